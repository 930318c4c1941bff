import Glibc
import Imaging
import Workers

/// The worker's side: decodes, scans, makes views. Everything here happens in the cage.
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

    /// Scans a picture of a QR code: zbar loads character set tables at its first one, and
    /// libjpeg-turbo asks what the processor can do. Inside the cage neither could.
    static func warmUp() {
        let picture = JPEG.encode(WarmUp.picture)
        let request = PictureRequest(Wants(views: [64]), picture)
        _ = answer(request.encoded())
    }

    private static func examine(
        _ picture: [UInt8], _ wants: Wants
    ) throws(PictureRefusal) -> PictureReply.Findings {
        let start = ContinuousClock.now
        let header = try PictureHeader.look(picture)
        var findings = PictureReply.Findings()
        // One after the other, so that the grey pixels are gone before the colours come.
        if header.kind == .jpeg {
            findings.scans = scans(try JPEG.decodeGrey(picture), header, wants)
            findings.views = try jpegViews(picture, header, wants.views)
        } else {
            let colour = try PNG.decodeColour(picture)
            findings.scans = scans(colour.grey, header, wants)
            findings.views = views(colour, header, wants.views)
        }
        findings.milliseconds = start.duration(to: .now).milliseconds
        return findings
    }

    private static func scans(
        _ grey: GreyImage, _ header: PictureHeader, _ wants: Wants
    ) -> [Scan] {
        guard let codes = wants.codes else { return [] }
        return Scanner.scan(grey.upright(header.orientation), codes)
    }

    /// Colours are decoded only as large as the largest view needs: that whole pictures decode
    /// was proved by the grey ones.
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
