import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht
import Testing
import Weboberflaeche

extension Werkstatt {
    var entscheidung: Entscheidungswesen { Entscheidungswesen(mittel) }
}

@Suite struct `Berechnung zum Bescheid` {
    @Test(arguments: ["01", "02", "12", "15", "18", "43", "70", "81", "83", "85", "86"])
    func `aufbewahrt ist dieselbe Rechnung mit denselben Schritten`(nummer: String) async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel(nummer)
        w.stelle(auf: sachverhalt.antrag)
        let fall = try await w.erfasse(sachverhalt)
        let bescheid = try await w.bewillige(fall)
        let seite = try await w.entscheidung.bescheid(
            fall.text, bescheid: bescheid.text, for: w.zugang("anna"))
        #expect(seite.hinweise.isEmpty)
        let erster = try #require(seite.monate.first?.ziel)
        #expect(seite.berechnung?.ziel == erster)
        _ = try w.html(seite)
        for monat in try Berechnung(sachverhalt).monate.prefix(3) {
            let name = monat.monat.description
            let damals = try await w.entscheidung.berechnung(
                fall.text, bescheid: bescheid.text, monat: name, allesOffen: true,
                for: w.zugang("anna"))
            let heute = try await w.fälle.rechnung(
                fall.text, monat: name, allesOffen: true, for: w.zugang("anna"))
            #expect(
                damals.gruppen.last?.zeilen.last?.beträge.map(\.text)
                    == monat.personen.map { $0.gesamt.deutsch } + [monat.gesamt.deutsch])
            let anspruch = damals.gruppen.last?.zeilen.first { $0.begriff == "Anspruch" }
            #expect(
                anspruch?.beträge.dropLast().map(\.text)
                    == monat.personen.map { $0.anspruch.deutsch })
            let gemindert = monat.personen.contains { $0.minderungGrund != nil }
            let minderung = damals.gruppen.last?.zeilen.first { $0.begriff == "Minderung" }
            #expect(
                minderung?.beträge.last?.text
                    == (gemindert ? "−\(monat.personen.map(\.minderung).summe.deutsch)" : nil))
            let bildung = damals.gruppen.last?.zeilen.first {
                $0.begriff == "Bildung und Teilhabe (Kommune)"
            }
            let mitBildung = monat.personen.contains { $0.bildungGrund != nil }
            #expect(bildung?.beträge.last?.text == (mitBildung ? monat.bildung.deutsch : nil))
            let einmalig = damals.gruppen.last?.zeilen.first {
                $0.begriff == "Einmalige Leistungen"
            }
            let mitEinmaligem = monat.personen.contains { $0.einmalig.grund != nil }
            #expect(einmalig?.beträge.last?.text == (mitEinmaligem ? monat.einmalig.deutsch : nil))
            #expect(damals.erklärungen.map(\.titel) == monat.personen.map(\.name))
            for (alt, neu) in zip(damals.erklärungen, heute.erklärungen) {
                #expect(texte(alt.knoten) == texte(Array(neu.knoten.prefix(alt.knoten.count))))
            }
            let ziele = damals.gruppen.flatMap(\.zeilen).flatMap(\.beträge).compactMap(\.ziel)
            let ids = damals.erklärungen.flatMap { [$0.id] + $0.knoten.flatMap(\.alle) }
            #expect(Set(ziele).isSubset(of: ids.map { "#\($0)" }))
            #expect(damals.hinweise.allSatisfy { $0.ton != .achtung })
            _ = try w.html(damals)
        }
    }

    @Test
    func `ändern sich Angaben, bleibt die Rechnung von damals und der Unterschied steht dabei`()
        async throws
    {
        let w = try await Werkstatt()
        var sachverhalt = try Werkstatt.beispiel("02")
        let fall = try await w.erfasse(sachverhalt)
        let bescheid = try await w.bewillige(fall)
        let vorher = try await w.entscheidung.berechnung(
            fall.text, bescheid: bescheid.text, monat: "2027-01", allesOffen: true,
            for: w.zugang("anna"))
        let alt = try Berechnung(sachverhalt).monate
        // Ab Januar kostet die Heizung zehn Euro weniger, und niemand zieht um.
        sachverhalt.wohnungen[0].heizung -= .euro(10)
        try await w.ändere(fall, auf: sachverhalt, giltAb: Monat(2027, 1))
        let weniger = zip(alt, try Berechnung(sachverhalt).monate)
            .map { $0.monat < Monat(2027, 1) ? Geld.null : $0.gesamt - $1.gesamt }
        let seite = try await w.entscheidung.bescheid(
            fall.text, bescheid: bescheid.text, for: w.zugang("anna"))
        let hinweis = try #require(seite.hinweise.first)
        #expect(hinweis.text.contains("6 von 12 Monaten"))
        #expect(hinweis.text.contains("−\(weniger.summe.deutsch)"), "\(hinweis.text)")
        #expect(hinweis.verweis?.ziel.hasSuffix("/bescheide/\(bescheid)/monate/2027-01") == true)
        for (monat, betrag) in zip(seite.monate, weniger) {
            #expect((monat.anmerkung == nil) == (betrag == .null))
            #expect(monat.anmerkung?.contains("Unterschied −\(betrag.deutsch)") != false)
        }
        let nachher = try await w.entscheidung.berechnung(
            fall.text, bescheid: bescheid.text, monat: "2027-01", allesOffen: true,
            for: w.zugang("anna"))
        #expect(texte(nachher.gruppen) == texte(vorher.gruppen))
        #expect(texte(nachher.erklärungen) == texte(vorher.erklärungen))
        let warnung = try #require(nachher.hinweise.first { $0.ton == .achtung })
        #expect(warnung.text.contains("−\(weniger[6].deutsch)"))
        #expect(warnung.verweis?.ziel == "/faelle/\(fall)/monate/2027-01")
        let gleich = try await w.entscheidung.berechnung(
            fall.text, bescheid: bescheid.text, monat: "2026-12", allesOffen: false,
            for: w.zugang("anna", .en))
        #expect(gleich.hinweise.allSatisfy { $0.ton != .achtung })
        _ = try w.html(seite)
        _ = try w.html(gleich, .en)
    }

    @Test func `lässt sie sich nicht lesen, steht die Seite und sagt warum`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let vorschlag = try await w.schlageVor(fall)
        let leer = try await w.ablage.store(Data("{}".utf8), for: fall)
        let erlass = Bescheiderlass(
            bescheid: try #require(BescheidID("b1")), vorschlag: vorschlag, schreiben: leer,
            berechnung: leer, geprüftDurch: try #require(Kennung("ben")), am: Tag(2026, 7, 20))
        _ = try await w.ablage.perform(
            try w.auftrag(), on: fall, by: erlass.geprüftDurch, at: w.amt.uhr.jetzt()
        ) { try $0.decide(erlass) }
        let seite = try await w.entscheidung.bescheid(
            fall.text, bescheid: "b1", for: w.zugang("anna"))
        #expect(seite.hinweise.map(\.ton) == [.gefahr])
        #expect(seite.hinweise.first?.text.contains("b1") == true)
        #expect(seite.berechnung == nil)
        #expect(seite.monate.first?.ziel == "/faelle/\(fall)/monate/2026-07")
        let satz = await absage {
            _ = try await w.entscheidung.berechnung(
                fall.text, bescheid: "b1", monat: "2026-07", allesOffen: false,
                for: w.zugang("anna"))
        }
        guard case .unmöglich = satz else {
            Issue.record("\(String(describing: satz))")
            return
        }
    }

    @Test(arguments: [("anna", "2026-06"), ("anna", "juli"), ("tina", "2026-07")])
    func `kein fremder Monat, und nicht ohne Recht`(kennung: String, monat: String) async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let bescheid = try await w.bewillige(fall)
        let satz = await absage {
            _ = try await w.entscheidung.berechnung(
                fall.text, bescheid: bescheid.text, monat: monat, allesOffen: false,
                for: w.zugang(kennung))
        }
        #expect(kennung == "anna" ? satz?.istNichtGefunden == true : satz?.istVerboten == true)
    }
}
