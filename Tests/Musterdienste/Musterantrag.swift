import Weboberflaeche

struct Musterantrag: Antragsdienst {
    let stand: Musterstand

    func standorte(for zugang: Zugang) async throws -> [Wahl] {
        ["Nord", "Mitte", "Süd"].map { Wahl($0, $0) }
    }

    func submit(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String {
        guard !eingaben["standort"].isEmpty else {
            throw Absage.fehlerhaft([Feldfehler("standort", "Bitte einen Standort wählen.")])
        }
        if stand.gestört { throw Störung() }
        stand.ändere { $0.angelegt.append(eingaben) }
        return Muster.fall
    }

    private struct Störung: Error {}

    func angaben(of fall: String, abschnitt: String, for zugang: Zugang) async throws
        -> Antragsstand
    {
        try Muster.prüfe(fall)
        guard ["", "2026-07"].contains(abschnitt) else { throw Absage.nichtGefunden }
        let früher = abschnitt == "2026-07"
        return Antragsstand(
            kopf: Muster.kopf, version: stand.version,
            eingaben: Eingaben([
                "abschnitt": abschnitt, "gilt_ab": früher ? "07/2026" : "",
                "personen.0.id": "annemarie", "personen.0.vorname": "Annemarie",
                "personen.0.nachname": "Özdemir-Schönfeld", "personen.0.geboren": "02.03.1994",
                "personen.0.rolle": "antragsteller",
                "personen.0.einkommen.0.da": "ja",
                "personen.0.einkommen.0.art": "erwerbstaetigkeit",
                "personen.0.einkommen.0.bezeichnung": "Bäckerei",
                "personen.0.einkommen.0.brutto": "1.500,00",
                "personen.0.einkommen.0.netto": "1.250,00",
                "personen.0.einkommen.0.ab": "07/2026",
                "personen.0.vermoegen.0.da": "ja", "personen.0.vermoegen.0.art": "sparguthaben",
                "personen.0.vermoegen.0.betrag": "3.000,00",
                "personen.1.id": "bernd", "personen.1.vorname": "Bernd",
                "personen.1.nachname": "Schönfeld", "personen.1.geboren": "11.09.1991",
                "personen.1.rolle": "partner", "personen.1.erwerbsfaehig": "ja",
                "wohnung.0.art": "miete", "wohnung.0.grundmiete": "620,00",
                "wohnung.0.nebenkosten": "200,00", "wohnung.0.heizung": "180,00",
                "wohnung.0.warmwasser": "zentral", "kontakt.strasse": "Lange Straße 14",
                "kontakt.plz": "07999", "kontakt.ort": "Musterstadt",
            ]), zeitraum: früher ? "von Juli 2026 bis August 2026" : "ab September 2026",
            später: früher ? [Angabe("ab September 2026", "Grundmiete: 640,00")] : [],
            andere: [
                früher
                    ? Verweis("Angaben ab September 2026", "/faelle/\(fall)/angaben")
                    : Verweis(
                        "Angaben von Juli 2026 bis August 2026",
                        "/faelle/\(fall)/angaben?abschnitt=2026-07")
            ])
    }

    func change(_ fall: String, to eingaben: Eingaben, version: Int, for zugang: Zugang)
        async throws
    {
        guard version == stand.version else { throw Absage.überholt([Muster.änderung]) }
        guard !eingaben["grund"].isEmpty else {
            throw Absage.fehlerhaft([
                Feldfehler("grund", "Bitte angeben, warum sich die Angaben ändern.")
            ])
        }
        stand.ändere {
            $0.version += 1
            $0.angelegt.append(eingaben)
        }
    }

    func übernehme(_ datei: Datei, for zugang: Zugang) async throws -> Dateiergebnis {
        let text = String(decoding: datei.inhalt, as: UTF8.self)
        guard text.contains("format: fall/1") else {
            return .mängel([
                Dateimangel(
                    zeile: 1, auszug: text.split(separator: "\n").first.map(String.init),
                    text: "Die Datei nennt nicht das Format fall/1.",
                    vorschlag: "Die erste Zeile muss „format: fall/1“ heißen."),
                Dateimangel(
                    zeile: 14, auszug: "    gebohren: 1994-03-02",
                    text: "Den Schlüssel „gebohren“ gibt es hier nicht.",
                    vorschlag: "Meinten Sie „geboren“?"),
            ])
        }
        return .übernommen(fall: Muster.fall)
    }
}
