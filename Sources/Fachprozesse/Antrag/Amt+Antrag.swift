package import Ablage
package import Fallakte
import Fallformat
package import Foundation
package import Grundtypen
import Leistungsrecht

/// Ein Antrag, wie er am Schalter oder aus einer Datei kommt.
package struct Antragseingang: Sendable {
    /// Der Fall, zu dem er gehört; nil eröffnet einen neuen.
    package var fall: FallID?
    package var eingang: Tag
    package var weg: Antragsweg
    package var standort: String
    /// JSON im Fallformat.
    package var angaben: String

    package init(
        fall: FallID? = nil, eingang: Tag, weg: Antragsweg, standort: String, angaben: String
    ) {
        self.fall = fall
        self.eingang = eingang
        self.weg = weg
        self.standort = standort
        self.angaben = angaben
    }
}

extension Amt {
    /// Nimmt einen Antrag auf; die Angaben müssen lesbar, aber noch nicht vollständig belegt sein.
    ///
    /// Zu einem bestehenden Fall ändert er dessen Angaben; das darf nur, wer sie ändern darf.
    ///
    /// - Returns: das Aktenzeichen.
    package func erfasse(
        _ eingang: Antragseingang, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) -> FallID {
        try akteur.verlange(.antragErfassen)
        if eingang.fall != nil { try akteur.verlange(.angabenÄndern) }
        let sachverhalt = try Angaben.lies(eingang.angaben)
        if let quittung = try await quittung(of: auftrag) { return quittung.fall }
        if let fall = eingang.fall {
            try await erfasse(eingang, sachverhalt, auftrag, in: fall, neu: false, by: akteur)
            return fall
        }
        // Zwei Schalter können dieselbe nächste Nummer sehen; wer zu spät kommt, nimmt die folgende.
        for versuch in 0..<50 {
            let fall = try await nächstesAktenzeichen(im: eingang.eingang.jahr, abstand: versuch)
            do {
                try await erfasse(eingang, sachverhalt, auftrag, in: fall, neu: true, by: akteur)
                return fall
            } catch {
                guard case .überholt = error else { throw error }
            }
        }
        throw .ablage(.speicher(.gesperrt(ort: "Aktenzeichen")))
    }

    private func erfasse(
        _ eingang: Antragseingang, _ sachverhalt: Sachverhalt, _ auftrag: AuftragID,
        in fall: FallID, neu: Bool, by akteur: Akteur
    ) async throws(Fachfehler) {
        try await handle(auftrag, in: fall, gesehen: neu ? 0 : nil, by: akteur) { stand in
            let id = try Schlüssel<Schlüsselart.Antrag>.laufend("a", stand.anträge.count + 1)
            let antrag = Antrag(
                id: id, eingang: eingang.eingang, weg: eingang.weg,
                angaben: Fallschreiber.json(sachverhalt))
            var ereignisse: [FallEreignis] = []
            if stand.zuständigkeit == nil {
                ereignisse += try stand.decide(
                    Zuständigkeit(standort: eingang.standort, person: nil))
            }
            ereignisse += try stand.decide(antrag)
            ereignisse.append(
                .vollständigkeitFestgestellt(
                    Vollständigkeit(sachverhalt, nachweise: stand.nachweise, ab: eingang.eingang)))
            return ereignisse
        }
    }

