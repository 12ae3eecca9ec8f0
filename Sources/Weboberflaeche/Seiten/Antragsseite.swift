/// Einen Antrag erfassen, oder die Angaben eines Falls ändern.
package struct Antragsseite: Seite {
    package static let vorlage = "seiten/antrag"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var kopf: Fallkopf?
    package var einleitung: String
    /// Was für spätere Monate anders gilt, wenn der Bogen frühere Angaben zeigt.
    package var später: [Angabe]
    /// Wohin das Formular geht.
    package var pfad: String
    package var verborgen: [VerborgenesFeld]
    package var abschnitte: [Formularblock]
    package var absenden: String
    package var andereWege: [Verweis]
    package var abbrechen: String
}

/// Einen Antrag aus einer Datei übernehmen.
package struct Dateiseite: Seite {
    package static let vorlage = "seiten/datei"
    package var titel: String
    package var brotkrumen: [Verweis]
    package var felder: [Feld]
    package var mängel: [Dateimangel]
    /// Welche Datei gelesen wurde; nil, solange keine gewählt war.
    package var gelesen: String?
    package var andererWeg: Verweis
}

/// Was an einer Datei nicht stimmt, mit der Zeile, in der es steht.
package struct Dateimangel: Sendable {
    package var zeile: Int?
    package var auszug: String?
    package var text: String
    package var vorschlag: String?

    package init(zeile: Int?, auszug: String?, text: String, vorschlag: String? = nil) {
        self.zeile = zeile
        self.auszug = auszug
        self.text = text
        self.vorschlag = vorschlag
    }
}
