import Grundtypen
import Rechtskern

/// Kindergeld je Kind und Monat (§ 66 Abs. 1 EStG, § 6 Abs. 1 BKGG).
enum Kindergeld {
    static let betrag = Parameter<Geld>(
        "estg.66", "Kindergeld", festgesetztBis: Monat(2026, 12),
        .init(ab: Monat(2023, 1), "Art. 6 G v. 8.12.2022, BGBl. I 2022 S. 2230", .euro(250)),
        .init(ab: Monat(2025, 1), "Art. 5 G v. 30.12.2024, BGBl. 2024 I Nr. 449", .euro(255)),
        .init(
            ab: Monat(2026, 1), "EStG § 66 Abs. 1, BKGG § 6 Abs. 1 in der Fassung ab 1.1.2026",
            .euro(259)))
}

/// Beträge nach den Altersstufen des Mindestunterhalts.
struct Altersstaffel: Hashable, Sendable {
    let bis5, bis11, bis17: Geld

    /// Der Betrag für dieses Alter; nil ab der Volljährigkeit.
    func betrag(alter: Int) -> Geld? {
        switch alter {
        case ..<6: bis5
        case ..<12: bis11
        case ..<18: bis17
        default: nil
        }
    }
}

/// Unterhaltsvorschuss je Monat (§ 2 UhVorschG): Mindestunterhalt weniger Kindergeld für ein erstes Kind.
enum Unterhaltsvorschuss {
    static let beträge = Parameter<Altersstaffel>(
        "uhvorschg.2", "Unterhaltsvorschuss", festgesetztBis: Monat(2026, 12),
        .init(ab: Monat(2023, 1), "MinUhV 2023, § 2 UhVorschG", staffel(187, 252, 338)),
        .init(ab: Monat(2024, 1), "MinUhV 2024, § 2 UhVorschG", staffel(230, 301, 395)),
        .init(ab: Monat(2025, 1), "MinUhV 2025, § 2 UhVorschG", staffel(227, 299, 394)),
        .init(ab: Monat(2026, 1), "MinUhV 2026, § 2 UhVorschG", staffel(227, 299, 394)))

    /// Bruttoeinkommen des Elternteils je Monat, ab dem Kinder ab zwölf auch neben Grundsicherung
    /// Unterhaltsvorschuss erhalten (§ 1 Abs. 1a Satz 1 Nr. 2 UhVorschG).
    static let mindesteinkommen = Parameter<Geld>(
        "uhvorschg.1-1a-2", "Mindesteinkommen für Unterhaltsvorschuss ab zwölf Jahren",
        .init(ab: Monat(2017, 7), "UhVorschG § 1 Abs. 1a, Fassung ab 1.7.2017", .euro(600)))

    /// Der Betrag nach dem Alter; nil ab der Volljährigkeit.
    ///
    /// Die höhere Stufe gilt ab Beginn des Monats, in dem das Lebensjahr vollendet wird (§ 1612a
    /// Abs. 3 BGB); wer am Ersten geboren ist, vollendet es am letzten Tag des Vormonats.
    static func betrag(geboren: Tag, in monat: Monat, _ staffel: Altersstaffel) -> Geld? {
        guard geboren.alter(am: monat.erster) < 18 else { return nil }
        let alter = geboren.alter(am: (monat + 1).erster)
        let voll = staffel.betrag(alter: min(alter, 17))
        let volljährig = geboren.geburtstag(18)
        // § 2 Abs. 1 Satz 3 UhVorschG: im letzten Monat anteilig bis zum Tag davor (AV-0024).
        guard volljährig.monat == monat else { return voll }
        return voll?.mal(Int64(min(30, volljährig - monat.erster)), durch: 30)
    }

    private static func staffel(_ a: Int64, _ b: Int64, _ c: Int64) -> Altersstaffel {
        Altersstaffel(bis5: .euro(a), bis11: .euro(b), bis17: .euro(c))
    }
}
