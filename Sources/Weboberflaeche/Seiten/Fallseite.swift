/// Wessen Fall man vor sich hat; steht auf jeder Seite des Falls oben.
package struct Fallkopf: Sendable {
    package var name: String
    package var aktenzeichen: String
    package var ziel: String
    package var zustand: Marke
    package var angaben: [Angabe]

    package init(
        name: String, aktenzeichen: String, ziel: String, zustand: Marke, angaben: [Angabe]
    ) {
        self.name = name
        self.aktenzeichen = aktenzeichen
        self.ziel = ziel
        self.zustand = zustand
        self.angaben = angaben
    }
}

/// Der ganze Fall auf einer Seite.
package struct Fallseite: Seite {
    package static let vorlage = "seiten/fall"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf
    /// Gesetzt, wenn ein früherer Kenntnisstand gezeigt wird.
    package var kenntnis: Hinweis?
    package var kenntnisfeld: Feld
    package var handlungen: [Handlung]
    package var hinweise: [Hinweis]
    package var schritte: [Schritt]
    package var haushalt: [Haushaltsperson]
    package var angaben: [Angabengruppe]
    package var monate: [Monatszeile]
    package var monatssumme: Monatszeile?
    package var schreiben: [Schreibenzeile]
    package var nachweise: [Nachweiszeile]
    package var nachweisfelder: [Feld]
    package var darfNachweise: Bool
    package var verlauf: [Verlaufseintrag]
    /// Nummer des letzten Blatts, das die Seite kennt.
    package var version: Int

    package init(
        titel: String, brotkrumen: [Verweis], kopf: Fallkopf, kenntnis: Hinweis? = nil,
        kenntnisfeld: Feld, handlungen: [Handlung], hinweise: [Hinweis], schritte: [Schritt],
        haushalt: [Haushaltsperson], angaben: [Angabengruppe], monate: [Monatszeile],
        monatssumme: Monatszeile? = nil, schreiben: [Schreibenzeile], nachweise: [Nachweiszeile],
        nachweisfelder: [Feld], darfNachweise: Bool, verlauf: [Verlaufseintrag], version: Int
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.kopf = kopf
        self.kenntnis = kenntnis
        self.kenntnisfeld = kenntnisfeld
        self.handlungen = handlungen
        self.hinweise = hinweise
        self.schritte = schritte
        self.haushalt = haushalt
        self.angaben = angaben
        self.monate = monate
        self.monatssumme = monatssumme
        self.schreiben = schreiben
        self.nachweise = nachweise
        self.nachweisfelder = nachweisfelder
        self.darfNachweise = darfNachweise
        self.verlauf = verlauf
        self.version = version
    }
}

/// Was als Nächstes zu tun ist.
package struct Schritt: Sendable {
    package var text: String
    package var ziel: String?
    package var frist: Marke?

    package init(_ text: String, ziel: String? = nil, frist: Marke? = nil) {
        self.text = text
        self.ziel = ziel
        self.frist = frist
    }
}

package struct Haushaltsperson: Sendable {
    package var name: String
    package var rolle: String
    package var alter: String
    package var geboren: String
    /// Feststellungen und Umstände, etwa `erwerbsfähig`.
    package var feststellungen: [Marke]

    package init(
        name: String, rolle: String, alter: String, geboren: String, feststellungen: [Marke]
    ) {
        self.name = name
        self.rolle = rolle
        self.alter = alter
        self.geboren = geboren
        self.feststellungen = feststellungen
    }
}

package struct Angabengruppe: Sendable {
    package var titel: String
    package var zeilen: [Tatsache]

    package init(_ titel: String, _ zeilen: [Tatsache]) {
        self.titel = titel
        self.zeilen = zeilen
    }
}

/// Eine Angabe mit Geltung und Beleg.
package struct Tatsache: Sendable {
    package var bezeichnung: String
    package var wert: String
    package var gilt: String
    package var beleg: Verweis?
    package var belegFehlt: Bool

    package init(
        _ bezeichnung: String, _ wert: String, gilt: String, beleg: Verweis? = nil,
        belegFehlt: Bool = false
    ) {
        self.bezeichnung = bezeichnung
        self.wert = wert
        self.gilt = gilt
        self.beleg = beleg
        self.belegFehlt = belegFehlt
    }
}

/// Bewilligt, zustehend und gezahlt nebeneinander, weil es drei verschiedene Dinge sind.
package struct Monatszeile: Sendable {
    package var monat: String
    package var ziel: String?
    package var bewilligt: String
    package var zusteht: String
    package var gezahlt: String
    package var differenz: String
    package var ton: Ton
    package var hinweis: String?

    package init(
        monat: String, ziel: String? = nil, bewilligt: String, zusteht: String, gezahlt: String,
        differenz: String, ton: Ton = .neutral, hinweis: String? = nil
    ) {
        self.monat = monat
        self.ziel = ziel
        self.bewilligt = bewilligt
        self.zusteht = zusteht
        self.gezahlt = gezahlt
        self.differenz = differenz
        self.ton = ton
        self.hinweis = hinweis
    }
}

package struct Schreibenzeile: Sendable {
    package var titel: String
    package var ziel: String
    package var datum: String
    package var zustand: Marke

    package init(titel: String, ziel: String, datum: String, zustand: Marke) {
        self.titel = titel
        self.ziel = ziel
        self.datum = datum
        self.zustand = zustand
    }
}

package struct Nachweiszeile: Sendable {
    package var bezeichnung: String
    package var ziel: String
    package var wofür: String
    package var eingang: String
    package var größe: String

    package init(bezeichnung: String, ziel: String, wofür: String, eingang: String, größe: String) {
        self.bezeichnung = bezeichnung
        self.ziel = ziel
        self.wofür = wofür
        self.eingang = eingang
        self.größe = größe
    }
}

package struct Verlaufseintrag: Sendable {
    package var wann: String
    package var wer: String
    package var was: String
    package var einzelheit: String?
    package var verweis: Verweis?

    package init(
        wann: String, wer: String, was: String, einzelheit: String? = nil, verweis: Verweis? = nil
    ) {
        self.wann = wann
        self.wer = wer
        self.was = was
        self.einzelheit = einzelheit
        self.verweis = verweis
    }
}
