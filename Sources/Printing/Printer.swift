package import LabelRendering

/// A printer of the shop: where it is, what it prints on, and its settings.
package struct Printer: Hashable, Sendable {
    /// How documents reach it.
    package enum Connection: Hashable, Sendable, CustomStringConvertible {
        /// ZPL over TCP, as label printers accept it, usually at port 9100.
        case socket(host: String, port: UInt16)
        /// PDF through a queue of CUPS.
        case cups(queue: String)

        /// As it is configured: `tcp://10.0.0.9:9100` or `cups:office`.
        package var description: String {
            switch self {
            case .socket(let host, let port):
                host.contains(":") ? "tcp://[\(host)]:\(port)" : "tcp://\(host):\(port)"
            case .cups(let queue): "cups:\(queue)"
            }
        }
    }

    /// The paper in it.
    package struct Size: Hashable, Sendable, CustomStringConvertible {
        /// Across.
        package let width: Micrometres
        /// In the direction of feed.
        package let height: Micrometres

        package init(width: Micrometres, height: Micrometres) {
            self.width = width
            self.height = height
        }

        /// 210 × 297 mm (ISO 216).
        package static let a4 = Size(width: Micrometres(210_000), height: Micrometres(297_000))
        /// 8½ × 11 inches.
        package static let letter = Size(width: Micrometres(215_900), height: Micrometres(279_400))

        /// Such as `50 × 25 mm`.
        package var description: String {
            "\(Self.millimetres(width)) × \(Self.millimetres(height)) mm"
        }

        /// Such as `50x25`, in millimetres, as it is configured.
        package var written: String { "\(Self.millimetres(width))x\(Self.millimetres(height))" }

        /// `25.4`, without trailing zeros.
        private static func millimetres(_ length: Micrometres) -> String {
            let text = "\(length)".dropLast(3)
            guard text.contains(".") else { return String(text) }
            return String(text.reversed().drop { $0 == "0" }.reversed())
        }

        /// Whether this paper has that size; makers' sizes differ by up to 2 mm.
        package func fits(_ page: PageSize) -> Bool {
            abs(width.count - page.width.count) <= 2000
                && abs(height.count - page.height.count) <= 2000
        }
    }

    /// 1 to 40 letters, digits, `-`, `_` and `.`.
    package let name: String
    package let connection: Connection
    package let resolution: Resolution
    package let size: Size
    /// Moves everything to the right, before any calibration.
    package let offsetX: Micrometres
    /// Moves everything down, before any calibration.
    package let offsetY: Micrometres
    /// How dark a label printer prints, 0 to 30; `nil` leaves that to the printer.
    package let darkness: Int?
    /// Whether a printer at a socket closes the connection when it has everything. If so, that is
    /// waited for, and a printer that does not do so is reported.
    package let closesWhenDone: Bool

    /// The defaults suit most printers.
    package init(
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
    package var isForLabels: Bool {
        if case .socket = connection { true } else { false }
    }
}
