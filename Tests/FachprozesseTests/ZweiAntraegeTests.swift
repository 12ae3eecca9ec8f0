import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Schriftgut
import Testing

@Suite struct `Zwei offene Anträge` {
    private let probe: Probeamt
    private let fall: FallID

    init() async throws {
        probe = try Probeamt()
        fall = try await probe.antrag(Angabenmuster.alleinstehend)
    }

    /// Ein weiterer Antrag zum selben Fall; die Miete geht von da an an den Vermieter.
    private func weiterer(_ tag: Tag, by akteur: Akteur? = nil) async throws {
        _ = try await probe.amt.erfasse(
            Antragseingang(
                fall: fall, eingang: tag, weg: .papier, standort: "nord",
                angaben: Angabenmuster.direktzahlung.replacing("2026-07-14", with: "\(tag)")
                    .replacing(
                        #""karenz_ab":"2026-07""#,
                        with: #""karenz_ab":"\#(min(tag.monat, Monat(2026, 7)))""#)),
            probe.auftrag("weiter-\(tag)"), by: akteur ?? probe.verfasst)
    }

    private func entwurf(_ wunsch: Entscheidungswunsch) async throws -> Entwurf {
        let stand = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst).stand
        return try probe.amt.entwurf(fall, stand, wunsch, by: probe.verfasst)
    }

    @Test func `der ältere wird mit seinem Tag entschieden, danach der jüngere mit seinem`()
        async throws
    {
        try await weiterer(Tag(2026, 9, 2))
        let erster = try await entwurf(Entscheidungswunsch(art: .bewilligung, monate: 2))
        #expect(erster.vorschlag.antrag.text == "a1")
        #expect(erster.vorschlag.zeitraum.ab == Monat(2026, 7))
        #expect(erster.schreiben.antrag.vom == Tag(2026, 7, 14))
        #expect(erster.schreiben.antrag.art == .erstantrag)
        #expect(erster.vorschlag.direktzahlungen.isEmpty)

        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung, monate: 2), gesehen: probe.version(fall),
            probe.auftrag("v1"), by: probe.verfasst)
        _ = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e1"),
            by: probe.prüft)
        let zweiter = try await entwurf(Entscheidungswunsch(art: .bewilligung))
        #expect(zweiter.vorschlag.antrag.text == "a2")
        #expect(zweiter.vorschlag.zeitraum.ab == Monat(2026, 9))
        #expect(zweiter.schreiben.antrag.vom == Tag(2026, 9, 2))
        #expect(zweiter.schreiben.antrag.art == .weiterbewilligung)
        #expect(zweiter.vorschlag.direktzahlungen.map(\.zeitraum.ab) == [Monat(2026, 9)])
    }

    @Test func `jeder Monat des älteren gilt mit den Angaben, die für ihn galten`() async throws {
        try await weiterer(Tag(2026, 9, 2))
        let ganz = try await entwurf(Entscheidungswunsch(art: .bewilligung))
        #expect(ganz.vorschlag.zeitraum.ab == Monat(2026, 7))
        #expect(ganz.vorschlag.direktzahlungen.map(\.zeitraum.ab) == [Monat(2026, 9)])
        let stand = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst).stand
        let übersicht = stand.monatsübersicht(gezahlt: [:])
        #expect(übersicht.hindernis == nil)
        #expect(übersicht.stände.first?.monat == Monat(2026, 7))
        #expect(übersicht.stände.last?.monat == Monat(2027, 8))
        #expect(übersicht.stände.allSatisfy { $0.zusteht != nil })
    }

    @Test func `auch wer später erfasst wurde, ist der ältere, wenn er früher einging`()
        async throws
    {
        try await weiterer(Tag(2026, 6, 3))
        let erster = try await entwurf(Entscheidungswunsch(art: .bewilligung, monate: 1))
        #expect(erster.vorschlag.antrag.text == "a2")
        #expect(erster.vorschlag.zeitraum.ab == Monat(2026, 6))
        #expect(erster.schreiben.antrag.art == .erstantrag)
        let späterer: AntragID = try #require(AntragID("a1"))
        let genannt = try await entwurf(
            Entscheidungswunsch(über: späterer, art: .bewilligung, monate: 1))
        #expect(genannt.vorschlag.antrag.text == "a1")
        #expect(genannt.vorschlag.zeitraum.ab == Monat(2026, 7))
    }

    @Test func `ein unbekannter Antrag wird nicht entschieden`() async throws {
        let fremd = try #require(AntragID("a9"))
        await #expect {
            _ = try await entwurf(Entscheidungswunsch(über: fremd, art: .bewilligung))
        } throws: { fehler in
            guard case .ablehnung(.vorschlag(.antragUnbekannt(fremd))) = fehler as? Fachfehler
            else { return false }
            return true
        }
    }

    @Test func `wer Angaben nicht ändern darf, nimmt zu einem Fall keinen weiteren Antrag an`()
        async throws
    {
        let vorher = try await probe.version(fall)
        await #expect {
            try await weiterer(Tag(2026, 9, 2), by: probe.eingang)
        } throws: { fehler in
            guard case .nichtBefugt(.angabenÄndern) = fehler as? Fachfehler else { return false }
            return true
        }
        #expect(try await probe.version(fall) == vorher)
        try await weiterer(Tag(2026, 9, 2))
        #expect(try await probe.version(fall) > vorher)
    }
}
