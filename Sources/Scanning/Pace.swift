import Imaging

/// How quickly this picture is worked through, by who looks: what a pass will take is known before
/// it begins.
struct Pace {
    /// Who looks at pixels; strips are next to nothing.
    enum Worker: CaseIterable {
        case stripes, bars, grids, matrices
    }

    private var spent: [Worker: Duration] = [:]
    private var pixels: [Worker: Int] = [:]

    /// Notes that `worker` took so long for so many pixels.
    mutating func note(_ worker: Worker, _ count: Int, _ time: Duration) {
        spent[worker, default: .zero] += time
        pixels[worker, default: 0] += count
    }

    /// What `worker` will take; who has not worked yet is taken for the slowest of the others.
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
    /// Who works hardest in it, and on how many pixels of `image`, roughly.
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
