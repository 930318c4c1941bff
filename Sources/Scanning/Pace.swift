import Imaging

/// How fast this picture is processed, by worker: lets the duration of a pass be estimated before
/// it begins.
struct Pace {
    /// The readers that look at pixels; strips take next to no time.
    enum Worker: CaseIterable {
        case stripes, bars, grids, matrices
    }

    private var spent: [Worker: Duration] = [:]
    private var pixels: [Worker: Int] = [:]

    /// Records that `worker` took `time` for `count` pixels.
    mutating func note(_ worker: Worker, _ count: Int, _ time: Duration) {
        spent[worker, default: .zero] += time
        pixels[worker, default: 0] += count
    }

    /// The time that `worker` will take; one that has not run yet is assumed to be as slow as the
    /// slowest of the others.
    func time(of worker: Worker, _ count: Int) -> Duration {
        let rates = Worker.allCases.compactMap { worker in
            spent[worker].flatMap { spent in
                pixels[worker].map { spent / Double(max(1, $0)) }
            }
        }
        let known = spent[worker].flatMap { spent in
            pixels[worker].map { spent / Double(max(1, $0)) }
        }
        return (known ?? rates.max() ?? .zero) * Double(count)
    }
}

extension Pass {
    /// The reader that does most of the work, and on roughly how many pixels of `image`.
    func work(on image: GreyImage) -> (worker: Pace.Worker, pixels: Int) {
        switch method {
        case .whole(let steps, _): (.bars, Self.pixels(of: image, after: steps))
        case .grids(let steps): (.grids, Self.pixels(of: image, after: steps))
        case .matrices(let steps): (.matrices, Self.pixels(of: image, after: steps))
        case .stripes(let side, _, _, _), .likeness(let side, _),
            .characters(let side, _), .stacks(let side),
            .mosaics(let side, _):
            (.stripes, Self.pixels(of: image, after: [.reduce(to: side)]))
        }
    }

    private static func pixels(of image: GreyImage, after steps: [Step]) -> Int {
        for step in steps {
            switch step {
            case .reduce(let side):
                let factor = (max(image.width, image.height) + side - 1) / side
                return image.width * image.height / (factor * factor)
            case .double: return image.width * image.height * 4
            case .threshold, .paper: break
            }
        }
        return image.width * image.height
    }
}
