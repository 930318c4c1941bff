import LabelRendering
import TrackingNumbers

/// The settings about couriers.
extension Settings {
    /// The country that couriers collect in; `nil` when none is set.
    ///
    /// - Throws: ``CommandFailure`` for anything but two letters.
    func homeCountry() throws -> String? {
        let text = self["home-country"]
        return text.isEmpty
            ? nil : try Self.country(text, source: value("home-country").source)
    }

    /// Two letters of ISO 3166-1, in any case.
    static func country(_ text: String, source: String) throws -> String {
        let country = text.uppercased()
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw CommandFailure(
                .usage,
                "the home country is '\(text)' (\(source)); it must be the two letters of a "
                    + "country, such as PL, PT or ES.")
        }
        return country
    }

    /// The tracking pages that the shop uses in place of those that we know.
    ///
    /// - Throws: ``CommandFailure`` for an unknown courier, or an address that cannot be
    ///   used.
    func trackingPages() throws -> [Courier: PageTemplate] {
        var pages: [Courier: PageTemplate] = [:]
        for part in self["tracking-pages"].split(whereSeparator: \.isWhitespace) {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                throw wrongPage(
                    "'\(part)' has no '='. Write courier=https://…{n}, separated by spaces.")
            }
            let ids = Courier.all.map(\.id)
            guard ids.contains(sides[0]) else {
                throw wrongPage(
                    "there is no courier '\(sides[0])'. "
                        + (nearestName(to: sides[0], among: ids).map { "Did you mean '\($0)'?" }
                            ?? "Find its id with: rampa track NUMBER --json"))
            }
            do throws(PageTemplate.Unusable) {
                pages[Courier(id: sides[0])] = try PageTemplate(checking: sides[1])
            } catch {
                throw wrongPage("\(sides[0]): \(error)")
            }
        }
        return pages
    }

    private func wrongPage(_ why: String) -> CommandFailure {
        CommandFailure(.usage, "tracking-pages (\(value("tracking-pages").source)): \(why)")
    }
}
