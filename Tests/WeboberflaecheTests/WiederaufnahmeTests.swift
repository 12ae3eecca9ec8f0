import Fallakte
import HTTPTypes
import Musterdienste
import Testing

@testable import Weboberflaeche

@Suite struct `Nach Ablauf der Sitzung` {
    private static let antrag = [
        "auftrag": "absenden", "antrag": "02.11.2026", "standort": "Nord",
        "personen.0.id": "p1", "personen.0.vorname": "Ayla \"Lale\" & Co",
        "personen.0.geboren": "02.03.1990", "wohnung.0.grundmiete": "640,00",
    ]

    private static let anmeldung = ["kennung": "ayilmaz", "passwort": "muster-2026"]

    /// Schickt den Antrag, nachdem die Sitzung abgelaufen ist, und öffnet die Anmeldung.
    private func zuSpät(
        _ platz: Prüfplatz, _ besuch: Besuch, pfad: String = "/antraege/neu",
        _ felder: [String: String] = antrag, siegel: String? = nil, kopf: HTTPFields = [:]
    ) async throws -> Antwort {
        _ = try await besuch.hole("/antraege/neu")
        platz.uhr.stelleVor(minuten: 31)
        let antwort = try await besuch.schicke(pfad, felder, siegel: siegel, kopf: kopf)
        #expect(antwort.status == .seeOther && antwort.ziel == "/anmelden")
        return try await besuch.hole("/anmelden")
    }

    @Test func `wer sich wieder anmeldet, schickt dasselbe Formular noch einmal ab`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            let anmelden = try await zuSpät(platz, besuch)
            #expect(anmelden.text.contains("Ihre Eingaben sind aufbewahrt"))
            #expect(!anmelden.text.contains("Lale"))
            let angemeldet = try await besuch.schicke("/anmelden", Self.anmeldung)
            #expect(angemeldet.ziel == "/wieder")
            let seite = try await besuch.hole("/wieder")
            #expect(seite.status == .ok)
            #expect(seite.text.contains(#"action="/antraege/neu""#))
            #expect(seite.text.contains(#"value="Ayla &quot;Lale&quot; &amp; Co""#))
            #expect(seite.text.contains(#"name="auftrag" value="zeigen""#))
            #expect(platz.dienste.stand.angelegt.isEmpty, "Von selbst wird nichts abgeschickt.")

