package import Grundtypen

/// Zahlen des Bescheids, die nicht zueinander passen; so geht er nicht hinaus.
package enum Unstimmigkeit: Hashable, Sendable {
    /// Die Auszahlungen ergeben nicht den bewilligten Betrag.
    case auszahlungUngleichBewilligung(Monat, bewilligt: Geld, ausgezahlt: Geld)
    /// Der Berechnungsbogen kommt auf einen anderen Betrag als die Verfügung.
    case berechnungUngleichBewilligung(
        Monat, bewilligt: Personenbetrag, berechnet: Personenbetrag)
    case betragNegativ(Monat, person: String)
    /// Abzüge und Einnahme ergeben nicht den zu berücksichtigenden Betrag.
    case einkommenUngleich(Monat, person: String, einnahme: String)
    /// Die angerechneten Anteile ergeben mehr als das zu verteilende Einkommen.
    case verteiltMehrAlsVorhanden(Monat, verteilt: Geld, vorhanden: Geld)
    /// Gesamtbedarf weniger Einkommen, angerechnetem Anteil und Minderung ergibt nicht den Anspruch.
    case anspruchUngleich(Monat, person: String, berechnet: Geld, genannt: Geld)
    /// Die Einkommen aller und das Vermögen ergeben nicht, was verteilt wird.
    case verteilbarUngleich(Monat, berechnet: Geld, genannt: Geld)
    /// Vermögen weniger Freibeträge ergibt nicht, was einzusetzen ist.
    case vermögenUngleich(Monat, berechnet: Geld, genannt: Geld)
    /// Einkommen und Vermögen decken den Bedarf nicht, und doch ist deshalb abgelehnt.
    case nichtGedeckt(Monat, bedarf: Geld, vorhanden: Geld)
}

extension Bescheidinhalt {
    package var unstimmigkeiten: [Unstimmigkeit] {
        switch verfügung {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _):
            bewilligung.monate.flatMap(\.unstimmigkeiten)
                + bewilligung.abgelehnt.flatMap(\.nichtGedeckt)
        case .ablehnung(let ablehnung):
            ablehnung.teile.flatMap { teil in
                teil.grund.gedeckt.flatMap { $0.unstimmigkeiten(in: teil.monate.lowerBound) }
                    + teil.nichtGedeckt
            }
        }
    }
}

extension Monatsbewilligung {
    fileprivate var unstimmigkeiten: [Unstimmigkeit] {
        var gefunden: [Unstimmigkeit] = []
        let ausgezahlt = inhalt.auszahlungen.map(\.betrag).summe
        if ausgezahlt != inhalt.gesamt {
            gefunden.append(
                .auszahlungUngleichBewilligung(
                    monat, bewilligt: inhalt.gesamt, ausgezahlt: ausgezahlt))
        }
        for betrag in inhalt.beträge {
            gefunden += unstimmigkeiten(in: betrag)
        }
        return gefunden + inhalt.berechnungen.flatMap { $0.unstimmigkeiten(in: monat) }
    }

    private func unstimmigkeiten(in betrag: Personenbetrag) -> [Unstimmigkeit] {
        var gefunden: [Unstimmigkeit] = []
        let laufend = min(
            betrag.bund - betrag.einmaligBund,
            betrag.kommune - betrag.bildung - betrag.einmaligKommune)
        let andere = min(
            betrag.sofortzuschlag, betrag.bildung, betrag.einmaligBund, betrag.einmaligKommune)
        if min(laufend, andere) < .null {
            gefunden.append(.betragNegativ(monat, person: betrag.person))
        }
        let ergebnisse = inhalt.berechnungen.flatMap(\.personen)
            .filter { $0.person == betrag.person }.map(\.ergebnis)
        let berechnet = Personenbetrag(
            person: betrag.person, bund: ergebnisse.map(\.bund).summe,
            kommune: ergebnisse.map(\.kommune).summe,
            sofortzuschlag: ergebnisse.map(\.sofortzuschlag).summe,
            bildung: ergebnisse.map(\.bildung).summe,
            einmaligBund: ergebnisse.map(\.einmaligBund).summe,
            einmaligKommune: ergebnisse.map(\.einmaligKommune).summe)
        if berechnet != betrag {
            gefunden.append(
                .berechnungUngleichBewilligung(monat, bewilligt: betrag, berechnet: berechnet))
        }
        return gefunden
    }
}

extension Berechnungsbogen {
    fileprivate func unstimmigkeiten(in monat: Monat) -> [Unstimmigkeit] {
        var gefunden: [Unstimmigkeit] = []
        for person in personen {
            for einkommen in person.einkommen where !einkommen.gehtAuf {
                gefunden.append(
                    .einkommenUngleich(
                        monat, person: person.person, einnahme: einkommen.einnahme.bezeichnung))
            }
        }
        gefunden += personen.compactMap { $0.unstimmigerAnspruch(in: monat) }
        gefunden += vermögen.flatMap { $0.unstimmigkeit(in: monat) }.map { [$0] } ?? []
        let zuVerteilen =
            personen.map(\.gemeinsamesEinkommen).summe + (vermögen?.überschuss ?? .null)
        if zuVerteilen != verteilbar {
            gefunden.append(
                .verteilbarUngleich(monat, berechnet: zuVerteilen, genannt: verteilbar))
        }
        let verteilt = personen.map(\.angerechnet.betrag).summe
        if verteilt > verteilbar {
            gefunden.append(
                .verteiltMehrAlsVorhanden(monat, verteilt: verteilt, vorhanden: verteilbar))
        }
        return gefunden
    }
}

extension Einkommensrechnung {
    fileprivate var gehtAuf: Bool {
        (einnahme.betrag - abzüge.map(\.betrag).summe).mindestensNull == anrechenbar
    }
}

extension Personenrechnung {
    fileprivate func unstimmigerAnspruch(in monat: Monat) -> Unstimmigkeit? {
        let ungemindert = (gesamtbedarf - eigenesEinkommen - angerechnet.betrag).mindestensNull
        // §§ 31a, 32 SGB II: die Minderung geht vom Anspruch ab, nach der Verteilung.
        let berechnet = ungemindert - (minderung?.betrag ?? .null)
        guard berechnet != anspruch else { return nil }
        return .anspruchUngleich(monat, person: person, berechnet: berechnet, genannt: anspruch)
    }
}

extension Vermögensrechnung {
    fileprivate func unstimmigkeit(in monat: Monat) -> Unstimmigkeit? {
        let übrig = nichtÜbertragen
        guard übertragbar ? übrig != .null : übrig < .null else { return nil }
        return .vermögenUngleich(
            monat, berechnet: (vermögen - frei).mindestensNull, genannt: einzusetzen)
    }
}

extension Ablehnungsteil {
    fileprivate var nichtGedeckt: [Unstimmigkeit] {
        grund.gedeckt.filter { $0.deckung == nil }.map {
            .nichtGedeckt(
                monate.lowerBound, bedarf: $0.bedarf, vorhanden: $0.einkommen + $0.einzusetzen)
        }
    }
}
