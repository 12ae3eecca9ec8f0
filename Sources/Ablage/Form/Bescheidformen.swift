import Fallakte
import Grundtypen

/// `vorschlag_zurueckgegeben`, Fassung 1.
struct RückgabeForm: Ereignisinhalt {
    static let art = Ereignisart.vorschlagZurückgegeben
    let vorschlag: String
    let grund: String
    let durch: String

    init(_ wert: Vorschlagsrückgabe) {
        vorschlag = wert.vorschlag.text
        grund = wert.grund
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Vorschlagsrückgabe {
        Vorschlagsrückgabe(
            vorschlag: try VorschlagID(vorschlag).nötig("vorschlag", Self.art), grund: grund,
            durch: try Kennung(durch).nötig("durch", Self.art))
    }
}

/// `bescheid_erlassen`, Fassung 1.
struct BescheidForm: Ereignisinhalt {
    static let art = Ereignisart.bescheidErlassen
    let id: String
    let vorschlag: String
    let ab: String
    let bis: String
    let schreiben: String
    let berechnung: String
    let geprüftDurch: String
    let am: String

    enum CodingKeys: String, CodingKey {
        case id, vorschlag, ab, bis, am
        case schreiben = "schreiben_sha256"
        case berechnung = "berechnung_sha256"
        case geprüftDurch = "geprueft_durch"
    }

    init(_ wert: Bescheid) {
        id = wert.id.text
        vorschlag = wert.vorschlag.text
        ab = wert.zeitraum.ab.description
        bis = wert.zeitraum.bis.description
        schreiben = wert.schreiben.text
        berechnung = wert.berechnung.text
        geprüftDurch = wert.geprüftDurch.text
        am = wert.am.description
    }

    func wert() throws(Formfehler) -> Bescheid {
        Bescheid(
            id: try BescheidID(id).nötig("id", Self.art),
            vorschlag: try VorschlagID(vorschlag).nötig("vorschlag", Self.art),
            zeitraum: try spanne(ab, bis, Self.art),
            schreiben: try Prüfsumme(schreiben).nötig("schreiben_sha256", Self.art),
            berechnung: try Prüfsumme(berechnung).nötig("berechnung_sha256", Self.art),
            geprüftDurch: try Kennung(geprüftDurch).nötig("geprueft_durch", Self.art),
            am: try Tag(am).nötig("am", Self.art))
    }
}

/// `bescheid_versandt`, Fassung 1.
struct VersandForm: Ereignisinhalt {
    static let art = Ereignisart.bescheidVersandt
    let bescheid: String
    let weg: String
    let am: String
    let durch: String

    init(_ wert: Versand) {
        bescheid = wert.bescheid.text
        weg = wert.weg.rawValue
        am = wert.am.description
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Versand {
        Versand(
            bescheid: try BescheidID(bescheid).nötig("bescheid", Self.art),
            weg: try Versandweg(rawValue: weg).nötig("weg", Self.art),
            am: try Tag(am).nötig("am", Self.art),
            durch: try Kennung(durch).nötig("durch", Self.art))
    }
}

func spanne(_ ab: String, _ bis: String, _ art: Ereignisart) throws(Formfehler) -> Monatsspanne {
    let anfang = try Monat(ab).nötig("ab", art)
    return try Monatsspanne(ab: anfang, bis: try Monat(bis).nötig("bis", art)).nötig("bis", art)
}
