import TrackingNumbers

/// Whatever is scanned is recognised or not; a number that is recognised can be kept and shown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let preferences = Preferences(homeCountry: "PL", seen: [.ups, .jadlog])
    let recognition = Recognition(of: text, preferring: preferences)
    precondition(recognition.raw == text)
    for candidate in recognition.candidates {
        let number = candidate.trackingNumber
        precondition((try? TrackingNumber(number.text)) == number)
        precondition((try? TrackingNumber(number.grouped)) == number)
        precondition(candidate.page?.hasPrefix("https://") ?? true)
    }
    precondition(recognition.verdict != .unknown || recognition.candidates.isEmpty)
    for misread in recognition.misread { precondition(!misread.description.isEmpty) }
    if let number = try? TrackingNumber(text) {
        precondition((try? TrackingNumber(number.text)) == number)
        if let page = try? PageTemplate(checking: text) { _ = page.address(of: number) }
    }
    if let page = try? PageTemplate(checking: text), let number = try? TrackingNumber("1234567") {
        let address = page.address(of: number, year: 2026) ?? ""
        precondition(address.hasPrefix("https://") && address.contains("1234567"))
    }
    // All the codes of one label, a line each.
    let lines = text.split(whereSeparator: \.isNewline).prefix(8).map(String.init)
    _ = LabelReading(texts: lines, preferring: preferences)
    return 0
}
