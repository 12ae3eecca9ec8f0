public import Grundtypen

/// Die Angaben eines Haushalts, wie sie das Fallformat beschreibt, ohne jede Wertung.
///
/// `personen[0]` ist die antragstellende Person. Beträge gelten je Monat, wo nichts anderes steht.
public struct Sachverhalt: Hashable, Sendable {
    public var titel: String
    /// Was der Fall zeigen soll, nur in Beispielen.
    public var zweck: String?
    public var antrag: Tag
    public var bewilligungszeitraum: Bewilligungszeitraum?
    /// Grund, aus dem nur vorläufig entschieden werden kann (§ 41a SGB II).
    public var vorläufigWeil: String?
    /// Das Amt, aus dessen Datei `örtlich` stammt; nil, wenn die Werte im Fall selbst stehen.
    public var amt: String?
    public var örtlich: ÖrtlicheWerte
    public var personen: [Person]
    public var wohnungen: [Wohnung]
    public var kontakt: Kontakt?

    public init(
        titel: String, antrag: Tag, bewilligungszeitraum: Bewilligungszeitraum?,
        vorläufigWeil: String?, örtlich: ÖrtlicheWerte, personen: [Person], wohnungen: [Wohnung],
        kontakt: Kontakt?
    ) {
        self.titel = titel
        self.antrag = antrag
        self.bewilligungszeitraum = bewilligungszeitraum
        self.vorläufigWeil = vorläufigWeil
        self.örtlich = örtlich
        self.personen = personen
        self.wohnungen = wohnungen
        self.kontakt = kontakt
    }

    /// Ob jemand selbständig ist und die Zahlen des Zeitraums noch nicht feststehen: dann ist nur vorläufig zu
    /// entscheiden (§ 41a Abs. 1 Satz 1 Nr. 2 SGB II).
    public var hatOffenenGewinn: Bool {
        personen.contains { person in
            person.rolle != .mitbewohner
                && person.einkommen.contains { $0.betrieb.map { !$0.abgeschlossen } ?? false }
        }
    }

    /// Ob `kind` ein Kind dieser Person ist; ohne Angabe der Eltern das der antragstellenden.
    func istKind(_ kind: Person, of person: Person) -> Bool {
        guard kind.rolle == .kind else { return false }
        return kind.eltern.isEmpty
            ? person.rolle == .antragsteller : kind.eltern.contains(person.id)
    }
}

/// Die Monate, über die entschieden wird (§ 41 Abs. 3 SGB II).
public struct Bewilligungszeitraum: Hashable, Sendable {
    public let ab: Monat
    public let anzahl: Int

    public init(ab: Monat, anzahl: Int) {
        self.ab = ab
        self.anzahl = anzahl
    }

    public var bis: Monat { ab + (anzahl - 1) }
    public var monate: [Monat] { (0..<anzahl).map { ab + $0 } }
}

/// Anschrift und Konto; nötig für Bescheid und Zahlung, nicht für die Rechnung.
public struct Kontakt: Hashable, Sendable {
    public var straße: String
    /// Zusatz zur Anschrift, etwa „bei Müller“.
    public var zusatz: String?
    public var plz: String
    public var ort: String
    public var telefon: String?
    public var email: String?
    public var kontoinhaber: String
    public var iban: String

    public init(straße: String, plz: String, ort: String, kontoinhaber: String, iban: String) {
        self.straße = straße
        self.plz = plz
        self.ort = ort
        self.kontoinhaber = kontoinhaber
        self.iban = iban
    }
}

/// Ein Abschnitt der Zeit in Tagen, an beiden Enden offen möglich.
public struct Dauer: Hashable, Sendable {
    public var ab: Tag?
    public var bis: Tag?

    public init(ab: Tag? = nil, bis: Tag? = nil) {
        self.ab = ab
        self.bis = bis
    }

    public func contains(_ tag: Tag) -> Bool {
        (ab.map { $0 <= tag } ?? true) && (bis.map { tag <= $0 } ?? true)
    }

    /// Ob ein Tag des Monats in die Dauer fällt.
    public func berührt(_ monat: Monat) -> Bool {
        (ab.map { $0 <= monat.letzter } ?? true) && (bis.map { monat.erster <= $0 } ?? true)
    }
}
