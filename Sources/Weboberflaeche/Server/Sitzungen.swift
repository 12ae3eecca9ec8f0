import Crypto
package import Fallakte
import Foundation

/// Jemand ist angemeldet.
package struct Arbeitssitzung: Sendable, Equatable {
    /// SHA-256 des Tokens im Cookie; das Token selbst wird nirgends gespeichert.
    package let token: Prüfsumme
    package let kennung: String
    package let begonnen: Zeitpunkt
    package var zuletztGesehen: Zeitpunkt
    /// Steht in jedem Formular der Sitzung.
    package let siegel: String

    package init(
        token: Prüfsumme, kennung: String, begonnen: Zeitpunkt, zuletztGesehen: Zeitpunkt,
        siegel: String
    ) {
        self.token = token
        self.kennung = kennung
        self.begonnen = begonnen
        self.zuletztGesehen = zuletztGesehen
        self.siegel = siegel
    }
}

/// Wo die laufenden Sitzungen liegen.
package protocol Sitzungsspeicher: Sendable {
    func begin(_ sitzung: Arbeitssitzung) async throws
    func sitzung(_ token: Prüfsumme) async throws -> Arbeitssitzung?
    func touch(_ token: Prüfsumme, at zeit: Zeitpunkt) async throws
    func end(_ token: Prüfsumme) async throws
}

/// Beginnt, findet und beendet Sitzungen.
struct Sitzungen: Sendable {
    let speicher: any Sitzungsspeicher
    let einstellungen: Arbeitsplatzeinstellungen
    let aufbewahrung: Aufbewahrung
    let jetzt: @Sendable () -> Zeitpunkt

    /// Ein Cookie-Wert mit 256 zufälligen Bit.
    static func zufallstext() -> String {
        var erzeuger = SystemRandomNumberGenerator()
        let worte = (0..<4).map { _ in erzeuger.next() as UInt64 }
        return worte.map { String(format: "%016lx", UInt($0)) }.joined()
    }

    static func summe(_ token: String) -> Prüfsumme? {
        Prüfsumme(SHA256.hash(data: Data(token.utf8)).map { String(format: "%02x", $0) }.joined())
    }

    /// Nach jeder Anmeldung eine neue Sitzung; eine untergeschobene alte gilt nie weiter.
    func begin(for kennung: String, ending alt: Arbeitssitzung?) async throws -> (
        cookie: String, sitzung: Arbeitssitzung
    )? {
        if let alt { try await speicher.end(alt.token) }
        let token = Sitzungen.zufallstext()
        guard let summe = Sitzungen.summe(token) else { return nil }
        let zeit = jetzt()
        let sitzung = Arbeitssitzung(
            token: summe, kennung: kennung, begonnen: zeit, zuletztGesehen: zeit,
            siegel: Sitzungen.zufallstext())
        try await speicher.begin(sitzung)
        return (token, sitzung)
    }

    /// Die gültige Sitzung zum Cookie; abgelaufene werden dabei beendet.
    func find(_ cookie: String) async throws -> Arbeitssitzung? {
        guard cookie.utf8.count == 64, let summe = Sitzungen.summe(cookie),
            let sitzung = try await speicher.sitzung(summe)
        else { return nil }
        let zeit = jetzt().millisekunden
        let ruhe = zeit - sitzung.zuletztGesehen.millisekunden
        guard ruhe < Int64(einstellungen.ruheMinuten) * 60_000,
            zeit - sitzung.begonnen.millisekunden
                < Int64(einstellungen.höchstdauerStunden) * 3_600_000
        else {
            try await speicher.end(summe)
            await aufbewahrung.merke(sitzung, at: jetzt())
            return nil
        }
        // Nicht bei jedem Klick schreiben; eine Minute Ungenauigkeit stört die Ruhezeit nicht.
        if ruhe > 60_000 { try await speicher.touch(summe, at: jetzt()) }
        return sitzung
    }

    /// Die Sitzung zum Cookie, wenn sie vor Kurzem abgelaufen ist.
    func abgelaufene(_ cookie: String) async -> Arbeitssitzung? {
        guard cookie.utf8.count == 64, let summe = Sitzungen.summe(cookie) else { return nil }
        return await aufbewahrung.abgelaufene(summe, at: jetzt())
    }
}
