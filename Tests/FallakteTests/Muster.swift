import Fallakte
import Grundtypen
import Testing

/// Auch `Testing` kennt einen `Tag`; hier ist immer der Kalendertag gemeint.
typealias Tag = Grundtypen.Tag

/// Ein erfundener Fall; jede Prüfung ändert nur, worauf es ihr ankommt.
enum Muster {
    static let juli = Monat(2026, 7)
    static let eingang = Tag(2026, 7, 14)
    static let angaben = """
        {"format": "fall/1", "personen": [{"id": "anna", "einkommen": [{"art": "rente"}]},
        {"id": "ben"}], "wohnung": {"grundmiete": 420}}
        """
    static let andereAngaben = """
        {"format": "fall/1", "personen": [{"id": "anna"}, {"id": "ben"}]}
        """
    static let schreiben = Prüfsumme(0, 0, 0, 1)
    static let berechnung = Prüfsumme(0, 0, 0, 2)

    static func id<Art>(_ text: String) throws -> Schlüssel<Art> {
        try #require(Schlüssel<Art>(text))
    }

    static func spanne(_ ab: Monat = juli, _ anzahl: Int = 2) throws -> Monatsspanne {
        try #require(Monatsspanne(ab: ab, anzahl: anzahl))
    }

    static func antrag(
        _ id: String = "a1", eingang: Tag = eingang, angaben: String = angaben
    ) throws -> Antrag {
        Antrag(id: try self.id(id), eingang: eingang, weg: .portal, angaben: angaben)
    }

    static func nachweis(
        _ id: String = "n1", bezeichnung: String = "Mietvertrag", bytes: Int = 10,
        zuPfad: String? = nil
    ) throws -> Nachweis {
        Nachweis(
            id: try self.id(id), bezeichnung: bezeichnung, dateiname: "miete.pdf",
            prüfsumme: schreiben, bytes: bytes, zuPfad: zuPfad)
    }

    static func weg(
        _ inhaber: String = "Anna Beispiel", verwendung: String = "Mietkonto 12345"
    ) throws -> Zahlungsweg {
        Zahlungsweg(
            inhaber: inhaber, iban: try #require(IBAN("DE45120300001234567890")),
            verwendung: verwendung)
    }

    static func zeile(
        _ monat: Monat = juli, _ person: String = "anna", bund: Geld = .euro(563),
        kommune: Geld = .euro(400), sofortzuschlag: Geld = .null, anVermieter: Geld = .null,
        bildung: Geld = .null, einmalig: Einmalteil = Einmalteil()
    ) throws -> Bewilligungszeile {
        Bewilligungszeile(
            monat: monat, person: try id(person), bund: bund, kommune: kommune,
            sofortzuschlag: sofortzuschlag, kommuneAnVermieter: anVermieter, bildung: bildung,
            einmalig: einmalig)
    }

    static func direkt(
        _ spanne: Monatsspanne? = nil, an weg: Zahlungsweg? = nil, miete: Geld = .euro(500)
    ) throws -> Direktzahlung {
        Direktzahlung(
            zeitraum: try spanne ?? self.spanne(), an: try weg ?? self.weg("Wohnbau GmbH"),
            miete: miete)
    }

    static func vorschlag(
        _ id: String = "v1", antrag: String = "a1", art: Entscheidungsart = .bewilligung,
        zeitraum: Monatsspanne? = nil, zeilen: [Bewilligungszeile]? = nil,
        auszahlung: Zahlungsweg?? = .none, direktzahlungen: [Direktzahlung] = [],
        angabenstand: Int = 1, rechenstand: String = "1.0", durch: String = "clara"
    ) throws -> Vorschlag {
        Vorschlag(
            id: try self.id(id), antrag: try self.id(antrag), art: art,
            zeitraum: try zeitraum ?? spanne(), zeilen: try zeilen ?? [zeile()],
            auszahlung: try auszahlung ?? weg(), direktzahlungen: direktzahlungen,
            angabenstand: angabenstand, rechenstand: rechenstand, verfasstDurch: try self.id(durch))
    }

    static func erlass(
        _ id: String = "b1", _ vorschlag: String = "v1", durch: String = "dora",
        am: Tag = Tag(2026, 7, 20)
    ) throws -> Bescheiderlass {
        Bescheiderlass(
            bescheid: try self.id(id), vorschlag: try self.id(vorschlag), schreiben: schreiben,
            berechnung: berechnung, geprüftDurch: try self.id(durch), am: am)
    }

    static func rückgabe(_ vorschlag: String = "v1", grund: String = "Miete?") throws
        -> Vorschlagsrückgabe
    {
        Vorschlagsrückgabe(vorschlag: try id(vorschlag), grund: grund, durch: try id("dora"))
    }

    static func versand(_ bescheid: String = "b1", am: Tag = Tag(2026, 7, 21)) throws -> Versand {
        Versand(bescheid: try id(bescheid), weg: .post, am: am, durch: try id("dora"))
    }

    /// Ein Fall mit einem Antrag (Blatt 1).
    static func mitAntrag() throws -> Fall {
        try Fall().mit { try $0.decide(antrag()) }
    }

    /// Ein Fall mit einem offenen Vorschlag (Blatt 2).
    static func mitVorschlag() throws -> Fall {
        try mitAntrag().mit { try $0.decide(vorschlag()) }
    }

    /// Ein Fall mit einem Bescheid (Blatt 3).
    static func mitBescheid() throws -> Fall {
        try mitVorschlag().mit { try $0.decide(erlass()) }
    }

    /// Ein Fall mit einem versandten Bescheid (Blatt 4).
    static func mitVersand() throws -> Fall {
        try mitBescheid().mit { try $0.decide(versand()) }
    }
}

extension Fall {
    /// Der Fall nach dem, was entschieden wurde; jede Entscheidung eine Minute später.
    func mit(_ entscheidung: (Fall) throws -> [FallEreignis]) throws -> Fall {
        var neu = self
        for ereignis in try entscheidung(self) {
            try neu.append(
                Aktenblatt(
                    nummer: neu.version + 1,
                    erfasst: Zeitpunkt(millisekunden: Int64(neu.version + 1) * 60_000),
                    autor: Muster.id("clara"), ereignis: ereignis))
        }
        return neu
    }
}

/// Erwartet genau diese Ablehnung, und dass ihr Satz hilft.
func lehntAb(
    _ ablehnung: Ablehnung, ort: SourceLocation = #_sourceLocation,
    _ entscheidung: () throws -> [FallEreignis]
) {
    #expect(throws: ablehnung, sourceLocation: ort) { _ = try entscheidung() }
    #expect(ablehnung.meldung.count > 20, sourceLocation: ort)
    #expect(!ablehnung.meldung.contains("Optional"), sourceLocation: ort)
}
