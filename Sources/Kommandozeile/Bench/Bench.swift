import ArgumentParser
import Foundation

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Misst auf diesem Rechner: Rechnen, Bevölkerung, Briefe, Zahlungen, Seiten.",
        discussion: """
            Alle Maße entstehen in einem Lauf mit erfundenen Haushalten. Die Rechner sind
            verschieden; vergleichbar sind Verhältnisse im selben Lauf. Mit --nur einzelne Maße.

              einerhand bench
              einerhand bench --nur rechnen --json
            """)

    @Option(help: "Nur dieses Maß: rechnen, bevoelkerung, briefe, zahlungen oder seiten.")
    var nur: Messgruppe?

    @Option(help: "Für bevoelkerung: an den Spalten in diesem Ordner messen statt an erfundenen.")
    var spalten: String?

    @Option(help: "Für bevoelkerung: Zeit je Haushalt nach Größe als Bild (SVG) in diese Datei.")
    var bild: String?

    @Flag(help: "Ausgabe als JSON.")
    var json = false

    /// Was nicht gemessen wird, lässt sich weder an Spalten messen noch zeichnen.
    func validate() throws {
        guard let nur, nur != .bevoelkerung else { return }
        for (name, wert) in [("--spalten", spalten), ("--bild", bild)] where wert != nil {
            throw ValidationError(
                "\(name) gehört zum Maß bevoelkerung; mit --nur \(nur.rawValue) bliebe es ohne Wirkung. Bitte "
                    + "--nur bevoelkerung angeben oder \(name) weglassen.")
        }
    }

    func run() async throws {
        try await mitStartfehlern {
            var messungen: [Messung] = []
            for gruppe in Messgruppe.allCases where nur.map({ $0 == gruppe }) ?? true {
                schreibeFehler("Gemessen wird: \(gruppe.rawValue) …")
                messungen += try await gruppe.miss(spalten)
            }
            if let bild {
                let svg = Bevölkerungsmessung.bild(messungen)
                try Data(svg.utf8).write(to: URL(filePath: bild), options: .atomic)
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
    case rechnen, bevoelkerung, briefe, zahlungen, seiten

    func miss(_ spalten: String?) async throws -> [Messung] {
        switch self {
        case .rechnen: try Rechenmessung().miss() + Bevölkerungsmessung().kern()
        case .bevoelkerung: try Bevölkerungsmessung().miss(spalten)
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
