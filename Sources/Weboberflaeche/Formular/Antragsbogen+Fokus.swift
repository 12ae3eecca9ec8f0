/// Wo nach dem Hinzufügen oder Entfernen einer Zeile weitergearbeitet wird.
///
/// Die Seite kommt dabei neu vom Server; ohne Fokus finge jede Person, die mit Tasten arbeitet, wieder
/// ganz oben an.
extension Antragsbogen {
    /// Die Angaben nach einem Auftrag wie `mehr:personen`; ein anderer Auftrag ändert nichts.
    package func angaben(nach auftrag: String) -> [Formularblock] {
        let teile = auftrag.split(separator: ":").map(String.init)
        guard teile.count >= 2 else { return angaben }
        let pfad = teile[1]
        switch teile[0] {
        case "mehr":
            let zeile = "\(pfad).\(eingaben.anzahl(pfad) - 1)."
            return angaben.map { $0.mitFokus(inZeile: zeile) }
        case "weg": return angaben.map { $0.mitFokus(aufKnopf: "mehr:\(pfad)") }
        default: return angaben
        }
    }
}

extension Formularblock {
    /// Das erste Feld der Zeile bekommt den Fokus; `zeile` ist der Anfang seines Namens.
    func mitFokus(inZeile zeile: String) -> Formularblock {
        var block = self
        if let stelle = felder.firstIndex(where: { $0.name.hasPrefix(zeile) }) {
            block.felder[stelle].fokus = true
        } else {
            block.blöcke = blöcke.map { $0.mitFokus(inZeile: zeile) }
        }
        return block
    }

    /// Der Knopf mit diesem Auftrag bekommt den Fokus.
    func mitFokus(aufKnopf wert: String) -> Formularblock {
        var block = self
        if hinzufügen?.wert == wert { block.hinzufügen?.fokus = true }
        block.blöcke = blöcke.map { $0.mitFokus(aufKnopf: wert) }
        return block
    }
}
