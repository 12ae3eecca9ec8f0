import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Ein Haushalt mit einmaligen Einnahmen: eine Person, Wohnung 480 Euro; der Bedarf ist 502 + 480 = 982 Euro im
/// Jahr 2023 und 563 + 480 = 1043 Euro seit 2024.
private struct Einmalfall {
    var fall = Musterfall()

    init(ab: Monat) { fall.zeitraum = Bewilligungszeitraum(ab: ab, anzahl: 12) }

    /// `sonstiges`, oder Lohn mit Brutto und Netto.
    mutating func einmal(
        _ tag: Tag, _ betrag: Geld, brutto: Geld? = nil, person: Int = 0,
        _ angaben: (inout Einnahme) -> Void = { _ in }
    ) {
        var einnahme = Einnahme(
            art: brutto == nil ? .sonstiges : .erwerbstaetigkeit, betrag: brutto ?? betrag,
            netto: brutto == nil ? nil : betrag, zufluss: .einmal(tag))
        angaben(&einnahme)
        fall.personen[person].einkommen.append(einnahme)
    }

    func anspruch(_ monat: Monat) throws -> Geld { try fall.monat(monat).gesamt }
}

@Suite struct `§ 11 Abs. 3 SGB II einmalige Einnahmen` {
    /// 1011,99 − 30 = 981,99 lässt einen Cent; 1012 − 30 deckt die 982 Euro: 1012 ÷ 6 = 168,67, davon 30 ab.
    @Test(arguments: [
        (Geld(cent: 101_199), Geld(cent: 1), Geld.euro(982)),
        (.euro(1012), Geld(cent: 843_33), Geld(cent: 843_33)),
        (Geld(cent: 101_201), Geld(cent: 843_33), Geld(cent: 843_33)),
    ])
    func `aufgeteilt wird erst, was den Anspruch entfallen lässt`(
        betrag: Geld, zufluss: Geld, danach: Geld
    ) throws {
        var probe = Einmalfall(ab: Monat(2023, 4))
        probe.einmal(Tag(2023, 4, 12), betrag)
        #expect(try probe.anspruch(Monat(2023, 4)) == zufluss)
        #expect(try probe.anspruch(Monat(2023, 5)) == danach)
        #expect(try probe.anspruch(Monat(2023, 6)) == danach)
    }

