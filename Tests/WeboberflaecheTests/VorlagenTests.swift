import Foundation
import Musterdienste
import Testing
import Weboberflaeche

@Suite struct `Vorlagen und Worte` {
    /// Jede Seite mit ihren Musterdaten, und wer sie sieht.
    static let seiten: [(kennung: String, pfad: String)] = [
        ("ayilmaz", "/eingang"), ("ayilmaz", "/faelle/mk-24118"),
        ("ayilmaz", "/faelle/mk-24118?stand=31.07.2026"),
        ("ayilmaz", "/faelle/mk-24118/monate/2026-07"),
        ("ayilmaz", "/faelle/mk-24118/monate/2026-07?offen=ja"), ("ayilmaz", "/antraege/neu"),
        ("ayilmaz", "/antraege/datei"), ("ayilmaz", "/faelle/mk-24118/angaben"),
        ("ayilmaz", "/faelle/mk-24118/entscheiden"),
        ("ayilmaz", "/faelle/mk-24118/vorschlaege/v1"),
        ("jbrandt", "/faelle/mk-24118/vorschlaege/v1"),
        ("jbrandt", "/faelle/mk-24118/bescheide/b1"), ("mkern", "/zahllaeufe"),
        ("mkern", "/zahllaeufe/zl-2026-012"), ("tvogt", "/zahllaeufe/zl-2026-012"),
        ("itdienst", "/protokoll"), ("dschutz", "/zugriffe"), ("ayilmaz", "/hilfe"),
        ("ayilmaz", "/gibt-es-nicht"),
    ]

