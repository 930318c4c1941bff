import Addresses
import FoundationEssentials
import Logistics

extension Command {
    static let photo = Command(
        name: "photo", usage: "FILE --for CODE", meaning: "file a photo on a device or parcel",
        details: """
            Files a JPEG or PNG as evidence on the device or parcel CODE at the running station.
            The customer sees it at once.
            """,
        example: "rampa photo SampleImages/perspective.jpg --for DG43-SFRS",
        flags: [
            Flag("--for", "CODE", "code of the device or parcel"),
            Flag("--way", "WAY", "intake (as it came) or outbound (as it leaves)"),
            Flag("--station", "NAME", "the booth's name, for the record"),
        ],
        run: { arguments, _ in
            let path = try arguments.only("FILE")
            guard let code = arguments["--for"] else {
                throw CommandFailure(.usage, "say what it shows: --for CODE")
            }
            // A code that was misread is refused by the station, with its words.
            let things: Address.API.Photographed =
                switch (try? Code(code))?.kind {
                case .parcel?: .parcels
                case .box?: .boxes
                default: .devices
                }
            let answer = try StationClient(arguments).post(
                .api.photos(of: things, code)
                    .with("way", arguments["--way"] ?? "intake")
                    .with("station", arguments["--station"]),
                type: "image/jpeg", body: TextFile.bytes(path))
            let photo = try JSONDecoder().decode(Photo.self, from: Data(answer))
            Output.say(
                arguments.isJSON
                    ? String(decoding: answer, as: UTF8.self)
                    : "photo \(photo.id), \(photo.width) × \(photo.height), "
                        + "sealed as \(photo.digest)")
            return .done
        })
}