    /// Seit Juli 2023 nur im Monat des Zuflusses; eine Nachzahlung in sechs Monaten (Juli bis Dezember).
    @Test(arguments: [
        (Tag(2023, 6, 30), false, [Monat(2023, 6)], Monat(2023, 7)),
        (Tag(2023, 7, 1), true, [Monat(2023, 7), Monat(2023, 12)], Monat(2024, 1)),
        (Tag(2023, 6, 30), true, [Monat(2023, 6), Monat(2023, 11)], Monat(2023, 12)),
    ])
    func `Teilbeträge vor und nach dem 1. Juli 2023`(
        tag: Tag, nachzahlung: Bool, mit: [Monat], ohne: Monat
    ) throws {
        var probe = Einmalfall(ab: tag.monat)
        probe.einmal(tag, .euro(3000)) { $0.einmalig.nachzahlung = nachzahlung }
        // 3000 ÷ 6 − 30 = 470
        for monat in mit { #expect(try probe.anspruch(monat) == .euro(512), "\(monat)") }
        #expect(try probe.anspruch(ohne) == .euro(ohne.jahr == 2023 ? 982 : 1043))
    }

    @Test func `ohne Nachzahlung zählt seit Juli 2023 nur der Monat des Zuflusses`() throws {
        var probe = Einmalfall(ab: Monat(2023, 7))
        probe.einmal(Tag(2023, 7, 1), .euro(3000))
        #expect(try !probe.fall.monat(Monat(2023, 7)).hatAnspruch)
        #expect(try probe.anspruch(Monat(2023, 8)) == .euro(982))
    }

    /// AV-0070.
    @Test(arguments: [
        (Einstellungen.Aufteilung2023.endet, Geld.euro(982)), (.läuftWeiter, .euro(512)),
    ])
    func `ob eine alte Aufteilung über den Juni 2023 läuft`(
        einstellung: Einstellungen.Aufteilung2023, juli: Geld
    ) throws {
        var probe = Einmalfall(ab: Monat(2023, 4))
        probe.fall.einstellungen.aufteilung2023 = einstellung
        probe.einmal(Tag(2023, 4, 30), .euro(3000))
        #expect(try probe.anspruch(Monat(2023, 6)) == .euro(512))
        #expect(try probe.anspruch(Monat(2023, 7)) == juli)
        #expect(try probe.anspruch(Monat(2023, 9)) == juli)
        #expect(try probe.anspruch(Monat(2023, 10)) == .euro(982))
    }

    /// § 11b Abs. 1 Satz 2. Ohne laufenden Lohn: 20 % von 900 + 10 % von 200 = 200 Euro Freibetrag;
    /// (1600 − 200) ÷ 6 = 233,33, weniger 30. Neben 400 Euro Lohn (Freibetrag 60) entfallen 140 auf
    /// die Einnahme: 1460 ÷ 6 = 243,33; vom Lohn bleiben 400 − 100 − 60 = 240. Mit 60 Euro Ausgaben 1400 ÷ 6.
    @Test(arguments: [
        (nil as Geld?, Geld.null, Geld(cent: 203_33)),
        (.euro(400), .null, Geld(cent: 483_33)),
        (.euro(400), .euro(60), Geld(cent: 473_33)),
    ])
    func `Freibetrag und Ausgaben gehen vor der Aufteilung ab`(
        lohn: Geld?, ausgaben: Geld, einkommen: Geld
    ) throws {
        var probe = Einmalfall(ab: Monat(2023, 2))
        if let lohn { probe.fall.lohn(0, brutto: lohn, netto: lohn) }
        probe.einmal(Tag(2023, 2, 15), .euro(1600), brutto: .euro(2000)) {
            $0.ausgaben = ausgaben
        }
        let m = try probe.fall.monat(Monat(2023, 3))
        #expect(try m.person("anna").einkommen == einkommen)
        #expect(m.gesamt == .euro(982) - einkommen)
        Gegenprobe.prüfe(m.erklärung)
        #expect(m.erklärung.knoten.contains { $0.begriff == .teilbetrag })
    }

    /// § 11 Abs. 3 Satz 3 a.F.: 500 − 30 im Mai; 3000 ab Mai in sechs Teilen.
    @Test(arguments: [
        (Geld.euro(500), Geld.euro(512), Geld.euro(982)), (.euro(3000), .euro(512), .euro(512)),
    ])
    func `nach schon erbrachten Leistungen erst im Folgemonat`(
        betrag: Geld, mai: Geld, juni: Geld
    ) throws {
        var probe = Einmalfall(ab: Monat(2023, 4))
        probe.einmal(Tag(2023, 4, 20), betrag) { $0.einmalig.bereitsErbracht = true }
        #expect(try probe.anspruch(Monat(2023, 4)) == .euro(982))
        #expect(try probe.anspruch(Monat(2023, 5)) == mai)
        #expect(try probe.anspruch(Monat(2023, 6)) == juni)
    }

    /// Eine zweite Nachzahlung trifft auf die Teilbeträge der ersten: 600 − 30 allein ließe einen Anspruch, mit
    /// 500 daneben nicht (1100 − 30 = 1070 > 1043): 100 im Monat dazu.
    @Test func `eine zweite Nachzahlung zählt neben den Teilbeträgen der ersten`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 1, 5), .euro(3000)) { $0.einmalig.nachzahlung = true }
        probe.einmal(Tag(2026, 3, 5), .euro(600)) { $0.einmalig.nachzahlung = true }
        #expect(try probe.anspruch(Monat(2026, 2)) == .euro(573))
        #expect(try probe.anspruch(Monat(2026, 3)) == .euro(473))
        // Die erste endet mit Juni, die zweite mit August: 100 − 30 = 70.
        #expect(try probe.anspruch(Monat(2026, 7)) == .euro(973))
        #expect(try probe.anspruch(Monat(2026, 9)) == .euro(1043))
    }

    /// AV-0071: die Hilfebedürftigkeit entfällt im März auch ohne die Teilbeträge.
    @Test func `ein Monat ohne Hilfebedürftigkeit beendet die Aufteilung`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 1, 5), .euro(3000)) { $0.einmalig.nachzahlung = true }
        #expect(try probe.anspruch(Monat(2026, 4)) == .euro(573))
        probe.einmal(Tag(2026, 3, 5), .euro(1073))
        #expect(try probe.anspruch(Monat(2026, 2)) == .euro(573))
        #expect(try !probe.fall.monat(Monat(2026, 3)).hatAnspruch)
        #expect(try probe.anspruch(Monat(2026, 4)) == .euro(1043))
    }

    /// § 11 Abs. 2 Satz 1, § 12 Abs. 5 Satz 2: im August Einkommen, ab September Vermögen.
    @Test func `was nach dem Monat übrig ist, ist Vermögen`() throws {
        var probe = Einmalfall(ab: Monat(2026, 7))
        probe.einmal(Tag(2026, 8, 20), .euro(90_000))
        var rest = Vermögensgegenstand(art: .sparguthaben, betrag: .euro(88_000))
        rest.ab = Monat(2026, 9)
        probe.fall.personen[0].vermögen = [rest]
        #expect(try probe.anspruch(Monat(2026, 7)) == .euro(1043))
        for monat in [Monat(2026, 8), Monat(2026, 9)] {
            #expect(try !probe.fall.monat(monat).hatAnspruch)
        }
        #expect(try probe.fall.monat(Monat(2026, 8)).abschnitte.allSatisfy { $0.vermögen == nil })
        #expect(
            try probe.fall.monat(Monat(2026, 9)).abschnitte.allSatisfy {
                $0.vermögen?.überschuss.betrag.istPositiv == true
            })
    }

    @Test func `was vor dem Zeitraum zufloss, steht im früheren Bescheid`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2025, 11, 10), .euro(600)) { $0.einmalig.nachzahlung = true }
        let fehler = #expect(throws: Rechtsfehler.self) { try probe.anspruch(Monat(2026, 1)) }
        #expect(fehler?.pfad == "personen.anna.einkommen.0")
        #expect(fehler?.meldung.contains("teilbetrag") == true)
        probe.fall.personen[0].einkommen[0].einmalig.teilbetrag = .euro(100)
        #expect(try probe.anspruch(Monat(2026, 1)) == .euro(973))
        #expect(try probe.anspruch(Monat(2026, 4)) == .euro(973))
        #expect(try probe.anspruch(Monat(2026, 5)) == .euro(1043))
        probe.fall.personen[0].einkommen[0].einmalig.teilbetrag = .null
        #expect(try probe.anspruch(Monat(2026, 1)) == .euro(1043))
    }

    /// Der Bedarf des Kindes ist 390 + 240 = 630 Euro; deckt es ihn, bleibt der Anspruch der Mutter.
    @Test func `die Nachzahlung eines Kindes zählt ganz, solange der Mutter etwas zusteht`() throws
    {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.fall.kind("kind", geboren: Tag(2016, 1, 1), kindergeld: false)
        probe.einmal(Tag(2026, 2, 3), .euro(900), person: 1) { $0.einmalig.nachzahlung = true }
        #expect(try probe.fall.monat(Monat(2026, 2)).außerhalb == ["kind"])
        #expect(try probe.fall.monat(Monat(2026, 3)).außerhalb == [])
        #expect(try probe.fall.monat(Monat(2026, 3)).person("kind").einkommen == .null)
    }

    @Test(arguments: [
        (Tag(2023, 6, 15), Einkommensart.sonstiges, true), (Tag(2023, 5, 15), .kindergeld, false),
    ])
    func `was offen ist, hält an`(tag: Tag, art: Einkommensart, erbracht: Bool) throws {
        var fall = Musterfall()
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2023, 1), anzahl: 12)
        fall.kind("kind", geboren: Tag(2016, 1, 1), kindergeld: false)
        var einnahme = Einnahme(art: art, betrag: .euro(250), zufluss: .einmal(tag))
        einnahme.einmalig.bereitsErbracht = erbracht
        fall.personen[1].einkommen = [einnahme]
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(tag.monat) }
        #expect(fehler?.meldung.contains("§ 11 Abs. 3 SGB II") == true)
    }
}

