import Ablage
import AblagePruefung
import AblageSQLite
import Fallakte
import Foundation
import GRDB
import Testing

@Suite struct `Ablage in SQLite` {
    @Test(arguments: Ablageprüfung.alle)
    func `besteht jede Prüfung der Ablage`(prüfung: Ablageprüfung) async throws {
        let ordner = try Ordner()
        try await prüfung.ablauf(ordner.prüfling)
    }
}

/// Ein Ordner, der mit der Prüfung verschwindet.
final class Ordner: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("ablage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func datei(_ name: String = "amt.sqlite") -> String { url.appendingPathComponent(name).path }

    func ablage(_ name: String = "amt.sqlite", schutz: any Inhaltsschutz = Klartext()) throws
        -> SQLiteAblage
    {
        SQLiteAblage(try Datenbank(datei(name), wartezeit: 5), schutz: schutz)
    }

    var prüfling: Prüfling {
        Prüfling(
            neu: { try self.ablage("\(UUID().uuidString).sqlite", schutz: $0) },
            damage: { ablage, fall, beschädigung in
                let ablage = try #require(ablage as? SQLiteAblage)
                try await ablage.damage(fall, beschädigung)
            })
    }
}

extension SQLiteAblage {
    /// Verändert die Datei wie jemand, der die Trigger vorher entfernt hat.
    func damage(_ fall: FallID, _ beschädigung: Beschädigung) async throws {
        let fall = fall.text
        try await datenbank.write { db in
            for name in [
                "journal_nie_geaendert", "journal_nie_geloescht", "dokument_nie_geaendert",
            ] {
                try db.execute(sql: "DROP TRIGGER IF EXISTS \(name)")
            }
            switch beschädigung {
            case .inhalt(let blatt):
                try db.execute(
                    sql: """
                        UPDATE journal SET inhalt = CAST(replace(inhalt, 'a', 'b') AS BLOB)
                        WHERE fall = ? AND nummer = ?
                        """, arguments: [fall, blatt])
            case .autor(let blatt):
                try db.execute(
                    sql: "UPDATE journal SET autor = 'mallory' WHERE fall = ? AND nummer = ?",
                    arguments: [fall, blatt])
            case .erfasst(let blatt):
                try db.execute(
                    sql: "UPDATE journal SET erfasst = erfasst + 1 WHERE fall = ? AND nummer = ?",
                    arguments: [fall, blatt])
            case .blattEntfernt(let blatt):
                try db.execute(
                    sql: "DELETE FROM journal WHERE fall = ? AND nummer = ?",
                    arguments: [fall, blatt])
            case .dokument(let prüfsumme):
                try db.execute(
                    sql: """
                        UPDATE dokument SET inhalt = CAST(inhalt || 'x' AS BLOB)
                        WHERE fall = ? AND pruefsumme = ?
                        """, arguments: [fall, prüfsumme.text])
            }
        }
    }
}
