import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Ein Paar, Ben ausgeschlossen; die Wohnung kostet 480 Euro, je Kopf 240: Bedarf je 506 + 240 = 746 (2026).
private func paar(_ grund: Ausschluss.Grund, _ dauer: Dauer = Dauer()) -> Musterfall {
    var fall = Musterfall()
    fall.partner(geboren: Tag(1985, 2, 2))
    fall.personen[1].ausschlüsse = [Ausschluss(grund: grund, dauer: dauer)]
    return fall
}

extension Musterfall {
    /// Monatliche Einnahme ohne Absetzbetrag außer 30 Euro.
    fileprivate mutating func rente(_ stelle: Int, _ betrag: Geld) {
        personen[stelle].einkommen.append(
            Einnahme(
                art: .rente, betrag: betrag, zufluss: .monatlich(ab: Monat(2023, 1), bis: nil)))
    }
}

@Suite struct `§ 7 SGB II Gemischte Bedarfsgemeinschaft` {
    /// BSG, Urt. v. 15.04.2008 – B 14/7b AS 58/06 R: 776 − 30 = 746 ist genau der eigene Bedarf; jeder Cent mehr
    /// zählt für Anna, jeder weniger nicht.
    @Test(arguments: [
        (Geld(cent: 77_599), Geld.null), (.euro(776), .null), (Geld(cent: 77_601), Geld(cent: 1)),
        (.euro(1000), .euro(224)),
    ])
    func `Altersrente deckt zuerst den eigenen Bedarf`(rente: Geld, zählt: Geld) throws {
        var fall = paar(.altersrente)
        fall.rente(1, rente)
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("anna").verteilt == zählt)
        #expect(try m.person("anna").anspruch == .euro(746) - zählt)
        let ben = try #require(m.abschnitte.first?.personen.last)
        #expect(ben.eigenerBedarf?.betrag == .euro(746))
        #expect(ben.anspruch?.norm == "§ 7 Abs. 4 Satz 1 SGB II")
        #expect(try m.person("ben").gesamt == .null)
        #expect(m.gesamt == .euro(746) - zählt)
    }

    /// Der weitere Bedarf nach dem SGB XII (hier 17 % von 506 = 86,02) geht mit ab: 1000 − 30 − 832,02 = 137,98.
    @Test func `ein höherer Bedarf nach dem SGB XII geht mit ab`() throws {
        var fall = paar(.altersrente)
        fall.personen[1].ausschlüsse[0].weitererBedarf = Geld(cent: 8602)
        fall.rente(1, .euro(1000))
        #expect(try fall.monat(Monat(2026, 7)).person("anna").verteilt == Geld(cent: 13_798))
    }

    /// Wessen Bedarf ein anderer Träger deckt, dessen Einkommen zählt nicht; für beide gilt Stufe 2 (AV-0111).
    @Test(arguments: [Ausschluss.Grund.grundsicherung, .asylbewerberleistungen])
    func `Leistungen anderer Träger bleiben außer Betracht`(grund: Ausschluss.Grund) throws {
        var fall = paar(grund)
        fall.rente(1, .euro(2000))
        let m = try fall.monat(Monat(2026, 7))
        let anna = try m.person("anna")
        #expect(anna.regelbedarf == .euro(506))
        #expect(anna.unterkunft + anna.heizung == .euro(240))
        #expect(anna.anspruch == .euro(746))
        #expect(m.abschnitte.first?.personen.last?.einkommen == nil)
    }

    /// Senkrecht: Annas Lohn deckt nur Annas Bedarf, nicht Bens. 1000/800: 800 − 100 − 84 − 144 = 472.
    @Test func `eigenes Einkommen deckt nur den eigenen Bedarf`() throws {
        var fall = paar(.grundsicherung)
        fall.lohn(0, brutto: .euro(1000), netto: .euro(800))
        #expect(try fall.monat(Monat(2026, 7)).person("anna").anspruch == .euro(274))
    }

    /// Bedarf 746 statt eines Anteils von zweien: wer genau so viel hat, ist nicht hilfebedürftig.
    @Test(arguments: [(Geld(cent: 77_599), Geld(cent: 1)), (.euro(776), .null)])
    func `allein gedeckt heißt kein Anspruch`(rente: Geld, anspruch: Geld) throws {
        var fall = paar(.grundsicherung)
        fall.rente(0, rente)
        #expect(try fall.monat(Monat(2026, 7)).gesamt == anspruch)
    }

    /// Tag vor, an und nach dem Beginn: am 9. Juli zwei Leistungsberechtigte, vom 10. an eine.
    @Test func `der Ausschluss beginnt an seinem Tag`() throws {
        let fall = paar(.altersrente, Dauer(ab: Tag(2026, 7, 10)))
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.abschnitte.map(\.von) == [Tag(2026, 7, 1), Tag(2026, 7, 10)])
        #expect(
            m.abschnitte.map { $0.personen.map(\.erhältLeistungen) } == [
                [true, true], [true, false],
            ])
        // 746 × 9/30 = 223,80; Anna behält 746.
        #expect(try m.person("ben").gesamt == Geld(cent: 22_380))
        #expect(try m.person("anna").gesamt == .euro(746))
    }

    @Test func `der Ausschluss endet mit seinem letzten Tag`() throws {
        let fall = paar(.aufenthaltsrecht, Dauer(bis: Tag(2026, 7, 9)))
        let m = try fall.monat(Monat(2026, 7))
        // Vom 10. bis 31. sind 22 Tage; höchstens 30 im Monat, davon 9 verbraucht: 21.
        #expect(m.abschnitte.map(\.von) == [Tag(2026, 7, 1), Tag(2026, 7, 10)])
        #expect(try m.person("ben").gesamt == Geld.euro(746).mal(21, durch: 30))
        #expect(try fall.monat(Monat(2026, 8)).person("ben").gesamt == .euro(746))
    }

    /// Auszubildende begründen eine Bedarfsgemeinschaft: ihr Kind erhält Leistungen (AV-0112).
    /// Kind 357 + 160 = 517 − Kindergeld 259 = 258, Mutter ausgeschlossen, Vater ausgeschlossen als Rentner.
    @Test(arguments: [(Ausschluss.Grund.ausbildung, true), (.aufenthaltsrecht, false)])
    func `nur Auszubildende begründen sie`(grund: Ausschluss.Grund, mitAnspruch: Bool) throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1985, 2, 2))
        fall.kind("kim", geboren: Tag(2021, 1, 1))
        fall.personen[0].ausschlüsse = [Ausschluss(grund: grund)]
        fall.personen[1].ausschlüsse = [Ausschluss(grund: .altersrente)]
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.gesamt == (mitAnspruch ? .euro(283) : .null))
        #expect(m.hindernis == (mitAnspruch ? nil : .ausgeschlossen(.aufenthaltsrecht)))
    }

    /// § 72 SGB II: kein Sofortzuschlag für ein ausgeschlossenes Kind; sein Einkommen zählt nicht für die Mutter.
    @Test func `ein ausgeschlossenes Kind`() throws {
        var fall = Musterfall()
        fall.kind("kim", geboren: Tag(2007, 1, 1))
        fall.personen[1].ausschlüsse = [Ausschluss(grund: .ausbildung)]
        let m = try fall.monat(Monat(2026, 7))
        #expect(try m.person("kim").gesamt == .null)
        // Mutter allein: 563 + 240.
        #expect(m.gesamt == .euro(803))
    }

    /// § 12 Abs. 2 SGB II: je Person, die in der Bedarfsgemeinschaft lebt; 12.500 und 12.500 (1986, 1985: ab 40
    /// Jahren), nicht erwerbsfähige Mitglieder schützen kein Auto.
    @Test func `der Freibetrag zählt auch für die ausgeschlossene Person`() throws {
        var fall = paar(.altersrente)
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        fall.personen[0].vermögen = [.init(art: .sparguthaben, betrag: .euro(20_000))]
        let ohne = try fall.monat(Monat(2026, 7)).gesamt
        #expect(ohne == .euro(746))
        fall.personen[1].ausschlüsse = []
        #expect(try fall.monat(Monat(2026, 7)).gesamt == .euro(1492))
    }

    @Test func `Vermögen der ausgeschlossenen Person über allen Freibeträgen hält an`() throws {
        var fall = paar(.altersrente)
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 12)
        fall.personen[1].vermögen = [.init(art: .sparguthaben, betrag: .euro(60_000))]
        #expect {
            _ = try fall.monat(Monat(2026, 7))
        } throws: { ($0 as? Rechtsfehler)?.meldung.contains("§ 12 Abs. 1 Satz 1 SGB II") ?? false }
    }
}

