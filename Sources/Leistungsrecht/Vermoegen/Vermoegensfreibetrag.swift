import Grundtypen
import Rechtskern

/// Freibeträge vom Vermögen je Person (§ 12 SGB II).
enum Vermögensfreibeträge: Hashable, Sendable {
    /// Bis Juni 2026: für jede Person gleich, in der Karenzzeit für die erste mehr (§ 12 Abs. 2, 4 SGB II a.F.).
    case jePerson(Geld, ersteInKarenz: Geld)
    /// Seit Juli 2026 nach dem Alter (§ 12 Abs. 2 Satz 1 SGB II).
    case nachAlter(unter30: Geld, unter40: Geld, unter50: Geld, ab50: Geld)

    /// Der Freibetrag einer Person; der höhere einer Staffel gilt ab Beginn des Monats.
    ///
    /// Wer am Ersten geboren ist: maßgeblich ist der Geburtstagsmonat (AV-0012).
    func betrag(geboren: Tag, in monat: Monat, inKarenz: Bool, erste: Bool) -> Geld {
        betrag(alter: geboren.alter(am: monat.letzter), inKarenz: inKarenz, erste: erste)
    }

    /// Nach den am Ende des Monats vollendeten Jahren.
    func betrag(alter: Int, inKarenz: Bool, erste: Bool) -> Geld {
        switch self {
        case .jePerson(let betrag, let ersteInKarenz):
            return inKarenz && erste ? ersteInKarenz : betrag
        case .nachAlter(let unter30, let unter40, let unter50, let ab50):
            switch alter {
            case ..<30: return unter30
            case ..<40: return unter40
            case ..<50: return unter50
            default: return ab50
            }
        }
    }

    /// Ob es eine Karenzzeit für das Vermögen gibt.
    var kenntKarenz: Bool {
        switch self {
        case .jePerson: true
        case .nachAlter: false
        }
    }
}

enum Vermögensfreibetrag {
    /// Gewählt nach dem Beginn des Bewilligungszeitraums, nicht nach dem Monat: für Zeiträume, die vor
    /// dem 1. Juli 2026 begonnen haben, gilt die alte Fassung weiter (§ 65a Abs. 1 SGB II).
    static let beträge = Parameter<Vermögensfreibeträge>(
        "sgb2.12-2", "Vermögensfreibetrag",
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 12 Abs. 2, 4 SGB II, BGBl. I 2022 S. 2328",
            .jePerson(.euro(15_000), ersteInKarenz: .euro(40_000))),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 12 Abs. 2 Satz 1 SGB II, BGBl. 2026 I Nr. 107",
            .nachAlter(
                unter30: .euro(5_000), unter40: .euro(10_000), unter50: .euro(12_500),
                ab50: .euro(20_000))))

    /// Ganze Quadratmeter.
    static let wohnfläche = Parameter<Wohnflächengrenze>(
        "sgb2.12-1-2-5", "geschützte Wohnfläche",
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II, BGBl. I 2022 S. 2328",
            .init(haus: 140, wohnung: 130, jeWeitere: 20)))
}

/// Bis zu welcher Größe selbst bewohnter Wohnraum geschützt ist, in Quadratmetern.
struct Wohnflächengrenze: Hashable, Sendable {
    let haus, wohnung: Int
    /// Für jede Person über vier.
    let jeWeitere: Int

    func erlaubt(_ form: Vermögensgegenstand.Immobilienform, personen: Int) -> Int {
        let grundfläche =
            switch form {
            case .haus: haus
            case .wohnung: wohnung
            }
        return grundfläche + jeWeitere * max(0, personen - 4)
    }
}
