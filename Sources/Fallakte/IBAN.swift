/// Eine internationale Kontonummer, die es geben kann: Land, Länge, Zeichen und Prüfziffern stimmen.
///
/// ISO 13616 mit den Prüfziffern nach ISO 7064 (mod 97-10). Ob das Konto besteht und wem es gehört,
/// weiß nur die Bank.
package struct IBAN: Hashable, Sendable, CustomStringConvertible {
    /// Ohne Leerzeichen, groß.
    package let text: String

    /// Nil, wo ``init(prüfend:)`` einen Fehler nennt.
    package init?(_ eingabe: String) {
        guard let iban = try? IBAN(prüfend: eingabe) else { return nil }
        self = iban
    }

    /// Die IBAN aus einer Eingabe; Leerzeichen und kleine Buchstaben stören nicht.
    package init(prüfend eingabe: String) throws(IBANFehler) {
        let text = String(eingabe.filter { !$0.isWhitespace }).uppercased()
        guard !text.isEmpty else { throw .leer }
        for (stelle, zeichen) in text.enumerated() {
            guard zeichen.istZiffer || zeichen.istGroßbuchstabe else {
                throw .zeichen(String(zeichen), stelle: stelle + 1)
            }
        }
        let land = String(text.prefix(2))
        guard land.utf8.count == 2, land.allSatisfy(\.istGroßbuchstabe) else { throw .ohneLand }
        guard let länge = IBAN.längen[land] else { throw .landAußerhalb(land) }
        guard text.utf8.count == länge else {
            throw .länge(land: land, erwartet: länge, gefunden: text.utf8.count)
        }
        // Bankleitzahl und Kontonummer sind in Deutschland nur Ziffern; anderswo auch Buchstaben.
        let ziffernBis = land == "DE" ? länge : 4
        for (stelle, zeichen) in text.enumerated().dropFirst(2).prefix(ziffernBis - 2) {
            guard zeichen.istZiffer else { throw .keineZiffer(String(zeichen), stelle: stelle + 1) }
        }
        guard IBAN.rest(of: text) == 1 else {
            throw .prüfziffern(String(text.dropFirst(2).prefix(2)))
        }
        self.text = text
    }

    package var description: String { text }
    /// Ländercode nach ISO 3166-1.
    package var land: String { String(text.prefix(2)) }

    /// In Vierergruppen, für Menschen.
    package var gruppiert: String {
        var gruppen: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            gruppen.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return gruppen.joined(separator: " ")
    }

    /// Rest modulo 97 der umgestellten Nummer, Buchstaben als 10 bis 35.
    private static func rest(of text: String) -> Int {
        let bytes = Array(text.utf8)
        var rest = 0
        for byte in bytes[4...] + bytes[..<4] {
            rest =
                byte <= UInt8(ascii: "9")
                ? (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
                : (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
        }
        return rest
    }
}

/// Was an einer eingegebenen IBAN nicht stimmt.
package enum IBANFehler: Error, Hashable, Sendable {
    case leer
    case zeichen(String, stelle: Int)
    case ohneLand
    case landAußerhalb(String)
    case länge(land: String, erwartet: Int, gefunden: Int)
    case keineZiffer(String, stelle: Int)
    case prüfziffern(String)

    package var meldung: String {
        switch self {
        case .leer:
            "Die IBAN fehlt. Bitte die IBAN von der Bankkarte oder vom Kontoauszug eintragen."
        case .zeichen(let zeichen, let stelle):
            "Stelle \(stelle) der IBAN ist „\(zeichen)“; erlaubt sind nur Buchstaben A–Z und Ziffern."
        case .ohneLand:
            "Die IBAN beginnt nicht mit zwei Buchstaben für das Land. Eine deutsche beginnt mit DE."
        case .landAußerhalb(let land):
            "Das Land „\(land)“ nimmt nicht am SEPA-Verfahren teil. Bitte die ersten zwei Buchstaben "
                + "prüfen; auf ein Konto außerhalb von SEPA kann nicht überwiesen werden."
        case .länge(let land, let erwartet, let gefunden):
            "Eine IBAN aus \(land) hat \(erwartet) Stellen, eingetragen sind \(gefunden). "
                + (gefunden < erwartet
                    ? "Es fehlt etwas; bitte vergleichen."
                    : "Es ist etwas zu viel; bitte vergleichen.")
        case .keineZiffer(let zeichen, let stelle):
            "Stelle \(stelle) der IBAN ist „\(zeichen)“, dort steht eine Ziffer. "
                + "Oft ist O mit 0 oder I mit 1 verwechselt."
        case .prüfziffern(let gefunden):
            "Die Prüfziffern \(gefunden) passen nicht zur Kontonummer: eine Stelle ist falsch oder "
                + "zwei sind vertauscht. Bitte mit Bankkarte oder Kontoauszug vergleichen."
        }
    }
}

extension IBAN {
    /// Ob das Konto im Europäischen Wirtschaftsraum liegt; SEPA reicht weiter (Schweiz, Vereinigtes
    /// Königreich, Westbalkan und andere).
    package var liegtImEWR: Bool { IBAN.ewr.contains(land) }

    /// Mitglieder der Europäischen Union, dazu Island, Liechtenstein und Norwegen (Abkommen über den
    /// Europäischen Wirtschaftsraum, BGBl. 1993 II S. 266).
    private static let ewr: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// Länge der IBAN je Land, das am SEPA-Verfahren teilnimmt.
    ///
    /// Teilnehmer: European Payments Council, EPC409-09 (Liste der Länder im SEPA-Gebiet); Längen:
    /// SWIFT IBAN Registry (ISO 13616-2), gegengeprüft mit dem Register der Python-Bibliothek
    /// schwifty 2026.10.1. Gebiete ohne eigene Kennung führen die ihres Landes: Åland FI, Guernsey,
    /// Jersey und Man GB, die französischen Überseegebiete FR.
    static let längen: [String: Int] = [
        "AD": 24, "AL": 28, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22,
        "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21,
        "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27,
        "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24,
        "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "VA": 22,
    ]
}

extension Character {
    fileprivate var istZiffer: Bool { ("0"..."9").contains(self) && isASCII }
    fileprivate var istGroßbuchstabe: Bool { ("A"..."Z").contains(self) && isASCII }
}
