/// Liest einen JSON-Text Byte für Byte.
struct JSONLeser {
    private let bytes: [UInt8]
    private var stelle = 0
    private var tiefe = 0
    /// Mehr braucht kein Fall; die Grenze schützt den Stapel vor böswilligen Eingaben.
    private static let höchsteTiefe = 64

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func dokument() throws(JSONFehler) -> JSONWert {
        let wert = try wert()
        skipSpace()
        guard stelle == bytes.count else { throw fehler() }
        return wert
    }

    private mutating func wert() throws(JSONFehler) -> JSONWert {
        skipSpace()
        guard let zeichen = aktuell else { throw fehler() }
        switch zeichen {
        case UInt8(ascii: "{"): return try geschachtelt { (l) throws(JSONFehler) in try l.objekt() }
        case UInt8(ascii: "["): return try geschachtelt { (l) throws(JSONFehler) in try l.liste() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try wort("true", .wahrheit(true))
        case UInt8(ascii: "f"): return try wort("false", .wahrheit(false))
        case UInt8(ascii: "n"): return try wort("null", .nichts)
        default: return try zahl()
        }
    }

    private mutating func geschachtelt(
        _ lies: (inout JSONLeser) throws(JSONFehler) -> JSONWert
    ) throws(JSONFehler) -> JSONWert {
        guard tiefe < JSONLeser.höchsteTiefe else { throw fehler() }
        tiefe += 1
        defer { tiefe -= 1 }
        stelle += 1
        return try lies(&self)
    }

    private mutating func objekt() throws(JSONFehler) -> JSONWert {
        var felder: [String: JSONWert] = [:]
        if accept(UInt8(ascii: "}")) { return .objekt(felder) }
        repeat {
            skipSpace()
            let beginn = stelle
            let schlüssel = try text()
            guard felder[schlüssel] == nil else { throw fehler(at: beginn) }
            guard accept(UInt8(ascii: ":")) else { throw fehler() }
            felder[schlüssel] = try wert()
        } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "}")) else { throw fehler() }
        return .objekt(felder)
    }

    private mutating func liste() throws(JSONFehler) -> JSONWert {
        var elemente: [JSONWert] = []
        if accept(UInt8(ascii: "]")) { return .liste(elemente) }
        repeat { elemente.append(try wert()) } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "]")) else { throw fehler() }
        return .liste(elemente)
    }

    private mutating func wort(_ wort: StaticString, _ wert: JSONWert) throws(JSONFehler)
        -> JSONWert
    {
        for zeichen in wort.description.utf8 {
            guard aktuell == zeichen else { throw fehler() }
            stelle += 1
        }
        return wert
    }

    private mutating func zahl() throws(JSONFehler) -> JSONWert {
        let beginn = stelle
        if aktuell == UInt8(ascii: "-") { stelle += 1 }
        // Eine führende Null steht allein (RFC 8259 Abschnitt 6).
        if aktuell == UInt8(ascii: "0") { stelle += 1 } else { try ziffern() }
        if aktuell == UInt8(ascii: ".") {
            stelle += 1
            try ziffern()
        }
        if aktuell == UInt8(ascii: "e") || aktuell == UInt8(ascii: "E") {
            stelle += 1
            if aktuell == UInt8(ascii: "+") || aktuell == UInt8(ascii: "-") { stelle += 1 }
            try ziffern()
        }
        return .zahl(String(decoding: bytes[beginn..<stelle], as: UTF8.self))
    }

    private mutating func ziffern() throws(JSONFehler) {
        let beginn = stelle
        while let zeichen = aktuell, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(zeichen) {
            stelle += 1
        }
        guard stelle > beginn else { throw fehler() }
    }

    private mutating func text() throws(JSONFehler) -> String {
        guard aktuell == UInt8(ascii: "\"") else { throw fehler() }
        stelle += 1
        var inhalt: [UInt8] = []
        while let zeichen = aktuell {
            switch zeichen {
            case UInt8(ascii: "\""):
                stelle += 1
                return String(decoding: inhalt, as: UTF8.self)
            case UInt8(ascii: "\\"):
                stelle += 1
                inhalt.append(contentsOf: String(try ersatz()).utf8)
            case 0..<0x20:
                throw fehler()
            default:
                inhalt.append(zeichen)
                stelle += 1
            }
        }
        throw fehler()
    }

    /// Das Zeichen nach einem umgekehrten Schrägstrich.
    private mutating func ersatz() throws(JSONFehler) -> Unicode.Scalar {
        guard let zeichen = aktuell else { throw fehler() }
        stelle += 1
        switch zeichen {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(zeichen)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codezeichen()
        default: throw fehler(at: stelle - 1)
        }
    }

    private mutating func codezeichen() throws(JSONFehler) -> Unicode.Scalar {
        let beginn = stelle
        let hoch = try vierHex()
        if let zeichen = Unicode.Scalar(hoch) { return zeichen }
        // Außerhalb der ersten Ebene stehen zwei Hälften (RFC 8259 Abschnitt 7).
        guard (0xD800..<0xDC00).contains(hoch), aktuell == UInt8(ascii: "\\") else {
            throw fehler(at: beginn)
        }
        stelle += 1
        guard aktuell == UInt8(ascii: "u") else { throw fehler() }
        stelle += 1
        let tief = try vierHex()
        guard (0xDC00..<0xE000).contains(tief),
            let zeichen = Unicode.Scalar(0x10000 + (hoch - 0xD800) << 10 + (tief - 0xDC00))
        else { throw fehler(at: beginn) }
        return zeichen
    }

    private mutating func vierHex() throws(JSONFehler) -> UInt32 {
        var wert: UInt32 = 0
        for _ in 0..<4 {
            guard let zeichen = aktuell,
                let ziffer = Character(Unicode.Scalar(zeichen)).hexDigitValue
            else { throw fehler() }
            wert = wert << 4 + UInt32(ziffer)
            stelle += 1
        }
        return wert
    }

    private var aktuell: UInt8? { stelle < bytes.count ? bytes[stelle] : nil }

    /// Nimmt das Zeichen nach Leerraum mit, wenn es dasteht.
    private mutating func accept(_ zeichen: UInt8) -> Bool {
        skipSpace()
        guard aktuell == zeichen else { return false }
        stelle += 1
        return true
    }

    private mutating func skipSpace() {
        while let zeichen = aktuell,
            zeichen == 0x20 || zeichen == 0x0A || zeichen == 0x0D || zeichen == 0x09
        {
            stelle += 1
        }
    }

    private func fehler(at ort: Int? = nil) -> JSONFehler {
        let davor = bytes[..<(ort ?? stelle)]
        let zeilenbeginn = davor.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return JSONFehler(
            zeile: davor.count { $0 == UInt8(ascii: "\n") } + 1,
            spalte: davor.count - zeilenbeginn + 1)
    }
}
