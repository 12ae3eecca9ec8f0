import Fallformat
import Grundtypen
import Leistungsrecht
import Testing

@Suite struct `Fallformat lesen und schreiben` {
    @Test func `alle Beispiele sind lesbar`() throws {
        let beispiele = try Projektdatei.beispiele()
        #expect(beispiele.count >= 12)
        for (name, text) in beispiele {
            let gelesen = try Fallleser.read(text, datei: name)
            #expect(gelesen.erwartung?.monate.isEmpty == false, "\(name) prüft nichts")
        }
    }

    @Test func `geschrieben und gelesen ergibt dieselben Angaben`() throws {
        for (name, text) in try Projektdatei.beispiele() {
            let fall = try Fallleser.read(text, datei: name).sachverhalt
            let json = Fallschreiber.json(fall)
            #expect(try Fallleser.read(json, datei: name).sachverhalt == fall)
            #expect(Fallschreiber.json(try Fallleser.read(json, datei: name).sachverhalt) == json)
            #expect(!json.contains("\n"))
            let lesbar = Fallschreiber.lesbar(fall)
            #expect(try Fallleser.read(lesbar, datei: name).sachverhalt == fall)
        }
    }

    @Test func `die Seite zum Format zeigt einen lesbaren Fall`() throws {
        let seite = try Projektdatei.text("docs/formate/fall.md")
        let blöcke = seite.split(separator: "```yaml\n").dropFirst()
            .compactMap { $0.split(separator: "```").first.map(String.init) }
        try #require(blöcke.count == 2)
        let gelesen = try Fallleser.read(blöcke[0] + blöcke[1], datei: "fall.md")
        #expect(gelesen.sachverhalt.personen.map(\.id) == ["anna", "ben"])
        let monate = try #require(gelesen.erwartung).monate
        #expect(monate.map(\.monat) == [Monat(2026, 7), Monat(2026, 8), Monat(2027, 1)])
        #expect(monate.map(\.keinAnspruch) == [false, true, false])
        #expect(monate.map(\.fortgeschrieben) == [false, false, true])
        #expect(monate[0].personen["anna"]?.anspruch == .euro(461, 83))
        #expect(monate[0].außerhalb == ["ben"])
    }

    @Test func `ein Betrag behält seine Cent`() throws {
        let grundfall = try Eingabefall.grundfall()
        for (text, cent) in [
            ("12.95", 1295), ("12.9", 1290), ("0", 0), ("0.01", 1), ("\"7.10\"", 710),
            ("'4.35'", 435), ("1.1", 110), ("9999999.99", 999_999_999),
        ] as [(String, Int64)] {
            let fall = try Fallleser.read(
                grundfall.replacing("betrag: 3000", with: "betrag: \(text)"), datei: "x")
            #expect(fall.sachverhalt.personen[0].vermögen[0].betrag == Geld(cent: cent), "\(text)")
        }
    }

    @Test(arguments: [("ja", true), ("nein", false), ("true", true), ("\"false\"", false)])
    func `ja und nein, mit und ohne Anführungszeichen`(text: String, wert: Bool) throws {
        let fall = try Fallleser.read(
            try Eingabefall.grundfall().replacing(
                "erwerbsfaehig: ja", with: "erwerbsfaehig: \(text)"),
            datei: "x")
        #expect(fall.sachverhalt.personen[0].erwerbsfähig == wert)
    }

    @Test func `die Schwangerschaftswoche wird zum Termin`() throws {
        let fall = try Fallleser.read(try `Jeder Schlüssel`.voll(), datei: "x").sachverhalt
        // Woche 14 beginnt 91 Tage nach Woche 1, diese 280 Tage vor dem Termin.
        #expect(fall.personen[2].schwangerschaft?.entbindungstermin == Tag(2026, 7, 14) + 189)
    }
}

@Suite struct `Stellen und Ämter` {
    @Test func `eine Angabe findet ihre Zeile`() throws {
        let gelesen = try Fallleser.read(try Eingabefall.grundfall(), datei: "x")
        for (pfad, zeile) in [
            ("personen.anna.einkommen.0", 12), ("personen.anna.einkommen.0.netto", 14),
            ("personen.anna.erwerbsfaehig", 10), ("personen.ben", 21),
            ("personen.ben.erwerbsfaehig", 21), ("bewilligungszeitraum.ab", 4), ("wohnung", 28),
            ("wohnung.grundmiete", 29), ("wohnung.0.grundmiete", 29), ("wohnung.0.koepfe", 29),
            ("wohnung.hoehere_kosten", 28), ("oertlich.grenzen", 1),
        ] {
            #expect(gelesen.stelle(of: pfad)?.zeile == zeile, "\(pfad)")
        }
        #expect(gelesen.stelle(of: "") == nil)
    }

    @Test func `das mitgelieferte Amt hat drei Zeilen, die steigen`() throws {
        let werte = try #require(Ämter.mitgeliefert["musterkreis"])
        #expect(werte.grenzen.map(\.ab) == [Tag(2023, 1, 1), Tag(2025, 1, 1), Tag(2026, 7, 1)])
        for (früher, später) in zip(werte.grenzen, werte.grenzen.dropFirst()) {
            for personen in 1...7 {
                let vorher = try #require(früher.unterkunft.betrag(personen: personen))
                let nachher = try #require(später.unterkunft.betrag(personen: personen))
                #expect(vorher < nachher)
            }
        }
        let datei = try Projektdatei.text("Sources/Fallformat/Aemter/musterkreis.yaml")
        #expect(try Ämter.read(datei, datei: "musterkreis.yaml") == werte)
    }

    @Test func `Werte im Fall gehen denen des Amts vor`() throws {
        let grundfall = try Fallleser.read(try Eingabefall.grundfall(), datei: "x").sachverhalt
        #expect(grundfall.amt == "musterkreis")
        #expect(grundfall.örtlich == Ämter.mitgeliefert["musterkreis"])
        #expect(!Fallschreiber.json(grundfall).contains("oertlich"))
        var anders = grundfall
        anders.örtlich.land = .SN
        let json = Fallschreiber.json(anders)
        #expect(json.contains("\"amt\":\"musterkreis\",\"oertlich\":"))
        #expect(try Fallleser.read(json, datei: "x").sachverhalt == anders)
    }

    @Test func `ein Amt kann seine eigenen Werte mitgeben`() throws {
        let fremd = ÖrtlicheWerte(
            land: .BB,
            grenzen: [
                Angemessenheitsgrenze(
                    ab: Tag(2026, 1, 1),
                    unterkunft: .init(beträge: [.euro(1)], jeWeitere: .euro(1)),
                    heizung: .init(beträge: [.euro(1)], jeWeitere: .euro(1)))
            ])
        let text = try Eingabefall.grundfall().replacing("amt: musterkreis", with: "amt: fremd")
        let fall = try Fallleser.read(text, datei: "x", ämter: ["fremd": fremd]).sachverhalt
        #expect(fall.örtlich == fremd)
        // Ein Amt, das nicht mitgeliefert ist, steht mit seinen Werten im Fall.
        #expect(try Fallleser.read(Fallschreiber.json(fall), datei: "x").sachverhalt == fall)
        #expect(!Fallschreiber.json(fall, ämter: ["fremd": fremd]).contains("oertlich"))
    }
}
