/// What concerns rendering as a whole.
public enum LabelRenderer {
    /// Loads the fonts, so that the first slip is as quick as the others.
    ///
    /// Fonts belong to the thread, and what documents take from them to the process: call it
    /// once on each thread that renders. Rendering itself is free of shared state and may
    /// happen on any number of threads.
    public static func warmUp() {
        let scripts = "Ag Łódź № Ω Ж سلام 维修"
        let store = FontStore.current
        for family in TextMark.Family.allCases {
            for isBold in [false, true] {
                let run = TextMark.Run(text: scripts, isBold: isBold)
                let line = store.line([run], family, .byLetters, language: "en")
                for run in line?.runs ?? [] { run.face.prepare() }
            }
        }
    }
}
