import Ablage
@testable import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut
import Schriftproben
import Testing
import Zahlungswesen

/// Von der Angabe bis zur Haushaltsstelle: 50 Euro Mittagessen und 15 Euro Teilhabe je Monat.
@Suite struct `Bildung und Teilhabe bewilligen und zahlen` {
    private static let angaben = Angabenmuster.direktzahlung.replacing(
        #""erwerbsfaehig":"ja"}]"#,
        with: #""erwerbsfaehig":"ja"},{"id":"pia","vorname":"Pia","nachname":"Beispiel","#
            + #""rolle":"kind","geboren":"2021-11-11","eltern":["anna"],"bildung_teilhabe":["#
            + #"{"art":"mittagsverpflegung","betrag":50,"ab":"2026-07","einrichtung":"kita"},"#
            + #"{"art":"teilhabe","ab":"2026-07"}]}]"#)

    private func bewilligt(_ probe: Probeamt) async throws -> FallID {
        let fall = try await probe.antrag(Self.angaben)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        let bescheid = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        try await probe.versende(bescheid, in: fall)
        return fall
    }

    /// Die Miete von 420 Euro nimmt sich nichts von Bildung und Teilhabe.
    @Test func `eine eigene Anordnung an die Person, nie an den Vermieter`() async throws {
        let probe = try Probeamt()
        let fall = try await bewilligt(probe)
        let stand = try verlange(try await probe.ablage.akte(fall)).stand
        let juli = stand.anordnungen(for: Monat(2026, 7))
        let bildung = juli.filter { $0.zweck == .bildung }
        #expect(bildung.map(\.betrag) == [.euro(65)])
        #expect(bildung.map(\.träger) == [.kommune])
        #expect(bildung.map(\.empfänger) == [.person])
        #expect(bildung.allSatisfy { $0.schlüssel.hasSuffix("/pia/kommune/person/bildung") })
        #expect(juli.filter { $0.empfänger == .vermieter }.map(\.betrag).summe == .euro(420))
        #expect(Set(juli.map(\.schlüssel)).count == juli.count)
    }

    @Test func `sie steht auf ihrer eigenen Haushaltsstelle; fehlt die, wartet der Fall`()
        async throws
    {
        let probe = try Probeamt()
        let fall = try await bewilligt(probe)
        func kasse(_ stelle: String?) -> Kasse {
            let e = probe.kasse.einstellungen
            return Kasse(
                amt: probe.amt, zahlungen: probe.zahlungen,
                einstellungen: Kasseneinstellungen(
                    auftraggeber: e.auftraggeber, haushaltsstellen: e.haushaltsstellen,
                    bildungsstelle: stelle, zahlung: e.zahlung, ordner: e.ordner))
        }
        let akte = try verlange(try await probe.ablage.akte(fall)).stand
        let alle = Fallanordnungen(fall: fall, anordnungen: akte.anordnungen)
        let ohne = try await kasse(nil).werte(aus: [alle])
        #expect(ohne.posten.isEmpty)
        #expect(
            ohne.zurückgestellt == [
                Zurückstellung(fall: fall, grund: .haushaltsstelleFehlt(.kommune))
            ])
        let mit = try await kasse("KB").werte(aus: [alle])
        #expect(mit.zurückgestellt.isEmpty)
        let aufBildung = mit.posten.map(\.anordnung).filter { $0.haushaltsstelle == "KB" }
        #expect(aufBildung.count == 12)
        #expect(aufBildung.map(\.betrag).summe == .euro(780))
        #expect(aufBildung.allSatisfy { $0.träger == .kommune })
    }

    @Test func `der Brief nennt jeden Bedarf und verweist für andere auf später`() async throws {
        let akte = try await Beispielakte(angaben: Self.angaben)
        #expect(akte.schreiben.unstimmigkeiten == [])
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(text.contains("Mittagsverpflegung"))
        #expect(text.contains("§ 28 Abs. 6 Satz 1 Nr. 2 SGB II"))
        #expect(text.contains("entscheidet nur über die Bedarfe für Bildung und Teilhabe"))
        let ohne = try await Beispielakte(angaben: Angabenmuster.alleinstehend)
        let anderer = Reintext.text(try ohne.schreiben.brief())
        #expect(anderer.contains("entscheidet nicht über Leistungen für Ausflüge"))
    }
}

