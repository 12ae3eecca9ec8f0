import Grundtypen
public import Rechtskern

/// Die Worte der Erklärung, an einer Stelle.
extension Begriff {
    static var regelbedarf: Self { .init("Regelbedarf", "standard need") }
    static var regelbedarfStufe1: Self {
        .init("Regelbedarf der Stufe 1", "standard need, stage 1")
    }
    static var mehrbedarfSchwangerschaft: Self {
        .init("Mehrbedarf Schwangerschaft", "additional need: pregnancy")
    }
    static var mehrbedarfAlleinerziehung: Self {
        .init("Mehrbedarf Alleinerziehung", "additional need: lone parent")
    }
    static var mehrbedarfTeilhabe: Self {
        .init("Mehrbedarf Teilhabe am Arbeitsleben", "additional need: disability")
    }
    static var mehrbedarfMerkzeichen: Self {
        .init("Mehrbedarf Merkzeichen G", "additional need: mark G")
    }
    static var mehrbedarfWarmwasser: Self {
        .init("Mehrbedarf Warmwasser", "additional need: hot water")
    }
    static var mehrbedarfSumme: Self { .init("Mehrbedarfe", "additional needs") }
    static var mehrbedarfObergrenze: Self {
        .init("Mehrbedarfe bis zur Obergrenze", "additional needs up to the cap")
    }
    static var unterkunft: Self { .init("Unterkunft", "housing") }
    static var heizung: Self { .init("Heizung", "heating") }
    static var unterkunftUndHeizung: Self { .init("Unterkunft und Heizung", "housing and heating") }
    static var tatsächlicheUnterkunft: Self {
        .init("tatsächliche Aufwendungen für die Unterkunft", "actual housing costs")
    }
    static var tatsächlicheHeizung: Self {
        .init("tatsächliche Aufwendungen für die Heizung", "actual heating costs")
    }
    static var anteilBedarfsgemeinschaft: Self {
        .init("Anteil der Bedarfsgemeinschaft", "share of the benefit unit")
    }
    static var grenzeUnterkunft: Self {
        .init("angemessen nach örtlichem Konzept", "appropriate by local limits")
    }
    static var anderthalbfaches: Self {
        .init("Anderthalbfaches der Grenze", "1.5 times the limit")
    }
    static var anerkannt: Self { .init("anerkannte Aufwendungen", "recognised costs") }
    static var bedarf: Self { .init("Gesamtbedarf", "total need") }

    static var bruttoentgelt: Self { .init("Bruttoentgelt", "gross pay") }
    static var nettoentgelt: Self {
        .init("Lohn nach Steuern und Pflichtbeiträgen", "pay after tax and contributions")
    }
    static var werbungskosten: Self {
        .init("notwendige Ausgaben für die Arbeit", "work-related expenses")
    }
    static var jeKilometer: Self {
        .init("je Entfernungskilometer und Arbeitstag", "per kilometre of distance and working day")
    }
    static var fahrten: Self { .init("Fahrten zur Arbeit", "travel to work") }
    static var versicherungspauschale: Self {
        .init("Versicherungspauschale", "insurance lump sum")
    }
    static var pflichtversicherungen: Self {
        .init("vorgeschriebene Versicherungen", "compulsory insurance")
    }
    static var altersvorsorge: Self {
        .init("geförderte Altersvorsorge", "subsidised pension saving")
    }
    static var versicherungen: Self {
        .init("Versicherungen und Altersvorsorge", "insurance and pension saving")
    }
    static var nachgewieseneAbzüge: Self { .init("nachgewiesene Abzüge", "proven deductions") }
    static var grundabsetzung: Self { .init("Grundabsetzung", "basic deduction") }
    static var nachweisschwelle: Self {
        .init(
            "höhere Ausgaben zählen erst bei mehr Brutto als", "higher costs count only above gross"
        )
    }
    static var freibetragBänder: Self { .init("Sätze und Grenzen", "rates and limits") }
    static var freibetragBand1: Self { .init("erstes Band", "first band") }
    static var freibetragBand2: Self { .init("zweites Band", "second band") }
    static var freibetragBand3: Self { .init("drittes Band", "third band") }
    static var erwerbstätigenfreibetrag: Self {
        .init("Erwerbstätigenfreibetrag", "earnings allowance")
    }
    static var absetzbeträgeErwerb: Self {
        .init("Absetzbeträge vom Erwerbseinkommen", "deductions from earnings")
    }
    static var erwerbseinkommen: Self {
        .init("zu berücksichtigendes Erwerbseinkommen", "countable earnings")
    }
    static var sonstigeEinnahmen: Self { .init("sonstige Einnahmen", "other receipts") }
    static var absetzbeträgeSonstige: Self {
        .init("Absetzbeträge vom sonstigen Einkommen", "deductions from other income")
    }
    static var sonstigesEinkommen: Self {
        .init("zu berücksichtigendes sonstiges Einkommen", "countable other income")
    }
    static var unterhaltGezahlt: Self { .init("gezahlter Unterhalt", "maintenance paid") }
    static var einkommen: Self { .init("zu berücksichtigendes Einkommen", "countable income") }
    static var kindergeld: Self { .init("Kindergeld", "child benefit") }
    static var kindergeldGebraucht: Self {
        .init(
            "Kindergeld, soweit das Kind es braucht", "child benefit as far as the child needs it")
    }
    static var kindergeldÜberhang: Self {
        .init("Kindergeld, das das Kind nicht braucht", "child benefit the child does not need")
    }
    static var kindeseinkommen: Self {
        .init("eigenes Einkommen des Kindes", "the child's own income")
    }
    public static var vermögensüberschuss: Self {
        .init("Vermögen über den Freibeträgen", "assets above the allowances")
    }
    static var vermögen: Self { .init("zu berücksichtigendes Vermögen", "countable assets") }
    static var vermögensfreibetrag: Self { .init("Vermögensfreibeträge", "asset allowances") }
    static var vermögensfreibetragPerson: Self {
        .init("Vermögensfreibetrag", "asset allowance")
    }
    static var karenzzeit: Self { .init("Karenzzeit", "waiting period") }
    static var erleichterterZugang: Self {
        .init("Dauer des erleichterten Zugangs", "duration of simplified access")
    }
    static var fristKostensenkung: Self {
        .init("Frist zur Kostensenkung", "time for reducing costs")
    }
    static var bagatelle: Self {
        .init("nicht zu berücksichtigen bis", "disregarded up to")
    }

