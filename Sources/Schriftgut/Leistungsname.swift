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

    /// Ausfertigung des Gesetzes, das den Namen ändert (BGBl. 2026 I Nr. 107); ein älterer Brief kann
    /// ihn nicht kennen.
    private static let neuerNameBekannt = Tag(2026, 4, 16)

    /// - Parameters:
    ///   - monat: der Monat, für den die Leistung zusteht.
    ///   - datum: der Tag des Briefs.
    package init(in monat: Monat, am datum: Tag) {
        if monat < Monat(2023, 1) {
            self = .arbeitslosengeldII
        } else if monat < Monat(2026, 7) || datum < Leistungsname.neuerNameBekannt {
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
    package static func text(for zeitraum: ClosedRange<Monat>, am datum: Tag) -> String {
        let erster = Leistungsname(in: zeitraum.lowerBound, am: datum)
        let letzter = Leistungsname(in: zeitraum.upperBound, am: datum)
        return erster == letzter
            ? erster.text : "\(erster.text) (\(letzter.beginn): \(letzter.text))"
    }
}
