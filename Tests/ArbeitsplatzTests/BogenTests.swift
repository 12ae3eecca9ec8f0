import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht
import Testing
import Weboberflaeche

@testable import Arbeitsplatz

enum Beispiele {
    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")

    static let namen: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: ordner.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    static func datei(_ name: String) throws -> Datei {
        Datei(
            name: name, art: "application/yaml",
            inhalt: [UInt8](try Data(contentsOf: ordner.appending(path: name))))
    }
}

@Suite struct `Antragsbogen und Fallformat` {
    private func aufgenommen(_ werkstatt: Werkstatt, _ name: String) async throws -> String {
        let ergebnis = try await werkstatt.antrag.übernehme(
            try Beispiele.datei(name), for: werkstatt.zugang("anja"))
        switch ergebnis {
        case .übernommen(let fall): return fall
        case .mängel(let mängel):
            throw Mangelhaft(mängel: mängel.map { "\($0.zeile ?? 0): \($0.text)" })
        }
    }

    struct Mangelhaft: Error { let mängel: [String] }

    @Test func `es gibt Beispiele`() { #expect(Beispiele.namen.count > 50) }

    @Test(arguments: Beispiele.namen)
    func `der Bogen eines Falls, unverändert abgeschickt, ändert nichts`(name: String) async throws
    {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let fall = try await aufgenommen(w, name)
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        stand.eingaben["grund"] = "nichts"
        let absage = try await absage {
            try await w.antrag.change(
                fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("unterscheiden sich nicht"), "\(absage)")
    }

    @Test(arguments: Beispiele.namen)
    func `auch was der Bogen nicht zeigt, bleibt beim Ändern`(name: String) async throws {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let fall = try await aufgenommen(w, name)
        let stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        let bogen = Antragsbogen(w.werk.worte(.de), stand.eingaben)
        var gezeigt = Eingaben(["grund": "nichts"])
        for block in bogen.angaben { trage(block, in: &gezeigt) }
        let absage = try await absage {
            try await w.antrag.change(
                fall, to: gezeigt, version: stand.version, for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("unterscheiden sich nicht"), "\(absage)")
    }

    /// Was ein Browser zurückschickt.
    private func trage(_ block: Formularblock, in eingaben: inout Eingaben) {
        for feld in block.verborgen { eingaben.werte[feld.name] = feld.wert }
        for feld in block.felder {
            switch feld.art {
            case .ja: eingaben.werte[feld.name] = feld.gewählt ? "ja" : ""
            case .text, .mehrzeilig, .auswahl, .wahl, .datei: eingaben.werte[feld.name] = feld.wert
            }
        }
        for innen in block.blöcke { trage(innen, in: &eingaben) }
    }

    /// Die Zahlen eines Betriebs nimmt nur eine Datei auf; der Bogen behält sie (die beiden Tests davor).
    @Test(arguments: Beispiele.namen.filter { !$0.hasPrefix("102-") })
    func `von Hand erfasst ergibt denselben Haushalt wie die Datei`(name: String) async throws {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let ausDatei = try await aufgenommen(w, name)
        var eingaben = try await w.antrag.angaben(
            of: ausDatei, abschnitt: "", for: w.zugang("anja")
        ).eingaben
        eingaben["weg"] = "papier"
        eingaben["standort"] = "sued"
        let vonHand = try await w.antrag.submit(eingaben, for: w.zugang("anja"))
        let a = try Angaben.lies(try #require(try await w.stand(ausDatei).angaben))
        let b = try Angaben.lies(try #require(try await w.stand(vonHand).angaben))
        #expect(ohneVerborgenes(a).personen == ohneVerborgenes(b).personen)
        #expect(ohneVerborgenes(a).wohnungen == ohneVerborgenes(b).wohnungen)
        #expect(a.kontakt == b.kontakt)
        #expect(a.antrag == b.antrag)
    }

    /// Stammdaten, Minderungen, Ausschlüsse und festgestellte Bedarfe zeigt der Bogen nicht; wer entschied oder
    /// feststellte, trägt der Dienst ein.
    private func ohneVerborgenes(_ s: Sachverhalt) -> Sachverhalt {
        var s = s
        for stelle in s.personen.indices {
            s.personen[stelle].stammdaten = Stammdaten()
            s.personen[stelle].minderungen = []
            s.personen[stelle].ausschlüsse = []
            s.personen[stelle].bildung = []
            s.personen[stelle].einmaligeLeistungen = []
            s.personen[stelle].mehrbedarfe = Mehrbedarfsangaben()
            s.personen[stelle].alleinNebenPartner?.durch = ""
        }
        for stelle in s.wohnungen.indices {
            s.wohnungen[stelle].höhereKosten?.durch = ""
            s.wohnungen[stelle].einmaligeKosten = []
            s.wohnungen[stelle].guthaben = []
            s.wohnungen[stelle].warmwasserNachgewiesen = nil
        }
        return s
    }

    @Test func `deutsche und amtliche Schreibweisen sind dasselbe`() async throws {
        let w = try await Werkstatt()
        let deutsch = try await w.neuerFall()
        let amtlich = try await w.neuerFall([
            "personen.0.geboren": "1994-03-02", "wohnung.0.nebenkosten": "60.50",
            "wohnung.0.karenz_ab": "2026-07", "antrag": "2026-07-14",
            "kontakt.konto.iban": "DE45120300001234567890",
        ])
        #expect(try await w.stand(deutsch).angaben == w.stand(amtlich).angaben)
    }

    @Test(arguments: [
        "01-alleinstehend.yaml", "70-minderung-reform-2026.yaml", "81-bildung-und-teilhabe.yaml",
        "84-ernaehrung-und-besonderer-bedarf.yaml", "85-nachforderung-und-guthaben.yaml",
        "86-erstausstattung.yaml",
    ])
    func `eine Änderung lässt stehen, was sie nicht betrifft`(name: String) async throws {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let fall = try await aufgenommen(w, name)
        let vorher = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        stand.eingaben["wohnung.0.heizung"] = "99,90"
        stand.eingaben["grund"] = "Neuer Abschlag"
        stand.eingaben["gilt_ab"] = "9/26"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        var erwartet = vorher
        erwartet.wohnungen[0].heizung = .euro(99, 90)
        let neu = try await w.stand(fall)
        #expect(try Angaben.lies(try #require(neu.angaben)) == erwartet)
        #expect(neu.angabenstände.last?.giltAb == Monat(2026, 9))
    }

    @Test(arguments: ["", "8/26"])
    func `eine Änderung überschreibt keine Monate, für die andere Angaben gelten`(
        giltAb: String
    ) async throws {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let fall = try await aufgenommen(w, "01-alleinstehend.yaml")
        func ändere(_ feld: String, _ wert: String, ab: String) async throws {
            var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
            stand.eingaben[feld] = wert
            stand.eingaben["grund"] = "geändert"
            stand.eingaben["gilt_ab"] = ab
            try await w.antrag.change(
                fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        }
        try await ändere("wohnung.0.grundmiete", "430", ab: "9/26")
        let vorher = try await w.stand(fall)
        await #expect {
            try await ändere("personen.0.nachname", "Neu", ab: giltAb)
        } throws: { fehler in
            guard case .fehlerhaft(let fehler) = fehler as? Absage else { return false }
            return fehler.map(\.feld) == ["gilt_ab"]
                && fehler.allSatisfy { $0.text.contains("September 2026 oder einen späteren") }
        }
        #expect(try await w.stand(fall) == vorher)
        try await ändere("personen.0.nachname", "Neu", ab: "9/26")
        #expect(try await w.stand(fall).version > vorher.version)
    }

    /// Ab September 2026 kostet die Wohnung mehr; geändert werden die Monate davor.
    @Test(arguments: ["bis", "alle"])
    func `frühere Monate lassen sich ändern, mit oder ohne die späteren`(reichweite: String)
        async throws
    {
        let w = try await Werkstatt(heute: Tag(2027, 12, 31))
        let fall = try await aufgenommen(w, "01-alleinstehend.yaml")
        var neu = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        #expect(neu.zeitraum == nil && neu.andere.isEmpty && neu.später.isEmpty)
        let alteMiete = neu.eingaben["wohnung.0.grundmiete"]
        neu.eingaben["wohnung.0.grundmiete"] = "430,00"
        neu.eingaben["grund"] = "Mieterhöhung"
        neu.eingaben["gilt_ab"] = "9/26"
        try await w.antrag.change(
            fall, to: neu.eingaben, version: neu.version, for: w.zugang("anja"))

        let neueste = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        let ziel = try #require(neueste.andere.first?.ziel)
        #expect(ziel == "/faelle/\(fall)/angaben?abschnitt=2025-11")
        var früher = try await w.antrag.angaben(
            of: fall, abschnitt: "2025-11", for: w.zugang("anja"))
        #expect(früher.eingaben["wohnung.0.grundmiete"] == alteMiete)
        #expect(früher.später.map(\.wert) == ["Grundmiete: 430,00 statt \(alteMiete)"])
        früher.eingaben["personen.0.nachname"] = "Früher"
        früher.eingaben["grund"] = "Name berichtigt"
        // Ohne die Wahl und mit einem Monat der späteren Angaben geht es nicht.
        for (name, wert) in [("reichweite", ""), ("gilt_ab", "9/26")] {
            var falsch = früher.eingaben
            falsch["reichweite"] = reichweite
            falsch[name] = wert
            let absage = try await absage {
                try await w.antrag.change(
                    fall, to: falsch, version: früher.version, for: w.zugang("anja"))
            }
            #expect(Array(absage.felder.keys) == [name])
        }
        früher.eingaben["reichweite"] = reichweite
        try await w.antrag.change(
            fall, to: früher.eingaben, version: früher.version, for: w.zugang("anja"))
        let stand = try await w.stand(fall)
        func angaben(_ monat: Monat) throws -> Sachverhalt {
            try Angaben.lies(try #require(stand.angaben(for: monat)))
        }
        let august = try angaben(Monat(2026, 8))
        let september = try angaben(Monat(2026, 9))
        let alle = reichweite == "alle"
        #expect(august.personen[0].nachname == "Früher")
        #expect(august.wohnungen[0].grundmiete.deutsch == alteMiete)
        #expect((september.personen[0].nachname == "Früher") == alle)
        #expect(september.wohnungen[0].grundmiete.deutsch == (alle ? alteMiete : "430,00"))
        #expect(stand.angaben == stand.angaben(for: Monat(2026, 9)))
        #expect(stand.angabenverlauf.count == (alle ? 1 : 2))
    }

    private func familie(_ w: Werkstatt, _ änderungen: [String: String] = [:]) async throws
        -> String
    {
        try await w.neuerFall(
            [
                "personen.1.id": "p2", "personen.1.rolle": "partner", "personen.1.vorname": "Bernd",
                "personen.1.nachname": "Beispiel", "personen.1.geboren": "11.09.1991",
                "personen.1.erwerbsfaehig": "ja", "personen.2.id": "p3",
                "personen.2.rolle": "kind", "personen.2.vorname": "Carla",
                "personen.2.nachname": "Beispiel", "personen.2.geboren": "10.02.2021",
                "personen.2.eltern": "Anna Beispiel, bernd beispiel",
                "personen.2.einkommen.0.art": "kindergeld", "personen.2.einkommen.0.ab": "07/2026",
                "personen.2.einkommen.0.berechtigt": "Bernd Beispiel",
            ].merging(änderungen) { $1 })
    }

    @Test func `beim Ändern stehen Namen statt Kennungen, auch wenn jemand umbenannt wird`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await familie(w)
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        #expect(stand.eingaben["personen.2.eltern"] == "Anna Beispiel, Bernd Beispiel")
        #expect(stand.eingaben["personen.2.einkommen.0.berechtigt"] == "Bernd Beispiel")
        stand.eingaben["personen.1.nachname"] = "Neumann"
        stand.eingaben["personen.2.eltern"] = "Bernd Beispiel"
        stand.eingaben["grund"] = "Heirat"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        let neu = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(neu.personen[2].eltern == ["p2"])
        #expect(neu.personen[2].einkommen[0].berechtigt == "p2")
        let danach = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        #expect(danach.eingaben["personen.2.eltern"] == "Bernd Neumann")
    }

    /// Ein Name, der nicht sagt, wer gemeint ist, steht nicht da.
    @Test(arguments: [
        ["personen.1.vorname": "Anna", "personen.2.eltern": "p1, p2"],
        ["personen.0.vorname": "", "personen.0.nachname": "", "personen.2.eltern": "p1, p2"],
        ["personen.0.nachname": "Beispiel, geb. Muster", "personen.2.eltern": "p1, p2"],
        ["personen.0.vorname": "p2", "personen.0.nachname": "", "personen.2.eltern": "p1, p2"],
    ])
    func `wo ein Name zwei meinen könnte, bleibt die Kennung`(änderungen: [String: String])
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await familie(
            w, änderungen.merging(["personen.2.einkommen.0.berechtigt": "p2"]) { $1 })
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        #expect(stand.eingaben["personen.2.eltern"].hasPrefix("p1"))
        stand.eingaben["grund"] = "nichts"
        let absage = try await absage {
            try await w.antrag.change(
                fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("unterscheiden sich nicht"), "\(absage)")
    }

    @Test func `eine entfernte Zeile nimmt nur sich selbst mit`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall([
            "personen.0.einkommen.0.art": "unterhalt", "personen.0.einkommen.0.betrag": "100",
            "personen.0.einkommen.0.ab": "07/2026", "personen.0.einkommen.1.art": "kindergeld",
            "personen.0.einkommen.1.berechtigt": "Anna Beispiel",
            "personen.0.einkommen.1.ab": "07/2026",
        ])
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        stand.eingaben.remove("personen.0.einkommen", at: 0)
        // So, als zeigte der Bogen dieses Feld nicht.
        stand.eingaben.werte["personen.0.einkommen.0.berechtigt"] = nil
        stand.eingaben["grund"] = "Unterhalt entfällt"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        let neu = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(neu.personen[0].einkommen.map(\.art) == [.kindergeld])
        #expect(neu.personen[0].einkommen[0].berechtigt == "p1")
    }

    @Test func `der Bogen zeigt genau die Felder der Zuordnung`() async throws {
        let w = try await Werkstatt()
        let eingaben = Eingaben([
            "personen.0.id": "a", "personen.1.id": "b", "personen.1.einkommen.0.da": "ja",
            "personen.1.vermoegen.0.da": "ja", "wohnung.0.da": "ja",
        ])
        var gezeigt = Eingaben()
        for block in Antragsbogen(w.werk.worte(.de), eingaben).angaben {
            trage(block, in: &gezeigt)
        }
        func erwartet(_ pfad: String, _ felder: [Bogenfeld]) -> [String] {
            felder.map { "\(pfad).\($0.pfad)" }
        }
        let namen =
            erwartet("personen.1", Bogenfelder.person)
            + erwartet("personen.1.einkommen.0", Bogenfelder.einkommen)
            + erwartet("personen.1.vermoegen.0", Bogenfelder.vermögen)
            + erwartet("wohnung.0", Bogenfelder.wohnung) + erwartet("kontakt", Bogenfelder.kontakt)
        let verborgen: Set<String> = [
            "personen.1.id", "personen.1.einkommen.0.da", "personen.1.vermoegen.0.da",
            "wohnung.0.da",
        ]
        let zweite = gezeigt.werte.keys.filter { !$0.hasPrefix("personen.0.") }
        #expect(Set(zweite) == Set(namen).union(verborgen))
        for feld in Bogenfelder.person + Bogenfelder.wohnung + Bogenfelder.kontakt {
            #expect(w.werk.worte(.en).contains("antrag.\(feld.wort)"), "\(feld.wort)")
        }
    }

    @Test func `ein weggenommenes Häkchen nimmt die Angabe weg`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall([
            "personen.0.alleinerziehend": "ja", "personen.0.behinderung.teilhabeleistung": "ja",
        ])
        let vorher = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(vorher.personen[0].alleinerziehend)
        #expect(vorher.personen[0].behinderung.teilhabeleistung == Dauer())
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        #expect(stand.eingaben["personen.0.alleinerziehend"] == "ja")
        stand.eingaben["personen.0.alleinerziehend"] = ""
        stand.eingaben["personen.0.behinderung.teilhabeleistung"] = ""
        stand.eingaben["grund"] = "Irrtum"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        let nachher = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(!nachher.personen[0].alleinerziehend)
        #expect(nachher.personen[0].behinderung.teilhabeleistung == nil)
    }

    @Test func `über höhere Kosten entscheidet, wer es einträgt`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall([
            "wohnung.0.hoehere_kosten.entscheidung": "anerkannt",
            "wohnung.0.hoehere_kosten.grund": "barrierefrei",
        ])
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("bert"))
        stand.eingaben["grund"] = "Heizung"
        stand.eingaben["wohnung.0.heizung"] = "80"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("bert"))
        let angaben = try Angaben.lies(try #require(try await w.stand(fall).angaben))
        #expect(angaben.wohnungen[0].höhereKosten?.durch == "anja")
    }
}
