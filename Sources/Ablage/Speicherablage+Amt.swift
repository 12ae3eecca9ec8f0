package import Fallakte
package import Foundation

extension Speicherablage {
    package func store(_ inhalt: Data, for fall: FallID) throws(Ablagefehler) -> Prüfsumme {
        let prüfsumme = Prüfsumme(of: inhalt)
        guard dokumente[fall]?[prüfsumme] == nil else { return prüfsumme }
        do { dokumente[fall, default: [:]][prüfsumme] = try schutz.seal(inhalt, for: fall) } catch {
            throw .inhaltNichtGeschützt(fall)
        }
        return prüfsumme
    }

    package func dokument(_ prüfsumme: Prüfsumme, of fall: FallID) throws(Ablagefehler) -> Data? {
        guard let verschlossen = dokumente[fall]?[prüfsumme] else { return nil }
        return try schutz.dokument(verschlossen, prüfsumme, of: fall)
    }

    /// Verändert ein Dokument an seiner Prüfsumme vorbei; nur für Prüfungen.
    package func damage(_ prüfsumme: Prüfsumme, of fall: FallID) {
        dokumente[fall]?[prüfsumme]?.append(0)
    }

    package func konto(_ kennung: Kennung) -> Personalkonto? { personal[kennung] }
    package func konten() -> [Personalkonto] { personal.values.sorted { $0.kennung < $1.kennung } }
    package func save(_ konto: Personalkonto) { personal[konto.kennung] = konto }

    package func begin(_ sitzung: Sitzung) throws(Ablagefehler) {
        guard personal[sitzung.kennung] != nil else { throw .kontoUnbekannt(sitzung.kennung) }
        sitzungen[sitzung.token] = sitzung
    }
    package func sitzung(_ token: Prüfsumme) -> Sitzung? { sitzungen[token] }
    package func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) {
        guard let sitzung = sitzungen[token], sitzung.zuletztGesehen < zeit else { return }
        sitzungen[token]?.zuletztGesehen = zeit
    }
    package func end(_ token: Prüfsumme) { sitzungen[token] = nil }
    package func endAll(of kennung: Kennung) {
        sitzungen = sitzungen.filter { $0.value.kennung != kennung }
    }
    package func endUnseen(since zeit: Zeitpunkt) -> Int {
        let vorher = sitzungen.count
        sitzungen = sitzungen.filter { $0.value.zuletztGesehen >= zeit }
        return vorher - sitzungen.count
    }

    package func record(_ zugriff: Zugriff) { protokoll.append(zugriff) }
    package func zugriffe(_ suche: Zugriffssuche) -> Zugriffsliste {
        let passend = protokoll.reversed().filter { $0.passt(zu: suche) }
        return Zugriffsliste(
            zugriffe: Array(passend.dropFirst(max(0, suche.ab)).prefix(max(0, suche.anzahl))),
            gesamt: passend.count)
    }
}

extension Zugriff {
    fileprivate func passt(zu suche: Zugriffssuche) -> Bool {
        guard suche.durch.map({ $0 == durch }) ?? true else { return false }
        guard let fall = suche.fall else { return true }
        return switch gegenstand {
        case .fall(let gesehen): gesehen == fall
        case .lauf(let lauf): suche.läufe.contains(lauf)
        }
    }
}

extension Inhaltsschutz {
    /// Öffnet ein Dokument und hält es gegen seine Prüfsumme.
    package func dokument(_ verschlossen: Data, _ prüfsumme: Prüfsumme, of fall: FallID)
        throws(Ablagefehler) -> Data
    {
        let klar: Data
        do { klar = try open(verschlossen, for: fall) } catch { throw .inhaltNichtGeschützt(fall) }
        guard Prüfsumme(of: klar) == prüfsumme else { throw .dokumentBeschädigt(prüfsumme) }
        return klar
    }
}
