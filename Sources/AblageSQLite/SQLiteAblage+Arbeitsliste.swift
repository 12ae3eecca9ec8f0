package import Ablage
package import Fallakte
import GRDB
import Grundtypen

extension SQLiteAblage {
    package func zeile(_ fall: FallID) async throws(Ablagefehler) -> Fallzeile? {
        try await datenbank.reading { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM fallzeile WHERE fall = ?", arguments: [fall.text]
            ).map { try Fallzeile($0, db) }
        }
    }

    package func fälle(_ suche: Fallsuche) async throws(Ablagefehler) -> Fallliste {
        try await datenbank.reading { db in
            let (bedingung, argumente) = suche.bedingung
            let gesamt =
                try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM fallzeile WHERE \(bedingung)",
                    arguments: argumente) ?? 0
            let zeilen = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM fallzeile WHERE \(bedingung)
                    ORDER BY \(suche.folge.ordnung) LIMIT ? OFFSET ?
                    """, arguments: argumente + [max(0, suche.anzahl), max(0, suche.ab)])
            return Fallliste(zeilen: try zeilen.map { try Fallzeile($0, db) }, gesamt: gesamt)
        }
    }

    package func rebuildLesetabellen() async throws(Ablagefehler) -> Int {
        let schutz = schutz
        return try await datenbank.writing { db in
            try db.execute(sql: "DELETE FROM suchbegriff; DELETE FROM fallzeile")
            let fälle = try SQLiteAblage.aktenzeichen(db)
            for fall in fälle {
                let blätter = try Journalblatt.fetch(db, fall.text)
                let stand = try Journal.akte(fall, blätter, schutz).stand
                try Lesetabellen.zeile(for: fall, stand: stand)?.upsert(db)
            }
            return fälle.count
        }
    }
}

extension Fallsuche {
    /// Die Bedingung in SQL und ihre Werte in derselben Reihenfolge.
    fileprivate var bedingung: (sql: String, argumente: StatementArguments) {
        var teile = ["1"]
        var werte: [(any DatabaseValueConvertible)?] = []
        if let standort {
            teile.append("standort = ?")
            werte.append(standort)
        }
        switch zuteilung {
        case .alle: break
        case .eingangskorb: teile.append("zustaendig IS NULL")
        case .person(let kennung):
            teile.append("zustaendig = ?")
            werte.append(kennung.text)
        }
        if !zustände.isEmpty {
            let namen = zustände.map(\.rawValue).sorted()
            teile.append("zustand IN (\(namen.map { _ in "?" }.joined(separator: ", ")))")
            werte += namen
        }
        for anfang in Suchbegriffe.anfrage(text) {
            teile.append("fall IN (SELECT fall FROM suchbegriff WHERE begriff BETWEEN ? AND ?)")
            // Das letzte Zeichen, das Unicode vergeben kann: alles, was mit `anfang` beginnt.
            werte += [anfang, anfang + "\u{10FFFF}"]
        }
        return (teile.joined(separator: " AND "), StatementArguments(werte))
    }
}

extension Fallfolge {
    fileprivate var ordnung: String {
        switch self {
        case .längsteOffene: "offen_seit IS NULL, offen_seit, fall"
        case .zuletztGeändert: "letzte_aenderung DESC, fall"
        case .name: "sortiername, fall"
        }
    }
}

extension Fallzeile {
    /// Eine Zeile der Tabelle `fallzeile` mit ihren Suchbegriffen.
    fileprivate init(_ zeile: Row, _ db: Database) throws {
        let aktenzeichen: String = zeile["fall"]
        guard let fall = FallID(aktenzeichen), let zustand = Fallzustand(rawValue: zeile["zustand"])
        else { throw Ablagefehler.lesetabelleUnlesbar(fall: aktenzeichen) }
        func lies<Wert>(_ spalte: String, _ lies: (String) -> Wert?) throws -> Wert? {
            guard let text = zeile[spalte] as String? else { return nil }
            guard let wert = lies(text) else {
                throw Ablagefehler.lesetabelleUnlesbar(fall: aktenzeichen)
            }
            return wert
        }
        let anweisung = try db.cachedStatement(
            sql: "SELECT begriff FROM suchbegriff WHERE fall = ? ORDER BY begriff")
        self.init(
            fall: fall, version: zeile["version"], name: zeile["name"],
            standort: zeile["standort"], zuständig: try lies("zustaendig") { Kennung($0) },
            zustand: zustand, eingang: try lies("eingang") { Tag($0) },
            vollständigkeit: zeile["vollstaendigkeit"], frist: try lies("frist") { Tag($0) },
            offenSeit: try lies("offen_seit") { Tag($0) },
            bewilligtBis: try lies("bewilligt_bis") { Monat($0) },
            haushaltsgröße: zeile["haushaltsgroesse"], angabenLesbar: zeile["angaben_lesbar"],
            letzteÄnderung: Zeitpunkt(millisekunden: zeile["letzte_aenderung"]),
            suchbegriffe: try String.fetchAll(anweisung, arguments: [aktenzeichen]))
    }

    /// Ersetzt die Zeile und, wo sie sich ändern, ihre Suchbegriffe.
    func upsert(_ db: Database) throws {
        let anweisung = try db.cachedStatement(
            sql: """
                INSERT INTO fallzeile
                    (fall, version, name, sortiername, standort, zustaendig, zustand, eingang,
                    vollstaendigkeit, frist, offen_seit, bewilligt_bis, haushaltsgroesse,
                    angaben_lesbar, letzte_aenderung)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fall) DO UPDATE SET
                    version = excluded.version, name = excluded.name,
                    sortiername = excluded.sortiername, standort = excluded.standort,
                    zustaendig = excluded.zustaendig, zustand = excluded.zustand,
                    eingang = excluded.eingang, vollstaendigkeit = excluded.vollstaendigkeit,
                    frist = excluded.frist, offen_seit = excluded.offen_seit,
                    bewilligt_bis = excluded.bewilligt_bis,
                    haushaltsgroesse = excluded.haushaltsgroesse,
                    angaben_lesbar = excluded.angaben_lesbar,
                    letzte_aenderung = excluded.letzte_aenderung
                """)
        try anweisung.execute(arguments: [
            fall.text, version, name, sortiername, standort, zuständig?.text, zustand.rawValue,
            eingang?.description, vollständigkeit, frist?.description, offenSeit?.description,
            bewilligtBis?.description, haushaltsgröße, angabenLesbar,
            letzteÄnderung.millisekunden,
        ])
        try replaceSuchbegriffe(db)
    }

    private func replaceSuchbegriffe(_ db: Database) throws {
        let lies = try db.cachedStatement(sql: "SELECT begriff FROM suchbegriff WHERE fall = ?")
        let bisher = Set(try String.fetchAll(lies, arguments: [fall.text]))
        let neu = Set(suchbegriffe)
        let lösche = try db.cachedStatement(
            sql: "DELETE FROM suchbegriff WHERE begriff = ? AND fall = ?")
        for begriff in bisher.subtracting(neu) {
            try lösche.execute(arguments: [begriff, fall.text])
        }
        let füge = try db.cachedStatement(
            sql: "INSERT INTO suchbegriff (begriff, fall) VALUES (?, ?)")
        for begriff in neu.subtracting(bisher) {
            try füge.execute(arguments: [begriff, fall.text])
        }
    }
}
