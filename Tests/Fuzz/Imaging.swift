import Imaging

/// A stranger's picture is refused, or filtered into one that says the same of itself and that no
/// further filtering changes. Small ones are decoded as well.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let header = try? PictureHeader.look(bytes) else { return 0 }
    precondition(header.byteCount <= count)
    if let kept = try? PhotoFilter.evidence(of: bytes) {
        let again = try? PictureHeader.look(kept)
        precondition(again?.width == header.width && again?.height == header.height)
        precondition(again?.orientation == header.orientation && again?.kind == header.kind)
        precondition((try? PhotoFilter.evidence(of: kept)) == kept)
    }
    guard header.width * header.height <= 250_000, header.scans <= 10 else { return 0 }
    switch header.kind {
    case .jpeg:
        _ = try? JPEG.decodeGrey(bytes, eighths: 1)
        _ = try? JPEG.decodeColour(bytes)
    case .png:
        if let grey = try? PNG.decodeGrey(bytes) {
            precondition(grey.pixels.count == header.width * header.height)
        }
        _ = try? PNG.decodeColour(bytes)
    }
    return 0
}
