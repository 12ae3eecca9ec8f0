import Fallakte
import Weboberflaeche

/// Zustände und Arten eines Falls in Worten.
extension Sprache {
    func marke(_ zustand: Fallzustand) -> Marke {
        switch zustand {
        case .ohneAntrag: Marke(self("ohne Antrag", "no application"), .neutral)
        case .inBearbeitung: Marke(self("in Bearbeitung", "in progress"), .hinweis)
        case .zurPrüfung: Marke(self("zur Prüfung", "to be checked"), .achtung)
        case .beschieden: Marke(self("beschieden", "decided"), .gut)
        }
    }

    func name(_ art: Entscheidungsart) -> String {
        switch art {
        case .bewilligung: self("Bewilligung", "grant")
        case .vorläufig: self("vorläufige Bewilligung", "provisional grant")
        case .ablehnung: self("Ablehnung", "refusal")
        }
    }

    func titel(_ art: Entscheidungsart) -> String {
        switch art {
        case .bewilligung: self("Bewilligungsbescheid", "Decision granting benefit")
        case .vorläufig: self("Vorläufiger Bewilligungsbescheid", "Provisional decision")
        case .ablehnung: self("Ablehnungsbescheid", "Decision refusing benefit")
        }
    }

    func name(_ weg: Antragsweg) -> String {
        switch weg {
        case .schalter: self("am Schalter", "at the desk")
        case .papier: self("auf Papier", "on paper")
        case .telefon: self("am Telefon", "by telephone")
        case .datei: self("als Datei", "as a file")
        case .portal: self("über das Portal", "through the portal")
        }
    }

    func name(_ weg: Versandweg) -> String {
        switch weg {
        case .post: self("zur Post gegeben", "posted")
        case .portal: self("im Portal bereitgestellt", "made available in the portal")
        case .übergabe: self("in die Hand gegeben", "handed over")
        case .zustellung: self("förmlich zugestellt", "formally served")
        }
    }

    func name(_ träger: Kostenträger) -> String {
        switch träger {
        case .bund: self("Bund", "federal")
        case .kommune: self("Kommune", "municipal")
        }
    }
}
