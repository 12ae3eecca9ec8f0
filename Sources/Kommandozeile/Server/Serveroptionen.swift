import Ablage
import Arbeitsplatz
import ArgumentParser
import Briefsatz
import Fachprozesse
import Foundation
import Weboberflaeche

/// Wo die Daten liegen und worauf gehört wird.
struct Serveroptionen: ParsableArguments {
    @Option(help: "Datenordner; ohne Angabe unter .einerhand im Ordner des Programms.")
    var daten: String?

    @Option(help: "Adresse; ohne Angabe nur dieser Rechner.")
    var adresse = "127.0.0.1"

    @Option(help: "Anschluss (Port), 1 bis 65535.")
    var anschluss = 8080

    @Flag(help: "Davor endet TLS; das Cookie reist dann nur verschlüsselt.")
    var tls = false

    /// Das Betriebssystem nähme nur die unteren 16 Bit und hörte woanders als gemeldet.
    func validate() throws {
        guard (1...65_535).contains(anschluss) else {
            throw ValidationError(
                "--anschluss \(anschluss): Erwartet wird ein Anschluss von 1 bis 65535, etwa 8080.")
        }
    }

    func ordner(sonst name: String) -> URL {
        if let daten { return URL(filePath: daten) }
        let wurzel =
            ProcessInfo.processInfo.environment["EINERHAND_WURZEL"]
            ?? FileManager.default.currentDirectoryPath
        return URL(filePath: wurzel).appending(path: ".einerhand/\(name)")
    }
}

/// Führt aus; Fehler beim Start enden mit einem Satz und Code 1.
func mitStartfehlern(_ werk: () async throws -> Void) async throws {
    do {
        try await werk()
    } catch let fehler as Startfehler {
        throw beendet(fehler.meldung)
    } catch let fehler as Ablagefehler {
        throw beendet(fehler.meldung)
    } catch let fehler as Zahlungsablagefehler {
        throw beendet(fehler.meldung)
    } catch let fehler as Satzfehler {
        throw beendet(fehler.meldung)
    } catch let fehler as Fachfehler {
        throw beendet(Weboberflaeche.Sprache.de.satz(fehler))
    } catch let fehler as ExitCode {
        throw fehler
    } catch {
        throw beendet(
            "Der Start ist gescheitert: \(error.localizedDescription) (\(error)). "
                + "Bitte Adresse, Anschluss und Datenordner prüfen.")
    }
}

private func beendet(_ meldung: String) -> ExitCode {
    schreibeFehler("einerhand: \(meldung)")
    return .failure
}
