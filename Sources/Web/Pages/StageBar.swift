import HTML
import Logistics
import Operations
import Wording

/// All stages of a device: those that were reached with their time, the present one marked, then
/// those to come. An off-path stage is shown alone, after those that were reached.
struct StageBar {
    let stages: PublicStages.Device
    let flow: Flow
    let wording: Wording
    let local: (Instant) -> LocalTime

    private var words: CommonWords { wording.common }

    @HTMLBuilder var content: HTML {
        ol(.class("stages")) {
            for (index, step) in stages.steps.enumerated() {
                let isNow = index == stages.steps.count - 1
                let stage = DeviceStage(rawValue: step.stage)
                let at = local(step.at)
                li(
                    .class(isNow ? (flow[stages.stage].isOffPath ? "now off" : "now") : "done"),
                    .aria("current", isNow ? "step" : "false")
                ) {
                    strong { stage.map(words.stage) ?? step.stage }
                    span {
                        time(.dateTime("\(at.date)T\(at.time)")) {
                            ReaderForm(wording.language).dateAndTime(at)
                        }
                        " · \(words.role(step.role))"
                    }
                }
            }
            for stage in flow.ahead(of: stages.stage) {
                li(.class("later")) {
                    strong { words.stage(stage) }
                    span { words.notYet }
                }
            }
        }
    }
}
