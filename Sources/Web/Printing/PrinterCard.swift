import Addresses
import HTML
import Logistics
import Operations
import Printing
import Wording

/// One printer on the page.
struct PrinterCard {
    let view: PrinterView
    let page: StationPage
    let words: PrinterWords
    /// What waits, is printed, or failed; the oldest first.
    let jobs: [PrintJobView]
    /// Its reply when it was checked.
    let check: String?

    private var printer: Printer { view.printer }

    var queue: HTML {
        let papers = view.papers.map(words.paper).joined(separator: ", ")
        let lost = jobs.filter { $0.failure?.mayHaveComeOut == false }.count
        return section(.class("card")) {
            h2 { printer.name }
            p(.class("quiet")) {
                "\(printer.connection) · \(printer.size) · \(view.dotsPerInch) dpi"
            }
            p { papers.isEmpty ? words.printsNothing : words.prints(papers) }
            p {
                a(.href(.printers.with("check", printer.name))) { words.check }
            }
            if let check { p(.role("status")) { strong { check } } }
            h3 { words.queue }
            if jobs.isEmpty { p { words.nothingWaits } }
            PrintJobList(page: page, jobs: jobs, hasButtons: true).content
            if lost > 1 {
                form(.method("post"), .action(.retries(at: printer.name))) {
                    page.hiddenFields
                    button(.type("submit")) { words.retryAll(lost) }
                }
            }
        }
    }

    func calibration(_ mayCalibrate: Bool, isOpen: Bool, typed: (String) -> String?) -> HTML {
        section(.class("card")) {
            h2 { "\(words.calibration): \(printer.name)" }
            measured
            if mayCalibrate { steps(isOpen: isOpen, typed: isOpen ? typed : { _ in nil }) }
        }
    }

    @HTMLBuilder private var measured: HTML {
        if let measured = view.calibration {
            let found = measured.calibration
            let at = page.call.shop.local(measured.at)
            p { words.calibrated(ReaderForm(page.wording.language).date(at), measured.by) }
            p {
                words.moved(Millimetres.written(view.moved.x), Millimetres.written(view.moved.y))
                if !printer.isForLabels {
                    " \(words.stretched(percent(found.scaleX), percent(found.scaleY)))"
                }
            }
        } else {
            p { words.notCalibrated }
        }
        if printer.isForLabels { p(.class("quiet")) { words.labelsAreNotStretched } }
    }

    /// `101.25`, from millionths.
    private func percent(_ scale: Int) -> String {
        let hundredths = (scale + 50) / 100
        let rest = "\(hundredths % 100 + 100)".dropFirst()
        return "\(hundredths / 100).\(rest)"
    }

    private func steps(isOpen: Bool, typed: (String) -> String?) -> HTML {
        let rulers = view.rulers
        let line = Millimetres.written(rulers.line)
        let fields = [
            ("left", words.left(line), true), ("top", words.top(line), true),
            ("across", words.across(Millimetres.written(rulers.across)), false),
            ("along", words.along(Millimetres.written(rulers.along)), false),
        ].filter { name, _, _ in
            (name != "across" || rulers.across > 0)
                && (name != "along" || rulers.along > 0)
        }
        return details(.open(isOpen)) {
            summary { words.calibration }
            ol(.class("steps")) {
                li {
                    p { words.stepPrint }
                    pageForm(words.printPage, isCorrected: false)
                }
                li { p { words.stepMeasure } }
                li {
                    p { words.stepType }
                    form(.method("post"), .action(.calibration(of: printer.name))) {
                        page.hiddenFields
                        for (name, text, isNeeded) in fields {
                            let id = "\(name)-\(printer.name)"
                            label(.for(id)) { text }
                            input(
                                .id(id), .name(name), .value(typed(name) ?? ""),
                                .inputMode("decimal"), .autocomplete("off"), .maxLength(10),
                                .required(isNeeded))
                        }
                        button(.type("submit")) { words.save }
                    }
                }
                li {
                    p { words.stepCheck }
                    pageForm(words.printCorrected, isCorrected: true)
                }
            }
        }
    }

    private func pageForm(_ text: String, isCorrected: Bool) -> HTML {
        form(.method("post"), .action(.calibrationPage(of: printer.name))) {
            page.hiddenFields
            if isCorrected { input(.type("hidden"), .name("corrected"), .value("yes")) }
            button(.type("submit"), .class("quiet")) { text }
        }
    }
}
