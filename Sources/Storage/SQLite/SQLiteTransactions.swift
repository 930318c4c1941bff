extension SQLiteConnection {
    func beginReading() throws(StorageFailure) { try run("BEGIN", with: []) }

    /// Takes the write lock at once: a transaction that reads first and then finds that another
    /// one wrote could not go on.
    func beginWriting() throws(StorageFailure) { try run("BEGIN IMMEDIATE", with: []) }

    func commit() throws(StorageFailure) { try run("COMMIT", with: []) }

    func rollBack() throws(StorageFailure) { try execute("ROLLBACK") }

    func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        try run("SAVEPOINT attempt", with: [])
        do {
            let result = try body()
            try run("RELEASE attempt", with: [])
            return result
        } catch {
            // After a disk error SQLite may have ended everything: then there is nothing to undo.
            if !isOutsideTransaction {
                try run("ROLLBACK TO attempt", with: [])
                try run("RELEASE attempt", with: [])
            }
            throw error
        }
    }

    /// Brings everything into the database's own file, so that it is whole without its log.
    func settle() throws(StorageFailure) { try execute("PRAGMA wal_checkpoint(TRUNCATE)") }
}
