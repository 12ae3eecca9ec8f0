import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// § 6a BKGG im Jahr 2026: höchstens 297 Euro je Kind.
///
/// Alleinerziehend mit einem Kind: Regel- und Mehrbedarf 563 + 202,68 = 765,68; von 600 Euro Wohnung
/// entfallen 4.212 ÷ (4.212 + 1.248) = 462,86 auf den Elternteil; Gesamtbedarf 1.228,54.
@Suite struct `§ 6a BKGG Kinderzuschlag` {
    private var allein: Kinderzuschlagslage {
        var lage = Kinderzuschlagslage(kinder: [.null], kinderzahl: 1)
        lage.alleinerziehend = true
        lage.bruttoeinkommen = .euro(1000)
        lage.lebensunterhaltEltern = Geld(cent: 76_568)
        lage.unterkunft = .euro(600)
        lage.mitglieder = 2
        return lage
    }

    private func betrag(
        _ lage: Kinderzuschlagslage, in monat: Monat = Monat(2026, 7)
    ) throws -> Geld {
        var spur = MitSpur()
        let recht = try Nachbarrecht(in: monat, under: .aktuell)
        let ergebnis = Kinderzuschlag.betrag(lage, recht, &spur)
        Gegenprobe.prüfe(Erklärung(knoten: spur.knoten))
        return ergebnis.geld
    }

