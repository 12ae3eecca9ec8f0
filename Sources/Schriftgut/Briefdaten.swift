/// Ein Brief in der Form, die die Vorlage sieht: nur Worte, Beträge und Daten fertig geschrieben.
///
/// Als JSON mit ASCII-Schlüsseln die einzige Verbindung zum Satz. Die Vorlage wählt und wiederholt;
/// sie rechnet nicht und fügt keinen Satz hinzu.
package struct Briefdaten: Codable, Hashable, Sendable {
    /// Der Titel der PDF-Datei.
    package var titel: String
    /// Zeitstempel der PDF-Datei in Sekunden seit 1970, aus dem Datum des Briefs: gleicher Brief,
    /// gleiche Bytes.
    package var zeitstempel: Int64
    package var rahmen: Briefrahmen
    package var betreff: String
    package var untertitel: String
    package var anrede: [String]
    package var abschnitte: [Abschnitt]
    package var gruss: String
    package var zeichnung: [String]
    package var anlagen: [Anlage]
}

/// Was um den Text herum steht.
package struct Briefrahmen: Codable, Hashable, Sendable {
    package var behoerde: String
    package var traeger: String
    package var dienststelle: String
    /// Die Rücksendeangabe über dem Anschriftfeld.
    package var absender: String
    package var anschrift: [String]
    /// Der Informationsblock rechts neben dem Anschriftfeld.
    package var angaben: [Angabe]
    /// Die Kopfzeile ab Seite 2.
    package var kopfzeile: String
    package var fusszeile: [String]
    /// Steht auf jeder Seite, solange der Brief kein Bescheid ist; nil im Bescheid selbst.
    package var entwurf: String?
}

package struct Angabe: Codable, Hashable, Sendable {
    package var name: String
    package var wert: String
}

package struct Abschnitt: Codable, Hashable, Sendable {
    /// Nil für den ersten Abschnitt nach der Anrede.
    package var ueberschrift: String?
    package var bausteine: [Baustein]
    /// Nicht über die Seite brechen, etwa die Rechtsbehelfsbelehrung.
    package var bleibtZusammen = false

    enum CodingKeys: String, CodingKey {
        case ueberschrift, bausteine
        case bleibtZusammen = "bleibt_zusammen"
    }
}

/// Eine Anlage; sie beginnt auf einer neuen Seite.
package struct Anlage: Codable, Hashable, Sendable {
    package var titel: String
    package var abschnitte: [Abschnitt]
}

package enum Baustein: Codable, Hashable, Sendable {
    /// Fließtext; die Fundstellen stehen dahinter, leer wenn keine.
    case absatz(text: String, normen: String)
    case zwischentitel(text: String)
    case liste(punkte: [String])
    /// Ein Betrag, den man auf den ersten Blick finden soll.
    case betrag(name: String, wert: String)
    case tabelle(Tabelle)
}

package struct Tabelle: Codable, Hashable, Sendable {
    package var titel: String
    package var spalten: [Spalte]
    package var zeilen: [Zeile]

    package struct Spalte: Codable, Hashable, Sendable {
        /// `gesamt` ist ein Betrag, der hervorgehoben wird.
        package enum Art: String, Codable, Hashable, Sendable { case text, betrag, gesamt }
        package var titel: String
        package var art: Art
    }

    package struct Zeile: Codable, Hashable, Sendable {
        package enum Art: String, Codable, Hashable, Sendable {
            case posten, zwischensumme, summe
            /// Eine Überschrift über die ganze Breite; genau eine Zelle.
            case gruppe
        }
        package var art: Art
        package var zellen: [String]
        /// Klein unter der ersten Zelle: Fundstelle und Einzelheit; leer, wenn nichts zu sagen ist.
        package var zusatz: String
    }
}
