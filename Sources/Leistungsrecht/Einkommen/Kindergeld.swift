import Grundtypen
import Rechtskern

/// Kindergeld je Kind und Monat (§ 66 Abs. 1 EStG, § 6 Abs. 1 BKGG).
enum Kindergeld {
    static let betrag = Parameter<Kindergeldstaffel>(
        "estg.66", "Kindergeld", festgesetztBis: Monat(2026, 12),
        .init(
            ab: Monat(2012, 1), "G v. 22.12.2009, BGBl. I 2009 S. 3950", .init(184, 190, 215)),
        // Was 2015 rückwirkend hinzukam, zählt bis August nicht; danach hält die Rechnung an.
        .init(
            ab: Monat(2015, 1), "Art. 8 Abs. 1 G v. 16.7.2015, BGBl. I 2015 S. 1202",
            .init(184, 190, 215)),
        .init(
            ab: Monat(2016, 1), "G v. 16.7.2015, BGBl. I 2015 S. 1202", .init(190, 196, 221)),
        .init(
            ab: Monat(2017, 1), "G v. 20.12.2016, BGBl. I 2016 S. 3000", .init(192, 198, 223)),
        .init(
            ab: Monat(2018, 1), "G v. 20.12.2016, BGBl. I 2016 S. 3000", .init(194, 200, 225)),
        .init(
            ab: Monat(2019, 7), "Art. 2 G v. 29.11.2018, BGBl. I 2018 S. 2210",
            .init(204, 210, 235)),
        .init(
            ab: Monat(2021, 1), "Art. 1 G v. 1.12.2020, BGBl. I 2020 S. 2616",
            .init(219, 225, 250)),
        .init(
            ab: Monat(2023, 1), "Art. 6 G v. 8.12.2022, BGBl. I 2022 S. 2230", .init(gleich: 250)),
        .init(
            ab: Monat(2025, 1), "Art. 5 G v. 30.12.2024, BGBl. 2024 I Nr. 449",
            .init(gleich: 255)),
        .init(
            ab: Monat(2026, 1), "EStG § 66 Abs. 1, BKGG § 6 Abs. 1 in der Fassung ab 1.1.2026",
            .init(gleich: 259)))
}

/// Kindergeld in Euro je Monat nach der Ordnungszahl des Kindes.
struct Kindergeldstaffel: Hashable, Sendable {
    let erstesUndZweites, drittes, weitere: Geld

    init(_ erstesUndZweites: Int64, _ drittes: Int64, _ weitere: Int64) {
        self.erstesUndZweites = .euro(erstesUndZweites)
        self.drittes = .euro(drittes)
        self.weitere = .euro(weitere)
    }

    /// Seit 2023 für jedes Kind derselbe Betrag.
    init(gleich betrag: Int64) { self.init(gleich: .euro(betrag)) }

    init(gleich betrag: Geld) {
        (erstesUndZweites, drittes, weitere) = (betrag, betrag, betrag)
    }

    /// Ob jedes Kind denselben Betrag erhält.
    var istGleich: Bool { erstesUndZweites == weitere }

    /// Für das älteste Kind, für das dieselbe Person Kindergeld erhält, ist `kind` 1.
    func betrag(kind: Int) -> Geld {
        switch kind {
        case ...2: erstesUndZweites
        case 3: drittes
        default: weitere
        }
    }
}

/// Beträge nach den Altersstufen des Mindestunterhalts.
struct Altersstaffel: Hashable, Sendable {
    let bis5, bis11: Geld
    /// Nil, solange es für Kinder ab zwölf nichts gab.
    let bis17: Geld?

    /// Der Betrag für dieses Alter; nil ab der Volljährigkeit oder ab der Grenze dieser Zeit.
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
        .init(
            ab: Monat(2012, 1), "§ 2 UhVorschG a.F. (Mindestunterhalt 317 und 364, Kindergeld 184)",
            staffel(133, 180, nil)),
        .init(
            ab: Monat(2015, 7), "§ 2 UhVorschG a.F., G v. 16.7.2015, BGBl. I 2015 S. 1202",
            staffel(144, 192, nil)),
        .init(
            ab: Monat(2016, 1), "MinUhV 2016, § 1 Abs. 1 Nr. 1, § 2 UhVorschG a.F.",
            staffel(145, 194, nil)),
        .init(
            ab: Monat(2017, 1), "MinUhV 2017, § 1 Abs. 1 Nr. 1, § 2 UhVorschG a.F.",
            staffel(150, 201, nil)),
        .init(
            ab: Monat(2017, 7), "MinUhV 2017, § 1 Abs. 1a, § 2 UhVorschG", staffel(150, 201, 268)),
        .init(ab: Monat(2018, 1), "MinUhV 2018, § 2 UhVorschG", staffel(154, 205, 273)),
        .init(ab: Monat(2019, 1), "MinUhV 2019, § 2 UhVorschG", staffel(160, 212, 282)),
        .init(
            ab: Monat(2019, 7), "MinUhV 2019, § 2 UhVorschG (Kindergeld 204)",
            staffel(150, 202, 272)),
        .init(ab: Monat(2020, 1), "MinUhV 2020, § 2 UhVorschG", staffel(165, 220, 293)),
        .init(ab: Monat(2021, 1), "MinUhV 2021, § 2 UhVorschG", staffel(174, 232, 309)),
        .init(ab: Monat(2022, 1), "MinUhV 2022, § 2 UhVorschG", staffel(177, 236, 314)),
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

    private static func staffel(_ a: Int64, _ b: Int64, _ c: Int64?) -> Altersstaffel {
        Altersstaffel(bis5: .euro(a), bis11: .euro(b), bis17: c.map(Geld.euro))
    }
}