@Suite struct `§§ 7, 7a SGB II Niemand erhält Leistungen` {
    /// Jahrgang 1960, 66 Jahre und 4 Monate: der August 2026 ist der letzte Monat.
    @Test(arguments: [
        (Monat(2026, 7), nil as Hindernis?), (Monat(2026, 8), nil), (Monat(2026, 9), .altersgrenze),
    ])
    func `nach der Altersgrenze`(monat: Monat, hindernis: Hindernis?) throws {
        var fall = Musterfall(geboren: Tag(1960, 4, 10))
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 6), anzahl: 6)
        let m = try fall.monat(monat)
        #expect(m.hindernis == hindernis)
        #expect(m.hatAnspruch == (hindernis == nil))
    }

    /// Neben einer erwerbsfähigen Person muss feststehen, was bezogen wird.
    @Test func `neben Erwerbsfähigen fehlt eine Angabe`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1950, 1, 1))
        #expect {
            _ = try fall.monat(Monat(2026, 7))
        } throws: { fehler in
            guard case .angabeFehlt(let norm, let was, let pfad)? = fehler as? Rechtsfehler else {
                return false
            }
            return norm == "§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II" && was.contains("altersrente")
                && pfad == "personen.ben.ausschluss"
        }
        fall.personen[1].ausschlüsse = [Ausschluss(grund: .altersrente)]
        #expect(try fall.monat(Monat(2026, 7)).gesamt == .euro(746))
    }

    @Test(arguments: Ausschluss.Grund.allCases)
    func `allein ausgeschlossen`(grund: Ausschluss.Grund) throws {
        var fall = Musterfall()
        fall.personen[0].ausschlüsse = [Ausschluss(grund: grund)]
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.hindernis == .ausgeschlossen(grund))
        #expect(!m.hatAnspruch)
        #expect(m.hindernis?.norm == grund.norm)
        #expect(m.hindernis?.begriff.de.contains(grund.begriff.de) == true)
    }

    /// Mit 15 erwerbsfähig: der Tag davor, der Geburtstag.
    @Test func `unter 15`() throws {
        let fall = Musterfall(geboren: Tag(2011, 7, 16))
        let m = try fall.monat(Monat(2026, 7))
        #expect(m.hindernis == .unter15)
        #expect(m.abschnitte.map(\.von) == [Tag(2026, 7, 16)])
        #expect(try fall.monat(Monat(2026, 6)).hindernis == .unter15)
        #expect(try fall.monat(Monat(2026, 8)).hindernis == nil)
    }

    @Test func `ein Elternteil unter 15 neben Erwerbsfähigen hält an`() throws {
        var fall = Musterfall(geboren: Tag(2012, 7, 16))
        fall.partner(geboren: Tag(2005, 1, 1))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 7)) }
    }
}

