package import Ablage
package import Fallakte
package import Foundation
package import Grundtypen
package import Leistungsrecht

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
    /// - Returns: das Aktenzeichen.
    package func erfasse(
        _ eingang: Antragseingang, _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) -> FallID {
        try akteur.verlange(.antragErfassen)
        let sachverhalt = try Angaben.lies(eingang.angaben)
        if let quittung = try await ausAblage({ () async throws(Ablagefehler) in
            try await ablage.quittung(of: auftrag)
        }) {
            return quittung.fall
        }
        if let fall = eingang.fall {
            let akte = try await akteOhneProtokoll(fall)
            try await erfasse(eingang, sachverhalt, auftrag, in: fall, auf: akte.stand, by: akteur)
            return fall
        }
        // Zwei Schalter können dieselbe nächste Nummer sehen; wer zu spät kommt, nimmt die folgende.
        for versuch in 0..<50 {
            let fall = try await nächstesAktenzeichen(im: eingang.eingang.jahr, abstand: versuch)
            do {
                try await erfasse(eingang, sachverhalt, auftrag, in: fall, auf: Fall(), by: akteur)
                return fall
            } catch {
                guard case .überholt = error else { throw error }
            }
        }
        throw .ablage(.speicher(.gesperrt(ort: "Aktenzeichen")))
    }

    private func erfasse(
        _ eingang: Antragseingang, _ sachverhalt: Sachverhalt, _ auftrag: AuftragID,
        in fall: FallID, auf stand: Fall, by akteur: Akteur
    ) async throws(Fachfehler) {
        let nummer = stand.anträge.count + 1
        guard let id = AntragID("a\(nummer)") else { throw .fallUnbekannt(fall) }
        let antrag = Antrag(
            id: id, eingang: eingang.eingang, weg: eingang.weg, angaben: eingang.angaben)
        var ereignisse: [FallEreignis] = []
        if stand.zuständigkeit == nil {
            ereignisse += try ausFall { () throws(Ablehnung) in
                try stand.decide(Zuständigkeit(standort: eingang.standort, person: nil))
            }
        }
        ereignisse += try ausFall { () throws(Ablehnung) in try stand.decide(antrag) }
        ereignisse.append(
            .vollständigkeitFestgestellt(
                Vollständigkeit(sachverhalt, nachweise: stand.nachweise, ab: eingang.eingang)))
        try await schreibe(ereignisse, auf: stand, fall, auftrag, by: akteur)
    }

    /// `JJJJ-NNNNN`, die nächste freie Nummer des Jahres.
    private func nächstesAktenzeichen(
        im jahr: Int, abstand: Int
    ) async throws(Fachfehler) -> FallID {
        let bisher = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.aktenzeichen()
        }
        let höchste = bisher.filter { $0.text.hasPrefix("\(jahr)-") }
            .compactMap { Int($0.text.dropFirst(5)) }.max() ?? 0
        let nummer = String(höchste + 1 + abstand)
        let ziffern = String(repeating: "0", count: max(0, 5 - nummer.count)) + nummer
        guard let fall = FallID("\(jahr)-\(ziffern)") else {
            throw .ablage(.speicher(.gesperrt(ort: "Aktenzeichen")))
        }
        return fall
    }

    /// Ändert die Angaben; der Grund steht in der Akte.
    package func ändere(
        _ fall: FallID, auf angaben: String, grund: String, giltAb: Monat?, gesehen version: Int,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try akteur.verlange(.angabenÄndern)
        let sachverhalt = try Angaben.lies(angaben)
        let stand = try await stand(fall, gesehen: version)
        var ereignisse = try ausFall { () throws(Ablehnung) in
            try stand.decide(Angabenänderung(angaben: angaben, grund: grund, giltAb: giltAb))
        }
        let neu = Vollständigkeit(sachverhalt, nachweise: stand.nachweise, ab: uhr.heute)
        if neu.fehlend != stand.vollständigkeit?.fehlend {
            ereignisse.append(.vollständigkeitFestgestellt(neu))
        }
        try await schreibe(ereignisse, auf: stand, fall, auftrag, by: akteur)
    }

    /// Legt einen Beleg zur Akte und prüft, was noch fehlt.
    package func füge(
        _ datei: Data, name: String, bezeichnung: String, zu pfad: String?, an fall: FallID,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        try akteur.verlange(.antragErfassen)
        let stand = try await stand(fall, gesehen: nil)
        guard let id = NachweisID("n\(stand.nachweise.count + 1)") else {
            throw .fallUnbekannt(fall)
        }
        let prüfsumme = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.store(datei, for: fall)
        }
        let nachweis = Nachweis(
            id: id, bezeichnung: bezeichnung, dateiname: name, prüfsumme: prüfsumme,
            bytes: datei.count, zuPfad: pfad)
        var ereignisse = try ausFall { () throws(Ablehnung) in try stand.decide(nachweis) }
        if let angaben = stand.angaben {
            let neu = Vollständigkeit(
                try Angaben.lies(angaben), nachweise: stand.nachweise + [nachweis], ab: uhr.heute)
            if neu.fehlend != stand.vollständigkeit?.fehlend {
                ereignisse.append(.vollständigkeitFestgestellt(neu))
            }
        }
        try await schreibe(ereignisse, auf: stand, fall, auftrag, by: akteur)
    }

    /// Weist den Fall einer Person zu, nil legt ihn in den Eingangskorb des Standorts.
    package func weise(
        _ fall: FallID, zu person: Kennung?, standort: String, _ auftrag: AuftragID,
        by akteur: Akteur
    ) async throws(Fachfehler) {
        // Wer Fälle bearbeitet, darf sich einen aus dem Eingangskorb nehmen.
        if person != akteur.kennung || !akteur.darf(.vorschlagen) {
            try akteur.verlange(.zuweisen)
        }
        let stand = try await stand(fall, gesehen: nil)
        let ereignisse = try ausFall { () throws(Ablehnung) in
            try stand.decide(Zuständigkeit(standort: standort, person: person))
        }
        try await schreibe(ereignisse, auf: stand, fall, auftrag, by: akteur)
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
            prozent: prozent, fehlend: offen.map(\.bezeichnung), frist: offen.isEmpty ? nil : tag + 14)
    }
}
