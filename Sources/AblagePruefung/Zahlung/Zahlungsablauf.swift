package import Ablage
import Fallakte
import Foundation
import Grundtypen
import Zahlungswesen

/// Ein ganzer Monat Zahlungen als eine Folge von Befehlen, von der Bewilligung bis zum zweiten Versuch
/// nach Zurückweisung und Rückläufer.
///
/// Jeder Befehl hat einen festen Auftrag. Wird die Folge irgendwo abgebrochen, beginnt man sie einfach
/// von vorn; was schon geschehen ist, geschieht nicht noch einmal.
package struct Zahlungsablauf: Sendable {
    private let ablage: any Zahlungsablage
    private let ordner: Ausgabeordner
    private let anordnungen: [Zahlungsanordnung]
    /// Unterscheidet Versuche: nichts darf davon abhängen, wann ein Befehl wiederholt wird.
    private let minute: Int

    package init(
        _ ablage: any Zahlungsablage, _ ordner: Ausgabeordner, anzahl: Int = 5, minute: Int = 0
    ) {
        self.ablage = ablage
        self.ordner = ordner
        anordnungen = Zahlungsmuster.anordnungen(anzahl)
        self.minute = minute
    }

    /// Führt alles aus, was noch nicht geschehen ist.
    package func run() async throws {
        _ = try await ablage.book(
            anordnungen.map {
                try Buchungssatz.sollstellung(of: $0, am: Zahlungsmuster.heute)
            })
        let erster = try await zahle(
            anordnungen, .hauptlauf, "eins", ohne: try Zahlungsmuster.zurückgestellt())
        let zahlungen = try await stand(erster).zahlungen
        let (nicht, zurück) = (zahlungen[0], zahlungen[1])
        try await nimmAn(erster, ohne: [nicht.id], "eins")
        try await gibZurück(erster, zurück)
        let zweiter = try await zahle(nicht.zeilen + zurück.zeilen, .tageslauf, "zwei")
        try await nimmAn(zweiter, ohne: [], "zwei")
        let dritter = try await bereiteVor(
            try await ersatz(for: zahlungen[2]), .tageslauf, "drei")
        try await perform("drei-abbruch", on: dritter, by: "vera") {
            try $0.decide(Abbruch(grund: "Versehen", durch: Muster.schlüssel("vera")))
        }
        try await lehneAb("vier")
    }

    /// Ob jeder Betrag das Haus genau einmal verlassen hat und alles zueinander passt.
    package func verify() async throws {
        let buch = try await ablage.hauptbuch()
        try expect(
            buch.prüfsummen.values.allSatisfy { $0 == .null }, "die Summe je Träger ist null")
        for anordnung in anordnungen {
            let auswahl = Buchungsauswahl(fall: anordnung.fall)
            try expect(buch.bewilligt(auswahl), equals: anordnung.betrag, "bewilligt")
            try expect(buch.gezahlt(auswahl), equals: anordnung.betrag, "genau einmal gezahlt")
            try expect(buch.offen(auswahl), equals: .null, "nichts offen")
        }
        try expect(buch.unterwegs(), equals: .null, "nichts unterwegs")
        let läufe = try await ablage.läufe().reversed()
        try expect(
            läufe.map(\.zustand), equals: [.angenommen, .angenommen, .abgebrochen, .abgelehnt],
            "Zustand der Läufe")
        try expect(
            try await ablage.zurückgestellt(in: nil),
            equals: [try Zahlungsmuster.nummer(1): try Zahlungsmuster.zurückgestellt()],
            "wen der erste Lauf ausließ")
        try await verifyDateien(läufe.map(\.lauf))
    }

    private func verifyDateien(_ läufe: [Laufnummer]) async throws {
        var erwartet: Set<String> = []
        for lauf in läufe {
            guard let ausgabe = try await stand(lauf).ausgabe else { continue }
            let name = "\(ausgabe.nachrichtenID).xml"
            erwartet.insert(name)
            let gespeichert = try await ablage.zahlungsdatei(ausgabe.prüfsumme)
            let imOrdner = try Data(contentsOf: ordner.ort.appending(path: name))
            try expect(Array(imOrdner), equals: gespeichert ?? [], "dieselben Bytes im Ordner")
            let neu = PainDatei.bytes(of: try await stand(lauf).ausgegebeneDatei())
            try expect(neu, equals: Array(imOrdner), "aus den Blättern dieselben Bytes")
        }
        let namen = try FileManager.default.contentsOfDirectory(atPath: ordner.ort.path)
        try expect(Set(namen), equals: erwartet, "nichts anderes im Ordner")
    }
}

extension Zahlungsablauf {
    private func stand(_ lauf: Laufnummer) async throws -> Zahllauf {
        try require(try await ablage.lauf(lauf), "der Lauf \(lauf) ist da").stand
    }

