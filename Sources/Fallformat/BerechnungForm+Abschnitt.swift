public import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern

extension BerechnungForm {
    public struct AbschnittForm: Codable, Hashable, Sendable {
        public var von: String
        public var bis: String
        public var personen: [BlattForm]

        init(_ a: Abschnitt) {
            von = a.von.description
            bis = a.bis.description
            personen = a.personen.map(BlattForm.init)
        }
    }

    /// Eine Person in einem Abschnitt; Beträge für einen vollen Monat, `tage` von 30 gehen ein.
    public struct BlattForm: Codable, Hashable, Sendable {
        public var id: String
        public var tage: Int
        public var gehoert_dazu: Bool
        /// Warum die Person keine Leistungen erhält; fehlt bei allen anderen.
        public var ausschluss: String?
        /// Was sie vorab für sich braucht; fehlt bei allen anderen.
        public var eigener_bedarf: PostenForm?
        /// Was Auszubildende trotzdem erhalten können; fehlt bei allen anderen.
        public var mehrbedarf_auszubildende: PostenForm?
        public var stufe: Int8
        public var mehrbedarfe: [PostenForm]
        public var einkommensweg: [PostenForm]
        public var verteilt: PostenForm?
        public var anspruch: PostenForm?
        public var minderung: PostenForm?
        /// Bedarfe für Bildung und Teilhabe, soweit sie nicht gedeckt sind; fehlt, wo es keine gibt.
        public var bildung: [PostenForm]?

        init(_ b: Personenblatt) {
            id = b.id
            tage = b.tage
            gehoert_dazu = b.gehörtDazu
            ausschluss = b.ausschluss?.rawValue
            eigener_bedarf = b.eigenerBedarf.map { PostenForm($0, art: nil) }
            mehrbedarf_auszubildende = b.mehrbedarfAuszubildende.map { PostenForm($0, art: nil) }
            stufe = b.stufe.rawValue
            mehrbedarfe = b.mehrbedarfe.map { PostenForm($0, art: nil) }
            einkommensweg = b.einkommensweg.map { PostenForm($0.posten, art: $0.art.schlüssel) }
            verteilt = b.verteilt.map { PostenForm($0, art: nil) }
            anspruch = b.anspruch.map { PostenForm($0, art: nil) }
            minderung = b.minderung.map { PostenForm($0, art: nil) }
            bildung =
                b.bildung == nil ? nil : b.bildungsposten.map { PostenForm($0, art: nil) }
        }
    }

    public struct PostenForm: Codable, Hashable, Sendable {
        /// `angabe`, `einnahme`, `abzug` oder `ergebnis`, nur im Einkommensweg.
        public var art: String?
        public var begriff: String
        public var norm: String
        public var betrag: Decimal

        init(_ p: Posten, art: String?) {
            self.art = art
            begriff = p.begriff.de
            norm = p.norm.text
            betrag = p.betrag.dezimal
        }
    }

    /// Ein Schritt der Erklärung.
    public struct SchrittForm: Codable, Hashable, Sendable {
        public var begriff: String
        public var norm: String
        public var link: String?
        public var betrag: Decimal?
        public var rechnung: String
        public var einzelheit: String?
        public var parameter: ParameterForm?
        public var aus: [Int32]

        init(_ k: Knoten) {
            begriff = k.begriff.de
            norm = k.norm.text
            link = k.norm.link
            betrag = k.betrag?.dezimal
            rechnung = k.rechenart.schlüssel
            einzelheit = k.einzelheit?.de
            parameter = ParameterForm(k.rechenart)
            aus = k.aus
        }
    }

    public struct ParameterForm: Codable, Hashable, Sendable {
        public var id: String
        public var quelle: String
        public var ab: String
        public var fortgeschrieben: Bool

        init?(_ art: Rechenart) {
            guard case .parameter(let id, let quelle, let ab, let fortgeschrieben) = art else {
                return nil
            }
            self.id = id
            self.quelle = quelle
            self.ab = ab.description
            self.fortgeschrieben = fortgeschrieben
        }
    }
}

extension Einkommensschritt.Art {
    var schlüssel: String {
        switch self {
        case .angabe: "angabe"
        case .einnahme: "einnahme"
        case .abzug: "abzug"
        case .ergebnis: "ergebnis"
        }
    }
}

extension Rechenart {
    /// ASCII-Wort für Dateien.
    var schlüssel: String {
        switch self {
        case .tatsache: "tatsache"
        case .parameter: "parameter"
        case .summe: "summe"
        case .differenz: "differenz"
        case .anteil(let zähler, let nenner): "anteil \(zähler)/\(nenner)"
        case .kleinster: "kleinster"
        case .übernahme: "uebernahme"
        case .verhältnis: "verhaeltnis"
        case .folge: "folge"
        }
    }
}
