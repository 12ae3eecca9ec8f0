package import Grundtypen

/// Ein Fall, wie er aus seinen Blättern folgt.
///
/// ``apply(_:)`` ändert und lehnt nie ab, denn Geschehenes ist geschehen; `decide` lehnt ab und ändert
/// nie. Beide sehen weder Uhr noch Ablage.
package struct Fall: Hashable, Sendable {
    /// Nummer des letzten Blatts; 0, solange der Fall leer ist.
    package private(set) var version = 0
    package private(set) var letzteÄnderung: Zeitpunkt?
    package private(set) var zuständigkeit: Zuständigkeit?
    /// In der Reihenfolge des Eingangs.
    package private(set) var anträge: [Antrag] = []
    package private(set) var angabenstände: [Angabenstand] = []
    package private(set) var nachweise: [Nachweis] = []
    package private(set) var vollständigkeit: Vollständigkeit?
    /// In der Reihenfolge, in der sie erstellt wurden.
    package private(set) var vorschläge: [Vorschlag] = []
    package private(set) var rückgaben: [VorschlagID: Vorschlagsrückgabe] = [:]
    /// In der Reihenfolge, in der sie erlassen wurden.
    package private(set) var bescheide: [Bescheid] = []
    package private(set) var versendungen: [BescheidID: Versand] = [:]

    /// Der leere Fall.
    package init() {}

    /// Der Fall, wie ihn das Amt zum Zeitpunkt `kenntnis` kannte; ohne Angabe der heutige.
    package init(replaying akte: some Sequence<Aktenblatt>, knownAt kenntnis: Zeitpunkt? = nil)
        throws(Aktenfehler)
    {
        for blatt in akte {
            if let kenntnis, blatt.erfasst > kenntnis { continue }
            try append(blatt)
        }
    }

    /// Hängt das nächste Blatt an.
    package mutating func append(_ blatt: Aktenblatt) throws(Aktenfehler) {
        guard blatt.nummer == version + 1 else {
            throw .lücke(erwartet: version + 1, gefunden: blatt.nummer)
        }
        if let letzteÄnderung, blatt.erfasst < letzteÄnderung {
            throw .zeitLäuftRückwärts(blatt: blatt.nummer)
        }
        version = blatt.nummer
        letzteÄnderung = blatt.erfasst
        apply(blatt)
    }

    private mutating func apply(_ blatt: Aktenblatt) {
        switch blatt.ereignis {  // Ohne `default`: ein neues Ereignis muss hier beantwortet werden.
        case .zuständigkeitFestgelegt(let neu):
            zuständigkeit = neu
        case .antragEingegangen(let antrag):
            anträge.append(antrag)
            angabenstände.append(
                Angabenstand(
                    blatt: blatt.nummer, giltAb: antrag.wirktAb, angaben: antrag.angaben))
            // Ein neuer Antrag verlangt neue Unterlagen.
            vollständigkeit = nil
        case .angabenGeändert(let änderung):
            angabenstände.append(
                Angabenstand(
                    blatt: blatt.nummer, giltAb: änderung.giltAb, angaben: änderung.angaben))
        case .nachweisAngefügt(let nachweis):
            nachweise.append(nachweis)
        case .vollständigkeitFestgestellt(let feststellung):
            vollständigkeit = feststellung
        case .vorschlagErstellt(let vorschlag):
            vorschläge.append(vorschlag)
        case .vorschlagZurückgegeben(let rückgabe):
            rückgaben[rückgabe.vorschlag] = rückgabe
        case .bescheidErlassen(let bescheid):
            bescheide.append(bescheid)
        case .bescheidVersandt(let versand):
            versendungen[versand.bescheid] = versand
        }
    }
}

/// Eine Fassung der Angaben.
package struct Angabenstand: Hashable, Sendable {
    /// Das Blatt, mit dem sie in die Akte kam.
    package let blatt: Int
    /// Nil gilt für alle Monate.
    package let giltAb: Monat?
    /// JSON im Fallformat.
    package let angaben: String
}

/// Die Akte selbst ist beschädigt; kein Mensch hat etwas falsch eingegeben.
package enum Aktenfehler: Error, Hashable, Sendable {
    case lücke(erwartet: Int, gefunden: Int)
    case zeitLäuftRückwärts(blatt: Int)
}
