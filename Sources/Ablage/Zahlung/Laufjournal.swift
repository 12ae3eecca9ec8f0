package import Fallakte
import Foundation
package import Zahlungswesen

/// Was jede Ablage mit einem Eintrag in einen Lauf tut, bevor sie schreibt.
package enum Laufjournal {
    /// Was zu schreiben ist, in dieser Reihenfolge.
    package struct Fortschreibung: Sendable {
        package let quittung: Laufquittung
        package let blätter: [Journalblatt]
        /// Je Ereignis; was ein Ereignis frei macht, kann das nächste belegen.
        package let folgen: [Folgen]
        package let zeile: Laufzeile
        /// Prüfsumme und Inhalt der Zahlungsdatei.
        package let datei: Zahlungsdateiinhalt?
    }

    package struct Zahlungsdateiinhalt: Hashable, Sendable {
        package let prüfsumme: Prüfsumme
        package let bytes: [UInt8]
    }

    /// Der Name des Laufs in der Kette; kein Aktenzeichen sieht so aus.
    package static func kettenname(_ lauf: Laufnummer) -> String { "lauf/\(lauf)" }

    /// Hängt den Eintrag an `kopf`; die Version hat die Ablage vorher verglichen.
    package static func extend(_ kopf: Kettenkopf, by eintrag: Laufeintrag)
        throws(Zahlungsablagefehler) -> Fortschreibung
    {
        guard !eintrag.ereignisse.isEmpty else { throw .eintragLeer(eintrag.auftrag) }
        let erfasst = max(eintrag.zeit, kopf.erfasst)
        var stand = eintrag.stand
        var kette = kopf.kette
        var blätter: [Journalblatt] = []
        var folgen: [Folgen] = []
        for ereignis in eintrag.ereignisse {
            // Vier Augen gelten nur, wenn niemand im Namen eines anderen schreibt.
            guard ereignis.handelnd == eintrag.autor else {
                throw .autorWeichtAb(handelnd: ereignis.handelnd, autor: eintrag.autor)
            }
            let nummer = stand.version + 1
            do { folgen.append(try stand.folgen(of: ereignis)) } catch { throw .buchung(error) }
            do {
                try stand.append(Laufblatt(nummer: nummer, erfasst: erfasst, ereignis: ereignis))
            } catch { throw .beschädigt(Schaden(eintrag.lauf, error)) }
            let blatt = try journalblatt(nummer, erfasst, eintrag, ereignis)
                .angekettet(after: kette)
            kette = blatt.kette
            blätter.append(blatt)
        }
        guard let zeile = Laufzeile(stand), zeile.lauf == eintrag.lauf else {
            throw .eintragLeer(eintrag.auftrag)
        }
        return Fortschreibung(
            quittung: Laufquittung(
                auftrag: eintrag.auftrag, lauf: eintrag.lauf,
                blätter: (kopf.nummer + 1)...stand.version),
            blätter: blätter, folgen: folgen, zeile: zeile, datei: try datei(of: eintrag))
    }

    private static func journalblatt(
        _ nummer: Int, _ erfasst: Zeitpunkt, _ eintrag: Laufeintrag, _ ereignis: ZahllaufEreignis
    ) throws(Zahlungsablagefehler) -> Journalblatt {
        let name = kettenname(eintrag.lauf)
        do throws(Formfehler) {
            let form = try ZahllaufEreignisForm(ereignis)
            return Journalblatt(
                fall: name, nummer: nummer, erfasst: erfasst.millisekunden,
                autor: eintrag.autor.text, auftrag: eintrag.auftrag.text, art: form.art,
                fassung: form.fassung, inhalt: form.inhalt, kette: "")
        } catch {
            throw .beschädigt(Schaden(fall: name, blatt: nummer, art: .unlesbar(error)))
        }
    }

    /// Eine Ausgabe kommt mit genau der Datei, deren Prüfsumme sie nennt; sonst kommt keine.
    private static func datei(of eintrag: Laufeintrag) throws(Zahlungsablagefehler)
        -> Zahlungsdateiinhalt?
    {
        let genannt = eintrag.ereignisse.compactMap { ereignis in
            if case .ausgegeben(let ausgabe) = ereignis { ausgabe.prüfsumme } else { nil }
        }
        let inhalt = eintrag.datei.map {
            Zahlungsdateiinhalt(prüfsumme: Prüfsumme(of: Data($0)), bytes: $0)
        }
        guard genannt == [inhalt?.prüfsumme].compactMap(\.self) else {
            throw .dateiPasstNicht(eintrag.lauf)
        }
        return inhalt
    }

    /// Der geöffnete Lauf; jedes Glied der Kette wird nachgerechnet.
    package static func akte(_ lauf: Laufnummer, _ blätter: [Journalblatt])
        throws(Zahlungsablagefehler) -> Laufakte
    {
        let name = kettenname(lauf)
        if let schaden = Journal.kettenschaden(name, blätter) { throw .beschädigt(schaden) }
        var offen: [Laufblatt] = []
        for blatt in blätter {
            do throws(Formfehler) {
                let form = ZahllaufEreignisForm(
                    art: blatt.art, fassung: blatt.fassung, inhalt: blatt.inhalt)
                offen.append(
                    Laufblatt(
                        nummer: blatt.nummer, erfasst: Zeitpunkt(millisekunden: blatt.erfasst),
                        ereignis: try form.ereignis()))
            } catch {
                throw .beschädigt(Schaden(fall: name, blatt: blatt.nummer, art: .unlesbar(error)))
            }
        }
        do {
            return Laufakte(
                nummer: lauf, blätter: offen, kopf: Kettenkopf(blätter),
                stand: try Zahllauf(replaying: offen))
        } catch { throw .beschädigt(Schaden(lauf, error)) }
    }
}

extension Schaden {
    init(_ lauf: Laufnummer, _ fehler: Lauffehler) {
        let name = Laufjournal.kettenname(lauf)
        switch fehler {
        case .lücke(let erwartet, _): self.init(fall: name, blatt: erwartet, art: .blattFehlt)
        case .zeitLäuftRückwärts(let blatt):
            self.init(fall: name, blatt: blatt, art: .zeitLäuftRückwärts)
        }
    }
}
