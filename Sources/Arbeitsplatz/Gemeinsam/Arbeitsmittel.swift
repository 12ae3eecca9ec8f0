import Ablage
package import Fachprozesse
import Fallakte
package import Foundation
import Grundtypen
import Schriftgut
import Weboberflaeche

/// Was jeder Dienst des Arbeitsplatzes braucht.
package struct Arbeitsmittel: Sendable {
    package let amt: Amt
    package let zahlungen: any Zahlungsauskunft
    /// Die Zeitzone am Sitz des Amts, für Uhrzeiten.
    package let zeitzone: TimeZone

    package init(amt: Amt, zahlungen: any Zahlungsauskunft, zeitzone: TimeZone) {
        self.amt = amt
        self.zahlungen = zahlungen
        self.zeitzone = zeitzone
    }

    /// Der Standort, wie ihn das Amt nennt; ein unbekannter Schlüssel bleibt, was er ist.
    func standort(_ id: String) -> String {
        amt.daten.standorte.first { $0.id == id }?.behörde.dienststelle ?? id
    }

    /// Führt aus, was der Zugang verlangt; aus Fachfehlern werden Absagen in seiner Sprache.
    ///
    /// Das Konto wird jedes Mal neu gelesen: wer stillgelegt wurde oder eine Rolle verlor, handelt ab
    /// der nächsten Anfrage nicht mehr.
    func perform<T: Sendable>(
        for zugang: Zugang, _ werk: (Arbeitsgang) async throws -> T
    ) async throws -> T {
        let gang = try await gang(for: zugang)
        do { return try await werk(gang) } catch let fehler as Fachfehler {
            throw await gang.absage(fehler)
        }
    }

    private func gang(for zugang: Zugang) async throws -> Arbeitsgang {
        guard let kennung = Kennung(zugang.kennung), let akteur = try await amt.akteur(kennung)
        else {
            throw Absage.verboten(
                zugang.sprache(
                    "Ihr Konto ist stillgelegt oder seine Rollen passen nicht zusammen. "
                        + "Bitte wenden Sie sich an die Verwaltung der Konten.",
                    "Your account is disabled or its roles are incompatible. "
                        + "Please ask whoever manages the accounts."))
        }
        return Arbeitsgang(mittel: self, zugang: zugang, akteur: akteur)
    }
}

/// Eine Anfrage: wer handelt, in welcher Sprache, an welchem Tag.
struct Arbeitsgang: Sendable {
    let mittel: Arbeitsmittel
    let zugang: Zugang
    let akteur: Akteur
    let heute: Tag

    init(mittel: Arbeitsmittel, zugang: Zugang, akteur: Akteur) {
        self.mittel = mittel
        self.zugang = zugang
        self.akteur = akteur
        heute = mittel.amt.uhr.heute
    }

    var amt: Amt { mittel.amt }
    var s: Sprache { zugang.sprache }
    /// Worte, die sich Seiten und Vorlagen teilen.
    var w: Worte { zugang.worte }

    /// Kein Aktenzeichen heißt: diesen Fall gibt es nicht.
    func fallID(_ text: String) throws(Absage) -> FallID { try schlüssel(text) }

    /// Der Schlüssel in einer Adresse; eine andere Form nennt nichts, was es gibt.
    func schlüssel<Art>(_ text: String) throws(Absage) -> Schlüssel<Art> {
        guard let schlüssel = Schlüssel<Art>(text) else { throw .nichtGefunden }
        return schlüssel
    }

    /// Der Auftrag dieser Anfrage; eine Anfrage mit mehreren Handlungen unterscheidet sie.
    func auftrag(_ handlung: String = "web") throws -> AuftragID {
        guard let auftrag = AuftragID("\(handlung)-\(zugang.anfrage)") else {
            throw Anfragefehler.kennungUnbrauchbar(zugang.anfrage)
        }
        return auftrag
    }

    func standort(_ id: String) -> String { mittel.standort(id) }

    /// Tag und Uhrzeit eines Augenblicks.
    func zeit(_ zeit: Zeitpunkt) -> String {
        let sekunden = Int(zeit.millisekunden / 1_000)
        let versatz = mittel.zeitzone.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(sekunden)))
        let minuten = (sekunden + versatz) / 60
        let amTag = ((minuten % 1_440) + 1_440) % 1_440
        let uhr = [amTag / 60, amTag % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
        return "\(s.tag(amt.uhr.tag(zeit))), \(uhr)"
    }
}

/// Die Anfrage ist so nicht auszuführen; ein Fehler des Betriebs, nicht des Menschen.
enum Anfragefehler: Error {
    case kennungUnbrauchbar(String)
}
