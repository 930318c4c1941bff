/// What concerns rendering as a whole.
public enum LabelRenderer {
    /// Loads the fonts, so that the first slip is as quick as the others.
    ///
    /// Fonts belong to the thread, and what documents take from them to the process: call it
    /// once on each thread that renders. Rendering itself is free of shared state and may
    /// happen on any number of threads.
    public static func warmUp() {
        let common = "Ag Łódź № Ω Ж سلام"
        let store = FontStore.current
        for family in TextMark.Family.allCases {
            for isBold in [false, true] {
                let run = TextMark.Run(text: common, isBold: isBold)
                let line = store.line([run], family, .byLetters, language: "en")
                for run in line?.runs ?? [] { run.face.prepare() }
                // A font of ten thousand letters takes long, and many shops never need it.
                let seldom = TextMark.Run(text: "维修", isBold: isBold)
                _ = store.line([seldom], family, .byLetters, language: "en")
            }
        }
    }
}
