package import Grundtypen

/// Wo der Fall steht.
package enum Fallzustand: String, Hashable, Sendable, CaseIterable {
    case ohneAntrag = "ohne_antrag"
    case inBearbeitung = "in_bearbeitung"
    /// Ein Vorschlag wartet auf die zweite Person.
    case zurPrüfung = "zur_pruefung"
    /// Jeder Antrag ist entschieden.
    case beschieden
}

/// Was aus einem Vorschlag geworden ist.
package enum Vorschlagszustand: Hashable, Sendable {
    case offen
    /// Die Angaben haben sich seither geändert; neu rechnen.
    case veraltet
    case zurückgegeben(grund: String)
    case erlassen(BescheidID)
}

extension Fall {
    package var zustand: Fallzustand {
        if anträge.isEmpty { return .ohneAntrag }
        if offenerVorschlag != nil { return .zurPrüfung }
        return offeneAnträge.isEmpty ? .beschieden : .inBearbeitung
    }

    /// Anträge ohne Bescheid, ältester zuerst, auch wenn er später in die Akte kam.
    package var offeneAnträge: [Antrag] {
        let entschieden = Set(bescheide.compactMap { vorschlag($0.vorschlag)?.antrag })
        return anträge.filter { !entschieden.contains($0.id) }
            .sorted { $0.eingang < $1.eingang }
    }

    /// Die neuesten Angaben, JSON im Fallformat.
    package var angaben: String? { angabenstände.last?.angaben }

    /// Das Blatt der neuesten Angaben; 0 ohne Angaben.
    package var angabenstand: Int { angabenstände.last?.blatt ?? 0 }

    /// Die Angaben, die nach heutiger Kenntnis für den Monat gelten.
    package func angaben(for monat: Monat) -> String? {
        // Jede Fassung ist vollständig; die zuletzt erfasste, deren Beginn erreicht ist, gilt.
        angabenstände.last { stand in stand.giltAb.map { $0 <= monat } ?? true }?.angaben
    }

    package func antrag(_ id: AntragID) -> Antrag? { anträge.first { $0.id == id } }
    package func vorschlag(_ id: VorschlagID) -> Vorschlag? { vorschläge.first { $0.id == id } }
    package func bescheid(_ id: BescheidID) -> Bescheid? { bescheide.first { $0.id == id } }

    /// Nil, wenn es den Vorschlag nicht gibt.
    package func zustand(of id: VorschlagID) -> Vorschlagszustand? {
        guard let vorschlag = vorschlag(id) else { return nil }
        if let bescheid = bescheide.first(where: { $0.vorschlag == id }) {
            return .erlassen(bescheid.id)
        }
        if let rückgabe = rückgaben[id] { return .zurückgegeben(grund: rückgabe.grund) }
        return vorschlag.angabenstand < angabenstand ? .veraltet : .offen
    }

    /// Der Vorschlag, über den entschieden werden kann.
    package var offenerVorschlag: Vorschlag? {
        vorschläge.last { zustand(of: $0.id) == .offen }
    }

    /// Der bewilligende Bescheid, der den Monat regelt.
    package func bewilligung(for monat: Monat) -> (bescheid: Bescheid, vorschlag: Vorschlag)? {
        for bescheid in bescheide where bescheid.zeitraum.contains(monat) {
            if let vorschlag = vorschlag(bescheid.vorschlag), vorschlag.art.bewilligt {
                return (bescheid, vorschlag)
            }
        }
        return nil
    }

    /// Was für den Monat bewilligt ist; leer ohne Bescheid.
    package func bewilligt(for monat: Monat) -> [Bewilligungszeile] {
        bewilligung(for: monat)?.vorschlag.zeilen.filter { $0.monat == monat } ?? []
    }
}
