import Grundtypen
import Rechtskern

/// Anteil des Bundes an den Aufwendungen nach § 22 Abs. 1 SGB II, in Promille je Land.
struct Quotentabelle: Hashable, Sendable {
    private let promille: [Int64]

    init(
        BW: Int64, BY: Int64, BE: Int64, BB: Int64, HB: Int64, HH: Int64, HE: Int64, MV: Int64,
        NI: Int64, NW: Int64, RP: Int64, SL: Int64, SN: Int64, ST: Int64, SH: Int64, TH: Int64
    ) {
        promille = [
            BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH,
        ]
    }

    /// Promille für das Land; die Reihenfolge ist die von ``Land``.
    subscript(land: Land) -> Int64 { promille[land.stelle] }
}

/// Bundesbeteiligung an Unterkunft und Heizung (§ 46 Abs. 5 bis 11 SGB II, BBFestV).
///
/// Sie ändert nicht, was die Person erhält, sondern wer es am Ende trägt. Maßgeblich ist das Jahr,
/// für das gezahlt wird (§ 46 Abs. 11 Satz 3 SGB II).
enum Bundesbeteiligung {
    /// Nil, wo der Anteil nicht nachgelesen ist.
    static let quoten = Parameter<Quotentabelle?>(
        "sgb2.46", "Bundesbeteiligung an Unterkunft und Heizung", festgesetztBis: Monat(2027, 12),
        .init(
            ab: Monat(2012, 1), "§ 46 Abs. 5 Satz 2, Abs. 6 Satz 3 SGB II, BGBl. I 2011 S. 453",
            .init(
                BW: 398, BY: 358, BE: 358, BB: 358, HB: 358, HH: 358, HE: 358, MV: 358,
                NI: 358, NW: 358, RP: 458, SL: 358, SN: 358, ST: 358, SH: 358, TH: 358)),
        .init(
            ab: Monat(2013, 1), "BBFestV 2013 v. 19.08.2013, § 46 Abs. 5 Satz 2 SGB II",
            .init(
                BW: 381, BY: 334, BE: 323, BB: 331, HB: 363, HH: 359, HE: 336, MV: 333,
                NI: 341, NW: 338, RP: 437, SL: 340, SN: 334, ST: 327, SH: 338, TH: 341)),
        .init(
            ab: Monat(2014, 1), "BBFestV 2014, BGBl. I 2014 S. 955, § 46 Abs. 5 Satz 3 SGB II",
            .init(
                BW: 359, BY: 308, BE: 297, BB: 299, HB: 340, HH: 341, HE: 311, MV: 307,
                NI: 318, NW: 313, RP: 409, SL: 318, SN: 307, ST: 300, SH: 312, TH: 313)),
        .init(ab: Monat(2015, 1), "BBFestV 2015 und 2016, § 46 SGB II (nicht nachgelesen)", nil),
        .init(
            ab: Monat(2017, 1), "BBFestV 2018 v. 21.09.2018",
            .init(
                BW: 526, BY: 499, BE: 460, BB: 436, HB: 486, HH: 486, HE: 471, MV: 446,
                NI: 481, NW: 461, RP: 578, SL: 527, SN: 449, ST: 449, SH: 487, TH: 470)),
        .init(
            ab: Monat(2018, 1), "BBFestV 2019 v. 01.07.2019, § 3 Abs. 1",
            .init(
                BW: 539, BY: 503, BE: 469, BB: 436, HB: 493, HH: 559, HE: 510, MV: 449,
                NI: 499, NW: 468, RP: 583, SL: 529, SN: 451, ST: 448, SH: 494, TH: 478)),
        .init(
            ab: Monat(2019, 1), "BBFestV 2020 v. 15.06.2020",
            .init(
                BW: 521, BY: 468, BE: 451, BB: 413, HB: 485, HH: 531, HE: 485, MV: 425,
                NI: 486, NW: 454, RP: 561, SL: 512, SN: 434, ST: 428, SH: 476, TH: 460)),
        .init(
            ab: Monat(2020, 1), "BBFestV 2021 v. 25.06.2021",
            .init(
                BW: 764, BY: 722, BE: 706, BB: 662, HB: 736, HH: 775, HE: 735, MV: 672,
                NI: 743, NW: 711, RP: 805, SL: 762, SN: 687, ST: 679, SH: 729, TH: 714)),
        .init(
            ab: Monat(2021, 1), "BBFestV 2022 v. 11.07.2022",
            .init(
                BW: 736, BY: 687, BE: 665, BB: 650, HB: 714, HH: 736, HE: 704, MV: 651,
                NI: 720, NW: 694, RP: 779, SL: 740, SN: 675, ST: 661, SH: 709, TH: 694)),
        .init(
            ab: Monat(2022, 1), "BBFestV 2022 v. 11.07.2022",
            .init(
                BW: 715, BY: 674, BE: 658, BB: 672, HB: 682, HH: 705, HE: 672, MV: 691,
                NI: 703, NW: 684, RP: 767, SL: 689, SN: 695, ST: 678, SH: 684, TH: 696)),
        .init(
            ab: Monat(2023, 1), "BBFestV 2023 v. 07.07.2023",
            .init(
                BW: 719, BY: 689, BE: 668, BB: 683, HB: 696, HH: 725, HE: 687, MV: 701,
                NI: 719, NW: 704, RP: 781, SL: 698, SN: 713, ST: 693, SH: 703, TH: 713)),
        .init(
            ab: Monat(2024, 1), "BBFestV 2024 v. 08.07.2024",
            .init(
                BW: 721, BY: 695, BE: 670, BB: 691, HB: 702, HH: 724, HE: 687, MV: 715,
                NI: 728, NW: 713, RP: 787, SL: 702, SN: 724, ST: 698, SH: 706, TH: 722)),
        .init(
            ab: Monat(2025, 1), "BBFestV 2025 v. 15.07.2025",
            .init(
                BW: 725, BY: 706, BE: 673, BB: 698, HB: 713, HH: 727, HE: 694, MV: 725,
                NI: 743, NW: 721, RP: 794, SL: 703, SN: 741, ST: 709, SH: 715, TH: 733)),
        .init(
            ab: Monat(2026, 1), "BBFestV 2026 v. 10.07.2026",
            .init(
                BW: 733, BY: 714, BE: 674, BB: 703, HB: 728, HH: 733, HE: 699, MV: 728,
                NI: 755, NW: 728, RP: 797, SL: 712, SN: 749, ST: 711, SH: 720, TH: 740)),
        .init(
            ab: Monat(2027, 1), "BBFestV 2026 v. 10.07.2026, § 2 Abs. 2 (vorläufig)",
            .init(
                BW: 733, BY: 714, BE: 674, BB: 703, HB: 728, HH: 733, HE: 699, MV: 728,
                NI: 755, NW: 728, RP: 797, SL: 712, SN: 749, ST: 711, SH: 720, TH: 740)))