    private func bereiteVor(
        _ anordnungen: [Zahlungsanordnung], _ art: Laufart, _ wort: String,
        ohne zurückgestellt: [Zurückstellung] = []
    ) async throws -> Laufnummer {
        try await ablage.prepare(
            Muster.schlüssel("\(wort)-vorbereiten"), am: Zahlungsmuster.heute,
            by: Muster.schlüssel("vera"), at: Muster.zeit(minute),
            under: Zahlungsmuster.einstellungen, zurückgestellt: zurückgestellt
        ) { try Zahlungsmuster.vorbereitung($0, anordnungen, art: art) }
    }

    private func perform(
        _ auftrag: String, on lauf: Laufnummer, by autor: String,
        _ entscheidung: @Sendable (Zahllauf) throws -> [ZahllaufEreignis]
    ) async throws {
        _ = try await ablage.perform(
            Muster.schlüssel(auftrag), on: lauf, by: Muster.schlüssel(autor),
            at: Muster.zeit(minute), entscheidung)
    }

    /// Vom Vorbereiten bis zur Datei im Ordner.
    private func zahle(
        _ anordnungen: [Zahlungsanordnung], _ art: Laufart, _ wort: String,
        ohne zurückgestellt: [Zurückstellung] = []
    ) async throws -> Laufnummer {
        let lauf = try await bereiteVor(anordnungen, art, wort, ohne: zurückgestellt)
        let kenntnis = try await ablage.kontenkenntnis(seit: Tag(2026, 1, 1))
        try await perform("\(wort)-pruefen", on: lauf, by: "karl") {
            try $0.prüfe(
                durch: Muster.schlüssel("karl"), wissend: kenntnis,
                under: Zahlungsmuster.einstellungen)
        }
        try await perform("\(wort)-quittieren", on: lauf, by: "karl") {
            try $0.zustand != .geprüft
                ? []
                : $0.decide(
                    Befundquittierung(
                        befunde: $0.offeneBefunde, grund: "verglichen",
                        durch: Muster.schlüssel("karl")))
        }
        try await perform("\(wort)-freigeben", on: lauf, by: "fred") {
            try $0.decide(
                Freigabe(
                    anzahl: $0.auszuzahlen.count, summe: $0.summe, durch: Muster.schlüssel("fred")))
        }
        _ = try await ablage.export(
            lauf, Muster.schlüssel("\(wort)-ausgeben"), by: Muster.schlüssel("karl"),
            at: Muster.zeit(minute), am: Zahlungsmuster.heute, under: Zahlungsmuster.einstellungen,
            to: ordner)
        return lauf
    }

    private func nimmAn(_ lauf: Laufnummer, ohne nicht: [ZahlungsID], _ wort: String) async throws {
        let code = try require(Rückgabecode("AC01"), "Code")
        try await perform("\(wort)-annehmen", on: lauf, by: "karl") {
            try $0.decide(
                Annahme(
                    referenz: "BANK-\(wort)", am: Tag(2026, 11, 30),
                    zurückgewiesen: nicht.map { Zurückweisung(zahlung: $0, code: code) },
                    durch: Muster.schlüssel("karl")))
        }
    }

    private func gibZurück(_ lauf: Laufnummer, _ zahlung: Zahlung) async throws {
        let code = try require(Rückgabecode("AC04"), "Code")
        try await perform("eins-ruecklaeufer", on: lauf, by: "karl") {
            try $0.decide(
                Rückläufer(
                    zahlung: zahlung.id, betrag: zahlung.betrag, code: code, referenz: "C54-1",
                    wert: Tag(2026, 12, 2), durch: Muster.schlüssel("karl")))
        }
    }

    /// Anordnungen, die nie gezahlt werden: der Lauf mit ihnen wird abgebrochen oder abgelehnt.
    private func ersatz(for zahlung: Zahlung) async throws -> [Zahlungsanordnung] {
        zahlung.zeilen.map {
            Zahlungsanordnung(
                schlüssel: "\($0.schlüssel)/versehen", fall: "versehen", monat: $0.monat,
                person: $0.person, träger: $0.träger, haushaltsstelle: $0.haushaltsstelle,
                empfängerart: $0.empfängerart, empfängername: $0.empfängername, iban: $0.iban,
                verwendung: $0.verwendung, betrag: $0.betrag)
        }
    }

    /// Dieselben Anordnungen wie im abgebrochenen Lauf; die Bank nimmt die Datei nicht.
    private func lehneAb(_ wort: String) async throws {
        let muster = try require(
            Zahlung(
                id: try require(
                    ZahlungsID(lauf: try Zahlungsmuster.nummer(1), nummer: 1, art: .person), "id"),
                zeilen: [Zahlungsmuster.anordnung(1)]), "Zahlung")
        let lauf = try await zahle(try await ersatz(for: muster), .tageslauf, wort)
        try await perform("\(wort)-ablehnen", on: lauf, by: "karl") {
            try $0.decide(
                Bankablehnung(
                    referenz: "BANK-\(wort)", am: Tag(2026, 11, 30), grund: "FF01",
                    durch: Muster.schlüssel("karl")))
        }
    }
}
