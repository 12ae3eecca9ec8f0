package import Fallakte
import Foundation
package import Grundtypen
package import Zahlungswesen

/// Läufe und Hauptbuch im Arbeitsspeicher: der Zwilling für Prüfungen, mit dem Prozess vergessen.
package actor Speicherzahlungen: Zahlungsablage {
    private var journal: [Laufnummer: [Journalblatt]] = [:]
    private var zeilen: [Laufnummer: Laufzeile] = [:]
    private var quittungen: [AuftragID: Laufquittung] = [:]
    private var plätze: [Belegung: Laufnummer] = [:]
    private var dateien: [Prüfsumme: [UInt8]] = [:]
    private var sätze: [Buchungssatz] = []
    private var gebucht: [String: Buchungssatz] = [:]
    private var je: [Laufnummer: Set<String>] = [:]
    private var ausgelassen: [Laufnummer: [Zurückstellung]] = [:]

    package init() {}

    package func lauf(_ nummer: Laufnummer) throws(Zahlungsablagefehler) -> Laufakte? {
        guard let blätter = journal[nummer] else { return nil }
        return try Laufjournal.akte(nummer, blätter)
    }

    package func append(_ eintrag: Laufeintrag) throws(Zahlungsablagefehler) -> Laufquittung {
        let lauf = eintrag.lauf
        if let quittung = quittungen[eintrag.auftrag] {
            guard quittung.lauf == lauf else {
                throw .auftragFremd(eintrag.auftrag, gehörtZu: quittung.lauf)
            }
            return quittung
        }
        let bisher = journal[lauf] ?? []
        guard bisher.count == eintrag.stand.version else {
            throw .laufVeraltet(lauf, gesehen: eintrag.stand.version, jetzt: bisher.count)
        }
        if let anderer = zeilen.keys.first(where: {
            $0 != lauf && ($0.jahr, $0.nummer) == (lauf.jahr, lauf.nummer)
        }) {
            throw .laufnummerVergeben(lauf, an: anderer)
        }
        let neu = try Laufjournal.extend(Kettenkopf(bisher), by: eintrag)
        let danach = try plätze(after: neu.folgen, for: lauf)
        let neueSätze = neu.folgen.flatMap(\.buchungssätze)
        for satz in neueSätze where gebucht[satz.id] != nil {
            throw .buchungWiderspricht(id: satz.id)
        }
        // Ab hier kann nichts mehr scheitern: alles oder nichts.
        plätze = danach
        journal[lauf] = bisher + neu.blätter
        zeilen[lauf] = neu.zeile
        quittungen[eintrag.auftrag] = neu.quittung
        if let datei = neu.datei { dateien[datei.prüfsumme] = datei.bytes }
        for satz in neueSätze { insert(satz) }
        for platz in neu.folgen.flatMap(\.belegt) { je[lauf, default: []].insert(platz.text) }
        if !eintrag.zurückgestellt.isEmpty {
            ausgelassen[lauf] = eintrag.zurückgestellt.sorted { $0.fall < $1.fall }
        }
        return neu.quittung
    }

    private func plätze(after folgen: [Folgen], for lauf: Laufnummer)
        throws(Zahlungsablagefehler) -> [Belegung: Laufnummer]
    {
        var danach = plätze
        for folge in folgen {
            for frei in folge.frei {
                guard danach.removeValue(forKey: frei) == lauf else { throw .nichtBelegt(frei) }
            }
            for platz in folge.belegt {
                if let anderer = danach.updateValue(lauf, forKey: platz) {
                    throw .belegt(platz, durch: anderer)
                }
            }
        }
        return danach
    }

    private func insert(_ satz: Buchungssatz) {
        sätze.append(satz)
        gebucht[satz.id] = satz
    }

    package func laufquittung(of auftrag: AuftragID) -> Laufquittung? { quittungen[auftrag] }

    package func läufe() -> [Laufzeile] { zeilen.values.sorted { $1.lauf < $0.lauf } }

    package func läufe(with fall: FallID) -> Set<Laufnummer> {
        let anfang = Belegung.anfang(of: fall)
        return Set(je.filter { $0.value.contains { $0.hasPrefix(anfang) } }.keys)
    }

    package func nächsteLaufnummer(am tag: Tag) -> Laufnummer? {
        let letzte = zeilen.keys.filter { $0.jahr == tag.jahr }.map(\.nummer).max() ?? 0
        return Laufnummer(am: tag, nummer: letzte + 1)
    }

    package func belegt(_ gefragt: [Belegung]) -> [Belegung: Laufnummer] {
        gefragt.reduce(into: [:]) { $0[$1] = plätze[$1] }
    }

    package func zahlungsdatei(_ prüfsumme: Prüfsumme) throws(Zahlungsablagefehler) -> [UInt8]? {
        guard let bytes = dateien[prüfsumme] else { return nil }
        guard Prüfsumme(of: Data(bytes)) == prüfsumme else { throw .dateiBeschädigt(prüfsumme) }
        return bytes
    }

    package func book(_ neue: [Buchungssatz]) throws(Zahlungsablagefehler) -> Int {
        var zugefügt: [String: Buchungssatz] = [:]
        var reihenfolge: [Buchungssatz] = []
        for satz in neue {
            if let alt = gebucht[satz.id] ?? zugefügt[satz.id] {
                guard alt == satz else { throw .buchungWiderspricht(id: satz.id) }
            } else {
                zugefügt[satz.id] = satz
                reihenfolge.append(satz)
            }
        }
        for satz in reihenfolge { insert(satz) }
        return reihenfolge.count
    }

    package func gebucht(_ ids: [String]) -> [String: Result<Buchungssatz, Zahlungsablagefehler>] {
        ids.reduce(into: [:]) { $0[$1] = gebucht[$1].map { .success($0) } }
    }

    package func zurückgestellt(in lauf: Laufnummer?) -> [Laufnummer: [Zurückstellung]] {
        guard let lauf else { return ausgelassen }
        return ausgelassen.filter { $0.key == lauf }
    }

    package func buchungssätze(of fall: String?) -> [Buchungssatz] {
        guard let fall else { return sätze }
        return sätze.filter { satz in satz.zeilen.contains { $0.stelle.fall == fall } }
    }

    /// Verändert Gespeichertes an der Kette vorbei; nur damit Prüfungen Schaden anrichten können.
    package func damage(_ lauf: Laufnummer, _ ändere: @Sendable ([Journalblatt]) -> [Journalblatt])
    {
        journal[lauf] = ändere(journal[lauf] ?? [])
    }
}
