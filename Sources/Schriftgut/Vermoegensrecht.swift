package import Grundtypen
package import Rechtskern

/// Welche Fassung des § 12 SGB II gilt: maßgebend ist der Beginn des Bewilligungszeitraums
/// (§ 65a Abs. 1 SGB II); 2023 wechselte sie ohne Übergang.
package enum Vermögensrecht: Hashable, Sendable, CaseIterable {
    case bisDezember2022, bisJuni2026, abJuli2026

    /// - Parameters:
    ///   - beginn: Beginn des Bewilligungszeitraums.
    ///   - monat: der Monat, um den es geht.
    package init(beginn: Monat, in monat: Monat) {
        let wechsel = Monat(2023, 1)
        switch monat < wechsel ? beginn : max(beginn, wechsel) {
        case ..<Monat(2023, 1): self = .bisDezember2022
        case ..<Monat(2026, 7): self = .bisJuni2026
        default: self = .abJuli2026
        }
    }

    /// Freibeträge, ihre Übertragung und der Tag, auf den es ankommt.
    package var normen: [Norm] { ["§ 12 Abs. 1 SGB II", "§ 12 Abs. 2 SGB II", stichtag] }

    /// Wert und Zeitpunkt der Bewertung; der Absatz wurde zweimal umgezählt.
    package var stichtag: Norm {
        switch self {
        case .bisDezember2022: "§ 12 Abs. 4 SGB II"
        case .bisJuni2026: "§ 12 Abs. 5 SGB II"
        case .abJuli2026: "§ 12 Abs. 3 SGB II"
        }
    }
}
