import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Ein Fall der Formel; Beträge in Cent, das Wohngeld in Euro.
struct Formelfall: CustomTestStringConvertible, Sendable {
    let mitglieder: Int
    let monat: Monat
    let miete, einkommen, wohngeld: Int64

    init(
        _ mitglieder: Int, _ monat: Monat, _ miete: Int64, _ einkommen: Int64, _ wohngeld: Int64
    ) {
        self.mitglieder = mitglieder
        self.monat = monat
        self.miete = miete
        self.einkommen = einkommen
        self.wohngeld = wohngeld
    }

    var testDescription: String { "\(mitglieder) Personen, \(monat)" }

    func rechne() throws -> Geld {
        var spur = OhneSpur()
        let recht = try Nachbarrecht(in: monat, under: .aktuell)
        return Wohngeld.betrag(
            miete: Betrag(Geld(cent: miete), OhneSpur.Grund()),
            einkommen: Betrag(Geld(cent: einkommen), OhneSpur.Grund()), mitglieder: mitglieder,
            recht, &spur
        ).geld
    }
}

@Suite struct `§ 19 WoGG Formel` {
    /// Jede Haushaltsgröße unter beiden Fassungen der Anlage 2, gerechnet nach Anlage 3 Nr. 2.
    @Test(
        arguments: [
            // z1 = 0,04 + 0,0004991 · 560,4 + 0,0000462 · 1010,5 = 0,36638074
            // z2 = 370,22773777; z3 = 190,17226223; z4 = 218,6981015645
            .init(1, Monat(2023, 1), 56_040, 101_050, 219),
            // z1 = 0,03 + 0,0003716 · 655,4 + 0,0000345 · 1250 = 0,31667164
            // z2 = 395,83955; z3 = 259,56045; z4 = 298,4945175
            .init(2, Monat(2023, 1), 65_540, 125_000, 298),
            // z1 = 0,02 + 0,0003035 · 790,2 + 0,0000278 · 1700,25 = 0,30709265
            // z2 = 522,1342781625; z3 = 268,0657218375; z4 = 308,2755801131
            .init(3, Monat(2023, 1), 79_020, 170_025, 308),
            // z1 = 0,01 + 0,0002251 · 927,8 + 0,00002 · 2050,75 = 0,25986278
            // z2 = 532,913596085; z3 = 394,886403915; z4 = 454,1193645023
            .init(4, Monat(2023, 1), 92_780, 205_075, 454),
            // z1 = 0 + 0,0001985 · 1085,4 + 0,0000195 · 2300 = 0,2603019
            // z2 = 598,69437; z3 = 486,70563; z4 = 559,7114745
            .init(5, Monat(2023, 1), 108_540, 230_000, 560),
            // z1 = -0,01 + 0,0001792 · 1203 + 0,0000188 · 2500,1 = 0,25257948
            // z2 = 631,473957948; z3 = 571,526042052; z4 = 657,2549483598
            .init(6, Monat(2023, 1), 120_300, 250_010, 657),
            // z1 = -0,02 + 0,0001657 · 1290,6 + 0,0000187 · 2700 = 0,24434242
            // z2 = 659,724534; z3 = 630,875466; z4 = 725,5067859
            .init(7, Monat(2023, 1), 129_060, 270_000, 726),
            // z1 = -0,03 + 0,0001648 · 1378,2 + 0,0000187 · 2900 = 0,25135736
            // z2 = 728,936344; z3 = 649,263656; z4 = 746,6532044
            .init(8, Monat(2023, 1), 137_820, 290_000, 747),
            // z1 = -0,04 + 0,0001432 · 1400 + 0,0000188 · 3100,99 = 0,218778612
            // z2 = 678,4302880259; z3 = 721,5697119741; z4 = 829,8051687702
            .init(9, Monat(2023, 1), 140_000, 310_099, 830),
            // z1 = -0,06 + 0,00013 · 1500 + 0,0000188 · 3300 = 0,19704
            // z2 = 650,232; z3 = 849,768; z4 = 977,2332
            .init(10, Monat(2023, 1), 150_000, 330_000, 977),
            // z1 = -0,09 + 0,0001188 · 1600 + 0,0000222 · 3500 = 0,17778
            // z2 = 622,23; z3 = 977,77; z4 = 1124,4355
            .init(11, Monat(2023, 1), 160_000, 350_000, 1124),
            // z1 = -0,12 + 0,0001152 · 1700 + 0,0000251 · 3700,5 = 0,16872255
            // z2 = 624,357796275; z3 = 1075,642203725; z4 = 1236,9885342838
            .init(12, Monat(2023, 1), 170_000, 370_050, 1237),
            // z1 = 0,04 + 0,0004797 · 560,4 + 0,0000408 · 1010,5 = 0,35005228
            // z2 = 353,72782894; z3 = 206,67217106; z4 = 237,672996719
            .init(1, Monat(2025, 1), 56_040, 101_050, 238),
            // z1 = 0,03 + 0,0003571 · 655,4 + 0,0000304 · 1250 = 0,30204334
            // z2 = 377,554175; z3 = 277,845825; z4 = 319,52269875
            .init(2, Monat(2025, 1), 65_540, 125_000, 320),
            // z1 = 0,02 + 0,0002917 · 790,2 + 0,0000245 · 1700,25 = 0,292157465
            // z2 = 496,7407298663; z3 = 293,4592701337; z4 = 337,4781606538
            .init(3, Monat(2025, 1), 79_020, 170_025, 337),
            // z1 = 0,01 + 0,0002163 · 927,8 + 0,0000176 · 2050,75 = 0,24677634
            // z2 = 506,076579255; z3 = 421,723420745; z4 = 484,9819338568
            .init(4, Monat(2025, 1), 92_780, 205_075, 485),
            // z1 = 0 + 0,0001907 · 1085,4 + 0,0000172 · 2300 = 0,24654578
            // z2 = 567,055294; z3 = 518,344706; z4 = 596,0964119
            .init(5, Monat(2025, 1), 108_540, 230_000, 596),
            // z1 = -0,01 + 0,0001722 · 1203 + 0,0000166 · 2500,1 = 0,23865826
            // z2 = 596,669515826; z3 = 606,330484174; z4 = 697,2800568001
            .init(6, Monat(2025, 1), 120_300, 250_010, 697),
            // z1 = -0,02 + 0,0001592 · 1290,6 + 0,0000165 · 2700 = 0,23001352
            // z2 = 621,036504; z3 = 669,563496; z4 = 769,9980204
            .init(7, Monat(2025, 1), 129_060, 270_000, 770),
            // z1 = -0,03 + 0,0001583 · 1378,2 + 0,0000165 · 2900 = 0,23601906
            // z2 = 684,455274; z3 = 693,744726; z4 = 797,8064349
            .init(8, Monat(2025, 1), 137_820, 290_000, 798),
            // z1 = -0,04 + 0,0001376 · 1400 + 0,0000166 · 3100,99 = 0,204116434
            // z2 = 632,9630206697; z3 = 767,0369793303; z4 = 882,0925262298
            .init(9, Monat(2025, 1), 140_000, 310_099, 882),
            // z1 = -0,06 + 0,0001249 · 1500 + 0,0000166 · 3300 = 0,18213
            // z2 = 601,029; z3 = 898,971; z4 = 1033,81665
            .init(10, Monat(2025, 1), 150_000, 330_000, 1034),
            // z1 = -0,09 + 0,0001141 · 1600 + 0,0000196 · 3500 = 0,16116
            // z2 = 564,06; z3 = 1035,94; z4 = 1191,331
            .init(11, Monat(2025, 1), 160_000, 350_000, 1191),
            // z1 = -0,12 + 0,0001107 · 1700 + 0,0000221 · 3700,5 = 0,14997105
            // z2 = 554,967870525; z3 = 1145,032129475; z4 = 1316,7869488963
            .init(12, Monat(2025, 1), 170_000, 370_050, 1317),
        ] as [Formelfall])
    func `die vier Rechenschritte`(fall: Formelfall) throws {
        #expect(try fall.rechne() == .euro(fall.wohngeld))
    }

