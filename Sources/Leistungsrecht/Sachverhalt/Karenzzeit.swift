import Grundtypen

/// Die Karenzzeit für Unterkunft (§ 22 Abs. 1 Satz 2 SGB II) und, in Zeiträumen vor Juli 2026, für
/// Vermögen (§ 12 Abs. 3 SGB II a.F.).
struct Karenzzeit: Hashable, Sendable {
    /// Bezug bis Dezember 2022 bleibt unberücksichtigt (§ 65 Abs. 2 SGB II, bis Juni 2026 Abs. 3).
    static let frühestens = Monat(2023, 1)

    let ab: Monat
    /// Der erste Monat danach.
    let ende: Monat

    /// Nil ohne Angabe, wann der Bezug begann.
    init?(_ wohnung: Wohnung, monate: Int) {
        guard let bezugAb = wohnung.karenzAb else { return nil }
        ab = max(bezugAb, Karenzzeit.frühestens)
        ende = ab + (monate + wohnung.karenzVerlängert)
    }

    func contains(_ monat: Monat) -> Bool { monat >= ab && monat < ende }
}
