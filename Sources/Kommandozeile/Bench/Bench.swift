import ArgumentParser
import Foundation

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Misst auf diesem Rechner: Rechnen, Briefe, Zahlungen, Seiten.",
        discussion: """
            Alle Maße entstehen in einem Lauf mit erfundenen Haushalten. Die Rechner sind
            verschieden; vergleichbar sind Verhältnisse im selben Lauf. Mit --nur einzelne Maße.

              einerhand bench
              einerhand bench --nur rechnen --json
            """)

    @Option(help: "Nur dieses Maß: rechnen, briefe, zahlungen oder seiten.")
    var nur: Messgruppe?

    @Flag(help: "Ausgabe als JSON.")
    var json = false

    func run() async throws {
        try await mitStartfehlern {
            var messungen: [Messung] = []
            for gruppe in Messgruppe.allCases where nur.map({ $0 == gruppe }) ?? true {
                schreibeFehler("Gemessen wird: \(gruppe.rawValue) …")
                messungen += try await gruppe.miss()
            }
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
                print(String(decoding: try encoder.encode(messungen), as: UTF8.self))
            } else {
                for messung in messungen { print(messung.zeile) }
            }
        }
    }
}

enum Messgruppe: String, ExpressibleByArgument, CaseIterable {
    case rechnen, briefe, zahlungen, seiten

    func miss() async throws -> [Messung] {
        switch self {
        case .rechnen: try Rechenmessung().miss()
        case .briefe: try await Briefmessung().miss()
        case .zahlungen: try await Zahlungsmessung().miss()
        case .seiten: try await Seitenmessung().miss()
        }
    }
}

/// Ein gemessener Wert.
struct Messung: Encodable {
    let was: String
    let wert: Double
    let einheit: String

    init(_ was: String, _ wert: Double, _ einheit: String) {
        self.was = was
        self.wert = wert
        self.einheit = einheit
    }

    var zeile: String {
        let zahl = wert.formatted(
            .number.precision(.fractionLength(wert < 100 ? 2 : 0)).locale(Locale(identifier: "de")))
        let breite = 62
        let name = was.padding(toLength: breite, withPad: " ", startingAt: 0)
        return "\(name) \(String(repeating: " ", count: max(0, 12 - zahl.count)))\(zahl) \(einheit)"
    }
}

extension Duration {
    var sekunden: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
