public import Grundtypen
public import Rechtskern

/// Eine Sozialleistung eines anderen Trägers, die der Grundsicherung vorgehen kann (§ 12a SGB II).
public enum VorrangigeLeistung: String, Hashable, Sendable, CaseIterable {
    case kindergeld, unterhaltsvorschuss, kinderzuschlag, wohngeld, altersrente

    public var begriff: Begriff {
        switch self {
        case .kindergeld: .kindergeld
        case .unterhaltsvorschuss: Einkommensart.unterhaltsvorschuss.begriff
        case .kinderzuschlag: .kinderzuschlag
        case .wohngeld: .wohngeld
        case .altersrente: .init("vorzeitige Altersrente", "early old-age pension")
        }
    }

    /// Wo sie beantragt wird.
    public var stelle: Begriff {
        switch self {
        case .kindergeld, .kinderzuschlag: .init("Familienkasse", "family benefits office")
        case .unterhaltsvorschuss:
            .init("Unterhaltsvorschussstelle", "maintenance advance office")
        case .wohngeld: .init("Wohngeldbehörde", "housing benefit office")
        case .altersrente: .init("Rentenversicherung", "pension insurance")
        }
    }
}

/// Eine Leistung mit ihrem geschätzten Betrag im Monat.
public struct Vorrangposten: Hashable, Sendable {
    public let leistung: VorrangigeLeistung
    /// Nil, wenn er sich nicht schätzen lässt.
    public let betrag: Geld?
}

/// Was zu einer vorrangigen Leistung zu sagen ist, für Menschen, die darüber entscheiden.
///
/// Ein Hinweis ändert keine Rechnung. Beträge sind Schätzungen aus den Angaben des Falls; es
/// entscheidet der andere Träger.
public struct Vorranghinweis: Hashable, Sendable {
    public enum Ergebnis: Hashable, Sendable {
        /// Die Leistung ist in Anspruch zu nehmen (§ 12a Satz 1 SGB II).
        case beantragen
        /// Es besteht keine Pflicht.
        case keinePflicht
        /// Das lässt sich aus den Angaben nicht sagen; der Fehler nennt, was fehlt.
        case offen(Rechtsfehler)
    }

    /// Die Leistungen, die zusammen zu betrachten sind; nie leer.
    public let leistungen: [Vorrangposten]
    /// Kennung der Person, um die es geht; nil, wenn es der ganze Haushalt ist.
    public let person: String?
    /// Erster Monat, für den der Hinweis gilt.
    public let ab: Monat
    public let ergebnis: Ergebnis
    public let begründung: Begriff
    public let normen: [Norm]
    /// Titel der Parameter, die für den Monat noch nicht festgesetzt sind.
    public let fortgeschrieben: [String]
    /// Die Schritte der Schätzung; leer, wenn nichts zu rechnen war.
    public let erklärung: Erklärung

    init(
        _ leistungen: [Vorrangposten], person: String? = nil, ab: Monat, _ ergebnis: Ergebnis,
        _ begründung: Begriff, _ normen: [Norm], fortgeschrieben: [String] = [],
        _ knoten: [Knoten] = []
    ) {
        self.leistungen = leistungen
        self.person = person
        self.ab = ab
        self.ergebnis = ergebnis
        self.begründung = begründung
        self.normen = normen
        self.fortgeschrieben = fortgeschrieben
        erklärung = Erklärung(knoten: knoten)
    }

    /// Ob der Hinweis etwas über Wohngeld sagt, das nicht schon feststeht; wo kein Amt nach der
    /// Mietenstufe fragt, hilft er niemandem.
    public var brauchtMietenstufe: Bool {
        ergebnis != .beantragen && leistungen.contains { $0.leistung == .wohngeld }
    }
}
