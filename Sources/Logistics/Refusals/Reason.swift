/// Why a field cannot be used, in facts. The value that was sent is beside it, in
/// ``Refusal/unusable(field:value:why:)``.
package enum Reason: Hashable, Sendable, Codable {
    case missing
    case taken
    case useless
    case easyToGuess
    case passwordLength(Int, allowed: ClosedRange<Int>)
    case tooLong(characters: Int, most: Int)
    /// A character that steers the text instead of being shown; `U+202E`.
    case controlCharacter(String)
    case noMailAddress
    case noCodeSeen
    /// A form of courier's numbers that cannot be one.
    case numberForm
    case tooManyForms(most: Int)
    /// The address of a tracking page that cannot be one.
    case trackingAddress
    case badKey(length: ClosedRange<Int>)
    case noJSON
    case noFile
    case wrongKind(JSONKind)
    case unreadable
    /// None of these words, as programs write them.
    case notOneOf([String])
    case outside(ClosedRange<Int>)
    /// No number of dots per inch, or beyond these.
    case noResolution(ClosedRange<Int>)
    /// No length in millimetres.
    case noLength
    case code(CodeRefusal)
    // Orders.
    case parcelCount(ClosedRange<Int>)
    case deviceCount(ClosedRange<Int>)
    /// The order's parcels are numbered from 1 to this.
    case noSuchParcel(count: Int)
    case numberCharacters
    case numberLength(Int)
    case numberWithoutDigit
    // Papers.
    case tooManyPapers(most: Int)
    case labelCount(ClosedRange<Int>)
    case noSuchSheet(count: Int)
    /// Many papers in one file can only be PDF or ZPL.
    case oneSheetFormat
    case oneSelection
    /// The selection holds nothing that this paper is about.
    case nothingFor(Paper)
    /// The code names a thing that this paper is not about.
    case notFor(Paper)
    case codeWanted(Paper)
    /// No paper is about such a thing.
    case nothingPrinted
    // Sheets of labels.
    case labelsOneByOne
    case unknownLabelSheet(nearest: String?, sold: [String])
    case unknownSheetPage
    case noTwoLengths
    case noRoomForLabels(columns: Int, rows: Int, page: String)
    /// Lengths in micrometres.
    case labelTooLarge(width: Int, height: Int, placeWidth: Int, placeHeight: Int)
    case noSuchPlace(count: Int)
    // Printers.
    case printerGone
    case noPrinter
    case noUsualPrinter(Paper, printers: [String])
    case queueFull(waiting: Int)
    /// The printer's paper has a size that the paper is not made for.
    case otherPaperSize(String, Paper, sizes: [String])
    /// A line of the calibration page is too far from its place; micrometres.
    case lineTooFar(String, expected: Int, read: Int)
    /// A bar of the calibration page is too long or short; micrometres.
    case wrongBarLength(String, expected: Int, read: Int)
    /// It was refused by an earlier version of the station, whose reason was not kept in facts.
    case notKept

    /// What a value in JSON must be.
    package enum JSONKind: String, CaseIterable, Sendable, Codable {
        case text, wholeNumber, list, trueOrFalse, objectOrList
    }
}
