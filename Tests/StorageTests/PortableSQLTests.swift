import Foundation
import Testing

/// The statements outside `Storage/SQLite` are those that SQLite and PostgreSQL both take.
@Suite struct PortableSQLTests {
    private static let storage = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Storage")

    /// What only SQLite knows, or what other engines understand otherwise.
    private static let foreign = [
        #"\bGLOB\b"#, #"\bPRAGMA\b"#, #"\browid\b"#, #"\bSAVEPOINT\b"#, #"\bRELEASE\b"#,
        #"\bBEGIN IMMEDIATE\b"#, #"\bVACUUM\b"#, #"\bINSERT OR\b"#, #"\bREPLACE INTO\b"#,
        #"\bsqlite_"#, #"\bsqlite3_"#, #"\bpragma_"#, #"\bfts5\b"#, #"\bMATCH\b"#,
        #"\bWITHOUT ROWID\b"#, #"\bAUTOINCREMENT\b"#, #"\bINDEXED BY\b"#,
        #"\bCREATE (TABLE|INDEX)\b"#,
        #"\blast_insert"#, #"\bjson_extract\b"#, #"\bzeroblob\b"#, #"\bIS \?"#, #"= \?(?![0-9\\])"#,
        #"ON CONFLICT DO UPDATE"#, #"\bquote\("#, #"\bgroup_concat\b"#, #"\bIFNULL\b"#,
        // PostgreSQL infers a value's type from the column that it is first compared with.
        #"\?[0-9]+ IS NULL OR"#, #"import CSQLite"#,
    ]

    private static func files() throws -> [(name: String, code: String)] {
        try FileManager.default.contentsOfDirectory(atPath: storage.path)
            .filter { $0.hasSuffix(".swift") }.sorted().map { name in
                let text = try String(
                    contentsOf: storage.appending(path: name), encoding: .utf8)
                let lines = text.split(separator: "\n").filter {
                    !$0.drop { $0 == " " }.hasPrefix("//")
                }
                return (name, lines.joined(separator: "\n"))
            }
    }

    @Test func whatOnlySQLiteTakesStandsInItsFolder() throws {
        let files = try Self.files()
        #expect(files.count > 20)
        for (name, code) in files {
            for word in Self.foreign {
                let hit = code.range(of: word, options: .regularExpression).map { code[$0] }
                #expect(hit == nil, "\(name) says '\(hit ?? "")'")
            }
        }
    }

    /// The words above are the right ones: SQLite's own folder is full of them.
    @Test(arguments: [
        #"\bPRAGMA\b"#, #"\bGLOB\b"#, #"\bSAVEPOINT\b"#, #"\bsqlite_"#, "import CSQLite",
    ])
    func theFolderOfSQLiteHasThem(word: String) throws {
        let folder = Self.storage.appending(path: "SQLite")
        let text = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
        #expect(text.range(of: word, options: .regularExpression) != nil)
    }

    /// One line chooses the engine; nothing else outside its folder names it.
    @Test func theEngineIsNamedOnce() throws {
        let lines = try Self.files().flatMap { file in
            file.code.split(separator: "\n").filter { $0.contains("SQLite") }.map {
                "\(file.name): \($0.trimmingCharacters(in: .whitespaces))"
            }
        }
        #expect(lines == ["Engine.swift: var engine: any Engine { SQLiteEngine(folder: self) }"])
    }
}
