package import Ablage
package import Fallakte
import Foundation
import Grundtypen

/// Erfundene Fälle für Prüfungen; jede Prüfung nennt nur, worauf es ihr ankommt.
package enum Muster {
    package static func schlüssel<Art>(_ text: String) throws -> Schlüssel<Art> {
        try require(Schlüssel<Art>(text), "„\(text)“ ist kein Schlüssel")
    }

    package static func iban(_ text: String) throws -> IBAN {
        try require(IBAN(text), "„\(text)“ ist keine IBAN")
    }

    package static func zeit(_ minute: Int) -> Zeitpunkt {
        Zeitpunkt(millisekunden: 1_780_000_000_000 + Int64(minute) * 60_000)
    }

    package static func angaben(
        vorname: String = "Anna", nachname: String = "Beispiel", geboren: String = "1994-03-02",
        straße: String = "Beispielweg 1"
    ) -> String {
        """
        {"format": "fall/1", "personen": [
        {"id": "anna", "vorname": "\(vorname)", "nachname": "\(nachname)",
        "geboren": "\(geboren)", "rolle": "antragsteller"},
        {"id": "ben", "rolle": "kind", "geboren": "2020-05-01"}],
        "kontakt": {"strasse": "\(straße)", "plz": "07999", "ort": "Musterstadt"}}
        """
    }

    package static func antrag(_ id: String = "a1", _ angaben: String = angaben()) throws -> Antrag
    {
        Antrag(
            id: try schlüssel(id), eingang: Tag(2026, 7, 14), weg: .schalter, angaben: angaben)
    }

    package static func weg(_ inhaber: String = "Anna Beispiel") throws -> Zahlungsweg {
        Zahlungsweg(
            inhaber: inhaber, iban: try iban("DE45 1203 0000 1234 5678 90"),
            verwendung: "Leistungen")
    }

    /// Ein Vorschlag über einen Monat, dessen Miete an den Vermieter geht.
    package static func vorschlag(
        _ id: String = "v1", antrag: String = "a1", durch: String = "clara", angabenstand: Int
    ) throws -> Vorschlag {
        let juli = Monat(2026, 7)
        let zeitraum = try require(Monatsspanne(ab: juli, anzahl: 1), "ein Monat")
        return Vorschlag(
            id: try schlüssel(id), antrag: try schlüssel(antrag), art: .bewilligung,
            zeitraum: zeitraum,
            zeilen: [
                Bewilligungszeile(
                    monat: juli, person: try schlüssel("anna"), bund: .euro(563),
                    kommune: .euro(300), sofortzuschlag: .null, kommuneAnVermieter: .euro(250)),
                Bewilligungszeile(
                    monat: juli, person: try schlüssel("ben"), bund: .euro(25), kommune: .euro(200),
                    sofortzuschlag: .euro(25), kommuneAnVermieter: .euro(200)),
            ],
            auszahlung: try weg(),
            direktzahlungen: [
                Direktzahlung(zeitraum: zeitraum, an: try weg("Wohnbau GmbH"), miete: .euro(450))
            ],
            angabenstand: angabenstand, rechenstand: "prüfung", verfasstDurch: try schlüssel(durch))
    }

    package static func nachweis(_ nummer: Int, _ prüfsumme: Prüfsumme) throws -> Nachweis {
        Nachweis(
            id: try schlüssel("n\(nummer)"), bezeichnung: "Kontoauszug \(nummer)",
            dateiname: "auszug-\(nummer).pdf", prüfsumme: prüfsumme, bytes: 7, zuPfad: nil)
    }
}

extension Muster {
    /// Eröffnet einen Fall mit Antrag und Zuständigkeit.
    @discardableResult
    package static func eröffne(
        _ fall: String, in ablage: any Gesamtablage, _ angaben: String = angaben(),
        standort: String = "mitte", person: String? = "clara", minute: Int = 0
    ) async throws -> FallID {
        let id: FallID = try schlüssel(fall)
        let zuständigkeit = Zuständigkeit(
            standort: standort, person: try person.map { try schlüssel($0) })
        _ = try await ablage.perform(
            schlüssel("\(fall)-eroeffnet"), on: id, by: schlüssel("emil"), at: zeit(minute)
        ) { stand in
            try stand.decide(zuständigkeit) + stand.decide(antrag("a1", angaben))
        }
        return id
    }

    /// Führt einen Fall durch alle Arten von Ereignissen bis zum versandten Bescheid.
    package static func führe(_ fall: FallID, in ablage: any Gesamtablage) async throws {
        let auszug = try await ablage.store(Data("Auszug".utf8), for: fall)
        let brief = try await ablage.store(Data("Bescheid".utf8), for: fall)
        let berechnung = try await ablage.store(Data("{}".utf8), for: fall)
        let (clara, dora): (Kennung, Kennung) = (try schlüssel("clara"), try schlüssel("dora"))
        let rückgabe = Vorschlagsrückgabe(
            vorschlag: try schlüssel("v1"), grund: "Miete prüfen", durch: dora)
        let umzug = Angabenänderung(
            angaben: angaben(straße: "Lindenstraße 5"), grund: "Umzug", giltAb: Monat(2026, 8))
        let erlass = Bescheiderlass(
            bescheid: try schlüssel("b1"), vorschlag: try schlüssel("v2"), schreiben: brief,
            berechnung: berechnung, geprüftDurch: dora, am: Tag(2026, 7, 20))
        let versand = Versand(
            bescheid: erlass.bescheid, weg: .post, am: Tag(2026, 7, 21), durch: dora)
        let schritte: [(Kennung, @Sendable (Fall) throws -> [FallEreignis])] = [
            (clara, { try $0.decide(nachweis(1, auszug)) }),
            (clara, { try $0.decide(Vollständigkeit(prozent: 100, fehlend: [], frist: nil)) }),
            (clara, { try $0.decide(vorschlag("v1", angabenstand: $0.angabenstand)) }),
            (dora, { try $0.decide(rückgabe) }), (clara, { try $0.decide(umzug) }),
            (clara, { try $0.decide(vorschlag("v2", angabenstand: $0.angabenstand)) }),
            (dora, { try $0.decide(erlass) }), (dora, { try $0.decide(versand) }),
        ]
        for (nummer, schritt) in schritte.enumerated() {
            _ = try await ablage.perform(
                schlüssel("\(fall)-\(nummer)"), on: fall, by: schritt.0, at: zeit(nummer + 1),
                schritt.1)
        }
    }
}
