import Glibc
import Imaging
import Scanning
import Threads

/// The program `sample-images`: photographs the demo shop's slips as a phone would.
@main
enum SampleCamera {
    /// The hidden command under which this binary is a worker that decodes pictures.
    static let workerCommand = "picture-worker"

    private static let help = """
        sample-images: photograph the demo shop's slips
        sample-images code-places: tell where the codes of the sample images lie

        Draws the slips of the demo shop and photographs them as a phone would: perspective,
        curved paper, bad light, blur, noise, JPEG. NAME.txt beside each photo says which codes
        are in it, by the geometry of the photo: one that is cut off, covered or blown out is
        not. The same bytes on every run.

        code-places takes no picture. It prints a line for each code printed on what the sample
        images show, whether or not a reader finds it: photo, symbology, text, "whole" or "part",
        and x,y of its corners in pixels from the top left: those that are top left, top right,
        bottom right and bottom left on the paper. Tabs between.

          --out FOLDER     where to; SampleImages if left out
          --only NAME      one photo, such as straight
          --random COUNT   this many arranged at random, instead of the ones by name
          --seed NUMBER    of that chance; 1 if left out
          --labels FOLDER  where slip.xml is; Labels if left out
        """

    static func main() {
        var words = Array(CommandLine.arguments.dropFirst())
        // Before any thread or task: the worker locks itself in.
        if words.first == workerCommand { PictureReader.workerMain() }
        if words.contains("--help") || words.contains("-h") {
            print(help)
            exit(0)
        }
        let tells = words.first == "code-places"
        if tells { words.removeFirst() }
        exit(run(words, tells))
    }

    /// Works on threads of our own, where it may block, and waits for it.
    private static func run(_ words: [String], _ tells: Bool) -> CInt {
        let pool = ThreadPool("sample-images", threads: 4)
        let outcome = Mailbox<CInt>()
        Task(executorPreference: pool) {
            do {
                let options = try Options(words)
                try await tells ? CodePlaces.tell(options) : SampleImages.make(options)
                outcome.put(0)
            } catch {
                let bytes = Array("sample-images: \(error)\n".utf8)
                _ = write(2, bytes, bytes.count)
                outcome.put(error is Options.Mistake ? 2 : 1)
            }
        }
        return outcome.take(upTo: 1)?.first ?? 1
    }
}

/// What is typed, each option with its value.
struct Options {
    /// A command line that cannot be followed.
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    private static let names = ["--out", "--only", "--random", "--seed", "--labels"]
    private var values: [String: String] = [:]

    init(_ words: [String]) throws(Mistake) {
        var rest = words[...]
        while let name = rest.popFirst() {
            guard Self.names.contains(name) else {
                throw Mistake(description: "'\(name)' is not an option; see --help.")
            }
            guard let value = rest.popFirst() else {
                throw Mistake(description: "a value is missing after '\(name)'.")
            }
            values[name] = value
        }
    }

    subscript(_ name: String) -> String? { values[name] }

    /// A whole number.
    func number(_ name: String, standard: Int, in range: ClosedRange<Int>) throws(Mistake) -> Int {
        guard let text = values[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Mistake(
                description: "\(name) is '\(text)'; give a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}
