import Imaging

/// A QR code that says RAMPA (version 1, level M; made with zint), for ``PictureWorker/warmUp()``.
enum WarmUp {
    private static let rows = [
        "#######.#.#...#######",
        "#.....#...#...#.....#",
        "#.###.#...###.#.###.#",
        "#.###.#.#.#.#.#.###.#",
        "#.###.#...#.#.#.###.#",
        "#.....#....##.#.....#",
        "#######.#.#.#.#######",
        ".....................",
        "..#.###.#.#.##...#..#",
        "###..#.#.##.####.....",
        ".#....#..#.##.##.#...",
        "#...#...##....###.##.",
        ".###..##.####..#...#.",
        "........#.#.###...##.",
        "#######..##..#..#..#.",
        "#.....#.#..#..#....##",
        "#.###.#.#.##.#..###.#",
        "#.###.#..#.#...#.#.#.",
        "#.###.#.#..#.###..#.#",
        "#.....#..#.##.####.##",
        "#######.....####..#.#",
    ]

    /// The code at 8 pixels per module, with its quiet zone.
    static var picture: GreyImage {
        let (module, quiet) = (8, 4)
        let modules = rows.map { Array($0.utf8) }
        let side = (modules.count + 2 * quiet) * module
        var pixels = [UInt8](repeating: 255, count: side * side)
        for y in 0..<side {
            for x in 0..<side {
                let (row, column) = (y / module - quiet, x / module - quiet)
                guard modules.indices.contains(row), modules[row].indices.contains(column)
                else { continue }
                if modules[row][column] == UInt8(ascii: "#") { pixels[y * side + x] = 0 }
            }
        }
        return GreyImage(width: side, height: side, pixels: pixels)
    }
}
