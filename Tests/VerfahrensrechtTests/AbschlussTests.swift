import Grundtypen
import Rechtskern
import Testing

@testable import Verfahrensrecht

/// § 41a Abs. 5 und 6 SGB II. Beträge: Regelbedarf 563 Euro 2026, Unterkunft 500 Euro.
@Suite struct `Abschließende Entscheidung` {
    private let tag = Tag(2026, 8, 3)

    private func monat(_ nummer: Int, _ bund: Int64, _ kommune: Int64) -> Monatsleistung {
        monat(nummer, "anna", bund, kommune)
    }

    private func monat(
        _ nummer: Int, _ person: String, _ bund: Int64, _ kommune: Int64,
        zuschlag: Int64 = 0
    ) -> Monatsleistung {
        Monatsleistung(
            monat: Monat(2026, nummer), person: person, bund: Geld(cent: bund),
            kommune: Geld(cent: kommune), sofortzuschlag: Geld(cent: zuschlag))
    }

    private func rechne(
        _ erbracht: [Monatsleistung], _ festgestellt: [Monatsleistung], am tag: Tag? = nil
    ) throws -> Saldierung {
        try Saldierung(
            erbracht: erbracht, festgestellt: festgestellt, entschieden: tag ?? self.tag)
    }

    /// Januar 200 zu viel, Februar 120 zu wenig, März 30 zu wenig: 200 − 150 = 50 bleiben.
    @Test func `Überzahlung und Nachzahlung anderer Monate heben sich auf (Satz 2)`() throws {
        let saldo = try rechne(
            [monat(1, 40000, 50000), monat(2, 10000, 50000), monat(3, 20000, 50000)],
            [monat(1, 20000, 50000), monat(2, 22000, 50000), monat(3, 23000, 50000)])
        let anna = try #require(saldo.personen.first)
        #expect(anna.überzahlungen == .euro(200))
        #expect(anna.nachzahlungen == .euro(150))
        #expect(anna.rest == -.euro(50))
        #expect(saldo.überzahlung == .euro(50))
        #expect(saldo.nachzahlung == .null)
        #expect(saldo.zuErstatten == .euro(50))
    }

    /// „mindestens 50 Euro für die Gesamtheit der Mitglieder“ (Satz 3): 49,99 nicht, 50,00 und 50,01 doch.
    @Test(
        arguments: [(2499, 2500, 0), (2500, 2500, 5000), (2500, 2501, 5001)]
            as [(Int64, Int64, Int64)])
    func `die Grenze zählt für alle zusammen`(anna: Int64, ben: Int64, erstattung: Int64) throws {
        let saldo = try rechne(
            [monat(1, "anna", 40000, 0), monat(1, "ben", 40000, 0)],
            [monat(1, "anna", 40000 - anna, 0), monat(1, "ben", 40000 - ben, 0)])
        #expect(saldo.zuErstatten == Geld(cent: erstattung))
        #expect(saldo.überzahlung == Geld(cent: anna + ben))
    }

    /// § 65 Abs. 5 Satz 2 SGB II: Entscheidungen ab 1. Januar 2023.
    @Test(arguments: [
        (Tag(2022, 12, 31), Geld.euro(10)), (Tag(2023, 1, 1), .null), (Tag(2023, 1, 2), .null),
    ])
    func `die Grenze gilt nach dem Tag der Entscheidung`(tag: Tag, erstattung: Geld) throws {
        let saldo = try rechne([monat(1, 40000, 0)], [monat(1, 39000, 0)], am: tag)
        #expect(saldo.zuErstatten == erstattung)
    }

    @Test func `vor August 2016 galt anderes Recht`() throws {
        #expect(throws: Rechtsfehler.self) {
            try rechne([monat(1, 1, 0)], [monat(1, 0, 0)], am: Tag(2016, 7, 31))
        }
        #expect(try rechne([], [], am: Tag(2016, 8, 1)).zuErstatten == .null)
    }

    /// Anna 80 zu viel, Ben 100 zu wenig: jeder Anspruch steht für sich.
    @Test func `Personen werden nicht miteinander verrechnet`() throws {
        let saldo = try rechne(
            [monat(1, "anna", 40000, 0), monat(1, "ben", 20000, 0)],
            [monat(1, "anna", 32000, 0), monat(1, "ben", 30000, 0)])
        #expect(saldo.zuErstatten == .euro(80))
        #expect(saldo.nachzahlung == .euro(100))
    }

    /// Bund 100 zu viel, Kommune 30 zu wenig: 70 sind zu erstatten; wer wie viel trägt, bleibt zu sehen.
    @Test func `über beide Träger, mit den Anteilen beider`() throws {
        let saldo = try rechne([monat(1, 40000, 30000)], [monat(1, 30000, 33000)])
        let anna = try #require(saldo.personen.first)
        #expect(saldo.zuErstatten == .euro(70))
        #expect(anna.bund == -.euro(100))
        #expect(anna.kommune == .euro(30))
        #expect(anna.bund + anna.kommune == anna.rest)
    }

    /// § 72 Abs. 2 SGB II: im Januar zu viel gezahlt bleibt, im Februar fehlt er und wird gezahlt.
    @Test func `der Sofortzuschlag wird nachgezahlt, nie zurückgefordert`() throws {
        let saldo = try rechne(
            [monat(1, "pia", 0, 0, zuschlag: 2500), monat(2, "pia", 0, 0)],
            [monat(1, "pia", 0, 0), monat(2, "pia", 0, 0, zuschlag: 2500)])
        #expect(saldo.überzahlung == .null)
        #expect(saldo.nachzahlung == .euro(25))
    }

    /// Absatz 3 Satz 4: ein Monat, für den kein Anspruch festgestellt ist, steht mit null.
    @Test func `ein Monat nur auf einer Seite zählt auf der anderen null`() throws {
        let saldo = try rechne([monat(1, 5000, 0), monat(2, 100, 0)], [monat(2, 100, 0)])
        #expect(saldo.zuErstatten == .euro(50))
        #expect(saldo.personen.first?.monate.map(\.monat) == [Monat(2026, 1), Monat(2026, 2)])
    }

    /// Ablauf am 30. Juni 2025: das Jahr endet mit dem 30. Juni 2026. Februar 2023: mit dem 29. Februar 2024.
    @Test(arguments: [
        (Monat(2025, 6), Tag(2026, 6, 30)), (Monat(2025, 12), Tag(2026, 12, 31)),
        (Monat(2023, 2), Tag(2024, 2, 29)), (Monat(2024, 2), Tag(2025, 2, 28)),
    ])
    func `ein Jahr nach Ablauf gilt das Vorläufige`(letzter: Monat, ende: Tag) {
        let frist = Festsetzungsfrist(after: letzter)
        #expect(frist.ende == ende)
        #expect(!frist.istAbgelaufen(am: ende - 1))
        #expect(!frist.istAbgelaufen(am: ende))
        #expect(frist.istAbgelaufen(am: ende + 1))
    }
}
