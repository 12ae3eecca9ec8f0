import Fallakte
import Grundtypen
import Leistungsrecht

/// Macht aus einer Berechnung die Zeilen und Zahlungswege eines Vorschlags.
struct Vorschlagsbau {
    /// Die neuesten Angaben: an dieses Konto geht das Geld.
    let sachverhalt: Sachverhalt
    /// Die Angaben, mit denen jeder Monat gerechnet ist: an diesen Vermieter geht seine Miete.
    let jeMonat: [Monat: Sachverhalt]
    let berechnung: Berechnung
    let aktenzeichen: FallID

    /// Eine Zeile je Monat und Person mit Anspruch; Direktzahlung aus dem kommunalen Anteil.
    func zeilen() throws(Fachfehler) -> [Bewilligungszeile] {
        var zeilen: [Bewilligungszeile] = []
        for monat in berechnung.monate {
            var mietrest = try direkt(in: monat.monat)?.miete ?? .null
            for person in monat.personen where person.gesamt.istPositiv {
                guard let id = PersonID(person.id) else {
                    throw .eingabe([
                        Eingabemeldung(
                            pfad: "personen.\(person.id)", zeile: nil,
                            text: "Die Kennung „\(person.id)“ ist nicht zulässig.")
                    ])
                }
                let anVermieter = min(mietrest, person.kommune)
                mietrest -= anVermieter
                zeilen.append(
                    Bewilligungszeile(
                        monat: monat.monat, person: id,
                        bund: person.bund + person.sofortzuschlag + person.einmalig.vomBund,
                        kommune: person.kommune + person.bildung + person.einmalig.vonKommune,
                        sofortzuschlag: person.sofortzuschlag, kommuneAnVermieter: anVermieter,
                        bildung: person.bildung,
                        einmalig: Einmalteil(
                            bund: person.einmalig.vomBund, kommune: person.einmalig.vonKommune)))
            }
        }
        return zeilen
    }

    /// Das Konto des Haushalts; nil, wenn keines angegeben ist.
    func auszahlung() throws(Fachfehler) -> Zahlungsweg? {
        guard let kontakt = sachverhalt.kontakt, !kontakt.iban.isEmpty else { return nil }
        return Zahlungsweg(
            inhaber: kontakt.kontoinhaber, iban: try iban(kontakt.iban, pfad: "kontakt.konto.iban"),
            verwendung: "")
    }

    /// Direktzahlungen an Vermieter; gleiche aufeinanderfolgende Monate zusammen (§ 22 Abs. 7 SGB II).
    func direktzahlungen() throws(Fachfehler) -> [Direktzahlung] {
        var ergebnis: [Direktzahlung] = []
        for monat in berechnung.monate.map(\.monat) {
            guard let neu = try direkt(in: monat) else { continue }
            if let letzte = ergebnis.last, letzte.an == neu.an, letzte.miete == neu.miete,
                letzte.zeitraum.bis == monat - 1,
                let länger = Monatsspanne(ab: letzte.zeitraum.ab, bis: monat)
            {
                ergebnis[ergebnis.count - 1] = Direktzahlung(
                    zeitraum: länger, an: neu.an, miete: neu.miete)
            } else {
                ergebnis.append(neu)
            }
        }
        return ergebnis
    }

    /// An wen die Miete des Monats geht; nil ohne Direktzahlung.
    ///
    /// Im Monat eines Umzugs geht sie an den, bei dem der Monat beginnt.
    private func direkt(in monat: Monat) throws(Fachfehler) -> Direktzahlung? {
        let wohnungen = (jeMonat[monat] ?? sachverhalt).wohnungen
        guard
            let nummer = wohnungen.firstIndex(where: {
                $0.vermieter?.direktzahlung == true && $0.dauer.contains(monat.erster)
            }), let vermieter = wohnungen[nummer].vermieter,
            let zeitraum = Monatsspanne(ab: monat, bis: monat)
        else { return nil }
        let wohnung = wohnungen[nummer]
        return Direktzahlung(
            zeitraum: zeitraum,
            an: Zahlungsweg(
                inhaber: vermieter.name,
                iban: try iban(vermieter.iban, pfad: "wohnung.\(nummer).vermieter.iban"),
                verwendung: vermieter.verwendung.isEmpty
                    ? "AZ \(aktenzeichen)" : vermieter.verwendung),
            miete: wohnung.grundmiete + wohnung.nebenkosten + wohnung.heizung)
    }

    private func iban(_ text: String, pfad: String) throws(Fachfehler) -> IBAN {
        guard let iban = IBAN(text) else { throw .iban(pfad: pfad, eingabe: text) }
        return iban
    }
}
