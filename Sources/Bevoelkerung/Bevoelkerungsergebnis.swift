public import Grundtypen
public import Leistungsrecht
public import Rechtskern

/// Art des Haushalts, nach der Ergebnisse zusammengefasst werden.
public enum Haushaltsart: Int, Hashable, Sendable, CaseIterable {
    case alleinstehend, alleinerziehend, paar, paarMitKindern
}

/// Ein Haushalt ohne Ergebnis und warum.
public struct Ungerechnet: Hashable, Sendable {
    /// Seine Nummer in `bg_id`.
    public let haushalt: Int32
    /// 2 oder 3.
    public let status: Bevölkerungsstatus
    public let grund: Rechtsfehler
}

/// Summen und Zahlen eines Laufs.
public struct Bevölkerungsergebnis: Sendable {
    /// Zahlen einer Art von Haushalten.
    public struct Gruppe: Hashable, Sendable {
        public internal(set) var haushalte = 0
        public internal(set) var mitAnspruch = 0
        public internal(set) var ohneErgebnis = 0
        public internal(set) var bund = Geld.null
        public internal(set) var kommune = Geld.null
        public internal(set) var sofortzuschlag = Geld.null
    }

    public let personen: Int
    public let gruppen: [Haushaltsart: Gruppe]
    /// Je Status ohne Ergebnis der erste Haushalt.
    public let ungerechnet: [Ungerechnet]
    /// Titel der Werte, die im Monat noch nicht festgesetzt sind.
    public let fortgeschrieben: [String]

    init(
        _ s: Bevölkerungsspalten, _ ziel: Ergebnisspalten, ungerechnet: [Ungerechnet],
        fortgeschrieben: [String]
    ) {
        self.ungerechnet = ungerechnet
        self.fortgeschrieben = fortgeschrieben
        personen = s.personen
        var gruppen = [Gruppe](repeating: Gruppe(), count: Haushaltsart.allCases.count)
        var erste = 0
        while erste < s.personen {
            var ende = erste
            var partner = false
            var kinder = false
            var summe = Gruppe()
            while ende < s.personen && s.haushalt[ende] == s.haushalt[erste] {
                partner = partner || s.rolle[ende] == 1
                kinder = kinder || s.rolle[ende] == 2
                summe.bund += Geld(cent: ziel.bund[ende])
                summe.kommune += Geld(cent: ziel.kommune[ende])
                summe.sofortzuschlag += Geld(cent: ziel.sofortzuschlag[ende])
                ende += 1
            }
            let art: Haushaltsart =
                switch (partner, kinder) {
                case (false, false): .alleinstehend
                case (false, true): .alleinerziehend
                case (true, false): .paar
                case (true, true): .paarMitKindern
                }
            gruppen[art.rawValue].haushalte += 1
            if (summe.bund + summe.kommune + summe.sofortzuschlag).istPositiv {
                gruppen[art.rawValue].mitAnspruch += 1
            }
            if ziel.status[erste] >= Bevölkerungsstatus.feststellungFehlt.rawValue {
                gruppen[art.rawValue].ohneErgebnis += 1
            }
            gruppen[art.rawValue].bund += summe.bund
            gruppen[art.rawValue].kommune += summe.kommune
            gruppen[art.rawValue].sofortzuschlag += summe.sofortzuschlag
            erste = ende
        }
        self.gruppen = Dictionary(
            uniqueKeysWithValues: Haushaltsart.allCases.map { ($0, gruppen[$0.rawValue]) })
    }

    /// Alle Arten zusammen.
    public var gesamt: Gruppe {
        gruppen.values.reduce(into: Gruppe()) { summe, gruppe in
            summe.haushalte += gruppe.haushalte
            summe.mitAnspruch += gruppe.mitAnspruch
            summe.ohneErgebnis += gruppe.ohneErgebnis
            summe.bund += gruppe.bund
            summe.kommune += gruppe.kommune
            summe.sofortzuschlag += gruppe.sofortzuschlag
        }
    }
}
