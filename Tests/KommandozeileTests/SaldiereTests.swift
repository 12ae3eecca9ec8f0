import ArgumentParser
import Foundation
import Testing

@testable import Kommandozeile

/// § 41a Abs. 6 SGB II vom Befehl bis zur Tafel.
@Suite struct `saldiere` {
    private static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")
    private static let vorläufig = ordner.appending(path: "45-vorlaeufig-schwankender-lohn.yaml")
        .path
    private static let nachgewiesen = ordner.appending(path: "108-nachgewiesener-lohn.yaml").path

    private func meldung(_ optionen: String...) throws -> String? {
        do {
            _ = try Saldiere.parse(optionen).ausgabe()
            return nil
        } catch let fehler as Eingabefehler { return fehler.zeilen.first }
    }

    /// September 851,00 − 680,90 = 170,10 zu viel, Oktober 772,60 − 680,90 = 91,70 zu wenig: 78,40 bleiben.
    @Test func `nennt Monate, Rest, Erstattung und Frist`() throws {
        let text = try Saldiere.parse([Self.vorläufig, Self.nachgewiesen, "--am", "2027-05-03"])
            .ausgabe()
        let zeilen = text.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(zeilen.contains("September 2026 851,00 680,90 −170,10"))
        #expect(zeilen.contains("Oktober 2026 680,90 772,60 +91,70"))
        #expect(zeilen.contains("nach Verrechnung −78,40"))
        #expect(zeilen.contains("Nachzuzahlen 0,00"))
        #expect(zeilen.contains("Zu erstatten 78,40"))
        #expect(text.contains("bis 29.02.2028"))
    }

    /// Ende Februar 2027: das Jahr läuft bis 29.02.2028.
    @Test(arguments: [
        ("2027-02-28", "läuft noch bis 28.02.2027"), ("2027-03-01", "bis 29.02.2028"),
        ("2028-02-29", "bis 29.02.2028"), ("2028-03-01", "Seit 01.03.2028 gilt das Vorläufige"),
    ])
    func `sagt, wo das Verfahren steht`(tag: String, satz: String) throws {
        #expect(
            try Saldiere.parse([Self.vorläufig, Self.nachgewiesen, "--am", tag]).ausgabe()
                .contains(satz))
    }

    @Test func `zwei Zeiträume und ein Tag davor werden abgewiesen`() throws {
        let anderer = Self.ordner.appending(path: "01-alleinstehend.yaml").path
        #expect(
            try meldung(Self.vorläufig, anderer, "--am", "2027-05-03")?
                .contains("Bitte bewilligungszeitraum in beiden Dateien gleich angeben") == true)
        #expect(
            try meldung(Self.vorläufig, Self.nachgewiesen, "--am", "2026-08-31")?
                .contains("liegt vor dem Bewilligungszeitraum") == true)
        #expect(try meldung(Self.vorläufig, Self.nachgewiesen, "--am", "2026-09-01") == nil)
    }
}
