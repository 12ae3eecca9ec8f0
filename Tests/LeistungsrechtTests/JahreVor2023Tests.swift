import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

extension Musterfall {
    /// Derselbe Haushalt mit örtlichen Grenzen seit 2011 und ohne Karenzzeit.
    static func früher(geboren: Tag = Tag(1990, 5, 20)) -> Musterfall {
        var fall = Musterfall(geboren: geboren)
        fall.grenzen = fall.grenzen.map {
            Angemessenheitsgrenze(
                ab: Tag(2011, 1, 1), unterkunft: $0.unterkunft, heizung: $0.heizung)
        }
        fall.wohnungen[0].karenzAb = nil
        return fall
    }

    mutating func beginnt(_ ab: Monat) {
        zeitraum = Bewilligungszeitraum(ab: ab, anzahl: 12)
    }

    mutating func spart(_ stelle: Int, _ betrag: Geld) {
        personen[stelle].vermögen = [Vermögensgegenstand(art: .sparguthaben, betrag: betrag)]
    }
}

@Suite struct `Monate von 2017 bis 2022` {
    /// Anlage zu § 28 SGB XII, Stufe 1, dazu 400 und 80 Euro für die Wohnung.
    @Test(
        arguments: [
            (Monat(2017, 1), 409), (Monat(2017, 12), 409), (Monat(2018, 1), 416),
            (Monat(2018, 12), 416), (Monat(2019, 1), 424), (Monat(2019, 12), 424),
            (Monat(2020, 1), 432), (Monat(2020, 12), 432), (Monat(2021, 1), 446),
            (Monat(2021, 12), 446), (Monat(2022, 1), 449), (Monat(2022, 12), 449),
            (Monat(2023, 1), 502),
        ] as [(Monat, Int64)])
    func `der Regelbedarf gilt je Jahr`(monat: Monat, satz: Int64) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].karenzAb = Monat(2022, 1)
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(m.personen[0].regelbedarf == .euro(satz))
        #expect(m.gesamt == .euro(satz + 480))
    }

    /// Stufen 4 bis 6 am Beispiel 2021: 373 mit 14 Jahren, 309 mit 13, 283 mit 5.
    @Test func `Kinder haben eigene Stufen`() throws {
        var fall = Musterfall.früher()
        for (id, jahr) in [("c", 2007), ("d", 2008), ("e", 2016)] {
            fall.kind(id, geboren: Tag(jahr, 1, 1), kindergeld: false)
        }
        fall.beginnt(Monat(2021, 6))
        let m = try fall.monat(Monat(2021, 6))
        #expect(m.personen.dropFirst().map(\.regelbedarf) == [.euro(373), .euro(309), .euro(283)])
    }

    /// 416 + 480 = 896. Lohn 800 brutto, 650 netto: 650 − 100 − 20 % von 700 = 410 (§ 11b Abs. 3 SGB II).
    @Test func `der Freibetrag hat bis Juni 2023 zwei Bänder`() throws {
        var fall = Musterfall.früher()
        fall.personen[0].einkommen = [
            Einnahme(
                art: .erwerbstaetigkeit, betrag: .euro(800), netto: .euro(650),
                zufluss: .monatlich(ab: Monat(2017, 1), bis: nil))
        ]
        fall.beginnt(Monat(2018, 1))
        #expect(try fall.monat(Monat(2018, 1)).gesamt == .euro(896 - 410))
    }

    /// § 66 Abs. 1 EStG in der Fassung des Monats: nach der Ordnungszahl der Kinder, seit 2023 gleich.
    @Test(
        arguments: [
            (Monat(2017, 12), [192, 192, 198, 223]), (Monat(2018, 1), [194, 194, 200, 225]),
            (Monat(2019, 6), [194, 194, 200, 225]), (Monat(2019, 7), [204, 204, 210, 235]),
            (Monat(2020, 12), [204, 204, 210, 235]), (Monat(2021, 1), [219, 219, 225, 250]),
            (Monat(2022, 12), [219, 219, 225, 250]), (Monat(2023, 1), [250, 250, 250, 250]),
        ] as [(Monat, [Int64])])
    func `Kindergeld nach der Ordnungszahl`(monat: Monat, beträge: [Int64]) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].karenzAb = Monat(2022, 1)
        // Die Reihenfolge der Angaben ändert nichts: das älteste Kind steht zuletzt.
        for (nummer, id) in ["f", "e", "d", "c"].enumerated() {
            fall.kind(id, geboren: Tag(2016 - nummer, 4, 1))
        }
        for stelle in fall.personen.indices.dropFirst() {
            fall.personen[stelle].einkommen = [
                Einnahme(
                    art: .kindergeld, betrag: nil,
                    zufluss: .monatlich(ab: Monat(2017, 1), bis: nil))
            ]
        }
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(
            try ["c", "d", "e", "f"].map { try m.person($0).einkommen } == beträge.map(Geld.euro))
    }

    /// Ohne `berechtigt` erhält es die antragstellende Person: das vierte Kind zählt mit den anderen, gleich bei welchen
    /// sie genannt ist.
    @Test(arguments: [[], ["c"], ["c", "d", "e"], ["f"], ["c", "d", "e", "f"]])
    func `wer berechtigt ist, zählt auch ungenannt`(genannt: [String]) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].karenzAb = Monat(2022, 1)
        for (nummer, id) in ["c", "d", "e", "f"].enumerated() {
            fall.kind(id, geboren: Tag(2010 + nummer, 4, 1))
            var kindergeld = Einnahme(
                art: .kindergeld, betrag: nil,
                zufluss: .monatlich(ab: Monat(2017, 1), bis: nil))
            kindergeld.berechtigt = genannt.contains(id) ? "anna" : nil
            fall.personen[nummer + 1].einkommen = [kindergeld]
        }
        fall.beginnt(Monat(2022, 5))
        let m = try fall.monat(Monat(2022, 5))
        #expect(
            try ["c", "d", "e", "f"].map { try m.person($0).einkommen }
                == [219, 219, 225, 250].map(Geld.euro))
    }

    /// § 2 UhVorschG; Kinder ab zwölf seit Juli 2017 (§ 1 Abs. 1a UhVorschG).
    @Test(
        arguments: [
            (Monat(2017, 6), Tag(2013, 1, 1), 150), (Monat(2017, 6), Tag(2010, 1, 1), 201),
            (Monat(2017, 6), Tag(2004, 1, 1), nil), (Monat(2017, 7), Tag(2004, 1, 1), 268),
            (Monat(2019, 6), Tag(2013, 8, 1), 160), (Monat(2019, 7), Tag(2013, 9, 1), 150),
            (Monat(2022, 12), Tag(2005, 2, 1), 314),
        ] as [(Monat, Tag, Int64?)])
    func `Unterhaltsvorschuss`(monat: Monat, geboren: Tag, betrag: Int64?) throws {
        var fall = Musterfall.früher()
        fall.kind("c", geboren: geboren, kindergeld: false)
        fall.personen[1].einkommen = [
            Einnahme(
                art: .unterhaltsvorschuss, betrag: nil,
                zufluss: .monatlich(ab: Monat(2017, 1), bis: nil))
        ]
        fall.beginnt(monat)
        guard let betrag else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(monat) }
            return
        }
        let m = try fall.monat(monat)
        #expect(try m.person("c").einkommen == .euro(betrag))
        // Die Erklärung endet bei der Zeile des Rechts.
        #expect(
            m.erklärung.knoten.contains {
                guard case .parameter("uhvorschg.2", _, _, _) = $0.rechenart else { return false }
                return $0.betrag == .euro(betrag)
            })
    }

    /// § 72 SGB II gilt seit Juli 2022. Kind: 285 + 240 = 525; Unterhalt 400 und Kindergeld 219 decken es, ohne
    /// Kindergeld nicht. Anna: 449 + 240 = 689; Rente 700 − 30 und 94 übriges Kindergeld, kein Anspruch.
    @Test(
        arguments: [(Monat(2022, 6), 0), (Monat(2022, 7), 20), (Monat(2022, 8), 20)]
            as [(Monat, Int64)])
    func `Sofortzuschlag seit Juli 2022`(monat: Monat, betrag: Int64) throws {
        var fall = Musterfall.früher()
        fall.kind("c", geboren: Tag(2018, 1, 1), kindergeld: false)
        let dauernd = Einnahme.Zufluss.monatlich(ab: Monat(2022, 1), bis: nil)
        fall.personen[0].einkommen = [
            Einnahme(art: .rente, betrag: .euro(700), zufluss: dauernd)
        ]
        fall.personen[1].einkommen = [
            Einnahme(art: .unterhalt, betrag: .euro(400), zufluss: dauernd),
            Einnahme(art: .kindergeld, betrag: nil, zufluss: dauernd),
        ]
        fall.beginnt(Monat(2022, 1))
        #expect(try fall.monat(monat).gesamt == .euro(betrag))
    }

    /// BBFestV 2018: 47,0 Prozent für Thüringen 2017; 480 × 0,47 = 225,60.
    @Test(arguments: [(Monat(2017, 6), 22_560), (Monat(2020, 6), 34_272)] as [(Monat, Int64)])
    func `Bundesbeteiligung des Jahres`(monat: Monat, cent: Int64) throws {
        var fall = Musterfall.früher()
        fall.beginnt(monat)
        #expect(try fall.monat(monat).bundesbeteiligung == Geld(cent: cent))
    }
}

