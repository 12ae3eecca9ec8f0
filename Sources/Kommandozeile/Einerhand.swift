public import ArgumentParser

/// Die Befehle von Einerhand.
public struct Einerhand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "einerhand",
        abstract: "Die Software eines kommunalen Jobcenters (SGB II).",
        discussion: """
            Beispiele:
              einerhand berechne Beispiele/01-alleinstehend.yaml
              einerhand erklaere Beispiele/03-kindergeldueberhang.yaml --monat 2026-07
            """,
        version: "0.1.0",
        subcommands: [
            Berechne.self, Erkläre.self, Saldiere.self, Population.self, Demo.self, Bench.self,
        ])

    public init() {}
}
