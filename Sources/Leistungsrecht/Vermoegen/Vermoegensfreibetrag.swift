import Grundtypen
import Rechtskern

/// Freibeträge vom Vermögen (§ 12 SGB II), gewählt nach dem Beginn des Bewilligungszeitraums.
///
/// Für Zeiträume, die vor dem 1. Juli 2026 begonnen haben, gilt § 12 in der Fassung bis zum
/// 30. Juni 2026 weiter (§ 65a Abs. 1 SGB II).
enum Vermögensfreibetrag {
    static let reform = Monat(2026, 7)
    /// § 12 Abs. 2 Satz 1 SGB II a.F. je Person.
    static let alt = Geld.euro(15_000)
    /// § 12 Abs. 4 Satz 1 SGB II a.F.: in der Karenzzeit für die erste Person; jede weitere wie `alt`.
    static let altInKarenz = Geld.euro(40_000)

    /// Staffel nach § 12 Abs. 2 Satz 1 SGB II; der höhere Betrag gilt ab Beginn des Monats.
    static func neu(geboren: Tag, in monat: Monat) -> Geld {
        // Wer am Ersten geboren ist: maßgeblich ist der Geburtstagsmonat (AV-0012).
        switch geboren.alter(am: monat.letzter) {
        case ..<30: .euro(5_000)
        case ..<40: .euro(10_000)
        case ..<50: .euro(12_500)
        default: .euro(20_000)
        }
    }

    static func betrag(
        geboren: Tag, in monat: Monat, zeitraumAb: Monat, inKarenz: Bool, erste: Bool
    ) -> Geld {
        if zeitraumAb >= reform { return neu(geboren: geboren, in: monat) }
        return inKarenz && erste ? altInKarenz : alt
    }
}
