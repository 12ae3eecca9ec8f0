import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Prüfung durch die Kasse` {
    func befunde(
        _ anordnungen: [Zahlungsanordnung], wissend kenntnis: Kontenkenntnis = Kontenkenntnis()
    ) throws -> [Befundart] {
        var muster = try Musterlauf.bis(.vorbereitet, anordnungen)
        try muster.tue(
            muster.lauf.prüfe(
                durch: kennung("karl"), wissend: kenntnis, under: Musterlauf.einstellungen))
        return muster.lauf.befunde.map(\.art)
    }

    /// Kenntnis aus einem gezahlten Lauf.
    func kenntnis(_ anordnungen: [Zahlungsanordnung]) throws -> Kontenkenntnis {
        Kontenkenntnis(aus: [try Musterlauf.bis(.angenommen, anordnungen).lauf])
    }

    @Test func `bekanntes Konto, üblicher Name, kleiner Betrag: nichts fällt auf`() throws {
        let eine = Musterlauf.anordnung(1, name: "Jörg Weiß")
        #expect(try befunde([eine], wissend: kenntnis([eine])).isEmpty)
    }

    @Test func `die erste Zahlung und das neue Konto fallen auf`() throws {
        #expect(try befunde([Musterlauf.anordnung(1)]) == [.ersteZahlung])
        let neu = Musterlauf.anordnung(1, iban: Musterlauf.deutscheIBAN(77))
        #expect(try befunde([neu], wissend: kenntnis([Musterlauf.anordnung(1)])) == [.neuesKonto])
    }

    @Test func `das Konto eines Vermieters ist nur im eigenen Fall neu`() throws {
        let konto = Musterlauf.deutscheIBAN(77)
        let alt = Musterlauf.anordnung(1, art: .vermieter, iban: konto)
        let anderer = Musterlauf.anordnung(2, art: .vermieter, iban: konto)
        #expect(try befunde([alt, anderer], wissend: kenntnis([alt])) == [.ersteZahlung])
        let person = Musterlauf.anordnung(2)
        #expect(try befunde([alt, anderer], wissend: kenntnis([alt, person])) == [.neuesKonto])
    }

    @Test func `dasselbe Konto in mehreren Fällen fällt in jedem auf`() throws {
        let konto = Musterlauf.deutscheIBAN(77)
        let beide = [
            Musterlauf.anordnung(1, iban: konto), Musterlauf.anordnung(2, iban: konto),
        ]
        #expect(
            try befunde(beide, wissend: kenntnis(beide))
                == [.kontoInMehrerenFällen(["4711-2"]), .kontoInMehrerenFällen(["4711-1"])])
        #expect(
            try befunde(
                [Musterlauf.anordnung(3, iban: konto)],
                wissend: kenntnis([Musterlauf.anordnung(3), beide[0]])
            ) == [.neuesKonto, .kontoInMehrerenFällen(["4711-1"])])
    }

    @Test func `nach einem Rückläufer fällt das Konto auf`() throws {
        let eine = Musterlauf.anordnung(1)
        var muster = try Musterlauf.bis(.angenommen, [eine])
        try muster.tue(
            muster.rückläufer(try #require(muster.lauf.zahlungen.first), code: "MD07"))
        let kenntnis = Kontenkenntnis(aus: [muster.lauf])
        let code = try #require(Rückgabecode("MD07"))
        #expect(
            try befunde([eine], wissend: kenntnis) == [.ersteZahlung, .kontoMitRückläufer(code)])
        #expect(code.maßnahme == .inhaberVerstorben)
    }

    @Test func `nur was über der Grenze liegt, ist hoch`() throws {
        for (cent, auffällig) in [(Int64(300_000), false), (300_001, true)] {
            let eine = Musterlauf.anordnung(1, betrag: Geld(cent: cent))
            let erwartet: [Befundart] =
                auffällig ? [.betragHoch(Geld(cent: cent), grenze: .euro(3000))] : []
            #expect(try befunde([eine], wissend: kenntnis([eine])) == erwartet)
        }
    }

    @Test func `ein Name, den die Datei ändert, fällt einmal auf`() throws {
        let eine = Musterlauf.anordnung(1, name: "Łukasz Świątek")
        #expect(
            try befunde([eine], wissend: Kontenkenntnis())
                == [.ersteZahlung, .nameGeändert(wird: "Lukasz Swiatek")])
        // Die Bank hat unter diesem Namen schon einmal ausgeführt.
        #expect(try befunde([eine], wissend: kenntnis([eine])) == [])
        let andere = Musterlauf.anordnung(1, name: "Łukasz Świątek-Nowak")
        #expect(
            try befunde([andere], wissend: kenntnis([eine]))
                == [.nameGeändert(wird: "Lukasz Swiatek-Nowak")])
    }

    /// „AZ 4711 12/2026 “ sind 16 Zeichen: 124 passen noch, ein Umlaut mehr nicht.
    @Test(arguments: [
        (String(repeating: "x", count: 124), false), (String(repeating: "x", count: 125), true),
        (String(repeating: "x", count: 123) + "ü", true),
        (String(repeating: "x", count: 122) + "ü", false),
    ])
    func `ein Verwendungszweck, den die Datei kürzt, fällt einmal auf`(
        zusatz: String, gekürzt: Bool
    ) throws {
        let eine = Musterlauf.anordnung(1, fall: "4711", art: .vermieter, verwendung: zusatz)
        let gefunden = try befunde([eine], wissend: Kontenkenntnis())
        let wird = String(("AZ 4711 12/2026 " + zusatz.replacing("ü", with: "ue")).prefix(140))
        #expect(
            gefunden == [.ersteZahlung] + (gekürzt ? [.verwendungGekürzt(wird: wird)] : []))
        #expect(try befunde([eine], wissend: kenntnis([eine])) == [])
        let auftrag = try Musterlauf.auftrag(
            [eine], art: .hauptlauf, monat: Musterlauf.monat, am: Musterlauf.heute)
        let ereignisse = try Zahllauf().decide(
            auftrag, belegt: [:], under: Musterlauf.einstellungen)
        guard case .vorbereitet(let vorbereitung) = ereignisse.first else {
            Issue.record("nicht vorbereitet")
            return
        }
        let zahlung = try #require(vorbereitung.zahlungen.first)
        #expect(try Überweisung(zahlung).verwendung == wird)
    }

    /// Beispiele der IBAN Registry; Liechtenstein gehört zum EWR, die Schweiz nicht.
    @Test(arguments: [
        ("CH9300762011623852957", "CH"), ("GB29NWBK60161331926819", "GB"),
        ("LI21088100002324013AA", nil), ("NO9386011117947", nil), ("AT611904300234573201", nil),
    ])
    func `ein Konto außerhalb des EWR kommt nicht in die Datei`(iban: String, land: String?) throws
    {
        let eine = Musterlauf.anordnung(1, iban: iban)
        let erwartet: [Befundart] = land.map { [.kontoAußerhalbEWR(land: $0)] } ?? []
        #expect(try befunde([eine]) == erwartet + [.ersteZahlung])
        #expect(erwartet.allSatisfy { !$0.quittierbar })
    }

    @Test func `falsche IBAN und leerer Name lassen sich nicht quittieren, nur zurückhalten`()
        throws
    {
        let falsch = Musterlauf.anordnung(1, iban: "DE00370400440532013000")
        let leer = Musterlauf.anordnung(2, name: "Ελένη")
        var muster = try Musterlauf.bis(.geprüft, [falsch, leer, Musterlauf.anordnung(3)])
        let offen = muster.lauf.offeneBefunde
        #expect(offen.map(\.art) == [.ibanUngültig(.prüfziffern("00")), .nameLeer])
        for befund in offen {
            #expect(throws: Laufablehnung.prüfung(.befundNichtQuittierbar(befund))) {
                try muster.lauf.decide(
                    Befundquittierung(befunde: [befund], grund: "egal", durch: kennung("karl")))
            }
            #expect(throws: Laufablehnung.freigabe(.befundeOffen(muster.lauf.offeneBefunde.count)))
            {
                try muster.lauf.decide(
                    Freigabe(anzahl: 3, summe: muster.lauf.summe, durch: kennung("fred")))
            }
            try muster.tue(
                muster.lauf.decide(
                    Zurückhaltung(
                        zahlung: befund.zahlung, grund: "berichtigen", durch: kennung("karl"))))
        }
        try muster.gibFrei()
        #expect(muster.lauf.auszuzahlen.count == 1)
    }

    @Test func `quittiert wird mit Grund, nur Offenes und nur einmal`() throws {
        var muster = try Musterlauf.bis(.vorbereitet)
        let karl = try kennung("karl")
        try muster.tue(
            muster.lauf.prüfe(
                durch: karl, wissend: Kontenkenntnis(), under: Musterlauf.einstellungen))
        let befund = try #require(muster.lauf.offeneBefunde.first)
        #expect(throws: Laufablehnung.prüfung(.grundFehlt)) {
            try muster.lauf.decide(
                Befundquittierung(befunde: [befund], grund: " \n", durch: karl))
        }
        let quittierung = Befundquittierung(befunde: [befund], grund: "verglichen", durch: karl)
        try muster.tue(muster.lauf.decide(quittierung))
        #expect(muster.lauf.offeneBefunde.count == 1)
        #expect(throws: Laufablehnung.prüfung(.befundUnbekannt(befund))) {
            try muster.lauf.decide(quittierung)
        }
    }

    @Test func `eine neue Prüfung vergisst keine Quittung und keine neue Sorge`() throws {
        var muster = try Musterlauf.bis(.geprüft)
        #expect(muster.lauf.offeneBefunde.isEmpty)
        let kenntnis = try kenntnis([Musterlauf.anordnung(1, iban: Musterlauf.deutscheIBAN(99))])
        try muster.tue(
            muster.lauf.prüfe(
                durch: kennung("kira"), wissend: kenntnis, under: Musterlauf.einstellungen))
        #expect(muster.lauf.offeneBefunde.map(\.art) == [.neuesKonto])
    }

    @Test func `zurückhalten und abbrechen verlangen einen Grund und eine bekannte Zahlung`() throws
    {
        let lauf = try Musterlauf.bis(.vorbereitet).lauf
        let zahlung = try #require(lauf.zahlungen.first)
        let fremd = try #require(ZahlungsID(lauf: zahlung.id.lauf, nummer: 3, art: .person))
        #expect(throws: Laufablehnung.prüfung(.grundFehlt)) {
            try lauf.decide(Zurückhaltung(zahlung: zahlung.id, grund: "", durch: kennung("karl")))
        }
        #expect(throws: Laufablehnung.prüfung(.zahlungUnbekannt(fremd))) {
            try lauf.decide(Zurückhaltung(zahlung: fremd, grund: "x", durch: kennung("karl")))
        }
        #expect(throws: Laufablehnung.prüfung(.grundFehlt)) {
            try lauf.decide(Abbruch(grund: "", durch: kennung("vera")))
        }
    }

    @Test(arguments: [
        Befundart.ersteZahlung, .neuesKonto, .kontoInMehrerenFällen(["1"]), .nameLeer,
        .betragHoch(.euro(2), grenze: .euro(1)), .nameGeändert(wird: "A"), .ibanUngültig(.leer),
        .verwendungGekürzt(wird: "AZ 1"), .kontoAußerhalbEWR(land: "CH"),
    ])
    func `jeder Befund sagt, was auffällt`(art: Befundart) {
        #expect(art.meldung.hasSuffix("."))
    }
}
