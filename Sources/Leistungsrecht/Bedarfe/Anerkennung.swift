public import Rechtskern

/// Warum Kosten der Unterkunft oder Heizung so anerkannt werden (§ 22 Abs. 1 SGB II).
public enum Anerkennung: Hashable, Sendable, CaseIterable {
    /// Nicht mehr als die örtliche Grenze.
    case angemessen
    /// Über der Grenze, in der Karenzzeit in voller Höhe.
    case karenzzeit
    /// Über der Grenze, gilt aber als angemessen (§ 67 Abs. 3 Satz 1 SGB II).
    case erleichtert
    /// Über der Grenze, bis die Frist zur Kostensenkung abläuft.
    case frist
    /// Über dem Anderthalbfachen, im Einzelfall in voller Höhe.
    case einzelfall
    /// Höchstens das Anderthalbfache der Grenze.
    case deckel
    /// Höchstens die Grenze: die Frist zur Kostensenkung ist abgelaufen.
    case gesenkt

    public var begriff: Begriff {
        switch self {
        case .angemessen: Begriff("angemessen", "appropriate")
        case .karenzzeit: Begriff("in der Karenzzeit", "in the waiting period")
        case .erleichtert:
            Begriff("gilt als angemessen", "deemed appropriate")
        case .frist:
            Begriff(
                "bis zum Ablauf der Frist zur Kostensenkung",
                "until the time for reducing costs ends")
        case .einzelfall: Begriff("im Einzelfall anerkannt", "recognised in this case")
        case .deckel:
            Begriff("höchstens das Anderthalbfache", "at most 1.5 times the limit")
        case .gesenkt:
            Begriff("Frist zur Kostensenkung abgelaufen", "time for reducing costs has ended")
        }
    }

    /// Liest, was der Schritt der Erklärung in Worten sagt.
    init?(_ schritt: Knoten) {
        guard let art = Anerkennung.allCases.first(where: { $0.begriff == schritt.einzelheit })
        else { return nil }
        self = art
    }
}
