import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `Monate von 2012 bis 2016` {
    private static let dauernd = Einnahme.Zufluss.monatlich(ab: Monat(2012, 1), bis: nil)

    /// Bekanntmachungen nach § 20 Abs. 5 SGB II, dazu 400 und 80 Euro für die Wohnung.
    @Test(
        arguments: [
            (Monat(2012, 1), 374), (Monat(2012, 12), 374), (Monat(2013, 1), 382),
            (Monat(2013, 12), 382), (Monat(2014, 1), 391), (Monat(2014, 12), 391),
            (Monat(2015, 1), 399), (Monat(2015, 12), 399), (Monat(2016, 1), 404),
            (Monat(2016, 12), 404), (Monat(2017, 1), 409),
        ] as [(Monat, Int64)])
    func `der Regelbedarf gilt je Jahr`(monat: Monat, satz: Int64) throws {
        var fall = Musterfall.früher()
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(m.personen[0].regelbedarf == .euro(satz))
        #expect(m.gesamt == .euro(satz + 480))
    }

    /// Stufen 2 bis 6 je Jahr; 2012 schützt § 77 Abs. 4 SGB II die 287 und 251 Euro.
    @Test(
        arguments: [
            (Monat(2012, 6), [337, 299, 287, 251, 219]),
            (Monat(2013, 6), [345, 306, 289, 255, 224]),
            (Monat(2014, 6), [353, 313, 296, 261, 229]),
            (Monat(2015, 6), [360, 320, 302, 267, 234]),
            (Monat(2016, 6), [364, 324, 306, 270, 237]),
        ] as [(Monat, [Int64])])
    func `die anderen Stufen`(monat: Monat, beträge: [Int64]) throws {
        var fall = Musterfall.früher(geboren: Tag(1970, 5, 20))
        fall.partner(geboren: Tag(1971, 5, 20))
        for (id, alter) in [("c", 20), ("d", 15), ("e", 8), ("f", 3)] {
            fall.kind(id, geboren: Tag(monat.jahr - alter, 2, 2), kindergeld: false)
        }
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(m.personen.dropFirst().map(\.regelbedarf) == beträge.map(Geld.euro))
    }

    /// Davor: Runden und Erwerbseinkommen nach § 77 Abs. 3, 5, 14 SGB II.
    @Test func `2011 ist nicht hinterlegt`() throws {
        var fall = Musterfall.früher()
        fall.beginnt(Monat(2011, 8))
        #expect(try fall.monat(Monat(2012, 1)).gesamt == .euro(854))
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2011, 12)) }
        #expect(fehler?.meldung.contains("Gerechnet werden Monate ab Januar 2012") ?? false)
    }

    /// § 66 Abs. 1 EStG, für Januar bis August 2015 ohne die rückwirkende Erhöhung (AV-0101).
    @Test(
        arguments: [
            (Monat(2012, 1), [184, 184, 190, 215]), (Monat(2014, 12), [184, 184, 190, 215]),
            (Monat(2015, 8), [184, 184, 190, 215]), (Monat(2016, 1), [190, 190, 196, 221]),
            (Monat(2016, 12), [190, 190, 196, 221]),
        ] as [(Monat, [Int64])])
    func `Kindergeld nach der Ordnungszahl`(monat: Monat, beträge: [Int64]) throws {
        var fall = Musterfall.früher()
        for (nummer, id) in ["f", "e", "d", "c"].enumerated() {
            fall.kind(id, geboren: Tag(2011 - nummer, 4, 1), kindergeld: false)
        }
        for stelle in fall.personen.indices.dropFirst() {
            fall.personen[stelle].einkommen = [
                Einnahme(art: .kindergeld, betrag: nil, zufluss: Self.dauernd)
            ]
        }
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(
            try ["c", "d", "e", "f"].map { try m.person($0).einkommen } == beträge.map(Geld.euro))
    }

    /// § 2 UhVorschG a.F.; ab zwölf gab es nichts (§ 1 Abs. 1 Nr. 1 UhVorschG).
    @Test(
        arguments: [
            (Monat(2012, 1), 3, 133), (Monat(2015, 6), 3, 133), (Monat(2015, 6), 8, 180),
            (Monat(2015, 9), 3, 144), (Monat(2015, 12), 8, 192), (Monat(2016, 1), 3, 145),
            (Monat(2016, 12), 8, 194), (Monat(2016, 12), 12, nil),
        ] as [(Monat, Int, Int64?)])
    func `Unterhaltsvorschuss`(monat: Monat, alter: Int, betrag: Int64?) throws {
        var fall = Musterfall.früher()
        fall.kind("c", geboren: Tag(monat.jahr - alter, 1, 1), kindergeld: false)
        fall.personen[1].einkommen = [
            Einnahme(art: .unterhaltsvorschuss, betrag: nil, zufluss: Self.dauernd)
        ]
        fall.beginnt(monat)
        guard let betrag else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
            return
        }
        #expect(try fall.monat(monat).person("c").einkommen == .euro(betrag))
    }

    /// Bis Juli 2016 sechs Monate (§ 41 Abs. 1 Satz 4 SGB II a.F.), seither zwölf (§ 41 Abs. 3 SGB II).
    @Test(
        arguments: [(Tag(2016, 7, 31), 6), (Tag(2016, 8, 1), 12), (Tag(2012, 1, 1), 6)]
            as [(Tag, Int)])
    func `Länge des Bewilligungszeitraums`(antrag: Tag, monate: Int) throws {
        var fall = Musterfall.früher()
        fall.antrag = antrag
        #expect(try Berechnung.zeitraum(of: fall.sachverhalt).monate.count == monate)
    }

    /// § 46 Abs. 5 bis 7 SGB II, Thüringen: 30,4 + 5,4; 30,4 + 3,7; 27,6 + 3,7; danach nicht nachgelesen.
    @Test(
        arguments: [
            (Monat(2012, 12), 17_184), (Monat(2013, 1), 16_368), (Monat(2014, 12), 15_024),
            (Monat(2015, 1), nil), (Monat(2016, 12), nil), (Monat(2017, 1), 22_560),
        ] as [(Monat, Int64?)])
    func `Bundesbeteiligung`(monat: Monat, cent: Int64?) throws {
        var fall = Musterfall.früher()
        fall.beginnt(monat)
        #expect(try fall.monat(monat).bundesbeteiligung == cent.map(Geld.init(cent:)))
    }

    /// 374 + 480 = 854; Lohn 1400, netto 1100 − 100 − 180 − 20 = 800 ohne Kind (§ 11b Abs. 2, 3 SGB II).
    @Test func `der Freibetrag hat zwei Bänder`() throws {
        var fall = Musterfall.früher()
        fall.personen[0].einkommen = [
            Einnahme(
                art: .erwerbstaetigkeit, betrag: .euro(1_400), netto: .euro(1_100),
                zufluss: Self.dauernd)
        ]
        fall.beginnt(Monat(2012, 1))
        #expect(try fall.monat(Monat(2012, 6)).gesamt == .euro(54))
    }

    /// 2012 wird Anna 22: 3100 + 750 = 3850 frei (§ 12 Abs. 2 Satz 1 Nr. 1, 4 SGB II).
    @Test(arguments: [(Geld.euro(3_850), Geld.null), (Geld(cent: 385_001), Geld(cent: 1))])
    func `Freibeträge vom Vermögen`(vermögen: Geld, angerechnet: Geld) throws {
        var fall = Musterfall.früher(geboren: Tag(1992, 1, 1))
        fall.spart(0, vermögen)
        fall.beginnt(Monat(2012, 1))
        #expect(try fall.monat(Monat(2012, 6)).personen[0].verteilt == angerechnet)
    }

    /// 1200 am 10. Mai 2013 ließen den Anspruch von 862 entfallen: sechs Monate lang 200 (§ 11 Abs. 3 Satz 3 SGB II).
    @Test(arguments: [(Monat(2013, 4), true), (Monat(2013, 5), false), (Monat(2013, 10), false)])
    func `einmalige Einnahmen werden aufgeteilt`(monat: Monat, voll: Bool) throws {
        var fall = Musterfall.früher()
        fall.personen[0].einkommen = [
            Einnahme(art: .sonstiges, betrag: .euro(1_200), zufluss: .einmal(Tag(2013, 5, 10)))
        ]
        fall.beginnt(Monat(2013, 1))
        // 382 + 480 = 862; 200 − 30 = 170.
        #expect(try fall.monat(monat).gesamt == .euro(voll ? 862 : 692))
    }
}

