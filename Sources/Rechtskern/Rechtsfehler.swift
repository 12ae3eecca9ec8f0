public import Grundtypen

/// Recht oder Daten decken den Fall nicht; die Rechnung hält an und sagt, woran.
///
/// Nie wird stattdessen ein Wert angenommen. `pfad` nennt die Angabe im Fallformat
/// (`personen.anna.einkommen.0`), damit Oberfläche und Kommandozeile auf sie zeigen können.
public enum Rechtsfehler: Error, Hashable, Sendable {
    /// Für den Monat ist kein Wert des Parameters bekannt (vor der ersten Zeile).
    case parameterUnbekannt(id: String, titel: String, monat: Monat)
    /// Die Vorschrift ist noch nicht gebaut.
    case nichtGebaut(Norm, was: String, pfad: String)
    /// Eine Person muss etwas feststellen, das das Gesetz nicht errechnet.
    case feststellungFehlt(Norm, was: String, pfad: String)
    /// Eine Angabe fehlt, ohne die die Vorschrift nicht anwendbar ist.
    case angabeFehlt(Norm, was: String, pfad: String)
    /// Mit Zeilen eines Vorhabens lässt sich rechnen, aber nicht entscheiden.
    case nichtGeltendesRecht(Norm, overlay: String)

    /// Ein Satz, der hilft: was, wo, was zu tun ist.
    public var meldung: String {
        switch self {
        case .parameterUnbekannt(let id, let titel, let monat):
            "Für \(monat.ausgeschrieben) ist kein Wert bekannt: \(titel) (\(id)). "
                + "Gerechnet werden Monate ab Januar 2012; davor galten andere Regeln (§ 77 SGB II)."
        case .nichtGebaut(let norm, let was, _):
            "\(was): \(norm) ist noch nicht gebaut. Bitte diesen Fall von Hand entscheiden."
        case .feststellungFehlt(let norm, let was, _):
            "Es fehlt eine Feststellung nach \(norm): \(was)"
        case .angabeFehlt(let norm, let was, _):
            "Es fehlt eine Angabe für \(norm): \(was)"
        case .nichtGeltendesRecht(let norm, let overlay):
            "Das Overlay „\(overlay)“ ist nicht geltendes Recht; entschieden wird nur nach dem Gesetz "
                + "(\(norm)). Bitte ohne Overlay rechnen."
        }
    }

    /// Die Angabe, um die es geht; leer, wenn der ganze Fall gemeint ist.
    public var pfad: String {
        switch self {
        case .parameterUnbekannt, .nichtGeltendesRecht: ""
        case .nichtGebaut(_, _, let pfad), .feststellungFehlt(_, _, let pfad),
            .angabeFehlt(_, _, let pfad):
            pfad
        }
    }
}
