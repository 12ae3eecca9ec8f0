import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern

/// Ob über einen Zeitraum mit selbständiger Arbeit endgültig entschieden werden darf.
///
/// Der Gewinn folgt aus den Einnahmen und Ausgaben des ganzen Zeitraums (§ 3 Abs. 1, 4 GrusiGV); bis sie
/// feststehen, ist nur die Höhe offen (§ 41a Abs. 1 Satz 1 Nr. 2 SGB II).
struct Gewinnfrage {
    let jeMonat: [Monat: Sachverhalt]

    /// - Throws: ``Fachfehler/recht(_:)``, wenn bewilligt werden soll und ein Gewinn noch offen ist.
    func prüfe(_ art: Entscheidungsart) throws(Fachfehler) {
        guard case .bewilligung = art else { return }
        for (_, sachverhalt) in jeMonat.sorted(by: { $0.key < $1.key }) {
            for person in sachverhalt.personen where person.rolle != .mitbewohner {
                let offen = person.einkommen.firstIndex {
                    $0.betrieb.map { !$0.abgeschlossen } ?? false
                }
                guard let offen else { continue }
                throw .recht(
                    .feststellungFehlt(
                        "§ 41a Abs. 1 Satz 1 Nr. 2 SGB II",
                        was:
                            "Der Gewinn von \(person.name) steht erst fest, wenn der Zeitraum vorbei ist. Bitte "
                            + "vorläufig entscheiden, oder betrieb.abgeschlossen angeben, wenn die Zahlen "
                            + "aller Monate endgültig sind.",
                        pfad: "personen.\(person.id).einkommen.\(offen)"))
            }
        }
    }
}
