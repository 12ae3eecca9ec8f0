public import Grundtypen
public import Rechtskern

/// Was für einen Monat herauskommt, mit der Erklärung jedes Betrags.
public struct Monatsergebnis: Hashable, Sendable {
    public let monat: Monat
    /// Alle Personen des Haushalts, die in diesem Monat zur Bedarfsgemeinschaft gehören können.
    public let personen: [Personenmonat]
    /// Zeitabschnitte des Monats; in der Regel einer.
    public let abschnitte: [Abschnitt]
    /// Kennungen der Personen, die nicht (mehr) zur Bedarfsgemeinschaft gehören.
    public let außerhalb: [String]
    /// Was der Bund dem kommunalen Träger von `kommune` erstattet (§ 46 SGB II); nil, wo der Anteil
    /// nicht hinterlegt ist.
    public let bundesbeteiligung: Geld?
    /// Titel der Parameter, die für den Monat noch nicht festgesetzt sind.
    public let fortgeschrieben: [String]
    /// Das Vorhaben, nach dem gerechnet wurde; nil, wenn es das geltende Recht war.
    public let überlagerung: Überlagerung?
    /// Warum es ohne Rechnung keinen Anspruch gibt; nil, wenn gerechnet wurde.
    public let hindernis: Hindernis?
    public let erklärung: Erklärung

    /// Regel- und Mehrbedarf samt Sofortzuschlag.
    public var bund: Geld { personen.map { $0.bund + $0.sofortzuschlag }.summe }
    /// Unterkunft und Heizung.
    public var kommune: Geld { personen.map(\.kommune).summe }
    /// Bildung und Teilhabe; trägt die Kommune (§ 6 Abs. 1 Satz 1 Nr. 2 SGB II).
    public var bildung: Geld { personen.map(\.bildung).summe }
    /// Einmalige Leistungen (§ 24 Abs. 3, §§ 70, 71 Abs. 2, 73 SGB II) beider Träger.
    public var einmalig: Geld { personen.map(\.einmalig.summe).summe }
    public var gesamt: Geld { bund + kommune + bildung + einmalig }
    public var hatAnspruch: Bool { gesamt.istPositiv }
}

/// Eine Person über den ganzen Monat: Summen der nach Tagen gerechneten Abschnitte.
public struct Personenmonat: Hashable, Sendable {
    /// Kennung aus den Angaben.
    public let id: String
    public let name: String
    public var regelbedarf = Geld.null
    public var mehrbedarf = Geld.null
    public var unterkunft = Geld.null
    public var heizung = Geld.null
    /// Eigenes zu berücksichtigendes Einkommen, bei Kindern mit Kindergeld.
    public var einkommen = Geld.null
    /// Angerechneter Anteil aus der Verteilung.
    public var verteilt = Geld.null
    /// Anteil am Anspruch für Regel- und Mehrbedarf, ohne Sofortzuschlag.
    public var bund = Geld.null
    /// Anteil am Anspruch für Unterkunft und Heizung.
    public var kommune = Geld.null
    /// Um so viel ist der Anspruch gemindert (§§ 31a, 32, § 7b Abs. 4 SGB II); `bund` und `kommune` sind
    /// das, was bleibt.
    public var minderung = Geld.null
    public var sofortzuschlag = Geld.null
    /// Leistungen für Bildung und Teilhabe (§ 28 SGB II), nicht nach Tagen geteilt.
    public var bildung = Geld.null
    /// Gesondert beantragte Leistungen des Monats (§ 24 Abs. 3 SGB II) und Einmalzahlungen.
    public var einmalig = Einmalbetrag()
    /// Schritt der Erklärung, aus dem `bund`, `kommune`, `minderung` und `sofortzuschlag` folgen.
    public var bundGrund: Int32?
    public var kommuneGrund: Int32?
    /// Bei mehreren Abschnitten der letzte.
    public var minderungGrund: Int32?
    public var sofortzuschlagGrund: Int32?
    public var bildungGrund: Int32?

    init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    public var bedarf: Geld { regelbedarf + mehrbedarf + unterkunft + heizung }
    /// Ohne Sofortzuschlag, Bildung und Teilhabe und einmalige Leistungen.
    public var anspruch: Geld { bund + kommune }
    public var gesamt: Geld { anspruch + sofortzuschlag + bildung + einmalig.summe }
    /// Die Schritte, aus denen ``gesamt`` folgt.
    public var gründe: [Int32] {
        [bundGrund, kommuneGrund, bildungGrund, sofortzuschlagGrund, einmalig.grund]
            .compactMap(\.self)
    }
}

