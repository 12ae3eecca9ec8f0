import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Schreiben und Nachweise.
extension Fallansicht {
    var schreiben: [Schreibenzeile] {
        fall.bescheide.reversed().map { bescheid in
            let art = fall.vorschlag(bescheid.vorschlag)?.art
            let versand = fall.versendungen[bescheid.id]
            return Schreibenzeile(
                titel: "\(art.map(s.titel) ?? s("Bescheid", "Decision")), "
                    + s.monate(bescheid.zeitraum), ziel: Pfade.bescheid(bescheid.id, of: id),
                datum: s("vom \(s.tag(bescheid.am))", "of \(s.tag(bescheid.am))"),
                zustand: versand.map { Marke("\(s.name($0.weg)), \(s.tag($0.am))", .gut) }
                    ?? Marke(s("noch im Haus", "not sent yet"), .achtung))
        }
    }

    var nachweiszeilen: [Nachweiszeile] {
        var eingang: [NachweisID: Zeitpunkt] = [:]
        for blatt in blätter {
            if case .nachweisAngefügt(let nachweis) = blatt.ereignis {
                eingang[nachweis.id] = blatt.erfasst
            }
        }
        return fall.nachweise.reversed().map { nachweis in
            Nachweiszeile(
                bezeichnung: nachweis.bezeichnung, ziel: Pfade.nachweis(nachweis.id, of: id),
                wofür: wofür(nachweis.zuPfad),
                eingang: eingang[nachweis.id].map { s.tag(gang.amt.uhr.tag($0)) } ?? "",
                größe: s.größe(bytes: nachweis.bytes))
        }
    }

    var nachweisfelder: [Feld] {
        [
            Feld(
                "bezeichnung", gang.w("fall.nachweis_bezeichnung"), breite: .lang,
                hinweis: gang.w("fall.nachweis_bezeichnung_hinweis")),
            Feld(
                "zu", gang.w("fall.nachweis_zu"), art: .auswahl, breite: .lang,
                wahlen: [Wahl("", gang.w("fall.nachweis_zu_nichts"))]
                    + bedarf.map { Wahl($0.pfad, name(of: $0)) }),
            Feld("datei", gang.w("fall.nachweis_datei"), art: .datei),
        ]
    }

    private func wofür(_ pfad: String?) -> String {
        guard let pfad else { return gang.w("fall.nachweis_zu_nichts") }
        return bedarf.first { $0.pfad == pfad }.map(name) ?? pfad
    }

    /// Der Beleg in der Sprache der Seite; die Akte selbst spricht Deutsch.
    func name(of bedarf: Nachweisbedarf) -> String {
        guard s == .en else { return bedarf.bezeichnung }
        let teile = bedarf.pfad.split(separator: ".").map(String.init)
        guard let sachverhalt = lesbar else { return bedarf.pfad }
        guard teile.first == "personen" else {
            return wohnungsbeleg(teile.count > 1 ? Int(teile[1]) : 0, sachverhalt) ?? bedarf.pfad
        }
        guard teile.count > 1,
            let person = sachverhalt.personen.first(where: { $0.id == teile[1] })
        else { return bedarf.pfad }
        return "\(beleg(teile, of: person)): \(person.name)"
    }

    private func wohnungsbeleg(_ stelle: Int?, _ sachverhalt: Sachverhalt) -> String? {
        guard let stelle, sachverhalt.wohnungen.indices.contains(stelle) else { return nil }
        switch sachverhalt.wohnungen[stelle].art {
        case .miete: return "tenancy agreement and latest statement"
        case .eigentum: return "proof of the costs of the property"
        }
    }

    private func beleg(_ teile: [String], of person: Person) -> String {
        switch teile.count > 2 ? teile[2] : "" {
        case "schwanger": return "maternity record"
        case "vermoegen": return "proof of assets"
        case "einkommen":
            let nummer = teile.count > 3 ? Int(teile[3]) ?? 0 : 0
            guard person.einkommen.indices.contains(nummer) else { return "proof of income" }
            return "proof of \(person.einkommen[nummer].art.begriff.en)"
        default: return "identity card or birth certificate"
        }
    }
}
