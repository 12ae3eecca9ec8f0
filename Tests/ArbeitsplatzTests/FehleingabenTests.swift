import Leistungsrecht
import Fallakte
import Ablage
import Arbeitsplatz
import Fachprozesse
import Grundtypen
import Testing
import Weboberflaeche

@Suite struct `Falsche und feindliche Eingaben` {
    @Test(arguments: [
        ("personen.0.geboren", "31.02.1994", "31.02.1994"),
        ("personen.0.geboren", "", "Geburtstag"),
        ("personen.0.erwerbsfaehig", "", "erwerbsfähig"),
        ("personen.0.rolle", "kind", "erste Person"),
        ("personen.0.rolle", "chef", "chef"),
        ("personen.0.eltern", "Niemand", "Niemand"),
        ("personen.0.schwanger.entbindungstermin", "bald", "bald"),
        ("wohnung.0.grundmiete", "1.2345", "1.2345"),
        ("wohnung.0.grundmiete", "-5", "-5"),
        ("wohnung.0.grundmiete", "", "Grundmiete"),
        ("wohnung.0.karenz_ab", "13/2026", "13/2026"),
        ("wohnung.0.karenz_ab", "", "Karenz"),
        ("wohnung.0.koepfe", "zwei", "zwei"),
        ("wohnung.0.koepfe", "500", "500"),
        ("wohnung.0.bis", "01.01.2020", ""),
        ("wohnung.0.vermieter.iban", "DE00120300001234567890", "Prüfziffern"),
        ("kontakt.plz", "123", "123"),
        ("kontakt.ort", "", "Ort"),
        ("kontakt.konto.iban", "DE4512030000123456789O", "O mit 0"),
        ("kontakt.konto.iban", "DE451203", "Stellen"),
        ("kontakt.konto.inhaber", "", "Kontoinhaber"),
        ("antrag", "", "Eingang"), ("antrag", "gestern", "gestern"),
        ("antrag", "01.08.2026", "Zukunft"), ("weg", "taube", "Weg"), ("weg", "datei", "Weg"),
        ("standort", "mond", "Standort"),
    ])
    func `jedes falsche Feld bekommt seinen eigenen Satz`(
        feld: String, wert: String, enthält: String
    ) async throws {
        let w = try await Werkstatt()
        var eingaben = Werkstatt.einfach
        if feld == "wohnung.0.bis" { eingaben["wohnung.0.ab"] = "01.07.2026" }
        eingaben[feld] = wert
        let absage = try await absage {
            _ = try await w.antrag.submit(eingaben, for: w.zugang("anja"))
        }
        let satz = try #require(absage.felder[feld], "\(absage)")
        #expect(satz.contains(enthält), "\(satz)")
        #expect(satz.hasSuffix(".") || satz.hasSuffix(wert) || satz.contains(":"), "\(satz)")
        #expect(try await w.ablage.aktenzeichen().isEmpty)
    }

    @Test(arguments: [
        (["art": "erwerbstaetigkeit", "brutto": "100", "netto": "200", "ab": "07/2026"], "netto"),
        (["art": "erwerbstaetigkeit", "netto": "200", "ab": "07/2026"], "brutto"),
        (["art": "unterhalt", "betrag": "200"], "ab"),
        (["art": "unterhalt", "betrag": "200", "ab": "07/2026", "bis": "06/2026"], "bis"),
        (["art": "unterhalt", "betrag": "200", "ab": "07/2026", "zufluss": "1.7.2026"], "ab"),
        (["art": "unterhalt", "brutto": "3", "betrag": "200", "ab": "07/2026"], "brutto"),
        (["art": "tagespflege", "betrag": "200", "ab": "07/2026"], "art"),
        (["art": "", "betrag": "200", "ab": "07/2026"], "art"),
        (["art": "kindergeld", "ab": "07/2026", "berechtigt": "Berta"], "berechtigt"),
    ])
    func `Mängel am Einkommen zeigen auf das Feld der richtigen Zeile`(
        zeile: [String: String], feld: String
    ) async throws {
        let w = try await Werkstatt()
        var eingaben = Werkstatt.einfach
        // Zeile 0 ist leer und zählt nicht; trotzdem bleibt die Nummer der anderen.
        eingaben["personen.0.einkommen.0.da"] = "ja"
        for (name, wert) in zeile { eingaben["personen.0.einkommen.1.\(name)"] = wert }
        let absage = try await absage {
            _ = try await w.antrag.submit(eingaben, for: w.zugang("anja"))
        }
        #expect(absage.felder.keys.contains("personen.0.einkommen.1.\(feld)"), "\(absage)")
    }

