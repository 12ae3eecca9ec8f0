import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Eine Person mit Wohnung: Bedarf 982 Euro im Jahr 2023, 1043 Euro seit 2024.
private struct Einnahmefall {
    var fall = Musterfall()

    init(geboren: Tag = Tag(1990, 5, 20)) { fall = Musterfall(geboren: geboren) }

    mutating func nimm(
        _ art: Einkommensart, _ betrag: Geld?, person: Int = 0, ab: Monat = Monat(2023, 1),
        bis: Monat? = nil, _ ändere: (inout Einnahme) -> Void = { _ in }
    ) {
        var einnahme = Einnahme(art: art, betrag: betrag, zufluss: .monatlich(ab: ab, bis: bis))
        ändere(&einnahme)
        fall.personen[person].einkommen.append(einnahme)
    }

    func einkommen(_ monat: Monat = Monat(2026, 6), _ id: String = "anna") throws -> Geld {
        let m = try fall.monat(monat)
        Gegenprobe.prüfe(m.erklärung)
        return try m.person(id).einkommen
    }
}

@Suite struct `Ausbildungsförderung` {
    /// Vor Juli 2023 § 11b Abs. 2 Satz 5, danach Abs. 2b Satz 4: mindestens 100 Euro.
    @Test(arguments: [
        (Einkommensart.bafoeg, Monat(2023, 6)), (.bab, Monat(2023, 7)),
        (.ausbildungsgeld, Monat(2026, 6)),
    ])
    func `mindestens 100 Euro gehen ab`(art: Einkommensart, monat: Monat) throws {
        var probe = Einnahmefall(geboren: Tag(2004, 1, 1))
        probe.nimm(art, .euro(500))
        #expect(try probe.einkommen(monat) == .euro(400))
    }

    /// 30 Euro Pauschale und Fahrtkosten: 99,99 und 100 ergeben den Pauschbetrag, 100,01 zählt selbst.
    @Test(arguments: [
        (Geld(cent: 69_99), Geld.euro(400)), (.euro(70), .euro(400)),
        (Geld(cent: 70_01), Geld(cent: 399_99)),
    ])
    func `höhere Kosten gehen ganz ab`(kosten: Geld, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.nimm(.bafoeg, .euro(500))
        probe.fall.personen[0].abzüge.werbungskosten = kosten
        #expect(try probe.einkommen() == einkommen)
    }

    /// Was vom Lohn abging, geht nicht noch einmal ab: 200 − 100 − 20 = 80, dazu 500.
    @Test func `neben Lohn nur einmal`() throws {
        var probe = Einnahmefall()
        probe.nimm(.bab, .euro(500))
        probe.fall.lohn(0, brutto: .euro(200), netto: .euro(200))
        #expect(try probe.einkommen() == .euro(580))
    }

    /// Weniger als 100 Euro: nichts bleibt, und die Pauschale ist verbraucht, soweit sie reichte: von 20 Euro
    /// Förderung gehen 20 ab, von 300 Euro Rente die restlichen 10; ab 30 Euro bleibt nichts für die Rente.
    @Test(arguments: [(20, Geld.euro(290)), (30, .euro(300)), (99, .euro(300)), (101, .euro(301))])
    func `neben anderem Einkommen`(förderung: Int, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.nimm(.ausbildungsgeld, .euro(Int64(förderung)))
        probe.nimm(.rente, .euro(300))
        #expect(try probe.einkommen() == einkommen)
    }

    /// § 11a Abs. 3 Satz 2 Nr. 3, 4: der Teil für Kinderbetreuung zählt nicht; 660 − 160 − 100.
    @Test(arguments: [Einkommensart.bafoeg, .bab])
    func `ohne Kinderbetreuung`(art: Einkommensart) throws {
        var probe = Einnahmefall()
        probe.nimm(art, .euro(660)) { $0.besonderes.kinderbetreuung = .euro(160) }
        #expect(try probe.einkommen() == .euro(400))
    }
}

@Suite struct `§ 10 Abs. 5 BEEG Elterngeld` {
    /// Frei ist das Einkommen vor der Geburt, höchstens 300 oder 150 Euro; danach 30 Euro Pauschale.
    @Test(arguments: [
        (800, false, Geld.euro(270)), (300, false, .euro(270)), (299, false, .euro(271)),
        (0, false, .euro(570)), (800, true, .euro(420)), (0, true, .euro(570)),
    ])
    func `frei nach früherem Einkommen`(vorher: Int, plus: Bool, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.nimm(.elterngeld, .euro(600)) {
            $0.besonderes.einkommenVorGeburt = .euro(Int64(vorher))
            $0.besonderes.elterngeldPlus = plus
        }
        #expect(try probe.einkommen() == einkommen)
    }

    @Test(arguments: [(nil as Geld?, false), (Geld.euro(200), true)])
    func `was offen ist, hält an`(vorher: Geld?, plus: Bool) throws {
        var probe = Einnahmefall()
        probe.nimm(.elterngeld, .euro(300)) {
            $0.besonderes.einkommenVorGeburt = vorher
            $0.besonderes.elterngeldPlus = plus
        }
        let fehler = #expect(throws: Rechtsfehler.self) { try probe.einkommen() }
        #expect(fehler?.meldung.contains("§ 10 Abs. 5 BEEG") == true)
    }
}

