public import Foundation
public import Grundtypen
public import Leistungsrecht
import Rechtskern

/// Eine Berechnung als JSON (`berechnung/1`), wie sie `--json` ausgibt und der Bescheid aufbewahrt.
///
/// Beträge sind Euro, genau auf zwei Nachkommastellen; Tage `JJJJ-MM-TT`, Monate `JJJJ-MM`.
public struct BerechnungForm: Codable, Hashable, Sendable {
    public var format = "berechnung/1"
    public var titel: String
    public var ab: String
    public var bis: String
    public var gesamt: Decimal
    /// Das Vorhaben, nach dem gerechnet ist; fehlt, wo geltendes Recht gerechnet ist.
    public var overlay: OverlayForm?
    public var monate: [MonatForm]
    /// Nil, wenn es keine Hinweise gibt; der Bescheid bewahrt keine auf.
    public var vorrangige_leistungen: [VorrangForm]?

    /// - Parameters:
    ///   - berechnung: das Ergebnis.
    ///   - titel: Titel des Sachverhalts.
    ///   - mitErklärung: ob alle Schritte mit Norm und Parameter enthalten sind.
    ///   - vorrang: Hinweise auf vorrangige Leistungen.
    ///   - ausblick: was mehr Lohn in einem Monat änderte.
    public init(
        _ berechnung: Berechnung, titel: String, mitErklärung: Bool, vorrang: [Vorranghinweis] = [],
        ausblick: [Monat: [Lohnausblick]] = [:]
    ) {
        self.titel = titel
        ab = berechnung.zeitraum.ab.description
        bis = berechnung.zeitraum.bis.description
        gesamt = berechnung.gesamt.dezimal
        overlay = berechnung.überlagerung.map(OverlayForm.init)
        monate = berechnung.monate.map { monat in
            var form = MonatForm(monat, mitErklärung: mitErklärung)
            form.was_waere = ausblick[monat.monat]?.map(LohnausblickForm.init)
            return form
        }
        if !vorrang.isEmpty {
            vorrangige_leistungen = vorrang.map { VorrangForm($0, mitErklärung: mitErklärung) }
        }
    }

    /// Lesbares JSON mit fester Reihenfolge der Schlüssel.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    public struct MonatForm: Codable, Hashable, Sendable {
        public var monat: String
        public var gesamt: Decimal
        public var bund: Decimal
        public var kommune: Decimal
        /// Bildung und Teilhabe; fehlt, wo niemand solche Bedarfe hat.
        public var bildung: Decimal?
        /// Einmalige Leistungen beider Träger; fehlt ohne solche.
        public var einmalig: Decimal?
        /// Fehlt, wo der Anteil des Bundes nicht hinterlegt ist.
        public var bundesbeteiligung: Decimal?
        public var fortgeschrieben: [String]
        public var hindernis: String?
        public var ausserhalb: [String]
        public var personen: [PersonForm]
        public var abschnitte: [AbschnittForm]
        /// Alle Schritte; `aus` nennt die Stellen der Schritte, aus denen einer folgt.
        public var erklaerung: [SchrittForm]?
        /// Nur mit `--was-waere`; der Bescheid bewahrt es nicht auf.
        public var was_waere: [LohnausblickForm]?

        init(_ m: Monatsergebnis, mitErklärung: Bool) {
            monat = m.monat.description
            gesamt = m.gesamt.dezimal
            bund = m.bund.dezimal
            kommune = m.kommune.dezimal
            bildung =
                m.personen.contains { $0.bildungGrund != nil } ? m.bildung.dezimal : nil
            einmalig =
                m.personen.contains { $0.einmalig.grund != nil } ? m.einmalig.dezimal : nil
            bundesbeteiligung = m.bundesbeteiligung?.dezimal
            fortgeschrieben = m.fortgeschrieben
            hindernis = m.hindernis.map { "\($0.begriff.de) (\($0.norm))" }
            ausserhalb = m.außerhalb
            personen = m.personen.map { PersonForm($0, mitErklärung: mitErklärung) }
            abschnitte = m.abschnitte.map(AbschnittForm.init)
            erklaerung = mitErklärung ? m.erklärung.knoten.map(SchrittForm.init) : nil
        }
    }

    public struct PersonForm: Codable, Hashable, Sendable {
        public var id: String
        public var name: String
        public var regelbedarf: Decimal
        public var mehrbedarf: Decimal
        public var unterkunft: Decimal
        public var heizung: Decimal
        public var bedarf: Decimal
        public var einkommen: Decimal
        public var verteilt: Decimal
        public var anspruch: Decimal
        public var bund: Decimal
        public var kommune: Decimal
        /// Um so viel ist der Anspruch gemindert; fehlt ohne Minderung.
        public var minderung: Decimal?
        public var sofortzuschlag: Decimal
        /// Bildung und Teilhabe; fehlt ohne solche Bedarfe.
        public var bildung: Decimal?
        /// Einmalige Leistungen; fehlt ohne solche.
        public var einmalig: Decimal?
        /// Stellen in `erklaerung`.
        public var gruende: [String: Int32]?

        init(_ p: Personenmonat, mitErklärung: Bool) {
            id = p.id
            name = p.name
            regelbedarf = p.regelbedarf.dezimal
            mehrbedarf = p.mehrbedarf.dezimal
            unterkunft = p.unterkunft.dezimal
            heizung = p.heizung.dezimal
            bedarf = p.bedarf.dezimal
            einkommen = p.einkommen.dezimal
            verteilt = p.verteilt.dezimal
            anspruch = p.anspruch.dezimal
            bund = p.bund.dezimal
            kommune = p.kommune.dezimal
            minderung = p.minderungGrund == nil ? nil : p.minderung.dezimal
            sofortzuschlag = p.sofortzuschlag.dezimal
            bildung = p.bildungGrund == nil ? nil : p.bildung.dezimal
            einmalig = p.einmalig.grund == nil ? nil : p.einmalig.summe.dezimal
            guard mitErklärung else { return }
            var gründe: [String: Int32] = [:]
            gründe["bund"] = p.bundGrund
            gründe["kommune"] = p.kommuneGrund
            gründe["minderung"] = p.minderungGrund
            gründe["bildung"] = p.bildungGrund
            gründe["einmalig"] = p.einmalig.grund
            gründe["sofortzuschlag"] = p.sofortzuschlagGrund
            gruende = gründe
        }
    }
}

extension Geld {
    /// Euro als genaue Dezimalzahl.
    public var dezimal: Decimal {
        Decimal(
            sign: cent < 0 ? .minus : .plus, exponent: -2, significand: Decimal(cent.magnitude))
    }
}
