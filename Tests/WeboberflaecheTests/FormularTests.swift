import HTTPTypes
import Musterdienste
import Testing

@testable import Weboberflaeche

@Suite struct `Formulare` {
    @Test func `eine zu große Eingabe wird mit einem Satz abgelehnt`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            let groß = try await besuch.schicke(
                "/antraege/neu", ["grund": String(repeating: "x", count: 1_000_001)])
            #expect(groß.status == .contentTooLarge)
            #expect(groß.text.contains("Nachweise 20 MB"))
            let datei = try await besuch.schicke(
                "/faelle/mk-24118/nachweise", datei: Array(repeating: 0x25, count: 20_000_001),
                name: "groß.pdf", ["bezeichnung": "Mietvertrag"])
            #expect(datei.status == .contentTooLarge)
        }
    }

    @Test func `ohne Anmeldung nimmt das Haus keine große Datei an`() async throws {
        try await Prüfplatz().besuche { besuch in
            _ = try await besuch.hole("/anmelden")
            let antwort = try await besuch.schicke(
                "/anmelden", datei: Array(repeating: 0x25, count: 1_000_001), name: "a.pdf", [:])
            #expect(antwort.status == .contentTooLarge)
        }
    }

    @Test func `ein Nachweis kommt an; etwas anderes als PDF oder Bild nicht`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/faelle/mk-24118")
            let gut = try await besuch.schicke(
                "/faelle/mk-24118/nachweise", datei: Array("%PDF-1.7\r\n--x\r\n".utf8),
                name: "C:\\Ordner\\Mietvertrag.pdf", ["bezeichnung": "Mietvertrag"])
            #expect(gut.status == .seeOther)
            let seite = try await besuch.hole("/faelle/mk-24118")
            #expect(seite.text.contains("Der Nachweis ist angefügt."))
            #expect(seite.text.contains(">Mietvertrag</a>"))
            #expect(!(try await besuch.hole("/faelle/mk-24118").text.contains("ist angefügt.")))
            let schlecht = try await besuch.schicke(
                "/faelle/mk-24118/nachweise", datei: Array("MZ\u{0}".utf8), name: "brief.pdf",
                ["bezeichnung": "Kündigung der Wohnung"])
            #expect(schlecht.status == .unprocessableContent)
            #expect(schlecht.text.contains(#"value="Kündigung der Wohnung""#))
            #expect(schlecht.text.contains("weder PDF noch PNG noch JPEG"))
        }
    }

    @Test func `eine falsche Eingabe steht am Feld und oben, und nichts geht verloren`()
        async throws
    {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            let antwort = try await besuch.schicke(
                "/antraege/neu",
                [
                    "auftrag": "absenden", "antrag": "02.11.2026", "standort": "Nord",
                    "personen.0.id": "p1", "personen.0.vorname": "Ayla \"Lale\"",
                    "personen.0.geboren": "31.02.1990", "wohnung.0.grundmiete": "sechshundert",
                ])
            #expect(antwort.status == .unprocessableContent)
            #expect(antwort.text.contains(##"<a href="#f-personen-0-geboren">"##))
            #expect(antwort.text.contains(#"id="f-personen-0-geboren-fehler""#))
            #expect(antwort.text.contains(#"value="31.02.1990""#))
            #expect(antwort.text.contains(#"value="sechshundert""#))
            #expect(antwort.text.contains("Ayla &quot;Lale&quot;"))
            #expect(platz.dienste.stand.angelegt.isEmpty)
        }
    }

    @Test func `die Übersicht der Fehler nennt bei mehreren Personen, bei wem etwas fehlt`()
        async throws
    {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            let zwei = [
                "auftrag": "absenden", "antrag": "02.11.2026", "standort": "Nord",
                "personen.0.id": "p1", "personen.0.vorname": "Anna", "personen.0.nachname": "Ost",
                "personen.0.geboren": "", "personen.1.id": "p2", "personen.1.geboren": "gestern",
                "kontakt.plz": "1",
            ]
            let antwort = try await besuch.schicke("/antraege/neu", zwei)
            #expect(antwort.status == .unprocessableContent)
            let anna = ##"<a href="#f-personen-0-geboren">Person 1: Anna Ost – Bitte ausfüllen: "##
            #expect(antwort.text.contains(anna))
            #expect(antwort.text.contains(##"<a href="#f-personen-1-geboren">Person 2 – "##))
            // Am Feld steht der Satz ohne die Person; sie ist die Überschrift darüber.
            #expect(antwort.text.contains(#"id="f-personen-0-geboren-fehler""#))
            #expect(!antwort.text.contains("</span> Person 1: Anna Ost – "))
            let allein = zwei.filter { !$0.key.hasPrefix("personen.1.") }
            let einzeln = try await besuch.schicke("/antraege/neu", allein)
            #expect(
                einzeln.text.contains(##"<a href="#f-personen-0-geboren">Bitte ausfüllen: "##))
        }
    }

    @Test func `Zeilen kommen und gehen ohne Skript, und alles Getippte bleibt`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            var felder = [
                "personen.0.id": "p1", "personen.0.vorname": "Anna", "personen.1.id": "p2",
                "personen.1.vorname": "Bernd", "personen.2.id": "p3",
                "personen.2.vorname": "Carla", "personen.2.einkommen.0.betrag": "12,5",
                "auftrag": "mehr:personen.2.einkommen",
            ]
            let mehr = try await besuch.schicke("/antraege/neu", felder)
            #expect(mehr.status == .ok)
            #expect(mehr.text.contains(#"name="personen.2.einkommen.1.betrag""#))
            #expect(
                mehr.fokus == ["personen.2.einkommen.1.art"],
                "Weiter geht es im ersten Feld der neuen Zeile.")
            felder["auftrag"] = "weg:personen:1"
            let weniger = try await besuch.schicke("/antraege/neu", felder)
            #expect(!weniger.text.contains("Bernd"))
            #expect(
                weniger.fokus == ["auftrag"],
                "Weiter geht es am Knopf zum Hinzufügen.")
            #expect(
                weniger.text.contains(
                    #"name="personen.1.vorname" type="text" inputmode="text" value="Carla""#))
            #expect(
                weniger.text.contains(
                    #"name="personen.1.einkommen.0.betrag" type="text" inputmode="decimal" value="12,5""#
                ))
            #expect(weniger.text.contains(#"name="personen.1.id" value="p3""#))
        }
    }

    @Test func `wer auf einem alten Stand ändert, sieht was geschah und was er tippte`()
        async throws
    {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/faelle/mk-24118/angaben")
            let antwort = try await besuch.schicke(
                "/faelle/mk-24118/angaben",
                [
                    "auftrag": "absenden", "version": "3", "grund": "Neue Miete",
                    "personen.0.id": "annemarie", "wohnung.0.grundmiete": "640,00",
                ])
            #expect(antwort.status == .conflict)
            #expect(antwort.text.contains("Jonas Brandt"))
            #expect(antwort.text.contains("<dd>Neue Miete</dd>"))
            #expect(antwort.text.contains("<dd>640,00</dd>"))
            #expect(platz.dienste.stand.angelegt.isEmpty)
        }
    }

    @Test
    func `frühere Angaben fragen, wie weit die Änderung gilt, und zeigen, was später anders ist`()
        async throws
    {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            let neueste = try await besuch.hole("/faelle/mk-24118/angaben")
            #expect(neueste.text.contains(#"href="/faelle/mk-24118/angaben?abschnitt=2026-07""#))
            #expect(!neueste.text.contains(#"name="reichweite""#))
            let früher = try await besuch.hole("/faelle/mk-24118/angaben?abschnitt=2026-07")
            #expect(früher.text.contains(#"name="abschnitt" value="2026-07""#))
            #expect(früher.text.contains(#"name="reichweite" value="alle""#))
            #expect(!früher.text.contains(#"name="reichweite" value="bis" checked"#))
            #expect(früher.text.contains("<dd>Grundmiete: 640,00</dd>"))
            let mehr = try await besuch.schicke(
                "/faelle/mk-24118/angaben",
                ["auftrag": "mehr:personen", "abschnitt": "2026-07", "reichweite": "bis"])
            #expect(mehr.text.contains(#"name="reichweite" value="bis" checked"#))
            let fremd = try await besuch.hole("/faelle/mk-24118/angaben?abschnitt=2020-01")
            #expect(fremd.status == .notFound)
            // Wer auf einem Abschnitt arbeitet, den es nicht mehr gibt, behält, was er tippte.
            let veraltet = try await besuch.schicke(
                "/faelle/mk-24118/angaben",
                ["auftrag": "absenden", "abschnitt": "2026-08", "grund": "Neue Miete"])
            #expect(veraltet.status == .conflict)
            #expect(veraltet.text.contains("<dd>Neue Miete</dd>"))
        }
    }

    @Test func `eine Datei mit Mängeln nennt die Zeile und übernimmt nichts`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/datei")
            let antwort = try await besuch.schicke(
                "/antraege/datei", datei: Array("gebohren: 1\n".utf8), name: "antrag.yaml", [:])
            #expect(antwort.status == .unprocessableContent)
            #expect(antwort.text.contains("Zeile 14:"))
            let bytes = try await besuch.schicke(
                "/antraege/datei", datei: [0xFF, 0xFE, 0x00], name: "antrag.yaml", [:])
            #expect(bytes.text.contains("kein Text in UTF-8"))
        }
    }

    @Test func `htmx erhält nur die Liste, der Browser die ganze Seite`() async throws {
        let htmx = try #require(HTTPField.Name("HX-Request"))
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/eingang")
            let teil = try await besuch.schicke(
                "/eingang", ["text": "kowalski"], kopf: [htmx: "true"]
            ).text
            #expect(teil.hasPrefix(#"<div id="liste">"#))
            #expect(teil.contains("Kowalski") && !teil.contains("Brückner"))
            let ganz = try await besuch.schicke("/eingang", ["text": "kowalski"]).text
            #expect(ganz.hasPrefix("<!doctype html>"))
        }
    }

    @Test func `mit htmx führt eine abgelaufene Sitzung zur Anmeldung statt in die Liste`()
        async throws
    {
        let htmx = try #require(HTTPField.Name("HX-Request"))
        let ziel = try #require(HTTPField.Name("HX-Redirect"))
        try await Prüfplatz().besuche { besuch in
            let antwort = try await besuch.schicke("/eingang", [:], kopf: [htmx: "true"])
            #expect(antwort.kopf[ziel] == "/anmelden")
            #expect(antwort.text.isEmpty)
        }
    }
}

