package import Grundtypen

/// Wer den Betrag trägt (§ 6 Abs. 1, § 46 SGB II).
package enum Kostenträger: String, Hashable, Sendable, CaseIterable {
    case bund, kommune
}

/// Wofür der Träger zahlt; davon hängt die Stelle im Haushalt ab.
package enum Leistungszweck: Hashable, Sendable, CaseIterable {
    /// Lebensunterhalt beim Bund, Unterkunft und Heizung bei der Kommune.
    case laufend
    /// Bildung und Teilhabe, immer die Kommune (§ 6 Abs. 1 Satz 1 Nr. 2, § 28 SGB II).
    case bildung
    /// Einmalige Leistungen (§ 24 Abs. 3 SGB II): Nummer 1 und 2 die Kommune, Nummer 3 der Bund.
    case einmalig

    /// Was den Schlüssel einer Anordnung von der laufenden unterscheidet.
    var zusatz: String {
        switch self {
        case .laufend: ""
        case .bildung: "/bildung"
        case .einmalig: "/einmalig"
        }
    }
}

/// Eine Zeile, die gezahlt werden darf, weil ein Bescheid es sagt.
package struct Anordnung: Hashable, Sendable {
    package let bescheid: BescheidID
    package let monat: Monat
    package let person: PersonID
    package let träger: Kostenträger
    package let zweck: Leistungszweck
    package let empfänger: Empfänger
    /// Wie im Bescheid festgehalten; ein später geändertes Konto ändert ihn nicht.
    package let weg: Zahlungsweg
    package let betrag: Geld
    /// Wann der Bescheid das Haus verließ; vorher ordnet er nichts an (AV-0026).
    package let versandt: Tag
    /// Wer an der Entscheidung mitgewirkt hat und darum an der Zahlung nicht mitwirken darf
    /// (§ 77 BHO).
    package let beteiligt: Set<Kennung>

    /// Im Fall eindeutig und für immer gleich: dieselbe Anordnung wird nie zweimal gezahlt.
    package var schlüssel: String {
        "\(bescheid)/\(monat)/\(person)/\(träger.rawValue)/\(empfänger.rawValue)"
            + zweck.zusatz
    }
}

extension Fall {
    /// Die Anordnungen des Monats, nach Person, Träger und Empfänger in der Reihenfolge des Bescheids.
    ///
    /// Nur ein bewilligender Bescheid, der das Haus verlassen hat, ordnet an (§ 39 Abs. 1 Satz 1
    /// SGB X, AV-0026); Vorschlag, Angaben und ein liegen gebliebener Brief tun es nie.
    package func anordnungen(for monat: Monat) -> [Anordnung] {
        guard let (bescheid, vorschlag) = bewilligung(for: monat),
            let versand = versendungen[bescheid.id]
        else { return [] }
        return vorschlag.zeilen.filter { $0.monat == monat }.flatMap { zeile in
            let anteile: [(Kostenträger, Leistungszweck, Empfänger, Geld)] = [
                (.bund, .laufend, .person, zeile.bund - zeile.einmalig.bund),
                (
                    .kommune, .laufend, .person,
                    zeile.kommune - zeile.kommuneAnVermieter - zeile.bildung
                        - zeile.einmalig.kommune
                ),
                (.kommune, .laufend, .vermieter, zeile.kommuneAnVermieter),
                (.kommune, .bildung, .person, zeile.bildung),
                (.bund, .einmalig, .person, zeile.einmalig.bund),
                (.kommune, .einmalig, .person, zeile.einmalig.kommune),
            ]
            return anteile.filter { $0.3.istPositiv }.compactMap {
                träger, zweck, empfänger, betrag in
                // Weder `decide` noch die Ablage lässt einen Betrag ohne Weg zu; hier fällt nichts weg.
                vorschlag.weg(to: empfänger, in: monat).map { weg in
                    Anordnung(
                        bescheid: bescheid.id, monat: monat, person: zeile.person, träger: träger,
                        zweck: zweck, empfänger: empfänger, weg: weg, betrag: betrag,
                        versandt: versand.am,
                        beteiligt: [vorschlag.verfasstDurch, bescheid.geprüftDurch])
                }
            }
        }
    }

    /// Alle Anordnungen des Falls, nach Monat.
    package var anordnungen: [Anordnung] {
        Set(bescheide.flatMap { $0.zeitraum.monate }).sorted().flatMap { anordnungen(for: $0) }
    }
}

extension Vorschlag {
    /// Ob für jeden Betrag feststeht, wohin er geht.
    package var jederBetragHatEinenWeg: Bool {
        zeilen.allSatisfy { zeile in
            (auszahlung != nil || !zeile.anPerson.istPositiv)
                && (direktzahlung(for: zeile.monat) != nil
                    || !zeile.kommuneAnVermieter.istPositiv)
        }
    }

    func weg(to empfänger: Empfänger, in monat: Monat) -> Zahlungsweg? {
        switch empfänger {
        case .person: auszahlung
        case .vermieter: direktzahlung(for: monat)?.an
        }
    }
}
