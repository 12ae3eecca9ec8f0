import Grundtypen
import Musterkreis
import Rechtskern

@testable import Leistungsrecht

extension SplitMix64 {
    /// Eine Zahl unter der Grenze; schneller als `Int.random` und für Proben gleichmäßig genug.
    mutating func unter(_ grenze: Int64) -> Int64 { Int64(next() >> 33) % max(1, grenze) }
    mutating func trifft(_ prozent: Int64) -> Bool { unter(100) < prozent }
    mutating func geld(_ prozent: Int64, bis euro: Int64) -> Geld {
        trifft(prozent) ? Geld(cent: unter(euro * 100 + 1)) : .null
    }
}

/// Wirft Haushalte eines Monats, unmittelbar als Zahlen des Rechners.
///
/// Was zusammenhängt (Alter, Kinder, Freibeträge), wird abgeleitet wie bei der Bevölkerung; dass deren
/// Ableitung der aus Angaben gleicht, prüfen die BevoelkerungTests.
struct Lagenwurf {
    let recht: Rechtslage
    private let grundlage: Lage
    private var z: SplitMix64

    init(in monat: Monat, zeitraumAb: Monat, same: UInt64) throws {
        recht = try Rechtslage(in: monat, under: .aktuell)
        var lage = Lage(
            vermögensrecht: try Vermögensfreibetrag.beträge.satz(in: zeitraumAb, under: .aktuell))
        lage.wohnung.deckel = try Unterkunft.deckel(
            in: monat, zeitraumAb: zeitraumAb, Einstellungen(), under: .aktuell)
        lage.grenzen.unterkunft = .init(
            p1: .euro(480), p2: .euro(600), p3: .euro(720), p4: .euro(840), p5: .euro(960),
            jeWeitere: .euro(110))
        lage.grenzen.heizung = .init(
            p1: .euro(90), p2: .euro(120), p3: .euro(150), p4: .euro(180), p5: .euro(210),
            jeWeitere: .euro(30))
        grundlage = lage
        z = SplitMix64(same &+ UInt64(monat.nummer))
    }

    mutating func zahl(unter grenze: Int) -> Int { Int(z.unter(Int64(grenze))) }

    mutating func haushalt() -> Lage {
        var lage = grundlage
        lage.kopfteilrestBleibt = z.trifft(15)
        lage.getrenntesKindvermögen = z.trifft(20)
        let mitPartner = z.trifft(40)
        let kinder = z.trifft(60) ? 1 + z.unter(4) : 0
        lage.personen.append(erwachsen(.antragsteller))
        if mitPartner { lage.personen.append(erwachsen(.partner)) }
        for _ in 0..<kinder { lage.personen.append(kind(mitPartner)) }
        wohne(&lage)
        verbinde(&lage, mitPartner: mitPartner)
        return lage
    }

    private mutating func wohne(_ lage: inout Lage) {
        lage.wohnung.unterkunft = Geld(cent: 15_000 + z.unter(125_000))
        lage.wohnung.heizung = Geld(cent: 1_000 + z.unter(29_000))
        lage.wohnung.köpfe = lage.personen.count + (z.trifft(15) ? 1 : 0)
        lage.wohnung.warmwasserDezentral = z.trifft(25)
        lage.wohnung.karenz = z.trifft(40)
        lage.wohnung.vermögenskarenz = lage.wohnung.karenz
        lage.wohnung.fristUnterkunftAbgelaufen = z.trifft(70)
        lage.wohnung.fristHeizungAbgelaufen = z.trifft(70)
        lage.wohnung.höhereKostenAnerkannt = z.trifft(30)
        if z.trifft(5) {
            let wert = Geld(cent: z.unter(2_500_000))
            lage.fahrzeuge = [Fahrzeuglage(stelle: 0, nummer: 0, wert: wert)]
        }
    }

    /// Stellen, Kinder und Freibeträge.
    private func verbinde(_ lage: inout Lage, mitPartner: Bool) {
        for i in lage.personen.indices {
            lage.personen[i].stelle = Int32(i)
            lage.personen[i].vermögensfreibetrag = lage.vermögensrecht.wert.betrag(
                alter: lage.personen[i].alter, inKarenz: lage.wohnung.vermögenskarenz,
                erste: i == 0)
        }
        var kinder = KinderZahl()
        for kind in lage.personen where kind.istMinderjährigesKind {
            if kind.alter < 7 { kinder.unter7 += 1 }
            if kind.alter < 16 { kinder.unter16 += 1 }
            kinder.unter18 += 1
        }
        lage.personen[0].kinder = kinder
        lage.personen[0].alleinerziehend = !mitPartner && kinder.unter18 > 0
        lage.personen[0].minderjährigesKindSicher = kinder.unter18 > 0
    }

    private mutating func erwachsen(_ rolle: Rolle) -> PersonLage {
        var p = PersonLage()
        p.rolle = rolle
        p.alter = 15 + Int(z.unter(51))
        p.erwerbsfähig = z.trifft(92)
        lohn(&p, 40, bis: 2800, von: 60)
        p.vermögen = z.geld(25, bis: 45_000)
        p.sonstige.sonstiges = z.geld(15, bis: 900)
        p.sonstige.rente = z.geld(5, bis: 1200)
        besonderes(&p)
        p.absatz2b = recht.kenntAbsatz2b && p.alter < 25 && z.trifft(30)
        p.pflichtversicherungen = z.geld(20, bis: 90)
        p.werbungskosten = z.geld(20, bis: 300)
        p.unterhaltGezahlt = z.geld(5, bis: 300)
        return p
    }

    private mutating func kind(_ mitPartner: Bool) -> PersonLage {
        var p = PersonLage()
        p.rolle = .kind
        p.alter = Int(z.unter(25))
        p.erwerbsfähig = p.alter >= 15 && z.trifft(95)
        p.istMinderjährigesKind = p.alter < 18
        p.kindergeld = z.trifft(85) ? recht.kindergeld.wert.betrag(kind: 1) : .null
        p.kindergeldGesetzlich = p.kindergeld.istPositiv
        p.kindergeldAn = z.trifft(8) ? -1 : (mitPartner && z.trifft(30) ? 1 : 0)
        p.sonstige.unterhalt = z.geld(25, bis: 900)
        if p.sonstige.unterhalt == .null && p.alter < 18 {
            p.sonstige.unterhaltsvorschuss = z.geld(20, bis: 394)
        }
        p.vermögen = z.geld(15, bis: 30_000)
        guard p.alter >= 15 else { return p }
        lohn(&p, 30, bis: 1600, von: 70)
        besonderes(&p)
        p.absatz2b = recht.kenntAbsatz2b && z.trifft(50)
        p.ohneElterneinkommen = p.schwangerAb13Woche
        return p
    }

    private mutating func lohn(
        _ p: inout PersonLage, _ prozent: Int64, bis: Int64, von anteil: Int64
    ) {
        p.brutto = z.geld(prozent, bis: bis)
        p.netto = p.brutto.mal(anteil + z.unter(101 - anteil), durch: 100)
    }

    private mutating func besonderes(_ p: inout PersonLage) {
        p.schwangerAb13Woche = z.trifft(4)
        p.teilhabe = z.trifft(5)
        p.merkzeichenG = z.trifft(4)
    }
}
