public import Grundtypen
public import Rechtskern

/// Der Freibetrag einer Person vom Vermögen in einem Monat.
public struct Vermögensfreibetragszeile: Hashable, Sendable {
    public let person: String
    public let name: String
    public let betrag: Geld
}

extension Berechnung {
    /// Die Freibeträge aller Personen (§ 12 Abs. 2 SGB II), für die Begründung.
    ///
    /// - Throws: `Rechtsfehler`, wenn für den Beginn des Zeitraums kein Freibetrag bekannt ist.
    public func freibeträge(
        of s: Sachverhalt, in monat: Monat, under stand: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) -> [Vermögensfreibetragszeile] {
        let recht = try Vermögensfreibetrag.beträge.satz(in: zeitraum.ab, under: stand).wert
        let monate = try Unterkunft.karenzzeit.satz(in: monat, under: stand).wert
        let karenz = s.wohnungen.first { $0.dauer.contains(monat.erster) }.flatMap {
            Karenzzeit($0, monate: monate)?.contains(monat)
        }
        return s.personen.filter { $0.rolle != .mitbewohner }.map { person in
            Vermögensfreibetragszeile(
                person: person.id, name: person.name,
                betrag: recht.betrag(
                    geboren: person.geboren, in: monat, inKarenz: karenz ?? false,
                    erste: person.rolle == .antragsteller))
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
