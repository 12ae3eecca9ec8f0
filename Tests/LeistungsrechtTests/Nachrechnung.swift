@testable import Leistungsrecht

extension Monatsergebnis {
    /// Rechnet jeden Schritt der Erklärung nach.
    func rechneNach() { Gegenprobe.prüfe(erklärung) }
}
