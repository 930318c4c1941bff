import Logistics

/// A step that cannot be taken, in the words of one language.
struct StepInWords {
    /// The thing: its code, or what the language calls a print job.
    let thing: String
    let now: String
    let wanted: String
    let possible: [String]

    /// The stages that may come next, each in quotes.
    var choices: String { possible.map { "'\($0)'" }.joined(separator: ", ") }
}

extension WrongStage {
    /// The step in the words that a language has for print jobs and for each kind of stage.
    func told(
        printJob: (Int64) -> String, parcel: (ParcelStage) -> String,
        device: (DeviceStage) -> String, box: (BoxStage) -> String, print: (PrintState) -> String
    ) -> StepInWords {
        switch self {
        case .parcel(let code, let step): step.told(of: code.printed, parcel)
        case .device(let code, let step): step.told(of: code.printed, device)
        case .box(let code, let step): step.told(of: code.printed, box)
        case .printJob(let number, let step): step.told(of: printJob(number), print)
        }
    }
}

extension WrongStage.Step {
    fileprivate func told(of thing: String, _ word: (Stage) -> String) -> StepInWords {
        StepInWords(
            thing: thing, now: word(now), wanted: word(wanted), possible: possible.map(word))
    }
}
