import Logistics
import Printing
import TrackingNumbers

extension Sentences {
    @Sendable static func englishRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "There is no \(englishThing(what)) '\(text)'. Check the code, or search by name."
        case .notAllowed(let role, let doing):
            "Your role, \(CommonWords.english.role(role)), may not \(englishDeed(doing)). Ask the manager."
        case .unusable(let field, let value, let why):
            english.unusable(english.field(field), value, why)
        case .wrongStage(let wrong): englishWrongStage(wrong)
        case .demanded(let device, let stage, let demand):
            "\(device.printed) cannot become \(stage.rawValue) yet. First: \(demand)."
        case .misread(let refusal): refusal.description
        case .boxOpen(let box): "Box \(box.printed) is still open. Close it first."
        case .nothingReady(let order):
            "No device of order \(order.printed) is ready to be packed. Look at its devices: "
                + "each must be ready first."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' belongs to \(order.map { "order \($0.printed)" } ?? "another order"), "
                + "not to \(inHand.printed). Set it aside."
        case .inBox(let device, let box):
            "\(device.printed) is in box \(box.printed) already. Nothing was changed."
        case .notInBox(let device, let box):
            "\(device.printed) is not in box \(box.printed)."
        case .boxEmpty(let box):
            "Box \(box.printed) is empty. Scan a device into it first."
        case .missing(let devices):
            "Not in the box: \(devices.map(\.printed).joined(separator: ", ")). Scan them into "
                + "it, or say that another box follows."
        case .noClosedBox(let order):
            "No box of order \(order.printed) is closed yet. Close it first."
        case .labelled(let box, let label):
            "Box \(box.printed) carries \(label.courier) \(label.trackingNumber.grouped). No scan replaces "
                + "a label: say on purpose that it is replaced, and why."
        case .nothingToReplace(let box):
            "Box \(box.printed) carries no label that could be replaced. Scan its label."
        case .otherNumber(let text, let kind):
            "'\(text)' is not a courier's number but this: \(SeenWords.english.kind(SeenCode.Kind(kind))). Scan the "
                + "courier's label, or name the courier."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) is on box \(box.printed) of order \(order.printed) already. "
                + "Look which label belongs on which box."
        case .ownCode(let text): "'\(text)' is our own code. Scan the courier's label."
        case .routingCode(let text, let courier):
            "'\(text)' is a routing code of \(courier), not a tracking number. Scan the other "
                + "barcode on the label."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' looks like a number of \(courier), but its check digit is wrong. "
                + (suggestion.map { "Is it '\($0)'? Compare it with the label." }
                    ?? "Scan it again, or type it as it is printed.")
        case .severalCouriers(let text, let choices):
            "'\(text)' fits several couriers: \(choices.joined(separator: ", ")). Choose one."
        case .noCourier(let text):
            "No courier that we know has the number '\(text)'. Look at it again, or type it."
        case .noCommand(let command):
            "The command '\(PapersWords.english.command(command))' does nothing here now. Do first what the panel "
                + "says, or press the button that you mean."
        case .nothingToScan(let code): englishNothingToScan(code)
        case .nothingToCollect(let courier):
            "No box waits for '\(courier)' that is on no manifest yet. Label the boxes first, or "
                + "look at the last manifest."
        case .cannotUndo(let obstacle): Wording.english.obstacle(obstacle)
        case .keyReused(let key):
            "The key '\(key)' was used for something else before. Send a new key for a new action."
        case .wrongPassword: "Name or password is wrong. Try again, or ask the manager."
        case .tooOften(let seconds):
            "Too many tries. Wait \(seconds) seconds, then try again."
        case .picture(let fault): englishPicture(fault)
        case .unread(let delay): englishDelay(delay)
        case .storage(let trouble): englishTrouble(trouble)
        }
    }

    @Sendable static func englishPicture(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "The file is empty: nothing of the picture arrived. Send it again."
        case .tooManyBytes(let count, let most):
            "The file has \(megabytes(count)) MB; at most \(megabytes(most)) MB are accepted. Send "
                + "the picture in a smaller size."
        case .foreign(let kind): englishForeign(kind)
        case .unknownKind: "This file is not a picture that we know. Send a JPEG or PNG."
        case .tooLarge(let width, let height, let mostPixels, let longestSide):
            "The picture is \(width) × \(height) pixels; at most \(mostPixels / 1_000_000) "
                + "megapixels and \(longestSide) pixels a side are accepted. Send it in a smaller "
                + "size."
        case .tooManyLayers(let most):
            "The picture is stored in more than \(most) layers. Save it as an ordinary JPEG and "
                + "send that."
        case .tooManyParts(let most):
            "The file has more than \(most) parts, which no camera makes. Save it as an ordinary "
                + "JPEG and send that."
        case .incomplete: "Only part of the picture arrived. Send it again."
        case .rareKind:
            "The picture is a kind of JPEG that is not read here. Save it as an ordinary JPEG and "
                + "send that."
        case .damaged: "The picture is damaged. Take it again, or send the original file."
        case .outOfMemory:
            "The picture needs too much memory to be read. Send it in a smaller size."
        case .notKept:
            "The picture was refused before the station was updated. Take it again, or send "
                + "another file."
        }
    }
}

