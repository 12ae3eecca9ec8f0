package import Fallakte

extension Aktenablage {
    /// Entscheidet auf dem neuesten Stand und schreibt, was folgt.
    ///
    /// Mit `version` gilt die Handlung nur, solange der Fall so ist, wie ihn der Mensch gesehen hat;
    /// ohne sie wird auf dem neuen Stand noch einmal entschieden, wenn jemand schneller war. Ein
    /// Auftrag, der schon ausgeführt ist, entscheidet nicht noch einmal.
    ///
    /// - Throws: die `Ablehnung` der Entscheidung oder einen `Ablagefehler`.
    package func perform(
        _ auftrag: AuftragID, on fall: FallID, expecting version: Int? = nil, by autor: Kennung,
        at zeit: Zeitpunkt, _ entscheidung: @Sendable (Fall) throws -> [FallEreignis]
    ) async throws -> Quittung {
        while true {
            try Task.checkCancellation()
            if let quittung = try await quittung(of: auftrag) {
                guard quittung.fall == fall else {
                    throw Ablagefehler.auftragFremd(auftrag, gehörtZu: quittung.fall)
                }
                return quittung
            }
            let akte = try await akte(fall)
            let stand = akte?.stand ?? Fall()
            if let version, version != stand.version {
                throw Ablagefehler.versionVeraltet(
                    Versionskonflikt(
                        fall: fall, gesehen: version, jetzt: stand.version,
                        inzwischen: akte?.blätter.filter { $0.nummer > version } ?? []))
            }
            let eintrag = Eintrag(
                fall: fall, stand: stand, ereignisse: try entscheidung(stand), auftrag: auftrag,
                autor: autor, zeit: zeit)
            do throws(Ablagefehler) {
                return try await append(eintrag)
            } catch {
                // Jeder Konflikt heißt, dass ein anderer vorankam; die Schleife endet also.
                guard version == nil, case .versionVeraltet = error else { throw error }
            }
        }
    }
}
