import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Anna, 36, mit einem Kind von 13 Jahren in der Schule, ohne Einkommen außer Kindergeld.
private func familie(kindergeld: Bool = true) -> Musterfall {
    var fall = Musterfall()
    fall.kind("k", geboren: Tag(2013, 3, 3), kindergeld: kindergeld)
    fall.personen[1].ausbildung = Ausbildung(
        art: .schule, dauer: Dauer(ab: Tag(2019, 8, 1), bis: Tag(2029, 7, 31)))
    return fall
}

private func monatlich(
    _ art: Bildungsangabe.Art, _ betrag: Geld? = nil, ab: Monat = Monat(2023, 1),
    bis: Monat? = nil
) -> Bildungsangabe {
    Bildungsangabe(art: art, zeit: .monatlich(ab: ab, bis: bis), betrag: betrag)
}

private func einmal(_ art: Bildungsangabe.Art, _ betrag: Geld?, am tag: Tag) -> Bildungsangabe {
    Bildungsangabe(art: art, zeit: .fällig(tag), betrag: betrag)
}

@Suite struct `§ 28 Abs. 3 SGB II Schulbedarf` {
    /// Anlage zu § 34 SGB XII: zum 1. August 116, ab 2024 130 Euro; zum 1. Februar 58, ab 2024 65 Euro.
    @Test(arguments: [
        (Monat(2023, 1), Geld.null), (Monat(2023, 2), .euro(58)), (Monat(2023, 3), .null),
        (Monat(2023, 7), .null), (Monat(2023, 8), .euro(116)), (Monat(2023, 9), .null),
        (Monat(2024, 2), .euro(65)), (Monat(2024, 8), .euro(130)), (Monat(2025, 2), .euro(65)),
        (Monat(2025, 8), .euro(130)), (Monat(2026, 2), .euro(65)), (Monat(2026, 8), .euro(130)),
    ])
    func `zum 1. Februar und zum 1. August, je Kalenderjahr`(monat: Monat, betrag: Geld) throws {
        var fall = familie()
        fall.personen[1].bildung = [monatlich(.schulbedarf)]
        let ergebnis = try fall.monat(monat)
        #expect(try ergebnis.person("k").bildung == betrag)
        #expect(ergebnis.bildung == betrag)
    }

    /// Am 1. Februar muss die Schule besucht werden; der Tag davor genügt nicht.
    @Test(arguments: [
        (Tag(2026, 1, 31), Geld.null), (Tag(2026, 2, 1), .euro(65)), (Tag(2026, 2, 2), .euro(65)),
    ])
    func `die Schule endet vor, am oder nach dem 1. Februar`(ende: Tag, betrag: Geld) throws {
        var fall = familie()
        fall.personen[1].ausbildung?.dauer = Dauer(bis: ende)
        fall.personen[1].bildung = [monatlich(.schulbedarf)]
        #expect(try fall.monat(Monat(2026, 2)).bildung == betrag)
    }

    /// AV-0062: der erste Schultag darf bis Ende September liegen.
    @Test(arguments: [
        (Tag(2026, 8, 24), Geld.euro(130)), (Tag(2026, 9, 30), .euro(130)),
        (Tag(2026, 10, 1), .null),
    ])
    func `Einschulung nach dem 1. August`(ab: Tag, betrag: Geld) throws {
        var fall = familie()
        fall.personen[1].geboren = Tag(2020, 3, 3)
        fall.personen[1].ausbildung?.dauer = Dauer(ab: ab)
        fall.personen[1].bildung = [monatlich(.schulbedarf)]
        #expect(try fall.monat(Monat(2026, 8)).bildung == betrag)
    }

