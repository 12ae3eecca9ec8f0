package import Grundtypen

/// Eine internationale Kontonummer, deren Prüfziffern stimmen (ISO 13616).
package struct IBAN: Hashable, Sendable, CustomStringConvertible {
    /// Ohne Leerzeichen, groß.
    package let text: String

    /// Nil bei falscher Länge, fremden Zeichen oder falschen Prüfziffern; Leerraum und kleine
    /// Buchstaben stören nicht.
    package init?(_ eingabe: String) {
        let text = String(eingabe.filter { !$0.isWhitespace }).uppercased()
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count),
            bytes.allSatisfy({ istZiffer($0) || istBuchstabe($0) }),
            bytes[..<2].allSatisfy(istBuchstabe), bytes[2..<4].allSatisfy(istZiffer)
        else { return nil }
        // Eine deutsche Kontonummer hat immer 22 Stellen und nur Ziffern.
        if text.hasPrefix("DE") {
            guard bytes.count == 22, bytes[4...].allSatisfy(istZiffer) else { return nil }
        }
        var rest = 0
        for byte in bytes[4...] + bytes[..<4] {
            rest =
                istZiffer(byte)
                ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
        }
        guard rest == 1 else { return nil }
        self.text = text
    }

    package var description: String { text }

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
}

private func istZiffer(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func istBuchstabe(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

/// Wohin Geld geht: Konto und Text auf dem Kontoauszug.
package struct Zahlungsweg: Hashable, Sendable {
    /// 1 bis 70 Zeichen (SEPA, Feld `Nm`).
    package let inhaber: String
    package let iban: IBAN
    /// Höchstens 140 Zeichen (SEPA, Feld `Ustrd`).
    package let verwendung: String

    package init(inhaber: String, iban: IBAN, verwendung: String) {
        self.inhaber = inhaber
        self.iban = iban
        self.verwendung = verwendung
    }
}

/// Zahlung der Unterkunft unmittelbar an Vermieterin oder Vermieter (§ 22 Abs. 7 SGB II).
package struct Direktzahlung: Hashable, Sendable {
    package let zeitraum: Monatsspanne
    package let an: Zahlungsweg
    /// Was die Wohnung im Monat kostet; mehr darf niemand an ihrer Stelle erhalten.
    package let miete: Geld

    package init(zeitraum: Monatsspanne, an: Zahlungsweg, miete: Geld) {
        self.zeitraum = zeitraum
        self.an = an
        self.miete = miete
    }
}
