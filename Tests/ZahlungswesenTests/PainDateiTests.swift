import Fallakte
import Foundation
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `pain.001.001.09` {
    /// Ein Lauf mit zwei Personen und einem Vermieter.
    static func gemischt() throws -> [Zahlungsanordnung] {
        let konto = Musterlauf.deutscheIBAN(1_234_567_890)
        return [
            Musterlauf.anordnung(1, fall: "4711-0815", iban: konto),
            Musterlauf.anordnung(
                2, fall: "4711-0815", träger: .kommune, art: .vermieter,
                name: "Wohnbau Müller & Söhne GmbH", iban: "DE56701500001000000000",
                verwendung: "Mietkonto 12345", betrag: .euro(750, 40)),
            Musterlauf.anordnung(
                3, fall: "4711-0900", träger: .kommune, name: "Łukasz Świątek",
                betrag: .euro(0, 1)),
        ]
    }

    static func datei(_ anordnungen: [Zahlungsanordnung]) throws -> [UInt8] {
        PainDatei.bytes(of: try Musterlauf.bis(.ausgegeben, anordnungen).lauf.ausgegebeneDatei())
    }

    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Dateien")

    /// Mit `AKTUALISIEREN=1` wird die Datei neu geschrieben; den Unterschied zeigt git.
    @Test func `die Datei steht Byte für Byte fest`() throws {
        let bytes = try Self.datei(Self.gemischt())
        let pfad = Self.ordner.appending(path: "zahllauf.xml")
        if ProcessInfo.processInfo.environment["AKTUALISIEREN"] == "1" {
            try Data(bytes).write(to: pfad)
        }
        let erwartet = try String(contentsOf: pfad, encoding: .utf8)
        #expect(String(decoding: bytes, as: UTF8.self) == erwartet)
    }

    @Test func `die Datei hält das amtliche Schema ein`() throws {
        #expect(try Schemaprüfung().meldungen(zu: Self.datei(Self.gemischt())) == "")
    }

    @Test func `ohne BIC gilt das Schema auch`() throws {
        let ohne = Auftraggeber(
            name: "Kreiskasse", iban: try Musterlauf.auftraggeber().iban, bic: nil)
        let lauf = try Musterlauf.bis(.freigegeben).lauf
        let datei = try Zahlungsdatei(
            lauf: #require(lauf.vorbereitung?.lauf), erstellt: Musterlauf.zeit,
            ausführung: Tag(2026, 11, 30), auftraggeber: ohne, zahlungen: lauf.zahlungen)
        #expect(try Schemaprüfung().meldungen(zu: PainDatei.bytes(of: datei)) == "")
    }

    @Test func `die Schemaprüfung findet Fehler`() throws {
        let text = String(decoding: try Self.datei(Self.gemischt()), as: UTF8.self)
        for (richtig, falsch) in [
            ("<ChrgBr>SLEV</ChrgBr>", "<ChrgBr>NEIN</ChrgBr>"), ("<PmtMtd>TRF</PmtMtd>", ""),
            ("563.00", "563.000001"), ("<Nm>Erika Mustermann</Nm>", "<Nm></Nm>"),
        ] {
            #expect(text.contains(richtig))
            let kaputt = Array(text.replacing(richtig, with: falsch).utf8)
            #expect(try Schemaprüfung().meldungen(zu: kaputt) != "")
        }
    }

    @Test func `Personen und Vermieter stehen in eigenen Sammlern mit eigenen Summen`() throws {
        let text = String(decoding: try Self.datei(Self.gemischt()), as: UTF8.self)
        #expect(text.components(separatedBy: "<PmtInf>").count == 3)
        #expect(text.components(separatedBy: "<CtgyPurp><Cd>SSBE</Cd>").count == 2)
        #expect(text.components(separatedBy: "<Purp><Cd>SSBE</Cd></Purp>").count == 3)
        #expect(text.components(separatedBy: "<Purp><Cd>RENT</Cd></Purp>").count == 2)
        for summe in ["1313.41", "563.01", "750.40"] {
            #expect(text.contains("<CtrlSum>\(summe)</CtrlSum>"))
        }
    }

    @Test func `tausend sperrige Namen überstehen den Zeichensatz und das Schema`() throws {
        var würfel = Würfel(4711)
        let anordnungen = (1...1000).map { nummer in
            Musterlauf.anordnung(
                nummer, art: nummer.isMultiple(of: 3) ? .vermieter : .person,
                name: Namensgemisch.name(&würfel), verwendung: Namensgemisch.name(&würfel),
                betrag: Geld(cent: Int64.random(in: 1...500_000, using: &würfel)))
        }
        var muster = try Musterlauf.bis(.vorbereitet, anordnungen)
        try muster.prüfeUndQuittiere()
        for befund in muster.lauf.offeneBefunde {
            #expect(befund.art == .nameLeer)
            try muster.tue(
                muster.lauf.decide(
                    Zurückhaltung(
                        zahlung: befund.zahlung, grund: "Name", durch: try kennung("karl"))))
        }
        #expect(muster.lauf.auszuzahlen.count > 900)
        try muster.gibFrei()
        try muster.gibAus()
        let datei = try muster.lauf.ausgegebeneDatei()
        for überweisung in datei.sammler.flatMap(\.überweisungen) {
            #expect((1...70).contains(überweisung.name.utf8.count))
            #expect((1...140).contains(überweisung.verwendung.utf8.count))
            #expect(überweisung.name.utf8.allSatisfy(Zeichensatz.erlaubt))
            #expect(überweisung.verwendung.utf8.allSatisfy(Zeichensatz.erlaubt))
        }
        #expect(datei.summe == muster.lauf.summe)
        #expect(try Schemaprüfung().meldungen(zu: PainDatei.bytes(of: datei)) == "")
    }

    @Test func `zehntausend Zahlungen stehen in einer gültigen Datei`() throws {
        let anordnungen = (1...10_000).map {
            Musterlauf.anordnung($0, betrag: Geld(cent: Int64($0)))
        }
        let datei = try Musterlauf.bis(.ausgegeben, anordnungen).lauf.ausgegebeneDatei()
        let bytes = PainDatei.bytes(of: datei)
        #expect(datei.summe == Geld(cent: 50_005_000))
        #expect(try Schemaprüfung().meldungen(zu: bytes) == "")
    }

    @Test func `Auszeichnung im Text wird maskiert`() {
        var xml = XMLSchreiber(reserving: 16)
        xml.append("Nm", "a<b>&c", umbruch: false)
        #expect(String(decoding: xml.bytes, as: UTF8.self) == "<Nm>a&lt;b&gt;&amp;c</Nm>")
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_795_588_200_999, "2026-11-25T06:30:00Z"),
            (951_827_696_000, "2000-02-29T12:34:56Z"), (-1, "1969-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func `die Erstellungszeit ist UTC auf die Sekunde`(millisekunden: Int64, erwartet: String) {
        #expect(Zeitpunkt(millisekunden: millisekunden).utc == erwartet)
    }

    @Test func `was sich nicht schreiben lässt, ergibt keine Datei`() throws {
        let lauf = try #require(Laufnummer(am: Musterlauf.heute, nummer: 1))
        func datei(_ anordnung: Zahlungsanordnung) throws -> Zahlungsdatei {
            let id = try #require(ZahlungsID(lauf: lauf, nummer: 1, art: .person))
            return try Zahlungsdatei(
                lauf: lauf, erstellt: Musterlauf.zeit, ausführung: Tag(2026, 11, 30),
                auftraggeber: Musterlauf.auftraggeber(),
                zahlungen: [#require(Zahlung(id: id, zeilen: [anordnung]))])
        }
        let id = try #require(ZahlungsID(lauf: lauf, nummer: 1, art: .person))
        let fehler: [(Zahlungsanordnung, PainFehler)] = [
            (Musterlauf.anordnung(1, name: "Ελένη"), .nameLeer(id)),
            (
                Musterlauf.anordnung(1, iban: "DE1"),
                .iban(id, .länge(land: "DE", erwartet: 22, gefunden: 3))
            ),
            (Musterlauf.anordnung(1, betrag: .null), .betrag(id, .null)),
            (
                Musterlauf.anordnung(1, betrag: .euro(1_000_000_000)),
                .betrag(id, .euro(1_000_000_000))
            ),
        ]
        for (anordnung, erwartet) in fehler {
            #expect(throws: erwartet) { try datei(anordnung) }
            #expect(erwartet.meldung.hasSuffix("."))
        }
        #expect(throws: PainFehler.ohneZahlung) {
            try Zahlungsdatei(
                lauf: lauf, erstellt: Musterlauf.zeit, ausführung: Tag(2026, 11, 30),
                auftraggeber: Musterlauf.auftraggeber(), zahlungen: [])
        }
    }
}
