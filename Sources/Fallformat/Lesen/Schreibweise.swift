import Grundtypen

/// Erkennt, wie jemand einen Wert geschrieben hat, um den richtigen Rat zu geben.
enum Schreibweise {
    /// Was an einem Betrag stört; nil, wenn er gut geschrieben oder der Fehler nicht erkennbar ist.
    static func mangel(betrag text: String) -> Hinweis? {
        let zeichen = Array(text.utf8)
        let erlaubt = Set("0123456789.,+-eE".utf8)
        if text.contains("€") || text.lowercased().hasSuffix("eur")
            || text.lowercased().hasSuffix("euro")
        {
            return .währung
        }
        guard zeichen.allSatisfy(erlaubt.contains), zeichen.contains(where: istZiffer) else {
            return text.contains(" ") && zeichen.allSatisfy({ istZiffer($0) || $0 == 32 })
                ? .tausender : nil
        }
        let ohneVorzeichen =
            text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        if text.contains("e") || text.contains("E") { return .exponent }
        if text.contains(",") { return komma(text) }
        if text.hasPrefix("-") { return .negativ }
        if text.hasPrefix("+") { return .vorzeichen }
        if ohneVorzeichen.hasPrefix(".") { return .ohneNull }
        if text.hasSuffix(".") { return .endetMitPunkt }
        return stellen(text)
    }

    private static func komma(_ text: String) -> Hinweis {
        let mitPunkt = text.split(separator: ",", omittingEmptySubsequences: false)
        guard mitPunkt.count == 2 else { return .komma(vorschlag: nil) }
        let vorschlag = mitPunkt[0].split(separator: ".").joined() + "." + mitPunkt[1]
        return .komma(vorschlag: Geld(vorschlag) == nil ? nil : vorschlag)
    }

    private static func stellen(_ text: String) -> Hinweis? {
        let teile = text.split(separator: ".", omittingEmptySubsequences: false)
        if teile.count > 2 { return .tausender }
        if teile.count == 2, teile[1].count == 3, teile[0].count <= 3 { return .tausender }
        if teile.count == 2, teile[1].count > 2 { return .nachkommastellen }
        if teile[0].count > 1, teile[0].hasPrefix("0") { return .führendeNull }
        return teile[0].count > 9 ? .zuHoch : nil
    }

    private static func istZiffer(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func jaNein(_ text: String) -> Hinweis? {
        switch text.lowercased() {
        case "ja", "yes", "y", "j", "wahr", "on", "1", "true": .meinten("ja")
        case "nein", "no", "n", "falsch", "off", "0", "false": .meinten("nein")
        default: nil
        }
    }

    /// Was an einem Tag stört.
    static func mangel(tag text: String) -> Hinweis? {
        if let tag = Tag(text) { return Grenzen.jahre.contains(tag.jahr) ? nil : .jahrAußerhalb }
        if let tag = deutsch(text) { return .schreibweise(tag.description) }
        guard let teile = zahlen(text, getrenntMit: "-"), teile.count == 3 else { return nil }
        guard Grenzen.jahre.contains(teile[0]) else { return .jahrAußerhalb }
        guard let tag = Tag(prüfend: teile[0], teile[1], teile[2]) else { return .tagGibtEsNicht }
        return .schreibweise(tag.description)
    }

    /// Was an einem Monat stört.
    static func mangel(monat text: String) -> Hinweis? {
        if let monat = Monat(text) {
            return Grenzen.jahre.contains(monat.jahr) ? nil : .jahrAußerhalb
        }
        if let tag = Tag(text) ?? deutsch(text) { return .schreibweise(tag.monat.description) }
        if let teile = zahlen(text, getrenntMit: "-"), teile.count == 2 {
            return monat(jahr: teile[0], teile[1])
        }
        let trenner: Character = text.contains("/") ? "/" : "."
        guard let teile = zahlen(text, getrenntMit: trenner), teile.count == 2 else { return nil }
        return monat(jahr: teile[1], teile[0])
    }

    private static func monat(jahr: Int, _ monat: Int) -> Hinweis? {
        guard (1...12).contains(monat) else { return nil }
        guard Grenzen.jahre.contains(jahr) else { return .jahrAußerhalb }
        return .schreibweise(Monat(jahr, monat).description)
    }

    /// Die Zahlen zwischen den Trennern, je eine bis vier Ziffern.
    private static func zahlen(_ text: String, getrenntMit trenner: Character) -> [Int]? {
        let teile = text.split(separator: trenner, omittingEmptySubsequences: false)
            .map(String.init)
        guard teile.allSatisfy({ (1...4).contains($0.utf8.count) && nurZiffern($0) })
        else { return nil }
        return teile.compactMap { Int($0) }
    }

    /// Ein Tag in der Form `14.7.2026`.
    private static func deutsch(_ text: String) -> Tag? {
        guard let teile = zahlen(text, getrenntMit: "."), teile.count == 3,
            Grenzen.jahre.contains(teile[2])
        else { return nil }
        return Tag(prüfend: teile[2], teile[1], teile[0])
    }
}