    @Test(arguments: [
        (Tag(2026, 7, 31), Geld.null), (Tag(2026, 8, 1), .euro(130)), (Tag(2026, 8, 2), .euro(130)),
    ])
    func `nach dem letzten Schuljahr gibt es keinen`(ende: Tag, betrag: Geld) throws {
        var fall = familie()
        fall.personen[1].ausbildung?.dauer = Dauer(bis: ende)
        fall.personen[1].bildung = [monatlich(.schulbedarf)]
        #expect(try fall.monat(Monat(2026, 8)).bildung == betrag)
    }

    /// § 34 Abs. 3 Satz 2 SGB XII: bis Januar der erste Teilbetrag, ab Februar beide; das erste Halbjahr
    /// zählt mit dem Betrag des Jahres, in dem es begann: März 2024 116 und 65 Euro.
    @Test(arguments: [
        (Tag(2023, 11, 6), Geld.euro(116)), (Tag(2024, 1, 31), .euro(116)),
        (Tag(2024, 2, 1), .euro(181)), (Tag(2024, 3, 4), .euro(181)), (Tag(2023, 3, 1), .euro(162)),
        (Tag(2026, 3, 2), .euro(195)), (Tag(2026, 9, 1), .euro(130)),
    ])
    func `wer im Schuljahr aufgenommen wird`(tag: Tag, betrag: Geld) throws {
        var fall = familie()
        var angabe = einmal(.schulbedarf, nil, am: tag)
        angabe.anlass = .aufnahme
        fall.personen[1].bildung = [angabe]
        #expect(try fall.monat(tag.monat).bildung == betrag)
    }

    @Test func `nach einer Unterbrechung nur der zweite Teilbetrag`() throws {
        var fall = familie()
        var angabe = einmal(.schulbedarf, nil, am: Tag(2026, 4, 13))
        angabe.anlass = .wiederaufnahme
        fall.personen[1].bildung = [angabe]
        #expect(try fall.monat(Monat(2026, 4)).bildung == .euro(65))
        angabe.zeit = .fällig(Tag(2026, 2, 2))
        fall.personen[1].bildung = [angabe]
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 2)) }
    }

    @Test func `2027 ist nicht festgesetzt; nur wer Schulbedarf hat, sieht es`() throws {
        var fall = familie()
        let titel = "Schulbedarf (Anlage zu § 34 SGB XII)"
        #expect(try !fall.monat(Monat(2027, 2)).fortgeschrieben.contains(titel))
        fall.personen[1].bildung = [monatlich(.schulbedarf)]
        let ergebnis = try fall.monat(Monat(2027, 2))
        #expect(ergebnis.bildung == .euro(65))
        #expect(ergebnis.fortgeschrieben.contains(titel))
        #expect(try !fall.monat(Monat(2027, 3)).fortgeschrieben.contains(titel))
    }
}

@Suite struct `§ 28 SGB II Schule, Kita und Teilhabe` {
    @Test func `ohne Schule oder mit Ausbildungsvergütung kein Bedarf für Bildung`() throws {
        var fall = familie()
        fall.personen[1].bildung = [monatlich(.befoerderung, .euro(29))]
        #expect(try fall.monat(Monat(2026, 9)).bildung == .euro(29))
        fall.personen[1].ausbildung = Ausbildung(art: .berufsausbildung, dauer: Dauer())
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        fall.personen[1].ausbildung = nil
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
    }

    /// Kosten an einem Tag gehören in dessen Monat, und nur, wenn die Schule an dem Tag besucht wird.
    @Test(arguments: [
        (Tag(2029, 7, 30), Geld(cent: 2450)), (Tag(2029, 7, 31), Geld(cent: 2450)),
        (Tag(2029, 8, 1), .null),
    ])
    func `ein Ausflug bis zum letzten Schultag`(tag: Tag, betrag: Geld) throws {
        var fall = familie()
        fall.antrag = Tag(2029, 7, 1)
        fall.personen[1].bildung = [einmal(.ausflug, Geld(cent: 2450), am: tag)]
        #expect(try fall.monat(tag.monat).bildung == betrag)
    }

