extension Scenario {
    static let quick = Scenario(
        name: "quick", meaning: "all of these with 1,000 orders, in a minute",
        details: """
            Runs scan, search, slip, photo and station with 1,000 orders: enough to see whether a
            change made something slower. For figures to keep, run each by itself.
            """,
        options: ServedStation.options,
        run: { options in
            for (scenario, more) in [
                (Scenario.scan, ["--orders": "1000", "--runs": "3"]),
                (.search, ["--orders": "1000", "--seconds": "1"]), (.slip, ["--runs": "3"]),
                (.photo, ["--runs": "5"]),
                (.station, ["--orders": "1000", "--runs": "3", "--scans": "3000"]),
            ] {
                try await scenario.run(options.adding(more))
            }
        })
}
