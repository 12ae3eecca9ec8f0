/// Personen mit Einkommen, Abzügen und Vermögen.
extension Antragsbogen {
    var personen: Formularblock {
        let anzahl = min(eingaben.anzahl("personen"), Antragsbogen.höchstzahlPersonen)
        return Formularblock(
            id: "b-personen", titel: w("antrag.b_personen"), blöcke: (0..<anzahl).map(person),
            hinzufügen: Knopf(
                w("antrag.person_hinzufuegen"), name: "auftrag", wert: "mehr:personen"))
    }

    private func person(_ nummer: Int) -> Formularblock {
        let p = "personen.\(nummer)"
        let name = name(ofPerson: nummer)
        return Formularblock(
            id: "b-person-\(nummer)", titel: titel(ofPerson: nummer),
            verborgen: [VerborgenesFeld("\(p).id", eingaben["\(p).id"])],
            felder: stammfelder(p, istErste: nummer == 0),
            blöcke: [
                Formularblock(
                    id: "b-umstaende-\(nummer)", titel: w("antrag.b_umstaende"),
                    felder: umstände(p),
                    faltet: true),
                zeilen(p, "einkommen", einkommen), abzüge(p), zeilen(p, "vermoegen", vermögen),
            ],
            entfernen: nummer == 0
                ? nil
                : Knopf(
                    w("antrag.person_entfernen"), name: "auftrag", wert: "weg:personen:\(nummer)",
                    wofür: name.isEmpty ? String(nummer + 1) : name))
    }

