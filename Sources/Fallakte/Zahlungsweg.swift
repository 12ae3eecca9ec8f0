package import Grundtypen

/// Wohin Geld geht: Konto und Text auf dem Kontoauszug.
package struct Zahlungsweg: Hashable, Sendable {
    /// 1 bis 70 Zeichen (SEPA, Feld `Nm`).
    package let inhaber: String
    package let iban: IBAN
    /// Höchstens 140 Zeichen (SEPA, Feld `Ustrd`).
    package let verwendung: String

    package init(inhaber: String, iban: IBAN, verwendung: String) {
        self.inhaber = inhaber
        self.iban = iban
        self.verwendung = verwendung
    }
}

/// Zahlung der Unterkunft unmittelbar an Vermieterin oder Vermieter (§ 22 Abs. 7 SGB II).
package struct Direktzahlung: Hashable, Sendable {
    package let zeitraum: Monatsspanne
    package let an: Zahlungsweg
    /// Was die Wohnung im Monat kostet; mehr darf niemand an ihrer Stelle erhalten.
    package let miete: Geld

    package init(zeitraum: Monatsspanne, an: Zahlungsweg, miete: Geld) {
        self.zeitraum = zeitraum
        self.an = an
        self.miete = miete
    }
}
