import Grundtypen
import Rechtskern
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
        let alle = try Muster.paarMitKindern.mitBewilligung {
            $0.monate[0].inhalt.berechnungen[0].verteilbar = .euro(800)
        }.unstimmigkeiten
        #expect(
            alle.contains(
                .verteiltMehrAlsVorhanden(
                    Monat(2026, 7), verteilt: .euro(872), vorhanden: .euro(800))))
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

    @Test func `der Anspruch ist Bedarf weniger Einkommen und Anteil`() throws {
        let gefunden = try erste {
            $0.monate[0].inhalt.berechnungen[0].personen[0].angerechnet.betrag -= .euro(1)
        }
        #expect(
            gefunden
                == .anspruchUngleich(
                    Monat(2026, 7), person: "anna", berechnet: .euro(462, 83),
                    genannt: .euro(461, 83)))
    }

    @Test func `verteilt wird, was Erwachsene haben`() throws {
        let gefunden = try erste {
            $0.monate[0].inhalt.berechnungen[0].personen[0].gemeinsamesEinkommen = .euro(900)
        }
        #expect(
            gefunden
                == .verteilbarUngleich(
                    Monat(2026, 7), berechnet: .euro(900), genannt: .euro(872)))
    }

    /// Ändert die eine Rechnung, auf der die Ablehnung beruht.
    private func ablehnung(
        _ inhalt: Bescheidinhalt, _ ändern: (inout Berechnungsbogen) -> Void
    ) throws -> [Unstimmigkeit] {
        guard case .ablehnung(var ablehnung) = inhalt.verfügung else {
            Issue.record("keine Ablehnung")
            return []
        }
        ändern(&ablehnung.teile[0].grund.gedeckt[0])
        let geändert = inhalt.mit { $0.verfügung = .ablehnung(ablehnung) }
        #expect(throws: Schriftfehler.unstimmig(geändert.unstimmigkeiten)) { try geändert.brief() }
        return geändert.unstimmigkeiten
    }

    @Test func `abgelehnt wird nur, wenn der ganze Bedarf gedeckt ist`() throws {
        let gefunden = try ablehnung(Muster.ablehnungEinkommen) {
            $0.personen[0].bedarfe[0].betrag += .euro(200)
        }
        #expect(
            gefunden.contains(
                .nichtGedeckt(
                    Monat(2026, 8), bedarf: .euro(1213), vorhanden: .euro(1150, 37))))
    }

    @Test func `Gegenstände und Freibeträge ergeben, was vom Vermögen einzusetzen ist`() throws {
        // Ein Auto, das die Rechnung zählt und der Brief nicht nennt.
        let gefunden = try ablehnung(Muster.ablehnungVermögen) {
            $0.vermögen?.posten.removeLast()
        }
        #expect(
            gefunden == [
                .vermögenUngleich(
                    Monat(2026, 9), berechnet: .euro(27_892, 55), genannt: .euro(29_097, 41))
            ])
    }

    @Test func `was den Bedarf deckt, sagen die Zahlen`() {
        func bogen(einkommen: Int64, vermögen: Int64) -> Berechnungsbogen {
            let person = Musterperson(
                "p", regelbedarf: .euro(563), stufe: "§ 20 Abs. 2 Satz 1 SGB II",
                unterkunft: .euro(400), heizung: .euro(100)
            ).mit(
                Einkommensrechnung(
                    einnahme: .init("Lohn", .euro(einkommen), "§ 11 Abs. 1 Satz 1 SGB II"),
                    abzüge: [], anrechenbar: .euro(einkommen)))
            return Musterrechnung.bogen(
                [person],
                vermögen: Vermögensrechnung(
                    posten: [], freibeträge: [], überschuss: .euro(vermögen)),
                verteilbar: .euro(einkommen + vermögen))
        }
        #expect(bogen(einkommen: 1063, vermögen: 0).deckung == .einkommen)
        #expect(bogen(einkommen: 1062, vermögen: 1).deckung == .beides)
        #expect(bogen(einkommen: 10, vermögen: 1063).deckung == .vermögen)
        #expect(bogen(einkommen: 762, vermögen: 300).deckung == nil)
    }
}
