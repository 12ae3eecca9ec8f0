import Foundation
import Grundtypen
import Rechtskern
import Schriftgut
import Schriftproben
import Testing

@Suite struct `der Brief` {
    @Test(arguments: Probe.allCases)
    func `enthält nichts Leeres und keinen Platzhalter`(probe: Probe) throws {
        for text in try probe.inhalt.brief().alleTexte {
            #expect(text.contains { !$0.isWhitespace })
            #expect(!text.contains("nil") && !text.contains("Optional(") && !text.contains("null"))
        }
    }

    @Test(arguments: Probe.allCases)
    func `jede Zeile hat so viele Zellen wie die Tabelle Spalten`(probe: Probe) throws {
        let brief = try probe.inhalt.brief()
        for abschnitt in brief.abschnitte + brief.anlagen.flatMap(\.abschnitte) {
            for case .tabelle(let tabelle) in abschnitt.bausteine {
                for zeile in tabelle.zeilen {
                    #expect(
                        zeile.zellen.count == (zeile.art == .gruppe ? 1 : tabelle.spalten.count))
                }
            }
        }
    }

    @Test(arguments: Probe.allCases)
    func `JSON hat nur ASCII-Schlüssel und kommt unverändert zurück`(probe: Probe) throws {
        let brief = try probe.inhalt.brief()
        let json = try JSONEncoder().encode(brief)
        #expect(try JSONDecoder().decode(Briefdaten.self, from: json) == brief)
        #expect(schlüssel(in: try JSONSerialization.jsonObject(with: json)).allSatisfy(\.allAscii))
    }

    private func schlüssel(in wert: Any) -> [String] {
        if let objekt = wert as? [String: Any] {
            return Array(objekt.keys) + objekt.values.flatMap { schlüssel(in: $0) }
        }
        return (wert as? [Any])?.flatMap { schlüssel(in: $0) } ?? []
    }

    @Test func `nennt jeden Betrag jeder Person und jedes Empfängers`() throws {
        let texte = Set(try Muster.großfamilie.brief().alleTexte)
        let bewilligung = try #require(Muster.großfamilie.verfügung.bewilligt)
        for monat in bewilligung.monate {
            for betrag in monat.inhalt.beträge {
                #expect(texte.contains(betrag.gesamt.deutsch))
                #expect(texte.contains(betrag.kommune.deutsch))
            }
            for auszahlung in monat.inhalt.auszahlungen {
                #expect(texte.contains(auszahlung.betrag.deutsch))
            }
            #expect(texte.contains(monat.inhalt.bund.deutsch))
        }
    }

    @Test func `weist darauf hin, dass über Bildung und Teilhabe gesondert entschieden wird`()
        throws
    {
        let brief = try Muster.alleinstehend.brief()
        #expect(brief.abschnitte.contains { $0.ueberschrift == "Bildung und Teilhabe" })
    }

    @Test func `nennt fortgeschriebene Monate und Werte`() throws {
        let texte = try Muster.paarMitKindern.brief().alleTexte
        #expect(
            texte.contains {
                $0.contains("Januar bis Juni 2027") && $0.contains("Regelbedarf und Kindergeld")
            })
        #expect(
            try Muster.alleinstehend.brief().abschnitte.allSatisfy {
                $0.ueberschrift != "Beträge, die noch nicht feststehen"
            })
    }

    @Test func `sagt, an wen die Miete geht, wie viel höchstens und für welche Monate`() throws {
        let ganz = try Muster.großfamilie.brief().alleTexte
        #expect(
            ganz.contains(
                "Die Leistung für Unterkunft und Heizung zahlen wir direkt an Wohnungsgenossenschaft "
                    + "Musterbrunn eG, höchstens die Miete von 1.320,00\u{A0}Euro im Monat. Das haben "
                    + "Sie beantragt."))
        let kurz = try Muster.großfamilie.mitBewilligung {
            $0.zahlungsempfänger[1].art = .direktzahlung(
                Monat(2026, 9)...Monat(2026, 10), miete: .euro(1_320))
        }.brief().alleTexte
        #expect(kurz.contains { $0.hasPrefix("Für September und Oktober 2026: Die Leistung") })
    }

    @Test
    func `eine vorläufige Bewilligung nennt § 41a, aber keine Nummer, die niemand gewählt hat`()
        throws
    {
        let brief = try Muster.vorläufig.brief()
        #expect(brief.alleTexte.contains("§\u{A0}41a Abs.\u{A0}1 Satz\u{A0}1\u{A0}SGB\u{A0}II"))
        #expect(!brief.alleTexte.contains { $0.contains("41a Abs.\u{A0}1 Satz\u{A0}1 Nr.") })
        #expect(brief.alleTexte.contains { $0.contains("41a Abs.\u{A0}5") })
        #expect(brief.betreff == "Bescheid über die vorläufige Bewilligung von Grundsicherungsgeld")
    }

    @Test func `ein immer gleicher Betrag steht groß auf Seite 1, sonst die Tabelle`() throws {
        func groß(_ inhalt: Bescheidinhalt) throws -> [String] {
            try inhalt.brief().abschnitte[0].bausteine.compactMap {
                if case .betrag(_, let wert) = $0 { wert } else { nil }
            }
        }
        #expect(try groß(Muster.vorläufig) == ["724,00\u{A0}Euro"])
        #expect(try groß(Muster.paarMitKindern) == [])
    }

    @Test func `der Zeitstempel kommt aus dem Datum`() throws {
        #expect(try Muster.alleinstehend.brief().zeitstempel == 1_784_635_200)
    }
}

