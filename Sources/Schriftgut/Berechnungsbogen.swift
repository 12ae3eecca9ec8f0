package import Grundtypen
package import Rechtskern

/// Die Berechnung eines Monats oder eines Abschnitts davon, Person für Person.
package struct Berechnungsbogen: Hashable, Sendable {
    /// Nil für den ganzen Monat.
    package var abschnitt: Tagesabschnitt?
    package var personen: [Personenrechnung]
    /// Nil, wenn kein Vermögen einzusetzen ist.
    package var vermögen: Vermögensrechnung?
    /// Zu verteilendes Einkommen und Vermögen aller (§ 9 Abs. 2 SGB II).
    package var verteilbar: Geld

    package init(
        abschnitt: Tagesabschnitt? = nil, personen: [Personenrechnung],
        vermögen: Vermögensrechnung? = nil, verteilbar: Geld
    ) {
        self.abschnitt = abschnitt
        self.personen = personen
        self.vermögen = vermögen
        self.verteilbar = verteilbar
    }

    /// Der Bedarf aller.
    package var bedarf: Geld { personen.map(\.gesamtbedarf).summe }
    /// Was an Vermögen einzusetzen ist.
    package var einzusetzen: Geld { vermögen?.einzusetzen ?? .null }
    /// Das Einkommen aller ohne Vermögen.
    package var einkommen: Geld {
        personen.map { $0.eigenesEinkommen + $0.gemeinsamesEinkommen }.summe
            - (vermögen?.kinder.map(\.betrag).summe ?? .null)
    }

    /// Was den ganzen Bedarf deckt; nil, wenn etwas offen bleibt.
    package var deckung: Deckung? {
        if einkommen >= bedarf { return .einkommen }
        if einzusetzen >= bedarf { return .vermögen }
        return einkommen + einzusetzen >= bedarf ? .beides : nil
    }
}

/// Womit ein Bedarf gedeckt ist.
package enum Deckung: Hashable, Sendable, CaseIterable {
    case einkommen, vermögen
    /// Erst beides zusammen reicht.
    case beides
}

/// Was an Vermögen einzusetzen ist (§ 12 SGB II).
package struct Vermögensrechnung: Hashable, Sendable {
    /// Je Gegenstand, der zählt, Bezeichnung und Wert.
    package var posten: [Rechenposten]
    /// Je Person der Freibetrag.
    package var freibeträge: [Rechenposten]
    /// Über den Freibeträgen, für alle einzusetzen.
    package var überschuss: Geld
    /// Über den Freibeträgen bei Kindern, je Kind; deckt nur dessen Bedarf.
    package var kinder: [Rechenposten]
    /// Ob Kinder freie Beträge anderer nutzen (AV-0005).
    package var übertragbar: Bool

    package init(
        posten: [Rechenposten], freibeträge: [Rechenposten], überschuss: Geld,
        kinder: [Rechenposten] = [], übertragbar: Bool = true
    ) {
        self.posten = posten
        self.freibeträge = freibeträge
        self.überschuss = überschuss
        self.kinder = kinder
        self.übertragbar = übertragbar
    }

    package var vermögen: Geld { posten.map(\.betrag).summe }
    package var frei: Geld { freibeträge.map(\.betrag).summe }
    package var einzusetzen: Geld { überschuss + kinder.map(\.betrag).summe }
    /// Freie Beträge, die niemand nutzen kann.
    package var nichtÜbertragen: Geld { einzusetzen - (vermögen - frei).mindestensNull }
}

/// Tage eines Monats mit gleichen Verhältnissen; der Monat zählt 30 Tage (§ 41 Abs. 1 SGB II).
package struct Tagesabschnitt: Hashable, Sendable {
    package var zeitraum: Zeitraum
    /// Wie viele der 30 Tage der Abschnitt zählt.
    package var tage: Int

    package init(_ zeitraum: Zeitraum, tage: Int) {
        self.zeitraum = zeitraum
        self.tage = tage
    }
}

/// Ein Betrag mit seinem Namen und seiner Fundstelle.
package struct Rechenposten: Hashable, Sendable {
    package var bezeichnung: String
    package var betrag: Geld
    package var norm: Norm
    /// Worte zur Sache, etwa `Stufe 1, alleinstehend`.
    package var einzelheit: String?

    package init(
        _ bezeichnung: String, _ betrag: Geld, _ norm: Norm, _ einzelheit: String? = nil
    ) {
        self.bezeichnung = bezeichnung
        self.betrag = betrag
        self.norm = norm
        self.einzelheit = einzelheit
    }
}

