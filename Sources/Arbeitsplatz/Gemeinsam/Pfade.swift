import Fallakte
import Grundtypen

/// Wo die Seiten des Arbeitsplatzes liegen.
enum Pfade {
    static func fall(_ fall: FallID) -> String { "/faelle/\(fall)" }
    static func angaben(_ fall: FallID) -> String { "/faelle/\(fall)/angaben" }
    static func entscheiden(_ fall: FallID) -> String { "/faelle/\(fall)/entscheiden" }
    static func übernehmen(_ fall: FallID) -> String { "/faelle/\(fall)/uebernehmen" }
    static func monat(_ monat: Monat, of fall: FallID) -> String {
        "/faelle/\(fall)/monate/\(monat)"
    }
    static func nachweis(_ nachweis: NachweisID, of fall: FallID) -> String {
        "/faelle/\(fall)/nachweise/\(nachweis)"
    }
    static func vorschlag(_ vorschlag: VorschlagID, of fall: FallID) -> String {
        "/faelle/\(fall)/vorschlaege/\(vorschlag)"
    }
    static func bescheid(_ bescheid: BescheidID, of fall: FallID) -> String {
        "/faelle/\(fall)/bescheide/\(bescheid)"
    }
    /// Ein Monat der Berechnung, wie sie mit dem Bescheid aufbewahrt ist.
    static func berechnung(_ monat: Monat, zu bescheid: BescheidID, of fall: FallID) -> String {
        "\(Pfade.bescheid(bescheid, of: fall))/monate/\(monat)"
    }
}