    /// Anlage 3 Nr. 1: kleinere Werte von M und Y werden ersetzt.
    @Test(
        arguments: [
            // z1 = 0,04 + 0,0004797 · 54 + 0,0000408 · 396 = 0,0820606
            // z2 = 32,4959976; z3 = 21,5040024; z4 = 24,72960276
            .init(1, Monat(2025, 1), 2000, 10_000, 25),
            // z1 = 0,01 + 0,0002163 · 92 + 0,0000176 · 1132 = 0,0498228
            // z2 = 56,3994096; z3 = 35,6005904; z4 = 40,94067896
            .init(4, Monat(2025, 1), 5000, 113_199, 41),
            // z1 = -0,12 + 0,0001107 · 298 + 0,0000221 · 2943 = -0,0219711
            // z2 = -64,6609473; z3 = 362,6609473; z4 = 417,060089395
            .init(12, Monat(2025, 1), 10_000, 200_000, 417),
            // Genau die Mindestwerte ergeben dasselbe.
            .init(1, Monat(2025, 1), 5400, 39_600, 25), .init(4, Monat(2025, 1), 9200, 113_200, 41),
        ] as [Formelfall])
    func `Mindestwerte`(fall: Formelfall) throws {
        #expect(try fall.rechne() == .euro(fall.wohngeld))
    }

