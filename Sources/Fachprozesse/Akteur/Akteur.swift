package import Ablage
package import Fallakte

/// Wer gerade handelt.
package struct Akteur: Hashable, Sendable {
    package let kennung: Kennung
    package let name: String
    package let standort: String
    package let befugnisse: Set<Befugnis>
    package let rollen: Set<Rolle>

    /// Nil, wenn das Konto stillgelegt ist, eine unbekannte Rolle trägt oder Unvereinbares vereint.
    package init?(_ konto: Personalkonto) {
        let rollen = konto.rollen.compactMap { Rolle(rawValue: $0.text) }
        guard konto.aktiv, rollen.count == konto.rollen.count else { return nil }
        let befugnisse = rollen.reduce(into: Set<Befugnis>()) { $0.formUnion($1.befugnisse) }
        for (eine, andere) in Befugnis.unvereinbar
        where !befugnisse.isDisjoint(with: eine) && !befugnisse.isDisjoint(with: andere) {
            return nil
        }
        kennung = konto.kennung
        name = konto.name
        standort = konto.standort
        self.befugnisse = befugnisse
        self.rollen = Set(rollen)
    }

    package func darf(_ befugnis: Befugnis) -> Bool { befugnisse.contains(befugnis) }

    func verlange(_ befugnis: Befugnis) throws(Fachfehler) {
        guard darf(befugnis) else { throw .nichtBefugt(befugnis) }
    }
}
