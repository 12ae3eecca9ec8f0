import ArgumentParser
import Bevoelkerung
import Dispatch
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

            Mit --recht vergleicht der Befehl das geltende Recht mit einem Overlay: wer gewinnt,
            wer verliert, was es kostet. Tabelle, CSV und Bild stehen dann auch im Ordner --aus.
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

    @Option(
        name: .customLong("recht"),
        help: ArgumentHelp(
            "Overlay mit anderen Werten des Rechts (docs/formate/recht.md); vergleicht mit dem "
                + "geltenden Recht."))
    var overlay: String?

    @Flag(help: "Ausgabe als JSON.")
    var json = false

    enum HöhereKosten: String, ExpressibleByArgument { case anerkannt, abgelehnt }

    func run() throws {
        try mitEingabefehlern {
            let vorhaben = try overlay.map(Overlaydatei.lies)
            let abbruch = Abbruchtaste()
            let anzeige = Fortschritt()
            do {
                let auftrag = Auftrag(
                    spalten: try Spaltenordner(URL(filePath: spalten)).spalten(),
                    annahmen: Bevölkerungsannahmen(
                        zeitraumAb: zeitraumAb ?? monat, örtlich: try örtlicheWerte(),
                        höhereKostenAnerkannt: höhereKosten.map { $0 == .anerkannt }),
                    stand: Rechtsstand(bekanntAm: bekanntAm, mit: vorhaben), anzeige: anzeige,
                    abbruch: abbruch)
                if let vorhaben {
                    try vergleiche(auftrag, vorhaben)
                } else {
                    try rechne(auftrag)
                }
            } catch let fehler as Spaltenfehler {
                throw Eingabefehler(zeilen: [fehler.description])
            } catch let fehler as Rechtsfehler {
                throw Eingabefehler(zeilen: [fehler.meldung])
            } catch is Laufabbruch {
                anzeige.ende()
                schreibeFehler(
                    "Abgebrochen. Im Ordner --aus steht kein fertiges Ergebnis dieses Laufs.")
                throw ExitCode(130)
            }
        }
    }

    /// Was ein Lauf braucht.
    private struct Auftrag {
        let spalten: Bevölkerungsspalten
        let annahmen: Bevölkerungsannahmen
        let stand: Rechtsstand
        let anzeige: Fortschritt
        let abbruch: Abbruchtaste
    }

    private func rechne(_ a: Auftrag) throws {
        let ergebnis = try Bevölkerungslauf(a.spalten, in: monat, a.annahmen, under: a.stand)
            .rechne(
                nach: URL(filePath: aus), melde: { a.anzeige.zeige($0) },
                abbruch: { a.abbruch.istGedrückt })
        a.anzeige.ende()
        let tafel = Bevölkerungstafel(ergebnis, monat)
        print(json ? try tafel.json() : tafel.text())
    }

    private static let vergleichsdateien = ["vergleich.csv", "vergleich.svg", "vergleich.json"]

    private func vergleiche(_ a: Auftrag, _ vorhaben: Überlagerung) throws {
        let ordner = URL(filePath: aus)
        // Ein alter Vergleich neben neuen Spalten wäre falsch, auch wenn dieser Lauf nicht fertig wird.
        for name in Self.vergleichsdateien {
            let alt = ordner.appending(path: name).path
            if FileManager.default.fileExists(atPath: alt) {
                try FileManager.default.removeItem(atPath: alt)
            }
        }
        let (vergleich, fehler) = try Bevölkerungsvergleich.rechne(
            a.spalten, in: monat, a.annahmen, under: a.stand, nach: ordner,
            melde: { a.anzeige.zeige($0) }, abbruch: { a.abbruch.istGedrückt })
        a.anzeige.ende()
        let ausgabe = Vergleichsausgabe(vergleich, monat, overlay: vorhaben.titel)
        let form = try Vergleichsform(vergleich, monat, overlay: vorhaben.titel).json()
        let texte = [ausgabe.csv(), ausgabe.svg(), form + "\n"]
        for (name, text) in zip(Self.vergleichsdateien, texte) {
            do {
                try Data(text.utf8).write(to: ordner.appending(path: name), options: .atomic)
            } catch {
                throw Spaltenfehler(
                    name, "Die Datei lässt sich nicht schreiben. Bitte den Ordner --aus prüfen.")
            }
        }
        print(json ? form : ausgabe.text())
        if let fehler, vergleich.ohneErgebnis.haushalte > 0 { schreibeFehler(fehler.meldung) }
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

/// Merkt sich, dass jemand Strg-C gedrückt hat; der Lauf hört dann zwischen zwei Stücken auf.
private final class Abbruchtaste: @unchecked Sendable {
    private final class Merker: Sendable {
        let gedrückt = Atomic(false)
    }

    private let merker = Merker()
    /// Nur gehalten, damit sie weiter hört.
    private let quelle: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        quelle = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        quelle.setEventHandler { [merker] in merker.gedrückt.store(true, ordering: .relaxed) }
        quelle.resume()
    }

    var istGedrückt: Bool { merker.gedrückt.load(ordering: .relaxed) }
}