    /// M = 500, eine Person, ab 2025. Bei Y = 1.448,26 ist z4 = 10,49…, bei 1.450,44 ist z4 = 9,49….
    @Test(
        arguments: [
            .init(1, Monat(2025, 1), 50_000, 144_825, 11),
            .init(1, Monat(2025, 1), 50_000, 144_826, 10),
            .init(1, Monat(2025, 1), 50_000, 145_043, 10),
            .init(1, Monat(2025, 1), 50_000, 145_044, 0),
            .init(1, Monat(2025, 1), 50_000, 300_000, 0),
        ] as [Formelfall])
    func `§ 21 Nr. 1: unter zehn Euro gibt es nichts`(fall: Formelfall) throws {
        #expect(try fall.rechne() == .euro(fall.wohngeld))
    }

    /// § 19 Abs. 3: mit den Werten für zwölf (1.360 und 1.385), je weiterem Mitglied 57 oder 65 Euro,
    /// höchstens die Miete; ein negatives Ergebnis der Formel wird nicht zu einem Anspruch.
    @Test(
        arguments: [
            .init(12, Monat(2023, 1), 180_000, 370_050, 1303),
            .init(13, Monat(2023, 1), 180_000, 370_050, 1360),
            .init(12, Monat(2025, 1), 180_000, 370_050, 1385),
            .init(13, Monat(2025, 1), 180_000, 370_050, 1450),
            .init(15, Monat(2025, 1), 180_000, 370_050, 1580),
            .init(13, Monat(2025, 1), 90_000, 294_300, 900),
            .init(13, Monat(2025, 1), 100_000, 900_000, 0),
        ] as [Formelfall])
    func `mehr als zwölf Mitglieder`(fall: Formelfall) throws {
        #expect(try fall.rechne() == .euro(fall.wohngeld))
    }

