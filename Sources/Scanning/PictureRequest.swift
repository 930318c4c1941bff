import Imaging

/// The station's request to a worker, which can trust it.
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
            wire.put(codes.lengths.count)
            for (symbology, lengths) in codes.lengths {
                wire.put(symbology.rawValue)
                wire.put(lengths.count)
                for length in lengths { wire.put(length) }
            }
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
            symbologies.insert(try symbology(&wire))
        }
        var lengths: [Symbology: Set<Int>] = [:]
        for _ in 0..<(try wire.number(0...Symbology.allCases.count)) {
            let symbology = try symbology(&wire)
            var allowed: Set<Int> = []
            for _ in 0..<(try wire.number(0...Scan.maximumBytes)) {
                allowed.insert(try wire.number(1...Scan.maximumBytes))
            }
            lengths[symbology] = allowed
        }
        return ScanSettings(
            symbologies: symbologies, lengths: lengths, mode: mode,
            budget: .milliseconds(budget))
    }

    private static func symbology(_ wire: inout WireReader) throws(WireNonsense) -> Symbology {
        guard let symbology = Symbology(rawValue: try wire.text(upTo: 32)) else {
            throw WireNonsense()
        }
        return symbology
    }
}

extension Duration {
    /// Whole milliseconds, an hour at most.
    var milliseconds: Int { microseconds / 1000 }

    /// Whole microseconds, an hour at most; counted in integers, or one may get lost on the way.
    var microseconds: Int {
        let (seconds, attoseconds) = components
        let whole = min(max(0, seconds), 3600) * 1_000_000 + max(0, attoseconds) / 1_000_000_000_000
        return Int(min(whole, 3_600_000_000))
    }
}
