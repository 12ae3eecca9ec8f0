package import Ablage
package import Fallakte
package import Foundation
package import Grundtypen
package import Leistungsrecht
package import Schriftgut

/// Wie jemand über einen Antrag entscheiden will.
package struct Entscheidungswunsch: Hashable, Sendable {
    /// Nil nimmt den ältesten offenen Antrag.
    package var antrag: AntragID?
    package var art: Entscheidungsart
    /// Nil nimmt den gesetzlichen Zeitraum.
    package var monate: Int?

    package init(über antrag: AntragID? = nil, art: Entscheidungsart, monate: Int? = nil) {
        self.antrag = antrag
        self.art = art
        self.monate = monate
    }
}

/// Ein gerechneter Vorschlag, bevor jemand ihn stellt.
package struct Entwurf: Sendable {
    package let berechnung: Berechnung
    package let sachverhalt: Sachverhalt
    package let vorschlag: Vorschlag
    package let schreiben: Bescheidinhalt
}

/// Mit welchem Programm und Recht gerechnet wurde.
package let rechenstand = "einerhand 0.1.0"

extension Amt {
    /// Rechnet den Zeitraum des Antrags ab seinem Tag, jeden Monat mit den Angaben, die für ihn gelten.
    ///
    /// - Parameters:
    ///   - fall: der Fall.
    ///   - antrag: worüber entschieden wird; nil nimmt den ältesten offenen Antrag.
    ///   - art: wie entschieden wird; vorläufig verkürzt den Zeitraum.
    ///   - monate: Länge; nil nimmt die gesetzliche.
    /// - Returns: die neuesten Angaben, die jedes Monats und die Rechnung.
    /// - Throws: ``Fachfehler``, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package func berechnung(
        _ fall: Fall, über antrag: AntragID? = nil, art: Entscheidungsart? = nil,
        monate: Int? = nil
    ) throws(Fachfehler) -> (
        sachverhalt: Sachverhalt, jeMonat: [Monat: Sachverhalt], berechnung: Berechnung
    ) {
        guard let text = fall.angaben else { throw .ablehnung(.angaben(.ohneAntrag)) }
        let antrag = try fall.gemeint(antrag)
        var rechner = Monatsrechner(fall)
        let gesetzlich = try rechner.zeitraum(of: antrag, vorläufigWeil: art?.vorläufigWeil)
        let zeitraum =
            monate.map { Bewilligungszeitraum(ab: gesetzlich.ab, anzahl: $0) } ?? gesetzlich
        var sachverhalt = try Angaben.lies(text)
        sachverhalt.antrag = antrag.eingang
        sachverhalt.vorläufigWeil = art?.vorläufigWeil ?? sachverhalt.vorläufigWeil
        sachverhalt.bewilligungszeitraum = zeitraum
        var ergebnisse: [Monatsergebnis] = []
        var jeMonat: [Monat: Sachverhalt] = [:]
        for monat in zeitraum.monate {
            ergebnisse.append(try rechner.ergebnis(monat, über: antrag, in: zeitraum))
            jeMonat[monat] = try rechner.sachverhalt(monat)
        }
        return (sachverhalt, jeMonat, Berechnung(zeitraum: zeitraum, monate: ergebnisse))
    }

    /// Der Entwurf einer Entscheidung; nichts wird geschrieben.
    package func entwurf(
        _ id: FallID, _ fall: Fall, _ wunsch: Entscheidungswunsch, by akteur: Akteur
    ) throws(Fachfehler) -> Entwurf {
        let antrag = try fall.gemeint(wunsch.antrag)
        let (sachverhalt, jeMonat, berechnung) = try berechnung(
            fall, über: antrag.id, art: wunsch.art, monate: wunsch.monate)
        try Gewinnfrage(jeMonat: jeMonat).prüfe(wunsch.art)
        if wunsch.art.bewilligt {
            try Einzelablehnung(berechnung: berechnung, jeMonat: jeMonat).prüfe()
        }
        let bau = Vorschlagsbau(
            sachverhalt: sachverhalt, jeMonat: jeMonat, berechnung: berechnung, aktenzeichen: id)
        let bewilligt = wunsch.art.bewilligt
        let vorschlagID = try Schlüssel<Schlüsselart.Vorschlag>.laufend(
            "v", fall.vorschläge.count + 1)
        guard
            let zeitraum = Monatsspanne(ab: berechnung.zeitraum.ab, bis: berechnung.zeitraum.bis)
        else { throw .unterbrochen }
        let auszahlung = bewilligt ? try bau.auszahlung() : nil
        let vorschlag = Vorschlag(
            id: vorschlagID, antrag: antrag.id, art: wunsch.art, zeitraum: zeitraum,
            zeilen: bewilligt ? try bau.zeilen() : [], auszahlung: auszahlung,
            direktzahlungen: bewilligt ? try bau.direktzahlungen() : [],
            angabenstand: fall.angabenstand, rechenstand: rechenstand,
            verfasstDurch: akteur.kennung)
        let schreiben = try Bescheidbau(
            amt: daten, aktenzeichen: id, fall: fall, antrag: antrag, sachverhalt: sachverhalt,
            jeMonat: jeMonat, berechnung: berechnung, vorschlag: vorschlag, datum: uhr.heute,
            bearbeitet: akteur.name
        ).inhalt()
        return Entwurf(
            berechnung: berechnung, sachverhalt: sachverhalt, vorschlag: vorschlag,
            schreiben: schreiben)
    }

    /// Stellt den Vorschlag zur Prüfung.
    package func schlageVor(
        _ id: FallID, _ wunsch: Entscheidungswunsch, gesehen version: Int, _ auftrag: AuftragID,
        by akteur: Akteur
    ) async throws(Fachfehler) -> VorschlagID {
        try akteur.verlange(.vorschlagen)
        let quittung = try await handle(auftrag, in: id, gesehen: version, by: akteur) { stand in
            let entwurf = try entwurf(id, stand, wunsch, by: akteur)
            let ereignisse = try stand.decide(entwurf.vorschlag)
            try prüfe(entwurf.schreiben)
            return ereignisse
        }
        for case .vorschlagErstellt(let vorschlag) in try await ereignisse(of: quittung) {
            return vorschlag.id
        }
        throw .unterbrochen
    }

    /// Ob aus dem Inhalt ein Brief wird: vollständig, stimmig, druckbar.
    ///
    /// Geprüft wird schon beim Vorschlag, damit niemand prüft, was nie hinausgehen kann.
    func prüfe(_ schreiben: Bescheidinhalt) throws(Fachfehler) {
        do {
            _ = try schreiben.brief()
        } catch {
            switch error {
            case .pflichtangabenFehlen(let fehlend):
                throw .bescheidUnvollständig(fehlend.map(\.bezeichnung))
            case .unstimmig, .nichtDruckbar: throw .brief(error.meldung)
            }
        }
    }

    /// Setzt den Brief; als Entwurf ist jede Seite gekennzeichnet.
    package func brief(
        _ schreiben: Bescheidinhalt, entwurf: Bool
    ) async throws(Fachfehler) -> Data {
        try prüfe(schreiben)
        do {
            return try await briefe.setze(schreiben, entwurf: entwurf)
        } catch let fehler as Brieffehler {
            throw .brief(fehler.meldung)
        } catch { throw .brief("\(error)") }
    }

    /// Gibt einen Vorschlag mit Grund zurück.
    package func gibZurück(
        _ vorschlag: VorschlagID, in id: FallID, grund: String, gesehen version: Int,
        _ auftrag: AuftragID, by akteur: Akteur
    ) async throws(Fachfehler) {
        if !akteur.darf(.vorschlagen) { try akteur.verlange(.prüfen) }
        try await handle(auftrag, in: id, gesehen: version, by: akteur) { stand in
            try stand.decide(
                Vorschlagsrückgabe(vorschlag: vorschlag, grund: grund, durch: akteur.kennung))
        }
    }

    /// Die zweite Person erlässt den Bescheid: Brief und Berechnung werden mit ihm aufbewahrt.
    package func erlasse(
        _ vorschlag: VorschlagID, in id: FallID, gesehen version: Int, _ auftrag: AuftragID,
        by akteur: Akteur
    ) async throws(Fachfehler) -> BescheidID {
        try akteur.verlange(.prüfen)
        var quittung = try await quittung(of: auftrag)
        if quittung == nil {
            let stand = try await stand(id, gesehen: version)
            guard let gestellt = stand.vorschlag(vorschlag) else {
                throw .ablehnung(.prüfung(.vorschlagUnbekannt(vorschlag)))
            }
            let unterlagen = try await unterlagen(gestellt, id, stand, by: akteur)
            let heute = uhr.heute
            quittung = try await handle(auftrag, in: id, gesehen: version, by: akteur) { stand in
                try stand.decide(
                    Bescheiderlass(
                        bescheid: try Schlüssel<Schlüsselart.Bescheid>.laufend(
                            "b", stand.bescheide.count + 1),
                        vorschlag: vorschlag, schreiben: unterlagen.schreiben,
                        berechnung: unterlagen.berechnung, geprüftDurch: akteur.kennung, am: heute))
            }
        }
        guard let quittung else { throw .unterbrochen }
        for case .bescheidErlassen(let bescheid) in try await ereignisse(of: quittung) {
            return bescheid.id
        }
        throw .unterbrochen
    }

    /// Hält fest, dass der Bescheid das Haus verlassen hat.
    package func versende(
        _ bescheid: BescheidID, in id: FallID, weg: Versandweg, am: Tag, _ auftrag: AuftragID,
        by akteur: Akteur
    ) async throws(Fachfehler) {
        if !akteur.darf(.vorschlagen) { try akteur.verlange(.prüfen) }
        try await handle(auftrag, in: id, by: akteur) { stand in
            try stand.decide(
                Versand(bescheid: bescheid, weg: weg, am: am, durch: akteur.kennung))
        }
    }

    /// Ein Dokument des Falls, gegen seine Prüfsumme geprüft.
    package func dokument(
        _ prüfsumme: Prüfsumme, of fall: FallID, by akteur: Akteur
    ) async throws(Fachfehler) -> Data {
        try akteur.verlange(.akteSehen)
        try await verzeichne(.fall(fall), ansicht: "dokument", by: akteur)
        let inhalt = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.dokument(prüfsumme, of: fall)
        }
        guard let inhalt else { throw .dokumentUnbekannt(prüfsumme) }
        return inhalt
    }
}

extension Fall {
    /// Der genannte Antrag; ohne Angabe der älteste offene.
    fileprivate func gemeint(_ id: AntragID?) throws(Fachfehler) -> Antrag {
        guard let antrag = id.map(antrag) ?? offeneAnträge.first else {
            throw .ablehnung(id.map { .vorschlag(.antragUnbekannt($0)) } ?? .angaben(.ohneAntrag))
        }
        return antrag
    }
}

extension Entscheidungsart {
    fileprivate var vorläufigWeil: String? {
        guard case .vorläufig(let grund) = self else { return nil }
        return grund
    }
}
