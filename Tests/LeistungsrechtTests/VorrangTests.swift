import Grundtypen
import Musterkreis
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Wohnung 400 Euro und Heizung 80 Euro; eine Person braucht im Jahr 2026 563 + 480 = 1.043 Euro.
@Suite struct `§ 12a SGB II vorrangige Leistungen` {
    private func fall(
        ab: Monat = Monat(2026, 7), monate: Int = 6, stufe: Mietenstufe? = .vier
    ) -> Musterfall {
        var fall = Musterfall()
        fall.zeitraum = Bewilligungszeitraum(ab: ab, anzahl: monate)
        fall.wohnungen[0].mietenstufe = stufe
        return fall
    }

    private func hinweise(_ fall: Musterfall) throws -> [Vorranghinweis] {
        try Vorrang.hinweise(of: fall.sachverhalt)
    }

    /// Der Hinweis, in dem diese Leistung vorkommt.
    private func hinweis(
        _ fall: Musterfall, _ leistung: VorrangigeLeistung
    ) throws -> Vorranghinweis? {
        try hinweise(fall).first { $0.leistungen.contains { $0.leistung == leistung } }
    }

    private func norm(_ hinweis: Vorranghinweis?) -> Norm? {
        guard case .offen(let fehler) = hinweis?.ergebnis else { return nil }
        switch fehler {
        case .angabeFehlt(let norm, _, _), .feststellungFehlt(let norm, _, _),
            .nichtGebaut(let norm, _, _):
            return norm
        case .parameterUnbekannt, .nichtGeltendesRecht: return nil
        }
    }

    // MARK: Wohngeld

    /// 1.600 brutto, 1.270 netto: es fehlen 1.043 − (1.270 − 348) = 121 Euro. Wohngeld mit zwei
    /// Abzügen: Y = (19.200 − 1.230) × 0,8 ÷ 12 = 1.198; M = 400 + 110,40; Ergebnis 127 Euro.
    @Test func `Wohngeld allein beendet die Hilfebedürftigkeit`() throws {
        var fall = fall()
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        #expect(try fall.monat(Monat(2026, 7)).gesamt == .euro(121))
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(hinweis.ergebnis == .beantragen)
        #expect(hinweis.leistungen == [Vorrangposten(leistung: .wohngeld, betrag: .euro(127))])
        #expect(hinweis.ab == Monat(2026, 7))
        #expect(hinweis.normen.contains("§ 12a Satz 2 Nr. 2 SGB II"))
        #expect(try hinweise(fall).count == 1)
    }

    /// 1.500 brutto, 1.200 netto: es fehlen 191 Euro. Mit zwei Abzügen 162 Euro Wohngeld, mit drei 222.
    @Test func `hängt es an der Steuer, fehlt eine Feststellung`() throws {
        var fall = fall()
        fall.lohn(0, brutto: .euro(1500), netto: .euro(1200))
        #expect(try fall.monat(Monat(2026, 7)).gesamt == .euro(191))
        let hinweis = try hinweis(fall, .wohngeld)
        #expect(norm(hinweis) == "§ 16 Satz 1 WoGG")
        #expect(hinweis?.leistungen.first?.betrag == .euro(162))
    }

    /// 1.000 brutto, 850 netto: es fehlen 521 Euro, höchstens 363 davon wären Wohngeld.
    @Test func `reicht es nicht, besteht keine Pflicht`() throws {
        var fall = fall()
        fall.lohn(0, brutto: .euro(1000), netto: .euro(850))
        #expect(try hinweis(fall, .wohngeld)?.ergebnis == .keinePflicht)
    }

    @Test func `wer keinen offenen Bedarf hat, bekommt keinen Hinweis`() throws {
        var fall = fall()
        fall.lohn(0, brutto: .euro(3000), netto: .euro(2200))
        #expect(try hinweise(fall).isEmpty)
    }

