import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The shop's papers: what each is made from, what it looks like, and what is wrong with it.
enum PapersPage {
    static let routes = [
        get(.papers, .seeOrders, list),
        get(.paper(.paper), .seeOrders, show),
        get(.preview(of: .paper), .seeOrders, preview),
        post(.holdingLabels, .scan, drawHoldingLabels),
        post(.staffBadge, .managePeople, badge),
    ]

    // MARK: All papers

    static func list(_ call: Call) throws -> Response {
        try call.shop.inOneState { try readAll(call) }
    }

    private static func readAll(_ call: Call) throws -> Response {
        let page = StationPage(call)
        let words = page.wording.papers
        let asker = try call.asker()
        let reports = try call.shop.papers.reports(for: asker)
        let person = try call.person()
        let people = person.role.may(.managePeople) ? try call.shop.people.all(for: asker) : []
        return try page.response(words.papers) {
            section(.class("card")) {
                h1 { words.papers }
                p { words.hint }
                ul(.class("plain papers")) {
                    for report in reports { row(report, words, page) }
                }
            }
            holdingLabels(page, words)
            if !people.isEmpty { badges(people, page, words) }
        }
    }

    private static func row(
        _ report: PaperReport, _ words: PapersWords, _ page: StationPage
    ) -> HTML {
        li {
            h2 { a(.href(.paper(report.paper))) { words.name(report.paper) } }
            facts(report, words)
            faults(report, words)
            if report.paper == .commandCards {
                p {
                    a(
                        .class("button"), .href(.api.papers(Paper.commandCards)), .target("_blank"),
                        .rel("noopener")
                    ) { words.printIt }
                }
            }
        }
    }

    private static func facts(_ report: PaperReport, _ words: PapersWords) -> HTML {
        p(.class("facts")) {
            span(.class("file")) { report.file }
            span { report.isOwn ? words.ownTemplate : words.projectTemplate }
            span { "\(words.sizes): \(report.pages.joined(separator: ", "))" }
            span {
                "\(words.languages): "
                    + report.languages.map(languageName).joined(separator: ", ")
            }
        }
    }

    /// Every mistake with its file, line and column, as `rampa labels check` tells it.
    @HTMLBuilder private static func faults(
        _ report: PaperReport, _ words: PapersWords
    ) -> HTML {
        if !report.faults.isEmpty {
            div(.class("refusal"), .role("alert")) {
                p { strong { words.faults } }
                ul {
                    for fault in report.faults { li(.lang("en")) { fault } }
                }
                p { words.stillInUse }
            }
        }
    }

    /// The name of a template's language in itself; a shop may have added one of its own.
    private static func languageName(_ tag: String) -> String {
        Language(rawValue: tag).map { Wording.in($0).common.ownName } ?? tag
    }

    /// The languages that the template has words for; `pt` in a shop's own serves both kinds.
    private static func offered(_ report: PaperReport) -> [Language] {
        let asked = report.languages.compactMap(AskedLanguage.init)
        let read = Set(
            [true, false].flatMap { isBrazil in asked.map { $0.language(inBrazil: isBrazil) } })
        return Language.allCases.filter(read.contains)
    }

    // MARK: One paper

    static func show(_ call: Call) throws -> Response {
        try call.shop.inOneState { try read(call) }
    }

    private static func read(_ call: Call) throws -> Response {
        let paper = try paper(call)
        let page = StationPage(call)
        let words = page.wording.papers
        let asker = try call.asker()
        let report = try call.shop.papers.report(on: paper, for: asker)
        var wish = PaperWish(page: report.pages.first, language: .exactly(page.wording.language))
        if let size = call.request.head.queryValue("page"),
            report.pages.contains(size)
        {
            wish.page = size
        }
        if let language = call.request.head.queryValue("language").flatMap(AskedLanguage.init),
            case .exactly = language
        {
            wish.language = language
        }
        let count = try call.shop.papers.previewCount(paper, as: wish, for: asker)
        let asked = call.request.head.queryValue("number").flatMap { Int($0) } ?? 1
        wish.sheetNumber = min(max(asked, 1), count)
        return try page.response("\(words.preview): \(words.name(paper))") {
            section(.class("card paper")) {
                h1 { words.name(paper) }
                facts(report, words)
                faults(report, words)
                if report.faults.isEmpty { p(.role("status")) { words.noFaults } }
                chooser(paper, report, wish, count, words)
                picture(paper, wish, words)
                p(.class("formats")) {
                    for format in [PaperWish.Format.pdf, .png, .svg, .zpl] {
                        a(.class("button"), .href(address(paper, wish, format))) {
                            format.rawValue.uppercased()
                        }
                    }
                }
                p { a(.href(.papers)) { words.allPapers } }
            }
        }
    }

