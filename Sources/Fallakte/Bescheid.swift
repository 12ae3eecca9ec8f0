package import Grundtypen

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
    /// Das Schreiben (PDF), wie es die Empfänger erhalten.
    package let schreiben: Prüfsumme
    /// Die Berechnung mit jeder Begründung (JSON), aus der die Beträge stammen.
    package let berechnung: Prüfsumme
    package let geprüftDurch: Kennung
    package let am: Tag

    package init(
        bescheid: BescheidID, vorschlag: VorschlagID, schreiben: Prüfsumme, berechnung: Prüfsumme,
        geprüftDurch: Kennung, am: Tag
    ) {
        self.bescheid = bescheid
        self.vorschlag = vorschlag
        self.schreiben = schreiben
        self.berechnung = berechnung
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
    package let berechnung: Prüfsumme
    package let geprüftDurch: Kennung
    package let am: Tag

    package init(
        id: BescheidID, vorschlag: VorschlagID, zeitraum: Monatsspanne, schreiben: Prüfsumme,
        berechnung: Prüfsumme, geprüftDurch: Kennung, am: Tag
    ) {
        self.id = id
        self.vorschlag = vorschlag
        self.zeitraum = zeitraum
        self.schreiben = schreiben
        self.berechnung = berechnung
        self.geprüftDurch = geprüftDurch
        self.am = am
    }
}

/// Auf welchem Weg ein Bescheid das Haus verlässt; davon hängt ab, wann er als bekannt gegeben gilt.
package enum Versandweg: String, Hashable, Sendable, CaseIterable {
    /// Aufgabe zur Post (§ 37 Abs. 2 Satz 1 SGB X).
    case post
    /// Bereitstellung zum Abruf mit Benachrichtigung (§ 37 Abs. 2a SGB X).
    case portal
    /// In die Hand gegeben.
    case übergabe = "uebergabe"
    /// Förmliche Zustellung (§ 65 SGB X).
    case zustellung
}

/// Ein Bescheid hat das Haus verlassen.
///
/// Die Fiktion der Bekanntgabe und die Frist des Widerspruchs rechnet daraus das Verfahrensrecht.
package struct Versand: Hashable, Sendable {
    package let bescheid: BescheidID
    package let weg: Versandweg
    /// Bei Post der Tag der Aufgabe.
    package let am: Tag
    package let durch: Kennung

    package init(bescheid: BescheidID, weg: Versandweg, am: Tag, durch: Kennung) {
        self.bescheid = bescheid
        self.weg = weg
        self.am = am
        self.durch = durch
    }
}
