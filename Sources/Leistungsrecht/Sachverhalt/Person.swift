public import Grundtypen

public enum Rolle: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case antragsteller, partner, kind, mitbewohner
}

/// Eine Person des Haushalts.
public struct Person: Hashable, Sendable {
    public var id: String
    public var vorname: String?
    public var nachname: String?
    public var rolle: Rolle
    public var geboren: Tag
    public var stammdaten: Stammdaten
    public var imHaushalt: Dauer
    /// Feststellung nach § 8 SGB II; nil nur bei Personen unter 15 und Mitbewohnern.
    public var erwerbsfähig: Bool?
    public var schwangerschaft: Schwangerschaft?
    public var alleinerziehend: Bool
    /// Feststellung, dass die Person allein sorgt, obwohl ihr Partner im Haushalt lebt (AV-0051).
    public var alleinNebenPartner: Feststellung?
    public var behinderung: Behinderung
    /// Verwandt oder verschwägert mit jemandem aus der Bedarfsgemeinschaft, nur bei Mitbewohnern (§ 9
    /// Abs. 5 SGB II).
    public var verwandt: Bool
    /// Kennungen der Eltern im Haushalt, nur bei `rolle == .kind`.
    public var eltern: [String]
    public var ausbildung: Ausbildung?
    public var umzugOhneZusicherung: Bool
    public var minderjährigesKindAußerhalb: Bool
    public var einkommen: [Einnahme]
    public var abzüge: Abzüge
    public var vermögen: [Vermögensgegenstand]
    public var minderungen: [Minderungsanlass]
    /// Zeiten, in denen die Person keine Leistungen erhält (§ 7 Abs. 1 Satz 2, Abs. 4, 5 SGB II).
    public var ausschlüsse: [Ausschluss]
    /// Mehrbedarfe in festgestellter Höhe (§ 21 Abs. 5, 6, 6a SGB II).
    public var mehrbedarfe: Mehrbedarfsangaben
    /// Gesondert beantragte einmalige Leistungen (§ 24 Abs. 3 SGB II).
    public var einmaligeLeistungen: [EinmaligeLeistung]
    /// Bedarfe für Bildung und Teilhabe (§ 28 SGB II).
    public var bildung: [Bildungsangabe]

    public init(id: String, rolle: Rolle, geboren: Tag) {
        self.id = id
        self.rolle = rolle
        self.geboren = geboren
        stammdaten = Stammdaten()
        imHaushalt = Dauer()
        alleinerziehend = false
        behinderung = Behinderung()
        verwandt = false
        eltern = []
        umzugOhneZusicherung = false
        minderjährigesKindAußerhalb = false
        einkommen = []
        abzüge = Abzüge()
        vermögen = []
        minderungen = []
        ausschlüsse = []
        mehrbedarfe = Mehrbedarfsangaben()
        einmaligeLeistungen = []
        bildung = []
    }

    public var name: String {
        let teile = [vorname, nachname].compactMap(\.self)
        return teile.isEmpty ? id : teile.joined(separator: " ")
    }
}

/// Was ein Mensch festgestellt hat, mit seinem Grund.
public struct Feststellung: Hashable, Sendable {
    public var grund: String
    public var durch: String

    public init(grund: String, durch: String) {
        self.grund = grund
        self.durch = durch
    }
}

public struct Schwangerschaft: Hashable, Sendable {
    public var entbindungstermin: Tag
    /// Tag der Geburt, sobald bekannt.
    public var entbunden: Tag?

    public init(entbindungstermin: Tag, entbunden: Tag? = nil) {
        self.entbindungstermin = entbindungstermin
        self.entbunden = entbunden
    }

    /// Termin aus der Schwangerschaftswoche: Woche 1 beginnt 280 Tage vor dem Termin.
    public init(woche: Int, am tag: Tag, entbunden: Tag? = nil) {
        self.init(entbindungstermin: tag - (woche - 1) * 7 + 280, entbunden: entbunden)
    }
}

public struct Behinderung: Hashable, Sendable {
    /// Leistungen zur Teilhabe oder Eingliederungshilfe (§ 21 Abs. 4, § 23 Nr. 2 SGB II).
    public var teilhabeleistung: Dauer?
    public var merkzeichenG: Bool
    public var vollErwerbsgemindert: Bool

    public init(
        teilhabeleistung: Dauer? = nil, merkzeichenG: Bool = false,
        vollErwerbsgemindert: Bool = false
    ) {
        self.teilhabeleistung = teilhabeleistung
        self.merkzeichenG = merkzeichenG
        self.vollErwerbsgemindert = vollErwerbsgemindert
    }
}

public struct Ausbildung: Hashable, Sendable {
    public enum Art: String, Hashable, Sendable, CaseIterable {
        case schule, berufsausbildung, freiwilligendienst
    }