            var felder = Self.antrag
            felder["auftrag"] = "zeigen"
            let bogen = try await besuch.schicke("/antraege/neu", felder)
            #expect(bogen.status == .ok)
            #expect(bogen.text.contains(#"value="640,00""#))
            #expect(platz.dienste.stand.angelegt.isEmpty)
            let fertig = try await besuch.schicke("/antraege/neu", Self.antrag)
            #expect(fertig.status == .seeOther)
            let angelegt = try #require(platz.dienste.stand.angelegt.first)
            for (name, wert) in Self.antrag where name != "auftrag" {
                #expect(angelegt.werte[name] == wert)
            }
            #expect(try await besuch.hole("/wieder").ziel == "/eingang", "Es ist angekommen.")
        }
    }

    @Test func `scheitert das Absenden an einer Störung, liegt es noch da`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await zuSpät(platz, besuch)
            _ = try await besuch.schicke("/anmelden", Self.anmeldung)
            _ = try await besuch.hole("/wieder")
            platz.dienste.stand.gestört = true
            #expect(
                try await besuch.schicke("/antraege/neu", Self.antrag).status
                    == .internalServerError)
            platz.dienste.stand.gestört = false
            let seite = try await besuch.hole("/wieder")
            #expect(seite.text.contains(#"value="640,00""#))
            #expect(try await besuch.schicke("/antraege/neu", Self.antrag).status == .seeOther)
            #expect(try await besuch.hole("/wieder").ziel == "/eingang")
        }
    }

    @Test func `auch wenn ein anderer Reiter den Ablauf schon bemerkt hat`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            platz.uhr.stelleVor(minuten: 31)
            #expect(try await besuch.hole("/eingang").status == .seeOther)
            _ = try await besuch.schicke("/antraege/neu", Self.antrag)
            _ = try await besuch.hole("/anmelden")
            #expect(try await besuch.schicke("/anmelden", Self.anmeldung).ziel == "/wieder")
        }
    }

    @Test func `ein anderes Konto am selben Rechner sieht davon nichts`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await zuSpät(platz, besuch)
            let andere = try await besuch.schicke(
                "/anmelden", ["kennung": "jbrandt", "passwort": "muster-2026"])
            #expect(andere.ziel == "/eingang")
            let seite = try await besuch.hole("/wieder")
            #expect(seite.ziel == "/eingang" && !seite.text.contains("Lale"))
        }
    }

    @Test func `dasselbe Konto an einem anderen Rechner auch nicht`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await zuSpät(platz, besuch)
            await besuch.setze("sitzung", "")
            #expect(try await besuch.schicke("/anmelden", Self.anmeldung).ziel == "/eingang")
            #expect(try await besuch.hole("/wieder").ziel == "/eingang")
        }
    }

    @Test func `mit falschem Siegel oder von fremder Seite wird nichts aufbewahrt`() async throws {
        let herkunft = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let falsch = String(repeating: "0", count: 64)
        let proben: [(siegel: String?, kopf: HTTPFields)] = [
            (falsch, [:]), ("", [:]), (nil, [herkunft: "cross-site"]),
        ]
        for probe in proben {
            let platz = Prüfplatz()
            try await platz.besuche(als: "ayilmaz") { besuch in
                let anmelden = try await zuSpät(
                    platz, besuch, siegel: probe.siegel, kopf: probe.kopf)
                #expect(anmelden.text.contains("gespeichert wurde nichts"))
                #expect(try await besuch.schicke("/anmelden", Self.anmeldung).ziel == "/eingang")
            }
        }
    }

    @Test(arguments: [(59, "/wieder"), (60, "/eingang")])
    func `eine Stunde lang wartet es, länger nicht`(minuten: Int, ziel: String) async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await zuSpät(platz, besuch)
            platz.uhr.stelleVor(minuten: minuten)
            #expect(try await besuch.schicke("/anmelden", Self.anmeldung).ziel == ziel)
        }
    }

    @Test func `wer sich abgemeldet hat, lässt nichts liegen`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/antraege/neu")
            let alt = await besuch.cookies["sitzung"] ?? ""
            let siegel = await besuch.siegel
            _ = try await besuch.schicke("/abmelden", [:])
            await besuch.setze("sitzung", alt)
            _ = try await besuch.schicke("/antraege/neu", Self.antrag, siegel: siegel)
            #expect(
                try await besuch.hole("/anmelden").text.contains("gespeichert wurde nichts"))
        }
    }

    @Test func `Abmelden und Verwerfen vergessen es`() async throws {
        for pfad in ["/wieder", "/abmelden"] {
            let platz = Prüfplatz()
            try await platz.besuche(als: "ayilmaz") { besuch in
                _ = try await zuSpät(platz, besuch)
                _ = try await besuch.schicke("/anmelden", Self.anmeldung)
                _ = try await besuch.hole("/wieder")
                let alt = await besuch.cookies["sitzung"] ?? ""
                _ = try await besuch.schicke(pfad, [:])
                await besuch.setze("sitzung", alt)
                #expect(try await besuch.hole("/wieder").status == .seeOther)
            }
        }
    }

    @Test func `zu Großes wird nicht aufbewahrt und nicht versprochen`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            var groß = Self.antrag
            groß["grund"] = String(repeating: "x", count: 1_000_001)
            let anmelden = try await zuSpät(platz, besuch, groß)
            #expect(anmelden.text.contains("gespeichert wurde nichts"))
        }
    }

    @Test func `ein Grund im Vorschlag steht da und lässt sich weiter bearbeiten`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await zuSpät(
                platz, besuch, pfad: "/faelle/mk-24118/entscheiden",
                ["auftrag": "vorschlagen", "art": "vorlaeufig", "grund": "Lohn <unklar>"])
            _ = try await besuch.schicke("/anmelden", Self.anmeldung)
            let seite = try await besuch.hole("/wieder")
            #expect(seite.text.contains("<dd>Lohn &lt;unklar&gt;</dd>"))
            #expect(seite.text.contains(#"name="auftrag" value="rechnen""#))
            #expect(seite.text.contains(#"name="auftrag" value="vorschlagen""#))
        }
    }

    @Test func `eine Datei ist noch einmal zu wählen`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/faelle/mk-24118")
            platz.uhr.stelleVor(minuten: 31)
            _ = try await besuch.schicke(
                "/faelle/mk-24118/nachweise", datei: Array("%PDF-1.7".utf8), name: "miete.pdf",
                ["bezeichnung": "Mietvertrag"])
            _ = try await besuch.hole("/anmelden")
            _ = try await besuch.schicke("/anmelden", Self.anmeldung)
            let seite = try await besuch.hole("/wieder")
            #expect(seite.text.contains("Die Datei ist nicht aufbewahrt"))
            #expect(seite.text.contains("<dd>Mietvertrag</dd>"))
        }
    }
}

