/// Die Beträge eines Monats, getrennt nach Träger.
package struct Entscheidungsmonat: Sendable {
    package var monat: String
    package var ziel: String?
    package var bund: String
    package var kommune: String
    package var gesamt: String
    /// Was davon an andere geht, etwa an die Vermieterin.
    package var anmerkung: String?

    package init(
        monat: String, ziel: String? = nil, bund: String, kommune: String, gesamt: String,
        anmerkung: String? = nil
    ) {
        self.monat = monat
        self.ziel = ziel
        self.bund = bund
        self.kommune = kommune
        self.gesamt = gesamt
        self.anmerkung = anmerkung
    }
}

/// Einen Vorschlag machen: bewilligen, vorläufig bewilligen oder ablehnen.
package struct Entscheidungsseite: Seite {
    package static let vorlage = "seiten/entscheiden"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf
    package var version: Int
    /// Was vorher zu klären ist; solange etwas hier steht, geht kein Vorschlag.
    package var hindernisse: [Hinweis]
    package var hinweise: [Hinweis]
    package var felder: [Feld]
    package var monate: [Entscheidungsmonat]
    package var summe: Entscheidungsmonat?
    package var möglich: Bool

    package init(
        titel: String, brotkrumen: [Verweis], kopf: Fallkopf, version: Int,
        hindernisse: [Hinweis], hinweise: [Hinweis], felder: [Feld],
        monate: [Entscheidungsmonat], summe: Entscheidungsmonat? = nil, möglich: Bool
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.kopf = kopf
        self.version = version
        self.hindernisse = hindernisse
        self.hinweise = hinweise
        self.felder = felder
        self.monate = monate
        self.summe = summe
        self.möglich = möglich
    }
}

/// Die zweite Person prüft einen Vorschlag.
package struct Prüfseite: Seite {
    package static let vorlage = "seiten/pruefen"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf
    package var version: Int
    package var pfad: String
    package var vorschlag: [Angabe]
    package var unterschiede: [Unterschied]
    package var monate: [Entscheidungsmonat]
    package var summe: Entscheidungsmonat?
    package var hinweise: [Hinweis]
    package var vorschau: Verweis?
    package var rückgabefeld: Feld
    /// Warum diese Person nicht freigeben kann, etwa weil sie den Vorschlag verfasst hat.
    package var gesperrt: String?
    /// Wer den Vorschlag verfasst hat, gibt ihn nicht frei, darf ihn aber zurücknehmen.
    package var rückgabeMöglich: Bool

    package init(
        titel: String, brotkrumen: [Verweis], kopf: Fallkopf, version: Int, pfad: String,
        vorschlag: [Angabe], unterschiede: [Unterschied], monate: [Entscheidungsmonat],
        summe: Entscheidungsmonat? = nil, hinweise: [Hinweis], vorschau: Verweis? = nil,
        rückgabefeld: Feld, gesperrt: String? = nil, rückgabeMöglich: Bool
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.kopf = kopf
        self.version = version
        self.pfad = pfad
        self.vorschlag = vorschlag
        self.unterschiede = unterschiede
        self.monate = monate
        self.summe = summe
        self.hinweise = hinweise
        self.vorschau = vorschau
        self.rückgabefeld = rückgabefeld
        self.gesperrt = gesperrt
        self.rückgabeMöglich = rückgabeMöglich
    }
}

/// Was sich gegenüber dem geltenden Bescheid ändert.
package struct Unterschied: Sendable {
    package var was: String
    package var bisher: String
    package var neu: String
    package var ton: Ton

    package init(_ was: String, bisher: String, neu: String, ton: Ton = .neutral) {
        self.was = was
        self.bisher = bisher
        self.neu = neu
        self.ton = ton
    }
}

/// Ein erlassener Bescheid mit Zugang und Fristen.
package struct Bescheidseite: Seite {
    package static let vorlage = "seiten/bescheid"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf
    package var zustand: Marke
    package var angaben: [Angabe]
    package var pdfÖffnen: String
    package var pdfLaden: String
    package var fristen: [Fristzeile]
    /// Was die Rechnung heute anders ergibt.
    package var hinweise: [Hinweis]
    /// Die Berechnung, wie sie mit dem Bescheid aufbewahrt ist.
    package var berechnung: Verweis?
    package var monate: [Entscheidungsmonat]
    package var summe: Entscheidungsmonat?
    /// Nur solange der Tag der Aufgabe zur Post fehlt und man ihn eintragen darf.
    package var aufgabe: Aufgabeformular?

    package init(
        titel: String, brotkrumen: [Verweis], kopf: Fallkopf, zustand: Marke, angaben: [Angabe],
        pdfÖffnen: String, pdfLaden: String, fristen: [Fristzeile],
        hinweise: [Hinweis] = [], berechnung: Verweis? = nil, monate: [Entscheidungsmonat],
        summe: Entscheidungsmonat? = nil, aufgabe: Aufgabeformular? = nil
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.kopf = kopf
        self.zustand = zustand
        self.angaben = angaben
        self.pdfÖffnen = pdfÖffnen
        self.pdfLaden = pdfLaden
        self.fristen = fristen
        self.hinweise = hinweise
        self.berechnung = berechnung
        self.monate = monate
        self.summe = summe
        self.aufgabe = aufgabe
    }

    package struct Aufgabeformular: Sendable {
        package var pfad: String
        package var feld: Feld

        package init(pfad: String, feld: Feld) {
            self.pfad = pfad
            self.feld = feld
        }
    }
}

package struct Fristzeile: Sendable {
    package var was: String
    package var tag: String
    package var norm: Verweis?
    package var zustand: Marke?

    package init(_ was: String, _ tag: String, norm: Verweis? = nil, zustand: Marke? = nil) {
        self.was = was
        self.tag = tag
        self.norm = norm
        self.zustand = zustand
    }
}
