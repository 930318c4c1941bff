import Logistics

extension CorrectionWords {
    static let english = CorrectionWords(
        undo: "Undo", reason: "Reason", undone: "undone",
        withdrawn: "withdrawn", stageChanged: "Stage changed",
        undoneNow: { "Undone: \($0)\($1.isEmpty ? "" : " (\($1))")." },
        corrected: { "Corrected: \"\($0)\" was recorded by mistake." },
        obstacle: { obstacle, what in
            switch obstacle {
            case .nothingDone(let minutes):
                "You did nothing here in the last \(minutes) minutes that can be undone."
            case .noSuchStep(let step): "The order has no step '\(step)'. Reload its history."
            case .undoneBefore(let kind):
                "That was undone already: \(what(kind)). Nothing was changed."
            case .isForGood(let kind): "This cannot be undone: \(what(kind))."
            case .builtOn(let kind, let thing):
                "After that, \(thing.printed) went on: \(what(kind)). Undo that first."
            case .onManifest(let box, let manifest):
                "Box \(box.printed) is on manifest \(manifest.printed). Replace its label instead."
            }
        })
}
