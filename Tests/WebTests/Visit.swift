import Foundation
import Synchronization
import TestSupport
import Testing
import Transfer

/// Calls of a running station, whose answers are held against the document that it gives.
final class Visit: Sendable {
    private let station: RunningStation
    private let folder: TemporaryFolder
    private let language: String?
    /// Each as the validator reads it, in JSON.
    private let answers = Mutex<[Data]>([])

    init(language: String? = nil, flags: [String] = []) throws {
        station = try RunningStation(flags: flags)
        folder = try TemporaryFolder()
        self.language = language
    }

    @discardableResult func get(
        _ path: String, as route: String? = nil, mayBeRefused: Bool = false
    ) throws -> [String: Any] {
        try call("GET", path, [], route ?? path, mayBeRefused)
    }

    @discardableResult func post(
        _ path: String, _ body: String, as route: String, mayBeRefused: Bool = false
    ) throws -> [String: Any] {
        try call("POST", path, Array(body.utf8), route, mayBeRefused)
    }

    private func call(
        _ method: String, _ path: String, _ body: [UInt8], _ route: String, _ mayBeRefused: Bool
    ) throws -> [String: Any] {
        let answer = try station.call(
            method, path, body: method == "POST" ? body : nil,
            headers: language.map { [("Accept-Language", $0)] } ?? [])
        let text = String(decoding: answer.body, as: UTF8.self)
        if !mayBeRefused { #expect((200...201).contains(answer.status), "\(path): \(text)") }
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        add(route, method.lowercased(), answer.status, object)
        return object
    }

    /// Notes an answer for the validator.
    func add(_ route: String, _ method: String, _ status: Int, _ body: [String: Any]) {
        let note: [String: Any] = [
            "route": route, "method": method, "status": status, "body": body,
        ]
        do {
            let data = try JSONSerialization.data(withJSONObject: note)
            answers.withLock { $0.append(data) }
        } catch {
            Issue.record(error)
        }
    }

    /// Holds every answer against the document (python3-jsonschema). Objects may hold nothing
    /// that the document does not name.
    func validate() throws -> CommandOutcome {
        let document = try save()
        let notes = answers.withLock { $0 }.map { String(decoding: $0, as: UTF8.self) }
        let file = folder.file("answers.json")
        try Data("[\(notes.joined(separator: ","))]".utf8).write(to: URL(fileURLWithPath: file))
        return try ToolRunner.run("/usr/bin/python3", ["-c", Self.validator, document, file])
    }

    /// Holds the document against OpenAPI 3.1 (openapi-spec-validator).
    func validateDocument() throws -> CommandOutcome {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let python = root.appendingPathComponent(".build/test-tools/bin/python").path
        try #require(
            FileManager.default.isExecutableFile(atPath: python),
            "openapi-spec-validator is missing; 'make setup-test' installs it")
        return try ToolRunner.run(python, ["-m", "openapi_spec_validator", try save()])
    }

    private func save() throws -> String {
        let answer = try station.get("/api/v1/openapi.json")
        #expect(answer.status == 200)
        let path = folder.file("openapi.json")
        try Data(answer.body).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static let validator = """
        import json, sys
        from jsonschema import Draft202012Validator, RefResolver
        document = json.load(open(sys.argv[1]))
        def close(value):
            if isinstance(value, dict):
                if value.get('type') == 'object' and 'properties' in value:
                    value['additionalProperties'] = False
                for part in value.values(): close(part)
            elif isinstance(value, list):
                for part in value: close(part)
        close(document)
        resolver = RefResolver('', document)
        wrong = 0
        for note in json.load(open(sys.argv[2])):
            responses = document['paths'][note['route']][note['method']]['responses']
            named = responses.get(str(note['status']))
            where = f"{note['method']} {note['route']} {note['status']}"
            if named is None:
                wrong += 1; print(where, 'is not in the document'); continue
            (media, content), *others = named['content'].items()
            Draft202012Validator.check_schema(content['schema'])
            checker = Draft202012Validator(content['schema'], resolver=resolver)
            for error in checker.iter_errors(note['body']):
                wrong += 1; print(where, list(error.path), error.message)
        sys.exit(1 if wrong else 0)
        """
}
