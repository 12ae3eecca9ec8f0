package import Fallakte

/// Warum die Ablage etwas nicht tut.
package enum Ablagefehler: Error, Hashable, Sendable {
    // Der Auftrag passt nicht.
    case versionVeraltet(Versionskonflikt)
    case auftragFremd(AuftragID, gehörtZu: FallID)
    case autorWeichtAb(handelnd: Kennung, autor: Kennung)
    case dokumentFehlt(Prüfsumme)
    case eintragLeer(AuftragID)
    case kontoUnbekannt(Kennung)
    // Das Gespeicherte ist nicht, was geschrieben wurde.
    case beschädigt(Schaden)
    case dokumentBeschädigt(Prüfsumme)
    case inhaltNichtGeschützt(FallID)
    case kontoUnlesbar(kennung: String)
    case lesetabelleUnlesbar(fall: String)
    // Der Speicher selbst.
    case speicher(Speicherfehler)
}

/// Warum der Speicher nicht dient; `ort` ist die Datei oder die Adresse.
package enum Speicherfehler: Hashable, Sendable {
    case nichtLesbar(ort: String, grund: String)
    case keineDatenbank(ort: String)
    /// Eine Datenbank, aber die eines anderen Programms.
    case fremdeDatenbank(ort: String)
    case gesperrt(ort: String)
    case keinPlatz(ort: String)
    /// Ein neueres Programm hat die Datei schon umgestellt.
    case neuereFassung(ort: String, unbekannt: [String])
    case sonstiger(ort: String, code: Int, text: String)
    case abgebrochen(ort: String)
}

/// Wer zuletzt schrieb, war schneller; was er schrieb, steht in `inzwischen`.
package struct Versionskonflikt: Hashable, Sendable {
    package let fall: FallID
    package let gesehen: Int
    package let jetzt: Int
    package let inzwischen: [Aktenblatt]

    package init(fall: FallID, gesehen: Int, jetzt: Int, inzwischen: [Aktenblatt]) {
        self.fall = fall
        self.gesehen = gesehen
        self.jetzt = jetzt
        self.inzwischen = inzwischen
    }
}

/// Eine Stelle im Journal, die nicht mehr stimmt.
package struct Schaden: Error, Hashable, Sendable {
    package enum Art: Hashable, Sendable {
        /// Inhalt oder Kopf des Blatts wurden nach dem Schreiben verändert.
        case prüfsummeFalsch
        case blattFehlt
        case zeitLäuftRückwärts
        /// Der Auftrag, der das Blatt schrieb, ist nicht verzeichnet.
        case auftragFehlt
        case unlesbar(Formfehler)
    }

    /// Wie gespeichert, denn auch das Aktenzeichen kann beschädigt sein.
    package let fall: String
    package let blatt: Int
    package let art: Art

    package init(fall: String, blatt: Int, art: Art) {
        self.fall = fall
        self.blatt = blatt
        self.art = art
    }
}

/// Das Ergebnis einer Prüfung der Kette.
package struct Kettenprüfung: Hashable, Sendable {
    package let fälle: Int
    package let blätter: Int
    /// Je Fall der erste Schaden; was danach kommt, ist nicht mehr zu beurteilen.
    package let schäden: [Schaden]

    package init(fälle: Int, blätter: Int, schäden: [Schaden]) {
        self.fälle = fälle
        self.blätter = blätter
        self.schäden = schäden
    }

    package var istHeil: Bool { schäden.isEmpty }
}
