/// One kind of number or barcode that a courier uses.
///
/// Definitions are data: each is in the file of its courier under `Couriers/`, beside examples that
/// must be recognised and others that must be refused.
package struct Definition: Sendable, Identifiable {
    /// The use of a text of this kind.
    package enum Kind: String, Hashable, Sendable {
        /// A number that a person can look up.
        case tracking
        /// A barcode that contains the tracking number among other things.
        case label
        /// A barcode for sorting machines; no tracking number.
        case routing
    }

    /// How well the form is known.
    package enum Confidence: String, Hashable, Sendable, Comparable {
        /// Documented by the courier or a standard, or by two sources, and seen on real numbers.
        case high
        /// One good source or several weaker ones.
        case medium
        /// One weak source or a made-up example: only a suggestion.
        case low

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .low: 0
            case .medium: 1
            case .high: 2
            }
        }
    }

    /// A stable name, such as `ups_1z`.
    package let id: String
    /// For postal items and ``Courier/anyCarrier`` the text itself says more.
    package let courier: Courier
    /// Which of the courier's numbers, in words.
    package let service: String
    /// The use of such a text.
    package let kind: Kind
    /// How well the form is known.
    package let confidence: Confidence
    /// How much a match says: −log10 of the share of random texts of the same shape that pass, 0…4.
    ///
    /// - 0: a length, or two letters and digits, as lots, invoices and parts have them too.
    /// - 1: a check digit alone, or a short beginning that little else has. It asks once.
    /// - 2 and more: a check digit and a beginning, or a form that nothing else has.
    package let evidence: Int
    /// Where a person can look the number up.
    package let page: PageTemplate?
    /// Where the form is described.
    package let sources: [String]
    /// Texts that are of this kind.
    package let valid: [String]
    /// Texts that look like this kind but are not.
    package let invalid: [String]

    let forms: [Form]

    /// One of the layouts that texts of this kind can have.
    struct Form: Sendable {
        var shape: Shape
        var check: Check?
        var number = Number.whole
        /// Where the layouts of a definition are not equally good evidence; else the definition's.
        var evidence: Int?
    }

    /// Where the check character is, and over what it is computed.
    struct Check: Sendable {
        let algorithm: CheckAlgorithm
        /// The character after the body is the check; `nil`: the last one, over all before it.
        let body: Range<Int>?
        /// Characters put in front of the body for the computation, though not in the number.
        let prepended: [UInt8]

        init(
            _ algorithm: CheckAlgorithm, over body: Range<Int>? = nil, after prepended: String = ""
        ) {
            self.algorithm = algorithm
            self.body = body
            self.prepended = Array(prepended.utf8)
        }

        func passes(_ text: [UInt8]) -> Bool {
            let body = body ?? 0..<text.count - 1
            guard body.upperBound < text.count else { return false }
            let checked = prepended.isEmpty ? text[body] : (prepended + text[body])[...]
            return algorithm.checkCharacter(of: checked) == text[body.upperBound]
        }
    }

    /// How to take the tracking number out of the text.
    enum Number: Sendable {
        case whole
        case part(Range<Int>)
        /// Leading zeros are dropped while more than this many characters are left.
        case unpadded(Range<Int>, to: Int)
        /// The barcode omits the number's check character.
        case completed(Range<Int>, CheckAlgorithm)

        func taken(from text: [UInt8]) -> [UInt8] {
            switch self {
            case .whole: return text
            case .part(let range): return Array(text[range])
            case .unpadded(let range, let length):
                var part = text[range]
                while part.count > length, part.first == 48 { part.removeFirst() }
                return Array(part)
            case .completed(let range, let algorithm):
                return text[range] + [algorithm.checkCharacter(of: text[range])].compactMap(\.self)
            }
        }

        /// Where the number begins; a separator is allowed there, and nowhere else.
        var start: Int {
            switch self {
            case .whole: 0
            case .part(let range), .unpadded(let range, _), .completed(let range, _):
                range.lowerBound
            }
        }
    }

    init(
        _ id: String, _ courier: Courier, _ service: String, kind: Kind = .tracking,
        shapes: [Shape], check: Check? = nil, number: Number = .whole,
        confidence: Confidence, evidence: Int, page: PageTemplate? = nil, sources: [String],
        valid: [String], invalid: [String]
    ) {
        self.init(
            id, courier, service, kind: kind,
            forms: shapes.map { Form(shape: $0, check: check, number: number) },
            confidence: confidence, evidence: evidence, page: page, sources: sources,
            valid: valid, invalid: invalid)
    }

    init(
        _ id: String, _ courier: Courier, _ service: String, kind: Kind = .tracking,
        forms: [Form], confidence: Confidence, evidence: Int, page: PageTemplate? = nil,
        sources: [String], valid: [String], invalid: [String]
    ) {
        self.id = id
        self.courier = courier
        self.service = service
        self.kind = kind
        self.forms = forms
        self.confidence = confidence
        self.evidence = evidence
        self.page = page
        self.sources = sources
        self.valid = valid
        self.invalid = invalid
    }
}
