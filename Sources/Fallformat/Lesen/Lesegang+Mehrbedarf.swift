import Grundtypen
import Leistungsrecht

/// Worauf sich Prozente der Ernährung beziehen.
enum Ernährungsbezug: String, CaseIterable {
    case stufe1, eigener
}

extension Lesegang {
    /// Kostenaufwändige Ernährung (§ 21 Abs. 5 SGB II): ein Betrag oder Prozente mit ihrem Bezug.
    func ernährungsbedarf(_ wert: Wert) -> Ernährungsbedarf? {
        guard let a = angaben(wert, Ernährungsschlüssel.self) else { return nil }
        let höhe = ernährungshöhe(a)
        let dauer = Dauer(ab: a.freiwillig(.ab, tag), bis: a.freiwillig(.bis, tag))
        if let ende = a[.bis] { prüfe(dauer, ende: ende) }
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let höhe, let grund, let durch else { return nil }
        return Ernährungsbedarf(
            höhe: höhe, dauer: dauer, feststellung: Feststellung(grund: grund, durch: durch))
    }

    private func ernährungshöhe(_ a: Angaben<Ernährungsschlüssel>) -> Ernährungsbedarf.Höhe? {
        if let betrag = a[.betrag] {
            if let prozent = a[.prozent] {
                melde(prozent, .widerspruch(.nichtBeides("betrag", "prozent")))
            }
            a.nicht(.bezug, nurBei: "„prozent“")
            return self.betrag(betrag).map { .betrag($0) }
        }
        guard a[.prozent] != nil else {
            melde(a.wert, .widerspruch(.einesVon(["betrag", "prozent"])))
            return nil
        }
        let prozent = a.pflicht(.prozent, .zahl(1...100), zahl(1...100))
        let worte = Ernährungsbezug.allCases.map(\.rawValue)
        let bezug = a.pflicht(.bezug, .wahl(worte), wahl(Ernährungsbezug.self))
        guard let prozent, let bezug else { return nil }
        switch bezug {
        case .stufe1: return .prozentStufe1(prozent)
        case .eigener: return .prozentEigener(prozent)
        }
    }

    /// Unabweisbarer, besonderer Bedarf (§ 21 Abs. 6 SGB II), laufend oder einmalig.
    func besondererBedarf(_ wert: Wert) -> BesondererBedarf? {
        guard let a = angaben(wert, Bedarfsschlüssel.self) else { return nil }
        let bezeichnung = a.pflicht(.bezeichnung, .text, text)
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let zeit = bedarfszeit(a)
        let ausgeschlossen = a.freiwillig(.darlehen_ausgeschlossen, jaNein) ?? false
        if case .monatlich? = zeit {
            a.nicht(.darlehen_ausgeschlossen, nurBei: "einmaligen Bedarfen mit „faellig“")
        }
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let bezeichnung, let betrag, let zeit, let grund, let durch else { return nil }
        return BesondererBedarf(
            bezeichnung: bezeichnung, betrag: betrag, zeit: zeit,
            darlehenAusgeschlossen: ausgeschlossen,
            feststellung: Feststellung(grund: grund, durch: durch))
    }

    private func bedarfszeit(_ a: Angaben<Bedarfsschlüssel>) -> BesondererBedarf.Zeit? {
        if let fällig = a[.faellig] {
            a.nicht(.ab, nurBei: "Angaben ohne „faellig“")
            a.nicht(.bis, nurBei: "Angaben ohne „faellig“")
            return tag(fällig).map { .einmalig($0) }
        }
        guard a[.ab] != nil else {
            melde(a.wert, .widerspruch(.einesVon(["ab", "faellig"])))
            return nil
        }
        let ab = a.pflicht(.ab, .monat, monat)
        let bis = a.freiwillig(.bis, monat)
        if let ab, let bis, bis < ab, let wert = a[.bis] {
            melde(wert, .widerspruch(.endeVorAnfang(ab: ab.description, bis: bis.description)))
        }
        return ab.map { .monatlich(ab: $0, bis: bis) }
    }

    /// Erstausstattung und anderes nach § 24 Abs. 3 SGB II.
    func einmaligeLeistung(_ wert: Wert) -> EinmaligeLeistung? {
        guard let a = angaben(wert, Leistungsschlüssel.self) else { return nil }
        let worte = EinmaligeLeistung.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(EinmaligeLeistung.Art.self))
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let beantragt = a.pflicht(.beantragt, .tag, tag)
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let art, let betrag, let beantragt, let grund, let durch else { return nil }
        return EinmaligeLeistung(
            art: art, betrag: betrag, beantragt: beantragt,
            feststellung: Feststellung(grund: grund, durch: durch))
    }

    /// Schulbücher (§ 21 Abs. 6a SGB II).
    func schulbuchbedarf(_ wert: Wert) -> Schulbuchbedarf? {
        guard let a = angaben(wert, Schulbuchschlüssel.self) else { return nil }
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let fällig = a.pflicht(.faellig, .tag, tag)
        guard let betrag, let fällig else { return nil }
        return Schulbuchbedarf(betrag: betrag, fällig: fällig)
    }
}
