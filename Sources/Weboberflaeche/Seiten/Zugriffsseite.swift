/// Das Zugriffsprotokoll: wer wann welchen Fall und welchen Zahllauf gesehen hat.
package struct Zugriffsseite: Seite {
    package static let vorlage = "seiten/zugriffe"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var filter: [Feld]
    package var zeilen: [Zugriffszeile]
    package var leer: Leerstand?
    package var blättern: Blättern

    package init(
        titel: String, filter: [Feld], zeilen: [Zugriffszeile], leer: Leerstand?,
        blättern: Blättern
    ) {
        self.titel = titel
        self.filter = filter
        self.zeilen = zeilen
        self.leer = leer
        self.blättern = blättern
    }
}

package struct Zugriffszeile: Sendable {
    package var wann: String
    package var wer: String
    /// Die Anmeldung hinter dem Namen; Namen können sich ändern.
    package var kennung: String
    /// Fall oder Zahllauf mit seiner Nummer.
    package var gegenstand: String
    /// Was davon gezeigt wurde.
    package var ansicht: String

    package init(
        wann: String, wer: String, kennung: String, gegenstand: String, ansicht: String
    ) {
        self.wann = wann
        self.wer = wer
        self.kennung = kennung
        self.gegenstand = gegenstand
        self.ansicht = ansicht
    }
}
