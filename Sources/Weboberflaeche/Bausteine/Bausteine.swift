/// Wie dringend etwas aussieht; die Farbe steht nie allein, immer mit einem Wort.
package enum Ton: String, Sendable, CaseIterable {
    case neutral, gut, hinweis, achtung, gefahr
}

/// Ein Verweis mit seinem Text.
package struct Verweis: Sendable {
    package var text: String
    package var ziel: String

    package init(_ text: String, _ ziel: String) {
        self.text = text
        self.ziel = ziel
    }
}

/// Ein Zustand in einem Wort.
package struct Marke: Sendable {
    package var text: String
    package var ton: Ton

    package init(_ text: String, _ ton: Ton = .neutral) {
        self.text = text
        self.ton = ton
    }
}

/// Eine Zahl, die zu einer gefilterten Liste führt.
package struct Kachel: Sendable {
    package var titel: String
    package var zahl: String
    package var ziel: String
    package var ton: Ton
    package var aktiv: Bool

    package init(
        _ titel: String, _ zahl: String, ziel: String, ton: Ton = .neutral, aktiv: Bool = false
    ) {
        self.titel = titel
        self.zahl = zahl
        self.ziel = ziel
        self.ton = ton
        self.aktiv = aktiv
    }
}

/// Ein Satz, der auffallen soll.
package struct Hinweis: Sendable {
    package var text: String
    package var ton: Ton
    package var verweis: Verweis?

    package init(_ text: String, _ ton: Ton = .hinweis, verweis: Verweis? = nil) {
        self.text = text
        self.ton = ton
        self.verweis = verweis
    }
}

/// Bezeichnung und Wert, etwa in einer Kopfzeile.
package struct Angabe: Sendable {
    package var bezeichnung: String
    package var wert: String
    package var verweis: String?

    package init(_ bezeichnung: String, _ wert: String, verweis: String? = nil) {
        self.bezeichnung = bezeichnung
        self.wert = wert
        self.verweis = verweis
    }
}

/// Was getan werden kann: ein Verweis, oder bei `sendet` ein Formular mit einem Knopf.
package struct Handlung: Sendable {
    package var text: String
    package var ziel: String
    package var sendet: Bool
    package var haupt: Bool
    /// Verborgene Felder des Formulars.
    package var felder: [VerborgenesFeld]
    /// Wofür der Knopf gilt, wenn mehrere gleich heißen; wird nur vorgelesen.
    package var wofür: String?

    package init(
        _ text: String, ziel: String, sendet: Bool = false, haupt: Bool = false,
        felder: [VerborgenesFeld] = [], wofür: String? = nil
    ) {
        self.text = text
        self.ziel = ziel
        self.sendet = sendet
        self.haupt = haupt
        self.felder = felder
        self.wofür = wofür
    }
}

package struct VerborgenesFeld: Sendable {
    package var name: String
    package var wert: String

    package init(_ name: String, _ wert: String) {
        self.name = name
        self.wert = wert
    }
}

/// Ein Anteil in Prozent, mit Worten daneben.
package struct Balken: Sendable {
    package var prozent: Int
    package var text: String
    package var ton: Ton

    package init(prozent: Int, text: String, ton: Ton = .neutral) {
        self.prozent = min(max(prozent, 0), 100)
        self.text = text
        self.ton = ton
    }
}

/// Eine leere Liste sagt, warum sie leer ist und was man tun kann.
package struct Leerstand: Sendable {
    package var text: String
    package var handlung: Verweis?

    package init(_ text: String, handlung: Verweis? = nil) {
        self.text = text
        self.handlung = handlung
    }
}

/// Welcher Ausschnitt einer Liste gezeigt wird; die Knöpfe gehören zum Filterformular.
package struct Blättern: Sendable {
    package var text: String
    package var zurück: Int?
    package var weiter: Int?

    package init(text: String, zurück: Int? = nil, weiter: Int? = nil) {
        self.text = text
        self.zurück = zurück
        self.weiter = weiter
    }
}

/// Ein Schritt einer festen Folge.
package struct Stufe: Sendable {
    package enum Zustand: String, Sendable { case erledigt, jetzt, offen }

    package var text: String
    package var zustand: Zustand
    /// Wer und wann, sobald erledigt.
    package var einzelheit: String?
    /// Für `aria-current`.
    package let istJetzt: Bool

    package init(_ text: String, _ zustand: Zustand, einzelheit: String? = nil) {
        self.text = text
        self.zustand = zustand
        self.einzelheit = einzelheit
        istJetzt = zustand == .jetzt
    }
}
