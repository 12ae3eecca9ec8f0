import Grundtypen
import Musterkreis
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was mehr Lohn änderte, mit der Rechnung daneben (AV-0085).
@Suite struct `§ 11b SGB II Was mehr Lohn änderte` {
    static let monat = Monat(2026, 8)

    private func anna(
        _ brutto: Geld, netto: Geld, _ ändere: (inout Musterfall) -> Void = { _ in }
    ) throws -> Lohnausblick {
        var fall = Musterfall()
        if brutto.istPositiv { fall.lohn(0, brutto: brutto, netto: netto) }
        ändere(&fall)
        let alle = try Lohnausblick.alle(fall.sachverhalt, in: Self.monat)
        return try #require(alle.first)
    }

    /// Alleinstehend, Bedarf 563 + 400 + 80 = 1043; netto wie brutto.
    @Test(arguments: [
        // Brutto, Schwelle, Leistungen bei 100 Euro mehr.
        (0, 100, 0),  // 100 − 100 Grundabsetzung = 0
        (40, 100, -32),  // 140 − 100 − 20 % von 40 = 32
        (100, 520, -80), (400, 520, -80),  // 20 % von 100 bleiben
        (519, 520, -70),  // 1 zu 20 %, 99 zu 30 %: 29,90 bleiben
        (520, 1000, -70), (999, 1000, -90),  // 1 zu 30 %, 99 zu 10 %: 10,20 bleiben
        (1000, 1200, -90), (1199, 1200, -100),  // 1 zu 10 %: 0,10 bleiben
    ])
    func `die Bänder in ihrer Reihenfolge`(brutto: Int, schwelle: Int, leistungen: Int) throws {
        let lohn = Geld.euro(Int64(brutto))
        let a = try anna(lohn, netto: lohn)
        #expect(a.schwelle?.bis == .euro(Int64(schwelle)))
        let wirkung = try #require(a.wirkung)
        #expect(wirkung.netto == .euro(100))
        let genau = [
            519: Geld(cent: -7010), 999: Geld(cent: -8980), 1199: Geld(cent: -9990),
        ]
        #expect(wirkung.leistungen == genau[brutto] ?? .euro(Int64(leistungen)))
        #expect(wirkung.verfügbar == .euro(100) + wirkung.leistungen)
        #expect(a.nettoanteil == (brutto == 0 ? .wieBrutto : .wieBisher))
    }

    @Test func `mit Kind wächst der Freibetrag bis 1500 Euro`() throws {
        // Netto 80 %: bei 1200 brutto zählen 960 − 348 = 612 von 1043 + 357 + Mehrbedarf.
        let a = try anna(.euro(1250), netto: .euro(1000)) {
            $0.kind("kind", geboren: Tag(2021, 1, 1))
        }
        #expect(a.schwelle?.bis == .euro(1500))
        #expect(a.schwelle?.art == .freibetrag(darüber: .null))
        #expect(a.schwelle?.norm == "§ 11b Abs. 3 Satz 3 SGB II")
        // 100 × 80 % = 80 netto; 10 bleiben frei, 70 werden angerechnet.
        #expect(a.wirkung?.netto == .euro(80) && a.wirkung?.leistungen == .euro(-70))
    }

    /// Über 1200 brutto sind 100 + 84 + 144 + 20 = 348 frei. Anspruch endet, sobald netto − 348 den Bedarf
    /// von 1043 erreicht: bei netto 1391; das letzte Brutto mit Anspruch ist 1390,99.
    @Test func `der Anspruch endet auf den Cent`() throws {
        let a = try anna(.euro(1300), netto: .euro(1300))
        #expect(a.schwelle?.bis == Geld(cent: 139_099))
        #expect(a.schwelle?.art == .anspruchEndet(mitKindern: false))
        #expect(a.schwelle?.norm == "§ 9 Abs. 1 SGB II")
    }

    @Test func `ohne Anspruch gibt es keine Schwelle`() throws {
        let a = try anna(.euro(3000), netto: .euro(2500))
        #expect(a.schwelle == nil)
        // 83,33 Euro netto, nichts wird angerechnet.
        #expect(a.wirkung?.leistungen == .null && a.wirkung?.netto == .euro(83, 33))
    }

