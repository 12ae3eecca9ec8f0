import Rechtskern

extension Bevölkerungsrechner {
    /// Je Wirkung ein Grund, der sie hat.
    @inline(__always)
    static func ausschluss(_ zeile: Int, _ s: Bevölkerungsspalten) -> Ausschluss.Grund? {
        guard let spalte = s.ausschluss else { return nil }
        switch spalte[zeile] {
        case 1: return .altersrente
        case 2: return .grundsicherung
        case 3: return .ausbildung
        default: return nil
        }
    }

    /// Wie `Lagebild.prüfeAusschluss`.
    static func ausschlussIstGebaut(
        _ grund: Ausschluss.Grund?, _ zeile: Int, _ s: Bevölkerungsspalten
    ) -> Bool {
        guard let grund, s.rolle[zeile] != 2 || s.alter[zeile] < 25 else { return true }
        if s.rolle[zeile] == 2, grund.bleibtAußenVor, s.kindergeld[zeile] > 0 { return false }
        return grund != .ausbildung || s.rolle[zeile] != 2
            || !ja(s.schwanger, zeile) && s.alleinerziehend[zeile] == 0
    }
}

extension Bevölkerungsstatus {
    /// Warum der Rechner anhielt.
    init(_ fehler: Rechtsfehler) {
        switch fehler {
        case .nichtGebaut: self = .nichtGebaut
        case .parameterUnbekannt, .feststellungFehlt, .angabeFehlt, .nichtGeltendesRecht:
            self = .feststellungFehlt
        }
    }
}
