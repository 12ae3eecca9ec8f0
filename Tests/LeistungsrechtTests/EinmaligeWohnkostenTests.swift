import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

private let feststellung = Feststellung(grund: "Abrechnung", durch: "k-weber")

/// Anna allein; Unterkunft 400, Heizung 80 Euro.
@Suite struct `§ 22 Abs. 3 SGB II Guthaben` {
    private func fall(_ betrag: Geld, _ zufluss: Tag = Tag(2026, 8, 14)) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].guthaben = [
            .init(betrag: betrag, zufluss: zufluss, feststellung: feststellung)
        ]
        return fall
    }

    /// Gutschrift am 1. oder 31. August mindert den September, am 1. September den Oktober.
    @Test(arguments: [
        (Tag(2026, 7, 31), Geld.euro(480)), (Tag(2026, 8, 1), .euro(410)),
        (Tag(2026, 8, 31), .euro(410)), (Tag(2026, 9, 1), .euro(480)),
    ])
    func `mindert die Kosten im Monat danach`(zufluss: Tag, kommune: Geld) throws {
        #expect(try fall(.euro(70), zufluss).monat(Monat(2026, 9)).kommune == kommune)
    }

    /// Erst die Unterkunft, dann die Heizung; ist es höher als 480 Euro, hält die Rechnung an (AV-0066).
    @Test(arguments: [
        (Geld.euro(399), Geld.euro(1), Geld.euro(80)), (.euro(400), .null, .euro(80)),
        (.euro(401), .null, .euro(79)), (.euro(480), .null, .null),
    ])
    func `bis zu den Kosten eines Monats`(
        betrag: Geld, unterkunft: Geld, heizung: Geld
    ) throws {
        let ergebnis = try fall(betrag).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").unterkunft == unterkunft)
        #expect(try ergebnis.person("anna").heizung == heizung)
        #expect(ergebnis.bund == .euro(563))
        ergebnis.rechneNach()
    }

    @Test func `darüber hält die Rechnung an, aber nur in diesem Monat`() throws {
        let fall = fall(.euro(480, 1))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        #expect(try fall.monat(Monat(2026, 10)).kommune == .euro(480))
    }

    /// Ein Mitbewohner: die Hälfte von 70 Euro, also 240 − 35 = 205.
    @Test func `nach Köpfen wie die Kosten`() throws {
        var fall = fall(.euro(70))
        fall.wohnungen[0].köpfe = 2
        #expect(try fall.monat(Monat(2026, 9)).kommune == .euro(205))
    }

    /// Lohn zählt nicht doppelt: das Guthaben ist kein Einkommen.
    @Test func `ist kein Einkommen`() throws {
        let ergebnis = try fall(.euro(70)).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").einkommen == .null)
        #expect(try fall(.euro(70)).monat(Monat(2026, 8)).kommune == .euro(480))
    }

    /// Anerkannt sind nach der Frist 480 statt 700 Euro; das zugeordnete Guthaben geht von 480 ab (AV-0066).
    @Test func `geht von den anerkannten Kosten ab`() throws {
        var fall = fall(.euro(50))
        fall.wohnungen[0].grundmiete = .euro(600)
        fall.wohnungen[0].kostensenkungAufgefordert = Tag(2025, 1, 10)
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").unterkunft == .euro(430))
        let wohnen = try #require(ergebnis.abschnitte.first?.wohnen)
        #expect(wohnen.unterkunft.anerkannt.betrag == .euro(480))
        #expect(wohnen.guthaben?.betrag == .euro(50))
        #expect(wohnen.guthaben?.norm == "§ 22 Abs. 3 SGB II")
    }
}

