import Logistics

/// A case with made-up facts, and what a sentence about it must hold.
struct Sample<Fact: Sendable>: Sendable {
    let fact: Fact
    let quoted: [String]

    init(_ fact: Fact, _ quoted: [String] = []) {
        self.fact = fact
        self.quoted = quoted
    }

    /// One for each case. `next` gives the sample after a case, the first for `nil`: as it switches
    /// over all cases, the compiler asks for that of a new one.
    static func all(next: (Fact?) -> Sample?) -> [Sample] {
        var samples: [Sample] = []
        while samples.count < 1000, let sample = next(samples.last?.fact) {
            samples.append(sample)
        }
        return samples
    }
}

extension Reason {
    /// Every reason; `~` is where a language puts its decimal point or comma.
    static let samples: [Sample<Reason>] = Sample.all { last in
        switch last {
        case nil: Sample(.missing, [])
        case .missing: Sample(.taken, [])
        case .taken: Sample(.useless, [])
        case .useless: Sample(.easyToGuess, [])
        case .easyToGuess: Sample(.passwordLength(7, allowed: 15...128), ["7", "15", "128"])
        case .passwordLength: Sample(.tooLong(characters: 2001, most: 2000), ["2001", "2000"])
        case .tooLong: Sample(.controlCharacter("U+202E"), ["U+202E"])
        case .controlCharacter: Sample(.noMailAddress, ["anna@example.com"])
        case .noMailAddress: Sample(.noCodeSeen, [])
        case .noCodeSeen: Sample(.numberForm, ["6", "40"])
        case .numberForm: Sample(.tooManyForms(most: 20), ["20"])
        case .tooManyForms: Sample(.trackingAddress, ["https://", "{number}"])
        case .trackingAddress: Sample(.badKey(length: 1...128), ["1", "128"])
        case .badKey: Sample(.noJSON, ["RFC 8259"])
        case .noJSON: Sample(.noFile, [])
        case .noFile: Sample(.wrongKind(.text), [])
        case .wrongKind: Sample(.unreadable, [])
        case .unreadable: Sample(.notOneOf(["pdf", "zpl"]), ["pdf", "zpl"])
        case .notOneOf: Sample(.outside(3...200), ["3", "200"])
        case .outside: Sample(.noResolution(50...2400), ["50", "2400", "203x300"])
        case .noResolution: Sample(.noLength, ["mm"])
        case .noLength: Sample(.code(.noKind(text: "2345")), ["'2345'"])
        case .code: Sample(.parcelCount(1...50), ["1", "50"])
        case .parcelCount: Sample(.deviceCount(1...100), ["1", "100"])
        case .deviceCount: Sample(.noSuchParcel(count: 4), ["4"])
        case .noSuchParcel: Sample(.numberCharacters, [])
        case .numberCharacters: Sample(.numberLength(5), ["5", "6", "40"])
        case .numberLength: Sample(.numberWithoutDigit, [])
        case .numberWithoutDigit: Sample(.tooManyPapers(most: 5000), ["5000"])
        case .tooManyPapers: Sample(.labelCount(1...500), ["1", "500"])
        case .labelCount: Sample(.noSuchSheet(count: 3), ["3"])
        case .noSuchSheet: Sample(.oneSheetFormat, ["pdf", "zpl"])
        case .oneSheetFormat: Sample(.oneSelection, ["codes", "order", "stage"])
        case .oneSelection: Sample(.nothingFor(.slip), [])
        case .nothingFor: Sample(.notFor(.slip), ["P"])
        case .notFor: Sample(.codeWanted(.workOrder), [])
        case .codeWanted: Sample(.nothingPrinted, [])
        case .nothingPrinted: Sample(.labelsOneByOne, ["pdf"])
        case .labelsOneByOne: Sample(.unknownLabelSheet(nearest: "3475", sold: []), ["'3475'"])
        case .unknownLabelSheet: Sample(.unknownSheetPage, ["A4", "Letter"])
        case .unknownSheetPage: Sample(.noTwoLengths, ["7.25x15.15"])
        case .noTwoLengths:
            Sample(
                .noRoomForLabels(columns: 30, rows: 40, page: "A4"),
                ["30", "40", "A4", "5 mm"])
        case .noRoomForLabels:
            Sample(
                .labelTooLarge(
                    width: 100_500, height: 50_000, placeWidth: 70_000, placeHeight: 37_000),
                ["100~5 mm", "50 mm", "70 mm", "37 mm"])
        case .labelTooLarge: Sample(.noSuchPlace(count: 24), ["1", "24"])
        case .noSuchPlace: Sample(.printerGone, ["printers.conf"])
        case .printerGone: Sample(.noPrinter, ["printers.conf"])
        case .noPrinter:
            Sample(
                .noUsualPrinter(.workOrder, printers: ["office", "sticker"]),
                ["office, sticker"])
        case .noUsualPrinter: Sample(.queueFull(waiting: 500), ["500"])
        case .queueFull:
            Sample(
                .otherPaperSize("50 × 25 mm", .workOrder, sizes: ["210 × 297 mm"]),
                ["50 × 25 mm", "210 × 297 mm"])
        case .otherPaperSize:
            Sample(
                .lineTooFar("A", expected: 10_000, read: 32_500),
                ["A", "10 mm", "32~5 mm"])
        case .lineTooFar:
            Sample(
                .wrongBarLength("C", expected: 150_000, read: 99_000),
                ["C", "150 mm", "99 mm"])
        case .wrongBarLength: Sample(.notKept, [])
        case .notKept: nil
        }
    }
}

