import Ablage
import AblagePruefung
import AblageSQLite
import Fallakte
import Foundation
import GRDB
import Testing
import Zahlungswesen

@Suite struct `Zahlungen in SQLite` {
    let ordner: Ordner

    init() throws { ordner = try Ordner() }

    @Test(arguments: Zahlungsprüfung.alle)
    func `besteht jede Prüfung der Zahlungsablage`(prüfung: Zahlungsprüfung) async throws {
        let ausgaben = try ordner.unterordner("bank")
        try await prüfung.ablauf(
            Zahlungsprüfling(
                ordner: ausgaben,
                neu: { SQLiteZahlungsablage(try Datenbank(ordner.datei())) },
                damage: { ablage, lauf, blatt in
                    let ablage = try #require(ablage as? SQLiteZahlungsablage)
                    try await ablage.datenbank.write { db in
                        try db.execute(
                            sql: """
                                DROP TRIGGER zahllauf_journal_nie_geaendert;
                                UPDATE zahllauf_journal SET inhalt = CAST(inhalt || x'00' AS BLOB)
                                WHERE lauf = '\(lauf)' AND nummer = \(blatt)
                                """)
                    }
                }))
    }

    @Test(arguments: [
        "UPDATE zahllauf_journal SET autor = 'x'", "DELETE FROM zahllauf_journal",
        "UPDATE zahllauf_auftrag SET bis = 9", "DELETE FROM zahllauf_auftrag",
        "DELETE FROM zahllauf", "UPDATE zahlungsdatei SET inhalt = x'00'",
        "DELETE FROM zahlungsdatei", "UPDATE belegung SET lauf = '20261125-0002'",
        "DELETE FROM belegung", "UPDATE belegung_frei SET folge = 2", "DELETE FROM belegung_frei",
        "UPDATE buchungssatz SET wert = '2026-01-01'", "DELETE FROM buchungssatz",
        "UPDATE zurueckstellung SET grund = 'x'", "DELETE FROM zurueckstellung",
        "INSERT OR REPLACE INTO zurueckstellung SELECT * FROM zurueckstellung",
        "UPDATE buchungszeile SET betrag_cent = betrag_cent + 1", "DELETE FROM buchungszeile",
        // Ein vergebener Platz, noch einmal vergeben; auch unter der nächsten Folge.
        "INSERT INTO belegung SELECT platz, folge, '20261125-0002' FROM belegung LIMIT 1",
        "INSERT INTO belegung SELECT platz, folge + 1, lauf FROM belegung AS b WHERE NOT EXISTS"
            + " (SELECT 1 FROM belegung_frei WHERE platz = b.platz) LIMIT 1",
        "INSERT OR REPLACE INTO belegung SELECT * FROM belegung",
        // Ein fremder Lauf macht einen Platz frei.
        "INSERT INTO belegung_frei SELECT platz, folge, '20261125-0003' FROM belegung AS b"
            + " WHERE lauf = '20261125-0001' AND NOT EXISTS"
            + " (SELECT 1 FROM belegung_frei WHERE platz = b.platz) LIMIT 1",
        "INSERT INTO zahllauf SELECT '20261126-0001', jahr, nummer, version, art, monat,"
            + " ausfuehrung, zustand, anzahl, summe_cent, letzte_aenderung FROM zahllauf LIMIT 1",
        "INSERT INTO zahlungsdatei SELECT printf('%064d', 0), lauf, inhalt FROM zahlungsdatei",
        "INSERT INTO buchungssatz (id, art, wert, bezug_art, bezug) SELECT id, art, wert,"
            + " bezug_art, bezug FROM buchungssatz LIMIT 1",
    ])
    func `die Datenbank selbst lässt Geschriebenes nicht ändern`(sql: String) async throws {
        let datenbank = try Datenbank(ordner.datei())
        let ablauf = Zahlungsablauf(
            SQLiteZahlungsablage(datenbank), Ausgabeordner(try ordner.unterordner("bank")))
        try await ablauf.run()
        await #expect(throws: Ablagefehler.self) {
            try await datenbank.write { try $0.execute(sql: sql) }
        }
        try await ablauf.verify()
    }

    @Test func `ein beschädigter Buchungssatz scheitert für sich`() async throws {
        let datenbank = try Datenbank(ordner.datei())
        let ablage = SQLiteZahlungsablage(datenbank)
        let sätze = try Zahlungsmuster.anordnungen(2).map {
            try Buchungssatz.sollstellung(of: $0, am: Zahlungsmuster.heute)
        }
        _ = try await ablage.book(sätze)
        try await datenbank.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER buchungssatz_nie_geaendert;
                    UPDATE buchungssatz SET art = 'erfunden' WHERE nummer = 1
                    """)
        }
        #expect(
            try await ablage.gebucht(sätze.map(\.id)) == [
                sätze[0].id: .failure(.buchungUnlesbar(id: sätze[0].id)),
                sätze[1].id: .success(sätze[1]),
            ])
    }

    @Test(arguments: [
        ("erfunden", "1"), ("akte_beschaedigt", "viele"), ("haushaltsstelle_fehlt", "land"),
        ("betrag_zu_hoch", "1,5"),
    ])
    func `eine unlesbare Zurückstellung wird nicht übergangen`(
        grund: String, einzelheit: String
    ) async throws {
        let datenbank = try Datenbank(ordner.datei())
        let ablage = SQLiteZahlungsablage(datenbank)
        try await Zahlungsablauf(ablage, Ausgabeordner(try ordner.unterordner("bank"))).run()
        try await datenbank.write { db in
            try db.execute(
                sql: "INSERT INTO zurueckstellung SELECT lauf, 'z-neu', ?, ? FROM zahllauf LIMIT 1",
                arguments: [grund, einzelheit])
        }
        await #expect(throws: Zahlungsablagefehler.self) {
            try await ablage.zurückgestellt(in: nil)
        }
    }

    @Test func `eine veränderte Zahlungsdatei wird nicht ausgehändigt`() async throws {
        let datenbank = try Datenbank(ordner.datei())
        let ablage = SQLiteZahlungsablage(datenbank)
        try await Zahlungsablauf(ablage, Ausgabeordner(try ordner.unterordner("bank"))).run()
        let eins = try #require(try await ablage.läufe().last?.lauf)
        let ausgabe = try #require(try await ablage.lauf(eins)?.stand.ausgabe)
        try await datenbank.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER zahlungsdatei_nie_geaendert;
                    UPDATE zahlungsdatei SET inhalt = CAST(inhalt || x'20' AS BLOB)
                    """)
        }
        await #expect(throws: Zahlungsablagefehler.dateiBeschädigt(ausgabe.prüfsumme)) {
            try await ablage.zahlungsdatei(ausgabe.prüfsumme)
        }
    }
}

extension Ordner {
    func unterordner(_ name: String) throws -> URL {
        let ort = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: ort, withIntermediateDirectories: true)
        return ort
    }
}