    @Test func `die Tafeln haben zwölf Zeilen und sieben Stufen`() {
        for zeile in Wohngeldtafeln.werte.zeilen { #expect(zeile.wert.zeilen.count == 12) }
        for zeile in Wohngeldtafeln.mindestwerte.zeilen { #expect(zeile.wert.zeilen.count == 12) }
        for zeile in Wohngeldtafeln.höchstbeträge.zeilen { #expect(zeile.wert.stufen.count == 7) }
    }

    /// Am Tag vor, am und nach dem Wechsel der Tafeln: 2024-12, 2025-01; 2027 wird fortgeschrieben.
    @Test(
        arguments: [
            (Monat(2023, 1), 219, false), (Monat(2024, 12), 219, false),
            (Monat(2025, 1), 238, false),
            (Monat(2026, 12), 238, false), (Monat(2027, 1), 238, true),
        ] as [(Monat, Int64, Bool)])
    func `die Fassung folgt dem Monat`(
        monat: Monat, wohngeld: Int64, fortgeschrieben: Bool
    ) throws {
        #expect(try Formelfall(1, monat, 56_040, 101_050, wohngeld).rechne() == .euro(wohngeld))
        let recht = try Nachbarrecht(in: monat, under: .aktuell)
        #expect(recht.fortgeschrieben.contains(Wohngeldtafeln.werte.titel) == fortgeschrieben)
    }

    @Test func `vor 2023 gibt es keinen Wert`() {
        #expect(throws: Rechtsfehler.self) {
            try Nachbarrecht(in: Monat(2022, 12), under: .aktuell)
        }
    }

    @Test func `jeder Rechenschritt steht mit zehn Stellen in der Erklärung`() throws {
        var spur = MitSpur()
        let recht = try Nachbarrecht(in: Monat(2025, 1), under: .aktuell)
        let miete = spur.tatsache(.mieteOhneHeizung, "§ 9 Abs. 1 WoGG", Geld(cent: 79_020))
        let einkommen = spur.tatsache(
            .gesamteinkommenMonat, "§ 13 Abs. 2 WoGG", Geld(cent: 170_025))
        _ = Wohngeld.betrag(
            miete: miete, einkommen: einkommen, mitglieder: 3, recht, &spur)
        let schritte = spur.knoten.filter { $0.betrag == nil }.compactMap { $0.einzelheit?.de }
        #expect(
            schritte.suffix(4) == [
                "a + b · M + c · Y = 0,2921574650", "z1 · Y = 496,7407298663",
                "M − z2 = 293,4592701337", "1,15 · z3 = 337,4781606538",
            ])
        Gegenprobe.prüfe(Erklärung(knoten: spur.knoten), ohneBetrag: true)
    }
}

@Suite struct `§§ 11, 12 WoGG Miete` {
    private func miete(
        _ euro: Int64, _ mitglieder: Int, _ stufe: Mietenstufe, _ monat: Monat
    ) throws -> Geld {
        var spur = OhneSpur()
        let recht = try Nachbarrecht(in: monat, under: .aktuell)
        return Wohngeld.miete(
            Betrag(.euro(euro), OhneSpur.Grund()), mitglieder: mitglieder, stufe, recht, &spur
        ).geld
    }

    /// Miete bis zum Höchstbetrag mit Klimakomponente, dazu die Entlastung bei den Heizkosten.
    @Test(
        arguments: [
            // 347 + 19,20 + 110,40 und 361 + 19,20 + 110,40
            (1, Mietenstufe.eins, Monat(2024, 12), 47_660), (1, .eins, Monat(2025, 1), 49_060),
            // 651 + 129,60 und 677 + 129,60
            (1, .sieben, Monat(2024, 12), 78_060), (1, .sieben, Monat(2025, 1), 80_660),
            // 595 + 24,80 + 142,60; 551 + 24,80 + 142,60
            (2, .vier, Monat(2023, 1), 76_240), (2, .drei, Monat(2025, 1), 71_840),
            // 809 + 29,60 + 170,20; 1.035 + 34,40 + 197,80; 782 + 39,20 + 225,40
            (3, .fünf, Monat(2025, 1), 100_880), (4, .sechs, Monat(2025, 1), 126_720),
            (5, .zwei, Monat(2025, 1), 104_660),
            // sechs: 694 + 82, 39,20 + 4,80, 225,40 + 27,60; acht: 1.302 + 3 × 163, 53,60, 308,20
            (6, .eins, Monat(2025, 1), 107_300), (8, .sieben, Monat(2025, 1), 215_280),
        ] as [(Int, Mietenstufe, Monat, Int64)])
    func `Höchstbeträge`(
        mitglieder: Int, stufe: Mietenstufe, monat: Monat, cent: Int64
    ) throws {
        #expect(try miete(9000, mitglieder, stufe, monat) == Geld(cent: cent))
    }

    @Test func `eine kleinere Miete zählt ganz, genau der Höchstbetrag auch`() throws {
        // Stufe III, eine Person, ab 2025: 456 + 19,20 = 475,20.
        #expect(try miete(300, 1, .drei, Monat(2025, 1)) == Geld(cent: 41_040))
        #expect(try miete(475, 1, .drei, Monat(2025, 1)) == Geld(cent: 58_540))
        #expect(try miete(476, 1, .drei, Monat(2025, 1)) == Geld(cent: 58_560))
    }

