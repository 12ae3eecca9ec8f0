package import Ablage
package import Fallakte
import GRDB

extension SQLiteAblage {
    package func akte(_ fall: FallID) async throws(Ablagefehler) -> Akte? {
        let blätter = try await datenbank.reading { try Journalblatt.fetch($0, fall.text) }
        return blätter.isEmpty ? nil : try Journal.akte(fall, blätter, schutz)
    }

    package func append(_ eintrag: Eintrag) async throws(Ablagefehler) -> Quittung {
        if let früher = try await frühereQuittung(eintrag) { return früher }
        // Was Rechenzeit braucht, geschieht, bevor die Datenbank für andere gesperrt ist.
        let vorbereitet = try Journal.prepare(eintrag, schutz)
        let ausgang = try await datenbank.writing { db in
            try SQLiteAblage.append(vorbereitet, db)
        }
        switch ausgang {
        case .geschrieben(let quittung): return quittung
        case .veraltet(let jetzt, let inzwischen):
            throw .versionVeraltet(
                Versionskonflikt(
                    fall: eintrag.fall, gesehen: eintrag.stand.version, jetzt: jetzt,
                    inzwischen: try Journal.open(inzwischen, of: eintrag.fall, schutz)))
        }
    }

    private enum Ausgang: Sendable {
        case geschrieben(Quittung)
        case veraltet(jetzt: Int, inzwischen: [Journalblatt])
    }

    /// Schreibt innerhalb der Transaktion des Aufrufers.
    private static func append(_ vorbereitet: Journal.Vorbereitet, _ db: Database) throws
        -> Ausgang
    {
        let eintrag = vorbereitet.eintrag
        // Noch einmal, denn inzwischen kann derselbe Auftrag angekommen sein.
        if let früher = try quittung(for: eintrag, db) { return .geschrieben(früher) }
        let kopf = try kopf(eintrag.fall, db)
        let gesehen = eintrag.stand.version
        guard kopf.nummer == gesehen else {
            return .veraltet(
                jetzt: kopf.nummer,
                inzwischen: try Journalblatt.fetch(db, eintrag.fall.text, after: gesehen))
        }
        for prüfsumme in eintrag.ereignisse.flatMap(\.dokumente)
        where try !SQLiteAblage.contains(prüfsumme, of: eintrag.fall, db) {
            throw Ablagefehler.dokumentFehlt(prüfsumme)
        }
        let neu = try Journal.extend(kopf, by: vorbereitet)
        try neu.quittung.insert(db)
        for blatt in neu.blätter { try blatt.insert(db) }
        try neu.zeile.upsert(db)
        return .geschrieben(neu.quittung)
    }

    private func frühereQuittung(_ eintrag: Eintrag) async throws(Ablagefehler) -> Quittung? {
        try await datenbank.reading { try SQLiteAblage.quittung(for: eintrag, $0) }
    }

    private static func quittung(for eintrag: Eintrag, _ db: Database) throws -> Quittung? {
        guard let quittung = try Quittung.fetch(db, eintrag.auftrag) else { return nil }
        guard quittung.fall == eintrag.fall else {
            throw Ablagefehler.auftragFremd(eintrag.auftrag, gehörtZu: quittung.fall)
        }
        return quittung
    }

    private static func kopf(_ fall: FallID, _ db: Database) throws -> Kettenkopf {
        let anweisung = try db.cachedStatement(
            sql: """
                SELECT nummer, erfasst, kette FROM journal WHERE fall = ?
                ORDER BY nummer DESC LIMIT 1
                """)
        guard let zeile = try Row.fetchOne(anweisung, arguments: [fall.text]) else {
            return .anfang
        }
        return Kettenkopf(
            nummer: zeile["nummer"], erfasst: Zeitpunkt(millisekunden: zeile["erfasst"]),
            kette: zeile["kette"])
    }

    package func quittung(of auftrag: AuftragID) async throws(Ablagefehler) -> Quittung? {
        try await datenbank.reading { try Quittung.fetch($0, auftrag) }
    }

    package func aktenzeichen() async throws(Ablagefehler) -> [FallID] {
        try await datenbank.reading { try SQLiteAblage.aktenzeichen($0) }
    }

    static func aktenzeichen(_ db: Database) throws -> [FallID] {
        let texte = try String.fetchAll(db, sql: "SELECT DISTINCT fall FROM journal ORDER BY fall")
        return try texte.map { text in
            guard let fall = FallID(text) else {
                throw Ablagefehler.beschädigt(
                    Schaden(fall: text, blatt: 1, art: .prüfsummeFalsch))
            }
            return fall
        }
    }

    package func verify(_ fall: FallID?) async throws(Ablagefehler) -> Kettenprüfung {
        try await datenbank.reading { db in
            let fälle =
                try fall.map { [$0.text] }
                ?? String.fetchAll(
                    db,
                    sql: "SELECT fall FROM journal UNION SELECT fall FROM auftrag ORDER BY fall")
            var (blätter, schäden): (Int, [Schaden]) = (0, [])
            for fall in fälle {
                let eigene = try Journalblatt.fetch(db, fall)
                blätter += eigene.count
                if let schaden = Journal.schaden(
                    fall, eigene, aufträge: try SQLiteAblage.aufträge(fall, db))
                {
                    schäden.append(schaden)
                }
            }
            return Kettenprüfung(fälle: fälle.count, blätter: blätter, schäden: schäden)
        }
    }

    private static func aufträge(_ fall: String, _ db: Database) throws
        -> [String: ClosedRange<Int>]
    {
        let anweisung = try db.cachedStatement(sql: "SELECT * FROM auftrag WHERE fall = ?")
        let zeilen = try Row.fetchAll(anweisung, arguments: [fall])
        return Dictionary(
            uniqueKeysWithValues: zeilen.map { zeile in
                let (von, bis): (Int, Int) = (zeile["von"], zeile["bis"])
                return (zeile["id"], von...max(von, bis))
            })
    }
}
