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
    /// Das Einkommen deckt den Bedarf gar nicht.
    case einkommenUnterBedarf(bedarf: Geld, einkommen: Geld)
    /// Das Vermögen liegt nicht über den Freibeträgen.
    case vermögenUnterFreibetrag(vermögen: Geld, freibetrag: Geld)
}

extension Bescheidinhalt {
    package var unstimmigkeiten: [Unstimmigkeit] {
        switch verfügung {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _):
            bewilligung.monate.flatMap(\.unstimmigkeiten)
        case .ablehnung(let ablehnung): ablehnung.grund.unstimmigkeiten
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
        if min(betrag.bund, betrag.kommune, betrag.sofortzuschlag) < .null {
            gefunden.append(.betragNegativ(monat, person: betrag.person))
        }
        let ergebnisse = inhalt.berechnungen.flatMap(\.personen)
            .filter { $0.person == betrag.person }.map(\.ergebnis)
        let berechnet = Personenbetrag(
            person: betrag.person, bund: ergebnisse.map(\.bund).summe,
            kommune: ergebnisse.map(\.kommune).summe,
            sofortzuschlag: ergebnisse.map(\.sofortzuschlag).summe)
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

extension Ablehnungsgrund {
    fileprivate var unstimmigkeiten: [Unstimmigkeit] {
        switch self {
        case .einkommen(let grund):
            let eigene = grund.berechnung.unstimmigkeiten(in: grund.monat)
            return grund.einkommen >= grund.bedarf
                ? eigene
                : eigene + [.einkommenUnterBedarf(bedarf: grund.bedarf, einkommen: grund.einkommen)]
        case .vermögen(let grund):
            return grund.überschuss.istPositiv
                ? []
                : [.vermögenUnterFreibetrag(vermögen: grund.vermögen, freibetrag: grund.freibetrag)]
        case .andere: return []
        }
    }
}
