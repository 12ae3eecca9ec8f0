import Grundtypen
import Rechtskern

extension Lagebild {
    /// Die Rechnung eines Betriebs in diesem Bewilligungszeitraum; nil, wenn er in diesem Monat nicht läuft.
    ///
    /// - Throws: `Rechtsfehler`, wenn für einen Monat weder Zahlen noch eine Schätzung da sind.
    func gewinnrechnung(
        _ einnahme: Einnahme, _ person: Person, _ nummer: Int
    ) throws(Rechtsfehler) -> Gewinnrechnung? {
        guard let betrieb = einnahme.betrieb, case .monatlich(let ab, let ende) = einnahme.zufluss
        else { return nil }
        let von = max(ab, zeitraum.ab)
        let bis = min(ende ?? zeitraum.bis, zeitraum.bis)
        guard von <= monat, monat <= bis else { return nil }
        var summe = Betrieb.Zahlen(einnahmen: .null, ausgaben: .null)
        var geschätzt = false
        var laufend = von
        while laufend <= bis {
            guard let zahlen = betrieb.monate[laufend] ?? betrieb.schätzung else {
                throw .angabeFehlt(
                    "§ 3 Abs. 1 Satz 2 GrusiGV",
                    was:
                        "Für \(laufend.ausgeschrieben) stehen keine Einnahmen und Ausgaben des Betriebs von "
                        + "\(person.name) da. Bitte unter betrieb.monate eintragen oder unter "
                        + "betrieb.schaetzung sagen, was je Monat zu erwarten ist.",
                    pfad: "personen.\(person.id).einkommen.\(nummer)")
            }
            if betrieb.monate[laufend] == nil { geschätzt = true }
            summe.addiere(zahlen)
            laufend = laufend + 1
        }
        return Gewinnrechnung(
            von: von, bis: bis, nurTeil: von > zeitraum.ab || bis < zeitraum.bis,
            geschätzt: geschätzt, summe: summe, abgaben: betrieb.abgaben)
    }
}

extension Betrieb.Zahlen {
    fileprivate mutating func addiere(_ andere: Self) {
        einnahmen += andere.einnahmen
        ausgaben += andere.ausgaben
        nichtAbsetzbar += andere.nichtAbsetzbar
        erhöhung += andere.erhöhung
        kfz.kosten += andere.kfz.kosten
        kfz.betrieblich += andere.kfz.betrieblich
        kfz.privat += andere.kfz.privat
    }
}
