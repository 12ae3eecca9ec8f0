import Fallakte
import Foundation
import Hummingbird
import Logging
import Musterdienste
import Weboberflaeche

// Der Arbeitsplatz mit erfundenen Daten, zum Ansehen und für Prüfungen im Browser.
let anschluss = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
let arbeitsplatz = Arbeitsplatz(
    dienste: Musterdienste().alle, sitzungsspeicher: Speichersitzungen(),
    einstellungen: Arbeitsplatzeinstellungen(
        amt: "Jobcenter Musterkreis", vorführung: true, anschluss: anschluss),
    werk: try Seitenwerk(),
    jetzt: { Zeitpunkt(millisekunden: Int64(Date().timeIntervalSince1970 * 1000)) })
try await arbeitsplatz.application(logger: Logger(label: "muster")).runService()
