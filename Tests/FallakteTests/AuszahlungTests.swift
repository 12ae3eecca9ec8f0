import Fallakte
import Grundtypen
import Testing

@Suite struct `Wohin das Geld geht` {
    let fall: Fall
    let anna: PersonID

    init() throws {
        fall = try Muster.mitAntrag()
        anna = try Muster.id("anna")
    }

    @Test func `wer Geld bekommt, braucht ein Konto`() throws {
        lehntAb(.auszahlung(.kontoFehlt)) {
            try fall.decide(Muster.vorschlag(auszahlung: .some(nil)))
        }
        // Geht alles an den Vermieter, braucht die Person keines.
        let allesDirekt = try Muster.vorschlag(
            zeilen: [Muster.zeile(bund: .null, kommune: .euro(400), anVermieter: .euro(400))],
            auszahlung: .some(nil), direktzahlungen: [Muster.direkt()])
        #expect(try fall.decide(allesDirekt).count == 1)
    }

    @Test func `Inhaber und Verwendungszweck passen in eine Überweisung`() throws {
        let iban = try Muster.weg().iban
        let erwartet: [(Zahlungsweg, Auszahlungsmangel)] = [
            (try Muster.weg(" "), .inhaberFehlt(iban)),
            (try Muster.weg(String(repeating: "a", count: 71)), .inhaberZuLang(zeichen: 71)),
            (
                try Muster.weg(verwendung: String(repeating: "a", count: 141)),
                .verwendungZuLang(zeichen: 141)
            ),
        ]
        for (weg, mangel) in erwartet {
            lehntAb(.auszahlung(mangel)) { try fall.decide(Muster.vorschlag(auszahlung: weg)) }
            lehntAb(.auszahlung(mangel)) {
                try fall.decide(Muster.vorschlag(direktzahlungen: [Muster.direkt(an: weg)]))
            }
        }
        lehntAb(.auszahlung(.verwendungFehlt(iban))) {
            try fall.decide(
                Muster.vorschlag(direktzahlungen: [Muster.direkt(an: Muster.weg(verwendung: ""))]))
        }
    }

    @Test func `der Vermieter erhält nur vom kommunalen Teil`() throws {
        lehntAb(.auszahlung(.vermieterÜberKommune(Muster.juli, anna, kommune: .euro(400)))) {
            try fall.decide(
                Muster.vorschlag(
                    zeilen: [Muster.zeile(anVermieter: .euro(400, 1))],
                    direktzahlungen: [Muster.direkt()]))
        }
        lehntAb(.auszahlung(.vermieterNegativ(Muster.juli, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [Muster.zeile(anVermieter: .euro(-1))]))
        }
    }

    @Test func `alle Köpfe zusammen zahlen höchstens die Miete`() throws {
        func vorschlag(_ ben: Geld) throws -> Vorschlag {
            try Muster.vorschlag(
                zeilen: [
                    Muster.zeile(anVermieter: .euro(300)),
                    Muster.zeile(Muster.juli, "ben", anVermieter: ben),
                ], direktzahlungen: [Muster.direkt(miete: .euro(500))])
        }
        #expect(try fall.decide(vorschlag(.euro(200))).count == 1)
        lehntAb(
            .auszahlung(
                .vermieterÜberMiete(Muster.juli, summe: .euro(500, 1), miete: .euro(500)))
        ) { try fall.decide(vorschlag(.euro(200, 1))) }
    }

    @Test func `jede Direktzahlung hat einen Empfänger und ihren eigenen Zeitraum`() throws {
        let (juli, august) = (Muster.juli, Muster.juli + 1)
        lehntAb(.auszahlung(.direktzahlungFehlt(august))) {
            try fall.decide(
                Muster.vorschlag(
                    zeilen: [Muster.zeile(august, anVermieter: .euro(1))],
                    direktzahlungen: [Muster.direkt(Muster.spanne(juli, 1))]))
        }
        let (beide, erster) = (try Muster.spanne(juli, 2), try Muster.spanne(juli, 1))
        lehntAb(.auszahlung(.direktzahlungDoppelt(beide, erster))) {
            try fall.decide(
                Muster.vorschlag(direktzahlungen: [Muster.direkt(beide), Muster.direkt(erster)]))
        }
        let zuLang = try Muster.spanne(august, 2)
        lehntAb(.auszahlung(.direktzahlungAußerhalb(zuLang))) {
            try fall.decide(Muster.vorschlag(direktzahlungen: [Muster.direkt(zuLang)]))
        }
    }