    /// Die zweite Person im Bogen und was an ihr auffällt.
    @Test(arguments: [
        (["rolle": "mitbewohner"], "verwandt", "Verwandt"),
        (
            ["rolle": "mitbewohner", "verwandt": "nein", "erwerbsfaehig": "ja"], "erwerbsfaehig",
            "§ 9"
        ),
        (
            [
                "rolle": "mitbewohner", "verwandt": "nein", "vermoegen.0.art": "bargeld",
                "vermoegen.0.betrag": "5",
            ], "vermoegen.0.art", "Mitbewohnern"
        ),
        (
            [
                "rolle": "kind", "eltern": "p1", "einkommen.0.art": "kindergeld",
                "einkommen.0.ab": "07/2026",
                "einkommen.0.berechtigt": "p2",
            ], "einkommen.0.berechtigt", "§ 62"
        ),
        (
            [
                "rolle": "kind", "eltern": "p1", "einkommen.0.art": "kindergeld",
                "einkommen.0.ab": "07/2026", "einkommen.1.art": "kindergeld",
                "einkommen.1.ab": "08/2026",
            ], "einkommen.1.art", "§ 64"
        ),
        (
            [
                "rolle": "kind", "eltern": "p1", "einkommen.0.art": "erwerbstaetigkeit",
                "einkommen.0.brutto": "5", "einkommen.0.netto": "5", "einkommen.0.ab": "08/2026",
                "einkommen.0.bis": "08/2026", "einkommen.0.ferienbeschaeftigung": "ja",
            ], "einkommen.0.art", "§ 11a Abs. 7"
        ),
        (
            ["rolle": "kind", "allein_neben_partner.grund": "weil"], "allein_neben_partner.grund",
            "passt hier nicht"
        ),
    ])
    func `Mängel an der zweiten Person zeigen auf ihr Feld`(
        angaben: [String: String], feld: String, enthält: String
    ) async throws {
        let w = try await Werkstatt()
        var eingaben = Werkstatt.einfach
        eingaben["personen.1.id"] = "p2"
        eingaben["personen.1.geboren"] = "3.3.2014"
        for (name, wert) in angaben { eingaben["personen.1.\(name)"] = wert }
        let absage = try await absage {
            _ = try await w.antrag.submit(eingaben, for: w.zugang("anja"))
        }
        let satz = try #require(absage.felder["personen.1.\(feld)"], "\(absage)")
        #expect(satz.contains(enthält), "\(satz)")
    }

    @Test func `eine Karenzzeit nach dem Antrag fällt auf`() async throws {
        let w = try await Werkstatt()
        let absage = try await absage {
            _ = try await w.neuerFall(["wohnung.0.karenz_ab": "08/2026"])
        }
        let satz = try #require(absage.felder["wohnung.0.karenz_ab"], "\(absage)")
        #expect(satz.contains("07/2026"), "\(satz)")
    }

