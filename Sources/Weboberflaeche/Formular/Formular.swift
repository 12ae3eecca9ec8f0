import Crypto
import Foundation

/// Der Inhalt einer abgeschickten Seite.
struct Formular: Sendable {
    var eingaben = Eingaben()
    var dateien: [String: Datei] = [:]

    subscript(name: String) -> String { eingaben[name] }

    /// Die Version, auf der die Seite beruhte; eine fehlende ist eine veraltete.
    var version: Int { Int(eingaben["version"]) ?? 0 }

    /// Warum ein Formular nicht gelesen werden kann.
    enum Fehler: Error { case unlesbar }

    static let höchstzahlFelder = 5_000

    /// Liest `application/x-www-form-urlencoded`.
    init(kodiert text: String) throws(Fehler) {
        let paare = text.split(separator: "&")
        guard paare.count <= Formular.höchstzahlFelder else { throw .unlesbar }
        for paar in paare {
            let teile = paar.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Formular.entschlüsselt(teile[0]),
                let wert = Formular.entschlüsselt(teile.count == 2 ? teile[1] : "")
            else { throw .unlesbar }
            // Zeilenenden, wie sie im Haus üblich sind.
            eingaben.werte[name] = wert.split(
                separator: "\r\n", omittingEmptySubsequences: false
            ).joined(separator: "\n")
        }
    }

    init() {}

    /// 128 Bit über alle Felder und Dateien und über `zusatz`; gleich nur bei gleichem Inhalt.
    func fingerabdruck(mit zusatz: [String]) -> String {
        var summe = SHA256()
        // Die Länge steht davor, damit sich kein Feld in das nächste verschieben lässt.
        func add(_ bytes: some Collection<UInt8>) {
            summe.update(data: Data("\(bytes.count):".utf8))
            summe.update(data: Data(bytes))
        }
        for text in zusatz { add(text.utf8) }
        for (name, wert) in eingaben.werte.sorted(by: { $0.key < $1.key }) {
            add(name.utf8)
            add(wert.utf8)
        }
        for (name, datei) in dateien.sorted(by: { $0.key < $1.key }) {
            add(name.utf8)
            add(datei.name.utf8)
            add(datei.inhalt)
        }
        return summe.finalize().prefix(16).map { String(format: "%02x", $0) }.joined()
    }

    private static func entschlüsselt(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let zeichen = rest.popFirst() {
            switch zeichen {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let hoch = rest.popFirst().flatMap(ziffer),
                    let tief = rest.popFirst().flatMap(ziffer)
                else { return nil }
                bytes.append(hoch << 4 | tief)
            default: bytes.append(zeichen)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func ziffer(_ zeichen: UInt8) -> UInt8? {
        switch zeichen {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): zeichen - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): zeichen - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): zeichen - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
