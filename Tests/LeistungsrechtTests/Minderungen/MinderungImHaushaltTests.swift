import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Minderungen in der Rechnung eines Haushalts.
@Suite struct `Minderung im Haushalt` {
    private let verweigert = Minderungsanlass.entschieden(
        .arbeit, Tag(2026, 7, 3), bescheid: Tag(2026, 7, 20))

    private func fall(_ ändere: (inout Musterfall) -> Void) -> Musterfall {
        var fall = Musterfall()
        fall.zeitraum = .init(ab: Monat(2026, 7), anzahl: 12)
        ändere(&fall)
        return fall
    }

    /// Wer ausgeschlossen ist, erhält nichts, was zu mindern wäre; still übergangen wird sie nicht.
    @Test func `bei einer ausgeschlossenen Person hält sie an, solange sie gilt`() throws {
        let fall = fall {
            $0.partner(geboren: Tag(1985, 2, 2))
            $0.personen[1].ausschlüsse = [Ausschluss(grund: .aufenthaltsrecht)]
            $0.personen[1].minderungen = [verweigert]
        }
        for (monat, hält) in [(7, false), (8, true), (10, true), (11, false)] {
            if hält {
                let fehler = #expect(throws: Rechtsfehler.self) {
                    try fall.monat(Monat(2026, monat))
                }
                #expect(fehler?.meldung.contains("Minderung bei einer Person") == true)
            } else {
                #expect(try fall.monat(Monat(2026, monat)).gesamt == .euro(746))
            }
        }
    }

    @Test func `gilt drei Monate, davor und danach nicht`() throws {
        let fall = fall { $0.personen[0].minderungen = [verweigert] }
        for (monat, bund) in [
            (Monat(2026, 7), Geld.euro(563)), (Monat(2026, 8), .euro(394, 10)),
            (Monat(2026, 10), .euro(394, 10)), (Monat(2026, 11), .euro(563)),
        ] {
            let m = try fall.monat(monat)
            #expect(m.bund == bund)
            #expect(m.kommune == .euro(480))
            #expect(try m.person("anna").bund + m.person("anna").minderung == .euro(563))
        }
    }

    @Test func `ohne Minderung gibt es keinen Schritt und keinen Betrag`() throws {
        let m = try fall { _ in }.monat(Monat(2026, 8))
        #expect(try m.person("anna").minderung == .null)
        #expect(try m.person("anna").minderungGrund == nil)
        #expect(m.abschnitte.flatMap(\.personen).allSatisfy { $0.minderung == nil })
    }

    /// 506,00 × 30 % = 151,80; der Anteil für Regel- und Mehrbedarf ist 506,00 − 294,17 = 211,83.
    @Test func `trifft nur die Person, nicht Unterkunft, Kinder und Verteilung`() throws {
        var fall = Musterfall(geboren: Tag(1994, 3, 2))
        fall.zeitraum = .init(ab: Monat(2026, 7), anzahl: 12)
        fall.partner(geboren: Tag(1991, 9, 11))
        fall.kind("carla", geboren: Tag(2021, 2, 10))
        fall.kind("david", geboren: Tag(2014, 1, 25))
        fall.lohn(0, brutto: .euro(1500), netto: .euro(1250))
        fall.wohnungen[0].grundmiete = .euro(620)
        fall.wohnungen[0].nebenkosten = .euro(200)
        fall.wohnungen[0].heizung = .euro(180)
        let ohne = try fall.monat(Monat(2026, 8))
        fall.personen[0].minderungen = [verweigert]
        let mit = try fall.monat(Monat(2026, 8))
        #expect(try ohne.person("anna").bund == .euro(211, 83))
        #expect(try mit.person("anna").bund == .euro(60, 3))
        #expect(try mit.person("anna").minderung == .euro(151, 80))
        #expect(try mit.person("anna").kommune == .euro(250))
        for id in ["ben", "carla", "david"] {
            #expect(try mit.person(id) == (try ohne.person(id).mitGründen(wie: mit.person(id))))
        }
        #expect(mit.gesamt == ohne.gesamt - .euro(151, 80))
    }

    /// Erfüllt am 10. September: 9 Tage zu 394,10 und 21 Tage zu 563,00 (AV-0044).
    @Test func `endet mitten im Monat nach Tagen`() throws {
        let fall = fall {
            $0.personen[0].minderungen = [verweigert]
            $0.personen[0].minderungen[0].erfülltAm = Tag(2026, 9, 10)
        }
        let m = try fall.monat(Monat(2026, 9))
        #expect(m.abschnitte.map(\.von) == [Tag(2026, 9, 1), Tag(2026, 9, 10)])
        #expect(m.bund == .euro(118, 23) + .euro(394, 10))
        #expect(try m.person("anna").minderung == .euro(168, 90) - .euro(118, 23))
        #expect(m.kommune == .euro(480))
    }

    @Test func `der Sofortzuschlag bleibt`() throws {
        let fall = fall {
            $0.kind("carla", geboren: Tag(2007, 2, 10), kindergeld: false)
            $0.personen[1].minderungen = [verweigert]
        }
        let m = try fall.monat(Monat(2026, 8))
        #expect(try m.person("carla").bund == .euro(315, 70))
        #expect(try m.person("carla").sofortzuschlag == .euro(25))
        #expect(try m.person("anna").bund == .euro(563))
    }

    @Test func `die Erklärung führt zur Zeile im Gesetzblatt`() throws {
        let m = try fall { $0.personen[0].minderungen = [verweigert] }.monat(Monat(2026, 8))
        m.rechneNach()
        let wurzel = try #require(try m.person("anna").bundGrund)
        var gefunden: Set<String> = []
        func besuche(_ grund: Int32) {
            guard let knoten = m.erklärung[grund] else { return }
            if case .parameter(let id, _, _, _) = knoten.rechenart { gefunden.insert(id) }
            knoten.aus.forEach(besuche)
        }
        besuche(wurzel)
        #expect(gefunden.isSuperset(of: ["sgb2.31a-1", "sgb12.anlage-28"]))
        let minderung = try #require(m.abschnitte.first?.personen.first?.minderung)
        #expect(minderung.norm == "§ 31a Abs. 1 Satz 1 SGB II")
        #expect(minderung.betrag == .euro(168, 90))
    }

    @Test func `der Kern ohne Spur rechnet dasselbe`() throws {
        let fall = fall {
            $0.partner(geboren: Tag(1992, 1, 1))
            $0.personen[1].minderungen = [verweigert]
        }
        let masse = try Massenrechner([fall.sachverhalt], in: Monat(2026, 8))
        let ergebnis = try masse.rechne()
        let m = try fall.monat(Monat(2026, 8))
        #expect(ergebnis.bund == m.bund)
        #expect(ergebnis.kommune == m.kommune)
        #expect(m.bund == .euro(506) + .euro(354, 20))
    }

    @Test func `eine fehlende Feststellung hält die Rechnung an`() throws {
        let fall = fall {
            $0.personen[0].minderungen = [verweigert]
            $0.personen[0].minderungen[0].härte = nil
        }
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 8)) }
        #expect(fehler?.pfad == "personen.anna.minderungen.0.haerte")
    }
}