    /// `JJJJ-NNNNN`, die nächste freie Nummer des Jahres.
    private func nächstesAktenzeichen(
        im jahr: Int, abstand: Int
    ) async throws(Fachfehler) -> FallID {
        let bisher = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.aktenzeichen()
        }
        let höchste =
            bisher.filter { $0.text.hasPrefix("\(jahr)-") }
            .compactMap { Int($0.text.dropFirst(5)) }.max() ?? 0
        let nummer = String(höchste + 1 + abstand)
        let ziffern = String(repeating: "0", count: max(0, 5 - nummer.count)) + nummer
        guard let fall = FallID("\(jahr)-\(ziffern)") else {
            throw .ablage(.speicher(.gesperrt(ort: "Aktenzeichen")))
        }
        return fall
    }

    /// Ändert die Angaben; der Grund steht in der Akte.
    ///
    /// - Parameters:
    ///   - fall: der Fall.
    ///   - angaben: die neuen Angaben, JSON im Fallformat, immer vollständig.
    ///   - grund: warum; steht im Verlauf.
    ///   - giltAb: erster Monat; nil berichtigt alle Monate.
    ///   - nurBisZumWechsel: ob Monate, für die schon andere Angaben gelten, bleiben, wie sie sind.
    ///   - version: die Version, die der Mensch gesehen hat.
    ///   - auftrag: derselbe Auftrag geschieht einmal.
    ///   - akteur: wer handelt.
    /// - Throws: ``Fachfehler``.
    package func ändere(
        _ fall: FallID, auf angaben: String, grund: String, giltAb: Monat?,
        nurBisZumWechsel: Bool = false, gesehen version: Int,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try akteur.verlange(.angabenÄndern)
        let sachverhalt = try Angaben.lies(angaben)
        let heute = uhr.heute
        try await handle(auftrag, in: fall, gesehen: version, by: akteur) { stand in
            let änderung = Angabenänderung(
                angaben: Fallschreiber.json(sachverhalt), grund: grund, giltAb: giltAb)
            var ereignisse =
                nurBisZumWechsel
                ? try stand.decideBisZumWechsel(änderung) : try stand.decide(änderung)
            // Was fehlt, sagen die neuesten Angaben.
            let neueste = try Angaben.lies(ereignisse.neuesteAngaben ?? angaben)
            let neu = Vollständigkeit(neueste, nachweise: stand.nachweise, ab: heute)
            if neu.fehlend != stand.vollständigkeit?.fehlend {
                ereignisse.append(.vollständigkeitFestgestellt(neu))
            }
            return ereignisse
        }
    }

    /// Legt einen Beleg zur Akte und prüft, was noch fehlt.
    package func füge(
        _ datei: Data, name: String, bezeichnung: String, zu pfad: String?, an fall: FallID,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try akteur.verlange(.antragErfassen)
        let heute = uhr.heute
        // Erst prüfen, dann ablegen: eine abgelehnte Datei soll nicht liegen bleiben.
        guard try await zeile(fall, by: akteur) != nil else { throw .fallUnbekannt(fall) }
        let prüfsumme = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.store(datei, for: fall)
        }
        let bytes = datei.count
        try await handle(auftrag, in: fall, by: akteur) { stand in
            let nachweis = Nachweis(
                id: try Schlüssel<Schlüsselart.Nachweis>.laufend("n", stand.nachweise.count + 1),
                bezeichnung: bezeichnung, dateiname: name, prüfsumme: prüfsumme, bytes: bytes,
                zuPfad: pfad)
            var ereignisse = try stand.decide(nachweis)
            guard let angaben = stand.angaben else { return ereignisse }
            let neu = Vollständigkeit(
                try Angaben.lies(angaben), nachweise: stand.nachweise + [nachweis], ab: heute)
            if neu.fehlend != stand.vollständigkeit?.fehlend {
                ereignisse.append(.vollständigkeitFestgestellt(neu))
            }
            return ereignisse
        }
    }

    /// Weist den Fall einer Person zu, nil legt ihn in den Eingangskorb des Standorts.
    package func weise(
        _ fall: FallID, zu person: Kennung?, standort: String, gesehen version: Int? = nil,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        let nimmt = person == akteur.kennung && akteur.darf(.vorschlagen)
        if !nimmt { try akteur.verlange(.zuweisen) }
        try await handle(auftrag, in: fall, gesehen: version, by: akteur) { stand in
            // Wer Fälle bearbeitet, nimmt sich einen aus dem Eingangskorb, keinem anderen einen weg.
            if let bisher = stand.zuständigkeit?.person, bisher != akteur.kennung {
                try akteur.verlange(.zuweisen)
            }
            return try stand.decide(Zuständigkeit(standort: standort, person: person))
        }
    }
}

extension Vollständigkeit {
    /// Was nach diesen Angaben noch zu belegen ist.
    ///
    /// Die Frist zum Nachreichen ist zwei Wochen; sie ist eine Bitte, noch keine nach § 66 SGB I.
    init(_ s: Sachverhalt, nachweise: [Nachweis], ab tag: Tag) {
        let bedarf = Nachweisbedarf.alle(for: s)
        let belegt = Set(nachweise.compactMap(\.zuPfad))
        let offen = bedarf.filter { !belegt.contains($0.pfad) }
        let erledigt = bedarf.count - offen.count
        // 100 Prozent heißt: nichts fehlt; gerundet wird deshalb ab.
        let prozent = bedarf.isEmpty ? 100 : erledigt * 100 / bedarf.count
        self.init(
            prozent: prozent, fehlend: offen.map(\.bezeichnung),
            frist: offen.isEmpty ? nil : tag + 14)
    }
}

extension [FallEreignis] {
    /// Die zuletzt erfassten Angaben unter diesen Ereignissen.
    fileprivate var neuesteAngaben: String? {
        for case .angabenGeändert(let änderung) in reversed() { return änderung.angaben }
        return nil
    }
}
