import Foundation

/// Sucht Anker (`&name`) und Verweise (`*name`), bevor YAML sie auflöst.
///
/// Ein Verweis in einem Schlüssel kann die Rechenzeit beim Lesen verdoppeln, jeder weitere noch
/// einmal; deshalb kommt keiner bis zur Bibliothek. Die Suche kennt die Grammatik nicht und ist dafür
/// lieber zu streng: auch im Text gilt `*wort` als Verweis. Reines JSON kennt keine Verweise.
enum Verweissuche {
    static func ersterVerweis(in text: String) -> (Stelle, String)? {
        guard let (stelle, zeichen) = erstesZeichen(in: text) else { return nil }
        let anfang = text.utf8.first { $0 != leerzeichen && $0 != umbruch && $0 != wagenrücklauf }
        if anfang == UInt8(ascii: "{") {
            do {
                _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
                return nil
            } catch {
                // Kein JSON: dann gilt die strenge Suche.
                return (stelle, zeichen)
            }
        }
        return (stelle, zeichen)
    }

    private static let leerzeichen = UInt8(ascii: " ")
    private static let umbruch = UInt8(ascii: "\n")
    private static let wagenrücklauf = UInt8(ascii: "\r")

    private static func erstesZeichen(in text: String) -> (Stelle, String)? {
        var zeile = 0
        for bytes in text.utf8.split(separator: umbruch, omittingEmptySubsequences: false) {
            zeile += 1
            var vorher = umbruch
            let geltend = ohneKommentar(bytes)
            for (stelle, byte) in zip(geltend.indices, geltend) {
                defer { vorher = byte }
                guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&"),
                    !istImWort(vorher), let nächstes = nach(stelle, in: geltend),
                    istName(nächstes)
                else { continue }
                let spalte = text.unicodeScalars.distance(from: bytes.startIndex, to: stelle) + 1
                return (Stelle(zeile: zeile, spalte: spalte), String(UnicodeScalar(byte)))
            }
        }
        return nil
    }

    /// Die Zeile ohne Kommentar, wenn sie keine Anführungszeichen hat.
    ///
    /// Mit Anführungszeichen ist ohne Grammatik nicht zu sagen, ob `#` in einem Text steht.
    private static func ohneKommentar(_ zeile: Substring.UTF8View) -> Substring.UTF8View {
        guard !zeile.contains(UInt8(ascii: "\"")), !zeile.contains(UInt8(ascii: "'")) else {
            return zeile
        }
        var vorher = leerzeichen
        for (stelle, byte) in zip(zeile.indices, zeile) {
            if byte == UInt8(ascii: "#"), vorher == leerzeichen || vorher == UInt8(ascii: "\t") {
                return enthältUmbruch(zeile[stelle...]) ? zeile : zeile[..<stelle]
            }
            vorher = byte
        }
        return zeile
    }

    /// Auch diese Zeichen beginnen in YAML eine neue Zeile und beenden damit den Kommentar.
    private static func enthältUmbruch(_ rest: Substring.UTF8View) -> Bool {
        let umbrüche: [Unicode.Scalar] = ["\u{0D}", "\u{85}", "\u{2028}", "\u{2029}"]
        let amEnde = rest.last == wagenrücklauf ? rest.dropLast() : rest
        return Substring(amEnde).unicodeScalars.contains { umbrüche.contains($0) }
    }

    private static func nach(
        _ stelle: Substring.UTF8View.Index, in zeile: Substring.UTF8View
    ) -> UInt8? {
        let nächste = zeile.index(after: stelle)
        return nächste < zeile.endIndex ? zeile[nächste] : nil
    }

    /// Zeichen, nach denen in YAML kein neuer Wert beginnen kann.
    private static func istImWort(_ byte: UInt8) -> Bool {
        istName(byte) && byte != UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "/")
    }

    private static func istName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
