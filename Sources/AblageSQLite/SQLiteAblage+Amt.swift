package import Ablage
package import Fallakte
import GRDB

extension SQLiteAblage {
    package func konto(_ kennung: Kennung) async throws(Ablagefehler) -> Personalkonto? {
        try await datenbank.reading { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM personal WHERE kennung = ?", arguments: [kennung.text]
            ).map { try Personalkonto($0, db) }
        }
    }

    package func konten() async throws(Ablagefehler) -> [Personalkonto] {
        try await datenbank.reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM personal ORDER BY kennung")
                .map { try Personalkonto($0, db) }
        }
    }

    package func save(_ konto: Personalkonto) async throws(Ablagefehler) {
        try await datenbank.writing { db in
            try db.execute(
                sql: """
                    INSERT INTO personal (kennung, name, standort, passwort, aktiv)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (kennung) DO UPDATE SET
                        name = excluded.name, standort = excluded.standort,
                        passwort = excluded.passwort, aktiv = excluded.aktiv
                    """,
                arguments: [
                    konto.kennung.text, konto.name, konto.standort, konto.passwort, konto.aktiv,
                ])
            try db.execute(
                sql: "DELETE FROM personalrolle WHERE kennung = ?",
                arguments: [konto.kennung.text])
            for rolle in konto.rollen {
                try db.execute(
                    sql: "INSERT INTO personalrolle (kennung, rolle) VALUES (?, ?)",
                    arguments: [konto.kennung.text, rolle.text])
            }
        }
    }
}

extension Personalkonto {
    fileprivate init(_ zeile: Row, _ db: Database) throws {
        let text: String = zeile["kennung"]
        let rollen = try String.fetchAll(
            db, sql: "SELECT rolle FROM personalrolle WHERE kennung = ?", arguments: [text]
        ).map { RolleID($0) }
        guard let kennung = Kennung(text), !rollen.contains(nil) else {
            throw Ablagefehler.kontoUnlesbar(kennung: text)
        }
        self.init(
            kennung: kennung, name: zeile["name"], standort: zeile["standort"],
            rollen: Set(rollen.compactMap(\.self)), passwort: zeile["passwort"],
            aktiv: zeile["aktiv"])
    }
}
