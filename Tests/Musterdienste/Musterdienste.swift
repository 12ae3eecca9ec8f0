package import Fallakte
import Synchronization
package import Weboberflaeche

/// Dienste mit erfundenen Daten im Arbeitsspeicher: jede Seite lässt sich damit ansehen und prüfen.
package struct Musterdienste: Sendable {
    package let stand = Musterstand()

    package init() {}

    package var alle: Dienste {
        Dienste(
            konten: Musterkonten(), eingang: Mustereingang(stand: stand),
            fall: Musterfall(stand: stand), antrag: Musterantrag(stand: stand),
            entscheidung: Musterentscheidung(stand: stand), zahllauf: Musterzahllauf(stand: stand),
            betrieb: Musterbetrieb(), zugriffe: Musterzugriffe())
    }
}

/// Was sich in den Musterdiensten ändern kann.
package final class Musterstand: Sendable {
    struct Inhalt {
        var version = 17
        var zuständig: String?
        var nachweise: [Nachweiszeile] = []
        var zurückgegeben: String?
        var erlassen = false
        var aufgabe: String?
        var bestätigt: Set<String> = []
        var freigegeben = false
        var angelegt: [Eingaben] = []
        var gestört = false
    }

    private let inhalt = Mutex(Inhalt())

    package init() {}

    func lies<Wert: Sendable>(_ wert: (Inhalt) -> Wert) -> Wert { inhalt.withLock { wert($0) } }

    func ändere(_ tun: (inout Inhalt) -> Void) { inhalt.withLock { tun(&$0) } }

    /// Wie der Fall zuletzt angelegt wurde.
    package var angelegt: [Eingaben] { lies(\.angelegt) }

    /// Ob das Anlegen eines Falls gerade scheitert.
    package var gestört: Bool {
        get { lies(\.gestört) }
        set { ändere { $0.gestört = newValue } }
    }

    package var version: Int { lies(\.version) }
}

/// Konten mit einem gemeinsamen, bekannten Passwort.
struct Musterkonten: Kontendienst {
    static let passwort = "muster-2026"
    /// Einmal gerechnet; jedes Konto bekäme sonst eigene hundert Millisekunden.
    static let hash: String = {
        do {
            return try Passwort.hash(passwort, salz: Array("musterkreis-salz".utf8))
        } catch { return "" }
    }()

    static let alle: [Konto] = [
        konto(
            "ayilmaz", "Ayşe Yılmaz", "Ansprechpartnerin, Nord", "case worker, North",
            [
                .fälleSehen, .antragErfassen, .nachweisAnfügen, .vorschlagen, .prüfen,
            ]),
        konto(
            "jbrandt", "Jonas Brandt", "Ansprechpartner, Nord", "case worker, North",
            [
                .fälleSehen, .antragErfassen, .nachweisAnfügen, .vorschlagen, .prüfen,
            ]),
        konto("mkern", "Miriam Kern", "Kasse", "cashier", [.zahllaufSehen, .zahllaufVorbereiten]),
        konto(
            "tvogt", "Thomas Vogt", "Kassenleitung", "head of cashier’s office",
            [
                .zahllaufSehen, .zahllaufVorbereiten, .zahllaufFreigeben,
            ]),
        konto("itdienst", "IT-Betrieb", "Betrieb", "operations", [.betriebSehen]),
        konto("dschutz", "Dana Schutz", "Datenschutz", "data protection", [.zugriffeSehen]),
    ]

    private static func konto(
        _ kennung: String, _ name: String, _ de: String, _ en: String, _ rechte: Set<Recht>
    ) -> Konto {
        Konto(
            kennung: kennung, name: name, aufgabe: [.de: de, .en: en], rechte: rechte,
            passwort: hash, aktiv: true)
    }

    func konto(_ kennung: String) async throws -> Konto? {
        Musterkonten.alle.first { $0.kennung == kennung }
    }

    func musterkonten(_ sprache: Sprache) async throws -> [Musterkonto] {
        Musterkonten.alle.map {
            Musterkonto(
                kennung: $0.kennung, name: $0.name, aufgabe: $0.aufgabe[sprache] ?? "",
                passwort: Musterkonten.passwort)
        }
    }
}

/// Sitzungen im Arbeitsspeicher.
package actor Speichersitzungen: Sitzungsspeicher {
    private var sitzungen: [Prüfsumme: Arbeitssitzung] = [:]

    package init() {}

    package func begin(_ sitzung: Arbeitssitzung) { sitzungen[sitzung.token] = sitzung }
    package func sitzung(_ token: Prüfsumme) -> Arbeitssitzung? { sitzungen[token] }
    package func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) {
        sitzungen[token]?.zuletztGesehen = zeit
    }
    package func end(_ token: Prüfsumme) { sitzungen[token] = nil }
    package var anzahl: Int { sitzungen.count }
}
