import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Testing

extension Werkstatt {
    static let iban = "DE89370400440532013000"

    /// Ein Beispielhaushalt mit Namen, Anschrift und Konto.
    static func beispiel(
        _ nummer: String, _ ändere: (inout Sachverhalt) -> Void = { _ in }
    ) throws -> Sachverhalt {
        let ordner = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: ordner.path).first {
                $0.hasPrefix(nummer)
            })
        let text = try String(contentsOf: ordner.appending(path: name), encoding: .utf8)
        var sachverhalt = try Fallleser.read(text, datei: name).sachverhalt
        for stelle in sachverhalt.personen.indices {
            sachverhalt.personen[stelle].vorname = sachverhalt.personen[stelle].id.capitalized
            sachverhalt.personen[stelle].nachname = "Muster"
        }
        sachverhalt.kontakt = Kontakt(
            straße: "Lindenweg 7", plz: "99998", ort: "Beispielhausen", kontoinhaber: "Anna Muster",
            iban: iban)
        ändere(&sachverhalt)
        return sachverhalt
    }

    /// Nimmt den Haushalt als Antrag auf.
    func erfasse(
        _ sachverhalt: Sachverhalt, standort: String = "nord", by kennung: String = "anna"
    ) async throws -> FallID {
        try await amt.erfasse(
            Antragseingang(
                eingang: sachverhalt.antrag, weg: .schalter, standort: standort,
                angaben: Fallschreiber.json(sachverhalt)), try auftrag(),
            by: try await akteur(kennung))
    }

    func version(_ fall: FallID) async throws -> Int {
        try #require(await ablage.zeile(fall)).version
    }

    /// Anna schlägt vor, Ben erlässt.
    @discardableResult
    func bewillige(_ fall: FallID) async throws -> BescheidID {
        let vorschlag = try await schlageVor(fall)
        return try await amt.erlasse(
            vorschlag, in: fall, gesehen: try await version(fall), try auftrag(),
            by: try await akteur("ben"))
    }

    func schlageVor(_ fall: FallID) async throws -> VorschlagID {
        try await amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: try await version(fall),
            try auftrag(), by: try await akteur("anna"))
    }
}
