package import Grundtypen

/// Alles, was ein Bescheid über laufende Leistungen sagt; daraus wird das Schreiben.
///
/// Ein reiner Wert: die Beträge kommen fertig herein, hier wird nichts entschieden. Was nach §§ 33,
/// 35, 36 SGB X fehlt, nennt ``fehlendePflichtangaben``; ob die Zahlen zueinander passen,
/// ``unstimmigkeiten``.
package struct Bescheidinhalt: Hashable, Sendable {
    package var behörde: Behörde
    package var kontakt: Kontaktperson
    package var aktenzeichen: String
    /// Der Tag des Bescheids; zugleich der Zeitstempel der PDF-Datei.
    package var datum: Tag
    package var adressat: Adressat
    package var mitglieder: [Mitglied]
    package var antrag: Antragsangabe
    package var verfügung: Verfügung
    /// § 35 SGB X.
    package var begründung: [Begründungsabsatz]
    /// Weitere Auskünfte, etwa zu Wohngeld bei einer Ablehnung.
    package var hinweise: [Begründungsabsatz]
    package var rechtsbehelf: Rechtsbehelfsbelehrung
    package var zeichnung: Zeichnung

    package init(
        behörde: Behörde, kontakt: Kontaktperson, aktenzeichen: String, datum: Tag,
        adressat: Adressat, mitglieder: [Mitglied], antrag: Antragsangabe, verfügung: Verfügung,
        begründung: [Begründungsabsatz], hinweise: [Begründungsabsatz] = [],
        rechtsbehelf: Rechtsbehelfsbelehrung, zeichnung: Zeichnung
    ) {
        self.behörde = behörde
        self.kontakt = kontakt
        self.aktenzeichen = aktenzeichen
        self.datum = datum
        self.adressat = adressat
        self.mitglieder = mitglieder
        self.antrag = antrag
        self.verfügung = verfügung
        self.begründung = begründung
        self.hinweise = hinweise
        self.rechtsbehelf = rechtsbehelf
        self.zeichnung = zeichnung
    }
}

/// Der Antrag, über den entschieden wird.
package struct Antragsangabe: Hashable, Sendable {
    package enum Art: Hashable, Sendable, CaseIterable {
        case erstantrag
        case weiterbewilligung
    }

    package var art: Art
    package var vom: Tag

    package init(_ art: Art, vom: Tag) {
        self.art = art
        self.vom = vom
    }
}

/// Der verfügende Teil (§ 33 Abs. 1 SGB X).
package enum Verfügung: Hashable, Sendable {
    case bewilligung(Bewilligungsverfügung)
    /// Vorläufige Bewilligung (§ 41a SGB II).
    case vorläufig(Bewilligungsverfügung, Vorläufigkeit)
    case ablehnung(Ablehnungsverfügung)

    package var bewilligt: Bewilligungsverfügung? {
        switch self {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _): bewilligung
        case .ablehnung: nil
        }
    }

    package var zeitraum: ClosedRange<Monat> {
        switch self {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _): bewilligung.zeitraum
        case .ablehnung(let ablehnung): ablehnung.zeitraum
        }
    }
}

/// Namenswiedergabe (§ 33 Abs. 3 Satz 1 SGB X).
package struct Zeichnung: Hashable, Sendable {
    package var name: String
    /// Etwa `im Auftrag`.
    package var funktion: String

    package init(name: String, funktion: String) {
        self.name = name
        self.funktion = funktion
    }
}
