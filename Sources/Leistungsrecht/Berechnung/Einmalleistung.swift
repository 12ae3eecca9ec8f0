public import Grundtypen
import Rechtskern

/// Einmalige Leistungen neben der Verteilung (§ 24 Abs. 3 Satz 2 SGB II).
///
/// Sie stehen nicht in der Massenrechnung: ihre Höhe stellt ein Mensch fest, und sie ändern keinen
/// anderen Betrag.
enum Einmalleistung {
    /// Ob die Kommune sie trägt (§ 6 Abs. 1 Satz 1 Nr. 2 SGB II); Nummer 3 trägt der Bund.
    static func trägtKommune(_ art: EinmaligeLeistung.Art) -> Bool {
        switch art {
        case .erstausstattungWohnung, .erstausstattungBekleidung, .erstausstattungGeburt: true
        case .orthopaedie: false
        }
    }

    /// Der Schritt der Erklärung.
    static func halte(
        _ leistung: EinmaligeLeistung, _ person: Person, _ spur: inout MitSpur
    ) -> Betrag<Int32> {
        // § 24 Abs. 6 SGB II: unter 25 ohne Zusicherung umgezogen (§ 22 Abs. 5).
        if leistung.art == .erstausstattungWohnung, person.umzugOhneZusicherung,
            person.geboren.alter(am: leistung.beantragt) < 25
        {
            return spur.betrag(
                leistung.art.begriff, "§ 24 Abs. 6 SGB II", .null, .folge, aus: [],
                Begriff("umgezogen ohne Zusicherung", "moved without assurance"))
        }
        return spur.tatsache(leistung.art.begriff, leistung.art.norm, leistung.betrag)
    }

    /// Warum die Rechnung anhält, wenn die Person in dem Monat sonst nichts braucht.
    static func ohneAnspruch(_ person: Person, _ nummer: Int) -> Rechtsfehler {
        .nichtGebaut(
            "§ 24 Abs. 3 Satz 3 SGB II",
            was:
                "Eine einmalige Leistung für \(person.name) in einem Monat ohne Anspruch auf "
                + "laufende Leistungen",
            pfad: "personen.\(person.id).einmalige_leistungen.\(nummer)")
    }
}

extension Begriff {
    static var einmaligeLeistungen: Self { .init("einmalige Leistungen", "one-off benefits") }
}

extension EinmaligeLeistung.Art {
    var begriff: Begriff {
        switch self {
        case .erstausstattungWohnung:
            Begriff("Erstausstattung der Wohnung", "first furnishing of the dwelling")
        case .erstausstattungBekleidung:
            Begriff("Erstausstattung Bekleidung", "first clothing")
        case .erstausstattungGeburt:
            Begriff("Erstausstattung Schwangerschaft und Geburt", "pregnancy and birth")
        case .orthopaedie:
            Begriff("orthopädische Schuhe, therapeutische Geräte", "orthopaedic devices")
        }
    }

    var norm: Norm {
        switch self {
        case .erstausstattungWohnung: "§ 24 Abs. 3 Satz 1 Nr. 1 SGB II"
        case .erstausstattungBekleidung, .erstausstattungGeburt: "§ 24 Abs. 3 Satz 1 Nr. 2 SGB II"
        case .orthopaedie: "§ 24 Abs. 3 Satz 1 Nr. 3 SGB II"
        }
    }
}

/// Einmalige Leistungen einer Person in einem Monat, nach Träger.
public struct Einmalbetrag: Hashable, Sendable {
    /// Nummer 1 und 2.
    public internal(set) var kommune: [Posten] = []
    /// Nummer 3.
    public internal(set) var bund: [Posten] = []
    /// Einmalzahlungen ohne Antrag (§§ 70, 71 Abs. 2, 73 SGB II), die der Bund trägt.
    public internal(set) var vonAmtsWegen: [Posten] = []
    /// Schritt der Erklärung für alle zusammen.
    public internal(set) var grund: Int32?

    public init() {}

    public var vonKommune: Geld { kommune.map(\.betrag).summe }
    public var vomBund: Geld { (bund + vonAmtsWegen).map(\.betrag).summe }
    public var summe: Geld { vonKommune + vomBund }
    public var alle: [Posten] { kommune + bund + vonAmtsWegen }
}
