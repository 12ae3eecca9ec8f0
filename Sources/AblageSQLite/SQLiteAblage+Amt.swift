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

    package func record(_ zugriff: Zugriff) async throws(Ablagefehler) {
        try await datenbank.writing { db in
            try db.execute(
                sql: "INSERT INTO zugriff (fall, durch, zeit, ansicht) VALUES (?, ?, ?, ?)",
                arguments: [
                    zugriff.fall.text, zugriff.durch.text, zugriff.zeit.millisekunden,
                    zugriff.ansicht,
                ])
        }
    }

    package func zugriffe(on fall: FallID) async throws(Ablagefehler) -> [Zugriff] {
        try await zugriffe(where: "fall = ?", fall.text)
    }

    package func zugriffe(by kennung: Kennung) async throws(Ablagefehler) -> [Zugriff] {
        try await zugriffe(where: "durch = ?", kennung.text)
    }

    private func zugriffe(where bedingung: String, _ wert: String) async throws(Ablagefehler)
        -> [Zugriff]
    {
        try await datenbank.reading { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM zugriff WHERE \(bedingung) ORDER BY nummer",
                arguments: [wert]
            ).map { zeile in
                guard let fall = FallID(zeile["fall"]), let durch = Kennung(zeile["durch"]) else {
                    throw Ablagefehler.kontoUnlesbar(kennung: zeile["durch"])
                }
                return Zugriff(
                    fall: fall, durch: durch, zeit: Zeitpunkt(millisekunden: zeile["zeit"]),
                    ansicht: zeile["ansicht"])
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
