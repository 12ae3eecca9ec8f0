import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Schriftgut
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
        try await probe.versende(bescheid, in: fall)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let erlassen = try #require(akte.stand.bescheid(bescheid))
        #expect(erlassen.zeitraum.anzahl == 12)
        let brief = try await probe.amt.dokument(
            erlassen.schreiben, of: fall, by: probe.verfasst)
        #expect(String(decoding: brief, as: UTF8.self).contains("Widerspruch"))

        let lauf = try await probe.kasse.bereiteVor(
            .hauptlauf, for: Monat(2026, 8), probe.auftrag("l1"), by: probe.kasseEins)
        try await probe.kasse.prüfe(lauf, probe.auftrag("l2"), by: probe.kasseEins)
        let stand = try #require(
            try await probe.kasse.laufOhneProtokoll(lauf, by: probe.kasseEins)?.stand)
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
        let ausgabe = try #require(try await probe.stand(lauf).ausgabe)
        // Am Tag davor kann die Bank noch nichts ausgeführt haben.
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.bestätige(
                lauf, referenz: "BANK-0", am: ausgabe.ausführung - 1, probe.auftrag("l6-vorher"),
                by: probe.kasseZwei)
        }
        try await probe.kasse.bestätige(
            lauf, referenz: "BANK-1", am: ausgabe.ausführung, probe.auftrag("l6"),
            by: probe.kasseZwei)
        let gezahlt = try await probe.kasse.gezahlt(fall)
        #expect(gezahlt == [Monat(2026, 7): .euro(983), Monat(2026, 8): .euro(983)])
        let hauptbuch = try await probe.zahlungen.hauptbuch()
        #expect(hauptbuch.prüfsummen.values.allSatisfy { $0 == .null })
    }

    @Test func `ohne den Namen der Person geht kein Brief hinaus`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let fremd = try Probeamt.akteur("frida", .ansprechpartner)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: fremd)
        await #expect {
            try await probe.amt.erlasse(
                vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"),
                by: probe.prüft)
        } throws: { fehler in
            guard case .bescheidUnvollständig(let fehlt) = fehler as? Fachfehler else {
                return false
            }
            return fehlt == ["Name der Person mit der Kennung frida"]
        }
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.prüft)
        #expect(akte.stand.bescheide.isEmpty)
    }

    @Test func `kein Brief nennt eine Person bei ihrer Kennung`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(
            Angabenmuster.paarBeiWohnbau.replacing(#""vorname":"Bernd",""#, with: "\""))
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        #expect {
            try probe.amt.entwurf(
                fall, akte.stand, Entscheidungswunsch(art: .bewilligung), by: probe.verfasst)
        } throws: { fehler in
            guard case .eingabe(let meldungen) = fehler as? Fachfehler else { return false }
            return meldungen.map(\.pfad) == ["personen.bernd.vorname"]
                && meldungen.allSatisfy { $0.text.contains("10.01.1988") }
        }
    }

    @Test func `ein zweiter Lauf zahlt nichts noch einmal`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        let bescheid = try await probe.amt.erlasse(
            vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"), by: probe.prüft)
        try await probe.versende(bescheid, in: fall)
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

    @Test func `die Gründe stimmen für die Monate, die sie erklären`() async throws {
        let probe = try Probeamt()
        let teuer = Angabenmuster.alleinstehend.replacing(
            #""grundmiete":280"#, with: #""grundmiete":700"#
        ).replacing(#""karenz_ab":"2026-07""#, with: #""karenz_ab":"2023-01""#)
        let fall = try await probe.antrag(teuer)
        try await probe.amt.ändere(
            fall,
            auf: teuer.replacing(#""grundmiete":700"#, with: #""grundmiete":210"#)
                .replacing(
                    #""personen":[{"#,
                    with: #""personen":[{"vermoegen":[{"art":"#
                        + #""girokonto","betrag":100}],"#),
            grund: "Umzug", giltAb: Monat(2026, 9), gesehen: probe.version(fall),
            probe.auftrag("u"), by: probe.verfasst)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung, monate: 4),
            by: probe.verfasst)
        let texte = entwurf.schreiben.begründung.map(\.text).joined(separator: "\n")
        // Bis August die alte Wohnung zu 780 Euro, danach die neue zu 290.
        #expect(texte.contains("Juli und August 2026: Die Unterkunft kostet 780,00 Euro im Monat."))
        #expect(
            texte.contains(
                "September und Oktober 2026: Die Unterkunft kostet 290,00 Euro im Monat."))
        #expect(texte.contains("September und Oktober 2026: Ihr Vermögen haben wir geprüft."))
        #expect(entwurf.schreiben.unstimmigkeiten == [])
        // Gelten dieselben Angaben für alle Monate, steht der Satz einmal und ohne Zeit.
        let einfach = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung, monate: 2),
            by: probe.verfasst)
        let kurz = einfach.schreiben.begründung.map(\.text).joined(separator: "\n")
        #expect(kurz.contains("\nDie Unterkunft kostet 780,00 Euro im Monat."))
        #expect(!kurz.contains("2026:") && !kurz.contains("Ihr Vermögen haben wir geprüft."))
    }

    @Test func `ein Nachweis zu einem unbekannten Fall hinterlässt keine Datei`() async throws {
        let probe = try Probeamt()
        let fremd = try #require(FallID("2026-99999"))
        let datei = Data("Mietvertrag".utf8)
        await #expect {
            try await probe.amt.füge(
                datei, name: "miete.pdf", bezeichnung: "Mietvertrag", zu: nil, an: fremd,
                probe.auftrag("n"), by: probe.verfasst)
        } throws: { fehler in
            guard case .fallUnbekannt(let fall) = fehler as? Fachfehler else { return false }
            return fall == fremd
        }
        #expect(try await probe.ablage.dokument(Prüfsumme(of: datei), of: fremd) == nil)
        #expect(await probe.ablage.aktenzeichen().isEmpty)
    }

    /// Carla zieht am 16. August ein: in der ersten Hälfte kennt die Rechnung sie nicht.
    @Test func `der Sofortzuschlag steht auch im Bogen, wenn ihn erst der zweite Abschnitt kennt`()
        async throws
    {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.kindZiehtEin)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung), by: probe.verfasst)
        guard case .bewilligung(let verfügung) = entwurf.schreiben.verfügung else {
            Issue.record("keine Bewilligung")
            return
        }
        let august = try #require(verfügung.monate.first { $0.monat == Monat(2026, 8) }).inhalt
        let personen = august.berechnungen.map { $0.personen.map(\.person) }
        #expect(personen == [["anna"], ["anna", "carla"]])
        let zuschläge = august.berechnungen.map { bogen in
            bogen.personen.compactMap { $0.sofortzuschlag?.betrag }
        }
        #expect(zuschläge == [[], [.euro(25)]])
        let anteile = august.berechnungen.map { bogen in
            bogen.personen.compactMap { $0.anteilig?.sofortzuschlag }.summe
        }
        #expect(anteile == [.null, .euro(25)])
        #expect(entwurf.schreiben.unstimmigkeiten == [])
        // Im ganzen Monat danach steht er wieder im einzigen Abschnitt.
        let september = try #require(verfügung.monate.first { $0.monat == Monat(2026, 9) }).inhalt
        #expect(
            september.berechnungen.map { $0.personen.compactMap { $0.sofortzuschlag?.betrag } }
                == [[.euro(25)]])
    }

    @Test func `jeder Monat zahlt nach seinen Angaben: Umzug, und jemand zieht aus`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.paarBeiWohnbau)
        try await probe.amt.ändere(
            fall, auf: Angabenmuster.alleinBeiHausgut, grund: "Trennung und Umzug",
            giltAb: Monat(2026, 9), gesehen: probe.version(fall), probe.auftrag("u"),
            by: probe.verfasst)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung), by: probe.verfasst)
        let direkt = entwurf.vorschlag.direktzahlungen
        #expect(direkt.map(\.an.inhaber) == ["Wohnbau Probe", "Hausgut Probe"])
        #expect(direkt.map(\.zeitraum.ab) == [Monat(2026, 7), Monat(2026, 9)])
        #expect(direkt.first?.zeitraum.bis == Monat(2026, 8))
        #expect(direkt.map(\.miete) == [.euro(420), .euro(350)])
        func anVermieter(_ monat: Monat) -> Geld {
            entwurf.vorschlag.zeilen.filter { $0.monat == monat }.map(\.kommuneAnVermieter).summe
        }
        #expect(anVermieter(Monat(2026, 8)) == .euro(420))
        #expect(anVermieter(Monat(2026, 9)) == .euro(350))
        let bernd = entwurf.vorschlag.zeilen.filter { $0.person.text == "bernd" }
        #expect(bernd.map(\.monat) == [Monat(2026, 7), Monat(2026, 8)])
        // Wer auszog, hat für seine Monate Anspruch auf den Bescheid.
        #expect(entwurf.schreiben.mitglieder.map(\.id) == ["anna", "bernd"])
        _ = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
    }
}
