import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Buchungen im Hauptbuch` {
    func zeile(_ konto: Konto, _ träger: Kostenträger, _ cent: Int64) -> Buchungszeile {
        Buchungszeile(
            stelle: Buchungsstelle(
                konto: konto, träger: träger, haushaltsstelle: "x", fall: "1", person: "p",
                monat: Musterlauf.monat),
            betrag: Geld(cent: cent))
    }

    func satz(_ zeilen: [Buchungszeile]) throws -> Buchungssatz {
        try Buchungssatz(
            id: "s", art: .freigabe, wert: Tag(2026, 11, 30), bezug: .bankmeldung("B"),
            zeilen: zeilen)
    }

    @Test func `nur ein ausgeglichener Satz entsteht, auch je Träger`() throws {
        #expect(throws: Buchungsfehler.ohneZeilen("s")) { try satz([]) }
        #expect(throws: Buchungsfehler.zeileNull("s")) { try satz([zeile(.bank, .bund, 0)]) }
        #expect(throws: Buchungsfehler.unausgeglichen("s", .bund, Geld(cent: 1))) {
            try satz([zeile(.bank, .bund, 100), zeile(.aufwand, .bund, -99)])
        }
        // Im Ganzen null, aber der Bund zahlte für die Kommune.
        #expect(throws: Buchungsfehler.unausgeglichen("s", .bund, Geld(cent: 100))) {
            try satz([zeile(.bank, .bund, 100), zeile(.aufwand, .kommune, -100)])
        }
        _ = try satz([zeile(.bank, .bund, 100), zeile(.aufwand, .bund, -100)])
    }

    @Test func `derselbe Satz wird nie zweimal gebucht`() throws {
        var buch = Hauptbuch()
        let eine = Musterlauf.anordnung(1)
        try buch.book(.sollstellung(of: eine, am: Tag(2026, 11, 25)))
        let vorher = buch
        #expect(throws: Buchungsfehler.doppelt("sollstellung/\(eine.schlüssel)")) {
            try buch.book(.sollstellung(of: eine, am: Tag(2026, 11, 26)))
        }
        #expect(buch == vorher)
    }

    @Test func `bewilligt, unterwegs, gezahlt und offen folgen dem Weg des Geldes`() throws {
        let eine = Musterlauf.anordnung(1)
        var buch = Hauptbuch()
        try buch.book(.sollstellung(of: eine, am: Tag(2026, 11, 20)))
        func stand() -> [Geld] {
            [buch.bewilligt(), buch.offen(), buch.unterwegs(), buch.gezahlt()]
        }
        let betrag = Geld.euro(563)
        #expect(stand() == [betrag, betrag, .null, .null])

        var muster = try Musterlauf.bis(.freigegeben, [eine])
        for satz in try Zahllauf.freigabesätze([eine]) { try buch.book(satz) }
        #expect(stand() == [betrag, .null, betrag, .null])

        try muster.gibAus()
        let annahme = try #require(try muster.annahme().first)
        for satz in try muster.lauf.folgen(of: annahme).buchungssätze { try buch.book(satz) }
        #expect(stand() == [betrag, .null, .null, betrag])
        try muster.tue([annahme])

        let zahlung = try #require(muster.lauf.zahlungen.first)
        let zurück = try #require(try muster.rückläufer(zahlung).first)
        let sätze = try muster.lauf.folgen(of: zurück).buchungssätze
        #expect(sätze.map(\.art) == [.rückläufer, .wiedereröffnung])
        try buch.book(sätze[0])
        #expect(buch.saldo(.verwahrung) == -betrag)
        try buch.book(sätze[1])
        #expect(stand() == [betrag, betrag, .null, .null])
        #expect(buch.prüfsummen == [.bund: .null])
    }

    @Test func `fällt ein gezahlter Bescheid weg, steht die Überzahlung da, bis sie verlangt ist`()
        throws
    {
        let eine = Musterlauf.anordnung(1)
        var buch = try Musterlauf.bis(.angenommen, [eine]).buch
        try buch.book(.sollstellung(of: eine, am: Tag(2026, 11, 20)))
        try buch.book(.absetzung(of: eine, am: Tag(2026, 12, 10)))
        #expect(buch.offen() == .euro(-563))
        try buch.book(.erstattung(of: eine, betrag: .euro(500), am: Tag(2027, 1, 10)))
        #expect(buch.saldo(.forderung) == .euro(500))
        #expect(buch.offen() == .euro(-63))
    }

    @Test func `gefragt werden kann nach Fall, Person, Monat, Träger, Stelle und Jahr`() throws {
        let anordnungen = [
            Musterlauf.anordnung(1, fall: "a"),
            Musterlauf.anordnung(2, fall: "a", träger: .kommune, betrag: .euro(400)),
            Musterlauf.anordnung(3, fall: "b", monat: Monat(2026, 11), betrag: .euro(10)),
        ]
        let buch = try Musterlauf.bis(.angenommen, anordnungen).buch
        let fragen: [(Buchungsauswahl, Geld)] = [
            (.alles, .euro(973)), (Buchungsauswahl(fall: "a"), .euro(963)),
            (Buchungsauswahl(person: "p2"), .euro(400)),
            (Buchungsauswahl(monat: Monat(2026, 11)), .euro(10)),
            (Buchungsauswahl(träger: .kommune), .euro(400)),
            (Buchungsauswahl(haushaltsstelle: "1101/681 12"), .euro(573)),
            (Buchungsauswahl(haushaltsjahr: 2026), .euro(973)),
            (Buchungsauswahl(haushaltsjahr: 2027), .null),
            (Buchungsauswahl(fall: "a", träger: .bund), .euro(563)),
        ]
        for (auswahl, erwartet) in fragen { #expect(buch.gezahlt(auswahl) == erwartet) }
    }

    @Test func `die Dezemberzahlung für Januar liegt im alten Haushaltsjahr`() throws {
        let januar = Musterlauf.anordnung(1, monat: Monat(2027, 1))
        var muster = Musterlauf()
        try muster.tue(
            muster.lauf.decide(
                Musterlauf.auftrag([januar], monat: Monat(2027, 1), am: Tag(2026, 12, 15)),
                belegt: [:], under: Musterlauf.einstellungen))
        try muster.prüfeUndQuittiere()
        try muster.gibFrei()
        try muster.gibAus()
        try muster.tue(muster.annahme())
        #expect(muster.lauf.ausgabe?.ausführung == Tag(2026, 12, 31))
        #expect(
            muster.buch.gezahlt(Buchungsauswahl(monat: Monat(2027, 1), haushaltsjahr: 2026))
                == .euro(563))
    }

    @Test(arguments: Konto.allCases, Kostenträger.allCases)
    func `jedes Konto hat einen Namen`(konto: Konto, träger: Kostenträger) {
        #expect(!konto.bezeichnung(for: träger).isEmpty)
    }
}

extension Zahllauf {
    /// Die Buchungen der Freigabe, ohne sie zu buchen.
    static func freigabesätze(_ anordnungen: [Zahlungsanordnung]) throws -> [Buchungssatz] {
        let lauf = try Musterlauf.bis(.geprüft, anordnungen).lauf
        let freigabe = try lauf.decide(
            Freigabe(anzahl: lauf.auszuzahlen.count, summe: lauf.summe, durch: kennung("fred")))
        return try freigabe.flatMap { try lauf.folgen(of: $0).buchungssätze }
    }
}