@Suite struct `§ 22 SGB II ohne Karenzzeit und § 67 SGB II` {
    /// Miete 600 bei einer Grenze von 480; aufgefordert am 10. Januar 2017: sechs Monate bis Juli.
    @Test(
        arguments: [
            (Monat(2017, 1), 600), (Monat(2017, 7), 600), (Monat(2017, 8), 480),
        ] as [(Monat, Int64)])
    func `die Frist zur Kostensenkung steht in Satz 3`(monat: Monat, anerkannt: Int64) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].grundmiete = .euro(500)
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2017, 1, 10)
        fall.beginnt(Monat(2017, 1))
        let berechnung = try Berechnung(fall.sachverhalt, monate: [monat])
        let m = try #require(berechnung.monate.first)
        #expect(m.personen[0].unterkunft == .euro(anerkannt))
        let wohnen = try #require(m.abschnitte.first?.wohnen?.unterkunft.anerkannt)
        #expect(wohnen.norm == "§ 22 Abs. 1 Satz 3 SGB II")
    }

    /// Aufgefordert im Oktober 2019: die Frist liefe von November 2019 bis April 2020. Beginnt ein Zeitraum
    /// im März 2020, zählen seine ersten sechs Monate nicht: die letzten zwei liegen im September und Oktober.
    @Test(
        arguments: [
            (Monat(2020, 2), Monat(2020, 4), 600), (Monat(2020, 2), Monat(2020, 5), 480),
            (Monat(2020, 3), Monat(2020, 8), 600), (Monat(2020, 3), Monat(2020, 10), 600),
            (Monat(2020, 3), Monat(2020, 11), 480),
        ] as [(Monat, Monat, Int64)])
    func `Monate des erleichterten Zugangs zählen nicht auf die Frist`(
        ab: Monat, monat: Monat, anerkannt: Int64
    ) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].grundmiete = .euro(500)
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2019, 10, 10)
        fall.beginnt(ab)
        #expect(try fall.monat(monat).personen[0].unterkunft == .euro(anerkannt))
    }

    /// Die Frist war lange abgelaufen; trotzdem gilt die Miete sechs Monate als angemessen, wenn der Zeitraum
    /// vom 1. März 2020 bis 31. Dezember 2022 beginnt. Nicht, wenn zuvor nur das Angemessene anerkannt war.
    @Test(
        arguments: [
            (Monat(2020, 2), Monat(2020, 2), false, 480),
            (Monat(2020, 3), Monat(2020, 3), false, 600),
            (Monat(2020, 3), Monat(2020, 8), false, 600),
            (Monat(2020, 3), Monat(2020, 9), false, 480),
            (Monat(2020, 3), Monat(2020, 3), true, 480),
            (Monat(2022, 12), Monat(2022, 12), false, 600),
            (Monat(2022, 12), Monat(2022, 12), true, 480),
        ] as [(Monat, Monat, Bool, Int64)])
    func `sechs Monate gilt die Miete als angemessen`(
        ab: Monat, monat: Monat, zuvorGesenkt: Bool, anerkannt: Int64
    ) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].grundmiete = .euro(500)
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2018, 10, 10)
        fall.wohnungen[0].karenzAusgeschlossen = zuvorGesenkt
        fall.beginnt(ab)
        #expect(try fall.monat(monat).personen[0].unterkunft == .euro(anerkannt))
    }

    @Test func `der Schritt nennt § 67 und seine Dauer`() throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].grundmiete = .euro(500)
        fall.beginnt(Monat(2021, 6))
        let m = try fall.monat(Monat(2021, 6))
        let teil = try #require(m.abschnitte.first?.wohnen?.unterkunft)
        #expect(teil.anerkennung == .erleichtert)
        #expect(teil.anerkannt.norm == "§ 67 Abs. 3 Satz 1 SGB II")
    }
}

