public import Grundtypen

/// Ein Satz des Rechts in Tausendsteln: 17 Prozent sind 170.
public struct Promille: Hashable, Comparable, Sendable {
    public let wert: Int64

    @inlinable public init(_ wert: Int64) { self.wert = wert }
    @inlinable public static func prozent(_ prozent: Int64) -> Promille { Promille(prozent * 10) }
    @inlinable public static var null: Promille { Promille(0) }

    @inlinable public static func < (a: Self, b: Self) -> Bool { a.wert < b.wert }
    @inlinable public static func * (a: Self, anzahl: Int) -> Self {
        Promille(a.wert * Int64(anzahl))
    }

    /// `17 Prozent`, `2,3 Prozent`.
    public var begriff: Begriff {
        let rest = wert % 10
        let (de, en) = rest == 0 ? ("", "") : (",\(rest)", ".\(rest)")
        return Begriff("\(wert / 10)\(de) Prozent", "\(wert / 10)\(en) percent")
    }
}

extension Promille: CustomStringConvertible {
    public var description: String { begriff.de }
}

extension Geld {
    /// Der Anteil, einmal gerundet (§ 41 Abs. 2 SGB II).
    @inlinable public func mal(_ satz: Promille) -> Geld { mal(satz.wert, durch: 1000) }
}

extension Begriff {
    /// Ein Satz, nach dem ein Anteil zu rechnen ist.
    public static var satzDesRechts: Self { .init("Satz", "rate") }
}
