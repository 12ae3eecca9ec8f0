import Grundtypen

/// Liest, wie Menschen im Amt schreiben, und gibt die Form des Fallformats zurück.
package enum Lesart {
    /// `31.07.2026`, `31.7.26` oder `2026-07-31`; als `JJJJ-MM-TT`.
    package static func tag(_ text: String) -> String? {
        if let tag = Tag(text) { return tag.description }
        guard let zahlen = zahlen(text, trenner: ".", anzahl: 3) else { return nil }
        return Tag(prüfend: jahr(zahlen[2]), zahlen[1], zahlen[0])?.description
    }

    /// `07/2026`, `7/26`, `07.2026` oder `2026-07`; als `JJJJ-MM`.
    package static func monat(_ text: String) -> String? {
        if let monat = Monat(text) { return monat.description }
        let gefunden =
            zahlen(text, trenner: "/", anzahl: 2) ?? zahlen(text, trenner: ".", anzahl: 2)
        guard let zahlen = gefunden, (1...12).contains(zahlen[0]) else { return nil }
        let jahr = jahr(zahlen[1])
        return (1800...2299).contains(jahr) ? Monat(jahr, zahlen[0]).description : nil
    }

    /// `1.250,50`, `1250,5`, `1250` oder `1250.50`; als `1250.50`.
    package static func betrag(_ text: String) -> String? {
        var rest = text.hasSuffix("€") ? String(text.dropLast()) : text
        rest.removeAll { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        if rest.contains(",") {
            // Punkte davor gliedern Tausender und müssen dann auch dort stehen.
            let teile = rest.split(separator: ",", omittingEmptySubsequences: false)
            guard teile.count == 2, let vorn = ohneTausender(teile[0]) else { return nil }
            rest = "\(vorn).\(teile[1])"
        } else if let ganz = rest.contains(".") ? ohneTausender(rest[...]) : nil {
            rest = ganz
        }
        return Geld(rest).map(\.description)
    }

    /// Ganze Zahl ohne Vorzeichen.
    package static func zahl(_ text: String) -> String? {
        guard (1...6).contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text).map(String.init)
    }

    private static func ohneTausender(_ text: Substring) -> String? {
        let gruppen = text.split(separator: ".", omittingEmptySubsequences: false)
        guard gruppen.count == 1 || gruppen.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
            return nil
        }
        return gruppen.joined()
    }

    private static func zahlen(_ text: String, trenner: Character, anzahl: Int) -> [Int]? {
        let teile = text.split(separator: trenner, omittingEmptySubsequences: false)
        guard teile.count == anzahl else { return nil }
        let zahlen = teile.compactMap { teil in
            (1...4).contains(teil.utf8.count) && teil.utf8.allSatisfy { (48...57).contains($0) }
                ? Int(teil) : nil
        }
        return zahlen.count == anzahl ? zahlen : nil
    }

    /// Zwei Ziffern meinen dieses Jahrhundert bis 2039, sonst das vorige: so schreiben Menschen.
    private static func jahr(_ zahl: Int) -> Int {
        guard zahl < 100 else { return zahl }
        return zahl < 40 ? 2000 + zahl : 1900 + zahl
    }
}
