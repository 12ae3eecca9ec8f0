package import Grundtypen

/// Worüber entschieden wird.
package enum Entscheidungsart: Hashable, Sendable {
    case bewilligung
    /// Vorläufige Bewilligung, § 41a SGB II; der Grund steht im Bescheid (§ 41a Abs. 2 Satz 1).
    case vorläufig(grund: String)
    case ablehnung(grund: String)

    /// Ob aus der Entscheidung gezahlt werden kann.
    package var bewilligt: Bool {
        switch self {
        case .bewilligung, .vorläufig: true
        case .ablehnung: false
        }
    }

    /// Der Grund, wo einer verlangt ist.
    package var grund: String? {
        switch self {
        case .bewilligung: nil
        case .vorläufig(let grund), .ablehnung(let grund): grund
        }
    }
}

/// Wer den kommunalen Anteil erhält.
package enum Empfänger: Hashable, Sendable, CaseIterable {
    case person
    /// Direktzahlung, § 22 Abs. 7 SGB II.
    case vermieter
}

/// Was einer Person für einen Monat bewilligt wird, getrennt nach Träger.
package struct Bewilligungszeile: Hashable, Sendable {
    package let monat: Monat
    package let person: PersonID
    package let bund: Geld
    package let kommune: Geld
    /// Im Betrag `bund` enthalten (§ 72 SGB II).
    package let sofortzuschlag: Geld
    package let empfängerKommune: Empfänger

    package init(
        monat: Monat, person: PersonID, bund: Geld, kommune: Geld, sofortzuschlag: Geld,
        empfängerKommune: Empfänger
    ) {
        self.monat = monat
        self.person = person
        self.bund = bund
        self.kommune = kommune
        self.sofortzuschlag = sofortzuschlag
        self.empfängerKommune = empfängerKommune
    }

    package var gesamt: Geld { bund + kommune }
}

/// Was jemand zu entscheiden vorschlägt; noch ohne jede Wirkung.
package struct Vorschlag: Hashable, Sendable {
    package let id: VorschlagID
    package let antrag: AntragID
    package let art: Entscheidungsart
    package let zeitraum: Monatsspanne
    package let zeilen: [Bewilligungszeile]
    /// Das Blatt, dessen Angaben gerechnet wurden; ändern sie sich, veraltet der Vorschlag.
    package let angabenstand: Int
    /// Programm und Rechtsstand, mit denen gerechnet wurde.
    package let rechenstand: String
    package let verfasstDurch: Kennung

    package init(
        id: VorschlagID, antrag: AntragID, art: Entscheidungsart, zeitraum: Monatsspanne,
        zeilen: [Bewilligungszeile], angabenstand: Int, rechenstand: String, verfasstDurch: Kennung
    ) {
        self.id = id
        self.antrag = antrag
        self.art = art
        self.zeitraum = zeitraum
        self.zeilen = zeilen
        self.angabenstand = angabenstand
        self.rechenstand = rechenstand
        self.verfasstDurch = verfasstDurch
    }
}

/// Ein Vorschlag geht mit einem Grund an die Verfasserin oder den Verfasser zurück.
package struct Vorschlagsrückgabe: Hashable, Sendable {
    package let vorschlag: VorschlagID
    package let grund: String
    package let durch: Kennung

    package init(vorschlag: VorschlagID, grund: String, durch: Kennung) {
        self.vorschlag = vorschlag
        self.grund = grund
        self.durch = durch
    }
}

/// Der Auftrag, aus einem Vorschlag einen Bescheid zu machen.
package struct Bescheiderlass: Hashable, Sendable {
    package let bescheid: BescheidID
    package let vorschlag: VorschlagID
    /// Das Schreiben, wie es die Empfänger erhalten.
    package let schreiben: Prüfsumme
    package let geprüftDurch: Kennung
    package let am: Tag

    package init(
        bescheid: BescheidID, vorschlag: VorschlagID, schreiben: Prüfsumme, geprüftDurch: Kennung,
        am: Tag
    ) {
        self.bescheid = bescheid
        self.vorschlag = vorschlag
        self.schreiben = schreiben
        self.geprüftDurch = geprüftDurch
        self.am = am
    }
}

/// Ein erlassener Bescheid; die Beträge stehen im ``Vorschlag``, auf den er verweist.
package struct Bescheid: Hashable, Sendable {
    package let id: BescheidID
    package let vorschlag: VorschlagID
    package let zeitraum: Monatsspanne
    package let schreiben: Prüfsumme
    package let geprüftDurch: Kennung
    package let am: Tag

    package init(
        id: BescheidID, vorschlag: VorschlagID, zeitraum: Monatsspanne, schreiben: Prüfsumme,
        geprüftDurch: Kennung, am: Tag
    ) {
        self.id = id
        self.vorschlag = vorschlag
        self.zeitraum = zeitraum
        self.schreiben = schreiben
        self.geprüftDurch = geprüftDurch
        self.am = am
    }
}