@Suite struct `§ 11a Abs. 3 SGB II Pflegegeld` {
    /// Je 320 Euro: zwei frei, das dritte zu 75 Prozent (240), jedes weitere ganz; davon 30 Euro ab.
    @Test(arguments: [
        (1, Geld.null), (2, .null), (3, .euro(210)), (4, .euro(530)), (5, .euro(850)),
    ])
    func `ab dem dritten Pflegekind`(kinder: Int, einkommen: Geld) throws {
        var probe = Einnahmefall()
        for _ in 0..<kinder { probe.nimm(.pflegegeld, .euro(320)) }
        #expect(try probe.einkommen() == einkommen)
    }

    /// Durchschnitt (300 + 320 + 400) ÷ 3 = 340; 75 Prozent sind 255.
    @Test func `bei verschiedenen Beträgen der Durchschnitt`() throws {
        var probe = Einnahmefall()
        for betrag in [300, 320, 400] { probe.nimm(.pflegegeld, .euro(Int64(betrag))) }
        #expect(try probe.einkommen() == .euro(225))
    }
}

@Suite struct `Ehrenamt` {
    /// Bis Juni 2023: 250 statt 100, höchstens 100 und die steuerfreien Einnahmen. Lohn 300 und 50: 350 − 150 − 50;
    /// 300 und 200: 500 − 250 − 80. Der Freibetrag (20 Prozent über 100) folgt dem Ganzen.
    @Test(arguments: [
        (50, Geld.euro(150)), (149, Geld(cent: 130_20)), (150, .euro(130)),
        (151, Geld(cent: 130_80)),
        (200, .euro(170)),
    ])
    func `bis Juni 2023 höhere Grundabsetzung`(ehrenamt: Int, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.fall.lohn(0, brutto: .euro(300), netto: .euro(300))
        probe.nimm(.ehrenamt, .euro(Int64(ehrenamt)))
        #expect(try probe.einkommen(Monat(2023, 6)) == einkommen)
        // Seit Juli 2023 frei: 300 − 100 − 40.
        #expect(try probe.einkommen(Monat(2023, 7)) == .euro(160))
    }

    /// 250 Euro im Monat sind im Dezember genau 3000; die Grenze steigt 2026 auf 3300.
    @Test(arguments: [
        (Monat(2024, 12), Geld.euro(250), true), (Monat(2024, 12), Geld(cent: 250_01), false),
        (Monat(2025, 11), .euro(273), false), (Monat(2026, 12), .euro(275), true),
        (Monat(2026, 12), Geld(cent: 275_01), false), (Monat(2023, 12), .euro(250), true),
        (Monat(2023, 12), .euro(251), false),
    ])
    func `bis zur Grenze des Kalenderjahrs frei`(monat: Monat, betrag: Geld, frei: Bool) throws {
        var probe = Einnahmefall()
        probe.nimm(.ehrenamt, betrag)
        if frei {
            #expect(try probe.einkommen(monat) == .null)
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try probe.einkommen(monat) }
            #expect(fehler?.meldung.contains("§ 11a Abs. 1 Nr. 5 SGB II") == true)
        }
    }

    @Test func `einmalig vor Juli 2023 hält an, danach ist es frei`() throws {
        for (tag, frei) in [(Tag(2023, 6, 30), false), (Tag(2023, 7, 1), true)] {
            var probe = Einnahmefall()
            probe.nimm(.ehrenamt, .euro(840)) { $0.zufluss = .einmal(tag) }
            if frei {
                #expect(try probe.einkommen(tag.monat) == .null)
            } else {
                #expect(throws: Rechtsfehler.self) { try probe.einkommen(tag.monat) }
            }
        }
    }
}

@Suite struct `Leistungen für Kinder und Mütter` {
    /// Das Kind (Bedarf 390 + 240 = 630 im Juni 2026) hat 259 Kindergeld und 100 Kinderzuschlag.
    @Test func `Kinderzuschlag ist Einkommen des Kindes`() throws {
        var probe = Einnahmefall()
        probe.fall.kind("kind", geboren: Tag(2016, 1, 1))
        probe.nimm(.kinderzuschlag, .euro(100), person: 1)
        #expect(try probe.einkommen(Monat(2026, 6), "kind") == .euro(359))
        #expect(try probe.einkommen() == .null)
    }

    /// § 1 Abs. 1 Nr. 8 GrusiGV: 259 Euro im Jahr 2026, weniger 30 Euro Pauschale.
    @Test(arguments: [
        (0, Geld.euro(229)), (200, .euro(29)), (249, .null), (258, .null), (259, .null),
    ])
    func `Kindergeld für ein Kind außerhalb, soweit es nicht weitergeleitet ist`(
        weitergeleitet: Int, einkommen: Geld
    ) throws {
        var probe = Einnahmefall()
        probe.nimm(.kindergeld, nil) {
            $0.besonderes.weitergeleitet = .euro(Int64(weitergeleitet))
        }
        #expect(try probe.einkommen() == einkommen)
    }

