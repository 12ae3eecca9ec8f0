import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
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
        for stelle in sachverhalt.personen.indices {
            sachverhalt.personen[stelle].vorname = sachverhalt.personen[stelle].id.capitalized
        }
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

    private static let kontakt = Kontakt(
        straße: "Weg 1", plz: "99999", ort: "Probe", kontoinhaber: "Probe Beispiel",
        iban: "DE55999999980000004711")
}
