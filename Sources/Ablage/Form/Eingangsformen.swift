import Fallakte
import Grundtypen

/// `zustaendigkeit_festgelegt`, Fassung 1.
struct ZuständigkeitForm: Ereignisinhalt {
    static let art = Ereignisart.zuständigkeitFestgelegt
    let standort: String
    let person: String?

    init(_ wert: Zuständigkeit) {
        standort = wert.standort
        person = wert.person?.text
    }

    func wert() throws(Formfehler) -> Zuständigkeit {
        Zuständigkeit(
            standort: standort, person: try person.falls("person", Self.art) { Kennung($0) })
    }
}

/// `antrag_eingegangen`, Fassung 1.
struct AntragForm: Ereignisinhalt {
    static let art = Ereignisart.antragEingegangen
    let id: String
    let eingang: String
    let weg: String
    let angaben: String

    init(_ wert: Antrag) {
        id = wert.id.text
        eingang = wert.eingang.description
        weg = wert.weg.rawValue
        angaben = wert.angaben
    }

    func wert() throws(Formfehler) -> Antrag {
        Antrag(
            id: try AntragID(id).nötig("id", Self.art),
            eingang: try Tag(eingang).nötig("eingang", Self.art),
            weg: try Antragsweg(rawValue: weg).nötig("weg", Self.art), angaben: angaben)
    }
}

/// `angaben_geaendert`, Fassung 1.
struct AngabenänderungForm: Ereignisinhalt {
    static let art = Ereignisart.angabenGeändert
    let angaben: String
    let grund: String
    let giltAb: String?

    enum CodingKeys: String, CodingKey {
        case angaben, grund
        case giltAb = "gilt_ab"
    }

    init(_ wert: Angabenänderung) {
        angaben = wert.angaben
        grund = wert.grund
        giltAb = wert.giltAb?.description
    }

    func wert() throws(Formfehler) -> Angabenänderung {
        Angabenänderung(
            angaben: angaben, grund: grund,
            giltAb: try giltAb.falls("gilt_ab", Self.art) { Monat($0) })
    }
}

/// `nachweis_angefuegt`, Fassung 1.
struct NachweisForm: Ereignisinhalt {
    static let art = Ereignisart.nachweisAngefügt
    let id: String
    let bezeichnung: String
    let dateiname: String
    let prüfsumme: String
    let bytes: Int
    let zuPfad: String?

    enum CodingKeys: String, CodingKey {
        case id, bezeichnung, dateiname, bytes
        case prüfsumme = "sha256"
        case zuPfad = "zu_pfad"
    }

    init(_ wert: Nachweis) {
        id = wert.id.text
        bezeichnung = wert.bezeichnung
        dateiname = wert.dateiname
        prüfsumme = wert.prüfsumme.text
        bytes = wert.bytes
        zuPfad = wert.zuPfad
    }

    func wert() throws(Formfehler) -> Nachweis {
        Nachweis(
            id: try NachweisID(id).nötig("id", Self.art), bezeichnung: bezeichnung,
            dateiname: dateiname, prüfsumme: try Prüfsumme(prüfsumme).nötig("sha256", Self.art),
            bytes: bytes, zuPfad: zuPfad)
    }
}

/// `vollstaendigkeit_festgestellt`, Fassung 1.
struct VollständigkeitForm: Ereignisinhalt {
    static let art = Ereignisart.vollständigkeitFestgestellt
    let prozent: Int
    let fehlend: [String]
    let frist: String?

    init(_ wert: Vollständigkeit) {
        prozent = wert.prozent
        fehlend = wert.fehlend
        frist = wert.frist?.description
    }

    func wert() throws(Formfehler) -> Vollständigkeit {
        Vollständigkeit(
            prozent: prozent, fehlend: fehlend,
            frist: try frist.falls("frist", Self.art) { Tag($0) })
    }
}
