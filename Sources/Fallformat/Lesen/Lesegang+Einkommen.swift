import Grundtypen
import Leistungsrecht

extension Lesegang {
    func einnahme(_ wert: Wert) -> Einnahme? {
        guard let a = angaben(wert, Einkommensschlüssel.self) else { return nil }
        let worte = Einkommensart.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), einkommensart)
        let zufluss = zufluss(a)
        let bezeichnung = a.freiwillig(.bezeichnung, text)
        let berechtigt = a.freiwillig(.berechtigt, bekanntePerson)
        let inFerien = a.freiwillig(.ferienbeschaeftigung, jaNein) ?? false
        let einmalig = einmalangaben(a)
        let ausgaben = a.freiwillig(.ausgaben, betrag) ?? .null
        guard let art else { return nil }
        if art != .erwerbstaetigkeit {
            a.nicht(.ferienbeschaeftigung, nurBei: "art: erwerbstaetigkeit")
        }
        let ferien = inFerien && art == .erwerbstaetigkeit
        if ferien, case .monatlich(_, nil) = zufluss {
            melde(a.wert, .widerspruch(.ferienOhneEnde))
        }
        if art != .kindergeld { a.nicht(.berechtigt, nurBei: "art: kindergeld") }
        if art == .kindergeld || art == .selbstaendig {
            a.nicht(.ausgaben, nurBei: "anderem Einkommen")
        }
        if case .einmal(let tag) = zufluss, tag >= Tag(2023, 7, 1) {
            a.nicht(.bereits_erbracht, nurBei: "zufluss vor Juli 2023 (§ 11 Abs. 3 SGB II)")
        }
        let betrieb = betrieb(a, art)
        prüfeMonate(betrieb, a, zufluss)
        let besonderes = sonderangaben(a, art)
        let sachbezug = sachbezug(a, art)
        guard let beträge = beträge(a, art), let zufluss else { return nil }
        if let einnahme = beträge.netto ?? beträge.betrag {
            höchstens(einnahme, .teilbetrag, einmalig.teilbetrag, a)
            höchstens(einnahme, .ausgaben, ausgaben, a)
            höchstens(einnahme, .weitergeleitet, besonderes.weitergeleitet, a)
        }
        var einnahme = Einnahme(
            art: art, betrag: beträge.betrag, netto: beträge.netto, zufluss: zufluss)
        einnahme.bezeichnung = bezeichnung
        einnahme.berechtigt = berechtigt
        einnahme.ferienbeschäftigung = ferien
        einnahme.einmalig = einmalig
        einnahme.ausgaben = ausgaben
        einnahme.betrieb = betrieb
        einnahme.besonderes = besonderes
        einnahme.sachbezug = sachbezug
        return einnahme
    }

    /// Ein Teil ist nie mehr als die ganze Einnahme.
    private func höchstens(
        _ einnahme: Geld, _ schlüssel: Einkommensschlüssel, _ teil: Geld?,
        _ a: Angaben<Einkommensschlüssel>
    ) {
        guard let teil, teil > einnahme, let wert = a[schlüssel] else { return }
        melde(
            wert, .widerspruch(.mehrAlsEinnahme(schlüssel.rawValue, teil, einnahme: einnahme)))
    }

    /// Zahlen außerhalb der Tätigkeit gingen sonst still verloren.
    private func prüfeMonate(
        _ betrieb: Betrieb?, _ a: Angaben<Einkommensschlüssel>, _ zufluss: Einnahme.Zufluss?
    ) {
        guard let betrieb, case .monatlich(let ab, let bis) = zufluss, let wert = a[.betrieb] else {
            return
        }
        let außerhalb = betrieb.monate.keys.filter { monat in
            monat < ab || bis.map { monat > $0 } ?? false
        }
        for monat in außerhalb.sorted() {
            melde(wert.unter("monate"), .widerspruch(.monatAußerhalb(monat, ab: ab, bis: bis)))
        }
    }

    /// Die Art; erkannte, aber nicht gebaute nennen ihre Vorschrift.
    private func einkommensart(_ wert: Wert) -> Einkommensart? {
        if case .text(let text, _) = wert.knoten.inhalt,
            let regel = NichtGebaut.einkommensarten[text]
        {
            melde(wert, .nichtGebaut(regel.norm, was: regel.was))
            return nil
        }
        return wahl(Einkommensart.self)(wert)
    }

    /// Brutto und netto bei Erwerbstätigkeit, sonst ein Betrag; nil mit Meldung.
    private func beträge(
        _ a: Angaben<Einkommensschlüssel>, _ art: Einkommensart
    ) -> (betrag: Geld?, netto: Geld?)? {
        switch art {
        case .erwerbstaetigkeit:
            a.nicht(.betrag, nurBei: "anderem Einkommen; hier gehören brutto und netto hin")
            let brutto = a.pflicht(.brutto, .betrag, betrag)
            let netto = a.pflicht(.netto, .betrag, betrag)
            guard let brutto, let netto else { return nil }
            if netto > brutto, let wert = a[.netto] {
                melde(wert, .widerspruch(.nettoÜberBrutto(brutto: brutto, netto: netto)))
            }
            return (brutto, netto)
        case .kindergeld, .unterhaltsvorschuss:
            ohneBruttoNetto(a)
            guard let wert = a[.betrag] else { return (nil, nil) }
            return betrag(wert).map { ($0, nil) }
        case .selbstaendig:
            ohneBruttoNetto(a)
            a.nicht(.betrag, nurBei: "anderem Einkommen; hier gehört betrieb hin")
            a.nicht(.zufluss, nurBei: "anderem Einkommen; hier stehen ab und bis der Tätigkeit")
            return (nil, nil)
        case .arbeitslosengeld, .krankengeld, .rente, .unterhalt, .sonstiges, .bafoeg, .bab,
            .ausbildungsgeld, .elterngeld, .pflegegeld, .kinderzuschlag, .ehrenamt,
            .mutterschaftsgeld:
            ohneBruttoNetto(a)
            return a.pflicht(.betrag, .betrag, betrag).map { ($0, nil) }
        }
    }

    /// Die Zahlen des Betriebs, Pflicht bei selbständiger Arbeit; nil mit Meldung.
    private func betrieb(
        _ a: Angaben<Einkommensschlüssel>, _ art: Einkommensart
    ) -> Betrieb? {
        guard art == .selbstaendig else {
            a.nicht(.betrieb, nurBei: "art: selbstaendig")
            return nil
        }
        return a.pflicht(.betrieb, .angaben, betrieb)
    }

    /// Was nur ein Zufluss an einem Tag haben kann (§ 11 Abs. 3 SGB II).
    private func einmalangaben(_ a: Angaben<Einkommensschlüssel>) -> Einmalangaben {
        var einmalig = Einmalangaben()
        einmalig.nachzahlung = a.freiwillig(.nachzahlung, jaNein) ?? false
        einmalig.bereitsErbracht = a.freiwillig(.bereits_erbracht, jaNein) ?? false
        einmalig.teilbetrag = a.freiwillig(.teilbetrag, betrag)
        if a[.zufluss] == nil {
            for schlüssel in [
                Einkommensschlüssel.nachzahlung, .bereits_erbracht, .teilbetrag,
            ] {
                a.nicht(schlüssel, nurBei: "zufluss")
            }
        }
        return einmalig
    }

    private func ohneBruttoNetto(_ a: Angaben<Einkommensschlüssel>) {
        a.nicht(.brutto, nurBei: "art: erwerbstaetigkeit")
        a.nicht(.netto, nurBei: "art: erwerbstaetigkeit")
    }

    private func zufluss(_ a: Angaben<Einkommensschlüssel>) -> Einnahme.Zufluss? {
        if let wert = a[.zufluss] {
            for schlüssel in [Einkommensschlüssel.ab, .bis] {
                guard let anderes = a[schlüssel] else { continue }
                melde(anderes, .widerspruch(.nichtBeides("zufluss", schlüssel.rawValue)))
            }
            return tag(wert).map { .einmal($0) }
        }
        guard a[.ab] != nil else {
            melde(a.wert, .widerspruch(.einesVon(["ab", "zufluss"])))
            _ = a.freiwillig(.bis, monat)
            return nil
        }
        let ab = a.freiwillig(.ab, monat)
        let bis = a.freiwillig(.bis, monat)
        guard let ab else { return nil }
        if let bis, bis < ab, let wert = a[.bis] {
            melde(wert, .widerspruch(.endeVorAnfang(ab: ab.description, bis: bis.description)))
        }
        return .monatlich(ab: ab, bis: bis)
    }

    func abzüge(_ wert: Wert) -> Abzüge? {
        guard let a = angaben(wert, Abzugsschlüssel.self) else { return nil }
        var abzüge = Abzüge()
        abzüge.kfzHaftpflichtJahr = a.freiwillig(.kfz_haftpflicht_jahr, betrag) ?? .null
        abzüge.pflichtversicherungen = a.freiwillig(.versicherungen_pflicht, betrag) ?? .null
        abzüge.eigeneVersicherung = a.freiwillig(.eigene_versicherung, jaNein) ?? false
        abzüge.riester = a.freiwillig(.riester, betrag) ?? .null
        abzüge.werbungskosten = a.freiwillig(.werbungskosten, betrag) ?? .null
        if let fahrt = a[.fahrt], let f = angaben(fahrt, Fahrtschlüssel.self) {
            abzüge.fahrtKilometer = f.pflicht(.kilometer, .zahl(0...500), zahl(0...500)) ?? 0
            abzüge.arbeitstage = f.pflicht(.arbeitstage, .zahl(0...31), zahl(0...31)) ?? 0
        }
        if let unterhalt = a[.unterhalt], let u = angaben(unterhalt, Unterhaltsschlüssel.self) {
            abzüge.unterhaltGezahlt = u.pflicht(.gezahlt, .betrag, betrag) ?? .null
            abzüge.unterhaltTitel = u.pflicht(.titel, .betrag, betrag) ?? .null
        }
        return abzüge
    }

    func vermögensgegenstand(_ wert: Wert) -> Vermögensgegenstand? {
        guard let a = angaben(wert, Vermögensschlüssel.self) else { return nil }
        let worte = Vermögensart.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Vermögensart.self))
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let fläche = a.freiwillig(.wohnflaeche, zahl(1...5000))
        let form = a.freiwillig(.form, wahl(Vermögensgegenstand.Immobilienform.self))
        let angemessen = a.freiwillig(.angemessen, jaNein) ?? false
        let ab = a.freiwillig(.ab, monat)
        guard let art else { return nil }
        if !art.zählt {
            a.nicht(.ab, nurBei: "Geld, Guthaben, Wertpapieren und sonstigem Vermögen")
        }
        if art != .selbstgenutzteImmobilie {
            a.nicht(.wohnflaeche, nurBei: "art: selbstgenutzte_immobilie")
            a.nicht(.form, nurBei: "art: selbstgenutzte_immobilie")
        }
        if art != .kfz { a.nicht(.angemessen, nurBei: "art: kfz") }
        return betrag.map {
            var gegenstand = Vermögensgegenstand(
                art: art, betrag: $0, wohnfläche: fläche, form: form, angemessen: angemessen)
            gegenstand.ab = ab
            return gegenstand
        }
    }
}
