import Grundtypen

@testable import Leistungsrecht

extension Zufallsbevölkerung {
    /// Derselbe Haushalt, wie ihn das Fallformat beschriebe.
    func sachverhalt(
        _ bereich: Range<Int>, in monat: Monat, _ annahmen: Bevölkerungsannahmen
    ) -> Sachverhalt {
        let erste = zeilen[bereich.lowerBound]
        var wohnung = Wohnung(
            art: .miete, grundmiete: Geld(cent: erste.kaltmiete), nebenkosten: .null,
            heizung: Geld(cent: erste.heizung))
        wohnung.warmwasserDezentral = erste.warmwasser == 1
        wohnung.köpfe = Int(erste.köpfe)
        wohnung.karenzAb = erste.vorbezug == 1 ? monat - 24 : monat
        wohnung.kostensenkungAufgefordert = (monat - 40).erster
        wohnung.höhereKosten = annahmen.höhereKostenAnerkannt.map {
            .init(anerkannt: $0, grund: "Probe", durch: "Probe")
        }
        return Sachverhalt(
            titel: "Probe", antrag: annahmen.zeitraumAb.erster,
            bewilligungszeitraum: Bewilligungszeitraum(ab: annahmen.zeitraumAb, anzahl: 12),
            vorläufigWeil: nil, örtlich: annahmen.örtlich,
            personen: bereich.map { person($0, bereich, in: monat) }, wohnungen: [wohnung],
            kontakt: nil)
    }

    private func person(_ stelle: Int, _ bereich: Range<Int>, in monat: Monat) -> Person {
        let zeile = zeilen[stelle]
        let rolle: Rolle =
            switch zeile.rolle {
            case 0: .antragsteller
            case 1: .partner
            default: .kind
            }
        // Geburtstag sieben Monate vor dem Monat: das Alter gilt den ganzen Monat, und wer 25 wurde, ist
        // länger als die sechs Monate des § 22 Abs. 1 Satz 6 Hs. 2 SGB II ausgeschieden.
        let geburtsmonat = monat - (7 + 12 * Int(zeile.alter))
        var p = Person(
            id: "p\(stelle)", rolle: rolle,
            geboren: Tag(geburtsmonat.jahr, geburtsmonat.imJahr, 15))
        p.erwerbsfähig = zeile.erwerbsfähig == 1
        if mitEltern && rolle == .kind {
            // Ohne Eltern im Haushalt hat es welche außerhalb.
            let eltern = [zeile.elternteil1, zeile.elternteil2].filter { $0 >= 0 }.map { "p\($0)" }
            p.eltern = eltern.isEmpty ? ["fremd"] : eltern
        }
        p.alleinerziehend = zeile.alleinerziehend == 1
        if zeile.schwanger == 1 {
            p.schwangerschaft = Schwangerschaft(entbindungstermin: monat.letzter + 60)
        }
        p.behinderung = Behinderung(
            teilhabeleistung: zeile.teilhabe == 1 ? Dauer() : nil,
            merkzeichenG: zeile.merkzeichenG == 1, vollErwerbsgemindert: zeile.merkzeichenG == 1)
        if zeile.ausbildung == 1 { p.ausbildung = .init(art: .berufsausbildung, dauer: Dauer()) }
        p.ausschlüsse = ausschlüsse(zeile)
        p.einkommen = einkommen(zeile, bereich)
        p.abzüge.pflichtversicherungen = Geld(cent: zeile.pflichtversicherungen)
        p.abzüge.werbungskosten = Geld(cent: zeile.werbungskosten)
        p.abzüge.unterhaltGezahlt = Geld(cent: zeile.unterhaltGezahlt)
        p.abzüge.unterhaltTitel = Geld(cent: zeile.unterhaltGezahlt)
        if zeile.vermögen > 0 {
            p.vermögen = [.init(art: .sparguthaben, betrag: Geld(cent: zeile.vermögen))]
        }
        return p
    }

    private func ausschlüsse(_ zeile: Zeile) -> [Ausschluss] {
        switch zeile.ausschluss {
        case 1: [Ausschluss(grund: .altersrente)]
        case 2: [Ausschluss(grund: .grundsicherung)]
        case 3: [Ausschluss(grund: .ausbildung)]
        default: []
        }
    }

    private func einkommen(_ zeile: Zeile, _ bereich: Range<Int>) -> [Einnahme] {
        let immer = Einnahme.Zufluss.monatlich(ab: Monat(2011, 1), bis: nil)
        var liste: [Einnahme] = []
        if zeile.brutto > 0 {
            liste.append(
                Einnahme(
                    art: .erwerbstaetigkeit, betrag: Geld(cent: zeile.brutto),
                    netto: Geld(cent: zeile.netto), zufluss: immer))
        }
        for (art, cent) in [
            (Einkommensart.unterhalt, zeile.unterhalt),
            (.unterhaltsvorschuss, zeile.unterhaltsvorschuss), (.sonstiges, zeile.sonstiges),
        ] where cent > 0 {
            liste.append(Einnahme(art: art, betrag: Geld(cent: cent), zufluss: immer))
        }
        if zeile.kindergeld > 0 {
            var einnahme = Einnahme(
                art: .kindergeld, betrag: Geld(cent: zeile.kindergeld), zufluss: immer)
            einnahme.berechtigt = zeile.kindergeldAn < 0 ? "fremd" : "p\(zeile.kindergeldAn)"
            liste.append(einnahme)
        }
        return liste
    }
}
