import Scanning

/// Where a printed code lies in a photo, and whether the photo holds it.
struct Sight {
    let code: PrintedCode
    /// Top left, top right, bottom right and bottom left of the code as it is printed, without
    /// its quiet zone: in pixels with fractions from the photo's top left, perhaps outside it.
    let corners: [Spot]
    /// Whether everything that the code says can be seen. It may still be hard to read.
    let isWhole: Bool
}

extension Scene {
    /// Every code on every paper, from the same geometry that takes the photo.
    func sights(through camera: Camera) -> [Sight] {
        papers.flatMap { paper in
            paper.print.codes.map { code in
                let places = code.area.corners.map { paper.desk($0, from: camera) }
                return Sight(
                    code: code, corners: places.map(camera.pixel),
                    isWhole: isWhole(code, on: paper, through: camera))
            }
        }
    }

    /// A bar code says all when each of its modules is told somewhere along its height. A QR
    /// code may lose a part: those on slips are of level H, which gives back up to 30 % of it.
    private func isWhole(_ code: PrintedCode, on paper: Paper, through camera: Camera) -> Bool {
        let (columns, rows) = code.samples
        var told = 0
        for column in 0..<columns {
            let lines = (0..<rows).count { row in
                isTold(
                    code.area.place(
                        (Double(column) + 0.5) / Double(columns),
                        (Double(row) + 0.5) / Double(rows)),
                    on: paper, through: camera)
            }
            if code.symbology.isLinear, lines == 0 { return false }
            told += lines
        }
        return code.symbology.isLinear || told * 4 >= columns * rows * 3
    }

    /// Whether black and white differ in the photo at a place on a paper.
    private func isTold(_ own: Spot, on paper: Paper, through camera: Camera) -> Bool {
        let desk = paper.desk(own, from: camera)
        let pixel = camera.pixel(of: desk)
        guard pixel.x >= 0, pixel.y >= 0, pixel.x < Double(camera.width),
            pixel.y < Double(camera.height), !pens.contains(where: { $0.colour(at: desk) != nil })
        else { return false }
        let view = PixelView(of: self, from: camera, at: desk)
        guard view.paper(at: desk)?.paper === paper else { return false }
        let lens = light.through(
            2 * pixel.x / Double(camera.width) - 1, 2 * pixel.y / Double(camera.height) - 1)
        // As the phone's tone curve makes grey of it; 1 is as bright as the sensor can tell.
        let (black, white) = (
            min(1, view.thrown(by: paper, blank: 0).green * lens).squareRoot(),
            min(1, view.thrown(by: paper, blank: 1).green * lens).squareRoot()
        )
        return white - black > Self.leastContrast
    }

    /// Ten of 255 grey values.
    private static let leastContrast = 10.0 / 255
}
