import Ablage
import Fachprozesse
import Fallakte
package import Weboberflaeche

/// Eine Anmeldung der Vorführung; die Person ist erfunden, das Passwort steht auf der Seite.
package struct Musteranmeldung: Sendable {
    package let kennung: String
    package let passwort: String

    package init(kennung: String, passwort: String) {
        self.kennung = kennung
        self.passwort = passwort
    }
}

/// Die Konten des Personals, wie die Anmeldung sie braucht.
package struct Kontenverzeichnis: Kontendienst {
    private let mittel: Arbeitsmittel
    /// Leer außerhalb der Vorführung.
    private let muster: [Musteranmeldung]

    package init(_ mittel: Arbeitsmittel, muster: [Musteranmeldung] = []) {
        self.mittel = mittel
        self.muster = muster
    }

    package func konto(_ kennung: String) async throws -> Konto? {
        guard let kennung = Kennung(kennung),
            let konto = try await mittel.amt.ablage.konto(kennung)
        else { return nil }
        // Ein Konto mit unvereinbaren Rollen ist wie ein stillgelegtes: niemand handelt damit.
        let akteur = Akteur(konto)
        return Konto(
            kennung: kennung.text, name: konto.name,
            aufgabe: Dictionary(
                uniqueKeysWithValues: Sprache.allCases.map { ($0, aufgabe(konto, $0)) }),
            rechte: akteur?.rechte ?? [], passwort: konto.passwort, aktiv: akteur != nil)
    }

    package func musterkonten(_ sprache: Sprache) async throws -> [Musterkonto] {
        var konten: [Musterkonto] = []
        for anmeldung in muster {
            guard let konto = try await konto(anmeldung.kennung), konto.aktiv else { continue }
            konten.append(
                Musterkonto(
                    kennung: konto.kennung, name: konto.name,
                    aufgabe: konto.aufgabe[sprache] ?? "", passwort: anmeldung.passwort))
        }
        return konten
    }

    /// Etwa `Ansprechperson, Standort Nord`.
    private func aufgabe(_ konto: Personalkonto, _ s: Sprache) -> String {
        let rollen = konto.rollen.sorted().compactMap { Rolle(rawValue: $0.text)?.name(s) }
        return (rollen + [mittel.standort(konto.standort)]).joined(separator: ", ")
    }
}
