import Grundtypen
import Rechtskern
import Testing
import Verfahrensrecht

@Suite struct `§ 37 SGB X Bekanntgabe` {
    @Test(arguments: [
        (Tag(2024, 12, 30), Tag(2025, 1, 2)),
        (Tag(2024, 12, 31), Tag(2025, 1, 3)),
        (Tag(2025, 1, 1), Tag(2025, 1, 5)),
        (Tag(2025, 1, 2), Tag(2025, 1, 6)),
        (Tag(2026, 11, 24), Tag(2026, 11, 28)),
        (Tag(2026, 11, 25), Tag(2026, 11, 29)),
        (Tag(2028, 2, 27), Tag(2028, 3, 2)),
    ])
    func `bis 2024 der dritte, seither der vierte Tag nach der Aufgabe zur Post`(
        aufgabe: Tag, erwartet: Tag
    ) throws {
        let bekanntgabe = try #require(Bekanntgabe(.post, abgesandt: aufgabe))
        #expect(bekanntgabe.tag == erwartet)
        #expect(bekanntgabe.istFiktion)
        #expect(Bekanntgabe(.elektronisch, abgesandt: aufgabe)?.tag == erwartet)
        #expect(Bekanntgabe(.abruf, abgesandt: aufgabe)?.tag == erwartet)
    }

    @Test func `in die Hand gegeben ist sofort bekannt, förmlich zugestellt sagt die Urkunde`() {
        let tag = Tag(2026, 11, 24)
        #expect(Bekanntgabe(.übergabe, abgesandt: tag)?.tag == tag)
        #expect(Bekanntgabe(.übergabe, abgesandt: tag)?.istFiktion == false)
        #expect(Bekanntgabe(.zustellung, abgesandt: tag) == nil)
    }

    @Test(arguments: [
        (Bekanntgabeweg.post, "§ 37 Abs. 2 Satz 1 SGB X"),
        (.elektronisch, "§ 37 Abs. 2 Satz 2 SGB X"), (.abruf, "§ 37 Abs. 2a Satz 4 SGB X"),
        (.übergabe, "§ 37 Abs. 1 SGB X"),
    ])
    func `jeder Weg nennt seine Vorschrift`(weg: Bekanntgabeweg, norm: String) {
        #expect(Bekanntgabe(weg, abgesandt: Tag(2026, 7, 1))?.norm.text == norm)
    }

    @Test(arguments: Bekanntgabeweg.allCases)
    func `jede genannte Norm folgt der Grammatik`(weg: Bekanntgabeweg) {
        let norm = Bekanntgabe(weg, abgesandt: Tag(2026, 1, 2))?.norm
        #expect(norm?.istGültig ?? (weg == .zustellung))
    }
}

@Suite struct `§ 84 SGG Widerspruchsfrist` {
    let thüringen = Feiertage(.TH)

    @Test(arguments: [
        // Beispiel aus AV-0025 und der Tag danach.
        (Tag(2026, 11, 28), Tag(2026, 12, 28)),
        (Tag(2026, 11, 29), Tag(2026, 12, 29)),
        // Der Monat hat den Tag nicht: letzter Tag, auch im Schaltjahr.
        (Tag(2026, 1, 29), Tag(2026, 3, 2)),
        (Tag(2026, 1, 31), Tag(2026, 3, 2)),
        (Tag(2027, 1, 28), Tag(2027, 3, 1)),
        (Tag(2028, 1, 31), Tag(2028, 2, 29)),
        (Tag(2026, 8, 31), Tag(2026, 9, 30)),
        // Ende am Freitag, Sonnabend, Sonntag, Montag.
        (Tag(2026, 6, 17), Tag(2026, 7, 17)),
        (Tag(2026, 6, 18), Tag(2026, 7, 20)),
        (Tag(2026, 6, 19), Tag(2026, 7, 20)),
        (Tag(2026, 6, 20), Tag(2026, 7, 20)),
        // Weihnachten mit Wochenende: Freitag bis Sonntag ruhen.
        (Tag(2026, 11, 24), Tag(2026, 12, 24)),
        (Tag(2026, 11, 25), Tag(2026, 12, 28)),
        // Karfreitag bis Ostermontag 2027.
        (Tag(2027, 2, 25), Tag(2027, 3, 25)),
        (Tag(2027, 2, 26), Tag(2027, 3, 30)),
        // Weltkindertag in Thüringen, 20. September 2027, ein Montag.
        (Tag(2027, 8, 20), Tag(2027, 9, 21)),
    ])
    func `endet am Tag gleicher Zahl, sonst am letzten, nie an einem Ruhetag`(
        bekanntgabe: Tag, erwartet: Tag
    ) {
        #expect(Widerspruchsfrist(after: bekanntgabe, at: thüringen).ende == erwartet)
    }

    @Test func `die Verschiebung nennt ihren Grund`() {
        let frist = Widerspruchsfrist(after: Tag(2026, 11, 25), at: thüringen)
        #expect(frist.rechnerisch == Tag(2026, 12, 25))
        #expect(frist.verschoben == .feiertag(.ersterWeihnachtstag))
        #expect(Widerspruchsfrist(after: Tag(2026, 6, 17), at: thüringen).verschoben == nil)
    }

    @Test func `ein Feiertag nur mancher Gemeinden verschiebt nur dort und wird sonst genannt`() {
        let bekanntgabe = Tag(2028, 7, 15)
        let ohne = Widerspruchsfrist(after: bekanntgabe, at: Feiertage(.BY))
        #expect(ohne.ende == Tag(2028, 8, 15))
        #expect(ohne.örtlichMöglich == .mariäHimmelfahrt)
        let mit = Widerspruchsfrist(
            after: bekanntgabe, at: Feiertage(.BY, örtliche: [.mariäHimmelfahrt]))
        #expect(mit.ende == Tag(2028, 8, 16))
        #expect(mit.örtlichMöglich == nil)
    }

    @Test(arguments: Feiertagsland.allCases)
    func `in vierzehn Jahren endet keine Frist an einem Ruhetag oder vor dem Monat`(
        land: Feiertagsland
    ) {
        let feiertage = Feiertage(land)
        var tag = Tag(2018, 1, 1)
        while tag < Tag(2032, 1, 1) {
            let frist = Widerspruchsfrist(after: tag, at: feiertage)
            #expect(feiertage.ruhe(am: frist.ende) == nil)
            #expect(frist.ende >= frist.rechnerisch && frist.ende - frist.rechnerisch <= 4)
            #expect(frist.rechnerisch.monat == tag.monat + 1)
            tag = tag + 1
        }
    }
}
