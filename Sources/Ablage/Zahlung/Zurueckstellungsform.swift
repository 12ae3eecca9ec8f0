import Fallakte
import Grundtypen
package import Zahlungswesen

/// Wie eine Ablage den Grund einer Zurückstellung schreibt: ein Kürzel und eine Einzelheit.
package struct Zurückstellungsform: Hashable, Sendable {
    package let grund: String
    /// Blatt, Träger, Schlüssel oder Betrag in Cent; leer, wo der Grund keine hat.
    package let einzelheit: String

    package init(grund: String, einzelheit: String) {
        self.grund = grund
        self.einzelheit = einzelheit
    }

    package init(_ grund: Zurückstellungsgrund) {
        let (kürzel, einzelheit) =
            switch grund {
            case .akteBeschädigt(let blatt): (Kürzel.akteBeschädigt, String(blatt))
            case .akteUnlesbar(let blatt): (.akteUnlesbar, String(blatt))
            case .akteVerschlossen: (.akteVerschlossen, "")
            case .haushaltsstelleFehlt(let träger): (.haushaltsstelleFehlt, träger.rawValue)
            case .sollWeichtAb(let schlüssel): (.sollWeichtAb, schlüssel)
            case .sollUnlesbar(let schlüssel): (.sollUnlesbar, schlüssel)
            case .anordnungDoppelt(let schlüssel): (.anordnungDoppelt, schlüssel)
            case .betragZuHoch(let betrag): (.betragZuHoch, String(betrag.cent))
            }
        self.init(grund: kürzel.rawValue, einzelheit: einzelheit)
    }

    /// Nil, wenn das Geschriebene kein Grund ist.
    package var wert: Zurückstellungsgrund? {
        switch Kürzel(rawValue: grund) {
        case .akteBeschädigt: Int(einzelheit).map { .akteBeschädigt(blatt: $0) }
        case .akteUnlesbar: Int(einzelheit).map { .akteUnlesbar(blatt: $0) }
        case .akteVerschlossen: .akteVerschlossen
        case .haushaltsstelleFehlt:
            Kostenträger(rawValue: einzelheit).map { .haushaltsstelleFehlt($0) }
        case .sollWeichtAb: .sollWeichtAb(schlüssel: einzelheit)
        case .sollUnlesbar: .sollUnlesbar(schlüssel: einzelheit)
        case .anordnungDoppelt: .anordnungDoppelt(schlüssel: einzelheit)
        case .betragZuHoch: Int64(einzelheit).map { .betragZuHoch(Geld(cent: $0)) }
        case nil: nil
        }
    }

    private enum Kürzel: String {
        case akteBeschädigt = "akte_beschaedigt"
        case akteUnlesbar = "akte_unlesbar"
        case akteVerschlossen = "akte_verschlossen"
        case haushaltsstelleFehlt = "haushaltsstelle_fehlt"
        case sollWeichtAb = "soll_weicht_ab"
        case sollUnlesbar = "soll_unlesbar"
        case anordnungDoppelt = "anordnung_doppelt"
        case betragZuHoch = "betrag_zu_hoch"
    }
}
