import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§§ 9, 19 SGB II Verteilung` {
    /// E3: Paar, Kinder 5 und 12, Miete 1000 mit Heizung, Lohn 1500/1250.
    @Test func `das Einkommen wird im Verhältnis der Bedarfe verteilt`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.kind("c", geboren: Tag(2021, 1, 1))
        fall.kind("d", geboren: Tag(2014, 1, 1))
        fall.wohnungen[0].grundmiete = .euro(840)
        fall.wohnungen[0].nebenkosten = .null
        fall.wohnungen[0].heizung = .euro(160)
        fall.lohn(0, brutto: .euro(1500), netto: .euro(1250))
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.personen.map(\.verteilt.cent) == [29417, 29417, 13541, 14825])
        #expect(m.personen.map(\.anspruch.cent) == [46183, 46183, 21259, 23275])
        #expect(m.personen.map(\.kommune.cent) == [25000, 25000, 21259, 23275])
        #expect(m.bund == Geld(cent: 47366))
        #expect(m.kommune == Geld(cent: 94534))
        #expect(m.gesamt == .euro(1419))
    }

    /// E4: Bedarfe 706/706/298, Topf 500: ein Cent bleibt übrig und geht an die erste Person.
    @Test func `der Restcent liegt beim größten offenen Bedarf`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.kind("c", geboren: Tag(2021, 1, 1))
        fall.wohnungen[0].grundmiete = .euro(600)
        fall.wohnungen[0].nebenkosten = .null
        fall.wohnungen[0].heizung = .null
        fall.personen[1].einkommen = [
            Einnahme(
                art: .arbeitslosengeld, betrag: .euro(530),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        ]
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.personen.map(\.verteilt.cent) == [20644, 20643, 8713])
        #expect(m.personen.map(\.verteilt).summe == .euro(500))
    }
}

@Suite struct `§ 12 SGB II Vermögen` {
    /// E8: Paar 29 und 45 mit Kind 6: 22 500 nach neuem, 45 000 oder 70 000 nach altem Recht.
    @Test(arguments: [
        (Monat(2026, 7), Monat(2026, 7), Geld.euro(22_500), Geld.null),
        (Monat(2026, 7), Monat(2026, 7), Geld(cent: 2_250_001), Geld(cent: 1)),
        (Monat(2026, 6), Monat(2023, 1), .euro(45_000), .null),
        (Monat(2026, 6), Monat(2023, 1), Geld(cent: 4_500_001), Geld(cent: 1)),
        (Monat(2026, 6), Monat(2026, 6), .euro(70_000), .null),
        (Monat(2026, 6), Monat(2026, 6), Geld(cent: 7_000_001), Geld(cent: 1)),
    ])
    func `Freibeträge nach Beginn des Zeitraums und Alter`(
        zeitraumAb: Monat, karenzAb: Monat, vermögen: Geld, angerechnet: Geld
    ) throws {
        var fall = Musterfall(geboren: Tag(1996, 8, 1))
        fall.partner(geboren: Tag(1981, 3, 3))
        fall.kind("kind", geboren: Tag(2020, 1, 1), kindergeld: false)
        fall.zeitraum = Bewilligungszeitraum(ab: zeitraumAb, anzahl: 12)
        fall.wohnungen[0].karenzAb = karenzAb
        fall.personen[1].vermögen = [Vermögensgegenstand(art: .sparguthaben, betrag: vermögen)]
        // Auch nach dem 1. Juli gilt im alten Zeitraum das alte Recht (§ 65a Abs. 1 SGB II).
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.personen.map(\.verteilt).summe == angerechnet)
    }

    /// § 12 Abs. 4 SGB II a.F.: der erhöhte Betrag steht der Bedarfsgemeinschaft einmal zu. Zieht Anna am
    /// 31. Dezember aus, geht er auf Ben über: 563 + 400 + 80 = 1043 statt nichts (AV-0050).
    @Test(arguments: [
        (Monat(2025, 12), Geld.euro(55_000), Geld.null),
        (Monat(2025, 12), Geld(cent: 5_500_001), Geld(cent: 1)),
        (Monat(2026, 1), .euro(40_000), .null),
        (Monat(2026, 1), Geld(cent: 4_000_001), Geld(cent: 1)),
        (Monat(2026, 2), .euro(30_000), .null),
    ])
    func `der erhöhte Freibetrag geht nach dem Auszug auf die andere Person über`(
        monat: Monat, vermögen: Geld, angerechnet: Geld
    ) throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2025, 11), anzahl: 6)
        fall.wohnungen[0].karenzAb = Monat(2025, 11)
        fall.personen[0].imHaushalt = Dauer(bis: Tag(2025, 12, 31))
        fall.personen[1].vermögen = [Vermögensgegenstand(art: .sparguthaben, betrag: vermögen)]
        let m = try fall.monat(monat)
        #expect(m.personen.map(\.verteilt).summe == angerechnet)
        if monat >= Monat(2026, 1) { #expect(m.gesamt == .euro(1043) - angerechnet) }
        let freibeträge = m.abschnitte.first?.vermögen?.zeilen ?? []
        #expect(
            freibeträge.map { "\($0.person) \($0.freibetrag.cent / 100)" }
                == (monat == Monat(2025, 12) ? ["anna 40000", "ben 15000"] : ["ben 40000"]))
    }

    /// Im Monat des Auszugs bekommt jeder Abschnitt den erhöhten Betrag einmal.
    @Test func `im geteilten Monat gilt der erhöhte Freibetrag in jedem Abschnitt einmal`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2025, 11), anzahl: 6)
        fall.wohnungen[0].karenzAb = Monat(2025, 11)
        fall.personen[0].imHaushalt = Dauer(bis: Tag(2025, 12, 15))
        fall.personen[1].vermögen = [
            Vermögensgegenstand(art: .sparguthaben, betrag: .euro(40_000))
        ]
        let lagen = try Lagebild(
            s: fall.sachverhalt, monat: Monat(2025, 12), zeitraum: try #require(fall.zeitraum),
            recht: try Rechtslage(in: Monat(2025, 12), under: .aktuell)
        ).abschnitte()
        #expect(
            lagen.map { $0.lage.personen.map(\.vermögensfreibetrag) }
                == [[.euro(40_000), .euro(15_000)], [.euro(40_000)]])
    }

    /// § 12 Abs. 1 Satz 2 Nr. 2 SGB II: ein Auto für jede erwerbsfähige Person, die dazugehört. Die Tochter
    /// (20 Jahre, Bedarf 451 + 240) deckt ihren Bedarf ab 691 Euro selbst; dann zählt Annas kleineres Auto,
    /// und von ihren 10 000 Euro Freibetrag ist der Rest durch Erspartes belegt (AV-0017).
    @Test(arguments: [
        (0, Geld.null, [Geld.euro(4000)]), (690, .null, [.euro(4000)]),
        (691, .euro(100), [.euro(6100), .euro(4000)]),
        (692, .euro(100), [.euro(6100), .euro(4000)]),
    ])
    func `ein Auto ist nur für erwerbsfähige Mitglieder geschützt`(
        unterhalt: Int, angerechnet: Geld, gezählt: [Geld]
    ) throws {
        var fall = Musterfall()
        fall.kind("tochter", geboren: Tag(2006, 1, 1), kindergeld: false)
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        fall.personen[0].vermögen = [
            .init(art: .kfz, betrag: .euro(6100), angemessen: true),
            .init(art: .kfz, betrag: .euro(9000), angemessen: true),
            .init(art: .sparguthaben, betrag: .euro(4000)),
        ]
        if unterhalt > 0 {
            // 30 Euro Pauschale für Versicherungen gehen davon ab (§ 6 Abs. 1 Nr. 1 GrusiGV).
            fall.personen[1].einkommen = [
                Einnahme(
                    art: .unterhalt, betrag: .euro(Int64(unterhalt) + 30),
                    zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
            ]
        }
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.außerhalb == (unterhalt >= 691 ? ["tochter"] : []))
        #expect(m.personen.map(\.verteilt).summe == angerechnet)
        #expect(
            m.abschnitte.first?.vermögen?.zeilen.first?.gegenstände.map(\.betrag) == gezählt)
    }

    /// Ein Auto, das selbst nicht angemessen ist, und eines ohne erwerbsfähige Person sind nie geschützt.
    /// Freibeträge 10 000 und 10 000.
    @Test(arguments: [
        (true, true, Geld.null), (false, true, .euro(200)), (true, false, .euro(100)),
    ])
    func `geschützt ist nur ein angemessenes Auto einer erwerbsfähigen Person`(
        angemessen: Bool, erwerbsfähig: Bool, angerechnet: Geld
    ) throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        fall.personen[1].erwerbsfähig = erwerbsfähig
        fall.personen[1].vermögen = [
            .init(art: .kfz, betrag: .euro(20_100), angemessen: true),
            .init(art: .kfz, betrag: .euro(20_200), angemessen: angemessen),
        ]
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.personen.map(\.verteilt).summe == angerechnet)
    }

    /// Verkündet am 22. April 2026 (BGBl. 2026 I Nr. 107): wer am Tag davor rechnet, kennt die Staffel nicht.
    @Test(arguments: [
        (Tag(2026, 4, 21), Geld.null), (Tag(2026, 4, 22), Geld.euro(500)),
        (Tag(2026, 4, 23), .euro(500)),
    ])
    func `die neue Staffel gilt nur unter einem Rechtsstand, der sie kennt`(
        bekanntAm: Tag, angerechnet: Geld
    ) throws {
        var fall = Musterfall(geboren: Tag(1980, 8, 1))
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        fall.wohnungen[0].karenzAb = Monat(2023, 1)
        fall.personen[0].vermögen = [
            Vermögensgegenstand(art: .sparguthaben, betrag: .euro(13_000))
        ]
        let berechnung = try Berechnung(
            fall.sachverhalt, monate: [Monat(2026, 7)], under: Rechtsstand(bekanntAm: bekanntAm))
        #expect(berechnung.monate.flatMap(\.personen).map(\.verteilt).summe == angerechnet)
    }

    @Test(arguments: [
        (Tag(1996, 8, 1), Geld.euro(5_000)), (Tag(1996, 7, 31), .euro(10_000)),
        (Tag(1986, 7, 31), .euro(12_500)), (Tag(1976, 7, 31), .euro(20_000)),
        (Tag(1976, 8, 1), .euro(12_500)),
    ])
    func `der höhere Betrag gilt ab Beginn des Geburtstagsmonats`(geboren: Tag, erwartet: Geld)
        throws
    {
        let recht = try Vermögensfreibetrag.beträge.satz(in: Monat(2026, 7), under: .aktuell).wert
        #expect(
            recht.betrag(geboren: geboren, in: Monat(2026, 7), inKarenz: true, erste: true)
                == erwartet)
    }
}

@Suite struct `§ 41 Abs. 1 SGB II Tage` {
    @Test(arguments: [
        ([31], [true], [30]), ([28], [true], [30]), ([9, 19], [true, true], [9, 21]),
        ([15, 16], [true, true], [15, 15]), ([30, 1], [true, true], [30, 0]),
        ([4, 27], [false, true], [0, 27]), ([11, 19], [true, false], [11, 0]),
        ([1, 30], [false, true], [0, 30]), ([30, 1], [false, true], [0, 1]),
    ])
    func `Dreißigstel je Abschnitt`(längen: [Int], dabei: [Bool], erwartet: [Int]) {
        #expect(Tageszählung.dreißigstel(abschnitte: längen, dabei: dabei) == erwartet)
    }
}

@Suite struct `§ 7a SGB II Altersgrenze` {
    @Test(arguments: [
        (Tag(1946, 5, 10), Monat(2011, 5)), (Tag(1947, 5, 10), Monat(2012, 6)),
        (Tag(1958, 5, 10), Monat(2024, 5)), (Tag(1959, 5, 10), Monat(2025, 7)),
        (Tag(1963, 5, 10), Monat(2030, 3)), (Tag(1964, 5, 10), Monat(2031, 5)),
        (Tag(1960, 5, 1), Monat(2026, 8)), (Tag(1970, 1, 1), Monat(2036, 12)),
    ])
    func `endet mit Ablauf des Monats`(geboren: Tag, letzter: Monat) {
        #expect(Altersgrenze.letzterMonat(geboren: geboren) == letzter)
    }

    @Test func `danach gibt es keinen Anspruch`() throws {
        let fall = Musterfall(geboren: Tag(1960, 5, 10))
        #expect(try fall.monat(Monat(2026, 9)).hatAnspruch)
        #expect(try fall.monat(Monat(2026, 10)).hindernis == .altersgrenze)
    }
}

@Suite struct `§ 41 Abs. 3 SGB II Bewilligungszeitraum` {
    @Test func `in der Regel zwölf Monate ab dem Antragsmonat`() throws {
        var fall = Musterfall()
        fall.antrag = Tag(2026, 7, 31)
        let zeitraum = try Berechnung.zeitraum(of: fall.sachverhalt)
        #expect(zeitraum == Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12))
    }

    @Test func `sechs Monate bei unangemessener Heizung oder vorläufiger Entscheidung`() throws {
        var fall = Musterfall()
        fall.wohnungen[0].heizung = .euro(91)
        #expect(try Berechnung.zeitraum(of: fall.sachverhalt).anzahl == 6)
        fall.wohnungen[0].heizung = .euro(90)
        var vorläufig = fall.sachverhalt
        vorläufig.vorläufigWeil = "schwankender Lohn"
        #expect(try Berechnung.zeitraum(of: vorläufig).anzahl == 6)
    }
}
