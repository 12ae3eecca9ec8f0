import Fallakte
import Fallformat
import Leistungsrecht
import Weboberflaeche

/// Liest den ausgefüllten Bogen als Angaben im Fallformat.
///
/// Ein Feld, das in den Eingaben fehlt, zeigt der Bogen nicht: seine bisherige Angabe bleibt. Ein
/// leeres Feld nimmt die Angabe heraus.
struct Bogenlesung {
    let eingaben: Eingaben
    let worte: Worte
    /// Wer den Bogen ausfüllt; steht unter Entscheidungen und Feststellungen.
    let durch: String
    private(set) var fehler: [Feldfehler] = []
    private(set) var zuordnung = Bogenzuordnung()
    private var personen: [(id: String, name: String)] = []
    /// Wie die Personen bisher hießen: so stehen sie noch in Feldern, auch wenn eine umbenannt wird.
    private var bisherige = Bogennamen([])

    init(_ eingaben: Eingaben, _ worte: Worte, durch: String) {
        self.eingaben = eingaben
        self.worte = worte
        self.durch = durch
    }

    /// Die neuen Angaben über den bisherigen.
    mutating func angaben(over bisher: JSONWert) -> JSONWert {
        let stellen = stellen("personen") { _ in true }
        personen = stellen.map { (eingaben["personen.\($0).id"], name(of: "personen.\($0)")) }
        zuordnung.personenstellen = stellen
        for nummer in personen.indices where personen[nummer].id.isEmpty {
            personen[nummer].id = freieKennung()
        }
        bisherige = Bogennamen(bisher)
        var alte: [String: JSONWert] = [:]
        for person in bisher["personen"]?.elemente ?? [] {
            person["id"]?.alsText.map { alte[$0] = person }
        }
        var neue: [JSONWert] = []
        for (stelle, person) in zip(stellen, personen) {
            zuordnung.personen[person.id] = stelle
            neue.append(self.person(stelle, id: person.id, over: alte[person.id]))
        }
        var baum = bisher.setting(.liste(neue), at: "personen")
        baum = baum.setting(.liste(wohnungen(over: bisher.wohnungsliste.elemente)), at: "wohnung")
        let kontakt = gruppe(
            Bogenfelder.kontakt, unter: "kontakt", over: bisher["kontakt"] ?? .objekt([:]))
        return baum.setting(kontakt == .objekt([:]) ? nil : kontakt, at: "kontakt")
    }

    /// Wie die Personen heißen, zur Auswahl genannt.
    var namen: [String] { personen.map { $0.name.isEmpty ? $0.id : $0.name } }

    private func freieKennung() -> String {
        let vergeben = Set(personen.map(\.id))
        return (1...(personen.count + 1)).lazy.map { "p\($0)" }.first { !vergeben.contains($0) }
            ?? ""
    }

    private func name(of p: String) -> String {
        Bogennamen.name(eingaben["\(p).vorname"], eingaben["\(p).nachname"])
    }

    private mutating func person(_ stelle: Int, id: String, over alt: JSONWert?) -> JSONWert {
        let p = "personen.\(stelle)"
        var person = gruppe(Bogenfelder.person, unter: p, over: alt ?? .objekt([:]))
        person = person.setting(.text(id), at: "id")
        let einkommen = zeilen(
            Bogenfelder.einkommen, unter: "\(p).einkommen",
            over: alt?["einkommen"]?.elemente ?? [])
        let vermögen = zeilen(
            Bogenfelder.vermögen, unter: "\(p).vermoegen", over: alt?["vermoegen"]?.elemente ?? [])
        person = unterschrieben(person, "allein_neben_partner", über: [alt].compactMap(\.self))
        person = person.setting(einkommen.isEmpty ? nil : .liste(einkommen), at: "einkommen")
        return person.setting(vermögen.isEmpty ? nil : .liste(vermögen), at: "vermoegen")
    }

    private mutating func wohnungen(over alte: [JSONWert]) -> [JSONWert] {
        zeilen(Bogenfelder.wohnung, unter: "wohnung", over: alte).map {
            unterschrieben($0, "hoehere_kosten", über: alte)
        }
    }

    /// Unter einer neuen oder geänderten Feststellung steht, wer den Bogen ausfüllt; ohne Angaben
    /// gibt es keine.
    private func unterschrieben(_ gruppe: JSONWert, _ pfad: String, über alte: [JSONWert])
        -> JSONWert
    {
        guard let neu = gruppe[pfad] else { return gruppe }
        guard neu["entscheidung"] != nil || neu["grund"] != nil else {
            return gruppe.setting(nil, at: pfad)
        }
        let unverändert = alte.contains {
            $0[pfad]?.setting(nil, at: "durch") == neu.setting(nil, at: "durch")
        }
        return unverändert ? gruppe : gruppe.setting(.text(durch), at: "\(pfad).durch")
    }

