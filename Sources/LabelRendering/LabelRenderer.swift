/// Rendering as a whole.
package enum LabelRenderer {
    /// Loads the fonts, so that the first slip is as quick as the others.
    ///
    /// Fonts belong to the thread, and the subsets in documents to the process: call it once on
    /// each thread that renders. Rendering itself shares no state and may run on any number of
    /// threads.
    package static func warmUp() {
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
