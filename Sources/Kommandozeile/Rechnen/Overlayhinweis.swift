import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern

/// Der Hinweis, dass nicht nach geltendem Recht gerechnet ist, mit jeder geänderten Zeile.
struct Overlayhinweis {
    let sprache: Sprache

    func zeilen(_ vorhaben: Überlagerung) -> [String] {
        [
            wort(
                "NICHT GELTENDES RECHT: gerechnet mit dem Overlay „\(vorhaben.titel)“. Nicht für "
                    + "Entscheidungen.",
                "NOT THE LAW IN FORCE: calculated with the overlay “\(vorhaben.titel)”. Not for "
                    + "decisions.")
        ]
            + vorhaben.zeilen.map { zeile in
                "  \(zeile.titel) (\(zeile.id)) \(wort("ab", "from")) \(zeile.ab)"
                    + bis(zeile, vorhaben) + ": " + Overlaywert.worte(zeile)
            }
    }

    private func bis(_ zeile: Überlagerung.Zeile, _ vorhaben: Überlagerung) -> String {
        guard let letzter = Overlaywert.letzterMonat(of: zeile, in: vorhaben) else { return "" }
        return wort(
            " bis \(letzter), danach gilt wieder das Recht",
            " to \(letzter), then the law in force again")
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
