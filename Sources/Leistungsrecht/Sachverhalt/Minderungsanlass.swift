public import Grundtypen

/// Eine Pflichtverletzung oder ein Meldeversäumnis mit den Feststellungen dazu.
///
/// Gemindert wird erst, was ein bekanntgegebener Bescheid feststellt (§ 31b Abs. 1 Satz 1 SGB II); ohne
/// `bekanntgegeben` mindert der Eintrag nichts. Was ein Mensch beurteilen muss, ist eine Angabe: nil
/// heißt „nicht festgestellt“ und hält die Rechnung an, sobald es darauf ankommt.
public struct Minderungsanlass: Hashable, Sendable {
    public enum Art: String, Hashable, Sendable, CaseIterable {
        /// § 31 Abs. 1 Satz 1 Nr. 1 SGB II: Pflichten der Vereinbarung, Eigenbemühungen.
        case eigenbemuehungen
        /// § 31 Abs. 1 Satz 1 Nr. 2 SGB II.
        case arbeit
        /// § 31 Abs. 1 Satz 1 Nr. 3 SGB II.
        case massnahme
        /// § 31 Abs. 2 Nr. 1 SGB II.
        case einkommenVermindert = "einkommen_vermindert"
        /// § 31 Abs. 2 Nr. 2 SGB II.
        case unwirtschaftlich
        /// § 31 Abs. 2 Nr. 3 SGB II: Sperrzeit oder Erlöschen, festgestellt von der Agentur für Arbeit.
        case sperrzeit
        /// § 31 Abs. 2 Nr. 3 SGB II wegen eines Meldeversäumnisses bei der Agentur für Arbeit.
        case sperrzeitMeldung = "sperrzeit_meldung"
        /// § 31 Abs. 2 Nr. 4 SGB II.
        case sperrzeitVoraussetzungen = "sperrzeit_voraussetzungen"
        /// § 31a Abs. 7 SGB II; wo die Vorschrift nicht gilt, § 31 Abs. 1 Satz 1 Nr. 2 SGB II.
        case arbeitsverweigerung
        /// § 32 Abs. 1 SGB II.
        case meldeversaeumnis
        /// § 7b Abs. 4 SGB II: festgestellt ist die dritte versäumte Meldung in Folge; wo die Vorschrift
        /// nicht gilt, ein Meldeversäumnis.
        case nichterreichbar
    }

    public var art: Art
    /// Tag der Pflichtverletzung oder des versäumten Termins; er bestimmt das Recht (§ 65a Abs. 2 SGB II).
    public var am: Tag
    /// Tag, an dem der feststellende Bescheid wirksam wurde; nil, solange nichts entschieden ist.
    public var bekanntgegeben: Tag?
    /// Schriftlich über die Rechtsfolgen belehrt, die dafür gelten, oder sie waren bekannt.
    public var belehrt: Bool?
    /// Ein wichtiger Grund ist dargelegt und nachgewiesen.
    public var wichtigerGrund: Bool?
    /// Die Minderung wäre im Einzelfall eine außergewöhnliche Härte (§ 31a Abs. 3 SGB II).
    public var härte: Bool?
    /// Meldeversäumnis seit Juli 2026: der Aufforderung wurde wiederholt nicht gefolgt (AV-0042).
    public var wiederholt: Bool?
    /// Die wievielte Pflichtverletzung es ist, wo das Gesetz es offen lässt (AV-0040); 1 bis 3.
    public var stufe: Int?
    /// § 31a Abs. 7 Satz 2 SGB II: tatsächlich und unmittelbar möglich und willentlich verweigert.
    public var willentlich: Bool?
    /// Beginn der Sperrzeit oder Tag des Erlöschens (§ 31b Abs. 1 Satz 2 SGB II).
    public var sperrzeitAb: Tag?
    /// Tag, an dem die Pflicht erfüllt oder die Bereitschaft ernsthaft und nachhaltig erklärt wurde.
    public var erfülltAm: Tag?
    /// § 31b Abs. 3 SGB II: Tag, ab dem die Arbeit nicht mehr angetreten werden kann.
    public var entfallenAm: Tag?
    /// § 7b Abs. 4 SGB II: Tag der persönlichen Meldung im Jobcenter.
    public var gemeldetAm: Tag?
    /// Entscheidung, die Minderung von diesem Tag an aufzuheben oder, soweit nur das erlaubt ist, zu begrenzen.
    public var aufgehobenAb: Tag?
    /// § 31b Abs. 1 Satz 4 SGB II bis 2022: bei Personen unter 25 auf sechs Wochen verkürzt.
    public var sechsWochen = false
    /// Warum so festgestellt ist.
    public var grund: String?
    /// Wer es festgestellt hat.
    public var durch: String?

    public init(art: Art, am: Tag, bekanntgegeben: Tag? = nil) {
        self.art = art
        self.am = am
        self.bekanntgegeben = bekanntgegeben
    }
}
