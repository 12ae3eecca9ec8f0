import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
package import Weboberflaeche

/// Entscheidungen vorschlagen, prüfen und erlassen, über die Fachprozesse.
package struct Entscheidungswesen: Entscheidungsdienst {
    let mittel: Arbeitsmittel

    package init(_ mittel: Arbeitsmittel) { self.mittel = mittel }

    // MARK: Vorschlagen

    package func entscheidung(
        _ fall: String, eingaben: Eingaben, for zugang: Zugang
    ) async throws -> Entscheidungsseite {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let stand = try await gang.amt.akte(id, ansicht: "entscheiden", by: gang.akteur).stand
            return await Entscheidungsbau(gang, id, stand, eingaben).seite()
        }
    }

    package func propose(
        _ fall: String, eingaben: Eingaben, version: Int, for zugang: Zugang
    ) async throws -> String {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let wunsch = try Wunschlesung(eingaben, gang).wunsch()
            let vorschlag = try await gang.amt.schlageVor(
                id, wunsch, gesehen: version, gang.auftrag(), by: gang.akteur)
            return Pfade.vorschlag(vorschlag, of: id)
        }
    }

    package func entwurf(
        _ fall: String, eingaben: Eingaben, for zugang: Zugang
    ) async throws -> Datei {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let wunsch = try Wunschlesung(eingaben, gang).wunsch()
            let stand = try await gang.amt.akte(id, ansicht: "entwurf", by: gang.akteur).stand
            let entwurf = try gang.amt.entwurf(id, stand, wunsch, by: gang.akteur)
            return gang.pdf(
                try await gang.amt.brief(entwurf.schreiben, entwurf: true), name: "entwurf-\(id)")
        }
    }

    // MARK: Prüfen

    package func prüfung(
        _ fall: String, vorschlag: String, for zugang: Zugang
    ) async throws -> Prüfseite {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let schlüssel: VorschlagID = try gang.schlüssel(vorschlag)
            let akte = try await gang.amt.akte(id, ansicht: "pruefen", by: gang.akteur)
            guard let vorschlag = akte.stand.vorschlag(schlüssel) else {
                throw Absage.nichtGefunden
            }
            return await Prüfungsbau(gang, akte, vorschlag).seite()
        }
    }

    /// Der Brief zu einem Vorschlag, wie er beim Erlass entstünde.
    package func vorschau(
        _ fall: String, vorschlag: String, for zugang: Zugang
    ) async throws -> Datei {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let schlüssel: VorschlagID = try gang.schlüssel(vorschlag)
            let stand = try await gang.amt.akte(id, ansicht: "vorschau", by: gang.akteur).stand
            guard let vorschlag = stand.vorschlag(schlüssel) else { throw Absage.nichtGefunden }
            guard stand.zustand(of: schlüssel) == .offen else {
                throw Absage.unmöglich(gang.s.vorschlagNichtOffen)
            }
            // Im Brief steht, wer den Fall bearbeitet, nicht wer ihn gerade liest.
            let autor = try await gang.amt.akteur(vorschlag.verfasstDurch) ?? gang.akteur
            let entwurf = try gang.amt.entwurf(
                id, stand,
                Entscheidungswunsch(
                    über: vorschlag.antrag, art: vorschlag.art,
                    monate: vorschlag.zeitraum.anzahl),
                by: autor)
            return gang.pdf(
                try await gang.amt.brief(entwurf.schreiben, entwurf: true),
                name: "vorschlag-\(id)-\(schlüssel)")
        }
    }

    package func approve(
        _ fall: String, vorschlag: String, version: Int, for zugang: Zugang
    ) async throws -> String {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            return try await gang.amt.erlasse(
                try gang.schlüssel(vorschlag), in: id, gesehen: version, gang.auftrag(),
                by: gang.akteur
            ).text
        }
    }

    package func giveBack(
        _ fall: String, vorschlag: String, grund: String, version: Int, for zugang: Zugang
    ) async throws {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            guard grund.contains(where: { !$0.isWhitespace }) else {
                throw Absage.fehlerhaft([Feldfehler("grund", gang.w("pruefen.grund_fehlt"))])
            }
            try await gang.amt.gibZurück(
                try gang.schlüssel(vorschlag), in: id, grund: grund, gesehen: version,
                gang.auftrag(), by: gang.akteur)
        }
    }
}

