import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Schriftgut
import Synchronization
import Testing
import Weboberflaeche

/// Ein erfundenes Amt im Arbeitsspeicher; die Uhr steht, bis die Prüfung sie stellt.
final class Werkstatt: Sendable {
    let ablage = Speicherablage()
    let mittel: Arbeitsmittel
    let zahlungen = Musterzahlungen()
    let werk: Seitenwerk
    private let anfragen = Mutex(0)
    private let uhrwerk: Uhrwerk

    var amt: Amt { mittel.amt }
    var eingang: Eingangskorb { Eingangskorb(mittel) }
    var fälle: Fallakten { Fallakten(mittel) }

    init() async throws {
        let beginn = Werkstatt.mittag(Tag(2026, 7, 20))
        let zeit = Uhrwerk(beginn)
        werk = try Seitenwerk()
        mittel = Arbeitsmittel(
            amt: Amt(
                ablage: ablage, briefe: Musterbriefwerk(), daten: Werkstatt.daten,
                uhr: Amtsuhr(
                    jetzt: { zeit.jetzt },
                    // Sommerzeit: zwei Stunden vor UTC.
                    tag: { Tag(nummer: Int32(($0.millisekunden / 1000 + 7_200) / 86_400)) })),
            zahlungen: zahlungen,
            zeitzone: try #require(TimeZone(identifier: "Europe/Berlin")))
        uhrwerk = zeit
        let konten: [(String, [String], String)] = [
            ("anna", ["ansprechpartner"], "nord"), ("ben", ["ansprechpartner"], "nord"),
            ("sven", ["ansprechpartner"], "sued"), ("tina", ["eingangszone"], "nord"),
            ("lea", ["teamleitung"], "nord"), ("kai", ["kasse"], "nord"), ("ivo", ["it"], "nord"),
            ("quer", ["ansprechpartner", "kasse"], "nord"),
        ]
        for (kennung, rollen, standort) in konten {
            let schlüssel = try #require(Kennung(kennung))
            await ablage.save(
                Personalkonto(
                    kennung: schlüssel, name: kennung.capitalized + " Muster", standort: standort,
                    rollen: Set(rollen.compactMap { RolleID($0) }), passwort: "x", aktiv: true))
        }
    }

    func stelle(auf tag: Tag) { uhrwerk.jetzt = Werkstatt.mittag(tag) }

    /// Zwölf Uhr mittags am Sitz des Amts.
    static func mittag(_ tag: Tag) -> Zeitpunkt {
        Zeitpunkt(millisekunden: (Int64(tag.nummer) * 86_400 + 10 * 3_600) * 1_000)
    }

    /// Ein Zugang mit allen Rechten der Oberfläche: was fehlt, müssen die Dienste selbst merken.
    func zugang(_ kennung: String, _ sprache: Sprache = .de) -> Zugang {
        let nummer = anfragen.withLock { zahl in
            zahl += 1
            return zahl
        }
        return Zugang(
            kennung: kennung, name: kennung, aufgabe: "", rechte: Set(Recht.allCases),
            worte: werk.worte(sprache), anfrage: "anfrage\(nummer)")
    }

    func akteur(_ kennung: String) async throws -> Akteur {
        let kennung = try #require(Kennung(kennung))
        return try #require(try await amt.akteur(kennung))
    }

    func auftrag() throws -> AuftragID {
        try #require(AuftragID("pruefung-\(zugang("x").anfrage)"))
    }

    static let daten = Amtsdaten(
        standorte: [("nord", "Standort Nord"), ("sued", "Standort Süd")].map { id, name in
            .init(
                id: id,
                behörde: Behörde(
                    name: "Jobcenter Musterkreis", träger: "Musterkreis", dienststelle: name,
                    sitz: Anschrift(straße: "Markt 1", postleitzahl: "99999", ort: "Musterstadt"),
                    telefon: "03999 1234", mail: "post@musterkreis.example",
                    öffnungshinweis: "Mo–Fr 8–12 Uhr", leitung: "Renate Vorstand",
                    zugang: ElektronischerZugang(signierteDokumente: "post@musterkreis.example")))
        }, örtlicheWerte: "musterkreis")
}

/// Eine Uhr, die steht, bis man sie stellt.
final class Uhrwerk: Sendable {
    private let zeit: Mutex<Zeitpunkt>

    init(_ zeit: Zeitpunkt) { self.zeit = Mutex(zeit) }

    var jetzt: Zeitpunkt {
        get { zeit.withLock { $0 } }
        set { zeit.withLock { $0 = newValue } }
    }
}

/// Zahlt, was die Prüfung sagt.
final class Musterzahlungen: Zahlungsauskunft {
    private let beträge = Mutex<[Monat: Geld]>([:])

    func setze(_ neu: [Monat: Geld]) { beträge.withLock { $0 = neu } }
    func gezahlt(_ fall: FallID) async throws -> [Monat: Geld] { beträge.withLock { $0 } }
}

struct Musterbriefwerk: Briefwerk {
    func setze(_ inhalt: Bescheidinhalt, entwurf: Bool) async throws -> Data {
        Data("%PDF-1.7 Muster".utf8)
    }
}