@Suite struct `Was vor 2017 anders war, hält an` {
    private static let dauernd = Einnahme.Zufluss.monatlich(ab: Monat(2012, 1), bis: nil)
    private static let lohn = Einnahme(
        art: .erwerbstaetigkeit, betrag: .euro(600), netto: .euro(500), zufluss: dauernd)

    /// Je Fall: die Änderung, der letzte angehaltene und der nächste gerechnete Monat.
    private static let fälle:
        [(norm: Norm, letzter: Monat, ändere: @Sendable (inout Musterfall) -> Void)] = [
            (
                "§ 7 Abs. 5 SGB II", Monat(2016, 7),
                { $0.personen[0].ausbildung = Ausbildung(art: .berufsausbildung, dauer: Dauer()) }
            ),
            (
                "§ 7 Abs. 5 SGB II", Monat(2016, 7),
                { $0.personen[0].ausbildung = Ausbildung(art: .schule, dauer: Dauer()) }
            ),
            (
                "§ 6 Abs. 1 Nr. 3 Alg II-V", Monat(2016, 7),
                {
                    $0.personen[0].einkommen = [lohn]
                    $0.personen[0].abzüge.fahrtKilometer = 20
                    $0.personen[0].abzüge.arbeitstage = 20
                }
            ),
            (
                "§ 6 Abs. 1 Nr. 3 Alg II-V", Monat(2016, 7),
                {
                    $0.personen[0].einkommen = [lohn]
                    $0.personen[0].abzüge.pflichtversicherungen = .euro(40)
                }
            ),
            (
                "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II", Monat(2016, 7),
                { $0.personen[0].abzüge.kfzHaftpflichtJahr = .euro(240) }
            ),
            (
                "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II", Monat(2016, 7),
                { $0.personen[0].abzüge.riester = .euro(5) }
            ),
            (
                "§ 10 Abs. 5 BEEG", Monat(2015, 6),
                {
                    var elterngeld = Einnahme(
                        art: .elterngeld, betrag: .euro(300), zufluss: dauernd)
                    elterngeld.besonderes.einkommenVorGeburt = .null
                    $0.personen[0].einkommen = [elterngeld]
                }
            ),
            (
                "§ 11 Abs. 1 Satz 4 SGB II", Monat(2015, 12),
                {
                    $0.kind("c", geboren: Tag(2010, 3, 3), kindergeld: false)
                    $0.personen[1].einkommen = [
                        Einnahme(art: .kindergeld, betrag: nil, zufluss: dauernd)
                    ]
                }
            ),
            (
                "§ 21 Abs. 2 SGB II", Monat(2020, 12),
                {
                    $0.personen[0].schwangerschaft = Schwangerschaft(
                        entbindungstermin: Tag(2020, 12, 20))
                }
            ),
            (
                "§ 77 Abs. 3 SGB II", Monat(2012, 3),
                { $0.personen[0].einkommen = [lohn] }
            ),
        ]