private func englishForeign(_ kind: PictureFault.FileKind) -> String {
    switch kind {
    case .heic:
        "This is an HEIC picture (Apple's own format), not a JPEG or PNG. On the iPhone choose "
            + "Settings, Camera, Formats, Most Compatible, and take it again; or send it from the "
            + "Photos app by mail, which makes it a JPEG."
    case .avif, .webp, .gif, .tiff, .bmp, .jpegXL, .jpeg2000:
        "This is a \(kind.fileName) file, not a JPEG or PNG. Save it as JPEG and send that."
    case .pdf, .svg, .html:
        "This is a \(kind.fileName) file, not a JPEG or PNG. Take a photo or a screenshot of it, "
            + "and send that."
    case .video: "This is a video, not a JPEG or PNG. Send a still photo as JPEG."
    case .zip:
        "This is a ZIP archive or an office document, not a JPEG or PNG. Unpack it and send the "
            + "pictures one by one as JPEG."
    }
}

private func englishDelay(_ delay: PictureDelay) -> String {
    switch delay {
    case .tooLate: "The picture could not be read in time. Send it again."
    case .tooMuch: "The picture takes too much to be read. Send it in a smaller size."
    case .busy(let waiting):
        "The picture was not read: \(waiting) others are waiting. Send it again in a moment."
    case .brokeDown:
        "The program that reads pictures broke down. Send the picture once more; if it happens "
            + "again, the file is to blame."
    case .stopping: "The station is shutting down. Send the picture again in a minute."
    }
}

private func englishTrouble(_ trouble: StorageTrouble) -> String {
    "Nothing can be kept at present: "
        + {
            switch trouble {
            case .diskFull: "the disk is full. Free some space; work goes on by itself."
            case .lowSpace(let free, let reserve):
                "only \(free) MB are free on the disk, and \(reserve) MB are kept in reserve. Free "
                    + "some space; work goes on by itself."
            case .diskFails:
                "the disk does not accept what is written. Work goes on by itself when it does "
                    + "again."
            case .stopping: "the station is shutting down. Try again in a moment."
            case .other:
                "the data cannot be used. Ask the person who runs the station to read its log."
            }
        }()
}

private func englishWrongStage(_ wrong: WrongStage) -> String {
    // In English, stages are called as programs call them.
    let step = wrong.told(
        printJob: { "print job \($0)" }, parcel: \.rawValue, device: \.rawValue, box: \.rawValue,
        print: \.rawValue)
    return "\(step.thing) is \(step.now) and cannot become \(step.wanted). "
        + (step.possible.isEmpty
            ? "Nothing comes after \(step.now)."
            : "It can become \(step.possible.joined(separator: ", ")).")
}

func englishThing(_ thing: Thing) -> String {
    switch thing {
    case .page: "page"
    case .code: "code"
    case .order: "order"
    case .parcel: "parcel"
    case .device: "device"
    case .courier: "courier"
    case .box: "box"
    case .shelf: "shelf"
    case .photo: "photo"
    case .viewOfPhoto: "view of a photo"
    case .paper: "document"
    case .holdingLabel: "holding label"
    case .manifest: "manifest"
    case .badge: "badge"
    case .commandCard: "command card"
    case .person: "person"
    case .printer: "printer"
    case .printJob: "print job"
    case .stage: "stage"
    case .subject: "device, parcel or box"
    case .partOfOrder: "order, parcel or device"
    }
}

private func englishDeed(_ deed: Deed) -> String {
    switch deed {
    case .scan: "scan"
    case .takePhotos: "take photos"
    case .checkParcels: "check parcels"
    case .pack: "pack and dispatch"
    case .registerOrders: "register orders"
    case .verifyOrders: "verify orders"
    case .seeLinks: "see customers' links"
    case .correct: "correct what was done"
    case .seeEvents: "see what happened"
    case .set(let stage): "set '\(stage.rawValue)'"
    case .print: "print"
    case .seePrinters: "look at the printers"
    case .calibratePrinters: "calibrate printers"
    case .drawHoldingLabels: "draw holding labels"
    case .printBadges: "print badges"
    case .giveBadges: "give badges"
    case .seePeople: "see who works here"
    case .giveAccounts: "give accounts"
    case .listCouriers: "change the list of couriers"
    case .openThis: "do this"
    }
}

private func englishNothingToScan(_ code: Code) -> String {
    switch code.kind {
    case .holdingLabel:
        "\(code.printed) is a holding label that is on no parcel yet. Stick it on the parcel "
            + "and put that into the holding lane."
    case .manifest:
        "\(code.printed) is a courier's manifest. Scan its boxes, not the list."
    case .staffBadge: "\(code.printed) is a staff badge. Scan a parcel, device or order."
    case .commandCard: "\(code.printed) is not one of our commands. Print the cards again."
    case .order, .parcel, .device, .box, .shelf:
        "Nothing is known of \(code.printed). Scan a parcel, device or order."
    }
}
