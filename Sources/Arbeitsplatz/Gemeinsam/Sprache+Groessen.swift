import Fallakte
import Grundtypen
import Weboberflaeche

/// Beträge, Tage und Dauern, wie Menschen sie in dieser Sprache lesen.
extension Sprache {
    /// `1.234,56`, ohne Währung.
    func geld(_ betrag: Geld) -> String {
        switch self {
        case .de: betrag.deutsch
        case .en: betrag.englisch
        }
    }

    /// `1.234,56 €`, ohne Umbruch vor dem Zeichen.
    func euro(_ betrag: Geld) -> String {
        switch self {
        case .de: "\(betrag.deutsch)\u{A0}€"
        case .en: "\(betrag.cent < 0 ? "−" : "")€\(Geld(cent: abs(betrag.cent)).englisch)"
        }
    }

    /// Mit Vorzeichen, auch dem positiven; `0,00` ohne.
    func unterschied(_ betrag: Geld) -> String {
        betrag.istPositiv ? "+\(geld(betrag))" : geld(betrag)
    }

    func tag(_ tag: Tag) -> String {
        switch self {
        case .de: tag.deutsch
        case .en: "\(tag.tagImMonat) \(self.monat(tag.monat))"
        }
    }

    func monat(_ monat: Monat) -> String {
        switch self {
        case .de: monat.ausgeschrieben
        case .en: "\(Sprache.months[monat.imJahr - 1]) \(monat.jahr)"
        }
    }

    func monate(_ spanne: Monatsspanne) -> String {
        spanne.ab == spanne.bis
            ? monat(spanne.ab)
            : self(
                "\(monat(spanne.ab)) bis \(monat(spanne.bis))",
                "\(monat(spanne.ab)) to \(monat(spanne.bis))")
    }

    /// Von und bis, jedes Ende auch offen; leer ohne beide.
    func dauer(ab: String?, bis: String?) -> String {
        switch (ab, bis) {
        case (nil, nil): ""
        case (let ab?, nil): self("ab \(ab)", "from \(ab)")
        case (nil, let bis?): self("bis \(bis)", "until \(bis)")
        case (let ab?, let bis?): self("\(ab) bis \(bis)", "\(ab) to \(bis)")
        }
    }

    func tage(_ anzahl: Int) -> String {
        anzahl == 1 ? self("1 Tag", "1 day") : self("\(anzahl) Tage", "\(anzahl) days")
    }

    /// Das Alter; unter drei Jahren in Monaten, weil es dort zählt.
    func alter(of geboren: Tag, am tag: Tag) -> String {
        let jahre = geboren.alter(am: tag)
        guard jahre < 3 else { return self("\(jahre) Jahre", "\(jahre) years") }
        let monate = max(
            0, tag.monat - geboren.monat - (tag.tagImMonat < geboren.tagImMonat ? 1 : 0))
        return monate == 1
            ? self("1 Monat", "1 month") : self("\(monate) Monate", "\(monate) months")
    }

    func personen(_ anzahl: Int) -> String {
        anzahl == 1 ? self("1 Person", "1 person") : self("\(anzahl) Personen", "\(anzahl) people")
    }

    /// Größe einer Datei, ab einem Megabyte mit einer Stelle.
    func größe(bytes: Int) -> String {
        guard bytes >= 1_000_000 else { return "\(max(1, (bytes + 500) / 1_000)) kB" }
        let zehntel = (bytes + 50_000) / 100_000
        return "\(zehntel / 10)\(self(",", "."))\(zehntel % 10) MB"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

extension Geld {
    /// `1,234.56`.
    fileprivate var englisch: String {
        String(
            deutsch.map { zeichen in
                switch zeichen {
                case ",": "."
                case ".": ","
                default: zeichen
                }
            })
    }
}
