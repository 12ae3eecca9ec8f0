package import Fallakte

/// Eine Rolle im Amt; was sie darf, entscheiden die Fachprozesse.
package typealias RolleID = Schlüssel<Schlüsselart.Rolle>

extension Schlüsselart {
    package enum Rolle {}
}

/// Wer im Amt arbeitet und sich anmelden darf.
package struct Personalkonto: Hashable, Sendable {
    package let kennung: Kennung
    package var name: String
    package var standort: String
    package var rollen: Set<RolleID>
    /// Verfahren, Salz und Hash als ein Text (scrypt); nie das Passwort.
    package var passwort: String
    package var aktiv: Bool

    package init(
        kennung: Kennung, name: String, standort: String, rollen: Set<RolleID>, passwort: String,
        aktiv: Bool
    ) {
        self.kennung = kennung
        self.name = name
        self.standort = standort
        self.rollen = rollen
        self.passwort = passwort
        self.aktiv = aktiv
    }
}

/// Die Konten des Personals.
///
/// Ein Konto wird nie gelöscht, nur stillgelegt: in den Akten steht seine Kennung für immer.
package protocol Personalablage: Sendable {
    func konto(_ kennung: Kennung) async throws(Ablagefehler) -> Personalkonto?
    /// Alle Konten, nach Kennung.
    func konten() async throws(Ablagefehler) -> [Personalkonto]
    /// Legt das Konto an oder ersetzt es.
    func save(_ konto: Personalkonto) async throws(Ablagefehler)
}
