package import Grundtypen

/// Ein gesetzlicher Feiertag, der auf einen Werktag fallen kann.
///
/// Oster- und Pfingstsonntag fehlen: Sonntage ruhen ohnehin.
package enum Feiertag: String, Hashable, Sendable, CaseIterable {
    case neujahr, heiligeDreiKönige, frauentag, karfreitag, ostermontag, maifeiertag
    case tagDerBefreiung, christiHimmelfahrt, pfingstmontag, fronleichnam, siebzehnterJuni
    case friedensfest, mariäHimmelfahrt, weltkindertag, tagDerDeutschenEinheit, reformationstag
    case allerheiligen, bußUndBettag, ersterWeihnachtstag, zweiterWeihnachtstag

    /// Der Tag im Jahr, gleich ob er dort gesetzlicher Feiertag ist.
    package func tag(in jahr: Int) -> Tag {
        switch self {
        case .neujahr: Tag(jahr, 1, 1)
        case .heiligeDreiKönige: Tag(jahr, 1, 6)
        case .frauentag: Tag(jahr, 3, 8)
        case .karfreitag: Tag.ostersonntag(jahr) - 2
        case .ostermontag: Tag.ostersonntag(jahr) + 1
        case .maifeiertag: Tag(jahr, 5, 1)
        case .tagDerBefreiung: Tag(jahr, 5, 8)
        case .christiHimmelfahrt: Tag.ostersonntag(jahr) + 39
        case .pfingstmontag: Tag.ostersonntag(jahr) + 50
        case .fronleichnam: Tag.ostersonntag(jahr) + 60
        case .siebzehnterJuni: Tag(jahr, 6, 17)
        case .friedensfest: Tag(jahr, 8, 8)
        case .mariäHimmelfahrt: Tag(jahr, 8, 15)
        case .weltkindertag: Tag(jahr, 9, 20)
        case .tagDerDeutschenEinheit: Tag(jahr, 10, 3)
        case .reformationstag: Tag(jahr, 10, 31)
        case .allerheiligen: Tag(jahr, 11, 1)
        case .bußUndBettag: Feiertag.mittwoch(vor: Tag(jahr, 11, 23))
        case .ersterWeihnachtstag: Tag(jahr, 12, 25)
        case .zweiterWeihnachtstag: Tag(jahr, 12, 26)
        }
    }

    package var bezeichnung: String {
        switch self {
        case .neujahr: "Neujahr"
        case .heiligeDreiKönige: "Heilige Drei Könige"
        case .frauentag: "Internationaler Frauentag"
        case .karfreitag: "Karfreitag"
        case .ostermontag: "Ostermontag"
        case .maifeiertag: "1. Mai"
        case .tagDerBefreiung: "8. Mai, Jahrestag der Befreiung"
        case .christiHimmelfahrt: "Christi Himmelfahrt"
        case .pfingstmontag: "Pfingstmontag"
        case .fronleichnam: "Fronleichnam"
        case .siebzehnterJuni: "17. Juni, Jahrestag des Volksaufstands"
        case .friedensfest: "Augsburger Friedensfest"
        case .mariäHimmelfahrt: "Mariä Himmelfahrt"
        case .weltkindertag: "Weltkindertag"
        case .tagDerDeutschenEinheit: "Tag der Deutschen Einheit"
        case .reformationstag: "Reformationstag"
        case .allerheiligen: "Allerheiligen"
        case .bußUndBettag: "Buß- und Bettag"
        case .ersterWeihnachtstag: "1. Weihnachtstag"
        case .zweiterWeihnachtstag: "2. Weihnachtstag"
        }
    }

    private static func mittwoch(vor tag: Tag) -> Tag {
        var tag = tag - 1
        while tag.wochentag != 3 { tag = tag - 1 }
        return tag
    }
}
