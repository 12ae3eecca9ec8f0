import Ablage
import ArgumentParser
import Crypto
import Fachprozesse
import Fallakte
import Foundation
import Hummingbird
import Logging
import Musterkreis
import Weboberflaeche

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Antwortzeit der ganzen Fallseite bei fünfzig Menschen zugleich; Server und Abrufer teilen sich den
/// Rechner.
struct Seitenmessung {
    private let menschen = 50
    private let abrufe = 20
    private let fälle = 60

    func miss() async throws -> [Messung] {
        let probe = try await Messamt.neu()
        try await probe.legeFälleAn(fälle)
        let kekse = try await probe.meldeAn(menschen)
        let adressen = try await probe.betrieb.amt.ablage.aktenzeichen().map { "/faelle/\($0)" }
        let anschluss = 20_000 + Int.random(in: 0..<20_000)
        let server = Server(
            ordner: probe.ordner,
            optionen: try Serveroptionen.parse(["--anschluss", "\(anschluss)"]),
            vorführung: true)
        let platz = try server.arbeitsplatz(probe.betrieb, try Amtszeit())
        let zeiten = try await withThrowingTaskGroup(of: [Double]?.self) { gruppe in
            gruppe.addTask {
                var logger = Logger(label: "bench")
                logger.logLevel = .critical
                try await platz.application(logger: logger).runService()
                return nil
            }
            let abrufer = Abrufer(anschluss: anschluss, zugleich: menschen)
            try await abrufer.warte(auf: "/anmelden")
            for (nummer, keks) in kekse.enumerated() {
                gruppe.addTask {
                    try await abrufer.rufe(
                        (0..<abrufe).map { adressen[(nummer * 7 + $0) % adressen.count] }, mit: keks
                    )
                }
            }
            var alle: [Double] = []
            for _ in kekse { alle += try await gruppe.next()?.flatMap { $0 } ?? [] }
            gruppe.cancelAll()
            return alle.sorted()
        }
        try await probe.beende()
        func anteil(_ prozent: Int) -> Double {
            zeiten.isEmpty ? .nan : zeiten[min(zeiten.count - 1, zeiten.count * prozent / 100)]
        }
        return [
            Messung("Fallseite, \(menschen) zugleich, Mitte (p50)", anteil(50) * 1000, "ms"),
            Messung("Fallseite, \(menschen) zugleich, p95", anteil(95) * 1000, "ms"),
            Messung("Abrufe", Double(zeiten.count), ""),
        ]
    }
}

/// Ruft Seiten nacheinander ab und misst jede.
private struct Abrufer: Sendable {
    let anschluss: Int
    private let netz: URLSession

    init(anschluss: Int, zugleich: Int) {
        self.anschluss = anschluss
        let einstellung = URLSessionConfiguration.ephemeral
        einstellung.httpCookieStorage = nil
        einstellung.httpMaximumConnectionsPerHost = zugleich
        netz = URLSession(configuration: einstellung)
    }

    func warte(auf pfad: String) async throws {
        for _ in 0..<100 {
            if (try? await hole(pfad, mit: "")) == 200 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Startfehler.musteramt("Der Server antwortet nicht.")
    }

    func rufe(_ pfade: [String], mit keks: String) async throws -> [Double] {
        var zeiten: [Double] = []
        for pfad in pfade {
            let beginn = ContinuousClock.now
            let stand = try await hole(pfad, mit: keks)
            guard stand == 200 else {
                throw Startfehler.musteramt("Die Seite \(pfad) antwortet mit \(stand).")
            }
            zeiten.append((ContinuousClock.now - beginn).sekunden)
        }
        return zeiten
    }

    private func hole(_ pfad: String, mit keks: String) async throws -> Int {
        guard let adresse = URL(string: "http://127.0.0.1:\(anschluss)\(pfad)") else { return 0 }
        var anfrage = URLRequest(url: adresse)
        if !keks.isEmpty { anfrage.setValue("sitzung=\(keks)", forHTTPHeaderField: "Cookie") }
        let (_, antwort) = try await netz.data(for: anfrage)
        // Eine Umleitung zur Anmeldung wäre schnell und falsch gemessen.
        guard let antwort = antwort as? HTTPURLResponse, antwort.url?.path == adresse.path else {
            return 303
        }
        return antwort.statusCode
    }
}

extension Messamt {
    /// Ein kleiner Kreis mit Fällen in allen Stufen.
    func legeFälleAn(_ anzahl: Int) async throws { try await baue(anzahl) }

    /// Sitzungen von Ansprechpartnerinnen, als Cookie-Werte.
    func meldeAn(_ anzahl: Int) async throws -> [String] {
        let personen = Bedienstete.alle.filter { $0.aufgabe == .ansprechpartner }
        let zeit = betrieb.amt.uhr.jetzt()
        var kekse: [String] = []
        for nummer in 0..<anzahl {
            let keks = String(format: "%064x", nummer + 1)
            let summe = SHA256.hash(data: Data(keks.utf8)).map { String(format: "%02x", $0) }
                .joined()
            guard let kennung = Kennung(personen[nummer % personen.count].kennung),
                let token = Prüfsumme(summe)
            else { throw Startfehler.musteramt("Sitzung \(nummer)") }
            try await betrieb.amt.ablage.begin(
                Sitzung(
                    token: token, kennung: kennung, begonnen: zeit, zuletztGesehen: zeit,
                    csrf: keks))
            kekse.append(keks)
        }
        return kekse
    }
}
