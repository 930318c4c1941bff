import LabelRendering
import Scanning

/// The label of a courier that does not exist, with a tracking number that nobody announced.
enum CourierLabel {
    /// UPU S10 with a right check digit.
    static let trackingNumber = "RB123456785GB"
    /// Ship-to postcode by data identifier 2L (ANSI MH10.8.2), with a product code.
    static let routing = "2LPL00950+41000417"

    /// The label, 100 × 150 mm.
    static func print() throws -> PrintedPaper {
        let template = try Template(parsing: Array(source.utf8), name: "courier label")
        let values = LabelValues(["number": trackingNumber, "routing": routing])
        let sheet = try template.layout(values, language: "en").sheets[0]
        return try PrintedPaper(
            sheet, carrying: [(.code128, trackingNumber), (.code128, routing)])
    }

    private static let source = """
        <template dpi="300">
          <page name="Label" width="100" height="150"/>
          <words lang="en"><word name="heron">Heron &amp; Daughters</word></words>
          <sheet>
            <box x="2" y="2" width="96" height="146" thickness="0.6"/>
            <box x="2" y="2" width="96" height="15" thickness="0" fill="black"/>
            <text x="6" y="6" width="62" size="17" smallest="12" weight="bold" ink="white">{words.heron}</text>
            <text x="6" y="12.6" width="60" size="7" ink="white">make-believe parcels since 1871</text>
            <text x="68" y="6.2" width="26" size="20" weight="bold" align="right" ink="white">R 48</text>
            <text x="6" y="20" width="20" size="7">From</text>
            <text x="6" y="23.6" width="88" size="8" lines="2" height="8">Yamada Taro, 12 Canal Street, Manchester M1 3HE, United Kingdom</text>
            <line x1="2" y1="33" x2="98" y2="33" thickness="0.4"/>
            <text x="6" y="36" width="20" size="7">To</text>
            <text x="6" y="40" width="88" size="14" weight="bold">Rampa Repair Centre</text>
            <text x="6" y="46.4" width="88" size="12">Intake, 12 Example Street</text>
            <text x="6" y="52" width="88" size="14" weight="bold">PL 00-950 WARSZAWA</text>
            <line x1="2" y1="59" x2="98" y2="59" thickness="0.4"/>
            <text x="6" y="62" width="40" size="8">Weight <b>1.9 kg</b></text>
            <text x="50" y="62" width="44" size="8" align="right">Signature on delivery</text>
            <code128 x="2" y="68" width="96" align="center" value="{routing}" dots="4" height="18"/>
            <text x="2" y="87.6" width="96" size="8" family="mono" align="center">(2L) PL00950+41000417</text>
            <line x1="2" y1="93" x2="98" y2="93" thickness="0.4"/>
            <text x="6" y="96" width="30" size="24" weight="bold">WAW</text>
            <text x="36" y="96" width="30" size="24" weight="bold" align="center">3</text>
            <text x="62" y="96" width="32" size="24" weight="bold" align="right">GB·PL</text>
            <line x1="2" y1="106" x2="98" y2="106" thickness="0.4"/>
            <code128 x="2" y="110" width="96" align="center" value="{number}" dots="5" height="25"/>
            <text x="2" y="138" width="96" size="13" family="mono" weight="bold" align="center">RB 123 456 785 GB</text>
          </sheet>
        </template>
        """
}
