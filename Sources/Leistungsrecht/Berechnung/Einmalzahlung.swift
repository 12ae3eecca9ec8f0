import Grundtypen
import Rechtskern

/// Einmalzahlungen aus Anlass der Pandemie. Sie sind nicht gebaut; wem eine zusteht, für den hält die Rechnung an.
enum Einmalzahlung {
    case mai2021, august2021, juli2022

    static func im(_ monat: Monat) -> Einmalzahlung? {
        switch monat {
        case Monat(2021, 5): .mai2021
        case Monat(2021, 8): .august2021
        case Monat(2022, 7): .juli2022
        default: nil
        }
    }

    var norm: Norm {
        switch self {
        case .mai2021: "§ 70 SGB II"
        case .august2021: "§ 71 Abs. 2 SGB II"
        case .juli2022: "§ 73 SGB II"
        }
    }

    var name: String {
        switch self {
        case .mai2021: "Einmalzahlung von 150 Euro für Mai 2021"
        case .august2021: "Kinderfreizeitbonus von 100 Euro für August 2021"
        case .juli2022: "Einmalzahlung von 200 Euro für Juli 2022"
        }
    }

    /// Ob sie jemandem mit Anspruch im Monat zusteht.
    func steht(zu stufe: Regelbedarfsstufe, alter: Int, mitKindergeld: Bool) -> Bool {
        switch self {
        case .mai2021: stufe <= .zwei || stufe == .drei && !mitKindergeld
        case .august2021: alter < 18
        case .juli2022: stufe <= .zwei
        }
    }
}
