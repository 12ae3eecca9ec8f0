/// Wer im Jobcenter Musterkreis arbeitet.
package struct Bedienstete: Hashable, Sendable {
    /// Was jemand tut; dieselben Worte wie die Rollen des Programms.
    package enum Aufgabe: String, Hashable, Sendable, CaseIterable {
        case ansprechpartner, eingangszone, teamleitung, kasse, widerspruch, controlling
        case datenschutz, chancengleichheit, it
    }

    package let kennung: String
    package let vorname: String
    package let nachname: String
    package let aufgabe: Aufgabe
    package let standort: Standort
    package let zimmer: String
    package let telefon: String

    package var name: String { "\(vorname) \(nachname)" }
    package var email: String { "\(kennung)@jobcenter-musterkreis.invalid" }

    private init(
        _ kennung: String, _ vorname: String, _ nachname: String, _ aufgabe: Aufgabe,
        _ standort: Standort, zimmer: String, durchwahl: Int
    ) {
        self.kennung = kennung
        self.vorname = vorname
        self.nachname = nachname
        self.aufgabe = aufgabe
        self.standort = standort
        self.zimmer = zimmer
        telefon = "00000 500-\(durchwahl)"
    }

    package static let alle: [Bedienstete] = [
        .init(
            "weber", "Katrin", "Weber", .ansprechpartner, .musterstadt, zimmer: "1.12",
            durchwahl: 112),
        .init(
            "yildiz", "Deniz", "Yıldız", .ansprechpartner, .musterstadt, zimmer: "1.14",
            durchwahl: 114),
        .init(
            "loeffler", "Sören", "Löffler", .ansprechpartner, .neuenmark, zimmer: "0.07",
            durchwahl: 207),
        .init(
            "nowak", "Małgorzata", "Nowak", .ansprechpartner, .neuenmark, zimmer: "0.09",
            durchwahl: 209),
        .init(
            "froehlich", "Jens", "Fröhlich", .eingangszone, .musterstadt, zimmer: "0.01",
            durchwahl: 100),
        .init(
            "bauer", "Ulrike", "Bauer", .teamleitung, .musterstadt, zimmer: "2.01", durchwahl: 301),
        .init("kassel", "Heiner", "Kassel", .kasse, .musterstadt, zimmer: "2.10", durchwahl: 310),
        .init("muenz", "Gesine", "Münz", .kasse, .musterstadt, zimmer: "2.11", durchwahl: 311),
        .init(
            "rechtlich", "Dr. Ansgar", "Rechtlich", .widerspruch, .musterstadt, zimmer: "3.02",
            durchwahl: 402),
        .init(
            "zahl", "Friederike", "Zahl", .controlling, .musterstadt, zimmer: "3.05", durchwahl: 405
        ),
        .init(
            "schuetz", "Bernadette", "Schütz", .datenschutz, .musterstadt, zimmer: "3.07",
            durchwahl: 407),
        .init(
            "gleich", "Rosa", "Gleich", .chancengleichheit, .neuenmark, zimmer: "0.15",
            durchwahl: 215),
        .init("kabel", "Timo", "Kabel", .it, .musterstadt, zimmer: "4.01", durchwahl: 501),
    ]
}
