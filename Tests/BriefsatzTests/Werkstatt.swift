import Briefsatz
import Foundation
import Schriftgut
import Schriftproben
import Testing

/// Stellt den Tests einen Briefsetzer und die Prüfwerkzeuge.
enum Werkstatt {
    struct NichtEingerichtet: Error, CustomStringConvertible {
        let description =
            "EINERHAND_PYTHON ist nicht gesetzt. ./einerhand test richtet Python und typst ein und "
            + "setzt die Variable."
    }

    static var einstellungen: Satzeinstellungen {
        get throws {
            guard let python = ProcessInfo.processInfo.environment["EINERHAND_PYTHON"],
                !python.isEmpty
            else { throw NichtEingerichtet() }
            return Satzeinstellungen(python: python)
        }
    }

    /// Führt aus und beendet den Briefsetzer danach in jedem Fall.
    static func mit<Wert: Sendable>(
        _ ändern: (inout Satzeinstellungen) -> Void = { _ in },
        _ arbeit: @Sendable (Briefsetzer) async throws -> Wert
    ) async throws -> Wert {
        var einstellungen = try einstellungen
        ändern(&einstellungen)
        let setzer = Briefsetzer(einstellungen)
        do {
            let wert = try await arbeit(setzer)
            await setzer.beende()
            return wert
        } catch {
            await setzer.beende()
            throw error
        }
    }

    static func setze(_ brief: Briefdaten) async throws -> [UInt8] {
        try await mit({ $0.prozesse = 1 }, { try await $0.setze(brief) })
    }

    struct Ausgabe {
        var status: Int32
        var text: String
    }

    /// Ein Prüfwerkzeug auf die PDF-Datei; `DATEI` in den Argumenten steht für sie.
    static func prüfe(_ pdf: [UInt8], mit werkzeug: String, _ argumente: String...) throws
        -> Ausgabe
    {
        let datei = FileManager.default.temporaryDirectory
            .appending(path: "brief-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: datei)
        defer { try? FileManager.default.removeItem(at: datei) }
        let prozess = Process()
        prozess.executableURL = URL(filePath: "/usr/bin/env")
        prozess.arguments = [werkzeug] + argumente.map { $0 == "DATEI" ? datei.path : $0 }
        let rohr = Pipe()
        prozess.standardOutput = rohr
        prozess.standardError = rohr
        try prozess.run()
        let ausgabe = rohr.fileHandleForReading.readDataToEndOfFile()
        prozess.waitUntilExit()
        return Ausgabe(
            status: prozess.terminationStatus, text: String(decoding: ausgabe, as: UTF8.self))
    }

    /// Der Text der PDF-Datei in Lesereihenfolge, Leerraum vereinheitlicht, Trennungen aufgehoben.
    static func text(_ pdf: [UInt8]) throws -> String {
        let ausgabe = try prüfe(pdf, mit: "pdftotext", "-raw", "DATEI", "-")
        #expect(ausgabe.status == 0, "pdftotext: \(ausgabe.text)")
        return einzeilig(ausgabe.text)
    }

    static func einzeilig(_ text: String) -> String {
        text.replacing("\u{AD}\n", with: "").replacing("\u{AD}", with: "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
