/// What concerns rendering as a whole.
public enum LabelRenderer {
    /// Loads the fonts, so that the first slip is as quick as the others.
    ///
    /// Fonts belong to the thread: call it once on each thread that renders. Rendering itself
    /// is free of shared state and may happen on any number of threads.
    public static func warmUp() {
        let scripts = "Ag Łódź № Ω Ж سلام 维修"
        for family in TextMark.Family.allCases {
            let runs = [
                TextMark.Run(text: scripts, isBold: false),
                TextMark.Run(text: scripts, isBold: true),
            ]
            let style = TextStyle(
                family: family, isBold: false, size: 9000, smallest: 9000, lines: 9, leading: 1250)
            _ = TextFitter(language: "en").fit(runs, style, width: Micrometres(100_000))
        }
    }
}
