package import Ablage
package import Fallakte

extension Amt {
    /// Die Arbeitsliste, wie die Person sie sehen darf.
    package func arbeitsliste(
        _ suche: Fallsuche, by akteur: Akteur
    ) async throws(Fachfehler) -> Fallliste {
        try akteur.verlange(.arbeitslisteSehen)
        return try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.fälle(suche)
        }
    }

    /// Die Zeile eines Falls; nil, wenn es ihn nicht gibt.
    package func zeile(_ fall: FallID, by akteur: Akteur) async throws(Fachfehler) -> Fallzeile? {
        try akteur.verlange(.arbeitslisteSehen)
        return try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.zeile(fall)
        }
    }

    /// Der Fall, wie ihn das Amt am Ende eines Tages kannte.
    package func akte(
        _ fall: FallID, knownAt kenntnis: Zeitpunkt, by akteur: Akteur
    ) async throws(Fachfehler) -> Fall {
        let akte = try await akte(fall, ansicht: "akte", by: akteur)
        do { return try akte.stand(knownAt: kenntnis) } catch {
            throw .ablage(
                .beschädigt(Schaden(fall: fall.text, blatt: 0, art: .blattFehlt)))
        }
    }

    /// Wer hier handelt; nil ohne aktives Konto.
    package func akteur(_ kennung: Kennung) async throws(Fachfehler) -> Akteur? {
        let konto = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.konto(kennung)
        }
        return konto.flatMap { Akteur($0) }
    }

    /// Prüft die Ketten aller Fälle.
    package func prüfeKetten(by akteur: Akteur) async throws(Fachfehler) -> Kettenprüfung {
        try akteur.verlange(.ablagePrüfen)
        return try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.verify(nil)
        }
    }

    /// Baut die Lesetabellen aus dem Journal neu.
    package func baueLesetabellen(by akteur: Akteur) async throws(Fachfehler) -> Int {
        try akteur.verlange(.ablagePrüfen)
        return try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.rebuildLesetabellen()
        }
    }

    /// Alle Konten des Personals, auch stillgelegte: wer etwas sah, bleibt zu finden.
    package func personal(by akteur: Akteur) async throws(Fachfehler) -> [Personalkonto] {
        try akteur.verlange(.zugriffeSehen)
        return try await ausAblage { () async throws(Ablagefehler) in try await ablage.konten() }
    }
}