/// § 7b Abs. 4, § 22 Abs. 7 Satz 4 SGB II im Haushalt.
@Suite struct `Nicht erreichbar im Haushalt` {
    private let nichterreichbar = Minderungsanlass.entschieden(
        .nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))

    private func fall(_ ändere: (inout Musterfall) -> Void) -> Musterfall {
        var fall = Musterfall()
        fall.zeitraum = .init(ab: Monat(2026, 7), anzahl: 12)
        ändere(&fall)
        return fall
    }

    @Test func `allein: ein Monat Unterkunft, dann nichts`() throws {
        let fall = fall { $0.personen[0].minderungen = [nichterreichbar] }
        let ohneRegelbedarf = try fall.monat(Monat(2026, 10))
        #expect(ohneRegelbedarf.bund == .null)
        #expect(ohneRegelbedarf.kommune == .euro(480))
        let danach = try fall.monat(Monat(2026, 11))
        #expect(danach.gesamt == .null)
        #expect(!danach.hatAnspruch)
        danach.rechneNach()
    }

    /// 480,00 für zwei: 240,00 jede; ab November trägt ben auch annas 240,00.
    @Test func `zu zweit trägt die andere Person die ganze Unterkunft`() throws {
        let fall = fall {
            $0.partner(geboren: Tag(1992, 1, 1))
            $0.personen[0].minderungen = [nichterreichbar]
        }
        let oktober = try fall.monat(Monat(2026, 10))
        #expect(try oktober.person("anna").bund == .null)
        #expect(try oktober.person("anna").kommune == .euro(240))
        #expect(try oktober.person("ben").kommune == .euro(240))
        let november = try fall.monat(Monat(2026, 11))
        #expect(try november.person("anna").gesamt == .null)
        #expect(try november.person("anna").minderung == .euro(506))
        #expect(try november.person("ben").bund == .euro(506))
        #expect(try november.person("ben").kommune == .euro(480))
        #expect(november.kommune == .euro(480))
        november.rechneNach()
    }

    @Test func `ein Restcent geht an die erste der übrigen Personen`() throws {
        let fall = fall {
            $0.partner(geboren: Tag(1992, 1, 1))
            $0.kind("carla", geboren: Tag(2015, 2, 10))
            $0.wohnungen[0].heizung = .euro(80, 3)
            $0.personen[0].minderungen = [nichterreichbar]
        }
        let oktober = try fall.monat(Monat(2026, 10))
        let november = try fall.monat(Monat(2026, 11))
        // Heizung 80,03 durch drei: 26,68 und für anna 26,67; davon 13,34 für carla und 13,33 für ben.
        #expect(try oktober.person("anna").heizung == .euro(26, 67))
        #expect(try november.person("ben").heizung == .euro(26, 68) + .euro(13, 33))
        #expect(try november.person("carla").heizung == .euro(26, 68) + .euro(13, 34))
        // Unterkunft 400,00 durch drei: 133,33 und für anna 133,34, davon je 66,67.
        #expect(try november.person("ben").unterkunft == .euro(200))
        #expect(try november.person("carla").unterkunft == .euro(200))
        november.rechneNach()
    }

    @Test func `der Sofortzuschlag endet mit dem Anspruch`() throws {
        let fall = fall {
            $0.kind("carla", geboren: Tag(2007, 2, 10), kindergeld: false)
            $0.personen[1].minderungen = [nichterreichbar]
        }
        #expect(try fall.monat(Monat(2026, 10)).person("carla").sofortzuschlag == .euro(25))
        #expect(try fall.monat(Monat(2026, 11)).person("carla").sofortzuschlag == .null)
    }

    @Test func `wo das Gesetz nichts sagt, wird abgelehnt`() throws {
        let mitLohn = fall {
            $0.partner(geboren: Tag(1992, 1, 1))
            $0.lohn(1, brutto: .euro(600), netto: .euro(500))
            $0.personen[0].minderungen = [nichterreichbar]
        }
        let nurKind = fall {
            $0.kind("carla", geboren: Tag(2015, 2, 10))
            $0.personen[0].minderungen = [nichterreichbar]
        }
        for fall in [mitLohn, nurKind] {
            #expect(try fall.monat(Monat(2026, 10)).gesamt.istPositiv)
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 11)) }
            #expect(fehler?.pfad == "personen.anna.minderungen.0")
        }
    }
}

extension Personenmonat {
    /// Dieselben Beträge mit den Verweisen des anderen, die in jeder Erklärung andere sind.
    fileprivate func mitGründen(wie anderer: Personenmonat) -> Personenmonat {
        var gleich = self
        gleich.bundGrund = anderer.bundGrund
        gleich.kommuneGrund = anderer.kommuneGrund
        gleich.sofortzuschlagGrund = anderer.sofortzuschlagGrund
        return gleich
    }
}