    /// Unter 25 in Ausbildung bleiben 2026 603 Euro frei; wie viel darüber, hängt nicht am Band bis 520.
    @Test func `in Ausbildung beginnt die Anrechnung später`() throws {
        let a = try anna(.null, netto: .null) {
            $0.personen[0].geboren = Tag(2004, 1, 1)
            $0.personen[0].ausbildung = Ausbildung(
                art: .berufsausbildung, dauer: Dauer(ab: Tag(2026, 1, 1)))
        }
        // Netto wie brutto: x = 603 + 30 % von (x − 520), also x = 447 / 0,7 = 638,571…
        #expect(a.schwelle?.art == .anrechnungBeginnt)
        #expect(a.schwelle?.bis == Geld(cent: 63_857))
        #expect(a.schwelle?.norm == "§ 11b Abs. 2b SGB II")
    }

    @Test func `ein Kind mit eigenem Lohn scheidet aus`() throws {
        var fall = Musterfall()
        fall.kind("tom", geboren: Tag(2008, 2, 1))
        // Der Bedarf ist 451 + 250 + 45 = 746… die Suche findet den Lohn, mit dem ihn Tom selbst deckt.
        fall.lohn(1, brutto: .euro(600), netto: .euro(600))
        let alle = try Lohnausblick.alle(fall.sachverhalt, in: Self.monat)
        let tom = try #require(alle.first { $0.person == "tom" })
        let schwelle = try #require(tom.schwelle)
        #expect(schwelle.art == .scheidetAus([fall.personen[1].name]))
        #expect(try gehörtDazu(fall, lohn: schwelle.bis))
        #expect(try !gehörtDazu(fall, lohn: schwelle.bis + Geld(cent: 1)))
    }

    private func gehörtDazu(_ fall: Musterfall, lohn: Geld) throws -> Bool {
        var anders = fall
        anders.personen[1].einkommen.removeAll { $0.art == .erwerbstaetigkeit }
        anders.lohn(1, brutto: lohn, netto: lohn)
        return try !anders.monat(Self.monat).außerhalb.contains("tom")
    }

    @Test func `Kinder unter 15 haben keinen Ausblick`() throws {
        var fall = Musterfall()
        fall.kind("kind", geboren: Tag(2015, 1, 1))
        #expect(try Lohnausblick.alle(fall.sachverhalt, in: Self.monat).map(\.person) == ["anna"])
    }

    /// Mit Lohn wäre Einkommen neben einer nicht erreichbaren Person zu verteilen; das ist nicht gebaut.
    @Test func `was sich nicht rechnen lässt, sagt seinen Grund`() throws {
        var fall = Musterfall()
        fall.partner(geboren: Tag(1990, 1, 1))
        var anlass = Minderungsanlass(
            art: .nichterreichbar, am: Tag(2026, 9, 7), bekanntgegeben: Tag(2026, 9, 24))
        (anlass.belehrt, anlass.wichtigerGrund) = (true, false)
        fall.personen[1].minderungen = [anlass]
        let hindernisse = try (10...12).flatMap { monat in
            let monat = Monat(2026, monat)
            #expect(try fall.monat(monat).hatAnspruch)
            return try Lohnausblick.alle(fall.sachverhalt, in: monat).filter {
                $0.hindernis != nil
            }
        }
        #expect(!hindernisse.isEmpty)
        for ausblick in hindernisse {
            #expect(ausblick.wirkung == nil && ausblick.schwelle == nil)
            #expect(ausblick.hindernis?.meldung.contains("§ 7b Abs. 4") ?? false)
        }
    }

    // MARK: Gegen das Durchprobieren

    /// Sonst sucht der Ausblick in Schritten von zehn Euro.
    private func istGenau(_ fall: Musterfall) throws -> Bool {
        try Lohnprobe(fall.sachverhalt, 0, in: Self.monat, under: .aktuell)?.istGenau ?? false
    }

