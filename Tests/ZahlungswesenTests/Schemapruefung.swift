import Foundation
import Testing

/// Prüft eine Datei mit `xmllint` gegen das Schema, das die Python-Bibliothek `sepaxml` mitbringt.
struct Schemaprüfung {
    struct Umgebungsfehler: Error, CustomStringConvertible {
        let description: String
    }

    /// Leer, wenn die Datei gültig ist.
    func meldungen(zu bytes: [UInt8]) throws -> String {
        let datei = FileManager.default.temporaryDirectory
            .appending(path: "zahllauf-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: datei) }
        try Data(bytes).write(to: datei)
        let (status, text) = try run(
            "/usr/bin/env", ["xmllint", "--nonet", "--noout", "--schema", schema(), datei.path])
        switch status {
        case 0: return ""
        case 127:
            throw Umgebungsfehler(
                description:
                    "xmllint fehlt; „./einerhand test“ richtet es ein (Paket libxml2-utils).")
        default: return text.isEmpty ? "xmllint endet mit \(status)" : text
        }
    }

    private func schema() throws -> String {
        guard let python = ProcessInfo.processInfo.environment["EINERHAND_PYTHON"] else {
            throw Umgebungsfehler(
                description:
                    "EINERHAND_PYTHON ist nicht gesetzt; „./einerhand test“ richtet es ein.")
        }
        let befehl = """
            import pathlib, sepaxml
            print(pathlib.Path(sepaxml.__file__).parent / "schemas" / "pain.001.001.09.xsd")
            """
        let (status, text) = try run(python, ["-I", "-c", befehl])
        guard status == 0 else {
            throw Umgebungsfehler(
                description: "Das SEPA-Schema fehlt; „./einerhand test“ richtet es ein.\n\(text)")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func run(_ programm: String, _ argumente: [String]) throws -> (Int32, String) {
        let prozess = Process()
        prozess.executableURL = URL(filePath: programm)
        prozess.arguments = argumente
        // Ein gemeinsames Rohr: mit zweien könnte das ungelesene volllaufen und alles anhalten.
        let ausgabe = Pipe()
        prozess.standardOutput = ausgabe
        prozess.standardError = ausgabe
        try prozess.run()
        let bytes = ausgabe.fileHandleForReading.readDataToEndOfFile()
        prozess.waitUntilExit()
        return (prozess.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}

/// Namen, wie sie in keiner Tabelle stehen: viele Schriften, Zeichen und Längen.
enum Namensgemisch {
    private static let silben = [
        "Müller", "Groß", "Świątek", "Đorđević", "Nguyễn", "O’Neill", "D'Amico", "von der", "Łódź",
        "Çelik", "Şahin", "Ærø", "Þór", "Ελένη", "Иванов", "محمد", "李", "e\u{0301}a\u{0308}", "&",
        "<b>",
        "\"x\"", "]]>", "\u{0000}", "\n", "\t", "  ", "😀", "№ 7", "//", "/", "–", "…", "Ŋ", "ﬁ",
        "ẞ",
        "\u{202E}", "GmbH & Co. KG", "a.b,c:d?e(f)g+h", "İstanbul", "ə", "\u{FEFF}",
        String(repeating: "Lang", count: 20),
    ]

    static func name(_ würfel: inout Würfel) -> String {
        (0..<Int.random(in: 1...6, using: &würfel)).reduce(into: "") { name, _ in
            name += silben[Int.random(in: silben.indices, using: &würfel)]
            if Bool.random(using: &würfel) { name += " " }
        }
    }
}
