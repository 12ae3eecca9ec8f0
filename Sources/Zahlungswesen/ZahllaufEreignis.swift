package import Fallakte
package import Grundtypen

/// Was mit einem Zahllauf geschehen ist.
///
/// Wird ergänzt, nie geändert. Die gespeicherte Form gehört der Ablage, nicht diesem Typ.
package enum ZahllaufEreignis: Hashable, Sendable {
    case vorbereitet(Vorbereitung)
    case geprüft(Kassenprüfung)
    case befundeQuittiert(Befundquittierung)
    case zahlungZurückgehalten(Zurückhaltung)
    case freigegeben(Freigabe)
    case ausgegeben(Ausgabe)
    case angenommen(Annahme)
    case abgelehnt(Bankablehnung)
    case rückläuferEingegangen(Rückläufer)
    case abgebrochen(Abbruch)

    /// Wer nach dem Inhalt des Ereignisses gehandelt hat; die Ablage verlangt denselben Autor.
    package var handelnd: Kennung {
        switch self {
        case .vorbereitet(let vorbereitung): vorbereitung.durch
        case .geprüft(let prüfung): prüfung.durch
        case .befundeQuittiert(let quittung): quittung.durch
        case .zahlungZurückgehalten(let zurückhaltung): zurückhaltung.durch
        case .freigegeben(let freigabe): freigabe.durch
        case .ausgegeben(let ausgabe): ausgabe.durch
        case .angenommen(let annahme): annahme.durch
        case .abgelehnt(let ablehnung): ablehnung.durch
        case .rückläuferEingegangen(let rückläufer): rückläufer.durch
        case .abgebrochen(let abbruch): abbruch.durch
        }
    }
}

/// Ein Blatt des Laufs: ein Ereignis mit Nummer, Zeit und Handelnden.
package struct Laufblatt: Hashable, Sendable {
    /// Laufende Nummer im Lauf, das erste Blatt ist 1.
    package let nummer: Int
    package let erfasst: Zeitpunkt
    package let ereignis: ZahllaufEreignis

    package init(nummer: Int, erfasst: Zeitpunkt, ereignis: ZahllaufEreignis) {
        self.nummer = nummer
        self.erfasst = erfasst
        self.ereignis = ereignis
    }
}

package enum Laufart: String, Hashable, Sendable, CaseIterable {
    /// Der Lauf für alle Fälle eines Monats; es gibt je Monat nur einen.
    case hauptlauf
    /// Berichtigungen, Nachzahlungen und Soforthilfe.
    case tageslauf
}

package struct Vorbereitung: Hashable, Sendable {
    package let lauf: Laufnummer
    package let art: Laufart
    package let monat: Monat
    /// Der Tag, an dem die Bank ausführen soll.
    package let ausführung: Tag
    package let auftraggeber: Auftraggeber
    package let zahlungen: [Zahlung]
    package let durch: Kennung

    package init(
        lauf: Laufnummer, art: Laufart, monat: Monat, ausführung: Tag, auftraggeber: Auftraggeber,
        zahlungen: [Zahlung], durch: Kennung
    ) {
        self.lauf = lauf
        self.art = art
        self.monat = monat
        self.ausführung = ausführung
        self.auftraggeber = auftraggeber
        self.zahlungen = zahlungen
        self.durch = durch
    }
}

package struct Kassenprüfung: Hashable, Sendable {
    package let befunde: [Befund]
    package let durch: Kennung

    package init(befunde: [Befund], durch: Kennung) {
        self.befunde = befunde
        self.durch = durch
    }
}

/// Jemand hat Befunde gesehen und sagt, warum trotzdem gezahlt wird.
package struct Befundquittierung: Hashable, Sendable {
    package let befunde: [Befund]
    package let grund: String
    package let durch: Kennung

    package init(befunde: [Befund], grund: String, durch: Kennung) {
        self.befunde = befunde
        self.grund = grund
        self.durch = durch
    }
}

