import Grundtypen
import Rechtskern

/// Der erleichterte Zugang aus Anlass der Pandemie (§ 67 Abs. 1 bis 3 SGB II): in den ersten Monaten
/// eines Bewilligungszeitraums gilt die Miete als angemessen, und Vermögen zählt nur, wenn es erheblich ist.
enum ErleichterterZugang {
    /// Monate ab dem Beginn des Zeitraums; gewählt nach diesem Beginn. Null, wo es ihn nicht gibt.
    static let monate = Parameter<Int>(
        "sgb2.67", "erleichterter Zugang, Dauer",
        .init(ab: Monat(2011, 1), "SGB II (noch kein § 67)", 0),
        .init(
            ab: Monat(2020, 3), verkündet: Tag(2020, 3, 27),
            "§ 67 Abs. 1 bis 3 SGB II, BGBl. I 2020 S. 575, zuletzt verlängert bis 31.12.2022", 6),
        .init(ab: Monat(2023, 1), "§ 67 Abs. 1, 5 SGB II (bis 31.12.2022)", 0))

    /// Was für Zeiträume mit diesem Beginn gilt; nil, wo der Monat nicht in die Dauer fällt.
    static func satz(
        in monat: Monat, zeitraumAb: Monat, under stand: Rechtsstand
    ) throws(Rechtsfehler) -> Satz<Int>? {
        let satz = try monate.satz(in: zeitraumAb, under: stand)
        return monat >= zeitraumAb && monat < zeitraumAb + satz.wert ? satz : nil
    }
}
