/// Zufall, der aus seinem Anfang folgt: auf jedem Rechner und in jeder Version derselbe.
///
/// Die Ziehungen stehen hier und nicht in der Standardbibliothek, weil deren Verfahren sich ändern
/// darf; ein Haushalt des Musterkreises soll in Jahren noch derselbe sein.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var zustand: UInt64

    package init(_ anfang: UInt64) { zustand = anfang }

    package mutating func next() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.mische(zustand)
    }

    /// Ein Anfang für einen unabhängigen Strom.
    package static func anfang(_ seed: UInt64, _ teile: UInt64...) -> UInt64 {
        teile.reduce(mische(seed &+ 0x9E37_79B9_7F4A_7C15)) { mische($0 ^ mische($1 &+ 1)) }
    }

    private static func mische(_ wert: UInt64) -> UInt64 {
        var z = wert
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Eine ganze Zahl aus dem Bereich.
    mutating func zahl(_ bereich: ClosedRange<Int>) -> Int {
        let anzahl = UInt64(bereich.upperBound - bereich.lowerBound) &+ 1
        return bereich.lowerBound + Int(next().multipliedFullWidth(by: anzahl).high)
    }

    /// Ob etwas eintritt, das in so vielen von hundert Fällen eintritt.
    mutating func trifft(_ prozent: Int) -> Bool { zahl(1...100) <= prozent }

    /// Ein Element; die Liste darf nicht leer sein.
    mutating func eines<T>(_ liste: [T]) -> T { liste[zahl(0...(liste.count - 1))] }

    /// Ein Element nach Gewicht; die Gewichte ergeben zusammen mehr als null.
    mutating func eines<T>(gewichtet liste: [(T, Int)]) -> T {
        var rest = zahl(1...liste.reduce(0) { $0 + $1.1 })
        for (element, gewicht) in liste.dropLast() {
            rest -= gewicht
            if rest <= 0 { return element }
        }
        return liste[liste.count - 1].0
    }
}
