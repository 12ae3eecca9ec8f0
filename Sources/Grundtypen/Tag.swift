/// Ein Kalendertag ohne Uhrzeit und ohne Zeitzone.
///
/// Gespeichert als Tage seit dem 1. Januar 1970 (gregorianisch, auch rückwärts), damit Abstände und
/// Vergleiche eine Subtraktion sind. Gültig sind die Jahre 1800 bis 2299; die Grenzen schützen Parser
/// vor Unsinn, nicht die Rechnung.
public struct Tag: Hashable, Comparable, Sendable {
    /// Tage seit dem 1. Januar 1970.
    public let nummer: Int32

    /// Der Tag mit dieser laufenden Nummer.
    public init(nummer: Int32) { self.nummer = nummer }

    /// Der Tag aus Jahr, Monat und Tag; nil, wenn es ihn im Kalender nicht gibt.
    public init?(prüfend jahr: Int, _ monat: Int, _ tag: Int) {
        guard (1800...2299).contains(jahr), (1...12).contains(monat),
            (1...Tag.länge(jahr: jahr, monat: monat)).contains(tag)
        else { return nil }
        self.init(jahr, monat, tag)
    }

    /// Der Tag aus Jahr, Monat und Tag, für feste Daten im Quelltext.
    ///
    /// Ein Tag hinter dem Monatsende läuft in den nächsten Monat (31. April = 1. Mai); Eingaben gehen
    /// durch ``init(prüfend:_:_:)``.
    @inlinable public init(_ jahr: Int, _ monat: Int, _ tag: Int) {
        // Tage aus dem bürgerlichen Datum, Jahr beginnt im März (Schalttag am Ende).
        let y = monat <= 2 ? jahr - 1 : jahr
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (monat + (monat > 2 ? -3 : 9)) + 2) / 5 + tag - 1
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
        self.init(nummer: Int32(era * 146097 + doe - 719468))
    }

    /// Jahr, Monat und Tag.
    @inlinable public var datum: (jahr: Int, monat: Int, tag: Int) {
        let z = Int(nummer) + 719468
        let era = (z >= 0 ? z : z - 146096) / 146097
        let doe = z - era * 146097
        let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let tag = doy - (153 * mp + 2) / 5 + 1
        let monat = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (monat <= 2 ? 1 : 0), monat, tag)
    }

    public var jahr: Int { datum.jahr }
    public var tagImMonat: Int { datum.tag }

    /// Der Monat, in dem der Tag liegt.
    @inlinable public var monat: Monat {
        let d = datum
        return Monat(d.jahr, d.monat)
    }

    /// Wochentag nach ISO 8601: 1 = Montag … 7 = Sonntag.
    public var wochentag: Int {
        let rest = (Int(nummer) + 3) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    /// Zahl der Tage des Monats.
    public static func länge(jahr: Int, monat: Int) -> Int {
        switch monat {
        case 2: (jahr % 4 == 0 && jahr % 100 != 0) || jahr % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    @inlinable public static func < (a: Tag, b: Tag) -> Bool { a.nummer < b.nummer }
    @inlinable public static func + (a: Tag, tage: Int) -> Tag {
        Tag(nummer: a.nummer + Int32(tage))
    }
    @inlinable public static func - (a: Tag, tage: Int) -> Tag {
        Tag(nummer: a.nummer - Int32(tage))
    }
    /// Abstand in Tagen.
    @inlinable public static func - (a: Tag, b: Tag) -> Int { Int(a.nummer - b.nummer) }

    /// Der Geburtstag im Jahr, in dem das Alter erreicht wird.
    ///
    /// Ein Lebensjahr ist mit Ablauf des Tages vor dem Geburtstag vollendet (§ 187 Abs. 2 Satz 2,
    /// § 188 Abs. 2 BGB); am Geburtstag selbst gilt das neue Alter. Wer am 29. Februar geboren ist,
    /// vollendet in Jahren ohne Schalttag am Ende des 28. Februar, das neue Alter gilt ab 1. März.
    public func geburtstag(_ alter: Int) -> Tag {
        let d = datum
        return Tag(d.jahr + alter, d.monat, d.tag)
    }

    /// Vollendete Lebensjahre einer an diesem Tag geborenen Person.
    public func alter(am tag: Tag) -> Int {
        let g = datum
        let t = tag.datum
        let vorGeburtstag = t.monat < g.monat || (t.monat == g.monat && t.tag < g.tag)
        return t.jahr - g.jahr - (vorGeburtstag ? 1 : 0)
    }
}

extension Tag: CustomStringConvertible {
    /// `JJJJ-MM-TT`.
    public var description: String {
        let d = datum
        return "\(d.jahr)-\(zweistellig(d.monat))-\(zweistellig(d.tag))"
    }

    /// `TT.MM.JJJJ` für Menschen.
    public var deutsch: String {
        let d = datum
        return "\(zweistellig(d.tag)).\(zweistellig(d.monat)).\(d.jahr)"
    }

    /// Liest `JJJJ-MM-TT`; nil bei jeder anderen Form.
    public init?(_ text: some StringProtocol) {
        let teile = text.split(separator: "-", omittingEmptySubsequences: false)
        guard teile.count == 3, teile[0].utf8.count == 4, teile[1].utf8.count == 2,
            teile[2].utf8.count == 2,
            let j = nurZiffern(teile[0]), let m = nurZiffern(teile[1]), let t = nurZiffern(teile[2])
        else { return nil }
        self.init(prüfend: j, m, t)
    }
}

@usableFromInline func zweistellig(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : "\(zahl)" }

func nurZiffern(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
}
