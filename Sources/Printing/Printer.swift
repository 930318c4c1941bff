public import LabelRendering

/// A printer of the shop: where it is, what it prints on, and how it is set.
public struct Printer: Hashable, Sendable {
    /// How documents get to it.
    public enum Connection: Hashable, Sendable, CustomStringConvertible {
        /// ZPL over TCP, as label printers take it, mostly at port 9100.
        case socket(host: String, port: UInt16)
        /// PDF through a queue of CUPS.
        case cups(queue: String)

        /// As it is configured: `tcp://10.0.0.9:9100` or `cups:office`.
        public var description: String {
            switch self {
            case .socket(let host, let port):
                host.contains(":") ? "tcp://[\(host)]:\(port)" : "tcp://\(host):\(port)"
            case .cups(let queue): "cups:\(queue)"
            }
        }
    }

    /// The paper in it.
    public struct Size: Hashable, Sendable, CustomStringConvertible {
        /// Across.
        public let width: Micrometres
        /// Along the paper's way.
        public let height: Micrometres

        /// A paper of this width and height, upright.
        public init(width: Micrometres, height: Micrometres) {
            self.width = width
            self.height = height
        }

        /// 210 × 297 mm (ISO 216).
        public static let a4 = Size(width: Micrometres(210_000), height: Micrometres(297_000))
        /// 8½ × 11 inches.
        public static let letter = Size(width: Micrometres(215_900), height: Micrometres(279_400))

        /// Such as `50 × 25 mm`.
        public var description: String {
            "\(Self.millimetres(width)) × \(Self.millimetres(height)) mm"
        }

        /// Such as `50x25`, in millimetres, as it is configured.
        public var written: String { "\(Self.millimetres(width))x\(Self.millimetres(height))" }

        /// `25.4`, without needless zeros.
        private static func millimetres(_ length: Micrometres) -> String {
            let text = "\(length)".dropLast(3)
            guard text.contains(".") else { return String(text) }
            return String(text.reversed().drop { $0 == "0" }.reversed())
        }

        /// Whether this is paper of that size; makers' sizes differ by up to 2 mm.
        public func fits(_ page: PageSize) -> Bool {
            abs(width.count - page.width.count) <= 2000
                && abs(height.count - page.height.count) <= 2000
        }
    }

    /// What people call it; 1 to 40 letters, digits, `-`, `_` and `.`.
    public let name: String
    /// How documents get to it.
    public let connection: Connection
    /// Its dots per inch.
    public let resolution: Resolution
    /// The paper in it.
    public let size: Size
    /// How far everything is moved to the right, before any calibration.
    public let offsetX: Micrometres
    /// How far everything is moved down, before any calibration.
    public let offsetY: Micrometres
    /// How dark a label printer prints, 0 to 30; `nil` leaves that to the printer.
    public let darkness: Int?
    /// Whether a printer at a socket closes the connection when it has everything. Then that is
    /// waited for, and one that does not is told as trouble.
    public let closesWhenDone: Bool

    /// A printer; what is left out has the values of most.
    public init(
        name: String, connection: Connection, resolution: Resolution, size: Size,
        offsetX: Micrometres = Micrometres(0), offsetY: Micrometres = Micrometres(0),
        darkness: Int? = nil, closesWhenDone: Bool = true
    ) {
        self.name = name
        self.connection = connection
        self.resolution = resolution
        self.size = size
        self.offsetX = offsetX
        self.offsetY = offsetY
        self.darkness = darkness
        self.closesWhenDone = closesWhenDone
    }

    /// Whether it is a label printer, which draws symbols itself in whole dots.
    public var isForLabels: Bool {
        if case .socket = connection { true } else { false }
    }
}
