import Cryptography

/// One numbered step of the schema. It is fixed once it is shipped: its digest is kept
/// in every database that it was applied to.
struct Migration: Sendable {
    /// The name of its file, without its ending.
    let name: String
    private let text: [UInt8]
    private let work: @Sendable (SQLiteConnection) throws -> Void

    /// - Parameters:
    ///   - text: the statements, in UTF-8.
    ///   - work: what SQL cannot say, done after the statements in the same transaction.
    init(
        _ name: String, _ text: [UInt8],
        then work: @escaping @Sendable (SQLiteConnection) throws -> Void = { _ in }
    ) {
        self.name = name
        self.text = text
        self.work = work
    }

    /// SHA-256 of the file as it was shipped.
    var digest: [UInt8] { SHA256.digest(of: text) }

    /// Changes the schema; a transaction is open and foreign keys are off.
    func apply(to connection: SQLiteConnection) throws {
        try connection.execute(String(decoding: text, as: UTF8.self))
        try work(connection)
    }
}

extension Migration {
    /// Every step there is, in order. This list is only ever added to.
    static let shipped = [
        Migration("m001_station", PackageResources.m001_station_sql),
        Migration("m002_dispatch", PackageResources.m002_dispatch_sql),
        Migration("m003_serial_numbers", PackageResources.m003_serial_numbers_sql),
        Migration("m004_printers", PackageResources.m004_printers_sql),
        Migration("m005_papers", PackageResources.m005_papers_sql),
        Migration("m006_chains", PackageResources.m006_chains_sql),
        Migration("m007_companies", PackageResources.m007_companies_sql),
        Migration("m008_owners_and_answers", PackageResources.m008_owners_and_answers_sql),
        Migration("m009_corrections", PackageResources.m009_corrections_sql),
        Migration("m010_serials_and_couriers", PackageResources.m010_serials_and_couriers_sql) {
            try SerialsAndWords.writeAnew($0)
        },
    ]
}
