package import Grundtypen
package import Rechtskern

/// Was nach einer vorläufigen Entscheidung nachzuzahlen oder zu erstatten ist (§ 41a Abs. 6 SGB II).
///
/// Erbrachtes zählt auf das, was abschließend zusteht (Satz 1). Überzahlungen einzelner Monate werden mit
/// Nachzahlungen anderer Monate desselben Bewilligungszeitraums verrechnet, je Person und über beide Träger (Satz 2,
/// AV-0078). Was dann an Überzahlungen bleibt, ist zu erstatten, wenn es für alle zusammen wenigstens die Grenze
/// erreicht (Satz 3). Der Sofortzuschlag wird nur nachgezahlt (§ 72 Abs. 2 SGB II).
package struct Saldierung: Hashable, Sendable {
    /// Ein Monat einer Person; positiv, wo nachzuzahlen wäre.
    package struct Monatssaldo: Hashable, Sendable {
        package let monat: Monat
        package let erbracht: Geld
        package let festgestellt: Geld

        package var unterschied: Geld { festgestellt - erbracht }
    }

    package struct Personensaldo: Hashable, Sendable {
        package let person: String
        package let monate: [Monatssaldo]
        /// Was Bund und Kommune zusammen über alle Monate mehr (positiv) oder weniger schulden, als sie erbrachten.
        package let bund: Geld
        package let kommune: Geld
        /// Nur nach oben, Monat für Monat.
        package let sofortzuschlag: Geld

        package var überzahlungen: Geld { -monate.map { min($0.unterschied, .null) }.summe }
        package var nachzahlungen: Geld { monate.map { max($0.unterschied, .null) }.summe }
        /// Nach Satz 2: positiv wird nachgezahlt, negativ besteht eine Überzahlung fort.
        package var rest: Geld { nachzahlungen - überzahlungen }
    }

    package let personen: [Personensaldo]
    /// Ab dieser Summe ist zu erstatten; null, bevor es sie gab.
    package let grenze: Geld

    /// Summe aller Überzahlungen, die nach der Anrechnung fortbestehen.
    package var überzahlung: Geld { personen.map { (-$0.rest).mindestensNull }.summe }
    package var nachzahlung: Geld {
        personen.map { $0.rest.mindestensNull + $0.sofortzuschlag }.summe
    }
    /// Null, wenn die Grenze nicht erreicht ist.
    package var zuErstatten: Geld { überzahlung >= grenze ? überzahlung : .null }

    /// Gilt für Entscheidungen ab Januar 2023 (§ 65 Abs. 5 SGB II).
    static let erstattungsgrenze = Parameter<Geld>(
        "sgb2.41a-6", "Erstattung nach abschließender Entscheidung ab",
        .init(ab: Monat(2016, 8), "9. SGB II-ÄndG v. 26.7.2016, BGBl. I 2016 S. 1824", .null),
        .init(
            ab: Monat(2023, 1), "Bürgergeld-Gesetz v. 16.12.2022, BGBl. I 2022 S. 2328", .euro(50)))

    /// - Parameters:
    ///   - erbracht: was aufgrund der vorläufigen Entscheidung gezahlt wurde.
    ///   - festgestellt: was abschließend zusteht.
    ///   - tag: Tag der abschließenden Entscheidung.
    /// - Throws: `Rechtsfehler` vor August 2016; damals galt § 328 SGB III.
    package init(
        erbracht: [Monatsleistung], festgestellt: [Monatsleistung], entschieden tag: Tag
    ) throws(Rechtsfehler) {
        grenze = try Saldierung.erstattungsgrenze.satz(am: tag, under: .aktuell).wert
        var namen: [String] = []
        for leistung in erbracht + festgestellt where !namen.contains(leistung.person) {
            namen.append(leistung.person)
        }
        personen = namen.map { name in
            Personensaldo(
                name, erbracht.filter { $0.person == name },
                festgestellt.filter { $0.person == name })
        }
    }
}

extension Saldierung.Personensaldo {
    fileprivate init(
        _ person: String, _ erbracht: [Monatsleistung], _ festgestellt: [Monatsleistung]
    ) {
        self.person = person
        let alle = Set((erbracht + festgestellt).map(\.monat)).sorted()
        monate = alle.map { monat in
            Saldierung.Monatssaldo(
                monat: monat,
                erbracht: erbracht.filter { $0.monat == monat }.map(\.summe).summe,
                festgestellt: festgestellt.filter { $0.monat == monat }.map(\.summe).summe)
        }
        bund = festgestellt.map(\.bund).summe - erbracht.map(\.bund).summe
        kommune = festgestellt.map(\.kommune).summe - erbracht.map(\.kommune).summe
        sofortzuschlag =
            alle.map { monat in
                let mehr =
                    festgestellt.filter { $0.monat == monat }.map(\.sofortzuschlag).summe
                    - erbracht.filter { $0.monat == monat }.map(\.sofortzuschlag).summe
                return mehr.mindestensNull
            }.summe
    }
}
