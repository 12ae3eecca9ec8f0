import Grundtypen
public import Leistungsrecht

/// Schreibt einen Haushalt in der einen Form, in der er aufbewahrt wird.
///
/// Gleiche Angaben ergeben gleichen Text; ``Fallleser`` liest ihn zu denselben Angaben zurück.
public enum Fallschreiber {
    /// Der Fall als JSON in einer Zeile.
    ///
    /// - Parameters:
    ///   - s: die Angaben.
    ///   - ämter: örtliche Werte je Amt, wie der Leser sie bekommt.
    /// - Returns: den Text.
    public static func json(
        _ s: Sachverhalt, ämter: [String: ÖrtlicheWerte] = Ämter.mitgeliefert
    ) -> String {
        fall(s, ämter).kompakt
    }

    /// Der Fall als eingerücktes JSON, für Menschen.
    ///
    /// - Parameters:
    ///   - s: die Angaben.
    ///   - ämter: örtliche Werte je Amt, wie der Leser sie bekommt.
    /// - Returns: den Text mit Zeilenumbruch am Ende.
    public static func lesbar(
        _ s: Sachverhalt, ämter: [String: ÖrtlicheWerte] = Ämter.mitgeliefert
    ) -> String {
        fall(s, ämter).lesbar + "\n"
    }

    private static func fall(_ s: Sachverhalt, _ ämter: [String: ÖrtlicheWerte]) -> Json {
        var g = Gruppe(Fallschlüssel.self)
        g.setze(.format, Fallform.version)
        g.setze(.titel, s.titel)
        g.setze(.zweck, s.zweck)
        g.setze(.antrag, s.antrag)
        if let zeitraum = s.bewilligungszeitraum {
            var z = Gruppe(Zeitraumschlüssel.self)
            z.setze(.ab, zeitraum.ab)
            z.setze(.monate, zeitraum.anzahl)
            g.setze(.bewilligungszeitraum, gruppe: z)
        }
        g.setze(.vorlaeufig, s.vorläufigWeil)
        g.setze(.amt, s.amt)
        // Die Werte des Amts stehen in seiner Datei; sie gehören in den Fall, wo er abweicht.
        if s.amt.flatMap({ ämter[$0] }) != s.örtlich {
            g.setze(.oertlich, gruppe: örtlich(s.örtlich))
        }
        g.setze(.personen, liste: s.personen.map(person))
        g.setze(.wohnung, wohnungen(s.wohnungen))
        if let kontakt = s.kontakt { g.setze(.kontakt, gruppe: self.kontakt(kontakt)) }
        return g.json
    }

    private static func wohnungen(_ wohnungen: [Wohnung]) -> Json {
        if wohnungen.count == 1, let einzige = wohnungen.first { return wohnung(einzige).json }
        return .liste(wohnungen.map { wohnung($0).json })
    }

    private static func kontakt(_ kontakt: Kontakt) -> Gruppe<Kontaktschlüssel> {
        var g = Gruppe(Kontaktschlüssel.self)
        g.setze(.strasse, kontakt.straße)
        g.setze(.zusatz, kontakt.zusatz)
        g.setze(.plz, kontakt.plz)
        g.setze(.ort, kontakt.ort)
        g.setze(.telefon, kontakt.telefon)
        g.setze(.email, kontakt.email)
        var k = Gruppe(Kontoschlüssel.self)
        k.setze(.inhaber, kontakt.kontoinhaber)
        k.setze(.iban, kontakt.iban)
        g.setze(.konto, gruppe: k)
        return g
    }

    private static func örtlich(_ werte: ÖrtlicheWerte) -> Gruppe<Örtlichkeitsschlüssel> {
        var g = Gruppe(Örtlichkeitsschlüssel.self)
        g.setze(.land, werte.land)
        g.setze(
            .grenzen,
            liste: werte.grenzen.map { grenze in
                var z = Gruppe(Grenzschlüssel.self)
                z.setze(.ab, grenze.ab)
                z.setze(.unterkunft, staffel(grenze.unterkunft))
                z.setze(.heizung, staffel(grenze.heizung))
                return z.json
            })
        let regel = Einstellungen()
        let e = werte.einstellungen
        var n = Gruppe(Einstellungsschlüssel.self)
        if e.kopfteilrest != regel.kopfteilrest { n.setze(.kopfteilrest, e.kopfteilrest) }
        if e.unterkunftsreform != regel.unterkunftsreform {
            n.setze(.kdu_reform_2026, e.unterkunftsreform)
        }
        if e.kindvermögen != regel.kindvermögen { n.setze(.kind_vermoegen, e.kindvermögen) }
        if e.aufteilung2023 != regel.aufteilung2023 {
            n.setze(.aufteilung_2023, e.aufteilung2023)
        }
        g.setze(.einstellungen, gruppe: n)
        return g
    }

    private static func staffel(_ staffel: Angemessenheitsgrenze.Staffel) -> Json {
        var paare = staffel.beträge.enumerated().map { stelle, betrag in
            (String(stelle + 1), Json.zahl(betrag.description))
        }
        paare.append(("je_weitere", .zahl(staffel.jeWeitere.description)))
        return .objekt(paare)
    }

    static func dauer(_ dauer: Dauer) -> Gruppe<Dauerschlüssel> {
        var g = Gruppe(Dauerschlüssel.self)
        g.setze(.ab, dauer.ab)
        g.setze(.bis, dauer.bis)
        return g
    }
}
