/// Die Fälle, die ein Zahllauf ausließ oder jetzt auslassen müsste.
package struct Zurückstellungstafel: Sendable {
    package var einleitung: String
    /// Worauf die letzte Spalte verweist.
    package var laufspalte: String
    package var zeilen: [Zurückstellungszeile]
    /// Nil, wo nur zählt, wen ein bestimmter Lauf ausließ.
    package var durchsicht: Durchsicht?

    /// Wann alle Akten zuletzt durchgesehen wurden.
    package struct Durchsicht: Sendable {
        package var wann: String
        /// Sieht sie noch einmal durch.
        package var neu: Verweis

        package init(_ wann: String, neu: Verweis) {
            self.wann = wann
            self.neu = neu
        }
    }

    package init(
        einleitung: String, laufspalte: String, zeilen: [Zurückstellungszeile],
        durchsicht: Durchsicht? = nil
    ) {
        self.einleitung = einleitung
        self.laufspalte = laufspalte
        self.zeilen = zeilen
        self.durchsicht = durchsicht
    }
}

package struct Zurückstellungszeile: Sendable {
    package var fall: String
    /// Nil für alle, die Akten nicht öffnen dürfen.
    package var fallziel: String?
    package var stand: Marke
    /// Was nicht stimmt.
    package var was: String
    /// Was zu tun ist und von wem.
    package var rat: String
    package var lauf: Verweis?

    package init(
        fall: String, fallziel: String? = nil, stand: Marke, was: String, rat: String,
        lauf: Verweis? = nil
    ) {
        self.fall = fall
        self.fallziel = fallziel
        self.stand = stand
        self.was = was
        self.rat = rat
        self.lauf = lauf
    }
}
