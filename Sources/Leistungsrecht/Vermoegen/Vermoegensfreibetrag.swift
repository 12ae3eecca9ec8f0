import Grundtypen
import Rechtskern

/// Freibeträge vom Vermögen je Person (§ 12 SGB II).
enum Vermögensfreibeträge: Hashable, Sendable {
    /// Bis Dezember 2022 nach Lebensjahren, dazu für notwendige Anschaffungen (§ 12 Abs. 2 Satz 1 Nr. 1, 1a,
    /// 4 SGB II a.F.).
    case nachLebensjahren(Lebensjahresfreibetrag)
    /// Bis Juni 2026: für jede Person gleich, in der Karenzzeit für die erste mehr (§ 12 Abs. 2, 4 SGB II a.F.).
    case jePerson(Geld, ersteInKarenz: Geld)
    /// Seit Juli 2026 nach dem Alter (§ 12 Abs. 2 Satz 1 SGB II).
    case nachAlter(unter30: Geld, unter40: Geld, unter50: Geld, ab50: Geld)

    /// Der Freibetrag einer Person; der höhere einer Staffel gilt ab Beginn des Monats.
    ///
    /// Wer am Ersten geboren ist: maßgeblich ist der Geburtstagsmonat (AV-0012).
    func betrag(geboren: Tag, in monat: Monat, inKarenz: Bool, erste: Bool) -> Geld {
        if case .nachLebensjahren(let freibetrag) = self {
            return freibetrag.betrag(
                alter: geboren.alter(am: monat.letzter), geburtsjahr: geboren.jahr)
        }
        return betrag(alter: geboren.alter(am: monat.letzter), inKarenz: inKarenz, erste: erste)
    }

    /// Nach den am Ende des Monats vollendeten Jahren.
    func betrag(alter: Int, inKarenz: Bool, erste: Bool) -> Geld {
        switch self {
        case .nachLebensjahren(let freibetrag):
            // Unter der Altersgrenze erreicht niemand den Höchstbetrag seines Jahrgangs.
            return freibetrag.betrag(alter: alter, geburtsjahr: nil)
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
        case .nachLebensjahren, .nachAlter: false
        }
    }

    /// Ob ein nicht ausgeschöpfter Freibetrag auf jedes andere Mitglied übergeht (§ 12 Abs. 2 Satz 3
    /// SGB II); bis 2022 nur zwischen Partnern (AV-0032).
    var istÜbertragbar: Bool {
        switch self {
        case .jePerson, .nachAlter: true
        case .nachLebensjahren: false
        }
    }

    /// Wo der Freibetrag einer Person steht.
    var norm: Norm {
        istÜbertragbar ? "§ 12 Abs. 2 Satz 1 SGB II" : "§ 12 Abs. 2 Satz 1 Nr. 1 SGB II"
    }

    /// Wo steht, dass nur das übersteigende Vermögen einzusetzen ist.
    var normÜberschuss: Norm {
        istÜbertragbar ? "§ 12 Abs. 2 Satz 3 SGB II" : "§ 12 Abs. 2 Satz 1 SGB II"
    }
}

/// Der Grundfreibetrag bis Dezember 2022 und der für notwendige Anschaffungen.
struct Lebensjahresfreibetrag: Hashable, Sendable {
    let jeLebensjahr, mindestens, minderjährig, anschaffungen: Geld
    /// Höchstens für vor 1958, vor 1964 und später Geborene.
    let höchstensVor1958, höchstensVor1964, höchstensSonst: Geld

    /// Mit dem Geburtsjahr gilt der Höchstbetrag (§ 12 Abs. 2 Satz 2 SGB II a.F.), ohne keiner.
    func betrag(alter: Int, geburtsjahr: Int?) -> Geld {
        guard alter >= 18 else { return minderjährig + anschaffungen }
        let grund = max(mindestens, jeLebensjahr * Int64(alter))
        let höchstens = geburtsjahr.map(höchstens) ?? grund
        return min(grund, höchstens) + anschaffungen
    }

    private func höchstens(_ geburtsjahr: Int) -> Geld {
        switch geburtsjahr {
        case ..<1958: höchstensVor1958
        case ..<1964: höchstensVor1964
        default: höchstensSonst
        }
    }
}

enum Vermögensfreibetrag {
    /// Gewählt nach dem Beginn des Bewilligungszeitraums, nicht nach dem Monat: für Zeiträume, die vor
    /// dem 1. Juli 2026 begonnen haben, gilt die alte Fassung weiter (§ 65a Abs. 1 SGB II).
    static let beträge = Parameter<Vermögensfreibeträge>(
        "sgb2.12-2", "Vermögensfreibetrag",
        .init(
            ab: Monat(2008, 1), "§ 12 Abs. 2 SGB II a.F., BGBl. I 2007 S. 554",
            .nachLebensjahren(
                Lebensjahresfreibetrag(
                    jeLebensjahr: .euro(150), mindestens: .euro(3_100),
                    minderjährig: .euro(3_100), anschaffungen: .euro(750),
                    höchstensVor1958: .euro(9_750), höchstensVor1964: .euro(9_900),
                    höchstensSonst: .euro(10_050)))),
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

    /// Der Wechsel von 2023 kannte keinen Übergang; bis dahin und danach zählt der Beginn des Zeitraums.
    static func satz(
        in monat: Monat, zeitraumAb: Monat, under stand: Rechtsstand
    ) throws(Rechtsfehler) -> Satz<Vermögensfreibeträge> {
        let neu = Monat(2023, 1)
        return try beträge.satz(
            in: monat >= neu ? max(zeitraumAb, neu) : zeitraumAb, under: stand)
    }

    /// Ganze Quadratmeter; nil, solange das Gesetz keine nannte.
    static let wohnfläche = Parameter<Wohnflächengrenze?>(
        "sgb2.12-1-2-5", "geschützte Wohnfläche",
        .init(
            ab: Monat(2011, 1), "§ 12 Abs. 3 Satz 1 Nr. 4 SGB II a.F. (angemessene Größe)", nil),
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
