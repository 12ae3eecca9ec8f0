public import Grundtypen

/// Was § 11 Abs. 3 SGB II über einen einmaligen Zufluss wissen muss; nur neben ``Einnahme/Zufluss/einmal(_:)``.
public struct Einmalangaben: Hashable, Sendable {
    /// Als Nachzahlung zugeflossen und nicht für den Monat des Zuflusses erbracht.
    public var nachzahlung = false
    /// Für den Monat des Zuflusses waren schon Leistungen ohne diese Einnahme erbracht (§ 11 Abs. 3
    /// Satz 3 SGB II in der bis Juni 2023 geltenden Fassung).
    public var bereitsErbracht = false
    /// Euro je Monat laut Bescheid des früheren Zeitraums, in dem sie zufloss; null, wenn sie nicht aufgeteilt
    /// wurde. Nil bei Zufluss in diesem Zeitraum.
    public var teilbetrag: Geld?

    public init() {}
}
