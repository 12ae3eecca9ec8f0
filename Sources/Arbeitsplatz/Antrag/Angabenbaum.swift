import Fallakte

/// Angaben im Fallformat als Baum, in dem einzelne Werte gesetzt werden.
extension JSONWert {
    /// Derselbe Baum mit diesem Wert an der Stelle; nil nimmt ihn heraus, samt leerer Gruppen darüber.
    func setting(_ wert: JSONWert?, at pfad: String) -> JSONWert {
        setting(wert, at: pfad.split(separator: ".")[...]) ?? .objekt([:])
    }

    private func setting(_ wert: JSONWert?, at pfad: ArraySlice<Substring>) -> JSONWert? {
        guard let schritt = pfad.first.map(String.init) else { return wert }
        var felder: [String: JSONWert] = [:]
        if case .objekt(let vorhanden) = self { felder = vorhanden }
        let rest = pfad.dropFirst()
        if rest.isEmpty {
            felder[schritt] = wert
        } else if felder[schritt] != nil || wert != nil {
            felder[schritt] = (felder[schritt] ?? .objekt([:])).setting(wert, at: rest)
        }
        return felder.isEmpty ? nil : .objekt(felder)
    }

    /// In einer Zeile; was YAML in Anführungszeichen nicht wörtlich nähme, ist maskiert.
    var kompakt: String {
        switch self {
        case .objekt(let felder):
            let paare = felder.sorted { $0.key < $1.key }
                .map { "\(JSONWert.zitat($0.key)):\($0.value.kompakt)" }
            return "{\(paare.joined(separator: ","))}"
        case .liste(let elemente):
            return "[\(elemente.map(\.kompakt).joined(separator: ","))]"
        case .text(let text): return JSONWert.zitat(text)
        case .zahl(let ziffern): return ziffern
        case .wahrheit(let wert): return wert ? "true" : "false"
        case .nichts: return "null"
        }
    }

    private static func zitat(_ text: String) -> String {
        var ergebnis = "\""
        for zeichen in text.unicodeScalars {
            switch zeichen {
            case "\"": ergebnis += "\\\""
            case "\\": ergebnis += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
                "\u{FFFE}", "\u{FFFF}":
                let ziffern = String(zeichen.value, radix: 16)
                ergebnis += "\\u" + String(repeating: "0", count: 4 - ziffern.count) + ziffern
            default: ergebnis.unicodeScalars.append(zeichen)
            }
        }
        return ergebnis + "\""
    }
}
