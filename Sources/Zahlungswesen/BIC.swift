/// Die Kennung einer Bank (ISO 9362): acht oder elf Zeichen.
///
/// Bank (4 Buchstaben oder Ziffern), Land (2 Buchstaben), Ort (2) und, wenn es eine Filiale ist, deren
/// Kürzel (3).
package struct BIC: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil bei jeder anderen Form; Leerzeichen und kleine Buchstaben stören nicht.
    package init?(_ eingabe: String) {
        let text = String(eingabe.filter { !$0.isWhitespace }).uppercased()
        let zeichen = Array(text.utf8)
        guard zeichen.count == 8 || zeichen.count == 11,
            zeichen.allSatisfy({ istZiffer($0) || istGroßbuchstabe($0) }),
            zeichen[4..<6].allSatisfy(istGroßbuchstabe)
        else { return nil }
        self.text = text
    }

    package var description: String { text }
}

func istZiffer(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

func istGroßbuchstabe(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}
