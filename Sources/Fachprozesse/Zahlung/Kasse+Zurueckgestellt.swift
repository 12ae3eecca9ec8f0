import Ablage
package import Fallakte
package import Grundtypen
package import Zahlungswesen

/// Wo ein Fall steht, den ein Lauf auslassen musste.
package enum Zurückstellungslage: Hashable, Sendable {
    /// Auch ein neuer Lauf müsste ihn auslassen.
    case zurückgestellt(Zurückstellungsgrund)
    /// Behoben; der nächste Lauf zahlt ihn.
    case wartet
    /// Nachgeholt mit diesem späteren Lauf.
    case imLauf(Laufnummer)
    /// Für den Monat ist nichts zu zahlen.
    case nichtsZuZahlen
}

/// Ein Fall, den ein Lauf auslassen musste oder jetzt auslassen müsste.
package struct ZurückgestellterFall: Hashable, Sendable {
    package let fall: FallID
    package let lage: Zurückstellungslage
    /// Der jüngste Lauf, der ihn ausließ; nil, wenn es noch keiner tat.
    package let ausgelassen: Laufnummer?

    package init(fall: FallID, lage: Zurückstellungslage, ausgelassen: Laufnummer?) {
        self.fall = fall
        self.lage = lage
        self.ausgelassen = ausgelassen
    }
}

extension Kasse {
    /// Gezahlt wird höchstens für den nächsten Monat (§ 42 Abs. 1 SGB II).
    package var letzterZahlmonat: Monat { amt.uhr.heute.monat + 1 }

    /// Alle Fälle, die ein Lauf jetzt auslassen müsste; liest dafür jede bewilligte Akte.
    package func zurückgestellte(by akteur: Akteur) async throws(Fachfehler) -> [FallID] {
        try akteur.verlange(.zahlläufeSehen)
        return try await sammle(bis: letzterZahlmonat).zurückgestellt.map(\.fall)
    }

    /// Was noch nicht gezahlt ist, weil ein Lauf den Fall ausließ oder jetzt auslassen müsste.
    ///
    /// - Parameters:
    ///   - fälle: was ``zurückgestellte(by:)`` fand; jeder Fall wird noch einmal angesehen.
    ///   - akteur: wer fragt.
    /// - Returns: nach Aktenzeichen; behobene Fälle bleiben, bis ein Lauf sie enthält.
    /// - Throws: wenn die Person es nicht sehen darf oder der Speicher versagt.
    package func offeneZurückstellungen(
        dazu fälle: [FallID], by akteur: Akteur
    ) async throws(Fachfehler) -> [ZurückgestellterFall] {
        try akteur.verlange(.zahlläufeSehen)
        let letzte = try await letzteAuslassungen()
        var offen: [ZurückgestellterFall] = []
        for fall in Set(fälle).union(letzte.keys).sorted() {
            guard let lage = try await offeneLage(of: fall, nach: letzte[fall]) else { continue }
            offen.append(
                ZurückgestellterFall(fall: fall, lage: lage, ausgelassen: letzte[fall]?.lauf))
        }
        return offen
    }

    /// Die Fälle, die dieser Lauf auslassen musste, und was aus ihnen geworden ist.
    package func ausgelassen(
        in lauf: Laufnummer, monat: Monat, by akteur: Akteur
    ) async throws(Fachfehler) -> [ZurückgestellterFall] {
        try akteur.verlange(.zahlläufeSehen)
        let ausgelassen = try await ausKasse { try await zahlungen.zurückgestellt(in: lauf) }
        var fälle: [ZurückgestellterFall] = []
        for eine in ausgelassen[lauf] ?? [] {
            fälle.append(
                ZurückgestellterFall(
                    fall: eine.fall, lage: try await lage(of: eine.fall, bis: monat, nach: lauf),
                    ausgelassen: lauf))
        }
        return fälle
    }

    /// Je Fall der jüngste Lauf, der ihn ausließ; ein abgebrochener oder abgelehnter hat niemanden
    /// gezahlt und zählt nicht.
    private func letzteAuslassungen() async throws(Fachfehler) -> [FallID: Laufzeile] {
        let ausgelassen = try await ausKasse { try await zahlungen.zurückgestellt(in: nil) }
        guard !ausgelassen.isEmpty else { return [:] }
        var letzte: [FallID: Laufzeile] = [:]
        for zeile in try await ausKasse({ try await zahlungen.läufe() }).reversed() {
            switch zeile.zustand {
            case .abgebrochen, .abgelehnt: continue
            case .leer, .vorbereitet, .geprüft, .freigegeben, .ausgegeben, .angenommen:
                for eine in ausgelassen[zeile.lauf] ?? [] { letzte[eine.fall] = zeile }
            }
        }
        return letzte
    }

    /// Nil, wenn nichts aussteht. Nachzuholen ist nur, was der Lauf damals ausließ; was einen neuen
    /// Lauf hinderte, zählt immer.
    private func offeneLage(
        of fall: FallID, nach zeile: Laufzeile?
    ) async throws(Fachfehler) -> Zurückstellungslage? {
        let jetzt = try await lage(of: fall, bis: letzterZahlmonat, nach: zeile?.lauf)
        switch jetzt {
        case .zurückgestellt: return jetzt
        case .wartet, .imLauf, .nichtsZuZahlen:
            guard let zeile else { return nil }
            let damals = try await lage(of: fall, bis: zeile.monat, nach: zeile.lauf)
            return damals == .wartet ? damals : nil
        }
    }

    private func lage(
        of fall: FallID, bis monat: Monat, nach lauf: Laufnummer?
    ) async throws(Fachfehler) -> Zurückstellungslage {
        let angeordnet: Fallanordnungen
        switch try await self.angeordnet(fall, bis: monat) {
        case .success(let gelesen): angeordnet = gelesen
        case .failure(let grund): return .zurückgestellt(grund)
        }
        let sammlung = try await werte(aus: [angeordnet])
        if let eine = sammlung.zurückgestellt.first { return .zurückgestellt(eine.grund) }
        guard sammlung.posten.isEmpty else { return .wartet }
        let belegt = try await ausKasse {
            try await zahlungen.belegt(
                angeordnet.anordnungen.map { .anordnung(angeordnet.schlüssel($0)) })
        }
        guard let jüngster = belegt.values.max(), let lauf, lauf < jüngster else {
            return .nichtsZuZahlen
        }
        return .imLauf(jüngster)
    }
}
