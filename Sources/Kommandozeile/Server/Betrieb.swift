import Ablage
import AblageSQLite
import Briefsatz
import Fachprozesse
import Foundation
import Schriftgut
import Zahlungswesen

/// Ein Amt, zusammengesetzt aus seinem Datenordner: Ablage, Briefsatz, Kasse.
struct Betrieb: Sendable {
    let amt: Amt
    let kasse: Kasse
    let briefsetzer: Briefsetzer
    let datenbank: Datenbank

    /// Öffnet oder legt an, was im Ordner liegt.
    ///
    /// - Parameters:
    ///   - ordner: Datenordner; Datenbank und Bankdateien liegen darin.
    ///   - uhr: die Uhr des Amts.
    /// - Throws: ``Startfehler`` oder einen Fehler der Ablage.
    init(ordner: URL, uhr: Amtsuhr) throws {
        let bank = ordner.appending(path: "bank")
        do {
            try FileManager.default.createDirectory(
                at: bank, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Startfehler.ordner(bank.path, grund: error.localizedDescription)
        }
        guard let python = ProcessInfo.processInfo.environment["EINERHAND_PYTHON"] else {
            throw Startfehler.pythonFehlt
        }
        datenbank = try Datenbank(ordner.appending(path: "einerhand.sqlite").path)
        briefsetzer = Briefsetzer(Satzeinstellungen(python: python))
        amt = Amt(
            ablage: SQLiteAblage(datenbank), briefe: Briefwerkstatt(setzer: briefsetzer),
            daten: Musteramt.daten, uhr: uhr)
        kasse = Kasse(
            amt: amt, zahlungen: SQLiteZahlungsablage(datenbank),
            einstellungen: try Musteramt.kasse(ordner: bank))
    }

    func schließe() async throws {
        await briefsetzer.beende()
        try datenbank.close()
    }
}

/// Macht aus dem Inhalt eines Bescheids die PDF-Datei.
struct Briefwerkstatt: Briefwerk {
    let setzer: Briefsetzer

    func setze(_ inhalt: Bescheidinhalt, entwurf: Bool) async throws -> Data {
        do {
            return Data(try await setzer.setze(try inhalt.brief(entwurf: entwurf)))
        } catch let fehler as Satzfehler {
            throw Brieffehler(fehler.meldung)
        } catch let fehler as Schriftfehler {
            throw Brieffehler(fehler.meldung)
        }
    }
}
