/// Was der Arbeitsplatz von den Fachprozessen braucht, je Seitengruppe ein Protokoll.
///
/// Jeder Aufruf nennt den ``Zugang``; der Dienst entscheidet, ob er genügt. Ablehnungen sind
/// ``Absage``, alles andere ist ein Fehler des Betriebs.
package struct Dienste: Sendable {
    package var konten: any Kontendienst
    package var eingang: any Eingangsdienst
    package var fall: any Falldienst
    package var antrag: any Antragsdienst
    package var entscheidung: any Entscheidungsdienst
    package var zahllauf: any Zahllaufdienst
    package var betrieb: any Betriebsdienst
    package var zugriffe: any Zugriffsdienst

    package init(
        konten: any Kontendienst, eingang: any Eingangsdienst, fall: any Falldienst,
        antrag: any Antragsdienst, entscheidung: any Entscheidungsdienst,
        zahllauf: any Zahllaufdienst, betrieb: any Betriebsdienst,
        zugriffe: any Zugriffsdienst
    ) {
        self.konten = konten
        self.eingang = eingang
        self.fall = fall
        self.antrag = antrag
        self.entscheidung = entscheidung
        self.zahllauf = zahllauf
        self.betrieb = betrieb
        self.zugriffe = zugriffe
    }
}

/// Ein Konto, das sich anmelden kann.
package struct Konto: Sendable {
    package var kennung: String
    package var name: String
    package var aufgabe: [Sprache: String]
    package var rechte: Set<Recht>
    /// Wie ``Passwort/hash(_:salz:)`` ihn schreibt.
    package var passwort: String
    package var aktiv: Bool

    package init(
        kennung: String, name: String, aufgabe: [Sprache: String], rechte: Set<Recht>,
        passwort: String, aktiv: Bool
    ) {
        self.kennung = kennung
        self.name = name
        self.aufgabe = aufgabe
        self.rechte = rechte
        self.passwort = passwort
        self.aktiv = aktiv
    }
}

package protocol Kontendienst: Sendable {
    func konto(_ kennung: String) async throws -> Konto?
    /// Leer außerhalb der Vorführung.
    func musterkonten(_ sprache: Sprache) async throws -> [Musterkonto]
}

/// Welche Fälle gezeigt werden sollen, wie in Formular und Adresse.
package struct Eingangsfilter: Sendable, Equatable {
    package var text: String
    package var zustand: String
    package var standort: String
    package var zuteilung: String
    /// Ab 1.
    package var seite: Int

    package init(
        text: String = "", zustand: String = "", standort: String = "", zuteilung: String = "",
        seite: Int = 1
    ) {
        self.text = text
        self.zustand = zustand
        self.standort = standort
        self.zuteilung = zuteilung
        self.seite = seite
    }
}

package protocol Eingangsdienst: Sendable {
    func eingang(_ filter: Eingangsfilter, for zugang: Zugang) async throws -> Eingangsseite
    /// Die Person wird für den Fall zuständig.
    func takeOver(_ fall: String, version: Int, for zugang: Zugang) async throws
}

/// Ein neuer Nachweis, wie er ankam.
package struct Nachweiseingang: Sendable {
    package var bezeichnung: String
    package var zuPfad: String
    package var datei: Datei
}

package protocol Falldienst: Sendable {
    /// Mit `kenntnis` (`JJJJ-MM-TT`) der Stand, wie er an diesem Tag bekannt war.
    func fall(_ fall: String, knownOn kenntnis: String?, for zugang: Zugang) async throws
        -> Fallseite
    func rechnung(_ fall: String, monat: String, allesOffen: Bool, for zugang: Zugang) async throws
        -> Rechnungsseite
    func add(_ nachweis: Nachweiseingang, to fall: String, for zugang: Zugang) async throws
    func nachweis(_ id: String, of fall: String, for zugang: Zugang) async throws -> Datei
}

/// Was ein Fall an Formularwerten mitbringt.
package struct Antragsstand: Sendable {
    package var kopf: Fallkopf
    package var version: Int
    package var eingaben: Eingaben
    /// Für welche Monate sie gelten; nil, wenn es nur die einen gibt.
    package var zeitraum: String?
    /// Was für spätere Monate anders gilt; leer bei den neuesten.
    package var später: [Angabe]
    /// Andere Angaben des Falls, die sich ändern lassen.
    package var andere: [Verweis]

    package init(
        kopf: Fallkopf, version: Int, eingaben: Eingaben, zeitraum: String? = nil,
        später: [Angabe] = [], andere: [Verweis] = []
    ) {
        self.kopf = kopf
        self.version = version
        self.eingaben = eingaben
        self.zeitraum = zeitraum
        self.später = später
        self.andere = andere
    }
}

/// Was aus einer eingelesenen Datei wurde.
package enum Dateiergebnis: Sendable {
    case übernommen(fall: String)
    case mängel([Dateimangel])
}