    @Test(arguments: seiten, Sprache.allCases)
    func `jede Seite ist vollständig und in ihrer Sprache`(
        seite: (kennung: String, pfad: String), sprache: Sprache
    ) async throws {
        try await Prüfplatz().besuche(als: seite.kennung) { besuch in
            await besuch.setze("sprache", sprache.rawValue)
            let text = try await besuch.hole(seite.pfad).text
            #expect(text.contains(#"<html lang="\#(sprache.rawValue)">"#))
            #expect(!text.contains("⟦"))
            #expect(!text.contains("{{"))
            #expect(!text.contains("Optional("))
            #expect(text.hasSuffix("</html>"))
            let kennungen = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(kennungen).count == kennungen.count, "doppelte id")
        }
    }

    @Test func `jede Vorlage liest nur, was ihr Modell hat`() async throws {
        let werk = try Prüfplatz.werk.get()
        let dienste = Musterdienste().alle
        let zugang = Zugang(
            kennung: "jbrandt", name: "Jonas Brandt", aufgabe: "", rechte: Set(Recht.allCases),
            worte: werk.worte(.de), anfrage: "a1")
        let fall = Muster.fall
        let prüfe = { (seite: any Seite) in
            let mängel = Mängelliste()
            _ = try render(seite, werk, mängel)
            #expect(mängel.alle.isEmpty, "\(type(of: seite))")
        }
        try prüfe(try await dienste.eingang.eingang(Eingangsfilter(), for: zugang))
        try prüfe(try await dienste.eingang.eingang(Eingangsfilter(text: "niemand"), for: zugang))
        try prüfe(try await dienste.fall.fall(fall, knownOn: "2026-07-31", for: zugang))
        try prüfe(
            try await dienste.fall.rechnung(fall, monat: "2026-07", allesOffen: true, for: zugang))
        try prüfe(
            try await dienste.entscheidung.entscheidung(fall, eingaben: Eingaben(), for: zugang))
        try prüfe(try await dienste.entscheidung.prüfung(fall, vorschlag: "v1", for: zugang))
        try prüfe(try await dienste.entscheidung.bescheid(fall, bescheid: "b1", for: zugang))
        try prüfe(try await dienste.zahllauf.läufe(durchsehen: false, for: zugang))
        try prüfe(try await dienste.zahllauf.lauf("zl-2026-012", seite: 1, for: zugang))
        try prüfe(try await dienste.betrieb.protokoll(for: zugang))
        try prüfe(try await dienste.zugriffe.zugriffe(Zugriffsfilter(), for: zugang))
        try prüfe(try await dienste.zugriffe.zugriffe(Zugriffsfilter(fall: "x"), for: zugang))
        try prüfe(Hilfeseite(werk.worte(.de)))
    }

    private func render(_ seite: some Seite, _ werk: Seitenwerk, _ mängel: Mängelliste) throws
        -> String
    {
        let rahmen = Rahmen(
            titel: seite.titel, sprache: "de", amt: "Amt", vorführung: true, nutzer: nil,
            navigation: [], brotkrumen: seite.brotkrumen, fehler: [], erfolg: nil,
            sprachwechsel: Verweis("English", "/sprache/en"), andereSprache: "en", suchtext: "",
            sucht: true)
        return try werk.html(seite, in: rahmen, sprache: .de, csrf: "s", mängel: mängel)
    }

    @Test func `der Start scheitert, wenn ein Wort fehlt, doppelt ist oder eine Sprache fehlt`() {
        var tabelle = Worttabelle()
        #expect(throws: Worttabelle.Fehler.zeileUnlesbar(datei: "g", zeile: 1)) {
            try tabelle.read("titel | Titel", gruppe: "g")
        }
        #expect(throws: Worttabelle.Fehler.zeileUnlesbar(datei: "g", zeile: 2)) {
            try tabelle.read("# Bemerkung\ntitel | Titel | ", gruppe: "g")
        }
        #expect(throws: Worttabelle.Fehler.doppelt("g.a")) {
            try tabelle.read("a | A | A\na | B | B", gruppe: "g")
        }
        #expect(throws: Worttabelle.Fehler.fehlen(["g.b"])) {
            try tabelle.read("a | A | A", gruppe: "g")
            try tabelle.prüfe(["g.a", "g.b"])
        }
    }

    @Test func `jedes Wort, das der Quelltext nennt, gibt es, und jedes Wort wird gebraucht`()
        throws
    {
        let werk = try Prüfplatz.werk.get()
        let oberfläche = try quelltext("Sources/Weboberflaeche") + quelltext("Tests/Musterdienste")
        let texte = try oberfläche + quelltext("Sources")
        let genannt = Set(
            oberfläche.matches(of: /"([a-z]+\.[a-z][a-z0-9_]*)"/).map { String($0.1) })
        let gruppen = Set(werk.worttabelle.gruppen.keys)
        let unbekannt = genannt.filter { name in
            gruppen.contains(String(name.prefix { $0 != "." }))
                && !werk.worttabelle.schlüssel.contains(name)
        }
        #expect(unbekannt == [])
        // Aus Teilen gebildet werden nur diese; alle anderen müssen wörtlich dastehen.
        let gebildet = [
            "antrag.", "hilfe.g_", "fehler.t", "fehler.x", "fehler.r", "rahmen.sprache_",
        ]
        let überflüssig = werk.worttabelle.schlüssel.filter { name in
            !texte.contains("\"\(name)\"") && !texte.contains("w.\(name)}}")
                && !gebildet.contains { name.hasPrefix($0) }
        }
        #expect(überflüssig.sorted() == [])
    }
}

/// Aller Quelltext unter einem Ordner des Projekts.
private func quelltext(_ ordner: String) throws -> String {
    let wurzel = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(ordner)
    return try #require(FileManager.default.enumerator(atPath: wurzel.path))
        .compactMap { $0 as? String }
        .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".mustache") }
        .map { try String(contentsOf: wurzel.appendingPathComponent($0), encoding: .utf8) }
        .joined(separator: "\n")
}

@Suite struct `Passwörter` {
    @Test func `nur das richtige Passwort stimmt, und jedes Salz gibt einen anderen Hash`()
        async throws
    {
        let salz = Passwort.salz()
        let hash = try Passwort.hash("Schlüssel-7", salz: salz)
        #expect(hash.hasPrefix("scrypt$15$8$1$"))
        #expect(!hash.contains("Schlüssel"))
        #expect(try await Passwort.stimmt("Schlüssel-7", gespeichert: hash))
        // Dieselben Zeichen, anders zusammengesetzt.
        #expect(try await Passwort.stimmt("Schlu\u{308}ssel-7", gespeichert: hash))
        #expect(!(try await Passwort.stimmt("Schlüssel-8", gespeichert: hash)))
        #expect(!(try await Passwort.stimmt("Schlüssel-7", gespeichert: nil)))
        #expect(!(try await Passwort.stimmt("x", gespeichert: "scrypt$1$1$1$x$y")))
        let anderes = try Passwort.hash(
            "Schlüssel-7", salz: Passwort.salz())
        #expect(anderes != hash)
    }
}