/// Erstausstattung 750 Euro von der Kommune, Schuhe 84,50 Euro vom Bund, beide im August.
@Suite struct `Einmalige Leistungen bewilligen und zahlen` {
    private static let angaben = Angabenmuster.direktzahlung.replacing(
        #""erwerbsfaehig":"ja"}]"#,
        with: #""erwerbsfaehig":"ja","einmalige_leistungen":["#
            + #"{"art":"erstausstattung_wohnung","betrag":750,"beantragt":"2026-08-03","#
            + #""grund":"Pauschale","durch":"k-weber"},"#
            + #"{"art":"orthopaedie","betrag":84.5,"beantragt":"2026-08-03","#
            + #""grund":"Rechnung","durch":"k-weber"}]}]"#)

    @Test func `eigene Anordnungen je Träger auf eigenen Haushaltsstellen`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Self.angaben)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        let bescheid = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        try await probe.versende(bescheid, in: fall)
        let stand = try verlange(try await probe.ablage.akte(fall)).stand
        let august = stand.anordnungen(for: Monat(2026, 8))
        let einmalig = august.filter { $0.zweck == .einmalig }
        #expect(einmalig.map(\.träger) == [.bund, .kommune])
        #expect(einmalig.map(\.betrag) == [Geld(cent: 8450), .euro(750)])
        #expect(einmalig.allSatisfy { $0.schlüssel.hasSuffix("/person/einmalig") })
        #expect(august.map(\.betrag).summe == Geld(cent: 98300 + 83450))
        #expect(stand.anordnungen(for: Monat(2026, 9)).allSatisfy { $0.zweck == .laufend })
        let e = probe.kasse.einstellungen
        let kasse = Kasse(
            amt: probe.amt, zahlungen: probe.zahlungen,
            einstellungen: Kasseneinstellungen(
                auftraggeber: e.auftraggeber, haushaltsstellen: e.haushaltsstellen,
                einmalstellen: [.bund: "BE", .kommune: "KE"], zahlung: e.zahlung, ordner: e.ordner))
        let posten = try await kasse.werte(
            aus: [Fallanordnungen(fall: fall, anordnungen: einmalig)]
        ).posten.map(\.anordnung)
        #expect(posten.map(\.haushaltsstelle) == ["BE", "KE"])
        let ohne = try await probe.kasse.werte(
            aus: [Fallanordnungen(fall: fall, anordnungen: einmalig)])
        #expect(ohne.zurückgestellt.map(\.grund) == [.haushaltsstelleFehlt(.bund)])
    }

    /// § 24 Abs. 6 SGB II: nichts für die Wohnung; eine Ablehnung nur dafür schreibt das Programm nicht.
    @Test func `was abzulehnen ist, hält beim Entscheiden an`() async throws {
        let meldung = try await Halt.meldung(
            Self.angaben.replacing(#""betrag":750"#, with: #""betrag":0"#))
        #expect(meldung?.contains("wäre neben der Bewilligung abzulehnen") == true)
    }
}

/// Was verlangt ist und nicht zusteht, darf nicht still fehlen: der Antrag wäre nicht beschieden.
@Suite struct `Verlangtes ohne Bedarf` {
    private static func mit(_ angaben: String) -> String {
        Angabenmuster.direktzahlung.replacing(
            #""erwerbsfaehig":"ja"}]"#,
            with: #""erwerbsfaehig":"ja"},{"id":"pia","vorname":"Pia","nachname":"Beispiel","#
                + #""rolle":"kind","geboren":"2016-11-11","eltern":["anna"],"#
                + #""ausbildung":{"art":"schule","ab":"2023-08-01"},"# + angaben + "}]")
    }

    /// § 37 Abs. 1 Satz 2 SGB II: Lernförderung für Juli und August, erst im Dezember beantragt; im August beantragt
    /// steht sie von da an zu. Schulbedarf zu den Stichtagen ist nicht zu beantragen und fehlt nie.
    @Test(arguments: [("2026-12-15", true), ("2026-08-20", false)])
    func `Lernförderung`(beantragt: String, hält: Bool) async throws {
        let meldung = try await Halt.meldung(
            Self.mit(
                #""bildung_teilhabe":[{"art":"schulbedarf","ab":"2026-07"},{"art":"lernfoerderung","#
                    + #""betrag":90,"ab":"2026-07","bis":"2026-08","beantragt":""# + beantragt
                    + #"","grund":"Bestätigung der Schule","durch":"k-weber"}]"#))
        #expect(
            (meldung?.contains("Lernförderung für Pia Beispiel ergibt im Zeitraum keinen Bedarf"))
                == (hält ? true : nil))
    }

    @Test(arguments: [0, 20])
    func `besonderer Bedarf`(betrag: Int) async throws {
        let meldung = try await Halt.meldung(
            Self.mit(
                #""besonderer_bedarf":[{"bezeichnung":"Fahrten zum Vater","betrag":\#(betrag),"#
                    + #""ab":"2026-07","grund":"Umgang","durch":"k-weber"}]"#))
        #expect(
            (meldung?.contains("Besonderer Bedarf für Pia Beispiel wäre"))
                == (betrag == 0 ? true : nil))
    }
}

private enum Halt {
    /// Warum sich über die Angaben keine Bewilligung vorschlagen lässt; nil, wenn es geht.
    static func meldung(_ angaben: String) async throws -> String? {
        let probe = try Probeamt()
        let fall = try await probe.antrag(angaben)
        let version = try await probe.version(fall)
        do {
            _ = try await probe.amt.schlageVor(
                fall, Entscheidungswunsch(art: .bewilligung), gesehen: version,
                probe.auftrag("v"), by: probe.verfasst)
            return nil
        } catch {
            guard case .recht(let recht) = error as? Fachfehler else { throw error }
            return recht.meldung
        }
    }
}
