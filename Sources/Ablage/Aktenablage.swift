package import Fallakte

/// Der Schlüssel, unter dem eine Handlung genau einmal geschieht, auch wenn sie zweimal ankommt.
package typealias AuftragID = Schlüssel<Schlüsselart.Auftrag>

extension Schlüsselart {
    package enum Auftrag {}
}

/// Wo die Akten liegen.
///
/// Jede Ablage besteht die Prüfungen aus `AblagePruefung`.
package protocol Aktenablage: Sendable {
    /// Die Akte mit geprüfter Kette; nil, wenn es den Fall nicht gibt.
    func akte(_ fall: FallID) async throws(Ablagefehler) -> Akte?

    /// Hängt alle Ereignisse des Eintrags an oder keines; die Lesetabellen ziehen im selben Zug nach.
    ///
    /// Kommt derselbe Auftrag noch einmal, bleibt alles, wie es ist, und die erste Quittung gilt.
    func append(_ eintrag: Eintrag) async throws(Ablagefehler) -> Quittung

    /// Schreibt viele Einträge in einem Zug, etwa die eines Massenlaufs.
    ///
    /// Jeder gelingt oder scheitert für sich, in der Reihenfolge der Einträge. Versagt der Speicher
    /// selbst, ist keiner geschrieben und der Fehler wird geworfen.
    func append(each einträge: [Eintrag]) async throws(Ablagefehler)
        -> [Result<Quittung, Ablagefehler>]

    /// Was aus dem Auftrag geworden ist; nil, wenn er nie ankam.
    func quittung(of auftrag: AuftragID) async throws(Ablagefehler) -> Quittung?

    /// Die Arbeitsliste, aus den Lesetabellen.
    func fälle(_ suche: Fallsuche) async throws(Ablagefehler) -> Fallliste
    func zeile(_ fall: FallID) async throws(Ablagefehler) -> Fallzeile?
    /// Alle Aktenzeichen, aufsteigend.
    func aktenzeichen() async throws(Ablagefehler) -> [FallID]

    /// Verwirft die Lesetabellen und leitet sie neu aus dem Journal ab.
    ///
    /// - Returns: Zahl der Fälle.
    func rebuildLesetabellen() async throws(Ablagefehler) -> Int

    /// Prüft die Kette eines Falls, ohne Angabe die aller Fälle, gegen jedes gespeicherte Byte.
    func verify(_ fall: FallID?) async throws(Ablagefehler) -> Kettenprüfung
}

/// Die Akte eines Falls.
package struct Akte: Hashable, Sendable {
    package let fall: FallID
    package let blätter: [Aktenblatt]
    package let kopf: Kettenkopf
    /// Der Fall nach allen Blättern.
    package let stand: Fall

    package init(fall: FallID, blätter: [Aktenblatt], kopf: Kettenkopf) throws(Aktenfehler) {
        self.fall = fall
        self.blätter = blätter
        self.kopf = kopf
        stand = try Fall(replaying: blätter)
    }

    /// Der Fall, wie ihn das Amt zu diesem Zeitpunkt kannte.
    package func stand(knownAt kenntnis: Zeitpunkt) throws(Aktenfehler) -> Fall {
        try Fall(replaying: blätter, knownAt: kenntnis)
    }
}

/// Was eine Handlung in die Akte schreibt.
package struct Eintrag: Hashable, Sendable {
    package let fall: FallID
    /// Der Stand, auf dem entschieden wurde; seine Version muss noch die letzte sein.
    package let stand: Fall
    package let ereignisse: [FallEreignis]
    package let auftrag: AuftragID
    package let autor: Kennung
    /// Läuft die Uhr rückwärts, gilt die Zeit des letzten Blatts.
    package let zeit: Zeitpunkt

    package init(
        fall: FallID, stand: Fall, ereignisse: [FallEreignis], auftrag: AuftragID, autor: Kennung,
        zeit: Zeitpunkt
    ) {
        self.fall = fall
        self.stand = stand
        self.ereignisse = ereignisse
        self.auftrag = auftrag
        self.autor = autor
        self.zeit = zeit
    }
}

/// Was mit einem Auftrag geschehen ist.
package struct Quittung: Hashable, Sendable {
    package let auftrag: AuftragID
    package let fall: FallID
    /// Nummern der Blätter, die er schrieb.
    package let blätter: ClosedRange<Int>

    package init(auftrag: AuftragID, fall: FallID, blätter: ClosedRange<Int>) {
        self.auftrag = auftrag
        self.fall = fall
        self.blätter = blätter
    }

    /// Die Version des Falls unmittelbar danach.
    package var version: Int { blätter.upperBound }
}

/// Alle Ablagen, die ein laufendes Amt braucht, ohne das Geld.
package typealias Gesamtablage = Aktenablage & Dokumentablage & Personalablage & Sitzungsablage
    & Zugriffsprotokoll
