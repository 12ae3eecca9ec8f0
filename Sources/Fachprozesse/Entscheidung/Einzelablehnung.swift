import Grundtypen
import Leistungsrecht
import Rechtskern

/// Ob neben einer Bewilligung etwas abzulehnen wäre, das eigens verlangt ist.
///
/// Eine Ablehnung gehört in den Verfügungssatz; nur für eine von mehreren Leistungen schreibt das
/// Programm noch keine. Ginge der Bescheid trotzdem hinaus, wäre über den Antrag nicht entschieden.
struct Einzelablehnung {
    let berechnung: Berechnung
    let jeMonat: [Monat: Sachverhalt]

    /// - Throws: ``Fachfehler/recht(_:)``, wenn eine verlangte Leistung nicht zusteht.
    func prüfe() throws(Fachfehler) {
        try prüfeEinmalige()
        try prüfeBildung()
        try prüfeMehrbedarfe()
    }

    private func prüfeEinmalige() throws(Fachfehler) {
        for person in berechnung.monate.flatMap(\.personen) {
            let beantragt = person.einmalig.kommune + person.einmalig.bund
            guard let abzulehnen = beantragt.first(where: { !$0.betrag.istPositiv }) else {
                continue
            }
            throw self.abzulehnen(
                abzulehnen.norm, "\(abzulehnen.begriff.de) für \(person.name)",
                "personen.\(person.id).einmalige_leistungen")
        }
    }

    private func prüfeBildung() throws(Fachfehler) {
        let ohneBedarf: [Bildungsprüfung.Fund]
        do {
            ohneBedarf = try Bildungsprüfung.ohneBedarf(jeMonat, in: berechnung.zeitraum)
        } catch {
            throw .recht(error)
        }
        guard let erster = ohneBedarf.first else { return }
        throw abzulehnen(
            erster.norm,
            "\(erster.begriff.de) für \(erster.name) ergibt im Zeitraum keinen Bedarf und",
            erster.pfad)
    }

    /// Festgestellt ist, dass nichts nötig ist.
    private func prüfeMehrbedarfe() throws(Fachfehler) {
        for person in jeMonat.values.flatMap(\.personen) {
            if person.mehrbedarfe.besondere.contains(where: { !$0.betrag.istPositiv }) {
                throw abzulehnen(
                    "§ 21 Abs. 6 SGB II", "Besonderer Bedarf für \(person.name)",
                    "personen.\(person.id).besonderer_bedarf")
            }
            if person.mehrbedarfe.ernährung.contains(where: \.istNull) {
                throw abzulehnen(
                    "§ 21 Abs. 5 SGB II", "Mehrbedarf für Ernährung für \(person.name)",
                    "personen.\(person.id).ernaehrung")
            }
        }
    }

    private func abzulehnen(_ norm: Norm, _ was: String, _ pfad: String) -> Fachfehler {
        .recht(.nichtGebaut(norm, was: "\(was) wäre neben der Bewilligung abzulehnen", pfad: pfad))
    }
}

extension Ernährungsbedarf {
    fileprivate var istNull: Bool {
        switch höhe {
        case .betrag(let betrag): !betrag.istPositiv
        case .prozentStufe1(let prozent), .prozentEigener(let prozent): prozent <= 0
        }
    }
}
