package import Ablage
package import Fallakte
package import Foundation
package import Grundtypen
package import Zahlungswesen

/// Was die Kasse des Amts einstellt.
package struct Kasseneinstellungen: Sendable {
    /// Das eigene Konto.
    package let auftraggeber: Auftraggeber
    /// Buchungsstelle je Träger im Haushalt, aus dem Haushaltsplan des Amts.
    package let haushaltsstellen: [Kostenträger: String]
    /// Buchungsstelle für Bildung und Teilhabe; nil stellt solche Fälle zurück.
    package let bildungsstelle: String?
    /// Buchungsstelle je Träger für einmalige Leistungen; fehlt sie, warten solche Fälle.
    package let einmalstellen: [Kostenträger: String]
    package let zahlung: Zahlungseinstellungen
    package let ordner: Ausgabeordner

    package init(
        auftraggeber: Auftraggeber, haushaltsstellen: [Kostenträger: String],
        bildungsstelle: String? = nil, einmalstellen: [Kostenträger: String] = [:],
        zahlung: Zahlungseinstellungen, ordner: Ausgabeordner
    ) {
        self.auftraggeber = auftraggeber
        self.haushaltsstellen = haushaltsstellen
        self.bildungsstelle = bildungsstelle
        self.einmalstellen = einmalstellen
        self.zahlung = zahlung
        self.ordner = ordner
    }
}

extension Kasseneinstellungen {
    /// Nil, wenn das Amt sie nicht eingestellt hat.
    func haushaltsstelle(for anordnung: Anordnung) -> String? {
        switch anordnung.zweck {
        case .laufend: haushaltsstellen[anordnung.träger]
        case .bildung: bildungsstelle
        case .einmalig: einmalstellen[anordnung.träger]
        }
    }
}

/// Was die Kasse tut: vorbereiten, prüfen, freigeben, ausgeben; nie eine Person alles.
package struct Kasse: Sendable {
    package let amt: Amt
    package let zahlungen: any Zahlungsablage
    package let einstellungen: Kasseneinstellungen

    package init(
        amt: Amt, zahlungen: any Zahlungsablage, einstellungen: Kasseneinstellungen
    ) {
        self.amt = amt
        self.zahlungen = zahlungen
        self.einstellungen = einstellungen
    }

    /// Friert alle noch nicht gezahlten Anordnungen bis zu diesem Monat in einem Lauf ein.
    ///
    /// Vorher werden fehlende Sollstellungen nachgebucht, falls ein Bescheid zwischen Akte und Hauptbuch
    /// unterbrochen wurde; was schon gebucht ist, bleibt. Ein Fall, an dem etwas nicht stimmt, hält die
    /// anderen nicht auf: er wird zurückgestellt und mit dem Lauf verzeichnet.
    package func bereiteVor(
        _ art: Laufart, for monat: Monat, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) -> Laufnummer {
        try akteur.verlange(.zahllaufFühren)
        if let früher = try await ausKasse({ try await zahlungen.laufquittung(of: auftrag) }) {
            return früher.lauf
        }
        let sammlung = try await sammle(bis: monat)
        let anordnungen = sammlung.posten.map(\.anordnung)
        guard !anordnungen.isEmpty || sammlung.zurückgestellt.isEmpty else {
            throw .lauf(.vorbereitung(.nurZurückgestellte(sammlung.zurückgestellt.count)))
        }
        try await stelleZumSoll(sammlung.posten)
        let einstellungen = einstellungen
        return try await ausKasse {
            try await zahlungen.prepare(
                auftrag, am: amt.uhr.heute, by: akteur.kennung, at: amt.uhr.jetzt(),
                under: einstellungen.zahlung, zurückgestellt: sammlung.zurückgestellt
            ) { nummer in
                Vorbereitungsauftrag(
                    lauf: nummer, art: art, monat: monat,
                    auftraggeber: einstellungen.auftraggeber, anordnungen: anordnungen,
                    durch: akteur.kennung)
            }
        }
    }

    /// Prüft die Zahlungen und hält fest, was auffällt.
    package func prüfe(
        _ lauf: Laufnummer, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        let zweiJahre = amt.uhr.heute - 730
        let kenntnis = try await ausKasse { try await zahlungen.kontenkenntnis(seit: zweiJahre) }
        let einstellungen = einstellungen.zahlung
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.prüfe(durch: akteur.kennung, wissend: kenntnis, under: einstellungen)
        }
    }

    /// Quittiert Befunde mit einem Grund.
    package func quittiere(
        _ befunde: [Zahlungswesen.Befund], grund: String, in lauf: Laufnummer,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.decide(
                Befundquittierung(befunde: befunde, grund: grund, durch: akteur.kennung))
        }
    }

    /// Hält eine Zahlung zurück.
    package func halteZurück(
        _ zahlung: ZahlungsID, grund: String, in lauf: Laufnummer, _ auftrag: AuftragID,
        by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.decide(
                Zurückhaltung(zahlung: zahlung, grund: grund, durch: akteur.kennung))
        }
    }

    /// Gibt frei, was diese Person gesehen hat.
    package func gibFrei(
        _ lauf: Laufnummer, anzahl: Int, summe: Geld, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.decide(Freigabe(anzahl: anzahl, summe: summe, durch: akteur.kennung))
        }
    }

    /// Bricht einen Lauf ab, solange nichts freigegeben ist.
    package func brichAb(
        _ lauf: Laufnummer, grund: String, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.decide(Abbruch(grund: grund, durch: akteur.kennung))
        }
    }

    /// Gibt die Datei für die Bank aus; ein zweites Mal dieselben Bytes.
    package func gibAus(
        _ lauf: Laufnummer, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) -> URL {
        try akteur.verlange(.zahllaufFühren)
        return try await ausKasse {
            try await zahlungen.export(
                lauf, auftrag, by: akteur.kennung, at: amt.uhr.jetzt(), am: amt.uhr.heute,
                under: einstellungen.zahlung, to: einstellungen.ordner)
        }
    }

    /// Hält fest, dass die Bank die Datei angenommen hat.
    package func bestätige(
        _ lauf: Laufnummer, referenz: String, am tag: Tag, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(lauf, auftrag, by: akteur) { stand in
            try stand.decide(Annahme(referenz: referenz, am: tag, durch: akteur.kennung))
        }
    }

    private func handle(
        _ lauf: Laufnummer, _ auftrag: AuftragID, by akteur: Akteur,
        _ entscheidung: @Sendable (Zahllauf) throws -> [ZahllaufEreignis]
    ) async throws(Fachfehler) {
        try akteur.verlange(.zahllaufFühren)
        _ = try await ausKasse {
            try await zahlungen.perform(
                auftrag, on: lauf, by: akteur.kennung, at: amt.uhr.jetzt(), entscheidung)
        }
    }
}

/// Führt aus und übersetzt die Fehler der Kasse.
func ausKasse<T: Sendable>(_ werk: () async throws -> T) async throws(Fachfehler) -> T {
    do {
        return try await werk()
    } catch let fehler as Laufablehnung {
        throw .lauf(fehler)
    } catch let fehler as Zahlungsablagefehler {
        throw .zahlung(fehler)
    } catch let fehler as Ausgabefehler {
        throw .ausgabe(fehler)
    } catch let fehler as Buchungsfehler {
        throw .zahlung(.buchung(fehler))
    } catch let fehler as Fachfehler {
        throw fehler
    } catch {
        throw .unterbrochen
    }
}
