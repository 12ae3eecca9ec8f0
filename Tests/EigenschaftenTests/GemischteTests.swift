import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was für gemischte Bedarfsgemeinschaften gelten muss: eine Person des Haushalts ist ausgeschlossen.
@Suite struct `Gemischte Bedarfsgemeinschaften` {
    private static let anzahl = Mengenlauf.anzahl / 4

    @Test func `Teile ergeben das Ganze, Ausgeschlossene erhalten nichts`() throws {
        var gerechnet = 0
        let (_, mängel) = try Mengenlauf.prüfe(Self.anzahl, same: 5) { lage, rechner, wurf in
            let gemischt = wurf.gemischt(lage)
            try rechner.rechne(gemischt)
            guard !rechner.niemandErwerbsfähig else { return nil }
            gerechnet += 1
            return Summenprobe(
                rechner.blätter, gemischt, wohnkosten: rechner.wohnkosten, topf: rechner.topf
            ).mangel
        }
        #expect(gerechnet > Self.anzahl / 3)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }

    @Test func `die Erklärung rechnet dieselben Beträge`() throws {
        var verglichen = 0
        let (_, mängel) = try Mengenlauf.prüfe(Self.anzahl / 5, same: 6) { lage, rechner, wurf in
            let gemischt = wurf.gemischt(lage)
            try rechner.rechne(gemischt)
            guard !rechner.niemandErwerbsfähig else { return nil }
            verglichen += 1
            var erklärt = Rechner(spur: MitSpur(), gemischt)
            try erklärt.rechne(wurf.recht)
            return Spurprobe(erklärt.spur.knoten, erklärt.blätter.array, rechner.blätter).mangel
        }
        #expect(verglichen > Self.anzahl / 20)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }

    /// AV-0111: solange ein anderer Träger den Bedarf deckt, ist das Einkommen der Person gleichgültig. AV-0110:
    /// sonst mindert ein Euro mehr die Leistungen der anderen um höchstens einen Euro und erhöht sie nie; mit dem
    /// letzten Euro Anspruch kann der Sofortzuschlag entfallen (BF-0001).
    @Test func `Einkommen der ausgeschlossenen Person`() throws {
        var (außerhalb, über) = (0, 0)
        let (_, mängel) = try Mengenlauf.prüfe(Self.anzahl, same: 7) { lage, rechner, wurf in
            var gemischt = wurf.gemischt(lage)
            guard let i = gemischt.personen.firstIndex(where: { $0.ausschluss != nil }),
                let grund = gemischt.personen[i].ausschluss, gemischt.personen[i].rolle != .kind
            else { return nil }
            // Sonst kann eine Grenze von 10 Euro oder ein Kind, das ausscheidet, den Vergleich stören.
            gemischt.personen[i].sonstige.sonstiges += .euro(100)
            let mehr = Geld(cent: Int64(1 + wurf.zahl(unter: 90_000)))
            try rechner.rechne(gemischt)
            guard !rechner.niemandErwerbsfähig else { return nil }
            let vorher = rechner.leistungen
            let zuschläge = rechner.blätter.map { $0.geld($0.sofortzuschlag) }.summe
            gemischt.personen[i].sonstige.sonstiges += mehr
            try rechner.rechne(gemischt)
            let nachher = rechner.leistungen
            if grund.deckenAndere {
                außerhalb += 1
                return vorher == nachher ? nil : "\(grund): \(vorher) wird \(nachher)"
            }
            über += 1
            // Ein Cent Spiel: ein überlanger Topf rundet je Person.
            let verlust = vorher - nachher
            return (Geld(cent: -1)...(mehr + zuschläge)).contains(verlust)
                ? nil : "\(grund): \(mehr) mehr, \(vorher) wird \(nachher)"
        }
        #expect(min(außerhalb, über) > Self.anzahl / 20)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }
}

extension Lagenwurf {
    /// Derselbe Haushalt, in dem eine Person ausgeschlossen ist; ihr Vermögen bleibt unter dem Freibetrag
    /// (AV-0113), ein Kind mit Leistungen eines anderen Trägers hat kein Kindergeld.
    mutating func gemischt(_ lage: Lage) -> Lage {
        var gemischt = lage
        let i = zahl(unter: lage.personen.count)
        let gründe: [Ausschluss.Grund] = [
            .altersrente, .grundsicherung, .asylbewerberleistungen, .ausbildung, .aufenthaltsrecht,
        ]
        let grund = gründe[zahl(unter: gründe.count)]
        gemischt.personen[i].ausschluss = grund
        if grund != .ausbildung { gemischt.personen[i].erwerbsfähig = false }
        // Für ein Kind hielte `Lagebild` mit einem Mehrbedarf an.
        if grund == .ausbildung, lage.personen[i].rolle == .kind {
            gemischt.personen[i].schwangerAb13Woche = false
            gemischt.personen[i].ohneElterneinkommen = false
        }
        if grund.deckenAndere, lage.personen[i].rolle == .kind {
            gemischt.personen[i].kindergeld = .null
        }
        gemischt.personen[i].vermögen = .null
        gemischt.fahrzeuge = []
        return gemischt
    }
}
