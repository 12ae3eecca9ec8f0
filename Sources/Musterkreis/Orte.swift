/// Die beiden Standorte des Jobcenters.
package enum Standort: String, Hashable, Sendable, CaseIterable {
    case musterstadt, neuenmark

    package var name: String {
        switch self {
        case .musterstadt: "Musterstadt"
        case .neuenmark: "Neuenmark"
        }
    }
}

/// Ein Ort des Landkreises; die Postleitzahlen sind nicht vergeben.
struct Ort: Hashable, Sendable {
    let name: String
    let plz: String
    let standort: Standort

    /// Orte mit ihrem Anteil an den Haushalten.
    static let alle: [(Ort, Int)] = [
        (Ort(name: "Musterstadt", plz: "07999", standort: .musterstadt), 40),
        (Ort(name: "Neuenmark", plz: "07998", standort: .neuenmark), 22),
        (Ort(name: "Oberlinden", plz: "07997", standort: .musterstadt), 8),
        (Ort(name: "Kleinwiesental", plz: "07997", standort: .musterstadt), 5),
        (Ort(name: "Höllengrund", plz: "07996", standort: .musterstadt), 4),
        (Ort(name: "Ziegenfurt am Muster", plz: "07996", standort: .musterstadt), 4),
        (Ort(name: "Großbärenau", plz: "07995", standort: .neuenmark), 7),
        (Ort(name: "Süßmühle", plz: "07995", standort: .neuenmark), 5),
        (Ort(name: "Dürrlauter", plz: "07994", standort: .neuenmark), 5),
    ]

    static let straßen = [
        "Beispielweg", "Lindenallee", "Am Mühlgraben", "Bahnhofstraße", "Schulgasse",
        "Neue Straße", "Schützenplatz", "Gartenstraße", "Talblick", "An der Ziegelei", "Birkenweg",
        "Hauptstraße", "Kirchberg", "Färbergasse", "Am Sportplatz", "Rosenhügel", "Plattenweg",
        "Straße der Freundschaft", "Obere Querstraße", "Zum Höllengrund",
    ]
}

/// Vermieter mit ihrem Konto.
struct Vermieterangabe: Hashable, Sendable {
    let name: String
    let konto: Int

    var iban: String { Konto.iban(bank: Konto.bankVermieter, konto: konto) }

    static let alle: [(Vermieterangabe, Int)] = [
        (Vermieterangabe(name: "Wohnbau Musterland GmbH", konto: 1_000_001), 34),
        (Vermieterangabe(name: "Wohnungsgenossenschaft Neuenmark eG", konto: 1_000_002), 18),
        (Vermieterangabe(name: "Stadtwohnen Musterstadt GmbH", konto: 1_000_003), 16),
        (Vermieterangabe(name: "Hausverwaltung Köhler & Söhne", konto: 1_000_004), 10),
        (Vermieterangabe(name: "Immobilien Höllengrund KG", konto: 1_000_005), 7),
        (Vermieterangabe(name: "Helga Stängl", konto: 1_000_006), 5),
        (Vermieterangabe(name: "Jörg Weißenborn", konto: 1_000_007), 5),
        (Vermieterangabe(name: "Erbengemeinschaft Großkopf", konto: 1_000_008), 5),
    ]
}
