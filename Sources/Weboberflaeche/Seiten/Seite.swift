/// Eine Seite: schlichte Werte, schon in Worten; die Vorlage wählt und wiederholt nur.
package protocol Seite: Sendable {
    /// Name der Vorlage unter `Vorlagen/`.
    static var vorlage: String { get }
    var titel: String { get }
    /// Wo die Seite liegt; die letzte Stelle ist die Seite selbst und nicht dabei.
    var brotkrumen: [Verweis] { get }
}

/// Was um jede Seite steht.
package struct Rahmen: Sendable {
    package var titel: String
    package var sprache: String
    package var amt: String
    package var vorführung: Bool
    package var nutzer: Nutzer?
    package var navigation: [Navigationspunkt]
    package var brotkrumen: [Verweis]
    package var fehler: [Fehlerverweis]
    /// Was gerade gelungen ist.
    package var erfolg: String?
    package var sprachwechsel: Verweis
    /// Kürzel der Sprache, zu der gewechselt wird.
    package var andereSprache: String
    package var suchtext: String
    package var sucht: Bool

    package init(
        titel: String, sprache: String, amt: String, vorführung: Bool, nutzer: Nutzer? = nil,
        navigation: [Navigationspunkt], brotkrumen: [Verweis], fehler: [Fehlerverweis],
        erfolg: String? = nil, sprachwechsel: Verweis, andereSprache: String, suchtext: String,
        sucht: Bool
    ) {
        self.titel = titel
        self.sprache = sprache
        self.amt = amt
        self.vorführung = vorführung
        self.nutzer = nutzer
        self.navigation = navigation
        self.brotkrumen = brotkrumen
        self.fehler = fehler
        self.erfolg = erfolg
        self.sprachwechsel = sprachwechsel
        self.andereSprache = andereSprache
        self.suchtext = suchtext
        self.sucht = sucht
    }

    package struct Nutzer: Sendable {
        package var name: String
        package var aufgabe: String
    }

    package struct Navigationspunkt: Sendable {
        package var text: String
        package var ziel: String
        package var aktiv: Bool
        package var taste: String
    }

    /// Ein Fehler in der Übersicht; zeigt auf sein Feld.
    package struct Fehlerverweis: Sendable {
        package var text: String
        package var ziel: String?
    }
}

/// Anmelden.
package struct Anmeldeseite: Seite {
    package static let vorlage = "seiten/anmelden"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var felder: [Feld]
    /// Wohin nach der Anmeldung.
    package var zielpfad: String
    package var musterkonten: [Musterkonto]
}

/// Ein Formular, das beim Ablauf der Sitzung liegen blieb, mit allem, was darin stand.
package struct Wiederseite: Seite {
    package static let vorlage = "seiten/wieder"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    /// Wohin das Formular ging und wieder geht.
    package var pfad: String
    package var verborgen: [VerborgenesFeld]
    package var eingaben: [Angabe]
    /// Wie es weitergeht; wo es geht, ohne dass schon etwas geschieht.
    package var haupt: Knopf
    package var weitere: [Knopf]
    package var ohneDatei: Bool
}

/// Eine erfundene Anmeldung; nur im Vorführbetrieb gezeigt.
package struct Musterkonto: Sendable {
    package var kennung: String
    package var name: String
    package var aufgabe: String
    package var passwort: String

    package init(kennung: String, name: String, aufgabe: String, passwort: String) {
        self.kennung = kennung
        self.name = name
        self.aufgabe = aufgabe
        self.passwort = passwort
    }
}

/// Hilfe: Tasten und Begriffe.
package struct Hilfeseite: Seite {
    package static let vorlage = "seiten/hilfe"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var tasten: [Angabe]
    package var begriffe: [Glossareintrag]
}

package struct Glossareintrag: Sendable {
    package var begriff: String
    package var erklärung: String
    package var norm: Verweis?
}

/// Etwas ging nicht; sagt was, und was man tun kann.
package struct Fehlerseite: Seite {
    package static let vorlage = "seiten/fehler"
    package var titel: String
    package var brotkrumen: [Verweis] = []
    package var text: String
    package var rat: String
    /// Bei 409: was inzwischen geschah.
    package var inzwischen: [Verlaufseintrag]
    /// Bei 409: was getippt war.
    package var eingaben: [Angabe]
    package var weiter: [Verweis]
    /// Für die Rückfrage bei der IT.
    package var anfrage: String
}
