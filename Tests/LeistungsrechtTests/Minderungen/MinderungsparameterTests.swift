import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Jeder Wert wechselt an seinem Tag, nicht am Ersten des Monats.
@Suite struct `Zeilen der Minderungen` {
    private func wert<W>(_ parameter: Parameter<W>, _ tag: Tag) throws -> W {
        try parameter.satz(am: tag, under: .aktuell).wert
    }

    @Test(arguments: [
        (Tag(2019, 11, 5), Minderungsfassung.arbeitslosengeldII, Minderungsfassung.nachUrteil),
        (Tag(2022, 7, 1), .nachUrteil, .moratorium), (Tag(2023, 1, 1), .moratorium, .bürgergeld),
        (Tag(2026, 7, 1), .bürgergeld, .grundsicherung),
    ])
    func `die Fassung`(tag: Tag, davor: Minderungsfassung, danach: Minderungsfassung) throws {
        #expect(try wert(Minderungsfassung.fassungen, tag - 1) == davor)
        #expect(try wert(Minderungsfassung.fassungen, tag) == danach)
        #expect(try wert(Minderungsfassung.fassungen, tag + 1) == danach)
    }

    @Test(arguments: [
        (Tag(2019, 11, 5), Promille?.none, Promille.prozent(30)),
        (Tag(2022, 7, 1), .prozent(30), .prozent(10)),
        (Tag(2023, 1, 1), .prozent(10), .prozent(30)),
    ])
    func `die Obergrenze`(tag: Tag, davor: Promille?, danach: Promille) throws {
        #expect(try wert(Rechtsfolgen.obergrenze, tag - 1) == davor)
        #expect(try wert(Rechtsfolgen.obergrenze, tag) == danach)
        #expect(try wert(Rechtsfolgen.obergrenze, tag + 1) == danach)
    }

    @Test func `der Mindestbetrag seit dem 1. Juli 2026`() throws {
        #expect(try wert(Rechtsfolgen.mindestbetrag, Tag(2026, 6, 30)) == nil)
        #expect(try wert(Rechtsfolgen.mindestbetrag, Tag(2026, 7, 1)) == .euro(1))
        #expect(try wert(Rechtsfolgen.mindestbetrag, Tag(2026, 7, 2)) == .euro(1))
    }

    /// Alle Parameter nach dem Tag der Pflichtverletzung wechseln mit der Fassung.
    @Test func `Höhe und Obergrenze wechseln mit der Fassung`() {
        let fassungen = Minderungsfassung.fassungen.zeilen.map(\.abTag)
        #expect(Rechtsfolgen.staffel.zeilen.map(\.abTag) == fassungen)
        #expect(Rechtsfolgen.obergrenze.zeilen.map(\.abTag) == fassungen)
        // § 32 hat das Urteil nicht geändert.
        #expect(
            Meldeversäumnis.regel.zeilen.map(\.abTag)
                == fassungen.filter { $0 != Tag(2019, 11, 5) })
    }

    @Test func `vor der ersten Zeile gibt es keinen Wert`() {
        #expect(throws: Rechtsfehler.self) {
            try wert(Rechtsfolgen.staffel, Tag(2011, 3, 31))
        }
    }

    /// Am 21. April 2026 war die Reform noch nicht verkündet: die alte Zeile ist fortgeschrieben.
    @Test(arguments: [(Tag(2026, 4, 21), Int64(10), true), (Tag(2026, 4, 22), 30, false)])
    func `eine nicht verkündete Zeile wird nicht angewandt`(
        bekannt: Tag, prozent: Int64, fortgeschrieben: Bool
    ) throws {
        let satz = try Rechtsfolgen.staffel.satz(
            am: Tag(2026, 7, 2), under: Rechtsstand(bekanntAm: bekannt))
        #expect(satz.wert?.erste.satz == .prozent(prozent))
        #expect(satz.fortgeschrieben == fortgeschrieben)
    }
}
