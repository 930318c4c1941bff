extension Scenario {
    static let codePlaces = Scenario(
        name: "code-places", meaning: "tell where the codes of the sample images lie",
        details: """
            Prints a line for each code printed on what the sample images show, whether or not a
            reader finds it: photo, symbology, text, "whole" or "part", and x,y of its corners in
            pixels from the top left: those that are top left, top right, bottom right and bottom
            left on the paper. Tabs between. No picture is taken.
            """,
        options: Shot.choice,
        run: { options in
            let slips = try await DemoSlips.draw(template: options["--labels"] ?? "Labels")
            for shot in try Shot.chosen(options) {
                for sight in try shot.sights(of: slips) {
                    let corners = sight.corners.map {
                        "\(Int($0.x.rounded())),\(Int($0.y.rounded()))"
                    }
                    print(
                        shot.name, sight.code.line, sight.isWhole ? "whole" : "part",
                        corners.joined(separator: " "), separator: "\t")
                }
            }
        })
}
