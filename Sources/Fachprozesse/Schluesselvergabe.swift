import Fallakte

extension Schlüssel {
    /// Der nächste Schlüssel einer Zählung im Fall, etwa `v3`.
    static func laufend(_ anfang: String, _ nummer: Int) throws(Fachfehler) -> Self {
        guard let schlüssel = Self("\(anfang)\(nummer)") else { throw .unterbrochen }
        return schlüssel
    }
}
