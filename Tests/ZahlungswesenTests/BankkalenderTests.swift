import Grundtypen
import Testing
import Zahlungswesen

@Suite struct `Kalender der Banken` {
    let kalender = Bankkalender()

    /// Letzter Banktag vor dem Ersten des Monats, von Januar bis Dezember; von Hand aus dem Kalender.
    ///
    /// Besonders: 29.12.2023 (Wochenende vor Neujahr), 28.03.2024 (Gründonnerstag, Ostern Ende März),
    /// 29.03.2029 (Gründonnerstag, Ostersonntag am 1. April).
    static let tafel = """
        2023 12-30 01-31 02-28 03-31 04-28 05-31 06-30 07-31 08-31 09-29 10-31 11-30
        2024 12-29 01-31 02-29 03-28 04-30 05-31 06-28 07-31 08-30 09-30 10-31 11-29
        2025 12-31 01-31 02-28 03-31 04-30 05-30 06-30 07-31 08-29 09-30 10-31 11-28
        2026 12-31 01-30 02-27 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30
        2027 12-31 01-29 02-26 03-31 04-30 05-31 06-30 07-30 08-31 09-30 10-29 11-30
        2028 12-31 01-31 02-29 03-31 04-28 05-31 06-30 07-31 08-31 09-29 10-31 11-30
        2029 12-29 01-31 02-28 03-29 04-30 05-31 06-29 07-31 08-31 09-28 10-31 11-30
        2030 12-31 01-31 02-28 03-29 04-30 05-31 06-28 07-31 08-30 09-30 10-31 11-29
        """

    @Test(arguments: tafel.split(separator: "\n").map(String.init))
    func `der letzte Banktag vor jedem Monat`(zeile: String) throws {
        let felder = zeile.split(separator: " ").map(String.init)
        let jahr = try #require(felder.first.flatMap(Int.init))
        for (stelle, feld) in felder.dropFirst().enumerated() {
            let imJahr = stelle == 0 ? jahr - 1 : jahr
            let erwartet = try #require(Tag("\(imJahr)-\(feld)"))
            #expect(kalender.letzterBanktag(vor: Monat(jahr, stelle + 1)) == erwartet)
        }
    }

    /// Ostersonntage nach dem Kalender der evangelischen und katholischen Kirche.
    @Test(arguments: [
        Tag(2000, 4, 23), Tag(2008, 3, 23), Tag(2011, 4, 24), Tag(2019, 4, 21), Tag(2023, 4, 9),
        Tag(2024, 3, 31), Tag(2025, 4, 20), Tag(2026, 4, 5), Tag(2027, 3, 28), Tag(2028, 4, 16),
        Tag(2029, 4, 1), Tag(2030, 4, 21), Tag(2038, 4, 25), Tag(2049, 4, 18), Tag(2076, 4, 19),
    ])
    func `Karfreitag und Ostermontag liegen um Ostern`(ostern: Tag) {
        #expect(Schließtag.karfreitag.tag(in: ostern.jahr) == ostern - 2)
        #expect(Schließtag.ostermontag.tag(in: ostern.jahr) == ostern + 1)
        #expect(ostern.wochentag == 7)
    }

    @Test(arguments: [
        (Tag(2026, 12, 25), "1. Weihnachtstag"), (Tag(2026, 12, 26), "2. Weihnachtstag"),
        (Tag(2026, 1, 1), "Neujahr"), (Tag(2026, 5, 1), "1. Mai"),
        (Tag(2026, 4, 3), "Karfreitag"), (Tag(2026, 4, 6), "Ostermontag"),
    ])
    func `an Schließtagen ruht der Zahlungsverkehr`(tag: Tag, name: String) {
        #expect(!kalender.istBanktag(tag))
        #expect(
            Schließtag.allCases.first { $0.tag(in: tag.jahr) == tag }?.bezeichnung == name)
    }

    @Test(arguments: [
        Tag(2026, 12, 24), Tag(2026, 12, 31), Tag(2026, 10, 30), Tag(2026, 5, 14),
        Tag(2026, 5, 25), Tag(2025, 10, 3),
    ])
    func `Feiertage allein in Deutschland schließen die Banken im Zahlungsverkehr nicht`(tag: Tag) {
        #expect(kalender.istBanktag(tag))
    }

    @Test(arguments: [
        (Tag(2026, 4, 2), Tag(2026, 4, 2)), (Tag(2026, 4, 3), Tag(2026, 4, 7)),
        (Tag(2026, 12, 25), Tag(2026, 12, 28)), (Tag(2027, 1, 1), Tag(2027, 1, 4)),
    ])
    func `der nächste Banktag überspringt Wochenende und Feiertag`(ab: Tag, erwartet: Tag) {
        #expect(kalender.banktag(ab: ab) == erwartet)
    }

    @Test func `Vorlauf zählt nur Banktage`() {
        #expect(kalender.banktag(0, nach: Tag(2026, 4, 4)) == Tag(2026, 4, 7))
        #expect(kalender.banktag(1, nach: Tag(2026, 4, 2)) == Tag(2026, 4, 7))
        #expect(kalender.banktag(2, nach: Tag(2026, 12, 23)) == Tag(2026, 12, 28))
    }

    @Test func `gezahlt wird rechtzeitig, sonst so früh wie möglich`() {
        let juli = Monat(2026, 7)
        #expect(kalender.zahltag(for: juli, frühestens: Tag(2026, 6, 20)) == Tag(2026, 6, 30))
        #expect(kalender.zahltag(for: juli, frühestens: Tag(2026, 6, 30)) == Tag(2026, 6, 30))
        #expect(kalender.zahltag(for: juli, frühestens: Tag(2026, 7, 4)) == Tag(2026, 7, 6))
    }

    @Test func `ein weiterer Schließtag der eigenen Bank gilt auch`() {
        let mit = Bankkalender(weitere: [Tag(2026, 6, 30)])
        #expect(mit.letzterBanktag(vor: Monat(2026, 7)) == Tag(2026, 6, 29))
    }
}