    @Test(arguments: fälle.indices)
    func `bis zum letzten Monat, danach nicht`(nummer: Int) throws {
        let (norm, letzter, ändere) = Self.fälle[nummer]
        var fall = Musterfall.früher()
        ändere(&fall)
        fall.beginnt(norm == "§ 77 Abs. 3 SGB II" ? Monat(2011, 6) : letzter - 2)
        #expect(try gehindert(fall, letzter) == norm)
        // § 77 Abs. 3 fragt nach dem Beginn des Zeitraums, die anderen nach dem Monat.
        if norm == "§ 77 Abs. 3 SGB II" {
            fall.beginnt(Monat(2011, 7))
            #expect(try gehindert(fall, letzter) == nil)
        } else {
            #expect(try gehindert(fall, letzter + 1) == nil)
        }
    }

    /// Lohn ohne weitere Ausgaben bleibt gerechnet: 30 und 15,33 liegen unter 100 Euro. 404 + 480 = 884;
    /// 500 − 100 − 20 % von 500 = 300.
    @Test func `Lohn ohne Ausgaben wird gerechnet`() throws {
        var fall = Musterfall.früher()
        fall.personen[0].einkommen = [Self.lohn]
        fall.beginnt(Monat(2016, 1))
        #expect(try fall.monat(Monat(2016, 5)).gesamt == .euro(584))
    }

