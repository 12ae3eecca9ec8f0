import Fallformat
import Grundtypen
import Leistungsrecht
import Musterkreis

/// Zeit je Haushalt und Monat, ohne und mit Erklärung.
struct Rechenmessung {
    private let anzahl = 5000
    private let runden = 40

    func miss() throws -> [Messung] {
        let kreis = Musterkreis(
            seed: Demodaten.same, stichtag: Tag(2026, 11, 20), örtlich: Demodaten.örtlich)
        let haushalte = (1...anzahl).map { kreis.haushalt(nummer: $0) }
        let monat = Monat(2026, 12)
        let kern = try Massenrechner(haushalte, in: monat)
        var summe = try kern.rechne()
        let uhr = ContinuousClock()
        let ohne = try uhr.measure {
            for _ in 0..<runden { summe = try kern.rechne() }
        }
        let mit = try uhr.measure {
            for haushalt in haushalte { _ = try Berechnung(haushalt, monate: [monat]) }
        }
        let personen = haushalte.map(\.personen.count).reduce(0, +)
        return [
            Messung(
                "Haushalt und Monat ohne Erklärung",
                ohne.sekunden * 1e9 / Double(runden * summe.haushalte), "ns"),
            Messung(
                "Haushalt und Monat mit voller Erklärung, aus den Angaben",
                mit.sekunden * 1e6 / Double(anzahl), "µs"),
            Messung("Personen je Haushalt", Double(personen) / Double(anzahl), ""),
        ]
    }
}
