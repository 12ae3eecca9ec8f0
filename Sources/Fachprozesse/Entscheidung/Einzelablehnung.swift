import Grundtypen
import Leistungsrecht
import Rechtskern

/// Ob neben einer Bewilligung eine einmalige Leistung abzulehnen wäre.
///
/// Eine Ablehnung gehört in den Verfügungssatz; nur für eine von mehreren Leistungen schreibt das
/// Programm noch keine.
enum Einzelablehnung {
    /// - Throws: ``Fachfehler/recht(_:)``, wenn eine beantragte Leistung nicht zusteht.
    static func prüfe(_ berechnung: Berechnung) throws(Fachfehler) {
        for person in berechnung.monate.flatMap(\.personen) {
            let beantragt = person.einmalig.kommune + person.einmalig.bund
            guard let abzulehnen = beantragt.first(where: { !$0.betrag.istPositiv }) else {
                continue
            }
            throw .recht(
                .nichtGebaut(
                    abzulehnen.norm,
                    was:
                        "\(abzulehnen.begriff.de) für \(person.name) wäre neben der Bewilligung abzulehnen",
                    pfad: "personen.\(person.id).einmalige_leistungen"))
        }
    }
}
