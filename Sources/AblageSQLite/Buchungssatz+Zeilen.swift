import Ablage
import Fallakte
import GRDB
import Grundtypen
import Zahlungswesen

extension Buchungssatz {
    /// Schreibt einen Satz, den es noch nicht gibt.
    func insertNeu(_ db: Database) throws {
        let vorhanden = try db.cachedStatement(sql: "SELECT 1 FROM buchungssatz WHERE id = ?")
        guard try Int.fetchOne(vorhanden, arguments: [id]) == nil else {
            throw Zahlungsablagefehler.buchungWiderspricht(id: id)
        }
        let (bezugsart, bezugstext) = bezug.gespeichert
        let kopf = try db.cachedStatement(
            sql: "INSERT INTO buchungssatz (id, art, wert, bezug_art, bezug) VALUES (?, ?, ?, ?, ?)"
        )
        try kopf.execute(arguments: [
            id, art.rawValue, wert.description, bezugsart, bezugstext,
        ])
        let satz = db.lastInsertedRowID
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO buchungszeile
                    (satz, zeile, konto, traeger, haushaltsstelle, fall, person, monat, betrag_cent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (nummer, zeile) in zip(1..., zeilen) {
            let stelle = zeile.stelle
            try anweisung.execute(arguments: [
                satz, nummer, stelle.konto.rawValue, stelle.träger.rawValue,
                stelle.haushaltsstelle, stelle.fall, stelle.person, stelle.monat.description,
                zeile.betrag.cent,
            ])
        }
    }

    static func fetch(_ db: Database, _ id: String) throws -> Buchungssatz? {
        try fetch(db, bedingung: "s.id = ?", [id]).first
    }

    /// In der Reihenfolge der Buchung; ein Satz, der den Fall berührt, kommt ganz.
    static func fetchAll(_ db: Database, of fall: String?) throws -> [Buchungssatz] {
        guard let fall else { return try fetch(db, bedingung: "TRUE", []) }
        return try fetch(
            db, bedingung: "s.nummer IN (SELECT satz FROM buchungszeile WHERE fall = ?)", [fall])
    }

    private static func fetch(
        _ db: Database, bedingung: String, _ argumente: StatementArguments
    ) throws -> [Buchungssatz] {
        let anweisung = try db.cachedStatement(
            sql: """
                SELECT s.id, s.art, s.wert, s.bezug_art, s.bezug, z.*
                FROM buchungssatz AS s JOIN buchungszeile AS z ON z.satz = s.nummer
                WHERE \(bedingung) ORDER BY s.nummer, z.zeile
                """)
        var sätze: [Buchungssatz] = []
        var kopf: Row?
        var zeilen: [Buchungszeile] = []
        let cursor = try Row.fetchCursor(anweisung, arguments: argumente)
        while let zeile = try cursor.next() {
            if let alt = kopf, (alt["satz"] as Int64) != (zeile["satz"] as Int64) {
                sätze.append(try Buchungssatz(alt, zeilen))
                zeilen = []
            }
            kopf = zeile.copy()
            zeilen.append(try Buchungszeile(zeile))
        }
        if let kopf { sätze.append(try Buchungssatz(kopf, zeilen)) }
        return sätze
    }

    private init(_ kopf: Row, _ zeilen: [Buchungszeile]) throws {
        let id: String = kopf["id"]
        guard let art = Buchungsart(rawValue: kopf["art"]),
            let wert = Tag(kopf["wert"] as String),
            let bezug = Buchungsbezug(art: kopf["bezug_art"], text: kopf["bezug"])
        else { throw Zahlungsablagefehler.buchungUnlesbar(id: id) }
        do throws(Buchungsfehler) {
            try self.init(id: id, art: art, wert: wert, bezug: bezug, zeilen: zeilen)
        } catch { throw Zahlungsablagefehler.buchung(error) }
    }
}

extension Buchungszeile {
    fileprivate init(_ zeile: Row) throws {
        guard let konto = Konto(rawValue: zeile["konto"]),
            let träger = Kostenträger(rawValue: zeile["traeger"]),
            let monat = Monat(zeile["monat"] as String)
        else { throw Zahlungsablagefehler.buchungUnlesbar(id: zeile["id"]) }
        self.init(
            stelle: Buchungsstelle(
                konto: konto, träger: träger, haushaltsstelle: zeile["haushaltsstelle"],
                fall: zeile["fall"], person: zeile["person"], monat: monat),
            betrag: Geld(cent: zeile["betrag_cent"]))
    }
}

extension Buchungsbezug {
    fileprivate var gespeichert: (art: String, text: String) {
        switch self {
        case .bescheid(let anordnung): ("bescheid", anordnung)
        case .lauf(let lauf): ("lauf", lauf.description)
        case .bankmeldung(let referenz): ("bankmeldung", referenz)
        }
    }

    fileprivate init?(art: String, text: String) {
        switch art {
        case "bescheid": self = .bescheid(anordnung: text)
        case "lauf":
            guard let lauf = Laufnummer(text) else { return nil }
            self = .lauf(lauf)
        case "bankmeldung": self = .bankmeldung(text)
        default: return nil
        }
    }
}
