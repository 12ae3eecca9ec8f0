import Dispatch
public import Foundation
public import Grundtypen
public import Leistungsrecht
public import Rechtskern
import Synchronization

/// Rechnet eine Bevölkerung auf allen Kernen und schreibt eine Datei je Ergebnisspalte.
///
/// Die Ergebnisse stehen zuerst in Dateien mit der Endung `.teil`; erst wenn alles gerechnet und
/// gesichert ist, erhalten sie ihren Namen. `status` verschwindet vorher und kommt zuletzt: wo sie
/// steht, gehören alle Dateien zum selben Lauf.
public struct Bevölkerungslauf: Sendable {
    public static let spalten = [
        "benefit_federal", "benefit_municipal", "supplement", "status",
    ]

    private let spalten: Bevölkerungsspalten
    private let monat: Monat
    private let annahmen: Bevölkerungsannahmen
    private let stand: Rechtsstand

    public init(
        _ spalten: Bevölkerungsspalten, in monat: Monat, _ annahmen: Bevölkerungsannahmen,
        under stand: Rechtsstand = .aktuell
    ) {
        self.spalten = spalten
        self.monat = monat
        self.annahmen = annahmen
        self.stand = stand
    }

    /// - Parameters:
    ///   - ordner: wohin; wird angelegt, vorhandene Ergebnisse werden ersetzt.
    ///   - melde: Anteil der gerechneten Zeilen von 0 bis 1, aus beliebigen Strängen.
    ///   - abbruch: ob aufzuhören ist; gefragt wird vor jedem Stück.
    /// - Returns: Summen und Zahlen des Laufs.
    /// - Throws: ``Spaltenfehler`` oder `Rechtsfehler`, wenn der ganze Lauf nicht geht; ``Laufabbruch``.
    ///   Angefangene Dateien sind dann wieder weg, die eines früheren Laufs unverändert.
    public func rechne(
        nach ordner: URL, melde: @Sendable @escaping (Double) -> Void = { _ in },
        abbruch: @Sendable @escaping () -> Bool = { false }
    ) throws -> Bevölkerungsergebnis {
        do {
            try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        } catch {
            throw Spaltenfehler(
                ordner.lastPathComponent,
                "Der Ordner für die Ergebnisse lässt sich nicht anlegen. Bitte --aus prüfen.")
        }
        let bund = try Ergebnisdatei<Int64>(ordner, "benefit_federal", spalten.personen)
        let kommune = try Ergebnisdatei<Int64>(ordner, "benefit_municipal", spalten.personen)
        let zuschlag = try Ergebnisdatei<Int64>(ordner, "supplement", spalten.personen)
        let status = try Ergebnisdatei<Int8>(ordner, "status", spalten.personen)
        let ziel = Ergebnisspalten(
            bund: bund.zahlen, kommune: kommune.zahlen, sofortzuschlag: zuschlag.zahlen,
            status: status.zahlen)
        let fehler: Rechtsfehler?
        do { fehler = try rechne(in: ziel, melde, abbruch) } catch {
            for teil in [bund.teil, kommune.teil, zuschlag.teil, status.teil] { unlink(teil.path) }
            throw error
        }
        let beträge = [bund, kommune, zuschlag]
        for datei in beträge { try datei.sichere() }
        try status.sichere()
        try status.entferneVorige()
        for datei in beträge { try datei.veröffentliche() }
        try status.veröffentliche()
        return Bevölkerungsergebnis(spalten, ziel, ersterFehler: fehler)
    }

    /// Rechnet in Stücken, die mit Haushalten beginnen und enden.
    private func rechne(
        in ziel: Ergebnisspalten, _ melde: @Sendable @escaping (Double) -> Void,
        _ abbruch: @Sendable @escaping () -> Bool
    ) throws -> Rechtsfehler? {
        let stücke = stücke(ProcessInfo.processInfo.activeProcessorCount * 16)
        let ergebnis = Mutex<(ersterFehler: Rechtsfehler?, abbruch: Rechtsfehler?, fertig: Int)>(
            (nil, nil, 0))
        DispatchQueue.concurrentPerform(iterations: stücke.count) { stelle in
            guard !abbruch() else { return }
            do throws(Rechtsfehler) {
                var rechner = try Bevölkerungsrechner(spalten, in: monat, annahmen, under: stand)
                let fehler = rechner.rechne(zeilen: stücke[stelle], in: ziel)
                let fertig = ergebnis.withLock { stand in
                    if stand.ersterFehler == nil { stand.ersterFehler = fehler }
                    stand.fertig += stücke[stelle].count
                    return stand.fertig
                }
                melde(Double(fertig) / Double(spalten.personen))
            } catch { ergebnis.withLock { $0.abbruch = error } }
        }
        let ende = ergebnis.withLock { $0 }
        if let hindernis = ende.abbruch { throw hindernis }
        guard ende.fertig == spalten.personen else { throw Laufabbruch() }
        return ende.ersterFehler
    }

    private func stücke(_ anzahl: Int) -> [Range<Int>] {
        let länge = max(1, spalten.personen / max(1, anzahl))
        var grenzen = [0]
        for ungefähr in stride(from: länge, to: spalten.personen, by: länge) {
            var grenze = ungefähr
            while grenze < spalten.personen
                && spalten.haushalt[grenze] == spalten.haushalt[grenze - 1]
            { grenze += 1 }
            if let letzte = grenzen.last, grenze > letzte, grenze < spalten.personen {
                grenzen.append(grenze)
            }
        }
        return zip(grenzen, grenzen.dropFirst() + [spalten.personen]).map { $0..<$1 }
    }
}

/// Jemand hat aufgehört, bevor alles gerechnet war.
public struct Laufabbruch: Error, Hashable, Sendable {}

/// Eine Ergebnisspalte, die erst vollständig ihren Namen erhält.
private struct Ergebnisdatei<T: Spaltenzahl> {
    private let datei: Spaltendatei
    let teil: URL
    private let fertig: URL
    let zahlen: UnsafeMutableBufferPointer<T>

    init(_ ordner: URL, _ name: String, _ anzahl: Int) throws(Spaltenfehler) {
        fertig = ordner.appending(path: "\(name).npy")
        teil = ordner.appending(path: "\(name).npy.teil")
        let kopf = Numpykopf.bytes(typ: T.numpytyp, anzahl: anzahl)
        datei = try Spaltendatei(
            schreibend: teil, bytes: kopf.count + anzahl * MemoryLayout<T>.stride)
        datei.setze(kopf)
        zahlen = try datei.zahlen(T.self, ab: kopf.count, anzahl: anzahl)
    }

    func sichere() throws(Spaltenfehler) { try datei.sichere() }

    /// Die Spalte eines früheren Laufs, wenn es sie gibt.
    func entferneVorige() throws(Spaltenfehler) {
        guard unlink(fertig.path) == 0 || errno == ENOENT else {
            throw gescheitert("Die Spalte des vorigen Laufs lässt sich nicht entfernen")
        }
    }

    func veröffentliche() throws(Spaltenfehler) {
        guard rename(teil.path, fertig.path) == 0 else {
            throw gescheitert("Die Spalte lässt sich nicht unter ihrem Namen ablegen")
        }
    }

    private func gescheitert(_ was: String) -> Spaltenfehler {
        Spaltenfehler(
            fertig.lastPathComponent,
            "\(was) (\(String(cString: strerror(errno)))). Bitte den Ordner --aus prüfen und den Lauf "
                + "wiederholen.")
    }
}
