import Ablage
package import Fachprozesse
import Fallakte
import Grundtypen
package import Weboberflaeche
import Zahlungswesen

/// Zahlläufe führen, über die Kasse.
package struct Zahllaufwesen: Zahllaufdienst {
    let mittel: Arbeitsmittel
    let kasse: Kasse
    private let buch = Zurückstellungsbuch()

    package init(_ mittel: Arbeitsmittel, kasse: Kasse) {
        self.mittel = mittel
        self.kasse = kasse
    }

    package func läufe(durchsehen: Bool, for zugang: Zugang) async throws -> Zahllaufliste {
        try await mittel.perform(for: zugang) { gang in
            let läufe = try await kasse.läufe(by: gang.akteur)
            let durchsicht = try await buch.durchsicht(at: gang.amt.uhr.jetzt(), neu: durchsehen) {
                try await kasse.zurückgestellte(by: gang.akteur)
            }
            let offene = try await kasse.offeneZurückstellungen(
                dazu: durchsicht.fälle, by: gang.akteur)
            return gang.zahllaufliste(läufe, offene, durchsicht)
        }
    }

    package func prepare(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String {
        try await mittel.perform(for: zugang) { gang in
            let wunsch = try gang.laufwunsch(eingaben)
            let lauf = try await kasse.bereiteVor(
                wunsch.art, for: wunsch.monat, gang.auftrag("lauf"), by: gang.akteur)
            await buch.verwirf()
            return lauf.description
        }
    }

    package func lauf(
        _ lauf: String, seite: Int, for zugang: Zugang
    ) async throws -> Zahllaufseite {
        try await mittel.perform(for: zugang) { gang in
            guard
                let akte = try await kasse.lauf(
                    try gang.laufnummer(lauf), ansicht: "zahllauf", by: gang.akteur)
            else { throw Absage.nichtGefunden }
            return try await Laufansicht(gang, akte, kasse).seite(seite)
        }
    }

    package func perform(
        _ handlung: Laufhandlung, on lauf: String, eingaben: Eingaben, version: Int,
        for zugang: Zugang
    ) async throws {
        try await mittel.perform(for: zugang) { gang in
            guard
                let akte = try await kasse.laufOhneProtokoll(
                    try gang.laufnummer(lauf), by: gang.akteur)
            else { throw Absage.nichtGefunden }
            guard akte.stand.version == version else {
                throw Absage.überholt(
                    await Laufverlauf(gang, akte).einträge(after: version))
            }
            try await Laufausführung(gang, kasse, akte, eingaben).perform(handlung)
        }
    }

    package func datei(_ lauf: String, for zugang: Zugang) async throws -> Datei {
        try await mittel.perform(for: zugang) { gang in
            let nummer = try gang.laufnummer(lauf)
            guard let inhalt = try await kasse.datei(of: nummer, by: gang.akteur) else {
                throw Absage.unmöglich(
                    gang.s(
                        "Die Datei gibt es noch nicht. Bitte den Lauf zuerst freigeben und die "
                            + "Datei erzeugen.",
                        "There is no file yet. Please release the run and create the file first."))
            }
            return Datei(
                name: "\(nummer.nachrichtenID).xml", art: "application/xml", inhalt: inhalt)
        }
    }
}

extension Arbeitsgang {
    func laufnummer(_ text: String) throws(Absage) -> Laufnummer {
        guard let nummer = Laufnummer(text) else { throw .nichtGefunden }
        return nummer
    }

    /// Art und Monat eines neuen Laufs.
    func laufwunsch(_ eingaben: Eingaben) throws(Absage) -> (art: Laufart, monat: Monat) {
        var fehler: [Feldfehler] = []
        let art = Laufart(rawValue: eingaben["art"])
        if art == nil {
            fehler.append(
                Feldfehler("art", s("Bitte die Art wählen.", "Please choose the kind.")))
        }
        let monat = Lesart.monat(eingaben["monat"]).flatMap { Monat($0) }
        if monat == nil {
            fehler.append(Feldfehler("monat", w("antrag.f_monat", eingaben["monat"])))
        }
        if let monat, monat > heute.monat + 1 {
            fehler.append(
                Feldfehler(
                    "monat",
                    s(
                        "Gezahlt wird höchstens für den nächsten Monat, \(s.monat(heute.monat + 1)) "
                            + "(§ 42 Abs. 1 SGB II).",
                        "Payments are made at most for the next month, \(s.monat(heute.monat + 1)) "
                            + "(§ 42 Abs. 1 SGB II).")))
        }
        guard fehler.isEmpty, let art, let monat else { throw .fehlerhaft(fehler) }
        return (art, monat)
    }
}
