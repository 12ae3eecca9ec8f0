import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Testing
import Zahlungswesen

@Suite struct `Vom Antrag zur Zahlungsdatei` {
    @Test func `Antrag, Vorschlag, Bescheid, Lauf, Datei`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.direktzahlung)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        let bescheid = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let erlassen = try #require(akte.stand.bescheid(bescheid))
        #expect(erlassen.zeitraum.anzahl == 12)
        let brief = try await probe.amt.dokument(
            erlassen.schreiben, of: fall, by: probe.verfasst)
        #expect(String(decoding: brief, as: UTF8.self).contains("Widerspruch"))

        let lauf = try await probe.kasse.bereiteVor(
            .hauptlauf, for: Monat(2026, 8), probe.auftrag("l1"), by: probe.kasseEins)
        try await probe.kasse.prüfe(lauf, probe.auftrag("l2"), by: probe.kasseEins)
        let stand = try #require(try await probe.kasse.lauf(lauf, by: probe.kasseEins)?.stand)
        try await probe.kasse.quittiere(
            stand.offeneBefunde, grund: "verglichen", in: lauf, probe.auftrag("l3"),
            by: probe.kasseEins)
        try await probe.kasse.gibFrei(
            lauf, anzahl: stand.auszuzahlen.count, summe: stand.summe, probe.auftrag("l4"),
            by: probe.kasseZwei)
        let datei = try await probe.kasse.gibAus(lauf, probe.auftrag("l5"), by: probe.kasseZwei)
        let inhalt = String(decoding: try Data(contentsOf: datei), as: UTF8.self)
        // Juli und August in einem Lauf: Regelbedarf an die Person, Miete an den Vermieter.
        #expect(inhalt.contains("<InstdAmt Ccy=\"EUR\">1126.00</InstdAmt>"))
        #expect(inhalt.contains("<InstdAmt Ccy=\"EUR\">840.00</InstdAmt>"))
        #expect(inhalt.contains("<CtrlSum>1966.00</CtrlSum>"))
        try await probe.kasse.bestätige(
            lauf, referenz: "BANK-1", am: probe.uhr.amtsuhr.heute, probe.auftrag("l6"),
            by: probe.kasseZwei)
        let gezahlt = try await probe.kasse.gezahlt(fall)
        #expect(gezahlt == [Monat(2026, 7): .euro(983), Monat(2026, 8): .euro(983)])
        let hauptbuch = try await probe.zahlungen.hauptbuch()
        #expect(hauptbuch.prüfsummen.values.allSatisfy { $0 == .null })
    }

    @Test func `ein zweiter Lauf zahlt nichts noch einmal`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        _ = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        let erster = try await probe.kasse.bereiteVor(
            .hauptlauf, for: Monat(2026, 8), probe.auftrag("l1"), by: probe.kasseEins)
        // Derselbe Auftrag noch einmal, etwa nach einem Absturz: derselbe Lauf.
        let wieder = try await probe.kasse.bereiteVor(
            .hauptlauf, for: Monat(2026, 8), probe.auftrag("l1"), by: probe.kasseEins)
        #expect(erster == wieder)
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.bereiteVor(
                .tageslauf, for: Monat(2026, 8), probe.auftrag("l2"), by: probe.kasseEins)
        }
    }

    @Test func `Ablehnung, weil das Einkommen reicht, mit den Zahlen im Brief`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.gutVerdienend)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .ablehnung(grund: "Das Einkommen reicht aus.")),
            gesehen: probe.version(fall), probe.auftrag("v"), by: probe.verfasst)
        let bescheid = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let erlassen = try #require(akte.stand.bescheid(bescheid))
        let brief = try await probe.amt.dokument(
            erlassen.schreiben, of: fall, by: probe.verfasst)
        #expect(String(decoding: brief, as: UTF8.self).contains("983,00"))
        #expect(akte.stand.anordnungen.isEmpty)
    }
}