    @Test func `Kindergeld ohne Angabe der Weiterleitung hält an`() throws {
        var probe = Einnahmefall()
        probe.nimm(.kindergeld, nil)
        let fehler = #expect(throws: Rechtsfehler.self) { try probe.einkommen() }
        #expect(fehler?.meldung.contains("weitergeleitet") == true)
    }

    /// § 11a Abs. 1 Nr. 6 SGB II seit Juli 2023.
    @Test(arguments: [
        (Monat(2023, 6), Geld.euro(370)), (Monat(2023, 7), .null), (Monat(2023, 8), .null),
    ])
    func `Mutterschaftsgeld vor und nach dem 1. Juli 2023`(monat: Monat, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.nimm(.mutterschaftsgeld, .euro(400))
        #expect(try probe.einkommen(monat) == einkommen)
    }

    /// § 1 Abs. 1 Nr. 9 GrusiGV: 100 Euro frei, ohne Freibetrag für Erwerbstätige; die Pauschale haben nur Volljährige.
    @Test(arguments: [
        (99, Geld.null), (100, .null), (110, .null), (111, .euro(11)), (150, .euro(50)),
    ])
    func `Lohn unter 15`(lohn: Int, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.fall.kind("kind", geboren: Tag(2012, 6, 15), kindergeld: false)
        probe.fall.lohn(1, brutto: .euro(Int64(lohn)), netto: .euro(Int64(lohn)))
        #expect(try probe.einkommen(Monat(2026, 6), "kind") == einkommen)
    }

    /// Mit 15 erwerbsfähig: 150 − 100 − 10 = 40, in der Schule (§ 11b Abs. 2b) bleiben 150 ganz frei.
    @Test(arguments: [(false, Geld.euro(40)), (true, .null)])
    func `Lohn ab 15`(schule: Bool, einkommen: Geld) throws {
        var probe = Einnahmefall()
        probe.fall.kind("kind", geboren: Tag(2011, 6, 1), kindergeld: false)
        probe.fall.lohn(1, brutto: .euro(150), netto: .euro(150))
        if schule {
            probe.fall.personen[1].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        }
        #expect(try probe.einkommen(Monat(2026, 7), "kind") == einkommen)
    }
}

@Suite struct `§ 2 Abs. 5 und 6 GrusiGV Sachbezüge` {
    /// Stufe 1: 1 Prozent von 563 sind 5,63 am Tag. 19 volle Tage 106,97; 19 Mittagessen 40 Prozent davon 42,79; ein
    /// Frühstück 1,13. Zu 400 Euro Lohn: davon 100 und 20 Prozent über 100 (bis 520) ab.
    @Test(arguments: [
        (19, 19, 19, Geld(cent: 325_58)), (0, 19, 0, Geld(cent: 274_23)),
        (1, 0, 0, Geld(cent: 240_90)), (0, 0, 0, .euro(240)),
    ])
    func `Verpflegung zählt mit`(
        frühstück: Int, mittag: Int, abend: Int, einkommen: Geld
    ) throws {
        var probe = Einnahmefall()
        probe.fall.lohn(0, brutto: .euro(400), netto: .euro(400))
        probe.fall.personen[0].einkommen[0].sachbezug.frühstück = frühstück
        probe.fall.personen[0].einkommen[0].sachbezug.mittagessen = mittag
        probe.fall.personen[0].einkommen[0].sachbezug.abendessen = abend
        #expect(try probe.einkommen() == einkommen)
    }

    /// Mit Partner Stufe 2: 5,06; im Jahr 2023 Stufe 1: 5,02. Zehn volle Tage; nur der Wert zählt, ohne Lohn.
    @Test(arguments: [
        (true, Monat(2026, 6), Geld(cent: 40_48)), (false, Monat(2023, 6), Geld(cent: 40_16)),
    ])
    func `maßgebend ist der eigene Regelbedarf`(
        paar: Bool, monat: Monat, einkommen: Geld
    ) throws {
        var probe = Einnahmefall()
        if paar { probe.fall.partner(geboren: Tag(1991, 1, 1)) }
        probe.fall.lohn(0, brutto: .euro(100), netto: .euro(100))
        probe.fall.personen[0].einkommen[0].sachbezug.frühstück = 10
        probe.fall.personen[0].einkommen[0].sachbezug.mittagessen = 10
        probe.fall.personen[0].einkommen[0].sachbezug.abendessen = 10
        // 100 + 50,60 oder 50,20; ab gehen 100 und 10,12 oder 10,04.
        #expect(try probe.einkommen(monat) == einkommen)
    }

    /// Verkehrswert: 400 + 50 = 450; 450 − 100 − 70 = 280.
    @Test func `anderes mit dem Verkehrswert`() throws {
        var probe = Einnahmefall()
        probe.fall.lohn(0, brutto: .euro(400), netto: .euro(400))
        probe.fall.personen[0].einkommen[0].sachbezug.wert = .euro(50)
        #expect(try probe.einkommen() == .euro(280))
    }
}