/// Der Wortlaut, den Menschen unterschreiben; `AKTUALISIEREN=1` schreibt ihn neu, git zeigt es.
@Suite struct `Wortlaut der Proben` {
    @Test(arguments: Probe.allCases)
    func `ist der freigegebene`(probe: Probe) throws {
        let datei = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Briefe/\(probe.rawValue).txt")
        let jetzt = Reintext.text(try probe.inhalt.brief())
        if ProcessInfo.processInfo.environment["AKTUALISIEREN"] == "1" {
            try Data(jetzt.utf8).write(to: datei)
        }
        let bisher = try String(contentsOf: datei, encoding: .utf8)
        #expect(jetzt == bisher, "AKTUALISIEREN=1 swift test schreibt den neuen Wortlaut")
    }
}

extension String {
    fileprivate var allAscii: Bool { allSatisfy(\.isASCII) }

    /// 151,80 Euro gehen vom Teil für Regel- und Mehrbedarf ab; der Bogen nennt sie vor dem Anspruch.
    @Test func `der Berechnungsbogen zeigt eine Minderung in eigener Zeile`() throws {
        let ohne = try Muster.paarMitKindern.brief().alleTexte
        #expect(!ohne.contains("Minderung"))
        let minderung = Geld.euro(151, 80)
        let texte = try Muster.paarMitKindern.mitBewilligung { bewilligung in
            for stelle in bewilligung.monate.indices {
                var inhalt = bewilligung.monate[stelle].inhalt
                inhalt.berechnungen[0].personen[0].minderung = Rechenposten(
                    "Minderung wegen Pflichtverletzung", minderung, "§ 31a Abs. 1 Satz 1 SGB II")
                inhalt.berechnungen[0].personen[0].lebensunterhalt.betrag -= minderung
                inhalt.beträge[0].bund -= minderung
                inhalt.auszahlungen[0].betrag -= minderung
                bewilligung.monate[stelle].inhalt = inhalt
            }
        }.brief().alleTexte
        let zeile = try #require(texte.firstIndex(of: "Minderung"))
        #expect(texte[zeile + 1] == "−151,80")
        #expect(texte[zeile...].prefix(8).contains { $0.contains("31a") })
        #expect(try #require(texte.firstIndex(of: "davon Regel- und Mehrbedarf")) > zeile)
    }
}