    @Test func `Kita und Tagespflege: Fahrt und Mittagessen ohne Schule`() throws {
        var fall = familie()
        fall.personen[1].geboren = Tag(2022, 5, 5)
        fall.personen[1].ausbildung = nil
        var essen = monatlich(.mittagsverpflegung, .euro(72))
        essen.einrichtung = .kita
        var fahrt = einmal(.klassenfahrt, .euro(120), am: Tag(2026, 9, 14))
        fahrt.einrichtung = .tagespflege
        fall.personen[1].bildung = [essen, fahrt]
        let blatt = try #require(
            try fall.monat(Monat(2026, 9)).abschnitte.first?.personen.last)
        #expect(blatt.bildungsposten.map(\.betrag) == [.euro(120), .euro(72)])
        #expect(
            blatt.bildungsposten.map(\.norm) == [
                "§ 28 Abs. 2 Satz 2 SGB II", "§ 28 Abs. 6 Satz 1 Nr. 2 SGB II",
            ])
    }

    /// 18 am 2. September: im September gibt es noch einen Tag mit 17, im Oktober keinen. Wer am 1. Geburtstag
    /// hat, ist den ganzen Monat 18.
    @Test(arguments: [
        (Tag(2008, 9, 2), Monat(2026, 9), Geld.euro(15)), (Tag(2008, 9, 2), Monat(2026, 10), .null),
        (Tag(2008, 9, 1), Monat(2026, 9), .null), (Tag(2008, 9, 1), Monat(2026, 8), .euro(15)),
    ])
    func `Teilhabe bis 18`(geboren: Tag, monat: Monat, betrag: Geld) throws {
        var fall = familie()
        fall.personen[1].geboren = geboren
        fall.personen[1].bildung = [monatlich(.teilhabe)]
        #expect(try fall.monat(monat).bildung == betrag)
    }

    /// Bildung bis zur Vollendung des 25. Lebensjahres, hier der antragstellenden Person selbst.
    @Test(arguments: [
        (Tag(2001, 9, 1), Geld.null), (Tag(2001, 9, 2), .euro(40)), (Tag(2001, 10, 1), .euro(40)),
    ])
    func `Bildung bis 25`(geboren: Tag, betrag: Geld) throws {
        var fall = Musterfall(geboren: geboren)
        fall.personen[0].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        fall.personen[0].bildung = [monatlich(.befoerderung, .euro(40))]
        #expect(try fall.monat(Monat(2026, 9)).bildung == betrag)
    }

    /// § 37 Abs. 1 Satz 2 SGB II; bis 2023 umfasste der Antrag auch Lernförderung (§ 71 Abs. 1).
    @Test(arguments: [
        (Tag(2026, 8, 31), Monat(2026, 8), Geld.euro(80)),
        (Tag(2026, 9, 1), Monat(2026, 8), .null), (Tag(2026, 9, 30), Monat(2026, 9), .euro(80)),
    ])
    func `Lernförderung ab dem Monat ihres Antrags`(
        beantragt: Tag, monat: Monat, betrag: Geld
    ) throws {
        var fall = familie()
        var angabe = monatlich(.lernfoerderung, .euro(80))
        angabe.beantragt = beantragt
        fall.personen[1].bildung = [angabe]
        #expect(try fall.monat(monat).bildung == betrag)
    }

    @Test(arguments: [(Monat(2023, 12), true), (Monat(2024, 1), false)])
    func `ohne gesonderten Antrag nur in Zeiträumen bis 2023`(ab: Monat, gilt: Bool) throws {
        var fall = familie()
        fall.zeitraum = Bewilligungszeitraum(ab: ab, anzahl: 12)
        fall.personen[1].bildung = [monatlich(.lernfoerderung, .euro(80))]
        if gilt {
            #expect(try fall.monat(Monat(2024, 3)).bildung == .euro(80))
        } else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2024, 3)) }
        }
    }

    /// AV-0061: der Einzug am 16. teilt Regelbedarf und Unterkunft, nicht Bildung und Teilhabe.
    @Test func `im Teilmonat nicht nach Tagen geteilt`() throws {
        var fall = familie()
        fall.personen[1].imHaushalt = Dauer(ab: Tag(2026, 9, 16))
        fall.personen[1].bildung = [
            monatlich(.teilhabe), monatlich(.befoerderung, .euro(29)),
            einmal(.ausflug, .euro(12), am: Tag(2026, 9, 15)),
            einmal(.ausflug, .euro(7), am: Tag(2026, 9, 16)),
        ]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(try ergebnis.person("k").regelbedarf == Geld(cent: 19500))
        #expect(ergebnis.bildung == .euro(15 + 29 + 7))
    }
}

