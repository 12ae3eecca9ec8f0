public import Grundtypen

/// Aufwendungen für die Wohnung, die an einem Tag fällig werden (§ 22 Abs. 1 Satz 1, Abs. 2 SGB II).
public struct EinmaligeWohnkosten: Hashable, Sendable {
    public enum Art: String, Hashable, Sendable, CaseIterable {
        /// Nachforderung von Betriebskosten oder von Heizkosten.
        case betriebskosten, heizkosten
        /// Heizöl, Holz, Flüssiggas und anderes auf Vorrat.
        case heizmaterial
        /// Unabweisbare Instandhaltung und Reparatur, nur bei Wohneigentum (§ 22 Abs. 2 Satz 1 SGB II).
        case instandhaltung
    }

    public var art: Art
    /// Was verlangt wird, für alle Bewohner.
    public var betrag: Geld
    /// Feststellung: so viel davon ist angemessen und zuzuordnen, ohne Haushaltsenergie.
    public var anerkannt: Geld
    public var fällig: Tag
    public var feststellung: Feststellung

    public init(
        art: Art, betrag: Geld, anerkannt: Geld, fällig: Tag, feststellung: Feststellung
    ) {
        self.art = art
        self.betrag = betrag
        self.anerkannt = anerkannt
        self.fällig = fällig
        self.feststellung = feststellung
    }
}

/// Eine Rückzahlung oder ein Guthaben (§ 22 Abs. 3 SGB II).
public struct Wohnguthaben: Hashable, Sendable {
    /// Feststellung: was dem anerkannten Bedarf zuzuordnen ist, ohne Haushaltsenergie und ohne nicht
    /// anerkannte Aufwendungen; für alle Bewohner.
    public var betrag: Geld
    /// Tag der Rückzahlung oder der Gutschrift.
    public var zufluss: Tag
    public var feststellung: Feststellung

    public init(betrag: Geld, zufluss: Tag, feststellung: Feststellung) {
        self.betrag = betrag
        self.zufluss = zufluss
        self.feststellung = feststellung
    }
}
