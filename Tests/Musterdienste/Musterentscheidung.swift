import Weboberflaeche

struct Musterentscheidung: Entscheidungsdienst {
    let stand: Musterstand

    func entscheidung(_ fall: String, eingaben: Eingaben, for zugang: Zugang) async throws
        -> Entscheidungsseite
    {
        try Muster.prüfe(fall)
        var eingaben = eingaben
        if eingaben["art"].isEmpty {
            eingaben.werte = ["art": "vorlaeufig", "ab": "11/2026", "anzahl": "12"]
        }
        return Entscheidungsseite(
            titel: "Entscheiden", brotkrumen: Muster.fallkrumen, kopf: Muster.kopf,
            version: stand.version, hindernisse: [],
            hinweise: [
                Hinweis(
                    "Drei Unterlagen fehlen noch. Vorläufig bewilligen geht; endgültig erst, wenn alles da ist.",
                    .achtung, verweis: Verweis("Zu den Unterlagen", "/faelle/\(fall)#nachweise"))
            ],
            felder: Felder.entscheidung(eingaben, zugang.worte),
            monate: Muster.monate, summe: Muster.summe, möglich: true)
    }

    func propose(_ fall: String, eingaben: Eingaben, version: Int, for zugang: Zugang) async throws
        -> String
    {
        guard version == stand.version else { throw Absage.überholt([Muster.änderung]) }
        guard eingaben["art"] == "bewilligung" || !eingaben["grund"].isEmpty else {
            throw Absage.fehlerhaft([
                Feldfehler("grund", "Bitte den Grund angeben; er steht im Bescheid.")
            ])
        }
        stand.ändere { $0.version += 1 }
        return "/faelle/\(fall)/vorschlaege/v1"
    }

    func entwurf(_ fall: String, eingaben: Eingaben, for zugang: Zugang) async throws -> Datei {
        Muster.pdf("Entwurf.pdf")
    }

    func prüfung(_ fall: String, vorschlag: String, for zugang: Zugang) async throws -> Prüfseite {
        try Muster.prüfe(fall)
        return Prüfseite(
            titel: "Vorschlag prüfen", brotkrumen: Muster.fallkrumen, kopf: Muster.kopf,
            version: stand.version, pfad: "/faelle/\(fall)/vorschlaege/\(vorschlag)",
            vorschlag: [
                Angabe("Entscheidung", "bewilligen"),
                Angabe("Zeitraum", "11/2026 bis 10/2027 (12 Monate)"),
                Angabe("verfasst von", "Ayşe Yılmaz, 23.11.2026, 09:15"),
                Angabe("gerechnet auf", "Angaben vom 12.11.2026 (Blatt 17)"),
                Angabe("Rechenstand", "Einerhand 1.0, Recht vom 22.11.2026"),
                Angabe("an die Vermieterin", "820,00 je Monat (§ 22 Abs. 7 SGB II)"),
            ],
            unterschiede: [
                Unterschied(
                    "Monatsbetrag", bisher: "1.356,00", neu: "1.419,00 (+63,00)", ton: .gut),
                Unterschied("Mehrbedarf Schwangerschaft", bisher: "–", neu: "86,02"),
                Unterschied(
                    "Lohn Annemarie", bisher: "1.350,00 brutto", neu: "1.500,00 brutto",
                    ton: .achtung),
            ],
            monate: Muster.monate, summe: Muster.summe, hinweise: [],
            vorschau: Verweis(
                "Bescheid ansehen (PDF, Entwurf)", "/faelle/\(fall)/bescheide/b1/pdf"),
            rückgabefeld: Felder.rückgabe(zugang.worte),
            gesperrt: zugang.kennung == "ayilmaz"
                ? "Sie haben diesen Vorschlag selbst verfasst. Freigeben muss eine zweite Person."
                : nil, rückgabeMöglich: true)
    }

    func approve(_ fall: String, vorschlag: String, version: Int, for zugang: Zugang) async throws
        -> String
    {
        guard zugang.kennung != "ayilmaz" else {
            throw Absage.verboten("Wer einen Vorschlag verfasst, gibt ihn nicht selbst frei.")
        }
        guard version == stand.version else { throw Absage.überholt([Muster.änderung]) }
        stand.ändere { $0.erlassen = true }
        return "b1"
    }

    func giveBack(
        _ fall: String, vorschlag: String, grund: String, version: Int, for zugang: Zugang
    ) async throws {
        guard version == stand.version else { throw Absage.überholt([Muster.änderung]) }
        stand.ändere { $0.zurückgegeben = grund }
    }

    func bescheid(_ fall: String, bescheid: String, for zugang: Zugang) async throws
        -> Bescheidseite
    {
        try Muster.prüfe(fall)
        let pfad = "/faelle/\(fall)/bescheide/\(bescheid)"
        let aufgabe = stand.lies(\.aufgabe)
        return Bescheidseite(
            titel: "Bewilligungsbescheid", brotkrumen: Muster.fallkrumen, kopf: Muster.kopf,
            zustand: aufgabe == nil
                ? Marke("noch nicht zur Post", .achtung)
                : Marke("zur Post am \(aufgabe ?? "")", .gut),
            angaben: [
                Angabe("Bescheid vom", "25.11.2026"), Angabe("Zeitraum", "11/2026 bis 10/2027"),
                Angabe(
                    "Empfängerin", "Annemarie Özdemir-Schönfeld, Lange Straße 14, 07999 Musterstadt"
                ),
                Angabe("verfasst von", "Ayşe Yılmaz"), Angabe("geprüft von", "Jonas Brandt"),
                Angabe("Prüfsumme des Schreibens", "3f9a 7c21 … 88d0"),
            ],
            pdfÖffnen: "\(pfad)/pdf", pdfLaden: "\(pfad)/pdf?laden=ja",
            fristen: [
                Fristzeile(
                    "gilt als bekannt gegeben", "30.11.2026",
                    norm: Verweis(
                        "§ 37 Abs. 2 SGB X", "https://www.gesetze-im-internet.de/sgb_10/__37.html")),
                Fristzeile(
                    "Widerspruch möglich bis", "30.12.2026",
                    norm: Verweis(
                        "§ 84 Abs. 1 SGG", "https://www.gesetze-im-internet.de/sgg/__84.html"),
                    zustand: Marke("läuft", .hinweis)),
                Fristzeile("Weiterbewilligung anstoßen", "01.09.2027"),
            ],
            monate: Muster.monate, summe: Muster.summe,
            aufgabe: aufgabe == nil
                ? .init(pfad: "\(pfad)/aufgabe", feld: Felder.aufgabe("25.11.2026", zugang.worte))
                : nil)
    }

    func berechnung(
        _ fall: String, bescheid: String, monat: String, allesOffen: Bool, for zugang: Zugang
    ) async throws -> Rechnungsseite {
        try await Musterfall(stand: stand).rechnung(
            fall, monat: monat, allesOffen: allesOffen, for: zugang)
    }

    func vorschau(_ fall: String, vorschlag: String, for zugang: Zugang) async throws -> Datei {
        try Muster.prüfe(fall)
        return Muster.pdf("Vorschlag MK-24118.pdf")
    }

    func schreiben(_ fall: String, bescheid: String, for zugang: Zugang) async throws -> Datei {
        try Muster.prüfe(fall)
        return Muster.pdf("Bescheid MK-24118.pdf")
    }

    func recordPosting(_ fall: String, bescheid: String, tag: String, for zugang: Zugang)
        async throws
    {
        stand.ändere { $0.aufgabe = tag }
    }
}
