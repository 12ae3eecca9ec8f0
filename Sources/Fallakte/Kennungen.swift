/// Ein Schlüssel im Fall: klein, ASCII, 1 bis 64 Zeichen aus `a–z 0–9 _ -`.
///
/// `Art` unterscheidet die Schlüssel zur Übersetzungszeit, damit kein Vorschlag als Bescheid gilt.
package struct Schlüssel<Art>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil bei jedem anderen Zeichen, leer oder zu lang.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(istSchlüsselzeichen) else {
            return nil
        }
        self.text = text
    }

    package var description: String { text }
    package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// Arten der ``Schlüssel``; sie tragen keinen Wert.
package enum Schlüsselart {
    package enum Fall {}
    package enum Antrag {}
    package enum Nachweis {}
    package enum Vorschlag {}
    package enum Bescheid {}
    package enum Person {}
    package enum Bedienstete {}
}

/// Das Aktenzeichen.
package typealias FallID = Schlüssel<Schlüsselart.Fall>
package typealias AntragID = Schlüssel<Schlüsselart.Antrag>
package typealias NachweisID = Schlüssel<Schlüsselart.Nachweis>
package typealias VorschlagID = Schlüssel<Schlüsselart.Vorschlag>
package typealias BescheidID = Schlüssel<Schlüsselart.Bescheid>
/// Die Person, wie sie im Fallformat unter `personen[].id` steht.
package typealias PersonID = Schlüssel<Schlüsselart.Person>
/// Wer im Amt handelt.
package typealias Kennung = Schlüssel<Schlüsselart.Bedienstete>

private func istSchlüsselzeichen(_ zeichen: UInt8) -> Bool {
    switch zeichen {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}

/// SHA-256 eines Dokuments, 64 kleine Hexadezimalziffern.
package struct Prüfsumme: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil bei jeder anderen Form.
    package init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        self.text = text
    }

    /// Aus den 32 Bytes des Hashs, als vier Zahlen mit dem höchsten Byte zuerst.
    package init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        text = [a, b, c, d].map { teil in
            let ziffern = String(teil, radix: 16)
            return String(repeating: "0", count: 16 - ziffern.count) + ziffern
        }.joined()
    }

    package var description: String { text }
}

/// Ein Augenblick in Millisekunden seit dem 1. Januar 1970, 0 Uhr UTC.
package struct Zeitpunkt: Hashable, Comparable, Sendable {
    package let millisekunden: Int64

    package init(millisekunden: Int64) { self.millisekunden = millisekunden }
    package static func < (a: Self, b: Self) -> Bool { a.millisekunden < b.millisekunden }
}
