public import Grundtypen
import Rechtskern

/// Der Freibetrag einer Person vom Vermögen in einem Monat.
public struct Vermögensfreibetragszeile: Hashable, Sendable {
    public let person: String
    public let name: String
    public let betrag: Geld
}

extension Berechnung {
    /// Die Freibeträge aller Personen (§ 12 Abs. 2 SGB II), für die Begründung.
    public func freibeträge(
        of s: Sachverhalt, in monat: Monat
    ) -> [Vermögensfreibetragszeile] {
        let karenz = s.wohnungen.first { $0.dauer.contains(monat.erster) }.flatMap { wohnung in
            wohnung.karenzAb.map {
                monat >= $0 && monat < $0 + (Unterkunft.karenzMonate + wohnung.karenzVerlängert)
            }
        }
        return s.personen.filter { $0.rolle != .mitbewohner }.map { person in
            Vermögensfreibetragszeile(
                person: person.id, name: person.name,
                betrag: Vermögensfreibetrag.betrag(
                    geboren: person.geboren, in: monat, zeitraumAb: zeitraum.ab,
                    inKarenz: karenz ?? false, erste: person.rolle == .antragsteller))
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
