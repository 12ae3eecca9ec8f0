import Fallakte
import Grundtypen
import Zahlungswesen

/// `lauf_vorbereitet`, Fassung 1.
struct VorbereitungForm: Codable {
    static let art = Laufereignisart.vorbereitet
    let lauf: String
    let laufart: String
    let monat: String
    let ausfuehrung: String
    let auftraggeber: AuftraggeberForm
    let zahlungen: [ZahlungForm]
    let durch: String

    init(_ wert: Vorbereitung) {
        lauf = wert.lauf.description
        laufart = wert.art.rawValue
        monat = wert.monat.description
        ausfuehrung = wert.ausführung.description
        auftraggeber = AuftraggeberForm(wert.auftraggeber)
        zahlungen = wert.zahlungen.map(ZahlungForm.init)
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Vorbereitung {
        Vorbereitung(
            lauf: try Laufnummer(lauf).nötig("lauf", Self.art),
            art: try Laufart(rawValue: laufart).nötig("laufart", Self.art),
            monat: try Monat(monat).nötig("monat", Self.art),
            ausführung: try Tag(ausfuehrung).nötig("ausfuehrung", Self.art),
            auftraggeber: try auftraggeber.wert(),
            zahlungen: try zahlungen.gelesen { form throws(Formfehler) in try form.wert() },
            durch: try Kennung(durch).nötig("durch", Self.art))
    }
}

struct AuftraggeberForm: Codable {
    let name: String
    let iban: String
    let bic: String?

    init(_ wert: Auftraggeber) {
        name = wert.name
        iban = wert.iban.text
        bic = wert.bic?.text
    }

    func wert() throws(Formfehler) -> Auftraggeber {
        var gelesen: BIC?
        if let bic { gelesen = try BIC(bic).nötig("auftraggeber.bic", VorbereitungForm.art) }
        return Auftraggeber(
            name: name, iban: try IBAN(iban).nötig("auftraggeber.iban", VorbereitungForm.art),
            bic: gelesen)
    }
}

struct ZahlungForm: Codable {
    let id: String
    let zeilen: [ZeileForm]

    init(_ wert: Zahlung) {
        id = wert.id.description
        zeilen = wert.zeilen.map(ZeileForm.init)
    }

    func wert() throws(Formfehler) -> Zahlung {
        let kennung = try ZahlungsID(id).nötig("zahlungen.id", VorbereitungForm.art)
        let gelesen = try zeilen.gelesen { form throws(Formfehler) in try form.wert() }
        return try Zahlung(id: kennung, zeilen: gelesen)
            .nötig("zahlungen.zeilen", VorbereitungForm.art)
    }
}

struct ZeileForm: Codable {
    let schluessel: String
    let fall: String
    let monat: String
    let person: String
    let traeger: String
    let haushaltsstelle: String
    let empfaengerart: String
    let name: String
    let iban: String
    let verwendung: String
    let betrag: Int64
    let beteiligt: [String]

    enum CodingKeys: String, CodingKey {
        case schluessel, fall, monat, person, traeger, haushaltsstelle, empfaengerart
        case name, iban, verwendung, beteiligt
        case betrag = "betrag_cent"
    }

    init(_ wert: Zahlungsanordnung) {
        schluessel = wert.schlüssel
        fall = wert.fall
        monat = wert.monat.description
        person = wert.person
        traeger = wert.träger.rawValue
        haushaltsstelle = wert.haushaltsstelle
        empfaengerart = wert.empfängerart.rawValue
        name = wert.empfängername
        iban = wert.iban
        verwendung = wert.verwendung
        betrag = wert.betrag.cent
        beteiligt = wert.beteiligt.map(\.text).sorted()
    }

    func wert() throws(Formfehler) -> Zahlungsanordnung {
        let art = VorbereitungForm.art
        return Zahlungsanordnung(
            schlüssel: schluessel, fall: fall,
            monat: try Monat(monat).nötig("zeilen.monat", art), person: person,
            träger: try Kostenträger(rawValue: traeger).nötig("zeilen.traeger", art),
            haushaltsstelle: haushaltsstelle,
            empfängerart: try Empfänger(rawValue: empfaengerart).nötig("zeilen.empfaengerart", art),
            empfängername: name, iban: iban, verwendung: verwendung, betrag: Geld(cent: betrag),
            beteiligt: Set(
                try beteiligt.gelesen { text throws(Formfehler) in
                    try Kennung(text).nötig("zeilen.beteiligt", art)
                }))
    }
}
