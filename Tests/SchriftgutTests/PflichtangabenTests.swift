import Grundtypen
import Rechtskern
import Schriftgut
import Schriftproben
import Testing

@Suite struct `§§ 33, 35, 36 SGB X: Pflichtangaben` {
    @Test(arguments: Probe.allCases)
    func `die Proben sind vollständig und stimmig`(probe: Probe) {
        #expect(probe.inhalt.fehlendePflichtangaben == [])
        #expect(probe.inhalt.unstimmigkeiten == [])
    }

    @Test(arguments: Pflichtangabe.allCases)
    func `jede Angabe fällt auf, wenn sie fehlt`(angabe: Pflichtangabe) throws {
        let ohne = try Lücke.ohne(angabe)
        #expect(ohne.fehlendePflichtangaben.contains(angabe))
        #expect(throws: Schriftfehler.self) { try ohne.brief() }
    }

    @Test(arguments: Pflichtangabe.allCases)
    func `jede Angabe hat Worte für die Meldung`(angabe: Pflichtangabe) {
        let meldung = Schriftfehler.pflichtangabenFehlen([angabe]).meldung
        #expect(meldung.contains(angabe.bezeichnung))
        #expect(angabe.bezeichnung.count > 8)
    }

    @Test func `eine Auszahlung an einen Unbekannten fällt auf`() throws {
        let inhalt = try Muster.großfamilie.mitBewilligung { $0.zahlungsempfänger.removeLast() }
        #expect(inhalt.fehlendePflichtangaben == [.zahlungsempfänger])
    }

    @Test func `ein Monat ohne Anspruch braucht seinen Grund, und nur er hat einen`() throws {
        func teil(_ monat: Monat) -> Ablehnungsteil {
            .init(
                monate: monat...monat,
                grund: .init(andere: [
                    .init("Niemand ist erwerbsfähig.", normen: ["§ 7 Abs. 2 Satz 1 SGB II"])
                ]))
        }
        func fehlt(_ gründe: Monat...) throws -> [Pflichtangabe] {
            try Muster.paarMitKindern.mitBewilligung {
                $0.monate[2].inhalt.beträge = []
                $0.monate[2].inhalt.auszahlungen = []
                $0.abgelehnt = gründe.map(teil)
            }.fehlendePflichtangaben
        }
        #expect(try fehlt(Monat(2026, 9)) == [])
        #expect(try fehlt() == [.monateOhneAnspruch])
        #expect(try fehlt(Monat(2026, 8)) == [.monateOhneAnspruch])
        #expect(try fehlt(Monat(2026, 9), Monat(2026, 10)) == [.monateOhneAnspruch])
    }

    @Test func `Leerraum ist keine Angabe`() {
        var inhalt = Muster.alleinstehend
        inhalt.aktenzeichen = " \u{A0}\n"
        #expect(inhalt.fehlendePflichtangaben == [.aktenzeichen])
    }

    @Test func `eine unbekannte Fundstelle ist keine`() {
        var inhalt = Muster.alleinstehend
        inhalt.begründung = [.init("Weil es so ist.", normen: ["Paragraf 2 SGB II"])]
        #expect(inhalt.fehlendePflichtangaben == [.normen])
    }
}

/// Nimmt aus einem vollständigen Bescheid genau eine Angabe heraus.
enum Lücke {
    static func ohne(_ angabe: Pflichtangabe) throws -> Bescheidinhalt {
        switch angabe {
        case .behörde: return Muster.alleinstehend.mit { $0.behörde.träger = "" }
        case .anschriftDerBehörde: return Muster.alleinstehend.mit { $0.behörde.sitz.ort = "" }
        case .zeichnung:
            return Muster.alleinstehend.mit { $0.zeichnung.name = "" }
        case .kontakt: return Muster.alleinstehend.mit { $0.kontakt.telefon = "" }
        case .aktenzeichen: return Muster.alleinstehend.mit { $0.aktenzeichen = "" }
        case .adressat: return Muster.alleinstehend.mit { $0.adressat.namen = [] }
        case .anschriftDesAdressaten:
            return Muster.alleinstehend.mit { $0.adressat.anschrift.straße = "" }
        case .mitglieder: return Muster.paarMitKindern.mit { $0.mitglieder[1].vorname = "" }
        case .jederMonat, .jedePerson, .betrag, .zahlungsempfänger, .berechnungsbogen,
            .monateOhneAnspruch:
            return try Muster.paarMitKindern.mitBewilligung { öffne(angabe, in: &$0) }
        case .vorläufigkeitsgrund, .vorläufigkeitsumfang: return vorläufig(ohne: angabe)
        case .begründung: return Muster.alleinstehend.mit { $0.begründung = [] }
        case .normen:
            return Muster.alleinstehend.mit {
                $0.begründung = [.init("Sie sind hilfebedürftig.", normen: [])]
            }
        case .ablehnungsgrund:
            return Muster.ablehnungVermögen.mit {
                $0.verfügung = .ablehnung(
                    .init(
                        zeitraum: $0.verfügung.zeitraum,
                        teile: [
                            .init(
                                monate: $0.verfügung.zeitraum,
                                grund: .init(andere: [.init("Kein Anspruch.", normen: [])]))
                        ]))
            }
        case .rechtsbehelfsstelle:
            return Muster.alleinstehend.mit { $0.rechtsbehelf.stelle = "einer anderen Behörde" }
        case .rechtsbehelfssitz: return Muster.alleinstehend.mit { $0.rechtsbehelf.sitz.ort = "" }
        case .rechtsbehelfsform:
            return Muster.alleinstehend.mit { $0.rechtsbehelf.formen.removeLast() }
        }
    }

    private static func öffne(_ angabe: Pflichtangabe, in bewilligung: inout Bewilligungsverfügung)
    {
        for stelle in bewilligung.monate.indices {
            if angabe == .jedePerson { bewilligung.monate[stelle].inhalt.beträge.removeLast() }
            if angabe == .betrag { bewilligung.monate[stelle].inhalt.beträge = [] }
        }
        if angabe == .jederMonat { bewilligung.monate.remove(at: 3) }
        if angabe == .monateOhneAnspruch {
            bewilligung.monate[2].inhalt.beträge = []
            bewilligung.monate[2].inhalt.auszahlungen = []
        }
        if angabe == .zahlungsempfänger { bewilligung.zahlungsempfänger = [] }
        if angabe == .berechnungsbogen { bewilligung.monate[2].inhalt.berechnungen = [] }
    }

    private static func vorläufig(ohne angabe: Pflichtangabe) -> Bescheidinhalt {
        Muster.vorläufig.mit { inhalt in
            guard case .vorläufig(let bewilligung, var grund) = inhalt.verfügung else { return }
            if angabe == .vorläufigkeitsgrund { grund.grund = "" } else { grund.umfang = " " }
            inhalt.verfügung = .vorläufig(bewilligung, grund)
        }
    }
}
