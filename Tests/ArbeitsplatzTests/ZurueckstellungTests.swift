import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Testing
import Weboberflaeche
import Zahlungswesen

@testable import Arbeitsplatz

@Suite struct `Zurückgestellte Fälle am Bildschirm` {
    private let w: Werkstatt
    private let heil: String
    private let kaputt: FallID

    init() async throws {
        w = try await Werkstatt()
        heil = try await w.neuerFall(["personen.0.nachname": "Heil"])
        let anderer = try await w.neuerFall(["personen.0.nachname": "Kaputt"])
        kaputt = try #require(FallID(anderer))
        for fall in [heil, anderer] { try await w.versendet(fall) }
        try await w.beschädige(kaputt)
    }

    private func liste(
        _ sprache: Sprache = .de, durchsehen: Bool = false
    ) async throws -> Zahllaufliste {
        try await w.zahllauf.läufe(durchsehen: durchsehen, for: w.zugang("kurt", sprache))
    }

    private func bereiteVor(_ art: String) async throws -> String {
        try await w.zahllauf.prepare(
            Eingaben(["art": art, "monat": "08/2026"]), for: w.zugang("kurt"))
    }

    @Test func `vor dem Vorbereiten stehen Fall, Grund und Rat da, in beiden Sprachen`()
        async throws
    {
        let deutsch = try await liste()
        #expect(deutsch.kacheln.map(\.zahl) == ["0", "1", "0"])
        #expect(deutsch.kacheln.map(\.ton) == [.neutral, .gefahr, .gut])
        let zeile = try #require(deutsch.zurückgestellt.zeilen.first)
        #expect(deutsch.zurückgestellt.zeilen.count == 1)
        #expect(zeile.fall == kaputt.text)
        #expect(zeile.fallziel == nil, "die Kasse öffnet keine Akten")
        #expect(zeile.stand.text == "zurückgestellt")
        #expect(zeile.was.contains("Blatt 2") && zeile.rat.contains("IT"))
        #expect(zeile.lauf == nil)
        #expect(deutsch.zurückgestellt.durchsicht?.wann.contains("20.07.2026") == true)
        let englisch = try #require(try await liste(.en).zurückgestellt.zeilen.first)
        #expect(englisch.was.contains("sheet 2") && englisch.rat.contains("Please call IT"))
    }

    @Test func `der Lauf zeigt, wen er ausließ, und was daraus wurde`() async throws {
        let lauf = try await bereiteVor("hauptlauf")
        let seite = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("karin"))
        #expect(Set(seite.zeilen.map(\.fall)) == [heil])
        let tafel = try #require(seite.zurückgestellt)
        #expect(tafel.zeilen.map(\.fall) == [kaputt.text])
        #expect(
            seite.angaben.contains { $0.bezeichnung == "Zurückgestellte Fälle" && $0.wert == "1" })
        #expect(try await liste().zurückgestellt.zeilen.map(\.lauf?.text) == [lauf])

        try await w.repariere(kaputt)
        let behoben = try await liste()
        #expect(behoben.kacheln.map(\.zahl) == ["1", "0", "1"])
        #expect(behoben.zurückgestellt.zeilen.map(\.stand.text) == ["behoben"])
        let nachgeholt = try await bereiteVor("tageslauf")
        #expect(try await liste().zurückgestellt.zeilen.isEmpty)
        let danach = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("karin"))
        #expect(danach.zurückgestellt?.zeilen.map(\.stand.text) == ["nachgeholt"])
        #expect(
            danach.zurückgestellt?.zeilen.map(\.lauf?.ziel) == ["/zahllaeufe/\(nachgeholt)"])
        let zweiter = try await w.zahllauf.lauf(nachgeholt, seite: 1, for: w.zugang("karin"))
        #expect(Set(zweiter.zeilen.map(\.fall)) == [kaputt.text])
        #expect(zweiter.zurückgestellt == nil)
    }

    @Test
    func `Behobenes verschwindet sofort, neuer Schaden erscheint mit der nächsten Durchsicht`()
        async throws
    {
        _ = try await liste()
        try await w.repariere(kaputt)
        #expect(try await liste().zurückgestellt.zeilen.isEmpty)
        let anderer = try #require(FallID(heil))
        try await w.beschädige(anderer)
        #expect(try await liste().zurückgestellt.zeilen.isEmpty, "die Durchsicht ist noch frisch")
        #expect(
            try await liste(durchsehen: true).zurückgestellt.zeilen.map(\.fall) == [heil])
    }

    @Test func `wer Akten öffnen darf, bekommt den Verweis`() async throws {
        try await w.ablage.save(
            Personalkonto(
                kennung: try #require(Kennung("wim")), name: "Wim", standort: "nord",
                rollen: [try #require(RolleID("kasse")), try #require(RolleID("widerspruch"))],
                passwort: "", aktiv: true))
        let seite = try await w.zahllauf.läufe(durchsehen: false, for: w.zugang("wim"))
        #expect(seite.zurückgestellt.zeilen.map(\.fallziel) == ["/faelle/\(kaputt)"])
    }

    @Test(arguments: [
        Zurückstellungsgrund.akteBeschädigt(blatt: 3), .akteUnlesbar(blatt: 3), .akteVerschlossen,
        .haushaltsstelleFehlt(.bund), .haushaltsstelleFehlt(.kommune),
        .sollWeichtAb(schlüssel: "f/b1"), .sollUnlesbar(schlüssel: "f/b1"),
        .anordnungDoppelt(schlüssel: "f/b1"), .betragZuHoch(.euro(2)),
    ])
    func `jeder Grund sagt auf Deutsch und Englisch, was ist und was zu tun ist`(
        grund: Zurückstellungsgrund
    ) {
        for s in Sprache.allCases {
            for satz in [s.satz(grund), s.rat(grund)] {
                #expect(satz.hasSuffix(".") || satz.hasSuffix(".)") || satz.hasSuffix(")."))
            }
        }
        #expect(Sprache.de.satz(grund) != Sprache.en.satz(grund))
        #expect(Sprache.de.rat(grund).hasPrefix("Bitte"))
        #expect(Sprache.en.rat(grund).hasPrefix("Please"))
    }
}

