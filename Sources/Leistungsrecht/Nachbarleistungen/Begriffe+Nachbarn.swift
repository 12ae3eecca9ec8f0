import Grundtypen
import Rechtskern

/// Worte zu Wohngeld und Kinderzuschlag.
extension Begriff {
    static var höchstbetragMiete: Self { .init("Höchstbetrag für Miete", "rent ceiling") }
    static var klimakomponente: Self { .init("Klimakomponente", "climate supplement") }
    static var höchstbetragMitKlima: Self {
        .init("Höchstbetrag mit Klimakomponente", "rent ceiling with climate supplement")
    }
    static var mieteOhneHeizung: Self { .init("Miete ohne Heizung", "rent without heating") }
    static var mieteBegrenzt: Self {
        .init("Miete bis zum Höchstbetrag", "rent up to the ceiling")
    }
    static var heizkostenentlastung: Self {
        .init("Entlastung bei den Heizkosten", "heating cost relief")
    }
    static var mieteBerücksichtigt: Self {
        .init("zu berücksichtigende Miete", "rent taken into account")
    }
    static var wohngeldMindestwerte: Self { .init("Mindestwerte", "minimum values") }
    static var wohngeldM: Self { .init("Miete in der Formel (M)", "rent in the formula (M)") }
    static var wohngeldY: Self {
        .init("Einkommen in der Formel (Y)", "income in the formula (Y)")
    }
    static var wohngeldWerte: Self { .init("Werte a, b und c", "values a, b and c") }
    static var wohngeldGerundet: Self {
        .init("Wohngeld nach der Formel", "housing benefit by the formula")
    }
    static var wohngeldJeWeiteres: Self {
        .init("je weiterem Mitglied", "per further member")
    }
    static var wohngeldWeitere: Self {
        .init("für das 13. und jedes weitere Mitglied", "for the 13th and each further member")
    }
    static var wohngeldMindestens: Self {
        .init("kein Wohngeld unter", "no housing benefit below")
    }
    static var wohngeld: Self { .init("Wohngeld", "housing benefit") }

    static var jahreseinkommenAlle: Self {
        .init("Jahreseinkommen aller Mitglieder", "annual income of all members")
    }
    static var gesamteinkommen: Self { .init("Gesamteinkommen im Jahr", "total annual income") }
    static var gesamteinkommenMonat: Self {
        .init("Gesamteinkommen im Monat", "total monthly income")
    }
    static var wohngeldEinnahmen: Self {
        .init("andere Einnahmen im Jahr", "other receipts in the year")
    }
    static var jahreseinkommenVorAbzug: Self {
        .init("Einkünfte und Einnahmen im Jahr", "income and receipts in the year")
    }
    static var wohngeldAbzug: Self {
        .init("Abzug für Steuern und Pflichtbeiträge", "deduction for tax and contributions")
    }
    static var jahreseinkommen: Self { .init("Jahreseinkommen", "annual income") }
    static var lohnImJahr: Self { .init("Bruttolohn im Jahr", "gross pay in the year") }
    static var werbungskostenImJahr: Self {
        .init("Werbungskosten im Jahr", "work-related expenses in the year")
    }
    static var lohneinkünfte: Self {
        .init("Einkünfte aus Arbeit im Jahr", "earnings in the year")
    }
    static var renteImJahr: Self { .init("Rente im Jahr", "pension in the year") }
    static var renteneinkünfte: Self {
        .init("Einkünfte aus Rente im Jahr", "pension income in the year")
    }
    static var wohngeldFreibetrag: Self { .init("Freibetrag im Jahr", "annual allowance") }
    static var wohngeldFreibeträge: Self {
        .init("Freibeträge und gezahlter Unterhalt", "allowances and maintenance paid")
    }

    static var einnahmenEltern: Self {
        .init("Einnahmen der Eltern ohne Abzüge", "parents' receipts without deductions")
    }
    static var mindesteinkommen: Self { .init("Mindesteinkommen", "minimum income") }
    static var kinderzuschlag: Self { .init("Kinderzuschlag", "child supplement") }
    static var gesamtkinderzuschlag: Self {
        .init("Kinderzuschläge aller Kinder", "child supplements of all children")
    }
    static var kinderzuschlagHöchstens: Self {
        .init("Höchstbetrag des Kinderzuschlags", "maximum child supplement")
    }
    static var kinderzuschlagMinderung: Self { .init("Minderung", "reduction") }
    static var kinderzuschlagJeKind: Self {
        .init("Kinderzuschlag eines Kindes", "child supplement of one child")
    }
    static var kinderzuschlagVorVermögen: Self {
        .init("Kinderzuschlag nach Einkommen", "child supplement after income")
    }
    static var kinderzuschlagNachVermögen: Self {
        .init("Kinderzuschlag nach Vermögen", "child supplement after assets")
    }
    static var einkommenÜberBedarf: Self {
        .init("anderes Einkommen über dem Bedarf", "other income above the need")
    }
    static var bedarfNachAnderem: Self {
        .init("Bedarf nach anderem Einkommen", "need after other income")
    }
    static var erwerbÜberBedarf: Self {
        .init("Erwerbseinkommen über dem Bedarf", "earnings above the need")
    }
    static var lebensunterhaltEltern: Self {
        .init("Regel- und Mehrbedarf der Eltern", "parents' standard and additional need")
    }
    static var wohnaufteilung: Self { .init("Aufteilung der Wohnung", "division of the dwelling") }
    static var wohnanteilEltern: Self {
        .init("Anteil der Eltern an der Wohnung", "parents' share of the dwelling")
    }
    static var gesamtbedarfEltern: Self { .init("Gesamtbedarf der Eltern", "parents' total need") }
    static var verbleibenderBedarf: Self {
        .init("was dann noch fehlt", "what is still missing")
    }

    static func mietenstufe(_ stufe: Mietenstufe, _ mitglieder: Int) -> Self {
        let personen = Begriff.für(personen: mitglieder)
        return .init(
            "Mietenstufe \(stufe.römisch), \(personen.de)",
            "rent level \(stufe.römisch), \(personen.en)")
    }

    static func mindestwerte(_ zeile: Wohngeldmindestwerte.Zeile) -> Self {
        .init(
            "M mindestens \(zeile.miete.deutsch), Y mindestens \(zeile.einkommen.deutsch)",
            "M at least \(zeile.miete), Y at least \(zeile.einkommen)")
    }

    static func formelwerte(_ w: Wohngeldwerte.Zeile, _ mitglieder: Int) -> Self {
        let personen = Begriff.für(personen: mitglieder)
        let werte = "a = \(w.a), b = \(w.b), c = \(w.c)"
        return .init("\(werte), \(personen.de)", "\(werte), \(personen.en)")
    }

    static func rechenschritt(_ nummer: Int) -> Self {
        .init("Rechenschritt z\(nummer)", "step z\(nummer)")
    }

    static func wohnanteile(_ w: Wohnanteile) -> Self {
        .init(
            "Alleinstehende \(w.alleinstehende.deutsch), Paare \(w.paar.deutsch), je Kind "
                + "\(w.kind.deutsch) Euro im Jahr",
            "single \(w.alleinstehende), couples \(w.paar), per child \(w.kind) euro a year")
    }
}
