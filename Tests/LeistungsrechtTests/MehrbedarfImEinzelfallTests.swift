import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

private let feststellung = Feststellung(grund: "ärztliche Bescheinigung", durch: "k-weber")

@Suite struct `§ 21 Abs. 5 SGB II Ernährung` {
    private func fall(
        _ höhe: Ernährungsbedarf.Höhe, _ dauer: Dauer = Dauer(), geboren: Tag = Tag(1990, 5, 20)
    ) -> Musterfall {
        var fall = Musterfall(geboren: geboren)
        fall.personen[0].mehrbedarfe.ernährung = [
            .init(höhe: höhe, dauer: dauer, feststellung: feststellung)
        ]
        return fall
    }

    /// 10 Prozent von 563 = 56,30; im Dezember 2023 von 502 = 50,20.
    @Test(arguments: [
        (Ernährungsbedarf.Höhe.betrag(Geld(cent: 6420)), Monat(2026, 9), Geld(cent: 6420)),
        (.prozentStufe1(10), Monat(2026, 9), Geld(cent: 5630)),
        (.prozentEigener(10), Monat(2026, 9), Geld(cent: 5630)),
        (.prozentStufe1(10), Monat(2023, 12), Geld(cent: 5020)),
    ])
    func `die festgestellte Höhe`(
        höhe: Ernährungsbedarf.Höhe, monat: Monat, betrag: Geld
    ) throws {
        #expect(try fall(höhe).monat(monat).person("anna").mehrbedarf == betrag)
    }

    /// Kind 13, Stufe 5: 20 Prozent von 563 sind 112,60, von 390 sind 78,00.
    @Test func `Prozente der Stufe 1 oder des eigenen Regelbedarfs`() throws {
        var fall = Musterfall()
        fall.kind("k", geboren: Tag(2013, 3, 3))
        for (höhe, betrag) in [
            (Ernährungsbedarf.Höhe.prozentStufe1(20), Geld(cent: 11260)),
            (.prozentEigener(20), Geld(cent: 7800)),
        ] {
            fall.personen[1].mehrbedarfe.ernährung = [
                .init(höhe: höhe, dauer: Dauer(), feststellung: feststellung)
            ]
            #expect(try fall.monat(Monat(2026, 9)).person("k").mehrbedarf == betrag)
        }
    }

    /// 90 Euro im Monat; ab dem 21. September zehn Dreißigstel, ab dem 1. alles, ab Oktober nichts.
    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.euro(90)), (Tag(2026, 9, 1), .euro(90)),
        (Tag(2026, 9, 2), .euro(87)), (Tag(2026, 9, 21), .euro(30)), (Tag(2026, 10, 1), .null),
    ])
    func `beginnt auf den Tag`(ab: Tag, betrag: Geld) throws {
        let ergebnis = try fall(.betrag(.euro(90)), Dauer(ab: ab)).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").mehrbedarf == betrag)
        ergebnis.rechneNach()
    }

    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.null), (Tag(2026, 9, 1), .euro(3)), (Tag(2026, 9, 30), .euro(90)),
    ])
    func `endet auf den Tag`(bis: Tag, betrag: Geld) throws {
        let ergebnis = try fall(.betrag(.euro(90)), Dauer(bis: bis)).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").mehrbedarf == betrag)
    }

    /// § 21 Abs. 8: Absätze 2 bis 5 höchstens 563. Teilhabe 35 Prozent = 197,05, Ernährung 400: 597,05,
    /// gekürzt um 34,05; Warmwasser 12,95 und 80 Euro nach Absatz 6 liegen außerhalb.
    @Test func `liegt in der Obergrenze, der besondere Bedarf und Schulbücher nicht`() throws {
        var fall = fall(.betrag(.euro(400)))
        fall.personen[0].behinderung.teilhabeleistung = Dauer()
        fall.wohnungen[0].warmwasserDezentral = true
        fall.personen[0].mehrbedarfe.besondere = [
            .init(
                bezeichnung: "Fahrten", betrag: .euro(80),
                zeit: .monatlich(ab: Monat(2026, 1), bis: nil), feststellung: feststellung)
        ]
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").mehrbedarf == Geld(cent: 56300 + 1295 + 8000))
        #expect(ergebnis.abschnitte.first?.personen.first?.mehrbedarfGekürzt == Geld(cent: 3405))
        ergebnis.rechneNach()
    }

    @Test func `Bund trägt ihn, und Einkommen deckt ihn vor der Unterkunft`() throws {
        let ohne = try Musterfall().monat(Monat(2026, 9))
        let mit = try fall(.betrag(.euro(50))).monat(Monat(2026, 9))
        #expect(mit.bund == ohne.bund + .euro(50))
        #expect(mit.kommune == ohne.kommune)
    }
}

