import ArgumentParser
import Foundation
import Testing

@testable import Kommandozeile

@Suite struct `berechne mit Overlay` {
    private let probe: Spaltenprobe

    init() throws { probe = try Spaltenprobe() }

    /// Alleinerziehend mit einem Kind, das Kindergeld erhält.
    private func fall(kindergeld: String) throws -> String {
        try probe.datei(
            "fall.yaml",
            """
            format: fall/1
            titel: Probe
            antrag: 2026-07-02
            bewilligungszeitraum: {ab: 2026-07, monate: 12}
            oertlich:
              land: TH
              grenzen:
                - ab: 2023-01-01
                  unterkunft: {1: 480, 2: 600, je_weitere: 100}
                  heizung: {1: 90, 2: 120, je_weitere: 25}
            personen:
              - {id: eva, rolle: antragsteller, geboren: 1988-08-08, erwerbsfaehig: ja, alleinerziehend: ja}
              - id: finn
                rolle: kind
                geboren: 2016-03-03
                einkommen:
                  - {art: kindergeld, berechtigt: eva, ab: 2026-07\(kindergeld)}
            wohnung: {grundmiete: 240, nebenkosten: 80, heizung: 80, warmwasser: zentral, karenz_ab: 2026-07}
            """)
    }

    private func berechne(_ optionen: String...) throws -> String {
        try Berechne.parse(optionen + ["--monat", "2026-08"]).ausgabe()
    }

    private func fehler(_ optionen: String...) -> [String] {
        do {
            _ = try Berechne.parse(optionen + ["--monat", "2026-08"]).ausgabe()
            return []
        } catch let fehler as Eingabefehler { return fehler.zeilen } catch {
            return ["unerwartet: \(error)"]
        }
    }

    private static let ungenutzt = "In keinem Schritt dieser Rechnung kommen vom Overlay vor:"

    /// Steht der Betrag in den Angaben, bleibt er 259; sonst rechnet das Overlay mit 300.
    @Test(arguments: [(", betrag: 259", false), ("", true)])
    func `ein Betrag in den Angaben geht dem Overlay vor, und das steht da`(
        betrag: String, genutzt: Bool
    ) throws {
        let fall = try fall(kindergeld: betrag)
        let recht = try probe.overlay(("estg.66", "2026-01", "300"))
        let text = try berechne(fall, "--recht", recht)
        #expect(text.contains("ein Betrag in den Angaben geht vor"))
        #expect(text.contains("Kindergeld (estg.66) ab 2026-01: 300.00"))
        #expect(text.contains("300,00") == genutzt)
        #expect(text.contains(Self.ungenutzt) == !genutzt)
        let json = try berechne(fall, "--recht", recht, "--json")
        #expect(json.contains("\"im_rechenweg\" : \(genutzt)"))
    }

    @Test func `ohne Overlay steht nichts davon da`() throws {
        let fall = try fall(kindergeld: "")
        #expect(!(try berechne(fall)).contains("Overlay"))
        #expect(!(try berechne(fall, "--json")).contains("im_rechenweg"))
    }

    @Test func `ein zu früher Stand nennt die Option`() throws {
        let zeilen = fehler(try fall(kindergeld: ""), "--bekannt-am", "2010-01-01")
        #expect(
            zeilen.first?.hasPrefix("--bekannt-am 2010-01-01: Was am 01.01.2010 bekannt war")
                ?? false,
            "\(zeilen)")
    }

    @Test func `die Standardeingabe gibt es nur einmal und heißt in Meldungen nicht „-“`() {
        #expect(
            fehler("-", "--recht", "-").first?.hasPrefix(
                "die Datei des Haushalts und --recht: „-“ liest die Standardeingabe") ?? false)
        #expect(Eingabedatei.name("-") == "Eingabe")
        #expect(Eingabedatei.name("fall.yaml") == "fall.yaml")
    }

    @Test func `ein leeres Overlay nennt ein Overlay als Beispiel`() throws {
        let leer = try probe.datei("leer.yaml", "")
        let zeilen = fehler(try fall(kindergeld: ""), "--recht", leer)
        #expect(
            zeilen.first?.contains("Beispiele/recht/regelbedarf-5-prozent.yaml") ?? false,
            "\(zeilen)")
    }
}

@Suite struct `Optionen` {
    @Test(arguments: [
        ("1", true), ("65535", true), ("0", false), ("65536", false), ("99999", false),
    ])
    func `ein Anschluss liegt zwischen 1 und 65535`(anschluss: String, gültig: Bool) {
        guard !gültig else {
            #expect(throws: Never.self) { try Serveroptionen.parse(["--anschluss", anschluss]) }
            return
        }
        #expect {
            try Serveroptionen.parse(["--anschluss", anschluss])
        } throws: {
            Serveroptionen.message(for: $0).contains(
                "--anschluss \(anschluss): Erwartet wird ein Anschluss von 1 bis 65535")
        }
    }

    /// Der höchste Anschluss hat keinen nächsten.
    @Test func `ein belegter Anschluss nennt einen, den es gibt`() {
        #expect(Startfehler.anschlussBelegt(8080).meldung.hasSuffix("--anschluss 8081."))
        #expect(Startfehler.anschlussBelegt(65_535).meldung.hasSuffix("--anschluss 65534."))
    }

    @Test(arguments: [
        (["--nur", "rechnen", "--bild", "x.svg"], "--bild gehört zum Maß bevoelkerung"),
        (["--nur", "seiten", "--spalten", "x"], "--spalten gehört zum Maß bevoelkerung"),
        (["--nur", "bevoelkerung", "--bild", "x.svg"], nil as String?),
        (["--bild", "x.svg"], nil),
    ])
    func `bench zeichnet und liest nur, was es misst`(optionen: [String], teil: String?) {
        guard let teil else {
            #expect(throws: Never.self) { try Bench.parse(optionen) }
            return
        }
        #expect {
            try Bench.parse(optionen)
        } throws: { Bench.message(for: $0).contains(teil) }
    }
}

/// Gleiche Schritte einer Person stehen je in ihrer Zeile, sonst ergibt die Tafel die Summe nicht.
@Suite struct `Tafel von berechne` {
    /// Elterngeld 300 und 310 − 30 = 580.
    @Test func `zwei gleiche Einnahmen`() throws {
        let probe = try Spaltenprobe()
        let fall = try probe.datei(
            "zwei.yaml",
            """
            format: fall/1
            titel: Probe
            antrag: 2026-07-02
            bewilligungszeitraum: {ab: 2026-07, monate: 12}
            oertlich:
              land: TH
              grenzen:
                - ab: 2023-01-01
                  unterkunft: {1: 480, je_weitere: 100}
                  heizung: {1: 90, je_weitere: 25}
            personen:
              - id: eva
                rolle: antragsteller
                geboren: 1988-08-08
                erwerbsfaehig: ja
                einkommen:
                  - {art: elterngeld, betrag: 300, ab: 2026-07, einkommen_vor_geburt: 0}
                  - {art: elterngeld, betrag: 310, ab: 2026-07, einkommen_vor_geburt: 0}
            wohnung: {grundmiete: 240, nebenkosten: 80, heizung: 80, warmwasser: zentral, karenz_ab: 2026-07}
            """)
        let text = try Berechne.parse([fall, "--monat", "2026-08"]).ausgabe()
        let zeilen = text.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(zeilen.contains("Elterngeld 300,00"))
        #expect(zeilen.contains("Elterngeld 310,00"))
        #expect(zeilen.contains("= zu berücksichtigendes sonstiges Einkommen 580,00"))
    }
}