package protocol Antragsdienst: Sendable {
    /// Standorte zur Auswahl.
    func standorte(for zugang: Zugang) async throws -> [Wahl]
    /// Legt den Fall an; ``Absage/fehlerhaft(_:)`` nennt Felder wie `personen.0.geboren`.
    ///
    /// - Returns: die Kennung des neuen Falls.
    func submit(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String
    /// Mit `abschnitt` (`JJJJ-MM`) die Angaben, die von diesem Monat an galten; leer die neuesten.
    func angaben(of fall: String, abschnitt: String, for zugang: Zugang) async throws
        -> Antragsstand
    func change(_ fall: String, to eingaben: Eingaben, version: Int, for zugang: Zugang)
        async throws
    func übernehme(_ datei: Datei, for zugang: Zugang) async throws -> Dateiergebnis
}

package protocol Entscheidungsdienst: Sendable {
    /// Das Formular mit dem, was der Fall nahelegt oder was schon getippt ist.
    func entscheidung(_ fall: String, eingaben: Eingaben, for zugang: Zugang) async throws
        -> Entscheidungsseite
    /// - Returns: Pfad der Prüfung.
    func propose(_ fall: String, eingaben: Eingaben, version: Int, for zugang: Zugang) async throws
        -> String
    func entwurf(_ fall: String, eingaben: Eingaben, for zugang: Zugang) async throws -> Datei
    func prüfung(_ fall: String, vorschlag: String, for zugang: Zugang) async throws -> Prüfseite
    /// Der Brief zum Vorschlag, wie er beim Erlass entstünde.
    func vorschau(_ fall: String, vorschlag: String, for zugang: Zugang) async throws -> Datei
    /// - Returns: Kennung des Bescheids.
    func approve(_ fall: String, vorschlag: String, version: Int, for zugang: Zugang) async throws
        -> String
    func giveBack(
        _ fall: String, vorschlag: String, grund: String, version: Int, for zugang: Zugang)
        async throws
    func bescheid(_ fall: String, bescheid: String, for zugang: Zugang) async throws
        -> Bescheidseite
    /// Ein Monat (`JJJJ-MM`) der Berechnung, die mit dem Bescheid aufbewahrt ist.
    func berechnung(
        _ fall: String, bescheid: String, monat: String, allesOffen: Bool, for zugang: Zugang
    ) async throws -> Rechnungsseite
    func schreiben(_ fall: String, bescheid: String, for zugang: Zugang) async throws -> Datei
    /// Der Tag kommt als `JJJJ-MM-TT`.
    func recordPosting(_ fall: String, bescheid: String, tag: String, for zugang: Zugang)
        async throws
}

/// Was jemand mit einem Zahllauf tut; der Rohwert steht im Formular.
package enum Laufhandlung: String, Sendable, CaseIterable {
    case prüfen = "pruefen"
    /// Befunde mit einem Grund bestätigen.
    case quittieren
    /// Zahlungen mit einem Grund aus dem Lauf nehmen.
    case zurückhalten = "zurueckhalten"
    case freigeben, abbrechen
    /// Die Datei für die Bank erzeugen.
    case ausgeben
    /// Die Bank hat angenommen.
    case bestätigen = "bestaetigen"
}

package protocol Zahllaufdienst: Sendable {
    /// Mit `durchsehen` werden alle Akten noch einmal auf Hindernisse durchgesehen.
    func läufe(durchsehen: Bool, for zugang: Zugang) async throws -> Zahllaufliste
    /// - Returns: Kennung des Laufs.
    func prepare(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String
    func lauf(_ lauf: String, seite: Int, for zugang: Zugang) async throws -> Zahllaufseite
    /// `eingaben` sind die Felder des Formulars, das die Seite zu dieser Handlung zeigt.
    func perform(
        _ handlung: Laufhandlung, on lauf: String, eingaben: Eingaben, version: Int,
        for zugang: Zugang) async throws
    func datei(_ lauf: String, for zugang: Zugang) async throws -> Datei
}

package protocol Betriebsdienst: Sendable {
    func protokoll(for zugang: Zugang) async throws -> Protokollseite
    func verify(for zugang: Zugang) async throws
}

/// Welche Zugriffe gezeigt werden sollen, wie im Formular.
package struct Zugriffsfilter: Sendable, Equatable {
    /// Aktenzeichen, wie getippt; leer für alle.
    package var fall: String
    /// Kennung der Person; leer für alle.
    package var person: String
    /// Ab 1.
    package var seite: Int

    package init(fall: String = "", person: String = "", seite: Int = 1) {
        self.fall = fall
        self.person = person
        self.seite = seite
    }
}

package protocol Zugriffsdienst: Sendable {
    func zugriffe(_ filter: Zugriffsfilter, for zugang: Zugang) async throws -> Zugriffsseite
}
