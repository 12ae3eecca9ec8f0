import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§ 24 Abs. 3 SGB II einmalige Leistungen` {
    private func leistung(
        _ art: EinmaligeLeistung.Art, _ betrag: Geld, _ beantragt: Tag = Tag(2026, 9, 10)
    ) -> EinmaligeLeistung {
        EinmaligeLeistung(
            art: art, betrag: betrag, beantragt: beantragt,
            feststellung: Feststellung(grund: "Pauschale", durch: "k-weber"))
    }

    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.null), (Tag(2026, 9, 1), .euro(750)),
        (Tag(2026, 9, 30), .euro(750)), (Tag(2026, 10, 1), .null),
    ])
    func `gehören in den Monat ihres Antrags`(beantragt: Tag, betrag: Geld) throws {
        var fall = Musterfall()
        fall.personen[0].einmaligeLeistungen = [
            leistung(.erstausstattungWohnung, .euro(750), beantragt)
        ]
        #expect(try fall.monat(Monat(2026, 9)).einmalig == betrag)
    }

    /// § 6 Abs. 1 Satz 1 Nr. 2: Nummer 1 und 2 die Kommune, Nummer 3 der Bund. Lohn ändert daran nichts.
    @Test func `Träger nach der Nummer, alles andere bleibt`() throws {
        var fall = Musterfall()
        fall.lohn(0, brutto: .euro(900), netto: .euro(750))
        let ohne = try fall.monat(Monat(2026, 9))
        fall.personen[0].einmaligeLeistungen = [
            leistung(.erstausstattungBekleidung, .euro(200)),
            leistung(.erstausstattungGeburt, .euro(300)), leistung(.orthopaedie, .euro(80)),
        ]
        let mit = try fall.monat(Monat(2026, 9))
        let anna = try mit.person("anna")
        #expect(anna.einmalig.vonKommune == .euro(500))
        #expect(anna.einmalig.vomBund == .euro(80))
        #expect(
            (anna.einmalig.kommune + anna.einmalig.bund).map(\.norm) == [
                "§ 24 Abs. 3 Satz 1 Nr. 2 SGB II", "§ 24 Abs. 3 Satz 1 Nr. 2 SGB II",
                "§ 24 Abs. 3 Satz 1 Nr. 3 SGB II",
            ])
        #expect(mit.bund == ohne.bund)
        #expect(mit.kommune == ohne.kommune)
        #expect(mit.bundesbeteiligung == ohne.bundesbeteiligung)
        #expect(mit.gesamt == ohne.gesamt + .euro(580))
        mit.rechneNach()
    }

    /// Abs. 6: ohne Zusicherung umgezogen, bis zum Tag vor dem 25. Geburtstag am 10. September.
    @Test(arguments: [
        (Tag(2026, 9, 9), EinmaligeLeistung.Art.erstausstattungWohnung, Geld.null),
        (Tag(2026, 9, 10), .erstausstattungWohnung, .euro(750)),
        (Tag(2026, 9, 11), .erstausstattungWohnung, .euro(750)),
        (Tag(2026, 9, 9), .erstausstattungBekleidung, .euro(750)),
    ])
    func `keine Erstausstattung der Wohnung unter 25 ohne Zusicherung`(
        beantragt: Tag, art: EinmaligeLeistung.Art, betrag: Geld
    ) throws {
        var fall = Musterfall(geboren: Tag(2001, 9, 10))
        fall.personen[0].umzugOhneZusicherung = true
        fall.personen[0].einmaligeLeistungen = [leistung(art, .euro(750), beantragt)]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.einmalig == betrag)
        if betrag == .null {
            let posten = try ergebnis.person("anna").einmalig.kommune
            #expect(posten.map(\.norm) == ["§ 24 Abs. 6 SGB II"])
        }
    }

    /// Satz 3 und 4: ohne laufenden Anspruch zählt künftiges Einkommen; darüber entscheidet ein Mensch.
    @Test func `ohne laufenden Anspruch hält die Rechnung an`() throws {
        var fall = Musterfall()
        fall.lohn(0, brutto: .euro(2500), netto: .euro(1800))
        #expect(try !fall.monat(Monat(2026, 9)).hatAnspruch)
        fall.personen[0].einmaligeLeistungen = [leistung(.erstausstattungWohnung, .euro(750))]
        #expect {
            try fall.monat(Monat(2026, 9))
        } throws: {
            guard case .nichtGebaut(let norm, _, _)? = $0 as? Rechtsfehler else { return false }
            return norm == "§ 24 Abs. 3 Satz 3 SGB II"
        }
        #expect(try !fall.monat(Monat(2026, 10)).hatAnspruch)
    }

    /// § 7b Abs. 4 Satz 2: im Oktober fehlt nur der Regelbedarf, vom November bis zum 15. Dezember jeder Anspruch.
    @Test(arguments: [
        (Tag(2026, 10, 31), true), (Tag(2026, 11, 1), false), (Tag(2026, 12, 15), false),
        (Tag(2026, 12, 16), true),
    ])
    func `nicht, wo der Anspruch entfällt`(beantragt: Tag, steht: Bool) throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1990, 1, 1))
        var anlass = Minderungsanlass(
            art: .nichterreichbar, am: Tag(2026, 9, 7), bekanntgegeben: Tag(2026, 9, 24))
        (anlass.belehrt, anlass.wichtigerGrund) = (true, false)
        (anlass.gemeldetAm, anlass.aufgehobenAb) = (Tag(2026, 12, 16), Tag(2026, 12, 16))
        fall.personen[1].minderungen = [anlass]
        fall.personen[1].einmaligeLeistungen = [
            leistung(.erstausstattungBekleidung, .euro(300), beantragt)
        ]
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        if steht {
            #expect(try fall.monat(beantragt.monat).einmalig == .euro(300))
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(beantragt.monat) }
            #expect(fehler?.pfad == "personen.ben.einmalige_leistungen.0")
        }
    }

    @Test func `im geteilten Monat ganz`() throws {
        var fall = Musterfall()
        fall.kind("k", geboren: Tag(2026, 9, 11))
        fall.personen[1].einmaligeLeistungen = [
            leistung(.erstausstattungGeburt, .euro(300), Tag(2026, 9, 12))
        ]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.abschnitte.count == 2)
        #expect(try ergebnis.person("k").einmalig.vonKommune == .euro(300))
    }
}