@Suite struct `§ 22 Abs. 1 SGB II einmalige Kosten der Wohnung` {
    private func fall(
        _ art: EinmaligeWohnkosten.Art, _ anerkannt: Geld, _ fällig: Tag
    ) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].einmaligeKosten = [
            .init(
                art: art, betrag: .euro(900), anerkannt: anerkannt, fällig: fällig,
                feststellung: feststellung)
        ]
        return fall
    }

    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.euro(480)), (Tag(2026, 9, 1), .euro(720)),
        (Tag(2026, 9, 30), .euro(720)), (Tag(2026, 10, 1), .euro(480)),
    ])
    func `gehören in den Monat der Fälligkeit`(fällig: Tag, kommune: Geld) throws {
        let ergebnis = try fall(.betriebskosten, .euro(240), fällig).monat(Monat(2026, 9))
        #expect(ergebnis.kommune == kommune)
        ergebnis.rechneNach()
    }

    /// Verlangt 900, anerkannt 640: 80 + 640 Euro Heizung, auch über der Monatsgrenze von 90 Euro.
    @Test func `zählen, soweit sie anerkannt sind`() throws {
        let ergebnis = try fall(.heizmaterial, .euro(640), Tag(2026, 9, 4)).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").heizung == .euro(720))
        #expect(try ergebnis.person("anna").unterkunft == .euro(400))
        #expect(try #require(ergebnis.bundesbeteiligung) > .null)
    }

    /// Ein Geburtstag teilt den Monat; die 240 Euro bleiben ganz, je Kopf 120.
    @Test func `im geteilten Monat ganz`() throws {
        var fall = fall(.heizkosten, .euro(240), Tag(2026, 9, 4))
        fall.kind("k", geboren: Tag(2020, 9, 11), kindergeld: false)
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.abschnitte.count == 2)
        #expect(ergebnis.personen.map(\.heizung).summe == .euro(320))
        #expect(try ergebnis.person("k").heizung == .euro(160))
    }

    /// Nachforderung 240 und Guthaben 70 im selben Monat: 480 + 240 − 70.
    @Test func `neben einem Guthaben`() throws {
        var fall = fall(.betriebskosten, .euro(240), Tag(2026, 9, 4))
        fall.wohnungen[0].guthaben = [
            .init(betrag: .euro(70), zufluss: Tag(2026, 8, 3), feststellung: feststellung)
        ]
        #expect(try fall.monat(Monat(2026, 9)).kommune == .euro(650))
    }

    /// Der Tag muss in die Zeit der Wohnung fallen; der Tag nach dem Auszug tut es nicht.
    @Test(arguments: [
        (Tag(2026, 9, 14), true), (Tag(2026, 9, 15), true), (Tag(2026, 9, 16), false),
    ])
    func `für eine frühere Wohnung entscheidet ein Mensch`(fällig: Tag, rechnet: Bool) throws {
        var fall = fall(.betriebskosten, .euro(240), fällig)
        fall.wohnungen[0].dauer = Dauer(bis: Tag(2026, 9, 15))
        var neue = fall.wohnungen[0]
        neue.dauer = Dauer(ab: Tag(2026, 9, 16))
        neue.einmaligeKosten = []
        fall.wohnungen.append(neue)
        if rechnet {
            #expect(try fall.monat(Monat(2026, 9)).kommune == .euro(720))
        } else {
            #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        }
    }

    @Test func `die Frist von sechs Monaten richtet sich nach den laufenden Kosten`() throws {
        let fall = fall(.betriebskosten, .euro(900), Tag(2026, 7, 4))
        #expect(try Berechnung.zeitraum(of: fall.sachverhalt).anzahl == 12)
    }
}

/// Annas Haus: laufend 400 und 80 Euro, Reparatur mit 240 Euro anerkannt.
@Suite struct `§ 22 Abs. 2 SGB II Instandhaltung` {
    private func fall(_ anerkannt: Geld, _ fällig: Tag = Tag(2026, 9, 10)) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].art = .eigentum
        fall.wohnungen[0].einmaligeKosten = [
            .init(
                art: .instandhaltung, betrag: .euro(2000), anerkannt: anerkannt, fällig: fällig,
                feststellung: feststellung)
        ]
        return fall
    }

    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.euro(480)), (Tag(2026, 9, 1), .euro(720)),
        (Tag(2026, 9, 30), .euro(720)), (Tag(2026, 10, 1), .euro(480)),
    ])
    func `gehört in den Monat der Fälligkeit, soweit anerkannt`(
        fällig: Tag, kommune: Geld
    ) throws {
        let ergebnis = try fall(.euro(240), fällig).monat(Monat(2026, 9))
        #expect(ergebnis.kommune == kommune)
        ergebnis.rechneNach()
    }

    /// § 46 Abs. 5: der Bund beteiligt sich an 480 Euro, nicht an 720; Thüringen 2026 74 Prozent: 355,20.
    @Test func `der Bund beteiligt sich daran nicht`() throws {
        let ohne = try fall(.null).monat(Monat(2026, 9))
        let mit = try fall(.euro(240)).monat(Monat(2026, 9))
        #expect(ohne.bundesbeteiligung == Geld(cent: 35520))
        #expect(mit.bundesbeteiligung == ohne.bundesbeteiligung)
    }

    /// Rente 953 − 30 = 923: 563 decken den Regelbedarf, 360 die Hälfte von 720. Von 360 entfällt ein Drittel
    /// auf die Reparatur; 240 mal 74 Prozent = 177,60.
    @Test func `im Verhältnis der Kosten, wenn Einkommen einen Teil deckt`() throws {
        var fall = fall(.euro(240))
        fall.personen[0].einkommen = [
            Einnahme(
                art: .rente, betrag: .euro(953),
                zufluss: .monatlich(ab: Monat(2026, 1), bis: nil))
        ]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.kommune == .euro(360))
        #expect(ergebnis.bundesbeteiligung == Geld(cent: 17760))
    }

    @Test func `nach Köpfen und mit ihrer Norm`() throws {
        var fall = fall(.euro(240))
        fall.wohnungen[0].köpfe = 2
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.kommune == .euro(360))
        let posten = try #require(ergebnis.abschnitte.first?.wohnen?.einmalig.first)
        #expect(posten.betrag == .euro(120))
        #expect(posten.norm == "§ 22 Abs. 2 Satz 1 SGB II")
    }

    /// Ein Cent für drei Köpfe: der Kopfteil ist null, und es gibt keine anderen Kosten.
    @Test func `ein Kopfteil von null`() throws {
        var fall = fall(Geld(cent: 1))
        fall.wohnungen[0].köpfe = 3
        (fall.wohnungen[0].grundmiete, fall.wohnungen[0].nebenkosten) = (.null, .null)
        fall.wohnungen[0].heizung = .null
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(ergebnis.kommune == .null && ergebnis.bundesbeteiligung == .null)
    }
}
