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
                "  \(zeile.titel) (\(zeile.id)) \(wort("ab", "from")) \(zeile.ab): "
                    + Overlaywert.worte(zeile)
            }
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
