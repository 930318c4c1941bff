import Logistics

/// Whole megabytes, rounded up.
func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

/// A length in millimetres: `12.5 mm`, or with a comma as most languages write it.
func millimetres(_ micrometres: Int, point: String = ",") -> String {
    let (whole, rest) = micrometres.magnitude.quotientAndRemainder(dividingBy: 1000)
    var digits = rest == 0 ? "" : point + String(rest + 1000).dropFirst()
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(micrometres < 0 ? "-" : "")\(whole)\(digits) mm"
}

/// The first letter of the codes of what a paper is about.
func letter(of paper: Paper) -> String { String(paper.subject.rawValue) }

extension PictureFault.FileKind {
    /// What the format calls itself.
    var fileName: String {
        switch self {
        case .heic: "HEIC"
        case .avif: "AVIF"
        case .webp: "WebP"
        case .gif: "GIF"
        case .tiff: "TIFF"
        case .bmp: "BMP"
        case .pdf: "PDF"
        case .svg: "SVG"
        case .html: "HTML"
        case .video: "video"
        case .jpegXL: "JPEG XL"
        case .jpeg2000: "JPEG 2000"
        case .zip: "ZIP"
        }
    }
}
