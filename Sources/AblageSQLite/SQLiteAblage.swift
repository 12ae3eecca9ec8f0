package import Ablage
import Fallakte
import GRDB

/// Die Ablage in einer SQLite-Datei: die Vorgabe für ein Amt.
package struct SQLiteAblage: Sendable {
    package let datenbank: Datenbank
    let schutz: any Inhaltsschutz

    package init(_ datenbank: Datenbank, schutz: any Inhaltsschutz = Klartext()) {
        self.datenbank = datenbank
        self.schutz = schutz
    }
}

extension SQLiteAblage: Gesamtablage {}

extension Journalblatt {
    /// Eine Zeile der Tabelle `journal`.
    init(_ zeile: Row) {
        self.init(
            fall: zeile["fall"], nummer: zeile["nummer"], erfasst: zeile["erfasst"],
            autor: zeile["autor"], auftrag: zeile["auftrag"], art: zeile["art"],
            fassung: zeile["fassung"], inhalt: zeile["inhalt"], kette: zeile["kette"])
    }

    /// Die Blätter eines Falls, die nach `nummer` kommen.
    static func fetch(_ db: Database, _ fall: String, after nummer: Int = 0) throws
        -> [Journalblatt]
    {
        let anweisung = try db.cachedStatement(
            sql: "SELECT * FROM journal WHERE fall = ? AND nummer > ? ORDER BY nummer")
        return try Row.fetchAll(anweisung, arguments: [fall, nummer]).map { Journalblatt($0) }
    }

    func insert(_ db: Database) throws {
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO journal
                    (fall, nummer, erfasst, autor, auftrag, art, fassung, inhalt, kette)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try anweisung.execute(arguments: [
            fall, nummer, erfasst, autor, auftrag, art, fassung, inhalt, kette,
        ])
    }
}

extension Quittung {
    static func fetch(_ db: Database, _ auftrag: AuftragID) throws -> Quittung? {
        let anweisung = try db.cachedStatement(sql: "SELECT * FROM auftrag WHERE id = ?")
        guard let zeile = try Row.fetchOne(anweisung, arguments: [auftrag.text]) else {
            return nil
        }
        let (fall, von, bis): (String, Int, Int) = (zeile["fall"], zeile["von"], zeile["bis"])
        guard let id = FallID(fall), von <= bis else {
            throw Ablagefehler.beschädigt(Schaden(fall: fall, blatt: von, art: .auftragFehlt))
        }
        return Quittung(auftrag: auftrag, fall: id, blätter: von...bis)
    }

    func insert(_ db: Database) throws {
        let anweisung = try db.cachedStatement(
            sql: "INSERT INTO auftrag (id, fall, von, bis) VALUES (?, ?, ?, ?)")
        try anweisung.execute(arguments: [
            auftrag.text, fall.text, blätter.lowerBound, blätter.upperBound,
        ])
    }
}
