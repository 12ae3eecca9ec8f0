public import Grundtypen

/// Eine gesondert beantragte, nicht zurückzuzahlende Leistung (§ 24 Abs. 3 SGB II).
public struct EinmaligeLeistung: Hashable, Sendable {
    public enum Art: String, Hashable, Sendable, CaseIterable {
        case erstausstattungWohnung = "erstausstattung_wohnung"
        case erstausstattungBekleidung = "erstausstattung_bekleidung"
        case erstausstattungGeburt = "erstausstattung_geburt"
        /// Orthopädische Schuhe, therapeutische Geräte.
        case orthopaedie
    }

    public var art: Art
    /// Wie festgestellt, auch als Pauschale des Amts.
    public var betrag: Geld
    /// Tag des gesonderten Antrags (§ 37 Abs. 1 Satz 2 SGB II); die Leistung gehört in seinen Monat.
    public var beantragt: Tag
    public var feststellung: Feststellung

    public init(art: Art, betrag: Geld, beantragt: Tag, feststellung: Feststellung) {
        self.art = art
        self.betrag = betrag
        self.beantragt = beantragt
        self.feststellung = feststellung
    }
}
