package import Grundtypen

/// Wann Banken Überweisungen ausführen: alle Tage außer Wochenenden und Schließtagen.
package struct Bankkalender: Hashable, Sendable {
    /// Weitere Tage, an denen die eigene Bank nicht ausführt; aus den Einstellungen des Amtes.
    package let weitere: Set<Tag>

    package init(weitere: Set<Tag> = []) { self.weitere = weitere }

    package func istBanktag(_ tag: Tag) -> Bool {
        tag.wochentag <= 5 && !weitere.contains(tag)
            && !Schließtag.allCases.contains { $0.tag(in: tag.jahr) == tag }
    }

    /// Der Tag selbst, wenn er Banktag ist, sonst der nächste danach.
    package func banktag(ab tag: Tag) -> Tag {
        var tag = tag
        while !istBanktag(tag) { tag = tag + 1 }
        return tag
    }

    /// Der letzte Banktag vor dem Ersten des Monats, für den im Voraus gezahlt wird (§ 42 Abs. 1
    /// SGB II).
    package func letzterBanktag(vor monat: Monat) -> Tag {
        var tag = monat.erster - 1
        while !istBanktag(tag) { tag = tag - 1 }
        return tag
    }

    /// Der Banktag, der `anzahl` Banktage nach dem ersten Banktag ab `tag` liegt.
    package func banktag(_ anzahl: Int, nach tag: Tag) -> Tag {
        (0..<anzahl).reduce(banktag(ab: tag)) { bisher, _ in banktag(ab: bisher + 1) }
    }

    /// Der Tag, an dem für den Monat gezahlt wird: rechtzeitig, sonst so früh wie möglich.
    package func zahltag(for monat: Monat, frühestens tag: Tag) -> Tag {
        let letzter = letzterBanktag(vor: monat)
        return letzter >= tag ? letzter : banktag(ab: tag)
    }
}

/// Ein Tag, an dem das Euro-Zahlungssystem T2 (früher TARGET2) außer am Wochenende geschlossen ist.
///
/// Europäische Zentralbank, „Long-term calendar for TARGET closing days“, 14. Dezember 2000, ab 2002 bis
/// auf Weiteres.
package enum Schließtag: Hashable, Sendable, CaseIterable {
    case neujahr, karfreitag, ostermontag, maifeiertag, ersterWeihnachtstag, zweiterWeihnachtstag

    package func tag(in jahr: Int) -> Tag {
        switch self {
        case .neujahr: Tag(jahr, 1, 1)
        case .karfreitag: Tag.ostersonntag(jahr) - 2
        case .ostermontag: Tag.ostersonntag(jahr) + 1
        case .maifeiertag: Tag(jahr, 5, 1)
        case .ersterWeihnachtstag: Tag(jahr, 12, 25)
        case .zweiterWeihnachtstag: Tag(jahr, 12, 26)
        }
    }

    package var bezeichnung: String {
        switch self {
        case .neujahr: "Neujahr"
        case .karfreitag: "Karfreitag"
        case .ostermontag: "Ostermontag"
        case .maifeiertag: "1. Mai"
        case .ersterWeihnachtstag: "1. Weihnachtstag"
        case .zweiterWeihnachtstag: "2. Weihnachtstag"
        }
    }
}
