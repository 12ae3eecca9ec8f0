import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§§ 20, 23 SGB II Regelbedarf` {
    /// Beträge aus der Anlage zu § 28 SGB XII; Altersgrenzen zum Tag vor, am und nach dem Geburtstag.
    @Test(arguments: [
        (Tag(2020, 9, 2), Tag(2026, 9, 1), Regelbedarfsstufe.sechs),
        (Tag(2020, 9, 2), Tag(2026, 9, 2), .fünf), (Tag(2020, 9, 2), Tag(2026, 9, 3), .fünf),
        (Tag(2012, 9, 2), Tag(2026, 9, 1), .fünf), (Tag(2012, 9, 2), Tag(2026, 9, 2), .vier),
        (Tag(2008, 9, 2), Tag(2026, 9, 1), .vier), (Tag(2008, 9, 2), Tag(2026, 9, 2), .drei),
        (Tag(2001, 9, 2), Tag(2026, 9, 1), .drei),
    ])
    func `Kinder wechseln die Stufe am Geburtstag`(
        geboren: Tag, am: Tag, stufe: Regelbedarfsstufe
    ) throws {
        var fall = Musterfall()
        fall.kind("kind", geboren: geboren, kindergeld: false)
        let ergebnis = try fall.monat(am.monat)
        let abschnitt = try #require(ergebnis.abschnitte.last { $0.von <= am && am <= $0.bis })
        #expect(abschnitt.personen.last?.stufe == stufe)
    }

    @Test(arguments: [
        (Monat(2023, 12), Geld.euro(502)), (Monat(2024, 1), .euro(563)),
        (Monat(2026, 12), .euro(563)),
    ])
    func `der Betrag folgt dem Monat`(monat: Monat, erwartet: Geld) throws {
        #expect(try Musterfall().monat(monat).person("anna").regelbedarf == erwartet)
    }

    /// Ohne Kinder hängt nichts vom Kindergeld oder Unterhaltsvorschuss ab.
    @Test func `genannt wird nur, was in der Rechnung vorkommt`() throws {
        var fall = Musterfall()
        #expect(try fall.monat(Monat(2027, 1)).fortgeschrieben == [Regelbedarf.sätze.titel])
        fall.kind("c", geboren: Tag(2020, 1, 1))
        #expect(try fall.monat(Monat(2027, 1)).fortgeschrieben.contains("Kindergeld"))
    }

    @Test func `nicht festgesetzte Monate sind als fortgeschrieben gekennzeichnet`() throws {
        #expect(try Musterfall().monat(Monat(2026, 12)).fortgeschrieben.isEmpty)
        #expect(
            try Musterfall().monat(Monat(2027, 1)).fortgeschrieben.contains(
                "Regelbedarfsstufen (Anlage zu § 28 SGB XII)"))
    }

    @Test func `zwei volljährige Partner haben Stufe 2, ein minderjähriger Stufe 1`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(2008, 9, 16))
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(
            ergebnis.abschnitte.map { $0.personen.map(\.stufe) } == [
                [.eins, .vier], [.zwei, .zwei],
            ])
    }
}

@Suite struct `§ 21 SGB II Mehrbedarfe` {
    /// Tafel der Anteile in benefits 3.2: 1 Kind unter 7, 1 älteres, 2 unter 16, 4 und 5 Kinder.
    /// Kind 5: 36 Prozent von 563 = 202,68. Ben zieht am 16. September ein: 15 von 30 Tagen, 101,34.
    @Test(arguments: [(["anna"], Geld(cent: 20268)), (["anna", "ben"], Geld(cent: 10134))])
    func `wo beide Eltern da sind, erzieht niemand allein`(
        eltern: [String], erwartet: Geld
    ) throws {
        var fall = Musterfall()
        fall.personen[0].alleinerziehend = true
        fall.personen[0].alleinNebenPartner = Feststellung(grund: "auf Montage", durch: "x")
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.personen[1].alleinerziehend = true
        fall.personen[1].imHaushalt = Dauer(ab: Tag(2026, 9, 16))
        fall.kind("c", geboren: Tag(2021, 1, 1))
        fall.personen[2].eltern = eltern
        #expect(try fall.monat(Monat(2026, 8)).person("anna").mehrbedarf == Geld(cent: 20268))
        #expect(try fall.monat(Monat(2026, 9)).personen.map(\.mehrbedarf).summe == erwartet)
        let danach = try fall.monat(Monat(2026, 10)).personen.map(\.mehrbedarf).summe
        #expect(danach == (eltern.count == 1 ? Geld(cent: 20268) : .null))
    }

    /// AV-0051: bis zum Tag vor dem Einzug braucht es keine Feststellung, ab dem Einzug schon.
    @Test(arguments: [
        (Tag(2026, 10, 1), true), (Tag(2026, 9, 30), false), (Tag(2026, 9, 1), false),
    ])
    func `neben einem Partner braucht Alleinerziehung eine Feststellung`(
        einzug: Tag, rechnet: Bool
    ) throws {
        var fall = Musterfall()
        fall.personen[0].alleinerziehend = true
        fall.partner(geboren: Tag(1992, 2, 2))
        fall.personen[1].imHaushalt = Dauer(ab: einzug)
        fall.kind("c", geboren: Tag(2021, 1, 1))
        if rechnet {
            #expect(try fall.monat(Monat(2026, 9)).person("anna").mehrbedarf == Geld(cent: 20268))
            return
        }
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        #expect(fehler?.pfad == "personen.anna.allein_neben_partner")
    }

    @Test(arguments: [
        ([2020], 36), ([2015], 12), ([2015, 2012], 36), ([2015, 2009], 24),
        ([2020, 2015, 2012], 36), ([2020, 2015, 2012, 2010], 48),
        ([2020, 2018, 2015, 2012, 2010], 60), ([2021, 2020, 2018, 2015, 2012, 2010], 60),
    ])
    func `Alleinerziehende erhalten den höheren Anteil, höchstens 60 Prozent`(
        jahre: [Int], prozent: Int
    ) throws {
        var fall = Musterfall()
        fall.personen[0].alleinerziehend = true
        for jahr in jahre { fall.kind("k\(jahr)", geboren: Tag(jahr, 1, 1)) }
        let anna = try fall.monat(Monat(2026, 7)).person("anna")
        #expect(anna.mehrbedarf == Geld.euro(563).mal(Int64(prozent), durch: 100))
    }

    /// Termin 1. Dezember 2026: die 13. Woche beginnt am 19. Mai (28 Wochen davor).
    @Test(arguments: [
        (Monat(2026, 4), Geld.null), (Monat(2026, 5), Geld(cent: 3828)),
        (Monat(2026, 6), Geld(cent: 9571)), (Monat(2026, 12), Geld(cent: 9571)),
        (Monat(2027, 1), .null),
    ])
    func `Schwangere ab der 13. Woche bis zum Ende des Monats der Geburt`(
        monat: Monat, erwartet: Geld
    ) throws {
        var fall = Musterfall()
        fall.personen[0].schwangerschaft = Schwangerschaft(entbindungstermin: Tag(2026, 12, 1))
        #expect(try fall.monat(monat).person("anna").mehrbedarf == erwartet)
    }

    @Test func `§ 21 Abs. 8: die Absätze 2 bis 5 übersteigen nicht den Regelbedarf`() throws {
        var fall = Musterfall()
        fall.personen[0].alleinerziehend = true
        fall.personen[0].schwangerschaft = Schwangerschaft(entbindungstermin: Tag(2026, 9, 1))
        fall.personen[0].behinderung.teilhabeleistung = Dauer()
        for jahr in 2014...2018 { fall.kind("k\(jahr)", geboren: Tag(jahr, 1, 1)) }
        fall.wohnungen[0].warmwasserDezentral = true
        // 17 + 60 + 35 = 112 Prozent, gekürzt auf 100; Warmwasser 12,95 steht außerhalb.
        #expect(try fall.monat(Monat(2026, 7)).person("anna").mehrbedarf == Geld(cent: 57595))
    }
}

@Suite struct `§ 22 SGB II Unterkunft und Heizung` {
    private func alleinMit(_ miete: Int64, karenzAb: Monat, zeitraumAb: Monat) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].grundmiete = .euro(miete)
        fall.wohnungen[0].nebenkosten = .null
        fall.wohnungen[0].karenzAb = karenzAb
        fall.zeitraum = Bewilligungszeitraum(ab: zeitraumAb, anzahl: 12)
        fall.grenzen[0].unterkunft.beträge[0] = .euro(500)
        return fall
    }

    /// Beispiel E9: Grenze 500, tatsächlich 900, in der Karenzzeit.
    @Test(arguments: [(Monat(2026, 6), Geld.euro(900)), (Monat(2026, 7), .euro(750))])
    func `seit Juli 2026 höchstens das Anderthalbfache`(monat: Monat, erwartet: Geld) throws {
        let fall = alleinMit(900, karenzAb: Monat(2026, 2), zeitraumAb: monat)
        #expect(try fall.monat(monat).person("anna").unterkunft == erwartet)
    }

    @Test func `genau das Anderthalbfache wird ganz anerkannt, ein Cent mehr nicht`() throws {
        var fall = alleinMit(750, karenzAb: Monat(2026, 7), zeitraumAb: Monat(2026, 7))
        #expect(try fall.monat(Monat(2026, 7)).person("anna").unterkunft == .euro(750))
        fall.wohnungen[0].grundmiete = Geld(cent: 75_001)
        #expect(try fall.monat(Monat(2026, 7)).person("anna").unterkunft == .euro(750))
    }

    @Test func `im laufenden Zeitraum entscheidet die Einstellung des Amts`() throws {
        var fall = alleinMit(900, karenzAb: Monat(2026, 2), zeitraumAb: Monat(2026, 2))
        #expect(try fall.monat(Monat(2026, 8)).person("anna").unterkunft == .euro(900))
        fall.einstellungen.unterkunftsreform = .abMonat
        #expect(try fall.monat(Monat(2026, 8)).person("anna").unterkunft == .euro(750))
    }

    /// Karenzzeit Februar 2025 bis Januar 2026; die sechs Monate danach zählen erst ab Februar.
    @Test(arguments: [
        (Monat(2026, 1), Geld.euro(600)), (Monat(2026, 2), .euro(600)),
        (Monat(2026, 7), .euro(600)),
        (Monat(2026, 8), .euro(500)),
    ])
    func `nach der Karenzzeit laufen sechs Monate zur Senkung`(monat: Monat, erwartet: Geld) throws
    {
        var fall = alleinMit(600, karenzAb: Monat(2025, 2), zeitraumAb: Monat(2025, 9))
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2025, 10, 15)
        #expect(try fall.monat(monat).person("anna").unterkunft == erwartet)
    }

    @Test func `ohne Aufforderung läuft keine Frist`() throws {
        let fall = alleinMit(600, karenzAb: Monat(2023, 2), zeitraumAb: Monat(2026, 1))
        #expect(try fall.monat(Monat(2026, 6)).person("anna").unterkunft == .euro(600))
    }

    /// Heizung kennt keine Karenzzeit: aufgefordert im Juli, sechs Monate bis Januar.
    @Test(arguments: [(Monat(2027, 1), Geld.euro(120)), (Monat(2027, 2), .euro(90))])
    func `die Frist für die Heizung läuft auch in der Karenzzeit`(
        monat: Monat, erwartet: Geld
    ) throws {
        var fall = alleinMit(400, karenzAb: Monat(2026, 7), zeitraumAb: Monat(2026, 7))
        fall.wohnungen[0].heizung = .euro(120)
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2026, 7, 3)
        #expect(try fall.monat(monat).person("anna").heizung == erwartet)
    }

    @Test func `mit Kindern muss ein Mensch über mehr als das Anderthalbfache entscheiden`() throws
    {
        var fall = alleinMit(1200, karenzAb: Monat(2026, 7), zeitraumAb: Monat(2026, 7))
        fall.kind("kind", geboren: Tag(2015, 1, 1))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 7)) }
        fall.wohnungen[0].höhereKosten = .init(anerkannt: false, grund: "Umzug möglich", durch: "x")
        let ergebnis = try fall.monat(Monat(2026, 7))
        #expect(ergebnis.personen.map(\.unterkunft).summe == .euro(900))
    }

    /// § 65 Abs. 2 SGB II: Bezug seit März 2022 zählt erst ab Januar 2023. Ohne die Vorschrift wäre die
    /// Karenzzeit im Februar 2023 zu Ende: Vermögen 30 000 über 15 000 und Miete 800 über 480.
    @Test(arguments: [
        (Monat(2022, 3), Monat(2023, 2), true), (Monat(2022, 3), Monat(2023, 3), true),
        (Monat(2022, 3), Monat(2023, 12), true), (Monat(2022, 3), Monat(2024, 1), false),
        (Monat(2022, 12), Monat(2024, 1), false), (Monat(2023, 1), Monat(2024, 1), false),
        (Monat(2023, 2), Monat(2024, 1), true), (Monat(2023, 2), Monat(2024, 2), false),
    ])
    func `Bezug vor 2023 verbraucht keine Karenzzeit`(
        karenzAb: Monat, monat: Monat, inKarenz: Bool
    ) throws {
        var fall = Musterfall()
        fall.antrag = Tag(2023, 2, 10)
        fall.zeitraum = Bewilligungszeitraum(
            ab: monat < Monat(2024, 1) ? Monat(2023, 2) : monat, anzahl: 12)
        fall.wohnungen[0].grundmiete = .euro(800)
        fall.wohnungen[0].nebenkosten = .null
        fall.wohnungen[0].karenzAb = karenzAb
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2023, 1, 2)
        fall.personen[0].vermögen = [
            Vermögensgegenstand(art: .sparguthaben, betrag: .euro(30_000))
        ]
        // 2023: 502 + 800 + 80 = 1382; nach der Karenzzeit deckt das Vermögen den Bedarf.
        let ergebnis = try fall.monat(monat)
        let regelbedarf = Geld.euro(monat < Monat(2024, 1) ? 502 : 563)
        #expect(ergebnis.gesamt == (inKarenz ? regelbedarf + .euro(880) : .null))
        let freibeträge = ergebnis.abschnitte.first?.vermögen?.zeilen.map(\.freibetrag)
        #expect(freibeträge == [.euro(inKarenz ? 40_000 : 15_000)])
    }

    /// Die sechs Monate zur Senkung beginnen nach der Karenzzeit, also frühestens im Januar 2024.
    @Test(arguments: [(Monat(2024, 6), Geld.euro(600)), (Monat(2024, 7), .euro(500))])
    func `die Frist zur Senkung rechnet mit der Karenzzeit ab 2023`(
        monat: Monat, erwartet: Geld
    ) throws {
        var fall = alleinMit(600, karenzAb: Monat(2022, 3), zeitraumAb: Monat(2023, 9))
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2023, 2, 15)
        #expect(try fall.monat(monat).person("anna").unterkunft == erwartet)
    }

    @Test func `ohne Angabe zum Beginn des Bezugs hält die Rechnung an`() throws {
        var fall = Musterfall()
        fall.wohnungen[0].karenzAb = nil
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 7)) }
    }
}
