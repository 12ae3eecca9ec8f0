package import Grundtypen

/// Was einer Person für einen Monat erbracht wurde oder zusteht, nach Trägern.
package struct Monatsleistung: Hashable, Sendable {
    package let monat: Monat
    /// Kennung aus den Angaben.
    package let person: String
    /// Regel- und Mehrbedarf, ohne Sofortzuschlag.
    package let bund: Geld
    /// Unterkunft, Heizung, Bildung und Teilhabe.
    package let kommune: Geld
    /// § 72 SGB II; trägt der Bund, wird nie zurückgefordert.
    package let sofortzuschlag: Geld

    package init(
        monat: Monat, person: String, bund: Geld, kommune: Geld, sofortzuschlag: Geld = .null
    ) {
        self.monat = monat
        self.person = person
        self.bund = bund
        self.kommune = kommune
        self.sofortzuschlag = sofortzuschlag
    }

    /// Ohne Sofortzuschlag.
    package var summe: Geld { bund + kommune }
}
