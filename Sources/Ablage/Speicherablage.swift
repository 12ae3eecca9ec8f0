package import Fallakte
import Foundation

/// Alles im Arbeitsspeicher: der Zwilling für Prüfungen, mit dem Prozess vergessen.
///
/// Gespeichert wird dieselbe Form wie auf dem Datenträger, damit auch hier jede Kette stimmen muss.
package actor Speicherablage: Gesamtablage {
    let schutz: any Inhaltsschutz
    private var journal: [FallID: [Journalblatt]] = [:]
    private var quittungen: [AuftragID: Quittung] = [:]
    private var zeilen: [FallID: Fallzeile] = [:]
    private var zeilenfehler: [FallID: Ablagefehler] = [:]
    var dokumente: [FallID: [Prüfsumme: Data]] = [:]
    var personal: [Kennung: Personalkonto] = [:]
    var sitzungen: [Prüfsumme: Sitzung] = [:]
    var protokoll: [Zugriff] = []

    package init(schutz: any Inhaltsschutz = Klartext()) { self.schutz = schutz }

    package func akte(_ fall: FallID) throws(Ablagefehler) -> Akte? {
        guard let blätter = journal[fall] else { return nil }
        return try Journal.akte(fall, blätter, schutz)
    }

    package func append(_ eintrag: Eintrag) throws(Ablagefehler) -> Quittung {
        let fall = eintrag.fall
        if let quittung = quittungen[eintrag.auftrag] {
            guard quittung.fall == fall else {
                throw .auftragFremd(eintrag.auftrag, gehörtZu: quittung.fall)
            }
            return quittung
        }
        let vorbereitet = try Journal.prepare(eintrag, schutz)
        let bisher = journal[fall] ?? []
        let gesehen = eintrag.stand.version
        guard bisher.count == gesehen else {
            let inzwischen = Array(bisher.dropFirst(gesehen))
            throw .versionVeraltet(
                Versionskonflikt(
                    fall: fall, gesehen: gesehen, jetzt: bisher.count,
                    inzwischen: try Journal.open(inzwischen, of: fall, schutz)))
        }
        for prüfsumme in eintrag.ereignisse.flatMap(\.dokumente)
        where dokumente[fall]?[prüfsumme] == nil {
            throw .dokumentFehlt(prüfsumme)
        }
        let neu = try Journal.extend(Kettenkopf(bisher), by: vorbereitet)
        journal[fall] = bisher + neu.blätter
        zeilen[fall] = neu.zeile
        quittungen[eintrag.auftrag] = neu.quittung
        return neu.quittung
    }

    package func append(each einträge: [Eintrag]) -> [Result<Quittung, Ablagefehler>] {
        einträge.map { eintrag in
            Result { () throws(Ablagefehler) in try append(eintrag) }
        }
    }

    package func quittung(of auftrag: AuftragID) -> Quittung? { quittungen[auftrag] }
    package func zeile(_ fall: FallID) throws(Ablagefehler) -> Fallzeile? {
        if let fehler = zeilenfehler[fall] { throw fehler }
        return zeilen[fall]
    }
    package func aktenzeichen() -> [FallID] { journal.keys.sorted() }

    package func fälle(_ suche: Fallsuche) -> Fallliste {
        let passend = zeilen.values.filter { $0.passt(zu: suche) }.sorted {
            suche.folge.precedes($0, $1)
        }
        return Fallliste(
            zeilen: Array(passend.dropFirst(max(0, suche.ab)).prefix(max(0, suche.anzahl))),
            gesamt: passend.count)
    }

    package func rebuildLesetabellen() throws(Ablagefehler) -> Int {
        var neu: [FallID: Fallzeile] = [:]
        for (fall, blätter) in journal {
            let stand = try Journal.akte(fall, blätter, schutz).stand
            neu[fall] = Lesetabellen.zeile(for: fall, stand: stand)
        }
        zeilen = neu
        return neu.count
    }

    package func verify(_ fall: FallID?) -> Kettenprüfung {
        let fälle = fall.map { [$0] } ?? journal.keys.sorted()
        return Kettenprüfung(
            fälle: fälle.count, blätter: fälle.reduce(0) { $0 + (journal[$1]?.count ?? 0) },
            schäden: fälle.compactMap { fall in
                let eigene = quittungen.values.filter { $0.fall == fall }
                return Journal.schaden(
                    fall.text, journal[fall] ?? [],
                    aufträge: Dictionary(
                        uniqueKeysWithValues: eigene.map { ($0.auftrag.text, $0.blätter) }))
            })
    }

    /// Verändert Gespeichertes an der Kette vorbei; nur damit Prüfungen Schaden anrichten können.
    package func damage(_ fall: FallID, _ ändere: @Sendable ([Journalblatt]) -> [Journalblatt]) {
        journal[fall] = ändere(journal[fall] ?? [])
    }

    /// Nimmt die Zeile aus der Arbeitsliste oder lässt ihr Lesen scheitern; nur für Prüfungen.
    package func damageZeile(_ fall: FallID, _ fehler: Ablagefehler?) {
        if let fehler { zeilenfehler[fall] = fehler } else { zeilen[fall] = nil }
    }
}
