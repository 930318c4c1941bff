import APIBodies
import Addresses
import FoundationEssentials
import Logistics
import Operations
import TrackingNumbers

extension Command {
    static let manifestNew = Command(
        name: "manifest new", usage: "COURIER", meaning: "create the list a courier signs",
        details: """
            Lists every box with COURIER's label that is on no manifest yet, under a code of
            its own. It never changes; boxes labelled later go on the next one. Print it with
            rampa label CODE -o manifest.pdf.
            """,
        example: "rampa manifest new UPS",
        flags: [Flag("--station", "NAME", "the desk's name, for the record")],
        run: { arguments, _ in
            let courier = try arguments.only("COURIER")
            let answer = try StationClient(arguments).post(
                .api.manifests, type: "application/json",
                body: Array(
                    try JSONEncoder().encode(
                        ManifestWishBody(courier: courier, station: arguments["--station"]))))
            guard !arguments.isJSON else {
                Output.say(String(decoding: answer, as: UTF8.self))
                return .done
            }
            let manifest = try JSONDecoder().decode(ManifestView.self, from: Data(answer))
            Output.say("manifest \(manifest.manifest)  \(courier), boxes: \(manifest.boxes.count)")
            for box in manifest.boxes {
                Output.say("box      \(box.box)  order \(box.order)  \(box.trackingNumber)")
            }
            return .done
        })
}
