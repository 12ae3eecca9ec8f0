package import Grundtypen
package import Rechtskern

/// Welche Fassung des § 12 SGB II gilt: maßgebend ist der Beginn des Bewilligungszeitraums
/// (§ 65a Abs. 1 SGB II).
package enum Vermögensrecht: Hashable, Sendable, CaseIterable {
    case bisJuni2026, abJuli2026

    package init(beginn: Monat) {
        self = beginn < Monat(2026, 7) ? .bisJuni2026 : .abJuli2026
    }

    /// Freibeträge, ihre Übertragung und der Tag, auf den es ankommt.
    package var normen: [Norm] { ["§ 12 Abs. 1 SGB II", "§ 12 Abs. 2 SGB II", stichtag] }

    /// Wert und Zeitpunkt der Bewertung; der Absatz wurde mit der Reform umgezählt.
    package var stichtag: Norm {
        switch self {
        case .bisJuni2026: "§ 12 Abs. 5 SGB II"
        case .abJuli2026: "§ 12 Abs. 3 SGB II"
        }
    }
}
