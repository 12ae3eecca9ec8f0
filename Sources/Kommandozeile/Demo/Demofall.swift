import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht

/// Ein Fall des Musterkreises auf seinem Weg durch das Amt.
struct Demofall: Sendable {
    let eintrag: Demoplan.Eintrag
    let id: FallID
    let sachverhalt: Sachverhalt
    let standort: String
    let amt: Amt
    let uhr: Stelluhr
    let eingang: Akteur
    let verfasst: Akteur
    let prüft: Akteur

    /// Legt so viele Belege vor, wie die Stufe verlangt.
    func legeBelegeVor() async throws -> Int {
        let bedarf = Nachweisbedarf.alle(for: sachverhalt)
        var anteil = 10
        if case .wartet(let belege) = eintrag.stufe { anteil = belege }
        let vorhanden = bedarf.prefix(bedarf.count * anteil / 10)
        for (nummer, beleg) in vorhanden.enumerated() {
            try await amt.füge(
                Data("Erfundener Beleg: \(beleg.bezeichnung)\n".utf8),
                name: "beleg-\(nummer + 1).txt", bezeichnung: beleg.bezeichnung, zu: beleg.pfad,
                an: id, Self.auftrag(eintrag, "beleg\(nummer)"), by: eingang)
        }
        return vorhanden.count
    }

    func weiseZu() async throws {
        uhr.stelle(auf: sachverhalt.antrag + 1, stunde: 10)
        try await amt.weise(
            id, zu: verfasst.kennung, standort: standort, Self.auftrag(eintrag, "zuweisung"),
            by: verfasst)
    }

    /// Vorschlag, Bescheid und Versand, so weit die Stufe reicht.
    func entscheide(heute: Tag) async throws {
        uhr.stelle(auf: sachverhalt.antrag + 3, stunde: 11)
        let version = try await amt.zeile(id, by: verfasst)?.version ?? 0
        let vorschlag = try await amt.schlageVor(
            id, Entscheidungswunsch(art: try art), gesehen: version,
            Self.auftrag(eintrag, "vorschlag"), by: verfasst)
        guard eintrag.stufe != .zurPrüfung else { return }
        uhr.stelle(auf: sachverhalt.antrag + 4, stunde: 14)
        let bescheid = try await amt.erlasse(
            vorschlag, in: id, gesehen: version + 1, Self.auftrag(eintrag, "erlass"), by: prüft)
        // Die jüngsten Bescheide liegen noch im Ausgang.
        guard sachverhalt.antrag + 4 < heute - 2 else { return }
        try await amt.versende(
            bescheid, in: id, weg: .post, am: sachverhalt.antrag + 4,
            Self.auftrag(eintrag, "versand"), by: prüft)
    }

    private var art: Entscheidungsart {
        get throws {
            guard try Berechnung(sachverhalt).hatAnspruch else {
                return .ablehnung(
                    grund: "Einkommen und Vermögen reichen aus, um den Lebensunterhalt zu sichern.")
            }
            return eintrag.stufe == .vorläufig || sachverhalt.hatOffenenGewinn
                ? .vorläufig(grund: "Die Höhe Ihres Einkommens steht noch nicht fest.")
                : .bewilligung
        }
    }

    static func auftrag(_ eintrag: Demoplan.Eintrag, _ was: String) throws -> AuftragID {
        try auftrag("demo-\(eintrag.nummer)-\(was)")
    }

    static func auftrag(_ text: String) throws -> AuftragID {
        guard let auftrag = AuftragID(text) else { throw Startfehler.musteramt(text) }
        return auftrag
    }
}
