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
        let teile = text.split(separator: "-", omittingEmptySubsequences: false)
        guard teile.map(\.count) == [4, 2, 2], teile.allSatisfy({ nurZiffern(String($0)) }),
            let jahr = Int(teile[0])
        else { return nil }
        return Grenzen.jahre.contains(jahr) ? .tagGibtEsNicht : .jahrAußerhalb
    }

    /// Was an einem Monat stört.
    static func mangel(monat text: String) -> Hinweis? {
        if let monat = Monat(text) {
            return Grenzen.jahre.contains(monat.jahr) ? nil : .jahrAußerhalb
        }
        if let tag = Tag(text) ?? deutsch(text) { return .schreibweise(tag.monat.description) }
        let teile = text.split(separator: text.contains("/") ? "/" : ".").map(String.init)
        guard teile.count == 2, teile.allSatisfy({ $0.utf8.count <= 4 && nurZiffern($0) }),
            let monat = Int(teile[0]), let jahr = Int(teile[1]), (1...12).contains(monat),
            Grenzen.jahre.contains(jahr)
        else { return nil }
        return .schreibweise(Monat(jahr, monat).description)
    }

    /// Ein Tag in der Form `14.7.2026`.
    private static func deutsch(_ text: String) -> Tag? {
        let teile = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard teile.count == 3,
            teile.allSatisfy({ (1...4).contains($0.utf8.count) && nurZiffern($0) }),
            let tag = Int(teile[0]), let monat = Int(teile[1]), let jahr = Int(teile[2]),
            Grenzen.jahre.contains(jahr)
        else { return nil }
        return Tag(prüfend: jahr, monat, tag)
    }
}