    /// Wer nicht erwerbsfähig ist, hat keine Grundabsetzung (AV-0014); dann zählten die 15,33 Euro.
    @Test func `Lohn ohne Grundabsetzung`() throws {
        var fall = Musterfall.früher()
        fall.partner(geboren: Tag(1985, 1, 1))
        fall.personen[1].erwerbsfähig = false
        fall.personen[1].einkommen = [Self.lohn]
        fall.beginnt(Monat(2016, 6))
        #expect(try gehindert(fall, Monat(2016, 7)) == "§ 6 Abs. 1 Nr. 3 Alg II-V")
        #expect(try gehindert(fall, Monat(2016, 8)) == nil)
    }

    /// § 65 Abs. 5 SGB II: wer bis Ende 1947 geboren ist, hat einen höheren Freibetrag.
    @Test(arguments: [(Tag(1947, 12, 31), true), (Tag(1948, 1, 1), false)])
    func `Vermögen von vor 1948 Geborenen`(geboren: Tag, hält: Bool) throws {
        var fall = Musterfall.früher(geboren: geboren)
        fall.spart(0, .euro(500))
        fall.beginnt(Monat(2012, 1))
        #expect(try gehindert(fall, Monat(2012, 6)) == (hält ? "§ 65 Abs. 5 SGB II" : nil))
    }

    /// Für Januar bis August 2015 wird kein Betrag angenommen, nur der gesetzliche ohne Erhöhung.
    @Test func `Angaben zum Jahr 2015`() throws {
        var fall = Musterfall.früher()
        fall.kind("c", geboren: Tag(2010, 3, 3), kindergeld: false)
        fall.personen[1].einkommen = [
            Einnahme(art: .kindergeld, betrag: .euro(188), zufluss: Self.dauernd)
        ]
        fall.beginnt(Monat(2015, 1))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2015, 8)) }
        fall.personen[1].einkommen = [
            Einnahme(art: .unterhaltsvorschuss, betrag: nil, zufluss: Self.dauernd)
        ]
        for monat in [Monat(2015, 7), Monat(2015, 8)] {
            #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
        }
        #expect(try fall.monat(Monat(2015, 9)).person("c").einkommen == .euro(144))
    }

    /// § 11 Abs. 3 Satz 2 SGB II nennt Nachzahlungen erst seit August 2016.
    @Test(
        arguments: [(Monat(2016, 2), nil), (Monat(2016, 3), "§ 11 Abs. 3 SGB II")]
            as [(Monat, Norm?)])
    func `Nachzahlungen vor August 2016`(monat: Monat, norm: Norm?) throws {
        var fall = Musterfall.früher()
        var nachzahlung = Einnahme(
            art: .rente, betrag: .euro(100), zufluss: .einmal(Tag(2016, 3, 10)))
        nachzahlung.einmalig.nachzahlung = true
        fall.personen[0].einkommen = [nachzahlung]
        fall.beginnt(Monat(2016, 1))
        #expect(try gehindert(fall, monat) == norm)
    }

    private func gehindert(_ fall: Musterfall, _ monat: Monat) throws -> Norm? {
        do {
            _ = try fall.monat(monat)
            return nil
        } catch Rechtsfehler.nichtGebaut(let norm, _, _) {
            return norm
        }
    }
}
