import Fallakte
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Wohnung, Anschrift und Konto.
extension Fallansicht {
    func wohnungen(_ sachverhalt: Sachverhalt) -> [Tatsache] {
        let mehrere = sachverhalt.wohnungen.count > 1
        return sachverhalt.wohnungen.enumerated().flatMap { nummer, wohnung in
            let vorn = mehrere ? "\(gang.w("antrag.wohnung_nr", String(nummer + 1))): " : ""
            // Die kanonische Form nennt eine einzige Wohnung ohne Nummer.
            let pfad = mehrere ? "wohnung.\(nummer)" : "wohnung"
            return kosten(wohnung, vorn, pfad) + vermieter(wohnung, vorn)
        }
    }

    private func kosten(_ w: Wohnung, _ vorn: String, _ pfad: String) -> [Tatsache] {
        let gilt = dauer(w.dauer)
        let art = gang.w("antrag.wohnung_\(w.art.rawValue)")
        var wohnung = w.köpfe.map { "\(art), \(s.personen($0))" } ?? art
        if let fläche = w.wohnfläche { wohnung += ", \(fläche) m²" }
        var zeilen = [
            // Ein Beleg gilt der ganzen Wohnung; fehlt er, steht es hier und nicht an jeder Zeile.
            tatsache(
                vorn + gang.w("antrag.b_wohnung"), wohnung, gilt: gilt, pfad: pfad),
            tatsache(vorn + gang.w("antrag.grundmiete"), s.euro(w.grundmiete), gilt: gilt),
            tatsache(vorn + gang.w("antrag.nebenkosten"), s.euro(w.nebenkosten), gilt: gilt),
            tatsache(vorn + gang.w("antrag.heizung"), s.euro(w.heizung), gilt: gilt),
            tatsache(
                vorn + gang.w("antrag.warmwasser"),
                gang.w("antrag.warmwasser_\(w.warmwasserDezentral ? "dezentral" : "zentral")"),
                gilt: gilt),
        ]
        if let stufe = w.mietenstufe {
            zeilen.append(tatsache(vorn + gang.w("antrag.mietenstufe"), stufe.römisch))
        }
        if let karenz = w.karenzAb {
            zeilen.append(tatsache(vorn + gang.w("antrag.karenz_ab"), s.monat(karenz)))
        }
        if let tag = w.kostensenkungAufgefordert {
            zeilen.append(
                tatsache(
                    vorn + s("Kostensenkung aufgefordert", "Asked to reduce costs"), s.tag(tag)))
        }
        return zeilen
    }

    private func vermieter(_ w: Wohnung, _ vorn: String) -> [Tatsache] {
        guard let vermieter = w.vermieter else { return [] }
        var teile = [vermieter.name]
        if vermieter.direktzahlung {
            teile.append(s("Miete geht direkt dorthin", "rent is paid there directly"))
        }
        if !vermieter.iban.isEmpty { teile.append(maskiert(vermieter.iban)) }
        return [
            tatsache(
                vorn + gang.w("antrag.vermieter_name"),
                teile.filter { !$0.isEmpty }.joined(separator: ", "))
        ]
    }

    func kontakt(_ k: Kontakt) -> [Tatsache] {
        var zeilen = [
            tatsache(
                s("Anschrift", "Address"),
                [k.straße, k.zusatz ?? "", "\(k.plz) \(k.ort)"].filter { !$0.isEmpty }
                    .joined(separator: ", "))
        ]
        if let telefon = k.telefon {
            zeilen.append(tatsache(s("Telefon", "Telephone"), telefon))
        }
        if let email = k.email { zeilen.append(tatsache(s("E-Mail", "E-mail"), email)) }
        if !k.iban.isEmpty {
            let inhaber = k.kontoinhaber.isEmpty ? "" : " (\(k.kontoinhaber))"
            zeilen.append(tatsache(s("Konto", "Account"), maskiert(k.iban) + inhaber))
        }
        return zeilen
    }

    /// Land und die letzten vier Stellen: zum Wiedererkennen genug, zum Abschreiben zu wenig.
    func maskiert(_ iban: String) -> String {
        let zeichen = iban.filter { !$0.isWhitespace }
        guard zeichen.count >= 12 else { return s("unvollständige IBAN", "incomplete IBAN") }
        return "\(zeichen.prefix(2))•• •••• \(zeichen.suffix(4))"
    }
}
