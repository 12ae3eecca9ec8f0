import Bevoelkerung
import Dispatch
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Synchronization

/// Der Kern aus Spalten: je Haushalt auf einem Kern, je Größe auf allen, ein Land über zwölf Monate.
struct Bevölkerungsmessung {
    private static let land = 2_900_000
    private static let größen = [10_000, 30_000, 100_000, 300_000, 1_000_000]
    private let stücke = ProcessInfo.processInfo.activeProcessorCount * 16

    /// Nur der Kern, aus erfundenen Spalten.
    func kern() throws -> [Messung] { try kern(Messspalten(haushalte: 100_000)) }

    /// Alle Maße der Bevölkerung.
    ///
    /// - Parameter ordner: vorhandene Spalten; nil misst an erfundenen in mehreren Größen.
    /// - Returns: zuerst der Kern, dann die Größen.
    /// - Throws: Exit-Code 2, wenn die Spalten nicht zu lesen sind; `Rechtsfehler`.
    func miss(_ ordner: String?) throws -> [Messung] {
        if let ordner {
            let menge = try lies(ordner)
            return try kern(menge) + [try alleKerne(menge, Monat(2025, 1))]
        }
        var messungen = try kern()
        for größe in Self.größen {
            messungen.append(try alleKerne(Messspalten(haushalte: größe), Monat(2026, 7)))
        }
        let menge = Messspalten(haushalte: Self.land)
        return messungen + [try alleKerne(menge, Monat(2026, 7)), try zwölfMonate(menge)]
    }

    private func kern(_ menge: Messspalten) throws -> [Messung] {
        [try einKern(menge, Monat(2025, 1)), try einKern(menge, Monat(2026, 7))]
    }

    private func lies(_ ordner: String) throws -> Messspalten {
        do {
            return Messspalten(try Spaltenordner(URL(filePath: ordner)).spalten())
        } catch {
            schreibeFehler(error.description)
            throw exitEingabe
        }
    }

    private func annahmen(_ monat: Monat) -> Bevölkerungsannahmen {
        Bevölkerungsannahmen(
            zeitraumAb: monat, örtlich: Demodaten.örtlich, höhereKostenAnerkannt: false)
    }

    /// Das Beste aus zwanzig Durchgängen: was andere auf dem Rechner tun, soll nicht mitzählen.
    private func einKern(_ menge: Messspalten, _ monat: Monat) throws -> Messung {
        var rechner = try Bevölkerungsrechner(menge.spalten, in: monat, annahmen(monat))
        let zeit = try bestes(20) {
            if let fehler = rechner.rechne(zeilen: 0..<menge.spalten.personen, in: menge.ziel) {
                throw fehler
            }
        }
        return Messung(
            "Haushalt und Monat aus Spalten, ein Kern, \(monat)",
            zeit.sekunden * 1e9 / Double(menge.haushalte), "ns")
    }

    private func alleKerne(_ menge: Messspalten, _ monat: Monat) throws -> Messung {
        let zeit = try bestes(menge.haushalte < 500_000 ? 20 : 7) { try lauf(menge, monat) }
        return Messung(
            "\(menge.haushalte) Haushalte im \(monat), alle Kerne, je Haushalt",
            zeit.sekunden * 1e9 / Double(menge.haushalte), "ns")
    }

    private func zwölfMonate(_ menge: Messspalten) throws -> Messung {
        let zeit = try bestes(3) {
            for monat in 0..<12 { try lauf(menge, Monat(2026, 1) + monat) }
        }
        return Messung(
            "\(menge.haushalte) Haushalte, zwölf Monate, alle Kerne", zeit.sekunden, "s")
    }

    /// Ein Monat in Stücken, wie `population` sie rechnet.
    private func lauf(_ menge: Messspalten, _ monat: Monat) throws {
        let fehler = Mutex<Rechtsfehler?>(nil)
        let annahmen = annahmen(monat)
        let stücke = menge.stücke(stücke)
        let (spalten, ziel) = (menge.spalten, menge.ziel)
        DispatchQueue.concurrentPerform(iterations: stücke.count) { nummer in
            do throws(Rechtsfehler) {
                var rechner = try Bevölkerungsrechner(spalten, in: monat, annahmen)
                if let hier = rechner.rechne(zeilen: stücke[nummer], in: ziel) { throw hier }
            } catch { fehler.withLock { $0 = error } }
        }
        if let ende = fehler.withLock({ $0 }) { throw ende }
    }

    /// Die Zeit je Haushalt nach der Größe der Bevölkerung.
    static func bild(_ messungen: [Messung]) -> String {
        let werte = messungen.filter { $0.was.contains("alle Kerne, je Haushalt") }
        return Messbild(
            titel: "Bevölkerung, alle Kerne",
            werte.map { messung in
                let name = messung.was.split(separator: ",").first.map(String.init)
                return (
                    name ?? messung.was, Int64(messung.wert * 10),
                    "\(Int64(messung.wert.rounded())) ns"
                )
            }
        ).svg()
    }

    private func bestes(_ runden: Int, _ werk: () throws -> Void) rethrows -> Duration {
        let uhr = ContinuousClock()
        var bestes = try uhr.measure(werk)
        for _ in 1..<runden { bestes = min(bestes, try uhr.measure(werk)) }
        return bestes
    }
}