@Suite struct `§ 12 SGB II in der Fassung bis 2022` {
    /// Anna wird am 20. Mai 2020 dreißig: 29 × 150 + 750 = 5100 bis April, 30 × 150 + 750 = 5250 ab Mai.
    @Test(
        arguments: [
            (Monat(2020, 4), Geld.euro(5_100), Geld.null),
            (Monat(2020, 4), Geld(cent: 510_001), Geld(cent: 1)),
            (Monat(2020, 5), .euro(5_250), .null),
            (Monat(2020, 5), Geld(cent: 525_001), Geld(cent: 1)),
        ] as [(Monat, Geld, Geld)])
    func `150 Euro je Lebensjahr und 750 Euro`(
        monat: Monat, vermögen: Geld, angerechnet: Geld
    ) throws {
        var fall = Musterfall.früher()
        fall.spart(0, vermögen)
        fall.beginnt(Monat(2019, 6))
        #expect(try fall.monat(monat).personen[0].verteilt == angerechnet)
    }

    /// Mit 20 gilt der Mindestbetrag: 3100 statt 3000, und 750. Wer vor 1958 geboren ist,
    /// höchstens 9750: mit 65 gerade erreicht.
    @Test(
        arguments: [
            (Tag(1998, 1, 2), Geld.euro(3_850)), (Tag(1953, 6, 2), .euro(10_500)),
        ] as [(Tag, Geld)])
    func `Mindest- und Höchstbetrag`(geboren: Tag, frei: Geld) throws {
        var fall = Musterfall.früher(geboren: geboren)
        fall.beginnt(Monat(2018, 1))
        fall.spart(0, frei)
        #expect(try fall.monat(Monat(2018, 6)).personen[0].verteilt == .null)
        fall.spart(0, frei + Geld(cent: 1))
        #expect(try fall.monat(Monat(2018, 6)).personen[0].verteilt == Geld(cent: 1))
        #expect(
            Lebensjahresfreibetrag(
                jeLebensjahr: .euro(150), mindestens: .euro(3_100), minderjährig: .euro(3_100),
                anschaffungen: .euro(750), höchstensVor1958: .euro(9_750),
                höchstensVor1964: .euro(9_900), höchstensSonst: .euro(10_050)
            ).betrag(alter: 66, geburtsjahr: 1957) == .euro(10_500))
    }

    /// Paar 29 und 27: 5100 + 4800 = 9900, gleich wem es gehört; der Freibetrag des Kindes geht nicht über.
    @Test(
        arguments: [(Geld.euro(9_900), Geld.null), (Geld(cent: 990_001), Geld(cent: 1))]
            as [(Geld, Geld)])
    func `Partner teilen ihre Freibeträge, Kinder nicht`(vermögen: Geld, angerechnet: Geld) throws {
        var fall = Musterfall.früher()
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.kind("c", geboren: Tag(2014, 1, 1), kindergeld: false)
        fall.spart(1, vermögen)
        fall.beginnt(Monat(2019, 6))
        #expect(try fall.monat(Monat(2019, 6)).personen.map(\.verteilt).summe == angerechnet)
    }

    /// 3100 + 750 für das Kind. Der Rest der Eltern hilft ihm nicht; es deckt nur seinen eigenen Bedarf.
    @Test func `das Kind hat seinen eigenen Freibetrag`() throws {
        var fall = Musterfall.früher()
        fall.kind("c", geboren: Tag(2014, 1, 1), kindergeld: false)
        fall.beginnt(Monat(2019, 6))
        fall.spart(1, .euro(3_850))
        let ohne = try fall.monat(Monat(2019, 6))
        fall.spart(1, .euro(3_860))
        let mit = try fall.monat(Monat(2019, 6))
        #expect(try ohne.person("c").anspruch - mit.person("c").anspruch == .euro(10))
        #expect(try ohne.person("anna").anspruch == mit.person("anna").anspruch)
    }

    /// In den ersten sechs Monaten zählt nur erhebliches Vermögen; was das ist, entscheidet ein Mensch.
    @Test func `erhebliches Vermögen hält an`() throws {
        var fall = Musterfall.früher()
        fall.spart(0, Geld(cent: 525_001))
        fall.beginnt(Monat(2020, 6))
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2020, 11)) }
        #expect(fehler?.meldung.contains("§ 67 Abs. 2 SGB II") ?? false)
        #expect(try fall.monat(Monat(2020, 12)).personen[0].verteilt == Geld(cent: 1))
        fall.spart(0, .euro(5_250))
        #expect(try fall.monat(Monat(2020, 11)).personen[0].verteilt == .null)
    }

    /// 2023 galt das neue Recht auch in laufenden Zeiträumen: 40 000 Euro in der Karenzzeit.
    @Test(
        arguments: [
            (Monat(2022, 12), Geld.euro(5_550), Geld.null),
            (Monat(2022, 12), Geld(cent: 555_001), Geld(cent: 1)),
            (Monat(2023, 1), .euro(40_000), .null),
            (Monat(2023, 1), Geld(cent: 4_000_001), Geld(cent: 1)),
        ] as [(Monat, Geld, Geld)])
    func `der Wechsel im laufenden Zeitraum`(
        monat: Monat, vermögen: Geld, angerechnet: Geld
    ) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].karenzAb = Monat(2022, 3)
        fall.spart(0, vermögen)
        fall.beginnt(Monat(2022, 3))
        #expect(try fall.monat(monat).personen[0].verteilt == angerechnet)
    }

    /// Bis 2022 nannte das Gesetz für das selbst bewohnte Haus keine Fläche.
    @Test func `die Größe des Hauses stellt ein Mensch fest`() throws {
        var fall = Musterfall.früher()
        fall.personen[0].vermögen = [
            Vermögensgegenstand(
                art: .selbstgenutzteImmobilie, betrag: .euro(200_000), wohnfläche: 100, form: .haus)
        ]
        fall.beginnt(Monat(2019, 6))
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2019, 6)) }
        #expect(fehler?.meldung.contains("angemessener Größe") ?? false)
        fall.personen[0].vermögen[0].angemessen = true
        #expect(try fall.monat(Monat(2019, 6)).gesamt == .euro(904))
    }
}