    @Test(arguments: [
        "\"}],\"antrag\":\"2020-01-01\"", "<script>alert(1)</script>", "&anker *anker !!tag",
        "Zeile: {a: [b]} # Bemerkung", "'; DROP TABLE faelle; --", "{{w.fall.titel}}",
        "Ünïcödé 名前 שלום", "a\\nb\\u0000", "- |\\", "null", "~", "yes", "0x1F", "1e9",
    ])
    func `feindlicher Text bleibt Text`(text: String) async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall([
            "personen.0.nachname": text, "kontakt.strasse": text,
            "wohnung.0.vermieter.name": text,
        ])
        let gelesen = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
            .eingaben
        #expect(gelesen["personen.0.nachname"] == text)
        #expect(gelesen["kontakt.strasse"] == text)
        #expect(gelesen["wohnung.0.vermieter.name"] == text)
        #expect(gelesen["antrag"] == "14.07.2026")
    }

    @Test(arguments: [
        "a\nb", "a\u{0}b", "a\u{2028}b", "a\u{202E}b", "a\u{2066}b",
        String(repeating: "x", count: 5_000),
    ])
    func `Steuerzeichen und Überlänge werden am Feld gemeldet`(text: String) async throws {
        let w = try await Werkstatt()
        let absage = try await absage { _ = try await w.neuerFall(["personen.0.nachname": text]) }
        #expect(absage.felder.keys.contains("personen.0.nachname"), "\(absage)")
    }

    @Test func `erfundene Zeilen und Kennungen richten nichts an`() async throws {
        let w = try await Werkstatt()
        let absage = try await absage {
            _ = try await w.neuerFall([
                "personen.999.geboren": "1.1.2000", "personen.0.id": "../../etc",
                "personen.-1.id": "x", "amt": "fremd", "oertlich.land": "BY", "format": "fall/9",
            ])
        }
        #expect(!absage.satz.isEmpty)
        let fall = try await w.neuerFall(["amt": "fremd", "oertlich.land": "BY", "titel": "x"])
        let angaben = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(angaben.amt == "musterkreis")
        #expect(angaben.titel == "Antrag Anna Beispiel")
    }

    @Test func `ein ganz leeres Formular nennt, was fehlt, und legt nichts an`() async throws {
        let w = try await Werkstatt()
        let absage = try await absage {
            _ = try await w.antrag.submit(Eingaben(), for: w.zugang("anja"))
        }
        #expect(absage.felder.keys.contains("antrag"))
        #expect(absage.felder.keys.contains("weg"))
        #expect(try await w.ablage.aktenzeichen().isEmpty)
    }
}

@Suite struct `Antrag aus einer Datei` {
    private func mängel(_ text: String) async throws -> [Weboberflaeche.Dateimangel] {
        let w = try await Werkstatt()
        let ergebnis = try await w.antrag.übernehme(
            Datei(name: "probe.yaml", art: "", inhalt: Array(text.utf8)), for: w.zugang("anja"))
        guard case .mängel(let mängel) = ergebnis else { return [] }
        #expect(try await w.ablage.aktenzeichen().isEmpty)
        return mängel
    }

    @Test func `jeder Mangel nennt Zeile und Auszug`() async throws {
        let text = """
            format: fall/1
            titel: Probe
            antrag: 14.07.2026
            amt: musterkreis
            personen:
              - id: anna
                rolle: antragsteller
                geboren: 1994-03-02
                erwerbsfaehig: ja
                lieblingsfarbe: rot
            wohnung: []
            """
        let mängel = try await mängel(text)
        #expect(mängel.map(\.zeile) == [3, 10])
        #expect(mängel.first?.auszug == "antrag: 14.07.2026")
        #expect(mängel.last?.text.contains("lieblingsfarbe") == true)
    }

    @Test func `eine falsche IBAN und ein Tag in der Zukunft fallen vor dem Speichern auf`()
        async throws
    {
        let text = """
            format: fall/1
            titel: Probe
            antrag: 2026-12-14
            amt: musterkreis
            personen:
              - {id: anna, rolle: antragsteller, geboren: 1994-03-02, erwerbsfaehig: ja}
            wohnung: []
            kontakt:
              strasse: Weg 1
              plz: "07999"
              ort: Musterstadt
              konto: {inhaber: Anna, iban: DE00120300001234567890}
            """
        let mängel = try await mängel(text)
        #expect(mängel.map(\.zeile) == [3, 12])
    }

    @Test(arguments: ["", "kein: [yaml", "\u{FEFF}", "- 1\n- 2", "&a [*a]"])
    func `was kein Fall ist, wird mit einem Satz abgelehnt`(text: String) async throws {
        let mängel = try await mängel(text)
        #expect(!mängel.isEmpty && mängel.allSatisfy { !$0.text.isEmpty })
    }

    @Test func `eine Datei, die kein UTF-8 ist, wird abgelehnt`() async throws {
        let w = try await Werkstatt()
        let ergebnis = try await w.antrag.übernehme(
            Datei(name: "x", art: "", inhalt: [0xFF, 0xFE, 0x00]), for: w.zugang("anja"))
        guard case .mängel(let mängel) = ergebnis else { throw KeineAbsage() }
        #expect(mängel.first?.text.contains("UTF-8") == true)
    }
}
