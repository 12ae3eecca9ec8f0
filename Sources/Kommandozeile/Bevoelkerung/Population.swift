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
            Ändert keine Zeile des Overlays etwas, endet der Befehl mit Code 2 und sagt, warum.
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
        help: ArgumentHelp(
            "Beginn des Bewilligungszeitraums aller Haushalte, höchstens elf Monate vor --monat; sonst "
                + "der Monat selbst."))
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
        let (abbruch, anzeige) = (Abbruchtaste(), Fortschritt())
        try mitEingabefehlern {
            do {
                let text = try ausgabe(anzeige, abbruch: { abbruch.istGedrückt })
                anzeige.ende()
                print(text)
            } catch is Laufabbruch {
                anzeige.ende()
                schreibeFehler(
                    "Abgebrochen. Im Ordner --aus steht kein fertiges Ergebnis dieses Laufs.")
                throw ExitCode(130)
            }
        }
    }

    /// Rechnet und schreibt; der Text ist, was ins Terminal gehört.
    ///
    /// - Throws: ``Eingabefehler`` mit Stelle und Erwartung; ``Laufabbruch``.
    func ausgabe(
        _ anzeige: Fortschritt = Fortschritt(),
        abbruch: @Sendable @escaping () -> Bool = { false }
    ) throws -> String {
        try prüfeOptionen()
        let vorhaben = try overlay.map(Overlaydatei.lies)
        let stand = Rechtsstand(bekanntAm: bekanntAm, mit: vorhaben)
        let annahmen = Bevölkerungsannahmen(
            zeitraumAb: zeitraumAb ?? monat, örtlich: try örtlicheWerte(),
            höhereKostenAnerkannt: höhereKosten.map { $0 == .anerkannt })
        do {
            let zeilen = try vorhaben.map {
                try Overlayzeilen.geprüft(
                    $0, annahmen.wirkung(in: monat, under: stand), datei: overlay ?? "", monat)
            }
            let auftrag = Auftrag(
                spalten: try Spaltenordner(URL(filePath: spalten)).spalten(), annahmen: annahmen,
                stand: stand, anzeige: anzeige, abbruch: abbruch)
            guard let vorhaben, let zeilen else { return try rechne(auftrag) }
            return try vergleiche(auftrag, vorhaben, zeilen)
        } catch let fehler as Spaltenfehler {
            throw Eingabefehler(zeilen: [fehler.description])
        } catch let fehler as Rechtsfehler {
            throw Eingabefehler(zeilen: [fehler.zuUnbekanntem(bekanntAm) ?? fehler.meldung])
        }
    }

    private func prüfeOptionen() throws {
        let beginn = zeitraumAb ?? monat
        guard (0...11).contains(monat - beginn) else {
            throw Eingabefehler(zeilen: [
                "--zeitraum-ab \(beginn): Der Monat \(monat) liegt nicht in diesem Bewilligungszeitraum; er "
                    + "dauert höchstens zwölf Monate (§ 41 Abs. 3 SGB II). Erwartet wird \(monat - 11) bis "
                    + "\(monat)."
            ])
        }
        try Eingabedatei.nurEinmal([("--recht", overlay), ("--oertlich", oertlich)])
    }

    /// Was ein Lauf braucht.
    private struct Auftrag {
        let spalten: Bevölkerungsspalten
        let annahmen: Bevölkerungsannahmen
        let stand: Rechtsstand
        let anzeige: Fortschritt
        let abbruch: @Sendable () -> Bool
    }

    private func rechne(_ a: Auftrag) throws -> String {
        let ergebnis = try Bevölkerungslauf(a.spalten, in: monat, a.annahmen, under: a.stand)
            .rechne(
                nach: URL(filePath: aus), melde: { a.anzeige.zeige($0) }, abbruch: a.abbruch)
        let tafel = Bevölkerungstafel(ergebnis, monat)
        return json ? try tafel.json() : tafel.text()
    }

    private func vergleiche(
        _ a: Auftrag, _ vorhaben: Überlagerung, _ zeilen: [Vergleichszeile]
    ) throws -> String {
        let ordner = URL(filePath: aus)
        let vergleich = try Bevölkerungsvergleich.rechne(
            a.spalten, in: monat, a.annahmen, under: a.stand, nach: ordner,
            melde: { a.anzeige.zeige($0) }, abbruch: a.abbruch)
        let ausgabe = Vergleichsausgabe(
            vergleich, monat, overlay: vorhaben.titel, zeilen: zeilen)
        let form = try Vergleichsform(
            vergleich, monat, overlay: vorhaben.titel, zeilen: zeilen
        ).json()
        let texte = [ausgabe.csv(), ausgabe.svg(), form + "\n"]
        for (name, text) in zip(Bevölkerungsvergleich.dateien, texte) {
            do {
                try Data(text.utf8).write(to: ordner.appending(path: name), options: .atomic)
            } catch {
                throw Spaltenfehler(
                    name, "Die Datei lässt sich nicht schreiben. Bitte den Ordner --aus prüfen.")
            }
        }
        return json ? form : ausgabe.text()
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
                datei, name: "--oertlich \(Eingabedatei.name(datei))",
                erwartet: "eine Datei mit örtlichen Grenzen (docs/formate/fall.md, oertlich)")
            do {
                return try Ämter.read(text, datei: Eingabedatei.name(datei))
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
final class Fortschritt: Sendable {
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
