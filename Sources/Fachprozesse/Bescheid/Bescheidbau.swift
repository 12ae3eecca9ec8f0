import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Baut aus Fall und Berechnung den Inhalt des Bescheids.
struct Bescheidbau {
    let amt: Amtsdaten
    let aktenzeichen: FallID
    let fall: Fall
    let antrag: Antrag
    let sachverhalt: Sachverhalt
    let jeMonat: [Monat: Sachverhalt]
    let berechnung: Berechnung
    let vorschlag: Vorschlag
    let datum: Tag
    /// Name der Person, die den Fall bearbeitet.
    let bearbeitet: String

    func inhalt() throws(Fachfehler) -> Bescheidinhalt {
        guard let standort = amt.standort(fall.zuständigkeit?.standort) else {
            throw .bescheidUnvollständig(["Standort des Amts"])
        }
        guard let antragsteller = sachverhalt.personen.first, let kontakt = sachverhalt.kontakt
        else {
            throw .eingabe([
                Eingabemeldung(
                    pfad: "kontakt", zeile: nil,
                    text: "Für den Bescheid fehlt die Anschrift. Bitte unter Kontakt ergänzen.")
            ])
        }
        let mitglieder = mitglieder(antragsteller)
        try prüfeNamen(mitglieder, antragsteller)
        let behörde = standort.behörde
        return Bescheidinhalt(
            behörde: behörde,
            kontakt: Kontaktperson(
                name: bearbeitet, telefon: behörde.telefon, mail: behörde.mail),
            aktenzeichen: aktenzeichen.text, datum: datum,
            adressat: Adressat(
                namen: [antragsteller.name],
                anschrift: Anschrift(
                    zusatz: kontakt.zusatz, straße: kontakt.straße, postleitzahl: kontakt.plz,
                    ort: kontakt.ort)),
            mitglieder: mitglieder,
            antrag: Antragsangabe(
                istErster ? .erstantrag : .weiterbewilligung, vom: antrag.eingang),
            verfügung: verfügung, begründung: begründung.absätze,
            rechtsbehelf: Rechtsbehelfsbelehrung(widerspruchBei: behörde),
            zeichnung: Zeichnung(name: bearbeitet, funktion: "im Auftrag"))
    }

    private var begründung: Begründungsbau {
        Begründungsbau(jeMonat: jeMonat, berechnung: berechnung, art: vorschlag.art)
    }

    /// Ob es der früheste Antrag des Falls ist; alle weiteren setzen ihn fort.
    private var istErster: Bool {
        fall.anträge.min { $0.eingang < $1.eingang }?.id == antrag.id
    }

    /// Wessen Anspruch der Bescheid regelt, mit der Vertretung: wer bewilligt bekommt, bei einer
    /// Ablehnung alle, für die der Antrag gilt.
    private func mitglieder(_ antragsteller: Person) -> [Mitglied] {
        let bewilligt = Set(vorschlag.zeilen.map(\.person.text))
        let dabei = alle.filter {
            vorschlag.art.bewilligt ? bewilligt.contains($0.id) : istBeantragt($0)
        }
        return dabei.map { person in
            Mitglied(
                id: person.id, vorname: person.vorname ?? "",
                nachname: person.nachname ?? "", geboren: person.geboren,
                vertretung: person.id == antragsteller.id
                    ? .selbst : vertretung(of: person, antragsteller))
        }
    }

    /// Mitbewohner beantragen nichts, ebenso Kinder, die von Anfang an 25 sind (§ 7 Abs. 3 Nr. 4).
    private func istBeantragt(_ person: Person) -> Bool {
        switch person.rolle {
        case .antragsteller, .partner: true
        case .kind: person.geboren.alter(am: berechnung.zeitraum.ab.erster) < 25
        case .mitbewohner: false
        }
    }

    /// Minderjährige Kinder vertreten ihre Eltern (§ 1629 BGB); für alle anderen, auch minderjährige
    /// Partner (§ 36 SGB I), wird vermutet, dass die antragstellende Person handelt (§ 38 Abs. 1 SGB II).
    private func vertretung(of person: Person, _ antragsteller: Person) -> Vertretung {
        guard person.rolle == .kind, person.geboren.alter(am: datum) < 18 else {
            return .vermuteteVollmacht
        }
        let eltern = alle.filter { person.eltern.contains($0.id) }.map(\.name)
        return .gesetzlich(
            durch: eltern.isEmpty ? antragsteller.name : eltern.joined(separator: " und "))
    }

