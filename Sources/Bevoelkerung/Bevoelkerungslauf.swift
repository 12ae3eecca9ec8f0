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
    ///   - ordner: wohin; wird angelegt, vorhandene Ergebnisse werden ersetzt. Ein Vergleich, der dort lag,
    ///     verschwindet mit ihnen: er gehört zu den alten Spalten.
    ///   - melde: Anteil der gerechneten Zeilen von 0 bis 1, aus beliebigen Strängen.
    ///   - abbruch: ob aufzuhören ist; gefragt wird vor jedem Stück.
    /// - Returns: Summen und Zahlen des Laufs.
    /// - Throws: ``Spaltenfehler`` oder `Rechtsfehler`, wenn der ganze Lauf nicht geht; ``Laufabbruch``.
    ///   Angefangene Dateien sind dann wieder weg, die eines früheren Laufs unverändert.
    public func rechne(
        nach ordner: URL, melde: @Sendable @escaping (Double) -> Void = { _ in },
        abbruch: @Sendable @escaping () -> Bool = { false }
    ) throws -> Bevölkerungsergebnis {
        let entwurf = try entwirf(nach: ordner, melde: melde, abbruch: abbruch)
        try Laufentwurf.veröffentliche(
            [entwurf], statt: Bevölkerungsvergleich.dateien.map { ordner.appending(path: $0) })
        return entwurf.ergebnis
    }

    /// Rechnet, ohne etwas zu ersetzen.
    func entwirf(
        nach ordner: URL, melde: @Sendable @escaping (Double) -> Void,
        abbruch: @Sendable @escaping () -> Bool
    ) throws -> Laufentwurf {
        do {
            try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        } catch {
            throw Spaltenfehler(
                ordner.lastPathComponent,
                "Der Ordner für die Ergebnisse lässt sich nicht anlegen. Bitte --aus prüfen.")
        }
        let dateien = try Ergebnisdateien(ordner, personen: spalten.personen)
        do {
            try rechne(in: dateien.ziel, melde, abbruch)
            return Laufentwurf(
                ergebnis: Bevölkerungsergebnis(
                    spalten, dateien.ziel, ungerechnet: try ungerechnet(dateien.ziel),
                    fortgeschrieben: try annahmen.fortgeschrieben(in: monat, under: stand)),
                dateien: dateien)
        } catch {
            dateien.verwirf()
            throw error
        }
    }

    /// Je Status ohne Ergebnis der erste Haushalt und sein Grund.
    private func ungerechnet(_ ziel: Ergebnisspalten) throws(Rechtsfehler) -> [Ungerechnet] {
        var gefunden: [Ungerechnet] = []
        for status in [Bevölkerungsstatus.feststellungFehlt, .nichtGebaut] {
            guard let erste = ziel.status.firstIndex(of: status.rawValue) else { continue }
            let haushalt = spalten.haushalt[erste]
            var ende = erste + 1
            while ende < spalten.personen && spalten.haushalt[ende] == haushalt { ende += 1 }
            var rechner = try Bevölkerungsrechner(spalten, in: monat, annahmen, under: stand)
            guard let grund = rechner.grund(zeilen: erste..<ende, in: ziel) else { continue }
            gefunden.append(Ungerechnet(haushalt: haushalt, status: status, grund: grund))
        }
        return gefunden
    }

    /// Rechnet in Stücken, die mit Haushalten beginnen und enden.
    private func rechne(
        in ziel: Ergebnisspalten, _ melde: @Sendable @escaping (Double) -> Void,
        _ abbruch: @Sendable @escaping () -> Bool
    ) throws {
        let stücke = stücke(ProcessInfo.processInfo.activeProcessorCount * 16)
        let ergebnis = Mutex<(abbruch: Rechtsfehler?, fertig: Int)>((nil, 0))
        DispatchQueue.concurrentPerform(iterations: stücke.count) { stelle in
            guard !abbruch() else { return }
            do throws(Rechtsfehler) {
                var rechner = try Bevölkerungsrechner(spalten, in: monat, annahmen, under: stand)
                // Woran ein Haushalt scheitert, steht in status; den Satz dazu sucht `ungerechnet`.
                _ = rechner.rechne(zeilen: stücke[stelle], in: ziel)
                let fertig = ergebnis.withLock { stand in
                    stand.fertig += stücke[stelle].count
                    return stand.fertig
                }
                melde(Double(fertig) / Double(spalten.personen))
            } catch { ergebnis.withLock { $0.abbruch = error } }
        }
        let ende = ergebnis.withLock { $0 }
        if let hindernis = ende.abbruch { throw hindernis }
        guard ende.fertig == spalten.personen else { throw Laufabbruch() }
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
