import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Geld verdoppelt sich nicht und geht nicht verloren` {
    static let folgen: UInt64 = 20_000

    /// Immer dieselben Folgen; verteilt, damit beide Kerne rechnen.
    @Test(arguments: 0..<UInt64(4))
    func `in zufälligen Folgen stimmt das Hauptbuch mit dem einfachen Modell`(teil: UInt64) throws {
        var gezählt: [String: Int] = [:]
        for saat in stride(from: teil, to: Self.folgen, by: 4) {
            var amt = Zufallsamt(saat)
            for _ in 0..<14 {
                try amt.schritt()
                vergleiche(amt, saat)
            }
            gezählt.merge(amt.gezählt) { $0 + $1 }
        }
        // Ohne diese Zeilen prüfte ein kaputter Würfel nichts und bestünde doch.
        for was in [
            "bewilligt", "abgesetzt", "erstattet", "vorbereitet", "abgelehnte Vorbereitung",
            "abgebrochen", "zurückgehalten", "freigegeben", "abgelehnt", "angenommen",
            "Rückläufer",
        ] {
            #expect(gezählt[was, default: 0] > 50, "kommt kaum vor: \(was)")
        }
    }

    private func vergleiche(_ amt: Zufallsamt, _ saat: UInt64) {
        let (buch, modell) = (amt.buch, amt.modell)
        var stimmt = buch.prüfsummen.values.allSatisfy { $0 == .null }
        for träger in Kostenträger.allCases {
            let auswahl = Buchungsauswahl(träger: träger)
            let eigene = amt.anordnungen.filter { $0.träger == träger }
            stimmt =
                stimmt && buch.bewilligt(auswahl) == modell.summe(eigene) { $0.bewilligt }
                && buch.unterwegs(auswahl) == modell.summe(eigene) { $0.unterwegs }
                && buch.gezahlt(auswahl) == modell.summe(eigene) { $0.gezahlt }
                && buch.offen(auswahl) == modell.summe(eigene) { $0.offen }
                && buch.saldo(.forderung, auswahl) == modell.summe(eigene) { $0.gefordert }
                && buch.saldo(.verwahrung, auswahl) == .null
        }
        for eine in amt.anordnungen {
            let stand = modell.stände[eine.schlüssel, default: Vergleichsmodell.Stand()]
            let imBuch = buch.gezahlt(Buchungsauswahl(person: eine.person))
            stimmt =
                stimmt && (0...1).contains(stand.vergeben) && imBuch == Geld(cent: stand.gezahlt)
                && (imBuch == .null || imBuch == eine.betrag)
                && (amt.belegt[.anordnung(eine.schlüssel)] != nil) == (stand.vergeben == 1)
        }
        #expect(stimmt, "Folge \(saat)")
    }
}
