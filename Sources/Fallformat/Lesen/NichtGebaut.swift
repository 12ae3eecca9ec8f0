import Rechtskern

/// Eine Angabe, die das Format erkennt und ablehnt, weil ihre Regel noch nicht gebaut ist.
struct NichtGebaut: Hashable, Sendable {
    let norm: Norm
    let was: String

    init(_ norm: Norm, _ was: String) {
        self.norm = norm
        self.was = was
    }

    /// Schlüssel einer Person.
    static let personenangaben: [String: NichtGebaut] = [
        "umgang": .init("§ 38 Abs. 2 SGB II", "Temporäre Bedarfsgemeinschaft mit Umgangskind"),
        "darlehen": .init("§ 24 SGB II", "Darlehen"),
        "versicherungszuschuss": .init("§ 26 SGB II", "Zuschuss zu Versicherungsbeiträgen"),
    ]

    /// Schlüssel einer Wohnung.
    static let wohnungsangaben: [String: NichtGebaut] = [
        "schulden": .init("§ 22 Abs. 8 SGB II", "Schulden der Unterkunft"),
        "umzugskosten": .init("§ 22 Abs. 6 SGB II", "Umzugskosten und Kaution"),
    ]

    /// Arten des Einkommens.
    static let einkommensarten: [String: NichtGebaut] = [
        "tagespflege": .init(
            "§ 11a Abs. 3 Satz 2 Nr. 2 SGB II", "Pflegegeld für Kindertagespflege"),
        "reisekosten": .init(
            "§ 11a Abs. 3 Satz 2 Nr. 5 SGB II", "Reisekosten zur Teilhabe am Arbeitsleben"),
    ]
}
