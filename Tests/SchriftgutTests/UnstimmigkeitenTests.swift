import Grundtypen
import Schriftgut
import Schriftproben
import Testing

@Suite struct `Zahlen des Bescheids passen zueinander` {
    private func erste(
        _ ändern: (inout Bewilligungsverfügung) -> Void
    ) throws -> Unstimmigkeit? {
        try Muster.paarMitKindern.mitBewilligung(ändern).unstimmigkeiten.first
    }

    @Test func `ein Cent zu viel ausgezahlt`() throws {
        let gefunden = try erste {
            $0.monate[0].inhalt.auszahlungen[0].betrag += Geld(cent: 1)
        }
        #expect(
            gefunden
                == .auszahlungUngleichBewilligung(
                    Monat(2026, 7), bewilligt: .euro(1419), ausgezahlt: .euro(1419, 1)))
    }

    @Test func `der Berechnungsbogen kommt auf einen anderen Betrag`() throws {
        let gefunden = try erste {
            $0.monate[0].inhalt.beträge[0].bund += Geld(cent: 1)
            $0.monate[0].inhalt.auszahlungen[0].betrag += Geld(cent: 1)
        }
        guard
            case .berechnungUngleichBewilligung(let monat, let bewilligt, let berechnet) = gefunden
        else {
            Issue.record("statt dessen: \(String(describing: gefunden))")
            return
        }
        #expect(monat == Monat(2026, 7))
        #expect(bewilligt.bund - berechnet.bund == Geld(cent: 1))
    }

    @Test func `der Sofortzuschlag ist ein Teil des Vergleichs`() throws {
        let gefunden = try erste { $0.monate[0].inhalt.beträge[2].sofortzuschlag = .null }
        guard case .berechnungUngleichBewilligung = gefunden else {
            Issue.record("statt dessen: \(String(describing: gefunden))")
            return
        }
    }

    @Test func `ein negativer Betrag`() throws {
        let alle = try Muster.alleinstehend.mitBewilligung {
            $0.monate[0].inhalt.beträge[0].kommune = Geld(cent: -1)
        }.unstimmigkeiten
        #expect(alle.contains(.betragNegativ(Monat(2026, 7), person: "jana")))
    }

    @Test func `eine Einnahme, die nicht aufgeht`() throws {
        let gefunden = try erste {
            $0.monate[0].inhalt.berechnungen[0].personen[0].einkommen[0].anrechenbar += .euro(1)
        }
        #expect(
            gefunden
                == .einkommenUngleich(Monat(2026, 7), person: "anna", einnahme: "Bruttolohn"))
    }

    @Test func `mehr verteilt als vorhanden`() throws {
        let gefunden = try erste { $0.monate[0].inhalt.berechnungen[0].verteilbar = .euro(800) }
        #expect(
            gefunden
                == .verteiltMehrAlsVorhanden(
                    Monat(2026, 7), verteilt: .euro(872), vorhanden: .euro(800)))
    }

    @Test func `zwei Abschnitte eines Monats ergeben zusammen den Betrag`() throws {
        let inhalt = try Muster.alleinstehend.mitBewilligung { bewilligung in
            let ganz = bewilligung.monate[0].inhalt.berechnungen[0]
            bewilligung.monate[0].inhalt.berechnungen = [(1, 10), (11, 30)].compactMap {
                von, tage in
                var teil = ganz
                teil.abschnitt = Zeitraum(
                    von: Tag(2026, 7, von), bis: Tag(2026, 7, tage == 10 ? 10 : 31)
                )
                .map { Tagesabschnitt($0, tage: tage == 10 ? 10 : 20) }
                let ergebnis = ganz.personen[0].ergebnis
                let anteil = tage == 10 ? Int64(10) : 20
                teil.personen[0].anteilig = Personenbetrag(
                    person: "jana", bund: ergebnis.bund.mal(anteil, durch: 30),
                    kommune: ergebnis.kommune.mal(anteil, durch: 30))
                return teil
            }
        }
        #expect(inhalt.unstimmigkeiten == [])
        let texte = try inhalt.brief().alleTexte
        #expect(texte.contains("01.07.2026 bis 10.07.2026 (10 von 30 Tagen)"))
        #expect(texte.contains("Auszahlung für 20 von 30 Tagen"))
    }

    @Test func `eine Ablehnung, deren Zahlen sie nicht tragen`() {
        let einkommen = Muster.ablehnungEinkommen.mit { inhalt in
            guard case .ablehnung(var ablehnung) = inhalt.verfügung,
                case .einkommen(var grund) = ablehnung.grund
            else { return }
            grund.einkommen = .euro(1012, 99)
            ablehnung.grund = .einkommen(grund)
            inhalt.verfügung = .ablehnung(ablehnung)
        }
        #expect(
            einkommen.unstimmigkeiten
                == [.einkommenUnterBedarf(bedarf: .euro(1013), einkommen: .euro(1012, 99))])
        let vermögen = Muster.ablehnungVermögen.mit { inhalt in
            guard case .ablehnung(var ablehnung) = inhalt.verfügung,
                case .vermögen(var grund) = ablehnung.grund
            else { return }
            grund.posten = [grund.posten[0]]
            ablehnung.grund = .vermögen(grund)
            inhalt.verfügung = .ablehnung(ablehnung)
        }
        #expect(
            vermögen.unstimmigkeiten
                == [
                    .vermögenUnterFreibetrag(vermögen: .euro(21_480, 15), freibetrag: .euro(32_500))
                ])
        #expect(throws: Schriftfehler.self) { try vermögen.brief() }
    }
}
