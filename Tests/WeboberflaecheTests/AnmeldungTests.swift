import HTTPTypes
import Musterdienste
import Testing
import Weboberflaeche

@Suite struct `Anmeldung` {
    @Test(arguments: ["/eingang", "/faelle/mk-24118", "/zahllaeufe", "/gibt/es/nicht"])
    func `ohne Anmeldung führt jede Seite zur Anmeldung und merkt sich das Ziel`(pfad: String)
        async throws
    {
        try await Prüfplatz().besuche { besuch in
            let antwort = try await besuch.hole(pfad)
            #expect(antwort.status == .seeOther)
            #expect(antwort.ziel == "/anmelden?ziel=\(pfad)")
        }
    }

    @Test func `nach der Anmeldung geht es zum gemerkten Ziel`() async throws {
        try await Prüfplatz().besuche { besuch in
            _ = try await besuch.hole("/anmelden?ziel=/faelle/mk-24118")
            let antwort = try await besuch.schicke(
                "/anmelden",
                ["kennung": "ayilmaz", "passwort": "muster-2026", "ziel": "/faelle/mk-24118"])
            #expect(antwort.ziel == "/faelle/mk-24118")
            #expect(try await besuch.hole("/faelle/mk-24118").status == .ok)
        }
    }

    @Test(arguments: [
        "https://example.org/", "//example.org", "/\\example.org", "/%5Cexample.org",
        "/%2F/example.org", "javascript:alert(1)", "/a\r\nSet-Cookie: x=1",
    ])
    func `ein Ziel auf einem fremden Server wird nicht verfolgt`(ziel: String) async throws {
        try await Prüfplatz().besuche { besuch in
            _ = try await besuch.hole("/anmelden")
            let antwort = try await besuch.schicke(
                "/anmelden", ["kennung": "ayilmaz", "passwort": "muster-2026", "ziel": ziel])
            #expect(antwort.ziel == "/eingang")
        }
    }

