import ArgumentParser
import Bevoelkerung
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Synchronization

struct Population: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "population",
        abstract: "Rechnet eine ganze Bevölkerung aus NumPy-Spalten, auf allen Kernen.",
        discussion: """
            Dieselben Regeln wie berechne, ohne Erklärung. Die Spalten beschreibt
            docs/formate/bevoelkerung.md; die Ergebnisse stehen danach als Spalten im Ordner --aus.

              einerhand population --monat 2026-07 --spalten haushalte --aus ergebnis \\
                --amt musterkreis
            """)

    @Option(help: "Der Monat, für den gerechnet wird, etwa 2026-07.")
    var monat: Monat

    @Option(help: "Ordner mit einer .npy-Datei je Spalte.")
    var spalten: String

    @Option(help: "Ordner für die Ergebnisse; wird angelegt.")
    var aus: String

    @Option(help: "Amt, dessen örtliche Grenzen gelten; mitgeliefert ist musterkreis.")
    var amt: String?

    @Option(help: "Datei mit örtlichen Grenzen, in der Form von oertlich (docs/formate/fall.md).")
    var oertlich: String?

    @Option(
        name: .customLong("zeitraum-ab"),
        help: "Beginn des Bewilligungszeitraums aller Haushalte; sonst der Monat selbst.")
    var zeitraumAb: Monat?

    @Option(
        name: .customLong("bekannt-am"),
        help: "Recht, wie es an diesem Tag bekannt war, etwa 2026-03-01.")
    var bekanntAm: Tag?

    @Option(
        name: .customLong("hoehere-kosten"),
        help: "Entscheidung nach § 22 Abs. 1 Satz 7 SGB II für alle: anerkannt oder abgelehnt.")
    var höhereKosten: HöhereKosten?

    @Flag(help: "Ausgabe als JSON.")
    var json = false

    enum HöhereKosten: String, ExpressibleByArgument { case anerkannt, abgelehnt }

    func run() throws {
        try mitEingabefehlern {
            do {
                let spalten = try Spaltenordner(URL(filePath: spalten)).spalten()
                let annahmen = Bevölkerungsannahmen(
                    zeitraumAb: zeitraumAb ?? monat, örtlich: try örtlicheWerte(),
                    höhereKostenAnerkannt: höhereKosten.map { $0 == .anerkannt })
                let anzeige = Fortschritt()
                let ergebnis = try Bevölkerungslauf(
                    spalten, in: monat, annahmen, under: Rechtsstand(bekanntAm: bekanntAm)
                ).rechne(nach: URL(filePath: aus)) { anzeige.zeige($0) }
                anzeige.ende()
                let tafel = Bevölkerungstafel(ergebnis, monat)
                if json {
                    print(try tafel.json())
                } else {
                    print(tafel.text())
                }
            } catch let fehler as Spaltenfehler {
                throw Eingabefehler(zeilen: [fehler.description])
            } catch let fehler as Rechtsfehler {
                throw Eingabefehler(zeilen: [fehler.meldung])
            }
        }
    }

    private func örtlicheWerte() throws -> ÖrtlicheWerte {
        switch (amt, oertlich) {
        case (let amt?, nil):
            guard let werte = Ämter.mitgeliefert[amt] else {
                throw Eingabefehler(zeilen: [
                    "--amt \(amt): Dieses Amt ist nicht mitgeliefert. Es gibt: "
                        + Ämter.mitgeliefert.keys.sorted().joined(separator: ", ") + "."
                ])
            }
            return werte
        case (nil, let datei?):
            let text = try Eingabedatei.lies(
                datei, name: "--oertlich \(datei)",
                erwartet: "eine Datei mit örtlichen Grenzen (docs/formate/fall.md, oertlich)")
            do {
                return try Ämter.read(text, datei: datei)
            } catch {
                throw Eingabefehler(zeilen: error.meldungen.map(\.description))
            }
        case (nil, nil), (_?, _?):
            throw Eingabefehler(zeilen: [
                "Bitte entweder --amt oder --oertlich angeben: ohne örtliche Grenzen steht nicht fest, "
                    + "welche Miete angemessen ist."
            ])
        }
    }
}

/// Ein Balken auf dem Terminal, der nur in ganzen Prozenten wächst.
private final class Fortschritt: Sendable {
    private let zuletzt = Mutex(-1)
    private let sichtbar = isatty(FileHandle.standardError.fileDescriptor) == 1

    func zeige(_ anteil: Double) {
        guard sichtbar else { return }
        let prozent = Int(anteil * 100)
        zuletzt.withLock { zuletzt in
            guard prozent > zuletzt else { return }
            zuletzt = prozent
            FileHandle.standardError.write(Data("\rGerechnet: \(prozent) %".utf8))
        }
    }

    func ende() {
        guard sichtbar else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
