package import Fallakte
package import Grundtypen
package import Zahlungswesen

/// Wo Zahlläufe, Belegungen, Zahlungsdateien und das Hauptbuch liegen.
///
/// Jede Ablage besteht die Prüfungen aus `AblagePruefung`.
package protocol Zahlungsablage: Sendable {
    /// Der Lauf mit geprüfter Kette; nil, wenn es ihn nicht gibt.
    func lauf(_ nummer: Laufnummer) async throws(Zahlungsablagefehler) -> Laufakte?

    /// Schreibt alle Ereignisse des Eintrags mit ihren Folgen oder nichts: Blätter, Belegungen,
    /// Buchungen und die Datei in einer Transaktion.
    ///
    /// Kommt derselbe Auftrag noch einmal, bleibt alles, wie es ist, und die erste Quittung gilt.
    func append(_ eintrag: Laufeintrag) async throws(Zahlungsablagefehler) -> Laufquittung

    /// Was aus dem Auftrag geworden ist; nil, wenn er nie ankam.
    func laufquittung(of auftrag: AuftragID) async throws(Zahlungsablagefehler) -> Laufquittung?

    /// Alle Läufe, der neueste zuerst.
    func läufe() async throws(Zahlungsablagefehler) -> [Laufzeile]

    /// Die Läufe, in denen der Fall je stand, auch abgebrochene.
    func läufe(with fall: FallID) async throws(Zahlungsablagefehler) -> Set<Laufnummer>

    /// Die nächste freie Nummer des Jahres; nil, wenn das Jahr voll ist.
    func nächsteLaufnummer(am tag: Tag) async throws(Zahlungsablagefehler) -> Laufnummer?

    /// Wer die gefragten Plätze hat; freie fehlen.
    func belegt(_ plätze: [Belegung]) async throws(Zahlungsablagefehler) -> [Belegung: Laufnummer]

    /// Die ausgegebene Datei, gegen ihre Prüfsumme geprüft; nil, wenn es sie nicht gibt.
    func zahlungsdatei(_ prüfsumme: Prüfsumme) async throws(Zahlungsablagefehler) -> [UInt8]?

    /// Bucht, was nicht aus einem Lauf kommt; schon gebuchte Sätze bleiben, wie sie sind.
    ///
    /// - Returns: Zahl der neuen Sätze.
    func book(_ sätze: [Buchungssatz]) async throws(Zahlungsablagefehler) -> Int

    /// Die gebuchten Sätze mit diesen Kennungen; was nicht gebucht ist, fehlt.
    ///
    /// Ein beschädigter Satz scheitert für sich; versagt der Speicher selbst, wird der Fehler geworfen.
    func gebucht(_ ids: [String]) async throws(Zahlungsablagefehler)
        -> [String: Result<Buchungssatz, Zahlungsablagefehler>]

    /// Welche Fälle der Lauf auslassen musste, ohne Angabe jeder Lauf; nach Aktenzeichen.
    func zurückgestellt(in lauf: Laufnummer?) async throws(Zahlungsablagefehler)
        -> [Laufnummer: [Zurückstellung]]

    /// Die Buchungssätze eines Falls, ohne Angabe alle, in der Reihenfolge der Buchung.
    func buchungssätze(of fall: String?) async throws(Zahlungsablagefehler) -> [Buchungssatz]
}

/// Was eine Handlung in den Lauf schreibt.
package struct Laufeintrag: Hashable, Sendable {
    package let lauf: Laufnummer
    /// Der Stand, auf dem entschieden wurde; seine Version muss noch die letzte sein.
    package let stand: Zahllauf
    package let ereignisse: [ZahllaufEreignis]
    /// Die Datei, wenn eines der Ereignisse ihre Ausgabe ist.
    package let datei: [UInt8]?
    /// Die Fälle, die eine Vorbereitung auslassen musste.
    package let zurückgestellt: [Zurückstellung]
    package let auftrag: AuftragID
    package let autor: Kennung
    /// Läuft die Uhr rückwärts, gilt die Zeit des letzten Blatts.
    package let zeit: Zeitpunkt

    package init(
        lauf: Laufnummer, stand: Zahllauf, ereignisse: [ZahllaufEreignis], datei: [UInt8]? = nil,
        zurückgestellt: [Zurückstellung] = [], auftrag: AuftragID, autor: Kennung, zeit: Zeitpunkt
    ) {
        self.lauf = lauf
        self.stand = stand
        self.ereignisse = ereignisse
        self.datei = datei
        self.zurückgestellt = zurückgestellt
        self.auftrag = auftrag
        self.autor = autor
        self.zeit = zeit
    }
}

/// Ein Lauf, wie er gespeichert ist.
package struct Laufakte: Hashable, Sendable {
    package let nummer: Laufnummer
    package let blätter: [Laufblatt]
    package let kopf: Kettenkopf
    package let stand: Zahllauf
}

/// Was mit einem Auftrag geschehen ist.
package struct Laufquittung: Hashable, Sendable {
    package let auftrag: AuftragID
    package let lauf: Laufnummer
    /// Nummern der Blätter, die er schrieb.
    package let blätter: ClosedRange<Int>

    package init(auftrag: AuftragID, lauf: Laufnummer, blätter: ClosedRange<Int>) {
        self.auftrag = auftrag
        self.lauf = lauf
        self.blätter = blätter
    }
}

/// Eine Zeile der Liste aller Läufe.
package struct Laufzeile: Hashable, Sendable {
    package let lauf: Laufnummer
    package let version: Int
    package let art: Laufart
    package let monat: Monat
    package let ausführung: Tag
    package let zustand: Laufzustand
    /// Ohne zurückgehaltene Zahlungen.
    package let anzahl: Int
    package let summe: Geld
    package let letzteÄnderung: Zeitpunkt

    package init(
        lauf: Laufnummer, version: Int, art: Laufart, monat: Monat, ausführung: Tag,
        zustand: Laufzustand, anzahl: Int, summe: Geld, letzteÄnderung: Zeitpunkt
    ) {
        self.lauf = lauf
        self.version = version
        self.art = art
        self.monat = monat
        self.ausführung = ausführung
        self.zustand = zustand
        self.anzahl = anzahl
        self.summe = summe
        self.letzteÄnderung = letzteÄnderung
    }

    /// Nil für den leeren Lauf.
    package init?(_ stand: Zahllauf) {
        guard let vorbereitung = stand.vorbereitung, let zeit = stand.letzteÄnderung else {
            return nil
        }
        self.init(
            lauf: vorbereitung.lauf, version: stand.version, art: vorbereitung.art,
            monat: vorbereitung.monat,
            ausführung: stand.ausgabe?.ausführung ?? vorbereitung.ausführung,
            zustand: stand.zustand, anzahl: stand.auszuzahlen.count, summe: stand.summe,
            letzteÄnderung: zeit)
    }
}
