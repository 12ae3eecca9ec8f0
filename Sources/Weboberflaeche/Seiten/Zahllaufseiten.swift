/// Alle Zahlläufe, der neueste zuerst.
package struct Zahllaufliste: Seite {
    package static let vorlage = "seiten/zahllaeufe"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var läufe: [Zahllaufzeile]
    package var leer: Leerstand?
    /// Leer, wenn man keinen vorbereiten darf.
    package var vorbereiten: [Feld]
    package var darfVorbereiten: Bool

    package init(
        titel: String, läufe: [Zahllaufzeile], leer: Leerstand?, vorbereiten: [Feld],
        darfVorbereiten: Bool
    ) {
        self.titel = titel
        self.läufe = läufe
        self.leer = leer
        self.vorbereiten = vorbereiten
        self.darfVorbereiten = darfVorbereiten
    }
}

package struct Zahllaufzeile: Sendable {
    package var nummer: String
    package var ziel: String
    package var monat: String
    package var ausführung: String
    package var zeilen: String
    package var summe: String
    package var zustand: Marke

    package init(
        nummer: String, ziel: String, monat: String, ausführung: String, zeilen: String,
        summe: String, zustand: Marke
    ) {
        self.nummer = nummer
        self.ziel = ziel
        self.monat = monat
        self.ausführung = ausführung
        self.zeilen = zeilen
        self.summe = summe
        self.zustand = zustand
    }
}

/// Ein Zahllauf mit seinen eingefrorenen Zeilen.
package struct Zahllaufseite: Seite {
    package static let vorlage = "seiten/zahllauf"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var zustand: Marke
    package var version: Int
    package var angaben: [Angabe]
    package var stufen: [Stufe]
    package var befunde: [Befund]
    package var summen: [Zahlungssumme]
    package var gesamtsumme: String
    package var zeilen: [Zahlungszeile]
    package var blättern: Blättern
    /// Pfad für Blättern und Filtern.
    package var pfad: String
    package var freigeben: Handlung?
    /// Warum man nicht freigeben kann.
    package var gesperrt: String?
    package var datei: Verweis?
    package var verlauf: [Verlaufseintrag]

    package init(
        titel: String, brotkrumen: [Verweis], zustand: Marke, version: Int, angaben: [Angabe],
        stufen: [Stufe], befunde: [Befund], summen: [Zahlungssumme], gesamtsumme: String,
        zeilen: [Zahlungszeile], blättern: Blättern, pfad: String, freigeben: Handlung? = nil,
        gesperrt: String? = nil, datei: Verweis? = nil, verlauf: [Verlaufseintrag]
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.zustand = zustand
        self.version = version
        self.angaben = angaben
        self.stufen = stufen
        self.befunde = befunde
        self.summen = summen
        self.gesamtsumme = gesamtsumme
        self.zeilen = zeilen
        self.blättern = blättern
        self.pfad = pfad
        self.freigeben = freigeben
        self.gesperrt = gesperrt
        self.datei = datei
        self.verlauf = verlauf
    }
}

/// Was die Prüfung eines Laufs auffällig fand; wird bestätigt, nie übergangen.
package struct Befund: Sendable {
    package var kode: String
    package var text: String
    package var fall: Verweis?
    package var ton: Ton
    package var bestätigt: String?
    package var bestätigen: Handlung?

    package init(
        kode: String, text: String, fall: Verweis? = nil, ton: Ton = .achtung,
        bestätigt: String? = nil, bestätigen: Handlung? = nil
    ) {
        self.kode = kode
        self.text = text
        self.fall = fall
        self.ton = ton
        self.bestätigt = bestätigt
        self.bestätigen = bestätigen
    }
}

package struct Zahlungssumme: Sendable {
    package var träger: String
    package var buchungsstelle: String
    package var zahlungen: String
    package var betrag: String

    package init(träger: String, buchungsstelle: String, zahlungen: String, betrag: String) {
        self.träger = träger
        self.buchungsstelle = buchungsstelle
        self.zahlungen = zahlungen
        self.betrag = betrag
    }
}

package struct Zahlungszeile: Sendable {
    package var fall: Verweis
    package var empfänger: String
    package var konto: String
    package var zweck: String
    package var träger: String
    package var bescheid: Verweis
    package var betrag: String

    package init(
        fall: Verweis, empfänger: String, konto: String, zweck: String, träger: String,
        bescheid: Verweis, betrag: String
    ) {
        self.fall = fall
        self.empfänger = empfänger
        self.konto = konto
        self.zweck = zweck
        self.träger = träger
        self.bescheid = bescheid
        self.betrag = betrag
    }
}
