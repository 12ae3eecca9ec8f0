package import Ablage
package import Fallakte

/// Eine Eigenschaft, die jede Ablage hat.
package struct Ablageprüfung: Sendable, CustomStringConvertible {
    package let name: String
    package let ablauf: @Sendable (Prüfling) async throws -> Void

    init(_ name: String, _ ablauf: @escaping @Sendable (Prüfling) async throws -> Void) {
        self.name = name
        self.ablauf = ablauf
    }

    package var description: String { name }

    /// Was eine Ablage bestehen muss, bevor jemand Fälle in ihr führt.
    package static let alle: [Ablageprüfung] =
        eintragen + gleichzeitig + beschädigt + dokumente + arbeitsliste + amt
}

/// Eine Ablage, die geprüft werden soll.
package struct Prüfling: Sendable {
    /// Eine leere Ablage mit diesem Schutz.
    package let neu: @Sendable (any Inhaltsschutz) async throws -> any Gesamtablage
    /// Richtet in ihr Schaden an, den die Ablage selbst nicht zuließe.
    package let damage: @Sendable (any Gesamtablage, FallID, Beschädigung) async throws -> Void

    package init(
        neu: @escaping @Sendable (any Inhaltsschutz) async throws -> any Gesamtablage,
        damage: @escaping @Sendable (any Gesamtablage, FallID, Beschädigung) async throws -> Void
    ) {
        self.neu = neu
        self.damage = damage
    }

    func neu() async throws -> any Gesamtablage { try await neu(Klartext()) }
}

/// Was jemand mit Zugang zum Datenträger verändern könnte.
package enum Beschädigung: Hashable, Sendable {
    /// Ein Byte im Inhalt des Blatts.
    case inhalt(blatt: Int)
    case autor(blatt: Int)
    case erfasst(blatt: Int)
    case blattEntfernt(blatt: Int)
    case dokument(Prüfsumme)
}

/// Eine Erwartung, die sich nicht erfüllt hat.
package struct Prüfungsfehler: Error, CustomStringConvertible {
    package let description: String
    init(_ beschreibung: String) { description = beschreibung }
}

func expect(_ bedingung: Bool, _ erwartung: String) throws {
    guard bedingung else { throw Prüfungsfehler(erwartung) }
}

func expect<Wert: Equatable>(_ wert: Wert, equals erwartet: Wert, _ erwartung: String) throws {
    guard wert == erwartet else {
        throw Prüfungsfehler("\(erwartung): \(wert) statt \(erwartet)")
    }
}

func require<Wert>(_ wert: Wert?, _ erwartung: String) throws -> Wert {
    guard let wert else { throw Prüfungsfehler(erwartung) }
    return wert
}

/// Der Ablagefehler, mit dem `handlung` scheitern muss.
func refusal(_ erwartung: String, _ handlung: () async throws -> some Any) async throws
    -> Ablagefehler
{
    do { _ = try await handlung() } catch let fehler as Ablagefehler { return fehler }
    throw Prüfungsfehler("nicht abgelehnt: \(erwartung)")
}
