import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `Einmalzahlungen §§ 70, 71 Abs. 2, 73 SGB II` {
    private static let dauernd = Einnahme.Zufluss.monatlich(ab: Monat(2021, 1), bis: nil)

    /// Ein Fall, der im Monat selbst beginnt, mit einem Kind von fünf Jahren, wenn verlangt.
    private func fall(_ monat: Monat, mitKind: Bool = false) -> Musterfall {
        var fall = Musterfall.früher()
        if mitKind { fall.kind("c", geboren: Tag(2016, 1, 1), kindergeld: false) }
        fall.beginnt(monat)
        return fall
    }

    /// Der letzte Monat davor, der Monat selbst, der erste danach.
    @Test(
        arguments: [
            (Monat(2021, 4), false, 0), (Monat(2021, 5), false, 150), (Monat(2021, 6), false, 0),
            (Monat(2021, 5), true, 150), (Monat(2021, 7), true, 0), (Monat(2021, 8), true, 100),
            (Monat(2021, 8), false, 0), (Monat(2021, 9), true, 0), (Monat(2022, 6), false, 0),
            (Monat(2022, 7), false, 200), (Monat(2022, 7), true, 200), (Monat(2022, 8), false, 0),
        ] as [(Monat, Bool, Int64)])
    func `nur in ihrem Monat`(monat: Monat, mitKind: Bool, betrag: Int64) throws {
        let m = try fall(monat, mitKind: mitKind).monat(monat)
        #expect(m.einmalig == .euro(betrag))
        #expect(m.gesamt == m.bund + m.kommune + .euro(betrag))
        // Sie ist kein Einkommen und ändert die Verteilung nicht.
        #expect(m.personen.allSatisfy { $0.einkommen == .null && $0.verteilt == .null })
    }

    /// § 6 Abs. 1 Satz 1 SGB II: die Kommune trägt nur, was Nummer 2 nennt.
    @Test func `der Bund trägt sie, die Erklärung nennt Vorschrift und Zeile`() throws {
        let m = try fall(Monat(2021, 5)).monat(Monat(2021, 5))
        let einmalig = m.personen[0].einmalig
        #expect(einmalig.vomBund == .euro(150))
        #expect(einmalig.vonKommune == .null)
        let knoten = try #require(einmalig.grund.flatMap { m.erklärung[$0] })
        #expect(knoten.norm == "§ 70 Satz 1 SGB II")
        guard case .parameter("sgb2.70", let quelle, let ab, _) = knoten.rechenart else {
            Issue.record("Der Schritt stammt nicht aus dem Parameter: \(knoten)")
            return
        }
        #expect(quelle.contains("BGBl. I 2021 S. 335"))
        #expect(ab == Monat(2021, 5))
        #expect(m.personen[0].gründe.contains(try #require(einmalig.grund)))
    }

    /// § 70 Satz 2: Stufe 3 nur ohne Kindergeld; § 73 nennt sie nicht. Anna selbst hat Stufe 1.
    @Test(
        arguments: [
            (Monat(2021, 5), false, 150), (Monat(2021, 5), true, 0), (Monat(2022, 7), false, 0),
        ] as [(Monat, Bool, Int64)])
    func `Stufe 3`(monat: Monat, mitKindergeld: Bool, betrag: Int64) throws {
        var fall = Musterfall.früher(geboren: Tag(1975, 5, 20))
        fall.kind("c", geboren: Tag(2000, 1, 1), kindergeld: false)
        fall.personen[1].erwerbsfähig = true
        if mitKindergeld {
            fall.personen[1].einkommen = [
                Einnahme(art: .kindergeld, betrag: nil, zufluss: Self.dauernd)
            ]
        }
        fall.beginnt(monat)
        let m = try fall.monat(monat)
        #expect(try m.person("c").anspruch.istPositiv)
        #expect(try m.person("c").einmalig.summe == .euro(betrag))
        #expect(m.personen[0].einmalig.summe.istPositiv)
    }

    /// Ohne Anspruch im Monat keine Zahlung: 446 + 480 = 926 Bedarf, Rente 956 − 30 = 926.
    @Test(arguments: [(Geld.euro(956), Geld.null), (Geld(cent: 95_599), Geld.euro(150))])
    func `nur mit Anspruch`(rente: Geld, zahlung: Geld) throws {
        var fall = fall(Monat(2021, 5))
        fall.personen[0].einkommen = [Einnahme(art: .rente, betrag: rente, zufluss: Self.dauernd)]
        #expect(try fall.monat(Monat(2021, 5)).einmalig == zahlung)
    }

    /// Anspruch vom 16. bis 31. Mai: 926 × 15/30 = 463 und die ganze Zahlung (AV-0100).
    @Test func `im Teilmonat ungeteilt`() throws {
        var fall = fall(Monat(2021, 5))
        fall.zeitraum = nil
        fall.antrag = Tag(2021, 5, 16)
        let m = try fall.monat(Monat(2021, 5))
        #expect(m.einmalig == .euro(150))
        #expect(m.gesamt == m.bund + m.kommune + .euro(150))
    }

    /// Neben einer gesondert beantragten Leistung stehen beide, jede mit ihrem Träger.
    @Test func `neben einer Erstausstattung`() throws {
        var fall = fall(Monat(2021, 5))
        fall.personen[0].einmaligeLeistungen = [
            EinmaligeLeistung(
                art: .erstausstattungWohnung, betrag: .euro(500), beantragt: Tag(2021, 5, 3),
                feststellung: Feststellung(grund: "Vermerk", durch: "k-weber"))
        ]
        let m = try fall.monat(Monat(2021, 5))
        let einmalig = m.personen[0].einmalig
        #expect(einmalig.vonKommune == .euro(500))
        #expect(einmalig.vomBund == .euro(150))
        let knoten = try #require(einmalig.grund.flatMap { m.erklärung[$0] })
        #expect(knoten.norm == "§ 24 Abs. 3 Satz 2 SGB II")
        #expect(knoten.betrag == .euro(650))
    }

    /// § 71 Abs. 2 Satz 2: nicht, wenn für das Kind Kinderzuschlag gezahlt wird.
    @Test func `Kinderzuschlag schließt aus`() throws {
        var fall = fall(Monat(2021, 8), mitKind: true)
        fall.kind("d", geboren: Tag(2010, 1, 1), kindergeld: false)
        fall.personen[1].einkommen = [
            Einnahme(art: .kinderzuschlag, betrag: .euro(100), zufluss: Self.dauernd)
        ]
        let m = try fall.monat(Monat(2021, 8))
        #expect(try m.person("c").einmalig.summe == .null)
        #expect(try m.person("d").einmalig.summe == .euro(100))
    }

    /// Geboren am 1. August 2003: mit Ablauf des Juli volljährig; am 1. September: den ganzen August nicht.
    /// Dazwischen sagt das Gesetz nicht, welcher Tag zählt.
    @Test(
        arguments: [
            (Tag(2003, 8, 1), Geld.null), (Tag(2003, 9, 1), Geld.euro(100)),
            (Tag(2003, 8, 2), nil), (Tag(2003, 8, 31), nil),
        ] as [(Tag, Geld?)])
    func `achtzehn im August 2021`(geboren: Tag, zahlung: Geld?) throws {
        var fall = fall(Monat(2021, 8))
        fall.kind("c", geboren: geboren, kindergeld: false)
        fall.personen[1].erwerbsfähig = true
        guard let zahlung else {
            #expect(try hindernis(fall, Monat(2021, 8)) == "§ 71 Abs. 2 Satz 1 SGB II")
            return
        }
        #expect(try fall.monat(Monat(2021, 8)).person("c").einmalig.summe == zahlung)
    }

    /// Wird ein Kind am 15. Juli 2022 fünfundzwanzig, verlässt es die Bedarfsgemeinschaft; bis dahin Stufe 3.
    @Test func `fünfundzwanzig im Juli 2022`() throws {
        var fall = Musterfall.früher(geboren: Tag(1970, 5, 20))
        fall.kind("c", geboren: Tag(1997, 7, 15), kindergeld: false)
        fall.personen[1].erwerbsfähig = true
        fall.beginnt(Monat(2022, 7))
        let m = try fall.monat(Monat(2022, 7))
        #expect(try m.person("c").einmalig.summe == .null)
        #expect(m.personen[0].einmalig.summe == .euro(200))
    }

    /// Zieht am 16. Mai ein Partner ein, wechselt Anna von Stufe 1 zu 2: beide Stufen tragen die Zahlung.
    @Test func `Wechsel zwischen Stufe 1 und 2`() throws {
        var fall = Musterfall.früher()
        fall.partner(geboren: Tag(1991, 1, 1))
        fall.personen[1].imHaushalt = Dauer(ab: Tag(2021, 5, 16), bis: nil)
        fall.beginnt(Monat(2021, 5))
        let m = try fall.monat(Monat(2021, 5))
        #expect(m.abschnitte.count == 2)
        #expect(m.personen.map(\.einmalig.summe) == [.euro(150), .euro(150)])
    }

    /// Wer vorher bekannt war: vor der Verkündung gibt es die Zahlung nicht.
    @Test func `vor ihrer Verkündung unbekannt`() throws {
        let fall = fall(Monat(2022, 7))
        let stand = Rechtsstand(bekanntAm: Tag(2022, 1, 1))
        let berechnung = try Berechnung(
            fall.sachverhalt, monate: [Monat(2022, 7)], under: stand)
        #expect(berechnung.monate.map(\.einmalig) == [.null])
    }

    private func hindernis(_ fall: Musterfall, _ monat: Monat) throws -> Norm? {
        do {
            _ = try fall.monat(monat)
            return nil
        } catch Rechtsfehler.nichtGebaut(let norm, _, _) {
            return norm
        }
    }
}
