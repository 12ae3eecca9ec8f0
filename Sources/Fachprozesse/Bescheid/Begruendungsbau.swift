import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Schreibt die Gründe eines Bescheids in einfachen Sätzen, aus der Berechnung.
///
/// Jede Aussage gilt für Abschnitte mit gleichem Ergebnis und nennt die Zeit, wenn sie nicht immer
/// gilt. Was eine Ablehnung trägt, steht in ihren Gründen (``Ablehnungsgründe``), nicht hier.
struct Begründungsbau {
    let jeMonat: [Monat: Sachverhalt]
    let berechnung: Berechnung
    let art: Entscheidungsart

    var absätze: [Begründungsabsatz] {
        switch art {
        case .bewilligung, .vorläufig:
            return [anspruch] + Bildungsbegründung(monate).nurBildung + teilmonate + ausgeschlossen
                + bedarf + unterkunft + einkommen + vermögen
                + außerhalb + Bildungsbegründung(monate).absätze + einmalig + zuschlag
        case .ablehnung:
            return ausgeschlossen + (wohnen.istGekürzt ? unterkunft : []) + außerhalb
        }
    }

    /// Die Abschnitte, die zu begründen sind: bei einer Bewilligung die mit Anspruch.
    private var abschnitte: [Leistungsrecht.Abschnitt] { monate.flatMap(\.abschnitte) }

    private var monate: [Monatsergebnis] {
        art.bewilligt ? berechnung.monate.filter(\.hatAnspruch) : berechnung.monate
    }

    /// Ob die begründeten Monate der ganze Zeitraum sind.
    private var ganz: Bool { monate.count == berechnung.monate.count }

    private var mitglieder: [Personenblatt] { abschnitte.flatMap(\.mitglieder) }

    private var anspruch: Begründungsabsatz {
        if monate.allSatisfy(\.nurBildung) { return Bildungsbegründung.anspruch }
        let mehrere = abschnitte.contains { $0.mitglieder.count > 1 }
        return Begründungsabsatz(
            mehrere
                ? "Sie und die Personen, die mit Ihnen in einer Bedarfsgemeinschaft leben, können Ihren "
                    + "Lebensunterhalt nicht vollständig aus eigenem Einkommen und Vermögen bestreiten."
                : "Sie können Ihren Lebensunterhalt nicht vollständig aus eigenem Einkommen und Vermögen "
                    + "bestreiten.",
            überschrift: "Anspruch", normen: ["§ 7 Abs. 1 Satz 1 SGB II", "§ 9 Abs. 1 SGB II"])
    }

    /// Monate, in denen nur an einem Teil der Tage jemand erwerbsfähig ist.
    private var teilmonate: [Begründungsabsatz] {
        monate.filter { $0.hindernis != nil }.map { monat in
            let zeiten = monat.abschnitte.compactMap { Zeitraum(von: $0.von, bis: $0.bis) }
                .map(\.ausgeschrieben).joined(separator: " und ")
            return Begründungsabsatz(
                "Im \(monat.monat.ausgeschrieben) besteht der Anspruch nur für diese Tage: \(zeiten). An "
                    + "den anderen Tagen \(monat.hindernis.map(\.imTeilmonat) ?? "").",
                normen: [monat.hindernis?.norm, "§ 41 Abs. 1 Satz 3 SGB II"].compactMap(\.self))
        }
    }

    private var einmalig: [Begründungsabsatz] {
        let beantragt = einmalposten { $0.kommune + $0.bund }
        let ohneAntrag = einmalposten(\.vonAmtsWegen)
        return [
            einmalabsatz(
                beantragt, "Einmalige Leistungen",
                "Diese Leistungen haben Sie gesondert beantragt. Sie sind nicht zurückzuzahlen und werden "
                    + "nicht auf andere Leistungen angerechnet:"),
            einmalabsatz(
                ohneAntrag, "Einmalzahlung",
                "Diese Zahlung steht ohne Antrag zu, weil in diesem Monat Anspruch auf Leistungen besteht. "
                    + "Sie ist kein Einkommen und wird nicht angerechnet:"),
        ].compactMap(\.self)
    }

    private typealias Einmalposten = (monat: Monatsergebnis, person: String, posten: Posten)

    private func einmalposten(_ hole: (Einmalbetrag) -> [Posten]) -> [Einmalposten] {
        monate.flatMap { monat in
            monat.personen.flatMap { person in
                hole(person.einmalig).map { (monat, person.name, $0) }
            }
        }
    }