    static var ungedeckterBedarf: Self {
        .init("Bedarf nach eigenem Einkommen", "need after own income")
    }
    static var gesamtbedarf: Self {
        .init("Bedarf aller Personen", "need of all persons")
    }
    static var verteilbar: Self {
        .init("zu verteilendes Einkommen und Vermögen", "income and assets to distribute")
    }
    static var verteilt: Self { .init("angerechneter Anteil", "share charged") }
    static var anspruch: Self { .init("Anspruch", "entitlement") }
    static var anspruchBund: Self {
        .init("für Regel- und Mehrbedarf (Bund)", "for standard and additional need (federal)")
    }
    static var anspruchKommune: Self {
        .init("für Unterkunft und Heizung (Kommune)", "for housing and heating (municipal)")
    }
    static var eingesetzt: Self {
        .init("Einkommen insgesamt", "income in total")
    }
    public static var minderung: Self { .init("Minderung", "reduction") }
    static var minderungPflichtverletzung: Self {
        .init("Minderung wegen Pflichtverletzung", "reduction: breach of duty")
    }
    static var minderungMeldeversäumnis: Self {
        .init("Minderung wegen Meldeversäumnis", "reduction: missed appointment")
    }
    static var minderungenZusammen: Self { .init("Minderungen zusammen", "reductions together") }
    static var minderungObergrenze: Self {
        .init("Obergrenze der Minderungen", "cap on reductions")
    }
    static var regelbedarfEntfällt: Self {
        .init("Regelbedarf entfällt", "standard need is withheld")
    }
    static var anspruchEntfällt: Self { .init("Anspruch entfällt", "entitlement ends") }
    static var rechtsfolge: Self { .init("Rechtsfolge", "legal consequence") }
    static var wegfall: Self { .init("Leistungen entfallen", "benefits are withheld") }
    static var mindestbetrag: Self { .init("Mindestbetrag", "minimum amount") }
    static var bundNachMinderung: Self {
        .init(
            "für Regel- und Mehrbedarf nach Minderung (Bund)",
            "for standard and additional need after reduction (federal)")
    }
    static var kommuneNachMinderung: Self {
        .init(
            "für Unterkunft und Heizung nach Minderung (Kommune)",
            "for housing and heating after reduction (municipal)")
    }
    static var anteiligeTage: Self { .init("nach Tagen", "by days") }
    static var sofortzuschlag: Self { .init("Sofortzuschlag", "immediate supplement") }

