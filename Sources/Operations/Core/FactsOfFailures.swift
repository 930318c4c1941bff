import Imaging
import LabelRendering
import Logistics
import Printing
import Storage
import Workers

// What lower modules throw, as facts that people are told in their own language. The modules' own
// descriptions are English, for logs and the command line.

extension PictureFault {
    init(_ refusal: PictureRefusal) {
        self =
            switch refusal {
            case .empty: .empty
            case .tooManyBytes(let count): .tooManyBytes(count, most: PictureLimits.bytes)
            case .foreign(let kind): .foreign(FileKind(kind))
            case .unknownKind: .unknownKind
            case .tooLarge(let width, let height):
                .tooLarge(
                    width: width, height: height, mostPixels: PictureLimits.pixels,
                    longestSide: PictureLimits.side)
            case .tooManyScans: .tooManyLayers(most: PictureLimits.scans)
            case .tooManySegments: .tooManyParts(most: PictureLimits.segments)
            case .incomplete: .incomplete
            case .unsupported: .rareKind
            case .damaged: .damaged
            case .outOfMemory: .outOfMemory
            }
    }
}

extension PictureFault.FileKind {
    fileprivate init(_ kind: ForeignKind) {
        self =
            switch kind {
            case .heic: .heic
            case .avif: .avif
            case .webp: .webp
            case .gif: .gif
            case .tiff: .tiff
            case .bmp: .bmp
            case .pdf: .pdf
            case .svg: .svg
            case .html: .html
            case .video: .video
            case .jpegXL: .jpegXL
            case .jpeg2000: .jpeg2000
            case .zip: .zip
            }
    }
}

extension PictureDelay {
    init(_ failure: WorkerFailure) {
        self =
            switch failure {
            case .tooLate, .cancelled: .tooLate
            case .tooMuch: .tooMuch
            case .busy(let waiting): .busy(waiting: waiting)
            case .died, .misbehaved, .cannotStart: .brokeDown
            case .stopped: .stopping
            }
    }
}

extension StorageTrouble {
    init(_ failure: StorageFailure) {
        self =
            switch failure {
            case .database(.full, _, _, _), .noSpace: .diskFull
            case .full(let free, let floor):
                .lowSpace(
                    freeMegabytes: free / 1_000_000, reserveMegabytes: floor / 1_000_000)
            case .database(.disk, _, _, _), .file, .unwell: .diskFails
            case .closed: .stopping
            case .database, .newerVersion, .changedMigration, .failedMigration, .foreignFile,
                .inUse, .takenOver, .readableByOthers, .corrupt:
                .other
            }
    }
}

extension Refusal {
    /// Readings of a calibration page that cannot be right.
    init(_ refusal: Calibration.Refusal) {
        let reason: Reason =
            switch refusal {
            case .tooFar(let line, let expected, let read):
                .lineTooFar(line, expected: expected.count, read: read.count)
            case .wrongLength(let bar, let expected, let read):
                .wrongBarLength(bar, expected: expected.count, read: read.count)
            }
        self = .unusable(field: .readings, value: "", why: reason)
    }

    /// A sheet of labels that there is not, or that a label does not fit on.
    init(_ failure: LabelSheetFailure) {
        self =
            switch failure {
            case .unknownSheet(let text, let nearest):
                .unusable(
                    field: .labelSheet, value: text.quotable,
                    why: .unknownLabelSheet(nearest: nearest, sold: LabelSheet.sold.map(\.name)))
            case .unknownPage(let text):
                .unusable(field: .labelSheet, value: text.quotable, why: .unknownSheetPage)
            case .noLengths(let text):
                .unusable(field: .labelSheet, value: text.quotable, why: .noTwoLengths)
            case .noRoom(let columns, let rows, let page):
                .unusable(
                    field: .labelSheet, value: "",
                    why: .noRoomForLabels(columns: columns, rows: rows, page: page.name))
            case .labelTooLarge(let width, let height, let placeWidth, let placeHeight, let sheet):
                .unusable(
                    field: .labelSheet, value: sheet,
                    why: .labelTooLarge(
                        width: width.count, height: height.count, placeWidth: placeWidth.count,
                        placeHeight: placeHeight.count))
            case .noSuchPlace(let first, let count):
                .unusable(
                    field: .firstPlace, value: "\(first)", why: .noSuchPlace(count: count))
            }
    }
}
