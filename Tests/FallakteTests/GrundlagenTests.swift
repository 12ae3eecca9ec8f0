import Fallakte
import Grundtypen
import Testing

@Suite struct `JSON lesen` {
    @Test(arguments: [
        (#""""#, ""), (#""\u00e4\n\/\"\\\b\f\r\t""#, "ä\n/\"\\\u{8}\u{C}\r\t"),
        (#""\ud83c\udfe0 äß""#, "🏠 äß"),
    ])
    func `Texte mit Ersatzzeichen`(json: String, text: String) throws {
        #expect(try JSONWert(lesend: json) == .text(text))
    }

    @Test(arguments: ["0", "-0", "12.90", "1e5", "-3.5E-7", "9999999999999999999999"])
    func `Zahlen bleiben, wie sie geschrieben sind`(zahl: String) throws {
        #expect(try JSONWert(lesend: " \(zahl)\n") == .zahl(zahl))
    }

    @Test(arguments: [
        #""\ud83c""#, #""\udfe0""#, #""\ud83c\u0041""#, #""\u12g4""#, #""offen"#, "+1", ".5", "1e",
        "--1", "tru", "{a:1}", "{\"a\" 1}", "[1 2]", "{\"a\":1,}", "\u{FEFF}{}", "NaN", "'a'",
    ])
    func `was kein JSON ist, wird nicht geraten`(text: String) {
        #expect(throws: JSONFehler.self) { try JSONWert(lesend: text) }
    }

    @Test func `tief geschachtelt wird abgelehnt, bevor der Stapel reißt`() throws {
        func tief(_ tiefe: Int) -> String {
            String(repeating: "[", count: tiefe) + String(repeating: "]", count: tiefe)
        }
        _ = try JSONWert(lesend: tief(64))
        #expect(throws: JSONFehler(zeile: 1, spalte: 65)) { try JSONWert(lesend: tief(65)) }
        #expect(throws: JSONFehler.self) { try JSONWert(lesend: tief(1_000_000)) }
    }

    @Test(arguments: [
        ("personen.anna.einkommen.0.art", JSONWert.text("rente")),
        ("personen.0.id", .text("anna")), ("personen.ben", .objekt(["id": .text("ben")])),
        ("wohnung.grundmiete", .zahl("420")), ("format", .text("fall/1")),
    ])
    func `ein Pfad führt über Schlüssel, Kennung oder Nummer`(pfad: String, wert: JSONWert) throws {
        #expect(try JSONWert(lesend: Muster.angaben).wert(at: pfad) == wert)
    }

    @Test(arguments: ["", ".", "personen.", "personen.2", "personen.-1", "format.0", "wohnung.x"])
    func `ein Pfad ins Leere hat keinen Wert`(pfad: String) throws {
        #expect(try JSONWert(lesend: Muster.angaben).wert(at: pfad) == nil)
    }
}

@Suite struct `Schlüssel und Prüfsummen` {
    @Test(arguments: ["a", "f-2026-0001", "x_y", String(repeating: "a", count: 64)])
    func `klein und ASCII ist ein Schlüssel`(text: String) {
        #expect(FallID(text)?.text == text)
    }

    @Test(arguments: ["", "A", "ä", "a b", "a/b", String(repeating: "a", count: 65)])
    func `anderes nicht`(text: String) { #expect(FallID(text) == nil) }

    @Test func `eine Prüfsumme hat 64 kleine Hexadezimalziffern`() {
        let summe = Prüfsumme(0xAB00_0000_0000_0001, 0, UInt64.max, 2)
        #expect(
            summe.text == "ab00000000000001" + String(repeating: "0", count: 16)
                + String(repeating: "f", count: 16) + "0000000000000002")
        #expect(Prüfsumme(summe.text) == summe)
        #expect(Prüfsumme(summe.text.uppercased()) == nil)
        #expect(Prüfsumme(String(summe.text.dropLast())) == nil)
    }
}

@Suite struct `Spanne von Monaten` {
    @Test func `beide Enden gehören dazu`() throws {
        let spanne = try #require(Monatsspanne(ab: Monat(2026, 11), bis: Monat(2027, 1)))
        #expect(spanne.anzahl == 3)
        #expect(spanne.monate == [Monat(2026, 11), Monat(2026, 12), Monat(2027, 1)])
        #expect(spanne == Monatsspanne(ab: Monat(2026, 11), anzahl: 3))
        #expect(spanne.contains(Monat(2027, 1)) && !spanne.contains(Monat(2027, 2)))
    }

    @Test func `eine Spanne ohne Monat gibt es nicht`() {
        #expect(Monatsspanne(ab: Monat(2026, 2), bis: Monat(2026, 1)) == nil)
        #expect(Monatsspanne(ab: Monat(2026, 2), anzahl: 0) == nil)
        #expect(Monatsspanne(ab: Monat(2026, 2), anzahl: Int.max) == nil)
    }

    @Test(arguments: [(1, 2, false), (1, 3, true), (4, 1, true), (5, 1, false)])
    func `Überschneidung zählt gemeinsame Monate`(ab: Int, anzahl: Int, erwartet: Bool) throws {
        let märzBisApril = try #require(Monatsspanne(ab: Monat(2026, 3), anzahl: 2))
        let andere = try #require(Monatsspanne(ab: Monat(2026, ab), anzahl: anzahl))
        #expect(märzBisApril.overlaps(andere) == erwartet)
        #expect(andere.overlaps(märzBisApril) == erwartet)
    }
}
