import Rechtskern

/// Die Worte der besonderen Einnahmen.
extension Begriff {
    static var einmaligeEinnahme: Self { .init("einmalige Einnahme", "one-off receipt") }
    static var vorwegAbgesetzt: Self { .init("vorweg abgesetzt", "deducted beforehand") }
    static var einmaligeEinnahmeBereinigt: Self {
        .init("aufzuteilende Einnahme", "receipt to be spread")
    }
    static var ausgabenZurEinnahme: Self {
        .init("notwendige Ausgaben zu dieser Einnahme", "necessary expenses for this receipt")
    }
    static var einnahmenNachAusgaben: Self {
        .init("sonstige Einnahmen nach Ausgaben", "other receipts after expenses")
    }
    static var bewilligteFörderung: Self { .init("bewilligte Förderung", "grant awarded") }
    static var kinderbetreuung: Self { .init("für Kinderbetreuung", "for childcare") }
    static var absetzbeträgeFörderung: Self {
        .init("Absetzbetrag von der Ausbildungsförderung", "deduction from the training grant")
    }
    static var ausbildungsförderung: Self { .init("Ausbildungsförderung", "training grants") }
    static var ausbildungsförderungBereinigt: Self {
        .init("zu berücksichtigende Ausbildungsförderung", "countable training grants")
    }
    static var bewilligtesElterngeld: Self {
        .init("Elterngeld laut Bescheid", "parental allowance awarded")
    }
    static var elterngeldGrenze: Self {
        .init("frei höchstens", "free at most")
    }
    static var einkommenVorGeburt: Self {
        .init("Erwerbseinkommen vor der Geburt", "earnings before birth")
    }
    static var elterngeldFrei: Self {
        .init("Freibetrag vom Elterngeld", "allowance on parental allowance")
    }
    static var erzieherischerEinsatz: Self {
        .init("Pflegegeld für den erzieherischen Einsatz", "foster care allowance for education")
    }
    static var jePflegekind: Self { .init("je Pflegekind", "per foster child") }
    static var nächstesPflegekind: Self { .init("drittes Pflegekind", "third foster child") }
    static var weiterePflegekinder: Self {
        .init("weitere Pflegekinder", "further foster children")
    }
    static var weitergeleitet: Self {
        .init("an das Kind weitergeleitet", "passed on to the child")
    }
    static var kindergeldAußerhalb: Self {
        .init(
            "Kindergeld für ein Kind außerhalb des Haushalts",
            "child benefit for a child outside the household")
    }
    static var freierKinderlohn: Self { .init("unter 15 frei", "free under 15") }
    static var ausgezahlterLohn: Self { .init("ausgezahlter Lohn", "pay received") }
    static var ehrenamtsbetrag: Self {
        .init("höchstens mit steuerfreien Einnahmen", "at most with tax-free receipts")
    }
    static var sachbezüge: Self { .init("Sachbezüge vom Arbeitgeber", "benefits in kind") }
    static var verkehrswert: Self { .init("Verkehrswert", "market value") }
    static var volleVerpflegung: Self { .init("volle Verpflegung am Tag", "full board per day") }
    static var verpflegung: Self { .init("Verpflegung", "meals") }
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