    @Test func `die Anordnungen teilen jeden Betrag ohne Rest auf`() throws {
        let bescheid =
            try fall
            .mit {
                try $0.decide(
                    Muster.vorschlag(
                        zeilen: [
                            Muster.zeile(anVermieter: .euro(300)),
                            Muster.zeile(Muster.juli, "ben", bund: .null, anVermieter: .euro(200)),
                            Muster.zeile(Muster.juli + 1, bund: .euro(1), kommune: .null),
                        ],
                        direktzahlungen: [Muster.direkt()]))
            }
            .mit { try $0.decide(Muster.erlass()) }
            .mit { try $0.decide(Muster.versand()) }
        let juli = bescheid.anordnungen(for: Muster.juli)
        #expect(
            juli.map(\.schlüssel) == [
                "b1/2026-07/anna/bund/person", "b1/2026-07/anna/kommune/person",
                "b1/2026-07/anna/kommune/vermieter", "b1/2026-07/ben/kommune/person",
                "b1/2026-07/ben/kommune/vermieter",
            ])
        #expect(juli.map(\.betrag) == [563, 100, 300, 200, 200].map { .euro($0) })
        #expect(juli.map(\.weg.inhaber).last == "Wohnbau GmbH")
        #expect(bescheid.anordnungen.map(\.betrag).summe == .euro(1364))
        #expect(Set(bescheid.anordnungen.map(\.schlüssel)).count == bescheid.anordnungen.count)
    }

    /// 400 Euro der Kommune: 65 Bildung und Teilhabe, 300 Miete an den Vermieter, 35 an die Person.
    @Test func `Bildung und Teilhabe ist eine eigene Anordnung und höchstens der Rest`() throws {
        func zeile(_ bildung: Geld) throws -> Bewilligungszeile {
            Bewilligungszeile(
                monat: Muster.juli, person: try Muster.id("anna"), bund: .null, kommune: .euro(400),
                sofortzuschlag: .null, kommuneAnVermieter: .euro(300), bildung: bildung)
        }
        func vorschlag(_ bildung: Geld) throws -> Vorschlag {
            try Muster.vorschlag(zeilen: [zeile(bildung)], direktzahlungen: [Muster.direkt()])
        }
        for zuViel in [Geld.euro(100, 1), Geld(cent: -1)] {
            #expect(throws: Ablehnung.self) { try fall.decide(vorschlag(zuViel)) }
        }
        let bescheid = try fall.mit { try $0.decide(vorschlag(.euro(65))) }
            .mit { try $0.decide(Muster.erlass()) }.mit { try $0.decide(Muster.versand()) }
        let juli = bescheid.anordnungen(for: Muster.juli)
        #expect(juli.map(\.betrag) == [35, 300, 65].map { .euro($0) })
        #expect(juli.map(\.schlüssel).last == "b1/2026-07/anna/kommune/person/bildung")
        #expect(juli.map(\.zweck) == [.laufend, .laufend, .bildung])
    }

    @Test func `gezahlt wird erst, wenn der Bescheid das Haus verlassen hat`() throws {
        let erlassen = try Muster.mitBescheid()
        #expect(erlassen.anordnungen.isEmpty, "der Brief liegt noch im Haus (AV-0026)")
        let versandt = try erlassen.mit { try $0.decide(Muster.versand()) }
        #expect(versandt.anordnungen.count == 2)
    }

    @Test func `ein später geändertes Konto ändert keine Anordnung`() throws {
        let vorher = try Muster.mitVersand()
        #expect(!vorher.anordnungen.isEmpty)
        let nachher = try vorher.mit {
            try $0.decide(
                Angabenänderung(angaben: Muster.andereAngaben, grund: "Konto", giltAb: nil))
        }
        #expect(nachher.anordnungen == vorher.anordnungen)
    }

    @Test(arguments: [
        ("DE45 1203 0000 1234 5678 90", "DE45120300001234567890"),
        ("de56701500001000000000", "DE56701500001000000000"),
        ("DE45\u{A0}1203\u{A0}0000\t1234567890\n", "DE45120300001234567890"),
        ("GB82WEST12345698765432", "GB82WEST12345698765432"),
    ])
    func `eine IBAN wird gelesen, wie Menschen sie schreiben`(text: String, iban: String) {
        #expect(IBAN(text)?.text == iban)
    }

    @Test(arguments: [
        "", "DE", "DE45120300001234567891", "DE4512030000123456789", "DE54120300001234567890",
        "DE45-1203-0000-1234-5678-90", "XX00", "DE4512030000123456789A", "٤٥",
    ])
    func `eine falsche IBAN fällt auf`(text: String) { #expect(IBAN(text) == nil) }

    @Test func `für Menschen in Vierergruppen`() throws {
        #expect(try Muster.weg().iban.gruppiert == "DE45 1203 0000 1234 5678 90")
    }
}
