import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche
import Zahlungswesen

/// Was mit einem Lauf jetzt geht, und warum das Nächste vielleicht nicht.
///
/// Ob etwas geht, entscheidet der Lauf selbst: die Handlung wird probeweise entschieden und nie
/// geschrieben.
struct Laufschritte {
    let handlungen: [Laufformular]
    let gesperrt: String?

    init(
        _ gang: Arbeitsgang, _ lauf: Zahllauf, _ einstellungen: Kasseneinstellungen,
        _ namen: Namen
    ) {
        let s = gang.s
        let wer = gang.akteur.kennung
        guard gang.akteur.darf(.zahllaufFühren) else {
            handlungen = []
            gesperrt = s.satz(Fachfehler.nichtBefugt(.zahllaufFühren))
            return
        }
        var gehen: [Laufformular] = []
        var grund: String?
        func versuche(
            _ formular: Laufformular, _ entscheide: () throws(Laufablehnung) -> [ZahllaufEreignis]
        ) {
            do throws(Laufablehnung) {
                _ = try entscheide()
                gehen.append(formular)
            } catch { grund = grund ?? s.satz(error, namen) }
        }
        switch lauf.zustand {
        case .vorbereitet:
            versuche(Laufformulare.prüfen(s, haupt: true)) { () throws(Laufablehnung) in
                try lauf.prüfe(
                    durch: wer, wissend: Kontenkenntnis(), under: einstellungen.zahlung)
            }
            gehen.append(Laufformulare.abbrechen(s))
        case .geprüft:
            let freigabe = Freigabe(
                anzahl: lauf.auszuzahlen.count, summe: lauf.summe, durch: wer)
            versuche(Laufformulare.freigeben(s, freigabe)) { () throws(Laufablehnung) in
                try lauf.decide(freigabe)
            }
            gehen.append(Laufformulare.abbrechen(s))
        case .freigegeben: gehen.append(Laufformulare.ausgeben(s))
        case .ausgegeben:
            gehen.append(
                Laufformulare.bestätigen(s, am: lauf.ausgabe?.ausführung ?? gang.heute))
        case .leer, .angenommen, .abgelehnt, .abgebrochen: break
        }
        handlungen = gehen
        gesperrt = grund
    }
}

/// Die Formulare der einzelnen Schritte.
enum Laufformulare {
    static func prüfen(_ s: Sprache, haupt: Bool) -> Laufformular {
        Laufformular(.prüfen, s("Prüfen", "Check"), haupt: haupt)
    }

    /// Freigegeben wird, was auf der Seite stand.
    static func freigeben(_ s: Sprache, _ freigabe: Freigabe) -> Laufformular {
        let zahl = s.zahl(freigabe.anzahl)
        let summe = s.euro(freigabe.summe)
        return Laufformular(
            .freigeben,
            s("\(zahl) Zahlungen über \(summe) freigeben", "Release \(zahl) payments of \(summe)"),
            haupt: true,
            verborgen: [
                VerborgenesFeld("anzahl", String(freigabe.anzahl)),
                VerborgenesFeld("summe", freigabe.summe.description),
            ])
    }

    static func abbrechen(_ s: Sprache) -> Laufformular {
        Laufformular(
            .abbrechen, s("Lauf abbrechen", "Cancel the run"),
            felder: [
                Feld(
                    "abbruchgrund", s("Grund des Abbruchs", "Reason for cancelling"), breite: .lang)
            ])
    }

    static func ausgeben(_ s: Sprache) -> Laufformular {
        Laufformular(
            .ausgeben, s("Datei für die Bank erzeugen", "Create the file for the bank"), haupt: true
        )
    }

    static func bestätigen(_ s: Sprache, am tag: Tag) -> Laufformular {
        Laufformular(
            .bestätigen, s("Annahme eintragen", "Enter acceptance"), haupt: true,
            felder: [
                Feld(
                    "referenz", s("Kennung der Bankmeldung", "Reference of the bank’s message"),
                    breite: .mittel),
                Feld(
                    "tag", s("Tag der Ausführung (TT.MM.JJJJ)", "Day of execution (DD.MM.YYYY)"),
                    wert: tag.deutsch, eingabe: .tag, breite: .kurz),
            ])
    }
}