@Suite struct `Vorschriften, die nur in jüngerer Fassung nachgelesen sind` {
    typealias Änderung = @Sendable (inout Musterfall, Tag) -> Void

    private static let feststellung = Feststellung(grund: "Vermerk", durch: "k-weber")

    /// Ein Bedarf, der am Tag fällig ist oder mit seinem Monat beginnt, und seine Vorschrift.
    private static let bedarfe: [(norm: Norm, ändere: Änderung)] = [
        (
            "§ 28 SGB II",
            { fall, tag in
                var angabe = Bildungsangabe(
                    art: .teilhabe, zeit: .monatlich(ab: tag.monat, bis: nil))
                angabe.einrichtung = .schule
                fall.kind("kai", geboren: Tag(2012, 3, 1), kindergeld: false)
                fall.personen[1].bildung = [angabe]
            }
        ),
        (
            "§ 24 Abs. 3 SGB II",
            { fall, tag in
                fall.personen[0].einmaligeLeistungen = [
                    EinmaligeLeistung(
                        art: .erstausstattungWohnung, betrag: .euro(500), beantragt: tag,
                        feststellung: feststellung)
                ]
            }
        ),
        (
            "§ 21 Abs. 5 SGB II",
            { fall, tag in
                fall.personen[0].mehrbedarfe.ernährung = [
                    Ernährungsbedarf(
                        höhe: .prozentStufe1(20), dauer: Dauer(ab: tag, bis: nil),
                        feststellung: feststellung)
                ]
            }
        ),
        (
            "§ 21 Abs. 6 SGB II",
            { fall, tag in
                fall.personen[0].mehrbedarfe.besondere = [
                    BesondererBedarf(
                        bezeichnung: "Hygiene", betrag: .euro(30),
                        zeit: .monatlich(ab: tag.monat, bis: nil), darlehenAusgeschlossen: false,
                        feststellung: feststellung)
                ]
            }
        ),
        (
            "§ 21 Abs. 6a SGB II",
            { fall, tag in
                fall.personen[0].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
                fall.personen[0].mehrbedarfe.schulbücher = [
                    Schulbuchbedarf(betrag: .euro(40), fällig: tag)
                ]
            }
        ),
        (
            "§ 22 Abs. 1 Satz 1 SGB II",
            { fall, tag in
                fall.wohnungen[0].einmaligeKosten = [
                    EinmaligeWohnkosten(
                        art: .betriebskosten, betrag: .euro(90), anerkannt: .euro(90), fällig: tag,
                        feststellung: feststellung)
                ]
            }
        ),
        (
            "§ 22 Abs. 3 SGB II",
            { fall, tag in
                // Es mindert im Monat nach dem Zufluss.
                fall.wohnungen[0].guthaben = [
                    Wohnguthaben(
                        betrag: .euro(60), zufluss: tag.monat.erster - 1,
                        feststellung: feststellung)
                ]
            }
        ),
    ]

