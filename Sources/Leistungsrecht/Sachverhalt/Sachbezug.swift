public import Grundtypen

/// Was ein Arbeitgeber neben dem Lohn in Geldeswert leistet, je Monat (§ 2 Abs. 5, 6 GrusiGV).
public struct Sachbezug: Hashable, Sendable {
    /// Tage im Monat mit dieser Mahlzeit.
    public var frühstück = 0
    public var mittagessen = 0
    public var abendessen = 0
    /// Verkehrswert alles anderen in Euro.
    public var wert = Geld.null

    public init() {}

    var mahlzeiten: Int { frühstück + mittagessen + abendessen }
}
