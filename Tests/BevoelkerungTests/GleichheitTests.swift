import Dispatch
import Grundtypen
import Rechtskern
import Synchronization
import Testing

@testable import Leistungsrecht

/// Die Massenrechnung und die erklärte Berechnung geben auf den Cent dasselbe.
@Suite struct `Bevölkerung wie Berechnung` {
    private static let örtlich = ÖrtlicheWerte(
        land: .TH,
        grenzen: [
            .init(
                ab: Tag(2011, 1, 1),
                unterkunft: .init(
                    beträge: [480, 600, 720, 840, 960].map { Geld.euro($0) },
                    jeWeitere: .euro(110)),
                heizung: .init(
                    beträge: [90, 120, 150, 180, 210].map { Geld.euro($0) }, jeWeitere: .euro(30)))
        ])

    /// Beide Fassungen der Freibeträge, des Vermögens und der Unterkunft; zusammen 210.000 Haushalte.
    @Test(arguments: [
        (Monat(2018, 3), Monat(2018, 1), nil as Bool?, true),
        (Monat(2021, 9), Monat(2021, 7), nil, false),
        (Monat(2022, 8), Monat(2022, 1), nil, true),
        (Monat(2023, 5), Monat(2023, 5), nil, true),
        (Monat(2025, 1), Monat(2025, 1), false, false),
        (Monat(2026, 8), Monat(2026, 3), true, true),
        (Monat(2026, 9), Monat(2026, 9), false, true),
    ])
    func `jeder Haushalt auf den Cent`(
        monat: Monat, zeitraumAb: Monat, höhereKosten: Bool?, mitEltern: Bool
    ) throws {
        let menge = Zufallsbevölkerung(
            haushalte: 30_000, same: UInt64(monat.nummer), mitEltern: mitEltern,
            höchstalter: monat < Monat(2023, 1) ? 64 : 65)
        let annahmen = Bevölkerungsannahmen(
            zeitraumAb: zeitraumAb, örtlich: Self.örtlich, höhereKostenAnerkannt: höhereKosten)
        let ziel = Probeergebnis(menge.zeilen.count)
        var rechner = try Bevölkerungsrechner(menge.spalten(), in: monat, annahmen)
        #expect(rechner.rechne(zeilen: 0..<menge.zeilen.count, in: ziel.spalten) == nil)
        let abweichungen = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: menge.haushalte.count) { nummer in
            let bereich = menge.haushalte[nummer]
            do {
                let m = try Berechnung(
                    menge.sachverhalt(bereich, in: monat, annahmen), monate: [monat]
                ).monate.first
                for zeile in bereich {
                    let person = m?.personen.first { $0.id == "p\(zeile)" }
                    let soll = [
                        person?.bund.cent ?? 0, person?.kommune.cent ?? 0,
                        person?.sofortzuschlag.cent ?? 0,
                    ]
                    if soll != ziel.zeile(zeile) {
                        abweichungen.withLock {
                            $0.append("Haushalt \(nummer): \(ziel.zeile(zeile)) statt \(soll)")
                        }
                    }
                }
            } catch Rechtsfehler.nichtGebaut
                where bereich.allSatisfy({ ziel.status($0) == .nichtGebaut })
            {
                // Beide lehnen ab: erhebliches Vermögen (§ 67 Abs. 2 SGB II).
            } catch { abweichungen.withLock { $0.append("Haushalt \(nummer): \(error)") } }
        }
        let alle = abweichungen.withLock { $0 }
        #expect(alle.isEmpty, "\(alle.count), zum Beispiel \(alle.prefix(3))")
        // Sonst prüfte der Vergleich nur Nullen.
        #expect(ziel.mitAnspruch > menge.zeilen.count / 4)
    }

    /// Ab 67 rechnet nur, wer den Ausschluss angibt. Zwei Köpfe, je 506 + 200 + 40 = 746; 1000 − 30 − 746 = 224
    /// zählen für die andere Person (AV-0110), mit Grundsicherung nichts (AV-0111).
    @Test(arguments: [
        (Int8(0), Bevölkerungsstatus.nichtGebaut, [Int64(0), 0, 0]),
        (1, .gerechnet, [28_200, 24_000, 0]), (2, .gerechnet, [50_600, 24_000, 0]),
    ])
    func `ein Partner von 70 Jahren`(
        ausschluss: Int8, status: Bevölkerungsstatus, erwartet: [Int64]
    ) throws {
        var eine = Zeile(alter: 35, kaltmiete: 40_000, heizung: 8_000, köpfe: 2)
        eine.vorbezug = 1
        var andere = eine
        (andere.rolle, andere.alter, andere.sonstiges) = (1, 70, 100_000)
        andere.ausschluss = ausschluss
        let ziel = Probeergebnis(2)
        var rechner = try Bevölkerungsrechner(
            Zufallsbevölkerung([eine, andere]).spalten(), in: Monat(2026, 9),
            Bevölkerungsannahmen(zeitraumAb: Monat(2026, 9), örtlich: Self.örtlich))
        #expect(rechner.rechne(zeilen: 0..<2, in: ziel.spalten) == nil)
        #expect(ziel.status(0) == status)
        #expect(ziel.zeile(0) == erwartet)
        #expect(ziel.zeile(1) == [0, 0, 0])
    }

    /// Was die Rechnung eines Falls vor 2017 anhält, fragen die Spalten nicht.
    @Test func `vor 2017 wird keine Bevölkerung gerechnet`() throws {
        let menge = Zufallsbevölkerung(haushalte: 3, same: 7)
        let annahmen = Bevölkerungsannahmen(
            zeitraumAb: Monat(2016, 12), örtlich: Self.örtlich, höhereKostenAnerkannt: nil)
        #expect(throws: Rechtsfehler.self) {
            _ = try Bevölkerungsrechner(menge.spalten(), in: Monat(2016, 12), annahmen)
        }
        _ = try Bevölkerungsrechner(menge.spalten(), in: Monat(2017, 1), annahmen)
    }

    /// Ohne Entscheidung nach § 22 Abs. 1 Satz 7 SGB II rechnet der Lauf weiter und sagt, wo sie fehlt.
    @Test func `eine fehlende Feststellung hält nur ihren Haushalt auf`() throws {
        var zeilen = Zufallsbevölkerung(haushalte: 200, same: 3, gemischt: false)
        zeilen.setze(kaltmiete: 300_000, vorbezug: 0)
        let ziel = Probeergebnis(zeilen.zeilen.count)
        var rechner = try Bevölkerungsrechner(
            zeilen.spalten(), in: Monat(2026, 9),
            Bevölkerungsannahmen(zeitraumAb: Monat(2026, 9), örtlich: Self.örtlich))
        let fehler = rechner.rechne(zeilen: 0..<zeilen.zeilen.count, in: ziel.spalten)
        #expect(fehler?.meldung.contains("§ 22 Abs. 1 Satz 7 SGB II") ?? false)
        for bereich in zeilen.haushalte {
            let mitKind = bereich.contains {
                zeilen.zeilen[$0].rolle == 2 && zeilen.zeilen[$0].alter < 25
            }
            for zeile in bereich where ziel.status(zeile) != .niemandErwerbsfähig {
                #expect(ziel.status(zeile) == (mitKind ? .feststellungFehlt : .gerechnet))
            }
        }
    }
}

