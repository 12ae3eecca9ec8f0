import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Eine Pflichtverletzung oder ein Meldeversäumnis (§§ 31 bis 32, § 7b Abs. 4 SGB II).
    func minderungsanlass(_ wert: Wert) -> Minderungsanlass? {
        guard let a = angaben(wert, Minderungsschlüssel.self) else { return nil }
        let worte = Minderungsanlass.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Minderungsanlass.Art.self))
        let am = a.pflicht(.am, .tag, tag)
        // Ersatzwerte nur, damit der Rest auch dann geprüft wird, wenn eine Pflichtangabe fehlt.
        var anlass = Minderungsanlass(art: art ?? .arbeit, am: am ?? Tag(1900, 1, 1))
        liesTage(a, in: &anlass)
        liesFeststellungen(a, in: &anlass)
        guard let art, let am else { return nil }
        prüfeArt(a, art)
        prüfeTage(a, am: am)
        return anlass
    }

    private func liesTage(_ a: Angaben<Minderungsschlüssel>, in anlass: inout Minderungsanlass) {
        anlass.bekanntgegeben = a.freiwillig(.bekanntgegeben, tag)
        anlass.sperrzeitAb = a.freiwillig(.sperrzeit_ab, tag)
        anlass.erfülltAm = a.freiwillig(.erfuellt_am, tag)
        anlass.entfallenAm = a.freiwillig(.entfallen_am, tag)
        anlass.gemeldetAm = a.freiwillig(.gemeldet_am, tag)
        anlass.aufgehobenAb = a.freiwillig(.aufgehoben_ab, tag)
    }

    private func liesFeststellungen(
        _ a: Angaben<Minderungsschlüssel>, in anlass: inout Minderungsanlass
    ) {
        anlass.belehrt = a.freiwillig(.belehrt, jaNein)
        anlass.wichtigerGrund = a.freiwillig(.wichtiger_grund, jaNein)
        anlass.härte = a.freiwillig(.haerte, jaNein)
        anlass.wiederholt = a.freiwillig(.wiederholt, jaNein)
        anlass.stufe = a.freiwillig(.stufe, zahl(1...3))
        anlass.willentlich = a.freiwillig(.willentlich, jaNein)
        anlass.sechsWochen = a.freiwillig(.sechs_wochen, jaNein) ?? false
        // Was entschieden ist, hat einen Grund und jemanden, der dafür einsteht.
        if a[.bekanntgegeben] != nil {
            anlass.grund = a.pflicht(.grund, .text, langerText)
            anlass.durch = a.pflicht(.durch, .text, text)
        } else {
            anlass.grund = a.freiwillig(.grund, langerText)
            anlass.durch = a.freiwillig(.durch, text)
        }
    }

    private func prüfeArt(_ a: Angaben<Minderungsschlüssel>, _ art: Minderungsanlass.Art) {
        if !art.verlangtBelehrung {
            a.nicht(.belehrt, nurBei: "Arten, die eine Belehrung verlangen")
        }
        if !art.kenntWichtigenGrund {
            a.nicht(.wichtiger_grund, nurBei: "§ 31 Abs. 1, § 32 und § 7b Abs. 4 SGB II")
        }
        if art != .meldeversaeumnis && art != .sperrzeitMeldung {
            a.nicht(.wiederholt, nurBei: "art: meldeversaeumnis oder sperrzeit_meldung")
        }
        if art != .sperrzeit && art != .sperrzeitMeldung {
            a.nicht(.sperrzeit_ab, nurBei: "art: sperrzeit oder sperrzeit_meldung")
        }
        if art != .arbeitsverweigerung {
            a.nicht(.willentlich, nurBei: "art: arbeitsverweigerung")
            a.nicht(.entfallen_am, nurBei: "art: arbeitsverweigerung")
        }
        if art != .nichterreichbar { a.nicht(.gemeldet_am, nurBei: "art: nichterreichbar") }
        if art.pflichtverletzung == nil {
            for schlüssel in [Minderungsschlüssel.stufe, .erfuellt_am, .sechs_wochen] {
                a.nicht(schlüssel, nurBei: "Pflichtverletzungen nach § 31 SGB II")
            }
        }
    }

    private func prüfeTage(_ a: Angaben<Minderungsschlüssel>, am: Tag) {
        for schlüssel in [
            Minderungsschlüssel.bekanntgegeben, .erfuellt_am, .entfallen_am, .gemeldet_am,
            .aufgehoben_ab,
        ] {
            guard let wert = a[schlüssel], case .text(let text, _) = wert.knoten.inhalt,
                let tag = Tag(text), tag < am
            else { continue }
            melde(wert, .widerspruch(.vorPflichtverletzung(tag, am: am)))
        }
    }
}
