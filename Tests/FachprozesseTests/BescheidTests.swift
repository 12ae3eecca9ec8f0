import Ablage
@testable import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut
import Testing

/// Der Bescheid zu jedem Beispiel: alles, was das Gesetz verlangt, und Zahlen, die zueinander passen.
@Suite struct `Bescheide zu den Beispielen` {
    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")
    static let dateien: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: ordner.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test func `kein Beispiel fehlt`() { #expect(Self.dateien.count >= 62) }

    @Test(arguments: dateien)
    func `Entwurf ist vollständig und stimmig`(datei: String) async throws {
        let probe = try Probeamt()
        let text = try String(contentsOf: Self.ordner.appending(path: datei), encoding: .utf8)
        var sachverhalt = try Fallleser.read(text, datei: datei).sachverhalt
        sachverhalt.kontakt = sachverhalt.kontakt ?? Self.kontakt
        sachverhalt.kontakt?.iban = Self.kontakt.iban
        probe.uhr.stelle(auf: sachverhalt.antrag)
        let fall = try await probe.antrag(Fallschreiber.json(sachverhalt))
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let berechnung = try probe.amt.berechnung(akte.stand).berechnung
        let art: Entscheidungsart =
            berechnung.hatAnspruch ? .bewilligung : .ablehnung(grund: "Kein Anspruch.")
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: art), by: probe.verfasst)
        #expect(entwurf.schreiben.fehlendePflichtangaben == [])
        #expect(entwurf.schreiben.unstimmigkeiten == [])
        #expect(entwurf.vorschlag.zeilen.map(\.gesamt).summe == berechnung.gesamt)
        _ = try akte.stand.decide(entwurf.vorschlag)
    }

    /// Beispiel 71: 30 Prozent von 506,00 gehen von annas 211,83 Euro ab.
    @Test func `der Berechnungsbogen nennt die Minderung der Person`() throws {
        let datei = "71-minderung-bei-einem-paar.yaml"
        let text = try String(contentsOf: Self.ordner.appending(path: datei), encoding: .utf8)
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

    private static let kontakt = Kontakt(
        straße: "Weg 1", plz: "99999", ort: "Probe", kontoinhaber: "Probe Beispiel",
        iban: "DE55999999980000004711")
}
