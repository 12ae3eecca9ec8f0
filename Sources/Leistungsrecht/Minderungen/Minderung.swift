import Grundtypen
import Rechtskern

/// Eine festgestellte Minderung: wie hoch, von wann bis wann.
struct Minderung: Hashable, Sendable {
    enum Wirkung: Hashable, Sendable {
        /// Anteil des nach § 20 SGB II maßgebenden Regelbedarfs.
        case anteil(Promille)
        /// Leistungen für den Regelbedarf entfallen, der Mehrbedarf bleibt (AV-0043).
        case ohneRegelbedarf
        /// § 31a Abs. 2 Satz 1 SGB II bis 2022: nur Leistungen für Unterkunft und Heizung.
        case nurUnterkunft
        /// Der Anspruch entfällt ganz.
        case ganz
    }

    /// Die Zeile des Rechts, aus der die Höhe folgt.
    enum Quelle: Hashable, Sendable {
        case pflichtverletzung, meldeversäumnis, arbeitsverweigerung, nichterreichbarkeit
    }

    /// Stelle in `Person.minderungen`.
    let anlass: Int
    /// Tag der Pflichtverletzung.
    let am: Tag
    let quelle: Quelle
    let norm: Norm
    let fassung: Minderungsfassung
    /// Die wievielte Pflichtverletzung; 1 auch, wo es darauf nicht ankommt.
    let stufe: Int
    let wirkung: Wirkung
    let von: Tag
    let bis: Tag

    func gilt(am tag: Tag) -> Bool { von <= tag && tag <= bis }
}

/// Was aus einem Anlass folgt.
enum Minderungsfolge: Hashable, Sendable {
    case keine(Grund)
    /// Ein Zeitraum oder mehrere nacheinander, nie leer.
    case minderungen([Minderung])

    /// Warum nicht gemindert wird.
    enum Grund: Hashable, Sendable {
        case nichtEntschieden, ohneBelehrung, wichtigerGrund, härte
        /// Nicht erwerbsfähig, und die Vorschrift gilt nur für Erwerbsfähige.
        case nichtErwerbsfähig
        /// § 31 Abs. 2 Nr. 1 SGB II verlangt das vollendete 18. Lebensjahr.
        case minderjährig
        /// § 31b Abs. 1 Satz 3 SGB II: mehr als sechs Monate nach der Pflichtverletzung.
        case zuSpätFestgestellt
        /// § 84 Abs. 1 SGB II a.F.
        case moratorium
        case nichtWiederholt
        /// § 32 Abs. 3 Satz 1 SGB II: derselbe Termin führt schon zu § 7b Abs. 4.
        case nichterreichbarkeit
        /// Aufgehoben, bevor sie begann.
        case aufgehoben
        /// § 7b Abs. 4 Satz 3 SGB II: der ursprüngliche Bewilligungszeitraum ist abgelaufen.
        case zeitraumAbgelaufen
    }

    var minderungen: [Minderung] {
        switch self {
        case .keine: []
        case .minderungen(let minderungen): minderungen
        }
    }
}
