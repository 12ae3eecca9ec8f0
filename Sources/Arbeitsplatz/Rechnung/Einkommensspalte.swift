import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Der Weg einer Person von den Einnahmen zum Einkommen, so dass mehrere Personen nebeneinander
/// passen: gleiche Schritte in derselben Zeile.
struct Einkommensspalte {
    struct Schlüssel: Hashable {
        let begriff: Begriff
        let art: Einkommensschritt.Art
        /// Der wievielte gleiche Schritt dieser Person.
        let nummer: Int

        var zeilenart: Rechnungszeile.Art {
            switch art {
            case .angabe, .einnahme: .posten
            case .abzug: .abzug
            case .ergebnis: .summe
            }
        }
    }

    private let schritte: [(schlüssel: Schlüssel, posten: Posten)]

    init(_ p: Personenblatt) {
        var gezählt: [Begriff: Int] = [:]
        schritte = p.einkommensweg.compactMap { schritt in
            // Das Einkommen selbst ist die letzte Zeile der Gruppe; ein leeres Zwischenergebnis sagt
            // nichts.
            guard schritt.posten.grund != p.einkommen?.grund,
                schritt.art != .ergebnis || schritt.posten.betrag.istPositiv
            else { return nil }
            let nummer = gezählt[schritt.posten.begriff, default: 0]
            gezählt[schritt.posten.begriff] = nummer + 1
            return (
                Schlüssel(begriff: schritt.posten.begriff, art: schritt.art, nummer: nummer),
                schritt.posten
            )
        }
    }

    func posten(_ schlüssel: Schlüssel) -> Posten? {
        schritte.first { $0.schlüssel == schlüssel }?.posten
    }

    /// Alle Zeilen in einer Reihenfolge, die jede Person einhält.
    static func folge(_ spalten: [Einkommensspalte]) -> [Schlüssel] {
        var folge: [Schlüssel] = []
        for spalte in spalten {
            let eigene = spalte.schritte.map(\.schlüssel)
            for (nummer, schlüssel) in eigene.enumerated() where !folge.contains(schlüssel) {
                // Vor den nächsten Schritt, den es schon gibt; sonst ans Ende.
                let nächster = eigene[nummer...].lazy.compactMap(folge.firstIndex).first
                folge.insert(schlüssel, at: nächster ?? folge.endIndex)
            }
        }
        return folge
    }
}
