import Fallakte
import Grundtypen
import Testing

@Suite struct `Angaben im Lauf der Monate` {
    private func angaben(_ miete: Int) -> String {
        #"{"format": "fall/1", "personen": [], "wohnung": {"grundmiete": \#(miete)}}"#
    }

    /// Juli 300, ab September 400, ab November 500 Euro.
    private func fall() throws -> Fall {
        var fall = Fall()
        let antrag = Antrag(
            id: try #require(AntragID("a1")), eingang: Tag(2026, 7, 14), weg: .schalter,
            angaben: angaben(300))
        try wende(.antragEingegangen(antrag), auf: &fall)
        for (miete, ab) in [(400, Monat(2026, 9)), (500, Monat(2026, 11))] {
            try ändere(&fall, miete, ab: ab)
        }
        return fall
    }

    private func wende(_ ereignis: FallEreignis, auf fall: inout Fall) throws {
        try fall.append(
            Aktenblatt(
                nummer: fall.version + 1, erfasst: Zeitpunkt(millisekunden: 1),
                autor: try #require(Kennung("clara")), ereignis: ereignis))
    }

    private func ändere(_ fall: inout Fall, _ miete: Int, ab: Monat?, nurBis: Bool = false) throws {
        let änderung = Angabenänderung(angaben: angaben(miete), grund: "Miete", giltAb: ab)
        let ereignisse =
            nurBis ? try fall.decideBisZumWechsel(änderung) : try fall.decide(änderung)
        for ereignis in ereignisse { try wende(ereignis, auf: &fall) }
    }

    private func mieten(_ fall: Fall) -> [Int] {
        (7...12).map { monat in
            [300, 400, 500, 350].first { fall.angaben(for: Monat(2026, monat)) == angaben($0) } ?? 0
        }
    }

    @Test func `der Verlauf nennt jeden Wechsel und sein Ende`() throws {
        let verlauf = try fall().angabenverlauf
        #expect(verlauf.map(\.ab) == [Monat(2026, 7), Monat(2026, 9), Monat(2026, 11)])
        #expect(verlauf.map(\.bis) == [Monat(2026, 8), Monat(2026, 10), nil])
    }

    @Test(arguments: [
        (Monat(2026, 8), true, [300, 350, 400, 400, 500, 500]),
        (Monat(2026, 7), true, [350, 350, 400, 400, 500, 500]),
        (nil, true, [350, 350, 400, 400, 500, 500]),
        (Monat(2026, 10), true, [300, 300, 400, 350, 500, 500]),
        (Monat(2026, 12), true, [300, 300, 400, 400, 500, 350]),
        (Monat(2026, 8), false, [300, 350, 350, 350, 350, 350]),
    ])
    func `eine Änderung gilt so weit, wie gesagt ist`(
        ab: Monat?, nurBis: Bool, erwartet: [Int]
    ) throws {
        var fall = try fall()
        try ändere(&fall, 350, ab: ab, nurBis: nurBis)
        #expect(mieten(fall) == erwartet)
        #expect(fall.angaben == fall.angaben(for: Monat(2027, 1)))
    }

    @Test func `ändert sich im betroffenen Zeitraum nichts, wird das gesagt`() throws {
        var fall = try fall()
        #expect(throws: Ablehnung.angaben(.ohneUnterschied)) {
            try ändere(&fall, 300, ab: Monat(2026, 8), nurBis: true)
        }
    }
}
