/// Der Zeichensatz der Deutschen Kreditwirtschaft für SEPA-Dateien.
///
/// Erlaubt sind `a–z A–Z 0–9 / - ? : ( ) . , ' +` und das Leerzeichen (DFÜ-Abkommen, Anlage 3). Eine
/// Datei darf Umlaute enthalten, eine Bank im Ausland darf sie aber ändern oder zurückweisen; deshalb
/// werden sie ausgeschrieben. Das Hauptbuch behält den Namen, wie er geschrieben ist.
package enum Zeichensatz {
    /// Länge eines Namens (SEPA, Feld `Nm`).
    package static let namenslänge = 70
    /// Länge des Verwendungszwecks (SEPA, Feld `Ustrd`).
    package static let verwendungslänge = 140

    /// Der Text in erlaubten Zeichen, höchstens `länge` davon, ohne doppelte und äußere Leerzeichen.
    ///
    /// Leer, wenn kein Zeichen übertragbar ist; das ist kein Name mehr und muss auffallen.
    package static func umgesetzt(_ text: String, höchstens länge: Int) -> String {
        var ergebnis: [UInt8] = []
        ergebnis.reserveCapacity(text.utf8.count)
        for zeichen in text.unicodeScalars { append(zeichen, to: &ergebnis) }
        ergebnis.removeLast(max(0, ergebnis.count - länge))
        while ergebnis.last == leerzeichen { ergebnis.removeLast() }
        return String(decoding: ergebnis, as: UTF8.self)
    }

    /// Wie lang der umgesetzte Text ungekürzt wäre.
    package static func länge(of text: String) -> Int {
        umgesetzt(text, höchstens: .max).utf8.count
    }

    /// Der Text, wenn nur das Übliche ersetzt wird: Umlaute und ß, Apostrophe und Striche.
    ///
    /// Weicht ``umgesetzt(_:höchstens:)`` davon ab, so hat sich der Name sichtbar geändert.
    package static func istÜblich(_ text: String, höchstens länge: Int) -> Bool {
        let üblich = text.reduce(into: "") { ergebnis, zeichen in
            ergebnis += üblicherErsatz[zeichen] ?? String(zeichen)
        }
        return üblich == umgesetzt(text, höchstens: länge)
    }

    /// Ob das Byte in einer SEPA-Datei stehen darf.
    package static func erlaubt(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "+"), leerzeichen:
            true
        default: false
        }
    }

    private static let leerzeichen = UInt8(ascii: " ")
    private static let trema: Unicode.Scalar = "\u{0308}"

    /// Nach Zeichen statt Unicode-Werten: ein zerlegter Umlaut ist derselbe Umlaut.
    private static let üblicherErsatz = Dictionary(
        (Grundbuchstaben.mehrere + Grundbuchstaben.gleichwertig).map {
            (Character($0.zeichen), $0.ersatz)
        },
        uniquingKeysWith: { erster, _ in erster })

    private static func append(_ zeichen: Unicode.Scalar, to ergebnis: inout [UInt8]) {
        if let byte = UInt8(exactly: zeichen.value), erlaubt(byte), byte != leerzeichen {
            ergebnis.append(byte)
        } else if zeichen == trema, let letztes = ergebnis.last, "aouAOU".utf8.contains(letztes) {
            // Ein Umlaut, der als Buchstabe und Trema ankommt, ist derselbe Umlaut.
            ergebnis.append(UInt8(ascii: "e"))
        } else if let ersatz = Grundbuchstaben.ersatz[zeichen] {
            ergebnis.append(contentsOf: ersatz.utf8)
        } else if zeichen.properties.generalCategory == .nonspacingMark {
            return
        } else if let letztes = ergebnis.last, letztes != leerzeichen {
            ergebnis.append(leerzeichen)
        }
    }
}
