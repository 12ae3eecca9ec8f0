import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Die örtlichen Werte; Werte im Fall gehen denen des Amts vor.
    func örtlich(_ a: Angaben<Fallschlüssel>) -> ÖrtlicheWerte? {
        guard a[.oertlich] == nil else { return a.freiwillig(.oertlich, örtlicheWerte) }
        guard let wert = a[.amt] else {
            melde(a.wert, .widerspruch(.einesVon(["amt", "oertlich"])))
            return nil
        }
        guard let amt = kennung(wert) else { return nil }
        guard let werte = ämter[amt] else {
            melde(wert, .form(.amtUnbekannt(amt, bekannt: ämter.keys.sorted())))
            return nil
        }
        return werte
    }

    func örtlicheWerte(_ wert: Wert) -> ÖrtlicheWerte? {
        guard let a = angaben(wert, Örtlichkeitsschlüssel.self) else { return nil }
        let land = a.pflicht(.land, .wahl(Land.allCases.map(\.rawValue)), wahl(Land.self))
        let grenzen = a.pflicht(.grenzen, .liste, grenzen)
        let einstellungen = a.freiwillig(.einstellungen, einstellungen)
        guard let land, let grenzen else { return nil }
        return ÖrtlicheWerte(
            land: land, grenzen: grenzen, einstellungen: einstellungen ?? Einstellungen())
    }

    private func grenzen(_ wert: Wert) -> [Angemessenheitsgrenze]? {
        guard let teile = liste(wert, höchstens: Grenzen.grenzzeilen) else { return nil }
        guard !teile.isEmpty else {
            melde(wert, .form(.leereListe))
            return nil
        }
        var beginne: Set<Tag> = []
        let gelesen = teile.map { teil -> Angemessenheitsgrenze? in
            guard let a = self.angaben(teil, Grenzschlüssel.self) else { return nil }
            let ab = a.pflicht(.ab, .tag, self.tag)
            let unterkunft = a.pflicht(.unterkunft, .angaben, self.staffel)
            let heizung = a.pflicht(.heizung, .angaben, self.staffel)
            if let ab, !beginne.insert(ab).inserted {
                self.melde(a[.ab] ?? teil, .widerspruch(.grenzeDoppelt(ab)))
            }
            guard let ab, let unterkunft, let heizung else { return nil }
            return Angemessenheitsgrenze(ab: ab, unterkunft: unterkunft, heizung: heizung)
        }
        let gültig = gelesen.compactMap(\.self)
        return gültig.count == teile.count ? gültig : nil
    }

    /// `{1: 420, 2: 510, je_weitere: 90}`; die Schlüssel sind Personenzahlen.
    private func staffel(_ wert: Wert) -> Angemessenheitsgrenze.Staffel? {
        guard case .angaben(let einträge) = wert.knoten.inhalt else {
            _ = angaben(wert, Grenzschlüssel.self)
            return nil
        }
        var beträge: [Int: Geld] = [:]
        var jeWeitere: Geld?
        var fehlerfrei = true
        for eintrag in einträge {
            let hier = Wert(
                knoten: eintrag.wert, pfad: "\(wert.pfad).\(pfadteil(eintrag.schlüssel))")
            let betrag = betrag(hier)
            if betrag == nil { fehlerfrei = false }
            if eintrag.schlüssel == "je_weitere" {
                jeWeitere = betrag
            } else if let zahl = Int(eintrag.schlüssel), String(zahl) == eintrag.schlüssel,
                (1...Grenzen.staffel).contains(zahl)
            {
                // „01“ und „+1“ sind andere Schlüssel als „1“ und fielen als doppelte nicht auf.
                beträge[zahl] = betrag
            } else {
                fehlerfrei = false
                melde(
                    eintrag.stelle, wert.pfad,
                    .form(
                        .unbekannterSchlüssel(
                            eintrag.schlüssel, meinten: nil,
                            bekannt: ["1", "2", "3", "…", "je_weitere"])))
            }
        }
        guard fehlerfrei else { return nil }
        return staffel(beträge, jeWeitere, wert)
    }

    private func staffel(
        _ beträge: [Int: Geld], _ jeWeitere: Geld?, _ wert: Wert
    ) -> Angemessenheitsgrenze.Staffel? {
        var folge: [Geld] = []
        for zahl in 1...max(1, beträge.count) {
            guard let betrag = beträge[zahl] else {
                melde(wert, .widerspruch(.staffelLücke(zahl)))
                return nil
            }
            folge.append(betrag)
        }
        guard let jeWeitere else {
            melde(wert, .form(.fehlt("je_weitere", .betrag)))
            return nil
        }
        return Angemessenheitsgrenze.Staffel(beträge: folge, jeWeitere: jeWeitere)
    }

    private func einstellungen(_ wert: Wert) -> Einstellungen? {
        guard let a = angaben(wert, Einstellungsschlüssel.self) else { return nil }
        var e = Einstellungen()
        if let rest = a.freiwillig(.kopfteilrest, wahl(Einstellungen.Kopfteilrest.self)) {
            e.kopfteilrest = rest
        }
        if let reform = a.freiwillig(
            .kdu_reform_2026, wahl(Einstellungen.Unterkunftsreform.self))
        {
            e.unterkunftsreform = reform
        }
        if let vermögen = a.freiwillig(.kind_vermoegen, wahl(Einstellungen.Kindvermögen.self)) {
            e.kindvermögen = vermögen
        }
        if let ab = a.freiwillig(.aufteilung_2023, wahl(Einstellungen.Aufteilung2023.self)) {
            e.aufteilung2023 = ab
        }
        return e
    }
}
