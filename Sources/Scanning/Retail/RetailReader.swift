/// Reads EAN and UPC from the brightness along one line, by comparing it with each digit's expected
/// shape: bars merged by a lens have no edges to measure, but they still resemble one digit more
/// than another.
struct RetailReader {
    struct Reading {
        let digits: [Int]
        /// The average likeness of the digits, at most 1.
        let likeness: Float
        /// The average lead of a digit over its runner-up.
        let margin: Float
    }

    private static let perModule = Likeness.perModule
    /// Samples taken before the first module and after the last, for the quiet zones and for
    /// displaced digits.
    private static let margin = 5 * perModule

    private let line: BarLine

    init(_ line: BarLine) { self.line = line }

    /// The likeliest reading, in either direction.
    func read(_ symbol: RetailSymbol) -> Reading? {
        var best: Reading?
        for span in spans(symbol).prefix(Self.mostSpans) {
            let span = settled(span)
            guard let reading = read(span) ?? read(span.turned) else { continue }
            if reading.likeness > (best?.likeness ?? 0) { best = reading }
        }
        return best
    }

    /// One line's evidence for a text read by other means.
    enum Verdict {
        /// Encoded again, it explains the line about as well as anything could.
        case supported
        /// Other digits explain the line better.
        case contradicted
        /// No such code is visible here.
        case unseen
    }

    func verdict(on text: [Int], _ symbol: RetailSymbol) -> Verdict {
        guard let codes = symbol.codes(text) else { return .contradicted }
        var verdict = Verdict.unseen
        for span in spans(symbol).prefix(Self.mostSpans) {
            let span = settled(span)
            for span in [span, span.turned] {
                guard let free = digits(span), let bound = digits(span, codes) else { continue }
                // Wrong texts trailed by 0.035 and more.
                if bound.likeness > 0.8, bound.likeness > free.likeness - 0.02 { return .supported }
                if bound.likeness > 0.7 { verdict = .contradicted }
            }
        }
        return verdict
    }

    // MARK: where a code may begin and end

    private typealias Span = RetailSpan

    private static let mostSpans = 8
    private static let mostBends = 3

    /// Pairs of a falling and a rising edge between which guards show, the likeliest first.
    private func spans(_ symbol: RetailSymbol) -> [Span] {
        let edges = line.edges()
        // Blur removes half of them at most, dirt adds some.
        let (fewest, most) = (symbol.edges / 2, symbol.edges + 10)
        var spans: [Span] = []
        for first in edges.indices where edges[first].falls {
            for last in edges.indices.dropFirst(first + fewest - 1)
                .prefix(most - fewest) where !edges[last].falls
            {
                let span = Span(
                    symbol: symbol, start: edges[first].place, end: edges[last].place)
                let module = (span.end - span.start) / span.modules
                // Below a pixel per module nothing is visible. Around the code it is quiet.
                guard module > 1,
                    first == 0 || span.start - edges[first - 1].place > 2.5 * module,
                    last + 1 == edges.count || edges[last + 1].place - span.end > 2.5 * module,
                    outerLikeness(span) > 0.6
                else { continue }
                spans += bent(span)
            }
        }
        return spans.sorted { $0.likeness > $1.likeness }
    }

    /// With the middle where its guard shows: digits may look like one as well, so the best few.
    private func bent(_ span: Span) -> [Span] {
        let steps = (-12...12).map { step in
            var moved = span
            moved.bend = Float(step) / 2
            moved.likeness = guardLikeness(moved)
            return moved
        }
        let peaks = steps.indices.filter { i in
            steps[i].likeness > 0.6
                && (i == 0 || steps[i - 1].likeness <= steps[i].likeness)
                && (i + 1 == steps.count || steps[i + 1].likeness < steps[i].likeness)
        }
        let best = peaks.map { steps[$0] }.sorted { $0.likeness > $1.likeness }
        return Array(best.prefix(Self.mostBends))
    }

    /// Shifted by fractions of a module to where the guards show best, with the blur at which they
    /// do.
    private func settled(_ span: Span) -> Span {
        var best = span
        focus(&best)
        let module = (span.end - span.start) / span.modules
        var step: Float = 0.5
        for _ in 0..<3 {
            for (start, end, bend) in Self.moves {
                var moved = best
                moved.start += start * step * module
                moved.end += end * step * module
                moved.bend += bend * step
                moved.likeness = guardLikeness(moved)
                if moved.likeness > best.likeness { best = moved }
            }
            step /= 2
        }
        focus(&best)
        return best
    }

    private static let moves: [(Float, Float, Float)] = [
        (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1), (1, 1, 0), (-1, -1, 0),
    ]

    private func focus(_ span: inout Span) {
        var best = span
        for blur in RetailTemplates.blurs.indices {
            span.blur = blur
            span.likeness = guardLikeness(span)
            if span.likeness > best.likeness { best = span }
        }
        span = best
    }

    /// How well the guards at both ends show; the lower one decides.
    private func outerLikeness(_ span: Span) -> Float {
        let first = guardLikeness(span, 0)
        guard first > 0.6 else { return 0 }
        return min(first, guardLikeness(span, span.symbol.guardPlaces.count - 1))
    }

    private func guardLikeness(_ span: Span) -> Float {
        var sum: Float = 0
        for index in span.symbol.guardPlaces.indices {
            let likeness = guardLikeness(span, index)
            if likeness < 0.3 { return 0 }
            sum += likeness
        }
        return sum / Float(span.symbol.guardPlaces.count)
    }

    private func guardLikeness(_ span: Span, _ index: Int) -> Float {
        let template = RetailTemplates.blurs[span.blur].guards[span.symbol.rawValue][index]
        let module = Float(span.symbol.guardPlaces[index])
        return line.withSamples(from: module, template.count * 4, at: span.place) {
            Likeness.of($0, template)
        }
    }

    // MARK: digits

    private func read(_ span: Span) -> Reading? {
        guard let found = digits(span), let text = span.symbol.text(found.codes) else { return nil }
        return Reading(digits: text, likeness: found.likeness, margin: found.margin)
    }

    private struct Digits {
        var codes: [Int] = []
        var likeness: Float = 0
        var margin: Float = 0
    }

    /// The likeliest digit at each place; or how likely `wanted` are. `nil` where something is not a
    /// digit.
    private func digits(_ span: Span, _ wanted: [Int]? = nil) -> Digits? {
        let count = span.symbol.modules * Self.perModule + 2 * Self.margin
        let from = -Float(Self.margin) / Float(Self.perModule)
        return line.withSamples(from: from, count, at: span.place) { samples in
            var digits = Digits()
            var shift = 0
            let places = span.symbol.digits
            for (index, digit) in places.enumerated() {
                let place = samples + Self.margin + (digit.module - 1) * Self.perModule
                let blurred = RetailTemplates.blurs[span.blur]
                let templates = digit.isLeft ? blurred.left : blurred.right
                let best = Likeness.likeliest(
                    place, templates, among: wanted.map { $0[index]..<$0[index] + 1 },
                    near: &shift)
                guard best.likeness > 0.6 || wanted != nil else { return nil }
                digits.codes.append(best.code)
                digits.likeness += best.likeness / Float(places.count)
                digits.margin += (best.likeness - best.second) / Float(places.count)
            }
            return digits
        }
    }
}
