import Logistics

extension CorrectionWords {
    static let polish = CorrectionWords(
        undo: "Cofnij", reason: "Powód", undone: "cofnięto",
        withdrawn: "wycofane", stageChanged: "Zmieniono etap",
        undoneNow: { "Cofnięto: \($0)\($1.isEmpty ? "" : " (\($1))")." },
        corrected: { "Sprostowanie: „\($0)” zapisano przez pomyłkę." },
        obstacle: { obstacle, what in
            switch obstacle {
            case .nothingDone(let minutes):
                "W ostatnich \(minutes) minutach nie zrobiono tu niczego, co możesz cofnąć."
            case .noSuchStep(let step): "Zlecenie nie ma kroku '\(step)'. Odśwież jego historię."
            case .undoneBefore(let kind): "To już cofnięto: \(what(kind)). Niczego nie zmieniono."
            case .isForGood(let kind): "Tego nie można cofnąć: \(what(kind))."
            case .builtOn(let kind, let thing):
                "Potem z \(thing.printed) zrobiono coś jeszcze: \(what(kind)). Najpierw cofnij to."
            case .onManifest(let box, let manifest):
                "Karton \(box.printed) jest w protokole \(manifest.printed). Zamiast tego wymień jego etykietę."
            }
        })
}
