import Weboberflaeche

struct Musterzugriffe: Zugriffsdienst {
    func zugriffe(_ filter: Zugriffsfilter, for zugang: Zugang) async throws -> Zugriffsseite {
        let zeilen =
            filter.fall.isEmpty
            ? [
                Zugriffszeile(
                    wann: "25.11.2026, 08:12", wer: "Miriam Kern", kennung: "mkern",
                    gegenstand: "Zahllauf ZL-2026-012", ansicht: "Zahlungen des Laufs"),
                Zugriffszeile(
                    wann: "25.11.2026, 07:30", wer: "Jonas Brandt", kennung: "jbrandt",
                    gegenstand: "Fall MK-24131", ansicht: "Akte"),
            ] : []
        return Zugriffsseite(
            titel: zugang.worte("zugriffe.titel"),
            filter: [
                Feld("fall", zugang.worte("zugriffe.fall"), wert: filter.fall, breite: .kurz),
                Feld(
                    "person", zugang.worte("zugriffe.person"), wert: filter.person, art: .auswahl,
                    wahlen: [Wahl("", "alle"), Wahl("mkern", "Miriam Kern (mkern)")]),
            ],
            zeilen: zeilen,
            leer: zeilen.isEmpty
                ? Leerstand(
                    zugang.worte("zugriffe.leer"),
                    handlung: Verweis(zugang.worte("zugriffe.alles_zeigen"), "/zugriffe")) : nil,
            blättern: Blättern(
                text: zeilen.isEmpty ? "0 Zugriffe" : "1–2 von 118", zurück: nil,
                weiter: zeilen.isEmpty ? nil : 2))
    }
}
