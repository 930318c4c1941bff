import Testing

@Suite struct IndentedHTMLTests {
    @Test func anElementIsALine() {
        let page =
            "<!DOCTYPE html>\n<html lang=\"pl\"><body><p>a &lt; b</p><input name=\"x\">"
            + "<p><b>c</b> d</p><div></div></body></html>"
        #expect(
            "\(IndentedHTML(page))" == """
                <!DOCTYPE html>
                <html lang="pl">
                  <body>
                    <p>a &lt; b</p>
                    <input name="x">
                    <p>
                      <b>c</b>
                       d
                    </p>
                    <div></div>
                  </body>
                </html>

                """)
    }
}
