package import Grundtypen

/// Wer den Betrag trägt (§ 6 Abs. 1, § 46 SGB II).
package enum Kostenträger: String, Hashable, Sendable, CaseIterable {
    case bund, kommune
}

/// Eine Zeile, die gezahlt werden darf, weil ein Bescheid es sagt.
package struct Anordnung: Hashable, Sendable {
    package let bescheid: BescheidID
    package let monat: Monat
    package let person: PersonID
    package let träger: Kostenträger
    package let empfänger: Empfänger
    package let betrag: Geld

    /// Im Fall eindeutig und für immer gleich: dieselbe Anordnung wird nie zweimal gezahlt.
    package var schlüssel: String { "\(bescheid)/\(monat)/\(person)/\(träger.rawValue)" }
}

extension Fall {
    /// Die Anordnungen des Monats, nach Person und Träger in der Reihenfolge des Bescheids.
    ///
    /// Nur ein erlassener, bewilligender Bescheid ordnet an; Vorschlag und Angaben tun es nie.
    package func anordnungen(for monat: Monat) -> [Anordnung] {
        guard let (bescheid, vorschlag) = bewilligung(for: monat) else { return [] }
        return vorschlag.zeilen.filter { $0.monat == monat }.flatMap { zeile in
            let anteile: [(Kostenträger, Empfänger, Geld)] = [
                (.bund, .person, zeile.bund),
                (.kommune, zeile.empfängerKommune, zeile.kommune),
            ]
            return anteile.filter { $0.2.istPositiv }.map { träger, empfänger, betrag in
                Anordnung(
                    bescheid: bescheid.id, monat: monat, person: zeile.person, träger: träger,
                    empfänger: empfänger, betrag: betrag)
            }
        }
    }
}
