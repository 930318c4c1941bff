import Operations
import Printing

/// The printers in the settings.
extension Settings {
    /// The shop's printers; none when there is no file that names them.
    ///
    /// - Parameter papers: what they are to print.
    /// - Throws: ``CommandFailure`` for a file that was named and is not there, a line that cannot
    ///   be used, or a paper that has another size than its printer.
    func printers(for papers: PaperTemplates) throws -> Printers {
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
        let printers: Printers
        do throws(PrinterFile.Mistake) {
            printers = try PrinterFile.read(text, name: file, delivery: Delivery(lp: self["lp"]))
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
        if let misfit = printers.misfits(of: papers).first {
            throw CommandFailure(.usage, "\(file): \(misfit)")
        }
        return printers
    }
}