    static func für(personen: Int) -> Self {
        personen == 1
            ? .init("für eine Person", "for one person")
            : .init("für \(personen) Personen", "for \(personen) persons")
    }

    /// Worte zu einem Band des Freibetrags.
    static func band(_ von: Geld, _ bis: Geld, _ satz: Promille, entfällt: Bool) -> Self {
        entfällt
            ? .init("entfällt", "does not apply")
            : .init(
                "\(satz.begriff.de) vom Brutto über \(von.deutsch) bis \(bis.deutsch)",
                "\(satz.begriff.en) of gross pay above \(von) up to \(bis)")
    }

    /// Sätze und Grenzen aller Bänder in einem Satz.
    static func bänder(_ b: Freibetragsbänder) -> Self {
        let bänder = [(b.satz1, b.ende1), (b.satz2, b.ende2), (b.satz3, b.ende3)].filter {
            $0.0 > .null
        }
        return .init(
            "über \(b.beginn.deutsch) "
                + bänder.map { "\($0.0.begriff.de) bis \($0.1.deutsch)" }.joined(separator: ", ")
                + ", mit minderjährigem Kind bis \(b.ende3MitKind.deutsch)",
            "above \(b.beginn) "
                + bänder.map { "\($0.0.begriff.en) up to \($0.1)" }.joined(separator: ", ")
                + ", with a minor child up to \(b.ende3MitKind)")
    }

    static func euro(_ betrag: Geld) -> Self {
        .init("\(betrag.deutsch) Euro", "\(betrag) euro")
    }

    static func höchstensMonate(_ anzahl: Int) -> Self {
        .init("höchstens \(anzahl) Monate", "at most \(anzahl) months")
    }

    static func versäumnisse(_ anzahl: Int) -> Self {
        .init(
            "\(anzahl) versäumte Meldungen in Folge", "\(anzahl) missed appointments in a row")
    }

    static func monate(_ anzahl: Int) -> Self {
        .init("\(anzahl) Monate", "\(anzahl) months")
    }
}

extension Einkommensart {
    /// Das Wort für diese Einkommensart.
    public var begriff: Begriff {
        switch self {
        case .erwerbstaetigkeit: .init("Erwerbstätigkeit", "employment")
        case .arbeitslosengeld: .init("Arbeitslosengeld", "unemployment benefit")
        case .krankengeld: .init("Krankengeld", "sickness benefit")
        case .rente: .init("Rente", "pension")
        case .unterhalt: .init("Unterhalt", "maintenance")
        case .unterhaltsvorschuss: .init("Unterhaltsvorschuss", "advance maintenance")
        case .kindergeld: .kindergeld
        case .sonstiges: .init("sonstige Einnahme", "other receipt")
        case .selbstaendig: .init("selbständige Arbeit", "self-employment")
        case .bafoeg: .init("BAföG", "training grant (BAföG)")
        case .bab: .init("Berufsausbildungsbeihilfe", "vocational training grant")
        case .ausbildungsgeld: .init("Ausbildungsgeld", "training allowance")
        case .elterngeld: .init("Elterngeld", "parental allowance")
        case .pflegegeld: .init("Pflegegeld", "foster care allowance")
        case .kinderzuschlag: .init("Kinderzuschlag", "child supplement")
        case .ehrenamt: .init("Aufwandsentschädigung", "expense allowance")
        case .mutterschaftsgeld: .init("Mutterschaftsgeld", "maternity allowance")
        }
    }
}

extension Vermögensart {
    /// Das Wort für diese Vermögensart.
    public var begriff: Begriff {
        switch self {
        case .bargeld: .init("Bargeld", "cash")
        case .girokonto: .init("Girokonto", "current account")
        case .sparguthaben: .init("Sparguthaben", "savings")
        case .wertpapiere: .init("Wertpapiere", "securities")
        case .sonstiges: .init("sonstiges Vermögen", "other assets")
        case .kfz: .init("Kraftfahrzeug", "car")
        case .hausrat: .init("Hausrat", "household goods")
        case .altersvorsorge: .init("Altersvorsorge", "old-age provision")
        case .selbstgenutzteImmobilie: .init("selbst genutzte Immobilie", "own home")
        }
    }

    /// Ob der Gegenstand ohne weitere Bedingung als Vermögen zählt.
    public var zählt: Bool {
        switch self {
        case .bargeld, .girokonto, .sparguthaben, .wertpapiere, .sonstiges: true
        case .kfz, .hausrat, .altersvorsorge, .selbstgenutzteImmobilie: false
        }
    }
}
