/// Ein Schritt, der die Datenbank umstellt; veröffentlicht wird er nie mehr geändert.
package struct Migration: Hashable, Sendable {
    /// Steht für immer in jeder Datenbank.
    package let name: String
    package let sql: String

    package init(_ name: String, sql: String) {
        self.name = name
        self.sql = sql
    }

    /// In der Reihenfolge, in der sie laufen; Neues kommt ans Ende.
    package static let alle: [Migration] =
        akte + arbeitsliste + amt + zahlung + zurückstellung + zugriffe + lesbarkeit

    /// Verbietet jede Änderung an einer Tabelle, die nur ergänzt wird.
    static func unveränderlich(_ tabelle: String) -> String {
        """
        CREATE TRIGGER \(tabelle)_nie_geaendert BEFORE UPDATE ON \(tabelle)
        BEGIN SELECT RAISE(ABORT, '\(tabelle) wird nur ergaenzt'); END;
        CREATE TRIGGER \(tabelle)_nie_geloescht BEFORE DELETE ON \(tabelle)
        BEGIN SELECT RAISE(ABORT, '\(tabelle) wird nur ergaenzt'); END;
        """
    }
}
