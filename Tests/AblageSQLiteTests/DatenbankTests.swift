import Ablage
import AblagePruefung
import AblageSQLite
import Fallakte
import Foundation
import GRDB
import Testing

@Suite struct `Datenbankdatei` {
    let ordner: Ordner

    init() throws { ordner = try Ordner() }

    @Test func `geschlossen und wieder geöffnet steht alles da`() async throws {
        let fall = try await Muster.eröffne("f-1", in: ordner.ablage())
        let ablage = try ordner.ablage()
        try await Muster.führe(fall, in: ablage)
        #expect(try await ordner.ablage().akte(fall)?.stand.version == 10)
    }

    @Test func `Quittiertes überlebt einen Absturz, Angefangenes hinterlässt nichts`() async throws
    {
        let ablage = try ordner.ablage()
        let fall = try await Muster.eröffne("f-1", in: ablage)
        // Die Dateien, wie sie mitten in einer Transaktion auf dem Datenträger liegen.
        try await ablage.datenbank.write { db in
            try db.execute(
                sql: """
                    INSERT INTO auftrag VALUES ('halb', 'f-1', 3, 3);
                    INSERT INTO journal VALUES
                        ('f-1', 3, 0, 'emil', 'halb', 'x', 1, zeroblob(9000000),
                        '0000000000000000000000000000000000000000000000000000000000000000');
                    """)
            for endung in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: ordner.datei() + endung, toPath: ordner.datei("absturz") + endung)
            }
            throw Abbruch()
        } catch: {
            #expect($0 is Abbruch)
        }
        let danach = try ordner.ablage("absturz")
        #expect(try await danach.akte(fall) == (try await ablage.akte(fall)))
        #expect(try await danach.verify(nil) == Kettenprüfung(fälle: 1, blätter: 2, schäden: []))
        #expect(try await ablage.verify(nil).istHeil)
    }

    @Test(arguments: ["fallzeile", "suchbegriff", "journal"])
    func `scheitert ein Schritt, ist keiner geschehen`(tabelle: String) async throws {
        let ablage = try ordner.ablage()
        let fall = try await Muster.eröffne("f-1", in: ablage)
        let vorher = try await ablage.inhalt()
        try await ablage.datenbank.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER stoerung BEFORE INSERT ON \(tabelle)
                    BEGIN SELECT RAISE(ABORT, 'gestoert'); END
                    """)
        }
        await #expect(throws: Ablagefehler.self) {
            try await ablage.perform(
                Muster.schlüssel("x1"), on: fall, by: Muster.schlüssel("clara"), at: Muster.zeit(1)
            ) {
                try $0.decide(
                    Angabenänderung(
                        angaben: Muster.angaben(nachname: "Neu"), grund: "Heirat", giltAb: nil))
            }
        }
        #expect(try await ablage.inhalt() == vorher)
    }

    @Test func `die Lesetabellen sind neu aufgebaut Byte für Byte dieselben`() async throws {
        let ablage = try ordner.ablage()
        for nummer in 1...3 {
            try await Muster.führe(Muster.eröffne("f-\(nummer)", in: ablage), in: ablage)
        }
        let vorher = try await ablage.inhalt()
        try await ablage.datenbank.write { db in
            try db.execute(
                sql: """
                    UPDATE fallzeile SET name = 'falsch', vollstaendigkeit = NULL;
                    DELETE FROM suchbegriff WHERE fall = 'f-2';
                    INSERT INTO suchbegriff VALUES ('falsch', 'f-1');
                    """)
        }
        #expect(try await ablage.inhalt() != vorher)
        #expect(try await ablage.rebuildLesetabellen() == 3)
        #expect(try await ablage.inhalt() == vorher)
    }

    @Test(arguments: [
        "UPDATE journal SET autor = 'x'", "DELETE FROM journal", "UPDATE auftrag SET bis = 9",
        "DELETE FROM auftrag", "UPDATE dokument SET inhalt = x'00'", "DELETE FROM dokument",
        "INSERT INTO zugriff (durch, zeit, ansicht) VALUES ('x', 0, 'akte')",
        "INSERT INTO zugriff (fall, lauf, durch, zeit, ansicht)"
            + " VALUES ('f-1', '20260101-0001', 'x', 0, 'akte')",
        "UPDATE zugriff SET durch = 'x'", "DELETE FROM zugriff",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE nummer = 2",
        "INSERT OR REPLACE INTO auftrag SELECT * FROM auftrag",
        "INSERT INTO journal SELECT fall, 99, erfasst, autor, auftrag, art, fassung, inhalt, kette"
            + " FROM journal WHERE nummer = 1",
        "INSERT INTO journal VALUES ('f-1', 11, 0, 'x', 'fehlt', 'x', 1, x'00', printf('%064d', 0))",
        "INSERT INTO journal VALUES ('f-1', 11, 0, 'x', 'f-1-0', 'x', 1, x'00', 'kurz')",
    ])
    func `die Datenbank selbst lässt Geschriebenes nicht ändern`(sql: String) async throws {
        let ablage = try ordner.ablage()
        let fall = try await Muster.eröffne("f-1", in: ablage)
        try await Muster.führe(fall, in: ablage)
        try await ablage.record(
            Zugriff(
                .fall(fall), durch: Muster.schlüssel("clara"), zeit: Muster.zeit(0), ansicht: "akte"
            )
        )
        let vorher = try await ablage.inhalt()
        await #expect(throws: Ablagefehler.self) {
            try await ablage.datenbank.write { try $0.execute(sql: sql) }
        }
        #expect(try await ablage.inhalt() == vorher)
    }

    @Test func `ein Fall, dessen Journal verschwand, steht noch im Verzeichnis`() async throws {
        let ablage = try ordner.ablage()
        let fälle = [
            try await Muster.eröffne("f-1", in: ablage),
            try await Muster.eröffne("f-2", in: ablage),
        ]
        try await ablage.datenbank.write { db in
            try db.execute(
                sql: "DROP TRIGGER journal_nie_geloescht; DELETE FROM journal WHERE fall = 'f-2'")
        }
        #expect(try await ablage.aktenzeichen() == fälle)
        #expect(try await ablage.akte(fälle[1]) == nil)
    }

    @Test func `zwei Prozesse schreiben denselben Fall ohne Verlust`() async throws {
        let (eins, zwei) = (try ordner.ablage(), try ordner.ablage())
        let fall = try await Muster.eröffne("f-1", in: eins)
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            for nummer in 1...20 {
                let ablage = nummer.isMultiple(of: 2) ? eins : zwei
                gruppe.addTask {
                    _ = try await ablage.perform(
                        Muster.schlüssel("x\(nummer)"), on: fall, by: Muster.schlüssel("emil"),
                        at: Muster.zeit(1)
                    ) { try $0.decide(Zuständigkeit(standort: "s\(nummer)", person: nil)) }
                }
            }
            try await gruppe.waitForAll()
        }
        #expect(try await zwei.akte(fall)?.stand.version == 22)
        #expect(try await eins.verify(nil).istHeil)
    }
}

struct Abbruch: Error {}

extension Datenbank {
    /// Schreibt und nimmt zurück; der Fehler geht an `catch`.
    func write(
        _ arbeit: @escaping @Sendable (Database) throws -> Void, catch: (any Error) -> Void
    ) async throws {
        do { try await write(arbeit) } catch { `catch`(error) }
    }
}

extension SQLiteAblage {
    /// Jede Zeile jeder Tabelle als Text.
    func inhalt() async throws -> [String] {
        try await datenbank.read { db in
            let tabellen = [
                "auftrag", "journal", "dokument", "fallzeile", "suchbegriff", "zugriff",
            ]
            return try tabellen.flatMap { tabelle in
                try Row.fetchAll(db, sql: "SELECT * FROM \(tabelle)")
                    .map { zeile in
                        zeile.map { "\($0)=\(String(reflecting: $1.storage))" }.joined(
                            separator: "|")
                    }.sorted()
            }
        }
    }
}