    // MARK: Zeilen und Gruppen

    /// Die Nummern der Zeilen, die es in den Eingaben gibt.
    private func stellen(_ pfad: String, where passt: (Int) -> Bool) -> [Int] {
        (0..<eingaben.anzahl(pfad)).filter { stelle in
            eingaben.werte.keys.contains { $0.hasPrefix("\(pfad).\(stelle).") } && passt(stelle)
        }
    }

    private mutating func zeilen(
        _ felder: [Bogenfeld], unter pfad: String, over alte: [JSONWert]
    ) -> [JSONWert] {
        let stellen = stellen(pfad) { stelle in
            felder.contains { feld in
                !Bogenfelder.vorbelegt.contains(feld.pfad)
                    && !eingaben["\(pfad).\(stelle).\(feld.pfad)"].isEmpty
            }
        }
        zuordnung.zeilen[pfad] = stellen
        var zeilen: [JSONWert] = []
        for stelle in stellen {
            let p = "\(pfad).\(stelle)"
            let alt = bisherige(p, stelle, alte) ?? .objekt([:])
            zeilen.append(gruppe(felder, unter: p, over: alt))
        }
        return zeilen
    }

    /// Die gespeicherte Zeile, aus der diese wurde; `da` trägt ihre Nummer.
    private func bisherige(_ p: String, _ stelle: Int, _ alte: [JSONWert]) -> JSONWert? {
        if let nummer = Int(eingaben["\(p).da"]) {
            return alte.indices.contains(nummer) ? alte[nummer] : nil
        }
        guard alte.indices.contains(stelle), alte[stelle]["art"]?.alsText == eingaben["\(p).art"]
        else { return nil }
        return alte[stelle]
    }

    private mutating func gruppe(
        _ felder: [Bogenfeld], unter pfad: String, over alt: JSONWert
    ) -> JSONWert {
        var neu = alt
        for feld in felder {
            let name = "\(pfad).\(feld.pfad)"
            // Fehlt das Feld, zeigt der Bogen es nicht.
            guard eingaben.werte[name] != nil else { continue }
            let text = eingaben[name]
            if feld.text(of: alt.wert(at: feld.pfad), bisherige) == text { continue }
            guard !text.isEmpty else {
                neu = neu.setting(nil, at: feld.pfad)
                continue
            }
            switch wert(feld, text) {
            case .success(let wert): neu = neu.setting(wert, at: feld.pfad)
            case .failure(let mangel): fehler.append(Feldfehler(name, mangel.text))
            }
        }
        return neu
    }
}

extension Bogenlesung {
    private struct Formmangel: Error { let text: String }

    /// Der Text als Angabe, in der Form des Fallformats.
    private func wert(_ feld: Bogenfeld, _ text: String) -> Result<JSONWert, Formmangel> {
        func gelesen(_ wert: String?, _ satz: String, _ form: (String) -> JSONWert)
            -> Result<JSONWert, Formmangel>
        {
            wert.map { .success(form($0)) } ?? .failure(Formmangel(text: worte(satz, text)))
        }
        switch feld.form {
        case .text, .wort: return .success(.text(text))
        case .betrag: return gelesen(Lesart.betrag(text), "antrag.f_betrag") { .zahl($0) }
        case .zahl: return gelesen(Lesart.zahl(text), "antrag.f_zahl") { .zahl($0) }
        case .tag: return gelesen(Lesart.tag(text), "antrag.f_tag") { .text($0) }
        case .monat: return gelesen(Lesart.monat(text), "antrag.f_monat") { .text($0) }
        case .ja: return .success(.wahrheit(text == "ja"))
        case .vorhanden: return .success(.objekt([:]))
        case .jaOderNein:
            let bekannt = text == "ja" || text == "nein"
            return .success(bekannt ? .wahrheit(text == "ja") : .text(text))
        case .person: return .success(.text(kennung(text)))
        case .personen:
            let teile = text.split(separator: ",").map { kennung(String($0)) }
            return .success(.liste(teile.map { .text($0) }))
        case .iban:
            let iban = IBAN(text)
            return iban.map { .success(.text($0.text)) }
                ?? .failure(Formmangel(text: worte.sprache.iban(text)))
        }
    }

    /// Die Kennung zu einem Namen; sonst der Text selbst, den das Fallformat prüft.
    private func kennung(_ text: String) -> String {
        let gesucht = Eingaben(["x": text])["x"]
        let jetzige = Bogennamen(personen.map { .init(id: $0.id, name: $0.name) })
        return jetzige.kennung(gesucht) ?? bisherige.kennung(gesucht) ?? gesucht
    }
}
