import Testing
import Zahlungswesen

@Suite struct `SEPA-Zeichensatz` {
    @Test(arguments: [
        ("Erika Mustermann", "Erika Mustermann"),
        ("Jörg Weiß", "Joerg Weiss"),
        ("ÄÖÜ äöü ß", "AeOeUe aeoeue ss"),
        ("Jo\u{0308}rg", "Joerg"),
        ("Łukasz Świątek-Żak", "Lukasz Swiatek-Zak"),
        ("Đorđe Šćepanović", "Dorde Scepanovic"),
        ("Ərəbov Ağa", "Erebov Aga"),
        ("Nguyễn Thị Hồng", "Nguyen Thi Hong"),
        ("José María Núñez", "Jose Maria Nunez"),
        ("Jose\u{0301} Nunez", "Jose Nunez"),
        ("Søren Ærø", "Soren AEro"),
        ("Þór Guðmundsson", "Thor Gudmundsson"),
        ("O’Neill – Sons", "O'Neill - Sons"),
        ("Wohnbau & Partner", "Wohnbau Partner"),
        ("a<b>\"c\"", "a b c"),
        ("  viel   Raum  ", "viel Raum"),
        ("Zeile\nZwei\tDrei", "Zeile Zwei Drei"),
        ("Müller 😀", "Mueller"),
        ("Ελένη", ""),
        ("", ""),
    ])
    func `jedes Zeichen wird übertragen oder ein Leerzeichen`(text: String, erwartet: String) {
        #expect(Zeichensatz.umgesetzt(text, höchstens: 70) == erwartet)
    }

    @Test func `geschnitten wird nach der Übertragung und ohne Leerzeichen am Ende`() {
        #expect(Zeichensatz.umgesetzt(String(repeating: "ü", count: 50), höchstens: 70).count == 70)
        #expect(Zeichensatz.umgesetzt("abc def", höchstens: 4) == "abc")
    }

    @Test(arguments: [
        ("Jörg Weiß", true), ("Anna-Lena O’Neill", true), ("Łukasz", false), ("A & B", false),
        ("Jo\u{0308}rg", true), ("Anna  Beispiel", false),
        (String(repeating: "a", count: 71), false),
    ])
    func `üblich ist nur, was jede Bank ebenso schreibt`(text: String, erwartet: Bool) {
        #expect(Zeichensatz.istÜblich(text, höchstens: 70) == erwartet)
    }

    @Test(arguments: ["COBADEFF", "COBADEFFXXX", "bylade m1 001"])
    func `eine BIC hat acht oder elf Zeichen`(text: String) {
        #expect(BIC(text) != nil)
    }

    @Test(arguments: ["", "COBADEF", "COBADEFFX", "COBA1EFF", "COBADÉFF", "COBADEFFXXXX"])
    func `anderes ist keine BIC`(text: String) { #expect(BIC(text) == nil) }
}
