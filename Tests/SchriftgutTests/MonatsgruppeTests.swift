import Grundtypen
import Schriftgut
import Schriftproben
import Testing

@Suite struct `gleiche Monate werden zusammengefasst` {
    private func monate(_ muster: String, ab: Monat = Monat(2026, 10)) -> [Monatsbewilligung] {
        muster.enumerated().compactMap { stelle, zeichen in
            guard zeichen != "." else { return nil }
            let betrag = Geld.euro(zeichen.wholeNumberValue.map(Int64.init) ?? 0)
            return Monatsbewilligung(
                monat: ab + stelle,
                inhalt: Monatsinhalt(
                    beträge: [Personenbetrag(person: "a", bund: betrag, kommune: .null)],
                    auszahlungen: [], berechnungen: []))
        }
    }

    private func spannen(_ monate: [Monatsbewilligung]) -> [String] {
        Monatsgruppe.gruppen(of: monate).map { "\($0.monate.lowerBound)/\($0.monate.upperBound)" }
    }

    @Test func `ein Wechsel macht zwei Gruppen`() {
        #expect(spannen(monate("11122")) == ["2026-10/2026-12", "2027-01/2027-02"])
    }

    @Test func `dieselben Beträge nach einer Änderung sind eine neue Gruppe`() {
        #expect(
            spannen(monate("121")) == ["2026-10/2026-10", "2026-11/2026-11", "2026-12/2026-12"])
    }

    @Test func `eine Lücke trennt`() {
        #expect(spannen(monate("1.1")) == ["2026-10/2026-10", "2026-12/2026-12"])
    }

    @Test func `die Reihenfolge der Eingabe zählt nicht`() {
        #expect(spannen(monate("11122").reversed()) == spannen(monate("11122")))
    }

    @Test func `ohne Monate keine Gruppe`() {
        #expect(spannen([]) == [])
    }

    @Test func `ein fortgeschriebener Monat ist einem festgesetzten nie gleich`() {
        var teile = monate("1111")
        teile[3].inhalt.fortgeschrieben = ["Regelbedarf"]
        #expect(spannen(teile) == ["2026-10/2026-12", "2027-01/2027-01"])
    }

    @Test func `die Gruppen ergeben wieder alle Monate`() throws {
        let bewilligung = try #require(Muster.paarMitKindern.verfügung.bewilligt)
        let wieder = Monatsgruppe.gruppen(of: bewilligung.monate).flatMap { gruppe in
            gruppe.monate.alle.map { Monatsbewilligung(monat: $0, inhalt: gruppe.inhalt) }
        }
        #expect(wieder == bewilligung.monate)
    }

    @Test(arguments: [
        (Monat(2026, 7), Monat(2026, 7), "Juli 2026"),
        (Monat(2026, 7), Monat(2026, 12), "Juli bis Dezember 2026"),
        (Monat(2026, 7), Monat(2026, 8), "Juli und August 2026"),
        (Monat(2026, 12), Monat(2027, 1), "Dezember 2026 und Januar 2027"),
        (Monat(2026, 7), Monat(2027, 6), "Juli 2026 bis Juni 2027"),
    ])
    func `Zeiträume in Worten`(von: Monat, bis: Monat, erwartet: String) {
        #expect((von...bis).ausgeschrieben == erwartet)
    }
}
