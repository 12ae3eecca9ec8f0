import Foundation
import Grundtypen
import Rechtskern
import Testing

@testable import Bevoelkerung
@testable import Leistungsrecht

/// Ob die Auskunft, welche Zeilen eines Overlays in Spalten wirken, für jeden Parameter stimmt.
///
/// Für jeden überlagerbaren Parameter werden dieselben 10.000 Haushalte mit und ohne geänderten Wert gerechnet:
/// die Auskunft „wirkt“ muss genau dort stehen, wo sich ein Ergebnis ändert.
@Suite struct `Wirkung eines Overlays in Spalten` {
    private static let monat = Monat(2026, 8)
    private static let annahmen = Bevölkerungsannahmen(
        zeitraumAb: Monat(2026, 7),
        örtlich: ÖrtlicheWerte(
            land: .TH,
            grenzen: [
                .init(
                    ab: Tag(2023, 1, 1),
                    unterkunft: .init(beträge: [.euro(480)], jeWeitere: .euro(100)),
                    heizung: .init(beträge: [.euro(90)], jeWeitere: .euro(30)))
            ]), höhereKostenAnerkannt: false)

    private func zeile(
        _ id: String, ab: Monat, _ zahlen: [Int64]
    ) throws -> Überlagerung.Zeile {
        let parameter = try #require(ÜberlagerbareParameter.alle.first { $0.id == id })
        return try #require(parameter.zeile(ab: ab, quelle: "Probe", zahlen: zahlen))
    }

    private func wirkung(
        _ zeilen: Überlagerung.Zeile..., in monat: Monat = monat, zeitraumAb: Monat? = nil
    ) throws -> [Overlaywirkung] {
        var annahmen = Self.annahmen
        if let zeitraumAb { annahmen.zeitraumAb = zeitraumAb }
        return try annahmen.wirkung(
            in: monat, under: Rechtsstand(mit: Überlagerung(titel: "Probe", zeilen: zeilen)))
    }

    /// Neun Zehntel jeder Zahl des Rechts (bei der Bagatellgrenze das Neunfache): das erfüllt auch, was zwischen den Feldern gilt.
    @Test(arguments: ÜberlagerbareParameter.alle.map(\.id))
    func `neun Zehntel des Werts ändern genau dort etwas, wo die Auskunft es sagt`(
        id: String
    ) throws {
        let parameter = try #require(ÜberlagerbareParameter.alle.first { $0.id == id })
        let geltend = try #require(parameter.zeilen.last { $0.ab <= Self.monat })
        // Zwischen 9 und 10 Euro verdient kaum jemand.
        try prüfe(id, geltend.zahlen.map { id == "grusigv.1-1-1" ? $0 * 9 : $0 * 9 / 10 })
    }

    /// Karenzzeit: keine (0), länger für alle (60 Monate seit Januar 2023), sonst ohne Folge. § 11b Abs. 2b:
    /// abgeschafft (`keiner`).
    @Test(arguments: [
        ("sgb2.22-1-2", [0 as Int64]), ("sgb2.22-1-2", [60]), ("sgb2.22-1-2", [6]),
        ("sgb2.11b-2b", []), ("sgb2.22-1-6", []),
    ])
    func `wo nur manche Werte etwas ändern, sagt die Auskunft, welche`(
        id: String, zahlen: [Int64]
    ) throws {
        try prüfe(id, zahlen)
    }

    private func prüfe(_ id: String, _ zahlen: [Int64]) throws {
        // Ab dem Beginn des Zeitraums: danach richten sich Vermögen und Deckel.
        let zeile = try zeile(id, ab: Self.annahmen.zeitraumAb, zahlen)
        let menge = Zufallsbevölkerung(haushalte: 10_000, same: 5, mitEltern: true)
        let spalten = menge.spalten()
        let personen = menge.zeilen.count
        func rechne(_ stand: Rechtsstand) throws -> [Int64] {
            func reihe<T: FixedWidthInteger>(_: T.Type) -> UnsafeMutableBufferPointer<T> {
                let reihe = UnsafeMutableBufferPointer<T>.allocate(capacity: personen)
                reihe.initialize(repeating: 0)
                return reihe
            }
            let ziel = Ergebnisspalten(
                bund: reihe(Int64.self), kommune: reihe(Int64.self),
                sofortzuschlag: reihe(Int64.self), status: reihe(Int8.self))
            defer {
                ziel.bund.deallocate()
                ziel.kommune.deallocate()
                ziel.sofortzuschlag.deallocate()
                ziel.status.deallocate()
            }
            var rechner = try Bevölkerungsrechner(
                spalten, in: Self.monat, Self.annahmen, under: stand)
            #expect(rechner.rechne(zeilen: 0..<personen, in: ziel) == nil)
            return Array(ziel.bund) + Array(ziel.kommune) + Array(ziel.sofortzuschlag)
                + ziel.status.map(Int64.init)
        }
        let stand = Rechtsstand(mit: Überlagerung(titel: "Probe", zeilen: [zeile]))
        let ändertSich = try rechne(.aktuell) != rechne(stand)
        let auskunft = try #require(try wirkung(zeile).first)
        #expect((auskunft == .wirkt) == ändertSich, "\(id): \(auskunft)")
        #expect((auskunft.hindernis == nil) == ändertSich)
    }

    // MARK: Zeiten

    /// Der Sofortzuschlag hat eine Zeile ab 2025-01; eine davor ist im August 2026 ersetzt.
    @Test func `vor ihrem Monat und nach einer jüngeren des Rechts gilt eine Zeile nicht`() throws {
        let id = "sgb2.72"
        #expect(try wirkung(zeile(id, ab: Self.monat, [3_000])) == [.wirkt])
        #expect(
            try wirkung(zeile(id, ab: Self.monat + 1, [3_000])) == [.giltNicht(in: Self.monat)])
        #expect(
            try wirkung(zeile(id, ab: Monat(2024, 12), [3_000])) == [.giltNicht(in: Self.monat)])
        #expect(
            try wirkung(
                zeile(id, ab: Monat(2025, 1), [3_000]), zeile(id, ab: Monat(2026, 2), [3_100]))
                == [.giltNicht(in: Self.monat), .wirkt])
    }

    /// § 65a Abs. 1 SGB II: für einen Zeitraum ab Juni 2026 gilt die alte Fassung weiter.
    @Test func `beim Vermögen zählt der Beginn des Zeitraums`() throws {
        let neu = try zeile("sgb2.12-2", ab: Monat(2026, 7), [1, 2, 3, 4])
        #expect(try wirkung(neu) == [.wirkt])
        #expect(
            try wirkung(neu, zeitraumAb: Monat(2026, 6)) == [.giltNicht(in: Monat(2026, 6))])
    }

    /// AV-0004: für einen Zeitraum ab Juni 2026 gibt es keinen Deckel, auch wenn der Monat im August liegt.
    @Test func `beim Deckel zählt der Beginn des Zeitraums`() throws {
        let höher = try zeile("sgb2.22-1-6", ab: Monat(2026, 7), [2000])
        #expect(try wirkung(höher) == [.wirkt])
        let früher = try #require(try wirkung(höher, zeitraumAb: Monat(2026, 6)).first)
        #expect(
            früher.hindernis == "für einen Zeitraum ab 2026-06 bleibt der Deckel derselbe")
    }

    @Test func `ohne Overlay gibt es nichts zu sagen`() throws {
        #expect(try Self.annahmen.wirkung(in: Self.monat, under: .aktuell).isEmpty)
    }
}
