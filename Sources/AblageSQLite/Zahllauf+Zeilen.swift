import Ablage
import Fallakte
import Foundation
import GRDB
import Grundtypen
import Zahlungswesen

extension Journalblatt {
    static func fetchLauf(_ db: Database, _ lauf: Laufnummer) throws -> [Journalblatt] {
        let anweisung = try db.cachedStatement(
            sql: "SELECT * FROM zahllauf_journal WHERE lauf = ? ORDER BY nummer")
        return try Row.fetchAll(anweisung, arguments: [lauf.description]).map { zeile in
            Journalblatt(
                fall: Laufjournal.kettenname(lauf), nummer: zeile["nummer"],
                erfasst: zeile["erfasst"], autor: zeile["autor"], auftrag: zeile["auftrag"],
                art: zeile["art"], fassung: zeile["fassung"], inhalt: zeile["inhalt"],
                kette: zeile["kette"])
        }
    }

    func insertLauf(_ db: Database, _ lauf: Laufnummer) throws {
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO zahllauf_journal
                    (lauf, nummer, erfasst, autor, auftrag, art, fassung, inhalt, kette)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try anweisung.execute(arguments: [
            lauf.description, nummer, erfasst, autor, auftrag, art, fassung, inhalt, kette,
        ])
    }
}

extension Kettenkopf {
    static func fetchLauf(_ db: Database, _ lauf: Laufnummer) throws -> Kettenkopf {
        let anweisung = try db.cachedStatement(
            sql: """
                SELECT nummer, erfasst, kette FROM zahllauf_journal WHERE lauf = ?
                ORDER BY nummer DESC LIMIT 1
                """)
        guard let zeile = try Row.fetchOne(anweisung, arguments: [lauf.description]) else {
            return .anfang
        }
        return Kettenkopf(
            nummer: zeile["nummer"], erfasst: Zeitpunkt(millisekunden: zeile["erfasst"]),
            kette: zeile["kette"])
    }
}

extension Laufquittung {
    static func fetch(_ db: Database, _ auftrag: AuftragID) throws -> Laufquittung? {
        let anweisung = try db.cachedStatement(sql: "SELECT * FROM zahllauf_auftrag WHERE id = ?")
        guard let zeile = try Row.fetchOne(anweisung, arguments: [auftrag.text]) else {
            return nil
        }
        let (text, von, bis): (String, Int, Int) = (zeile["lauf"], zeile["von"], zeile["bis"])
        guard let lauf = Laufnummer(text), von <= bis else {
            throw Zahlungsablagefehler.beschädigt(
                Schaden(fall: text, blatt: von, art: .auftragFehlt))
        }
        return Laufquittung(auftrag: auftrag, lauf: lauf, blätter: von...bis)
    }

    func insert(_ db: Database) throws {
        let anweisung = try db.cachedStatement(
            sql: "INSERT INTO zahllauf_auftrag (id, lauf, von, bis) VALUES (?, ?, ?, ?)")
        try anweisung.execute(arguments: [
            auftrag.text, lauf.description, blätter.lowerBound, blätter.upperBound,
        ])
    }
}

extension Laufzeile {
    init(_ zeile: Row) throws {
        let text: String = zeile["lauf"]
        guard let lauf = Laufnummer(text),
            let art = Laufart(rawValue: zeile["art"]),
            let monat = Monat(zeile["monat"] as String),
            let ausführung = Tag(zeile["ausfuehrung"] as String),
            let zustand = Laufzustand(rawValue: zeile["zustand"])
        else {
            throw Zahlungsablagefehler.beschädigt(
                Schaden(fall: text, blatt: zeile["version"], art: .prüfsummeFalsch))
        }
        self.init(
            lauf: lauf, version: zeile["version"], art: art, monat: monat, ausführung: ausführung,
            zustand: zustand, anzahl: zeile["anzahl"], summe: Geld(cent: zeile["summe_cent"]),
            letzteÄnderung: Zeitpunkt(millisekunden: zeile["letzte_aenderung"]))
    }

    /// Der Lauf, der Jahr und Zahl dieser Nummer schon hat.
    static func fetchNummer(_ db: Database, _ lauf: Laufnummer) throws -> Laufnummer? {
        let anweisung = try db.cachedStatement(
            sql: "SELECT lauf FROM zahllauf WHERE jahr = ? AND nummer = ?")
        return try String.fetchOne(anweisung, arguments: [lauf.jahr, lauf.nummer])
            .flatMap { Laufnummer($0) }
    }

    func upsert(_ db: Database) throws {
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO zahllauf
                    (lauf, jahr, nummer, version, art, monat, ausfuehrung, zustand, anzahl,
                     summe_cent, letzte_aenderung)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (lauf) DO UPDATE SET
                    version = excluded.version, ausfuehrung = excluded.ausfuehrung,
                    zustand = excluded.zustand, anzahl = excluded.anzahl,
                    summe_cent = excluded.summe_cent,
                    letzte_aenderung = excluded.letzte_aenderung
                """)
        try anweisung.execute(arguments: [
            lauf.description, lauf.jahr, lauf.nummer, version, art.rawValue, monat.description,
            ausführung.description, zustand.rawValue, anzahl, summe.cent,
            letzteÄnderung.millisekunden,
        ])
    }
}

extension Belegung {
    /// Der Lauf, der den Platz hat; nil, wenn er frei ist.
    func fetchHolder(_ db: Database) throws -> Laufnummer? {
        let anweisung = try db.cachedStatement(
            sql: """
                SELECT lauf FROM belegung AS b WHERE platz = ? AND NOT EXISTS (
                    SELECT 1 FROM belegung_frei WHERE platz = b.platz AND folge = b.folge)
                """)
        return try String.fetchOne(anweisung, arguments: [text]).flatMap { Laufnummer($0) }
    }

    /// Erst frei, dann belegt, Ereignis für Ereignis.
    static func write(_ folgen: [Folgen], for lauf: Laufnummer, _ db: Database) throws {
        for folge in folgen {
            for platz in folge.frei {
                guard try platz.fetchHolder(db) == lauf else {
                    throw Zahlungsablagefehler.nichtBelegt(platz)
                }
                try platz.insert(db, "belegung_frei", lauf)
            }
            for platz in folge.belegt {
                if let anderer = try platz.fetchHolder(db) {
                    throw Zahlungsablagefehler.belegt(platz, durch: anderer)
                }
                try platz.insert(db, "belegung", lauf)
            }
        }
    }

    /// Die nächste Folge ist um eins größer als die Zahl der Freigaben, bei beiden Tabellen.
    private func insert(_ db: Database, _ tabelle: String, _ lauf: Laufnummer) throws {
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO \(tabelle) (platz, folge, lauf)
                SELECT ?1, 1 + (SELECT COUNT(*) FROM belegung_frei WHERE platz = ?1), ?2
                """)
        try anweisung.execute(arguments: [text, lauf.description])
    }
}
