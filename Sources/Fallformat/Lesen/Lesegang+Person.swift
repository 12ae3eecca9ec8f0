import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Die Personen; was sie miteinander verbindet, ist geprüft.
    func personen(
        _ wert: Wert, antrag: Tag?, zeitraum: Bewilligungszeitraum?
    ) -> [Person]? {
        guard let teile = liste(wert, höchstens: Grenzen.personen) else { return nil }
        guard !teile.isEmpty else {
            melde(wert, .form(.leereListe))
            return nil
        }
        let benannt = benenne(teile)
        let gelesen = benannt.map(person)
        Personenprüfung(gang: self, antrag: antrag, zeitraum: zeitraum).prüfe(gelesen)
        let gültig = gelesen.compactMap(\.person)
        return gültig.count == teile.count ? gültig : nil
    }

    /// Der Pfad einer Person nennt ihre Kennung; dabei fallen doppelte auf.
    private func benenne(_ teile: [Wert]) -> [Wert] {
        teile.map { teil in
            guard case .angaben(let einträge) = teil.knoten.inhalt,
                let id = einträge.first(where: { $0.schlüssel == Personenschlüssel.id.rawValue }),
                case .text(let kennung, _) = id.wert.inhalt, istKennung(kennung)
            else { return teil }
            if let zuerst = personen[kennung] {
                melde(
                    id.wert.stelle, teil.pfad,
                    .person(.kennungVergeben(kennung, zuerst: zuerst.zeile)))
                return teil
            }
            personen[kennung] = id.wert.stelle
            return Wert(knoten: teil.knoten, pfad: "personen.\(kennung)")
        }
    }

    private func person(_ wert: Wert) -> GelesenePerson {
        guard let a = angaben(wert, Personenschlüssel.self) else {
            return GelesenePerson(wert: wert)
        }
        var ergebnis = GelesenePerson(wert: wert)
        ergebnis.angaben = a
        let id = a.pflicht(.id, .kennung, kennung)
        ergebnis.rolle = a.pflicht(
            .rolle, .wahl(Rolle.allCases.map(\.rawValue)), wahl(Rolle.self))
        ergebnis.verwandt =
            ergebnis.rolle == .mitbewohner
            ? a.pflicht(.verwandt, .jaNein, jaNein) : a.freiwillig(.verwandt, jaNein)
        ergebnis.geboren = a.pflicht(.geboren, .tag, tag)
        // Ersatzwerte nur, damit der Rest auch dann geprüft wird, wenn eine Pflichtangabe fehlt.
        var person = Person(
            id: id ?? "", rolle: ergebnis.rolle ?? .mitbewohner,
            geboren: ergebnis.geboren ?? Tag(1900, 1, 1))
        person.verwandt = ergebnis.verwandt ?? false
        lies(a, in: &person)
        liesEigenschaften(a, in: &person)
        if id != nil, ergebnis.rolle != nil, ergebnis.geboren != nil { ergebnis.person = person }
        return ergebnis
    }

    private func lies(_ a: Angaben<Personenschlüssel>, in person: inout Person) {
        person.vorname = a.freiwillig(.vorname, text)
        person.nachname = a.freiwillig(.nachname, text)
        person.stammdaten = a.freiwillig(.stammdaten, stammdaten) ?? Stammdaten()
        person.imHaushalt = a.freiwillig(.im_haushalt, dauer) ?? Dauer()
        person.eltern = a.freiwillig(.eltern, liste(höchstens: 2, bekanntePerson)) ?? []
        person.einkommen =
            a.freiwillig(.einkommen, liste(höchstens: Grenzen.einkünfte, einnahme)) ?? []
        person.abzüge = a.freiwillig(.abzuege, abzüge) ?? Abzüge()
        person.vermögen =
            a.freiwillig(
                .vermoegen, liste(höchstens: Grenzen.vermögensgegenstände, vermögensgegenstand))
            ?? []
        person.minderungen =
            a.freiwillig(.minderungen, liste(höchstens: Grenzen.minderungen, minderungsanlass))
            ?? []
        person.ausschlüsse =
            a.freiwillig(.ausschluss, liste(höchstens: Grenzen.minderungen, ausschluss)) ?? []
        person.mehrbedarfe = Mehrbedarfsangaben(
            ernährung: a.freiwillig(
                .ernaehrung, liste(höchstens: Grenzen.mehrbedarfe, ernährungsbedarf)) ?? [],
            besondere: a.freiwillig(
                .besonderer_bedarf, liste(höchstens: Grenzen.mehrbedarfe, besondererBedarf)) ?? [],
            schulbücher: a.freiwillig(
                .schulbuecher, liste(höchstens: Grenzen.mehrbedarfe, schulbuchbedarf)) ?? [])
        person.einmaligeLeistungen =
            a.freiwillig(
                .einmalige_leistungen, liste(höchstens: Grenzen.mehrbedarfe, einmaligeLeistung))
            ?? []
        person.bildung =
            a.freiwillig(
                .bildung_teilhabe, liste(höchstens: Grenzen.bildungsbedarfe, bildungsangabe)) ?? []
    }

    private func liesEigenschaften(_ a: Angaben<Personenschlüssel>, in person: inout Person) {
        person.erwerbsfähig = a.freiwillig(.erwerbsfaehig, jaNein)
        person.schwangerschaft = a.freiwillig(.schwanger, schwangerschaft)
        person.alleinerziehend = a.freiwillig(.alleinerziehend, jaNein) ?? false
        person.alleinNebenPartner = a.freiwillig(.allein_neben_partner, feststellung)
        if !person.alleinerziehend {
            a.nicht(.allein_neben_partner, nurBei: "alleinerziehend: ja")
        }
        person.behinderung = a.freiwillig(.behinderung, behinderung) ?? Behinderung()
        person.ausbildung = a.freiwillig(.ausbildung, ausbildung)
        person.umzugOhneZusicherung = a.freiwillig(.umzug_ohne_zusicherung, jaNein) ?? false
        person.minderjährigesKindAußerhalb =
            a.freiwillig(.minderjaehriges_kind_ausserhalb, jaNein) ?? false
    }

    private func schwangerschaft(_ wert: Wert) -> Schwangerschaft? {
        guard let a = angaben(wert, Schwangerschaftsschlüssel.self) else { return nil }
        let entbunden = a.freiwillig(.entbunden, tag)
        if let termin = a[.entbindungstermin] {
            for schlüssel in [Schwangerschaftsschlüssel.woche, .am] where a[schlüssel] != nil {
                melde(
                    a[schlüssel] ?? wert,
                    .widerspruch(.nichtBeides("entbindungstermin", schlüssel.rawValue)))
            }
            guard let tag = tag(termin) else { return nil }
            return geprüft(Schwangerschaft(entbindungstermin: tag, entbunden: entbunden), a)
        }
        guard a[.woche] != nil || a[.am] != nil else {
            melde(wert, .widerspruch(.einesVon(["entbindungstermin", "woche"])))
            return nil
        }
        let woche = a.pflicht(.woche, .zahl(1...42), zahl(1...42))
        let am = a.pflicht(.am, .tag, tag)
        guard let woche, let am else { return nil }
        return geprüft(Schwangerschaft(woche: woche, am: am, entbunden: entbunden), a)
    }

    private func geprüft(
        _ schwangerschaft: Schwangerschaft, _ a: Angaben<Schwangerschaftsschlüssel>
    ) -> Schwangerschaft {
        if let entbunden = schwangerschaft.entbunden, let wert = a[.entbunden],
            !(-140...42).contains(entbunden - schwangerschaft.entbindungstermin)
        {
            melde(wert, .person(.entbindungFern))
        }
        return schwangerschaft
    }

    func feststellung(_ wert: Wert) -> Feststellung? {
        guard let a = angaben(wert, Feststellungsschlüssel.self) else { return nil }
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let grund, let durch else { return nil }
        return Feststellung(grund: grund, durch: durch)
    }

    private func behinderung(_ wert: Wert) -> Behinderung? {
        guard let a = angaben(wert, Behinderungsschlüssel.self) else { return nil }
        return Behinderung(
            teilhabeleistung: a.freiwillig(.teilhabeleistung, dauer),
            merkzeichenG: a.freiwillig(.merkzeichen_g, jaNein) ?? false,
            vollErwerbsgemindert: a.freiwillig(.voll_erwerbsgemindert, jaNein) ?? false)
    }

    private func ausbildung(_ wert: Wert) -> Ausbildung? {
        guard let a = angaben(wert, Ausbildungsschlüssel.self) else { return nil }
        let worte = Ausbildung.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Ausbildung.Art.self))
        let dauer = Dauer(ab: a.freiwillig(.ab, tag), bis: a.freiwillig(.bis, tag))
        if let ende = a[.bis] { prüfe(dauer, ende: ende) }
        return art.map { Ausbildung(art: $0, dauer: dauer) }
    }
}

/// Eine Person, soweit sie lesbar war.
struct GelesenePerson {
    let wert: Wert
    var angaben: Angaben<Personenschlüssel>?
    var rolle: Rolle?
    var verwandt: Bool?
    var geboren: Tag?
    var person: Person?
}
