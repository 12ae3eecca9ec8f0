import Foundation

extension Formular {
    /// Liest `multipart/form-data` (RFC 7578); `art` ist `Content-Type` mit der Trennmarke.
    init(mehrteilig bytes: [UInt8], art: String) throws(Fehler) {
        guard let marke = Formular.eigenschaft("boundary", in: art), !marke.isEmpty else {
            throw .unlesbar
        }
        let trenner = Data("\r\n--\(marke)".utf8)
        // Der erste Trenner hat keinen Zeilenumbruch vor sich; so gilt für alle dasselbe.
        let körper = Data("\r\n".utf8) + Data(bytes)
        var teile = 0
        guard var stelle = körper.range(of: trenner)?.upperBound else { throw .unlesbar }
        while !körper[stelle...].starts(with: Data("--".utf8)) {
            guard let ende = körper.range(of: trenner, in: stelle..<körper.endIndex) else {
                throw .unlesbar
            }
            // Gezählt werden Teile, nicht Namen: auch derselbe Name hundertfach ist Arbeit.
            teile += 1
            guard teile <= Formular.höchstzahlFelder else { throw .unlesbar }
            try add(körper[stelle..<ende.lowerBound])
            stelle = ende.upperBound
        }
    }

    private mutating func add(_ teil: Data) throws(Fehler) {
        let leerzeile = Data("\r\n\r\n".utf8)
        guard teil.starts(with: Data("\r\n".utf8)), let grenze = teil.range(of: leerzeile),
            let kopf = String(bytes: teil[teil.startIndex..<grenze.lowerBound], encoding: .utf8)
        else { throw .unlesbar }
        let inhalt = teil[grenze.upperBound...]
        var zeilen: [String: String] = [:]
        for zeile in kopf.components(separatedBy: "\r\n") {
            guard let doppelpunkt = zeile.firstIndex(of: ":") else { continue }
            let name = zeile[..<doppelpunkt].lowercased()
            zeilen[name] = zeile[zeile.index(after: doppelpunkt)...]
                .trimmingCharacters(in: .whitespaces)
        }
        guard let lage = zeilen["content-disposition"],
            let name = Formular.eigenschaft("name", in: lage)
        else { throw .unlesbar }
        if let dateiname = Formular.eigenschaft("filename", in: lage) {
            // Ein leeres Dateifeld schickt der Browser als leere Datei ohne Namen.
            guard !dateiname.isEmpty else { return }
            dateien[name] = Datei(
                name: Formular.ohnePfad(dateiname),
                art: zeilen["content-type"] ?? "application/octet-stream", inhalt: [UInt8](inhalt))
        } else {
            guard let text = String(bytes: inhalt, encoding: .utf8) else { throw .unlesbar }
            eingaben.werte[name] = text
        }
    }

    /// `name="wert"` aus einer Kopfzeile.
    private static func eigenschaft(_ name: String, in zeile: String) -> String? {
        for teil in zeile.split(separator: ";").dropFirst() {
            let paar = teil.split(separator: "=", maxSplits: 1)
            guard paar.count == 2,
                paar[0].trimmingCharacters(in: .whitespaces).lowercased() == name
            else { continue }
            return paar[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
        }
        return nil
    }

    /// Nur der letzte Teil, ohne Steuerzeichen; manche Browser schicken ganze Pfade.
    private static func ohnePfad(_ name: String) -> String {
        let letzter = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "datei"
        return String(
            letzter.unicodeScalars.filter { $0.value >= 0x20 }.prefix(120).map(Character.init))
    }
}
