import Foundation

/// Der Quelltext des Projekts, wie ihn die Hausordnung liest.
enum Quelltext {
    /// Ordner des Pakets.
    static let wurzel = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Datei: Sendable, CustomStringConvertible {
        let pfad: String
        let text: String
        var description: String { pfad }
        var zeilen: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// Alle Dateien mit dieser Endung unter dem Ordner, nach Pfad geordnet.
    static func dateien(in ordner: String, endung: String) throws -> [Datei] {
        let anfang = wurzel.appending(path: ordner)
        guard
            let lauf = FileManager.default.enumerator(
                at: anfang, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        else { throw CocoaError(.fileReadNoSuchFile) }
        var gefunden: [Datei] = []
        for case let url as URL in lauf where url.pathExtension == endung {
            let pfad = String(url.path.dropFirst(wurzel.path.count + 1))
            gefunden.append(Datei(pfad: pfad, text: try String(contentsOf: url, encoding: .utf8)))
        }
        return gefunden.sorted { $0.pfad < $1.pfad }
    }

    static func swift(_ ordner: String...) throws -> [Datei] {
        try ordner.flatMap { try dateien(in: $0, endung: "swift") }
    }
}
