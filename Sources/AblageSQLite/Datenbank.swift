package import Ablage
import Foundation
package import GRDB

/// Die Datenbankdatei eines Amts, geöffnet und auf dem neuesten Stand.
///
/// Journal und Lesetabellen liegen in derselben Datei, damit eine Transaktion beide umfasst. Weitere
/// Tabellen kommen mit einer eigenen Liste in ``Migration/alle`` hinzu.
package struct Datenbank: Sendable {
    package let pool: DatabasePool
    /// Pfad der Datei, für Meldungen.
    package let ort: String

    /// „EINH“; erkennt die eigenen Dateien.
    private static let kennzahl = 0x4549_4E48

    /// Öffnet die Datei, legt sie an, wenn es sie nicht gibt, und stellt sie um.
    ///
    /// Auf einen anderen Prozess, der schreibt, wird `wartezeit` Sekunden gewartet.
    package init(
        _ ort: String, migrationen: [Migration] = Migration.alle, wartezeit: Double = 5
    ) throws(Ablagefehler) {
        self.ort = ort
        do {
            try Datenbank.createPrivateFile(at: ort)
            pool = try DatabasePool(path: ort, configuration: Datenbank.einstellung(wartezeit))
            // Ein quittierter Eintrag überlebt auch einen Stromausfall. Erst hier, denn GRDB stellt
            // beim Umschalten auf WAL selbst NORMAL ein.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Datenbank.prüfe(pool, ort, migrationen)
            try Datenbank.migrator(migrationen).migrate(pool)
        } catch {
            throw Ablagefehler(error, ort: ort)
        }
    }

    /// Schließt alle Verbindungen und legt das Protokoll (WAL) in die Datei.
    package func close() throws(Ablagefehler) {
        do { try pool.close() } catch { throw Ablagefehler(error, ort: ort) }
    }

    private static func einstellung(_ wartezeit: Double) -> Configuration {
        var einstellung = Configuration()
        einstellung.label = "einerhand"
        einstellung.foreignKeysEnabled = true
        einstellung.busyMode = .timeout(wartezeit)
        // Tausende Leser hat hier niemand; mehr Verbindungen kosten nur Speicher.
        einstellung.maximumReaderCount = 8
        einstellung.prepareDatabase { db in
            // Sonst umginge INSERT OR REPLACE die Trigger gegen das Löschen.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return einstellung
    }

    private static func migrator(_ migrationen: [Migration]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrationen {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }

    /// Ob die Datei neu oder eine eigene ist und kein neueres Programm sie schon umgestellt hat.
    private static func prüfe(_ pool: DatabasePool, _ ort: String, _ migrationen: [Migration])
        throws
    {
        try pool.write { db in
            let kennzahl = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let leer = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
            if leer {
                try db.execute(sql: "PRAGMA application_id = \(Datenbank.kennzahl)")
            } else if kennzahl != Datenbank.kennzahl {
                throw Ablagefehler.speicher(.fremdeDatenbank(ort: ort))
            }
            let unbekannt = try migrator(migrationen).appliedIdentifiers(db)
                .subtracting(migrationen.map(\.name))
            guard unbekannt.isEmpty else {
                throw Ablagefehler.speicher(
                    .neuereFassung(ort: ort, unbekannt: unbekannt.sorted()))
            }
        }
    }

    /// Akten gehen nur das Amt etwas an; eine neue Datei liest niemand sonst auf dem Rechner.
    private static func createPrivateFile(at ort: String) throws {
        guard !FileManager.default.fileExists(atPath: ort) else { return }
        guard
            FileManager.default.createFile(
                atPath: ort, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw Ablagefehler.speicher(
                .nichtLesbar(ort: ort, grund: "die Datei lässt sich nicht anlegen"))
        }
    }
}

extension Datenbank {
    /// Schreibt in einer Transaktion; ein Fehler nimmt alles zurück.
    ///
    /// Fehler der Datenbank werden zu `Ablagefehler`, alle anderen gehen unverändert durch.
    package func write<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws -> T
    {
        do { return try await pool.write(arbeit) } catch let fehler as DatabaseError {
            throw Ablagefehler(fehler, ort: ort)
        }
    }

    /// Liest einen unveränderlichen Stand, auch während jemand schreibt.
    package func read<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws -> T
    {
        do { return try await pool.read(arbeit) } catch let fehler as DatabaseError {
            throw Ablagefehler(fehler, ort: ort)
        }
    }

    func writing<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws(Ablagefehler) -> T
    {
        do { return try await pool.write(arbeit) } catch { throw Ablagefehler(error, ort: ort) }
    }

    func reading<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws(Ablagefehler) -> T
    {
        do { return try await pool.read(arbeit) } catch { throw Ablagefehler(error, ort: ort) }
    }
}
