import Foundation
import Grundtypen
import Rechtskern

@testable import Leistungsrecht

/// Ein Lauf über viele Haushaltsmonate; `EINERHAND_HAUSHALTSMONATE` macht ihn länger.
enum Mengenlauf {
    /// Monate vor, in und nach jeder Änderung des Rechts, mit dem Beginn ihres Zeitraums.
    static let monate: [(monat: Monat, ab: Monat)] = [
        (Monat(2023, 1), Monat(2023, 1)), (Monat(2023, 6), Monat(2023, 1)),
        (Monat(2023, 7), Monat(2023, 7)), (Monat(2023, 12), Monat(2023, 12)),
        (Monat(2024, 1), Monat(2024, 1)), (Monat(2024, 12), Monat(2024, 7)),
        (Monat(2025, 1), Monat(2025, 1)), (Monat(2025, 8), Monat(2025, 3)),
        (Monat(2026, 1), Monat(2026, 1)), (Monat(2026, 6), Monat(2026, 1)),
        (Monat(2026, 7), Monat(2026, 2)), (Monat(2026, 7), Monat(2026, 7)),
        (Monat(2026, 12), Monat(2026, 7)), (Monat(2027, 3), Monat(2027, 3)),
    ]

    static let anzahl: Int = {
        let gewünscht = ProcessInfo.processInfo.environment["EINERHAND_HAUSHALTSMONATE"]
        return gewünscht.flatMap(Int.init) ?? 1_050_000
    }()

    /// Prüft jeden Haushalt; wer etwas findet, gibt einen Satz zurück.
    ///
    /// - Returns: wie viele gerechnet sind und die ersten Mängel jedes Monats.
    static func prüfe(
        _ anzahl: Int = Mengenlauf.anzahl, same: UInt64,
        _ prüfe: (Lage, inout Lagenrechner, inout Lagenwurf) throws -> String?
    ) throws -> (gerechnet: Int, mängel: [String]) {
        var gerechnet = 0
        var mängel: [String] = []
        let jeMonat = anzahl / monate.count
        for (monat, ab) in monate {
            var wurf = try Lagenwurf(in: monat, zeitraumAb: ab, same: same)
            var rechner = Lagenrechner(wurf.haushalt(), wurf.recht)
            for nummer in 0..<jeMonat {
                let lage = wurf.haushalt()
                try rechner.rechne(lage)
                guard !rechner.niemandErwerbsfähig else { continue }
                gerechnet += 1
                if let mangel = try prüfe(lage, &rechner, &wurf), mängel.count < 40 {
                    mängel.append("\(monat) Haushalt \(nummer): \(mangel)")
                }
            }
        }
        return (gerechnet, mängel)
    }
}

extension PersonBlatt {
    func geld(_ betrag: Betrag<Grund>?) -> Geld { betrag?.geld ?? .null }
}
