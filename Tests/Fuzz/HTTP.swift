@testable import HTTP

/// The parts of a request that we parse ourselves: forms, multipart, media types, targets,
/// ranges.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    if let form = try? Multipart(bytes, boundary: "B") {
        var end = 0
        for part in form.parts {
            precondition(part.range.lowerBound >= end && part.range.upperBound <= count)
            end = part.range.upperBound
            _ = form.content(of: part)
            _ = form.text(part.name)
        }
    }
    _ = try? FormFields(urlEncoded: bytes)
    _ = MediaType(text)
    if let target = try? RequestTarget(text) {
        precondition(!target.path.contains(".."))
    }
    _ = ByteRange(text, size: 1000)
    _ = AddressRange(text)
    return 0
}
