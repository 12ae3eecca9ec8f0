public import Grundtypen
public import Rechtskern

/// Regelbedarfsstufen nach der Anlage zu § 28 SGB XII.
public enum Regelbedarfsstufe: Int8, Hashable, Sendable, BitwiseCopyable, CaseIterable, Comparable {
    case eins = 1
    case zwei, drei, vier, fünf, sechs

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Monatsbeträge der sechs Stufen.
public struct Stufentabelle: Hashable, Sendable {
    let s1, s2, s3, s4, s5, s6: Geld

    /// Ganze Euro je Monat, Stufe 1 bis 6.
    init(_ s1: Int64, _ s2: Int64, _ s3: Int64, _ s4: Int64, _ s5: Int64, _ s6: Int64) {
        (self.s1, self.s2, self.s3) = (.euro(s1), .euro(s2), .euro(s3))
        (self.s4, self.s5, self.s6) = (.euro(s4), .euro(s5), .euro(s6))
    }

    public subscript(stufe: Regelbedarfsstufe) -> Geld {
        switch stufe {
        case .eins: s1
        case .zwei: s2
        case .drei: s3
        case .vier: s4
        case .fünf: s5
        case .sechs: s6
        }
    }
}

/// Der pauschale Bedarf zum Lebensunterhalt (§ 20, § 23 Nr. 1 SGB II).
public enum Regelbedarf {
    /// Euro je Monat und Stufe.
    public static let sätze = Parameter<Stufentabelle>(
        "sgb12.anlage-28", "Regelbedarfsstufen (Anlage zu § 28 SGB XII)",
        festgesetztBis: Monat(2026, 12),
        // Jugendliche und Kinder von 6 bis 13 behielten bis 2012 die Beträge des § 77 Abs. 4 SGB II.
        .init(
            ab: Monat(2012, 1), "Bek. v. 20.10.2011, BGBl. I 2011 S. 2093; § 77 Abs. 4 SGB II a.F.",
            .init(374, 337, 299, 287, 251, 219)),
        .init(
            ab: Monat(2013, 1), "Bek. v. 18.10.2012, BGBl. I 2012 S. 2175",
            .init(382, 345, 306, 289, 255, 224)),
        .init(
            ab: Monat(2014, 1), "Bek. v. 16.10.2013, BGBl. I 2013 S. 3857",
            .init(391, 353, 313, 296, 261, 229)),
        .init(
            ab: Monat(2015, 1), "Bek. v. 15.10.2014, BGBl. I 2014 S. 1620",
            .init(399, 360, 320, 302, 267, 234)),
        .init(
            ab: Monat(2016, 1), "Bek. v. 22.10.2015, BGBl. I 2015 S. 1792",
            .init(404, 364, 324, 306, 270, 237)),
        .init(
            ab: Monat(2017, 1), "RBEG v. 22.12.2016, BGBl. I 2016 S. 3159",
            .init(409, 368, 327, 311, 291, 237)),
        .init(
            ab: Monat(2018, 1), "RBSFV 2018 v. 8.11.2017, BGBl. I 2017 S. 3767",
            .init(416, 374, 332, 316, 296, 240)),
        .init(
            ab: Monat(2019, 1), "RBSFV 2019 v. 19.10.2018, BGBl. I 2018 S. 1766",
            .init(424, 382, 339, 322, 302, 245)),
        .init(
            ab: Monat(2020, 1), "RBSFV 2020 v. 15.10.2019, BGBl. I 2019 S. 1452",
            .init(432, 389, 345, 328, 308, 250)),
        .init(
            ab: Monat(2021, 1), "RBEG v. 9.12.2020, BGBl. I 2020 S. 2855",
            .init(446, 401, 357, 373, 309, 283)),
        .init(
            ab: Monat(2022, 1), "RBSFV 2022 v. 13.10.2021, BGBl. I 2021 S. 4674",
            .init(449, 404, 360, 376, 311, 285)),
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 134 SGB XII, BGBl. I 2022 S. 2328",
            .init(502, 451, 402, 420, 348, 318)),
        .init(
            ab: Monat(2024, 1), "RBSFV 2024 v. 24.10.2023, BGBl. 2023 I Nr. 287",
            .init(563, 506, 451, 471, 390, 357)),
        .init(
            ab: Monat(2025, 1), "RBSFV 2025 v. 18.10.2024, BGBl. 2024 I Nr. 312",
            .init(563, 506, 451, 471, 390, 357)),
        .init(
            ab: Monat(2026, 1),
            "RBSFV 2026 v. 17.10.2025, BGBl. 2025 I Nr. 243 (§ 28a Abs. 5 SGB XII)",
            .init(563, 506, 451, 471, 390, 357)))

