@testable import Fallformat
import Foundation
import Leistungsrecht
import Testing

/// `docs/formate/fall.schema.json` und der Leser sind sich einig.
@Suite struct `JSON-Schema` {
    let schema: Schema

    init() throws {
        schema = try Schema(try Projektdatei.text("docs/formate/fall.schema.json"))
    }

    @Test func `jede Gruppe kennt dieselben Schlüssel wie der Leser`() throws {
        for gruppe in Fallform.gruppen {
            let imSchema = Set(try schema.schlüssel(name(gruppe)))
            #expect(imSchema == Set(worte(gruppe)), "\(name(gruppe))")
        }
        // Gruppen des Schemas mit festen Schlüsseln, die der Leser nicht kennt.
        let bekannt = Set(Fallform.gruppen.map { name($0) })
        #expect(Set(schema.gruppen) == bekannt.union(["staffel"]))
    }

    private func name<S: Schlüssel>(_: S.Type) -> String { S.gruppe }
    private func worte<S: Schlüssel>(_: S.Type) -> [String] { S.worte }

    @Test func `jede Auswahl kennt dieselben Worte wie der Leser`() throws {
        let auswahlen: [(String, String, [String])] = [
            ("person", "rolle", Rolle.allCases.map(\.rawValue)),
            ("einkommen", "art", Einkommensart.allCases.map(\.rawValue)),
            ("vermoegen", "art", Vermögensart.allCases.map(\.rawValue)),
            ("vermoegen", "form", Vermögensgegenstand.Immobilienform.allCases.map(\.rawValue)),
            ("ausbildung", "art", Ausbildung.Art.allCases.map(\.rawValue)),
            ("wohnung", "art", Wohnung.Art.allCases.map(\.rawValue)),
            ("wohnung", "warmwasser", Warmwasser.allCases.map(\.rawValue)),
            ("hoehere_kosten", "entscheidung", Kostenentscheidung.allCases.map(\.rawValue)),
            ("minderung", "art", Minderungsanlass.Art.allCases.map(\.rawValue)),
            ("ausschluss", "art", Ausschluss.Grund.allCases.map(\.rawValue)),
            ("einmalige_kosten", "art", EinmaligeWohnkosten.Art.allCases.map(\.rawValue)),
            ("einmalige_leistung", "art", EinmaligeLeistung.Art.allCases.map(\.rawValue)),
            ("ernaehrung", "bezug", Ernährungsbezug.allCases.map(\.rawValue)),
            ("bildungsbedarf", "art", Bildungsangabe.Art.allCases.map(\.rawValue)),
            (
                "bildungsbedarf", "einrichtung",
                Bildungsangabe.Einrichtung.allCases.map(\.rawValue)
            ),
            ("bildungsbedarf", "anlass", Bildungsangabe.Anlass.allCases.map(\.rawValue)),
            ("oertlich", "land", Land.allCases.map(\.rawValue)),
            ("einstellungen", "kopfteilrest", Einstellungen.Kopfteilrest.allCases.map(\.rawValue)),
            (
                "einstellungen", "kdu_reform_2026",
                Einstellungen.Unterkunftsreform.allCases.map(\.rawValue)
            ),
            (
                "einstellungen", "kind_vermoegen",
                Einstellungen.Kindvermögen.allCases.map(\.rawValue)
            ),
            (
                "einstellungen", "aufteilung_2023",
                Einstellungen.Aufteilung2023.allCases.map(\.rawValue)
            ),
            ("stammdaten", "geschlecht", Stammdaten.Geschlecht.allCases.map(\.rawValue)),
            ("stammdaten", "familienstand", Stammdaten.Familienstand.allCases.map(\.rawValue)),
            (
                "krankenversicherung", "art",
                Stammdaten.Krankenversicherung.Art.allCases.map(\.rawValue)
            ),
        ]
        for (gruppe, schlüssel, worte) in auswahlen {
            #expect(
                Set(try schema.auswahl(gruppe, schlüssel)) == Set(worte), "\(gruppe).\(schlüssel)")
        }
        #expect(try schema.zahlDerAuswahlen() == auswahlen.count)
    }

    @Test func `was das Schema verlangt, verlangt auch der Leser`() throws {
        let grundfall = Fallschreiber.json(
            try Fallleser.read(try Eingabefall.grundfall(), datei: "x").sachverhalt)
        let objekt = try #require(try Schema.json(grundfall) as? [String: Any])
        for schlüssel in try schema.pflicht("fall") {
            var ohne = objekt
            #expect(ohne.removeValue(forKey: schlüssel) != nil)
            let text = String(
                decoding: try JSONSerialization.data(withJSONObject: ohne), as: UTF8.self)
            #expect(throws: Lesefehler.self) { try Fallleser.read(text, datei: "x") }
            #expect(!schema.mängel(text: text).isEmpty)
        }
    }

    @Test func `alle Beispiele und der volle Fall erfüllen das Schema`() throws {
        var texte = try Projektdatei.beispiele().map(\.text)
        texte.append(try Eingabefall.grundfall())
        texte.append(try `Jeder Schlüssel`.voll())
        for text in texte {
            var quelltext = Quelltext(datei: "x")
            let gelesen = quelltext.knoten(aus: text)
            let knoten = try #require(gelesen)
            #expect(schema.mängel(knoten) == [])
            let fall = try Fallleser.read(text, datei: "x").sachverhalt
            #expect(schema.mängel(text: Fallschreiber.json(fall)) == [])
        }
    }

    @Test func `das Schema lehnt ab, was keine Form hat`() throws {
        let fälle = try Eingabefall.alle(try Projektdatei.text(`Falsche Eingaben`.datei))
        let grundfall = try Eingabefall.grundfall()
        var abgelehnt = 0
        for fall in fälle {
            let text = try fall.text(grundfall)
            var quelltext = Quelltext(datei: "x")
            guard let knoten = quelltext.knoten(aus: text) else { continue }
            if !schema.mängel(knoten).isEmpty { abgelehnt += 1 }
        }
        #expect(abgelehnt > 60)
    }
}
