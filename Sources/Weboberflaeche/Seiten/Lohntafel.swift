/// Was mehr Lohn im Monat änderte: je Person die nächste Schwelle und die Wirkung von mehr Brutto.
package struct Lohntafel: Sendable {
    /// So viel mehr Brutto, mit Währung.
    package var mehr: String
    package var zeilen: [Lohnzeile]
    /// Je Person, deren höherer Lohn sich nicht rechnen lässt, ein Satz.
    package var hindernisse: [String]

    package init(mehr: String, zeilen: [Lohnzeile], hindernisse: [String] = []) {
        self.mehr = mehr
        self.zeilen = zeilen
        self.hindernisse = hindernisse
    }
}

package struct Lohnzeile: Sendable {
    package var person: String
    /// Brutto und Netto des Monats, oder dass es keinen Lohn gibt.
    package var lohn: String
    /// Nil, wenn mehr Lohn nichts mehr ändert als das Netto.
    package var schwelle: Lohnschwellenzelle?
    /// Beträge mit Vorzeichen.
    package var netto: String
    package var leistungen: String
    package var verfügbar: String

    package init(
        person: String, lohn: String, schwelle: Lohnschwellenzelle?, netto: String,
        leistungen: String, verfügbar: String
    ) {
        self.person = person
        self.lohn = lohn
        self.schwelle = schwelle
        self.netto = netto
        self.leistungen = leistungen
        self.verfügbar = verfügbar
    }
}

package struct Lohnschwellenzelle: Sendable {
    package var betrag: String
    package var satz: String
    package var norm: Verweis?

    package init(betrag: String, satz: String, norm: Verweis?) {
        self.betrag = betrag
        self.satz = satz
        self.norm = norm
    }
}
