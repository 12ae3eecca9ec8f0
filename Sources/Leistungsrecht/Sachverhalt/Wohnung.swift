public import Grundtypen

/// Eine Wohnung mit ihren Aufwendungen je Monat.
public struct Wohnung: Hashable, Sendable {
    public enum Art: String, Hashable, Sendable, CaseIterable { case miete, eigentum }

    /// Entscheidung nach § 22 Abs. 1 Satz 7 SGB II über Kosten oberhalb des Anderthalbfachen.
    public struct HöhereKosten: Hashable, Sendable {
        public var anerkannt: Bool
        public var grund: String
        public var durch: String

        public init(anerkannt: Bool, grund: String, durch: String) {
            self.anerkannt = anerkannt
            self.grund = grund
            self.durch = durch
        }
    }

    public struct Vermieter: Hashable, Sendable {
        public var name: String
        public var iban: String
        public var direktzahlung: Bool
        public var verwendung: String

        public init(name: String, iban: String, direktzahlung: Bool, verwendung: String) {
            self.name = name
            self.iban = iban
            self.direktzahlung = direktzahlung
            self.verwendung = verwendung
        }
    }

    public var dauer: Dauer
    public var art: Art
    /// Zahl der Bewohner; nil heißt: alle Personen im Haushalt.
    public var köpfe: Int?
    public var grundmiete: Geld
    public var nebenkosten: Geld
    public var heizung: Geld
    public var warmwasserDezentral: Bool
    /// Durch eine separate Messeinrichtung nachgewiesen, je Monat und für alle Bewohner (§ 21 Abs. 7 Satz 3
    /// SGB II).
    public var warmwasserNachgewiesen: Geld?
    /// Ganze Quadratmeter.
    public var wohnfläche: Int?
    /// Womit geheizt wird.
    public var energie: String?
    /// Mietenstufe der Gemeinde (§ 12 Abs. 2 WoGG); nur für vorrangige Leistungen.
    public var mietenstufe: Mietenstufe?
    /// Erster Monat des Leistungsbezugs (§ 22 Abs. 1 Satz 2 SGB II), auch vor 2023; wann die Karenzzeit
    /// daraus beginnt, sagt ``Karenzzeit``.
    public var karenzAb: Monat?
    /// Volle Monate der Unterbrechung seit Januar 2023 (§ 22 Abs. 1 Satz 4 SGB II).
    public var karenzVerlängert: Int
    public var karenzAusgeschlossen: Bool
    /// Zugang der Aufforderung zur Kostensenkung.
    public var kostensenkungAufgefordert: Tag?
    /// Feststellung: bis zu diesem Monat ist eine Senkung nicht möglich oder nicht zumutbar.
    public var senkungUnzumutbarBis: Monat?
    public var höhereKosten: HöhereKosten?
    public var vermieter: Vermieter?
    public var einmaligeKosten: [EinmaligeWohnkosten]
    public var guthaben: [Wohnguthaben]

    public init(art: Art, grundmiete: Geld, nebenkosten: Geld, heizung: Geld) {
        dauer = Dauer()
        self.art = art
        self.grundmiete = grundmiete
        self.nebenkosten = nebenkosten
        self.heizung = heizung
        warmwasserDezentral = false
        karenzVerlängert = 0
        karenzAusgeschlossen = false
        einmaligeKosten = []
        guthaben = []
    }
}

/// Werte, die das Amt festlegt, mit Beginn ihrer Geltung.
public struct ÖrtlicheWerte: Hashable, Sendable {
    public var land: Land
    public var grenzen: [Angemessenheitsgrenze]
    public var einstellungen: Einstellungen

    public init(
        land: Land, grenzen: [Angemessenheitsgrenze], einstellungen: Einstellungen = .init()
    ) {
        self.land = land
        self.grenzen = grenzen
        self.einstellungen = einstellungen
    }

    /// Die Grenzen, die am Ersten des Monats gelten.
    public func grenze(in monat: Monat) -> Angemessenheitsgrenze? {
        grenzen.filter { $0.ab <= monat.erster }.max { $0.ab < $1.ab }
    }
}

/// Abstrakt angemessene Aufwendungen je Größe der Bedarfsgemeinschaft (örtliches Konzept).
public struct Angemessenheitsgrenze: Hashable, Sendable {
    public var ab: Tag
    public var unterkunft: Staffel
    public var heizung: Staffel

    public init(ab: Tag, unterkunft: Staffel, heizung: Staffel) {
        self.ab = ab
        self.unterkunft = unterkunft
        self.heizung = heizung
    }

    /// Beträge für eine, zwei, drei … Personen und ein Zuschlag für jede weitere.
    public struct Staffel: Hashable, Sendable {
        public var beträge: [Geld]
        public var jeWeitere: Geld

        public init(beträge: [Geld], jeWeitere: Geld) {
            self.beträge = beträge
            self.jeWeitere = jeWeitere
        }

        /// Der Betrag für so viele Personen; nil bei leerer Staffel oder null Personen.
        public func betrag(personen: Int) -> Geld? {
            guard personen > 0, let letzter = beträge.last else { return nil }
            guard personen > beträge.count else { return beträge[personen - 1] }
            return letzter + jeWeitere * Int64(personen - beträge.count)
        }
    }
}

/// Lesarten, in denen Ämter verschieden entscheiden; jede hat eine Notiz in `docs/auslegung/`.
public struct Einstellungen: Hashable, Sendable {
    public enum Kopfteilrest: String, Hashable, Sendable, CaseIterable {
        case antragsteller, keiner
    }
    public enum Unterkunftsreform: String, Hashable, Sendable, CaseIterable {
        case abBewilligungszeitraum = "ab_bewilligungszeitraum"
        case abMonat = "ab_monat"
    }
    public enum Kindvermögen: String, Hashable, Sendable, CaseIterable {
        case uebertragbar, getrennt
    }
    public enum Aufteilung2023: String, Hashable, Sendable, CaseIterable {
        case endet
        case läuftWeiter = "laeuft_weiter"
    }

    /// AV-0002.
    public var kopfteilrest = Kopfteilrest.antragsteller
    /// AV-0004.
    public var unterkunftsreform = Unterkunftsreform.abBewilligungszeitraum
    /// AV-0005.
    public var kindvermögen = Kindvermögen.uebertragbar
    /// AV-0070.
    public var aufteilung2023 = Aufteilung2023.endet

    public init() {}
}

/// Länder mit ihrem amtlichen Kürzel.
public enum Land: String, Hashable, Sendable, CaseIterable {
    case BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH
}
