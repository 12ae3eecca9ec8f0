import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Testing
import Weboberflaeche

@testable import Arbeitsplatz

@Suite struct `Jede Ablehnung hat einen Satz` {
    @Test func `wer verfasst, gibt nicht frei, darf aber zurückgeben`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        _ = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]), version: 3, for: w.zugang("anja"))
        let seite = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("anja"))
        #expect(seite.gesperrt?.contains("zweite Person") == true)
        #expect(seite.rückgabeMöglich)
        let absage = try await absage {
            _ = try await w.entscheidung.approve(
                fall, vorschlag: "v1", version: seite.version, for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("zweite Person"))
        let ohneGrund = try await ArbeitsplatzTests.absage {
            try await w.entscheidung.giveBack(
                fall, vorschlag: "v1", grund: " ", version: seite.version, for: w.zugang("bert"))
        }
        #expect(ohneGrund.felder["grund"] != nil)
        try await w.entscheidung.giveBack(
            fall, vorschlag: "v1", grund: "Heizung prüfen", version: seite.version,
            for: w.zugang("bert"))
        let danach = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("bert"))
        #expect(danach.gesperrt?.contains("Heizung prüfen") == true && !danach.rückgabeMöglich)
        let neu = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(neu.möglich && neu.hinweise.contains { $0.text.contains("Heizung prüfen") })
    }

    @Test func `die zweite Person sieht, wenn eine Ablehnung der Rechnung widerspricht`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        _ = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "ablehnung", "grund": "Vermögen"]), version: 3,
            for: w.zugang("anja"))
        let seite = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("bert"))
        #expect(
            seite.hinweise.contains {
                $0.text.contains("obwohl die Rechnung einen Anspruch von 12.522,00")
                    && $0.ton == .gefahr
            })
    }

    @Test(arguments: [
        (["art": ""], "art"), (["art": "schenken"], "art"), (["art": "vorlaeufig"], "grund"),
        (["art": "ablehnung", "grund": "  "], "grund"),
        (["art": "bewilligung", "anzahl": "13"], "anzahl"),
        (["art": "bewilligung", "anzahl": "0"], "anzahl"),
        (["art": "bewilligung", "anzahl": "ein paar"], "anzahl"),
    ])
    func `ein unvollständiger Wunsch nennt das Feld`(
        werte: [String: String], feld: String
    ) async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let absage = try await absage {
            _ = try await w.entscheidung.propose(
                fall, eingaben: Eingaben(werte), version: 3, for: w.zugang("anja"))
        }
        #expect(absage.felder[feld]?.isEmpty == false, "\(absage)")
        // Die Seite selbst steht trotzdem, mit dem, was getippt war.
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(werte), for: w.zugang("anja"))
        #expect(seite.möglich)
        // Eine unmögliche Zahl nennt schon das Rechnen; sonst stünde dort stumm ein anderer Zeitraum.
        let anzahl = seite.felder.first { $0.name == "anzahl" }
        #expect((anzahl?.fehler != nil) == (feld == "anzahl"))
    }

    @Test func `ohne Konto steht ein Hindernis mit dem Weg zum Feld`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall([
            "kontakt.strasse": "", "kontakt.plz": "", "kontakt.ort": "",
            "kontakt.konto.inhaber": "", "kontakt.konto.iban": "",
        ])
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(!seite.möglich)
        #expect(
            seite.hindernisse.first?.verweis?.ziel == "/faelle/\(fall)/angaben#f-kontakt-strasse")
        let absage = try await absage {
            _ = try await w.entscheidung.propose(
                fall, eingaben: Eingaben(["art": "bewilligung"]), version: seite.version,
                for: w.zugang("anja"))
        }
        #expect(!absage.satz.isEmpty)
    }

    @Test func `lässt das Recht den Fall nicht zu, zeigt das Hindernis auf die Angabe`()
        async throws
    {
        let w = try await Werkstatt()
        // Außerhalb der Karenzzeit zählt die Wohnfläche; sie ist nicht angegeben.
        let fall = try await w.neuerFall([
            "wohnung.0.karenz_ab": "01/2024",
            "personen.0.vermoegen.0.art": "selbstgenutzte_immobilie",
            "personen.0.vermoegen.0.betrag": "180.000",
        ])
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(!seite.möglich && seite.hindernisse.count == 1)
        #expect(seite.hindernisse.first?.text.contains("Wohnfläche") == true)
        #expect(
            seite.hindernisse.first?.verweis?.ziel
                == "/faelle/\(fall)/angaben#f-personen-0-vermoegen-0-art")
        let absage = try await absage {
            _ = try await w.entscheidung.propose(
                fall, eingaben: Eingaben(["art": "bewilligung"]), version: seite.version,
                for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("Wohnfläche"))
    }

    @Test func `über denselben Fall wird nicht zweimal vorgeschlagen`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        _ = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]), version: 3, for: w.zugang("anja"))
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("bert"))
        #expect(!seite.möglich)
        #expect(seite.hindernisse.first?.verweis?.ziel == "/faelle/\(fall)/vorschlaege/v1")
    }

    @Test func `wer eine alte Seite abschickt, erfährt, was inzwischen geschah`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        stand.eingaben["grund"] = "Miete"
        stand.eingaben["wohnung.0.grundmiete"] = "360"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        let absage = try await absage {
            _ = try await w.entscheidung.propose(
                fall, eingaben: Eingaben(["art": "bewilligung"]), version: stand.version,
                for: w.zugang("bert"))
        }
        guard case .überholt(let inzwischen) = absage else {
            Issue.record("\(absage)")
            return
        }
        #expect(!inzwischen.isEmpty)
    }

    @Test func `ändern sich die Angaben, ist der Vorschlag veraltet`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        _ = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]), version: 3, for: w.zugang("anja"))
        var stand = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang("anja"))
        stand.eingaben["grund"] = "Miete"
        stand.eingaben["wohnung.0.grundmiete"] = "360"
        try await w.antrag.change(
            fall, to: stand.eingaben, version: stand.version, for: w.zugang("anja"))
        let seite = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("bert"))
        #expect(seite.gesperrt?.contains("geändert") == true)
        let absage = try await absage {
            _ = try await w.entscheidung.approve(
                fall, vorschlag: "v1", version: seite.version, for: w.zugang("bert"))
        }
        #expect(absage.satz.contains("geändert"))
    }

    @Test(arguments: ["elif", "kurt", "ida"])
    func `wer keine Akten sehen darf, sieht keine`(kennung: String) async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        for werk in [
            { _ = try await w.antrag.angaben(of: fall, abschnitt: "", for: w.zugang(kennung)) },
            {
                _ = try await w.entscheidung.entscheidung(
                    fall, eingaben: Eingaben(), for: w.zugang(kennung))
            },
            {
                _ = try await w.entscheidung.schreiben(
                    fall, bescheid: "b1", for: w.zugang(kennung))
            },
        ] as [() async throws -> Void] {
            let absage = try await absage(werk)
            guard case .verboten(let grund) = absage else {
                Issue.record("\(absage)")
                continue
            }
            #expect(grund?.isEmpty == false)
        }
    }

    @Test(arguments: ["2026-99999", "../x", "", "A B"])
    func `was es nicht gibt, wird nicht gefunden`(fall: String) async throws {
        let w = try await Werkstatt()
        _ = try await w.neuerFall()
        let absage = try await absage {
            _ = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("bert"))
        }
        guard case .nichtGefunden = absage else {
            Issue.record("\(absage)")
            return
        }
    }

    @Test func `derselbe Auftrag legt nur einen Fall an`() async throws {
        let w = try await Werkstatt()
        let zugang = w.zugang("anja")
        let einer = try await w.antrag.submit(Werkstatt.einfach, for: zugang)
        let noch = try await w.antrag.submit(Werkstatt.einfach, for: zugang)
        #expect(einer == noch)
        #expect(try await w.ablage.aktenzeichen().count == 1)
    }
}