/// Ergebnisspalten im Speicher.
private final class Probeergebnis: @unchecked Sendable {
    let spalten: Ergebnisspalten
    private let anzahl: Int

    init(_ anzahl: Int) {
        self.anzahl = anzahl
        func reihe<T: FixedWidthInteger>(_: T.Type) -> UnsafeMutableBufferPointer<T> {
            let reihe = UnsafeMutableBufferPointer<T>.allocate(capacity: anzahl)
            reihe.initialize(repeating: -1)
            return reihe
        }
        spalten = Ergebnisspalten(
            bund: reihe(Int64.self), kommune: reihe(Int64.self),
            sofortzuschlag: reihe(Int64.self), status: reihe(Int8.self))
    }

    deinit {
        spalten.bund.deallocate()
        spalten.kommune.deallocate()
        spalten.sofortzuschlag.deallocate()
        spalten.status.deallocate()
    }

    func zeile(_ zeile: Int) -> [Int64] {
        [spalten.bund[zeile], spalten.kommune[zeile], spalten.sofortzuschlag[zeile]]
    }

    func status(_ zeile: Int) -> Bevölkerungsstatus? {
        Bevölkerungsstatus(rawValue: spalten.status[zeile])
    }

    var mitAnspruch: Int { (0..<anzahl).count { spalten.bund[$0] + spalten.kommune[$0] > 0 } }
}
