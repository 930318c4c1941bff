/// A step that cannot be taken: the thing, where it is, and where it should have gone.
package enum WrongStage: Hashable, Sendable, Codable {
    case parcel(Code, Step<ParcelStage>)
    case device(Code, Step<DeviceStage>)
    case box(Code, Step<BoxStage>)
    /// By the job's number.
    case printJob(Int64, Step<PrintState>)

    /// From one stage to another that does not come next.
    package struct Step<Stage: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        /// The stage it has.
        package let now: Stage
        /// The stage it should have got.
        package let wanted: Stage
        /// The stages it may get instead.
        package let possible: [Stage]

        /// A step that cannot be taken.
        package init(from now: Stage, to wanted: Stage, possible: [Stage] = []) {
            self.now = now
            self.wanted = wanted
            self.possible = possible
        }
    }
}
