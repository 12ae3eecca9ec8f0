package import Ablage
package import Fallakte
import Foundation
import GRDB
package import Grundtypen
package import Zahlungswesen

/// Zahlläufe und Hauptbuch in derselben SQLite-Datei wie die Akten.
package struct SQLiteZahlungsablage: Sendable {
    package let datenbank: Datenbank
    private let punkt: Schreibpunkt

    package init(_ datenbank: Datenbank, punkt: Schreibpunkt = .keiner) {
        self.datenbank = datenbank
        self.punkt = punkt
    }

    private func writing<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws(Zahlungsablagefehler) -> T
    {
        do { return try await datenbank.write(arbeit) } catch {
            throw Zahlungsablagefehler(error, ort: datenbank.ort)
        }
    }

    private func reading<T: Sendable>(_ arbeit: @escaping @Sendable (Database) throws -> T)
        async throws(Zahlungsablagefehler) -> T
    {
        do { return try await datenbank.read(arbeit) } catch {
            throw Zahlungsablagefehler(error, ort: datenbank.ort)
        }
    }
}

extension Zahlungsablagefehler {
    fileprivate init(_ fehler: any Error, ort: String) {
        if let fehler = fehler as? Zahlungsablagefehler {
            self = fehler
        } else {
            self = .ablage(Ablagefehler(fehler, ort: ort))
        }
    }
}

extension SQLiteZahlungsablage: Zahlungsablage {
    package func lauf(_ nummer: Laufnummer) async throws(Zahlungsablagefehler) -> Laufakte? {
        let blätter = try await reading { try Journalblatt.fetchLauf($0, nummer) }
        return blätter.isEmpty ? nil : try Laufjournal.akte(nummer, blätter)
    }

    package func append(_ eintrag: Laufeintrag) async throws(Zahlungsablagefehler) -> Laufquittung {
        let punkt = punkt
        let quittung = try await writing { db in
            let quittung = try SQLiteZahlungsablage.append(eintrag, db, punkt)
            try punkt.meldeVor(.abschluss)
            return quittung
        }
        do { try punkt.meldeNach(.abschluss) } catch {
            throw Zahlungsablagefehler(error, ort: datenbank.ort)
        }
        return quittung
    }

    private static func append(_ eintrag: Laufeintrag, _ db: Database, _ punkt: Schreibpunkt)
        throws -> Laufquittung
    {
        let lauf = eintrag.lauf
        if let quittung = try Laufquittung.fetch(db, eintrag.auftrag) {
            guard quittung.lauf == lauf else {
                throw Zahlungsablagefehler.auftragFremd(eintrag.auftrag, gehörtZu: quittung.lauf)
            }
            return quittung
        }
        let kopf = try Kettenkopf.fetchLauf(db, lauf)
        guard kopf.nummer == eintrag.stand.version else {
            throw Zahlungsablagefehler.laufVeraltet(
                lauf, gesehen: eintrag.stand.version, jetzt: kopf.nummer)
        }
        if let anderer = try Laufzeile.fetchNummer(db, lauf), anderer != lauf {
            throw Zahlungsablagefehler.laufnummerVergeben(lauf, an: anderer)
        }
        let neu = try Laufjournal.extend(kopf, by: eintrag)
        try punkt.around(.auftrag) { try neu.quittung.insert(db) }
        try punkt.around(.liste) { try neu.zeile.upsert(db) }
        try punkt.around(.blätter) { for blatt in neu.blätter { try blatt.insertLauf(db, lauf) } }
        try punkt.around(.belegungen) { try Belegung.write(neu.folgen, for: lauf, db) }
        try punkt.around(.buchungen) {
            for satz in neu.folgen.flatMap(\.buchungssätze) { try satz.insertNeu(db) }
        }
        try punkt.around(.zurückstellungen) {
            for eine in eintrag.zurückgestellt { try eine.insert(db, lauf) }
        }
        if let datei = neu.datei {
            try punkt.around(.datei) {
                try db.execute(
                    sql: "INSERT INTO zahlungsdatei (pruefsumme, lauf, inhalt) VALUES (?, ?, ?)",
                    arguments: [datei.prüfsumme.text, lauf.description, Data(datei.bytes)])
            }
        }
        return neu.quittung
    }

