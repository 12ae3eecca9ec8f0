/// Ein Geldbetrag in ganzen Cent.
///
/// Hier allein wird gerundet: jeder Rechenschritt, der mehr als zwei Dezimalstellen ergibt, wird
/// sofort auf Cent gebracht, fünf und mehr aufwärts (§ 41 Abs. 2 SGB II, seit 1. Januar 2012).
@frozen public struct Geld: Hashable, Comparable, Sendable, BitwiseCopyable {
    public let cent: Int64

    @inlinable public init(cent: Int64) { self.cent = cent }
    @inlinable public static var null: Geld { Geld(cent: 0) }
    /// Ganze Euro.
    @inlinable public static func euro(_ euro: Int64) -> Geld { Geld(cent: euro * 100) }
    /// Euro und Cent, etwa `.euro(12, 95)`.
    @inlinable public static func euro(_ euro: Int64, _ cent: Int64) -> Geld {
        Geld(cent: euro * 100 + cent)
    }

    @inlinable public static func + (a: Geld, b: Geld) -> Geld { Geld(cent: a.cent + b.cent) }
    @inlinable public static func - (a: Geld, b: Geld) -> Geld { Geld(cent: a.cent - b.cent) }
    @inlinable public static prefix func - (a: Geld) -> Geld { Geld(cent: -a.cent) }
    @inlinable public static func += (a: inout Geld, b: Geld) { a = a + b }
    @inlinable public static func -= (a: inout Geld, b: Geld) { a = a - b }
    @inlinable public static func < (a: Geld, b: Geld) -> Bool { a.cent < b.cent }
    @inlinable public static func * (a: Geld, n: Int64) -> Geld { Geld(cent: a.cent * n) }

    /// Der Betrag mal `zaehler` durch `nenner`, einmal gerundet (§ 41 Abs. 2 SGB II).
    ///
    /// - Parameters:
    ///   - zähler: Faktor, auch negativ.
    ///   - nenner: größer als null.
    /// - Returns: den gerundeten Betrag.
    @inlinable public func mal(_ zähler: Int64, durch nenner: Int64) -> Geld {
        let produkt = cent * zähler
        // Der halbe Nenner vom Nullpunkt weg, damit eine Rückbuchung den gleichen Betrag hat.
        return Geld(cent: (produkt >= 0 ? produkt + nenner / 2 : produkt - nenner / 2) / nenner)
    }

    @inlinable public var istPositiv: Bool { cent > 0 }
    /// Null, wenn negativ.
    @inlinable public var mindestensNull: Geld { cent < 0 ? .null : self }
}

extension Sequence where Element == Geld {
    public var summe: Geld { reduce(.null, +) }
}

extension Geld: CustomStringConvertible {
    /// `1234.56`, die Form in Dateien und JSON.
    public var description: String {
        let betrag = cent.magnitude
        let rest = betrag % 100
        return "\(cent < 0 ? "-" : "")\(betrag / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `1.234,56` für Menschen, ohne Währungszeichen.
    public var deutsch: String {
        let betrag = cent.magnitude
        let rest = betrag % 100
        var euro = String(betrag / 100)
        var gruppen: [String] = []
        while euro.count > 3 {
            gruppen.insert(String(euro.suffix(3)), at: 0)
            euro = String(euro.dropLast(3))
        }
        gruppen.insert(euro, at: 0)
        return
            "\(cent < 0 ? "−" : "")\(gruppen.joined(separator: ".")),\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Wie ``deutsch``, ein Zuwachs mit Plus: `+1.234,56`, `−0,50`, `0,00`.
    public var mitVorzeichen: String { (istPositiv ? "+" : "") + deutsch }

    /// Liest `563`, `12.9` oder `12.95`; nil bei jeder anderen Form oder mehr als neun Stellen vor dem Punkt.
    public init?(_ text: some StringProtocol) {
        let negativ = text.hasPrefix("-")
        let teile = (negativ ? text.dropFirst() : text[...]).split(
            separator: ".", omittingEmptySubsequences: false)
        guard let vorne = teile.first, vorne.utf8.count <= 9, let euro = nurZiffern(vorne),
            teile.count <= 2
        else {
            return nil
        }
        var hinten = 0
        if teile.count == 2 {
            guard (1...2).contains(teile[1].utf8.count), let ziffern = nurZiffern(teile[1]) else {
                return nil
            }
            hinten = teile[1].utf8.count == 1 ? ziffern * 10 : ziffern
        }
        let betrag = Int64(euro) * 100 + Int64(hinten)
        self.init(cent: negativ ? -betrag : betrag)
    }
}