    @Test func `eine falsche Anmeldung verrät nicht, ob es das Konto gibt`() async throws {
        try await Prüfplatz().besuche { besuch in
            _ = try await besuch.hole("/anmelden")
            let falsch = try await besuch.schicke(
                "/anmelden", ["kennung": "ayilmaz", "passwort": "falsch"])
            let fremd = try await besuch.schicke(
                "/anmelden", ["kennung": "niemand", "passwort": "falsch"])
            #expect(falsch.status == .unprocessableContent)
            #expect(fremd.status == .unprocessableContent)
            #expect(
                falsch.text.replacing("ayilmaz", with: "X").count
                    == fremd.text.replacing("ayilmaz", with: "X").replacing("niemand", with: "X")
                    .count)
            #expect(fremd.text.contains("Kennung oder Passwort stimmen nicht."))
            #expect(fremd.text.contains(##"href="#f-kennung""##))
        }
    }

    @Test func `nach fünf Fehlversuchen wartet auch das richtige Passwort`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche { besuch in
            _ = try await besuch.hole("/anmelden")
            for _ in 0..<5 {
                let falsch = try await besuch.schicke(
                    "/anmelden", ["kennung": "ayilmaz", "passwort": "falsch"])
                #expect(falsch.status == .unprocessableContent)
            }
            let richtig = ["kennung": "ayilmaz", "passwort": "muster-2026"]
            #expect(try await besuch.schicke("/anmelden", richtig).status == .tooManyRequests)
            platz.uhr.stelleVor(minuten: 1)
            #expect(try await besuch.schicke("/anmelden", richtig).ziel == "/eingang")
        }
    }

    @Test func `die Anmeldung gibt eine neue Sitzung und beendet die alte`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            let alt = await besuch.cookies["sitzung"]
            _ = try await besuch.hole("/eingang")
            _ = try await besuch.schicke(
                "/anmelden", ["kennung": "jbrandt", "passwort": "muster-2026"])
            let neu = await besuch.cookies["sitzung"]
            #expect(alt != nil && neu != nil && alt != neu)
            #expect(await platz.sitzungen.anzahl == 1)
            await besuch.setze("sitzung", alt ?? "")
            #expect(try await besuch.hole("/eingang").status == .seeOther)
        }
    }

    @Test func `wer sich abmeldet, ist überall mit dieser Sitzung draußen`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            let alt = await besuch.cookies["sitzung"] ?? ""
            _ = try await besuch.hole("/eingang")
            #expect(try await besuch.schicke("/abmelden", [:]).ziel == "/anmelden")
            await besuch.setze("sitzung", alt)
            #expect(try await besuch.hole("/eingang").status == .seeOther)
        }
    }

    @Test func `nach dreißig Minuten Ruhe ist man abgemeldet, vorher nicht`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            platz.uhr.stelleVor(minuten: 29)
            let erste = try await besuch.hole("/eingang")
            platz.uhr.stelleVor(minuten: 29)
            let zweite = try await besuch.hole("/eingang")
            platz.uhr.stelleVor(minuten: 30)
            let dritte = try await besuch.hole("/eingang")
            #expect([erste.status, zweite.status, dritte.status] == [.ok, .ok, .seeOther])
            #expect(await platz.sitzungen.anzahl == 0)
        }
    }

    @Test func `nach zehn Stunden meldet man sich neu an, auch ohne Ruhe`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            for _ in 0..<29 {
                platz.uhr.stelleVor(minuten: 20)
                let antwort = try await besuch.hole("/eingang")
                #expect(antwort.status == .ok)
            }
            platz.uhr.stelleVor(minuten: 20)
            #expect(try await besuch.hole("/eingang").status == .seeOther)
        }
    }

    @Test func `ein stillgelegtes Konto ist mit der nächsten Anfrage draußen`() async throws {
        let konten = Stilllegbar()
        var platz = Prüfplatz()
        platz.konten = konten
        try await platz.besuche(als: "ayilmaz") { besuch in
            #expect(try await besuch.hole("/eingang").status == .ok)
            await konten.legeStill()
            #expect(try await besuch.hole("/eingang").status == .seeOther)
            _ = try await besuch.hole("/anmelden")
            let wieder = try await besuch.schicke(
                "/anmelden", ["kennung": "ayilmaz", "passwort": "muster-2026"])
            #expect(wieder.status == .unprocessableContent)
        }
    }

    @Test func `das Cookie ist HttpOnly, SameSite und mit TLS an den Rechner gebunden`()
        async throws
    {
        for tls in [false, true] {
            var platz = Prüfplatz()
            platz.tls = tls
            try await platz.besuche { besuch in
                _ = try await besuch.hole("/anmelden")
                let antwort = try await besuch.schicke(
                    "/anmelden", ["kennung": "ayilmaz", "passwort": "muster-2026"])
                let name = tls ? "__Host-sitzung=" : "sitzung="
                let cookie = antwort.kopf[values: .setCookie].first { $0.hasPrefix(name) } ?? ""
                #expect(cookie.contains("HttpOnly"))
                #expect(cookie.contains("SameSite=Lax"))
                #expect(cookie.contains("Path=/"))
                #expect(cookie.contains("Secure") == tls)
                #expect((antwort.kopf[.strictTransportSecurity] != nil) == tls)
            }
        }
    }
}

/// Das Konto der Prüfung, das stillgelegt werden kann.
actor Stilllegbar: Kontendienst {
    private var aktiv = true
    private var konto: Konto?

    func legeStill() { aktiv = false }

    func konto(_ kennung: String) async throws -> Konto? {
        guard kennung == "ayilmaz" else { return nil }
        if konto == nil {
            konto = Konto(
                kennung: kennung, name: "Ayşe Yılmaz", aufgabe: [:], rechte: [.fälleSehen],
                passwort: try Passwort.hash("muster-2026", salz: Passwort.salz()), aktiv: true)
        }
        konto?.aktiv = aktiv
        return konto
    }

    func musterkonten(_ sprache: Sprache) async throws -> [Musterkonto] { [] }
}
