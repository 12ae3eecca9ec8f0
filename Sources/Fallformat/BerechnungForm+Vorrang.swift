public import Foundation
import Grundtypen
public import Leistungsrecht
import Rechtskern

extension BerechnungForm {
    /// Ein Hinweis auf vorrangige Leistungen (§ 12a SGB II).
    public struct VorrangForm: Codable, Hashable, Sendable {
        public struct LeistungForm: Codable, Hashable, Sendable {
            public var leistung: String
            /// Wo sie beantragt wird.
            public var stelle: String
            /// Geschätzt, Euro im Monat; beim Wohngeld wenigstens so viel.
            public var betrag: Decimal?
        }

        public var leistungen: [LeistungForm]
        public var person: String?
        public var ab: String
        /// `beantragen`, `keine_pflicht` oder `offen`.
        public var ergebnis: String
        public var begruendung: String
        /// Nur bei `offen`: was fehlt, und der Pfad der Angabe.
        public var es_fehlt: String?
        public var pfad: String?
        public var normen: [String]
        public var fortgeschrieben: [String]
        public var erklaerung: [SchrittForm]?

        /// - Parameters:
        ///   - hinweis: der Hinweis.
        ///   - mitErklärung: ob alle Schritte der Schätzung enthalten sind.
        public init(_ hinweis: Vorranghinweis, mitErklärung: Bool) {
            leistungen = hinweis.leistungen.map {
                LeistungForm(
                    leistung: $0.leistung.rawValue, stelle: $0.leistung.stelle.de,
                    betrag: $0.betrag?.dezimal)
            }
            person = hinweis.person
            ab = hinweis.ab.description
            ergebnis = hinweis.ergebnis.schlüssel
            begruendung = hinweis.begründung.de
            if case .offen(let fehler) = hinweis.ergebnis {
                es_fehlt = fehler.meldung
                pfad = fehler.pfad
            }
            normen = hinweis.normen.map(\.text)
            fortgeschrieben = hinweis.fortgeschrieben
            erklaerung = mitErklärung ? hinweis.erklärung.knoten.map(SchrittForm.init) : nil
        }
    }
}

extension Vorranghinweis.Ergebnis {
    /// ASCII-Wort für Dateien.
    var schlüssel: String {
        switch self {
        case .beantragen: "beantragen"
        case .keinePflicht: "keine_pflicht"
        case .offen: "offen"
        }
    }
}