@Suite struct `§ 7 SGB II Was nicht gebaut ist` {
    private func norm(_ fall: Musterfall) -> Norm? {
        do {
            _ = try fall.monat(Monat(2026, 7))
            return nil
        } catch Rechtsfehler.nichtGebaut(let norm, _, _) { return norm } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func `in einer Einrichtung und im Haushalt anderer`() {
        for grund in [Ausschluss.Grund.stationaer, .haft] {
            #expect(norm(paar(grund)) == "§ 7 Abs. 4 Satz 1, § 7 Abs. 3 SGB II")
        }
    }

    @Test func `Kindergeld neben Leistungen eines anderen Trägers`() {
        var fall = Musterfall()
        fall.kind("kim", geboren: Tag(2007, 1, 1))
        fall.personen[1].ausschlüsse = [Ausschluss(grund: .grundsicherung)]
        #expect(norm(fall) == "§ 11 Abs. 1 Satz 5 SGB II")
    }

    @Test func `zwei Ausschlüsse an einem Tag`() throws {
        var fall = paar(.altersrente)
        fall.personen[1].ausschlüsse.append(Ausschluss(grund: .grundsicherung))
        #expect {
            _ = try fall.monat(Monat(2026, 7))
        } throws: { ($0 as? Rechtsfehler)?.meldung.contains("zwei Ausschlüsse") ?? false }
    }
}
