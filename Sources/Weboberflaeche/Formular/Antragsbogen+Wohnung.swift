/// Wohnungen; nach einem Umzug sind es mehrere.
extension Antragsbogen {
    var wohnung: Formularblock {
        let anzahl = min(max(eingaben.anzahl("wohnung"), 1), Antragsbogen.höchstzahlZeilen)
        return Formularblock(
            id: "b-wohnung", titel: w("antrag.b_wohnung"),
            blöcke: (0..<anzahl).map { stelle in
                let p = "wohnung.\(stelle)"
                return Formularblock(
                    id: "b-wohnung-\(stelle)",
                    titel: w("antrag.wohnung_nr", String(stelle + 1)),
                    verborgen: [zeile(p)],
                    felder: kosten(p) + feststellungen(p) + vermieter(p),
                    entfernen: stelle == 0
                        ? nil
                        : Knopf(
                            w("antrag.wohnung_entfernen"), name: "auftrag",
                            wert: "weg:wohnung:\(stelle)", wofür: String(stelle + 1)))
            },
            hinzufügen: Knopf(
                w("antrag.wohnung_hinzufuegen"), name: "auftrag", wert: "mehr:wohnung"))
    }

    private func kosten(_ p: String) -> [Feld] {
        [
            auswahl("\(p).art", "wohnung_art", ["miete", "eigentum"], vorsatz: "wohnung"),
            feld("\(p).ab", "wohnung_ab", .tag, .kurz),
            feld("\(p).bis", "wohnung_bis", .tag, .kurz),
            feld("\(p).koepfe", "koepfe", .zahl, .kurz),
            feld("\(p).grundmiete", "grundmiete", .betrag, .kurz),
            feld("\(p).nebenkosten", "nebenkosten", .betrag, .kurz),
            feld("\(p).heizung", "heizung", .betrag, .kurz),
            auswahl(
                "\(p).warmwasser", "warmwasser", ["zentral", "dezentral"], vorsatz: "warmwasser"),
            feld("\(p).wohnflaeche", "wohnflaeche", .zahl, .kurz),
            feld("\(p).energie", "energie", .text, .mittel),
        ]
    }

    private func feststellungen(_ p: String) -> [Feld] {
        [
            feld("\(p).mietenstufe", "mietenstufe", .zahl, .kurz),
            feld("\(p).karenz_ab", "karenz_ab", .monat, .kurz),
            feld("\(p).karenz_verlaengert", "karenz_verlaengert", .zahl, .kurz),
            feld("\(p).kostensenkung.aufgefordert", "kostensenkung", .tag, .kurz),
            feld("\(p).kostensenkung.unzumutbar_bis", "unzumutbar_bis", .monat, .kurz),
            auswahl(
                "\(p).hoehere_kosten.entscheidung", "hoehere_kosten",
                ["anerkannt", "abgelehnt"], vorsatz: "hoehere_kosten", leer: ""),
            feld("\(p).hoehere_kosten.grund", "hoehere_kosten_grund", .text, .lang),
            ja("\(p).karenz_ausgeschlossen", "karenz_ausgeschlossen"),
        ]
    }

    private func vermieter(_ p: String) -> [Feld] {
        [
            feld("\(p).vermieter.name", "vermieter_name", .text, .mittel),
            feld("\(p).vermieter.iban", "vermieter_iban", .konto, .mittel),
            feld("\(p).vermieter.verwendung", "vermieter_verwendung", .text, .mittel),
            ja("\(p).vermieter.direktzahlung", "direktzahlung"),
        ]
    }
}