    private func einmalabsatz(
        _ alle: [Einmalposten], _ überschrift: String, _ satz: String
    ) -> Begründungsabsatz? {
        guard !alle.isEmpty else { return nil }
        let punkte = alle.map { monat, name, posten in
            "\(monat.monat.ausgeschrieben), \(name): \(posten.begriff.de), "
                + "\(posten.betrag.deutsch) Euro"
                + (posten.einzelheit.map { " (\($0.de))" } ?? "")
        }
        return Begründungsabsatz(
            satz, überschrift: überschrift, punkte: punkte,
            normen: alle.map(\.posten.norm).ohneDoppelte)
    }

    private var zuschlag: [Begründungsabsatz] {
        let normen = abschnitte.flatMap(\.personen).compactMap { $0.sofortzuschlag?.norm }
        guard !normen.isEmpty else { return [] }
        return [
            Begründungsabsatz(
                "Kinder, Jugendliche und junge Erwachsene erhalten zusätzlich den Sofortzuschlag. Er "
                    + "wird nicht auf andere Leistungen angerechnet.",
                überschrift: "Sofortzuschlag", normen: normen.ohneDoppelte)
        ]
    }
}

// MARK: Bedarfe

extension Begründungsbau {
    private var bedarf: [Begründungsabsatz] {
        // Nur Auszubildende: was sie erhalten, steht dort.
        guard !mitglieder.isEmpty else { return [] }
        let mehrbedarfe = mehrbedarfe
        let texte = mehrbedarfe.map(\.text).joined(separator: "; ")
        let satz = texte.isEmpty ? "" : " Außerdem erkennen wir an: \(texte)."
        let regel = mitglieder.compactMap { $0.regelbedarf?.norm }
        return [
            Begründungsabsatz(
                "Für den Lebensunterhalt gilt der Regelbedarf. Er ist eine feste Summe im Monat und "
                    + "hängt vom Alter und von der Familie ab." + satz,
                überschrift: "Regelbedarf und Mehrbedarfe",
                normen: (regel + mehrbedarfe.flatMap(\.normen)).ohneDoppelte)
        ] + stufenwechsel
    }

    /// Jeder Mehrbedarf mit seiner Zeit, wenn er nicht immer gilt.
    private var mehrbedarfe: [Aussage] {
        let posten = mitglieder.flatMap(\.mehrbedarfe).filter(\.betrag.istPositiv)
        return posten.map(\.begriff).ohneDoppelte.map { begriff in
            let gliederung = Zeitgliederung(abschnitte, ganz: ganz) { abschnitt in
                let hier = abschnitt.mitglieder.flatMap(\.mehrbedarfe).filter {
                    $0.begriff == begriff && $0.betrag.istPositiv
                }
                return hier.isEmpty ? nil : Aussage(text: begriff.de, normen: hier.map(\.norm))
            }
            let wann = gliederung.giltImmer ? "" : " (\(gliederung.teile.map(\.wann).joined()))"
            return Aussage(
                text: begriff.de + wann, normen: gliederung.teile.flatMap(\.normen))
        }
    }

    /// Wer im Zeitraum die Stufe wechselt, etwa an einem Geburtstag.
    private var stufenwechsel: [Begründungsabsatz] {
        mitglieder.map(\.id).ohneDoppelte.compactMap { id in
            let stufen = Zeitgliederung(abschnitte) { abschnitt in
                abschnitt.mitglieder.first { $0.id == id }?.regelbedarf?.einzelheit.map {
                    Aussage(text: $0.de, normen: [])
                }
            }
            guard stufen.teile.count > 1 else { return nil }
            let name = mitglieder.first { $0.id == id }?.name ?? id
            let teile = stufen.teile.map { "\($0.text) (\($0.wann))" }
            return Begründungsabsatz(
                "Der Regelbedarf von \(name) ändert sich: \(teile.joined(separator: "; ")).",
                normen: [])
        }
    }

    private var wohnen: Wohnbegründung { Wohnbegründung(abschnitte: abschnitte) }

    private var unterkunft: [Begründungsabsatz] {
        mitglieder.isEmpty
            ? [] : (wohnen.absätze + teilweiseAnerkannt).unter("Unterkunft und Heizung")
    }

