/// Der Eingang: wer wartet, seit wann, was fehlt, wer zuständig ist.
package struct Eingangsseite: Seite {
    package static let vorlage = "seiten/eingang"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var kacheln: [Kachel]
    package var filter: [Feld]
    package var suche: Feld
    package var zeilen: [Eingangszeile]
    package var leer: Leerstand?
    package var blättern: Blättern
    package var handlungen: [Handlung]

    package init(
        titel: String, kacheln: [Kachel], filter: [Feld], suche: Feld, zeilen: [Eingangszeile],
        leer: Leerstand?, blättern: Blättern, handlungen: [Handlung]
    ) {
        self.titel = titel
        self.kacheln = kacheln
        self.filter = filter
        self.suche = suche
        self.zeilen = zeilen
        self.leer = leer
        self.blättern = blättern
        self.handlungen = handlungen
    }
}

package struct Eingangszeile: Sendable {
    package var ziel: String
    package var name: String
    package var aktenzeichen: String
    package var personen: String
    /// Was die Zeile selbst nicht lesen konnte.
    package var mangel: Marke?
    package var eingang: String
    package var alter: Marke?
    package var vollständigkeit: Balken?
    package var zustand: Marke
    package var standort: String
    package var zuständig: String?
    /// Nur wenn der Fall niemandem gehört und man ihn nehmen darf.
    package var übernehmen: Handlung?

    package init(
        ziel: String, name: String, aktenzeichen: String, personen: String, mangel: Marke? = nil,
        eingang: String, alter: Marke?, vollständigkeit: Balken?, zustand: Marke, standort: String,
        zuständig: String?, übernehmen: Handlung?
    ) {
        self.ziel = ziel
        self.name = name
        self.aktenzeichen = aktenzeichen
        self.personen = personen
        self.mangel = mangel
        self.eingang = eingang
        self.alter = alter
        self.vollständigkeit = vollständigkeit
        self.zustand = zustand
        self.standort = standort
        self.zuständig = zuständig
        self.übernehmen = übernehmen
    }
}
