public import LabelRendering
public import Logistics

/// A kind of paper that the shop prints, each with a template of its own in `Labels/`.
public enum Paper: String, CaseIterable, Sendable, Codable {
    /// What a customer puts into a parcel.
    case slip
    /// A parcel's label, for those without a slip.
    case parcelLabel = "parcel-label"
    /// The code on a device's chassis.
    case deviceSticker = "device-sticker"
    /// What goes to the bench with a device.
    case workOrder = "work-order"
    /// What lies in an outbound box.
    case packingList = "packing-list"

    /// What it is about: the kind of its code.
    public var subject: Code.Kind {
        switch self {
        case .slip, .parcelLabel: .parcel
        case .deviceSticker, .workOrder: .device
        case .packingList: .box
        }
    }

    /// What is printed of a thing when nobody says: the first that is about its kind.
    public static func usual(for kind: Code.Kind) -> Paper? {
        allCases.first { $0.subject == kind }
    }

    /// One line for lists.
    public var meaning: String {
        switch self {
        case .slip: "what a customer puts into a parcel"
        case .parcelLabel: "the label of a parcel without a slip"
        case .deviceSticker: "the code on a device's chassis"
        case .workOrder: "what goes to the bench with a device"
        case .packingList: "what lies in an outbound box"
        }
    }
}

/// The templates of all papers.
public struct Papers: Sendable {
    private let templates: [Paper: Template]

    /// Reads the template of each paper; `read` gives the bytes and what failures call the file.
    ///
    /// - Throws: `TemplateFailure` for the first that is wrong, and what `read` throws.
    public init(
        reading read: (_ name: String) throws -> (bytes: [UInt8], file: String)
    ) throws {
        var templates: [Paper: Template] = [:]
        for paper in Paper.allCases {
            let (bytes, file) = try read("\(paper.rawValue).xml")
            templates[paper] = try Template(parsing: bytes, name: file)
        }
        self.templates = templates
    }

    /// The template of a paper.
    public subscript(paper: Paper) -> Template {
        guard let template = templates[paper] else {
            preconditionFailure("the initializer reads all")
        }
        return template
    }
}
