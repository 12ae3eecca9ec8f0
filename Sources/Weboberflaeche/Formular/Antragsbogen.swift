/// Der Bogen mit allen Angaben eines Haushalts; Feldnamen sind die Pfade des Fallformats.
///
/// Was das Fallformat kennt, der Bogen aber nicht zeigt (etwa örtliche Werte), lässt der Dienst beim
/// Ändern unberührt.
package struct Antragsbogen: Sendable {
    let w: Worte
    let eingaben: Eingaben
    let fehler: [String: String]
    let standorte: [Wahl]

    /// So viele, wie das Fallformat nimmt: was der Bogen nicht zeigte, ginge beim Absenden verloren.
    package static let höchstzahlPersonen = 40
    package static let höchstzahlZeilen = 50

    package init(
        _ worte: Worte, _ eingaben: Eingaben, fehler: [Feldfehler] = [], standorte: [Wahl] = []
    ) {
        w = worte
        self.eingaben = eingaben
        self.fehler = Dictionary(fehler.map { ($0.feld, $0.text) }, uniquingKeysWith: { a, _ in a })
        self.standorte = standorte
    }

    /// Womit ein neuer Antrag beginnt: eine Person, eine Wohnung.
    package static var leer: Eingaben {
        Eingaben([
            "personen.0.id": "p1", "personen.0.rolle": "antragsteller", "wohnung.0.art": "miete",
            "wohnung.0.warmwasser": "zentral", "weg": "schalter",
        ])
    }

    /// Alles zur Person, Wohnung und Anschrift.
    package var angaben: [Formularblock] { [personen, wohnung, kontakt] }

    /// Eingang und Zuständigkeit, nur bei einem neuen Antrag.
    package var antrag: Formularblock {
        Formularblock(
            id: "b-antrag", titel: w("antrag.b_antrag"),
            felder: [
                feld("antrag", "eingang", .tag, .kurz, pflicht: true),
                auswahl("weg", "weg", ["schalter", "papier", "telefon", "portal"], vorsatz: "weg"),
                Feld(
                    "standort", w("antrag.standort"), wert: eingaben["standort"], art: .auswahl,
                    fehler: fehler["standort"], wahlen: [Wahl("", "")] + standorte),
            ])
    }

    /// Warum und ab wann, nur bei einer Änderung; gilt später schon anderes, auch bis wann.
    package var änderung: Formularblock {
        let früher = !eingaben["abschnitt"].isEmpty
        return Formularblock(
            id: "b-aenderung", titel: w("antrag.b_aenderung"),
            felder: [
                feld("grund", "grund", .text, .lang, pflicht: true),
                feld(
                    "gilt_ab", "gilt_ab", .monat, .mittel,
                    hinweis: früher ? "gilt_ab_frueher_hinweis" : "gilt_ab_hinweis"),
            ] + (früher ? [reichweite] : []))
    }

    private var reichweite: Feld {
        Feld(
            "reichweite", w("antrag.reichweite"), wert: eingaben["reichweite"], art: .wahl,
            fehler: fehler["reichweite"],
            wahlen: [
                Wahl("bis", w("antrag.reichweite_bis")),
                Wahl(
                    "alle", w("antrag.reichweite_alle"),
                    hinweis: w("antrag.reichweite_alle_hinweis")),
            ])
    }

    private var kontakt: Formularblock {
        Formularblock(
            id: "b-kontakt", titel: w("antrag.b_kontakt"),
            felder: [
                feld("kontakt.strasse", "strasse", .text, .mittel),
                feld("kontakt.zusatz", "zusatz", .text, .mittel),
                feld("kontakt.plz", "plz", .text, .kurz),
                feld("kontakt.ort", "ort", .text, .mittel),
                feld("kontakt.telefon", "telefon", .text, .mittel),
                feld("kontakt.email", "email", .text, .mittel),
                feld("kontakt.konto.inhaber", "inhaber", .text, .mittel),
                feld("kontakt.konto.iban", "iban", .konto, .mittel),
            ])
    }

    func feld(
        _ name: String, _ wort: String, _ eingabe: Feld.Eingabe, _ breite: Feld.Breite,
        hinweis: String? = nil, pflicht: Bool = false
    ) -> Feld {
        Feld(
            name, w("antrag.\(wort)"), wert: eingaben.werte[name] ?? "", eingabe: eingabe,
            breite: breite, hinweis: hinweis.map { w("antrag.\($0)") }, fehler: fehler[name],
            pflicht: pflicht)
    }

    /// Hält eine Zeile am Leben und trägt die Nummer der gespeicherten, aus der sie wurde.
    func zeile(_ pfad: String) -> VerborgenesFeld {
        let nummer = eingaben["\(pfad).da"]
        return VerborgenesFeld("\(pfad).da", nummer.isEmpty ? "ja" : nummer)
    }

    func ja(_ name: String, _ wort: String) -> Feld {
        Feld(
            name, w("antrag.\(wort)"), wert: eingaben[name], art: .ja, fehler: fehler[name])
    }

    func auswahl(
        _ name: String, _ wort: String, _ werte: [String], vorsatz: String?, leer: String? = nil,
        breite: Feld.Breite = .mittel, hinweis: String? = nil
    ) -> Feld {
        var wahlen = werte.map { wert in
            Wahl(wert, w("antrag.\(vorsatz.map { "\($0)_\(wert)" } ?? wert)"))
        }
        if let leer { wahlen.insert(Wahl("", leer.isEmpty ? "" : w("antrag.\(leer)")), at: 0) }
        return Feld(
            name, w("antrag.\(wort)"), wert: eingaben[name], art: .auswahl, breite: breite,
            hinweis: hinweis.map { w("antrag.\($0)") }, fehler: fehler[name], wahlen: wahlen)
    }
}

extension Formularblock {
    /// Alle Felder, auch die der Zeilen darin.
    var alleFelder: [Feld] { felder + blöcke.flatMap(\.alleFelder) }
}

extension Feld {
    /// Dasselbe Feld mit dem, was getippt wurde, und dem Fehler, der dazu gehört.
    package func ausgefüllt(with wert: String, fehler: [Feldfehler]) -> Feld {
        Feld(
            name, bezeichnung, wert: wert, art: art, eingabe: eingabe, breite: breite,
            hinweis: hinweis, fehler: fehler.first { $0.feld == name }?.text, pflicht: pflicht,
            wahlen: wahlen.map { wahl in
                var wahl = wahl
                wahl.gewählt = false
                return wahl
            }, ausfüllhilfe: ausfüllhilfe)
    }
}
