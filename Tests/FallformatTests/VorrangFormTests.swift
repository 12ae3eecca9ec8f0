@testable import Fallformat
import Foundation
import Leistungsrecht
import Rechtskern
import Testing

@Suite struct `Vorrangige Leistungen als JSON` {
    private func beispiel() throws -> Gelesen {
        let name = "63-vorrang-wohngeld-und-kinderzuschlag.yaml"
        return try Fallleser.read(try Projektdatei.text("Beispiele/\(name)"), datei: name)
    }

    @Test func `die Mietenstufe wird gelesen und geschrieben`() throws {
        let fall = try beispiel().sachverhalt
        #expect(fall.wohnungen.first?.mietenstufe == .drei)
        let json = Fallschreiber.json(fall)
        #expect(json.contains(#""mietenstufe":3"#))
        #expect(try Fallleser.read(json, datei: "x").sachverhalt == fall)
    }

    @Test func `ohne Hinweise bleibt die Form, wie der Bescheid sie aufbewahrt`() throws {
        let fall = try beispiel().sachverhalt
        let form = BerechnungForm(try Berechnung(fall), titel: fall.titel, mitErklärung: true)
        let text = String(decoding: try form.json(), as: UTF8.self)
        #expect(!text.contains("vorrangige_leistungen"))
        #expect(try JSONDecoder().decode(BerechnungForm.self, from: Data(text.utf8)) == form)
    }

    @Test func `ein Hinweis nennt Leistung, Stelle, Betrag, Norm und Schritte`() throws {
        let fall = try beispiel().sachverhalt
        let form = BerechnungForm(
            try Berechnung(fall), titel: fall.titel, mitErklärung: true,
            vorrang: try Vorrang.hinweise(of: fall))
        let hinweis = try #require(form.vorrangige_leistungen?.first)
        #expect(form.vorrangige_leistungen?.count == 1)
        #expect(hinweis.ergebnis == "beantragen")
        #expect(hinweis.leistungen.map(\.leistung) == ["kinderzuschlag", "wohngeld"])
        #expect(hinweis.leistungen.map(\.stelle) == ["Familienkasse", "Wohngeldbehörde"])
        #expect(hinweis.leistungen.map(\.betrag) == [594, 548])
        #expect(hinweis.ab == "2026-07")
        #expect(hinweis.normen.contains("§ 12a Satz 2 Nr. 2 SGB II"))
        #expect(hinweis.erklaerung?.last?.begriff == "was dann noch fehlt")
        #expect(hinweis.erklaerung?.last?.betrag == 0)
        let zurück = try JSONDecoder().decode(BerechnungForm.self, from: try form.json())
        #expect(zurück == form)
    }

    @Test func `was fehlt, steht mit seinem Pfad da`() throws {
        var fall = try beispiel().sachverhalt
        fall.wohnungen[0].mietenstufe = nil
        let hinweise = try Vorrang.hinweise(of: fall)
        let form = BerechnungForm.VorrangForm(try #require(hinweise.first), mitErklärung: false)
        #expect(form.ergebnis == "offen")
        #expect(form.pfad == "wohnung.0.mietenstufe")
        #expect(form.es_fehlt?.contains("§ 12 Abs. 2 WoGG") == true)
        #expect(form.erklaerung == nil)
    }
}
