/// Welche Form ein Formularfeld hat; der Rohwert ist der Name der Vorlage.
package enum Feldart: String, Sendable, CaseIterable {
    case text = "bausteine/feld-text"
    case mehrzeilig = "bausteine/feld-mehrzeilig"
    case auswahl = "bausteine/feld-auswahl"
    case wahl = "bausteine/feld-wahl"
    case ja = "bausteine/feld-ja"
    case datei = "bausteine/feld-datei"
}

/// Eine Möglichkeit einer Auswahl.
package struct Wahl: Sendable {
    package var wert: String
    package var text: String
    package var hinweis: String?
    package var gewählt: Bool
    /// Für Auswahlpunkte: eindeutig auf der Seite.
    package var id: String

    package init(_ wert: String, _ text: String, hinweis: String? = nil, gewählt: Bool = false) {
        self.wert = wert
        self.text = text
        self.hinweis = hinweis
        self.gewählt = gewählt
        id = ""
    }
}

/// Ein Formularfeld mit allem, was darum steht.
///
/// `wert` ist immer, was getippt wurde, auch wenn es falsch ist: nichts Getipptes geht verloren.
package struct Feld: Sendable {
    package var art: Feldart
    package var name: String
    package var id: String
    package var bezeichnung: String
    package var hinweis: String?
    package var fehler: String?
    package var wert: String
    package var wahlen: [Wahl]
    /// Bei `.ja`: ob angekreuzt.
    package var gewählt: Bool
    package var pflicht: Bool
    /// `kurz`, `mittel`, `lang`: so breit wie der erwartete Inhalt.
    package var breite: Breite
    package var eingabe: Eingabe
    /// HTML-Eigenschaft `type` bei `.text`.
    package let typ: String
    package let tastatur: String
    package var ausfüllhilfe: String
    /// Kennungen der beschreibenden Absätze für `aria-describedby`.
    package var beschreibung: String?
    package var rechts: Bool
    /// Hier geht es weiter, wenn die Seite kommt.
    package var fokus = false

    package enum Breite: String, Sendable { case kurz, mittel, lang }

    /// Was hineingehört; bestimmt Bildschirmtastatur und Ausrichtung, nie eine Prüfung im Browser.
    package enum Eingabe: String, Sendable {
        case text, betrag, zahl, tag, monat, geheim, konto
    }

    package init(
        _ name: String, _ bezeichnung: String, wert: String = "", art: Feldart = .text,
        eingabe: Eingabe = .text, breite: Breite = .mittel, hinweis: String? = nil,
        fehler: String? = nil, pflicht: Bool = false, wahlen: [Wahl] = [],
        ausfüllhilfe: String = "off"
    ) {
        self.art = art
        self.name = name
        self.bezeichnung = bezeichnung
        self.wert = wert
        self.eingabe = eingabe
        self.breite = breite
        self.hinweis = hinweis
        self.fehler = fehler
        self.pflicht = pflicht
        self.ausfüllhilfe = ausfüllhilfe
        let id = Feld.id(of: name)
        self.id = id
        gewählt = art == .ja && wert == "ja"
        self.wahlen = wahlen.enumerated().map { stelle, wahl in
            var wahl = wahl
            wahl.gewählt = wahl.gewählt || wahl.wert == wert
            wahl.id = stelle == 0 ? id : "\(id)-\(stelle + 1)"
            return wahl
        }
        typ = eingabe == .geheim ? "password" : "text"
        rechts = eingabe == .betrag || eingabe == .zahl
        tastatur =
            switch eingabe {
            case .betrag: "decimal"
            case .zahl: "numeric"
            case .text, .tag, .monat, .geheim, .konto: "text"
            }
        let teile = [
            hinweis == nil ? nil : "\(id)-hinweis", fehler == nil ? nil : "\(id)-fehler",
        ].compactMap(\.self)
        beschreibung = teile.isEmpty ? nil : teile.joined(separator: " ")
    }

    /// `personen.0.geboren` wird `f-personen-0-geboren`; darauf zeigt die Fehlerübersicht.
    package static func id(of name: String) -> String {
        "f-" + name.map { $0 == "." || $0 == "_" ? "-" : String($0) }.joined()
    }
}

/// Was an einem Feld nicht stimmt; steht am Feld und in der Übersicht oben.
package struct Feldfehler: Error, Hashable, Sendable {
    /// Name des Feldes; leer, wenn das ganze Formular gemeint ist.
    package var feld: String
    package var text: String

    package init(_ feld: String, _ text: String) {
        self.feld = feld
        self.text = text
    }
}

/// Ein Abschnitt eines Formulars; Zeilen, die man hinzufügen kann, sind Abschnitte darin.
package struct Formularblock: Sendable {
    package var id: String
    package var titel: String
    package var hinweis: String?
    package var verborgen: [VerborgenesFeld]
    package var felder: [Feld]
    package var blöcke: [Formularblock]
    package var hinzufügen: Knopf?
    package var entfernen: Knopf?
    /// Seltenes ist zugeklappt, solange nichts eingetragen und nichts falsch ist.
    package var faltet: Bool
    package let offen: Bool

    package init(
        id: String, titel: String, hinweis: String? = nil, verborgen: [VerborgenesFeld] = [],
        felder: [Feld] = [], blöcke: [Formularblock] = [], hinzufügen: Knopf? = nil,
        entfernen: Knopf? = nil,
        faltet: Bool = false
    ) {
        self.id = id
        self.titel = titel
        self.hinweis = hinweis
        self.verborgen = verborgen
        self.felder = felder
        self.blöcke = blöcke
        self.hinzufügen = hinzufügen
        self.entfernen = entfernen
        self.faltet = faltet
        offen = !blöcke.isEmpty || felder.contains { !$0.wert.isEmpty || $0.fehler != nil }
    }
}

/// Ein Knopf, der das Formular mit einem Auftrag abschickt.
package struct Knopf: Sendable {
    package var text: String
    package var name: String
    package var wert: String
    package var wofür: String?
    /// Hier geht es weiter, wenn die Seite kommt.
    package var fokus = false

    package init(_ text: String, name: String, wert: String, wofür: String? = nil) {
        self.text = text
        self.name = name
        self.wert = wert
        self.wofür = wofür
    }
}