/// Eine Zahlung verlässt den Lauf; ihre Anordnungen sind für einen anderen frei.
package struct Zurückhaltung: Hashable, Sendable {
    package let zahlung: ZahlungsID
    package let grund: String
    package let durch: Kennung

    package init(zahlung: ZahlungsID, grund: String, durch: Kennung) {
        self.zahlung = zahlung
        self.grund = grund
        self.durch = durch
    }
}

/// Die Freigabe durch die zweite Person, mit der Summe, die sie gesehen hat.
package struct Freigabe: Hashable, Sendable {
    package let anzahl: Int
    package let summe: Geld
    package let durch: Kennung

    package init(anzahl: Int, summe: Geld, durch: Kennung) {
        self.anzahl = anzahl
        self.summe = summe
        self.durch = durch
    }
}

/// Die Datei an die Bank ist entstanden; genau diese Bytes, immer.
package struct Ausgabe: Hashable, Sendable {
    package let nachrichtenID: String
    package let prüfsumme: Prüfsumme
    package let bytes: Int
    /// Steht als Erstellungszeit in der Datei, auf die Sekunde.
    package let erstellt: Zeitpunkt
    /// Der Ausführungstag in der Datei; später als geplant, wenn der geplante verstrichen war.
    package let ausführung: Tag
    package let durch: Kennung

    package init(
        nachrichtenID: String, prüfsumme: Prüfsumme, bytes: Int, erstellt: Zeitpunkt,
        ausführung: Tag, durch: Kennung
    ) {
        self.nachrichtenID = nachrichtenID
        self.prüfsumme = prüfsumme
        self.bytes = bytes
        self.erstellt = erstellt
        self.ausführung = ausführung
        self.durch = durch
    }
}

/// Die Bank hat die Datei angenommen, einzelne Zahlungen vielleicht nicht.
package struct Annahme: Hashable, Sendable {
    /// Kennung der Meldung der Bank.
    package let referenz: String
    package let am: Tag
    /// Vor der Ausführung zurückgewiesen; das Geld hat das Konto nie verlassen.
    package let zurückgewiesen: [Zurückweisung]
    package let durch: Kennung

    package init(referenz: String, am: Tag, zurückgewiesen: [Zurückweisung] = [], durch: Kennung) {
        self.referenz = referenz
        self.am = am
        self.zurückgewiesen = zurückgewiesen
        self.durch = durch
    }
}

package struct Zurückweisung: Hashable, Sendable {
    package let zahlung: ZahlungsID
    package let code: Rückgabecode

    package init(zahlung: ZahlungsID, code: Rückgabecode) {
        self.zahlung = zahlung
        self.code = code
    }
}

/// Die Bank hat die ganze Datei abgelehnt; nichts ist ausgeführt.
package struct Bankablehnung: Hashable, Sendable {
    package let referenz: String
    package let am: Tag
    package let grund: String
    package let durch: Kennung

    package init(referenz: String, am: Tag, grund: String, durch: Kennung) {
        self.referenz = referenz
        self.am = am
        self.grund = grund
        self.durch = durch
    }
}

/// Eine ausgeführte Zahlung ist zurückgekommen.
package struct Rückläufer: Hashable, Sendable {
    package let zahlung: ZahlungsID
    package let betrag: Geld
    package let code: Rückgabecode
    package let referenz: String
    /// Wertstellung auf dem eigenen Konto.
    package let wert: Tag
    package let durch: Kennung

    package init(
        zahlung: ZahlungsID, betrag: Geld, code: Rückgabecode, referenz: String, wert: Tag,
        durch: Kennung
    ) {
        self.zahlung = zahlung
        self.betrag = betrag
        self.code = code
        self.referenz = referenz
        self.wert = wert
        self.durch = durch
    }
}

package struct Abbruch: Hashable, Sendable {
    package let grund: String
    package let durch: Kennung

    package init(grund: String, durch: Kennung) {
        self.grund = grund
        self.durch = durch
    }
}
