import Fallakte
import Grundtypen
import Testing

@Suite struct `Prüfung und Erlass` {
    @Test func `aus einem offenen Vorschlag wird ein Bescheid`() throws {
        let fall = try Muster.mitBescheid()
        let bescheid = try #require(fall.bescheide.first)
        #expect(fall.zustand == .beschieden)
        #expect(bescheid.schreiben == Muster.schreiben)
        #expect(bescheid.berechnung == Muster.berechnung)
        #expect(bescheid.zeitraum == (try Muster.spanne()))
        #expect(fall.zustand(of: try Muster.id("v1")) == .erlassen(bescheid.id))
        #expect(fall.bewilligt(for: Muster.juli).count == 1)
        #expect(fall.bewilligt(for: Muster.juli + 2).isEmpty)
    }

    @Test func `wer verfasst, prüft nicht`() throws {
        let fall = try Muster.mitVorschlag()
        lehntAb(.prüfung(.verfasstUndGeprüft(try Muster.id("clara")))) {
            try fall.decide(Muster.erlass(durch: "clara"))
        }
    }

    @Test func `ein unbekannter Vorschlag wird nichts`() throws {
        let fall = try Muster.mitAntrag()
        let unbekannt = Ablehnung.prüfung(.vorschlagUnbekannt(try Muster.id("v1")))
        lehntAb(unbekannt) { try fall.decide(Muster.erlass()) }
        lehntAb(unbekannt) { try fall.decide(Muster.rückgabe()) }
    }

    @Test func `nur ein offener Vorschlag wird erlassen oder zurückgegeben`() throws {
        let v1: VorschlagID = try Muster.id("v1")
        let offen = try Muster.mitVorschlag()
        let zustände: [(Fall, Vorschlagszustand)] = [
            (try offen.mit { try $0.decide(Muster.erlass()) }, .erlassen(try Muster.id("b1"))),
            (
                try offen.mit { try $0.decide(Muster.rückgabe(grund: "Miete?")) },
                .zurückgegeben(grund: "Miete?")
            ),
            (
                try offen.mit {
                    try $0.decide(
                        Angabenänderung(angaben: Muster.andereAngaben, grund: "Lohn", giltAb: nil))
                }, .veraltet
            ),
            (try offen.mit { try $0.decide(Muster.antrag("a2")) }, .veraltet),
        ]
        for (fall, zustand) in zustände {
            #expect(fall.zustand(of: v1) == zustand)
            let abgelehnt = Ablehnung.prüfung(.vorschlagNichtOffen(v1, zustand))
            lehntAb(abgelehnt) { try fall.decide(Muster.erlass("b2")) }
            lehntAb(abgelehnt) { try fall.decide(Muster.rückgabe()) }
        }
    }

    @Test func `ein veralteter Vorschlag macht dem nächsten Platz`() throws {
        let fall = try Muster.mitVorschlag().mit {
            try $0.decide(
                Angabenänderung(angaben: Muster.andereAngaben, grund: "Lohn", giltAb: nil))
        }
        #expect(fall.zustand == .inBearbeitung)
        #expect(try fall.decide(Muster.vorschlag("v2", angabenstand: 3)).count == 1)
    }

    @Test func `eine Rückgabe sagt, warum`() throws {
        let fall = try Muster.mitVorschlag()
        lehntAb(.prüfung(.rückgabeOhneGrund)) { try fall.decide(Muster.rückgabe(grund: " ")) }
    }

    @Test func `eine Bescheidnummer gibt es einmal, und ihr Datum nach dem Antrag`() throws {
        let fall = try Muster.mitBescheid()
            .mit { try $0.decide(Muster.antrag("a2")) }
            .mit {
                try $0.decide(
                    Muster.vorschlag(
                        "v2", antrag: "a2", art: .ablehnung(grund: "doppelt"), zeilen: [],
                        angabenstand: 4))
            }
        lehntAb(.prüfung(.bescheidBekannt(try Muster.id("b1")))) {
            try fall.decide(Muster.erlass("b1", "v2"))
        }
        let vortag = Muster.eingang - 1
        lehntAb(.prüfung(.erlassVorAntrag(am: vortag, eingang: Muster.eingang))) {
            try fall.decide(Muster.erlass("b2", "v2", am: vortag))
        }
        #expect(try fall.decide(Muster.erlass("b2", "v2", am: Muster.eingang)).count == 1)
    }

    @Test func `versandt wird ein Bescheid einmal und nicht vor seinem Erlass`() throws {
        let fall = try Muster.mitBescheid()
        lehntAb(.prüfung(.bescheidUnbekannt(try Muster.id("b9")))) {
            try fall.decide(Muster.versand("b9"))
        }
        let erlassen = Tag(2026, 7, 20)
        lehntAb(.prüfung(.versandVorErlass(am: erlassen - 1, erlassen: erlassen))) {
            try fall.decide(Muster.versand(am: erlassen - 1))
        }
        let versandt = try fall.mit { try $0.decide(Muster.versand(am: erlassen)) }
        #expect(versandt.versendungen[try Muster.id("b1")]?.am == erlassen)
        lehntAb(.prüfung(.bereitsVersandt(try Muster.id("b1"), am: erlassen))) {
            try versandt.decide(Muster.versand())
        }
    }
}
