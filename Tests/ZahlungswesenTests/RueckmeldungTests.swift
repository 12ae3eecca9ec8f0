import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Rückmeldung der Bank` {
    @Test func `angenommen heißt gezahlt`() throws {
        let muster = try Musterlauf.bis(.angenommen)
        #expect(muster.buch.gezahlt() == .euro(1126))
        #expect(muster.buch.unterwegs() == .null)
        #expect(muster.belegt.count == 3)
    }

    @Test func `eine einzeln zurückgewiesene Zahlung ist nicht gezahlt und wieder frei`() throws {
        var muster = try Musterlauf.bis(.ausgegeben)
        let erste = try #require(muster.lauf.zahlungen.first)
        try muster.tue(muster.annahme(ohne: [erste.id]))
        #expect(muster.buch.gezahlt() == .euro(563))
        #expect(muster.buch.unterwegs() == .null)
        #expect(erste.schlüssel.allSatisfy { muster.belegt[.anordnung($0)] == nil })
        #expect(throws: Laufablehnung.rückmeldung(.nichtAusgeführt(erste.id))) {
            try muster.rückläufer(erste)
        }
    }

    @Test func `ein Rückläufer macht genau seine Anordnungen wieder frei und offen`() throws {
        var muster = try Musterlauf.bis(.angenommen)
        let (erste, zweite) = (muster.lauf.zahlungen[0], muster.lauf.zahlungen[1])
        try muster.tue(muster.rückläufer(erste))
        #expect(muster.buch.gezahlt() == .euro(563))
        #expect(muster.buch.gezahlt(Buchungsauswahl(fall: erste.fall)) == .null)
        #expect(muster.buch.saldo(.verwahrung) == .null)
        #expect(erste.schlüssel.allSatisfy { muster.belegt[.anordnung($0)] == nil })
        #expect(zweite.schlüssel.allSatisfy { muster.belegt[.anordnung($0)] != nil })
        #expect(throws: Laufablehnung.rückmeldung(.rückläuferBekannt(erste.id))) {
            try muster.rückläufer(erste)
        }
    }

    @Test func `ein Rückläufer passt in Kennung, Betrag und Tag oder wird geklärt`() throws {
        let muster = try Musterlauf.bis(.angenommen)
        let erste = try #require(muster.lauf.zahlungen.first)
        #expect(
            throws: Laufablehnung.rückmeldung(
                .andererBetrag(erste.id, gezahlt: .euro(563), zurück: .euro(500)))
        ) { try muster.rückläufer(erste, betrag: .euro(500)) }
        #expect(
            throws: Laufablehnung.rückmeldung(
                .vorAusführung(Tag(2026, 11, 29), ausführung: Tag(2026, 11, 30)))
        ) { try muster.rückläufer(erste, am: Tag(2026, 11, 29)) }
        let fremd = try #require(ZahlungsID(lauf: erste.id.lauf, nummer: 3, art: .person))
        let vermieter = try #require(ZahlungsID(lauf: erste.id.lauf, nummer: 1, art: .vermieter))
        for unbekannt in [fremd, vermieter] {
            #expect(throws: Laufablehnung.rückmeldung(.zahlungUnbekannt(unbekannt))) {
                try muster.lauf.decide(
                    Rückläufer(
                        zahlung: unbekannt, betrag: .euro(1), code: #require(Rückgabecode("AC04")),
                        referenz: "C", wert: Tag(2026, 12, 1), durch: kennung("karl")))
            }
        }
    }

    @Test func `was zurückgehalten war, kann nicht zurückkommen`() throws {
        var muster = try Musterlauf.bis(.geprüft)
        let erste = try #require(muster.lauf.zahlungen.first)
        try muster.tue(
            muster.lauf.decide(
                Zurückhaltung(zahlung: erste.id, grund: "unklar", durch: kennung("karl"))))
        try muster.gibFrei()
        try muster.gibAus()
        #expect(throws: Laufablehnung.rückmeldung(.zahlungUnbekannt(erste.id))) {
            try muster.annahme(ohne: [erste.id])
        }
        try muster.tue(muster.annahme())
        #expect(throws: Laufablehnung.rückmeldung(.nichtAusgeführt(erste.id))) {
            try muster.rückläufer(erste)
        }
    }

    @Test func `ohne Beleg und mit doppelter Zurückweisung wird nichts gebucht`() throws {
        let muster = try Musterlauf.bis(.ausgegeben)
        let erste = try #require(muster.lauf.zahlungen.first)
        let karl = try kennung("karl")
        let tag = Tag(2026, 11, 30)
        #expect(throws: Laufablehnung.rückmeldung(.zurückweisungDoppelt(erste.id))) {
            try muster.annahme(ohne: [erste.id, erste.id])
        }
        #expect(throws: Laufablehnung.rückmeldung(.referenzFehlt)) {
            try muster.lauf.decide(Annahme(referenz: " ", am: tag, durch: karl))
        }
        #expect(throws: Laufablehnung.rückmeldung(.referenzFehlt)) {
            try muster.lauf.decide(Bankablehnung(referenz: "", am: tag, grund: "x", durch: karl))
        }
        #expect(throws: Laufablehnung.rückmeldung(.grundFehlt)) {
            try muster.lauf.decide(Bankablehnung(referenz: "B", am: tag, grund: "", durch: karl))
        }
    }

    @Test(arguments: [
        ("AC04", Rückgabemaßnahme.kontoErfragen), ("AC06", .kontoGesperrt), ("AG02", .kasse),
        ("AM05", .doppelzahlungPrüfen), ("FOCR", .zurückgerufen),
        ("RC01", .bankverbindungBerichtigen), ("TM01", .technisch), ("FR01", .betrugsverdacht),
        ("MD07", .inhaberVerstorben), ("MS03", .klären), ("XY99", .klären),
    ])
    func `jeder Rückgabecode führt zu einer Maßnahme`(text: String, maßnahme: Rückgabemaßnahme) {
        #expect(Rückgabecode(text)?.maßnahme == maßnahme)
        #expect(maßnahme.meldung.hasSuffix("."))
    }

    @Test(arguments: ["", "AC4", "ac04", "AC044", "ÄC04"])
    func `anderes ist kein Rückgabecode`(text: String) { #expect(Rückgabecode(text) == nil) }
}
