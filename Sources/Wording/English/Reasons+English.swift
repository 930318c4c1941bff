import Logistics

extension Sentences {
    @Sendable static func englishReason(_ reason: Reason) -> String {
        switch reason {
        case .missing: "it is missing. Fill it in."
        case .taken: "it is taken. Choose another."
        case .useless: "it cannot be used. Choose another."
        case .easyToGuess: "it is easy to guess. Choose another."
        case .passwordLength(let count, let allowed):
            "it has \(count) characters; use \(allowed.lowerBound) to \(allowed.upperBound). "
                + "A short sentence is easy to remember."
        case .tooLong(let count, let most):
            "it has \(count) characters; \(most) are allowed. Shorten it."
        case .controlCharacter(let character):
            "it holds a control character (\(character)). Take it out."
        case .noMailAddress: "this is not an e-mail address. Write it like anna@example.com."
        case .noCodeSeen: "no code was seen. Scan the courier's label, or type its number."
        case .numberForm:
            "a form has 6 to 40 places: letters and digits that stand for themselves, # for a "
                + "digit, @ for a letter, * for either."
        case .tooManyForms(let most): "give at most \(most) forms."
        case .trackingAddress:
            "write the whole address with https:// and a host, and {number} where the number "
                + "belongs."
        case .badKey(let length):
            "it must be \(length.lowerBound) to \(length.upperBound) printable characters "
                + "without spaces."
        case .noJSON: "this is not JSON (RFC 8259)."
        case .noFile: "the form holds no file. Choose a picture."
        case .wrongKind(let kind): "it is of the wrong kind; \(englishKind(kind)) is wanted."
        case .unreadable: "it cannot be read."
        case .notOneOf(let choices): "choose one of \(choices.joined(separator: ", "))."
        case .outside(let range):
            "it must be a number from \(range.lowerBound) to \(range.upperBound)."
        case .noResolution(let range):
            "it must be \(range.lowerBound) to \(range.upperBound), or like 203x300 for "
                + "across and along."
        case .noLength: "this is not a length in mm. Write it like 10.5."
        case .code(let refusal): refusal.description
        case .parcelCount(let range):
            "an order has \(range.lowerBound) to \(range.upperBound) parcels. Make a second "
                + "order for more."
        case .deviceCount(let range):
            "an order has \(range.lowerBound) to \(range.upperBound) devices. Make a second "
                + "order for more."
        case .noSuchParcel(let count): "the order's parcels are numbered 1 to \(count)."
        case .numberCharacters:
            "it holds something that is neither letter nor digit. Retype the tracking number "
                + "as it is printed on the label."
        case .numberLength(let count):
            "it has \(count) letters and digits; tracking numbers have 6 to 40. Retype it as "
                + "it is printed on the label."
        case .numberWithoutDigit:
            "it has no digit, so it is not a tracking number. Retype it as it is printed on "
                + "the label."
        case .tooManyPapers(let most): "at most \(most) are printed at once. Print them in parts."
        case .labelCount(let range):
            "draw \(range.lowerBound) to \(range.upperBound) labels at once."
        case .noSuchSheet(let count): "the last sheet is number \(count)."
        case .oneSheetFormat: "many papers in one file are pdf or zpl."
        case .oneSelection: "send one of codes, order and stage."
        case .nothingFor(let paper):
            "there is no \(englishThing(Thing(paper.subject))) in it. Choose at least one."
        case .notFor(let paper):
            "a \(PapersWords.english.name(paper).lowercased()) belongs to a "
                + "\(englishThing(Thing(paper.subject))); its code begins with \(letter(of: paper))."
        case .codeWanted(let paper):
            "a \(PapersWords.english.name(paper).lowercased()) belongs to a "
                + "\(englishThing(Thing(paper.subject))). Give its code."
        case .nothingPrinted: "nothing is printed of it. Send the code of a parcel, device or box."
        case .labelsOneByOne:
            "label printers take one label after the other. Leave the sheet out, or print a "
                + "pdf."
        case .unknownLabelSheet(let nearest, let sold):
            "there is no such sheet of labels. "
                + (nearest.map { "Did you mean '\($0)'?" }
                    ?? "Give columns and rows like '3x8', or one of \(sold.joined(separator: ", ")).")
        case .unknownSheetPage: "its page is not a size of label sheets. Choose A4 or Letter."
        case .noTwoLengths:
            "these are not two lengths. Write millimetres across and down, like '7.25x15.15'."
        case .noRoomForLabels(let columns, let rows, let page):
            "\(columns) × \(rows) labels with these margins and gaps do not fit on \(page): "
                + "each must be at least 5 mm wide and high. Measure the sheet again."
        case .labelTooLarge(let width, let height, let placeWidth, let placeHeight):
            "a label of \(millimetres(width, point: ".")) × "
                + "\(millimetres(height, point: ".")) does not fit into a place of "
                + "\(millimetres(placeWidth, point: ".")) × "
                + "\(millimetres(placeHeight, point: ".")). Choose a sheet with larger labels, or a "
                + "smaller label."
        case .noSuchPlace(let count):
            "the sheet has places 1 to \(count). Count the free place row by row from the top "
                + "left."
        case .printerGone: "it is not in printers.conf any more. Print it again on another one."
        case .noPrinter: "no printer is set up. Name one in printers.conf in the data folder."
        case .noUsualPrinter(let paper, let printers):
            "no printer prints a \(PapersWords.english.name(paper).lowercased()) by itself. "
                + "Choose one: \(printers.joined(separator: ", "))."
        case .queueFull(let waiting):
            "\(waiting) papers are waiting there already. Check what is holding it up."
        case .otherPaperSize(let size, let paper, let sizes):
            "it has paper of \(size); a \(PapersWords.english.name(paper).lowercased()) needs "
                + "\(sizes.joined(separator: " or ")). Choose another printer."
        case .lineTooFar(let line, let expected, let read):
            "line \(line) should be \(millimetres(expected, point: ".")) from the edge; "
                + "\(millimetres(read, point: ".")) is too far off to be corrected. Measure again, "
                + "and check whether the paper lies right."
        case .wrongBarLength(let bar, let expected, let read):
            "bar \(bar) should be \(millimetres(expected, point: ".")) long; "
                + "\(millimetres(read, point: ".")) is more than a tenth off. Measure again, and "
                + "check whether the printer shrinks pages to fit."
        case .notKept:
            "it was refused before the station was updated. Check it, and send it with a new "
                + "key."
        }
    }

    private static func englishKind(_ kind: Reason.JSONKind) -> String {
        switch kind {
        case .text: "a text"
        case .wholeNumber: "a whole number"
        case .list: "a list"
        case .trueOrFalse: "true or false"
        case .objectOrList: "an object or list"
        }
    }
}
