package import Grundtypen

/// Aufeinander folgende Monate, beide Enden eingeschlossen.
package struct Monatsspanne: Hashable, Sendable, CustomStringConvertible {
    package let ab: Monat
    package let bis: Monat

    /// Nil, wenn das Ende vor dem Anfang liegt.
    package init?(ab: Monat, bis: Monat) {
        guard ab <= bis else { return nil }
        self.ab = ab
        self.bis = bis
    }

    /// Nil ohne einen einzigen Monat.
    package init?(ab: Monat, anzahl: Int) {
        guard anzahl >= 1, anzahl <= 1200 else { return nil }
        self.init(ab: ab, bis: ab + (anzahl - 1))
    }

    package var anzahl: Int { bis - ab + 1 }
    package var monate: [Monat] { (0..<anzahl).map { ab + $0 } }
    package func contains(_ monat: Monat) -> Bool { ab <= monat && monat <= bis }
    package func overlaps(_ andere: Monatsspanne) -> Bool { ab <= andere.bis && andere.ab <= bis }
    package var description: String { "\(ab)/\(bis)" }
}

extension Monatsspanne {
    /// `MM/JJJJ bis MM/JJJJ` für Menschen.
    package var deutsch: String { "\(ab.deutsch) bis \(bis.deutsch)" }
}
