import Ablage
package import Fallakte
import Fallformat
import Foundation
import Leistungsrecht
import Schriftgut

extension Amt {
    /// Was ein Bescheid aufbewahrt.
    struct Unterlagen {
        let schreiben: Prüfsumme
        let berechnung: Prüfsumme
    }

    /// Setzt den Brief, legt ihn mit der erklärten Berechnung ab und gibt die Prüfsummen zurück.
    ///
    /// Gerechnet wird noch einmal aus den Angaben des Vorschlags; ergäbe sich heute etwas anderes, als
    /// vorgeschlagen wurde, hält der Erlass an.
    func unterlagen(
        _ vorschlag: Vorschlag, _ id: FallID, _ stand: Fall, by akteur: Akteur
    ) async throws(Fachfehler) -> Unterlagen {
        guard let antrag = stand.antrag(vorschlag.antrag) else {
            throw .ablehnung(.vorschlag(.antragUnbekannt(vorschlag.antrag)))
        }
        let (sachverhalt, jeMonat, berechnung) = try berechnung(
            stand, über: antrag.id, art: vorschlag.art, monate: vorschlag.zeitraum.anzahl)
        let bau = Vorschlagsbau(
            sachverhalt: sachverhalt, jeMonat: jeMonat, berechnung: berechnung,
            aktenzeichen: id)
        let zeilen = vorschlag.art.bewilligt ? try bau.zeilen() : []
        guard zeilen == vorschlag.zeilen else {
            throw .ablehnung(.prüfung(.vorschlagNichtOffen(vorschlag.id, .veraltet)))
        }
        let schreiben = try Bescheidbau(
            amt: daten, aktenzeichen: id, fall: stand, antrag: antrag, sachverhalt: sachverhalt,
            jeMonat: jeMonat, berechnung: berechnung, vorschlag: vorschlag, datum: uhr.heute,
            bearbeitet: try await unterschrift(of: vorschlag.verfasstDurch)
        ).inhalt()
        let brief = try await brief(schreiben, entwurf: false)
        let form = BerechnungForm(berechnung, titel: sachverhalt.titel, mitErklärung: true)
        let erklärung: Data
        do { erklärung = try form.json() } catch { throw .brief("\(error)") }
        return Unterlagen(
            schreiben: try await ausAblage { () async throws(Ablagefehler) in
                try await ablage.store(brief, for: id)
            },
            berechnung: try await ausAblage { () async throws(Ablagefehler) in
                try await ablage.store(erklärung, for: id)
            })
    }

    /// Der Name unter einem Brief; ohne ihn geht kein Brief hinaus, auch nicht mit der Kennung.
    private func unterschrift(of kennung: Kennung) async throws(Fachfehler) -> String {
        let konto = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.konto(kennung)
        }
        guard let konto else {
            throw .bescheidUnvollständig(["Name der Person mit der Kennung \(kennung)"])
        }
        return konto.name
    }

    /// Der Name zu einer Kennung, für Seiten; die Kennung selbst, wenn er sich nicht lesen lässt.
    package func name(of kennung: Kennung) async -> String {
        (try? await ablage.konto(kennung))?.name ?? kennung.text
    }
}
