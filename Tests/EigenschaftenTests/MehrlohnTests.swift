import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Mehr Lohn lässt dem Haushalt nie weniger Geld, außer wo das Gesetz es so bestimmt
/// (docs/befunde/BF-0001-mehr-lohn-weniger-geld.md).
@Suite struct `Mehr Lohn` {
    /// Warum mehr Lohn weniger Geld lassen kann.
    enum Grund: String, CaseIterable, Comparable {
        /// § 72 Abs. 1 SGB II: der Sofortzuschlag entfällt mit dem letzten Euro Anspruch.
        case sofortzuschlag
        /// § 7 Abs. 3 Nr. 4, § 22 Abs. 1 SGB II: ein Kind scheidet aus; für weniger Mitglieder sind
        /// andere Kosten angemessen und andere Freibeträge übrig.
        case ausscheiden
        /// § 1 Abs. 1 Nr. 1 GrusiGV: über 10 Euro zählt die ganze Einnahme.
        case kleineEinnahmen

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    struct Verlust {
        var anzahl = 0
        var größter = Geld.null
        var beispiel = ""
    }

    @Test func `lässt nur aus drei Gründen weniger`() throws {
        var verluste: [Grund: Verlust] = [:]
        var geprüft = 0
        let (_, mängel) = try Mengenlauf.prüfe(same: 4) { lage, rechner, wurf in
            let i = wurf.zahl(unter: lage.personen.count)
            guard lage.personen[i].alter >= 15 else { return nil }
            let vorher = Zustand(rechner, lage)
            let mehr = Geld(cent: Int64(1 + wurf.zahl(unter: 30_000)))
            let mitMehr = lage.mit(lohn: mehr, für: i)
            try rechner.rechne(mitMehr)
            guard !rechner.niemandErwerbsfähig else { return nil }
            geprüft += 1
            let nachher = Zustand(rechner, mitMehr)
            let verlust =
                vorher.leistungen + lage.personen[i].netto - nachher.leistungen
                - mitMehr.personen[i].netto
            guard verlust.istPositiv else { return nil }
            guard
                let grund = grund(vorher, nachher, verlust, wurf.recht)
            else { return "Person \(i) mit \(mehr) mehr: \(verlust) weniger; \(lage.personen[i])" }
            let bisher = verluste[grund]?.größter ?? .null
            verluste[grund, default: Verlust()].anzahl += 1
            if verlust > bisher {
                verluste[grund]?.größter = verlust
                verluste[grund]?.beispiel =
                    "\(lage.personen[i].rolle) \(lage.personen[i].alter) Jahre, brutto "
                    + "\(lage.personen[i].brutto) plus \(mehr), \(lage.personen.count) Personen"
            }
            return nil
        }
        #expect(geprüft > Mengenlauf.anzahl / 2)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
        // Sonst beschriebe der Befund etwas, das es nicht gibt.
        #expect(Set(verluste.keys) == Set(Grund.allCases), "\(verluste)")
        for (grund, verlust) in verluste.sorted(by: { $0.key < $1.key }) {
            print(
                "\(grund): \(verlust.anzahl) von \(geprüft), größter \(verlust.größter) "
                    + "(\(verlust.beispiel))")
        }
    }

    private struct Zustand {
        let leistungen: Geld
        let mitglieder: [Bool]
        let zuschläge: Int
        /// Je Person, was bei der Grenze kleiner Einnahmen zählt, mit Kindergeld ausgeschiedener Kinder.
        let einnahmen: [Geld]

        init(_ rechner: borrowing Lagenrechner, _ lage: Lage) {
            let blätter = rechner.blätter
            leistungen = rechner.leistungen
            mitglieder = blätter.map(\.gehörtDazu)
            zuschläge = blätter.count { $0.sofortzuschlag != nil }
            einnahmen = lage.personen.map { p in
                let überhang = zip(lage.personen, blätter).filter {
                    !$0.1.gehörtDazu && $0.0.kindergeldAn == p.stelle
                }.map { $0.1.geld($0.1.überhang) }
                return p.brutto + p.sonstige.summe + p.kindergeld + überhang.summe
            }
        }
    }

    private func grund(_ a: Zustand, _ b: Zustand, _ verlust: Geld, _ recht: Rechtslage) -> Grund? {
        if a.mitglieder != b.mitglieder { return .ausscheiden }
        if b.zuschläge < a.zuschläge { return .sofortzuschlag }
        let grenze = recht.bagatelle.wert
        let überschritten = zip(a.einnahmen, b.einnahmen).contains { $0 <= grenze && $1 > grenze }
        return überschritten && verlust <= grenze ? .kleineEinnahmen : nil
    }
}

extension Lage {
    /// Derselbe Haushalt mit mehr Lohn einer Person; netto bleibt derselbe Anteil (AV-0085).
    fileprivate func mit(lohn mehr: Geld, für stelle: Int) -> Lage {
        var anders = self
        let p = personen[stelle]
        anders.personen[stelle].brutto = p.brutto + mehr
        anders.personen[stelle].netto =
            p.brutto.istPositiv
            ? (p.brutto + mehr).mal(p.netto.cent, durch: p.brutto.cent) : p.brutto + mehr
        return anders
    }
}
