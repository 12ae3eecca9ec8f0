import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut
import Schriftproben
import Testing

/// Besondere Einnahmen im Bescheid.
@Suite struct `Einnahmen im Bescheid` {
    /// § 41a Abs. 1 Satz 1 Nr. 2 SGB II: die Höhe steht erst nach dem Zeitraum fest.
    @Test func `ein offener Gewinn wird nur vorläufig bewilligt`() async throws {
        let fehler = await #expect(throws: Fachfehler.self) {
            try await Beispielakte("102-selbstaendig-vorlaeufig", .bewilligung)
        }
        guard case .recht(let grund)? = fehler else {
            Issue.record("kein Fehler des Rechts: \(String(describing: fehler))")
            return
        }
        #expect(grund.meldung.contains("§ 41a Abs. 1 Satz 1 Nr. 2 SGB II"))
        #expect(grund.pfad == "personen.olaf.einkommen.0")
    }

    @Test func `der Brief nennt den Gewinn und seine Monate`() async throws {
        let text = Reintext.text(
            try await Beispielakte(
                "102-selbstaendig-vorlaeufig",
                .vorläufig(grund: "Ihr Gewinn steht erst nach dem Zeitraum fest.")
            ).schreiben.brief())
        #expect(text.contains("Gewinn nach Steuern und Pflichtbeiträgen"))
        #expect(text.contains("850,00"))
        #expect(text.contains("553,50"))
    }

    @Test func `der Brief nennt den Teilbetrag und woraus er ist`() async throws {
        let text = Reintext.text(
            try await Beispielakte("100-nachzahlung-sechs-monate").schreiben.brief())
        #expect(text.contains("Teilbetrag einer aufgeteilten Einnahme"))
        #expect(text.contains("1/6 von 2.500,00 Euro vom 16.02.2026"))
    }
}
