import GS1

/// Any text is split into elements or refused; the elements are written and split again
/// into the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    for checksContents in [true, false] {
        if let elements = try? ElementString(scanned: text, checksContents: checksContents) {
            let again = try? ElementString(scanned: elements.data, checksContents: checksContents)
            precondition(again == elements)
            for element in elements.elements {
                _ = element.decimal
                _ = element.day(thisYear: 2026)
            }
        }
        if let printed = try? ElementString(printed: text, checksContents: checksContents) {
            let again = try? ElementString(
                printed: printed.printed, checksContents: checksContents)
            precondition(again == printed)
        }
    }
    do { _ = try ElementString(scanned: text) } catch { precondition(!"\(error)".isEmpty) }
    do { _ = try ElementString(printed: text) } catch { precondition(!"\(error)".isEmpty) }
    return 0
}