    /// Ein Brief nennt Menschen beim Namen; die Kennung einer Person ist keiner.
    private func prüfeNamen(
        _ mitglieder: [Mitglied], _ antragsteller: Person
    ) throws(Fachfehler) {
        var ohne = mitglieder.filter(\.vorname.isEmpty).map { ($0.id, $0.geboren) }
        if antragsteller.vorname == nil, !ohne.contains(where: { $0.0 == antragsteller.id }) {
            ohne.append((antragsteller.id, antragsteller.geboren))
        }
        guard !ohne.isEmpty else { return }
        throw .eingabe(
            ohne.map { id, geboren in
                Eingabemeldung(
                    pfad: "personen.\(id).vorname", zeile: nil,
                    text: "Für den Bescheid fehlt der Vorname der Person, die am "
                        + "\(geboren.deutsch) geboren ist. Bitte ergänzen.")
            })
    }

    /// Alle, die in einem der Monate zum Haushalt gehören; wer auszog, steht nicht mehr in den neuesten
    /// Angaben und hat für seine Monate doch Anspruch auf den Bescheid.
    private var alle: [Person] {
        var alle = sachverhalt.personen
        for monat in berechnung.monate.map(\.monat) {
            for person in jeMonat[monat]?.personen ?? []
            where !alle.contains(where: { $0.id == person.id }) {
                alle.append(person)
            }
        }
        return alle
    }

    private var verfügung: Verfügung {
        let zeitraum = berechnung.zeitraum.ab...berechnung.zeitraum.bis
        switch vorschlag.art {
        case .bewilligung: return .bewilligung(bewilligung(zeitraum))
        case .vorläufig(let grund):
            return .vorläufig(
                bewilligung(zeitraum),
                Vorläufigkeit(
                    grund: grund.alsSatz,
                    umfang: "Vorläufig sind alle Leistungen, die dieser Bescheid bewilligt."))
        case .ablehnung(let genannt):
            return .ablehnung(
                Ablehnungsverfügung(
                    zeitraum: zeitraum, worte: genannt.alsSatz,
                    teile: Ablehnungsgründe(jeMonat: jeMonat, genannt: genannt.alsSatz)
                        .teile(berechnung.monate)))
        }
    }

    // MARK: Bewilligung

    private func bewilligung(_ zeitraum: ClosedRange<Monat>) -> Bewilligungsverfügung {
        Bewilligungsverfügung(
            zeitraum: zeitraum,
            monate: berechnung.monate.map { monat in
                Monatsbewilligung(monat: monat.monat, inhalt: inhalt(of: monat))
            },
            abgelehnt: Ablehnungsgründe(jeMonat: jeMonat, genannt: nil)
                .teile(berechnung.monate.filter { !$0.hatAnspruch }),
            zahlungsempfänger: empfänger)
    }

    private var empfänger: [Schriftgut.Zahlungsempfänger] {
        var liste: [Schriftgut.Zahlungsempfänger] = []
        if let weg = vorschlag.auszahlung, let konto = MaskierteIBAN(weg.iban.text) {
            liste.append(.init(id: "person", name: weg.inhaber, art: .person, konto: konto))
        }
        for (nummer, direkt) in vorschlag.direktzahlungen.enumerated() {
            guard let konto = MaskierteIBAN(direkt.an.iban.text) else { continue }
            liste.append(
                .init(
                    id: "vermieter\(nummer)", name: direkt.an.inhaber,
                    art: .direktzahlung(
                        direkt.zeitraum.ab...direkt.zeitraum.bis, miete: direkt.miete),
                    konto: konto))
        }
        return liste
    }

    private func inhalt(of monat: Monatsergebnis) -> Monatsinhalt {
        let zeilen = vorschlag.zeilen.filter { $0.monat == monat.monat }
        let beträge = zeilen.map {
            Personenbetrag(
                person: $0.person.text, bund: $0.bund, kommune: $0.kommune,
                sofortzuschlag: $0.sofortzuschlag, bildung: $0.bildung,
                einmaligBund: $0.einmalig.bund, einmaligKommune: $0.einmalig.kommune)
        }
        var auszahlungen: [Auszahlung] = []
        let anPerson = zeilen.map(\.anPerson).summe
        if anPerson.istPositiv {
            auszahlungen.append(Auszahlung(empfänger: "person", betrag: anPerson))
        }
        let anVermieter = zeilen.map(\.kommuneAnVermieter).summe
        if anVermieter.istPositiv,
            let nummer = vorschlag.direktzahlungen.firstIndex(where: {
                $0.zeitraum.contains(monat.monat)
            })
        {
            auszahlungen.append(Auszahlung(empfänger: "vermieter\(nummer)", betrag: anVermieter))
        }
        return Monatsinhalt(
            beträge: beträge, auszahlungen: auszahlungen,
            berechnungen: Bogenbau(monat: monat).bögen(), fortgeschrieben: monat.fortgeschrieben)
    }
}

extension String {
    /// Getippte Worte als ganzer Satz: danach geht der Brief mit einem neuen weiter.
    var alsSatz: String {
        let getippt = trimmingPrefix(while: \.isWhitespace)
        let text = String(getippt.reversed().drop(while: \.isWhitespace).reversed())
        guard let ende = text.last else { return "" }
        return ".!?…".contains(ende) ? text : text + "."
    }
}
