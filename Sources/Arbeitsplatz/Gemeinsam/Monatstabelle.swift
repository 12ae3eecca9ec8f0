import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche

/// Bewilligt, zustehend und gezahlt je Monat in Worten.
extension Arbeitsgang {
    static let unbekannt = "–"

    /// Eine Zeile je Monat.
    ///
    /// Wird ein früherer Kenntnisstand gezeigt, bleiben die Zahlungen weg: was damals gezahlt war, sagt
    /// das Hauptbuch hier nicht.
    func monatszeilen(
        _ stände: [Monatsstand], of fall: FallID, mitZahlungen: Bool = true
    ) -> [Monatszeile] {
        stände.map { stand in
            Monatszeile(
                monat: s.monat(stand.monat), ziel: Pfade.monat(stand.monat, of: fall),
                bewilligt: betrag(stand.bewilligt), zusteht: betrag(stand.zusteht),
                gezahlt: mitZahlungen ? s.geld(stand.gezahlt) : Arbeitsgang.unbekannt,
                differenz: stand.differenz.map(s.unterschied) ?? Arbeitsgang.unbekannt,
                ton: ton(stand), hinweis: hinweis(stand, mitZahlungen))
        }
    }

    /// Die Summe aller Monate; nil bei weniger als zweien.
    func monatssumme(_ stände: [Monatsstand], mitZahlungen: Bool = true) -> Monatszeile? {
        guard stände.count > 1 else { return nil }
        let differenzen = stände.compactMap(\.differenz)
        return Monatszeile(
            monat: s("Summe", "Total"), bewilligt: summe(stände.map(\.bewilligt)),
            zusteht: summe(stände.map(\.zusteht)),
            gezahlt: mitZahlungen
                ? s.geld(stände.map(\.gezahlt).summe) : Arbeitsgang.unbekannt,
            differenz: differenzen.isEmpty
                ? Arbeitsgang.unbekannt : s.unterschied(differenzen.summe))
    }

    private func betrag(_ betrag: Geld?) -> String {
        betrag.map(s.geld) ?? Arbeitsgang.unbekannt
    }

    private func summe(_ beträge: [Geld?]) -> String {
        let bekannt = beträge.compactMap(\.self)
        return bekannt.isEmpty ? Arbeitsgang.unbekannt : s.geld(bekannt.summe)
    }

    /// Nachzuzahlen ist dringend, überzahlt ist es auch; ohne Rechnung ist es am dringendsten.
    private func ton(_ stand: Monatsstand) -> Ton {
        guard stand.hindernis == nil else { return .gefahr }
        guard let differenz = stand.differenz, differenz != .null else { return .neutral }
        return differenz.istPositiv ? .achtung : .gefahr
    }

    private func hinweis(_ stand: Monatsstand, _ mitZahlungen: Bool) -> String? {
        var teile: [String] = []
        if stand.hindernis != nil {
            teile.append(s("nicht gerechnet, siehe oben", "not calculated, see above"))
        }
        if let differenz = stand.differenz, differenz != .null {
            teile.append(
                differenz.istPositiv
                    ? s("zu wenig bewilligt", "too little granted")
                    : s("zu viel bewilligt", "too much granted"))
        }
        if mitZahlungen, let zahlung = zahlung(stand) { teile.append(zahlung) }
        if !stand.fortgeschrieben.isEmpty {
            teile.append(s("Werte fortgeschrieben", "values carried forward"))
        }
        return teile.isEmpty ? nil : teile.joined(separator: ", ")
    }

    /// Fällig ist am Ersten (§ 42 Abs. 1 SGB II); erst von da an fehlt etwas.
    private func zahlung(_ stand: Monatsstand) -> String? {
        guard let bewilligt = stand.bewilligt, bewilligt != stand.gezahlt,
            stand.monat.erster <= heute
        else { return nil }
        return stand.gezahlt == .null
            ? s("noch nicht gezahlt", "not paid yet")
            : s("anders gezahlt als bewilligt", "paid differently than granted")
    }
}