    /// Lohn nur in den letzten zwei oder drei Monaten des Zeitraums.
    @Test(arguments: [(Monat(2026, 10), true), (Monat(2026, 11), false)])
    func `Satz 2 Nr. 2: drei zusammenhängende Monate`(ab: Monat, pflicht: Bool) throws {
        var fall = fall()
        fall.personen[0].einkommen = [
            Einnahme(
                art: .erwerbstaetigkeit, betrag: .euro(1600), netto: .euro(1270),
                zufluss: .monatlich(ab: ab, bis: nil))
        ]
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(hinweis.ergebnis == (pflicht ? .beantragen : .keinePflicht))
        #expect(hinweis.ab == (pflicht ? ab : Monat(2026, 7)))
    }

    @Test func `ein Monat ohne offenen Bedarf unterbricht nicht`() throws {
        var fall = fall()
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        fall.personen[0].einkommen.append(
            Einnahme(
                art: .sonstiges, betrag: .euro(400),
                zufluss: .monatlich(ab: Monat(2026, 8), bis: Monat(2026, 8))))
        #expect(try !fall.monat(Monat(2026, 8)).hatAnspruch)
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(hinweis.ergebnis == .beantragen)
        #expect(hinweis.ab == Monat(2026, 7))
    }

    @Test func `ein Zeitraum von zwei Monaten ist zu kurz für ein Urteil`() throws {
        var fall = fall(monate: 2)
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 12a Satz 2 Nr. 2 SGB II")
    }

