import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Eine Person mit Wohnung (Bedarf 563 + 480 = 1043 Euro), Zeitraum Juli bis Dezember 2026.
private struct Betriebsfall {
    var fall = Musterfall()

    init(monate: Int = 6) {
        fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: monate)
    }

    /// Dieselben Zahlen in jedem Monat von `ab` bis `bis`.
    mutating func betrieb(
        _ einnahmen: Geld, _ ausgaben: Geld, ab: Monat = Monat(2026, 7), bis: Monat? = nil,
        _ ändere: (inout Betrieb.Zahlen) -> Void = { _ in }
    ) {
        var zahlen = Betrieb.Zahlen(einnahmen: einnahmen, ausgaben: ausgaben)
        ändere(&zahlen)
        var betrieb = Betrieb()
        var monat = ab
        while monat <= bis ?? Monat(2026, 12) {
            betrieb.monate[monat] = zahlen
            monat = monat + 1
        }
        nimm(betrieb, ab: ab, bis: bis)
    }

    mutating func nimm(_ betrieb: Betrieb, ab: Monat = Monat(2026, 7), bis: Monat? = nil) {
        var einnahme = Einnahme(
            art: .selbstaendig, betrag: nil, zufluss: .monatlich(ab: ab, bis: bis))
        einnahme.betrieb = betrieb
        fall.personen[0].einkommen.append(einnahme)
    }

    func einkommen(_ monat: Monat) throws -> Geld {
        let m = try fall.monat(monat)
        Gegenprobe.prüfe(m.erklärung)
        return try m.person("anna").einkommen
    }
}

@Suite struct `§ 3 GrusiGV selbständige Arbeit` {
    /// 6000 ÷ 6 = 1000; davon 100 + 84 + 144 = 328 ab, gleich in welchem Monat das Geld kam.
    @Test(arguments: [Monat(2026, 7), Monat(2026, 10), Monat(2026, 12)])
    func `der Gewinn des Zeitraums verteilt sich gleichmäßig`(monat: Monat) throws {
        var gleich = Betriebsfall()
        gleich.betrieb(.euro(1500), .euro(500))
        #expect(try gleich.einkommen(monat) == .euro(672))
        var ungleich = Betriebsfall()
        var betrieb = Betrieb()
        betrieb.monate[Monat(2026, 9)] = .init(einnahmen: .euro(9000), ausgaben: .euro(500))
        betrieb.monate[Monat(2026, 11)] = .init(einnahmen: .null, ausgaben: .euro(2500))
        betrieb.schätzung = .init(einnahmen: .null, ausgaben: .null)
        ungleich.nimm(betrieb)
        #expect(try ungleich.einkommen(monat) == .euro(672))
    }