    /// Ein Bedarf vom April 2021 hindert den März nicht, einer vom März hält ihn an.
    @Test(arguments: bedarfe.indices)
    func `Bedarfe vor April 2021`(nummer: Int) throws {
        let bedarf = Self.bedarfe[nummer]
        for (tag, gerechnet) in [(Tag(2021, 3, 1), false), (Tag(2021, 4, 1), true)] {
            var fall = Musterfall.früher(geboren: Tag(2000, 5, 20))
            fall.beginnt(Monat(2020, 12))
            bedarf.ändere(&fall, tag)
            let monat = Monat(2021, 3)
            #expect(try gehindert(fall, monat) == (gerechnet ? nil : bedarf.norm))
            #expect(try gehindert(fall, monat + 1) == nil)
            // Der Bedarf wirkt, wo er gerechnet wird: ohne ihn stünde etwas anderes zu.
            if gerechnet {
                #expect(try fall.monat(monat).gesamt != fall.monat(monat + 1).gesamt)
            }
        }
    }

    @Test func `gemessenes Warmwasser vor April 2021`() throws {
        var fall = Musterfall.früher()
        fall.beginnt(Monat(2020, 12))
        fall.wohnungen[0].warmwasserDezentral = true
        fall.wohnungen[0].warmwasserNachgewiesen = .euro(40)
        #expect(try gehindert(fall, Monat(2021, 3)) == "§ 21 Abs. 7 SGB II")
        #expect(try gehindert(fall, Monat(2021, 4)) == nil)
    }

