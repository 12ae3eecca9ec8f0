package import Grundtypen
package import Leistungsrecht

/// Der erfundene Landkreis Musterkreis: Haushalte und Bedienstete, wie es sie geben könnte.
///
/// Jeder Haushalt folgt allein aus `seed`, `stichtag` und seiner Nummer: derselbe, gleich wie viele
/// andere es gibt. Niemanden davon gibt es wirklich.
package struct Musterkreis: Sendable {
    package static let name = "Landkreis Musterkreis"
    /// Kennung des Amts in den örtlichen Werten.
    package static let amt = "musterkreis"

    let seed: UInt64
    /// Der Tag, an dem der Kreis gezeigt wird; Anträge liegen in den Wochen davor.
    package let stichtag: Tag
    let örtlich: ÖrtlicheWerte

    /// - Parameters:
    ///   - seed: aus ihm folgt alles.
    ///   - stichtag: letzter Tag, der bekannt ist.
    ///   - örtlich: die örtlichen Werte des Musterkreises.
    package init(seed: UInt64, stichtag: Tag, örtlich: ÖrtlicheWerte) {
        self.seed = seed
        self.stichtag = stichtag
        self.örtlich = örtlich
    }

    /// Der Haushalt mit dieser Nummer, ab 1.
    package func haushalt(nummer: Int) -> Sachverhalt {
        Haushaltsbau(kreis: self, nummer: nummer).sachverhalt()
    }

    /// Der Standort, der für den Haushalt zuständig ist: der seines Ortes.
    package func standort(nummer: Int) -> Standort {
        Haushaltsbau(kreis: self, nummer: nummer).ort.standort
    }

    package var bedienstete: [Bedienstete] { Bedienstete.alle }

    /// Zufall für eine Sache eines Haushalts; unabhängig von jeder anderen.
    func zufall(_ nummer: Int, _ strom: Strom) -> SplitMix64 {
        SplitMix64(SplitMix64.anfang(seed, UInt64(nummer), strom.rawValue))
    }
}

/// Jede Sache eines Haushalts zieht aus einem eigenen Strom: was zu einer hinzukommt, lässt die
/// anderen, wie sie waren.
enum Strom: UInt64 {
    case art, personen, namen, einkommen, vermögen, wohnung, anschrift, antrag, stammdaten, umstände
    case besonderes
}

/// Wie ein Haushalt zusammengesetzt ist.
enum Haushaltsart: Hashable, Sendable {
    case alleinstehend, alleinerziehend, paar, familie

    /// Anteile in Prozent, etwa wie in einem ländlichen Kreis.
    static let anteile: [(Haushaltsart, Int)] = [
        (.alleinstehend, 55), (.alleinerziehend, 17), (.paar, 11), (.familie, 17),
    ]

    /// Zahl der Kinder mit ihrem Gewicht.
    var kinder: [(Int, Int)] {
        switch self {
        case .alleinstehend, .paar: [(0, 1)]
        case .alleinerziehend: [(1, 55), (2, 30), (3, 11), (4, 3), (5, 1)]
        case .familie: [(1, 32), (2, 36), (3, 20), (4, 8), (5, 4)]
        }
    }

    var istPaar: Bool {
        switch self {
        case .paar, .familie: true
        case .alleinstehend, .alleinerziehend: false
        }
    }
}
