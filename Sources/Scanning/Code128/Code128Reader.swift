/// Reads Code 128 from the brightness along one line, by comparing it with each character's
/// expected shape: where a module has less than two pixels, or bars have merged, there are too few
/// edges to measure.
struct Code128Reader {
    struct Reading: Equatable {
        let bytes: [UInt8]
        let function1: Function1
        /// The lowest likeness among the characters, at most 1.
        let likeness: Float
        /// The smallest lead of a character over its runner-up.
        let margin: Float
        /// Along the line, in pixels.
        let start, end: Float
    }

    /// Where a code may lie on the line, and how it looks there. `start` is its beginning, which
    /// may be on the right.
    private struct Span {
        var start, end: Float
        /// Characters of eleven modules, before the stop of thirteen.
        let characters: Int
        /// How many modules the middle is displaced by perspective.
        var bend: Float = 0
        var blur = 1
        var likeness: Float = 0

        var modules: Float { Float(11 * characters + 13) }
        var module: Float { abs(end - start) / modules }

        /// Where a module begins.
        @inline(__always)
        func place(_ module: Float) -> Float {
            BarLine.place(module / modules, from: start, to: end, bend: bend / modules)
        }
    }

    private let line: BarLine

    init(_ line: BarLine) { self.line = line }

    /// The likeliest reading with a correct check character.
    func read() -> Reading? {
        var best: Reading?
        for span in spans().prefix(Self.mostSpans) {
            guard let reading = reading(settled(span)) else { continue }
            if reading.margin > best?.margin ?? 0 { best = reading }
        }
        return best
    }

    // MARK: where a code may begin and end

    private static let mostSpans = 6
    /// Including the start and the check character: anything looks like two letters.
    private static let fewest = 5
    private static let most = 40
    /// Print beside a code has edges too.
    private static let mostEnds = 5

    private func spans() -> [Span] {
        let edges = line.edges()
        let falls = edges.indices.filter { edges[$0].falls }
        let rises = edges.indices.filter { !edges[$0].falls }
        var spans: [Span] = []
        for first in falls.prefix(Self.mostEnds) {
            for last in rises.suffix(Self.mostEnds).reversed() where last > first + 15 {
                let (left, right) = (edges[first].place, edges[last].place)
                let before = first == 0 ? .infinity : left - edges[first - 1].place
                let behind = last + 1 == edges.count ? .infinity : edges[last + 1].place - right
                // Six edges per character and eight of the stop; blur removes some.
                let seen = last - first + 1
                let fewest = max(Self.fewest, (seen - 10) / 6)
                let most = min(Self.most, (seen * 8 / 5 - 8) / 6 + 1)
                guard fewest <= most else { continue }
                for characters in fewest...most {
                    let span = Span(start: left, end: right, characters: characters)
                    guard span.module > 0.9, min(before, behind) > 3 * span.module else { continue }
                    for span in [span, Span(start: right, end: left, characters: characters)] {
                        if let likely = framed(span) { spans.append(likely) }
                    }
                }
            }
        }
        return spans.sorted { $0.likeness > $1.likeness }
    }

    /// With the likeness of its start and its stop, at the blur that shows them best.
    private func framed(_ span: Span) -> Span? {
        var best = span
        for blur in [1, 3] {
            var tried = span
            tried.blur = blur
            tried.likeness = frame(tried)
            if tried.likeness > best.likeness { best = tried }
        }
        return best.likeness > 0.75 ? best : nil
    }

    private func frame(_ span: Span) -> Float {
        let templates = Code128Templates.blurs[span.blur]
        let start = line.withSamples(from: -1, Code128Templates.samples, at: span.place) {
            samples in
            templates.starts.map { Likeness.of(samples, $0) }.max() ?? 0
        }
        guard start > 0.6 else { return 0 }
        let stop = line.withSamples(
            from: Float(11 * span.characters - 1), templates.stop.count * 4, at: span.place
        ) { Likeness.of($0, templates.stop) }
        return min(start, stop)
    }

    /// Shifted by fractions of a module to where its frame shows best.
    private func settled(_ span: Span) -> Span {
        var best = span
        var step: Float = 0.5
        let module = (span.end - span.start) / span.modules
        for _ in 0..<3 {
            for (start, end) in [(Float(1), Float(0)), (-1, 0), (0, 1), (0, -1)] {
                var moved = best
                moved.start += start * step * module
                moved.end += end * step * module
                moved.likeness = frame(moved)
                if moved.likeness > best.likeness { best = moved }
            }
            step /= 2
        }
        for blur in Code128Templates.blurs.indices {
            var tried = best
            tried.blur = blur
            tried.likeness = frame(tried)
            if tried.likeness > best.likeness { best = tried }
        }
        return best
    }

    // MARK: characters

    private func reading(_ span: Span) -> Reading? {
        // Perspective moves the middle; three positions are close enough for the drift below.
        for bend in [Float(0), 2, -2, 4, -4] {
            var span = span
            span.bend = bend
            guard let found = characters(span), let text = Code128Text.bytes(found.codewords) else {
                continue
            }
            return Reading(
                bytes: text.bytes, function1: text.function1, likeness: found.likeness,
                margin: found.margin, start: span.start, end: span.end)
        }
        return nil
    }

    /// The likeliest character at each place; `nil` where there is none.
    private func characters(
        _ span: Span
    ) -> (codewords: [Int], likeness: Float, margin: Float)? {
        let templates = Code128Templates.blurs[span.blur]
        let margin = 3
        let count = (11 * span.characters + 13 + 2 * margin) * Likeness.perModule
        return line.withSamples(from: -Float(margin), count, at: span.place) { samples in
            var codewords: [Int] = []
            var (least, narrowest): (Float, Float) = (1, 1)
            var shift = 0
            for place in 0..<span.characters {
                let window = samples + (margin + 11 * place - 1) * Likeness.perModule
                let best = Likeness.likeliest(
                    window, place == 0 ? templates.starts : templates.characters, near: &shift)
                guard best.likeness > 0.6 else { return nil }
                codewords.append(place == 0 ? 103 + best.code : best.code)
                least = min(least, best.likeness)
                narrowest = min(narrowest, best.likeness - best.second)
            }
            return (codewords, least, narrowest)
        }
    }
}
