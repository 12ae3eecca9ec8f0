package import Ablage
package import Fallakte
package import Foundation
import Grundtypen
package import Schriftgut

/// Setzt einen Bescheid als PDF.
package protocol Briefwerk: Sendable {
    /// - Parameters:
    ///   - inhalt: was der Brief sagt.
    ///   - entwurf: ob jede Seite als Entwurf gekennzeichnet wird.
    /// - Returns: die PDF-Datei.
    /// - Throws: ``Brieffehler``.
    func setze(_ inhalt: Bescheidinhalt, entwurf: Bool) async throws -> Data
}

/// Warum ein Brief nicht gesetzt wurde: ein Satz, der sagt, was zu tun ist.
package struct Brieffehler: Error, Hashable, Sendable {
    package let meldung: String

    package init(_ meldung: String) { self.meldung = meldung }
}

/// Was Menschen im Amt mit einem Fall tun, je Handlung eine Funktion mit ihrer Befugnis.
///
/// Jede Handlung liest die Akte, lässt den Fall entscheiden und schreibt auf der gelesenen Version;
/// wer überholt wurde, erfährt, was inzwischen geschah. Mit demselben ``AuftragID`` geschieht nichts
/// zweimal.
package struct Amt: Sendable {
    package let ablage: any Gesamtablage
    package let briefe: any Briefwerk
    package let daten: Amtsdaten
    package let uhr: Amtsuhr

    package init(
        ablage: any Gesamtablage, briefe: any Briefwerk, daten: Amtsdaten, uhr: Amtsuhr
    ) {
        self.ablage = ablage
        self.briefe = briefe
        self.daten = daten
        self.uhr = uhr
    }

    /// Die Akte; jeder Blick wird festgehalten.
    package func akte(
        _ fall: FallID, ansicht: String, by akteur: Akteur
    ) async throws(Fachfehler) -> Akte {
        try akteur.verlange(.akteSehen)
        let akte = try await akteOhneProtokoll(fall)
        try await verzeichne(.fall(fall), ansicht: ansicht, by: akteur)
        return akte
    }

    /// Hält fest, dass jemand etwas angesehen hat.
    func verzeichne(
        _ gegenstand: Zugriffsgegenstand, ansicht: String, by akteur: Akteur
    ) async throws(Fachfehler) {
        let zugriff = Zugriff(
            gegenstand, durch: akteur.kennung, zeit: uhr.jetzt(), ansicht: ansicht)
        try await ausAblage { () async throws(Ablagefehler) in try await ablage.record(zugriff) }
    }

    func akteOhneProtokoll(_ fall: FallID) async throws(Fachfehler) -> Akte {
        let akte = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.akte(fall)
        }
        guard let akte else { throw .fallUnbekannt(fall) }
        return akte
    }

    /// Entscheidet auf dem neuesten Stand und schreibt, was folgt; derselbe Auftrag nur einmal.
    ///
    /// Mit `version` gilt die Handlung nur, solange der Fall so ist, wie ihn der Mensch gesehen hat.
    @discardableResult
    func handle(
        _ auftrag: AuftragID, in fall: FallID, gesehen version: Int? = nil, by akteur: Akteur,
        _ entscheidung: @Sendable (Fall) throws -> [FallEreignis]
    ) async throws(Fachfehler) -> Quittung {
        do {
            return try await ablage.perform(
                auftrag, on: fall, expecting: version, by: akteur.kennung, at: uhr.jetzt(),
                entscheidung)
        } catch let fehler as Ablehnung {
            throw .ablehnung(fehler)
        } catch let fehler as Fachfehler {
            throw fehler
        } catch let fehler as Ablagefehler {
            throw Fachfehler(fehler)
        } catch {
            throw .unterbrochen
        }
    }

    /// Was aus dem Auftrag wurde; nil, wenn er neu ist.
    func quittung(of auftrag: AuftragID) async throws(Fachfehler) -> Quittung? {
        try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.quittung(of: auftrag)
        }
    }

    /// Die Ereignisse, die ein Auftrag geschrieben hat.
    func ereignisse(of quittung: Quittung) async throws(Fachfehler) -> [FallEreignis] {
        try await akteOhneProtokoll(quittung.fall).blätter
            .filter { quittung.blätter.contains($0.nummer) }.map(\.ereignis)
    }

    /// Der Stand, wenn er noch der ist, den der Mensch gesehen hat.
    func stand(
        _ fall: FallID, gesehen version: Int
    ) async throws(Fachfehler) -> Fall {
        let akte = try await akteOhneProtokoll(fall)
        guard version != akte.stand.version else { return akte.stand }
        throw .überholt(
            Versionskonflikt(
                fall: fall, gesehen: version, jetzt: akte.stand.version,
                inzwischen: akte.blätter.filter { $0.nummer > version }))
    }
}
