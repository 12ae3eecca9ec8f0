import Briefsatz
import Foundation
import Grundtypen
import Schriftgut
import Schriftproben
import Testing

@Suite struct `die PDF-Datei` {
    @Test(arguments: Probe.allCases)
    func `ist PDF/UA-1, getaggt, deutsch und fehlerfrei gebaut`(probe: Probe) async throws {
        let brief = try probe.inhalt.brief()
        let pdf = try await Werkstatt.setze(brief)
        let qpdf = try Werkstatt.prüfe(pdf, mit: "qpdf", "--check", "DATEI")
        #expect(qpdf.status == 0, "\(qpdf.text)")
        #expect(!qpdf.text.contains("WARNING"))

        let katalog = try Werkstatt.prüfe(
            pdf, mit: "qpdf", "--qdf", "--object-streams=disable", "DATEI", "-")
        #expect(katalog.text.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(katalog.text.contains("/Lang (de-DE)"))
        #expect(katalog.text.contains("/Marked true"))
        #expect(katalog.text.contains("/StructTreeRoot"))
        #expect(katalog.text.contains("/DisplayDocTitle true"))

        let info = try Werkstatt.prüfe(pdf, mit: "pdfinfo", "DATEI")
        #expect(info.text.contains("Tagged:          yes"))
        #expect(info.text.contains("Page size:       595.276 x 841.89 pts (A4)"))
        #expect(info.text.contains(brief.titel))
    }

    @Test(arguments: Probe.allCases)
    func `bettet jede Schrift ein, und nur Inter`(probe: Probe) async throws {
        let pdf = try await Werkstatt.setze(probe.inhalt.brief())
        let schriften = try Werkstatt.prüfe(pdf, mit: "pdffonts", "DATEI").text
            .split(separator: "\n").dropFirst(2)
        #expect(!schriften.isEmpty)
        for schrift in schriften {
            #expect(schrift.contains("Inter"), "\(schrift)")
            // Spalten emb, sub, uni vor der Objektnummer.
            let felder = schrift.split(separator: " ").suffix(5).prefix(3)
            #expect(felder == ["yes", "yes", "yes"], "\(schrift)")
        }
    }

