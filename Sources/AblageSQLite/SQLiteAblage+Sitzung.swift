package import Ablage
package import Fallakte
import GRDB

extension SQLiteAblage {
    package func begin(_ sitzung: Sitzung) async throws(Ablagefehler) {
        try await datenbank.writing { db in
            guard
                try Int.fetchOne(
                    db, sql: "SELECT 1 FROM personal WHERE kennung = ?",
                    arguments: [sitzung.kennung.text]) != nil
            else { throw Ablagefehler.kontoUnbekannt(sitzung.kennung) }
            try db.execute(
                sql: """
                    INSERT INTO sitzung (token, kennung, begonnen, zuletzt_gesehen, csrf)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    sitzung.token.text, sitzung.kennung.text, sitzung.begonnen.millisekunden,
                    sitzung.zuletztGesehen.millisekunden, sitzung.csrf,
                ])
        }
    }

    package func sitzung(_ token: Prüfsumme) async throws(Ablagefehler) -> Sitzung? {
        try await datenbank.reading { db in
            let anweisung = try db.cachedStatement(sql: "SELECT * FROM sitzung WHERE token = ?")
            guard let zeile = try Row.fetchOne(anweisung, arguments: [token.text]) else {
                return nil
            }
            guard let kennung = Kennung(zeile["kennung"]) else {
                throw Ablagefehler.kontoUnlesbar(kennung: zeile["kennung"])
            }
            return Sitzung(
                token: token, kennung: kennung,
                begonnen: Zeitpunkt(millisekunden: zeile["begonnen"]),
                zuletztGesehen: Zeitpunkt(millisekunden: zeile["zuletzt_gesehen"]),
                csrf: zeile["csrf"])
        }
    }

    package func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) async throws(Ablagefehler) {
        let ms = zeit.millisekunden
        try await change(
            "UPDATE sitzung SET zuletzt_gesehen = ? WHERE token = ? AND zuletzt_gesehen < ?",
            [ms, token.text, ms])
    }

    package func end(_ token: Prüfsumme) async throws(Ablagefehler) {
        try await change("DELETE FROM sitzung WHERE token = ?", [token.text])
    }

    package func endAll(of kennung: Kennung) async throws(Ablagefehler) {
        try await change("DELETE FROM sitzung WHERE kennung = ?", [kennung.text])
    }

    package func endUnseen(since zeit: Zeitpunkt) async throws(Ablagefehler) -> Int {
        try await change(
            "DELETE FROM sitzung WHERE zuletzt_gesehen < ?", [zeit.millisekunden])
    }

    /// Führt aus und sagt, wie viele Zeilen es traf.
    @discardableResult
    private func change(_ sql: String, _ werte: StatementArguments) async throws(Ablagefehler)
        -> Int
    {
        try await datenbank.writing { db in
            try db.execute(sql: sql, arguments: werte)
            return db.changesCount
        }
    }
}