/// Ein Zeitabschnitt, in dem sich nichts ändert; alle Beträge gelten für einen vollen Monat.
public struct Abschnitt: Hashable, Sendable {
    public let von: Tag
    public let bis: Tag
    public let personen: [Personenblatt]
    public let wohnen: Wohnkosten?
    /// Nil ohne jedes Vermögen, das zählt.
    public let vermögen: Vermögensprüfung?
    /// Zu verteilendes Einkommen und Vermögen (§ 9 Abs. 2 SGB II).
    public let topf: Posten?
    /// Kennungen der Kinder, die das 25. Lebensjahr vollendet haben (§ 7 Abs. 3 Nr. 4 SGB II).
    public let ab25: [String]
}

/// Eine Person in einem Abschnitt, als gälte er den ganzen Monat.
public struct Personenblatt: Hashable, Sendable {
    public let id: String
    public let name: String
    public let rolle: Rolle
    /// Dreißigstel, mit denen der Abschnitt in den Monat eingeht.
    public let tage: Int
    public let gehörtDazu: Bool
    /// Gehört dazu und erhält doch keine Leistungen; nil für alle anderen.
    public let ausschluss: Ausschluss.Grund?
    public let stufe: Regelbedarfsstufe
    public let regelbedarf: Posten?
    /// Die einzelnen Mehrbedarfe, ungekürzt.
    public let mehrbedarfe: [Posten]
    /// Kürzung der Mehrbedarfe durch § 21 Abs. 8 SGB II.
    public let mehrbedarfGekürzt: Geld
    public let unterkunft: Posten?
    public let heizung: Posten?
    public let bedarf: Posten?
    /// Was eine ausgeschlossene Person vorab für sich braucht.
    public let eigenerBedarf: Posten?
    /// Was Auszubildende trotz Ausschluss erhalten können (§ 27 Abs. 2 SGB II).
    public let mehrbedarfAuszubildende: Posten?
    /// Einnahmen und Absetzungen in der Reihenfolge der Rechnung.
    public let einkommensweg: [Einkommensschritt]
    /// Dasselbe je Zwischenergebnis.
    public let zwischenrechnungen: [Zwischenrechnung]
    public let einkommen: Posten?
    public let verteilt: Posten?
    /// Vor Minderung.
    public let anspruch: Posten?
    /// Nach Minderung, ebenso `kommune`.
    public let bund: Posten?
    public let kommune: Posten?
    /// Um so viel ist der Anspruch gemindert.
    public let minderung: Posten?
    /// Leistungen für Bildung und Teilhabe.
    public let bildung: Posten?
    /// Ihre Bedarfe, soweit sie nicht durch Einkommen gedeckt sind.
    public let bildungsposten: [Posten]
    public let sofortzuschlag: Posten?
    /// Kindergeld, das dieses Kind nicht braucht und das beim Elternteil zählt.
    public let überhang: Posten?
    /// Eigenes Vermögen eines Kindes über den Freibeträgen; in `einkommen` enthalten (AV-0005).
    public let kindvermögen: Posten?

    /// Gehört dazu und ist nicht ausgeschlossen.
    public var erhältLeistungen: Bool { gehörtDazu && ausschluss == nil }

    /// Ob in ihr Einkommen Kindergeld eingeht, das ein Kind außerhalb nicht braucht.
    public var erhältÜberhang: Bool {
        zwischenrechnungen.contains { $0.einnahmen.contains { $0.begriff == .kindergeldÜberhang } }
    }
}

/// Ein Betrag mit seinem Schritt der Erklärung.
public struct Posten: Hashable, Sendable {
    public let begriff: Begriff
    public let norm: Norm
    public let betrag: Geld
    /// Worte zur Sache, etwa `Stufe 1: alleinstehend`.
    public let einzelheit: Begriff?
    public let grund: Int32

    init(_ knoten: Knoten, _ betrag: Geld, _ grund: Int32) {
        begriff = knoten.begriff
        norm = knoten.norm
        einzelheit = knoten.einzelheit
        self.betrag = betrag
        self.grund = grund
    }
}

/// Eine Zeile auf dem Weg von der Einnahme zum zu berücksichtigenden Einkommen.
public struct Einkommensschritt: Hashable, Sendable {
    public enum Art: Hashable, Sendable {
        /// Steht nur zur Kenntnis da und geht in keine Summe ein (Brutto).
        case angabe
        case einnahme, abzug, ergebnis
    }

    public let art: Art
    public let posten: Posten
}

/// Alle Schritte einer Monatsrechnung; ein Schritt verweist auf die, aus denen er folgt.
public struct Erklärung: Hashable, Sendable {
    public let knoten: [Knoten]

    /// Der Schritt mit dieser Nummer; nil, wenn es ihn nicht gibt.
    public subscript(grund: Int32) -> Knoten? {
        knoten.indices.contains(Int(grund)) ? knoten[Int(grund)] : nil
    }
}