    /// Anlage zu § 34 SGB XII: 103 im August 2021, 52 im Februar, 104 im August 2022; 2023 galten 58 und 116.
    @Test(
        arguments: [
            (Monat(2021, 7), Geld.null), (Monat(2021, 8), .euro(103)), (Monat(2022, 2), .euro(52)),
            (Monat(2022, 8), .euro(104)), (Monat(2023, 2), .euro(58)),
        ] as [(Monat, Geld)])
    func `Schulbedarf je Halbjahr`(monat: Monat, betrag: Geld) throws {
        var fall = Musterfall.früher()
        fall.wohnungen[0].karenzAb = Monat(2021, 6)
        fall.kind("kai", geboren: Tag(2012, 3, 1), kindergeld: false)
        fall.personen[1].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        fall.personen[1].bildung = [
            Bildungsangabe(art: .schulbedarf, zeit: .monatlich(ab: Monat(2021, 6), bis: nil))
        ]
        fall.beginnt(monat)
        #expect(try fall.monat(monat).bildung == betrag)
    }

    /// § 71 Abs. 1 SGB II: von Juli 2021 an umfasst der Antrag auch die Lernförderung (§ 37 Abs. 1 Satz 2).
    @Test func `Lernförderung ohne eigenen Antrag seit Juli 2021`() throws {
        var fall = Musterfall.früher()
        fall.kind("kai", geboren: Tag(2012, 3, 1), kindergeld: false)
        fall.personen[1].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        var angabe = Bildungsangabe(
            art: .lernfoerderung, zeit: .monatlich(ab: Monat(2021, 5), bis: nil))
        angabe.betrag = .euro(60)
        fall.personen[1].bildung = [angabe]
        fall.beginnt(Monat(2021, 4))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2021, 6)) }
        #expect(try fall.monat(Monat(2021, 7)).bildung == .euro(60))
        fall.personen[1].bildung[0].beantragt = Tag(2021, 6, 30)
        #expect(try fall.monat(Monat(2021, 5)).bildung == .null)
        #expect(try fall.monat(Monat(2021, 6)).bildung == .euro(60))
    }

    private static let einnahmen: [(norm: Norm, art: Einkommensart, alter: Int)] = [
        ("§ 11a Abs. 3 Satz 2 SGB II", .bafoeg, 20), ("§ 11a Abs. 3 Satz 2 SGB II", .bab, 20),
        ("§ 11a Abs. 3 Satz 2 SGB II", .ausbildungsgeld, 20),
        ("§ 11b Abs. 2 Satz 3 SGB II", .ehrenamt, 20),
        ("§ 11 Abs. 1 Satz 1 SGB II", .mutterschaftsgeld, 20),
        ("§ 3 Alg II-V", .selbstaendig, 20), ("§ 1 Abs. 1 Nr. 9 Alg II-V", .erwerbstaetigkeit, 14),
        ("§ 2 Abs. 5 Alg II-V", .erwerbstaetigkeit, 20),
    ]

    @Test(arguments: einnahmen.indices)
    func `Einnahmen vor April 2021`(nummer: Int) throws {
        let (norm, art, alter) = Self.einnahmen[nummer]
        var fall = Musterfall.früher()
        fall.kind("kai", geboren: Tag(2021 - alter, 3, 1), kindergeld: false)
        var einnahme = Einnahme(
            art: art, betrag: art == .selbstaendig ? nil : .euro(90),
            netto: art == .erwerbstaetigkeit ? .euro(90) : nil,
            zufluss: .monatlich(ab: Monat(2020, 9), bis: nil))
        if art == .erwerbstaetigkeit, alter > 14 { einnahme.sachbezug.mittagessen = 10 }
        if art == .selbstaendig {
            var betrieb = Betrieb()
            betrieb.schätzung = .init(einnahmen: .euro(200), ausgaben: .euro(80))
            einnahme.betrieb = betrieb
        }
        fall.personen[1].einkommen = [einnahme]
        fall.beginnt(Monat(2020, 9))
        #expect(try gehindert(fall, Monat(2021, 3)) == norm)
        #expect(try gehindert(fall, Monat(2021, 4)) == nil)
    }

    /// Was im Monat nicht gebaut ist; nil, wenn er sich rechnen lässt.
    private func gehindert(_ fall: Musterfall, _ monat: Monat) throws -> Norm? {
        do {
            _ = try fall.monat(monat)
            return nil
        } catch Rechtsfehler.nichtGebaut(let norm, _, _) {
            return norm
        }
    }
}
