import Rechtskern

/// Die Worte der besonderen Einnahmen.
extension Begriff {
    static var einmaligeEinnahme: Self { .init("einmalige Einnahme", "one-off receipt") }
    static var vorwegAbgesetzt: Self { .init("vorweg abgesetzt", "deducted beforehand") }
    static var einmaligeEinnahmeBereinigt: Self {
        .init("aufzuteilende Einnahme", "receipt to be spread")
    }
    static var betriebseinnahmen: Self { .init("Betriebseinnahmen", "business receipts") }
    static var erhöhteEinnahmen: Self {
        .init("Erhöhung der Einnahmen", "increase of the receipts")
    }
    static var betriebsausgaben: Self { .init("Betriebsausgaben", "business expenses") }
    static var nichtAbsetzbar: Self { .init("nicht abzusetzen", "not deductible") }
    static var notwendigeAusgaben: Self { .init("notwendige Ausgaben", "necessary expenses") }
    static var fahrzeugkosten: Self {
        .init("Kraftfahrzeug des Betriebs", "car used for business")
    }
    static var privateFahrten: Self { .init("private Fahrten", "private trips") }
    static var jeKilometerBetrieb: Self { .init("je gefahrenem Kilometer", "per kilometre driven") }
    static var gesamtgewinn: Self { .init("Gewinn im Zeitraum", "profit in the period") }
    static var gewinn: Self {
        .init("Gewinn aus selbständiger Arbeit", "profit from self-employment")
    }
    static var abgaben: Self {
        .init("Steuern und Pflichtbeiträge auf den Gewinn", "tax and contributions on the profit")
    }
    static var gewinnNachAbgaben: Self {
        .init("Gewinn nach Steuern und Pflichtbeiträgen", "profit after tax and contributions")
    }
    static var erwerbBrutto: Self { .init("Bruttoeinkommen aus Arbeit", "gross earnings") }
    static var erwerbNetto: Self {
        .init("Erwerbseinkommen nach Steuern und Pflichtbeiträgen", "earnings after tax")
    }
    static var teilbetrag: Self {
        .init("Teilbetrag einer aufgeteilten Einnahme", "part of a receipt spread over months")
    }
}
