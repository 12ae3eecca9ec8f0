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
    static func hindernis(
        _ grund: Ausschluss.Grund?, _ zeile: Int, _ s: Bevölkerungsspalten
    ) -> Bevölkerungshindernis? {
        guard let grund, s.rolle[zeile] == 2, s.alter[zeile] < 25 else { return nil }
        if grund.bleibtAußenVor, s.kindergeld[zeile] > 0 { return .kindergeldAndererTräger }
        guard grund == .ausbildung else { return nil }
        return ja(s.schwanger, zeile) || s.alleinerziehend[zeile] != 0
            ? .mehrbedarfInAusbildung : nil
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
