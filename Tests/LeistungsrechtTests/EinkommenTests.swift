import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§ 11b SGB II Absetzbeträge` {
    /// Freibeträge aus E2 der Beispielrechnung; netto gleich brutto, damit der Abzug sichtbar wird.
    @Test(arguments: [
        (100, Geld.euro(100)), (400, .euro(160)), (520, .euro(184)),
        (603, Geld(cent: 20890)), (1000, .euro(328)), (1200, .euro(348)), (1201, .euro(348)),
        (1500, .euro(348)), (1600, .euro(348)),
    ])
    func `Bänder seit Juli 2023`(brutto: Int, abzug: Geld) throws {
        var fall = Musterfall()
        fall.wohnungen[0].grundmiete = .euro(2000)
        fall.lohn(0, brutto: .euro(Int64(brutto)), netto: .euro(Int64(brutto)))
        #expect(
            try fall.monat(Monat(2026, 6)).person("anna").einkommen == .euro(Int64(brutto)) - abzug)
    }

    @Test(arguments: [
        (Monat(2023, 6), Geld.euro(280)), (Monat(2023, 7), .euro(328)),
        (Monat(2023, 8), .euro(328)),
    ])
    func `1000 Euro brutto vor und nach dem 1. Juli 2023`(monat: Monat, abzug: Geld) throws {
        var fall = Musterfall()
        fall.lohn(0, brutto: .euro(1000), netto: .euro(1000))
        #expect(try fall.monat(monat).person("anna").einkommen == .euro(1000) - abzug)
    }

    @Test(arguments: [(1200, Geld.euro(348)), (1500, .euro(378)), (1501, .euro(378))])
    func `mit minderjährigem Kind bis 1500 Euro`(brutto: Int, abzug: Geld) throws {
        var fall = Musterfall()
        fall.kind("kind", geboren: Tag(2015, 1, 1))
        fall.wohnungen[0].grundmiete = .euro(1000)
        fall.lohn(0, brutto: .euro(Int64(brutto)), netto: .euro(Int64(brutto)))
        #expect(
            try fall.monat(Monat(2026, 6)).person("anna").einkommen == .euro(Int64(brutto)) - abzug)
    }

    /// § 11b Abs. 3 Satz 3 SGB II: 100 + 84 + 144 + 20 = 348 bis 1200 Euro, 30 mehr bis 1500. Deckt das Kind
    /// seinen Bedarf (357 + 160 mit einem Drittel der Wohnung) aus Unterhalt, lebt es nicht in
    /// Bedarfsgemeinschaft mit Ben; Anna hat es trotzdem.
    @Test(arguments: [
        (0, Geld.euro(378), Geld.euro(378)), (516, .euro(378), .euro(378)),
        (517, .euro(378), .euro(348)), (518, .euro(378), .euro(348)),
    ])
    func `beim Kind der anderen zählt, ob es dazugehört`(
        unterhalt: Int, anna: Geld, ben: Geld
    ) throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.kind("kind", geboren: Tag(2021, 1, 1), kindergeld: false)
        if unterhalt > 0 {
            fall.personen[2].einkommen = [
                Einnahme(
                    art: .unterhalt, betrag: .euro(Int64(unterhalt)),
                    zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
            ]
        }
        fall.lohn(0, brutto: .euro(1500), netto: .euro(1500))
        fall.lohn(1, brutto: .euro(1500), netto: .euro(1500))
        let m = try fall.monat(Monat(2026, 6))
        #expect(m.außerhalb == (unterhalt >= 517 ? ["kind"] : []))
        #expect(try m.person("anna").einkommen == .euro(1500) - anna)
        #expect(try m.person("ben").einkommen == .euro(1500) - ben)
    }

    /// E7: 603 Grundabsetzung und 30 Prozent von 480, erstes Band entfällt.
    @Test(arguments: [
        (Tag(2001, 7, 2), Monat(2026, 6), Geld.euro(747)),
        (Tag(2001, 5, 31), Monat(2026, 6), .euro(328)),
        (Tag(2003, 1, 1), Monat(2025, 6), .euro(700)),
    ])
    func `Abs. 2b: in Ausbildung unter 25`(geboren: Tag, monat: Monat, abzug: Geld) throws {
        var fall = Musterfall(geboren: geboren)
        fall.personen[0].ausbildung = Ausbildung(art: .berufsausbildung, dauer: Dauer())
        fall.lohn(0, brutto: .euro(1000), netto: .euro(1000))
        #expect(try fall.monat(monat).person("anna").einkommen == .euro(1000) - abzug)
    }

    @Test(arguments: [(400, Geld.euro(240)), (401, Geld(cent: 180_80))])
    func `höhere Kosten zählen erst über 400 Euro`(brutto: Int, erwartet: Geld) throws {
        var fall = Musterfall()
        fall.lohn(0, brutto: .euro(Int64(brutto)), netto: .euro(Int64(brutto)))
        // 30 Euro Pauschale und 130 Euro Werbungskosten: 160 statt 100.
        fall.personen[0].abzüge.werbungskosten = .euro(130)
        #expect(try fall.monat(Monat(2026, 6)).person("anna").einkommen == erwartet)
    }

    @Test func `30 Euro Pauschale und Kfz-Haftpflicht vom sonstigen Einkommen`() throws {
        var fall = Musterfall()
        fall.personen[0].einkommen = [
            Einnahme(
                art: .arbeitslosengeld, betrag: .euro(640),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        ]
        fall.personen[0].abzüge.kfzHaftpflichtJahr = .euro(481)
        // 640 − 30 − 481/12 (40,08)
        #expect(try fall.monat(Monat(2026, 6)).person("anna").einkommen == Geld(cent: 56992))
    }

    @Test func `wer nicht erwerbsfähig ist, hat keinen Freibetrag für Erwerbstätige`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1985, 1, 1))
        fall.personen[1].erwerbsfähig = false
        fall.lohn(1, brutto: .euro(300), netto: .euro(300))
        #expect(try fall.monat(Monat(2026, 6)).person("ben").einkommen == .euro(270))
    }
}

@Suite struct `§ 11 Abs. 1 Satz 5 SGB II Kindergeld` {
    /// § 1 Abs. 1 Nr. 1 GrusiGV: frei sind Einnahmen, die zusammen 10 Euro im Monat nicht übersteigen; das
    /// Kindergeld von 259 Euro ist eine davon (AV-0054).
    @Test(arguments: [
        (false, 999, Geld.null), (false, 1000, .null), (false, 1001, Geld(cent: 1001)),
        (true, 999, Geld(cent: 268_99)), (true, 1000, .euro(269)), (true, 1001, Geld(cent: 269_01)),
    ])
    func `neben Kindergeld bleiben 10 Euro nicht frei`(
        kindergeld: Bool, unterhalt: Int64, erwartet: Geld
    ) throws {
        var fall = Musterfall()
        fall.kind("kind", geboren: Tag(2013, 3, 3), kindergeld: kindergeld)
        fall.personen[1].einkommen.append(
            Einnahme(
                art: .unterhalt, betrag: Geld(cent: unterhalt),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil)))
        #expect(try fall.monat(Monat(2026, 7)).person("kind").einkommen == erwartet)
    }

    /// E6: Bedarf 590, Unterhalt 450 oder 650.
    @Test(arguments: [
        (450, Geld.euro(89)), (650, .euro(229)), (331, .null), (332, .null), (362, .euro(1)),
    ])
    func `was das Kind nicht braucht, zählt beim Elternteil nach Abzug von 30 Euro`(
        unterhalt: Int, erwartet: Geld
    ) throws {
        var fall = Musterfall()
        fall.wohnungen[0].grundmiete = .euro(320)
        fall.wohnungen[0].nebenkosten = .null
        fall.kind("kind", geboren: Tag(2013, 3, 3))
        fall.personen[1].einkommen.append(
            Einnahme(
                art: .unterhalt, betrag: .euro(Int64(unterhalt)),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil)))
        let ergebnis = try fall.monat(Monat(2026, 7))
        #expect(try ergebnis.person("anna").einkommen == erwartet)
        #expect(ergebnis.außerhalb == (unterhalt >= 331 ? ["kind"] : []))
    }

    /// Bedarf 590; über die Freibeträge (10.000 und 5.000) hinaus hat das Kind so viel Vermögen, und 30
    /// Euro für seine Versicherung gehen vom Kindergeld ab, soweit es davon braucht: 589 + 1 gebraucht,
    /// 259 − 1 − 30 − 30. Braucht es nichts, sind es 259 − 30 (AV-0016). Den Sofortzuschlag gibt es nur, wenn der
    /// Anspruch allein am Kindergeld scheitert (§ 72 Abs. 1 Satz 2 Nr. 2 SGB II).
    @Test(arguments: [
        (490, Geld.euro(25), Geld.euro(99)), (589, .euro(25), .euro(198)),
        (590, .null, .euro(229)), (619, .null, .euro(229)), (620, .null, .euro(229)),
    ])
    func `der Abzug für die eigene Versicherung gilt nicht als gebrauchtes Kindergeld`(
        überschuss: Int, sofortzuschlag: Geld, elternteil: Geld
    ) throws {
        var fall = Musterfall()
        fall.wohnungen[0].grundmiete = .euro(320)
        fall.wohnungen[0].nebenkosten = .null
        fall.kind("kind", geboren: Tag(2013, 3, 3))
        fall.personen[1].abzüge.eigeneVersicherung = true
        fall.personen[1].vermögen = [
            Vermögensgegenstand(
                art: .sparguthaben, betrag: .euro(15_000) + .euro(Int64(überschuss)))
        ]
        let ergebnis = try fall.monat(Monat(2026, 7))
        #expect(ergebnis.außerhalb == ["kind"])
        #expect(ergebnis.personen.map(\.sofortzuschlag).summe == sofortzuschlag)
        #expect(try ergebnis.person("anna").einkommen == elternteil)
    }
}

@Suite struct `§ 11a Abs. 7 SGB II Lohn aus den Schulferien` {
    /// Mutter und Schülerin ohne Kindergeld; zählte der Lohn von 1500, deckte er ihren Bedarf.
    private func mitFerienlohn(
        _ monat: Monat, geboren: Tag = Tag(2007, 3, 3), schuleBis: Tag? = nil,
        brutto: Geld = .euro(1500)
    ) -> Musterfall {
        var fall = Musterfall()
        fall.zeitraum = Bewilligungszeitraum(ab: monat, anzahl: 6)
        fall.kind("c", geboren: geboren, kindergeld: false)
        fall.personen[1].ausbildung = Ausbildung(
            art: .schule, dauer: Dauer(ab: Tag(2015, 8, 1), bis: schuleBis))
        var lohn = Einnahme(
            art: .erwerbstaetigkeit, betrag: brutto, netto: brutto,
            zufluss: .monatlich(ab: monat, bis: monat))
        lohn.ferienbeschäftigung = true
        fall.personen[1].einkommen = [lohn]
        return fall
    }

    @Test(arguments: [Monat(2023, 7), Monat(2026, 8)])
    func `zählt seit Juli 2023 ohne Grenze nicht`(monat: Monat) throws {
        var fall = mitFerienlohn(monat)
        #expect(try fall.monat(monat).person("c").einkommen == .null)
        // Ohne die Angabe zählt er: der Grund, aus dem es sie gibt.
        fall.personen[1].einkommen[0].ferienbeschäftigung = false
        #expect(try fall.monat(monat).außerhalb == ["c"])
    }

    @Test(arguments: [
        (Monat(2023, 6), Geld.euro(2400), true), (Monat(2023, 6), Geld(cent: 240_001), false),
        (Monat(2023, 7), Geld(cent: 240_001), true),
    ])
    func `bis Juni 2023 sind 2400 Euro im Kalenderjahr frei`(
        monat: Monat, brutto: Geld, rechnet: Bool
    ) throws {
        let fall = mitFerienlohn(monat, brutto: brutto)
        if rechnet {
            #expect(try fall.monat(monat).person("c").einkommen == .null)
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
            #expect(fehler?.pfad == "personen.c.einkommen.0")
        }
    }

    @Test func `die Grenze zählt alle Ferien des Kalenderjahrs`() throws {
        var fall = mitFerienlohn(Monat(2023, 4), brutto: .euro(1200))
        var zweiter = fall.personen[1].einkommen[0]
        zweiter.betrag = Geld(cent: 120_001)
        zweiter.zufluss = .monatlich(ab: Monat(2023, 6), bis: Monat(2023, 6))
        fall.personen[1].einkommen.append(zweiter)
        #expect(try fall.monat(Monat(2023, 4)).person("c").einkommen == .null)
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2023, 6)) }
    }

    /// 25 am 2. August: der Lohn des September ist im August verdient, der des Oktober nicht mehr.
    @Test(arguments: [
        (Tag(2001, 8, 2), Monat(2026, 8), true), (Tag(2001, 8, 2), Monat(2026, 9), true),
        (Tag(2001, 8, 2), Monat(2026, 10), false), (Tag(2001, 8, 1), Monat(2026, 8), true),
        (Tag(2001, 8, 1), Monat(2026, 9), false),
    ])
    func `nur unter 25, bei der Arbeit`(geboren: Tag, monat: Monat, frei: Bool) {
        let person = mitFerienlohn(monat, geboren: geboren).personen[1]
        #expect(Ferienbeschäftigung.istSchüler(person, zufluss: monat) == frei)
    }

    @Test(arguments: [(Monat(2026, 7), true), (Monat(2026, 8), true), (Monat(2026, 9), false)])
    func `nur in der Schule, nach ihrem Ende noch einen Monat`(monat: Monat, frei: Bool) throws {
        let fall = mitFerienlohn(monat, schuleBis: Tag(2026, 7, 31))
        if frei {
            #expect(try fall.monat(monat).person("c").einkommen == .null)
        } else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
        }
    }

    @Test func `auch unter 15`() throws {
        let fall = mitFerienlohn(Monat(2026, 8), geboren: Tag(2012, 3, 3))
        #expect(try fall.monat(Monat(2026, 8)).person("c").einkommen == .null)
    }
}

@Suite struct `§ 9 Abs. 5 SGB II Verwandte im Haushalt` {
    private func mit(_ person: Person) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].köpfe = 2
        fall.personen.append(person)
        return fall
    }

    /// Frei ist mindestens das Doppelte von 563 Euro.
    @Test(arguments: [
        (true, Geld.euro(1126), true), (true, Geld(cent: 112_601), false),
        (false, Geld.euro(5000), true),
    ])
    func `Einkommen von Mitbewohnern`(verwandt: Bool, rente: Geld, rechnet: Bool) throws {
        var oma = Person(id: "oma", rolle: .mitbewohner, geboren: Tag(1950, 1, 1))
        oma.verwandt = verwandt
        oma.einkommen = [
            Einnahme(art: .rente, betrag: rente, zufluss: .monatlich(ab: Monat(2026, 8), bis: nil))
        ]
        let fall = mit(oma)
        // Im Juli fließt noch nichts zu: 563 + die Hälfte von 480.
        #expect(try fall.monat(Monat(2026, 7)).gesamt == .euro(803))
        if rechnet {
            #expect(try fall.monat(Monat(2026, 8)).gesamt == .euro(803))
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 8)) }
            #expect(fehler?.pfad == "personen.oma.einkommen")
            #expect(fehler?.meldung.contains("§ 9 Abs. 5 SGB II") == true)
        }
    }

    /// § 7 Abs. 2 GrusiGV: ab 50 sind 20 000 Euro frei; Hausrat zählt nicht.
    @Test(arguments: [(Geld.euro(20_000), true), (Geld(cent: 2_000_001), false)])
    func `Vermögen von Verwandten`(sparguthaben: Geld, rechnet: Bool) throws {
        var oma = Person(id: "oma", rolle: .mitbewohner, geboren: Tag(1950, 1, 1))
        oma.verwandt = true
        oma.vermögen = [
            Vermögensgegenstand(art: .sparguthaben, betrag: sparguthaben),
            Vermögensgegenstand(art: .hausrat, betrag: .euro(50_000)),
        ]
        if rechnet {
            #expect(try mit(oma).monat(Monat(2026, 7)).gesamt == .euro(803))
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try mit(oma).monat(Monat(2026, 7)) }
            #expect(fehler?.pfad == "personen.oma.vermoegen")
        }
    }

    /// Ein Kind gehört bis zum Tag vor dem 25. Geburtstag dazu; danach ist es ein Verwandter.
    @Test(arguments: [(Monat(2026, 7), true), (Monat(2026, 8), false), (Monat(2026, 9), false)])
    func `Kinder ab 25 sind Verwandte`(monat: Monat, rechnet: Bool) throws {
        var fall = Musterfall(geboren: Tag(1975, 5, 20))
        fall.kind("c", geboren: Tag(2001, 8, 2), kindergeld: false)
        fall.lohn(1, brutto: .euro(2500), netto: .euro(1800))
        if rechnet {
            #expect(try fall.monat(monat).außerhalb == ["c"])
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
            #expect(fehler?.pfad == "personen.c.einkommen")
        }
    }
}

@Suite struct `§ 11b SGB II Freiwilligendienst ab 25` {
    /// § 11b Abs. 2b Satz 3: 250 Euro; Abs. 3 Satz 4: „in den Fällen des Absatzes 2b“ ohne das erste Band. 400 − 250;
    /// 700 − 250 − 30 % von 180 = 396. Unter 25: 700 − 603 − 54 = 43.
    @Test(arguments: [
        (Tag(1999, 3, 3), Geld.euro(400), Geld.euro(150)),
        (Tag(1999, 3, 3), .euro(520), .euro(270)), (Tag(1999, 3, 3), .euro(700), .euro(396)),
        (Tag(2003, 3, 3), .euro(700), .euro(43)),
    ])
    func `ohne das erste Band`(geboren: Tag, lohn: Geld, einkommen: Geld) throws {
        var fall = Musterfall(geboren: geboren)
        fall.lohn(0, brutto: lohn, netto: lohn)
        fall.personen[0].ausbildung = Ausbildung(
            art: .freiwilligendienst, dauer: Dauer(ab: Tag(2026, 1, 1)))
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("anna").einkommen == einkommen)
        Gegenprobe.prüfe(m.erklärung)
    }
}

@Suite struct `§ 11b SGB II Rest bei einem volljährigen Kind` {
    /// AV-0009: Anna hat 300 Euro Lohn und 160 Euro Versicherungen; 100 nimmt die Grundabsetzung, 60 bleiben. Das Kind hat
    /// 500 Arbeitslosengeld: 500 − 30 − 60 = 410; mit 17 keine eigene Pauschale und kein fremder Rest: 500.
    @Test(arguments: [(Tag(2005, 1, 1), Geld.euro(410)), (Tag(2009, 1, 1), .euro(500))])
    func `geht von seinem Einkommen ab`(geboren: Tag, einkommen: Geld) throws {
        var fall = Musterfall(geboren: Tag(1980, 1, 1))
        fall.lohn(0, brutto: .euro(300), netto: .euro(300))
        fall.personen[0].abzüge.pflichtversicherungen = .euro(130)
        fall.kind("c", geboren: geboren, kindergeld: false)
        fall.personen[1].einkommen = [
            Einnahme(
                art: .arbeitslosengeld, betrag: .euro(500),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        ]
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("c").einkommen == einkommen)
        Gegenprobe.prüfe(m.erklärung)
    }
}

extension `§ 11b SGB II Rest bei einem volljährigen Kind` {
    /// Beide Eltern mit kleinem Lohn: von 30 bleiben bei 12,55 Euro 17,45, bei 25,57 Euro 4,43. Das Kind hat 266,80 Unterhalt:
    /// 266,80 − 30 − 17,45 − 4,43 = 214,92.
    @Test func `die Reste beider Eltern`() throws {
        var fall = Musterfall(geboren: Tag(1980, 1, 1))
        fall.partner(geboren: Tag(1981, 1, 1))
        fall.lohn(0, brutto: Geld(cent: 1255), netto: Geld(cent: 1255))
        fall.lohn(1, brutto: Geld(cent: 2557), netto: Geld(cent: 2557))
        fall.kind("c", geboren: Tag(2007, 1, 1), kindergeld: false)
        fall.personen[2].einkommen = [
            Einnahme(
                art: .unterhalt, betrag: Geld(cent: 26_680),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        ]
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("c").einkommen == Geld(cent: 21_492))
        Gegenprobe.prüfe(m.erklärung)
    }
}

@Suite struct `§ 11 Abs. 1 Satz 5 SGB II Kindergeld für ein Kind ab 25` {
    /// Bis zum Tag vor dem 25. Geburtstag gehört es dazu und braucht sein Kindergeld; danach zählt es bei der Person, die
    /// es erhält: 259 − 30 = 229.
    @Test(arguments: [
        (Monat(2026, 6), nil as String?, Geld.null), (Monat(2026, 8), nil, .euro(229)),
        (Monat(2026, 8), "anna", .euro(229)), (Monat(2026, 8), "ben", .null),
    ])
    func `zählt bei der berechtigten Person`(
        monat: Monat, berechtigt: String?, anna: Geld
    ) throws {
        var fall = Musterfall(geboren: Tag(1970, 5, 20))
        fall.antrag = Tag(2026, 6, 1)
        fall.partner(geboren: Tag(1971, 1, 1))
        fall.kind("c", geboren: Tag(2001, 7, 15))
        fall.personen[2].einkommen[0].berechtigt = berechtigt
        let m = try fall.monat(monat)
        #expect(try m.person("anna").einkommen == anna)
        #expect(try m.person("ben").einkommen == (berechtigt == "ben" ? .euro(229) : .null))
        Gegenprobe.prüfe(m.erklärung)
    }
}

@Suite struct `§ 11b Abs. 1 Satz 1 Nr. 5 SGB II Ausgaben ohne Arbeit` {
    /// Arbeitslosengeld 500 mit 40 Euro Ausgaben: 500 − 40 − 30 = 430; mehr als die Einnahme geht nicht ab, und von anderem
    /// Einkommen nichts (§ 5 GrusiGV): 500 − 500 + 100 Rente − 30 = 70.
    @Test(arguments: [
        (Geld.euro(40), Geld.null, Geld.euro(430)), (.euro(500), .euro(100), .euro(70)),
        (.null, .null, .euro(470)),
    ])
    func `gehen von ihrer Einnahme ab`(ausgaben: Geld, rente: Geld, einkommen: Geld) throws {
        var fall = Musterfall()
        func monatlich(_ art: Einkommensart, _ betrag: Geld) -> Einnahme {
            Einnahme(art: art, betrag: betrag, zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        }
        var geld = monatlich(.arbeitslosengeld, .euro(500))
        geld.ausgaben = ausgaben
        fall.personen[0].einkommen = [geld, monatlich(.rente, rente)]
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("anna").einkommen == einkommen)
        Gegenprobe.prüfe(m.erklärung)
    }

    /// Neben Lohn gehören sie zu den nachgewiesenen Kosten: 900 − (450 + 30) − (84 + 114) = 222.
    @Test func `beim Lohn zum Nachweis`() throws {
        var fall = Musterfall()
        fall.lohn(0, brutto: .euro(900), netto: .euro(900))
        fall.personen[0].einkommen[0].ausgaben = .euro(450)
        #expect(try fall.monat(Monat(2026, 7)).person("anna").einkommen == .euro(222))
    }
}
