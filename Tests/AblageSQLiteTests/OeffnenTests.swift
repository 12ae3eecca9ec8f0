import Ablage
import AblagePruefung
import AblageSQLite
import Fallakte
import Foundation
import GRDB
import Testing

@Suite struct `Öffnen der Datenbank` {
    let ordner: Ordner
    var ort: String { ordner.datei() }

    init() throws { ordner = try Ordner() }

    private func fehler(_ erwartet: Speicherfehler, ort: SourceLocation = #_sourceLocation) {
        #expect(throws: Ablagefehler.speicher(erwartet), sourceLocation: ort) {
            try Datenbank(self.ort, wartezeit: 0.1)
        }
        #expect(erwartet.meldung.contains(self.ort), sourceLocation: ort)
        #expect(erwartet.meldung.contains("Bitte"), sourceLocation: ort)
    }

    @Test func `eine neue Datei liest nur, wem sie gehört`() throws {
        _ = try Datenbank(ort)
        let rechte = try FileManager.default.attributesOfItem(atPath: ort)[.posixPermissions]
        #expect(rechte as? Int == 0o600)
    }

    @Test func `eine Textdatei ist keine Datenbank`() throws {
        try Data(String(repeating: "keine Datenbank ", count: 100).utf8)
            .write(to: URL(fileURLWithPath: ort))
        fehler(.keineDatenbank(ort: ort))
    }

    @Test func `ohne Ordner keine Datei`() {
        let ort = ordner.datei("fehlt/amt.sqlite")
        #expect(
            throws: Ablagefehler.speicher(
                .nichtLesbar(ort: ort, grund: "die Datei lässt sich nicht anlegen"))
        ) { try Datenbank(ort) }
    }

    @Test func `ein Ordner ist keine Datei`() {
        let ort = ordner.url.path
        #expect {
            _ = try Datenbank(ort)
        } throws: { fehler in
            guard case .speicher(.nichtLesbar(let gefunden, _)) = fehler as? Ablagefehler else {
                return false
            }
            return gefunden == ort
        }
    }

    @Test func `die Datenbank eines anderen Programms bleibt unberührt`() throws {
        let fremd = try DatabaseQueue(path: ort)
        try fremd.write { try $0.execute(sql: "CREATE TABLE kunde (id INTEGER)") }
        fehler(.fremdeDatenbank(ort: ort))
        let tabellen = try fremd.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
        }
        #expect(tabellen == ["kunde"])
    }

    @Test func `ein anderes Programm hält sie gesperrt`() throws {
        _ = try Datenbank(ort)
        let andere = try DatabaseQueue(path: ort)
        try andere.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            fehler(.gesperrt(ort: ort))
            try db.execute(sql: "ROLLBACK")
        }
        _ = try Datenbank(ort, wartezeit: 0.1)
    }

    @Test func `ein neueres Programm hat sie schon umgestellt`() throws {
        let neuer =
            Migration.alle + [
                Migration("zukunft-1", sql: "CREATE TABLE zukunft (id INTEGER) STRICT")
            ]
        _ = try Datenbank(ort, migrationen: neuer)
        fehler(.neuereFassung(ort: ort, unbekannt: ["zukunft-1"]))
        _ = try Datenbank(ort, migrationen: neuer)
    }

    @Test func `eine ältere Datei wird umgestellt und behält ihren Inhalt`() async throws {
        let ablage = SQLiteAblage(try Datenbank(ort))
        let fall = try await Muster.eröffne("f-1", in: ablage)
        let neuer =
            Migration.alle + [
                Migration("zukunft-1", sql: "CREATE TABLE zukunft (id INTEGER) STRICT")
            ]
        let umgestellt = SQLiteAblage(try Datenbank(ort, migrationen: neuer))
        #expect(try await umgestellt.akte(fall) == (try await ablage.akte(fall)))
    }

    @Test func `die Zugriffe einer älteren Datei bleiben und bleiben unveränderlich`() async throws
    {
        let früher = Migration.akte + Migration.arbeitsliste + Migration.amt + Migration.zahlung
        let alt = try Datenbank(ort, migrationen: früher)
        try await alt.write { db in
            try db.execute(
                sql: """
                    INSERT INTO zugriff (nummer, fall, durch, zeit, ansicht)
                    VALUES (7, 'f-1', 'clara', 5, 'akte'), (9, 'f-2', 'dora', 6, 'bescheid')
                    """)
        }
        try alt.close()
        let datenbank = try Datenbank(ort)
        let ablage = SQLiteAblage(datenbank)
        try await ablage.record(
            Zugriff(
                .lauf(Zahlungsmuster.nummer(1)), durch: Muster.schlüssel("kurt"),
                zeit: Muster.zeit(0), ansicht: "zahllauf"))
        let liste = try await ablage.zugriffe(Zugriffssuche())
        #expect(liste.zugriffe.map(\.durch.text) == ["kurt", "dora", "clara"])
        #expect(liste.zugriffe.map(\.ansicht) == ["zahllauf", "bescheid", "akte"])
        let nummern = try await datenbank.read {
            try Int.fetchAll($0, sql: "SELECT nummer FROM zugriff ORDER BY nummer")
        }
        #expect(nummern == [7, 9, 10])
        for sql in ["UPDATE zugriff SET zeit = 1", "DELETE FROM zugriff"] {
            await #expect(throws: Ablagefehler.self) {
                try await datenbank.write { try $0.execute(sql: sql) }
            }
        }
    }

    @Test func `eine gescheiterte Umstellung lässt die Datei, wie sie war`() async throws {
        let ablage = SQLiteAblage(try Datenbank(ort))
        try await Muster.eröffne("f-1", in: ablage)
        let kaputt =
            Migration.alle + [
                Migration(
                    "kaputt-1", sql: "CREATE TABLE halb (id INTEGER) STRICT; DROP TABLE fehlt")
            ]
        #expect(throws: Ablagefehler.self) { try Datenbank(ort, migrationen: kaputt) }
        let tabellen = try await ablage.datenbank.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
        }
        #expect(!tabellen.contains("halb"))
        _ = try Datenbank(ort)
    }

    @Test func `die Einstellungen schützen, was quittiert ist`() async throws {
        let datenbank = try Datenbank(ort)
        let werte = try await datenbank.write { db in
            try ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(werte == ["wal", "2", "1", "1"])
    }

    /// Wer eine veröffentlichte Umstellung ändert, hat zwei Arten von Datenbanken im Feld.
    @Test func `veröffentlichte Umstellungen werden nie geändert`() {
        let veröffentlicht = [
            "akte-1": "11249b344b473cea", "arbeitsliste-1": "5d0fa2634ee2ce99",
            "amt-1": "5abd0d96e0a50965",
        ]
        for migration in Migration.alle where veröffentlicht[migration.name] != nil {
            let summe = Prüfsumme(of: Data(migration.sql.utf8)).text.prefix(16)
            #expect(veröffentlicht[migration.name] == String(summe), "\(migration.name)")
        }
        #expect(Set(veröffentlicht.keys).isSubset(of: Migration.alle.map(\.name)))
    }

    @Test func `jede Tabelle ist streng`() async throws {
        let datenbank = try Datenbank(ort)
        let locker = try await datenbank.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND strict = 0
                        AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
                    """)
        }
        #expect(locker.isEmpty)
    }
}