@Suite struct `§ 21 Abs. 6 und 6a SGB II besonderer Bedarf, Schulbücher` {
    private func fall(
        _ zeit: BesondererBedarf.Zeit, _ betrag: Geld = .euro(240), ausgeschlossen: Bool = true
    ) -> Musterfall {
        var fall = Musterfall()
        fall.personen[0].mehrbedarfe.besondere = [
            .init(
                bezeichnung: "Probe", betrag: betrag, zeit: zeit,
                darlehenAusgeschlossen: ausgeschlossen, feststellung: feststellung)
        ]
        return fall
    }

    @Test(arguments: [
        (Monat(2026, 8), Geld.null), (Monat(2026, 9), .euro(240)), (Monat(2026, 11), .euro(240)),
        (Monat(2026, 12), .null),
    ])
    func `laufend von Monat bis Monat`(monat: Monat, betrag: Geld) throws {
        let fall = fall(.monatlich(ab: Monat(2026, 9), bis: Monat(2026, 11)))
        #expect(try fall.monat(monat).person("anna").mehrbedarf == betrag)
    }

    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.null), (Tag(2026, 9, 1), .euro(240)),
        (Tag(2026, 9, 30), .euro(240)),
        (Tag(2026, 10, 1), .null),
    ])
    func `einmalig im Monat seines Tages`(tag: Tag, betrag: Geld) throws {
        let ergebnis = try fall(.einmalig(tag)).monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").mehrbedarf == betrag)
    }

    @Test func `einmalig nur, wenn kein Darlehen in Betracht kommt`() throws {
        let fall = fall(.einmalig(Tag(2026, 9, 4)), ausgeschlossen: false)
        #expect {
            try fall.monat(Monat(2026, 9))
        } throws: {
            guard case .feststellungFehlt(let norm, _, _)? = $0 as? Rechtsfehler else {
                return false
            }
            return norm == "§ 21 Abs. 6 Satz 1 SGB II"
        }
        #expect(try fall.monat(Monat(2026, 10)).person("anna").mehrbedarf == .null)
    }

    /// Ein Geburtstag teilt den Monat, nicht den Betrag; ein Einzug hält an.
    @Test func `einmalig in einem geteilten Monat`() throws {
        var fall = fall(.einmalig(Tag(2026, 9, 4)))
        fall.kind("k", geboren: Tag(2020, 9, 11))
        #expect(try fall.monat(Monat(2026, 9)).abschnitte.count == 2)
        #expect(try fall.monat(Monat(2026, 9)).person("anna").mehrbedarf == .euro(240))
        fall.personen[0].imHaushalt = Dauer(bis: Tag(2026, 9, 20))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
    }

    /// Kind 13 mit Kindergeld: 390 + 240 − 259 = 371; die Bücher erhöhen nur seinen Bedarf.
    @Test(arguments: [
        (Tag(2026, 8, 31), Geld.null), (Tag(2026, 9, 1), Geld(cent: 4590)),
        (Tag(2026, 9, 30), Geld(cent: 4590)), (Tag(2026, 10, 1), .null),
    ])
    func `Schulbücher im Monat der Anschaffung`(tag: Tag, betrag: Geld) throws {
        var fall = Musterfall()
        fall.kind("k", geboren: Tag(2013, 3, 3))
        fall.personen[1].ausbildung = Ausbildung(art: .schule, dauer: Dauer())
        let ohne = try fall.monat(Monat(2026, 9))
        fall.personen[1].mehrbedarfe.schulbücher = [.init(betrag: Geld(cent: 4590), fällig: tag)]
        let mit = try fall.monat(Monat(2026, 9))
        #expect(try mit.person("k").mehrbedarf == betrag)
        #expect(mit.bund == ohne.bund + betrag)
        #expect(mit.kommune == ohne.kommune)
    }

    @Test func `ohne Schule gibt es keine Schulbücher`() throws {
        var fall = Musterfall()
        fall.personen[0].mehrbedarfe.schulbücher = [
            .init(betrag: .euro(40), fällig: Tag(2026, 9, 4))
        ]
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
        fall.personen[0].ausbildung = Ausbildung(
            art: .schule, dauer: Dauer(ab: Tag(2026, 10, 1)))
        #expect(try fall.monat(Monat(2026, 9)).person("anna").mehrbedarf == .euro(40))
        fall.personen[0].ausbildung?.dauer = Dauer(ab: Tag(2026, 11, 1))
        #expect(throws: Rechtsfehler.self) { try fall.monat(Monat(2026, 9)) }
    }
}

