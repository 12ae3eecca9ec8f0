import Grundtypen
import Leistungsrecht

/// Prüft, ob die Einnahmen einer Person zu ihr und zueinander passen.
struct Einnahmenprüfung {
    private let gang: Lesegang
    private let person: Person
    private let werte: [Wert]

    /// Nil ohne Einnahmen und wenn nicht alle lesbar sind.
    init?(gang: Lesegang, gelesen: GelesenePerson, person: Person) {
        guard let wert = gelesen.angaben?[.einkommen], case .liste(let teile) = wert.knoten.inhalt,
            teile.count == person.einkommen.count
        else { return nil }
        self.gang = gang
        self.person = person
        werte = teile.enumerated().map { Wert(knoten: $1, pfad: "\(wert.pfad).\($0)") }
    }

    func prüfe() {
        for (einnahme, wert) in zip(person.einkommen, werte) {
            prüfeGeburt(einnahme, wert)
            if einnahme.ferienbeschäftigung && person.ausbildung?.art != .schule {
                gang.melde(wert, .person(.ferienOhneSchule))
            }
        }
    }

    private func prüfeGeburt(_ einnahme: Einnahme, _ wert: Wert) {
        let zuFrüh =
            switch einnahme.zufluss {
            case .monatlich(let ab, _): ab < person.geboren.monat
            case .einmal(let tag): tag < person.geboren
            }
        if zuFrüh { gang.melde(wert, .person(.vorGeburt(geboren: person.geboren))) }
    }
}
