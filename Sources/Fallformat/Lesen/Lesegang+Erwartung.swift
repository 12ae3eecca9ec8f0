import Grundtypen

extension Lesegang {
    func erwartung(_ wert: Wert) -> Erwartung? {
        guard let teile = liste(wert, höchstens: Grenzen.erwartungen) else { return nil }
        var monate: Set<Monat> = []
        let gelesen = teile.map { teil -> Erwartung.MonatErwartung? in
            guard let erwartung = self.monatErwartung(teil) else { return nil }
            if !monate.insert(erwartung.monat).inserted {
                self.melde(teil, .widerspruch(.monatDoppelt(erwartung.monat)))
            }
            return erwartung
        }
        let gültig = gelesen.compactMap(\.self)
        return gültig.count == teile.count ? Erwartung(monate: gültig) : nil
    }

    private func monatErwartung(_ wert: Wert) -> Erwartung.MonatErwartung? {
        guard let a = angaben(wert, Erwartungsschlüssel.self) else { return nil }
        let monat = a.pflicht(.monat, .monat, monat)
        let gesamt = a.freiwillig(.gesamt, betrag)
        let bund = a.freiwillig(.bund, betrag)
        let kommune = a.freiwillig(.kommune, betrag)
        let bildung = a.freiwillig(.bildung, betrag)
        let einmalig = a.freiwillig(.einmalig, betrag)
        let personen = a.freiwillig(.personen, personenerwartungen)
        let außerhalb = a.freiwillig(
            .ausserhalb, liste(höchstens: Grenzen.personen, bekanntePerson))
        let keinAnspruch = a.freiwillig(.kein_anspruch, jaNein) ?? false
        let fortgeschrieben = a.freiwillig(.fortgeschrieben, jaNein) ?? false
        guard let monat else { return nil }
        return Erwartung.MonatErwartung(
            monat: monat, gesamt: gesamt, bund: bund, kommune: kommune, bildung: bildung,
            einmalig: einmalig,
            personen: personen ?? [:],
            außerhalb: außerhalb, keinAnspruch: keinAnspruch, fortgeschrieben: fortgeschrieben,
            zeile: wert.stelle.zeile)
    }

    /// Je Person ihre Beträge; die Schlüssel sind Kennungen.
    private func personenerwartungen(_ wert: Wert) -> [String: Erwartung.PersonErwartung]? {
        guard case .angaben(let einträge) = wert.knoten.inhalt else {
            _ = angaben(wert, Personenerwartungsschlüssel.self)
            return nil
        }
        var ergebnis: [String: Erwartung.PersonErwartung] = [:]
        for eintrag in einträge {
            let schlüssel = Wert(
                knoten: YamlKnoten(
                    stelle: eintrag.stelle, inhalt: .text(eintrag.schlüssel, schlicht: true)),
                pfad: wert.pfad)
            let hier = Wert(
                knoten: eintrag.wert, pfad: "\(wert.pfad).\(pfadteil(eintrag.schlüssel))")
            let kennung = bekanntePerson(schlüssel)
            guard let a = angaben(hier, Personenerwartungsschlüssel.self), let kennung else {
                continue
            }
            ergebnis[kennung] = Erwartung.PersonErwartung(
                regelbedarf: a.freiwillig(.regelbedarf, betrag),
                mehrbedarf: a.freiwillig(.mehrbedarf, betrag),
                unterkunft: a.freiwillig(.unterkunft, betrag),
                einkommen: a.freiwillig(.einkommen, betrag),
                verteilt: a.freiwillig(.verteilt, betrag),
                anspruch: a.freiwillig(.anspruch, betrag), bund: a.freiwillig(.bund, betrag),
                kommune: a.freiwillig(.kommune, betrag),
                minderung: a.freiwillig(.minderung, betrag),
                bildung: a.freiwillig(.bildung, betrag),
                einmalig: a.freiwillig(.einmalig, betrag),
                sofortzuschlag: a.freiwillig(.sofortzuschlag, betrag))
        }
        return ergebnis
    }
}
