import Grundtypen
public import Rechtskern

/// Welche Pflichtverletzung vorliegt und für wen sie eine ist (§ 31 SGB II).
extension Minderungsanlass.Art {
    /// Der Tatbestand in § 31 SGB II; nil, wo keine Pflichtverletzung gemeint ist.
    public var pflichtverletzung: Norm? {
        switch self {
        case .eigenbemuehungen: "§ 31 Abs. 1 Satz 1 Nr. 1 SGB II"
        case .arbeit, .arbeitsverweigerung: "§ 31 Abs. 1 Satz 1 Nr. 2 SGB II"
        case .massnahme: "§ 31 Abs. 1 Satz 1 Nr. 3 SGB II"
        case .einkommenVermindert: "§ 31 Abs. 2 Nr. 1 SGB II"
        case .unwirtschaftlich: "§ 31 Abs. 2 Nr. 2 SGB II"
        case .sperrzeit, .sperrzeitMeldung: "§ 31 Abs. 2 Nr. 3 SGB II"
        case .sperrzeitVoraussetzungen: "§ 31 Abs. 2 Nr. 4 SGB II"
        case .meldeversaeumnis, .nichterreichbar: nil
        }
    }

    /// Ob die Vorschrift eine Belehrung über die Rechtsfolgen verlangt.
    public var verlangtBelehrung: Bool {
        switch self {
        case .eigenbemuehungen, .arbeit, .arbeitsverweigerung, .massnahme, .unwirtschaftlich,
            .meldeversaeumnis, .nichterreichbar:
            true
        case .einkommenVermindert, .sperrzeit, .sperrzeitMeldung, .sperrzeitVoraussetzungen: false
        }
    }

    /// Ob ein wichtiger Grund die Folge ausschließt (§ 31 Abs. 1 Satz 2, § 32 Abs. 1 Satz 2, § 7b Abs. 4
    /// Satz 1 SGB II); § 31 Abs. 2 kennt ihn nicht.
    public var kenntWichtigenGrund: Bool {
        switch self {
        case .eigenbemuehungen, .arbeit, .arbeitsverweigerung, .massnahme, .meldeversaeumnis,
            .nichterreichbar:
            true
        case .einkommenVermindert, .unwirtschaftlich, .sperrzeit, .sperrzeitMeldung,
            .sperrzeitVoraussetzungen:
            false
        }
    }

    /// Ob sie auch bei nicht erwerbsfähigen Personen mindert (§ 31a Abs. 5, § 32 Abs. 1 SGB II).
    var giltOhneErwerbsfähigkeit: Bool {
        switch self {
        case .einkommenVermindert, .unwirtschaftlich, .meldeversaeumnis: true
        case .eigenbemuehungen, .arbeit, .arbeitsverweigerung, .massnahme, .sperrzeit,
            .sperrzeitMeldung, .sperrzeitVoraussetzungen, .nichterreichbar:
            false
        }
    }
}
