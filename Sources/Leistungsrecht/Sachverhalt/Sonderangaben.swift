public import Grundtypen

/// Was nur einzelne Einkommensarten brauchen, damit feststeht, wie viel davon zählt.
public struct Sonderangaben: Hashable, Sendable {
    /// Nur bei BAföG und Berufsausbildungsbeihilfe: Euro im Monat für die Betreuung eigener Kinder; sie zählen
    /// nicht (§ 11a Abs. 3 Satz 2 Nr. 3, 4 SGB II).
    public var kinderbetreuung = Geld.null
    /// Nur bei Elterngeld: Erwerbseinkommen vor der Geburt, Euro im Monat (§ 10 Abs. 5 BEEG).
    public var einkommenVorGeburt: Geld?
    /// Nur bei Elterngeld: ElterngeldPlus.
    public var elterngeldPlus = false
    /// Nur bei Kindergeld für ein Kind außerhalb des Haushalts: Euro im Monat, nachweislich an das Kind
    /// weitergeleitet (§ 1 Abs. 1 Nr. 8 GrusiGV). Nil beim Kind im Haushalt.
    public var weitergeleitet: Geld?

    public init() {}
}
