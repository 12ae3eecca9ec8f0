import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Ein Bedarf für Bildung und Teilhabe (§ 28 SGB II).
    func bildungsangabe(_ wert: Wert) -> Bildungsangabe? {
        guard let a = angaben(wert, Bildungsschlüssel.self) else { return nil }
        let worte = Bildungsangabe.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Bildungsangabe.Art.self))
        let zeit = bildungszeit(a, art)
        // Ersatzwerte nur, damit der Rest auch dann geprüft wird, wenn eine Pflichtangabe fehlt.
        var angabe = Bildungsangabe(
            art: art ?? .ausflug, zeit: zeit ?? .fällig(Tag(1900, 1, 1)))
        if let art { lies(a, art, in: &angabe) }
        guard art != nil, zeit != nil else { return nil }
        return angabe
    }

    /// Ausflug und Klassenfahrt haben einen Tag, die Pauschale und das Mittagessen Monate, alle anderen
    /// das eine oder das andere.
    private func bildungszeit(
        _ a: Angaben<Bildungsschlüssel>, _ art: Bildungsangabe.Art?
    ) -> Bildungsangabe.Zeit? {
        switch art {
        case .ausflug, .klassenfahrt:
            a.nicht(.ab, nurBei: "Bedarfen je Monat")
            a.nicht(.bis, nurBei: "Bedarfen je Monat")
            return a.pflicht(.faellig, .tag, tag).map { .fällig($0) }
        case .teilhabe, .mittagsverpflegung:
            a.nicht(.faellig, nurBei: "Bedarfen an einem Tag")
        case .schulbedarf, .befoerderung, .lernfoerderung, .teilhabeWeitere, nil: break
        }
        if let fällig = a[.faellig] {
            a.nicht(.ab, nurBei: "Angaben ohne „faellig“")
            a.nicht(.bis, nurBei: "Angaben ohne „faellig“")
            return tag(fällig).map { .fällig($0) }
        }
        guard a[.ab] != nil || art == .teilhabe || art == .mittagsverpflegung else {
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

    private func lies(
        _ a: Angaben<Bildungsschlüssel>, _ art: Bildungsangabe.Art, in angabe: inout Bildungsangabe
    ) {
        switch art {
        case .schulbedarf, .teilhabe:
            a.nicht(.betrag, nurBei: "Arten, deren Betrag nicht im Gesetz steht")
        case .ausflug, .klassenfahrt, .befoerderung, .lernfoerderung, .mittagsverpflegung,
            .teilhabeWeitere:
            angabe.betrag = a.pflicht(.betrag, .betrag, betrag)
        }
        angabe.einrichtung =
            a.freiwillig(.einrichtung, wahl(Bildungsangabe.Einrichtung.self)) ?? .schule
        if ![.ausflug, .klassenfahrt, .mittagsverpflegung].contains(art) {
            a.nicht(.einrichtung, nurBei: "ausflug, klassenfahrt und mittagsverpflegung")
        }
        liesAnlass(a, art, in: &angabe)
        angabe.beantragt = a.freiwillig(.beantragt, tag)
        if art != .lernfoerderung { a.nicht(.beantragt, nurBei: "art: lernfoerderung") }
        liesFeststellung(a, art, in: &angabe)
    }

    private func liesAnlass(
        _ a: Angaben<Bildungsschlüssel>, _ art: Bildungsangabe.Art, in angabe: inout Bildungsangabe
    ) {
        guard art == .schulbedarf, case .fällig = angabe.zeit else {
            a.nicht(.anlass, nurBei: "art: schulbedarf mit „faellig“")
            return
        }
        let worte = Bildungsangabe.Anlass.allCases.map(\.rawValue)
        angabe.anlass = a.pflicht(.anlass, .wahl(worte), wahl(Bildungsangabe.Anlass.self))
    }

    /// Was geeignet, erforderlich oder unzumutbar ist, stellt ein Mensch fest.
    private func liesFeststellung(
        _ a: Angaben<Bildungsschlüssel>, _ art: Bildungsangabe.Art, in angabe: inout Bildungsangabe
    ) {
        guard art == .lernfoerderung || art == .teilhabeWeitere else {
            a.nicht(.grund, nurBei: "lernfoerderung und teilhabe_weitere")
            a.nicht(.durch, nurBei: "lernfoerderung und teilhabe_weitere")
            return
        }
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        if let grund, let durch { angabe.feststellung = Feststellung(grund: grund, durch: durch) }
    }
}