    /// Was der Bund dem kommunalen Träger von diesem Betrag erstattet.
    static func anteil(_ kommune: Geld, _ land: Land, _ recht: borrowing Rechtslage) -> Geld? {
        recht.quote.wert.map { kommune.mal($0[land], durch: 1000) }
    }
}

extension Gemeinschaftsblatt {
    /// Der Teil eines Anspruchs für die Wohnung, der auf Instandhaltung entfällt: an den Leistungen nach
    /// § 22 Abs. 2 beteiligt sich der Bund nicht (§ 46 Abs. 5 Satz 1 SGB II, AV-0069).
    func instandhaltung(in anspruch: Geld) -> Geld {
        guard let instandhaltung else { return .null }
        let kosten = [unterkunft, heizung, einmaligeUnterkunft, einmaligeHeizung, instandhaltung]
            .map { $0?.geld ?? .null }.summe
        // Ein Kopfteil kann auf null runden; dann ist auch nichts herauszurechnen.
        guard kosten.istPositiv else { return .null }
        return anspruch.mal(instandhaltung.geld.cent, durch: kosten.cent)
    }
}

extension Land {
    /// Stelle in der Reihenfolge der Aufzählung.
    var stelle: Int {
        switch self {
        case .BW: 0
        case .BY: 1
        case .BE: 2
        case .BB: 3
        case .HB: 4
        case .HH: 5
        case .HE: 6
        case .MV: 7
        case .NI: 8
        case .NW: 9
        case .RP: 10
        case .SL: 11
        case .SN: 12
        case .ST: 13
        case .SH: 14
        case .TH: 15
        }
    }
}
