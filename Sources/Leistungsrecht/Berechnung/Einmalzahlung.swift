import Grundtypen
import Rechtskern

/// Einmalzahlungen aus Anlass der Pandemie, je für einen Monat.
///
/// Sie stehen neben der Verteilung und nicht in der Massenrechnung: sie ändern keinen anderen Betrag und
/// sind als Leistung nach dem SGB II kein Einkommen (§ 11a Abs. 1 Nr. 1 SGB II). Der Bund trägt sie, denn
/// § 6 Abs. 1 Satz 1 Nr. 2 SGB II nennt sie nicht.
enum Einmalzahlung {
    case mai2021, august2021, juli2022

    /// Nil in jedem anderen Monat.
    static let beträgeMai2021 = Parameter<Geld?>(
        "sgb2.70", "Einmalzahlung für Mai 2021",
        .init(ab: Monat(2011, 4), "SGB II (noch kein § 70)", nil),
        .init(ab: Monat(2021, 5), "§ 70 SGB II, BGBl. I 2021 S. 335", .euro(150)),
        .init(ab: Monat(2021, 6), "§ 70 SGB II (nur Mai 2021)", nil))
    static let beträgeAugust2021 = Parameter<Geld?>(
        "sgb2.71-2", "Kinderfreizeitbonus für August 2021",
        .init(ab: Monat(2011, 4), "SGB II (noch kein § 71 Abs. 2)", nil),
        .init(ab: Monat(2021, 8), "§ 71 Abs. 2 SGB II, BGBl. I 2021 S. 2020", .euro(100)),
        .init(ab: Monat(2021, 9), "§ 71 Abs. 2 SGB II (nur August 2021)", nil))
    static let beträgeJuli2022 = Parameter<Geld?>(
        "sgb2.73", "Einmalzahlung für Juli 2022",
        .init(ab: Monat(2011, 4), "SGB II (noch kein § 73)", nil),
        .init(ab: Monat(2022, 7), "§ 73 SGB II, BGBl. I 2022 S. 760", .euro(200)),
        .init(ab: Monat(2022, 8), "§ 73 SGB II (nur Juli 2022)", nil))

    static func im(_ monat: Monat) -> Einmalzahlung? {
        switch monat {
        case Monat(2021, 5): .mai2021
        case Monat(2021, 8): .august2021
        case Monat(2022, 7): .juli2022
        default: nil
        }
    }

    var beträge: Parameter<Geld?> {
        switch self {
        case .mai2021: Einmalzahlung.beträgeMai2021
        case .august2021: Einmalzahlung.beträgeAugust2021
        case .juli2022: Einmalzahlung.beträgeJuli2022
        }
    }

    var begriff: Begriff {
        switch self {
        case .mai2021: Begriff("Einmalzahlung Mai 2021", "one-off payment May 2021")
        case .august2021: Begriff("Kinderfreizeitbonus", "children's leisure bonus")
        case .juli2022: Begriff("Einmalzahlung Juli 2022", "one-off payment July 2022")
        }
    }

    /// Wo die Zahlung für jemanden mit dieser Stufe steht.
    func norm(_ stufe: Regelbedarfsstufe) -> Norm {
        switch self {
        case .mai2021: stufe == .drei ? "§ 70 Satz 2 SGB II" : "§ 70 Satz 1 SGB II"
        case .august2021: "§ 71 Abs. 2 Satz 1 SGB II"
        case .juli2022: "§ 73 SGB II"
        }
    }

    /// Wovon es neben einem Anspruch im Monat abhängt.
    struct Merkmale: Hashable {
        let stufe: Regelbedarfsstufe
        let minderjährig: Bool
        /// Ob bei der Person Kindergeld als Einkommen berücksichtigt ist.
        let kindergeldZählt: Bool
        let mitKinderzuschlag: Bool
    }

    /// Ob sie jemandem mit Anspruch im Monat zusteht.
    func steht(zu m: Merkmale) -> Bool {
        switch self {
        case .mai2021: m.stufe <= .zwei || m.stufe == .drei && !m.kindergeldZählt
        case .august2021: m.minderjährig && !m.mitKinderzuschlag
        case .juli2022: m.stufe <= .zwei
        }
    }
}
