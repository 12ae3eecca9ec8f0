import Briefsatz
import Fachprozesse
import Foundation
import Grundtypen

/// Briefe je Sekunde: echte Bescheide des Musterkreises, mit zwei Prozessen gesetzt.
struct Briefmessung {
    private let anzahl = 300

    func miss() async throws -> [Messung] {
        let probe = try await Messamt.neu()
        let entwürfe = try await probe.entwürfe(anzahl)
        try await probe.betrieb.briefsetzer.wärmeVor()
        let amt = probe.betrieb.amt
        let uhr = ContinuousClock()
        let beginn = uhr.now
        let bytes = try await withThrowingTaskGroup(of: Int.self) { gruppe in
            for entwurf in entwürfe {
                gruppe.addTask { try await amt.brief(entwurf.schreiben, entwurf: false).count }
            }
            return try await gruppe.reduce(0, +)
        }
        let dauer = (uhr.now - beginn).sekunden
        try await probe.beende()
        return [
            Messung("Briefe je Sekunde, zwei Prozesse", Double(entwürfe.count) / dauer, "/s"),
            Messung("Größe eines Briefs", Double(bytes / entwürfe.count) / 1024, "KiB"),
        ]
    }
}
