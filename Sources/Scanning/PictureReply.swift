import Imaging

/// A worker's answer: what it found, or why it refuses the picture.
///
/// The header is not sent: the station has looked at the picture itself.
struct PictureReply: Equatable {
    struct Findings: Equatable {
        var scans: [Scan] = []
        var views: [[UInt8]] = []
        var explanation: [UInt8]?
        var milliseconds = 0
        /// Processor time.
        var decoding = Duration.zero
        var scanning = Duration.zero
    }

    let outcome: Result<Findings, PictureRefusal>

    init(_ outcome: Result<Findings, PictureRefusal>) { self.outcome = outcome }

    // A picture with more codes than this does not show a parcel.
    static let mostScans = 200
    private static let longestView = 8_000_000
    // Turned pictures have corners outside, but not far.
    private static let places = -50_000...50_000

    func encoded() -> [UInt8] {
        var wire = WireWriter()
        switch outcome {
        case .success(let findings):
            wire.put(0)
            wire.put(findings.milliseconds)
            wire.put(findings.decoding.microseconds)
            wire.put(findings.scanning.microseconds)
            let scans = findings.scans.prefix(Self.mostScans)
            wire.put(scans.count)
            for scan in scans { Self.put(scan, &wire) }
            wire.put(findings.views.count)
            for view in findings.views { wire.put(view) }
            wire.put(findings.explanation ?? [])
        case .failure(let refusal):
            wire.put(1)
            Self.put(refusal, &wire)
        }
        return wire.bytes
    }

    init(decoding bytes: [UInt8]) throws(WireNonsense) {
        var wire = WireReader(bytes)
        if try wire.number(0...1) == 1 {
            outcome = .failure(try Self.refusal(&wire))
        } else {
            var findings = Findings()
            findings.milliseconds = try wire.number(0...3_600_000)
            findings.decoding = try wire.duration()
            findings.scanning = try wire.duration()
            for _ in 0..<(try wire.number(0...Self.mostScans)) {
                findings.scans.append(try Self.scan(&wire))
            }
            for _ in 0..<(try wire.number(0...Wants.mostViews)) {
                findings.views.append(try Self.jpeg(&wire))
            }
            let explanation = try wire.bytes(upTo: Self.longestView)
            if !explanation.isEmpty { findings.explanation = try Self.checked(explanation) }
            outcome = .success(findings)
        }
        try wire.end()
    }

    private static func jpeg(_ wire: inout WireReader) throws(WireNonsense) -> [UInt8] {
        try checked(try wire.bytes(upTo: longestView))
    }

    private static func checked(_ jpeg: [UInt8]) throws(WireNonsense) -> [UInt8] {
        guard jpeg.starts(with: [0xFF, 0xD8]) else { throw WireNonsense() }
        return jpeg
    }

    // MARK: scans

    private static func put(_ scan: Scan, _ wire: inout WireWriter) {
        wire.put(scan.symbology.rawValue)
        wire.put(scan.bytes)
        wire.put(scan.pass)
        wire.put(Int(scan.function1.rawValue))
        wire.put(scan.carriesDestination ? 1 : 0)
        wire.put(scan.after.microseconds)
        wire.put(scan.corners.count)
        for corner in scan.corners {
            wire.put(min(max(corner.x, places.lowerBound), places.upperBound))
            wire.put(min(max(corner.y, places.lowerBound), places.upperBound))
        }
    }

    private static func scan(_ wire: inout WireReader) throws(WireNonsense) -> Scan {
        guard let symbology = Symbology(rawValue: try wire.text(upTo: 32)) else {
            throw WireNonsense()
        }
        let bytes = try wire.bytes(upTo: Scan.maximumBytes)
        let pass = try wire.text(upTo: 64)
        let function1 = Function1(rawValue: UInt8(try wire.number(0...2))) ?? .absent
        let carriesDestination = try wire.number(0...1) == 1
        let after = try wire.duration()
        var corners: [Scan.Point] = []
        for _ in 0..<(try wire.number(0...4)) {
            let x = try wire.number(places)
            corners.append(Scan.Point(x: x, y: try wire.number(places)))
        }
        return Scan(
            bytes: bytes, symbology: symbology, corners: corners, pass: pass,
            function1: function1, carriesDestination: carriesDestination, after: after)
    }

    // MARK: refusals

    /// Only refusals that show when pixels are decoded: the station has checked for the rest
    /// itself.
    private static func put(_ refusal: PictureRefusal, _ wire: inout WireWriter) {
        switch refusal {
        case .incomplete: wire.put(0)
        case .outOfMemory: wire.put(1)
        case .damaged(let detail):
            wire.put(2)
            wire.put(String(decoding: detail.utf8.prefix(200), as: UTF8.self))
        default:
            wire.put(2)
            wire.put("it looks different the second time")
        }
    }

    private static func refusal(_ wire: inout WireReader) throws(WireNonsense) -> PictureRefusal {
        switch try wire.number(0...2) {
        case 0: return .incomplete
        case 1: return .outOfMemory
        default:
            let detail = try wire.text(upTo: 800)
            // It goes on screens and into logs.
            guard detail.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 0x20 }) else {
                throw WireNonsense()
            }
            return .damaged(detail)
        }
    }
}
