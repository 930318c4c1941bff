import Logistics
import TrackingNumbers
public import Operations

extension ScanAnswer {
    /// What came of the scan and the one next action, for whoever stands at the desk.
    public var sentence: String {
        let text = "'\(verdict.text)'"
        let name = customer.map { " of \($0)" } ?? ""
        let order = verdict.order.map { "order \($0.printed)\(name)" } ?? "the order"
        switch verdict.outcome {
        case .unknown:
            return verdict.text.isEmpty
                ? "No code was seen. Hold the slip nearer, or type the code."
                : "Nobody knows \(text). Put the parcel into the holding lane."
        case .misread: return verdict.refusal?.description ?? "\(text) was misread. Scan it again."
        case .contradiction:
            return "Codes of different orders are in one picture. Set it aside and scan one "
                + "parcel at a time."
        case .ambiguous:
            if let labels = verdict.labels {
                let names = labels.map(\.courier).joined(separator: ", ")
                return "\(text) may be a number of \(names). Say which."
            }
            return verdict.order == nil
                ? "\(text) fits several orders. Choose one, or scan the slip."
                : "\(text) fits several things of \(order). Scan the one you mean."
        case .already: return already(order)
        case .wrongPlace: return verdict.refusal?.description ?? wrongPlace(order)
        case .matched: return matched(order)
        }
    }

    private func matched(_ order: String) -> String {
        var sentence =
            switch verdict.next {
            case .openAndCheck: "\(parcel(of: order)): all are here. Open and check."
            case .waitForOtherParcels:
                "\(parcel(of: order)): \(verdict.arrivedCount ?? 1) of "
                    + "\(verdict.parcelCount ?? 1) are here. Put it with the others."
            case .scanParcel:
                "This is a device of \(order). Nothing was received: scan the parcel's slip."
            case .takePhotos: "Take photos: \(order)."
            case .pack where verdict.box == nil: "Pack it: \(order)."
            case .pack: "It is in the box. More devices of \(order) are to come: scan the next."
            case .closeBox: "All devices of \(order) are in the box. Close it."
            case .scanLabel: "A box of \(order) has no label yet. Scan the courier's label."
            case .handOver: handOver(order)
            default: "This is \(order)."
            }
        if verdict.unverified { sentence += " The order is not verified yet." }
        return sentence
    }

    private func handOver(_ order: String) -> String {
        guard let label = verdict.label else { return "Hand it over: \(order)." }
        return
            "\(label.courier) \(label.trackingNumber.grouped) is on the box of \(order). Hand it over."
    }

    private func already(_ order: String) -> String {
        let by = earlierBy.map { " by \($0)" } ?? ""
        let station = (verdict.earlier?.station ?? verdict.earlierStage?.station).map {
            " at \($0)"
        }
        let what = verdict.place == .intake ? "was received before" : "was packed before"
        return "\(parcel(of: order)) \(what)\(by)\(station ?? ""). Nothing was changed."
    }

    private func wrongPlace(_ order: String) -> String {
        switch verdict.next {
        case .receiveFirst:
            "\(parcel(of: order)) has not been received. Scan it at the intake first."
        default:
            if let stage = verdict.stage {
                "This device of \(order) is \(stage.rawValue), not ready. Set it aside."
            } else {
                "This is an inbound parcel of \(order). Set it aside."
            }
        }
    }

    private func parcel(of order: String) -> String {
        guard let ordinal = verdict.ordinal, let count = verdict.parcelCount else {
            return order.prefix(1).uppercased() + order.dropFirst()
        }
        return "Parcel \(ordinal) of \(count) of \(order)"
    }
}
