import Operations
import Printing

/// What the settings say about printers.
extension Settings {
    /// The shop's printers; none when there is no file that names them.
    ///
    /// - Throws: ``CommandFailure`` for a file that was named and is not there, or a line that
    ///   cannot be used.
    func printers() throws -> Printers {
        let named = self["printers"]
        let file = named.isEmpty ? "\(folder)/printers.conf" : named
        guard let text = try TextFile.read(file) else {
            guard named.isEmpty else {
                throw CommandFailure(
                    .usage,
                    "the file of printers '\(file)' is not there (\(value("printers").source)).")
            }
            return Printers()
        }
        do throws(PrinterFile.Mistake) {
            return try PrinterFile.read(text, name: file, delivery: Delivery(lp: self["lp"]))
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}
