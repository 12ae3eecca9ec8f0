import Ablage
import AblageSQLite
import Arbeitsplatz
import Briefsatz
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Hummingbird
import Logging
import Musterkreis
import NIOCore
import Rechtskern
import Weboberflaeche

/// Öffnet den Arbeitsplatz eines Amts im Browser.
struct Server: Sendable {
    let ordner: URL
    let optionen: Serveroptionen
    /// Zeigt auf der Anmeldeseite die erfundenen Konten.
    let vorführung: Bool

    /// Läuft, bis jemand Strg-C drückt oder das System ihn beendet.
    func run() async throws {
        let zeit = try Amtszeit()
        let betrieb = try Betrieb(ordner: ordner, uhr: zeit.systemuhr)
        try await betrieb.briefsetzer.wärmeVor()
        let platz = try arbeitsplatz(betrieb, zeit)
        var logger = Logger(label: "einerhand")
        logger.logLevel = .warning
        do {
            try await platz.application(logger: logger, bereit: { melde() }).runService()
        } catch {
            try await betrieb.schließe()
            if let fehler = error as? IOError, fehler.errnoCode == EADDRINUSE {
                throw Startfehler.anschlussBelegt(optionen.anschluss)
            }
            throw error
        }
        try await betrieb.schließe()
    }

    func arbeitsplatz(_ betrieb: Betrieb, _ zeit: Amtszeit) throws -> Weboberflaeche.Arbeitsplatz {
        let mittel = Arbeitsmittel(
            amt: betrieb.amt, zahlungen: betrieb.kasse, zeitzone: zeit.zone)
        let muster =
            vorführung
            ? Bedienstete.alle.map {
                Musteranmeldung(kennung: $0.kennung, passwort: Musterpasswort.text)
            } : []
        let datei = betrieb.datenbank.ort
        return Weboberflaeche.Arbeitsplatz(
            dienste: Dienste(
                konten: Kontenverzeichnis(mittel, muster: muster), eingang: Eingangskorb(mittel),
                fall: Fallakten(mittel), antrag: Antragswesen(mittel),
                entscheidung: Entscheidungswesen(mittel),
                zahllauf: Zahllaufwesen(mittel, kasse: betrieb.kasse),
                betrieb: Betriebsstand(mittel, speicher: { try Speicherauskunft(datei).angaben() }),
                zugriffe: Zugriffswesen(mittel, kasse: betrieb.kasse)),
            sitzungsspeicher: Sitzungsbrücke(ablage: betrieb.amt.ablage),
            einstellungen: Arbeitsplatzeinstellungen(
                amt: Musteramt.name, vorführung: vorführung, adresse: optionen.adresse,
                anschluss: optionen.anschluss, tls: optionen.tls),
            werk: try Seitenwerk(), jetzt: betrieb.amt.uhr.jetzt)
    }

    private func melde() {
        schreibeFehler("")
        schreibeFehler("Der Arbeitsplatz läuft: http://\(optionen.adresse):\(optionen.anschluss)/")
        guard vorführung else { return }
        schreibeFehler("Anmeldungen, alle mit dem Passwort „\(Musterpasswort.text)“:")
        for person in Bedienstete.alle {
            let kennung = person.kennung.padding(toLength: 12, withPad: " ", startingAt: 0)
            schreibeFehler("  \(kennung) \(person.name), \(person.aufgabe.rawValue)")
        }
        schreibeFehler("Beenden mit Strg-C.")
    }
}

/// Was die Datenbank über sich sagt.
struct Speicherauskunft {
    private let datei: String

    init(_ datei: String) { self.datei = datei }

    func angaben() throws -> [Speicherangabe] {
        let größe = try FileManager.default.attributesOfItem(atPath: datei)[.size] as? Int64
        return [
            Speicherangabe(Begriff("Ablage", "Store"), "SQLite"),
            Speicherangabe(
                Begriff("Größe der Datenbank", "Size of the database"),
                größe.map { "\($0 / 1_048_576) MiB" } ?? "–"),
        ]
    }
}

/// Sitzungen der Oberfläche in der Ablage des Amts.
struct Sitzungsbrücke: Sitzungsspeicher {
    let ablage: any Sitzungsablage

    func begin(_ sitzung: Arbeitssitzung) async throws {
        guard let kennung = Kennung(sitzung.kennung) else { return }
        try await ablage.begin(
            Sitzung(
                token: sitzung.token, kennung: kennung, begonnen: sitzung.begonnen,
                zuletztGesehen: sitzung.zuletztGesehen, csrf: sitzung.siegel))
    }

    func sitzung(_ token: Prüfsumme) async throws -> Arbeitssitzung? {
        try await ablage.sitzung(token).map {
            Arbeitssitzung(
                token: $0.token, kennung: $0.kennung.text, begonnen: $0.begonnen,
                zuletztGesehen: $0.zuletztGesehen, siegel: $0.csrf)
        }
    }

    func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) async throws {
        try await ablage.touch(token, at: zeit)
    }

    func end(_ token: Prüfsumme) async throws { try await ablage.end(token) }
}
