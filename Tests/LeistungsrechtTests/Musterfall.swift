import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Baut Haushalte, in denen jeder Test nur nennt, worauf es ihm ankommt.
struct Musterfall {
    var antrag = Tag(2026, 7, 1)
    var zeitraum: Bewilligungszeitraum?
    var personen: [Person]
    var wohnungen: [Wohnung]
    var grenzen = [
        Angemessenheitsgrenze(
            ab: Tag(2023, 1, 1),
            unterkunft: .init(
                beträge: [.euro(480), .euro(600), .euro(720), .euro(840)], jeWeitere: .euro(100)),
            heizung: .init(
                beträge: [.euro(90), .euro(120), .euro(150), .euro(180)], jeWeitere: .euro(25)))
    ]
    var einstellungen = Einstellungen()

    /// Eine Person am 1. Januar des Jahres geboren, Wohnung 400 Euro und Heizung 80 Euro.
    init(geboren: Tag = Tag(1990, 5, 20)) {
        var person = Person(id: "anna", rolle: .antragsteller, geboren: geboren)
        person.erwerbsfähig = true
        personen = [person]
        var wohnung = Wohnung(
            art: .miete, grundmiete: .euro(300), nebenkosten: .euro(100), heizung: .euro(80))
        wohnung.karenzAb = Monat(2023, 1)
        wohnungen = [wohnung]
    }

    mutating func partner(geboren: Tag) {
        var person = Person(id: "ben", rolle: .partner, geboren: geboren)
        person.erwerbsfähig = true
        personen.append(person)
    }

    /// Ein Kind mit gesetzlichem Kindergeld, wenn gewünscht.
    mutating func kind(_ id: String, geboren: Tag, kindergeld: Bool = true) {
        var kind = Person(id: id, rolle: .kind, geboren: geboren)
        kind.eltern = ["anna"]
        kind.erwerbsfähig = true
        if kindergeld {
            kind.einkommen = [
                Einnahme(
                    art: .kindergeld, betrag: nil,
                    zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
            ]
        }
        personen.append(kind)
    }

    /// Lohn der Person an dieser Stelle, jeden Monat.
    mutating func lohn(_ stelle: Int, brutto: Geld, netto: Geld) {
        personen[stelle].einkommen.append(
            Einnahme(
                art: .erwerbstaetigkeit, betrag: brutto, netto: netto,
                zufluss: .monatlich(ab: Monat(2023, 1), bis: nil)))
    }

    var sachverhalt: Sachverhalt {
        Sachverhalt(
            titel: "Musterfall", antrag: zeitraum.map { min(antrag, $0.ab.erster) } ?? antrag,
            bewilligungszeitraum: zeitraum,
            vorläufigWeil: nil,
            örtlich: ÖrtlicheWerte(land: .TH, grenzen: grenzen, einstellungen: einstellungen),
            personen: personen, wohnungen: wohnungen, kontakt: nil)
    }

    func monat(_ monat: Monat) throws -> Monatsergebnis {
        let berechnung = try Berechnung(sachverhalt, monate: [monat])
        return try #require(berechnung.monate.first)
    }
}

extension Monatsergebnis {
    func person(_ id: String) throws -> Personenmonat {
        try #require(personen.first { $0.id == id })
    }
}