extension PictureFault {
    /// Every fault of a picture.
    static let samples: [Sample<PictureFault>] = Sample.all { last in
        switch last {
        case nil: Sample(.empty, [])
        case .empty: Sample(.tooManyBytes(52_000_001, most: 40_000_000), ["53", "40"])
        case .tooManyBytes: Sample(.foreign(.gif), ["GIF"])
        case .foreign: Sample(.unknownKind, ["JPEG", "PNG"])
        case .unknownKind:
            Sample(
                .tooLarge(width: 9000, height: 8000, mostPixels: 50_000_000, longestSide: 12_000),
                ["9000", "8000", "50", "12000"])
        case .tooLarge: Sample(.tooManyLayers(most: 100), ["100"])
        case .tooManyLayers: Sample(.tooManyParts(most: 1000), ["1000"])
        case .tooManyParts: Sample(.incomplete, [])
        case .incomplete: Sample(.rareKind, ["JPEG"])
        case .rareKind: Sample(.damaged, [])
        case .damaged: Sample(.outOfMemory, [])
        case .outOfMemory: Sample(.notKept, [])
        case .notKept: nil
        }
    }
}

extension PictureDelay {
    /// Every delay of a picture.
    static let samples: [Sample<PictureDelay>] = Sample.all { last in
        switch last {
        case nil: Sample(.tooLate, [])
        case .tooLate: Sample(.tooMuch, [])
        case .tooMuch: Sample(.busy(waiting: 32), ["32"])
        case .busy: Sample(.brokeDown, [])
        case .brokeDown: Sample(.stopping, [])
        case .stopping: nil
        }
    }
}

extension StorageTrouble {
    /// Every trouble with the disk.
    static let samples: [Sample<StorageTrouble>] = Sample.all { last in
        switch last {
        case nil: Sample(.diskFull, [])
        case .diskFull:
            Sample(
                .lowSpace(freeMegabytes: 12, reserveMegabytes: 2000),
                ["12", "2000"])
        case .lowSpace: Sample(.diskFails, [])
        case .diskFails: Sample(.stopping, [])
        case .stopping: Sample(.other, [])
        case .other: nil
        }
    }
}

extension Deed {
    /// Every action that may not be allowed.
    static let samples: [Sample<Deed>] = Sample.all { last in
        switch last {
        case nil: Sample(.scan, [])
        case .scan: Sample(.takePhotos, [])
        case .takePhotos: Sample(.checkParcels, [])
        case .checkParcels: Sample(.pack, [])
        case .pack: Sample(.registerOrders, [])
        case .registerOrders: Sample(.verifyOrders, [])
        case .verifyOrders: Sample(.seeLinks, [])
        case .seeLinks: Sample(.seeEvents, [])
        case .seeEvents: Sample(.correct, [])
        case .correct: Sample(.set(.quoted), [])
        case .set: Sample(.print, [])
        case .print: Sample(.seePrinters, [])
        case .seePrinters: Sample(.calibratePrinters, [])
        case .calibratePrinters: Sample(.drawHoldingLabels, [])
        case .drawHoldingLabels: Sample(.printBadges, [])
        case .printBadges: Sample(.giveBadges, [])
        case .giveBadges: Sample(.seePeople, [])
        case .seePeople: Sample(.giveAccounts, [])
        case .giveAccounts: Sample(.listCouriers, [])
        case .listCouriers: Sample(.openThis, [])
        case .openThis: nil
        }
    }
}

extension Field {
    /// Every field.
    static let samples: [Sample<Field>] = Sample.all { last in
        switch last {
        case nil: Sample(.login, [])
        case .login: Sample(.password, [])
        case .password: Sample(.name, [])
        case .name: Sample(.role, [])
        case .role: Sample(.customerName, [])
        case .customerName: Sample(.returnAddress, [])
        case .returnAddress: Sample(.mail, [])
        case .mail: Sample(.phone, [])
        case .phone: Sample(.language, [])
        case .language: Sample(.devices, [])
        case .devices: Sample(.parcels, [])
        case .parcels: Sample(.device(2, .serial), ["3"])
        case .device: Sample(.trackingNumber(1), ["2"])
        case .trackingNumber: Sample(.text, [])
        case .text: Sample(.courier, [])
        case .courier: Sample(.station, [])
        case .station: Sample(.place, [])
        case .place: Sample(.way, [])
        case .way: Sample(.stage, [])
        case .stage: Sample(.state, [])
        case .state: Sample(.photo, [])
        case .photo: Sample(.code, [])
        case .code: Sample(.codes, [])
        case .codes: Sample(.order, [])
        case .order: Sample(.reason, [])
        case .reason: Sample(.count, [])
        case .count: Sample(.limit, [])
        case .limit: Sample(.after, [])
        case .after: Sample(.paper, [])
        case .paper: Sample(.printer, [])
        case .printer: Sample(.copies, [])
        case .copies: Sample(.format, [])
        case .format: Sample(.page, [])
        case .page: Sample(.resolution, [])
        case .resolution: Sample(.shades, [])
        case .shades: Sample(.sheetNumber, [])
        case .sheetNumber: Sample(.labelSheet, [])
        case .labelSheet: Sample(.firstPlace, [])
        case .firstPlace: Sample(.readings, [])
        case .readings: Sample(.left, [])
        case .left: Sample(.top, [])
        case .top: Sample(.across, [])
        case .across: Sample(.along, [])
        case .along: Sample(.person, [])
        case .person: Sample(.forms, [])
        case .forms: Sample(.idempotencyKey, ["Idempotency-Key"])
        case .idempotencyKey: Sample(.body, [])
        case .body: Sample(.json(path: "devices[2].serial"), ["devices[2].serial"])
        case .json: nil
        }
    }
}
