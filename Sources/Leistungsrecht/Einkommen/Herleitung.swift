import Grundtypen
import Rechtskern

/// Wie eine besondere Einnahme einer Person entstand; die Erklärung rechnet es Schritt für Schritt nach.
///
/// In die ``PersonLage`` geht nur der Betrag ein, damit die Massenrechnung nichts davon merkt.
struct Herleitung: Sendable {
    enum Rechnung: Sendable {
        case aufteilung(Aufteilung)
    }

    /// Stelle der Person in den Angaben.
    let stelle: Int32
    let rechnung: Rechnung

    func betrag<S: Spur>(_ spur: inout S) -> Betrag<S.Grund> {
        switch rechnung {
        case .aufteilung(let aufteilung): aufteilung.teilbetrag(&spur)
        }
    }
}

/// Die Schritte der besonderen Einnahmen einer Person; ohne Spur immer leer.
struct Herkunft<Grund: Sendable> {
    /// Neben Lohn und Kindergeld.
    var sonstige: [Grund] = []
}