    public var art: Art
    public var dauer: Dauer

    public init(art: Art, dauer: Dauer) {
        self.art = art
        self.dauer = dauer
    }
}

public enum Einkommensart: String, Hashable, Sendable, CaseIterable {
    case erwerbstaetigkeit, arbeitslosengeld, krankengeld, rente, unterhalt, unterhaltsvorschuss
    case kindergeld, sonstiges, selbstaendig
    case bafoeg, bab, ausbildungsgeld, elterngeld, pflegegeld, kinderzuschlag, ehrenamt
    case mutterschaftsgeld
}

/// Eine Einnahme mit ihrem Zufluss.
public struct Einnahme: Hashable, Sendable {
    public enum Zufluss: Hashable, Sendable {
        case monatlich(ab: Monat, bis: Monat?)
        case einmal(Tag)
    }

    public var art: Einkommensart
    public var bezeichnung: String?
    /// Bruttoentgelt bei Erwerbstätigkeit, sonst der Betrag; nil heißt: der gesetzliche Betrag.
    public var betrag: Geld?
    /// Nur bei Erwerbstätigkeit: nach Steuern und Pflichtbeiträgen (§ 11b Abs. 1 Satz 1 Nr. 1, 2 SGB II).
    public var netto: Geld?
    /// Nur bei Erwerbstätigkeit: in den Schulferien ausgeübt (§ 11a Abs. 7 SGB II).
    public var ferienbeschäftigung = false
    /// Nur bei Kindergeld: wer es erhält.
    public var berechtigt: String?
    public var zufluss: Zufluss
    /// Notwendige Ausgaben, die auf diese Einnahme entfallen, je Monat oder einmal wie sie (§ 11b Abs. 1 Satz 1
    /// Nr. 5 SGB II); nicht bei Kindergeld und selbständiger Arbeit.
    public var ausgaben = Geld.null
    /// Nur bei einmaligem Zufluss.
    public var einmalig = Einmalangaben()
    /// Nur bei selbständiger Arbeit: die Zahlen des Betriebs.
    public var betrieb: Betrieb?
    public var besonderes = Sonderangaben()
    /// Nur bei Erwerbstätigkeit, nicht in Brutto und Netto enthalten.
    public var sachbezug = Sachbezug()

    public init(art: Einkommensart, betrag: Geld?, netto: Geld? = nil, zufluss: Zufluss) {
        self.art = art
        self.betrag = betrag
        self.netto = netto
        self.zufluss = zufluss
    }

    /// Ob die Einnahme in diesem Monat zufließt (§ 11 Abs. 2 SGB II).
    public func fließtZu(in monat: Monat) -> Bool {
        switch zufluss {
        case .monatlich(let ab, let bis): ab <= monat && (bis.map { monat <= $0 } ?? true)
        case .einmal(let tag): tag.monat == monat
        }
    }
}

/// Nachgewiesene Abzüge je Monat (§ 11b Abs. 1 SGB II).
public struct Abzüge: Hashable, Sendable {
    public var kfzHaftpflichtJahr: Geld = .null
    public var pflichtversicherungen: Geld = .null
    public var eigeneVersicherung = false
    public var riester: Geld = .null
    public var fahrtKilometer = 0
    public var arbeitstage = 0
    public var werbungskosten: Geld = .null
    public var unterhaltGezahlt: Geld = .null
    public var unterhaltTitel: Geld = .null

    public init() {}
}

public enum Vermögensart: String, Hashable, Sendable, CaseIterable {
    case bargeld, girokonto, sparguthaben, wertpapiere, sonstiges
    case kfz, hausrat, altersvorsorge
    case selbstgenutzteImmobilie = "selbstgenutzte_immobilie"
}

public struct Vermögensgegenstand: Hashable, Sendable {
    public enum Immobilienform: String, Hashable, Sendable, CaseIterable { case haus, wohnung }

    public var art: Vermögensart
    public var betrag: Geld
    /// Wohnfläche in ganzen Quadratmetern, nur bei Immobilien.
    public var wohnfläche: Int?
    public var form: Immobilienform?
    /// Erklärung im Antrag nach § 12 Abs. 1 Satz 2 Nr. 2 SGB II, nur bei Kraftfahrzeugen.
    public var angemessen: Bool
    /// Erster Monat, in dem es da ist, etwa der nach dem Zufluss einer Einnahme; nil heißt: seit dem Antrag.
    public var ab: Monat?

    public init(
        art: Vermögensart, betrag: Geld, wohnfläche: Int? = nil, form: Immobilienform? = nil,
        angemessen: Bool = false
    ) {
        self.art = art
        self.betrag = betrag
        self.wohnfläche = wohnfläche
        self.form = form
        self.angemessen = angemessen
    }
}
