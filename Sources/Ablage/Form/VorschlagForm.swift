import Fallakte
import Grundtypen

/// `vorschlag_erstellt`, Fassung 2.
///
/// Seit Fassung 2 steht je Zeile, welcher Teil an den Vermieter geht, und je Direktzahlung die Miete.
struct VorschlagForm: Ereignisinhalt {
    static let art = Ereignisart.vorschlagErstellt
    let id: String
    let antrag: String
    let entscheidung: Entscheidungsform
    let ab: String
    let bis: String
    let zeilen: [Zeile]
    let auszahlung: Weg?
    let direktzahlungen: [Direkt]
    let angabenstand: Int
    let rechenstand: String
    let verfasstDurch: String

    enum CodingKeys: String, CodingKey {
        case id, antrag, entscheidung, ab, bis, zeilen, auszahlung, direktzahlungen
        case angabenstand, rechenstand
        case verfasstDurch = "verfasst_durch"
    }

    struct Zeile: Codable {
        let monat: String
        let person: String
        let bund: Int64
        let kommune: Int64
        let sofortzuschlag: Int64
        let kommuneAnVermieter: Int64
        /// Fehlt ohne Bildung und Teilhabe: was vorher geschrieben wurde, bleibt Byte für Byte gleich.
        let bildung: Int64?
        /// Fehlen ohne einmalige Leistungen.
        let einmaligBund: Int64?
        let einmaligKommune: Int64?

        enum CodingKeys: String, CodingKey {
            case monat, person
            case bund = "bund_cent"
            case kommune = "kommune_cent"
            case sofortzuschlag = "sofortzuschlag_cent"
            case kommuneAnVermieter = "kommune_an_vermieter_cent"
            case bildung = "bildung_cent"
            case einmaligBund = "einmalig_bund_cent"
            case einmaligKommune = "einmalig_kommune_cent"
        }
    }

    struct Weg: Codable {
        let inhaber: String
        let iban: String
        let verwendung: String
    }

    struct Direkt: Codable {
        let ab: String
        let bis: String
        let an: Weg
        let miete: Int64

        enum CodingKeys: String, CodingKey {
            case ab, bis, an
            case miete = "miete_cent"
        }
    }
}

/// Die Art der Entscheidung in allen Fassungen.
struct Entscheidungsform: Codable {
    let art: String
    let grund: String?

    init(_ wert: Entscheidungsart) {
        art =
            switch wert {
            case .bewilligung: "bewilligung"
            case .vorläufig: "vorlaeufig"
            case .ablehnung: "ablehnung"
            }
        grund = wert.grund
    }

    func wert() throws(Formfehler) -> Entscheidungsart {
        switch art {
        case "bewilligung": .bewilligung
        case "vorlaeufig": .vorläufig(grund: try grund.nötig("entscheidung.grund", feldart))
        case "ablehnung": .ablehnung(grund: try grund.nötig("entscheidung.grund", feldart))
        default: throw .feld("entscheidung.art", art: feldart.rawValue)
        }
    }

    private var feldart: Ereignisart { .vorschlagErstellt }
}

extension VorschlagForm {
    init(_ wert: Vorschlag) {
        id = wert.id.text
        antrag = wert.antrag.text
        entscheidung = Entscheidungsform(wert.art)
        ab = wert.zeitraum.ab.description
        bis = wert.zeitraum.bis.description
        zeilen = wert.zeilen.map { zeile in
            Zeile(
                monat: zeile.monat.description, person: zeile.person.text, bund: zeile.bund.cent,
                kommune: zeile.kommune.cent, sofortzuschlag: zeile.sofortzuschlag.cent,
                kommuneAnVermieter: zeile.kommuneAnVermieter.cent,
                bildung: zeile.bildung == .null ? nil : zeile.bildung.cent,
                einmaligBund: zeile.einmalig.istLeer ? nil : zeile.einmalig.bund.cent,
                einmaligKommune: zeile.einmalig.istLeer ? nil : zeile.einmalig.kommune.cent)
        }
        auszahlung = wert.auszahlung.map(Weg.init)
        direktzahlungen = wert.direktzahlungen.map { direkt in
            Direkt(
                ab: direkt.zeitraum.ab.description, bis: direkt.zeitraum.bis.description,
                an: Weg(direkt.an), miete: direkt.miete.cent)
        }
        angabenstand = wert.angabenstand
        rechenstand = wert.rechenstand
        verfasstDurch = wert.verfasstDurch.text
    }

    func wert() throws(Formfehler) -> Vorschlag {
        let vorschlag = Vorschlag(
            id: try VorschlagID(id).nötig("id", Self.art),
            antrag: try AntragID(antrag).nötig("antrag", Self.art), art: try entscheidung.wert(),
            zeitraum: try spanne(ab, bis, Self.art),
            zeilen: try zeilen.map { zeile throws(Formfehler) in try zeile.wert() },
            auszahlung: try auszahlung?.wert("auszahlung"),
            direktzahlungen: try direktzahlungen.map { direkt throws(Formfehler) in
                try direkt.wert()
            },
            angabenstand: angabenstand, rechenstand: rechenstand,
            verfasstDurch: try Kennung(verfasstDurch).nötig("verfasst_durch", Self.art))
        // Sonst ginge ein bewilligter Betrag ohne ein Wort verloren.
        guard vorschlag.jederBetragHatEinenWeg else {
            throw .feld("auszahlung", art: Self.art.rawValue)
        }
        return vorschlag
    }
}

extension VorschlagForm.Zeile {
    func wert() throws(Formfehler) -> Bewilligungszeile {
        Bewilligungszeile(
            monat: try Monat(monat).nötig("zeilen.monat", VorschlagForm.art),
            person: try PersonID(person).nötig("zeilen.person", VorschlagForm.art),
            bund: Geld(cent: bund), kommune: Geld(cent: kommune),
            sofortzuschlag: Geld(cent: sofortzuschlag),
            kommuneAnVermieter: Geld(cent: kommuneAnVermieter),
            bildung: Geld(cent: bildung ?? 0),
            einmalig: Einmalteil(
                bund: Geld(cent: einmaligBund ?? 0), kommune: Geld(cent: einmaligKommune ?? 0)))
    }
}

extension VorschlagForm.Weg {
    init(_ wert: Zahlungsweg) {
        self.init(inhaber: wert.inhaber, iban: wert.iban.text, verwendung: wert.verwendung)
    }

    func wert(_ feld: String) throws(Formfehler) -> Zahlungsweg {
        Zahlungsweg(
            inhaber: inhaber, iban: try IBAN(iban).nötig("\(feld).iban", VorschlagForm.art),
            verwendung: verwendung)
    }
}

extension VorschlagForm.Direkt {
    func wert() throws(Formfehler) -> Direktzahlung {
        Direktzahlung(
            zeitraum: try spanne(ab, bis, VorschlagForm.art),
            an: try an.wert("direktzahlungen.an"), miete: Geld(cent: miete))
    }
}