    /// Die Stufe einer Person und die Vorschrift, die sie bestimmt.
    ///
    /// Altersgrenzen gelten vom Geburtstag an, denn ein Lebensjahr ist am Tag davor vollendet
    /// (§ 26 Abs. 1 SGB X, § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB).
    @inline(__always)
    static func stufe(of person: PersonLage, partnerAlter: Int?) -> (
        stufe: Regelbedarfsstufe, fall: Stufenfall
    ) {
        switch person.alter {
        case ..<6: return (.sechs, .unterSechs)
        case ..<14: return (.fünf, .sechsBisDreizehn)
        case 14: return (.vier, .vierzehn)
        default: break
        }
        if let partnerAlter {
            if person.alter >= 18 && partnerAlter >= 18 { return (.zwei, .partnerVolljährig) }
            if person.alter < 18 && partnerAlter >= 18 { return (.vier, .minderjährigerPartner) }
            // § 20 Abs. 3 SGB II weicht von Absatz 2 Satz 1 ab, nicht von Absatz 4 (AV-0019).
            return person.umzugOhneZusicherung && person.alter < 25
                ? (.drei, .umzugOhneZusicherung) : (.eins, .partnerMinderjährig)
        }
        if person.rolle == .kind {
            return person.alter < 18 ? (.vier, .kindUnter18) : (.drei, .kindUnter25)
        }
        if person.umzugOhneZusicherung && person.alter < 25 {
            return (.drei, .umzugOhneZusicherung)
        }
        return (.eins, .allein)
    }

    @inline(__always)
    static func betrag<S: Spur>(
        _ fall: (stufe: Regelbedarfsstufe, fall: Stufenfall), _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.regelbedarf
        return spur.parameter(
            .regelbedarf, fall.fall.norm, satz.wert[fall.stufe], satz, Regelbedarf.sätze,
            fall.fall.einzelheit(fall.stufe))
    }
}

/// Warum eine Person ihre Stufe hat.
enum Stufenfall: Sendable {
    case unterSechs, sechsBisDreizehn, vierzehn, partnerVolljährig, partnerMinderjährig
    case minderjährigerPartner, kindUnter18, kindUnter25, umzugOhneZusicherung, allein

    var norm: Norm {
        switch self {
        case .unterSechs, .sechsBisDreizehn, .vierzehn: "§ 23 Nr. 1 SGB II"
        case .partnerVolljährig: "§ 20 Abs. 4 SGB II"
        case .partnerMinderjährig, .allein: "§ 20 Abs. 2 Satz 1 SGB II"
        case .minderjährigerPartner, .kindUnter18: "§ 20 Abs. 2 Satz 2 Nr. 1 SGB II"
        case .kindUnter25: "§ 20 Abs. 2 Satz 2 Nr. 2 SGB II"
        case .umzugOhneZusicherung: "§ 20 Abs. 3 SGB II"
        }
    }

    func einzelheit(_ stufe: Regelbedarfsstufe) -> Begriff {
        let n = stufe.rawValue
        let (de, en) =
            switch self {
            case .unterSechs: ("unter 6 Jahren", "under 6")
            case .sechsBisDreizehn: ("6 bis 13 Jahre", "aged 6 to 13")
            case .vierzehn: ("14 Jahre", "aged 14")
            case .partnerVolljährig: ("zwei volljährige Partner", "two adult partners")
            case .partnerMinderjährig: ("Partnerin oder Partner minderjährig", "partner under 18")
            case .minderjährigerPartner:
                ("minderjährig mit volljährigem Partner", "under 18 with an adult partner")
            case .kindUnter18: ("15 bis 17 Jahre bei den Eltern", "aged 15 to 17 with parents")
            case .kindUnter25: ("18 bis 24 Jahre bei den Eltern", "aged 18 to 24 with parents")
            case .umzugOhneZusicherung:
                ("unter 25, umgezogen ohne Zusicherung", "under 25, moved without assurance")
            case .allein: ("alleinstehend oder alleinerziehend", "single or lone parent")
            }
        return Begriff("Stufe \(n): \(de)", "stage \(n): \(en)")
    }
}
