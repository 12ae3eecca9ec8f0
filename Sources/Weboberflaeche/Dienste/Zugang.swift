/// Was jemand an diesem Arbeitsplatz darf; welche Rolle was darf, entscheiden die Fachprozesse.
package enum Recht: String, Sendable, CaseIterable {
    case fälleSehen, antragErfassen, nachweisAnfügen, vorschlagen, prüfen
    case zahllaufSehen, zahllaufVorbereiten, zahllaufFreigeben
    case betriebSehen, zugriffeSehen
}

/// Wer fragt, mit welchen Rechten und in welcher Sprache.
package struct Zugang: Sendable {
    package let kennung: String
    package let name: String
    /// Rolle oder Aufgabe in Worten, etwa `Leistung, Nord`.
    package let aufgabe: String
    package let rechte: Set<Recht>
    /// Die Worte in der Sprache der Person.
    package let worte: Worte
    /// Kennung der Handlung: wer dasselbe Formular derselben Seite zweimal absendet, trägt beide
    /// Male dieselbe, und getan wird es einmal.
    package var anfrage: String

    package init(
        kennung: String, name: String, aufgabe: String, rechte: Set<Recht>, worte: Worte,
        anfrage: String
    ) {
        self.kennung = kennung
        self.name = name
        self.aufgabe = aufgabe
        self.rechte = rechte
        self.worte = worte
        self.anfrage = anfrage
    }

    package var sprache: Sprache { worte.sprache }
    package func darf(_ recht: Recht) -> Bool { rechte.contains(recht) }
}

/// Warum ein Dienst etwas nicht tut; der Mensch am Bildschirm kann etwas tun.
package enum Absage: Error, Sendable {
    case nichtGefunden
    /// Mit einem Satz, wenn der Grund genannt werden darf.
    case verboten(String?)
    /// Eingaben stimmen nicht; die Seite wird mit ihnen noch einmal gezeigt.
    case fehlerhaft([Feldfehler])
    /// Geht im jetzigen Zustand nicht; ein Satz, der hilft.
    case unmöglich(String)
    /// Der Fall hat sich geändert, seit die Seite geladen wurde.
    case überholt([Verlaufseintrag])
}

/// Eine Datei, die ausgeliefert wird.
package struct Datei: Sendable {
    package var name: String
    package var art: String
    package var inhalt: [UInt8]

    package init(name: String, art: String, inhalt: [UInt8]) {
        self.name = name
        self.art = art
        self.inhalt = inhalt
    }
}
