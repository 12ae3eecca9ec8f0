import Fallakte
import Leistungsrecht
import Weboberflaeche

/// Sätze und Verweise, die Vorschlag und Prüfung teilen.
extension Arbeitsgang {
    /// Das Formular der Angaben, an der Stelle, um die es geht; nil, wenn es sich nicht öffnen lässt,
    /// weil die Angaben unlesbar sind.
    func angabenziel(_ pfad: String, of id: FallID, _ fall: Fall) -> String? {
        let ziel = Pfade.angaben(id)
        guard let sachverhalt = Gelesene(fall).sachverhalt else { return nil }
        guard !pfad.isEmpty, let feld = Bogenzuordnung(sachverhalt).feld(of: pfad) else {
            return ziel
        }
        return "\(ziel)#\(Feld.id(of: feld))"
    }

    /// Fehlende Nachweise hindern nicht, aber wer entscheidet, soll sie sehen.
    func nachweishinweise(_ id: FallID, _ fall: Fall) -> [Hinweis] {
        guard let fehlend = fall.vollständigkeit?.fehlend, !fehlend.isEmpty else { return [] }
        let liste = fehlend.joined(separator: "; ")
        return [
            Hinweis(
                s(
                    "Es fehlen noch Nachweise: \(liste). Bitte nur entscheiden, wenn es ohne sie geht.",
                    "Proofs are missing: \(liste). Please decide only if you can do without them."),
                .achtung, verweis: Verweis(s("Zum Fall", "To the case"), Pfade.fall(id)))
        ]
    }

    func fortgeschrieben(_ werte: [String]) -> Hinweis {
        let liste = werte.joined(separator: "; ")
        return Hinweis(
            s(
                "Für spätere Monate noch nicht festgesetzt und fortgeschrieben: \(liste).",
                "Not yet set for later months and carried forward: \(liste)."))
    }
}
