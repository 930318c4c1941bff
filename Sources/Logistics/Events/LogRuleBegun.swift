/// From this event on, and with it, the log's hashes are made by another rule. What was written
/// before keeps its hashes.
package struct LogRuleBegun: EventFacts {
    package static let kind = EventKind.logRuleBegun
    package static let version = 1

    /// The number of the rule, as Storage counts them.
    package let rule: Int

    package init(rule: Int) {
        self.rule = rule
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { [] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .nothing }
}
