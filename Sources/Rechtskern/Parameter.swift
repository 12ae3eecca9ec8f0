public import Grundtypen

/// Das Recht, wie es an einem Tag bekannt war.
public struct Rechtsstand: Hashable, Sendable {
    /// Nur Zeilen, die an diesem Tag verkündet waren, gelten; nil heißt: alles, was das Programm kennt.
    public let bekanntAm: Tag?
    /// Zeilen eines Vorhabens, die vorgehen; nil, wo nur verkündetes Recht gilt.
    public let überlagerung: Überlagerung?

    public init(bekanntAm: Tag? = nil, mit überlagerung: Überlagerung? = nil) {
        self.bekanntAm = bekanntAm
        self.überlagerung = überlagerung
    }

    public static let aktuell = Rechtsstand()
}

/// Ein Wert des Rechts mit seinem zeitlichen Verlauf.
///
/// Jede Zeile gilt ab ihrem Tag bis zur nächsten, meist ab einem Monatsersten. Nach `festgesetztBis`
/// wird der letzte Wert sichtbar fortgeschrieben; vor der ersten Zeile gibt es keinen Wert, sondern
/// einen Fehler.
public struct Parameter<Wert: Sendable>: Sendable {
    public struct Zeile: Sendable {
        /// Erster Tag, an dem der Wert gilt.
        public let abTag: Tag
        /// Tag der Verkündung; nil, wenn er hier nicht belegt ist (dann gilt der Beginn als bekannt).
        public let verkündet: Tag?
        /// Fundstelle im Gesetzblatt.
        public let quelle: String
        public let wert: Wert

        /// Monat, in dem der Wert zu gelten beginnt.
        public var ab: Monat { abTag.monat }

        public init(ab: Monat, verkündet: Tag? = nil, _ quelle: String, _ wert: Wert) {
            self.init(abTag: ab.erster, verkündet: verkündet, quelle, wert)
        }

        /// Für Werte, nach denen der Tag eines Ereignisses fragt und die mitten im Monat wechseln.
        public init(abTag: Tag, verkündet: Tag? = nil, _ quelle: String, _ wert: Wert) {
            self.abTag = abTag
            self.verkündet = verkündet
            self.quelle = quelle
            self.wert = wert
        }
    }

    /// Dauerhafter ASCII-Schlüssel.
    public let id: String
    public let titel: String
    /// Letzter Monat, für den der Wert festgesetzt ist; nil, wenn er ohne Ende gilt.
    public let festgesetztBis: Monat?
    public let zeilen: [Zeile]
    private let geltung: Geltung

    public init(_ id: String, _ titel: String, festgesetztBis: Monat? = nil, _ zeilen: Zeile...) {
        self.init(id, titel, festgesetztBis: festgesetztBis, zeilen: zeilen)
    }

    private init(_ id: String, _ titel: String, festgesetztBis: Monat?, zeilen: [Zeile]) {
        self.id = id
        self.titel = titel
        self.festgesetztBis = festgesetztBis
        self.zeilen = zeilen
        geltung = Geltung(
            beginne: zeilen.map { .init(abTag: $0.abTag, bekanntAb: $0.verkündet ?? $0.abTag) },
            festgesetztBis: festgesetztBis)
    }

    /// Derselbe Parameter mit einer Zeile mehr, wie er nach einem Jahreswechsel im Quelltext stünde.
    ///
    /// Die neue Zeile muss nach der letzten beginnen (docs/jahreswechsel.md).
    public func ergänzt(um zeile: Zeile, festgesetztBis: Monat?) -> Parameter {
        Parameter(id, titel, festgesetztBis: festgesetztBis, zeilen: zeilen + [zeile])
    }

    /// Der Wert im Monat unter dem Rechtsstand; maßgeblich ist der Erste.
    public func satz(in monat: Monat, under recht: Rechtsstand) throws(Rechtsfehler) -> Satz<Wert> {
        try satz(am: monat.erster, under: recht)
    }

    /// Der Wert am Tag eines Ereignisses unter dem Rechtsstand.
    public func satz(am tag: Tag, under recht: Rechtsstand) throws(Rechtsfehler) -> Satz<Wert> {
        let treffer = geltung.treffer(am: tag, bekanntAm: recht.bekanntAm)
        if let überlagerung = recht.überlagerung,
            let eigener = eigener(überlagerung, am: tag, statt: treffer)
        {
            return eigener
        }
        guard let treffer else {
            throw .parameterUnbekannt(id: id, titel: titel, monat: tag.monat)
        }
        return Satz(
            wert: zeilen[treffer.stelle].wert, zeile: Int32(treffer.stelle),
            fortgeschrieben: treffer.fortgeschrieben)
    }

    /// Der Wert der Überlagerung, wenn keine jüngere Zeile des Rechts gilt.
    private func eigener(
        _ überlagerung: Überlagerung, am tag: Tag, statt treffer: Geltung.Treffer?
    ) -> Satz<Wert>? {
        guard let eigene = überlagerung.zeile(of: id, am: tag, als: Wert.self),
            treffer.map({
                zeilen[$0.stelle].abTag <= überlagerung.zeilen[eigene.stelle].ab.erster
            }) ?? true
        else { return nil }
        return Satz(wert: eigene.wert, zeile: -1 - Int32(eigene.stelle), fortgeschrieben: false)
    }
}

/// Von wann an die Zeilen eines Parameters gelten und bekannt waren.
///
/// Ohne ihre Werte: so ist die Suche für alle Arten von Werten dieselbe und wird nur einmal übersetzt. Als Teil des
/// Parameters kostete sie mehr als die Hälfte einer erklärten Rechnung.
struct Geltung: Sendable {
    struct Beginn: Sendable {
        let abTag: Tag
        let bekanntAb: Tag
    }

    struct Treffer {
        let stelle: Int
        /// Für den Tag noch nicht festgesetzt, oder nach dem, was bekannt war, schon überholt.
        let fortgeschrieben: Bool
    }

    let beginne: [Beginn]
    let festgesetztBis: Monat?

    /// Die jüngste Zeile, die am Tag gilt und bekannt war; nil, wenn es keine gibt.
    func treffer(am tag: Tag, bekanntAm: Tag?) -> Treffer? {
        // Auch wer eine jüngere Zeile noch nicht kannte, schreibt die ältere fort.
        var jüngereUnbekannt = false
        for stelle in beginne.indices.reversed() where beginne[stelle].abTag <= tag {
            if let bekanntAm, beginne[stelle].bekanntAb > bekanntAm {
                jüngereUnbekannt = true
                continue
            }
            let überholt = festgesetztBis.map { tag.monat > $0 } ?? false
            return Treffer(stelle: stelle, fortgeschrieben: jüngereUnbekannt || überholt)
        }
        return nil
    }
}

/// Ein aufgelöster Wert: was gilt, aus welcher Zeile, und ob er nur fortgeschrieben ist.
public struct Satz<Wert: Sendable>: Sendable {
    public let wert: Wert
    /// Stelle in den Zeilen des Parameters; unter null in denen der Überlagerung, von −1 abwärts.
    public let zeile: Int32
    public let fortgeschrieben: Bool

    public init(wert: Wert, zeile: Int32, fortgeschrieben: Bool) {
        self.wert = wert
        self.zeile = zeile
        self.fortgeschrieben = fortgeschrieben
    }
}
