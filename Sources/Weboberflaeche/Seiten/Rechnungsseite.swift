/// Ein Monat, gerechnet und erklärt.
package struct Rechnungsseite: Seite {
    package static let vorlage = "seiten/rechnung"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf
    package var monat: String
    package var voriger: Verweis?
    package var nächster: Verweis?
    package var ergebnis: [Angabe]
    package var hinweise: [Hinweis]
    package var spalten: [Rechnungsspalte]
    package var gruppen: [Rechnungsgruppe]
    package var erklärungen: [Erklärung]
    /// Was mehr Lohn änderte; nil, wo es nichts zu sagen gibt oder die Rechnung aufbewahrt ist.
    package var ausblick: Lohntafel?
    /// Alle Erklärungen aufgeklappt; für Druck und Suche im Browser.
    package var allesOffen: Bool
    package var umschalten: Verweis
    /// Ohne Rechnung bleiben Tafel und Begründung weg; warum, sagt ein Hinweis.
    package let hatTafel: Bool
    package let hatErklärungen: Bool

    package init(
        titel: String, brotkrumen: [Verweis], kopf: Fallkopf, monat: String,
        voriger: Verweis? = nil, nächster: Verweis? = nil, ergebnis: [Angabe],
        hinweise: [Hinweis], spalten: [Rechnungsspalte], gruppen: [Rechnungsgruppe],
        erklärungen: [Erklärung], ausblick: Lohntafel? = nil, allesOffen: Bool,
        umschalten: Verweis
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.kopf = kopf
        self.monat = monat
        self.voriger = voriger
        self.nächster = nächster
        self.ergebnis = ergebnis
        self.hinweise = hinweise
        self.spalten = spalten
        self.gruppen = gruppen
        self.erklärungen = erklärungen
        self.ausblick = ausblick
        self.allesOffen = allesOffen
        self.umschalten = umschalten
        hatTafel = !gruppen.isEmpty
        hatErklärungen = !erklärungen.isEmpty
    }
}

/// Eine Person der Rechnung, oder die Summe aller.
package struct Rechnungsspalte: Sendable {
    package var name: String
    package var zusatz: String?
    package var istSumme: Bool

    package init(_ name: String, zusatz: String? = nil, istSumme: Bool = false) {
        self.name = name
        self.zusatz = zusatz
        self.istSumme = istSumme
    }
}

package struct Rechnungsgruppe: Sendable {
    package var titel: String
    package var zeilen: [Rechnungszeile]
    /// Über alle Spalten samt der ersten.
    package var spaltenzahl: Int

    package init(_ titel: String, _ zeilen: [Rechnungszeile], spaltenzahl: Int) {
        self.titel = titel
        self.zeilen = zeilen
        self.spaltenzahl = spaltenzahl
    }
}

package struct Rechnungszeile: Sendable {
    package enum Art: String, Sendable { case posten, abzug, summe, ergebnis }

    package var begriff: String
    package var norm: Verweis?
    package var art: Art
    package var beträge: [Rechnungsbetrag]

    package init(
        _ begriff: String, norm: Verweis? = nil, art: Art = .posten, _ beträge: [Rechnungsbetrag]
    ) {
        self.begriff = begriff
        self.norm = norm
        self.art = art
        self.beträge = beträge
    }
}

package struct Rechnungsbetrag: Sendable {
    package var text: String
    /// Verweis auf die Erklärung dieses Betrags auf derselben Seite.
    package var ziel: String?
    package var istSumme: Bool
    /// Auf schmalen Bildschirmen entbehrlich.
    package let istLeer: Bool
    /// Name der Person, für schmale Bildschirme.
    package var spalte: String

    package init(_ text: String, ziel: String? = nil, spalte: String, istSumme: Bool = false) {
        self.text = text
        self.ziel = ziel
        self.spalte = spalte
        self.istSumme = istSumme
        istLeer = text == "–"
    }
}

/// Die Erklärung der Beträge einer Person.
package struct Erklärung: Sendable {
    package var id: String
    package var titel: String
    package var betrag: String
    package var knoten: [Erklärungsknoten]

    package init(id: String, titel: String, betrag: String, knoten: [Erklärungsknoten]) {
        self.id = id
        self.titel = titel
        self.betrag = betrag
        self.knoten = knoten
    }
}

/// Ein Schritt: woraus ein Betrag folgt, nach welcher Vorschrift, mit welchem Wert des Rechts.
package struct Erklärungsknoten: Sendable {
    package var id: String
    package var begriff: String
    package var betrag: String?
    package var norm: Verweis?
    /// Die Regel in Worten, etwa `Stufe 1, alleinstehend`.
    package var einzelheit: String?
    /// Die Rechnung, etwa `563,00 × 17 ÷ 100`.
    package var rechensatz: String?
    /// Fundstelle und Beginn des Werts, etwa `BGBl. 2023 I Nr. 287, ab 01/2024`.
    package var quelle: String?
    /// Gesetzt, wenn der Wert nur fortgeschrieben ist; sagt, seit wann und warum.
    package var fortgeschrieben: String?
    /// Gesetzt, wenn der Schritt weiter oben schon offen liegt; führt dorthin.
    package var siehe: Verweis?
    package var aus: [Erklärungsknoten]
    package var offen: Bool

    package init(
        id: String, begriff: String, betrag: String?, norm: Verweis? = nil,
        einzelheit: String? = nil, rechensatz: String? = nil, quelle: String? = nil,
        fortgeschrieben: String? = nil, siehe: Verweis? = nil, offen: Bool = false,
        aus: [Erklärungsknoten] = []
    ) {
        self.id = id
        self.begriff = begriff
        self.betrag = betrag
        self.norm = norm
        self.einzelheit = einzelheit
        self.rechensatz = rechensatz
        self.quelle = quelle
        self.fortgeschrieben = fortgeschrieben
        self.siehe = siehe
        self.offen = offen
        self.aus = aus
    }
}
