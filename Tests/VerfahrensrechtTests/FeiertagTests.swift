import Grundtypen
import Testing
import Verfahrensrecht

@Suite struct `Feiertage der Länder` {
    /// Zahl der Feiertage im Jahr, ohne Oster- und Pfingstsonntag und ohne die nur örtlichen.
    @Test(arguments: [
        (Feiertagsland.BW, 12), (.BY, 12), (.BE, 10), (.BB, 10), (.HB, 10), (.HH, 10), (.HE, 10),
        (.MV, 11), (.NI, 10), (.NW, 11), (.RP, 11), (.SL, 12), (.SN, 11), (.ST, 11), (.SH, 10),
        (.TH, 11),
    ])
    func `jedes Land hat 2026 so viele Feiertage, wie sein Gesetz nennt`(
        land: Feiertagsland, erwartet: Int
    ) {
        #expect(anzahl(in: land, 2026) == erwartet)
        #expect(!land.quelle.isEmpty)
    }

    @Test(arguments: [
        (Feiertagsland.BE, 2018, 9), (.BE, 2019, 10), (.BE, 2020, 11), (.BE, 2024, 10),
        (.BE, 2025, 11), (.BE, 2026, 10), (.BE, 2028, 11), (.BE, 2029, 10), (.MV, 2022, 10),
        (.MV, 2023, 11), (.TH, 2018, 10), (.TH, 2019, 11),
    ])
    func `neue und einmalige Feiertage gelten ab ihrem Jahr`(
        land: Feiertagsland, jahr: Int, erwartet: Int
    ) {
        #expect(anzahl(in: land, jahr) == erwartet)
    }

    @Test(arguments: [
        (Feiertag.bußUndBettag, Tag(2026, 11, 18)), (.bußUndBettag, Tag(2022, 11, 16)),
        (.bußUndBettag, Tag(2028, 11, 22)), (.christiHimmelfahrt, Tag(2026, 5, 14)),
        (.pfingstmontag, Tag(2026, 5, 25)), (.fronleichnam, Tag(2026, 6, 4)),
        (.karfreitag, Tag(2027, 3, 26)), (.ostermontag, Tag(2025, 4, 21)),
    ])
    func `bewegliche Feiertage`(feiertag: Feiertag, erwartet: Tag) {
        #expect(feiertag.tag(in: erwartet.jahr) == erwartet)
    }

    @Test func `der Buß- und Bettag ruht nur in Sachsen`() {
        let tag = Tag(2026, 11, 18)
        let ruht = Feiertagsland.allCases.filter { Feiertage($0).ruhe(am: tag) != nil }
        #expect(ruht == [.SN])
        #expect(Feiertage(.SN).werktag(ab: tag) == tag + 1)
    }

    private func anzahl(in land: Feiertagsland, _ jahr: Int) -> Int {
        let feiertage = Feiertage(land)
        return (0..<366).map { Tag(jahr, 1, 1) + $0 }
            .filter { $0.jahr == jahr && feiertage.feiertag(am: $0) != nil }.count
    }
}
