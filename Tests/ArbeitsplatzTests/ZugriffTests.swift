import Ablage
import Fallakte
import Grundtypen
import Testing
import Weboberflaeche

@testable import Arbeitsplatz

@Suite struct `Zugriffsprotokoll am Bildschirm` {
    private let w: Werkstatt
    private let protokoll: Zugriffswesen

    init() async throws {
        w = try await Werkstatt()
        protokoll = Zugriffswesen(w.mittel, kasse: w.kasse)
        try await w.ablage.save(
            Personalkonto(
                kennung: try #require(Kennung("dana")), name: "Dana Schutz", standort: "nord",
                rollen: [try #require(RolleID("datenschutz"))], passwort: "", aktiv: true))
    }

    private func seite(
        _ filter: Zugriffsfilter = Zugriffsfilter(), _ sprache: Sprache = .de
    ) async throws -> Zugriffsseite {
        try await protokoll.zugriffe(filter, for: w.zugang("dana", sprache))
    }

    private func blicke(_ anzahl: Int, _ fall: String, durch kennung: String) async throws {
        for nummer in 0..<anzahl {
            try await w.ablage.record(
                Zugriff(
                    .fall(#require(FallID(fall))), durch: #require(Kennung(kennung)),
                    zeit: Zeitpunkt(millisekunden: Int64(nummer) * 60_000), ansicht: "akte"))
        }
    }

    @Test func `wer einen Lauf öffnet, steht darin, mit Namen und in beiden Sprachen`() async throws
    {
        let fall = try await w.neuerFall()
        try await w.versendet(fall)
        let lauf = try await w.zahllauf.prepare(
            Eingaben(["art": "hauptlauf", "monat": "08/2026"]), for: w.zugang("kurt"))
        _ = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("karin"))
        try await w.zahllauf.perform(
            .prüfen, on: lauf, eingaben: Eingaben(), version: 1, for: w.zugang("kurt"))
        let zeile = try #require(try await seite().zeilen.first)
        #expect(zeile.wer == "Karin" && zeile.kennung == "karin", "handeln ist kein Blick")
        #expect(zeile.gegenstand == "Zahllauf \(lauf)")
        #expect(zeile.ansicht == "Zahlungen des Laufs")
        #expect(zeile.wann == "20.07.2026, 10:00")
        let englisch = try #require(try await seite(Zugriffsfilter(), .en).zeilen.first)
        #expect(englisch.gegenstand == "payment run \(lauf)")
        #expect(englisch.ansicht == "payments of the run")
        let nachFall = try await seite(Zugriffsfilter(fall: fall))
        #expect(nachFall.zeilen.first?.gegenstand == "Zahllauf \(lauf)", "der Fall steht im Lauf")
        let nachPerson = try await seite(Zugriffsfilter(person: "karin"))
        #expect(nachPerson.zeilen.map(\.kennung) == ["karin"])
        #expect(nachPerson.filter.first { $0.name == "person" }?.wert == "karin")
    }

    @Test func `es blättert zu fünfzig, gefiltert wie ungefiltert`() async throws {
        try await blicke(60, "2026-00007", durch: "anja")
        try await blicke(3, "2026-00008", durch: "bert")
        let erste = try await seite()
        #expect(erste.zeilen.count == 50 && erste.blättern.text == "1–50 von 63")
        #expect(erste.blättern.zurück == nil && erste.blättern.weiter == 2)
        let zweite = try await seite(Zugriffsfilter(fall: "2026-00007", person: "anja", seite: 2))
        #expect(zweite.zeilen.count == 10 && zweite.blättern.text == "51–60 von 60")
        #expect(zweite.blättern.zurück == 1 && zweite.blättern.weiter == nil)
        #expect(zweite.filter.map(\.wert) == ["2026-00007", "anja"], "der Filter bleibt stehen")
    }

    @Test func `nichts gefunden und kein Aktenzeichen sagen es`() async throws {
        try await blicke(1, "2026-00007", durch: "anja")
        let leer = try await seite(Zugriffsfilter(fall: "2026-00009"))
        #expect(leer.zeilen.isEmpty && leer.leer?.text.contains("Kein Zugriff") == true)
        let falsch = try await seite(Zugriffsfilter(fall: "Frau Beispiel"))
        #expect(falsch.zeilen.isEmpty && falsch.leer?.text.contains("Frau Beispiel") == true)
    }

    @Test(arguments: ["anja", "elif", "kurt", "ida"])
    func `nur der Datenschutz sieht die Seite`(kennung: String) async throws {
        let absage = try await absage {
            _ = try await protokoll.zugriffe(Zugriffsfilter(), for: w.zugang(kennung))
        }
        guard case .verboten = absage else {
            Issue.record("\(absage)")
            return
        }
    }
}
