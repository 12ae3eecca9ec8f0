import Foundation

/// Dateien des Projekts, wie die Prüfungen sie lesen.
enum Projektdatei {
    static let wurzel = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ pfad: String) throws -> String {
        try String(contentsOf: wurzel.appending(path: pfad), encoding: .utf8)
    }

    /// Namen und Inhalte der Beispiele, nach Namen geordnet.
    static func beispiele() throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(
            atPath: wurzel.appending(path: "Beispiele").path
        )
        .filter { $0.hasSuffix(".yaml") }.sorted()
        .map { ($0, try text("Beispiele/\($0)")) }
    }
}
