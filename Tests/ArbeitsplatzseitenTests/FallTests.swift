import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht
import Testing
@testable import Weboberflaeche

@Suite struct `Fallseite gefüllt` {
    @Test func `zeigt Haushalt, Angaben und fehlende Belege`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(seite.haushalt.map(\.name).first == "Anna Muster")
        #expect(seite.haushalt.first?.alter == "32 Jahre")
        #expect(seite.haushalt.first?.feststellungen.map(\.text) == ["erwerbsfähig"])
        let titel = seite.angaben.map(\.titel)
        #expect(titel == ["Personen", "Einkommen", "Wohnung", "Anschrift und Konto"])
        let lohn = try #require(seite.angaben[1].zeilen.first)
        #expect(lohn.bezeichnung == "Anna Muster: Erwerbstätigkeit (Bäckerei)")
        #expect(lohn.wert == "1.500,00\u{A0}€ brutto, 1.250,00\u{A0}€ netto")
        #expect(lohn.gilt == "ab Juli 2026")
        #expect(lohn.belegFehlt)
        // Kindergeld in gesetzlicher Höhe braucht keinen Beleg.
        #expect(seite.angaben[1].zeilen.filter(\.belegFehlt).count == 2)
        #expect(seite.schritte.count { $0.text.hasPrefix("Nachweis fehlt") } == 7)
        #expect(seite.schritte.first?.text == "Über den Antrag entscheiden")
        #expect(seite.darfNachweise)
        _ = try w.html(seite)
    }

    @Test func `die IBAN bleibt verdeckt`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let html = try w.html(
            try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna")))
        #expect(!html.contains(Werkstatt.iban))
        #expect(html.contains("DE•• •••• 3000"))
    }

    @Test func `Monate stimmen mit Rechnung, Bescheid und Zahlung überein`() async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel("02")
        let fall = try await w.erfasse(sachverhalt)
        try await w.bewillige(fall)
        w.zahlungen.setze([Monat(2026, 7): .euro(1419)])
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        let berechnung = try Berechnung(sachverhalt)
        #expect(seite.monate.map(\.zusteht) == berechnung.monate.map { $0.gesamt.deutsch })
        #expect(seite.monate.map(\.bewilligt) == seite.monate.map(\.zusteht))
        #expect(seite.monate[0].gezahlt == "1.419,00")
        #expect(seite.monate[1].gezahlt == "0,00")
        #expect(seite.monate[1].hinweis == nil, "Der August ist im Juli noch nicht fällig.")
        w.zahlungen.setze([:])
        let unbezahlt = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(unbezahlt.monate[0].hinweis == "noch nicht gezahlt")
        #expect(seite.monate.allSatisfy { $0.differenz == "0,00" })
        #expect(seite.monatssumme?.zusteht == berechnung.gesamt.deutsch)
        #expect(seite.monate[0].ziel == "/faelle/\(fall)/monate/2026-07")
        #expect(seite.schreiben.first?.zustand.text == "noch im Haus")
        #expect(seite.schritte.contains { $0.text == "Bescheid b1 zur Post geben" })
        #expect(seite.verlauf.first?.was == "Bescheid erlassen")
        #expect(seite.verlauf.first?.wer == "Ben Muster")
        #expect(seite.verlauf.first?.wann == "20.07.2026, 12:00")
        #expect(seite.verlauf.last?.was == "In den Eingangskorb gelegt")
        _ = try w.html(seite)
    }

    @Test func `ändern sich die Angaben, zeigt der Monat den Unterschied`() async throws {
        let w = try await Werkstatt()
        var sachverhalt = try Werkstatt.beispiel("02")
        let fall = try await w.erfasse(sachverhalt)
        try await w.bewillige(fall)
        sachverhalt.personen[0].einkommen.removeAll()
        try await w.ändere(fall, auf: sachverhalt, giltAb: Monat(2026, 9))
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(seite.monate[1].differenz == "0,00")
        #expect(seite.monate[2].differenz == "+872,00")
        #expect(seite.monate[2].ton == .achtung)
        #expect(seite.monate[2].hinweis?.hasPrefix("zu wenig bewilligt") == true)
    }

    @Test func `nur die zweite Person sieht den Weg zur Prüfung`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        _ = try await w.schlageVor(fall)
        let anna = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(anna.schritte.first?.ziel == nil)
        #expect(!anna.handlungen.contains { $0.ziel.contains("vorschlaege") })
        let ben = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("ben"))
        #expect(ben.schritte.first?.ziel == "/faelle/\(fall)/vorschlaege/v1")
    }

    @Test(arguments: [(57, false), (56, true)])
    func `acht Wochen vor dem Ende wird erinnert`(tage: Int, erinnert: Bool) async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        try await w.bewillige(fall)
        w.stelle(auf: Monat(2027, 6).letzter - tage)
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(seite.schritte.contains { $0.text.hasPrefix("Die Bewilligung endet") } == erinnert)
    }

    /// Am Telefon steht alles untereinander, in der Reihenfolge der Quelle.
    @Test func `die nächsten Schritte stehen gleich nach dem Kopf, vor jedem Abschnitt`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let html = try w.html(
            try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna")))
        func stelle(_ text: String) throws -> String.Index {
            try #require(html.range(of: text)?.lowerBound, "\(text)")
        }
        let schritte = try stelle(#"id="schritte""#)
        #expect(try stelle("</h1>") < schritte)
        for abschnitt in ["seitenmarken", "monate", "haushalt", "angaben", "nachweise", "verlauf"] {
            #expect(
                try schritte
                    < stelle(abschnitt == "seitenmarken" ? abschnitt : #"id="\#(abschnitt)""#))
        }
        let damals = try w.html(
            try await w.fälle.fall(fall.text, knownOn: "2026-07-20", for: w.zugang("anna")))
        #expect(!damals.contains(#"id="schritte""#), "Zu tun ist etwas heute, nicht damals.")
    }

    @Test func `ein Nachweis füllt die Lücke und ist abrufbar`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let inhalt = Array("%PDF-1.7 Mietvertrag".utf8)
        try await w.fälle.add(
            Nachweiseingang(
                bezeichnung: "Mietvertrag", zuPfad: "wohnung",
                datei: Datei(name: "miete.pdf", art: "text/html", inhalt: inhalt)), to: fall.text,
            for: w.zugang("tina"))
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna"))
        #expect(seite.nachweise.map(\.bezeichnung) == ["Mietvertrag"])
        #expect(seite.nachweise.first?.wofür == "Mietvertrag und letzte Abrechnung")
        let wohnung = try #require(seite.angaben.first { $0.titel == "Wohnung" }?.zeilen.first)
        #expect(wohnung.beleg?.ziel == "/faelle/\(fall)/nachweise/n1")
        #expect(!wohnung.belegFehlt)
        let datei = try await w.fälle.nachweis("n1", of: fall.text, for: w.zugang("anna"))
        #expect(datei.inhalt == inhalt)
        // Was behauptet wurde, zählt nicht; der Inhalt ist ein PDF.
        #expect(datei.art == "application/pdf")
        let fehlt = await absage {
            _ = try await w.fälle.nachweis("n2", of: fall.text, for: w.zugang("anna"))
        }
        #expect(fehlt?.istNichtGefunden == true)
    }
}
