import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Testing
import Weboberflaeche

@testable import Arbeitsplatz

@Suite struct `Vom Formular zum Bescheid` {
    @Test func `der ganze Weg mit vier Augen`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(seite.möglich && seite.hindernisse.isEmpty, "\(seite.hindernisse)")
        #expect(seite.monate.count == 12)
        #expect(seite.monate.first?.gesamt == "1.043,50")
        #expect(seite.felder.first?.wert == "bewilligung")
        // Nachweise fehlen noch: das wird gesagt und hindert nicht.
        #expect(seite.hinweise.contains { $0.text.contains("Mietvertrag") })

        let entwurf = try await w.entscheidung.entwurf(
            fall, eingaben: Eingaben(["art": "bewilligung"]), for: w.zugang("anja"))
        #expect(entwurf.art == "application/pdf" && entwurf.inhalt.starts(with: "%PDF".utf8))

        let pfad = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]), version: seite.version,
            for: w.zugang("anja"))
        #expect(pfad == "/faelle/\(fall)/vorschlaege/v1")
        let prüfung = try await w.entscheidung.prüfung(fall, vorschlag: "v1", for: w.zugang("bert"))
        #expect(prüfung.gesperrt == nil)
        #expect(prüfung.unterschiede.isEmpty)
        #expect(prüfung.summe?.gesamt == "12.522,00")
        #expect(prüfung.vorschlag.contains { $0.wert.contains("DE45 1203 0000 1234 5678 90") })
        let vorschau = try await w.entscheidung.vorschau(
            fall, vorschlag: "v1", for: w.zugang("bert"))
        #expect(String(decoding: vorschau.inhalt, as: UTF8.self).hasSuffix("Anja"))

        let bescheid = try await w.entscheidung.approve(
            fall, vorschlag: "v1", version: prüfung.version, for: w.zugang("bert"))
        let schreiben = try await w.entscheidung.schreiben(
            fall, bescheid: bescheid, for: w.zugang("anja"))
        #expect(schreiben.inhalt.starts(with: "%PDF".utf8))
        #expect(schreiben.name == "bescheid-\(fall)-b1.pdf")
        let stand = try await w.stand(fall)
        #expect(stand.zustand == .beschieden)
        let gespeichert = try #require(stand.bescheide.first)
        let id = try #require(FallID(fall))
        #expect(try await w.ablage.dokument(gespeichert.berechnung, of: id) != nil)
    }

    @Test func `lässt sich nichts rechnen, ist nichts vorgewählt und der Grund steht da`()
        async throws
    {
        let w = try await Werkstatt()
        // Das Kind wird im Oktober 15; ob es erwerbsfähig ist, hat niemand festgestellt.
        let fall = try await w.neuerFall([
            "personen.1.id": "p2", "personen.1.rolle": "kind", "personen.1.vorname": "Emil",
            "personen.1.nachname": "Beispiel", "personen.1.geboren": "05.10.2011",
            "personen.1.eltern": "Anna Beispiel",
        ])
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(seite.felder.first?.wert == "")
        #expect(!seite.möglich && seite.monate.isEmpty)
        let hindernis = try #require(seite.hindernisse.first)
        #expect(hindernis.verweis?.ziel == "/faelle/\(fall)/angaben#f-personen-1-erwerbsfaehig")
        // Was jemand gewählt hat, bleibt gewählt.
        let gewählt = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(["art": "ablehnung"]), for: w.zugang("anja"))
        #expect(gewählt.felder.first?.wert == "ablehnung")
        #expect(gewählt.hindernisse.map(\.text) == seite.hindernisse.map(\.text))
    }

    @Test func `sind die Angaben unlesbar, führt kein Verweis in ein Formular, das nicht aufgeht`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let kaputt = Angabenänderung(angaben: "{", grund: "", giltAb: nil)
        _ = try await w.ablage.perform(
            try #require(AuftragID("kaputt")), on: try #require(FallID(fall)),
            by: try #require(Kennung("anja")), at: w.amt.uhr.jetzt()
        ) { _ in [.angabenGeändert(kaputt)] }
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(seite.felder.first?.wert == "")
        #expect(!seite.hindernisse.isEmpty)
        #expect(seite.hindernisse.allSatisfy { $0.verweis == nil })
    }

    @Test func `sind zwei Anträge offen, sagt die Seite, über welchen entschieden wird`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let zweiter = try #require(try await w.stand(fall).angaben)
            .replacing("2026-07-14", with: "2026-07-19")
        let id = try #require(FallID(fall))
        let auftrag = try #require(AuftragID("zweiter"))
        let anja = try #require(Kennung("anja"))
        _ = try await w.amt.erfasse(
            Antragseingang(
                fall: id, eingang: Tag(2026, 7, 19), weg: .papier,
                standort: "nord", angaben: zweiter),
            auftrag, by: try #require(try await w.amt.akteur(anja)))
        let seite = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        let hinweis = try #require(seite.hinweise.first)
        #expect(hinweis.text.contains("über den Antrag vom 14.07.2026"))
        #expect(hinweis.text.contains("Offen bleibt der Antrag vom 19.07.2026"))
        _ = try await w.bewilligt(fall)
        let danach = try await w.entscheidung.entscheidung(
            fall, eingaben: Eingaben(), for: w.zugang("anja"))
        #expect(!danach.hinweise.contains { $0.text.contains("Offen bleibt") })
    }

    @Test func `die Aufgabe zur Post setzt die Fristen in Gang`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let bescheid = try await w.bewilligt(fall)
        let vorher = try await w.entscheidung.bescheid(
            fall, bescheid: bescheid, for: w.zugang("anja"))
        #expect(vorher.fristen.isEmpty && vorher.aufgabe != nil)
        try await w.entscheidung.recordPosting(
            fall, bescheid: bescheid, tag: "20.07.2026", for: w.zugang("anja"))
        let nachher = try await w.entscheidung.bescheid(
            fall, bescheid: bescheid, for: w.zugang("anja"))
        // Vierter Tag: Freitag, 24. Juli; ein Monat: Montag, 24. August.
        #expect(nachher.fristen.map(\.tag) == ["24.07.2026", "24.08.2026"])
        #expect(nachher.aufgabe == nil)
        #expect(nachher.fristen.last?.zustand?.text == "noch 35 Tage")
        let absage = try await absage {
            try await w.entscheidung.recordPosting(
                fall, bescheid: bescheid, tag: "20.07.2026", for: w.zugang("anja"))
        }
        #expect(absage.satz.contains("schon am"))
    }

    @Test(arguments: [
        ("19.07.2026", "vom 20.07.2026"), ("21.07.2026", "Zukunft"), ("bald", "bald"),
    ])
    func `ein falscher Tag der Aufgabe wird am Feld gemeldet`(
        tag: String, enthält: String
    ) async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        let bescheid = try await w.bewilligt(fall)
        let absage = try await absage {
            try await w.entscheidung.recordPosting(
                fall, bescheid: bescheid, tag: tag, for: w.zugang("anja"))
        }
        #expect(absage.felder["aufgabe"]?.contains(enthält) == true, "\(absage)")
    }

    @Test func `ein zweiter Bescheid nennt, was sich ändert, auch das Konto`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.neuerFall()
        _ = try await w.bewilligt(fall)
        let neu = try #require(try await w.stand(fall).angaben)
            .replacing("DE45120300001234567890", with: "DE89370400440532013000")
            .replacing("2026-07-14", with: "2027-07-02")
        let kennung = try #require(Kennung("anja"))
        let anja = try #require(try await w.amt.akteur(kennung))
        let auftrag = try #require(AuftragID("weiter-1"))
        let id = try #require(FallID(fall))
        _ = try await w.amt.erfasse(
            Antragseingang(
                fall: id, eingang: Tag(2027, 7, 2), weg: .papier, standort: "nord", angaben: neu),
            auftrag, by: anja)
        _ = try await w.entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]),
            version: try await w.stand(fall).version, for: w.zugang("anja"))
        let seite = try await w.entscheidung.prüfung(fall, vorschlag: "v2", for: w.zugang("bert"))
        let konto = try #require(seite.unterschiede.first { $0.was == "Konto" })
        #expect(konto.ton == .gefahr && konto.neu.contains("DE89 3704"))
        #expect(konto.bisher.contains("DE45 1203"))
    }
}
