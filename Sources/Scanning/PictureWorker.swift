import Glibc
import Imaging
import Workers

/// The worker's side: decodes, scans, makes views. All of this happens in the cage.
enum PictureWorker {
    static func answer(_ request: [UInt8]) -> [UInt8] {
        let reply: PictureReply
        do {
            let request = try PictureRequest(decoding: request)
            reply = PictureReply(.success(try examine(request.picture, request.wants)))
        } catch let refusal as PictureRefusal {
            reply = PictureReply(.failure(refusal))
        } catch {
            reply = PictureReply(.failure(.damaged("the request made no sense")))
        }
        return reply.encoded()
    }

    /// Scans a picture of a QR code and makes a view of it: this fills tables, and libjpeg-turbo
    /// detects the processor's features, which it could not do in the sandbox.
    static func warmUp() {
        let picture = JPEG.encode(WarmUp.picture)
        let request = PictureRequest(Wants(views: [64]), picture)
        _ = answer(request.encoded())
        // The first look computes the expected shapes of bars; that must not be at a parcel's cost.
        _ = (RetailTemplates.blurs.count, Code128Templates.blurs.count)
    }

    private static func examine(
        _ picture: [UInt8], _ wants: Wants
    ) throws(PictureRefusal) -> PictureReply.Findings {
        let start = ContinuousClock.now
        let header = try PictureHeader.look(picture)
        var findings = PictureReply.Findings()
        // One after the other, so that the grey pixels are freed before the colours come.
        if header.kind == .jpeg {
            let regions = try readJPEG(picture, header, wants, &findings)
            findings.views = try jpegViews(picture, header, wants.views)
            if wants.explanation {
                let side = max(header.width, header.height)
                let eighths = Views.eighths(of: side, for: Explanation.longestSide)
                let colour = try JPEG.decodeColour(picture, eighths: eighths)
                findings.explanation = explanation(on: colour, header, regions, findings.scans)
            }
        } else {
            let began = ComputingTime.now
            let colour = try PNG.decodeColour(picture)
            let grey = colour.grey.upright(header.orientation)
            findings.decoding = ComputingTime.now - began
            let regions = read(grey, wants, &findings)
            findings.views = views(colour, header, wants.views)
            if wants.explanation {
                findings.explanation = explanation(on: colour, header, regions, findings.scans)
            }
        }
        findings.milliseconds = start.duration(to: .now).milliseconds
        return findings
    }

    private static func readJPEG(
        _ picture: [UInt8], _ header: PictureHeader, _ wants: Wants,
        _ findings: inout PictureReply.Findings
    ) throws(PictureRefusal) -> [[Scan.Point]] {
        let began = ComputingTime.now
        let grey = try JPEG.decodeGrey(picture).upright(header.orientation)
        findings.decoding = ComputingTime.now - began
        return read(grey, wants, &findings)
    }

    /// Looks for codes; returns the striped places if they are to be explained.
    private static func read(
        _ grey: GreyImage, _ wants: Wants, _ findings: inout PictureReply.Findings
    ) -> [[Scan.Point]] {
        let began = ComputingTime.now
        if let codes = wants.codes { findings.scans = Scanner.scan(grey, codes) }
        findings.scanning = ComputingTime.now - began
        return wants.explanation ? Explanation.regions(in: grey) : []
    }

    private static func explanation(
        on picture: ColourImage, _ header: PictureHeader, _ regions: [[Scan.Point]],
        _ scans: [Scan]
    ) -> [UInt8] {
        Explanation(regions: regions, scans: scans)
            .jpeg(on: picture, header.orientation, fullSide: max(header.width, header.height))
    }

    /// Colours are decoded only as large as the largest view needs: the grey pixels already proved
    /// that the picture is complete.
    private static func jpegViews(
        _ picture: [UInt8], _ header: PictureHeader, _ sides: [Int]
    ) throws(PictureRefusal) -> [[UInt8]] {
        guard let largest = sides.max() else { return [] }
        let eighths = Views.eighths(of: max(header.width, header.height), for: largest)
        return views(try JPEG.decodeColour(picture, eighths: eighths), header, sides)
    }

    private static func views(
        _ picture: ColourImage, _ header: PictureHeader, _ sides: [Int]
    ) -> [[UInt8]] {
        sides.map { Views.jpeg(of: picture, header.orientation, longestSide: $0) }
    }
}
