package import Grundtypen

/// Der Name der Leistung zur Sicherung des Lebensunterhalts (§ 19 Abs. 1 SGB II).
///
/// Bis Ende 2026 dürfte auch für neue Monate noch „Bürgergeld“ stehen (§ 65a Abs. 4 SGB II); wir
/// schreiben immer den Namen, der im jeweiligen Monat gilt.
package enum Leistungsname: Hashable, Sendable, CaseIterable {
    case arbeitslosengeldII
    /// 1. Januar 2023 bis 30. Juni 2026.
    case bürgergeld
    /// Ab 1. Juli 2026 (BGBl. 2026 I Nr. 107).
    case grundsicherungsgeld

    package init(in monat: Monat) {
        if monat < Monat(2023, 1) {
            self = .arbeitslosengeldII
        } else if monat < Monat(2026, 7) {
            self = .bürgergeld
        } else {
            self = .grundsicherungsgeld
        }
    }

    package var text: String {
        switch self {
        case .arbeitslosengeldII: "Arbeitslosengeld II und Sozialgeld"
        case .bürgergeld: "Bürgergeld"
        case .grundsicherungsgeld: "Grundsicherungsgeld"
        }
    }

    private var beginn: String {
        switch self {
        case .arbeitslosengeldII: "ab Januar 2005"
        case .bürgergeld: "ab Januar 2023"
        case .grundsicherungsgeld: "ab Juli 2026"
        }
    }

    /// Der Name für einen Zeitraum; wechselt er darin, stehen beide: `Bürgergeld (ab Juli 2026:
    /// Grundsicherungsgeld)`.
    package static func text(for zeitraum: ClosedRange<Monat>) -> String {
        let erster = Leistungsname(in: zeitraum.lowerBound)
        let letzter = Leistungsname(in: zeitraum.upperBound)
        return erster == letzter
            ? erster.text : "\(erster.text) (\(letzter.beginn): \(letzter.text))"
    }
}
