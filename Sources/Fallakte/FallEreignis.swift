package import Grundtypen

/// Was im Fall geschehen ist.
///
/// Wird ergänzt, nie geändert. Die gespeicherte Form gehört ``FallEreignisForm``, nicht diesem Typ.
package enum FallEreignis: Hashable, Sendable {
    case zuständigkeitFestgelegt(Zuständigkeit)
    case antragEingegangen(Antrag)
    case angabenGeändert(Angabenänderung)
    case nachweisAngefügt(Nachweis)
    case vollständigkeitFestgestellt(Vollständigkeit)
    case vorschlagErstellt(Vorschlag)
    case vorschlagZurückgegeben(Vorschlagsrückgabe)
    case bescheidErlassen(Bescheid)
    case bescheidVersandt(Versand)

    /// Ab wann der Inhalt in der Welt gilt; nil, wenn die Frage keinen Sinn hat.
    ///
    /// Das andere Datum, wann das Amt davon erfuhr, steht als `erfasst` auf dem ``Aktenblatt``.
    package var gilt: Tag? {
        switch self {
        case .antragEingegangen(let antrag): antrag.wirktAb.erster
        case .angabenGeändert(let änderung): änderung.giltAb?.erster
        case .vorschlagErstellt(let vorschlag): vorschlag.zeitraum.ab.erster
        case .bescheidErlassen(let bescheid): bescheid.zeitraum.ab.erster
        case .zuständigkeitFestgelegt, .nachweisAngefügt, .vollständigkeitFestgestellt,
            .vorschlagZurückgegeben, .bescheidVersandt:
            nil
        }
    }

    /// Wer nach dem Inhalt des Ereignisses gehandelt hat; die Ablage verlangt denselben Autor.
    package var handelnd: Kennung? {
        switch self {
        case .vorschlagErstellt(let vorschlag): vorschlag.verfasstDurch
        case .vorschlagZurückgegeben(let rückgabe): rückgabe.durch
        case .bescheidErlassen(let bescheid): bescheid.geprüftDurch
        case .bescheidVersandt(let versand): versand.durch
        case .zuständigkeitFestgelegt, .antragEingegangen, .angabenGeändert, .nachweisAngefügt,
            .vollständigkeitFestgestellt:
            nil
        }
    }

    /// Die Dokumente, ohne die das Ereignis nicht belegt wäre; sie liegen vorher in der Ablage.
    package var dokumente: [Prüfsumme] {
        switch self {
        case .nachweisAngefügt(let nachweis): [nachweis.prüfsumme]
        case .bescheidErlassen(let bescheid): [bescheid.schreiben, bescheid.berechnung]
        case .zuständigkeitFestgelegt, .antragEingegangen, .angabenGeändert,
            .vollständigkeitFestgestellt, .vorschlagErstellt, .vorschlagZurückgegeben,
            .bescheidVersandt:
            []
        }
    }
}

/// Ein Blatt der Akte: ein Ereignis mit Nummer, Zeit und Handelnden.
package struct Aktenblatt: Hashable, Sendable {
    /// Laufende Nummer im Fall, das erste Blatt ist 1.
    package let nummer: Int
    package let erfasst: Zeitpunkt
    package let autor: Kennung
    package let ereignis: FallEreignis

    package init(nummer: Int, erfasst: Zeitpunkt, autor: Kennung, ereignis: FallEreignis) {
        self.nummer = nummer
        self.erfasst = erfasst
        self.autor = autor
        self.ereignis = ereignis
    }

    package var gilt: Tag? { ereignis.gilt }
}

/// Welcher Standort den Fall führt und wer ihn bearbeitet.
package struct Zuständigkeit: Hashable, Sendable {
    package let standort: String
    /// Nil, solange der Fall im Eingangskorb des Standorts liegt.
    package let person: Kennung?

    package init(standort: String, person: Kennung?) {
        self.standort = standort
        self.person = person
    }
}

/// Wie der Antrag das Amt erreicht hat.
package enum Antragsweg: String, Hashable, Sendable, CaseIterable {
    case schalter, papier, telefon, datei, portal
}

/// Ein Antrag auf Leistungen (§ 37 SGB II).
package struct Antrag: Hashable, Sendable {
    package let id: AntragID
    package let eingang: Tag
    package let weg: Antragsweg
    /// Die Angaben als JSON im Fallformat (`format: fall/1`).
    package let angaben: String

    package init(id: AntragID, eingang: Tag, weg: Antragsweg, angaben: String) {
        self.id = id
        self.eingang = eingang
        self.weg = weg
        self.angaben = angaben
    }

    /// Der Antrag wirkt auf den Ersten des Monats zurück (§ 37 Abs. 2 Satz 2 SGB II).
    package var wirktAb: Monat { eingang.monat }
}

/// Neue Angaben, immer vollständig, nie nur der Unterschied.
package struct Angabenänderung: Hashable, Sendable {
    /// Die Angaben als JSON im Fallformat.
    package let angaben: String
    package let grund: String
    /// Nil berichtigt alle Monate.
    package let giltAb: Monat?

    package init(angaben: String, grund: String, giltAb: Monat?) {
        self.angaben = angaben
        self.grund = grund
        self.giltAb = giltAb
    }
}

/// Ein Schriftstück, das eine Angabe belegt; der Inhalt liegt unter seiner Prüfsumme in der Ablage.
package struct Nachweis: Hashable, Sendable {
    package let id: NachweisID
    package let bezeichnung: String
    package let dateiname: String
    package let prüfsumme: Prüfsumme
    package let bytes: Int
    /// Die belegte Angabe, etwa `personen.anna.einkommen.0`; nil, wenn noch nicht zugeordnet.
    package let zuPfad: String?

    package init(
        id: NachweisID, bezeichnung: String, dateiname: String, prüfsumme: Prüfsumme, bytes: Int,
        zuPfad: String?
    ) {
        self.id = id
        self.bezeichnung = bezeichnung
        self.dateiname = dateiname
        self.prüfsumme = prüfsumme
        self.bytes = bytes
        self.zuPfad = zuPfad
    }
}

/// Wie weit die Unterlagen für eine Entscheidung reichen.
package struct Vollständigkeit: Hashable, Sendable {
    /// 0 bis 100; genau 100, wenn nichts fehlt.
    package let prozent: Int
    /// Was fehlt, je ein Satz oder Pfad.
    package let fehlend: [String]
    /// Bis wann Fehlendes nachgereicht werden soll (§ 66 Abs. 3 SGB I).
    package let frist: Tag?

    package init(prozent: Int, fehlend: [String], frist: Tag?) {
        self.prozent = prozent
        self.fehlend = fehlend
        self.frist = frist
    }
}