    /// § 3 Abs. 1 Satz 3, Abs. 4 Satz 2: nur die Monate der Tätigkeit; im Zeitraum vorher und nachher nichts.
    @Test(arguments: [
        (Monat(2026, 9), nil as Monat?, Monat(2026, 8), Geld.null),
        (Monat(2026, 9), nil, Monat(2026, 9), .euro(672)),
        (Monat(2026, 9), nil, Monat(2026, 12), .euro(672)),
        (Monat(2026, 5), Monat(2026, 8), Monat(2026, 8), .euro(672)),
        (Monat(2026, 5), Monat(2026, 8), Monat(2026, 9), .null),
    ])
    func `nur ein Teil des Zeitraums`(
        ab: Monat, bis: Monat?, monat: Monat, einkommen: Geld
    ) throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(1500), .euro(500), ab: ab, bis: bis)
        #expect(try probe.einkommen(monat) == einkommen)
    }

    /// § 5 GrusiGV: weder Lohn (400 − 100 − 60 = 240) noch der andere Betrieb sinken durch den Verlust.
    @Test func `ein Verlust mindert nichts anderes`() throws {
        var mitLohn = Betriebsfall()
        mitLohn.fall.lohn(0, brutto: .euro(400), netto: .euro(400))
        mitLohn.betrieb(.euro(100), .euro(900))
        #expect(try mitLohn.einkommen(Monat(2026, 8)) == .euro(240))
        var zwei = Betriebsfall()
        zwei.betrieb(.euro(100), .euro(900))
        zwei.betrieb(.euro(1500), .euro(500))
        #expect(try zwei.einkommen(Monat(2026, 8)) == .euro(672))
    }

    /// Lohn und Gewinn sind zusammen Erwerbseinkommen: 600 + 400 = 1000, die Beträge gehen einmal ab.
    @Test func `Lohn und Gewinn zusammen`() throws {
        var probe = Betriebsfall()
        probe.fall.lohn(0, brutto: .euro(400), netto: .euro(380))
        probe.betrieb(.euro(600), .null)
        #expect(try probe.einkommen(Monat(2026, 8)) == .euro(980 - 328))
    }

    /// § 3 Abs. 7 GrusiGV: bei der Hälfte 100 − 0,10 · 500 = 50 Euro, darüber 50,10; darunter nur 0,10 · 499 = 49,90.
    /// Vom Gewinn gehen 100 + 84 und 30 Prozent über 520 Euro ab: 950 − 313; 949,90 − 312,97; 950,10 − 313,03.
    @Test(arguments: [
        (500, 500, Geld.euro(637)), (501, 499, Geld(cent: 636_93)), (499, 501, Geld(cent: 637_07)),
    ])
    func `Kraftfahrzeug über, bei und unter der Hälfte`(
        betrieblich: Int, privat: Int, einkommen: Geld
    ) throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(1000), .null) {
            $0.kfz.kosten = .euro(100)
            $0.kfz.betrieblich = betrieblich
            $0.kfz.privat = privat
        }
        #expect(try probe.einkommen(Monat(2026, 8)) == einkommen)
    }

    /// § 3 Abs. 3: 1500 + 50 − (500 − 100) = 1150; ab gehen 100 + 84 + 144 + 15 = 343.
    @Test func `was festgestellt ist, ändert den Gewinn`() throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(1500), .euro(500)) {
            $0.nichtAbsetzbar = .euro(100)
            $0.erhöhung = .euro(50)
        }
        #expect(try probe.einkommen(Monat(2026, 8)) == .euro(807))
    }

    /// § 11b Abs. 1 Satz 1 Nr. 1, 2: die Freibeträge folgen dem Gewinn, die Steuern gehen zusätzlich ab.
    @Test(arguments: [(Geld.null, Geld.euro(672)), (.euro(100), .euro(572)), (.euro(700), .null)])
    func `Steuern und Pflichtbeiträge`(abgaben: Geld, einkommen: Geld) throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(1000), .null)
        probe.fall.personen[0].einkommen[0].betrieb?.abgaben = abgaben
        #expect(try probe.einkommen(Monat(2026, 8)) == einkommen)
    }

    /// § 11b Abs. 2 Satz 2: erst über 400 Euro Gewinn zählen 130 + 30 = 160 statt 100; 401 − 160 − 60,20.
    @Test(arguments: [(400, Geld.euro(240)), (401, Geld(cent: 180_80))])
    func `höhere Ausgaben erst über 400 Euro`(gewinn: Int, einkommen: Geld) throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(Int64(gewinn) + 50), .euro(50))
        probe.fall.personen[0].abzüge.werbungskosten = .euro(130)
        #expect(try probe.einkommen(Monat(2026, 8)) == einkommen)
    }

    /// 1000 ÷ 6 = 166,67; 20 Prozent von 66,67 = 13,33; 166,67 − 113,33 = 53,34.
    @Test func `gerundet wird der Monat`() throws {
        var probe = Betriebsfall()
        var betrieb = Betrieb()
        betrieb.monate[Monat(2026, 7)] = .init(einnahmen: .euro(1000), ausgaben: .null)
        betrieb.schätzung = .init(einnahmen: .null, ausgaben: .null)
        probe.nimm(betrieb)
        #expect(try probe.einkommen(Monat(2026, 7)) == Geld(cent: 53_34))
    }

    @Test func `ein Monat ohne Zahlen hält an`() throws {
        var probe = Betriebsfall()
        probe.betrieb(.euro(1500), .euro(500))
        probe.fall.personen[0].einkommen[0].betrieb?.monate[Monat(2026, 11)] = nil
        let fehler = #expect(throws: Rechtsfehler.self) { try probe.einkommen(Monat(2026, 7)) }
        #expect(fehler?.meldung.contains("November 2026") == true)
        #expect(fehler?.pfad == "personen.anna.einkommen.0")
    }

    /// § 41 Abs. 3 Satz 2 Nr. 1: sechs Monate, solange der Gewinn offen ist.
    @Test(arguments: [(false, 6), (true, 12)])
    func `Länge des Zeitraums`(abgeschlossen: Bool, monate: Int) throws {
        var probe = Betriebsfall()
        probe.fall.zeitraum = nil
        probe.fall.antrag = Tag(2026, 7, 9)
        probe.betrieb(.euro(700), .null, bis: Monat(2027, 6))
        probe.fall.personen[0].einkommen[0].betrieb?.abgeschlossen = abgeschlossen
        #expect(try Berechnung.zeitraum(of: probe.fall.sachverhalt).anzahl == monate)
    }
}
