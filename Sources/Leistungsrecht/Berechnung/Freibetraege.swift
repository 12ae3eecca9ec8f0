public import Grundtypen
public import Rechtskern

/// Der Freibetrag einer Person vom Vermögen in einem Monat.
public struct Vermögensfreibetragszeile: Hashable, Sendable {
    public let person: String
    public let name: String
    public let betrag: Geld
}

extension Berechnung {
    /// Die Freibeträge (§ 12 Abs. 2 SGB II) aller, die im Monat zur Bedarfsgemeinschaft gehören können,
    /// für die Begründung.
    ///
    /// Bei mehreren Abschnitten gilt der erste, in dem die Person da ist.
    ///
    /// - Throws: `Rechtsfehler`, wenn der Monat nicht zu rechnen ist.
    public func freibeträge(
        of s: Sachverhalt, in monat: Monat, under stand: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) -> [Vermögensfreibetragszeile] {
        let bild = Lagebild(
            s: s, monat: monat, zeitraum: zeitraum,
            recht: try Rechtslage(in: monat, under: stand))
        var beträge: [Int: Geld] = [:]
        for person in try bild.abschnitte().flatMap(\.lage.personen)
        where beträge[Int(person.stelle)] == nil {
            beträge[Int(person.stelle)] = person.vermögensfreibetrag
        }
        return s.personen.enumerated().compactMap { stelle, person in
            beträge[stelle].map {
                Vermögensfreibetragszeile(person: person.id, name: person.name, betrag: $0)
            }
        }
    }
}

extension Erklärung {
    /// Ob das Einkommen allein den Bedarf dieser Person mindert (Kinder, § 9 Abs. 2 Satz 2 SGB II).
    public func istKindeseinkommen(_ einkommen: Posten?) -> Bool {
        guard let einkommen else { return false }
        return knoten.contains {
            $0.begriff == .ungedeckterBedarf && $0.norm == "§ 9 Abs. 2 Satz 2 SGB II"
                && $0.aus.contains(einkommen.grund)
        }
    }
}
