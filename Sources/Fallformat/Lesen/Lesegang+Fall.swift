import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Der ganze Fall; nil, wenn etwas fehlt.
    func fall(_ wert: Wert) -> (sachverhalt: Sachverhalt, erwartung: Erwartung?)? {
        guard let a = angaben(wert, Fallschlüssel.self) else { return nil }
        prüfeFormat(a)
        let titel = a.pflicht(.titel, .text, text)
        let antrag = a.pflicht(.antrag, .tag, tag)
        let zeitraum = a.freiwillig(.bewilligungszeitraum, bewilligungszeitraum)
        let örtlich = örtlich(a)
        let personen = a.pflicht(.personen, .liste) {
            self.personen($0, antrag: antrag, zeitraum: zeitraum)
        }
        let wohnungen = a.pflicht(.wohnung, .angabenOderListe) {
            self.wohnungen($0, antrag: antrag, zeitraum: zeitraum)
        }
        let zweck = a.freiwillig(.zweck, langerText)
        let vorläufig = a.freiwillig(.vorlaeufig, langerText)
        let amt = a.freiwillig(.amt, kennung)
        let kontakt = a.freiwillig(.kontakt, kontakt)
        let erwartung = a.freiwillig(.erwartet, self.erwartung)
        guard let titel, let antrag, let örtlich, let personen, let wohnungen else { return nil }
        var sachverhalt = Sachverhalt(
            titel: titel, antrag: antrag, bewilligungszeitraum: zeitraum,
            vorläufigWeil: vorläufig, örtlich: örtlich, personen: personen, wohnungen: wohnungen,
            kontakt: kontakt)
        sachverhalt.zweck = zweck
        sachverhalt.amt = amt
        return (sachverhalt, erwartung)
    }

    private func prüfeFormat(_ a: Angaben<Fallschlüssel>) {
        guard let version = a.pflicht(.format, .format, text), let wert = a[.format],
            version != Fallform.version
        else { return }
        melde(wert, .form(.formatUnbekannt(gefunden: version)))
    }

    private func bewilligungszeitraum(_ wert: Wert) -> Bewilligungszeitraum? {
        guard let a = angaben(wert, Zeitraumschlüssel.self) else { return nil }
        let ab = a.pflicht(.ab, .monat, monat)
        let monate = a.pflicht(.monate, .zahl(1...12), zahl(1...12))
        guard let ab, let monate else { return nil }
        return Bewilligungszeitraum(ab: ab, anzahl: monate)
    }

    private func kontakt(_ wert: Wert) -> Kontakt? {
        guard let a = angaben(wert, Kontaktschlüssel.self) else { return nil }
        let straße = a.pflicht(.strasse, .text, text)
        let plz = a.pflicht(.plz, .postleitzahl, postleitzahl)
        let ort = a.pflicht(.ort, .text, text)
        let konto = a.pflicht(.konto, .angaben) { (wert: Wert) -> (String, String)? in
            guard let a = self.angaben(wert, Kontoschlüssel.self) else { return nil }
            let inhaber = a.pflicht(.inhaber, .text, self.text)
            let iban = a.pflicht(.iban, .text, self.text)
            guard let inhaber, let iban else { return nil }
            return (inhaber, iban)
        }
        let zusatz = a.freiwillig(.zusatz, text)
        let telefon = a.freiwillig(.telefon, text)
        let email = a.freiwillig(.email, text)
        guard let straße, let plz, let ort, let konto else { return nil }
        var kontakt = Kontakt(
            straße: straße, plz: plz, ort: ort, kontoinhaber: konto.0, iban: konto.1)
        kontakt.zusatz = zusatz
        kontakt.telefon = telefon
        kontakt.email = email
        return kontakt
    }

    /// Eine Dauer in Tagen.
    func dauer(_ wert: Wert) -> Dauer? {
        guard let a = angaben(wert, Dauerschlüssel.self) else { return nil }
        let dauer = Dauer(ab: a.freiwillig(.ab, tag), bis: a.freiwillig(.bis, tag))
        if let ende = a[.bis] { prüfe(dauer, ende: ende) }
        return dauer
    }

    func prüfe(_ dauer: Dauer, ende: Wert) {
        guard let ab = dauer.ab, let bis = dauer.bis, bis < ab else { return }
        melde(ende, .widerspruch(.endeVorAnfang(ab: ab.description, bis: bis.description)))
    }
}
