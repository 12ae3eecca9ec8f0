import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Schriftgut

/// Ein Beispiel aus `Beispiele/` oder eigene Angaben, bis zum Entwurf des Bescheids.
struct Beispielakte {
    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")

    let berechnung: Berechnung
    let entwurf: Entwurf
    let stand: Fall

    var schreiben: Bescheidinhalt { entwurf.schreiben }

    /// Ohne Wunsch wird bewilligt, wenn etwas zusteht (vorläufig, solange ein Gewinn offen ist), und sonst
    /// abgelehnt.
    init(_ datei: String, _ wunsch: Entscheidungsart? = nil) async throws {
        let text = try String(
            contentsOf: Self.ordner.appending(path: "\(datei).yaml"), encoding: .utf8)
        try await self.init(try Fallleser.read(text, datei: datei).sachverhalt, wunsch)
    }

    /// Ein Fall im Fallformat, YAML oder JSON.
    init(angaben: String, _ wunsch: Entscheidungsart? = nil) async throws {
        try await self.init(try Fallleser.read(angaben, datei: "Probe").sachverhalt, wunsch)
    }

    private init(_ gelesen: Sachverhalt, _ wunsch: Entscheidungsart?) async throws {
        let probe = try Probeamt()
        var sachverhalt = gelesen
        sachverhalt.kontakt = sachverhalt.kontakt ?? Self.kontakt
        // Beispiele nennen Personen oft nur mit ihrer Kennung; ein Brief braucht einen Namen.
        for stelle in sachverhalt.personen.indices where sachverhalt.personen[stelle].vorname == nil
        {
            sachverhalt.personen[stelle].vorname = sachverhalt.personen[stelle].id
        }
        sachverhalt.kontakt?.iban = Self.kontakt.iban
        probe.uhr.stelle(auf: sachverhalt.antrag)
        let fall = try await probe.antrag(Fallschreiber.json(sachverhalt))
        stand = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst).stand
        berechnung = try probe.amt.berechnung(stand).berechnung
        let art: Entscheidungsart =
            wunsch
            ?? (!berechnung.hatAnspruch
                ? .ablehnung(grund: "Nichts steht zu.")
                : sachverhalt.hatOffenenGewinn
                    ? .vorläufig(grund: "Ihr Gewinn steht noch nicht fest.") : .bewilligung)
        entwurf = try probe.amt.entwurf(
            fall, stand,
            Entscheidungswunsch(art: art, monate: sachverhalt.bewilligungszeitraum?.anzahl),
            by: probe.verfasst)
    }

    private static let kontakt = Kontakt(
        straße: "Weg 1", plz: "99999", ort: "Probe", kontoinhaber: "Probe Beispiel",
        iban: "DE55999999980000004711")
}