    /// Von einmal fälligen Kosten weniger als verlangt, mit dem festgestellten Grund (§ 35 Abs. 1 SGB X).
    private var teilweiseAnerkannt: [Begründungsabsatz] {
        let alle = monate.flatMap { monat in
            (jeMonat[monat.monat]?.wohnungen ?? []).flatMap(\.einmaligeKosten).filter {
                $0.fällig.monat == monat.monat && $0.anerkannt < $0.betrag
            }
        }
        return alle.map { kosten in
            Begründungsabsatz(
                "Von \(kosten.art.name) (\(kosten.betrag.deutsch) Euro, fällig am \(kosten.fällig.deutsch)) "
                    + "erkennen wir "
                    + (kosten.anerkannt.istPositiv
                        ? "\(kosten.anerkannt.deutsch) Euro an." : "nichts an.")
                    + " Grund: \(kosten.feststellung.grund)",
                normen: [
                    kosten.art == .instandhaltung
                        ? "§ 22 Abs. 2 Satz 1 SGB II" : "§ 22 Abs. 1 Satz 1 SGB II"
                ])
        }
    }
}

// MARK: Einkommen und Vermögen

extension Begründungsbau {
    /// So viele verschiedene Angaben stehen einzeln da; bei mehr genügt der Berechnungsbogen.
    private static let einzeln = 3

    private var einkommen: [Begründungsabsatz] {
        let alle = abschnitte.map { Einkommensaussage($0) }
        let gliederung = Zeitgliederung(abschnitte, ganz: ganz) { Einkommensaussage($0).aussage }
        let verteilung =
            alle.contains(where: \.wirdVerteilt)
            ? [
                Begründungsabsatz(
                    "Das Einkommen der Erwachsenen verteilen wir auf alle im Verhältnis ihrer Bedarfe.",
                    normen: ["§ 9 Abs. 2 Satz 3 SGB II"])
            ] : []
        guard gliederung.teile.count > Self.einzeln else {
            return (gliederung.absätze + verteilung).unter("Einkommen")
        }
        let namen = alle.flatMap { $0.zeilen.map(\.name) }.ohneDoppelte
        return
            ([
                Begründungsabsatz(
                    "Wir rechnen Einkommen an von: \(namen.joined(separator: ", ")). Die Höhe wechselt; "
                        + "jeder Monat steht im Berechnungsbogen.",
                    normen: gliederung.teile.flatMap(\.normen).ohneDoppelte)
            ] + verteilung).unter("Einkommen")
    }

    private var vermögen: [Begründungsabsatz] {
        Zeitgliederung(abschnitte, ganz: ganz) { abschnitt in
            let monat = abschnitt.von.monat
            let recht = Vermögensrecht(beginn: berechnung.zeitraum.ab, in: monat)
            return Vermögensaussage(abschnitt, jeMonat[monat], recht)?.aussage
        }.absätze.unter("Vermögen")
    }

    /// Kinder im Haushalt, die nicht zur Bedarfsgemeinschaft gehören, mit dem Grund.
    private var außerhalb: [Begründungsabsatz] {
        Zeitgliederung(abschnitte, ganz: ganz) { abschnitt in
            Außerhalbaussage(abschnitt, jeMonat[abschnitt.von.monat])?.aussage
        }.absätze.unter("Kinder im Haushalt")
    }
}

extension Begründungsbau {
    /// Mitglieder, die keine Leistungen erhalten, mit dem Grund und den Folgen.
    private var ausgeschlossen: [Begründungsabsatz] {
        Zeitgliederung(abschnitte, ganz: ganz) { Ausschlussaussage($0)?.aussage }.absätze
            .unter("Wer keine Leistungen erhält")
    }
}

extension Leistungsrecht.Abschnitt {
    /// Wer zur Bedarfsgemeinschaft gehört und nicht ausgeschlossen ist.
    var mitglieder: [Personenblatt] { personen.filter(\.erhältLeistungen) }
    /// Auch, wer ausgeschlossen ist.
    var alleMitglieder: [Personenblatt] { personen.filter(\.gehörtDazu) }
}

extension [Begründungsabsatz] {
    /// Die Überschrift steht über dem ersten.
    fileprivate func unter(_ überschrift: String) -> [Begründungsabsatz] {
        enumerated().map { stelle, absatz in
            Begründungsabsatz(
                absatz.text, überschrift: stelle == 0 ? überschrift : nil, punkte: absatz.punkte,
                normen: absatz.normen)
        }
    }
}

extension EinmaligeWohnkosten.Art {
    /// Im Satz nach „von“.
    fileprivate var name: String {
        switch self {
        case .betriebskosten: "der Nachforderung der Betriebskosten"
        case .heizkosten: "der Nachforderung der Heizkosten"
        case .heizmaterial: "den Kosten für Heizmaterial"
        case .instandhaltung: "den Kosten der Instandhaltung"
        }
    }
}