    package func laufquittung(of auftrag: AuftragID) async throws(Zahlungsablagefehler)
        -> Laufquittung?
    {
        try await reading { try Laufquittung.fetch($0, auftrag) }
    }

    package func läufe() async throws(Zahlungsablagefehler) -> [Laufzeile] {
        try await reading { db in
            let zeilen = try Row.fetchAll(
                db, sql: "SELECT * FROM zahllauf ORDER BY jahr DESC, nummer DESC")
            return try zeilen.map { try Laufzeile($0) }
        }
    }

    package func läufe(with fall: FallID) async throws(Zahlungsablagefehler) -> Set<Laufnummer> {
        let anfang = Belegung.anfang(of: fall)
        return try await reading { db in
            // „0“ folgt in ASCII auf „/“; so bleibt die Suche im Schlüssel der Tabelle.
            let texte = try String.fetchAll(
                db, sql: "SELECT DISTINCT lauf FROM belegung WHERE platz >= ? AND platz < ?",
                arguments: [anfang, "\(anfang.dropLast())0"])
            return Set(
                try texte.map { text in
                    guard let lauf = Laufnummer(text) else {
                        throw Zahlungsablagefehler.beschädigt(
                            Schaden(fall: text, blatt: 1, art: .prüfsummeFalsch))
                    }
                    return lauf
                })
        }
    }

    package func nächsteLaufnummer(am tag: Tag) async throws(Zahlungsablagefehler) -> Laufnummer? {
        let letzte = try await reading { db in
            try Int.fetchOne(
                db, sql: "SELECT MAX(nummer) FROM zahllauf WHERE jahr = ?", arguments: [tag.jahr])
        }
        return Laufnummer(am: tag, nummer: (letzte ?? 0) + 1)
    }

    package func belegt(_ plätze: [Belegung]) async throws(Zahlungsablagefehler)
        -> [Belegung: Laufnummer]
    {
        try await reading { db in
            try plätze.reduce(into: [:]) { $0[$1] = try $1.fetchHolder(db) }
        }
    }

    package func zahlungsdatei(_ prüfsumme: Prüfsumme) async throws(Zahlungsablagefehler)
        -> [UInt8]?
    {
        let inhalt = try await reading { db in
            try Data.fetchOne(
                db, sql: "SELECT inhalt FROM zahlungsdatei WHERE pruefsumme = ?",
                arguments: [prüfsumme.text])
        }
        guard let inhalt else { return nil }
        guard Prüfsumme(of: inhalt) == prüfsumme else { throw .dateiBeschädigt(prüfsumme) }
        return Array(inhalt)
    }

    package func book(_ sätze: [Buchungssatz]) async throws(Zahlungsablagefehler) -> Int {
        let punkt = punkt
        return try await writing { db in
            try punkt.around(.buchungen) {
                try sätze.count { satz in
                    guard let alt = try Buchungssatz.fetch(db, satz.id) else {
                        try satz.insertNeu(db)
                        return true
                    }
                    guard alt == satz else {
                        throw Zahlungsablagefehler.buchungWiderspricht(id: satz.id)
                    }
                    return false
                }
            }
        }
    }

    package func gebucht(_ ids: [String]) async throws(Zahlungsablagefehler)
        -> [String: Result<Buchungssatz, Zahlungsablagefehler>]
    {
        try await reading { db in
            try ids.reduce(into: [:]) { gefunden, id in
                do {
                    gefunden[id] = try Buchungssatz.fetch(db, id).map { .success($0) }
                } catch let fehler as Zahlungsablagefehler { gefunden[id] = .failure(fehler) }
            }
        }
    }

    package func zurückgestellt(in lauf: Laufnummer?) async throws(Zahlungsablagefehler)
        -> [Laufnummer: [Zurückstellung]]
    {
        try await reading { try Zurückstellung.fetch($0, in: lauf) }
    }

    package func buchungssätze(of fall: String?) async throws(Zahlungsablagefehler)
        -> [Buchungssatz]
    {
        try await reading { try Buchungssatz.fetchAll($0, of: fall) }
    }
}