    private func name(ofPerson nummer: Int) -> String {
        let p = "personen.\(nummer)"
        return [eingaben["\(p).vorname"], eingaben["\(p).nachname"]].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    func titel(ofPerson nummer: Int) -> String {
        let titel = w("antrag.person", String(nummer + 1))
        let name = name(ofPerson: nummer)
        return name.isEmpty ? titel : "\(titel): \(name)"
    }

    /// Die Fehler, wie sie über dem Bogen stehen: bei mehreren Personen sagt jeder, bei welcher.
    ///
    /// Am Feld selbst steht die Person schon darüber.
    package func übersicht(_ fehler: [Feldfehler]) -> [Feldfehler] {
        guard eingaben.anzahl("personen") > 1 else { return fehler }
        return fehler.map { fehler in
            let teile = fehler.feld.split(separator: ".")
            guard teile.first == "personen", teile.count > 2, let nummer = Int(teile[1]) else {
                return fehler
            }
            return Feldfehler(fehler.feld, "\(titel(ofPerson: nummer)) – \(fehler.text)")
        }
    }

    private func stammfelder(_ p: String, istErste: Bool) -> [Feld] {
        let rollen = istErste ? ["antragsteller"] : ["partner", "kind", "mitbewohner"]
        var felder = [
            feld("\(p).vorname", "vorname", .text, .mittel),
            feld("\(p).nachname", "nachname", .text, .mittel),
            feld("\(p).geboren", "geboren", .tag, .kurz, pflicht: true),
            auswahl("\(p).rolle", "rolle", rollen, vorsatz: "rolle", leer: istErste ? nil : ""),
            auswahl(
                "\(p).erwerbsfaehig", "erwerbsfaehig", ["ja", "nein"], vorsatz: nil, leer: "offen",
                hinweis: "erwerbsfaehig_hinweis"),
        ]
        if !istErste {
            felder.append(
                auswahl(
                    "\(p).verwandt", "verwandt", ["ja", "nein"], vorsatz: nil, leer: "",
                    hinweis: "verwandt_hinweis"))
            felder.append(feld("\(p).eltern", "eltern", .text, .mittel, hinweis: "eltern_hinweis"))
        }
        return felder
    }

    private func umstände(_ p: String) -> [Feld] {
        [
            feld("\(p).im_haushalt.ab", "im_haushalt_ab", .tag, .kurz),
            feld("\(p).im_haushalt.bis", "im_haushalt_bis", .tag, .kurz),
            feld("\(p).schwanger.entbindungstermin", "schwanger", .tag, .kurz),
            feld("\(p).schwanger.woche", "schwanger_woche", .zahl, .kurz),
            feld("\(p).schwanger.am", "schwanger_am", .tag, .kurz),
            feld("\(p).schwanger.entbunden", "entbunden", .tag, .kurz),
            auswahl(
                "\(p).ausbildung.art", "ausbildung",
                ["schule", "berufsausbildung", "freiwilligendienst"], vorsatz: "ausbildung",
                leer: ""),
            feld("\(p).ausbildung.ab", "ausbildung_ab", .tag, .kurz),
            feld("\(p).ausbildung.bis", "ausbildung_bis", .tag, .kurz),
            feld("\(p).behinderung.teilhabeleistung.ab", "teilhabe_ab", .tag, .kurz),
            feld("\(p).behinderung.teilhabeleistung.bis", "teilhabe_bis", .tag, .kurz),
            feld(
                "\(p).allein_neben_partner.grund", "allein_neben_partner", .text, .lang,
                hinweis: "allein_neben_partner_hinweis"),
            ja("\(p).alleinerziehend", "alleinerziehend"),
            ja("\(p).behinderung.teilhabeleistung", "teilhabe"),
            ja("\(p).behinderung.merkzeichen_g", "merkzeichen_g"),
            ja("\(p).behinderung.voll_erwerbsgemindert", "voll_erwerbsgemindert"),
            ja("\(p).umzug_ohne_zusicherung", "umzug_ohne_zusicherung"),
            ja("\(p).minderjaehriges_kind_ausserhalb", "kind_ausserhalb"),
        ]
    }

    /// Eine Liste unter der Person, mit Knöpfen zum Hinzufügen und Entfernen.
    private func zeilen(_ p: String, _ liste: String, _ felder: (String) -> [Feld])
        -> Formularblock
    {
        let pfad = "\(p).\(liste)"
        let anzahl = min(eingaben.anzahl(pfad), Antragsbogen.höchstzahlZeilen)
        let kennung = Feld.id(of: pfad)
        return Formularblock(
            id: "b-\(kennung)", titel: w("antrag.b_\(liste)"),
            blöcke: (0..<anzahl).map { stelle in
                Formularblock(
                    id: "b-\(kennung)-\(stelle)",
                    titel: w("antrag.\(liste)_nr", String(stelle + 1)),
                    verborgen: [zeile("\(pfad).\(stelle)")],
                    felder: felder("\(pfad).\(stelle)"),
                    entfernen: Knopf(
                        w("antrag.\(liste)_entfernen"), name: "auftrag",
                        wert: "weg:\(pfad):\(stelle)", wofür: String(stelle + 1)))
            },
            hinzufügen: Knopf(
                w("antrag.\(liste)_hinzufuegen"), name: "auftrag", wert: "mehr:\(pfad)"),
            faltet: true)
    }

    private func einkommen(_ e: String) -> [Feld] {
        [
            auswahl(
                "\(e).art", "art",
                [
                    "erwerbstaetigkeit", "kindergeld", "arbeitslosengeld", "krankengeld", "rente",
                    "unterhalt", "unterhaltsvorschuss", "sonstiges", "selbstaendig",
                    "bafoeg", "bab", "ausbildungsgeld", "elterngeld", "mutterschaftsgeld",
                    "pflegegeld", "kinderzuschlag", "ehrenamt",
                ], vorsatz: "art", leer: ""),
            feld("\(e).bezeichnung", "bezeichnung", .text, .mittel),
            feld("\(e).brutto", "brutto", .betrag, .kurz),
            feld("\(e).netto", "netto", .betrag, .kurz),
            feld("\(e).betrag", "betrag", .betrag, .kurz),
            feld(
                "\(e).berechtigt", "berechtigt", .text, .mittel, hinweis: "berechtigt_hinweis"),
            feld("\(e).ab", "ab", .monat, .kurz),
            feld("\(e).bis", "bis", .monat, .kurz),
            feld("\(e).zufluss", "zufluss", .tag, .kurz),
            feld("\(e).kinderbetreuung", "kinderbetreuung", .betrag, .kurz),
            feld("\(e).einkommen_vor_geburt", "einkommen_vor_geburt", .betrag, .kurz),
            feld("\(e).weitergeleitet", "weitergeleitet", .betrag, .kurz),
            feld("\(e).teilbetrag", "teilbetrag", .betrag, .kurz),
            feld("\(e).ausgaben", "ausgaben", .betrag, .kurz),
            feld("\(e).sachbezug.fruehstueck", "fruehstueck", .zahl, .kurz),
            feld("\(e).sachbezug.mittagessen", "mittagessen", .zahl, .kurz),
            feld("\(e).sachbezug.abendessen", "abendessen", .zahl, .kurz),
            feld("\(e).sachbezug.wert", "sachbezug_wert", .betrag, .kurz),
            ja("\(e).elterngeld_plus", "elterngeld_plus"),
            ja("\(e).nachzahlung", "nachzahlung"),
            ja("\(e).bereits_erbracht", "bereits_erbracht"),
            ja("\(e).ferienbeschaeftigung", "ferienbeschaeftigung"),
        ]
    }

    private func abzüge(_ p: String) -> Formularblock {
        let a = "\(p).abzuege"
        return Formularblock(
            id: "b-\(Feld.id(of: a))", titel: w("antrag.b_abzuege"),
            felder: [
                feld("\(a).fahrt.kilometer", "kilometer", .zahl, .kurz),
                feld("\(a).fahrt.arbeitstage", "arbeitstage", .zahl, .kurz),
                feld("\(a).werbungskosten", "werbungskosten", .betrag, .kurz),
                feld("\(a).kfz_haftpflicht_jahr", "kfz_haftpflicht_jahr", .betrag, .kurz),
                feld("\(a).versicherungen_pflicht", "versicherungen_pflicht", .betrag, .kurz),
                feld("\(a).riester", "riester", .betrag, .kurz),
                feld("\(a).unterhalt.gezahlt", "unterhalt_gezahlt", .betrag, .kurz),
                feld("\(a).unterhalt.titel", "unterhalt_titel", .betrag, .kurz),
                ja("\(a).eigene_versicherung", "eigene_versicherung"),
            ], faltet: true)
    }

    private func vermögen(_ v: String) -> [Feld] {
        [
            auswahl(
                "\(v).art", "art",
                [
                    "bargeld", "girokonto", "sparguthaben", "wertpapiere", "sonstiges", "kfz",
                    "hausrat", "altersvorsorge", "selbstgenutzte_immobilie",
                ], vorsatz: "v", leer: ""),
            feld("\(v).betrag", "betrag", .betrag, .kurz),
            feld("\(v).wohnflaeche", "wohnflaeche", .zahl, .kurz),
            auswahl(
                "\(v).form", "form", ["haus", "wohnung"], vorsatz: "form", leer: "", breite: .kurz),
            feld("\(v).ab", "ab", .monat, .kurz),
            ja("\(v).angemessen", "angemessen"),
        ]
    }
}
