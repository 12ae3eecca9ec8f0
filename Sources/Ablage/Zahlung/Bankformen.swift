import Fallakte
import Grundtypen
import Zahlungswesen

/// `zahlung_zurueckgehalten`, Fassung 1.
struct ZurückhaltungForm: Codable {
    let zahlung: String
    let grund: String
    let durch: String

    init(_ wert: Zurückhaltung) {
        (zahlung, grund, durch) = (wert.zahlung.description, wert.grund, wert.durch.text)
    }

    func wert() throws(Formfehler) -> Zurückhaltung {
        Zurückhaltung(
            zahlung: try ZahlungsID(zahlung).nötig("zahlung", .zahlungZurückgehalten),
            grund: grund, durch: try Kennung(durch).nötig("durch", .zahlungZurückgehalten))
    }
}

/// `lauf_freigegeben`, Fassung 1.
struct FreigabeForm: Codable {
    let anzahl: Int
    let summe_cent: Int64
    let durch: String

    init(_ wert: Freigabe) {
        (anzahl, summe_cent, durch) = (wert.anzahl, wert.summe.cent, wert.durch.text)
    }

    func wert() throws(Formfehler) -> Freigabe {
        Freigabe(
            anzahl: anzahl, summe: Geld(cent: summe_cent),
            durch: try Kennung(durch).nötig("durch", .freigegeben))
    }
}

/// `datei_ausgegeben`, Fassung 1.
struct AusgabeForm: Codable {
    let nachricht: String
    let sha256: String
    let bytes: Int
    let erstellt_ms: Int64
    let ausfuehrung: String
    let durch: String

    init(_ wert: Ausgabe) {
        nachricht = wert.nachrichtenID
        sha256 = wert.prüfsumme.text
        bytes = wert.bytes
        erstellt_ms = wert.erstellt.millisekunden
        ausfuehrung = wert.ausführung.description
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Ausgabe {
        Ausgabe(
            nachrichtenID: nachricht, prüfsumme: try Prüfsumme(sha256).nötig("sha256", .ausgegeben),
            bytes: bytes, erstellt: Zeitpunkt(millisekunden: erstellt_ms),
            ausführung: try Tag(ausfuehrung).nötig("ausfuehrung", .ausgegeben),
            durch: try Kennung(durch).nötig("durch", .ausgegeben))
    }
}

/// `datei_angenommen`, Fassung 1.
struct AnnahmeForm: Codable {
    struct Eine: Codable {
        let zahlung: String
        let code: String
    }

    let referenz: String
    let am: String
    let zurueckgewiesen: [Eine]
    let durch: String

    init(_ wert: Annahme) {
        referenz = wert.referenz
        am = wert.am.description
        zurueckgewiesen = wert.zurückgewiesen.map {
            Eine(zahlung: $0.zahlung.description, code: $0.code.text)
        }
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Annahme {
        Annahme(
            referenz: referenz, am: try Tag(am).nötig("am", .angenommen),
            zurückgewiesen: try zurueckgewiesen.gelesen { eine throws(Formfehler) in
                Zurückweisung(
                    zahlung: try ZahlungsID(eine.zahlung).nötig(
                        "zurueckgewiesen.zahlung", .angenommen),
                    code: try Rückgabecode(eine.code).nötig("zurueckgewiesen.code", .angenommen))
            }, durch: try Kennung(durch).nötig("durch", .angenommen))
    }
}

/// `datei_abgelehnt`, Fassung 1.
struct BankablehnungForm: Codable {
    let referenz: String
    let am: String
    let grund: String
    let durch: String

    init(_ wert: Bankablehnung) {
        referenz = wert.referenz
        am = wert.am.description
        grund = wert.grund
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Bankablehnung {
        Bankablehnung(
            referenz: referenz, am: try Tag(am).nötig("am", .abgelehnt), grund: grund,
            durch: try Kennung(durch).nötig("durch", .abgelehnt))
    }
}

/// `ruecklaeufer_eingegangen`, Fassung 1.
struct RückläuferForm: Codable {
    let zahlung: String
    let betrag_cent: Int64
    let code: String
    let referenz: String
    let wert_tag: String
    let durch: String

    init(_ wert: Rückläufer) {
        zahlung = wert.zahlung.description
        betrag_cent = wert.betrag.cent
        code = wert.code.text
        referenz = wert.referenz
        wert_tag = wert.wert.description
        durch = wert.durch.text
    }

    func wert() throws(Formfehler) -> Rückläufer {
        Rückläufer(
            zahlung: try ZahlungsID(zahlung).nötig("zahlung", .rückläuferEingegangen),
            betrag: Geld(cent: betrag_cent),
            code: try Rückgabecode(code).nötig("code", .rückläuferEingegangen),
            referenz: referenz, wert: try Tag(wert_tag).nötig("wert_tag", .rückläuferEingegangen),
            durch: try Kennung(durch).nötig("durch", .rückläuferEingegangen))
    }
}

/// `lauf_abgebrochen`, Fassung 1.
struct AbbruchForm: Codable {
    let grund: String
    let durch: String

    init(_ wert: Abbruch) { (grund, durch) = (wert.grund, wert.durch.text) }

    func wert() throws(Formfehler) -> Abbruch {
        Abbruch(grund: grund, durch: try Kennung(durch).nötig("durch", .abgebrochen))
    }
}
