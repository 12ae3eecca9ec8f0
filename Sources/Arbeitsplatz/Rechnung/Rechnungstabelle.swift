import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Die Rechnung eines Monats als Tabelle: eine Spalte je Person und eine für alle.
///
/// Ist der Monat geteilt, stehen seine Abschnitte untereinander und darunter die Summe des Monats.
struct Rechnungstabelle {
    let personen: [Kopf]
    let zeilengruppen: [Gruppe]
    let s: Sprache

    /// Der Kopf einer Spalte.
    struct Kopf {
        let name: String
        let zusatz: String?
    }

    var spalten: [Rechnungsspalte] {
        guard !personen.isEmpty else { return [] }
        return personen.map { Rechnungsspalte($0.name, zusatz: $0.zusatz) }
            + [Rechnungsspalte(summenspalte, istSumme: true)]
    }

    private var summenspalte: String { s("alle", "all") }

    var gruppen: [Rechnungsgruppe] {
        guard !personen.isEmpty else { return [] }
        return zeilengruppen.filter { !$0.zeilen.isEmpty }.map { gruppe in
            Rechnungsgruppe(
                gruppe.titel, gruppe.zeilen.map(rechnungszeile),
                spaltenzahl: personen.count + 2)
        }
    }

    /// Die Schritte, auf die eine Spalte verweist, in der Reihenfolge der Tabelle.
    func gründe(spalte: Int) -> [Int32] {
        zeilengruppen.flatMap(\.zeilen).compactMap { zeile in
            zeile.zellen.indices.contains(spalte) ? zeile.zellen[spalte]?.grund : nil
        } + (spalte == 0 ? zeilengruppen.flatMap(\.zeilen).compactMap { $0.summe?.grund } : [])
    }

    private func rechnungszeile(_ zeile: Zeile) -> Rechnungszeile {
        let beträge = zip(zeile.zellen, personen).enumerated().map { stelle, paar in
            Rechnungsbetrag(
                text(paar.0, zeile.art), ziel: ziel(paar.0, zeile.art, spalte: stelle),
                spalte: paar.1.name)
        }
        return Rechnungszeile(
            zeile.begriff,
            norm: zeile.norm.flatMap { norm in norm.link.map { Verweis(norm.text, $0) } },
            art: zeile.art,
            beträge + [
                Rechnungsbetrag(
                    text(zeile.summe, zeile.art),
                    ziel: zeile.summe?.grund.map { "#\(Erklärungsbaum.id($0))" },
                    spalte: summenspalte, istSumme: true)
            ])
    }

    private func text(_ zelle: Zelle?, _ art: Rechnungszeile.Art) -> String {
        guard let betrag = zelle?.betrag else { return Arbeitsgang.unbekannt }
        return s.geld(art == .abzug ? -betrag : betrag)
    }

    /// Das Ergebnis einer Person führt zu ihrer ganzen Erklärung, jeder andere Betrag zu seinem Schritt.
    private func ziel(_ zelle: Zelle?, _ art: Rechnungszeile.Art, spalte: Int) -> String? {
        guard let zelle else { return nil }
        if let grund = zelle.grund { return "#\(Erklärungsbaum.id(grund))" }
        return art == .ergebnis ? "#\(Erklärungsbaum.id(person: spalte))" : nil
    }
}

extension Rechnungstabelle {
    /// Ein Betrag mit dem Schritt der Erklärung, aus dem er folgt.
    struct Zelle {
        let betrag: Geld
        let grund: Int32?

        init(_ betrag: Geld, _ grund: Int32? = nil) {
            self.betrag = betrag
            self.grund = grund
        }

        init(_ posten: Posten) { self.init(posten.betrag, posten.grund) }
    }

    struct Zeile {
        let begriff: String
        let norm: Norm?
        let art: Rechnungszeile.Art
        /// Je Person; nil, wo es den Posten nicht gibt.
        let zellen: [Zelle?]
        let summe: Zelle?
    }

    struct Gruppe {
        let titel: String
        let zeilen: [Zeile]
    }
}
