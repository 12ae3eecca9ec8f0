public import Leistungsrecht

/// Liest einen Haushalt im Fallformat (`docs/formate/fall.md`).
public enum Fallleser {
    /// Liest YAML oder JSON.
    ///
    /// - Parameters:
    ///   - text: der Inhalt der Datei.
    ///   - datei: ihr Name, wie er in Meldungen steht.
    ///   - ämter: örtliche Werte je Amt, die `amt` nennen darf.
    /// - Returns: die Angaben, die Erwartungen und die Stellen der Angaben.
    /// - Throws: ``Lesefehler`` mit allen Fehlern der Datei.
    public static func read(
        _ text: String, datei: String, ämter: [String: ÖrtlicheWerte] = Ämter.mitgeliefert
    ) throws(Lesefehler) -> Gelesen {
        var quelltext = Quelltext(datei: datei)
        guard let wurzel = quelltext.knoten(aus: text) else {
            throw Lesefehler(meldungen: quelltext.meldungen)
        }
        let gang = Lesegang(datei: datei, ämter: ämter)
        let gelesen = gang.fall(Wert(knoten: wurzel, pfad: ""))
        guard gang.meldungen.isEmpty, let gelesen else {
            throw Lesefehler(meldungen: geordnet(gang.meldungen, datei: datei))
        }
        return Gelesen(
            sachverhalt: gelesen.sachverhalt, erwartung: gelesen.erwartung,
            stellen: Stellenverzeichnis(wurzel).stellen)
    }

    static func geordnet(_ meldungen: [Meldung], datei: String) -> [Meldung] {
        // Die Reihenfolge beim Lesen entscheidet, wo zwei Meldungen dieselbe Stelle haben.
        let alle = meldungen.enumerated().sorted {
            ($0.element.zeile, $0.element.spalte, $0.offset)
                < ($1.element.zeile, $1.element.spalte, $1.offset)
        }.map(\.element)
        guard alle.count > Grenzen.meldungen, let letzte = alle.last else { return alle }
        return alle.prefix(Grenzen.meldungen) + [
            Meldung(
                datei: datei, stelle: Stelle(zeile: letzte.zeile, spalte: letzte.spalte), pfad: "",
                .datei(.weitereMeldungen(alle.count - Grenzen.meldungen)))
        ]
    }
}

/// Die Stelle jeder Angabe einer Datei.
struct Stellenverzeichnis {
    private(set) var stellen: [String: Stelle] = [:]

    init(_ wurzel: YamlKnoten) { trage(wurzel, pfad: "") }

    private mutating func trage(_ knoten: YamlKnoten, pfad: String) {
        if !pfad.isEmpty { stellen[pfad] = knoten.stelle }
        switch knoten.inhalt {
        case .text: return
        case .liste(let teile):
            for (nummer, teil) in teile.enumerated() {
                let name = pfad == "personen" ? kennung(of: teil) ?? "\(nummer)" : "\(nummer)"
                trage(teil, pfad: "\(pfad).\(name)")
            }
        case .angaben(let einträge):
            for eintrag in einträge {
                let hier = pfad.isEmpty ? eintrag.schlüssel : "\(pfad).\(eintrag.schlüssel)"
                trage(eintrag.wert, pfad: hier)
                stellen[hier] = eintrag.stelle
                // Eine einzelne Wohnung ist die erste ihrer Liste.
                if hier == "wohnung", case .angaben = eintrag.wert.inhalt {
                    trage(eintrag.wert, pfad: "wohnung.0")
                }
            }
        }
    }

    private func kennung(of person: YamlKnoten) -> String? {
        guard case .angaben(let einträge) = person.inhalt,
            let id = einträge.first(where: { $0.schlüssel == Personenschlüssel.id.rawValue }),
            case .text(let kennung, _) = id.wert.inhalt
        else { return nil }
        return kennung
    }
}
