import Glibc
package import Imaging
package import Workers

/// Examines untrusted pictures without touching them: they are decoded in worker processes without
/// files or network, which may die at any time and are replaced.
package final class PictureReader: Sendable {
    private let pool: WorkerPool
    private let patience: Duration

    /// Why a picture was neither examined nor rejected on examination.
    package enum Failure: Error, Equatable, Sendable, CustomStringConvertible {
        /// The picture is not accepted; the words are for its sender.
        case refused(PictureRefusal)
        /// No worker answered; the picture may be fine.
        case unread(WorkerFailure)

        package var description: String {
            switch self {
            case .refused(let refusal): refusal.description
            case .unread(let failure): failure.description
            }
        }
    }

    /// Reads with `executable`, which must call ``workerMain()`` when started with `arguments`.
    ///
    /// - Parameters:
    ///   - count: worker processes, at least 1.
    ///   - mayWait: pictures that may wait for a free worker; more are refused.
    ///   - patience: the longest that ``examine(_:wants:)`` takes.
    package init(
        executable: String, arguments: [String], count: Int, mayWait: Int = 32,
        patience: Duration = .seconds(8)
    ) {
        self.patience = patience
        pool = WorkerPool(
            executable: executable, arguments: arguments, count: count, limits: Self.limits,
            mayWait: mayWait)
    }

    /// Has a worker decode `picture` once, read its codes and make its views.
    ///
    /// - Returns: proof that every pixel of the picture is there.
    /// - Throws: ``Failure/refused(_:)`` when it is not a complete picture within
    ///   ``PictureLimits``, ``Failure/unread(_:)`` when workers are too busy, too late or died.
    package func examine(
        _ picture: [UInt8], wants: Wants = Wants()
    ) async throws(Failure) -> Examination {
        precondition(wants.views.count <= Wants.mostViews, "too many views")
        precondition(wants.views.allSatisfy { (1...Wants.longestView).contains($0) })
        // Most defects show here already, without costing a worker.
        let header = try look(picture)
        let request = PictureRequest(wants, picture).encoded()
        let reply = try await ask(request)
        guard case .success(let findings) = reply.outcome else {
            if case .failure(let refusal) = reply.outcome { throw .refused(refusal) }
            throw .unread(.misbehaved)
        }
        guard findings.views.count == wants.views.count else { throw .unread(.misbehaved) }
        let views = zip(wants.views, findings.views).map {
            Examination.View(longestSide: $0, jpeg: $1)
        }
        guard (findings.explanation != nil) == wants.explanation else {
            throw .unread(.misbehaved)
        }
        return Examination(
            header: header, scans: findings.scans, views: views,
            explanation: findings.explanation, milliseconds: findings.milliseconds,
            decoding: findings.decoding, scanning: findings.scanning)
    }

    /// Ends all workers; see ``WorkerPool/stop()``.
    package func stop() { pool.stop() }

    private func look(_ picture: [UInt8]) throws(Failure) -> PictureHeader {
        do { return try PictureHeader.look(picture) } catch { throw .refused(error) }
    }

    private func ask(_ request: [UInt8]) async throws(Failure) -> PictureReply {
        let reply: [UInt8]
        do { reply = try await pool.run(request, within: patience) } catch { throw .unread(error) }
        do { return try PictureReply(decoding: reply) } catch { throw .unread(.misbehaved) }
    }

    // MARK: in the worker

    /// 512 MB, 5 s per picture, at most four views.
    static let limits = WorkerLimits(
        requestBytes: PictureLimits.bytes + 4096, replyBytes: 32_000_000)

    /// The whole life of a worker process. Call it first thing in `main`, before any thread or task
    /// was started; it does not return.
    package static func workerMain() -> Never {
        let status = WorkerLoop.serve(
            limits, warmUp: PictureWorker.warmUp, handle: PictureWorker.answer)
        // Not `exit`: libraries would clean up with system calls that the cage does not allow.
        _exit(status)
    }
}