@Suite struct `§ 19 Abs. 3 Satz 3 SGB II Bildung nach der Verteilung` {
    @Test func `Bildung und Teilhabe ändert die Verteilung nicht`() throws {
        var fall = familie()
        fall.lohn(0, brutto: .euro(900), netto: .euro(750))
        let ohne = try fall.monat(Monat(2026, 8))
        fall.personen[1].bildung = [monatlich(.schulbedarf), monatlich(.teilhabe)]
        let mit = try fall.monat(Monat(2026, 8))
        #expect(mit.bund == ohne.bund)
        #expect(mit.kommune == ohne.kommune)
        #expect(mit.bundesbeteiligung == ohne.bundesbeteiligung)
        #expect(mit.gesamt == ohne.gesamt + .euro(145))
    }

    /// Ohne Wohnung: Anna 563, Kind 390 − Kindergeld 259 = 131; zusammen 694. Rente 730 − 30 = 700:
    /// 6 Euro bleiben. Sie decken zuerst Absatz 3 (130 − 6 = 124), Absatz 7 bleibt bei 15.
    @Test(arguments: [
        (Geld.euro(723), Geld.euro(145)), (.euro(724), .euro(145)), (.euro(725), .euro(144)),
        (.euro(730), .euro(139)), (.euro(868), .euro(1)), (.euro(869), .null),
    ])
    func `was nach allem übrig bleibt, deckt in der Reihenfolge der Absätze`(
        rente: Geld, bildung: Geld
    ) throws {
        var fall = familie()
        fall.wohnungen = []
        fall.personen[0].einkommen = [
            Einnahme(art: .rente, betrag: rente, zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
        ]
        fall.personen[1].bildung = [monatlich(.teilhabe), monatlich(.schulbedarf)]
        let ergebnis = try fall.monat(Monat(2026, 8))
        #expect(ergebnis.bildung == bildung)
        let anspruch = rente < .euro(724) ? Geld(cent: 81) : .null
        #expect(try ergebnis.person("anna").anspruch == anspruch)
        // § 72 Abs. 1 Satz 2 Nr. 1 SGB II: auch wer nur Bildung und Teilhabe erhält.
        #expect(try ergebnis.person("k").sofortzuschlag == (bildung > .null ? .euro(25) : .null))
        #expect(ergebnis.hatAnspruch == (bildung > .null))
        guard rente == .euro(730) else { return }
        let posten = try #require(ergebnis.abschnitte.first?.personen.last?.bildungsposten)
        #expect(posten.map(\.betrag) == [.euro(124), .euro(15)])
        ergebnis.rechneNach()
    }

    /// § 9 Abs. 2 Satz 4 SGB II: zu gleichen Teilen. Zwei Kinder, je 390 − 259 = 131; Anna 563: 825.
    /// Rente 30 + 825 + 50,01 = 905,01: je 25 Euro, ein Restcent beim ersten. Das erste braucht nur 15
    /// (AV-0063): die 10,01 gehen an das zweite, 130 + 15 − 35,01 = 109,99.
    @Test func `zu gleichen Teilen, und was eines nicht braucht, an das andere`() throws {
        var fall = familie()
        fall.wohnungen = []
        fall.kind("l", geboren: Tag(2014, 4, 4))
        fall.personen[2].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        fall.personen[1].bildung = [monatlich(.teilhabe)]
        fall.personen[2].bildung = [monatlich(.teilhabe), monatlich(.schulbedarf)]
        fall.personen[0].einkommen = [
            Einnahme(
                art: .rente, betrag: Geld(cent: 90501),
                zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
        ]
        let ergebnis = try fall.monat(Monat(2026, 8))
        #expect(try ergebnis.person("k").bildung == .null)
        #expect(try ergebnis.person("l").bildung == Geld(cent: 10999))
        ergebnis.rechneNach()
    }

    /// § 5a GrusiGV nennt für die Prüfung andere Beträge; wie viel dann zu leisten ist, steht da nicht.
    @Test func `neben einer Klassenfahrt hält weiteres Einkommen die Rechnung an`() throws {
        var fall = familie()
        fall.wohnungen = []
        fall.personen[0].einkommen = [
            Einnahme(
                art: .rente, betrag: .euro(725),
                zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
        ]
        fall.personen[1].bildung = [einmal(.klassenfahrt, .euro(300), am: Tag(2026, 9, 9))]
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        fall.personen[0].einkommen = []
        #expect(try fall.monat(Monat(2026, 9)).bildung == .euro(300))
    }
}

@Suite struct `AV-0060 Ein Kind bleibt wegen Bildung und Teilhabe Mitglied` {
    /// Kind 13, ohne Wohnung: Bedarf 390, Unterhalt 200 und Kindergeld 259: gebraucht 190, Überhang 69.
    private func fall(unterhalt: Geld) -> Musterfall {
        var fall = familie()
        fall.wohnungen = []
        fall.personen[1].einkommen.append(
            Einnahme(
                art: .unterhalt, betrag: unterhalt,
                zufluss: .monatlich(ab: Monat(2023, 1), bis: nil)))
        return fall
    }

    /// Anna: 563 − (69 − 30) = 524; das Kind 15 Euro Teilhabe und den Zuschlag.
    @Test func `sein Kindergeld zählt beim Elternteil nur, soweit es übrig ist`() throws {
        var fall = fall(unterhalt: .euro(200))
        let ohne = try fall.monat(Monat(2026, 9))
        #expect(ohne.außerhalb == ["k"])
        fall.personen[1].bildung = [monatlich(.teilhabe)]
        let mit = try fall.monat(Monat(2026, 9))
        #expect(mit.außerhalb.isEmpty)
        #expect(try mit.person("anna").anspruch == .euro(524))
        #expect(try ohne.person("anna").anspruch == .euro(524))
        #expect(try mit.person("k").bildung == .euro(15))
        #expect(try mit.person("k").anspruch == .null)
        #expect(try mit.person("k").sofortzuschlag == .euro(25))
        mit.rechneNach()
    }

    /// Eigenes Einkommen über dem Bedarf deckt auch Bildung: 390 + 15 = 405 Euro Unterhalt.
    @Test(arguments: [
        (Geld(cent: 40499), Geld(cent: 1), true), (.euro(405), .null, false),
        (Geld(cent: 40501), .null, false), (.euro(390), .euro(15), true),
    ])
    func `bis sein eigenes Einkommen auch sie deckt`(
        unterhalt: Geld, bildung: Geld, dabei: Bool
    ) throws {
        var fall = fall(unterhalt: unterhalt)
        fall.personen[1].bildung = [monatlich(.teilhabe)]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(try ergebnis.person("k").bildung == bildung)
        #expect(ergebnis.außerhalb.isEmpty == dabei)
        // Das ganze Kindergeld zählt bei Anna: 563 − (259 − 30) = 334.
        #expect(try ergebnis.person("anna").anspruch == .euro(334))
    }
}

@Suite struct `§§ 31a, 7b Abs. 4 SGB II Bildung neben Minderungen` {
    /// Anna, 20, in der Schule: Beförderung 40 Euro. Eine Minderung von 30 Prozent rührt sie nicht an; wer
    /// nicht erreichbar ist, behält sie im Monat nach der Feststellung und verliert sie danach.
    @Test(arguments: [
        (Minderungsanlass.Art.arbeit, Monat(2026, 10), Geld.euro(40)),
        (.nichterreichbar, Monat(2026, 9), .euro(40)),
        (.nichterreichbar, Monat(2026, 10), .euro(40)), (.nichterreichbar, Monat(2026, 11), .null),
    ])
    func `nur ohne jeden Anspruch gibt es auch sie nicht`(
        art: Minderungsanlass.Art, monat: Monat, betrag: Geld
    ) throws {
        var fall = Musterfall(geboren: Tag(2006, 5, 20))
        fall.personen[0].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        fall.personen[0].bildung = [monatlich(.befoerderung, .euro(40))]
        fall.personen[0].minderungen = [
            .entschieden(art, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 30))
        ]
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        #expect(try fall.monat(monat).bildung == betrag)
    }
}

@Suite struct `§ 28 SGB II nichts doppelt, nichts zweimal angerechnet` {
    /// 15 Euro im Monat und jedes Halbjahr einmal, auch wenn zwei Angaben es nennen; Essen und Fahrten zählen
    /// zusammen.
    @Test func `feste Beträge gibt es im Monat einmal`() throws {
        var fall = familie()
        fall.personen[1].bildung = [
            monatlich(.teilhabe), monatlich(.teilhabe, ab: Monat(2026, 2)), monatlich(.schulbedarf),
            monatlich(.schulbedarf, ab: Monat(2026, 1)), monatlich(.befoerderung, .euro(20)),
            monatlich(.befoerderung, .euro(11)),
        ]
        // 65 + 15 + 31
        #expect(try fall.monat(Monat(2026, 2)).bildung == .euro(111))
    }

    /// Aufnahme am 1. Februar: beide Halbjahre, das zweite nicht noch einmal zum Termin: 130 + 65.
    @Test func `Aufnahme und Termin am selben Tag`() throws {
        var fall = familie()
        fall.personen[1].ausbildung?.dauer = Dauer(ab: Tag(2026, 2, 1))
        var aufnahme = einmal(.schulbedarf, nil, am: Tag(2026, 2, 1))
        aufnahme.anlass = .aufnahme
        fall.personen[1].bildung = [aufnahme, monatlich(.schulbedarf, ab: Monat(2026, 2))]
        #expect(try fall.monat(Monat(2026, 2)).bildung == .euro(195))
    }

    /// AV-0062: wer bis zum 30. September beginnt, hat das erste Halbjahr schon zum 1. August.
    @Test(arguments: [
        (Tag(2026, 9, 29), Geld.euro(130), nil as Geld?), (Tag(2026, 9, 30), .euro(130), nil),
        (Tag(2026, 10, 1), .null, .euro(130)),
    ])
    func `das erste Halbjahr zum 1. August oder bei der Aufnahme`(
        ab: Tag, august: Geld, aufnahmemonat: Geld?
    ) throws {
        var fall = familie()
        fall.personen[1].ausbildung?.dauer = Dauer(ab: ab)
        var aufnahme = einmal(.schulbedarf, nil, am: ab)
        aufnahme.anlass = .aufnahme
        fall.personen[1].bildung = [monatlich(.schulbedarf), aufnahme]
        #expect(try fall.monat(Monat(2026, 8)).bildung == august)
        if let aufnahmemonat {
            #expect(try fall.monat(ab.monat).bildung == aufnahmemonat)
        } else {
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(ab.monat) }
            #expect(fehler?.meldung.contains("schon zum 01.08.2026") == true)
        }
    }

    @Test func `im Schuljahr eine erste Aufnahme`() throws {
        var fall = familie()
        fall.personen[1].ausbildung?.dauer = Dauer(ab: Tag(2025, 10, 6))
        fall.personen[1].bildung = [Tag(2025, 10, 6), Tag(2026, 3, 2)].map { tag in
            var aufnahme = einmal(.schulbedarf, nil, am: tag)
            aufnahme.anlass = .aufnahme
            return aufnahme
        }
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 3)) }
        #expect(fehler?.meldung.contains("nur einmal erstmals") == true)
        fall.personen[1].bildung.removeLast()
        #expect(try fall.monat(Monat(2025, 10)).bildung == .euro(130))
    }

    /// Miete 900 Euro, Grenze 720 für drei: Kind f hat 390 + 240 = 630 und deckt es mit 400 Unterhalt und
    /// Kindergeld (659), dem Kind fehlt nur die Teilhabe. Das ältere Kind deckt seinen Bedarf und scheidet aus; für
    /// zwei sind 600 angemessen, f braucht 390 + 300 = 690 und sein Kindergeld ganz. Bei Anna zählt davon nichts:
    /// Rente 200 − 30.
    @Test func `Kindergeld zählt einmal, auch wenn ein anderes Kind ausscheidet`() throws {
        var fall = Musterfall()
        fall.kind("a", geboren: Tag(2009, 3, 3), kindergeld: false)
        fall.kind("f", geboren: Tag(2013, 3, 3))
        fall.wohnungen[0].grundmiete = .euro(900)
        fall.wohnungen[0].nebenkosten = .null
        fall.wohnungen[0].heizung = .null
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2025, 1, 2)
        func monatlich(_ art: Einkommensart, _ betrag: Geld) -> Einnahme {
            Einnahme(art: art, betrag: betrag, zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        }
        fall.personen[0].einkommen = [monatlich(.rente, .euro(200))]
        fall.personen[1].einkommen = [monatlich(.unterhalt, .euro(900))]
        fall.personen[2].einkommen.append(monatlich(.unterhalt, .euro(400)))
        fall.personen[2].bildung = [
            Bildungsangabe(art: .teilhabe, zeit: .monatlich(ab: Monat(2026, 3), bis: nil))
        ]
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 1), anzahl: 6)
        for monat in [Monat(2026, 2), Monat(2026, 3)] {
            let m = try fall.monat(monat)
            #expect(m.außerhalb == ["a"])
            #expect(try m.person("f").einkommen == .euro(659))
            #expect(try m.person("anna").einkommen == .euro(170))
            #expect(m.bildung == (monat.imJahr == 3 ? .euro(15) : .null))
        }
    }

    /// Nachzahlung von 3000 Euro im Monat der Klassenfahrt: sie wird aufgeteilt, 500 − 30 zählen; für die Fahrt bleibt
    /// davon nichts übrig. Ganz gezählt bliebe etwas, und das ist nur eine Probe.
    @Test func `eine Probe mit der ganzen Einnahme hält nicht an`() throws {
        var fall = familie()
        fall.personen[1].bildung = [einmal(.klassenfahrt, .euro(240), am: Tag(2026, 3, 9))]
        var nachzahlung = Einnahme(
            art: .arbeitslosengeld, betrag: .euro(3000), zufluss: .einmal(Tag(2026, 3, 5)))
        nachzahlung.einmalig.nachzahlung = true
        fall.personen[0].einkommen = [nachzahlung]
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 1), anzahl: 12)
        let m = try fall.monat(Monat(2026, 3))
        #expect(try m.person("anna").einkommen == .euro(470))
        #expect(m.bildung == .euro(240))
        // Wird sie nicht aufgeteilt, reicht sie über alle Bedarfe hinaus; dann hält die Rechnung an.
        fall.personen[0].einkommen[0].einmalig.nachzahlung = false
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 3)) }
        #expect(fehler?.meldung.contains("§ 5a GrusiGV") == true)
    }
}