    private static func chooser(
        _ paper: Paper, _ report: PaperReport, _ wish: PaperWish, _ count: Int,
        _ words: PapersWords
    ) -> HTML {
        form(.method("get"), .action(.paper(paper)), .class("search chooser")) {
            choice(
                "language", words.language,
                offered(report).map { ($0.tag, Wording.in($0).common.ownName) },
                wish.language?.tag ?? "")
            choice(
                "page", words.size, report.pages.map { ($0, $0) }, wish.page ?? "")
            choice(
                "number", words.sheet, (1...count).map { ("\($0)", "\($0) / \(count)") },
                "\(wish.sheetNumber)")
            button(.type("submit")) { words.show }
        }
    }

    private static func choice(
        _ name: String, _ text: String, _ choices: [(value: String, text: String)],
        _ chosen: String
    ) -> HTML {
        div {
            label(.for(name)) { text }
            select(.id(name), .name(name)) {
                for choice in choices {
                    option(.value(choice.value), .selected(choice.value == chosen)) { choice.text }
                }
            }
        }
    }

    private static func picture(
        _ paper: Paper, _ wish: PaperWish, _ words: PapersWords
    ) -> HTML {
        p(.class("sheet")) {
            img(
                .src(address(paper, wish, .svg)),
                .alt("\(words.preview): \(words.name(paper)), \(wish.page ?? "")"))
        }
    }

    private static func address(
        _ paper: Paper, _ wish: PaperWish, _ format: PaperWish.Format
    ) -> Address {
        .preview(of: paper).with("format", format.rawValue)
            .with("language", wish.language?.tag ?? "").with("page", wish.page ?? "")
            .with("number", "\(wish.sheetNumber)")
    }

    /// A paper with made-up values, as a file.
    static func preview(_ call: Call) throws -> Response {
        let paper = try paper(call)
        let wish = try call.paperWish()
        let file = try call.shop.papers.preview(paper, as: wish, for: try call.asker())
        return .paper(file, wish.format, name: "preview-\(paper.rawValue)")
    }

    private static func paper(_ call: Call) throws -> Paper {
        guard let paper = Paper(rawValue: call.parameter(.paper)) else {
            throw WebRefusal.noPage(call.request.head.shownPath)
        }
        return paper
    }

    // MARK: Holding labels and badges

    private static func holdingLabels(_ page: StationPage, _ words: PapersWords) -> HTML {
        section(.class("card")) {
            h2 { words.name(.holdingLabel) }
            form(
                .method("post"), .action(.holdingLabels), .target("_blank"),
                .class("search draw")
            ) {
                page.hiddenFields
                div {
                    label(.for("count")) { words.howMany }
                    input(
                        .id("count"), .name("count"), .type("number"), .min("1"), .max("100"),
                        .value("20"), .required())
                }
                div {
                    label(.for("sheet")) { words.labelSheet }
                    select(.id("sheet"), .name("sheet")) {
                        option(.value("")) { words.labelPrinter }
                        for sheet in page.call.shop.papers.labelSheets(for: .holdingLabel) {
                            option(.value(sheet)) { sheet }
                        }
                    }
                }
                button(.type("submit")) { words.printIt }
            }
        }
    }

    static func drawHoldingLabels(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let (count, sheet) = (form["count"] ?? "", form["sheet"] ?? "")
        guard let number = Int(count), (1...100).contains(number) else {
            throw Refusal.unusable(
                field: .count, value: String(count.prefix(20)), why: .labelCount(1...100))
        }
        let answered = try await call.shop.holdingLabels.draw(
            number, by: try form.write(Array(count.utf8)))
        let codes = answered.answer.labels.map(\.symbols).joined(separator: ",")
        let onSheet = sheet.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? sheet : ""
        return .redirect(
            to: .api.papers(Paper.holdingLabel).with("codes", codes)
                .with("sheet", onSheet.isEmpty ? nil : onSheet))
    }

    private static func badges(
        _ people: [Person], _ page: StationPage, _ words: PapersWords
    ) -> HTML {
        section(.class("card")) {
            h2 { words.badges }
            p { words.newBadgeHint }
            ul(.class("plain badges")) {
                for person in people {
                    li {
                        strong { person.name }
                        span { page.words.role(person.role) }
                        badgeForm(person, renew: false, page, words)
                        badgeForm(person, renew: true, page, words)
                    }
                }
            }
        }
    }

    private static func badgeForm(
        _ person: Person, renew: Bool, _ page: StationPage, _ words: PapersWords
    ) -> HTML {
        let text = renew ? words.newBadge : words.printIt
        return form(.method("post"), .action(.staffBadge), .target("_blank")) {
            page.hiddenFields
            input(.type("hidden"), .name("login"), .value(person.login))
            input(.type("hidden"), .name("renew"), .value(renew ? "yes" : ""))
            button(
                .type("submit"), .class("quiet"), .aria("label", "\(text): \(person.name)")
            ) { text }
        }
    }

    static func badge(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let (login, renew) = (form["login"] ?? "", form["renew"] == "yes")
        let answered = try await call.shop.badges.give(
            to: login, renew: renew, by: try form.write(Array("\(login) \(renew)".utf8)))
        return .redirect(to: .api.paper(Paper.staffBadge, of: answered.answer.badge))
    }
}
