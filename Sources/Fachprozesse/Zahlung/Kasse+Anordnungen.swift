package import Ablage
package import Fallakte
package import Grundtypen
package import Zahlungswesen

extension Kasse: Zahlungsauskunft {
    /// Eine Anordnung mit dem Tag, an dem ihr Bescheid das Haus verließ.
    struct Sollposten: Sendable {
        let anordnung: Zahlungsanordnung
        let am: Tag
    }

    /// Alle Anordnungen aller Fälle für diesen Monat und frühere.
    func anordnungen(bis monat: Monat) async throws(Fachfehler) -> [Sollposten] {
        let fälle = try await ausAblage { () async throws(Ablagefehler) in
            try await amt.ablage.aktenzeichen()
        }
        var posten: [Sollposten] = []
        for fall in fälle {
            // Die Arbeitsliste sagt, wo nie etwas bewilligt wurde; nur die anderen Akten werden gelesen.
            let zeile = try await ausAblage { () async throws(Ablagefehler) in
                try await amt.ablage.zeile(fall)
            }
            // Fehlt die Zeile, entscheidet die Akte: eine Zahlung darf nicht still ausfallen.
            if let zeile, zeile.bewilligtBis == nil { continue }
            let akte = try await amt.akteOhneProtokoll(fall)
            posten += try sollposten(akte.stand, fall).filter { $0.anordnung.monat <= monat }
        }
        return posten
    }

    func sollposten(_ fall: Fall, _ id: FallID) throws(Fachfehler) -> [Sollposten] {
        var posten: [Sollposten] = []
        for anordnung in fall.anordnungen {
            guard let bescheid = fall.bescheid(anordnung.bescheid),
                let versand = fall.versendungen[bescheid.id],
                let stelle = einstellungen.haushaltsstellen[anordnung.träger]
            else { throw .haushaltsstelleFehlt(anordnung.träger) }
            let verfasst = fall.vorschlag(bescheid.vorschlag)?.verfasstDurch
            posten.append(
                Sollposten(
                    anordnung: Zahlungsanordnung(
                        anordnung, of: id, haushaltsstelle: stelle,
                        beteiligt: Set([verfasst, bescheid.geprüftDurch].compactMap(\.self))),
                    am: versand.am))
        }
        return posten
    }

    /// Bucht, was einem Fall bewilligt ist; schon Gebuchtes bleibt.
    package func stelleZumSoll(_ fall: FallID) async throws(Fachfehler) {
        let akte = try await amt.akteOhneProtokoll(fall)
        try await stelleZumSoll(try sollposten(akte.stand, fall))
    }

    func stelleZumSoll(_ posten: [Sollposten]) async throws(Fachfehler) {
        guard !posten.isEmpty else { return }
        _ = try await ausKasse {
            try await zahlungen.book(
                posten.map { try Buchungssatz.sollstellung(of: $0.anordnung, am: $0.am) })
        }
    }

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

    /// Ein Lauf mit seinen Blättern; nil, wenn es ihn nicht gibt.
    package func lauf(
        _ nummer: Laufnummer, by akteur: Akteur
    ) async throws(Fachfehler) -> Laufakte? {
        try akteur.verlange(.zahlläufeSehen)
        return try await ausKasse { try await zahlungen.lauf(nummer) }
    }

    /// Die Bytes der ausgegebenen Datei; nil, solange keine ausgegeben ist.
    package func datei(
        of nummer: Laufnummer, by akteur: Akteur
    ) async throws(Fachfehler) -> [UInt8]? {
        try akteur.verlange(.zahllaufFühren)
        return try await ausKasse {
            guard let ausgabe = try await zahlungen.lauf(nummer)?.stand.ausgabe else { return nil }
            return try await zahlungen.zahlungsdatei(ausgabe.prüfsumme)
        }
    }
}
