public import Grundtypen

/// Mehrbedarfe, deren Höhe ein Mensch feststellt (§ 21 Abs. 5, 6, 6a SGB II).
public struct Mehrbedarfsangaben: Hashable, Sendable {
    public var ernährung: [Ernährungsbedarf]
    public var besondere: [BesondererBedarf]
    public var schulbücher: [Schulbuchbedarf]

    public init(
        ernährung: [Ernährungsbedarf] = [], besondere: [BesondererBedarf] = [],
        schulbücher: [Schulbuchbedarf] = []
    ) {
        self.ernährung = ernährung
        self.besondere = besondere
        self.schulbücher = schulbücher
    }

    public var istLeer: Bool { ernährung.isEmpty && besondere.isEmpty && schulbücher.isEmpty }
}

/// Kostenaufwändige Ernährung aus medizinischen Gründen (§ 21 Abs. 5 SGB II).
public struct Ernährungsbedarf: Hashable, Sendable {
    /// Die angemessene Höhe, wie sie festgestellt ist; das Gesetz nennt keine.
    public enum Höhe: Hashable, Sendable {
        /// Je Monat.
        case betrag(Geld)
        /// Ganze Prozent der Regelbedarfsstufe 1.
        case prozentStufe1(Int)
        /// Ganze Prozent des Regelbedarfs der Person.
        case prozentEigener(Int)
    }

    public var höhe: Höhe
    public var dauer: Dauer
    public var feststellung: Feststellung

    public init(höhe: Höhe, dauer: Dauer, feststellung: Feststellung) {
        self.höhe = höhe
        self.dauer = dauer
        self.feststellung = feststellung
    }
}

/// Unabweisbarer, besonderer Bedarf im Einzelfall (§ 21 Abs. 6 SGB II).
public struct BesondererBedarf: Hashable, Sendable {
    public enum Zeit: Hashable, Sendable {
        case monatlich(ab: Monat, bis: Monat?)
        case einmalig(Tag)
    }

    public var bezeichnung: String
    public var betrag: Geld
    public var zeit: Zeit
    /// Nur bei einmaligen: ein Darlehen nach § 24 Abs. 1 SGB II ist nicht zumutbar oder nicht möglich.
    public var darlehenAusgeschlossen: Bool
    public var feststellung: Feststellung

    public init(
        bezeichnung: String, betrag: Geld, zeit: Zeit, darlehenAusgeschlossen: Bool = false,
        feststellung: Feststellung
    ) {
        self.bezeichnung = bezeichnung
        self.betrag = betrag
        self.zeit = zeit
        self.darlehenAusgeschlossen = darlehenAusgeschlossen
        self.feststellung = feststellung
    }
}

/// Schulbücher oder gleichstehende Arbeitshefte (§ 21 Abs. 6a SGB II).
public struct Schulbuchbedarf: Hashable, Sendable {
    public var betrag: Geld
    /// Tag der Anschaffung oder Ausleihe.
    public var fällig: Tag

    public init(betrag: Geld, fällig: Tag) {
        self.betrag = betrag
        self.fällig = fällig
    }
}
