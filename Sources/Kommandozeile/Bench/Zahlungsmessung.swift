import Ablage
import AblageSQLite
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Zahlungswesen

/// Zahlungszeilen je Sekunde vom Vorbereiten bis zur geschriebenen Datei, in SQLite.
struct Zahlungsmessung {
    private let anzahl = 10_000

    func miss() async throws -> [Messung] {
        let probe = try await Messamt.neu()
        let ablage = SQLiteZahlungsablage(probe.betrieb.datenbank)
        let zeilen = try anordnungen()
        let uhr = ContinuousClock()
        let beginn = uhr.now
        let tag = Tag(2026, 11, 20)
        let zeit = Zeitpunkt(millisekunden: Int64(tag.nummer) * 86_400_000)
        let eins = try schlüssel("eins"), zwei = try schlüssel("zwei")
        let einstellungen = probe.betrieb.kasse.einstellungen
        let lauf = try await ablage.prepare(
            try auftrag("1"), am: tag, by: eins, at: zeit, under: einstellungen.zahlung
        ) { nummer in
            Vorbereitungsauftrag(
                lauf: nummer, art: .hauptlauf, monat: Monat(2026, 12),
                auftraggeber: einstellungen.auftraggeber, anordnungen: zeilen, durch: eins)
        }
        _ = try await ablage.perform(try auftrag("2"), on: lauf, by: eins, at: zeit) {
            try $0.prüfe(durch: eins, wissend: Kontenkenntnis(), under: einstellungen.zahlung)
        }
        _ = try await ablage.perform(try auftrag("3"), on: lauf, by: eins, at: zeit) {
            try $0.decide(
                Befundquittierung(befunde: $0.offeneBefunde, grund: "Messung", durch: eins))
        }
        _ = try await ablage.perform(try auftrag("4"), on: lauf, by: zwei, at: zeit) {
            try $0.decide(
                Freigabe(anzahl: $0.auszuzahlen.count, summe: $0.summe, durch: zwei))
        }
        _ = try await ablage.export(
            lauf, try auftrag("5"), by: zwei, at: zeit, am: tag,
            under: einstellungen.zahlung, to: einstellungen.ordner)
        let dauer = (uhr.now - beginn).sekunden
        try await probe.beende()
        return [
            Messung("Zahlungszeilen je Sekunde bis zur Datei", Double(anzahl) / dauer, "/s"),
            Messung("\(anzahl) Zeilen bis zur Datei", dauer, "s"),
        ]
    }

    private func anordnungen() throws -> [Zahlungsanordnung] {
        (0..<anzahl).map { nummer in
            let konto = "9999999900" + String(format: "%08d", nummer)
            return Zahlungsanordnung(
                schlüssel: "messung/\(nummer)", fall: "2026-\(nummer)", monat: Monat(2026, 12),
                person: "p", träger: .bund, haushaltsstelle: "B", empfängerart: .person,
                empfängername: "Person \(nummer)", iban: IBAN.deutsch(bban: konto),
                verwendung: "", betrag: Geld(cent: Int64(56_300 + nummer)))
        }
    }

    private func schlüssel(_ text: String) throws -> Kennung {
        guard let kennung = Kennung(text) else { throw Startfehler.musteramt(text) }
        return kennung
    }

    private func auftrag(_ text: String) throws -> AuftragID {
        guard let auftrag = AuftragID("messung-\(text)") else { throw Startfehler.musteramt(text) }
        return auftrag
    }
}

extension IBAN {
    /// Eine deutsche IBAN mit errechneten Prüfziffern, für erfundene Konten.
    static func deutsch(bban: String) -> String {
        var rest = 0
        for ziffer in (bban + "131400").utf8 { rest = (rest * 10 + Int(ziffer) - 48) % 97 }
        return "DE" + String(format: "%02d", 98 - rest) + bban
    }
}
