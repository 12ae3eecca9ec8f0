import Ablage
import AblagePruefung
import AblageSQLite
import Foundation
import Testing

/// Was auch immer wann auch immer abstürzt: jeder Betrag verlässt das Haus genau einmal.
@Suite struct `Absturz beim Zahlen` {
    struct Ausfall: Error {}

    /// Wirft am n-ten Schreibpunkt.
    final class Zünder: @unchecked Sendable {
        private let sperre = NSLock()
        private var zahl = 0
        private let ziel: Int

        init(_ ziel: Int) { self.ziel = ziel }

        var gezündet: Bool { sperre.withLock { zahl >= ziel } }
        var punkt: Schreibpunkt {
            Schreibpunkt { _, _ in
                let nummer = self.sperre.withLock {
                    self.zahl += 1
                    return self.zahl
                }
                if nummer == self.ziel { throw Ausfall() }
            }
        }
    }

    func ablauf(_ ordner: Ordner, _ bank: URL, _ punkt: Schreibpunkt, minute: Int) throws
        -> Zahlungsablauf
    {
        Zahlungsablauf(
            SQLiteZahlungsablage(try Datenbank(ordner.datei()), punkt: punkt),
            Ausgabeordner(bank, punkt: punkt), minute: minute)
    }

    @Test func `an jedem Schreibpunkt geworfen und neu begonnen, wird alles richtig`() async throws
    {
        var ziel = 1
        while true {
            let ordner = try Ordner()
            let bank = try ordner.unterordner("bank")
            let zünder = Zünder(ziel)
            do {
                try await ablauf(ordner, bank, zünder.punkt, minute: 0).run()
            } catch { #expect(zünder.gezündet, "\(error)") }
            guard zünder.gezündet else { break }
            let danach = try ablauf(ordner, bank, .keiner, minute: ziel)
            try await danach.run()
            try await danach.verify()
            ziel += 1
        }
        #expect(ziel > 150, "zu wenige Schreibpunkte: \(ziel)")
    }

    /// Startet die Probe; nil, wenn SIGKILL sie beendet hat, sonst die Zahl der Schreibpunkte.
    func probe(_ ordner: Ordner, _ bank: URL, ziel: Int, minute: Int) throws -> Int? {
        let prozess = Process()
        let programm = try #require(Bundle.main.executableURL)
            .deletingLastPathComponent().appendingPathComponent("Absturzprobe")
        prozess.executableURL = programm
        prozess.arguments = [ordner.datei(), bank.path, "\(ziel)", "\(minute)"]
        let ausgabe = Pipe()
        prozess.standardOutput = ausgabe
        try prozess.run()
        let text = String(
            decoding: ausgabe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        prozess.waitUntilExit()
        switch (prozess.terminationReason, prozess.terminationStatus) {
        case (.uncaughtSignal, 9): return nil
        case (.exit, 0):
            let punkte: Int = try #require(
                Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
            return punkte
        default:
            Issue.record("die Probe endete mit \(prozess.terminationStatus): \(text)")
            throw Ausfall()
        }
    }

    @Test func `an jedem Schreibpunkt mit SIGKILL beendet und neu begonnen, wird alles richtig`()
        async throws
    {
        var ziel = 1
        while true {
            let ordner = try Ordner()
            let bank = try ordner.unterordner("bank")
            if let punkte = try probe(ordner, bank, ziel: ziel, minute: 0) {
                #expect(punkte == ziel - 1, "die Probe kam an weniger Punkte, als sie zählt")
                break
            }
            // Die Probe prüft am Ende selbst; hier prüft zusätzlich ein dritter Prozess.
            #expect(try probe(ordner, bank, ziel: 0, minute: ziel) != nil)
            try await ablauf(ordner, bank, .keiner, minute: 0).verify()
            ziel += 1
        }
        #expect(ziel > 150, "zu wenige Schreibpunkte: \(ziel)")
    }

    @Test(arguments: [1, 2, 3, 5, 7, 12])
    func `auch wer bei jedem Versuch wieder abstürzt, kommt ans Ziel`(schritt: Int) async throws {
        let ordner = try Ordner()
        let bank = try ordner.unterordner("bank")
        // Jeder Versuch kommt weiter; beim ersten Schreibpunkt allein käme keiner voran.
        for versuch in 0..<400 {
            let ziel = schritt + versuch % 20
            if try probe(ordner, bank, ziel: ziel, minute: versuch) != nil {
                try await ablauf(ordner, bank, .keiner, minute: 0).verify()
                return
            }
        }
        Issue.record("nach 400 Versuchen nicht fertig")
    }
}
