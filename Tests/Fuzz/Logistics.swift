import Logistics

/// Whatever is scanned is one of our codes or not; one that is stays the same however it is
/// written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    do throws(CodeRefusal) {
        let code = try Code(text)
        precondition((try? Code(code.printed)) == code)
        precondition(Code.hasForm(code.symbols) && code.symbols.utf8.count == 8)
        precondition(Classified(code.printed.lowercased(), ownHosts: []) == .own(code))
    } catch {
        precondition(!error.description.isEmpty)
    }
    _ = Classified(text, ownHosts: ["st.example"])
    _ = Classified("HTTPS://ST.EXAMPLE/Q/" + text, ownHosts: ["st.example"])
    for key in SerialNumber.keys(of: text) { precondition(SerialNumber.key(of: key) == key) }
    do throws(IMEI.Malformed) {
        let imei = try IMEI(text)
        precondition(imei.digits.utf8.count == 15 && (try? IMEI(imei.digits))?.body == imei.body)
    } catch {
        precondition(!error.description.isEmpty)
    }
    _ = try? ScanMade.read(text, version: 1)
    _ = try? OrderRegistered.read(text, version: 1)
    return 0
}
