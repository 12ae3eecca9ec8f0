/// Ein Zeitraum in Tagen, beide Enden eingeschlossen.
public struct Zeitraum: Hashable, Sendable {
    public let von: Tag
    public let bis: Tag

    /// Nil, wenn das Ende vor dem Anfang liegt.
    public init?(von: Tag, bis: Tag) {
        guard von <= bis else { return nil }
        self.von = von
        self.bis = bis
    }

    /// Der ganze Monat.
    public init(_ monat: Monat) {
        von = monat.erster
        bis = monat.letzter
    }

    public func contains(_ tag: Tag) -> Bool { von <= tag && tag <= bis }
    public var tage: Int { bis - von + 1 }
}
