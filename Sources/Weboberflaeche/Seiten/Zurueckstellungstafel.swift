/// Die Fälle, die ein Zahllauf ausließ oder jetzt auslassen müsste.
package struct Zurückstellungstafel: Sendable {
    package var einleitung: String
    /// Worauf die letzte Spalte verweist.
    package var laufspalte: String
    package var zeilen: [Zurückstellungszeile]
    /// Wann die Akten zuletzt durchgesehen wurden; nil, wo nur der Lauf zählt.
    package var durchgesehen: String?
    /// Sieht alle Akten noch einmal durch.
    package var durchsehen: Verweis?

    package init(
        einleitung: String, laufspalte: String, zeilen: [Zurückstellungszeile],
        durchgesehen: String? = nil, durchsehen: Verweis? = nil
    ) {
        self.einleitung = einleitung
        self.laufspalte = laufspalte
        self.zeilen = zeilen
        self.durchgesehen = durchgesehen
        self.durchsehen = durchsehen
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
