import Fallakte
import Fallformat
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Macht aus gespeicherten Angaben, was im Bogen steht.
///
/// Jedes Feld bekommt einen Wert, auch den leeren: so ist beim Lesen klar, welche Felder der Bogen
/// zeigt. `da` nennt die Nummer der gespeicherten Zeile, damit eine entfernte erkannt wird.
enum Bogenausgabe {
    static func eingaben(of sachverhalt: Sachverhalt) throws(JSONFehler) -> Eingaben {
        let baum = try JSONWert(lesend: Fallschreiber.json(sachverhalt))
        let namen = Bogennamen(baum)
        var werte: [String: String] = [:]
        for (nummer, person) in (baum["personen"]?.elemente ?? []).enumerated() {
            let p = "personen.\(nummer)"
            werte["\(p).id"] = person["id"]?.alsText
            trage(person, Bogenfelder.person, namen, unter: p, in: &werte)
            zeilen(
                person["einkommen"], Bogenfelder.einkommen, namen, unter: "\(p).einkommen",
                in: &werte)
            zeilen(
                person["vermoegen"], Bogenfelder.vermögen, namen, unter: "\(p).vermoegen",
                in: &werte)
        }
        zeilen(baum.wohnungsliste, Bogenfelder.wohnung, namen, unter: "wohnung", in: &werte)
        trage(
            baum["kontakt"] ?? .nichts, Bogenfelder.kontakt, namen, unter: "kontakt", in: &werte)
        werte["antrag"] = sachverhalt.antrag.deutsch
        return Eingaben(werte)
    }

    private static func zeilen(
        _ liste: JSONWert?, _ felder: [Bogenfeld], _ namen: Bogennamen, unter pfad: String,
        in werte: inout [String: String]
    ) {
        for (nummer, zeile) in (liste?.elemente ?? []).enumerated() {
            werte["\(pfad).\(nummer).da"] = String(nummer)
            trage(zeile, felder, namen, unter: "\(pfad).\(nummer)", in: &werte)
        }
    }

    private static func trage(
        _ gruppe: JSONWert, _ felder: [Bogenfeld], _ namen: Bogennamen, unter pfad: String,
        in werte: inout [String: String]
    ) {
        for feld in felder {
            werte["\(pfad).\(feld.pfad)"] = feld.text(of: gruppe.wert(at: feld.pfad), namen)
        }
    }
}

extension JSONWert {
    /// Die Wohnungen als Liste, auch wenn nur eine da steht.
    var wohnungsliste: JSONWert {
        switch self["wohnung"] {
        case .liste(let wohnungen): .liste(wohnungen)
        case .some(let eine): .liste([eine])
        case nil: .liste([])
        }
    }
}

extension Bogenfeld {
    /// Wie Menschen die Angabe schreiben; leer ohne Angabe.
    func text(of wert: JSONWert?, _ namen: Bogennamen) -> String {
        if form == .vorhanden { return wert == nil ? "" : "ja" }
        switch wert {
        case nil, .nichts, .objekt: return ""
        case .liste(let elemente):
            return elemente.compactMap(\.alsText)
                .map { form == .personen ? namen.anzeige($0) : $0 }.joined(separator: ", ")
        case .wahrheit(let ja): return ja ? "ja" : form == .jaOderNein ? "nein" : ""
        case .zahl(let ziffern):
            return form == .betrag ? Geld(ziffern)?.deutsch ?? ziffern : ziffern
        case .text(let text):
            switch form {
            case .tag: return Tag(text)?.deutsch ?? text
            case .monat: return Monat(text)?.deutsch ?? text
            case .iban: return IBAN(text)?.gruppiert ?? text
            case .person, .personen: return namen.anzeige(text)
            case .text, .wort, .betrag, .zahl, .ja, .jaOderNein, .vorhanden: return text
            }
        }
    }
}
