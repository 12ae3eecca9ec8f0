public import Foundation
import Grundtypen
public import Leistungsrecht
import Rechtskern

extension BerechnungForm {
    /// Was mehr Lohn einer Person änderte (AV-0085).
    public struct LohnausblickForm: Codable, Hashable, Sendable {
        public struct SchwelleForm: Codable, Hashable, Sendable {
            /// Das letzte Brutto, für das es noch bleibt wie bisher, Euro im Monat.
            public var bis: Decimal
            /// ASCII-Wort, siehe docs/formate/berechnung.md.
            public var art: String
            public var satz: String
            public var norm: String
        }

        public struct WirkungForm: Codable, Hashable, Sendable {
            /// So viel mehr Brutto, Euro; die übrigen Werte sind die Folgen.
            public var brutto: Decimal
            public var netto: Decimal
            public var leistungen: Decimal
            public var verfuegbar: Decimal
        }

        public var person: String
        public var brutto: Decimal
        public var netto: Decimal
        /// `wie_bisher` oder `wie_brutto`.
        public var nettoanteil: String
        /// Fehlt, wenn mehr Lohn nichts mehr ändert als das Netto.
        public var schwelle: SchwelleForm?
        /// Fehlt nur mit `hindernis`.
        public var wirkung: WirkungForm?
        /// Warum sich der Haushalt mit mehr Lohn nicht rechnen lässt.
        public var hindernis: String?

        public init(_ ausblick: Lohnausblick) {
            person = ausblick.person
            brutto = ausblick.brutto.dezimal
            netto = ausblick.netto.dezimal
            nettoanteil = ausblick.nettoanteil == .wieBisher ? "wie_bisher" : "wie_brutto"
            schwelle = ausblick.schwelle.map {
                SchwelleForm(
                    bis: $0.bis.dezimal, art: $0.art.schlüssel, satz: $0.begriff.de,
                    norm: $0.norm.text)
            }
            wirkung = ausblick.wirkung.map {
                WirkungForm(
                    brutto: $0.brutto.dezimal, netto: $0.netto.dezimal,
                    leistungen: $0.leistungen.dezimal, verfuegbar: $0.verfügbar.dezimal)
            }
            hindernis = ausblick.hindernis?.meldung
        }
    }
}

extension Lohnschwelle.Art {
    /// ASCII-Wort für Dateien.
    fileprivate var schlüssel: String {
        switch self {
        case .anrechnungBeginnt: "anrechnung_beginnt"
        case .freibetrag: "freibetrag"
        case .nachweis: "nachweis"
        case .kleineEinnahmen: "kleine_einnahmen"
        case .scheidetAus: "scheidet_aus"
        case .kehrtZurück: "kehrt_zurueck"
        case .sofortzuschlagEndet: "sofortzuschlag_endet"
        case .anspruchEndet: "anspruch_endet"
        case .andereAnrechnung: "andere_anrechnung"
        }
    }
}
