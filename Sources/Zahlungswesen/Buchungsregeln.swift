package import Grundtypen

extension Buchungssatz {
    /// Die Kennung der Sollstellung einer Anordnung; es gibt je Anordnung nur eine.
    package static func sollstellungsID(of schlüssel: String) -> String {
        id(.sollstellung, schlüssel)
    }

    private static func id(_ art: Buchungsart, _ schlüssel: String) -> String {
        "\(art.rawValue)/\(schlüssel)"
    }

    /// Der Betrag steht der Person zu: der Bescheid ist in Kraft.
    package static func sollstellung(
        of anordnung: Zahlungsanordnung, am wert: Tag
    ) throws(Buchungsfehler) -> Buchungssatz {
        try Buchungssatz(.sollstellung, anordnung, anordnung.betrag, wert)
    }

    /// Ob der Satz genau diese Anordnung an diesem Tag zum Soll stellt.
    package func istSollstellung(of anordnung: Zahlungsanordnung, am wert: Tag) -> Bool {
        id == Buchungssatz.sollstellungsID(of: anordnung.schlüssel) && art == .sollstellung
            && self.wert == wert && bezug == .bescheid(anordnung: anordnung.schlüssel)
            && zeilen == Buchungsart.sollstellung.zeilen(for: anordnung, anordnung.betrag)
    }

    /// Der Bescheid ist insoweit weggefallen; war schon gezahlt, so steht es als Überzahlung da.
    package static func absetzung(
        of anordnung: Zahlungsanordnung, am wert: Tag
    ) throws(Buchungsfehler) -> Buchungssatz {
        try Buchungssatz(.absetzung, anordnung, anordnung.betrag, wert)
    }

    /// Ein Bescheid verlangt die Überzahlung zurück (§ 50 SGB X), ganz oder zum Teil.
    package static func erstattung(
        of anordnung: Zahlungsanordnung, betrag: Geld, am wert: Tag
    ) throws(Buchungsfehler) -> Buchungssatz {
        try Buchungssatz(.erstattung, anordnung, betrag, wert)
    }

    private init(
        _ art: Buchungsart, _ anordnung: Zahlungsanordnung, _ betrag: Geld, _ wert: Tag
    ) throws(Buchungsfehler) {
        try self.init(
            id: Buchungssatz.id(art, anordnung.schlüssel), art: art, wert: wert,
            bezug: .bescheid(anordnung: anordnung.schlüssel),
            zeilen: art.zeilen(for: anordnung, betrag))
    }
}

extension Buchungsart {
    fileprivate func zeilen(for anordnung: Zahlungsanordnung, _ betrag: Geld) -> [Buchungszeile] {
        [
            Buchungszeile(stelle: Buchungsstelle(soll, for: anordnung), betrag: betrag),
            Buchungszeile(stelle: Buchungsstelle(haben, for: anordnung), betrag: -betrag),
        ]
    }
}

extension Sequence where Element == Zahlung {
    /// Ein Satz je Zahlung mit zwei Zeilen je Anordnung.
    ///
    /// Tag und Bezug sind nil, wo der Lauf sie noch nicht kennt; dann ist die Buchung ohne Beleg.
    func buchungen(
        _ art: Buchungsart, am wert: Tag?, bezug: Buchungsbezug?
    ) throws(Buchungsfehler) -> [Buchungssatz] {
        guard let wert, let bezug else { throw .ohneBeleg(art) }
        var sätze: [Buchungssatz] = []
        for zahlung in self {
            sätze.append(
                try Buchungssatz(
                    id: "\(art.rawValue)/\(zahlung.id)", art: art, wert: wert, bezug: bezug,
                    zeilen: zahlung.zeilen.flatMap { art.zeilen(for: $0, $0.betrag) }))
        }
        return sätze
    }
}
