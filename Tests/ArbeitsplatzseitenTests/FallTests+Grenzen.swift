import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Fallformat
import Grundtypen
import Leistungsrecht
import Testing
@testable import Weboberflaeche

extension Werkstatt {
    /// Ein Antrag in der Akte, ungeprüft: so, wie eine ältere oder beschädigte Akte ihn enthielte.
    func trageEin(_ antrag: Antrag, in fall: FallID) async throws {
        _ = try await ablage.perform(
            try auftrag(), on: fall, by: try await akteur("anna").kennung, at: amt.uhr.jetzt()
        ) { _ in [.antragEingegangen(antrag)] }
    }

    func ändere(_ fall: FallID, auf sachverhalt: Sachverhalt, giltAb: Monat?) async throws {
        try await amt.ändere(
            fall, auf: Fallschreiber.json(sachverhalt), grund: "geändert", giltAb: giltAb,
            gesehen: try await version(fall), try auftrag(), by: try await akteur("anna"))
    }
}

@Suite struct `Fallseite an den Grenzen` {
    /// Ein Kind wird im Oktober 15; ob es erwerbsfähig ist, hat noch niemand festgestellt.
    @Test func `fehlt eine Feststellung, sagt ein Hinweis welche, und die Seite steht`()
        async throws
    {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel("02") { $0.personen[3].geboren = Tag(2011, 10, 5) }
        w.stelle(auf: sachverhalt.antrag)
        let fall = try await w.erfasse(sachverhalt)
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        let hinweise = seite.hinweise.filter { $0.ton == .achtung }
        #expect(hinweise.count == 1, "Der Satz steht nicht für jeden Monat noch einmal.")
        #expect(
            hinweise.first?.verweis?.ziel
                == "/faelle/\(fall)/angaben#f-personen-3-erwerbsfaehig")
        #expect(seite.haushalt.count == sachverhalt.personen.count)
        #expect(seite.monate.first?.zusteht != "–")
        let offen = try #require(seite.monate.first { $0.zusteht == "–" })
        #expect(offen.monat == "Oktober 2026")
        #expect(offen.ton == .gefahr)
        let monat = try await w.fälle.rechnung(
            fall.text, monat: "2026-10", allesOffen: false, for: w.zugang("anna"))
        #expect(monat.hinweise.map(\.text) == hinweise.map(\.text))
        #expect(monat.gruppen.isEmpty)
        // Wer die Angaben nicht ändern darf, bekommt den Satz ohne den Weg dorthin.
        let lea = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("lea"))
        #expect(lea.hinweise.allSatisfy { $0.verweis?.ziel.contains("/angaben") != true })
        _ = try w.html(seite)
        _ = try w.html(monat)
    }

    /// Steht nicht einmal der Zeitraum fest, gibt es keinen Monat, aber den Grund.
    @Test func `auch ohne einen einzigen Monat steht da, woran es liegt`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(
            try Werkstatt.beispiel("02") { s in
                s.bewilligungszeitraum = nil
                s.örtlich.grenzen[0].ab = Tag(2027, 1, 1)
            })
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(seite.hinweise.count == 1)
        #expect(seite.hinweise.first?.text.contains("§ 22") == true)
        #expect(seite.hinweise.first?.verweis == nil, "Örtliche Werte stehen nicht im Antrag.")
        #expect(seite.monate.isEmpty)
        _ = try w.html(seite)
    }

    /// Bewilligte Monate verdecken nicht, dass die des neuen Antrags fehlen.
    @Test(arguments: [false, true])
    func `neben bewilligten Monaten steht, warum die des Antrags fehlen`(unlesbar: Bool)
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        try await w.bewillige(fall)
        let neu = try Werkstatt.beispiel("02") { s in
            s.antrag = Tag(2027, 7, 1)
            s.bewilligungszeitraum = nil
            s.örtlich.grenzen[0].ab = Tag(2029, 1, 1)
        }
        w.stelle(auf: neu.antrag)
        try await w.trageEin(
            Antrag(
                id: try #require(AntragID("a2")), eingang: neu.antrag, weg: .papier,
                angaben: unlesbar ? "{" : Fallschreiber.json(neu)), in: fall)
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(!seite.monate.isEmpty)
        #expect(seite.monate.allSatisfy { !$0.monat.contains("2028") && $0.bewilligt != "–" })
        #expect(
            seite.hinweise.contains { $0.text.contains(unlesbar ? "Angaben" : "§ 22") },
            "\(seite.hinweise)")
        let monat = try await w.fälle.rechnung(
            fall.text, monat: "2026-08", allesOffen: false, for: w.zugang("anna"))
        #expect(!monat.gruppen.isEmpty, "Der bewilligte Monat wird mit seinen Angaben gerechnet.")
        #expect(monat.hinweise.contains { $0.text.contains(unlesbar ? "Angaben" : "§ 22") })
        let eingang = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("anna"))
        #expect(eingang.zeilen.map { $0.mangel?.text } == [unlesbar ? "Angaben unlesbar" : nil])
        #expect(try w.html(eingang).contains("Angaben unlesbar") == unlesbar)
        _ = try w.html(seite)
    }

    @Test func `ein früherer Tag zeigt nur, was da bekannt war`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        w.stelle(auf: Tag(2026, 8, 3))
        try await w.bewillige(fall)
        let damals = try await w.fälle.fall(fall.text, knownOn: "2026-07-31", for: w.zugang("anna"))
        #expect(damals.schreiben.isEmpty)
        #expect(damals.monate.allSatisfy { $0.bewilligt == "–" && $0.gezahlt == "–" })
        #expect(damals.kenntnis?.verweis?.ziel == "/faelle/\(fall)")
        #expect(damals.handlungen.isEmpty)
        #expect(!damals.darfNachweise)
        let amTag = try await w.fälle.fall(fall.text, knownOn: "2026-08-03", for: w.zugang("anna"))
        #expect(amTag.schreiben.count == 1)
        let davor = try await w.fälle.fall(fall.text, knownOn: "2026-07-19", for: w.zugang("anna"))
        #expect(davor.verlauf.isEmpty && davor.haushalt.isEmpty)
        #expect(davor.kenntnis?.text.contains("nichts bekannt") == true)
        _ = try w.html(davor)
    }

    @Test func `jeder Blick wird festgehalten`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        _ = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        _ = try await w.fälle.fall(fall.text, knownOn: "2026-07-20", for: w.zugang("ben"))
        _ = try await w.fälle.rechnung(
            fall.text, monat: "2026-07", allesOffen: true, for: w.zugang("lea"))
        let blicke = await w.ablage.zugriffe(Zugriffssuche(fall: fall)).zugriffe.reversed()
        #expect(
            blicke.map { "\($0.durch) \($0.ansicht)" } == ["anna akte", "ben akte", "lea rechnung"])
    }

    @Test(arguments: ["tina", "kai", "ivo", "quer", "fremd"])
    func `ohne Recht keine Akte, keine Rechnung, kein Nachweis, kein Blick`(kennung: String)
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let werke: [() async throws -> Void] = [
            { _ = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang(kennung)) },
            {
                _ = try await w.fälle.rechnung(
                    fall.text, monat: "2026-07", allesOffen: false, for: w.zugang(kennung))
            },
            { _ = try await w.fälle.nachweis("n1", of: fall.text, for: w.zugang(kennung)) },
        ]
        for werk in werke { #expect(await absage(werk)?.istVerboten == true) }
        #expect(await w.ablage.zugriffe(Zugriffssuche(fall: fall)).gesamt == 0)
    }

    @Test(arguments: ["2026-99999", "GROSS", "../etc", ""])
    func `ein Fall, den es nicht gibt, wird nicht gefunden`(fall: String) async throws {
        let w = try await Werkstatt()
        let seite = await absage {
            _ = try await w.fälle.fall(fall, knownOn: nil, for: w.zugang("anna"))
        }
        #expect(seite?.istNichtGefunden == true)
    }

    @Test(arguments: ["2026-06", "2028-01", "2026-13", "juli", "9999-12"])
    func `ein Monat außerhalb des Falls wird nicht gefunden`(monat: String) async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = await absage {
            _ = try await w.fälle.rechnung(
                fall.text, monat: monat, allesOffen: false, for: w.zugang("anna"))
        }
        #expect(seite?.istNichtGefunden == true)
    }

    @Test func `feindliche Namen bleiben Text`() async throws {
        let böse = "<script>alert(1)</script>\"'&{{csrf}}"
        let w = try await Werkstatt()
        let fall = try await w.erfasse(
            try Werkstatt.beispiel("02") { s in
                s.personen[0].nachname = böse
                s.personen[0].einkommen[0].bezeichnung = böse
                s.kontakt?.straße = böse
            })
        try await w.fälle.add(
            Nachweiseingang(
                bezeichnung: böse, zuPfad: "wohnung",
                datei: Datei(name: böse, art: "text/html", inhalt: Array("<html>".utf8))),
            to: fall.text, for: w.zugang("anna"))
        let zugang = w.zugang("anna")
        let seiten = [
            try w.html(try await w.fälle.fall(fall.text, knownOn: nil, for: zugang)),
            try w.html(
                try await w.fälle.rechnung(
                    fall.text, monat: "2026-07", allesOffen: true, for: zugang)),
            try w.html(try await w.eingang.eingang(Eingangsfilter(text: böse), for: zugang)),
            try w.html(try await w.eingang.eingang(Eingangsfilter(), for: zugang)),
        ]
        for html in seiten {
            #expect(!html.contains("<script>alert"))
            #expect(html.contains("&lt;script&gt;alert(1)"))
        }
        let datei = try await w.fälle.nachweis("n1", of: fall.text, for: zugang)
        #expect(datei.art == "application/octet-stream")
    }
}
