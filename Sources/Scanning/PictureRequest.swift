import Imaging

/// What the station asks of a worker. The worker need not doubt it.
struct PictureRequest: Equatable {
    let wants: Wants
    let picture: [UInt8]

    init(_ wants: Wants, _ picture: [UInt8]) {
        (self.wants, self.picture) = (wants, picture)
    }

    func encoded() -> [UInt8] {
        var wire = WireWriter()
        wire.put(wants.codes == nil ? 0 : 1)
        if let codes = wants.codes {
            wire.put(Int(codes.mode.rawValue))
            wire.put(codes.budget.milliseconds)
            wire.put(codes.symbologies.count)
            for symbology in codes.symbologies { wire.put(symbology.rawValue) }
        }
        wire.put(wants.views.count)
        for side in wants.views { wire.put(side) }
        wire.put(wants.explanation ? 1 : 0)
        wire.put(picture)
        return wire.bytes
    }

    init(decoding bytes: [UInt8]) throws(WireNonsense) {
        var wire = WireReader(bytes)
        let codes = try wire.number(0...1) == 1 ? try Self.settings(&wire) : nil
        var views: [Int] = []
        for _ in 0..<(try wire.number(0...Wants.mostViews)) {
            views.append(try wire.number(1...Wants.longestView))
        }
        wants = Wants(codes: codes, views: views, explanation: try wire.number(0...1) == 1)
        picture = try wire.bytes(upTo: PictureLimits.bytes)
        try wire.end()
    }

    private static func settings(_ wire: inout WireReader) throws(WireNonsense) -> ScanSettings {
        let mode = ScanSettings.Mode(rawValue: UInt8(try wire.number(0...1))) ?? .all
        let budget = try wire.number(0...3_600_000)
        var symbologies: Set<Symbology> = []
        for _ in 0..<(try wire.number(0...Symbology.allCases.count)) {
            guard let symbology = Symbology(rawValue: try wire.text(upTo: 32)) else {
                throw WireNonsense()
            }
            symbologies.insert(symbology)
        }
        return ScanSettings(
            symbologies: symbologies, mode: mode, budget: .milliseconds(budget))
    }
}

extension Duration {
    /// Whole milliseconds, cut to an hour.
    var milliseconds: Int {
        Int(min(max(0, self / .milliseconds(1)), 3_600_000))
    }

    /// Whole microseconds, cut to an hour.
    var microseconds: Int {
        Int(min(max(0, self / .microseconds(1)), 3_600_000_000))
    }
}
