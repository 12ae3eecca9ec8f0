import Fallakte
import Grundtypen
import Zahlungswesen

/// `lauf_geprueft`, Fassung 1.
struct PrüfungForm: Codable {
    let befunde: [BefundForm]
    let durch: String

    init(_ wert: Kassenprüfung) {
        befunde = wert.befunde.map(BefundForm.init)
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Kassenprüfung {
        Kassenprüfung(
            befunde: try befunde.gelesen { form throws(Formfehler) in try form.wert() },
            durch: try Kennung(durch).nötig("durch", .geprüft))
    }
}

/// `befunde_quittiert`, Fassung 1.
struct BefundquittierungForm: Codable {
    let befunde: [BefundForm]
    let grund: String
    let durch: String

    init(_ wert: Befundquittierung) {
        befunde = wert.befunde.map(BefundForm.init)
        grund = wert.grund
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Befundquittierung {
        Befundquittierung(
            befunde: try befunde.gelesen { form throws(Formfehler) in try form.wert() },
            grund: grund, durch: try Kennung(durch).nötig("durch", .befundeQuittiert))
    }
}

/// Ein Befund mit den Feldern, die seine Art hat.
struct BefundForm: Codable {
    let zahlung: String
    let art: String
    private(set) var faelle: [String]?
    private(set) var code: String?
    private(set) var betrag_cent: Int64?
    private(set) var grenze_cent: Int64?
    private(set) var name: String?
    private(set) var zweck: String?
    private(set) var land: String?
    private(set) var iban: IBANFehlerForm?

    init(_ wert: Befund) {
        zahlung = wert.zahlung.description
        switch wert.art {
        case .ersteZahlung: art = "erste_zahlung"
        case .neuesKonto: art = "neues_konto"
        case .kontoInMehrerenFällen(let andere):
            art = "konto_in_mehreren_faellen"
            faelle = andere
        case .kontoMitRückläufer(let rückgabe):
            art = "konto_mit_ruecklaeufer"
            code = rückgabe.text
        case .betragHoch(let betrag, let grenze):
            art = "betrag_hoch"
            betrag_cent = betrag.cent
            grenze_cent = grenze.cent
        case .nameGeändert(let neu):
            art = "name_geaendert"
            name = neu
        case .nameLeer: art = "name_leer"
        case .ibanUngültig(let fehler):
            art = "iban_ungueltig"
            iban = IBANFehlerForm(fehler)
        case .kontoAußerhalbEWR(let wo):
            art = "konto_ausserhalb_ewr"
            land = wo
        case .verwendungGekürzt(let neu):
            art = "verwendung_gekuerzt"
            zweck = neu
        }
    }

    func wert() throws(Formfehler) -> Befund {
        Befund(
            zahlung: try ZahlungsID(zahlung).nötig("befunde.zahlung", .geprüft),
            art: try befundart())
    }

    private func befundart() throws(Formfehler) -> Befundart {
        switch art {
        case "erste_zahlung": return .ersteZahlung
        case "neues_konto": return .neuesKonto
        case "konto_in_mehreren_faellen":
            return .kontoInMehrerenFällen(try faelle.nötig("befunde.faelle", .geprüft))
        case "konto_mit_ruecklaeufer":
            let text = try code.nötig("befunde.code", .geprüft)
            return .kontoMitRückläufer(try Rückgabecode(text).nötig("befunde.code", .geprüft))
        case "betrag_hoch":
            return .betragHoch(
                Geld(cent: try betrag_cent.nötig("befunde.betrag_cent", .geprüft)),
                grenze: Geld(cent: try grenze_cent.nötig("befunde.grenze_cent", .geprüft)))
        case "name_geaendert":
            return .nameGeändert(wird: try name.nötig("befunde.name", .geprüft))
        case "name_leer": return .nameLeer
        case "iban_ungueltig":
            return .ibanUngültig(try iban.nötig("befunde.iban", .geprüft).wert())
        case "konto_ausserhalb_ewr":
            return .kontoAußerhalbEWR(land: try land.nötig("befunde.land", .geprüft))
        case "verwendung_gekuerzt":
            return .verwendungGekürzt(wird: try zweck.nötig("befunde.zweck", .geprüft))
        default: throw .feld("befunde.art", art: Laufereignisart.geprüft.rawValue)
        }
    }
}

struct IBANFehlerForm: Codable {
    let fehler: String
    private(set) var text: String?
    private(set) var stelle: Int?
    private(set) var erwartet: Int?

    init(_ wert: IBANFehler) {
        switch wert {
        case .leer: fehler = "leer"
        case .ohneLand: fehler = "ohne_land"
        case .zeichen(let zeichen, let wo): (fehler, text, stelle) = ("zeichen", zeichen, wo)
        case .keineZiffer(let zeichen, let wo):
            (fehler, text, stelle) = ("keine_ziffer", zeichen, wo)
        case .landAußerhalb(let land): (fehler, text) = ("land_ausserhalb", land)
        case .länge(let land, let soll, let ist):
            (fehler, text, erwartet, stelle) = ("laenge", land, soll, ist)
        case .prüfziffern(let ziffern): (fehler, text) = ("pruefziffern", ziffern)
        }
    }

    func wert() throws(Formfehler) -> IBANFehler {
        switch fehler {
        case "leer": return .leer
        case "ohne_land": return .ohneLand
        case "zeichen": return .zeichen(try wort(), stelle: try zahl(stelle))
        case "keine_ziffer": return .keineZiffer(try wort(), stelle: try zahl(stelle))
        case "land_ausserhalb": return .landAußerhalb(try wort())
        case "laenge":
            return .länge(
                land: try wort(), erwartet: try zahl(erwartet), gefunden: try zahl(stelle))
        case "pruefziffern": return .prüfziffern(try wort())
        default: throw .feld("befunde.iban.fehler", art: Laufereignisart.geprüft.rawValue)
        }
    }

    private func wort() throws(Formfehler) -> String {
        try text.nötig("befunde.iban.text", .geprüft)
    }

    private func zahl(_ zahl: Int?) throws(Formfehler) -> Int {
        try zahl.nötig("befunde.iban.stelle", .geprüft)
    }
}
