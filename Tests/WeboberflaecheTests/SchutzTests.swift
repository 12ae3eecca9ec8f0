import HTTPTypes
import Hummingbird
import Musterdienste
import Testing
@testable import Weboberflaeche

@Suite struct `Schutz` {
    /// Jeder Weg, der etwas ändert, mit Kennungen des Musterfalls.
    static let schreibend: [String] = {
        guard let arbeitsplatz = try? Prüfplatz().arbeitsplatz() else { return [] }
        return arbeitsplatz.router().routes.filter { $0.method == .post }.map { weg in
            weg.path.description.split(separator: "/").map { stück in
                switch stück {
                case "{fall}": "mk-24118"
                case "{lauf}": "zl-2026-012"
                default: stück.hasPrefix("{") ? "x1" : String(stück)
                }
            }.reduce("") { $0 + "/" + $1 }
        }
    }()

    @Test func `es gibt Wege, die etwas ändern`() {
        #expect(Schutz.schreibend.count >= 13)
    }

    @Test(arguments: Schutz.schreibend)
    func `ohne Siegel ändert kein Weg etwas`(pfad: String) async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            for siegel in ["", "0", String(repeating: "0", count: 64)] {
                let antwort = try await besuch.schicke(
                    pfad, ["version": String(platz.dienste.stand.version)], siegel: siegel)
                #expect(antwort.status == .forbidden)
                #expect(antwort.text.contains("Gespeichert wurde nichts"))
            }
        }
    }

    @Test func `das Siegel einer anderen Sitzung gilt nicht`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "jbrandt") { fremd in
            _ = try await fremd.hole("/eingang")
            let siegel = await fremd.siegel
            try await platz.besuche(als: "ayilmaz") { besuch in
                let antwort = try await besuch.schicke("/eingang", [:], siegel: siegel)
                #expect(antwort.status == .forbidden)
            }
        }
    }

    @Test func `eine Anfrage von fremder Seite wird auch mit Siegel abgelehnt`() async throws {
        let herkunft = try #require(Kopfzeile.secFetchSite.name)
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            _ = try await besuch.hole("/eingang")
            let fremd = try await besuch.schicke("/eingang", [:], kopf: [herkunft: "cross-site"])
            #expect(fremd.status == .forbidden)
            let eigen = try await besuch.schicke("/eingang", [:], kopf: [herkunft: "same-origin"])
            #expect(eigen.status == .ok)
        }
    }

    @Test(arguments: [
        ("itdienst", "/eingang"), ("itdienst", "/faelle/mk-24118"), ("itdienst", "/antraege/neu"),
        ("mkern", "/faelle/mk-24118/entscheiden"), ("mkern", "/eingang"),
        ("ayilmaz", "/zahllaeufe"), ("ayilmaz", "/zahllaeufe/zl-2026-012/datei"),
        ("ayilmaz", "/protokoll"), ("mkern", "/zahllaeufe/zl-2026-012/datei"),
        ("mkern", "/faelle/mk-24118/nachweise/n1"),
        ("mkern", "/faelle/mk-24118/bescheide/b1/pdf"),
    ])
    func `ohne das Recht gibt es die Seite nicht`(kennung: String, pfad: String) async throws {
        try await Prüfplatz().besuche(als: kennung) { besuch in
            let antwort = try await besuch.hole(pfad)
            #expect(antwort.status == .forbidden)
            #expect(antwort.text.contains("Das dürfen Sie hier nicht"))
        }
    }

    @Test(arguments: [
        ("mkern", "/zahllaeufe/zl-2026-012/freigeben"),
        ("mkern", "/faelle/mk-24118/vorschlaege/v1"), ("mkern", "/eingang"),
        ("tvogt", "/faelle/mk-24118/angaben"), ("itdienst", "/faelle/mk-24118/nachweise"),
        ("ayilmaz", "/protokoll/pruefen"), ("ayilmaz", "/zahllaeufe"),
    ])
    func `ohne das Recht geht auch keine Handlung`(kennung: String, pfad: String) async throws {
        try await Prüfplatz().besuche(als: kennung) { besuch in
            _ = try await besuch.hole("/hilfe")
            let antwort = try await besuch.schicke(pfad, ["auftrag": "freigeben"])
            #expect(antwort.status == .forbidden)
            #expect(antwort.text.contains("Das dürfen Sie hier nicht"))
        }
    }

    @Test func `wer verfasst, prüft nicht`() async throws {
        let platz = Prüfplatz()
        try await platz.besuche(als: "ayilmaz") { besuch in
            let seite = try await besuch.hole("/faelle/mk-24118/vorschlaege/v1")
            #expect(seite.text.contains("Freigeben muss eine zweite Person."))
            #expect(!seite.text.contains(#"value="freigeben""#))
            let antwort = try await besuch.schicke(
                "/faelle/mk-24118/vorschlaege/v1",
                ["auftrag": "freigeben", "version": String(platz.dienste.stand.version)])
            #expect(antwort.status == .forbidden)
        }
    }

    @Test(arguments: [
        "/anmelden", "/eingang", "/faelle/mk-24118", "/faelle/mk-24118/bescheide/b1/pdf",
        "/gibt-es-nicht", "/zahllaeufe", "/", "/hilfe",
    ])
    func `jede Antwort trägt die schützenden Kopfzeilen`(pfad: String) async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            let kopf = try await besuch.hole(pfad).kopf
            let regel = kopf[.contentSecurityPolicy] ?? ""
            #expect(regel.hasPrefix("default-src 'none'"))
            #expect(regel.contains("frame-ancestors 'none'"))
            #expect(!regel.contains("'unsafe-eval'") && !regel.contains("script-src 'unsafe"))
            #expect(kopf[.xContentTypeOptions] == "nosniff")
            #expect(kopf[.cacheControl] == "no-store")
            for name in ["Referrer-Policy", "Permissions-Policy", "X-Request-Id"] {
                #expect(kopf.contains(try #require(HTTPField.Name(name))))
            }
        }
    }

    @Test func `öffentliche Dateien darf der Browser behalten, erfundene Adressen gibt es nicht`()
        async throws
    {
        try await Prüfplatz().besuche { besuch in
            let seite = try await besuch.hole("/anmelden").text
            let adresse = try #require(seite.firstMatch(of: /href="(\/mittel\/[^"]+css)"/)).1
            let datei = try await besuch.hole(String(adresse))
            #expect(datei.status == .ok)
            #expect(datei.kopf[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(datei.kopf[.contentType] == "text/css; charset=utf-8")
            #expect(try await besuch.hole("/mittel/x/../../etc/passwd").status == .notFound)
        }
    }

    @Test func `keine Seite enthält ein Skript oder eine Gestaltung im Text`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            for pfad in ["/eingang", "/faelle/mk-24118", "/antraege/neu", "/hilfe"] {
                let text = try await besuch.hole(pfad).text
                #expect(!text.contains("<style"))
                #expect(text.firstMatch(of: /<[^>]* style=/) == nil)
                #expect(text.firstMatch(of: /<script(?! src=)/) == nil)
                #expect(text.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
            }
        }
    }

    @Test func `ein feindlicher Name bleibt Text`() async throws {
        try await Prüfplatz().besuche(als: "ayilmaz") { besuch in
            let text = try await besuch.hole("/eingang").text
            #expect(!text.contains("<script>alert"))
            #expect(text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"))
            let getippt = try await besuch.schicke("/eingang", ["text": #""><b onclick=x>"#]).text
            #expect(!getippt.contains("<b onclick"))
        }
    }

    @Test(arguments: Kopfzeile.allCases)
    func `jeder Name einer Kopfzeile ist einer`(kopf: Kopfzeile) {
        #expect(kopf.name?.rawName == kopf.rawValue)
    }
}
