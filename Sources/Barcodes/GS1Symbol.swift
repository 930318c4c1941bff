package import GS1

extension Code128 {
    /// GS1-128: the same bars, with FNC1 in first place and between elements that need it (GS1
    /// General Specifications, 5.4).
    ///
    /// The elements' own rules were checked when they were made.
    ///
    /// - Throws: ``Unencodable/tooLongForGS1(characters:)`` for more than 48 characters of data,
    ///   identifiers and separators counted (5.4.4.3).
    package init(_ elements: ElementString) throws(Unencodable) {
        let data = elements.data.utf8
        guard data.count <= 48 else { throw .tooLongForGS1(characters: data.count) }
        try self.init(
            elements: [.function1] + data.map { $0 == 0x1D ? .function1 : .byte($0) })
    }
}