    @Test(arguments: Probe.allCases)
    func `Überschriften beginnen bei 1 und überspringen keine Ebene`(probe: Probe) async throws {
        let pdf = try await Werkstatt.setze(probe.inhalt.brief())
        let bau = try Werkstatt.prüfe(pdf, mit: "pdfinfo", "-struct", "DATEI").text
        let ebenen = bau.split(separator: "\n").compactMap { zeile -> Int? in
            let wort = zeile.drop { $0 == " " }.prefix(2)
            return wort.first == "H" ? wort.last?.wholeNumberValue : nil
        }
        #expect(ebenen.first == 1)
        for (vorher, nachher) in zip(ebenen, ebenen.dropFirst()) { #expect(nachher <= vorher + 1) }
        #expect(bau.contains("TH"), "Tabellen haben Kopfzellen")
    }

    @Test(arguments: Probe.allCases)
    func `enthält jeden Text und jeden Betrag des Briefs`(probe: Probe) async throws {
        let brief = try probe.inhalt.brief()
        let text = ohneLeerraum(try Werkstatt.text(await Werkstatt.setze(brief)))
        // Kopf und Fuß stehen auch mitten in Absätzen, die über die Seite brechen.
        let fuß = ohneLeerraum(brief.rahmen.fusszeile.joined())
        let kopf = ohneLeerraum(brief.rahmen.behoerde + brief.rahmen.kopfzeile)
        let seiten = text.matches(of: /Seite\d+von\d+/).count
        #expect(text.components(separatedBy: fuß).count == seiten + 1)
        #expect(text.components(separatedBy: kopf).count == seiten)
        let fließtext = text.replacing(fuß, with: "").replacing(kopf, with: "")
            .replacing(/Seite\d+von\d+/, with: "")
        let fehlend = brief.sichtbareTexte.filter { !fließtext.contains(ohneLeerraum($0)) }
        #expect(fehlend == [])
    }

    @Test func `gleicher Brief, gleiche Bytes, auch aus einem anderen Prozess`() async throws {
        let brief = try Muster.paarMitKindern.brief()
        let erster = try await Werkstatt.setze(brief)
        let zweiter = try await Werkstatt.mit { setzer in
            _ = try await setzer.setze(Muster.vorläufig.brief())
            return try await setzer.setze(brief)
        }
        #expect(erster == zweiter)
        let anderer = try Muster.paarMitKindern.mitDatum(Tag(2026, 6, 27)).brief()
        #expect(try await Werkstatt.setze(anderer) != erster)
    }

    @Test(arguments: [
        "Ümläut Größenwahn", "#panic(\"weg\")", "*fett* _kursiv_", "$ x^2 $", #"\ \n \u{41}"#,
        "\"Anführung\" 'einfach'", "<label> @ref", "// Kommentar /* lang */", "#import \"x\"",
        "= Überschrift", "- Punkt", "[Klammer] {geschweift}", "`Code` ``` roh ```", "~ -- ---",
        "O’Connor‐Łukasiewicz",
    ])
    func `was nach Befehl aussieht, steht wörtlich da`(text: String) async throws {
        var inhalt = Muster.alleinstehend
        inhalt.adressat.namen = [text]
        inhalt.mitglieder[0].nachname = text
        let pdf = try await Werkstatt.setze(inhalt.brief())
        let gesetzt = ohneLeerraum(try Werkstatt.text(pdf))
        let imBrief = gesetzt.contains(ohneLeerraum("Jana \(text), geboren"))
        let imAnschriftfeld = gesetzt.contains(ohneLeerraum("\(text)Lindenweg"))
        #expect(imBrief && imAnschriftfeld)
    }

    @Test func `jedes Zeichen des Vorrats lässt sich setzen`() async throws {
        let zeichen = Zeichenvorrat.bereiche.flatMap { bereich in
            bereich.compactMap { Unicode.Scalar($0) }
        }
        #expect(zeichen.count > 1200)
        var inhalt = Muster.alleinstehend
        // Je ein Wort, damit die Zeile brechen kann.
        inhalt.hinweise = [
            .init(zeichen.map { "x\($0)" }.joined(separator: " "), normen: [])
        ]
        let pdf = try await Werkstatt.setze(inhalt.brief())
        #expect(!pdf.isEmpty)
    }

    @Test(arguments: [
        "🙂", "王", "ع", "ש", "ქ", "\u{A78B}", "\u{1}", "\u{7F}", "\u{E000}", "\u{200F}",
    ])
    func `was niemand drucken kann, nennt der Brief beim Namen`(zeichen: String) {
        var inhalt = Muster.alleinstehend
        inhalt.adressat.namen = ["Jana \(zeichen)"]
        #expect {
            try inhalt.brief()
        } throws: { fehler in
            guard case .nichtDruckbar(let gefunden, let text) = fehler as? Schriftfehler else {
                return false
            }
            return String(gefunden) == zeichen && text == "Jana \(zeichen)"
        }
    }

    @Test func `ein sehr langer Name geht nicht verloren`() async throws {
        let name = Array(repeating: "Donaudampfschifffahrtsgesellschaft", count: 8)
            .joined(separator: "-")
        var inhalt = Muster.paarMitKindern
        inhalt.mitglieder[1].vorname = name
        let text = ohneLeerraum(try Werkstatt.text(await Werkstatt.setze(inhalt.brief())))
        let istDa = text.contains(name)
        #expect(istDa)
    }

    /// pdftotext trennt Wörter, wo die Zeile bricht; verglichen wird darum ohne Leerraum.
    private func ohneLeerraum(_ text: String) -> String {
        text.filter { !$0.isWhitespace && $0 != "\u{AD}" }
    }
}

extension Bescheidinhalt {
    fileprivate func mitDatum(_ datum: Grundtypen.Tag) -> Bescheidinhalt {
        var inhalt = self
        inhalt.datum = datum
        return inhalt
    }
}

extension Briefdaten {
    /// Was auf dem Papier steht; die Spaltenköpfe fehlen, weil lange Namen dort getrennt werden.
    fileprivate var sichtbareTexte: [String] {
        let abschnitte = abschnitte + anlagen.flatMap(\.abschnitte)
        let texte =
            [rahmen.behoerde, rahmen.absender, betreff, untertitel, gruss] + rahmen.anschrift
            + rahmen.angaben.map(\.wert) + anrede + zeichnung
            + abschnitte.compactMap(\.ueberschrift)
            + abschnitte.flatMap(\.bausteine).flatMap(\.texte)
        return texte.filter { !$0.isEmpty }
    }
}

extension Baustein {
    fileprivate var texte: [String] {
        switch self {
        case .absatz(let text, let normen): [text, normen]
        case .zwischentitel(let text): [text]
        case .liste(let punkte): punkte
        case .betrag(let name, let wert): [name, wert]
        case .tabelle(let tabelle):
            [tabelle.titel] + tabelle.zeilen.flatMap { $0.zellen + [$0.zusatz] }
        }
    }
}