    /// § 43 Abs. 4, 5 WoGG: ein Satz hebt die Höchstbeträge und senkt die Werte b. Aus b (Anlage 2,
    /// amtlicher Text) folgen 4,041 bis 4,044 Prozent; damit ergeben die Höchstbeträge des § 23 WoGV
    /// genau die Anlage 1 ab 2025.
    @Test func `Anlage 1 ab 2025 folgt aus der Fortschreibung`() throws {
        let b = Wohngeldtafeln.werte.zeilen.map { $0.wert.zeilen.map(\.b.wert) }
        let beträge = Wohngeldtafeln.höchstbeträge.zeilen.map { zeile in
            zeile.wert.stufen.flatMap { s in [s.p1, s.p2, s.p3, s.p4, s.p5, s.jeWeitere] }
        }
        var passend: [Int64] = []
        for satz in Int64(0)..<10_000 {
            let faktor = 100_000 + satz
            // Auf die siebte Nachkommastelle abgerundet; die Werte sind Vielfache von 1000.
            let werte = b[0].map { $0 * 100 / Int128(faktor) * 1000 }
            guard werte == b[1] else { continue }
            let fortgeschrieben = beträge[0].map { betrag in
                Geld.euro((betrag.cent / 100 * faktor + 50_000) / 100_000)
            }
            if fortgeschrieben == beträge[1] { passend.append(satz) }
        }
        #expect(passend == [4042, 4043, 4044])
    }
}

@Suite struct `§§ 13 bis 18 WoGG Einkommen` {
    private func monatlich(
        _ mitglieder: [Wohngeldeinnahmen], alleinerziehend: Bool = false
    ) throws -> Geld {
        var spur = MitSpur()
        let recht = try Nachbarrecht(in: Monat(2026, 1), under: .aktuell)
        let ergebnis = Wohngeldeinkommen.monatlich(
            mitglieder, alleinerziehend: alleinerziehend, recht, &spur)
        Gegenprobe.prüfe(Erklärung(knoten: spur.knoten))
        return ergebnis.geld
    }

    private func lohn(_ monat: Int64, abzüge: Int) -> Wohngeldeinnahmen {
        var e = Wohngeldeinnahmen()
        e.lohn = .euro(monat * 12)
        e.abzüge = abzüge
        return e
    }

    @Test(
        arguments: [
            // 18.000 − 1.230 = 16.770; weniger 0, 10, 20, 30 Prozent; durch 12
            (0, 139_750), (1, 125_775), (2, 111_800), (3, 97_825),
        ] as [(Int, Int64)])
    func `§ 16: zehn Prozent je Abgabe`(abzüge: Int, cent: Int64) throws {
        #expect(try monatlich([lohn(1500, abzüge: abzüge)]) == Geld(cent: cent))
    }

    @Test func `Werbungskosten: der Pauschbetrag oder mehr, pauschal versteuert nur das Gezahlte`()
        throws
    {
        var e = lohn(500, abzüge: 0)
        #expect(try monatlich([e]) == Geld(cent: 39_750))
        e.werbungskosten = .euro(1230)
        #expect(try monatlich([e]) == Geld(cent: 39_750))
        e.werbungskosten = .euro(1242)
        #expect(try monatlich([e]) == Geld(cent: 39_650))
        e.mitPauschbetrag = false
        e.werbungskosten = .euro(120)
        #expect(try monatlich([e]) == .euro(490))
    }

    @Test func `der Pauschbetrag macht nichts negativ und mindert nichts anderes`() throws {
        var e = lohn(100, abzüge: 0)
        e.ersatz = .euro(2400)
        #expect(try monatlich([e]) == .euro(200))
    }

    @Test func `Rente weniger 102 Euro im Jahr, Unterhalt ganz`() throws {
        var e = Wohngeldeinnahmen()
        e.rente = .euro(12_000)
        e.unterhalt = .euro(1200)
        #expect(try monatlich([e]) == Geld(cent: 109_150))
    }

