import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// § 27 Abs. 2 SGB II: Mehrbedarfe neben einer Ausbildung, die dem Grunde nach gefördert wird.
@Suite struct `§ 27 SGB II Auszubildende` {
    /// Anna in Ausbildung, allein mit Kind (5 Jahre), 240 Euro Wohnkosten je Kopf. Eigener Bedarf ohne Mehrbedarf
    /// 563 + 240 = 803; Mehrbedarf 36 % von 563 = 202,68; Kind 357 + 240 − 259 = 338.
    private func mutter(rente: Geld) -> Musterfall {
        var fall = Musterfall()
        fall.kind("kim", geboren: Tag(2021, 1, 1))
        fall.personen[0].alleinerziehend = true
        fall.personen[0].ausschlüsse = [Ausschluss(grund: .ausbildung)]
        if rente.istPositiv {
            fall.personen[0].einkommen = [
                Einnahme(
                    art: .rente, betrag: rente, zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
            ]
        }
        return fall
    }

    /// 833 − 30 = 803 deckt genau den eigenen Bedarf; der nächste Cent geht in die Verteilung, ganz bei ihrem
    /// Kind: 0,01 × 202,68 / 540,68 rundet auf null, der Restcent liegt beim größten offenen Bedarf.
    @Test(arguments: [
        (Geld.null, Geld(cent: 20_268), Geld.euro(338)),
        (.euro(833), Geld(cent: 20_268), .euro(338)),
        (Geld(cent: 83_301), Geld(cent: 20_268), Geld(cent: 33_799)),
        // 1033 − 833 = 200: 200 × 202,68 / 540,68 = 74,97; 200 × 338 / 540,68 = 125,03.
        (.euro(1033), Geld(cent: 12_771), Geld(cent: 21_297)),
    ])
    func `nur der Mehrbedarf, und Einkommen deckt zuerst das andere`(
        rente: Geld, anna: Geld, kim: Geld
    ) throws {
        let m = try mutter(rente: rente).monat(Monat(2026, 7))
        let mutter = try m.person("anna")
        #expect(mutter.anspruch == anna)
        #expect(mutter.bund == anna)
        #expect(mutter.kommune == .null)
        #expect(mutter.regelbedarf == .null)
        #expect(mutter.mehrbedarf == Geld(cent: 20_268))
        #expect(try m.person("kim").anspruch == kim)
        #expect(m.hindernis == nil)
        m.rechneNach()
    }

    /// Der Tag vor der 13. Woche, ihr erster Tag: 17 % von 563 = 95,71, davon die Tage bis Monatsende.
    @Test func `schwanger und allein in Ausbildung`() throws {
        var fall = Musterfall()
        fall.personen[0].ausschlüsse = [Ausschluss(grund: .ausbildung)]
        let termin = Tag(2027, 1, 20)
        fall.personen[0].schwangerschaft = Schwangerschaft(entbindungstermin: termin)
        let beginn = Mehrbedarf.beginnSchwangerschaft(termin)
        #expect(beginn.monat == Monat(2026, 7))
        #expect(try fall.monat(Monat(2026, 6)).hindernis == .ausgeschlossen(.ausbildung))
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.abschnitte.map(\.von) == [beginn])
        #expect(try fall.monat(Monat(2026, 8)).gesamt == Geld(cent: 9571))
    }

    /// § 21 Abs. 4, 6a, 7 nennt § 27 Abs. 2 nicht.
    @Test func `andere Mehrbedarfe gibt es nicht`() throws {
        var fall = mutter(rente: .null)
        fall.wohnungen[0].warmwasserDezentral = true
        fall.personen[0].behinderung.teilhabeleistung = Dauer()
        #expect(try fall.monat(Monat(2026, 7)).person("anna").anspruch == Geld(cent: 20_268))
    }

    @Test(arguments: [
        (EinmaligeLeistung.Art.erstausstattungGeburt, true), (.erstausstattungBekleidung, true),
        (.erstausstattungWohnung, false), (.orthopaedie, false),
    ])
    func `von den einmaligen Leistungen nur Nummer 2`(art: EinmaligeLeistung.Art, gibt: Bool) throws
    {
        var fall = mutter(rente: .null)
        fall.personen[0].einmaligeLeistungen = [
            .init(
                art: art, betrag: .euro(100), beantragt: Tag(2026, 7, 3),
                feststellung: Feststellung(grund: "Probe", durch: "x"))
        ]
        if gibt {
            #expect(try fall.monat(Monat(2026, 7)).person("anna").einmalig.summe == .euro(100))
        } else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 7)) }
        }
    }

    @Test func `Mehrbedarf eines Kindes in Ausbildung hält an`() throws {
        var fall = Musterfall()
        fall.kind("kim", geboren: Tag(2007, 1, 1))
        fall.personen[1].ausschlüsse = [Ausschluss(grund: .ausbildung)]
        fall.personen[1].mehrbedarfe.ernährung = [
            .init(
                höhe: .betrag(.euro(50)), dauer: Dauer(),
                feststellung: Feststellung(grund: "Probe", durch: "x"))
        ]
        #expect {
            _ = try fall.monat(Monat(2026, 7))
        } throws: { ($0 as? Rechtsfehler)?.meldung.contains("§ 27 Abs. 2 SGB II") ?? false }
    }
}
