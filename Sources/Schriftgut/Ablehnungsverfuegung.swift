package import Grundtypen

/// Was für welche Zeit abgelehnt wird und warum.
package struct Ablehnungsverfügung: Hashable, Sendable {
    package var zeitraum: ClosedRange<Monat>
    package var grund: Ablehnungsgrund

    package init(zeitraum: ClosedRange<Monat>, grund: Ablehnungsgrund) {
        self.zeitraum = zeitraum
        self.grund = grund
    }
}

/// Der tragende Grund einer Ablehnung mit den Zahlen, die er braucht.
package enum Ablehnungsgrund: Hashable, Sendable {
    /// Das zu berücksichtigende Einkommen deckt den Bedarf aller (§ 9 Abs. 1 SGB II).
    case einkommen(Einkommensüberschuss)
    /// Das zu berücksichtigende Vermögen übersteigt die Freibeträge (§ 12 SGB II).
    case vermögen(Vermögensüberschuss)
    /// Ein anderer Grund; Tatsachen und Normen stehen in der Begründung.
    case andere(Begründungsabsatz)
}

package struct Einkommensüberschuss: Hashable, Sendable {
    /// Der Monat, dessen Zahlen genannt werden.
    package var monat: Monat
    package var bedarf: Geld
    package var einkommen: Geld
    package var berechnung: Berechnungsbogen

    package init(monat: Monat, bedarf: Geld, einkommen: Geld, berechnung: Berechnungsbogen) {
        self.monat = monat
        self.bedarf = bedarf
        self.einkommen = einkommen
        self.berechnung = berechnung
    }
}

package struct Vermögensüberschuss: Hashable, Sendable {
    /// Maßgebend für den Wert (§ 12 Abs. 3 Satz 2 SGB II).
    package var stichtag: Tag
    /// Je Vermögensgegenstand Bezeichnung und Verkehrswert.
    package var posten: [Rechenposten]
    /// Je Person der Freibetrag nach § 12 Abs. 2 SGB II.
    package var freibeträge: [Rechenposten]
    /// Der Bedarf eines Monats, den das übersteigende Vermögen deckt.
    package var bedarf: Geld

    package init(
        stichtag: Tag, posten: [Rechenposten], freibeträge: [Rechenposten], bedarf: Geld
    ) {
        self.stichtag = stichtag
        self.posten = posten
        self.freibeträge = freibeträge
        self.bedarf = bedarf
    }

    package var vermögen: Geld { posten.map(\.betrag).summe }
    package var freibetrag: Geld { freibeträge.map(\.betrag).summe }
    package var überschuss: Geld { (vermögen - freibetrag).mindestensNull }
}
