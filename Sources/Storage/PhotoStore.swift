import Cryptography
import Glibc
package import Logistics

/// The bytes of photos on disk, each under its SHA-256, and the views derived from them.
package struct PhotoStore: Sendable {
    private let folder: DataFolder
    private let reserve: Ledger.Reserve

    /// The photos of a station.
    package init(_ ledger: Ledger) {
        folder = ledger.folder
        reserve = ledger.reserve
    }

    /// Keeps a photo: when this returns, file and name are on the disk.
    ///
    /// - Parameter mediaType: `image/jpeg` or `image/png`.
    /// - Returns: the SHA-256 that is its name, 64 hexadecimal digits.
    /// - Throws: ``StorageFailure``; nothing is left behind.
    package func keep(_ bytes: [UInt8], mediaType: String) throws(StorageFailure) -> String {
        try refuseWhenFull(for: bytes.count)
        let digest = Hexadecimal.encode(SHA256.digest(of: bytes))
        let temporary = "\(folder.incoming)/\(Hexadecimal.encode(Secrets.random(16)))"
        do throws(StorageFailure) {
            try Files.writeNew(bytes, to: temporary)
            // Read back: a disk that lies is found now and not at the customer's complaint.
            let kept = try Files.read(temporary, limit: bytes.count)
            guard Hexadecimal.encode(SHA256.digest(of: kept)) == digest else {
                throw StorageFailure.file(
                    operation: "reading back", path: temporary, error: "the bytes are different")
            }
            try Files.move(temporary, to: path(of: digest, mediaType: mediaType))
            try Files.syncFolder("\(folder.photos)/\(digest.prefix(2))")
        } catch {
            unlink(temporary)
            throw error
        }
        return digest
    }

    /// Where a photo's kept bytes lie.
    package func path(of digest: String, mediaType: String) -> String {
        let ending = mediaType == "image/png" ? "png" : "jpg"
        return "\(folder.photos)/\(digest.prefix(2))/\(digest).\(ending)"
    }

    /// Where the upright JPEG view of a photo is kept; if missing, it is made again.
    ///
    /// - Parameter longestSide: pixels.
    package func viewPath(of digest: String, longestSide: Int) -> String {
        "\(folder.views)/\(digest)-\(longestSide).jpg"
    }

    package func hasView(of digest: String, longestSide: Int) -> Bool {
        Files.exists(viewPath(of: digest, longestSide: longestSide))
    }

    /// Keeps a derived view. It is not evidence and can be made again, so nothing is synced.
    package func keepView(_ bytes: [UInt8], of digest: String, longestSide: Int)
        throws(StorageFailure)
    {
        let temporary = "\(folder.incoming)/\(Hexadecimal.encode(Secrets.random(16)))"
        do throws(StorageFailure) {
            try Files.writeNew(bytes, to: temporary)
            try Files.move(temporary, to: viewPath(of: digest, longestSide: longestSide))
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// The kept bytes of a photo.
    package func read(_ photo: Photo) throws(StorageFailure) -> [UInt8] {
        try Files.read(
            path(of: photo.digest, mediaType: photo.mediaType), limit: photo.byteCount)
    }

    private func refuseWhenFull(for count: Int) throws(StorageFailure) {
        let (free, size) = try Files.space(at: folder.path)
        let floor = reserve.photos ?? min(2_000_000_000, size / 20)
        guard free - Int64(count) >= floor else {
            throw .full(freeBytes: free, floorBytes: floor)
        }
    }
}

/// The result of the start-up sweep.
package struct SweepReport: Sendable {
    /// Files that no row speaks of, moved to the quarantine folder under these names.
    package let quarantined: [String]
    /// Digests of photos whose file is missing: an alarm.
    package let missing: [String]
}

extension Ledger {
    /// Compares photo files and rows after a crash: a file without a row was never acknowledged
    /// and goes to quarantine, a row without a file is an alarm. Nothing is deleted.
    package func sweep() throws -> SweepReport {
        let known = try read { reading in
            Set(
                try reading.connection.rows("SELECT DISTINCT digest, media_type FROM photos") {
                    $0.text(0) + ($0.text(1) == "image/png" ? ".png" : ".jpg")
                })
        }
        var unseen = known
        var quarantined: [String] = []
        for part in try Files.names(in: folder.photos) {
            for name in try Files.names(in: "\(folder.photos)/\(part)")
            where unseen.remove(name) == nil {
                quarantined.append(try quarantine("\(folder.photos)/\(part)/\(name)", name))
            }
        }
        for name in try Files.names(in: folder.incoming) {
            quarantined.append(try quarantine("\(folder.incoming)/\(name)", name))
        }
        if !quarantined.isEmpty { try Files.syncFolder(folder.quarantine) }
        return SweepReport(quarantined: quarantined, missing: unseen.sorted())
    }

    private func quarantine(_ path: String, _ name: String) throws -> String {
        var target = name
        var count = 1
        while Files.exists("\(folder.quarantine)/\(target)") {
            count += 1
            target = "\(count)-\(name)"
        }
        try Files.move(path, to: "\(folder.quarantine)/\(target)")
        return target
    }
}