@Suite struct `Namen statt Kennungen` {
    @Test func `die Absage nennt die Person beim Namen, gesperrt wie abgelehnt`() async throws {
        let w = try await Werkstatt()
        try await w.ablage.save(
            Personalkonto(
                kennung: try #require(Kennung("kurt")), name: "Kurt Kassenwart", standort: "nord",
                rollen: [try #require(RolleID("kasse"))], passwort: "", aktiv: true))
        try await w.versendet(try await w.neuerFall())
        let lauf = try await w.zahllauf.prepare(
            Eingaben(["art": "hauptlauf", "monat": "08/2026"]), for: w.zugang("kurt"))
        try await w.zahllauf.perform(
            .prüfen, on: lauf, eingaben: Eingaben(), version: 1, for: w.zugang("kurt"))
        for sprache in Sprache.allCases {
            let seite = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt", sprache))
            let gesperrt = try #require(seite.gesperrt)
            #expect(gesperrt.contains("Kurt Kassenwart hat den Lauf vorbereitet"))
            let absage = try await absage {
                try await w.zahllauf.perform(
                    .freigeben, on: lauf, eingaben: Eingaben(["anzahl": "1", "summe": "1.00"]),
                    version: 2, for: w.zugang("kurt", sprache))
            }
            #expect(absage.satz.contains("Kurt Kassenwart hat den Lauf vorbereitet"))
        }
    }

    @Test func `jede Absage, die jemanden nennt, nennt ihn auch im Satz`() throws {
        let kennung = try #require(Kennung("vera"))
        let nennend: [Laufablehnung] = [
            .prüfung(.anordnungUndKasse(kennung)), .freigabe(.vorbereitetUndFreigegeben(kennung)),
            .freigabe(.geprüftUndFreigegeben(kennung)),
        ]
        for ablehnung in nennend {
            #expect(ablehnung.genannt == kennung)
            let satz = ablehnung.meldung { _ in "Vera Vorbereitung" }
            #expect(satz.hasPrefix("Vera Vorbereitung hat ") && !satz.contains("vera"))
        }
        #expect(Laufablehnung.freigabe(.allesZurückgehalten).genannt == nil)
    }
}

extension Werkstatt {
    func beschädige(_ fall: FallID) async throws {
        try await ändere(fall) { $0 + [0] }
    }

    func repariere(_ fall: FallID) async throws {
        try await ändere(fall) { $0.dropLast() }
    }

    /// Verändert den Inhalt des zweiten Blatts.
    private func ändere(
        _ fall: FallID, _ inhalt: @escaping @Sendable (Data) -> Data
    ) async throws {
        let speicher = try #require(ablage as? Speicherablage)
        await speicher.damage(fall) { blätter in
            blätter.map { blatt in
                guard blatt.nummer == 2 else { return blatt }
                return Journalblatt(
                    fall: blatt.fall, nummer: blatt.nummer, erfasst: blatt.erfasst,
                    autor: blatt.autor, auftrag: blatt.auftrag, art: blatt.art,
                    fassung: blatt.fassung, inhalt: inhalt(blatt.inhalt), kette: blatt.kette)
            }
        }
    }
}
