import Grundtypen
package import Leistungsrecht

/// Ein Beleg, den die Entscheidung braucht (§ 60 Abs. 1 Satz 1 Nr. 3 SGB I).
package struct Nachweisbedarf: Hashable, Sendable {
    /// Die Angabe, die er belegt.
    package let pfad: String
    package let bezeichnung: String

    /// Alle Belege, die zu diesen Angaben gehören, in der Reihenfolge des Antrags.
    ///
    /// Kindergeld und Unterhaltsvorschuss in gesetzlicher Höhe brauchen keinen eigenen Beleg.
    package static func alle(for s: Sachverhalt) -> [Nachweisbedarf] {
        var bedarf: [Nachweisbedarf] = []
        for person in s.personen where person.rolle != .mitbewohner {
            let pfad = "personen.\(person.id)"
            bedarf.append(
                .init(pfad: pfad, bezeichnung: "Ausweis oder Geburtsurkunde: \(person.name)"))
            if person.schwangerschaft != nil {
                bedarf.append(
                    .init(pfad: "\(pfad).schwanger", bezeichnung: "Mutterpass: \(person.name)"))
            }
            for (nummer, einnahme) in person.einkommen.enumerated() where einnahme.brauchtBeleg {
                bedarf.append(
                    .init(
                        pfad: "\(pfad).einkommen.\(nummer)",
                        bezeichnung: "\(einnahme.art.belegname): \(person.name)"))
            }
            for (nummer, gegenstand) in person.vermögen.enumerated()
            where gegenstand.art.brauchtBeleg {
                bedarf.append(
                    .init(
                        pfad: "\(pfad).vermoegen.\(nummer)",
                        bezeichnung: "Nachweis über Vermögen: \(person.name)"))
            }
        }
        for nummer in s.wohnungen.indices {
            bedarf.append(
                .init(
                    // Die kanonische Form nennt eine einzige Wohnung ohne Nummer.
                    pfad: s.wohnungen.count == 1 ? "wohnung" : "wohnung.\(nummer)",
                    bezeichnung: s.wohnungen[nummer].art == .miete
                        ? "Mietvertrag und letzte Abrechnung" : "Nachweis der Lasten der Immobilie")
            )
        }
        return bedarf
    }
}

extension Einnahme {
    fileprivate var brauchtBeleg: Bool {
        switch art {
        case .kindergeld, .unterhaltsvorschuss: betrag != nil || besonderes.weitergeleitet != nil
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt, .sonstiges,
            .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
            .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
            true
        }
    }
}

extension Einkommensart {
    fileprivate var belegname: String {
        switch self {
        case .erwerbstaetigkeit: "Lohnabrechnung"
        case .arbeitslosengeld: "Bescheid über Arbeitslosengeld"
        case .krankengeld: "Bescheid über Krankengeld"
        case .rente: "Rentenbescheid"
        case .unterhalt: "Nachweis über Unterhalt"
        case .unterhaltsvorschuss: "Bescheid über Unterhaltsvorschuss"
        case .kindergeld: "Kindergeldbescheid"
        case .sonstiges: "Nachweis der Einnahme"
        case .bafoeg: "BAföG-Bescheid"
        case .bab: "Bescheid über Berufsausbildungsbeihilfe"
        case .ausbildungsgeld: "Bescheid über Ausbildungsgeld"
        case .elterngeld: "Elterngeldbescheid"
        case .pflegegeld: "Bescheid über Pflegegeld"
        case .kinderzuschlag: "Bescheid über Kinderzuschlag"
        case .ehrenamt: "Nachweis der Aufwandsentschädigung"
        case .mutterschaftsgeld: "Bescheid über Mutterschaftsgeld"
        case .selbstaendig: "Erklärung zum Einkommen aus selbständiger Tätigkeit mit Belegen"
        }
    }
}

extension Vermögensart {
    fileprivate var brauchtBeleg: Bool {
        switch self {
        case .girokonto, .sparguthaben, .wertpapiere, .sonstiges, .selbstgenutzteImmobilie: true
        case .bargeld, .kfz, .hausrat, .altersvorsorge: false
        }
    }
}