@Suite struct `Mehrteilige Formulare` {
    /// Ein Formular mit so vielen Teilen; der Name trägt die Nummer oder ist immer derselbe.
    private func formular(teile: Int, verschieden: Bool) throws -> Formular {
        let teile = (0..<teile).map { nummer in
            "--marke\r\nContent-Disposition: form-data; name=\"f\(verschieden ? nummer : 0)\"\r\n\r\n1\r\n"
        }
        return try Formular(
            mehrteilig: Array((teile.joined() + "--marke--\r\n").utf8),
            art: "multipart/form-data; boundary=marke")
    }

    @Test(arguments: [true, false])
    func `mehr Felder als erlaubt werden nicht gelesen`(verschieden: Bool) throws {
        let grenze = Formular.höchstzahlFelder
        let erlaubt = try formular(teile: grenze, verschieden: verschieden)
        #expect(erlaubt.eingaben.werte.count == (verschieden ? grenze : 1))
        #expect(throws: Formular.Fehler.unlesbar) {
            try formular(teile: grenze + 1, verschieden: verschieden)
        }
    }
}

@Suite struct `Wie Menschen schreiben` {
    @Test(arguments: [
        ("31.07.2026", "2026-07-31"), ("1.7.26", "2026-07-01"), ("2.3.94", "1994-03-02"),
        ("2026-07-31", "2026-07-31"), ("31.02.2026", nil), ("gestern", nil), ("1.7", nil),
        ("", nil), ("+1.7.2026", nil),
    ])
    func `Tage`(text: String, erwartet: String?) {
        #expect(Lesart.tag(text) == erwartet)
    }

    @Test(arguments: [
        ("07/2026", "2026-07"), ("7/26", "2026-07"), ("07.2026", "2026-07"),
        ("2026-07", "2026-07"), ("13/2026", nil), ("0/2026", nil), ("Juli", nil),
    ])
    func `Monate`(text: String, erwartet: String?) {
        #expect(Lesart.monat(text) == erwartet)
    }

    @Test(arguments: [
        ("1.250,50", "1250.50"), ("1250,5", "1250.50"), ("1250", "1250.00"),
        ("1250.50", "1250.50"), ("1.250", "1250.00"), ("12,345", nil), ("1.25,00", nil),
        ("1,250.50", nil), ("820 €", "820.00"), ("−5", nil), ("zehn", nil), ("", nil),
    ])
    func `Beträge`(text: String, erwartet: String?) {
        #expect(Lesart.betrag(text) == erwartet)
    }
}
