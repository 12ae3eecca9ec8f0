public import Grundtypen

/// Ein Bedarf für Bildung und Teilhabe, wie er angegeben ist (§ 28 SGB II).
public struct Bildungsangabe: Hashable, Sendable {
    /// In der Reihenfolge der Absätze, in der weiteres Einkommen sie deckt (§ 19 Abs. 3 Satz 3 SGB II).
    public enum Art: String, Hashable, Sendable, CaseIterable {
        case ausflug, klassenfahrt, schulbedarf, befoerderung, lernfoerderung, mittagsverpflegung
        case teilhabe
        case teilhabeWeitere = "teilhabe_weitere"
    }

    /// Wo der Bedarf entsteht; nur bei Ausflug, Klassenfahrt und Mittagsverpflegung.
    public enum Einrichtung: String, Hashable, Sendable, CaseIterable {
        case schule, kita, tagespflege
    }

    /// Warum Schulbedarf außerhalb der beiden Termine entsteht (§ 34 Abs. 3 Satz 2 SGB XII).
    public enum Anlass: String, Hashable, Sendable, CaseIterable {
        /// Erstmals innerhalb des Schuljahres aufgenommen (Nr. 1, 2).
        case aufnahme
        /// Unterbrochen und wieder aufgenommen (Nr. 3).
        case wiederaufnahme
    }

    /// Wann der Bedarf besteht.
    public enum Zeit: Hashable, Sendable {
        case monatlich(ab: Monat, bis: Monat?)
        case fällig(Tag)
    }

    public var art: Art
    public var zeit: Zeit
    /// Je Monat oder an dem Tag; nil, wo das Gesetz den Betrag nennt (Schulbedarf, Pauschale).
    public var betrag: Geld?
    public var einrichtung = Einrichtung.schule
    /// Nur bei Schulbedarf an einem Tag.
    public var anlass: Anlass?
    /// Tag des gesonderten Antrags, nur bei Lernförderung (§ 37 Abs. 1 Satz 2 SGB II).
    public var beantragt: Tag?
    /// Wer festgestellt hat, dass Lernförderung oder weitere Aufwendungen nötig sind, und warum.
    public var feststellung: Feststellung?

    public init(art: Art, zeit: Zeit, betrag: Geld? = nil) {
        self.art = art
        self.zeit = zeit
        self.betrag = betrag
    }
}