/// Bedarf, Einkommen und Anspruch einer Person.
package struct Personenrechnung: Hashable, Sendable {
    /// ``Mitglied/id``.
    package var person: String
    /// Regelbedarf, jeder Mehrbedarf, Unterkunft, Heizung.
    package var bedarfe: [Rechenposten]
    package var einkommen: [Einkommensrechnung]
    /// Eigenes Einkommen, das vorab nur den Bedarf dieser Person mindert (Kinder); sonst null.
    package var eigenesEinkommen: Geld
    /// Einkommen, das für alle zählt (Erwachsene); sonst null.
    package var gemeinsamesEinkommen: Geld
    /// Anteil am verteilten Einkommen und Vermögen (§ 9 Abs. 2 Satz 3 SGB II); bei einer Person allein
    /// ihr zu berücksichtigendes Einkommen.
    package var angerechnet: Rechenposten
    /// Um so viel ist der Anspruch gemindert (§§ 31a, 32, § 7b Abs. 4 SGB II); nil ohne Minderung.
    package var minderung: Rechenposten?
    /// Anspruch auf Regel- und Mehrbedarf ohne Sofortzuschlag, nach Minderung.
    package var lebensunterhalt: Rechenposten
    /// Anspruch auf Unterkunft und Heizung.
    package var unterkunft: Rechenposten
    /// Je Bedarf für Bildung und Teilhabe, was davon geleistet wird (§ 28 SGB II).
    package var bildung: [Rechenposten]
    /// Einmalige Leistungen, die der Bund oder die Kommune trägt (§ 24 Abs. 3 SGB II).
    package var einmaligBund: [Rechenposten]
    package var einmaligKommune: [Rechenposten]
    /// Nil ohne Anspruch (§ 72 SGB II).
    package var sofortzuschlag: Rechenposten?
    /// Was davon auf den ``Tagesabschnitt`` entfällt; nil für den ganzen Monat.
    package var anteilig: Personenbetrag?

    package init(
        person: String, bedarfe: [Rechenposten], einkommen: [Einkommensrechnung] = [],
        eigenesEinkommen: Geld = .null, gemeinsamesEinkommen: Geld = .null,
        angerechnet: Rechenposten, minderung: Rechenposten? = nil,
        lebensunterhalt: Rechenposten, unterkunft: Rechenposten, bildung: [Rechenposten] = [],
        einmaligBund: [Rechenposten] = [], einmaligKommune: [Rechenposten] = [],
        sofortzuschlag: Rechenposten? = nil,
        anteilig: Personenbetrag? = nil
    ) {
        self.person = person
        self.bedarfe = bedarfe
        self.einkommen = einkommen
        self.eigenesEinkommen = eigenesEinkommen
        self.gemeinsamesEinkommen = gemeinsamesEinkommen
        self.angerechnet = angerechnet
        self.minderung = minderung
        self.lebensunterhalt = lebensunterhalt
        self.unterkunft = unterkunft
        self.bildung = bildung
        self.einmaligBund = einmaligBund
        self.einmaligKommune = einmaligKommune
        self.sofortzuschlag = sofortzuschlag
        self.anteilig = anteilig
    }

    package var gesamtbedarf: Geld { bedarfe.map(\.betrag).summe }
    package var anspruch: Geld { lebensunterhalt.betrag + unterkunft.betrag }

    /// Was die Person aus dieser Rechnung erhält.
    package var ergebnis: Personenbetrag {
        let zuschlag = sofortzuschlag?.betrag ?? .null
        let bildung = bildung.map(\.betrag).summe
        let (vomBund, vonKommune) = (
            einmaligBund.map(\.betrag).summe, einmaligKommune.map(\.betrag).summe
        )
        return anteilig
            ?? Personenbetrag(
                person: person, bund: lebensunterhalt.betrag + zuschlag + vomBund,
                kommune: unterkunft.betrag + bildung + vonKommune, sofortzuschlag: zuschlag,
                bildung: bildung, einmaligBund: vomBund, einmaligKommune: vonKommune)
    }
}

/// Eine Einnahme mit ihren Abzügen bis zum zu berücksichtigenden Betrag.
package struct Einkommensrechnung: Hashable, Sendable {
    package var einnahme: Rechenposten
    /// Positive Beträge, die abgehen.
    package var abzüge: [Rechenposten]
    package var anrechenbar: Geld

    package init(einnahme: Rechenposten, abzüge: [Rechenposten], anrechenbar: Geld) {
        self.einnahme = einnahme
        self.abzüge = abzüge
        self.anrechenbar = anrechenbar
    }
}
