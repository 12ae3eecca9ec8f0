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
        let schutz = schutz
        return try await datenbank.writing { try SQLiteAblage.append(vorbereitet, schutz, $0) }
    }

    package func append(each einträge: [Eintrag]) async throws(Ablagefehler)
        -> [Result<Quittung, Ablagefehler>]
    {
        let schutz = schutz
        let vorbereitet = await Journal.prepare(each: einträge, schutz)
        return try await datenbank.writing { db in
            try vorbereitet.map { eintrag in
                do { return .success(try SQLiteAblage.append(eintrag.get(), schutz, db)) } catch let
                    fehler as Ablagefehler
                {
                    return .failure(fehler)
                }
            }
        }
    }

    /// Schreibt innerhalb der Transaktion des Aufrufers.
    ///
    /// Lehnt mit einem `Ablagefehler` ab, bevor die erste Zeile geschrieben ist; ein Fehler der
    /// Datenbank bricht die ganze Transaktion ab.
    private static func append(
        _ vorbereitet: Journal.Vorbereitet, _ schutz: any Inhaltsschutz, _ db: Database
    ) throws -> Quittung {
        let eintrag = vorbereitet.eintrag
        // Noch einmal, denn inzwischen kann derselbe Auftrag angekommen sein.
        if let früher = try quittung(for: eintrag, db) { return früher }
        let kopf = try kopf(eintrag.fall, db)
        let gesehen = eintrag.stand.version
        guard kopf.nummer == gesehen else {
            let inzwischen = try Journalblatt.fetch(db, eintrag.fall.text, after: gesehen)
            throw Ablagefehler.versionVeraltet(
                Versionskonflikt(
                    fall: eintrag.fall, gesehen: gesehen, jetzt: kopf.nummer,
                    inzwischen: try Journal.open(inzwischen, of: eintrag.fall, schutz)))
        }
        for prüfsumme in eintrag.ereignisse.flatMap(\.dokumente)
        where try !SQLiteAblage.contains(prüfsumme, of: eintrag.fall, db) {
            throw Ablagefehler.dokumentFehlt(prüfsumme)
        }
        let neu = try Journal.extend(kopf, by: vorbereitet)
        try neu.quittung.insert(db)
        for blatt in neu.blätter { try blatt.insert(db) }
        try neu.zeile.upsert(db)
        return neu.quittung
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
        // Auch ein Fall, dessen Journal verschwunden ist: er darf nirgends still ausfallen.
        let texte = try String.fetchAll(
            db, sql: "SELECT fall FROM journal UNION SELECT fall FROM auftrag ORDER BY fall")
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
