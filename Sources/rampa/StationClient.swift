import APIBodies
import Addresses
import Cryptography
import FoundationEssentials
import Transfer

/// The running station, as the command line reaches it: by the address and token that it leaves
/// in its data folder.
struct StationClient {
    private let base: String
    private let token: String

    /// - Throws: ``CommandFailure`` when no station runs on the data folder.
    init(_ arguments: Arguments) throws {
        let folder = Settings.folder(arguments)
        guard let base = try TextFile.read("\(folder)/server"),
            let token = try TextFile.read("\(folder)/token")
        else {
            throw CommandFailure(
                .unreachable,
                "no station runs on the data folder '\(folder)'. "
                    + "Start it with: rampa serve --data '\(folder)'")
        }
        self.base = base.filter { !$0.isNewline }
        self.token = token.filter { !$0.isNewline }
    }

    func get(_ address: Address) throws -> [UInt8] {
        try send("GET", address, type: nil, body: nil)
    }

    /// Sends a write under a key of its own.
    ///
    /// - Parameter answerLimit: the most bytes that the answer may have.
    func post(
        _ address: Address, type: String, body: [UInt8], answerLimit: Int = 16 << 20
    ) throws -> [UInt8] {
        try send("POST", address, type: type, body: body, answerLimit: answerLimit)
    }

    private func send(
        _ method: String, _ address: Address, type: String?, body: [UInt8]?,
        answerLimit: Int = 16 << 20
    ) throws -> [UInt8] {
        var headers = [("Authorization", "Bearer \(token)")]
        if let type {
            headers.append(("Content-Type", type))
            headers.append(("Idempotency-Key", Hexadecimal.encode(Secrets.random(16))))
        }
        let answer: Answer
        do {
            answer = try Transfer.send(
                HTTPCall(
                    method: method, url: address.below(base), headers: headers, body: body,
                    timeout: .seconds(answerLimit > 16 << 20 ? 600 : 60),
                    answerLimit: answerLimit))
        } catch {
            throw CommandFailure(
                .unreachable,
                error.words(
                    hint: "is the station running? Start it with: rampa serve"))
        }
        guard (200...299).contains(answer.status) else {
            let problem = try? JSONDecoder().decode(ProblemBody.self, from: Data(answer.body))
            throw CommandFailure(
                answer.status >= 500 ? .trouble : .no,
                problem?.detail ?? "the station answered \(answer.status).")
        }
        return answer.body
    }
}
