import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Schriftgut
import Synchronization
import Zahlungswesen

/// Auch die Testbibliothek hat ein `Tag`; in diesem Ziel ist immer der Kalendertag gemeint.
typealias Tag = Grundtypen.Tag

/// Ein kleines Amt im Arbeitsspeicher mit stehender Uhr.
struct Probeamt {
    let amt: Amt
    let kasse: Kasse
    let ablage = Speicherablage()
    let zahlungen = Speicherzahlungen()
    let uhr = Probeuhr()
    let eingang: Akteur
    let verfasst: Akteur
    let prüft: Akteur
    let leitung: Akteur
    let kasseEins: Akteur
    let kasseZwei: Akteur

    init() throws {
        let behörde = Behörde(
            name: "Jobcenter Probe", träger: "Landkreis Probe", dienststelle: "Standort Nord",
            sitz: Anschrift(straße: "Markt 1", postleitzahl: "99999", ort: "Probe"),
            telefon: "0 1", mail: "post@probe.example", öffnungshinweis: "vormittags",
            leitung: "Ada Probe",
            zugang: ElektronischerZugang(signierteDokumente: "post@probe.example"))
        amt = Amt(
            ablage: ablage, briefe: Probebriefe(),
            daten: Amtsdaten(
                standorte: [.init(id: "nord", behörde: behörde)], örtlicheWerte: "musterkreis"),
            uhr: uhr.amtsuhr)
        let ordner = FileManager.default.temporaryDirectory.appending(
            path: "einerhand-probe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        kasse = Kasse(
            amt: amt, zahlungen: zahlungen,
            einstellungen: Kasseneinstellungen(
                auftraggeber: Auftraggeber(
                    name: "Landkreis Probe", iban: try verlange(IBAN("DE55999999980000004711")),
                    bic: nil),
                haushaltsstellen: [.bund: "B", .kommune: "K"],
                zahlung: Zahlungseinstellungen(
                    hoherBetrag: .euro(3000), vorlaufBanktage: 1, kalender: Bankkalender()),
                ordner: Ausgabeordner(ordner)))
        eingang = try Probeamt.akteur("eva", .eingangszone)
        verfasst = try Probeamt.akteur("vera", .ansprechpartner)
        prüft = try Probeamt.akteur("paul", .ansprechpartner)
        leitung = try Probeamt.akteur("tina", .teamleitung)
        kasseEins = try Probeamt.akteur("karl", .kasse)
        kasseZwei = try Probeamt.akteur("kira", .kasse)
    }

    static func akteur(_ kennung: String, _ rolle: Rolle...) throws -> Akteur {
        let rollen = Set(try rolle.map { try verlange(RolleID($0.rawValue)) })
        return try verlange(
            Akteur(
                Personalkonto(
                    kennung: try verlange(Kennung(kennung)), name: kennung.capitalized,
                    standort: "nord", rollen: rollen, passwort: "-", aktiv: true)))
    }

    func auftrag(_ text: String) throws -> AuftragID { try verlange(AuftragID(text)) }

    /// Ein Antrag mit Kontakt und Konto, eingegangen heute.
    func antrag(_ angaben: String, _ name: String = "antrag") async throws -> FallID {
        // Wer den Brief unterschreibt, braucht ein Konto mit Namen.
        try await ablage.save(
            Personalkonto(
                kennung: verfasst.kennung, name: verfasst.name, standort: verfasst.standort,
                rollen: [verlange(RolleID(Rolle.ansprechpartner.rawValue))], passwort: "-",
                aktiv: true))
        return try await amt.erfasse(
            Antragseingang(
                eingang: uhr.amtsuhr.heute, weg: .schalter, standort: "nord", angaben: angaben),
            auftrag(name), by: eingang)
    }

    /// Der Brief geht heute zur Post.
    func versende(_ bescheid: BescheidID, in fall: FallID) async throws {
        try await amt.versende(
            bescheid, in: fall, weg: .post, am: uhr.amtsuhr.heute, auftrag("post"), by: prüft)
    }

    func version(_ fall: FallID) async throws -> Int {
        try await amt.akte(fall, ansicht: "probe", by: verfasst).stand.version
    }
}

/// Steht auf dem 14. Juli 2026, 10 Uhr UTC, bis jemand sie stellt.
final class Probeuhr: Sendable {
    private let zeit = Mutex(Probeuhr.zeitpunkt(Tag(2026, 7, 14)))

    private static func zeitpunkt(_ tag: Tag) -> Zeitpunkt {
        Zeitpunkt(millisekunden: Int64(tag.nummer) * 86_400_000 + 36_000_000)
    }

    func stelle(auf tag: Tag) { zeit.withLock { $0 = Probeuhr.zeitpunkt(tag) } }

    var amtsuhr: Amtsuhr {
        Amtsuhr(
            jetzt: { self.zeit.withLock { $0 } },
            tag: { Tag(nummer: Int32($0.millisekunden / 86_400_000)) })
    }
}

/// Prüft den Brief wie im Betrieb und gibt seinen Text statt einer PDF-Datei zurück.
struct Probebriefe: Briefwerk {
    func setze(_ inhalt: Bescheidinhalt, entwurf: Bool) async throws -> Data {
        try JSONEncoder().encode(try inhalt.brief())
    }
}

struct Fehlt: Error {}

/// Der Wert, oder ein Fehler der Probe.
func verlange<T>(_ wert: T?) throws -> T {
    guard let wert else { throw Fehlt() }
    return wert
}
