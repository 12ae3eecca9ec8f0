package import Ablage
import Fallakte
import GRDB
import Zahlungswesen

extension SQLiteAblage {
    package func record(_ zugriff: Zugriff) async throws(Ablagefehler) {
        let (fall, lauf) = zugriff.gegenstand.spalten
        try await datenbank.writing { db in
            try db.execute(
                sql:
                    "INSERT INTO zugriff (fall, lauf, durch, zeit, ansicht) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    fall, lauf, zugriff.durch.text, zugriff.zeit.millisekunden, zugriff.ansicht,
                ])
        }
    }

    package func zugriffe(_ suche: Zugriffssuche) async throws(Ablagefehler) -> Zugriffsliste {
        try await datenbank.reading { db in
            let (bedingung, argumente) = suche.bedingung
            let gesamt = try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM zugriff WHERE \(bedingung)", arguments: argumente)
            let zeilen = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM zugriff WHERE \(bedingung)
                    ORDER BY nummer DESC LIMIT ? OFFSET ?
                    """,
                arguments: argumente + [max(0, suche.anzahl), max(0, suche.ab)])
            return Zugriffsliste(zugriffe: try zeilen.map { try Zugriff($0) }, gesamt: gesamt ?? 0)
        }
    }
}

extension Zugriffssuche {
    /// Die Bedingung in SQL und ihre Werte in derselben Reihenfolge.
    fileprivate var bedingung: (sql: String, argumente: StatementArguments) {
        var teile = ["1"]
        var werte: [String] = []
        if let fall {
            // Laufnummern bestehen aus Ziffern und einem Strich.
            let läufe = läufe.sorted().map { "'\($0)'" }.joined(separator: ", ")
            teile.append("(fall = ? OR lauf IN (\(läufe)))")
            werte.append(fall.text)
        }
        if let durch {
            teile.append("durch = ?")
            werte.append(durch.text)
        }
        return (teile.joined(separator: " AND "), StatementArguments(werte))
    }
}

extension Zugriffsgegenstand {
    fileprivate var spalten: (fall: String?, lauf: String?) {
        switch self {
        case .fall(let fall): (fall.text, nil)
        case .lauf(let lauf): (nil, lauf.description)
        }
    }

    fileprivate init?(fall: String?, lauf: String?) {
        if let gelesen = fall.flatMap({ FallID($0) }) {
            self = .fall(gelesen)
        } else if let gelesen = lauf.flatMap({ Laufnummer($0) }) {
            self = .lauf(gelesen)
        } else {
            return nil
        }
    }
}

extension Zugriff {
    fileprivate init(_ zeile: Row) throws {
        let text: String = zeile["durch"]
        guard let durch = Kennung(text),
            let gegenstand = Zugriffsgegenstand(fall: zeile["fall"], lauf: zeile["lauf"])
        else { throw Ablagefehler.kontoUnlesbar(kennung: text) }
        self.init(
            gegenstand, durch: durch, zeit: Zeitpunkt(millisekunden: zeile["zeit"]),
            ansicht: zeile["ansicht"])
    }
}
