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
                    + "decisions."),
            wort(
                "Andere Werte, wo die Rechnung sie nachschlägt; ein Betrag in den Angaben geht vor:",
                "Other values where the calculation looks them up; an amount in the case prevails:"),
        ]
            + vorhaben.zeilen.map { zeile in
                "  \(zeile.titel) (\(zeile.id)) \(ab) \(zeile.ab)"
                    + bis(zeile, vorhaben) + ": " + Overlaywert.worte(zeile)
            }
    }

    /// Welche Zeilen in keinem Schritt vorkommen; leer ohne Overlay und wenn alle vorkommen.
    func ungenutzt(_ overlay: OverlayForm?) -> String {
        let zeilen = (overlay?.zeilen ?? []).filter { $0.im_rechenweg == false }
        guard !zeilen.isEmpty else { return "" }
        let kopf = wort(
            "In keinem Schritt dieser Rechnung kommen vom Overlay vor:",
            "No step of this calculation uses these rows of the overlay:")
        return (["", "", kopf] + zeilen.map { "  \($0.titel) (\($0.parameter)) \(ab) \($0.ab)" })
            .joined(separator: "\n")
    }

    private var ab: String { wort("ab", "from") }

    private func bis(_ zeile: Überlagerung.Zeile, _ vorhaben: Überlagerung) -> String {
        guard let letzter = Overlaywert.letzterMonat(of: zeile, in: vorhaben) else { return "" }
        return wort(
            " bis \(letzter), danach gilt wieder das Recht",
            " to \(letzter), then the law in force again")
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
