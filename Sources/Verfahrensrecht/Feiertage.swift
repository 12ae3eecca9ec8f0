package import Grundtypen

/// Werktage und Feiertage an einem Ort.
package struct Feiertage: Hashable, Sendable {
    package let land: Feiertagsland
    /// Feiertage, die nur in manchen Gemeinden gelten, hier aber gelten.
    package let örtliche: Set<Feiertag>

    package init(_ land: Feiertagsland, örtliche: Set<Feiertag> = []) {
        self.land = land
        self.örtliche = örtliche
    }

    /// Der gesetzliche Feiertag an diesem Tag.
    package func feiertag(am tag: Tag) -> Feiertag? {
        geltung(am: tag) { !$0.örtlich || örtliche.contains($0.feiertag) }
    }

    /// Ein Feiertag, der an diesem Tag nur in manchen Gemeinden des Landes gilt, hier nicht.
    package func nurAnderswo(am tag: Tag) -> Feiertag? {
        geltung(am: tag) { $0.örtlich && !örtliche.contains($0.feiertag) }
    }

    private func geltung(am tag: Tag, _ passt: (Feiertagsgeltung) -> Bool) -> Feiertag? {
        let jahr = tag.jahr
        return land.feiertage.first {
            passt($0) && $0.gilt(in: jahr) && $0.feiertag.tag(in: jahr) == tag
        }?.feiertag
    }

    /// Warum an diesem Tag keine Frist endet; nil am Werktag (§ 64 Abs. 3 SGG, § 26 Abs. 3 SGB X).
    package func ruhe(am tag: Tag) -> Ruhe? {
        if let feiertag = feiertag(am: tag) { return .feiertag(feiertag) }
        return switch tag.wochentag {
        case 6: .sonnabend
        case 7: .sonntag
        default: nil
        }
    }

    /// Der Tag selbst, wenn er Werktag ist, sonst der nächste danach.
    package func werktag(ab tag: Tag) -> Tag {
        var tag = tag
        while ruhe(am: tag) != nil { tag = tag + 1 }
        return tag
    }
}

/// Was einen Tag zum Ende einer Frist ungeeignet macht.
package enum Ruhe: Hashable, Sendable {
    case sonnabend, sonntag
    case feiertag(Feiertag)

    package var bezeichnung: String {
        switch self {
        case .sonnabend: "Sonnabend"
        case .sonntag: "Sonntag"
        case .feiertag(let feiertag): feiertag.bezeichnung
        }
    }
}
