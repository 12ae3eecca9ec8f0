package import Fallakte
package import Zahlungswesen

/// Was jemand angesehen hat.
package enum Zugriffsgegenstand: Hashable, Sendable {
    case fall(FallID)
    case lauf(Laufnummer)
}

/// Jemand hat in einen Fall oder einen Zahllauf gesehen.
package struct Zugriff: Hashable, Sendable {
    package let gegenstand: Zugriffsgegenstand
    package let durch: Kennung
    package let zeit: Zeitpunkt
    /// Was gesehen wurde, als ASCII-Kürzel, etwa `akte` oder `bescheid`; nie ein Inhalt.
    package let ansicht: String

    package init(
        _ gegenstand: Zugriffsgegenstand, durch: Kennung, zeit: Zeitpunkt, ansicht: String
    ) {
        self.gegenstand = gegenstand
        self.durch = durch
        self.zeit = zeit
        self.ansicht = ansicht
    }
}

/// Welche Zugriffe gefragt sind; nil und leer schränken nicht ein.
package struct Zugriffssuche: Hashable, Sendable {
    package var fall: FallID?
    /// Läufe, in denen der Fall steht: wer sie öffnete, hat auch ihn gesehen.
    package var läufe: Set<Laufnummer>
    package var durch: Kennung?
    package var ab: Int
    package var anzahl: Int

    package init(
        fall: FallID? = nil, läufe: Set<Laufnummer> = [], durch: Kennung? = nil, ab: Int = 0,
        anzahl: Int = 50
    ) {
        self.fall = fall
        self.läufe = läufe
        self.durch = durch
        self.ab = ab
        self.anzahl = anzahl
    }
}

/// Ein Ausschnitt des Protokolls, das Neueste zuerst.
package struct Zugriffsliste: Hashable, Sendable {
    package let zugriffe: [Zugriff]
    /// Wie viele Zugriffe insgesamt passen.
    package let gesamt: Int

    package init(zugriffe: [Zugriff], gesamt: Int) {
        self.zugriffe = zugriffe
        self.gesamt = gesamt
    }
}

/// Wer wann welchen Fall und welchen Zahllauf gesehen hat; wird ergänzt, nie geändert.
package protocol Zugriffsprotokoll: Sendable {
    func record(_ zugriff: Zugriff) async throws(Ablagefehler)
    func zugriffe(_ suche: Zugriffssuche) async throws(Ablagefehler) -> Zugriffsliste
}
