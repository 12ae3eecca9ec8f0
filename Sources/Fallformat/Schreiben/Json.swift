/// JSON mit fester Reihenfolge der Schlüssel und Zahlen in ihrer Schreibweise.
indirect enum Json {
    case objekt([(String, Json)])
    case liste([Json])
    case text(String)
    case zahl(String)
    case wahr(Bool)

    /// Ohne Leerraum, in einer Zeile.
    var kompakt: String {
        var text = ""
        schreibe(in: &text, einzug: nil)
        return text
    }

    /// Mit Zeilenumbrüchen und zwei Leerzeichen Einzug.
    var lesbar: String {
        var text = ""
        schreibe(in: &text, einzug: 0)
        return text
    }

    private func schreibe(in text: inout String, einzug: Int?) {
        switch self {
        case .objekt(let paare):
            Json.klammere("{", "}", paare, in: &text, einzug) { paar, text, einzug in
                text += Json.zitat(paar.0) + (einzug == nil ? ":" : ": ")
                paar.1.schreibe(in: &text, einzug: einzug)
            }
        case .liste(let teile):
            Json.klammere("[", "]", teile, in: &text, einzug) { teil, text, einzug in
                teil.schreibe(in: &text, einzug: einzug)
            }
        case .text(let wert): text += Json.zitat(wert)
        case .zahl(let ziffern): text += ziffern
        case .wahr(let wert): text += wert ? "true" : "false"
        }
    }

    private static func klammere<T>(
        _ auf: String, _ zu: String, _ teile: [T], in text: inout String, _ einzug: Int?,
        _ schreibe: (T, inout String, Int?) -> Void
    ) {
        let innen = einzug.map { $0 + 2 }
        text += auf
        for (nummer, teil) in teile.enumerated() {
            if nummer > 0 { text += "," }
            if let innen { text += "\n" + String(repeating: " ", count: innen) }
            schreibe(teil, &text, innen)
        }
        if let einzug, !teile.isEmpty { text += "\n" + String(repeating: " ", count: einzug) }
        text += zu
    }

    /// Maskiert, was JSON verlangt und was YAML in Anführungszeichen nicht wörtlich nimmt.
    static func zitat(_ text: String) -> String {
        var ergebnis = "\""
        for zeichen in text.unicodeScalars {
            switch zeichen {
            case "\"": ergebnis += "\\\""
            case "\\": ergebnis += "\\\\"
            case "\n": ergebnis += "\\n"
            case "\t": ergebnis += "\\t"
            case "\r": ergebnis += "\\r"
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
