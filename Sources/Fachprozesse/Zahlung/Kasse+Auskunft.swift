package import Ablage
package import Fallakte
package import Grundtypen
package import Zahlungswesen

extension Kasse: Zahlungsauskunft {
    /// Was das Konto des Amts für den Fall je Monat verlassen hat und nicht zurückkam.
    package func gezahlt(_ fall: FallID) async throws(Fachfehler) -> [Monat: Geld] {
        let sätze = try await ausKasse { try await zahlungen.buchungssätze(of: fall.text) }
        var gezahlt: [Monat: Geld] = [:]
        for zeile in sätze.flatMap(\.zeilen) where zeile.stelle.konto == .bank {
            gezahlt[zeile.stelle.monat, default: .null] -= zeile.betrag
        }
        return gezahlt
    }

    /// Alle Läufe, der neueste zuerst.
    package func läufe(by akteur: Akteur) async throws(Fachfehler) -> [Laufzeile] {
        try akteur.verlange(.zahlläufeSehen)
        return try await ausKasse { try await zahlungen.läufe() }
    }

    /// Ein Lauf mit seinen Blättern; nil, wenn es ihn nicht gibt. Jeder Blick wird festgehalten, denn
    /// er zeigt Namen und Konten vieler Fälle.
    package func lauf(
        _ nummer: Laufnummer, ansicht: String, by akteur: Akteur
    ) async throws(Fachfehler) -> Laufakte? {
        try akteur.verlange(.zahlläufeSehen)
        guard let akte = try await ausKasse({ try await zahlungen.lauf(nummer) }) else {
            return nil
        }
        try await amt.verzeichne(.lauf(nummer), ansicht: ansicht, by: akteur)
        return akte
    }

    /// Der Lauf für jemanden, der darin handelt; was er tut, steht im Lauf selbst.
    package func laufOhneProtokoll(
        _ nummer: Laufnummer, by akteur: Akteur
    ) async throws(Fachfehler) -> Laufakte? {
        try akteur.verlange(.zahllaufFühren)
        return try await ausKasse { try await zahlungen.lauf(nummer) }
    }

    /// Wer was gesehen hat, das Neueste zuerst.
    ///
    /// Nach einem Fall gefragt, gehören dazu auch die Läufe, in denen er steht.
    package func zugriffe(
        _ suche: Zugriffssuche, by akteur: Akteur
    ) async throws(Fachfehler) -> Zugriffsliste {
        try akteur.verlange(.zugriffeSehen)
        var suche = suche
        if let fall = suche.fall {
            suche.läufe = try await ausKasse { try await zahlungen.läufe(with: fall) }
        }
        let gefragt = suche
        return try await ausAblage { () async throws(Ablagefehler) in
            try await amt.ablage.zugriffe(gefragt)
        }
    }

    /// Die Bytes der ausgegebenen Datei; nil, solange keine ausgegeben ist. Auch das wird festgehalten.
    package func datei(
        of nummer: Laufnummer, by akteur: Akteur
    ) async throws(Fachfehler) -> [UInt8]? {
        try akteur.verlange(.zahllaufFühren)
        let bytes = try await ausKasse {
            guard let ausgabe = try await zahlungen.lauf(nummer)?.stand.ausgabe else {
                return [UInt8]?.none
            }
            return try await zahlungen.zahlungsdatei(ausgabe.prüfsumme)
        }
        guard let bytes else { return nil }
        try await amt.verzeichne(.lauf(nummer), ansicht: "zahlungsdatei", by: akteur)
        return bytes
    }
}
