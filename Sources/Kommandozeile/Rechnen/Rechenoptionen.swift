public import ArgumentParser
import Fallformat
import Foundation
public import Grundtypen
import Leistungsrecht
import Rechtskern

extension Monat: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Tag: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// Sprache der Ausgabe im Terminal.
enum Sprache: String, ExpressibleByArgument, CaseIterable {
    case de, en

    func wort(_ begriff: Begriff) -> String {
        switch self {
        case .de: begriff.de
        case .en: begriff.en
        }
    }
}

/// Was `berechne` und `erklaere` gemeinsam haben.
struct Rechenoptionen: ParsableArguments {
    @Argument(
        help: "Datei im Fallformat (docs/formate/fall.md), YAML oder JSON; - liest die Eingabe.")
    var datei: String

    @Option(name: .customLong("monat"), help: "Nur diesen Monat, etwa 2026-07.")
    var monat: Monat?

    @Option(
        name: .customLong("bekannt-am"),
        help: "Recht, wie es an diesem Tag bekannt war, etwa 2026-03-01.")
    var bekanntAm: Tag?

    @Option(
        name: .customLong("recht"),
        help: "Overlay mit anderen Werten des Rechts, nur zum Vergleichen (docs/formate/recht.md).")
    var overlay: String?

    @Option(
        name: .customLong("sprache"),
        help: "Sprache der Ausgabe im Terminal: de oder en; JSON bleibt, wie es ist.")
    var sprache = Sprache.de

    @Flag(
        name: .customLong("was-waere"),
        help: "Je Person die nächste Schwelle beim Lohn und was 100 Euro brutto mehr änderten.")
    var wasWäre = false

    /// Liest und rechnet; `ausblick` ist leer ohne `--was-waere`.
    ///
    /// - Throws: ``Eingabefehler`` mit Datei, Zeile und Erwartung.
    func rechne() throws -> (
        titel: String, berechnung: Berechnung, vorrang: [Vorranghinweis],
        ausblick: [Monat: [Lohnausblick]]
    ) {
        try Eingabedatei.nurEinmal([("die Datei des Haushalts", datei), ("--recht", overlay)])
        let fall = try Falldatei(datei)
        let sachverhalt = fall.sachverhalt
        do {
            let recht = Rechtsstand(
                bekanntAm: bekanntAm, mit: try overlay.map(Overlaydatei.lies))
            if let monat {
                let zeitraum = try Berechnung.zeitraum(of: sachverhalt, under: recht)
                guard zeitraum.monate.contains(monat) else {
                    throw Eingabefehler(zeilen: [
                        "--monat \(monat): Gerechnet werden die Monate von \(zeitraum.ab) bis "
                            + "\(zeitraum.bis); davor und danach gilt dieser Antrag nicht."
                    ])
                }
            }
            let berechnung = try Berechnung(
                sachverhalt, monate: monat.map { [$0] }, under: recht)
            let mitMietenstufe = sachverhalt.wohnungen.contains { $0.mietenstufe != nil }
            let vorrang = try Vorrang.hinweise(of: sachverhalt, under: recht)
                .filter { mitMietenstufe || !$0.brauchtMietenstufe }
            var ausblick: [Monat: [Lohnausblick]] = [:]
            for monat in wasWäre ? berechnung.monate.map(\.monat) : [] {
                ausblick[monat] = try Lohnausblick.alle(sachverhalt, in: monat, under: recht)
            }
            return (sachverhalt.titel, berechnung, vorrang, ausblick)
        } catch let error as Rechtsfehler {
            if let satz = error.zuUnbekanntem(bekanntAm) { throw Eingabefehler(zeilen: [satz]) }
            throw fall.eingabefehler(error)
        }
    }
}

extension Rechtsfehler {
    /// Fehlt ein Wert, weil er an dem Tag noch nicht bekannt war, liegt es an der Option und nicht am Fall.
    ///
    /// - Parameter tag: der Wert von `--bekannt-am`.
    /// - Returns: nil ohne die Option und bei anderen Fehlern.
    func zuUnbekanntem(_ tag: Tag?) -> String? {
        guard let tag, case .parameterUnbekannt(let id, let titel, let monat) = self else {
            return nil
        }
        return
            "--bekannt-am \(tag): Was am \(tag.deutsch) bekannt war, enthält für \(monat.ausgeschrieben) "
            + "keinen Wert: \(titel) (\(id)). Bitte einen späteren Tag angeben oder die Option weglassen; "
            + "gerechnet werden Monate ab Januar 2017."
    }
}

/// Eine Datei mit Werten eines Vorhabens.
enum Overlaydatei {
    /// - Throws: ``Eingabefehler`` mit Datei, Zeile und Erwartung.
    static func lies(_ pfad: String) throws -> Überlagerung {
        let text = try Eingabedatei.lies(
            pfad, name: "--recht \(Eingabedatei.name(pfad))",
            erwartet: "ein Overlay (docs/formate/recht.md), zum Beispiel "
                + "Beispiele/recht/regelbedarf-5-prozent.yaml")
        do {
            return try Überlagerungsleser.read(text, datei: Eingabedatei.name(pfad))
        } catch {
            throw Eingabefehler(zeilen: error.meldungen.map(\.description))
        }
    }
}

/// Die Eingabe ist falsch; jede Zeile sagt, wo und was erwartet wird.
struct Eingabefehler: Error {
    let zeilen: [String]
}

/// Exit-Code für falsche Eingaben.
let exitEingabe = ExitCode(2)

/// Schreibt Fehler der Eingabe nach stderr und endet mit Code 2.
func mitEingabefehlern(_ werk: () throws -> Void) throws {
    do {
        try werk()
    } catch let fehler as Eingabefehler {
        for zeile in fehler.zeilen { schreibeFehler(zeile) }
        throw exitEingabe
    }
}

func schreibeFehler(_ zeile: String) {
    FileHandle.standardError.write(Data((zeile + "\n").utf8))
}
