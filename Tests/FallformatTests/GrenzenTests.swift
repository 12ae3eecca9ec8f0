@testable import Fallformat
import Grundtypen
import Leistungsrecht
import Testing

/// Böswillige und übergroße Dateien: abgelehnt mit einem Satz, in kurzer Zeit.
@Suite struct `Grenzen einer Datei` {
    private func mängel(_ text: String) -> [Mangel] {
        do {
            _ = try Fallleser.read(text, datei: "x")
            return []
        } catch {
            return error.meldungen.map(\.mangel)
        }
    }

    /// Liest und prüft, dass es nicht lange dauert; auch ohne Optimierung.
    private func zügig(_ text: String) -> [Mangel] {
        let uhr = ContinuousClock()
        var ergebnis: [Mangel] = []
        let dauer = uhr.measure { ergebnis = mängel(text) }
        #expect(dauer < .seconds(20), "\(text.prefix(40))… dauerte \(dauer)")
        return ergebnis
    }

    @Test func `mehr als 1 MiB`() {
        let genau = String(repeating: "#", count: Grenzen.bytes)
        #expect(mängel(genau) == [.datei(.leer)])
        #expect(mängel(genau + "#") == [.datei(.zuGroß(bytes: Grenzen.bytes + 1))])
    }

    @Test func `Verweise, die sich vervielfachen`() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (vor, nach) in zip("abcdefghi", "bcdefghij") {
            text += "\(nach): &\(nach) [*\(vor), *\(vor), *\(vor), *\(vor), *\(vor), *\(vor)]\n"
        }
        #expect(zügig(text) == [.datei(.verweis("&"))])
        #expect(zügig(text + "? *j\n: x\n") == [.datei(.verweis("&"))])
    }

    @Test(arguments: [
        "a: *b", "- *b", "[*b]", "{*b : c}", "? *b", "\"\"*b", "''*b", "]*b", "#\u{85}*b",
        "#\u{2028}*b", "#\r*b", "# \"\n \" , *b", "\t*b", "x\n*b", "a: &b c", "&b", "!x *b",
        "- - *b", "k: # \"\n *b",
    ])
    func `Verweise in jeder Stellung`(text: String) {
        #expect(Verweissuche.ersterVerweis(in: text) != nil, "\(text)")
    }

    @Test(arguments: [
        "a: b # *c", "# *c &d", "a: 3 * 4", "a: Müller & Sohn", "a: b*c", "a: b&c", "a: (*c)",
        "{\"a\": \"*b\"}", "\n {\"a\": [\"&b\", {\"c\": \"x *d\"}]}", "# ü *b\r", "a: *", "a: **",
    ])
    func `keine Verweise`(text: String) {
        #expect(Verweissuche.ersterVerweis(in: text) == nil, "\(text)")
    }

    @Test func `JSON mit Stern und Et-Zeichen wird gelesen`() throws {
        var fall = try Fallleser.read(try Eingabefall.grundfall(), datei: "x").sachverhalt
        fall.titel = "ein *Titel &mit # Zeichen: - [x] {y} \"z\" \\ 'w' ! | > % @ ` ~"
        fall.zweck = "*\n&x\n  eingerückt\n\tTab 😀 null"
        fall.personen[0].vorname = "null"
        fall.personen[0].nachname = "ja"
        let json = Fallschreiber.json(fall)
        #expect(try Fallleser.read(json, datei: "x").sachverhalt == fall)
    }

    @Test(arguments: [
        "[", "{a: ", "- ", "? ", "a:\n ", "[{", "\"", "'", "|", ">", "&", "!", "%", "-",
    ])
    func `ein Megabyte davon`(stück: String) {
        let zahl = (Grenzen.bytes - 1) / stück.utf8.count
        #expect(!zügig(String(repeating: stück, count: zahl)).isEmpty)
    }

    @Test func `immer tiefer eingerückt`() {
        let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(!zügig(text).isEmpty)
    }

    @Test func `zu viele Angaben`() {
        let text = "x: [" + (0..<(Grenzen.knoten + 10)).map { "\($0)" }.joined(separator: ",") + "]"
        #expect(zügig(text) == [.datei(.zuVieleAngaben)])
    }

    @Test func `tausende unbekannte Schlüssel geben begrenzt viele Meldungen`() {
        let text = (0..<9_000).map { "schluessel\($0): 1\n" }.joined()
        let gefunden = zügig(text)
        #expect(gefunden.count == Grenzen.meldungen + 1)
        #expect(gefunden.last == .datei(.weitereMeldungen(9_000 + 6 - Grenzen.meldungen)))
    }

    @Test func `sehr lange Wörter`() {
        let wort = String(repeating: "ä", count: 400_000)
        #expect(!zügig("\"\(wort)\": 1").isEmpty)
        #expect(!zügig("format: \(wort)").isEmpty)
        #expect(!zügig("antrag: " + String(repeating: "9", count: 900_000)).isEmpty)
        let gekürzt = zügig("rolle: \(wort)").map(\.satz).map(\.count)
        #expect(gekürzt.allSatisfy { $0 < 500 })
    }

    // MARK: Listen an der Grenze

    private func fall(personen: Int, einkünfte: Int) -> String {
        var text = "format: fall/1\ntitel: x\nantrag: 2026-07-14\namt: musterkreis\npersonen:\n"
        for nummer in 0..<personen {
            text += "  - {id: p\(nummer), rolle: \(nummer == 0 ? "antragsteller" : "kind"), "
            text += "geboren: \(nummer == 0 ? 1970 : 1990)-01-01, erwerbsfaehig: ja, einkommen: ["
            text += (0..<einkünfte).map { _ in "{art: rente, betrag: 1, ab: 2026-07}" }
                .joined(separator: ", ")
            text += "]}\n"
        }
        return text + "wohnung: []\n"
    }

    @Test func `40 Personen, nicht 41`() {
        #expect(mängel(fall(personen: 40, einkünfte: 0)) == [])
        #expect(mängel(fall(personen: 41, einkünfte: 0)) == [.form(.zuViele(41, höchstens: 40))])
    }

    @Test func `50 Einkünfte, nicht 51`() {
        #expect(mängel(fall(personen: 1, einkünfte: 50)) == [])
        #expect(mängel(fall(personen: 1, einkünfte: 51)) == [.form(.zuViele(51, höchstens: 50))])
    }

    @Test func `zehn Millionen Euro, nicht ein Cent mehr`() throws {
        let grundfall = try Eingabefall.grundfall()
        let höchster = grundfall.replacing("betrag: 3000", with: "betrag: 10000000")
        let gelesen = try Fallleser.read(höchster, datei: "x").sachverhalt
        #expect(gelesen.personen[0].vermögen[0].betrag == .euro(10_000_000))
        #expect(mängel(grundfall.replacing("betrag: 3000", with: "betrag: 10000000.01")).count == 1)
    }

    @Test func `1900 und 2199 gelten, 1899 und 2200 nicht`() throws {
        let grundfall = try Eingabefall.grundfall()
        for (tag, fehler) in [("1900-01-01", 0), ("1899-12-31", 1)] {
            let text = grundfall.replacing("geboren: 1994-03-02", with: "geboren: \(tag)")
            #expect(mängel(text).count == fehler, "\(tag)")
        }
        for (monat, fehler) in [("2199-12", 0), ("2200-01", 1)] {
            let text = grundfall.replacing("ab: 2026-08", with: "ab: \(monat)")
            #expect(mängel(text).count == fehler, "\(monat)")
        }
    }
}
