import Grundtypen
import Testing

@testable import Rechtskern

@Suite struct `Zitierte Normen` {
    @Test(arguments: [
        "§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. b SGB II", "§ 20 SGB II", "§ 6 Abs. 1 Nr. 5 GrusiGV",
        "§ 9 Abs. 2 Satz 1, § 9 Abs. 2 Satz 2 SGB II", "§ 11b Abs. 2b Satz 1 SGB II",
    ])
    func `gültige Fundstellen`(text: String) { #expect(Norm(text).istGültig) }

    @Test(arguments: [
        "§ 20", "§ 20 Abs 2 SGB II", "§20 SGB II", "§ 20 Satz 1 Abs. 2 SGB II", "§ 20 SGB IX",
        "§ 20 Abs. SGB II", "20 SGB II", "§ 20 Absatz 2 SGB II", "",
    ])
    func `ungültige Fundstellen`(text: String) { #expect(!Norm(text).istGültig) }

    @Test func `der Link führt zur Vorschrift`() {
        #expect(
            Norm("§ 11b Abs. 3 SGB II").link
                == "https://www.gesetze-im-internet.de/sgb_2/__11b.html")
    }
}

@Suite struct `Datierte Parameter` {
    let satz = Parameter<Geld>(
        "probe", "Probe", festgesetztBis: Monat(2026, 12),
        .init(ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20), "A", .euro(1)),
        .init(ab: Monat(2024, 1), verkündet: Tag(2023, 10, 27), "B", .euro(2)))

    @Test(arguments: [
        (Monat(2023, 1), Geld.euro(1)), (Monat(2023, 12), .euro(1)), (Monat(2024, 1), .euro(2)),
        (Monat(2026, 12), .euro(2)),
    ])
    func `jede Zeile gilt ab ihrem Monat`(monat: Monat, wert: Geld) throws {
        let gefunden = try satz.satz(in: monat, under: .aktuell)
        #expect(gefunden.wert == wert)
        #expect(!gefunden.fortgeschrieben)
    }

    @Test func `nach der letzten Festsetzung wird sichtbar fortgeschrieben`() throws {
        let gefunden = try satz.satz(in: Monat(2027, 1), under: .aktuell)
        #expect(gefunden.wert == .euro(2))
        #expect(gefunden.fortgeschrieben)
    }

    @Test func `vor der ersten Zeile gibt es keinen Wert`() {
        #expect(
            throws: Rechtsfehler.parameterUnbekannt(
                id: "probe", titel: "Probe", monat: Monat(2022, 12))
        ) {
            try satz.satz(in: Monat(2022, 12), under: .aktuell)
        }
    }

    @Test(arguments: [
        (Tag(2023, 10, 26), Geld.euro(1)), (Tag(2023, 10, 27), .euro(2)),
        (Tag(2023, 10, 28), .euro(2)),
    ])
    func `was nicht verkündet ist, ist nicht bekannt`(am: Tag, wert: Geld) throws {
        let gefunden = try satz.satz(in: Monat(2024, 1), under: Rechtsstand(bekanntAm: am))
        #expect(gefunden.wert == wert)
        // Wer die jüngere Zeile nicht kannte, hat die ältere sichtbar fortgeschrieben.
        #expect(gefunden.fortgeschrieben == (wert == .euro(1)))
    }
}
