import Grundtypen

/// Eine Dezimalzahl mit zehn Nachkommastellen, wie sie Anlage 3 Nr. 2 WoGG vorschreibt.
///
/// Produkte werden auf die zehnte Stelle gerundet, fünf und mehr aufwärts (AV-0027).
struct Festkomma: Hashable, Comparable, Sendable {
    /// Vielfaches von einem Zehnmilliardstel.
    let wert: Int128

    private static let eins: Int128 = 10_000_000_000

    private init(wert: Int128) { self.wert = wert }

    init(_ geld: Geld) { wert = Int128(geld.cent) * 100_000_000 }
    /// Mit sieben Nachkommastellen, so genau wie die Tabellen des Gesetzes.
    init(zehnmillionstel: Int64) { wert = Int128(zehnmillionstel) * 1000 }

    static func < (a: Self, b: Self) -> Bool { a.wert < b.wert }
    static func + (a: Self, b: Self) -> Self { Self(wert: a.wert + b.wert) }
    static func - (a: Self, b: Self) -> Self { Self(wert: a.wert - b.wert) }
    static func * (a: Self, b: Self) -> Self {
        let produkt = a.wert * b.wert
        return Self(wert: (produkt < 0 ? produkt - eins / 2 : produkt + eins / 2) / eins)
    }

    /// Auf volle Euro, ab 0,50 aufwärts (Anlage 3 Nr. 3 WoGG).
    var volleEuro: Geld {
        .euro(Int64((wert < 0 ? wert - Self.eins / 2 : wert + Self.eins / 2) / Self.eins))
    }
}

extension Festkomma: CustomStringConvertible {
    /// `-0,0123456789`.
    var description: String {
        let betrag = wert.magnitude
        let ganze = betrag / Self.eins.magnitude
        let rest = String(betrag % Self.eins.magnitude)
        let nullen = String(repeating: "0", count: 10 - rest.count)
        return "\(wert < 0 ? "-" : "")\(ganze),\(nullen)\(rest)"
    }
}
