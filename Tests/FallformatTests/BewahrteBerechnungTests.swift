import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Testing

@Suite struct `Aufbewahrte Berechnung` {
    @Test func `gelesen ist jeder Betrag und jeder Schritt, wie er gerechnet wurde`() throws {
        let beispiele = try Projektdatei.beispiele()
        #expect(beispiele.count >= 62)
        for (datei, text) in beispiele {
            let sachverhalt = try Fallleser.read(text, datei: datei).sachverhalt
            try vergleiche(try Berechnung(sachverhalt), datei)
        }
    }

    private func vergleiche(_ berechnung: Berechnung, _ datei: String) throws {
        let form = BerechnungForm(berechnung, titel: "Probe", mitErklärung: true)
        let gelesen = try BewahrteBerechnung(lesend: form.json())
        #expect(gelesen.monate.map(\.monat) == berechnung.monate.map(\.monat))
        for (monat, damals) in zip(gelesen.monate, berechnung.monate) {
            #expect(monat.gesamt == damals.gesamt, "\(datei)")
            #expect([monat.bund, monat.kommune] == [damals.bund, damals.kommune])
            #expect(monat.fortgeschrieben == damals.fortgeschrieben)
            #expect((monat.hindernis == nil) == (damals.hindernis == nil))
            #expect(monat.personen.map(\.gesamt) == damals.personen.map(\.gesamt))
            #expect(monat.personen.map(\.bedarf) == damals.personen.map(\.bedarf))
            #expect(monat.personen.map(\.verteilt) == damals.personen.map(\.verteilt))
            #expect(monat.personen.map(\.minderung) == damals.personen.map(\.minderung))
            #expect(monat.personen.map(\.minderungGrund) == damals.personen.map(\.minderungGrund))
            #expect(monat.bildung == damals.bildung)
            #expect(monat.einmalig == damals.einmalig)
            #expect(monat.personen.map(\.einmaligGrund) == damals.personen.map(\.einmalig.grund))
            #expect(monat.personen.map(\.bildung) == damals.personen.map(\.bildung))
            #expect(monat.personen.map(\.bildungGrund) == damals.personen.map(\.bildungGrund))
            #expect(monat.personen.map(\.bundGrund) == damals.personen.map(\.bundGrund))
            let knoten = damals.erklärung.knoten
            #expect(monat.schritte.map(\.rechenart) == knoten.map(\.rechenart))
            #expect(monat.schritte.map(\.betrag) == knoten.map(\.betrag))
            #expect(monat.schritte.map(\.aus) == knoten.map(\.aus))
            #expect(monat.schritte.map(\.norm) == knoten.map(\.norm))
            #expect(monat.schritte.map(\.einzelheit) == knoten.map { $0.einzelheit?.de })
        }
    }

    @Test(arguments: [
        ("", BewahrteBerechnung.Mangel.keinJSON), ("{}", .keinJSON),
        (#"{"format":"berechnung/2"}"#, .formatUnbekannt("berechnung/2")),
        (#"{"format":"berechnung/1"}"#, .keinJSON),
    ])
    func `was keine ist, wird nicht dafür gehalten`(
        text: String, erwartet: BewahrteBerechnung.Mangel
    ) {
        #expect(throws: erwartet) { try BewahrteBerechnung(lesend: Data(text.utf8)) }
    }

    @Test(arguments: [
        (#""gesamt" : 1055.95"#, #""gesamt" : 1055.955"#),
        (#""rechnung" : "summe""#, #""rechnung" : "wurzel""#),
        (#""rechnung" : "anteil "#, #""rechnung" : "anteil x"#),
        (#""monat" : "2025-11""#, #""monat" : "2025-13""#),
    ])
    func `ein Wert, den das Programm so nie schreibt, wird genannt statt gerundet`(
        alt: String, neu: String
    ) throws {
        let (datei, text) = try #require(
            try Projektdatei.beispiele().first { $0.name.hasPrefix("01") })
        let berechnung = try Berechnung(try Fallleser.read(text, datei: datei).sachverhalt)
        let json = try BerechnungForm(berechnung, titel: "", mitErklärung: true).json()
        let heil = String(decoding: json, as: UTF8.self)
        try #require(heil.contains(alt))
        #expect {
            try BewahrteBerechnung(lesend: Data(heil.replacing(alt, with: neu).utf8))
        } throws: { fehler in
            guard case .wert = fehler as? BewahrteBerechnung.Mangel else { return false }
            return true
        }
    }
}