@Suite struct `Aufbewahrte Formulare` {
    private let zeit = Zeitpunkt(millisekunden: 1_795_000_000_000)

    private func token(_ nummer: Int) throws -> Prüfsumme {
        try #require(Sitzungen.summe("token \(nummer)"))
    }

    private func blatt(_ kennung: String, bytes: Int = 10) -> Formblatt {
        Formblatt(
            kennung: kennung, pfad: "/antraege/neu",
            eingaben: Eingaben(["x": String(repeating: "y", count: bytes - 1)]), ohneDatei: false)
    }

    @Test func `Zahl und Menge sind begrenzt, und je Konto wartet eines`() async throws {
        let viele = Aufbewahrung()
        for nummer in 0..<Aufbewahrung.höchstzahlFormulare {
            #expect(
                await viele.bewahre(blatt("k\(nummer)"), for: try token(nummer), at: zeit))
        }
        #expect(await !viele.bewahre(blatt("noch"), for: try token(999), at: zeit))
        #expect(await viele.bewahre(blatt("k0"), for: try token(999), at: zeit))
        #expect(await viele.blatt(try token(0), at: zeit) == nil)

        let groß = Aufbewahrung()
        let hälfte = Aufbewahrung.höchstmengeBytes / 2
        #expect(await groß.bewahre(blatt("a", bytes: hälfte), for: try token(1), at: zeit))
        #expect(await !groß.bewahre(blatt("b", bytes: hälfte + 1), for: try token(2), at: zeit))
        #expect(await groß.bewahre(blatt("b", bytes: hälfte), for: try token(2), at: zeit))
    }

    @Test func `abgelaufene Sitzungen werden nicht ewig und nicht beliebig viele gemerkt`()
        async throws
    {
        let aufbewahrung = Aufbewahrung()
        for nummer in 0...Aufbewahrung.höchstzahlSitzungen {
            await aufbewahrung.merke(
                Arbeitssitzung(
                    token: try token(nummer), kennung: "a", begonnen: zeit, zuletztGesehen: zeit,
                    siegel: "s"), at: Zeitpunkt(millisekunden: zeit.millisekunden + Int64(nummer)))
        }
        #expect(await aufbewahrung.abgelaufene(try token(0), at: zeit) == nil)
        #expect(await aufbewahrung.abgelaufene(try token(1), at: zeit) != nil)
        let später = Zeitpunkt(millisekunden: zeit.millisekunden + 12 * 3_600_000 + 5_000)
        #expect(await aufbewahrung.abgelaufene(try token(1), at: später) == nil)
    }
}
