import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Eine Wohnung oder eine Liste; eine leere Liste heißt: keine Wohnung.
    func wohnungen(
        _ wert: Wert, antrag: Tag?, zeitraum: Bewilligungszeitraum?
    ) -> [Wohnung]? {
        let teile: [Wert]
        switch wert.knoten.inhalt {
        case .angaben: teile = [wert]
        case .liste:
            guard let einträge = liste(wert, höchstens: Grenzen.wohnungen) else { return nil }
            teile = einträge
        case .text:
            melde(
                wert,
                .form(
                    wert.knoten.istLeer
                        ? .ohneWert
                        : .falsch(gefunden: wert.knoten.fund, erwartet: .angabenOderListe, nil)))
            return nil
        }
        let gelesen = teile.map { wohnung($0, antrag: antrag) }
        if let beginn = zeitraum?.ab ?? antrag?.monat {
            for case (let wohnung?, let teil) in zip(gelesen, teile) {
                prüfeKarenz(wohnung, teil, beginn: beginn)
            }
        }
        let gültig = gelesen.compactMap(\.self)
        guard gültig.count == teile.count else { return nil }
        prüfeÜberschneidung(gültig, teile)
        return gültig
    }

    /// Der erste Monat des Bezugs liegt nicht nach dem Beginn des Zeitraums; in einer Wohnung, die erst
    /// später bezogen wird, nicht nach dem Einzug (AV-0050).
    private func prüfeKarenz(_ wohnung: Wohnung, _ wert: Wert, beginn: Monat) {
        let spätestens = max(beginn, wohnung.dauer.ab?.monat ?? beginn)
        guard let ab = wohnung.karenzAb, ab > spätestens else { return }
        melde(
            wert.unter("karenz_ab"),
            .widerspruch(.karenzNachBeginn(ab: ab, spätestens: spätestens)))
    }

    private func prüfeÜberschneidung(_ wohnungen: [Wohnung], _ werte: [Wert]) {
        for (stelle, wohnung) in wohnungen.enumerated() {
            let frühere = wohnungen[..<stelle].firstIndex { $0.dauer.überschneidet(wohnung.dauer) }
            guard let frühere else { continue }
            melde(
                werte[stelle],
                .widerspruch(.wohnungenÜberschneiden(zuerst: werte[frühere].stelle.zeile)))
        }
    }

    private func wohnung(_ wert: Wert, antrag: Tag?) -> Wohnung? {
        guard let a = angaben(wert, Wohnungsschlüssel.self) else { return nil }
        let art = a[.art] == nil ? Wohnung.Art.miete : a.freiwillig(.art, wahl(Wohnung.Art.self))
        let grundmiete = a.pflicht(.grundmiete, .betrag, betrag)
        let nebenkosten = a.pflicht(.nebenkosten, .betrag, betrag)
        let heizung = a.pflicht(.heizung, .betrag, betrag)
        let worte = Warmwasser.allCases.map(\.rawValue)
        let warmwasser = a.pflicht(.warmwasser, .wahl(worte), wahl(Warmwasser.self))
        // § 22 Abs. 1 Satz 2 SGB II gilt seit dem 1. Januar 2023.
        let karenzAb =
            antrag.map { $0.jahr >= 2023 } ?? true
            ? a.pflicht(.karenz_ab, .monat, monat) : a.freiwillig(.karenz_ab, monat)
        var wohnung = Wohnung(
            art: art ?? .miete, grundmiete: grundmiete ?? .null, nebenkosten: nebenkosten ?? .null,
            heizung: heizung ?? .null)
        wohnung.warmwasserDezentral = warmwasser == .dezentral
        wohnung.warmwasserNachgewiesen = a.freiwillig(.warmwasser_nachgewiesen, betrag)
        if warmwasser == .zentral {
            a.nicht(.warmwasser_nachgewiesen, nurBei: "warmwasser: dezentral")
        }
        wohnung.karenzAb = karenzAb
        lies(a, in: &wohnung)
        liesEntscheidungen(a, in: &wohnung)
        if art != .eigentum, let wert = a[.einmalige_kosten],
            wohnung.einmaligeKosten.contains(where: { $0.art == .instandhaltung })
        {
            melde(wert, .widerspruch(.passtNicht("instandhaltung", nurBei: "art: eigentum")))
        }
        let vollständig =
            art != nil && grundmiete != nil && nebenkosten != nil && heizung != nil
            && warmwasser != nil
        return vollständig ? wohnung : nil
    }

    private func lies(_ a: Angaben<Wohnungsschlüssel>, in wohnung: inout Wohnung) {
        wohnung.dauer = Dauer(ab: a.freiwillig(.ab, tag), bis: a.freiwillig(.bis, tag))
        if let ende = a[.bis] { prüfe(wohnung.dauer, ende: ende) }
        wohnung.köpfe = a.freiwillig(.koepfe, zahl(1...100))
        wohnung.wohnfläche = a.freiwillig(.wohnflaeche, zahl(1...5000))
        wohnung.energie = a.freiwillig(.energie, text)
        wohnung.mietenstufe = a.freiwillig(.mietenstufe, zahl(1...7)).flatMap(Mietenstufe.init)
        wohnung.karenzVerlängert = a.freiwillig(.karenz_verlaengert, zahl(0...600)) ?? 0
        wohnung.karenzAusgeschlossen = a.freiwillig(.karenz_ausgeschlossen, jaNein) ?? false
    }

    private func liesEntscheidungen(_ a: Angaben<Wohnungsschlüssel>, in wohnung: inout Wohnung) {
        if let wert = a[.kostensenkung], let k = angaben(wert, Kostensenkungsschlüssel.self) {
            wohnung.kostensenkungAufgefordert = k.pflicht(.aufgefordert, .tag, tag)
            wohnung.senkungUnzumutbarBis = k.freiwillig(.unzumutbar_bis, monat)
        }
        wohnung.höhereKosten = a.freiwillig(.hoehere_kosten, höhereKosten)
        wohnung.vermieter = a.freiwillig(.vermieter, vermieter)
        wohnung.einmaligeKosten =
            a.freiwillig(.einmalige_kosten, liste(höchstens: Grenzen.wohnkosten, einmaligeKosten))
            ?? []
        wohnung.guthaben =
            a.freiwillig(.guthaben, liste(höchstens: Grenzen.wohnkosten, wohnguthaben)) ?? []
    }

    private func höhereKosten(_ wert: Wert) -> Wohnung.HöhereKosten? {
        guard let a = angaben(wert, Kostenentscheidungsschlüssel.self) else { return nil }
        let worte = Kostenentscheidung.allCases.map(\.rawValue)
        let entscheidung = a.pflicht(.entscheidung, .wahl(worte), wahl(Kostenentscheidung.self))
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let entscheidung, let grund, let durch else { return nil }
        return Wohnung.HöhereKosten(
            anerkannt: entscheidung == .anerkannt, grund: grund, durch: durch)
    }

    /// IBAN und Verwendungszweck sind nur für die Zahlung an den Vermieter nötig.
    private func vermieter(_ wert: Wert) -> Wohnung.Vermieter? {
        guard let a = angaben(wert, Vermieterschlüssel.self) else { return nil }
        let direkt = a.freiwillig(.direktzahlung, jaNein) ?? false
        let name = a.pflicht(.name, .text, text)
        let iban = direkt ? a.pflicht(.iban, .text, text) : a.freiwillig(.iban, text) ?? ""
        let verwendung =
            direkt ? a.pflicht(.verwendung, .text, text) : a.freiwillig(.verwendung, text) ?? ""
        guard let name, let iban, let verwendung else { return nil }
        return Wohnung.Vermieter(
            name: name, iban: iban, direktzahlung: direkt, verwendung: verwendung)
    }
}

enum Warmwasser: String, CaseIterable { case zentral, dezentral }

enum Kostenentscheidung: String, CaseIterable { case anerkannt, abgelehnt }

extension Dauer {
    func überschneidet(_ andere: Dauer) -> Bool {
        let beginntRechtzeitig = ab.flatMap { ab in andere.bis.map { ab <= $0 } } ?? true
        let endetSpätGenug = bis.flatMap { bis in andere.ab.map { $0 <= bis } } ?? true
        return beginntRechtzeitig && endetSpätGenug
    }
}