    @Test(
        arguments: [
            (Monat(2023, 1), 250), (Monat(2023, 12), 250), (Monat(2024, 1), 292),
            (Monat(2024, 12), 292), (Monat(2025, 1), 297), (Monat(2025, 12), 297),
            (Monat(2026, 1), 297), (Monat(2026, 12), 297), (Monat(2027, 1), 297),
        ] as [(Monat, Int64)])
    func `der Höchstbetrag folgt dem Monat`(monat: Monat, euro: Int64) throws {
        #expect(try betrag(allein, in: monat) == .euro(euro))
        let recht = try Nachbarrecht(in: monat, under: .aktuell)
        #expect(
            recht.fortgeschrieben.contains(Kinderzuschlag.höchstbetrag.titel)
                == (monat > Monat(2026, 12)))
    }

    /// Cent brutto, alleinerziehend, Ergebnis.
    @Test(
        arguments: [
            (59_999, true, 0), (60_000, true, 297), (60_001, true, 297), (60_000, false, 0),
            (89_999, false, 0), (90_000, false, 297), (90_001, false, 297),
        ] as [(Int64, Bool, Int64)])
    func `Abs. 1 Nr. 2: Mindesteinkommen 900, alleinerziehend 600`(
        brutto: Int64, alleinerziehend: Bool, euro: Int64
    ) throws {
        var lage = allein
        lage.alleinerziehend = alleinerziehend
        lage.bruttoeinkommen = Geld(cent: brutto)
        #expect(try betrag(lage) == .euro(euro))
    }

    /// 297 weniger 45 Prozent, auf volle Euro gerundet (§ 11 Abs. 2 BKGG).
    @Test(
        arguments: [
            // 0,50 → 296,50; 0,51 → 296,49
            (0, 297), (112, 297), (114, 296), (10_000, 252), (30_000, 162),
            // 45 % von 658 sind 296,10; von 659 296,55; von 660 genau 297
            (65_800, 1), (65_900, 0), (66_000, 0), (90_000, 0),
        ] as [(Int64, Int64)])
    func `Abs. 3: Einkommen des Kindes mindert zu 45 Prozent`(cent: Int64, euro: Int64) throws {
        var lage = allein
        lage.kinder = [Geld(cent: cent)]
        #expect(try betrag(lage) == .euro(euro))
    }

    @Test func `Abs. 4: das hohe Einkommen eines Kindes mindert nicht den Zuschlag des anderen`()
        throws
    {
        var lage = allein
        lage.kinder = [.null, .euro(1000), .euro(100)]
        lage.kinderzahl = 3
        #expect(try betrag(lage) == .euro(297 + 0 + 252))
    }

    /// Erwerbseinkommen im Verhältnis zum Gesamtbedarf 1.228,54.
    @Test(
        arguments: [
            (122_853, 297), (122_854, 297), (122_855, 297),
            // 1 Euro darüber: 0,45 → 296,55; 2 Euro: 0,90 → 296,10; 100 Euro: 45; 660 Euro: alles
            (122_954, 297), (123_054, 296), (132_854, 252), (188_854, 0), (250_000, 0),
        ] as [(Int64, Int64)])
    func `Abs. 5, 6: Erwerbseinkommen über dem Bedarf mindert zu 45 Prozent`(
        cent: Int64, euro: Int64
    ) throws {
        var lage = allein
        lage.erwerbseinkommen = Geld(cent: cent)
        #expect(try betrag(lage) == .euro(euro))
    }

    @Test(
        arguments: [
            // anderes allein darüber: 100 Euro ganz
            (132_854, 0, 197),
            // anderes 1.300 (71,46 darüber, ganz) und Lohn 100 (45): 180,54
            (130_000, 10_000, 181),
            // anderes 1.000 und Lohn 300: 71,46 darüber, alles vom Lohn: 32,16 → 264,84
            (100_000, 30_000, 265),
            // anderes genau der Bedarf: der Lohn ganz zu 45 Prozent
            (122_854, 10_000, 252),
        ] as [(Int64, Int64, Int64)])
    func `Abs. 6 Satz 2, 4: anderes Einkommen mindert ganz, soweit es allein den Bedarf übersteigt`(
        anderes: Int64, erwerb: Int64, euro: Int64
    ) throws {
        var lage = allein
        lage.anderesEinkommen = Geld(cent: anderes)
        lage.erwerbseinkommen = Geld(cent: erwerb)
        #expect(try betrag(lage) == .euro(euro))
    }

    /// Anteil der Eltern nach dem 12. Existenzminimumbericht, in Hundertsteln eines Prozents.
    @Test(
        arguments: [
            (false, 1, 7714), (false, 2, 6279), (false, 3, 5294), (true, 1, 8320), (true, 2, 7123),
            (true, 3, 6227), (true, 5, 4976),
        ] as [(Bool, Int, Int64)])
    func `Abs. 5 Satz 4: Aufteilung der Wohnung`(
        paar: Bool, kinder: Int, hundertstel: Int64
    ) throws {
        let recht = try Nachbarrecht(in: Monat(2026, 7), under: .aktuell)
        let teil = recht.wohnanteile.wert.elternanteil(paar: paar, kinder: kinder)
        #expect(Geld(cent: 10_000).mal(teil.zähler, durch: teil.nenner).cent == hundertstel)
    }

    /// Paar, zwei Kinder, Wohnung 950: 1.012 + 950 × 6.180 ÷ 8.676 (676,69) = 1.688,69; Lohn 1.888,69.
    @Test func `Paar mit zwei Kindern`() throws {
        var lage = Kinderzuschlagslage(kinder: [.null, .null], kinderzahl: 2)
        lage.paar = true
        lage.bruttoeinkommen = .euro(2600)
        lage.lebensunterhaltEltern = .euro(1012)
        lage.unterkunft = .euro(950)
        lage.mitglieder = 4
        lage.erwerbseinkommen = Geld(cent: 168_869)
        #expect(try betrag(lage) == .euro(594))
        lage.erwerbseinkommen = Geld(cent: 188_869)
        #expect(try betrag(lage) == .euro(504))
    }

    /// Zwei Mitglieder: frei sind 40.000 + 15.000; Cent Vermögen, erster Monat, Ergebnis.
    @Test(
        arguments: [
            (5_500_000, true, 297), (5_510_000, true, 197), (5_510_000, false, 297),
            // genau der Anspruch: im ersten Monat nichts, danach ungemindert; ein Cent mehr: nie
            (5_529_700, true, 0), (5_529_700, false, 297), (5_529_701, true, 0),
            (5_529_701, false, 0),
        ] as [(Int64, Bool, Int64)])
    func `Abs. 3 Satz 5 bis 7: Vermögen`(cent: Int64, ersterMonat: Bool, euro: Int64) throws {
        var lage = allein
        lage.vermögen = Geld(cent: cent)
        lage.ersterMonat = ersterMonat
        for monat in [Monat(2026, 6), Monat(2026, 7)] {
            #expect(try betrag(lage, in: monat) == .euro(euro))
        }
    }
}
