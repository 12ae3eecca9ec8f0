import Grundtypen
import Rechtskern

/// Teilbeträge für die Schulhalbjahre, die in einem Kalenderjahr beginnen (Anlage zu § 34 SGB XII).
struct Schulbedarfssatz: Hashable, Sendable {
    /// Zum 1. August.
    let erstes: Geld
    /// Zum 1. Februar.
    let zweites: Geld
}

/// Ausstattung mit persönlichem Schulbedarf (§ 28 Abs. 3 SGB II, § 34 Abs. 3, 3a SGB XII).
enum Schulbedarf {
    /// 2020 steht hier für das erste Halbjahr 2020/21, das eine späte Aufnahme 2021 noch auslöst.
    static let beträge = Parameter<Schulbedarfssatz>(
        "sgb12.anlage-34", "Schulbedarf (Anlage zu § 34 SGB XII)", festgesetztBis: Monat(2026, 12),
        .init(
            ab: Monat(2020, 1), "Anlage zu § 34 SGB XII, BGBl. I 2019 S. 530", halbjahre(100, 50)),
        .init(
            ab: Monat(2021, 1), "Anlage zu § 34 SGB XII, BGBl. I 2020 S. 2855",
            Schulbedarfssatz(erstes: .euro(103), zweites: .euro(51, 50))),
        .init(
            ab: Monat(2022, 1), "RBSFV 2022 v. 13.10.2021, BGBl. I 2021 S. 4674",
            halbjahre(104, 52)),
        .init(
            ab: Monat(2023, 1), "§ 134 Abs. 2 SGB XII, BGBl. I 2022 S. 2328", halbjahre(116, 58)),
        .init(
            ab: Monat(2024, 1), "RBSFV 2024 v. 24.10.2023, BGBl. 2023 I Nr. 287",
            halbjahre(130, 65)),
        .init(
            ab: Monat(2025, 1), "RBSFV 2025 v. 18.10.2024, BGBl. 2024 I Nr. 312, § 3",
            halbjahre(130, 65)),
        .init(
            ab: Monat(2026, 1), "RBSFV 2026 v. 17.10.2025, BGBl. 2025 I Nr. 243, § 3",
            halbjahre(130, 65)))

    private static func halbjahre(_ erstes: Int64, _ zweites: Int64) -> Schulbedarfssatz {
        Schulbedarfssatz(erstes: .euro(erstes), zweites: .euro(zweites))
    }
}

/// Teilhabe am sozialen und kulturellen Leben in der Gemeinschaft (§ 28 Abs. 7 SGB II).
enum Teilhabe {
    static let pauschale = Parameter<Geld>(
        "sgb2.28-7", "Pauschale für Teilhabe",
        .init(ab: Monat(2019, 8), "§ 28 Abs. 7 Satz 1 SGB II, BGBl. I 2019 S. 530", .euro(15)))
}
