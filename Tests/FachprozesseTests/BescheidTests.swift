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

/// Der Bescheid zu jedem Beispiel: alles, was das Gesetz verlangt, und die Zahlen der Rechnung.
@Suite struct `Bescheide zu den Beispielen` {
    static let namen: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: Beispielakte.ordner.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    @Test func `kein Beispiel fehlt`() { #expect(Self.namen.count >= 62) }

    @Test(arguments: namen)
    func `ist vollständig, stimmig und sagt, was die Rechnung sagt`(name: String) async throws {
        let akte = try await Beispielakte(name)
        #expect(akte.schreiben.fehlendePflichtangaben == [])
        #expect(akte.schreiben.unstimmigkeiten == [])
        #expect(akte.entwurf.vorschlag.zeilen.map(\.gesamt).summe == akte.gerechnet)
        _ = try akte.stand.decide(akte.entwurf.vorschlag)
        let brief = try akte.schreiben.brief()
        for monat in akte.entwurf.berechnung.monate { prüfe(monat, akte.schreiben, brief) }
    }

    /// Beispiel 71: 30 Prozent von 506,00 gehen von annas 211,83 Euro ab.
    @Test func `der Berechnungsbogen nennt die Minderung der Person`() throws {
        let datei = "71-minderung-bei-einem-paar.yaml"
        let text = try String(
            contentsOf: Beispielakte.ordner.appending(path: datei), encoding: .utf8)
        let sachverhalt = try Fallleser.read(text, datei: datei).sachverhalt
        let monat = try #require(
            try Berechnung(sachverhalt, monate: [Monat(2026, 9)]).monate.first)
        let bögen = Bogenbau(monat: monat).bögen()
        let anna = try #require(bögen.first?.personen.first)
        #expect(anna.minderung?.betrag == .euro(151, 80))
        #expect(anna.minderung?.norm == "§ 31a Abs. 1 Satz 1 SGB II")
        #expect(anna.lebensunterhalt.betrag == .euro(60, 3))
        #expect(anna.ergebnis.bund == .euro(60, 3))
        #expect(bögen.first?.personen.dropFirst().allSatisfy { $0.minderung == nil } == true)
    }

    /// Jeder Betrag der Verfügung ist der der Rechnung; ohne Anspruch steht ein Grund da.
    private func prüfe(
        _ monat: Monatsergebnis, _ schreiben: Bescheidinhalt, _ brief: Briefdaten
    ) {
        let teile: [Ablehnungsteil]
        switch schreiben.verfügung {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _):
            teile = bewilligung.abgelehnt
            let verfügt = bewilligung.monate.first { $0.monat == monat.monat }?.inhalt
            #expect(verfügt?.gesamt == monat.gesamt)
            let einmalig = monat.personen.map(\.einmalig.vonKommune).summe
            #expect(verfügt?.kommune == monat.kommune + monat.bildung + einmalig)
            for person in monat.personen where person.gesamt.istPositiv {
                let betrag = verfügt?.beträge.first { $0.person == person.id }
                let einmalig = person.einmalig
                #expect(betrag?.bund == person.bund + person.sofortzuschlag + einmalig.vomBund)
                #expect(
                    betrag?.kommune == person.kommune + person.bildung + einmalig.vonKommune)
                #expect(betrag?.einmalig == einmalig.summe)
                #expect(betrag?.bildung == person.bildung)
            }
        case .ablehnung(let ablehnung): teile = ablehnung.teile
        }
        let gründe = teile.filter { $0.monate.contains(monat.monat) }
        #expect(gründe.count == (monat.hatAnspruch ? 0 : 1))
        guard let grund = gründe.first?.grund else { return }
        #expect(!grund.gedeckt.isEmpty || !grund.andere.isEmpty)
        #expect(grund.gedeckt.allSatisfy { $0.deckung != nil })
        let texte = brief.absatztexte
        for absatz in grund.andere {
            #expect(texte.contains { $0.contains(absatz.text.prefix(40)) })
        }
        for bogen in grund.gedeckt {
            #expect(texte.contains { $0.contains("beträgt der Bedarf \(bogen.bedarf.deutsch)") })
        }
    }
}

/// Der Wortlaut wirklicher Briefe, Zeile für Zeile gelesen; `AKTUALISIEREN=1` schreibt ihn neu.
@Suite struct `Wortlaut der Beispielbriefe` {
    @Test(arguments: [
        "02-paar-zwei-kinder-lohn", "09-geburtstag-25", "10-umzug-ohne-zusicherung",
        "11-partner-minderjaehrig", "21-karenzzeit-und-kostensenkung",
        "23-anderthalbfaches-mit-kindern", "34-vermoegen-altes-recht",
        "35-vermoegen-neue-staffel", "38-kind-mit-vermoegen",
        "45-vorlaeufig-schwankender-lohn", "49-nicht-verbrauchte-pauschale",
        "54-nicht-erwerbsfaehig", "56-kein-anspruch-wegen-einkommens",
        "58-einziger-erwerbsfaehiger-deckt-sich", "81-bildung-und-teilhabe",
        "82-nur-bildung-und-teilhabe",
        "84-ernaehrung-und-besonderer-bedarf", "85-nachforderung-und-guthaben",
        "86-erstausstattung", "130-gemischt-altersrente", "132-gemischt-grundsicherung-sgb-xii",
        "134-gemischt-studentin", "136-altersgrenze-ueberschritten", "137-studentin-allein",
        "138-studentin-mit-kind",
    ])
    func `ist der gelesene`(name: String) async throws {
        let wunsch: Entscheidungsart? =
            name.hasPrefix("45")
            ? .vorläufig(grund: "Ihr Lohn schwankt und steht noch nicht fest") : nil
        let akte = try await Beispielakte(name, wunsch)
        try vergleiche(Reintext.text(akte.schreiben.brief()), mit: name)
    }

    private func vergleiche(_ jetzt: String, mit name: String) throws {
        let datei = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Briefe/\(name).txt")
        if ProcessInfo.processInfo.environment["AKTUALISIEREN"] == "1" {
            try Data(jetzt.utf8).write(to: datei)
        }
        let bisher = try String(contentsOf: datei, encoding: .utf8)
        #expect(jetzt == bisher, "AKTUALISIEREN=1 swift test schreibt den neuen Wortlaut")
    }
}

extension Beispielakte {
    /// Was bei dieser Entscheidung zu bewilligen ist.
    fileprivate var gerechnet: Geld {
        entwurf.vorschlag.art.bewilligt ? entwurf.berechnung.gesamt : .null
    }
}

extension Briefdaten {
    /// Der Fließtext, ohne untrennbare Leerzeichen.
    var absatztexte: [String] {
        (abschnitte + anlagen.flatMap(\.abschnitte)).flatMap(\.bausteine).compactMap {
            if case .absatz(let text, _) = $0 {
                text.replacing("\u{A0}", with: " ")
            } else {
                nil
            }
        }
    }
}