    @Test func `§ 17: Alleinerziehende 1.320, Kinder bis 1.200 Euro vom Lohn`() throws {
        var kind = lohn(80, abzüge: 0)
        kind.mitPauschbetrag = false
        kind.kindUnter25 = true
        // 16.770 + 960 − 1.320 − 960 = 15.450
        #expect(
            try monatlich([lohn(1500, abzüge: 0), kind], alleinerziehend: true)
                == Geld(cent: 128_750))
        kind.lohn = .euro(1800)
        // 16.770 + 1.800 − 1.200 = 17.370
        #expect(try monatlich([lohn(1500, abzüge: 0), kind]) == Geld(cent: 144_750))
    }

    @Test func `§ 18: gezahlter Unterhalt geht ab, das Gesamteinkommen wird nicht negativ`() throws
    {
        var e = lohn(1500, abzüge: 0)
        e.unterhaltGezahlt = .euro(2400)
        #expect(try monatlich([e]) == Geld(cent: 119_750))
        e.unterhaltGezahlt = .euro(24_000)
        #expect(try monatlich([e]) == .null)
    }
}

/// Ergebnisse des amtlichen Wohngeldrechners, wie sie die öffentlichen Prüffälle von GETTSIM anführen
/// (`wohngeld/2023-01-01/hh_id_11`, `_13`, `_16`, `_17`; `wohngeld/2025-01-01/single_haushalt_…`).
@Suite struct `Amtlicher Wohngeldrechner` {
    /// Personen, Mietenstufe, Miete, Gesamteinkommen im Monat, Wohngeld.
    @Test(
        arguments: [
            (2023, 1, Mietenstufe.fünf, 600, 73_500, 425), (2023, 3, .drei, 700, 136_500, 469),
            (2023, 4, .drei, 730, 111_550, 758), (2023, 5, .eins, 1300, 175_000, 631),
            // 1.400 und 2.000 Euro brutto mit drei Abzügen: (16.800 − 1.230) × 0,7 ÷ 12 = 908,25
            (2025, 1, .fünf, 600, 90_825, 368), (2025, 1, .fünf, 600, 132_825, 145),
        ] as [(Int, Int, Mietenstufe, Int64, Int64, Int64)])
    func `kommt zum selben Ergebnis`(
        jahr: Int, mitglieder: Int, stufe: Mietenstufe, miete: Int64, einkommen: Int64,
        wohngeld: Int64
    ) throws {
        var spur = OhneSpur()
        let recht = try Nachbarrecht(in: Monat(jahr, 1), under: .aktuell)
        let m = Wohngeld.miete(
            Betrag(.euro(miete), OhneSpur.Grund()), mitglieder: mitglieder, stufe, recht, &spur)
        let ergebnis = Wohngeld.betrag(
            miete: m, einkommen: Betrag(Geld(cent: einkommen), OhneSpur.Grund()),
            mitglieder: mitglieder, recht, &spur)
        #expect(ergebnis.geld == .euro(wohngeld))
    }
}

@Suite struct `Festkomma mit zehn Stellen` {
    @Test func `Produkte werden auf die zehnte Stelle gerundet`() {
        let a = Festkomma(zehnmillionstel: 1)
        // 0,0000001 × 0,01 = 0,000000001; noch einmal mal 0,01 fällt unter die zehnte Stelle.
        #expect((a * Festkomma(Geld(cent: 1))).description == "0,0000000010")
        let klein = a * Festkomma(Geld(cent: 1)) * Festkomma(Geld(cent: 1))
        #expect(klein.description == "0,0000000000")
        // 0,000000001 × 0,05 = 0,00000000005 wird 0,0000000001.
        let halb = a * Festkomma(Geld(cent: 1)) * Festkomma(Geld(cent: 5))
        #expect(halb.description == "0,0000000001")
    }

    @Test(
        arguments: [
            (49, 0), (50, 1), (149, 1), (150, 2), (-49, 0), (-50, -1), (1_234_550, 12_346),
        ] as [(Int64, Int64)])
    func `volle Euro ab fünfzig Cent aufwärts`(cent: Int64, euro: Int64) {
        #expect(Festkomma(Geld(cent: cent)).volleEuro == .euro(euro))
    }

    @Test func `negative Werte und Dezimalkomma`() {
        #expect(Festkomma(zehnmillionstel: -219_711).description == "-0,0219711000")
        #expect(Festkomma(.euro(1234)).description == "1234,0000000000")
    }
}
