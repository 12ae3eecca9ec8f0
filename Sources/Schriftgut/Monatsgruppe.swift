package import Grundtypen

/// Aufeinander folgende Monate mit gleichem Inhalt, im Bescheid eine Zeile und ein Berechnungsbogen.
package struct Monatsgruppe: Hashable, Sendable {
    package let monate: ClosedRange<Monat>
    package let inhalt: Monatsinhalt

    /// Fasst zusammen, was aufeinander folgt und gleich ist; die Reihenfolge der Eingabe zählt nicht.
    ///
    /// Ein fortgeschriebener Monat ist einem festgesetzten nie gleich, auch bei gleichen Beträgen.
    package static func gruppen(of monate: [Monatsbewilligung]) -> [Monatsgruppe] {
        var gruppen: [Monatsgruppe] = []
        for monat in monate.sorted(by: { $0.monat < $1.monat }) {
            if let letzte = gruppen.last, letzte.monate.upperBound + 1 == monat.monat,
                letzte.inhalt == monat.inhalt
            {
                gruppen[gruppen.count - 1] = Monatsgruppe(
                    monate: letzte.monate.lowerBound...monat.monat, inhalt: letzte.inhalt)
            } else {
                gruppen.append(
                    Monatsgruppe(monate: monat.monat...monat.monat, inhalt: monat.inhalt))
            }
        }
        return gruppen
    }
}

extension [ClosedRange<Monat>] {
    /// Aufsteigende Spannen, die aneinander grenzen, zu einer.
    package var zusammengelegt: [ClosedRange<Monat>] {
        reduce(into: []) { fertig, spanne in
            if let letzte = fertig.last, letzte.upperBound + 1 == spanne.lowerBound {
                fertig[fertig.count - 1] = letzte.lowerBound...spanne.upperBound
            } else {
                fertig.append(spanne)
            }
        }
    }
}

extension ClosedRange<Monat> {
    /// `Juli bis November 2026`, `Juli und August 2026`, `Dezember 2026`, `Juli 2026 bis Juni 2027`.
    package var ausgeschrieben: String {
        if lowerBound == upperBound { return lowerBound.ausgeschrieben }
        let ende = upperBound.ausgeschrieben
        guard lowerBound.jahr == upperBound.jahr else {
            return "\(lowerBound.ausgeschrieben) \(verbindung) \(ende)"
        }
        let name = lowerBound.ausgeschrieben.split(separator: " ").first.map(String.init)
        return "\(name ?? lowerBound.ausgeschrieben) \(verbindung) \(ende)"
    }

    private var verbindung: String { anzahl == 2 ? "und" : "bis" }

    /// `vom 01.07.2026 bis 30.06.2027`.
    package var inTagen: String {
        "vom \(lowerBound.erster.deutsch) bis \(upperBound.letzter.deutsch)"
    }

    package var anzahl: Int { upperBound - lowerBound + 1 }
    package var alle: [Monat] { (0..<anzahl).map { lowerBound + $0 } }
}