@Suite struct `§ 21 Abs. 7 Satz 3 SGB II gemessenes Warmwasser` {
    private func fall(_ kosten: Geld?) -> Musterfall {
        var fall = Musterfall()
        fall.wohnungen[0].warmwasserDezentral = true
        fall.wohnungen[0].warmwasserNachgewiesen = kosten
        return fall
    }

    /// Pauschale 563 × 2,3 Prozent = 12,95; mehr nur, soweit es nachgewiesen ist.
    @Test(arguments: [
        (Geld?.none, Geld(cent: 1295)), (Geld(cent: 1294), Geld(cent: 1295)),
        (Geld(cent: 1295), Geld(cent: 1295)), (Geld(cent: 1296), Geld(cent: 1296)),
        (.euro(40), .euro(40)),
    ])
    func `mindestens die Pauschale`(kosten: Geld?, betrag: Geld) throws {
        #expect(try fall(kosten).monat(Monat(2026, 9)).person("anna").mehrbedarf == betrag)
    }

    /// Anna 12,95 und ein Kind von 13 mit 390 × 1,2 Prozent = 4,68: 17,63. Gemessen 30: 12,37 mehr, je
    /// Kopf 6,19 (gerundet), der Restcent mindert bei Anna: 6,18. Zusammen genau 30.
    @Test func `über den Pauschalen nach Köpfen`() throws {
        var fall = fall(.euro(30))
        fall.kind("k", geboren: Tag(2013, 3, 3))
        let ergebnis = try fall.monat(Monat(2026, 9))
        #expect(try ergebnis.person("anna").mehrbedarf == Geld(cent: 1295 + 618))
        #expect(try ergebnis.person("k").mehrbedarf == Geld(cent: 468 + 619))
        ergebnis.rechneNach()
    }

    /// Ein Mitbewohner: von 60 Euro entfällt die Hälfte auf Anna.
    @Test func `nur der Anteil der Bedarfsgemeinschaft`() throws {
        var fall = fall(.euro(60))
        fall.wohnungen[0].köpfe = 2
        #expect(try fall.monat(Monat(2026, 9)).person("anna").mehrbedarf == .euro(30))
    }

    /// Außerhalb der Obergrenze des Absatzes 8.
    @Test func `zählt nicht zur Obergrenze`() throws {
        var fall = fall(.euro(40))
        fall.personen[0].mehrbedarfe.ernährung = [
            .init(höhe: .betrag(.euro(600)), dauer: Dauer(), feststellung: feststellung)
        ]
        #expect(try fall.monat(Monat(2026, 9)).person("anna").mehrbedarf == .euro(563 + 40))
    }
}
