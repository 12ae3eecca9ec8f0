import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Zahllauf vorbereiten` {
    func vorbereitet(
        _ anordnungen: [Zahlungsanordnung], belegt: [Belegung: Laufnummer] = [:],
        art: Laufart = .hauptlauf, monat: Monat = Musterlauf.monat, am: Tag = Musterlauf.heute
    ) throws -> Vorbereitung {
        let auftrag = try Musterlauf.auftrag(anordnungen, art: art, monat: monat, am: am)
        let ereignisse = try Zahllauf().decide(
            auftrag, belegt: belegt, under: Musterlauf.einstellungen)
        guard case .vorbereitet(let vorbereitung) = ereignisse.first, ereignisse.count == 1 else {
            throw Testfehler.unerwartet
        }
        return vorbereitung
    }

    enum Testfehler: Error { case unerwartet }

    func erwarte(
        _ mangel: Vorbereitungsmangel, _ anordnungen: [Zahlungsanordnung],
        belegt: [Belegung: Laufnummer] = [:]
    ) {
        #expect(throws: Laufablehnung.vorbereitung(mangel)) {
            try vorbereitet(anordnungen, belegt: belegt)
        }
        #expect(mangel.meldung.hasSuffix("."))
    }

    @Test func `Zeilen eines Falls an dasselbe Konto werden eine Überweisung`() throws {
        let a = Musterlauf.anordnung(1, fall: "4711", iban: Musterlauf.deutscheIBAN(7))
        let b = Musterlauf.anordnung(
            2, fall: "4711", träger: .kommune,
            iban: "de" + Musterlauf.deutscheIBAN(7).dropFirst(2) + " ", betrag: .euro(400, 40))
        let fremd = Musterlauf.anordnung(3, fall: "4712", iban: Musterlauf.deutscheIBAN(7))
        let zahlungen = try vorbereitet([a, fremd, b]).zahlungen
        #expect(zahlungen.map(\.betrag) == [.euro(963, 40), .euro(563)])
        #expect(zahlungen.first?.zeilen == [a, b])
        #expect(
            zahlungen.map(\.id.description) == ["JC20261125000100001-P", "JC20261125000100002-P"])
    }

    @Test func `Vermieter und Person bleiben getrennt, auch beim selben Konto`() throws {
        let konto = Musterlauf.deutscheIBAN(7)
        let zahlungen = try vorbereitet([
            Musterlauf.anordnung(1, fall: "4711", iban: konto),
            Musterlauf.anordnung(2, fall: "4711", art: .vermieter, iban: konto),
        ]).zahlungen
        #expect(zahlungen.map(\.empfänger.art) == [.person, .vermieter])
        #expect(zahlungen.last?.id.description == "JC20261125000100002-V")
    }

    @Test func `verschiedene Namen oder Mietkonten ergeben eigene Überweisungen`() throws {
        let konto = Musterlauf.deutscheIBAN(7)
        #expect(
            try vorbereitet([
                Musterlauf.anordnung(1, fall: "4711", name: "Anna A", iban: konto),
                Musterlauf.anordnung(2, fall: "4711", name: "Bert A", iban: konto),
                Musterlauf.anordnung(
                    3, fall: "4711", art: .vermieter, iban: konto, verwendung: "Mietkonto 1"),
                Musterlauf.anordnung(
                    4, fall: "4711", art: .vermieter, iban: konto, verwendung: "Mietkonto 2"),
            ]).zahlungen.count == 4)
    }

    @Test func `der Verwendungszweck nennt nur Aktenzeichen, Monate und das Mietkonto`() throws {
        let konto = Musterlauf.deutscheIBAN(7)
        let zahlungen = try vorbereitet([
            Musterlauf.anordnung(1, fall: "4711", iban: konto, verwendung: "Bürgergeld"),
            Musterlauf.anordnung(2, fall: "4711", monat: Monat(2026, 10), iban: konto),
            Musterlauf.anordnung(3, fall: "4711", art: .vermieter, verwendung: "Mietkonto 12345"),
        ]).zahlungen
        #expect(
            zahlungen.map(\.verwendungszweck)
                == ["AZ 4711 10/2026-12/2026", "AZ 4711 12/2026 Mietkonto 12345"])
    }

    @Test func `gezahlt wird am letzten Banktag vor dem Monat oder so früh wie möglich`() throws {
        let eine = [Musterlauf.anordnung(1)]
        #expect(try vorbereitet(eine).ausführung == Tag(2026, 11, 30))
        // Nach dem 30. November: Mittwoch, der 2. Dezember, mit einem Banktag Vorlauf.
        #expect(try vorbereitet(eine, am: Tag(2026, 12, 1)).ausführung == Tag(2026, 12, 2))
        #expect(
            try vorbereitet(eine, art: .tageslauf, am: Tag(2026, 12, 24)).ausführung
                == Tag(2026, 12, 28))
    }

    @Test func `ein Hauptlauf belegt seinen Monat, ein Tageslauf nicht`() throws {
        let haupt = try vorbereitet([Musterlauf.anordnung(1)])
        let tages = try vorbereitet([Musterlauf.anordnung(1)], art: .tageslauf)
        let schlüssel = Belegung.anordnung(Musterlauf.anordnung(1).schlüssel)
        #expect(
            try Zahllauf().folgen(of: .vorbereitet(haupt)).belegt
                == [.hauptlauf(Musterlauf.monat), schlüssel])
        #expect(try Zahllauf().folgen(of: .vorbereitet(tages)).belegt == [schlüssel])
    }

    @Test func `was nicht gezahlt werden darf, kommt in keinen Lauf`() throws {
        let gut = Musterlauf.anordnung(1)
        let anderer = try #require(Laufnummer(am: Musterlauf.heute, nummer: 9))
        erwarte(.nichtsZuZahlen, [])
        erwarte(.doppelt(schlüssel: gut.schlüssel), [gut, gut])
        erwarte(
            .vergeben(schlüssel: gut.schlüssel, an: anderer), [gut],
            belegt: [.anordnung(gut.schlüssel): anderer])
        erwarte(
            .hauptlaufBesteht(Musterlauf.monat, anderer), [gut],
            belegt: [.hauptlauf(Musterlauf.monat): anderer])
        for betrag in [Geld.null, .euro(-1)] {
            erwarte(
                .betragNichtPositiv(schlüssel: gut.schlüssel),
                [Musterlauf.anordnung(1, betrag: betrag)])
        }
        let später = Musterlauf.anordnung(1, monat: Monat(2027, 1))
        erwarte(
            .späterFällig(schlüssel: später.schlüssel, Monat(2027, 1), lauf: Musterlauf.monat),
            [später])
        erwarte(
            .betragZuHoch(fall: "4711-1", .euro(1_000_000_000)),
            [Musterlauf.anordnung(1, betrag: .euro(1_000_000_000))])
    }

    @Test func `ohne Schlüssel, Haushaltsstelle oder eigenen Namen gibt es keinen Lauf`() throws {
        func anordnung(schlüssel: String, stelle: String) -> Zahlungsanordnung {
            Zahlungsanordnung(
                schlüssel: schlüssel, fall: "1", monat: Musterlauf.monat, person: "p",
                träger: .bund, haushaltsstelle: stelle, empfängerart: .person,
                empfängername: "A", iban: "", verwendung: "", betrag: .euro(1))
        }
        erwarte(.schlüsselFehlt(fall: "1"), [anordnung(schlüssel: "", stelle: "1")])
        erwarte(.haushaltsstelleFehlt(schlüssel: "s"), [anordnung(schlüssel: "s", stelle: "")])
        let auftrag = Vorbereitungsauftrag(
            lauf: try #require(Laufnummer(am: Musterlauf.heute, nummer: 1)), art: .tageslauf,
            monat: Musterlauf.monat,
            auftraggeber: Auftraggeber(
                name: "…", iban: try IBAN(prüfend: "DE89370400440532013000"), bic: nil),
            anordnungen: [Musterlauf.anordnung(1)], durch: try kennung("vera"))
        #expect(throws: Laufablehnung.vorbereitung(.auftraggeberOhneName)) {
            try Zahllauf().decide(auftrag, belegt: [:], under: Musterlauf.einstellungen)
        }
    }

    @Test func `mehr Überweisungen, als die Nummer zählt, sind zu viele`() {
        let viele = (1...100_000).map { Musterlauf.anordnung($0) }
        erwarte(.zuVieleZahlungen(100_000), viele)
    }

    @Test(arguments: ["20261125-0001", "20261231-9999"])
    func `Kennungen lassen sich schreiben und lesen`(text: String) throws {
        let lauf = try #require(Laufnummer(text))
        #expect(lauf.description == text)
        for art in Empfänger.allCases {
            let id = try #require(ZahlungsID(lauf: lauf, nummer: 17, art: art))
            #expect(ZahlungsID(id.description) == id)
            #expect(id.description.utf8.count <= 35)
        }
        for sammler in Sammler.allCases { #expect(lauf.sammlerID(sammler).utf8.count <= 35) }
    }

    @Test(arguments: [
        "", "20261125-1", "20261125-0000", "20261325-0001", "2026112500001", "20261125-00a1",
    ])
    func `anderes ist keine Laufnummer`(text: String) { #expect(Laufnummer(text) == nil) }

    @Test(arguments: [
        "", "JC20261125000100001", "JC20261125000100001-X", "JC20261125000100000-P",
        "XX20261125000100001-P", "JC2026112500010000١-P",
    ])
    func `anderes ist keine Zahlungskennung`(text: String) { #expect(ZahlungsID(text) == nil) }
}

@Suite struct `Was einen Fall zurückstellt` {
    @Test func `eine Anordnung zweimal, oder mehr, als SEPA überweist`() {
        let eine = Musterlauf.anordnung(1)
        let andere = Musterlauf.anordnung(2, fall: eine.fall, iban: eine.iban)
        #expect([eine, andere].hindernis == nil)
        #expect([Zahlungsanordnung]().hindernis == nil)
        #expect([eine, eine].hindernis == .anordnungDoppelt(schlüssel: eine.schlüssel))
        let hoch = Musterlauf.anordnung(
            2, fall: eine.fall, iban: eine.iban, betrag: Zahlung.höchstbetrag)
        #expect([hoch].hindernis == nil)
        #expect(
            [hoch, eine].hindernis == .betragZuHoch(Zahlung.höchstbetrag + eine.betrag))
        let woanders = Musterlauf.anordnung(3, fall: eine.fall)
        #expect([hoch, woanders].hindernis == nil, "zwei Überweisungen")
    }

    @Test func `eine Buchung gehört zu genau einer Anordnung, einem Tag und einer Stelle`() throws {
        let eine = Musterlauf.anordnung(1)
        let satz = try Buchungssatz.sollstellung(of: eine, am: Musterlauf.heute)
        #expect(satz.istSollstellung(of: eine, am: Musterlauf.heute))
        #expect(!satz.istSollstellung(of: eine, am: Musterlauf.heute + 1))
        #expect(
            !satz.istSollstellung(
                of: Musterlauf.anordnung(1, betrag: .euro(564)), am: Musterlauf.heute))
        #expect(
            !satz.istSollstellung(
                of: Musterlauf.anordnung(1, träger: .kommune), am: Musterlauf.heute))
        let absetzung = try Buchungssatz.absetzung(of: eine, am: Musterlauf.heute)
        #expect(!absetzung.istSollstellung(of: eine, am: Musterlauf.heute))
    }
}
