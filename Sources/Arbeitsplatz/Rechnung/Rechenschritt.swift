import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Ein Schritt einer Rechnung in der Sprache der Seite: eben gerechnet, oder aus der Akte gelesen.
struct Rechenschritt {
    let begriff: String
    let norm: Norm
    let betrag: Geld?
    let rechenart: Rechenart
    let einzelheit: String?
    /// Stellen der Schritte, aus denen dieser folgt.
    let aus: [Int32]

    init(_ knoten: Knoten, _ s: Sprache) {
        begriff = s.satzanfang(knoten.begriff)
        norm = knoten.norm
        betrag = knoten.betrag
        rechenart = knoten.rechenart
        einzelheit = knoten.einzelheit.map { s($0) }
        aus = knoten.aus
    }

    /// Aufbewahrt ist, was im Bescheid stand; das bleibt deutsch.
    init(_ schritt: BewahrteBerechnung.Schritt) {
        begriff = Sprache.satzanfang(schritt.begriff)
        norm = schritt.norm
        betrag = schritt.betrag
        rechenart = schritt.rechenart
        einzelheit = schritt.einzelheit
        aus = schritt.aus
    }
}

/// Eine Person, deren Beträge erklärt werden.
struct Erklärte {
    let name: String
    let gesamt: Geld
    /// Die Schritte, aus denen ihre Beträge folgen.
    let gründe: [Int32]
    /// Weitere Schritte, auf die ihre Spalte verweist.
    let weitere: [Int32]
}
