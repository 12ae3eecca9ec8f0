/// Für die IT: ist alles unverändert, läuft alles; ohne einen Namen und ohne einen Betrag.
package struct Protokollseite: Seite {
    package static let vorlage = "seiten/protokoll"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var angaben: [Angabe]
    package var prüfungen: [Prüfergebnis]
    package var ereignisse: [Betriebsereignis]

    package init(
        titel: String, angaben: [Angabe], prüfungen: [Prüfergebnis], ereignisse: [Betriebsereignis]
    ) {
        self.titel = titel
        self.angaben = angaben
        self.prüfungen = prüfungen
        self.ereignisse = ereignisse
    }
}

package struct Prüfergebnis: Sendable {
    package var was: String
    package var zustand: Marke
    package var einzelheit: String
    package var zuletzt: String

    package init(_ was: String, zustand: Marke, einzelheit: String, zuletzt: String) {
        self.was = was
        self.zustand = zustand
        self.einzelheit = einzelheit
        self.zuletzt = zuletzt
    }
}

package struct Betriebsereignis: Sendable {
    package var wann: String
    package var wer: String
    package var was: String
    package var gegenstand: String
    package var ergebnis: Marke

    package init(wann: String, wer: String, was: String, gegenstand: String, ergebnis: Marke) {
        self.wann = wann
        self.wer = wer
        self.was = was
        self.gegenstand = gegenstand
        self.ergebnis = ergebnis
    }
}
