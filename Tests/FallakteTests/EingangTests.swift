import Fallakte
import Grundtypen
import Testing

@Suite struct `Eingang und Angaben` {
    @Test func `ein Antrag eröffnet den Fall`() throws {
        let fall = try Muster.mitAntrag()
        #expect(fall.zustand == .inBearbeitung)
        #expect(fall.offeneAnträge.map(\.id.text) == ["a1"])
        #expect(fall.angaben == Muster.angaben)
        #expect(fall.angabenstand == 1)
    }

    @Test func `ein Antrag wirkt auf den Ersten des Monats zurück`() throws {
        #expect(try Muster.antrag(eingang: Tag(2026, 7, 31)).wirktAb == Monat(2026, 7))
        #expect(try Muster.antrag(eingang: Tag(2026, 8, 1)).wirktAb == Monat(2026, 8))
    }

    @Test func `derselbe Antrag kommt nicht zweimal in die Akte`() throws {
        let fall = try Muster.mitAntrag()
        lehntAb(.eingang(.antragBekannt(try Muster.id("a1")))) {
            try fall.decide(Muster.antrag())
        }
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("{\"a\": 1,\n \"a\": 2}", 2, 2), ("[1,]", 1, 4), ("nul", 1, 4),
        ("01", 1, 2), ("\"\u{1}\"", 1, 2), ("{} {}", 1, 4), ("\"\\x\"", 1, 3), ("1.", 1, 3),
    ])
    func `unlesbare Angaben nennen Zeile und Spalte`(text: String, zeile: Int, spalte: Int) {
        lehntAb(.angaben(.unlesbar(zeile: zeile, spalte: spalte))) {
            try Fall().decide(Muster.antrag(angaben: text))
        }
    }

    @Test func `Angaben ohne das Format werden abgelehnt`() throws {
        lehntAb(.angaben(.ohneFormat(gefunden: nil))) {
            try Fall().decide(Muster.antrag(angaben: "{}"))
        }
        lehntAb(.angaben(.ohneFormat(gefunden: "fall/2"))) {
            try Fall().decide(Muster.antrag(angaben: #"{"format": "fall/2"}"#))
        }
    }

    @Test func `ein neuer Antrag verlangt neue Unterlagen`() throws {
        let fall = try Muster.mitAntrag()
            .mit { try $0.decide(Vollständigkeit(prozent: 100, fehlend: [], frist: nil)) }
        #expect(fall.vollständigkeit?.prozent == 100)
        #expect(try fall.mit { try $0.decide(Muster.antrag("a2")) }.vollständigkeit == nil)
    }

    @Test func `eine Zuständigkeit braucht einen Standort und eine Änderung`() throws {
        lehntAb(.eingang(.standortFehlt)) {
            try Fall().decide(Zuständigkeit(standort: " ", person: nil))
        }
        let mitte = Zuständigkeit(standort: "mitte", person: nil)
        let fall = try Fall().mit { try $0.decide(mitte) }
        #expect(fall.zuständigkeit == mitte)
        #expect(fall.zustand == .ohneAntrag)
        lehntAb(.eingang(.zuständigkeitUnverändert)) { try fall.decide(mitte) }
    }

    @Test func `ein Nachweis braucht Antrag, Bezeichnung, Inhalt und eine vorhandene Angabe`()
        throws
    {
        lehntAb(.angaben(.ohneAntrag)) { try Fall().decide(Muster.nachweis()) }
        let fall = try Muster.mitAntrag()
        lehntAb(.eingang(.nachweisOhneBezeichnung)) {
            try fall.decide(Muster.nachweis(bezeichnung: ""))
        }
        lehntAb(.eingang(.nachweisLeer(dateiname: "miete.pdf"))) {
            try fall.decide(Muster.nachweis(bytes: 0))
        }
        lehntAb(.angaben(.pfadUnbekannt("personen.emil"))) {
            try fall.decide(Muster.nachweis(zuPfad: "personen.emil"))
        }
        let mit = try fall.mit {
            try $0.decide(Muster.nachweis(zuPfad: "personen.anna.einkommen.0"))
        }
        #expect(mit.nachweise.count == 1)
        lehntAb(.eingang(.nachweisBekannt(try Muster.id("n1")))) {
            try mit.decide(Muster.nachweis())
        }
    }

    @Test(arguments: [-1, 101])
    func `Vollständigkeit liegt zwischen 0 und 100 Prozent`(prozent: Int) throws {
        let fall = try Muster.mitAntrag()
        lehntAb(.eingang(.vollständigkeitAußerhalb(prozent: prozent))) {
            try fall.decide(Vollständigkeit(prozent: prozent, fehlend: ["Miete"], frist: nil))
        }
    }

    @Test func `genau 100 Prozent, wenn nichts fehlt`() throws {
        lehntAb(.angaben(.ohneAntrag)) {
            try Fall().decide(Vollständigkeit(prozent: 100, fehlend: [], frist: nil))
        }
        let fall = try Muster.mitAntrag()
        lehntAb(.eingang(.vollständigkeitWidersprüchlich(prozent: 99, fehlend: 0))) {
            try fall.decide(Vollständigkeit(prozent: 99, fehlend: [], frist: nil))
        }
        lehntAb(.eingang(.vollständigkeitWidersprüchlich(prozent: 100, fehlend: 1))) {
            try fall.decide(Vollständigkeit(prozent: 100, fehlend: ["Miete"], frist: nil))
        }
    }
}

@Suite struct `Geänderte Angaben` {
    func änderung(
        _ angaben: String = Muster.andereAngaben, grund: String = "Umzug", giltAb: Monat? = nil
    ) -> Angabenänderung {
        Angabenänderung(angaben: angaben, grund: grund, giltAb: giltAb)
    }

    @Test func `ohne Antrag, Grund, Format oder Unterschied gibt es keine Änderung`() throws {
        lehntAb(.angaben(.ohneAntrag)) { try Fall().decide(änderung()) }
        let fall = try Muster.mitAntrag()
        lehntAb(.angaben(.ohneGrund)) { try fall.decide(änderung(grund: "\n")) }
        lehntAb(.angaben(.ohneFormat(gefunden: nil))) { try fall.decide(änderung("{}")) }
        lehntAb(.angaben(.ohneUnterschied)) { try fall.decide(änderung(Muster.angaben)) }
    }

    @Test func `anders geschrieben ist nicht anders`() throws {
        let fall = try Muster.mitAntrag()
        let umgestellt = #"""
            {"wohnung": {"grundmiete":420}, "format": "fall\/1",
            "personen": [{"einkommen":[{"art":"\u0072ente"}],"id":"anna"},{"id":"ben"}]}
            """#
        lehntAb(.angaben(.ohneUnterschied)) { try fall.decide(änderung(umgestellt)) }
    }

    @Test func `gleich im einen Monat, anders in einem späteren, ist ein Unterschied`() throws {
        let fall = try Muster.mitAntrag().mit { try $0.decide(änderung(giltAb: Monat(2026, 9))) }
        // Ab August wieder die ersten Angaben: im August ändert das nichts, im September schon.
        #expect(try fall.decide(änderung(Muster.angaben, giltAb: Monat(2026, 8))).count == 1)
        lehntAb(.angaben(.ohneUnterschied)) { try fall.decide(änderung(giltAb: Monat(2026, 10))) }
    }

    @Test func `für jeden Monat gilt die zuletzt erfasste Fassung, die ihn erreicht`() throws {
        let fall = try Muster.mitAntrag()
            .mit { try $0.decide(änderung(giltAb: Monat(2026, 9))) }
        #expect(fall.angaben(for: Monat(2026, 6)) == nil)
        #expect(fall.angaben(for: Monat(2026, 8)) == Muster.angaben)
        #expect(fall.angaben(for: Monat(2026, 9)) == Muster.andereAngaben)
        let berichtigt = try fall.mit { try $0.decide(änderung(giltAb: nil)) }
        #expect(berichtigt.angaben(for: Monat(2026, 6)) == Muster.andereAngaben)
        #expect(berichtigt.angaben(for: Monat(2026, 8)) == Muster.andereAngaben)
    }
}
