import Fallakte
import Grundtypen
import Leistungsrecht

/// Macht aus einer Berechnung die Zeilen und Zahlungswege eines Vorschlags.
struct Vorschlagsbau {
    let sachverhalt: Sachverhalt
    let berechnung: Berechnung
    let aktenzeichen: FallID

    /// Eine Zeile je Monat und Person mit Anspruch; Direktzahlung aus dem kommunalen Anteil.
    func zeilen() throws(Fachfehler) -> [Bewilligungszeile] {
        var zeilen: [Bewilligungszeile] = []
        for monat in berechnung.monate {
            var mietrest = miete(for: monat.monat) ?? .null
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
                        bund: person.bund + person.sofortzuschlag, kommune: person.kommune,
                        sofortzuschlag: person.sofortzuschlag, kommuneAnVermieter: anVermieter))
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

    /// Direktzahlungen an Vermieter, je Wohnung mit ihrem Zeitraum (§ 22 Abs. 7 SGB II).
    func direktzahlungen() throws(Fachfehler) -> [Direktzahlung] {
        var ergebnis: [Direktzahlung] = []
        for (nummer, wohnung) in sachverhalt.wohnungen.enumerated() {
            guard let vermieter = wohnung.vermieter, vermieter.direktzahlung else { continue }
            let monate = berechnung.monate.map(\.monat).filter { gilt(wohnung, in: $0) }
            guard let ab = monate.min(), let bis = monate.max(),
                let zeitraum = Monatsspanne(ab: ab, bis: bis)
            else { continue }
            let konto = try iban(vermieter.iban, pfad: "wohnung.\(nummer).vermieter.iban")
            ergebnis.append(
                Direktzahlung(
                    zeitraum: zeitraum,
                    an: Zahlungsweg(
                        inhaber: vermieter.name, iban: konto,
                        verwendung: vermieter.verwendung.isEmpty
                            ? "AZ \(aktenzeichen)" : vermieter.verwendung),
                    miete: wohnung.grundmiete + wohnung.nebenkosten + wohnung.heizung))
        }
        return ergebnis
    }

    private func miete(for monat: Monat) -> Geld? {
        guard
            let wohnung = sachverhalt.wohnungen.first(where: {
                $0.vermieter?.direktzahlung == true && gilt($0, in: monat)
            })
        else { return nil }
        return wohnung.grundmiete + wohnung.nebenkosten + wohnung.heizung
    }

    /// Im Monat eines Umzugs geht die Miete an den, bei dem der Monat beginnt.
    private func gilt(_ wohnung: Wohnung, in monat: Monat) -> Bool {
        wohnung.dauer.contains(monat.erster)
    }

    private func iban(_ text: String, pfad: String) throws(Fachfehler) -> IBAN {
        guard let iban = IBAN(text) else { throw .iban(pfad: pfad, eingabe: text) }
        return iban
    }
}