    /// Jeder Euro zwischen dem jetzigen Lohn und der Schwelle wird mit der erklärten Rechnung gerechnet; davor
    /// darf es keinen Knick geben, an der Schwelle muss einer sein.
    @Test func `Durchprobieren findet dieselbe Schwelle`() throws {
        var zufall = SplitMix64(85)
        var mitSchwelle = 0
        for _ in 0..<150 {
            let fall = Zufallsfall.haushalt(&zufall)
            let monat = try fall.monat(Self.monat)
            guard monat.abschnitte.count == 1, monat.hindernis == nil else { continue }
            guard try istGenau(fall) else { continue }
            for a in try Lohnausblick.alle(fall.sachverhalt, in: Self.monat) {
                let weg = try Lohnweg(fall, a, in: Self.monat)
                guard let schwelle = a.schwelle else {
                    #expect(try weg.knick(bis: a.brutto + .euro(150)) == nil, "\(a)")
                    continue
                }
                mitSchwelle += 1
                let knick = try #require(
                    try weg.knick(bis: schwelle.bis + .euro(3)), "\(a) hat keinen Knick")
                let abstand = knick - schwelle.bis
                #expect(max(abstand, -abstand) <= .euro(2), "\(a): Knick bei \(knick)")
            }
        }
        #expect(mitSchwelle > 40)
    }

    /// Um die Schwelle herum jeder Cent: das Ende des Anspruchs ist genau dort, wo die Suche es sagt.
    @Test func `das Ende des Anspruchs stimmt auf jeden Cent`() throws {
        var zufall = SplitMix64(86)
        var geprüft = 0
        while geprüft < 12 {
            let fall = Zufallsfall.haushalt(&zufall)
            guard try istGenau(fall) else { continue }
            for a in try Lohnausblick.alle(fall.sachverhalt, in: Self.monat) {
                guard let schwelle = a.schwelle, case .anspruchEndet = schwelle.art else {
                    continue
                }
                geprüft += 1
                let weg = try Lohnweg(fall, a, in: Self.monat)
                for cent in Int64(-60)...60 where schwelle.bis.cent + cent >= a.brutto.cent {
                    let leistungen = try weg.leistungen(Geld(cent: schwelle.bis.cent + cent))
                    // Netto und Freibetrag runden für sich: um wenige Cent kann es hin und her gehen.
                    guard cent == 0 || cent == 1 || abs(cent) > 12 else { continue }
                    #expect(leistungen.istPositiv == (cent <= 0), "\(a) bei \(cent) Cent")
                }
            }
        }
    }
}

/// Derselbe Haushalt mit anderem Lohn einer Person, ganz mit der erklärten Rechnung.
private struct Lohnweg {
    private let fall: Musterfall
    private let a: Lohnausblick
    private let monat: Monat
    private let stelle: Int

    init(_ fall: Musterfall, _ a: Lohnausblick, in monat: Monat) throws {
        (self.fall, self.a, self.monat) = (fall, a, monat)
        stelle = try #require(fall.personen.firstIndex { $0.id == a.person })
    }

    private func netto(_ brutto: Geld) -> Geld {
        a.brutto.istPositiv ? brutto.mal(a.netto.cent, durch: a.brutto.cent) : brutto
    }

    func leistungen(_ brutto: Geld) throws -> Geld {
        var anders = fall
        // Dazu, nicht statt: Gewinn, Sachbezüge und Ferienlohn bleiben.
        if brutto > a.brutto {
            anders.lohn(stelle, brutto: brutto - a.brutto, netto: netto(brutto) - a.netto)
        }
        return try anders.monat(monat).gesamt
    }

    /// Der Anfang des ersten Euros, der dem Haushalt anders viel lässt als der erste überhaupt.
    func knick(bis ende: Geld) throws -> Geld? {
        var davor = try leistungen(a.brutto) + netto(a.brutto)
        var erster: Geld?
        var hier = a.brutto
        while hier < ende {
            let dort = hier + .euro(1)
            let danach = try leistungen(dort) + netto(dort)
            let zuwachs = danach - davor
            if let erster, max(zuwachs - erster, erster - zuwachs) > Geld(cent: 4) { return hier }
            erster = erster ?? zuwachs
            (davor, hier) = (danach, dort)
        }
        return nil
    }
}
