package import Fallakte

/// Eine angemeldete Person an einem Gerät.
package struct Sitzung: Hashable, Sendable {
    /// SHA-256 des Tokens im Cookie; wer die Datenbank liest, kann sich damit nicht anmelden.
    package let token: Prüfsumme
    package let kennung: Kennung
    package let begonnen: Zeitpunkt
    package var zuletztGesehen: Zeitpunkt
    /// Steht in jedem Formular (Schutz vor untergeschobenen Anfragen).
    package let csrf: String

    package init(
        token: Prüfsumme, kennung: Kennung, begonnen: Zeitpunkt, zuletztGesehen: Zeitpunkt,
        csrf: String
    ) {
        self.token = token
        self.kennung = kennung
        self.begonnen = begonnen
        self.zuletztGesehen = zuletztGesehen
        self.csrf = csrf
    }
}

/// Die laufenden Sitzungen.
package protocol Sitzungsablage: Sendable {
    /// Verlangt, dass es das Konto gibt.
    func begin(_ sitzung: Sitzung) async throws(Ablagefehler)
    func sitzung(_ token: Prüfsumme) async throws(Ablagefehler) -> Sitzung?
    /// Ändert nichts, wenn die Sitzung schon endete oder später gesehen wurde.
    func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) async throws(Ablagefehler)
    func end(_ token: Prüfsumme) async throws(Ablagefehler)
    /// Meldet die Person überall ab, etwa nach einem neuen Passwort.
    func endAll(of kennung: Kennung) async throws(Ablagefehler)
    /// Beendet, was seitdem niemand mehr gesehen hat.
    ///
    /// - Returns: Zahl der beendeten Sitzungen.
    func endUnseen(since zeit: Zeitpunkt) async throws(Ablagefehler) -> Int
}
