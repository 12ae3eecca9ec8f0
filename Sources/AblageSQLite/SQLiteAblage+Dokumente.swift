package import Ablage
package import Fallakte
package import Foundation
import GRDB

extension SQLiteAblage {
    package func store(_ inhalt: Data, for fall: FallID) async throws(Ablagefehler) -> Prüfsumme {
        let prüfsumme = Prüfsumme(of: inhalt)
        let verschlossen: Data
        do { verschlossen = try schutz.seal(inhalt, for: fall) } catch {
            throw .inhaltNichtGeschützt(fall)
        }
        try await datenbank.writing { db in
            guard try !SQLiteAblage.contains(prüfsumme, of: fall, db) else { return }
            try db.execute(
                sql: "INSERT INTO dokument (fall, pruefsumme, inhalt) VALUES (?, ?, ?)",
                arguments: [fall.text, prüfsumme.text, verschlossen])
        }
        return prüfsumme
    }

    package func dokument(_ prüfsumme: Prüfsumme, of fall: FallID) async throws(Ablagefehler)
        -> Data?
    {
        let verschlossen = try await datenbank.reading { db in
            try Data.fetchOne(
                db, sql: "SELECT inhalt FROM dokument WHERE fall = ? AND pruefsumme = ?",
                arguments: [fall.text, prüfsumme.text])
        }
        guard let verschlossen else { return nil }
        return try schutz.dokument(verschlossen, prüfsumme, of: fall)
    }

    static func contains(_ prüfsumme: Prüfsumme, of fall: FallID, _ db: Database) throws -> Bool {
        let anweisung = try db.cachedStatement(
            sql: "SELECT 1 FROM dokument WHERE fall = ? AND pruefsumme = ?")
        return try Int.fetchOne(anweisung, arguments: [fall.text, prüfsumme.text]) != nil
    }
}
