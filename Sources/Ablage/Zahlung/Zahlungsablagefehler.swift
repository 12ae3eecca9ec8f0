package import Fallakte
package import Zahlungswesen

/// Warum die Ablage an einem Lauf oder am Hauptbuch etwas nicht tut.
package enum Zahlungsablagefehler: Error, Hashable, Sendable {
    // Der Auftrag passt nicht.
    case laufVeraltet(Laufnummer, gesehen: Int, jetzt: Int)
    case laufnummerVergeben(Laufnummer, an: Laufnummer)
    case belegt(Belegung, durch: Laufnummer)
    case nichtBelegt(Belegung)
    case auftragFremd(AuftragID, gehörtZu: Laufnummer)
    case autorWeichtAb(handelnd: Kennung, autor: Kennung)
    case eintragLeer(AuftragID)
    case dateiPasstNicht(Laufnummer)
    case jahrVoll(Int)
    case buchungWiderspricht(id: String)
    case buchung(Buchungsfehler)
    // Das Gespeicherte ist nicht, was geschrieben wurde.
    case beschädigt(Schaden)
    case dateiBeschädigt(Prüfsumme)
    case buchungUnlesbar(id: String)
    // Der Speicher selbst.
    case ablage(Ablagefehler)

    /// Was ist, wo, und was zu tun ist.
    package var meldung: String {
        switch self {
        case .laufVeraltet(let lauf, let gesehen, let jetzt):
            "Der Lauf \(lauf) wurde inzwischen geändert (gesehen: Blatt \(gesehen), jetzt: Blatt "
                + "\(jetzt)). Bitte neu laden und noch einmal ansehen."
        case .laufnummerVergeben(let lauf, let anderer):
            "Die Nummer \(lauf.nummer) hat \(lauf.jahr) schon der Lauf \(anderer). Bitte noch einmal "
                + "vorbereiten."
        case .belegt(let platz, let lauf):
            "\(platz) steht schon im Lauf \(lauf); jemand war schneller. Bitte neu vorbereiten."
        case .nichtBelegt(let platz):
            "\(platz) sollte frei werden, ist aber nicht vergeben. Bitte die Verwaltung rufen."
        case .auftragFremd(let auftrag, let lauf):
            "Der Auftrag \(auftrag) gehört schon zum Lauf \(lauf). Bitte die Seite neu laden."
        case .autorWeichtAb(let handelnd, let autor):
            "Die Handlung nennt \(handelnd), angemeldet ist \(autor). Bitte neu anmelden."
        case .eintragLeer(let auftrag):
            "Der Auftrag \(auftrag) enthält nichts, was einzutragen wäre."
        case .dateiPasstNicht(let lauf):
            "Die Datei zum Lauf \(lauf) passt nicht zu ihrer Prüfsumme. Bitte noch einmal ausgeben."
        case .jahrVoll(let jahr):
            "\(jahr) sind alle Laufnummern vergeben. Bitte die Verwaltung rufen."
        case .buchungWiderspricht(let id):
            "Der Buchungssatz \(id) ist schon mit anderem Inhalt gebucht. Bitte die Verwaltung rufen."
        case .buchung(let fehler): "Nicht gebucht: \(fehler). Bitte die Verwaltung rufen."
        case .beschädigt(let schaden): schaden.meldung
        case .dateiBeschädigt(let prüfsumme):
            "Die Zahlungsdatei \(prüfsumme.text.prefix(12))… ist nicht mehr, was abgelegt wurde. Bitte "
                + "aus der Sicherung wiederherstellen."
        case .buchungUnlesbar(let id):
            "Der Buchungssatz \(id) ist beschädigt. Bitte aus der Sicherung wiederherstellen."
        case .ablage(let fehler): fehler.meldung
        }
    }
}
