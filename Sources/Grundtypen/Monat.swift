/// Ein Kalendermonat.
public struct Monat: Hashable, Comparable, Sendable {
    /// Monate seit Januar des Jahres 0.
    public let nummer: Int32

    @inlinable public init(nummer: Int32) { self.nummer = nummer }
    @inlinable public init(_ jahr: Int, _ monat: Int) {
        self.init(nummer: Int32(jahr * 12 + monat - 1))
    }

    @inlinable public var jahr: Int { Int(nummer) / 12 }
    /// 1 = Januar … 12 = Dezember.
    @inlinable public var imJahr: Int { Int(nummer) % 12 + 1 }
    @inlinable public var erster: Tag { Tag(jahr, imJahr, 1) }
    @inlinable public var letzter: Tag { (self + 1).erster - 1 }
    public var tage: Int { Tag.länge(jahr: jahr, monat: imJahr) }

    @inlinable public static func < (a: Monat, b: Monat) -> Bool { a.nummer < b.nummer }
    @inlinable public static func + (a: Monat, n: Int) -> Monat {
        Monat(nummer: a.nummer + Int32(n))
    }
    @inlinable public static func - (a: Monat, n: Int) -> Monat {
        Monat(nummer: a.nummer - Int32(n))
    }
    /// Abstand in Monaten.
    @inlinable public static func - (a: Monat, b: Monat) -> Int { Int(a.nummer - b.nummer) }
}

extension Monat: CustomStringConvertible {
    /// `JJJJ-MM`.
    public var description: String { "\(jahr)-\(zweistellig(imJahr))" }

    /// `MM/JJJJ` für Menschen.
    public var deutsch: String { "\(zweistellig(imJahr))/\(jahr)" }

    /// Monatsname mit Jahr, etwa `Juli 2026`.
    public var ausgeschrieben: String {
        let namen = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
            "Oktober",
            "November", "Dezember",
        ]
        return "\(namen[imJahr - 1]) \(jahr)"
    }

    /// Liest `JJJJ-MM`; nil bei jeder anderen Form.
    public init?(_ text: some StringProtocol) {
        let teile = text.split(separator: "-", omittingEmptySubsequences: false)
        guard teile.count == 2, teile[0].utf8.count == 4, teile[1].utf8.count == 2,
            let j = nurZiffern(teile[0]), let m = nurZiffern(teile[1]), (1800...2299).contains(j),
            (1...12).contains(m)
        else { return nil }
        self.init(j, m)
    }
}