@Suite struct `§ 11 Abs. 3 SGB II mehrere einmalige Einnahmen nacheinander` {
    /// Bedarf 1043. 3000 ÷ 6 = 500 ab Januar; 900: 500 + 900 − 30 deckt ihn, also 150 ab Mai; 1000: 150 + 1000 − 30
    /// deckt ihn, also 166,67 ab September. September 150 + 166,67 − 30; November 166,67 − 30.
    @Test func `eine Kette von drei Aufteilungen`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 1, 10), .euro(3000)) { $0.einmalig.nachzahlung = true }
        probe.einmal(Tag(2026, 5, 10), .euro(900)) { $0.einmalig.nachzahlung = true }
        probe.einmal(Tag(2026, 9, 10), .euro(1000)) { $0.einmalig.nachzahlung = true }
        let erwartet: [(Int, Geld)] = [
            (4, .euro(470)), (5, .euro(620)), (7, .euro(120)), (9, Geld(cent: 286_67)),
            (10, Geld(cent: 286_67)), (11, Geld(cent: 136_67)), (12, Geld(cent: 136_67)),
        ]
        for (monat, einkommen) in erwartet {
            #expect(try probe.anspruch(Monat(2026, monat)) == .euro(1043) - einkommen, "\(monat)")
        }
    }

    /// 10.000 ÷ 6 deckt den Bedarf bis Juni; 1100 im Mai lässt nichts mehr entfallen und zählt dort. 1000 − 30 im
    /// September lässt 73 Euro übrig, also zählt es nur dort.
    @Test func `was nicht aufgeteilt war, wird es später nicht`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 1, 10), .euro(10_000)) { $0.einmalig.nachzahlung = true }
        probe.einmal(Tag(2026, 5, 10), .euro(1100)) { $0.einmalig.nachzahlung = true }
        probe.einmal(Tag(2026, 9, 10), .euro(1000)) { $0.einmalig.nachzahlung = true }
        #expect(try probe.anspruch(Monat(2026, 9)) == .euro(73))
        for monat in [7, 8, 10, 11, 12] {
            #expect(try probe.anspruch(Monat(2026, monat)) == .euro(1043), "\(monat)")
        }
    }

    /// § 11b Abs. 1 Satz 1 Nr. 5: 400 − 150 − 30 = 220. Mit Ausgaben bleibt bei 1150 − 150 − 30 = 970 etwas übrig.
    @Test(arguments: [
        (Geld.euro(400), Geld.euro(150), true, Geld.euro(823), Geld.euro(1043)),
        (.euro(500), .euro(200), false, .euro(773), .euro(1043)),
        (.euro(1150), .euro(150), true, .euro(73), .euro(1043)),
        (.euro(1150), .null, true, Geld(cent: 881_33), Geld(cent: 881_33)),
    ])
    func `Ausgaben gehen auch ohne Aufteilung ab`(
        betrag: Geld, ausgaben: Geld, nachzahlung: Bool, februar: Geld, märz: Geld
    ) throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 2, 10), betrag) {
            $0.einmalig.nachzahlung = nachzahlung
            $0.ausgaben = ausgaben
        }
        #expect(try probe.anspruch(Monat(2026, 2)) == februar)
        #expect(try probe.anspruch(Monat(2026, 3)) == märz)
        let m = try probe.fall.monat(Monat(2026, 2))
        Gegenprobe.prüfe(m.erklärung)
        #expect(
            m.erklärung.knoten.contains { $0.begriff == .ausgabenZurEinnahme }
                == (ausgaben.istPositiv))
    }

    /// Lohn 900 brutto, 700 netto einmal, 450 Ausgaben: über 400 Euro zählen die nachgewiesenen 450 + 30 statt 100;
    /// 700 − 480 − (84 + 114) = 22.
    @Test func `beim Lohn gehören Ausgaben zum Nachweis`() throws {
        var probe = Einmalfall(ab: Monat(2026, 1))
        probe.einmal(Tag(2026, 2, 10), .euro(700), brutto: .euro(900)) { $0.ausgaben = .euro(450) }
        #expect(try probe.anspruch(Monat(2026, 2)) == .euro(1043 - 22))
    }

    /// Den Folgemonat gibt es seit Juli 2023 nicht mehr (AV-0070): auch ein Zeitraum ab Juli hält an.
    @Test(arguments: [
        (Tag(2023, 5, 31), true), (Tag(2023, 6, 1), false), (Tag(2023, 6, 30), false),
    ])
    func `im Juni 2023 nach schon erbrachten Leistungen`(tag: Tag, gerechnet: Bool) throws {
        var probe = Einmalfall(ab: Monat(2023, 5))
        probe.einmal(tag, .euro(600)) { $0.einmalig.bereitsErbracht = true }
        for monat in [Monat(2023, 6), Monat(2023, 7)] {
            if gerechnet {
                _ = try probe.anspruch(monat)
            } else {
                let fehler = #expect(throws: Rechtsfehler.self) { try probe.anspruch(monat) }
                #expect(fehler?.meldung.contains("Juni 2023") == true)
            }
        }
    }

    /// § 11b Abs. 1 Satz 2: im Zuflussmonat Oktober schöpfen 1500 Euro Lohn den Freibetrag aus. 2000 ÷ 6 − 30 =
    /// 303,33; ohne Lohn im Oktober entfiele auf die 3000 Euro ein Freibetrag von 200: 1800 ÷ 6 − 30 = 270.
    @Test(arguments: [(true, Geld(cent: 303_33)), (false, .euro(270))])
    func `der Freibetrag hängt am Lohn im Zuflussmonat`(imOktober: Bool, einkommen: Geld) throws {
        var probe = Einmalfall(ab: Monat(2021, 9))
        let ende = imOktober ? Monat(2021, 10) : Monat(2021, 9)
        probe.fall.wohnungen[0].karenzAb = nil
        probe.fall.grenzen[0].ab = Tag(2017, 1, 1)
        probe.fall.personen[0].einkommen.append(
            Einnahme(
                art: .erwerbstaetigkeit, betrag: .euro(1500), netto: .euro(1100),
                zufluss: .monatlich(ab: Monat(2021, 9), bis: ende)))
        probe.einmal(Tag(2021, 10, 20), .euro(2000), brutto: .euro(3000)) {
            $0.einmalig.bereitsErbracht = true
        }
        #expect(try probe.fall.monat(Monat(2021, 11)).person("anna").einkommen == einkommen)
    }

    @Test func `eine Nachzahlung des Unterhaltsvorschusses braucht ihren Betrag`() throws {
        var fall = Musterfall()
        fall.kind("eva", geboren: Tag(2020, 6, 1))
        var einnahme = Einnahme(
            art: .unterhaltsvorschuss, betrag: nil, zufluss: .einmal(Tag(2026, 7, 10)))
        einnahme.einmalig.nachzahlung = true
        fall.personen[1].einkommen.append(einnahme)
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 7)) }
        #expect(fehler?.meldung.contains("Betrag der Nachzahlung") == true)
        fall.personen[1].einkommen[1].betrag = .euro(227)
        _ = try fall.monat(Monat(2026, 7))
    }
}
