import Foundation
import TestSupport
import Testing

extension Pages {
    /// What strangers write is text and nothing else, wherever it is shown.
    @Suite struct StrangersText {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.fresh() }

        /// The usual kinds: tags, attributes, addresses, ends of what is around, encodings.
        static let payloads = [
            "<script>window.hit=1</script>",
            "<img src=x onerror=window.hit=1>",
            "<svg onload=window.hit=1>",
            "<svg><script>window.hit=1</script></svg>",
            "\"><script>window.hit=1</script>",
            "'><img src=x onerror=window.hit=1>",
            "\" onmouseover=\"window.hit=1",
            "' autofocus onfocus='window.hit=1",
            "</title><script>window.hit=1</script>",
            "</textarea><script>window.hit=1</script>",
            "</td></tr></table><script>window.hit=1</script>",
            "--><script>window.hit=1</script>",
            "]]><script>window.hit=1</script>",
            "javascript:window.hit=1",
            "<a href=javascript:window.hit=1>x</a>",
            "<iframe srcdoc=\"<script>parent.hit=1</script>\">",
            "<meta http-equiv=refresh content=0;url=/hit>",
            "<base href=//hit.example/><style>*{display:none}</style>",
            "&lt;script&gt;window.hit=1&lt;/script&gt;&#60;b&#62;",
            "{{constructor.constructor('window.hit=1')()}}${window.hit=1}",
        ]

        @Test func nothingThatStrangersWriteRuns() throws {
            var links: [(payload: String, link: String)] = []
            for payload in Self.payloads {
                let order = try stage.register([
                    "customer": [
                        "name": payload, "returnAddress": "\(payload)\n\(payload)",
                        "phone": String(payload.prefix(40)),
                    ],
                    "devices": [
                        [
                            "name": payload, "serial": payload, "fault": "\(payload)\n\(payload)",
                            "accessories": payload,
                        ]
                    ],
                ])
                try stage.photograph(
                    try #require(order.devices.first), way: "intake", Self.photo.get())
                links.append((payload, order.link))
            }
            for (payload, link) in links {
                try browser.open(link)
                try expectNothingRan(payload)
                // Name of the customer, and of the device in its heading; serial and fault.
                let text = try browser.text()
                #expect(text.ranges(of: payload).count >= 5, "\(payload)")
                let image = try browser.find(".photos img").attribute("alt") ?? ""
                #expect(image.contains(payload), "\(payload)")
            }
            try stage.signIn("maria")
            let text = try browser.text()
            for payload in Self.payloads {
                #expect(text.contains(payload), "\(payload)")
                try expectNothingRan(payload)
            }
        }

        @Test func neitherDoesWhatStandsInAnAddressOrInAForm() throws {
            for payload in Self.payloads {
                let path = try #require(
                    payload.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                try browser.open("\(stage.station.base)/\(path)")
                try expectNothingRan(payload)
                try browser.open("\(stage.station.base)/signin")
                try browser.find("#login").type(payload)
                try browser.find("#password").type("x" + Key.enter)
                try browser.wait(until: "document.querySelector('[role=alert]')", "refused")
                try expectNothingRan(payload)
                #expect(try browser.find("#login").property("value").text == payload)
            }
        }

        @Test func neitherDoesWhatIsWrittenAtTheStations() throws {
            try stage.signIn("maria")
            let base = stage.station.base
            for payload in Self.payloads {
                let query = try #require(
                    payload.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                try browser.open("\(base)/orders?q=\(query)")
                try expectNothingRan(payload)
                #expect(try browser.find("#q").property("value").text == payload)

                try browser.open("\(base)/orders/new")
                try browser.run(
                    """
                    const form = document.querySelector('.new-order');
                    for (const field of form.querySelectorAll(
                        'input:not([type=hidden]), textarea')) field.value = arguments[0];
                    form.requestSubmit();
                    """, [.text(payload)])
                try browser.wait(until: "document.querySelector('.refusal')", "refused")
                try expectNothingRan(payload)
                let typed = try browser.findAll(".new-order input:not([type=hidden])")
                #expect(try typed.allSatisfy { try $0.property("value").text == payload })

                try browser.open("\(base)/station")
                try browser.run(
                    """
                    const field = document.getElementById('name');
                    field.value = arguments[0];
                    field.form.requestSubmit();
                    """, [.text(String(payload.prefix(60)))])
                try browser.wait(until: "location.pathname === '/intake'", "named")
                #expect(try browser.text().contains(payload.prefix(60)))
                try expectNothingRan(payload)

                for desk in ["intake", "booth", "dispatch"] {
                    try browser.open("\(base)/\(desk)")
                    try browser.run(
                        """
                        const field = document.getElementById('text');
                        field.value = arguments[0];
                        field.form.requestSubmit();
                        """, [.text(payload)])
                    try browser.wait(until: "window.played?.length === 1", "\(desk): \(payload)")
                    // Long texts are cut there.
                    let seen = payload.prefix(40)
                    #expect(try browser.find("#panel").text().contains(seen))
                    #expect(try browser.find("#log").text().contains(seen))
                    try expectNothingRan(payload)
                }
            }
        }

        @Test func neitherDoesWhatAnOrderHoldsOnTheStationsPages() throws {
            try stage.signIn("maria")
            for payload in Self.payloads {
                let order = try stage.register([
                    "customer": [
                        "name": payload, "returnAddress": "\(payload)\n\(payload)",
                        "phone": String(payload.prefix(40)),
                    ],
                    "devices": [
                        [
                            "name": payload, "serial": payload, "fault": payload,
                            "accessories": payload,
                        ]
                    ],
                ])
                try stage.scan([order.parcels[0]], at: "intake")
                for path in [
                    "orders/\(order.code)", "dispatch/\(order.code)", "booth/\(order.devices[0])",
                ] {
                    try browser.open("\(stage.station.base)/\(path)")
                    #expect(try browser.text().contains(payload), "\(path): \(payload)")
                    try expectNothingRan(payload)
                }
            }
        }

        private static let photo = Result {
            try FakeCamera.frame(colour: "grey", width: 320, height: 240)
        }

        private func expectNothingRan(_ payload: String) throws {
            let traces = try browser.run(
                """
                return [String(window.hit), location.pathname === '/hit' ? 'went away' : '',
                    ...[...document.querySelectorAll(
                        '*:not(head > script[src^="/assets/"]:empty)'
                        + ':not(svg[viewBox="0 0 48 48"][aria-hidden="true"])')]
                        .filter((element) =>
                        ['SCRIPT', 'IFRAME', 'SVG', 'BASE', 'STYLE'].includes(
                            element.tagName.toUpperCase())
                        || [...element.attributes].some((one) => one.name.startsWith('on')
                            || one.value.startsWith('javascript:') && one.name !== 'value'
                                && one.name !== 'alt'))
                        .map((element) => element.outerHTML)]
                """)
            #expect(traces.texts == ["undefined", ""], "\(payload)")
            // A refused page says so itself; anything else would be a script or a blocked one.
            let said = try browser.console().filter { $0.source != "network" }
            #expect(said == [], "\(payload)")
        }
    }
}
