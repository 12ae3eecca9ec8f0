package import Fallakte
package import Grundtypen

extension Zahllauf {
    /// Was in die Datei kommt, wenn sie jetzt entsteht.
    ///
    /// - Parameters:
    ///   - erstellt: steht in der Datei, auf die Sekunde.
    ///   - heute: der Tag, an dem die Datei entsteht.
    ///   - einstellungen: Kalender und Vorlauf, wie mit der Bank vereinbart.
    /// - Returns: den Inhalt; ``PainDatei`` schreibt ihn.
    /// - Throws: wenn nicht freigegeben ist oder eine Zahlung sich nicht schreiben lässt.
    package func dateientwurf(
        erstellt: Zeitpunkt, heute: Tag, under einstellungen: Zahlungseinstellungen
    ) throws(Laufablehnung) -> Zahlungsdatei {
        try verlange(.freigegeben)
        return try datei(
            erstellt: erstellt, ausführung: ausführung(heute: heute, under: einstellungen))
    }

    /// Der Tag der Ausführung, wenn die Datei heute entsteht: der geplante, sonst der früheste, der der
    /// Bank ihren Vorlauf lässt.
    package func ausführung(heute: Tag, under einstellungen: Zahlungseinstellungen) -> Tag {
        let frühestens = einstellungen.kalender.banktag(
            einstellungen.vorlaufBanktage, nach: heute)
        return max(vorbereitung?.ausführung ?? frühestens, frühestens)
    }

    /// Die ausgegebene Datei, aus den Blättern neu zusammengestellt.
    package func ausgegebeneDatei() throws(Laufablehnung) -> Zahlungsdatei {
        guard let ausgabe else {
            throw .falscherZustand(zustand, erwartet: [.ausgegeben, .angenommen, .abgelehnt])
        }
        return try datei(erstellt: ausgabe.erstellt, ausführung: ausgabe.ausführung)
    }

    /// Hält fest, dass die Datei entstanden ist.
    package func decide(
        _ entwurf: Zahlungsdatei, prüfsumme: Prüfsumme, bytes: Int, durch kennung: Kennung
    ) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.freigegeben)
        guard entwurf == (try datei(erstellt: entwurf.erstellt, ausführung: entwurf.ausführung))
        else { throw .ausgabe(.entwurfVeraltet) }
        return [
            .ausgegeben(
                Ausgabe(
                    nachrichtenID: entwurf.nachrichtenID, prüfsumme: prüfsumme, bytes: bytes,
                    erstellt: entwurf.erstellt, ausführung: entwurf.ausführung, durch: kennung))
        ]
    }

    private func datei(
        erstellt: Zeitpunkt, ausführung: Tag
    ) throws(Laufablehnung) -> Zahlungsdatei {
        guard let vorbereitung else { throw .falscherZustand(zustand, erwartet: [.freigegeben]) }
        do throws(PainFehler) {
            return try Zahlungsdatei(
                lauf: vorbereitung.lauf, erstellt: erstellt, ausführung: ausführung,
                auftraggeber: vorbereitung.auftraggeber, zahlungen: auszuzahlen)
        } catch { throw .ausgabe(.datei(error)) }
    }

    /// Die Bank hat angenommen.
    package func decide(_ annahme: Annahme) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.ausgegeben)
        guard hatText(annahme.referenz) else { throw .rückmeldung(.referenzFehlt) }
        if let ausgabe, annahme.am < ausgabe.ausführung {
            throw .rückmeldung(.vorAusführung(annahme.am, ausführung: ausgabe.ausführung))
        }
        var gesehen: Set<ZahlungsID> = []
        for eine in annahme.zurückgewiesen {
            guard stand(of: eine.zahlung) == .imLauf else {
                throw .rückmeldung(.zahlungUnbekannt(eine.zahlung))
            }
            guard gesehen.insert(eine.zahlung).inserted else {
                throw .rückmeldung(.zurückweisungDoppelt(eine.zahlung))
            }
        }
        return [.angenommen(annahme)]
    }

    /// Die Bank hat abgelehnt; alles wird wieder frei.
    package func decide(_ ablehnung: Bankablehnung) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.ausgegeben)
        guard hatText(ablehnung.referenz) else { throw .rückmeldung(.referenzFehlt) }
        guard hatText(ablehnung.grund) else { throw .rückmeldung(.grundFehlt) }
        return [.abgelehnt(ablehnung)]
    }

    /// Eine Zahlung ist zurückgekommen; nur einmal und nur im gezahlten Betrag.
    package func decide(_ rückläufer: Rückläufer) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.angenommen)
        guard hatText(rückläufer.referenz) else { throw .rückmeldung(.referenzFehlt) }
        let id = rückläufer.zahlung
        guard let zahlung = zahlung(id), let stand = stand(of: id) else {
            throw .rückmeldung(.zahlungUnbekannt(id))
        }
        switch stand {
        case .imLauf: break
        case .zurückgehalten, .zurückgewiesen: throw .rückmeldung(.nichtAusgeführt(id))
        case .rückläufer: throw .rückmeldung(.rückläuferBekannt(id))
        }
        guard rückläufer.betrag == zahlung.betrag else {
            throw .rückmeldung(
                .andererBetrag(id, gezahlt: zahlung.betrag, zurück: rückläufer.betrag))
        }
        if let ausgabe, rückläufer.wert < ausgabe.ausführung {
            throw .rückmeldung(.vorAusführung(rückläufer.wert, ausführung: ausgabe.ausführung))
        }
        return [.rückläuferEingegangen(rückläufer)]
    }
}
