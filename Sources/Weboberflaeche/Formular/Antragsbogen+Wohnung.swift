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
                    felder: kosten(p) + vermieter(p),
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
            feld("\(p).karenz_ab", "karenz_ab", .monat, .kurz),
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