// MARK: Bescheide

extension Entscheidungswesen {
    package func bescheid(
        _ fall: String, bescheid: String, for zugang: Zugang
    ) async throws -> Bescheidseite {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let akte = try await gang.amt.akte(id, ansicht: "bescheid", by: gang.akteur)
            let gefunden = try gang.bescheid(bescheid, in: akte.stand)
            return try await Bescheidansicht(gang, akte, gefunden.bescheid, gefunden.vorschlag)
                .seite()
        }
    }

    package func berechnung(
        _ fall: String, bescheid: String, monat: String, allesOffen: Bool, for zugang: Zugang
    ) async throws -> Rechnungsseite {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            guard let monat = Monat(monat) else { throw Absage.nichtGefunden }
            let stand = try await gang.amt.akte(id, ansicht: "berechnung", by: gang.akteur).stand
            let bescheid = try gang.bescheid(bescheid, in: stand).bescheid
            let bewahrt = try await gang.amt.bewahrteBerechnung(
                of: bescheid, in: id, by: gang.akteur)
            return try await Bewahrtansicht(
                gang: gang, id: id, fall: stand, bescheid: bescheid,
                monate: stand.abgleich(bescheid, with: bewahrt), allesOffen: allesOffen
            ).seite(monat)
        }
    }

    package func schreiben(
        _ fall: String, bescheid: String, for zugang: Zugang
    ) async throws -> Datei {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let stand = try await gang.amt.akte(id, ansicht: "schreiben", by: gang.akteur).stand
            let bescheid = try gang.bescheid(bescheid, in: stand).bescheid
            let inhalt = try await gang.amt.dokument(
                bescheid.schreiben, of: id, by: gang.akteur)
            return gang.pdf(inhalt, name: "bescheid-\(id)-\(bescheid.id)")
        }
    }

    package func recordPosting(
        _ fall: String, bescheid: String, tag: String, for zugang: Zugang
    ) async throws {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let schlüssel: BescheidID = try gang.schlüssel(bescheid)
            guard let aufgabe = Lesart.tag(tag).flatMap({ Tag($0) }) else {
                throw Absage.fehlerhaft([Feldfehler("aufgabe", gang.w("antrag.f_tag", tag))])
            }
            guard aufgabe <= gang.heute else {
                throw Absage.fehlerhaft([
                    Feldfehler("aufgabe", gang.s.aufgabeInZukunft(aufgabe, heute: gang.heute))
                ])
            }
            let auftrag = try gang.auftrag()
            do throws(Fachfehler) {
                try await gang.amt.versende(
                    schlüssel, in: id, weg: .post, am: aufgabe, auftrag, by: gang.akteur)
            } catch {
                guard case .ablehnung(.prüfung(.versandVorErlass)) = error else { throw error }
                throw Absage.fehlerhaft([Feldfehler("aufgabe", gang.s.satz(error))])
            }
        }
    }
}

extension Arbeitsgang {
    /// Der Bescheid mit dem Vorschlag, aus dem er wurde.
    func bescheid(
        _ text: String, in fall: Fall
    ) throws(Absage) -> (bescheid: Bescheid, vorschlag: Vorschlag) {
        let id: BescheidID = try schlüssel(text)
        guard let bescheid = fall.bescheid(id), let vorschlag = fall.vorschlag(bescheid.vorschlag)
        else { throw .nichtGefunden }
        return (bescheid, vorschlag)
    }

    func pdf(_ inhalt: Data, name: String) -> Datei {
        Datei(name: "\(name).pdf", art: "application/pdf", inhalt: [UInt8](inhalt))
    }
}

extension Sprache {
    fileprivate func aufgabeInZukunft(_ tag: Tag, heute: Tag) -> String {
        self(
            "Der \(tag.deutsch) liegt in der Zukunft (heute ist der \(heute.deutsch)). "
                + "Bitte den Tag eintragen, an dem der Brief das Haus verlassen hat.",
            "\(self.tag(tag)) is in the future (today is \(self.tag(heute))). "
                + "Please enter the day on which the letter left the office.")
    }

    var vorschlagNichtOffen: String {
        self(
            "Über diesen Vorschlag ist nicht mehr zu entscheiden. Bitte den Fall ansehen.",
            "This proposal can no longer be decided. Please look at the case.")
    }
}
