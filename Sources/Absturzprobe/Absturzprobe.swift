import Ablage
import AblagePruefung
import AblageSQLite
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Führt den Zahlungsablauf der Prüfungen aus und beendet sich am n-ten Schreibpunkt mit SIGKILL.
///
/// Aufruf: `Absturzprobe DATENBANK ORDNER N MINUTE`; mit N = 0 läuft alles durch. Am Ende steht die
/// Zahl der Schreibpunkte auf der Standardausgabe.
@main struct Absturzprobe {
    static func main() async throws {
        let argumente = CommandLine.arguments
        guard argumente.count == 5, let ziel = Int(argumente[3]), let minute = Int(argumente[4])
        else {
            FileHandle.standardError.write(
                Data("Aufruf: Absturzprobe DATENBANK ORDNER N MINUTE\n".utf8))
            exit(64)
        }
        let zähler = Zähler()
        let punkt = Schreibpunkt { _, _ in
            if zähler.next() == ziel { kill(getpid(), SIGKILL) }
        }
        let ablauf = Zahlungsablauf(
            SQLiteZahlungsablage(try Datenbank(argumente[1]), punkt: punkt),
            Ausgabeordner(URL(filePath: argumente[2]), punkt: punkt), minute: minute)
        try await ablauf.run()
        try await ablauf.verify()
        print(zähler.stand)
    }
}

/// Zählt Schreibpunkte über alle Aufgaben.
private final class Zähler: @unchecked Sendable {
    private let sperre = NSLock()
    private var zahl = 0

    var stand: Int { sperre.withLock { zahl } }

    func next() -> Int {
        sperre.withLock {
            zahl += 1
            return zahl
        }
    }
}
