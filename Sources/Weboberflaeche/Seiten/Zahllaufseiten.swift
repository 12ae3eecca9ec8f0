/// Alle Zahlläufe, der neueste zuerst.
package struct Zahllaufliste: Seite {
    package static let vorlage = "seiten/zahllaeufe"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var kacheln: [Kachel]
    package var läufe: [Zahllaufzeile]
    package var leer: Leerstand?
    package var zurückgestellt: Zurückstellungstafel
    /// Leer, wenn man keinen vorbereiten darf.
    package var vorbereiten: [Feld]
    package var darfVorbereiten: Bool

    package init(
        titel: String, kacheln: [Kachel], läufe: [Zahllaufzeile], leer: Leerstand?,
        zurückgestellt: Zurückstellungstafel, vorbereiten: [Feld], darfVorbereiten: Bool
    ) {
        self.titel = titel
        self.kacheln = kacheln
        self.läufe = läufe
        self.leer = leer
        self.zurückgestellt = zurückgestellt
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
    /// Nil, wenn der Lauf niemanden ausließ.
    package var zurückgestellt: Zurückstellungstafel?
    package var befunde: [Befund]
    /// Was dort steht, wo keiner ist: geprüft und nichts gefunden oder noch nicht geprüft.
    package var ohneBefunde: String
    /// Der Grund, mit dem gewählte Befunde bestätigt oder Zahlungen zurückgehalten werden.
    package var befundfelder: [Feld]
    package var summen: [Zahlungssumme]
    package var gesamtsumme: String
    package var zeilen: [Zahlungszeile]
    package var blättern: Blättern
    /// Pfad für Blättern und Filtern.
    package var pfad: String
    /// Was jetzt geht.
    package var handlungen: [Laufformular]
    /// Warum der nächste Schritt nicht geht.
    package var gesperrt: String?
    package var datei: Verweis?
    package var verlauf: [Verlaufseintrag]

    package init(
        titel: String, brotkrumen: [Verweis], zustand: Marke, version: Int, angaben: [Angabe],
        stufen: [Stufe], zurückgestellt: Zurückstellungstafel? = nil, befunde: [Befund],
        ohneBefunde: String, befundfelder: [Feld] = [], summen: [Zahlungssumme],
        gesamtsumme: String, zeilen: [Zahlungszeile], blättern: Blättern, pfad: String,
        handlungen: [Laufformular] = [], gesperrt: String? = nil, datei: Verweis? = nil,
        verlauf: [Verlaufseintrag]
    ) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        self.zustand = zustand
        self.version = version
        self.angaben = angaben
        self.stufen = stufen
        self.zurückgestellt = zurückgestellt
        self.befunde = befunde
        self.ohneBefunde = ohneBefunde
        self.befundfelder = befundfelder
        self.summen = summen
        self.gesamtsumme = gesamtsumme
        self.zeilen = zeilen
        self.blättern = blättern
        self.pfad = pfad
        self.handlungen = handlungen
        self.gesperrt = gesperrt
        self.datei = datei
        self.verlauf = verlauf
    }
}

/// Ein Schritt des Laufs mit den Feldern, die er braucht.
package struct Laufformular: Sendable {
    package var handlung: Laufhandlung
    package var text: String
    package var haupt: Bool
    package var verborgen: [VerborgenesFeld]
    package var felder: [Feld]

    package init(
        _ handlung: Laufhandlung, _ text: String, haupt: Bool = false,
        verborgen: [VerborgenesFeld] = [], felder: [Feld] = []
    ) {
        self.handlung = handlung
        self.text = text
        self.haupt = haupt
        self.verborgen = verborgen
        self.felder = felder
    }
}

/// Was die Prüfung eines Laufs auffällig fand; wird bestätigt, nie übergangen.
package struct Befund: Sendable {
    package var kode: String
    package var text: String
    package var fall: Verweis?
    package var ton: Ton
    /// Wer ihn mit welchem Grund bestätigt hat.
    package var bestätigt: String?
    /// Name des Kästchens, solange er zu klären ist und man es darf.
    package var wählen: String?

    package init(
        kode: String, text: String, fall: Verweis? = nil, ton: Ton = .achtung,
        bestätigt: String? = nil, wählen: String? = nil
    ) {
        self.kode = kode
        self.text = text
        self.fall = fall
        self.ton = ton
        self.bestätigt = bestätigt
        self.wählen = wählen
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
    package var fall: String
    /// Nil für alle, die Akten nicht öffnen dürfen.
    package var fallziel: String?
    package var empfänger: String
    package var konto: String
    package var zweck: String
    package var träger: String
    package var bescheid: String
    package var bescheidziel: String?
    package var betrag: String
    /// Gesetzt, wenn die Zahlung nicht wie geplant läuft.
    package var stand: Marke?

    package init(
        fall: String, fallziel: String? = nil, empfänger: String, konto: String, zweck: String,
        träger: String, bescheid: String, bescheidziel: String? = nil, betrag: String,
        stand: Marke? = nil
    ) {
        self.fall = fall
        self.fallziel = fallziel
        self.empfänger = empfänger
        self.konto = konto
        self.zweck = zweck
        self.träger = träger
        self.bescheid = bescheid
        self.bescheidziel = bescheidziel
        self.betrag = betrag
        self.stand = stand
    }
}
