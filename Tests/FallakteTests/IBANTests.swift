import Fallakte
import Testing

@Suite struct `ISO 13616 IBAN` {
    // Beispiele der SWIFT IBAN Registry (ISO 13616), soweit das Land am SEPA-Verfahren teilnimmt.
    @Test(arguments: [
        "AD1200012030200359100100", "AT611904300234573201", "BE68539007547034",
        "BG80BNBG96611020345678", "CH9300762011623852957", "CY17002001280000001200527600",
        "CZ6508000000192000145399", "DE89370400440532013000", "DK5000400440116243",
        "EE382200221020145685", "ES9121000418450200051332", "FI2112345600000785",
        "FR1420041010050500013M02606", "GB29NWBK60161331926819", "GI75NWBK000000007099453",
        "GR1601101250000000012300695", "HR1210010051863000160", "HU42117730161111101800000000",
        "IE29AIBK93115212345678", "IS140159260076545510730339", "IT60X0542811101000000123456",
        "LI21088100002324013AA", "LT121000011101001000", "LU280019400644750000",
        "LV80BANK0000435195001", "MC5811222000010123456789030", "MK07250120000058984",
        "MT84MALT011000012345MTLCAST001S", "NL91ABNA0417164300", "NO9386011117947",
        "PL61109010140000071219812874", "PT50000201231234567890154",
        "RO49AAAA1B31007593840000", "SE4550000000058398257466", "SI56263300012039086",
        "SK3112000000198742637541", "SM86U0322509800000000270100",
    ])
    func `ein Beispiel jedes Landes gilt`(text: String) {
        #expect(IBAN(text)?.text == text)
    }

    @Test func `Leerzeichen und kleine Buchstaben stören nicht`() throws {
        let iban = try IBAN(prüfend: " de89 3704 0044\u{00A0}0532 0130 00 ")
        #expect(iban.text == "DE89370400440532013000")
        #expect(iban.land == "DE")
    }

    @Test func `gedruckt steht sie in Vierergruppen`() {
        #expect(IBAN("DE89370400440532013000")?.gruppiert == "DE89 3704 0044 0532 0130 00")
        #expect(IBAN("NO9386011117947")?.gruppiert == "NO93 8601 1117 947")
    }

    @Test(arguments: [
        ("", IBANFehler.leer),
        ("   ", .leer),
        ("DE89-3704", .zeichen("-", stelle: 5)),
        ("DE89370400440532O13000", .keineZiffer("O", stelle: 17)),
        ("DEI9370400440532013000", .keineZiffer("I", stelle: 3)),
        ("ÄE89370400440532013000", .zeichen("Ä", stelle: 1)),
        ("١٢", .zeichen("١", stelle: 1)),
        ("89370400440532013000", .ohneLand),
        ("D", .ohneLand),
        ("US89370400440532013000", .landAußerhalb("US")),
        ("DE8937040044053201300", .länge(land: "DE", erwartet: 22, gefunden: 21)),
        ("DE893704004405320130000", .länge(land: "DE", erwartet: 22, gefunden: 23)),
        ("NO93860111179470", .länge(land: "NO", erwartet: 15, gefunden: 16)),
        ("DE98370400440532013000", .prüfziffern("98")),
        ("DE00370400440532013000", .prüfziffern("00")),
    ])
    func `der Fehler nennt die Stelle`(text: String, erwartet: IBANFehler) {
        #expect(throws: erwartet) { try IBAN(prüfend: text) }
        #expect(IBAN(text) == nil)
        #expect(erwartet.meldung.hasSuffix("."))
    }

    @Test func `jede einzelne falsche Ziffer und jeder Dreher benachbarter fällt auf`() {
        let richtig = Array("DE89370400440532013000")
        for stelle in richtig.indices.dropFirst(2) {
            for ziffer in "0123456789" where ziffer != richtig[stelle] {
                var falsch = richtig
                falsch[stelle] = ziffer
                #expect(IBAN(String(falsch)) == nil)
            }
        }
        for stelle in richtig.indices.dropFirst(4).dropLast()
        where richtig[stelle] != richtig[stelle + 1] {
            var falsch = richtig
            falsch.swapAt(stelle, stelle + 1)
            #expect(IBAN(String(falsch)) == nil)
        }
    }
}
