/// Zeilen hinzufügen und entfernen, und die Form der Eingaben prüfen.
extension Antragsbogen {
    private static let listenDerPerson: Set<Substring> = ["einkommen", "vermoegen"]

    /// Führt `mehr:personen` oder `weg:personen.0.einkommen:2` aus; `zeigen` ändert nichts.
    ///
    /// - Returns: falsch, wenn der Knopf das Absenden war.
    package static func perform(_ auftrag: String, on eingaben: inout Eingaben) -> Bool {
        eingaben.werte["auftrag"] = nil
        eingaben.werte["version"] = nil
        guard auftrag != "zeigen" else { return true }
        let teile = auftrag.split(separator: ":").map(String.init)
        guard teile.count >= 2, istListe(teile[1]) else { return false }
        let pfad = teile[1]
        switch teile[0] {
        case "mehr":
            let anzahl = eingaben.anzahl(pfad)
            let grenze = pfad == "personen" ? höchstzahlPersonen : höchstzahlZeilen
            guard anzahl < grenze else { return true }
            append(to: pfad, at: anzahl, of: &eingaben)
            return true
        case "weg":
            guard teile.count == 3, let stelle = Int(teile[2]) else { return false }
            eingaben.remove(pfad, at: stelle)
            return true
        default: return false
        }
    }

    private static func append(to pfad: String, at stelle: Int, of eingaben: inout Eingaben) {
        switch pfad {
        case "personen":
            // Kennungen bleiben, auch wenn eine Person davor entfernt wird.
            let vergeben = Set((0..<stelle).map { eingaben["personen.\($0).id"] })
            let nummer = (1...(stelle + 1)).first { !vergeben.contains("p\($0)") } ?? stelle + 1
            eingaben["personen.\(stelle).id"] = "p\(nummer)"
        case "wohnung": eingaben["wohnung.\(stelle).art"] = "miete"
        default: eingaben["\(pfad).\(stelle).da"] = "ja"
        }
    }

    /// `personen`, `wohnung` oder eine Liste unter einer Person.
    private static func istListe(_ pfad: String) -> Bool {
        let teile = pfad.split(separator: ".")
        guard teile.count != 1 else { return pfad == "personen" || pfad == "wohnung" }
        return teile.count == 3 && teile[0] == "personen" && Int(teile[1]) != nil
            && listenDerPerson.contains(teile[2])
    }

    /// Prüft die Form jeder Eingabe; ob der Inhalt stimmt, prüft der Dienst.
    package func check() throws(Absage) {
        let felder = ([antrag, änderung] + angaben).flatMap(\.alleFelder)
        let fehler = felder.compactMap { feld -> Feldfehler? in
            let wert = eingaben[feld.name]
            guard !wert.isEmpty else {
                // Pflichtfelder des anderen Formulars stehen gar nicht in den Eingaben.
                return feld.pflicht && eingaben.werte[feld.name] != nil
                    ? Feldfehler(feld.name, w("antrag.f_fehlt", feld.bezeichnung)) : nil
            }
            return formfehler(feld.eingabe, wert).map { Feldfehler(feld.name, $0) }
        }
        guard fehler.isEmpty else { throw .fehlerhaft(fehler) }
    }

    private func formfehler(_ eingabe: Feld.Eingabe, _ wert: String) -> String? {
        switch eingabe {
        case .tag: Lesart.tag(wert) == nil ? w("antrag.f_tag", wert) : nil
        case .monat: Lesart.monat(wert) == nil ? w("antrag.f_monat", wert) : nil
        case .betrag: Lesart.betrag(wert) == nil ? w("antrag.f_betrag", wert) : nil
        case .zahl: Lesart.zahl(wert) == nil ? w("antrag.f_zahl", wert) : nil
        case .text, .geheim, .konto: nil
        }
    }
}
