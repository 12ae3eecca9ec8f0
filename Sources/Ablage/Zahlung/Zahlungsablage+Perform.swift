package import Fallakte
package import Foundation
package import Grundtypen
package import Zahlungswesen

extension Zahlungsablage {
    /// Entscheidet auf dem neuesten Stand und schreibt, was folgt.
    ///
    /// Ein Auftrag, der schon ausgeführt ist, entscheidet nicht noch einmal: nach einem Absturz wird
    /// derselbe Befehl einfach wiederholt. Entscheidet die Handlung für nichts, gibt es keine Quittung.
    ///
    /// - Throws: die `Laufablehnung` der Entscheidung oder einen `Zahlungsablagefehler`.
    package func perform(
        _ auftrag: AuftragID, on lauf: Laufnummer, by autor: Kennung, at zeit: Zeitpunkt,
        _ entscheidung: @Sendable (Zahllauf) throws -> [ZahllaufEreignis]
    ) async throws -> Laufquittung? {
        while true {
            try Task.checkCancellation()
            if let quittung = try await frühere(auftrag, on: lauf) { return quittung }
            let stand = try await self.lauf(lauf)?.stand ?? Zahllauf()
            let ereignisse = try entscheidung(stand)
            guard !ereignisse.isEmpty else { return nil }
            let eintrag = Laufeintrag(
                lauf: lauf, stand: stand, ereignisse: ereignisse, auftrag: auftrag, autor: autor,
                zeit: zeit)
            do throws(Zahlungsablagefehler) {
                return try await append(eintrag)
            } catch {
                // Jeder Konflikt heißt, dass ein anderer vorankam; die Schleife endet also.
                guard case .laufVeraltet = error else { throw error }
            }
        }
    }

    /// Bereitet einen Lauf unter der nächsten Nummer vor.
    ///
    /// `zurückgestellt` wird mit ihm festgehalten: die Fälle, die er auslassen musste.
    ///
    /// - Returns: die Nummer; bei einem wiederholten Auftrag die damals vergebene.
    /// - Throws: die `Laufablehnung` oder einen `Zahlungsablagefehler`.
    package func prepare(
        _ auftrag: AuftragID, am tag: Tag, by autor: Kennung, at zeit: Zeitpunkt,
        under einstellungen: Zahlungseinstellungen, zurückgestellt: [Zurückstellung] = [],
        _ vorbereitung: @Sendable (Laufnummer) throws -> Vorbereitungsauftrag
    ) async throws -> Laufnummer {
        while true {
            try Task.checkCancellation()
            if let quittung = try await laufquittung(of: auftrag) { return quittung.lauf }
            guard let nummer = try await nächsteLaufnummer(am: tag) else {
                throw Zahlungsablagefehler.jahrVoll(tag.jahr)
            }
            let gewünscht = try vorbereitung(nummer)
            let plätze =
                [Belegung.hauptlauf(gewünscht.monat)]
                + gewünscht.anordnungen.map { .anordnung($0.schlüssel) }
            let ereignisse = try Zahllauf().decide(
                gewünscht, belegt: try await belegt(plätze), under: einstellungen)
            let eintrag = Laufeintrag(
                lauf: nummer, stand: Zahllauf(), ereignisse: ereignisse,
                zurückgestellt: zurückgestellt, auftrag: auftrag, autor: autor, zeit: zeit)
            do throws(Zahlungsablagefehler) {
                return try await append(eintrag).lauf
            } catch {
                // Ein anderer nahm die Nummer oder einen Platz; die neue Entscheidung sieht es.
                switch error {
                case .laufVeraltet, .laufnummerVergeben, .belegt: continue
                case .nichtBelegt, .auftragFremd, .autorWeichtAb, .eintragLeer, .dateiPasstNicht,
                    .buchungWiderspricht, .buchung, .beschädigt, .dateiBeschädigt,
                    .buchungUnlesbar, .jahrVoll, .ablage:
                    throw error
                }
            }
        }
    }

    /// Gibt die Datei des freigegebenen Laufs aus; ist sie schon entstanden, dieselben Bytes noch
    /// einmal.
    ///
    /// - Returns: wo die Datei steht.
    /// - Throws: `Laufablehnung`, `Zahlungsablagefehler` oder `Ausgabefehler`.
    package func export(
        _ lauf: Laufnummer, _ auftrag: AuftragID, by autor: Kennung, at zeit: Zeitpunkt,
        am heute: Tag, under einstellungen: Zahlungseinstellungen, to ordner: Ausgabeordner
    ) async throws -> URL {
        if try await frühere(auftrag, on: lauf) == nil {
            let stand = try await self.lauf(lauf)?.stand ?? Zahllauf()
            if stand.ausgabe == nil {
                let entwurf = try stand.dateientwurf(
                    erstellt: zeit, heute: heute, under: einstellungen)
                let bytes = PainDatei.bytes(of: entwurf)
                let ereignisse = try stand.decide(
                    entwurf, prüfsumme: Prüfsumme(of: Data(bytes)), bytes: bytes.count,
                    durch: autor)
                _ = try await append(
                    Laufeintrag(
                        lauf: lauf, stand: stand, ereignisse: ereignisse, datei: bytes,
                        auftrag: auftrag, autor: autor, zeit: zeit))
            }
        }
        guard let ausgabe = try await self.lauf(lauf)?.stand.ausgabe,
            let bytes = try await zahlungsdatei(ausgabe.prüfsumme)
        else { throw Ausgabefehler.dateiFehlt }
        return try ordner.write(bytes, as: "\(ausgabe.nachrichtenID).xml")
    }

    private func frühere(_ auftrag: AuftragID, on lauf: Laufnummer) async throws -> Laufquittung? {
        guard let quittung = try await laufquittung(of: auftrag) else { return nil }
        guard quittung.lauf == lauf else {
            throw Zahlungsablagefehler.auftragFremd(auftrag, gehörtZu: quittung.lauf)
        }
        return quittung
    }

    /// Was die Läufe seit dem Tag über Konten lehren.
    package func kontenkenntnis(seit tag: Tag) async throws -> Kontenkenntnis {
        var kenntnis = Kontenkenntnis()
        for zeile in try await läufe().reversed() where zeile.lauf.am >= tag {
            if let akte = try await lauf(zeile.lauf) { kenntnis.learn(from: akte.stand) }
        }
        return kenntnis
    }

    /// Das Hauptbuch eines Falls, ohne Angabe das ganze.
    package func hauptbuch(of fall: String? = nil) async throws -> Hauptbuch {
        try Hauptbuch(sätze: try await buchungssätze(of: fall))
    }
}
