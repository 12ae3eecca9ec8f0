public import Grundtypen

/// Was der Antrag über eine Person wissen will und keine Rechnung braucht.
public struct Stammdaten: Hashable, Sendable {
    public enum Geschlecht: String, Hashable, Sendable, CaseIterable {
        case weiblich, maennlich, divers
        case keineAngabe = "keine_angabe"
    }

    public enum Familienstand: String, Hashable, Sendable, CaseIterable {
        case ledig, verheiratet, verwitwet, geschieden, lebenspartnerschaft
        case dauerndGetrennt = "dauernd_getrennt"
        case lebenspartnerschaftAufgehoben = "lebenspartnerschaft_aufgehoben"
    }

    /// Kranken- und Pflegeversicherung.
    public struct Krankenversicherung: Hashable, Sendable {
        public enum Art: String, Hashable, Sendable, CaseIterable {
            case gesetzlich, familienversichert, freiwillig, privat, keine
        }

        public var art: Art
        public var kasse: String?
        /// Krankenversichertennummer.
        public var nummer: String?

        public init(art: Art, kasse: String? = nil, nummer: String? = nil) {
            self.art = art
            self.kasse = kasse
            self.nummer = nummer
        }
    }

    public var geburtsname: String?
    public var geburtsort: String?
    public var geburtsland: String?
    public var staatsangehörigkeit: String?
    public var geschlecht: Geschlecht?
    public var familienstand: Familienstand?
    public var familienstandSeit: Tag?
    public var rentenversicherungsnummer: String?
    public var krankenversicherung: Krankenversicherung?
    public var telefon: String?
    public var email: String?
    public var kundennummer: String?
    /// Das vorgelegte Ausweisdokument.
    public var ausweis: String?
    public var ausweisBis: Tag?
    public var einreise: Tag?
    public var aufenthaltstitel: String?
    public var aufenthaltstitelBis: Tag?
    public var verpflichtungserklärung: Bool?
    /// Nummer im Ausländerzentralregister.
    public var azrNummer: String?
    /// Name der Betreuung oder Vormundschaft.
    public var betreuung: String?

    public init() {}
}