    @Test(arguments: [(Monat(2023, 6), false), (Monat(2023, 7), true)])
    func `§ 85: vor Juli 2023 begonnene Zeiträume ohne Pflicht zu Wohngeld`(
        ab: Monat, pflicht: Bool
    ) throws {
        // 2023 fehlen 502 + 480 − (1.240 − 348) = 90 Euro.
        var fall = fall(ab: ab)
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1240))
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(hinweis.ergebnis == (pflicht ? .beantragen : .keinePflicht))
        #expect(hinweis.normen.contains("§ 85 SGB II") == !pflicht)
    }

    // MARK: Was fehlt

    @Test func `ohne Mietenstufe lässt sich Wohngeld nicht schätzen`() throws {
        var fall = fall(stufe: nil)
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(norm(hinweis) == "§ 12 Abs. 2 WoGG")
        #expect(hinweis.brauchtMietenstufe)
        guard case .offen(let fehler) = hinweis.ergebnis else { return }
        #expect(fehler.pfad == "wohnung.0.mietenstufe")
    }

    @Test func `Eigentum braucht eine Lastenberechnung`() throws {
        var fall = fall()
        fall.wohnungen[0].art = .eigentum
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 10 Abs. 2 WoGG")
    }

    @Test func `Mitbewohner können Haushaltsmitglieder sein`() throws {
        var fall = fall()
        fall.wohnungen[0].köpfe = 2
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 5 Abs. 1 WoGG")
        fall.wohnungen[0].köpfe = nil
        fall.personen.append(Person(id: "mia", rolle: .mitbewohner, geboren: Tag(1980, 1, 1)))
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 5 Abs. 1 WoGG")
    }

    @Test func `eine einmalige Einnahme ist einem Zeitraum zuzurechnen`() throws {
        var fall = fall(monate: 3)
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        fall.personen[0].einkommen.append(
            Einnahme(art: .sonstiges, betrag: .euro(50), zufluss: .einmal(Tag(2026, 8, 5))))
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 15 Abs. 2 WoGG")
    }

    @Test func `in Ausbildung kann Förderung das Wohngeld ausschließen`() throws {
        var fall = fall()
        fall.personen[0].ausbildung = Ausbildung(art: .berufsausbildung, dauer: Dauer())
        #expect(norm(try hinweis(fall, .wohngeld)) == "§ 20 Abs. 2 WoGG")
    }

    // MARK: Kinderzuschlag

    /// Paar, Kinder 10 und 6, 2.600 brutto, 2.000 netto: Einkommen 1.622, Bedarf der Eltern 1.688,69,
    /// darum voller Zuschlag 594 Euro. Es fehlen 602 Euro; Wohngeld 548 Euro. Erst beides reicht.
    private var familie: Musterfall {
        var fall = fall(stufe: .drei)
        fall.partner(geboren: Tag(1989, 6, 30))
        fall.kind("pia", geboren: Tag(2016, 3, 2))
        fall.kind("qais", geboren: Tag(2019, 10, 15))
        for stelle in 2...3 { fall.personen[stelle].eltern = ["anna", "ben"] }
        fall.wohnungen[0].grundmiete = .euro(620)
        fall.wohnungen[0].nebenkosten = .euro(180)
        fall.wohnungen[0].heizung = .euro(150)
        fall.lohn(0, brutto: .euro(2600), netto: .euro(2000))
        return fall
    }

    @Test func `Kinderzuschlag und Wohngeld zusammen`() throws {
        let fall = familie
        let monat = try fall.monat(Monat(2026, 7))
        #expect(monat.personen.map(\.anspruch).summe == .euro(602))
        let hinweis = try #require(try hinweis(fall, .kinderzuschlag))
        #expect(hinweis.ergebnis == .beantragen)
        #expect(
            hinweis.leistungen == [
                Vorrangposten(leistung: .kinderzuschlag, betrag: .euro(594)),
                Vorrangposten(leistung: .wohngeld, betrag: .euro(548)),
            ])
        // Alle Kinder haben Kindergeld und beide Eltern.
        #expect(try hinweise(fall).count == 1)
    }

    /// Acht Euro mehr Lohn: 594 Euro Kinderzuschlag genügen; das gilt auch ohne Mietenstufe.
    @Test(arguments: [(Geld.euro(2007), false), (.euro(2008), true)])
    func `Kinderzuschlag allein`(netto: Geld, genügt: Bool) throws {
        var fall = familie
        fall.wohnungen[0].mietenstufe = nil
        fall.personen[0].einkommen[0].netto = netto
        let hinweis = try #require(try hinweis(fall, .kinderzuschlag))
        #expect((hinweis.ergebnis == .beantragen) == genügt)
        if genügt {
            #expect(hinweis.leistungen.map(\.leistung) == [.kinderzuschlag])
        } else {
            #expect(norm(hinweis) == "§ 12 Abs. 2 WoGG")
        }
    }

    @Test func `nicht angegebenes Kindergeld zählt mit und ist selbst zu beantragen`() throws {
        var fall = familie
        for stelle in 2...3 { fall.personen[stelle].einkommen = [] }
        let alle = try hinweise(fall)
        #expect(
            alle.map { $0.leistungen.map(\.leistung) } == [
                [.kindergeld], [.kindergeld], [.kinderzuschlag, .wohngeld],
            ])
        #expect(alle.allSatisfy { $0.ergebnis == .beantragen })
    }

    /// Die Mutter deckt sich selbst; dem Kind fehlen ohne Kindergeld 230, mit ihm nichts.
    @Test func `genügt schon das Kindergeld, geht es nicht um Wohngeld`() throws {
        var fall = fall()
        fall.kind("kim", geboren: Tag(2016, 5, 1), kindergeld: false)
        fall.lohn(0, brutto: .euro(1900), netto: .euro(1581))
        // Mit Ehe kommt Unterhaltsvorschuss nicht in Betracht.
        fall.personen[0].stammdaten.familienstand = .verheiratet
        #expect(try fall.monat(Monat(2026, 7)).personen.map(\.anspruch).summe == .euro(230))
        #expect(try hinweise(fall).map { $0.leistungen.map(\.leistung) } == [[.kindergeld]])
    }

    @Test func `unter 900 Euro Einnahmen gibt es keinen Kinderzuschlag`() throws {
        var fall = familie
        fall.personen[0].einkommen[0].betrag = Geld(cent: 89_999)
        fall.personen[0].einkommen[0].netto = .euro(800)
        #expect(try hinweis(fall, .kinderzuschlag) == nil)
        #expect(try hinweis(fall, .wohngeld)?.ergebnis == .keinePflicht)
    }

    // MARK: Kindergeld

    private func mitKind(geboren: Tag, _ ausbildung: Ausbildung.Art? = nil) -> Musterfall {
        var fall = fall(stufe: nil)
        fall.kind("kim", geboren: geboren, kindergeld: false)
        fall.personen[1].ausbildung = ausbildung.map { Ausbildung(art: $0, dauer: Dauer()) }
        return fall
    }

    @Test(
        arguments: [
            (Tag(2016, 5, 1), nil, true), (Tag(2008, 7, 2), nil, true),
            (Tag(2006, 7, 2), .berufsausbildung, true), (Tag(2001, 7, 2), .schule, true),
            (Tag(2006, 7, 2), nil, false),
        ] as [(Tag, Ausbildung.Art?, Bool)])
    func `Kindergeld bis 18, in Ausbildung bis 25, sonst ist zu fragen`(
        geboren: Tag, ausbildung: Ausbildung.Art?, sicher: Bool
    ) throws {
        let hinweis = try #require(
            try hinweis(mitKind(geboren: geboren, ausbildung), .kindergeld))
        #expect(hinweis.person == "kim")
        #expect((hinweis.ergebnis == .beantragen) == sicher)
        #expect(hinweis.leistungen.first?.betrag == (sicher ? .euro(259) : nil))
        if !sicher { #expect(norm(hinweis) == "§ 32 Abs. 4 Satz 1 Nr. 1 EStG") }
    }

    @Test func `ab 21 ohne Ausbildung kein Hinweis auf Kindergeld`() throws {
        #expect(try hinweis(mitKind(geboren: Tag(2005, 7, 1)), .kindergeld) == nil)
    }

    @Test func `angegebenes Kindergeld wird nicht angemahnt`() throws {
        var fall = fall(stufe: nil)
        fall.kind("kim", geboren: Tag(2016, 5, 1))
        #expect(try hinweis(fall, .kindergeld) == nil)
    }

    // MARK: Unterhaltsvorschuss

    private func allein(geboren: Tag, unterhalt: Geld? = nil) -> Musterfall {
        var fall = fall(stufe: nil)
        fall.personen[0].alleinerziehend = true
        fall.kind("kim", geboren: geboren)
        if let unterhalt {
            fall.personen[1].einkommen.append(
                Einnahme(
                    art: .unterhalt, betrag: unterhalt,
                    zufluss: .monatlich(ab: Monat(2026, 1), bis: nil)))
        }
        return fall
    }

    @Test(
        arguments: [
            (Tag(2022, 5, 1), nil, 22_700), (Tag(2022, 5, 1), .euro(100), 12_700),
            (Tag(2022, 5, 1), Geld(cent: 22_699), 1), (Tag(2022, 5, 1), .euro(227), nil),
            (Tag(2018, 5, 1), nil, 29_900),
        ] as [(Tag, Geld?, Int64?)])
    func `Unterhaltsvorschuss bis zwölf, weniger gezahlter Unterhalt`(
        geboren: Tag, unterhalt: Geld?, cent: Int64?
    ) throws {
        let hinweis = try hinweis(
            allein(geboren: geboren, unterhalt: unterhalt), .unterhaltsvorschuss)
        #expect(hinweis?.leistungen.first?.betrag == cent.map(Geld.init(cent:)))
        if cent != nil { #expect(hinweis?.ergebnis == .beantragen) }
    }

    /// Bedarf 471 + 240 − 259 = 452 Euro, Unterhaltsvorschuss 394 Euro: erst ab 600 Euro brutto.
    @Test(arguments: [(nil, false), (59_999, false), (60_000, true)] as [(Int64?, Bool)])
    func `ab zwölf nur mit 600 Euro Einnahmen des Elternteils`(
        brutto: Int64?, steht: Bool
    ) throws {
        var fall = allein(geboren: Tag(2011, 5, 1))
        if let brutto { fall.lohn(0, brutto: Geld(cent: brutto), netto: Geld(cent: brutto)) }
        #expect((try hinweis(fall, .unterhaltsvorschuss) != nil) == steht)
    }

    /// Ohne Wohnkosten braucht das Kind 471 − 259 = 212 Euro; 394 Euro beenden seinen Bedarf.
    @Test func `ab zwölf auch, wenn der Bedarf des Kindes endet`() throws {
        var fall = allein(geboren: Tag(2011, 5, 1))
        fall.wohnungen = []
        #expect(try hinweis(fall, .unterhaltsvorschuss)?.ergebnis == .beantragen)
    }

    @Test func `mit Partner kommt es auf den Familienstand an`() throws {
        var fall = allein(geboren: Tag(2022, 5, 1))
        fall.personen[0].alleinerziehend = false
        fall.personen.insert(
            {
                var ben = Person(id: "ben", rolle: .partner, geboren: Tag(1989, 6, 30))
                ben.erwerbsfähig = true
                return ben
            }(), at: 1)
        #expect(norm(try hinweis(fall, .unterhaltsvorschuss)) == "§ 1 Abs. 1 Nr. 2 UhVorschG")
        fall.personen[0].stammdaten.familienstand = .geschieden
        #expect(try hinweis(fall, .unterhaltsvorschuss)?.ergebnis == .beantragen)
        fall.personen[0].stammdaten.familienstand = .verheiratet
        #expect(try hinweis(fall, .unterhaltsvorschuss) == nil)
        fall.personen[0].stammdaten.familienstand = nil
        fall.personen[2].eltern = ["anna", "ben"]
        #expect(try hinweis(fall, .unterhaltsvorschuss) == nil)
    }

    // MARK: Altersrente

    /// § 12a Satz 3 SGB II endet mit dem 31. Dezember 2026; 63 wird, wer im März 1964 geboren ist, 2027.
    @Test(
        arguments: [
            (Tag(1963, 6, 15), Monat(2026, 7), 6, nil),
            (Tag(1963, 6, 15), Monat(2026, 7), 12, Monat(2027, 1)),
            (Tag(1964, 3, 10), Monat(2027, 1), 6, Monat(2027, 3)),
            (Tag(1964, 7, 1), Monat(2027, 1), 6, nil),
        ] as [(Tag, Monat, Int, Monat?)])
    func `vorzeitige Altersrente erst wieder ab 2027 und ab 63`(
        geboren: Tag, ab: Monat, monate: Int, hinweisAb: Monat?
    ) throws {
        var fall = fall(ab: ab, monate: monate, stufe: nil)
        fall.personen[0].geboren = geboren
        let hinweis = try hinweis(fall, .altersrente)
        #expect(hinweis?.ab == hinweisAb)
        if hinweisAb != nil { #expect(norm(hinweis) == "§ 12a Satz 2 Nr. 1 SGB II") }
    }

    // MARK: Eigenschaften

    @Test func `fortgeschriebene Werte sind genannt`() throws {
        var fall = fall(ab: Monat(2027, 1))
        fall.lohn(0, brutto: .euro(1600), netto: .euro(1270))
        let hinweis = try #require(try hinweis(fall, .wohngeld))
        #expect(hinweis.fortgeschrieben.contains(Wohngeldtafeln.höchstbeträge.titel))
        fall.kind("kim", geboren: Tag(2020, 5, 1), kindergeld: false)
        #expect(try self.hinweis(fall, .kindergeld)?.fortgeschrieben == ["Kindergeld"])
    }

    @Test func `an zufälligen Haushalten rechnet sich jede Schätzung nach und ändert nichts`()
        throws
    {
        var zufall = SplitMix64(20_261_125)
        var beantragen = 0
        var offen = 0
        for nummer in 0..<200 {
            var fall = Zufallsfall.haushalt(&zufall)
            fall.zeitraum = Bewilligungszeitraum(ab: Monat(2026, 7), anzahl: 3)
            for stelle in fall.wohnungen.indices {
                fall.wohnungen[stelle].mietenstufe = Mietenstufe(rawValue: nummer % 7 + 1)
            }
            for hinweis in try hinweise(fall) {
                Gegenprobe.prüfe(hinweis.erklärung, ohneBetrag: true)
                #expect(!hinweis.leistungen.isEmpty)
                for norm in hinweis.normen { #expect(norm.istGültig, "\(norm)") }
                switch hinweis.ergebnis {
                case .beantragen: beantragen += 1
                case .offen: offen += 1
                case .keinePflicht: continue
                }
                guard case .beantragen = hinweis.ergebnis, hinweis.person == nil else { continue }
                #expect(hinweis.leistungen.allSatisfy { $0.betrag?.istPositiv == true })
            }
        }
        #expect(beantragen > 20)
        #expect(offen > 5)
    }
}
