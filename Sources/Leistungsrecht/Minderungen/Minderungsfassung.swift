import Grundtypen
import Rechtskern

/// Welche Fassung der §§ 31a bis 32 SGB II gilt.
///
/// Maßgeblich ist der Tag der Pflichtverletzung, nicht der des Bescheids und nicht der gerechnete Monat
/// (§ 65a Abs. 2 SGB II).
enum Minderungsfassung: Hashable, Sendable {
    /// 30, 60, 100 Prozent für drei Monate; unter 25 nur noch Unterkunft.
    case arbeitslosengeldII
    /// Nach dem Urteil des Bundesverfassungsgerichts: höchstens 30 Prozent, mit Prüfung der Härte.
    case nachUrteil
    /// § 84 SGB II a.F.: keine Minderung nach § 31a, nach § 32 nur bei Wiederholung.
    case moratorium
    /// 10, 20, 30 Prozent für einen, zwei, drei Monate.
    case bürgergeld
    /// 30 Prozent für drei Monate.
    case grundsicherung

    static let fassungen = Parameter<Minderungsfassung>(
        "sgb2.31a", "Fassung der §§ 31a bis 32 SGB II",
        .init(
            abTag: Tag(2011, 4, 1), "§§ 31a, 31b, 32 SGB II, BGBl. I 2011 S. 453",
            .arbeitslosengeldII),
        .init(
            abTag: Tag(2019, 11, 5),
            "BVerfG, Urt. v. 05.11.2019 – 1 BvL 7/16, BGBl. I 2019 S. 2046", .nachUrteil),
        .init(
            abTag: Tag(2022, 7, 1), verkündet: Tag(2022, 6, 22),
            "§ 84 SGB II a.F. (Moratorium), BGBl. I 2022 S. 921", .moratorium),
        .init(
            abTag: Tag(2023, 1, 1), verkündet: Tag(2022, 12, 20),
            "§§ 31a, 31b, 32 SGB II, BGBl. I 2022 S. 2328", .bürgergeld),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§§ 31a, 31b, 32 SGB II, BGBl. 2026 I Nr. 107", .grundsicherung))

    /// Ob vor jeder Minderung nach § 31a die außergewöhnliche Härte zu prüfen ist.
    var prüftHärte: Bool {
        switch self {
        case .arbeitslosengeldII, .moratorium: false
        case .nachUrteil, .bürgergeld, .grundsicherung: true
        }
    }

    /// Ob § 32 auf die Prüfung der Härte verweist (§ 32 Abs. 2 Satz 1 SGB II seit 2023).
    var prüftHärteBeiMeldeversäumnis: Bool {
        switch self {
        case .arbeitslosengeldII, .nachUrteil, .moratorium: false
        case .bürgergeld, .grundsicherung: true
        }
    }

    /// Ob Zahlbeträge für Unterkunft und Heizung unberührt bleiben (§ 31a Abs. 4 Satz 2 SGB II).
    var schütztUnterkunft: Bool { self != .arbeitslosengeldII }
}
