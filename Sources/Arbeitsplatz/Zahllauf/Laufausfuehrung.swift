import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche
import Zahlungswesen

/// Führt aus, was jemand auf der Seite eines Zahllaufs tut.
struct Laufausführung {
    private let gang: Arbeitsgang
    private let kasse: Kasse
    private let akte: Laufakte
    private let eingaben: Eingaben

    init(_ gang: Arbeitsgang, _ kasse: Kasse, _ akte: Laufakte, _ eingaben: Eingaben) {
        self.gang = gang
        self.kasse = kasse
        self.akte = akte
        self.eingaben = eingaben
    }

    private var s: Sprache { gang.s }

    func perform(_ handlung: Laufhandlung) async throws {
        let lauf = akte.nummer
        switch handlung {
        case .prüfen: try await kasse.prüfe(lauf, gang.auftrag("pruefen"), by: gang.akteur)
        case .quittieren:
            let (befunde, grund) = try gewählte()
            try await kasse.quittiere(
                befunde, grund: grund, in: lauf, gang.auftrag("quittieren"), by: gang.akteur)
        case .zurückhalten: try await holdBack()
        case .freigeben:
            let (anzahl, summe) = try gesehen()
            try await kasse.gibFrei(
                lauf, anzahl: anzahl, summe: summe, gang.auftrag("freigeben"), by: gang.akteur)
        case .abbrechen:
            try await kasse.brichAb(
                lauf, grund: try grund("abbruchgrund"), gang.auftrag("abbrechen"), by: gang.akteur)
        case .ausgeben:
            _ = try await kasse.gibAus(lauf, gang.auftrag("ausgeben"), by: gang.akteur)
        case .bestätigen: try await confirm()
        }
    }

    /// Jede Zahlung mit einem gewählten Befund einmal.
    private func holdBack() async throws {
        let (befunde, grund) = try gewählte()
        var gehalten: Set<ZahlungsID> = []
        for befund in befunde where gehalten.insert(befund.zahlung).inserted {
            try await kasse.halteZurück(
                befund.zahlung, grund: grund, in: akte.nummer,
                gang.auftrag("halten\(befund.zahlung.nummer)"), by: gang.akteur)
        }
    }

    private func confirm() async throws {
        var fehler: [Feldfehler] = []
        let referenz = eingaben["referenz"]
        if referenz.isEmpty {
            fehler.append(
                Feldfehler(
                    "referenz",
                    s(
                        "Bitte die Kennung der Bankmeldung angeben; sie belegt die Buchung.",
                        "Please give the reference of the bank’s message; it proves the entry.")))
        }
        let tag = Lesart.tag(eingaben["tag"]).flatMap { Tag($0) }
        if tag == nil { fehler.append(Feldfehler("tag", gang.w("antrag.f_tag", eingaben["tag"]))) }
        guard fehler.isEmpty, let tag else { throw Absage.fehlerhaft(fehler) }
        try await kasse.bestätige(
            akte.nummer, referenz: referenz, am: tag, gang.auftrag("bank"), by: gang.akteur)
    }

    // MARK: Eingaben

    /// Die gewählten offenen Befunde mit dem Grund.
    private func gewählte() throws(Absage) -> ([Zahlungswesen.Befund], String) {
        let befunde = akte.stand.offeneBefunde.filter { eingaben[$0.feldname] == "ja" }
        var fehler: [Feldfehler] = []
        if befunde.isEmpty {
            fehler.append(
                Feldfehler(
                    "",
                    s(
                        "Bitte zuerst die Befunde ankreuzen, um die es geht.",
                        "Please tick the findings this is about first.")))
        }
        if eingaben["grund"].isEmpty { fehler.append(Feldfehler("grund", grundFehlt)) }
        guard fehler.isEmpty else { throw .fehlerhaft(fehler) }
        return (befunde, eingaben["grund"])
    }

    private func grund(_ feld: String) throws(Absage) -> String {
        guard !eingaben[feld].isEmpty else {
            throw .fehlerhaft([Feldfehler(feld, grundFehlt)])
        }
        return eingaben[feld]
    }

    private var grundFehlt: String {
        s(
            "Bitte den Grund angeben; er steht später beim Lauf.",
            "Please give the reason; it will be shown with the run.")
    }

    /// Was auf der Seite stand, als der Knopf gedrückt wurde; der Lauf vergleicht es.
    private func gesehen() throws(Absage) -> (Int, Geld) {
        guard let anzahl = Int(eingaben["anzahl"]), let summe = Geld(eingaben["summe"]) else {
            throw .unmöglich(
                s(
                    "Es fehlt, welche Summe freigegeben werden soll. Bitte die Seite neu laden.",
                    "The sum to be released is missing. Please reload the page."))
        }
        return (anzahl, summe)
    }
}
