import Grundtypen
import Rechtskern

extension Lagebild {
    /// § 9 Abs. 5 SGB II: von Verwandten im Haushalt werden Leistungen vermutet, soweit ihr Einkommen
    /// und Vermögen das erwarten lassen.
    ///
    /// Bis zum Freibetrag wird nichts vermutet und die Rechnung geht weiter; darüber hält sie an
    /// (AV-0053). Zur Bedarfsgemeinschaft gehören diese Personen nicht.
    func prüfeVerwandte(_ person: Person) throws(Rechtsfehler) {
        let pfad = "personen.\(person.id)"
        var einkommen = Geld.null
        for (nummer, einnahme) in person.einkommen.enumerated()
        where einnahme.fließtZu(in: monat) && !einnahme.ferienbeschäftigung {
            guard einnahme.art != .selbstaendig else {
                throw .nichtGebaut(
                    "§ 9 Abs. 5 SGB II",
                    was:
                        "\(person.name) ist verwandt und selbständig; ob Leistungen zu vermuten sind",
                    pfad: "\(pfad).einkommen.\(nummer)")
            }
            let zufluss = try betrag(of: einnahme, person, "\(pfad).einkommen.\(nummer)")
            einkommen += einnahme.netto ?? zufluss
        }
        // § 1 Abs. 2 GrusiGV: frei ist das Doppelte der Stufe 1; der Anteil an der Unterkunft kommt
        // hinzu und die Absetzbeträge gehen ab, beides zugunsten der Person.
        let frei = recht.regelbedarf.wert[.eins] * 2
        guard einkommen <= frei else {
            throw .nichtGebaut(
                "§ 9 Abs. 5 SGB II",
                was:
                    "\(person.name) ist verwandt und hat \(einkommen.deutsch) Euro Einkommen, mehr als "
                    + "\(frei.deutsch) Euro; ob Leistungen zu vermuten sind",
                pfad: "\(pfad).einkommen")
        }
        // § 7 Abs. 2 GrusiGV: was nach § 12 SGB II frei ist; ohne Karenzzeit, die nur Leistungsberechtigte haben.
        let vermögen = person.vermögen.filter { $0.art.zählt && $0.istDa(in: monat) }.map(\.betrag)
            .summe
        let freibetrag = try vermögensrecht.wert.betrag(
            geboren: person.geboren, in: monat, inKarenz: false, erste: false)
        guard vermögen <= freibetrag else {
            throw .nichtGebaut(
                "§ 9 Abs. 5 SGB II",
                was:
                    "\(person.name) ist verwandt und hat \(vermögen.deutsch) Euro Vermögen, mehr als "
                    + "\(freibetrag.deutsch) Euro; ob Leistungen zu vermuten sind",
                pfad: "\(pfad).vermoegen")
        }
    }
}
