import Ablage
import Fallakte
import GRDB
import Zahlungswesen

extension Zurückstellung {
    func insert(_ db: Database, _ lauf: Laufnummer) throws {
        let form = Zurückstellungsform(grund)
        let anweisung = try db.cachedStatement(
            sql: "INSERT INTO zurueckstellung (lauf, fall, grund, einzelheit) VALUES (?, ?, ?, ?)")
        try anweisung.execute(arguments: [
            lauf.description, fall.text, form.grund, form.einzelheit,
        ])
    }

    static func fetch(_ db: Database, in lauf: Laufnummer?) throws
        -> [Laufnummer: [Zurückstellung]]
    {
        let anweisung = try db.cachedStatement(
            sql: """
                SELECT * FROM zurueckstellung WHERE ?1 IS NULL OR lauf = ?1 ORDER BY lauf, fall
                """)
        let zeilen = try Row.fetchAll(anweisung, arguments: [lauf?.description])
        return try zeilen.reduce(into: [:]) { gefunden, zeile in
            let (text, fall): (String, String) = (zeile["lauf"], zeile["fall"])
            let form = Zurückstellungsform(grund: zeile["grund"], einzelheit: zeile["einzelheit"])
            guard let lauf = Laufnummer(text), let fall = FallID(fall), let grund = form.wert
            else {
                throw Zahlungsablagefehler.beschädigt(
                    Schaden(fall: text, blatt: 1, art: .prüfsummeFalsch))
            }
            gefunden[lauf, default: []].append(Zurückstellung(fall: fall, grund: grund))
        }
    }
}
