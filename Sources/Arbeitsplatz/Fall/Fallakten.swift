import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
package import Weboberflaeche

/// Der Fall auf einer Seite, seine Monate und seine Nachweise.
package struct Fallakten: Falldienst {
    private let mittel: Arbeitsmittel

    package init(_ mittel: Arbeitsmittel) { self.mittel = mittel }

    package func fall(_ fall: String, knownOn kenntnis: String?, for zugang: Zugang) async throws
        -> Fallseite
    {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let akte = try await gang.amt.akte(id, ansicht: "akte", by: gang.akteur)
            let gezahlt = try await mittel.zahlungen.gezahlt(id)
            guard let kenntnis else {
                return await Fallansicht(gang, akte, gezahlt: gezahlt).seite()
            }
            guard let tag = Tag(kenntnis) else { throw Absage.nichtGefunden }
            return try await Fallansicht(gang, akte, knownOn: tag).seite()
        }
    }

    package func rechnung(
        _ fall: String, monat: String, allesOffen: Bool, for zugang: Zugang
    ) async throws -> Rechnungsseite {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            guard let monat = Monat(monat) else { throw Absage.nichtGefunden }
            let akte = try await gang.amt.akte(id, ansicht: "rechnung", by: gang.akteur)
            // Vor dem ersten Antrag gibt es nichts zu rechnen (§ 37 Abs. 2 SGB II).
            guard let beginn = akte.stand.anträge.map(\.wirktAb).min(), monat >= beginn,
                monat <= Fallakten.letzterMonat(akte.stand, ab: beginn)
            else { throw Absage.nichtGefunden }
            return await Rechnungsansicht(
                gang: gang, id: id, fall: akte.stand, monat: monat, allesOffen: allesOffen
            ).seite()
        }
    }

    /// Der letzte Monat, um den es gehen kann: zwölf nach dem jüngsten Antrag oder der letzte bewilligte.
    private static func letzterMonat(_ fall: Fall, ab beginn: Monat) -> Monat {
        let anträge = fall.anträge.map { $0.wirktAb + (Fall.höchstdauerInMonaten - 1) }
        return (anträge + fall.bescheide.map(\.zeitraum.bis)).max() ?? beginn
    }

    package func add(_ nachweis: Nachweiseingang, to fall: String, for zugang: Zugang) async throws
    {
        try await mittel.perform(for: zugang) { gang in
            try await gang.amt.füge(
                Data(nachweis.datei.inhalt), name: nachweis.datei.name,
                bezeichnung: nachweis.bezeichnung,
                zu: nachweis.zuPfad.isEmpty ? nil : nachweis.zuPfad, an: try gang.fallID(fall),
                try gang.auftrag(), by: gang.akteur)
        }
    }

    package func nachweis(_ id: String, of fall: String, for zugang: Zugang) async throws -> Datei {
        try await mittel.perform(for: zugang) { gang in
            let fallID = try gang.fallID(fall)
            let nachweisID: NachweisID = try gang.schlüssel(id)
            let akte = try await gang.amt.akte(fallID, ansicht: "nachweis", by: gang.akteur)
            guard let nachweis = akte.stand.nachweise.first(where: { $0.id == nachweisID }) else {
                throw Absage.nichtGefunden
            }
            let inhalt = [UInt8](
                try await gang.amt.dokument(nachweis.prüfsumme, of: fallID, by: gang.akteur))
            return Datei(
                name: nachweis.dateiname, art: Nachweisart.erkannt(inhalt).rawValue, inhalt: inhalt)
        }
    }
}

/// Was ein Nachweis ist, sagt sein Anfang; alles andere wird nie als Seite angezeigt.
private enum Nachweisart: String {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case unbekannt = "application/octet-stream"

    static func erkannt(_ inhalt: [UInt8]) -> Nachweisart {
        if inhalt.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if inhalt.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
        return inhalt.starts(with: [0xFF, 0xD8, 0xFF]) ? .jpeg : .unbekannt
    }
}
