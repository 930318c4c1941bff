/// Where the codes lie, as a table.
enum CodePlaces {
    static func tell(_ options: Options) async throws {
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
    }
}
