import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Testing
import Weboberflaeche

@testable import Arbeitsplatz

@Suite struct `Gemeinsame Worte und Wege` {
    @Test(arguments: [
        ("personen.anna.geboren", "personen.0.geboren", "f-personen-0-geboren"),
        ("personen.ben", "personen.1", "b-person-1"),
        ("personen.ben.einkommen.2", "personen.1.einkommen.2", "b-f-personen-1-einkommen-2"),
        ("personen.ben.vermoegen", "personen.1.vermoegen", "b-f-personen-1-vermoegen"),
        ("personen.fremd.geboren", "personen.fremd.geboren", "f-personen-fremd-geboren"),
        ("wohnung", "wohnung.0", "b-wohnung-0"),
        ("wohnung.hoehere_kosten", "wohnung.0.hoehere_kosten", "f-wohnung-0-hoehere-kosten"),
        ("wohnung.1.karenz_ab", "wohnung.1.karenz_ab", "f-wohnung-1-karenz-ab"),
        ("kontakt.konto.iban", "kontakt.konto.iban", "f-kontakt-konto-iban"),
    ])
    func `Pfade des Fallformats finden ihr Feld`(pfad: String, feld: String, anker: String) {
        let wege = Angabepfad(personen: ["anna", "ben"])
        #expect(wege.feldname(pfad) == feld)
        #expect(wege.anker(pfad) == anker)
    }

    @Test func `Beträge und Unterschiede in beiden Sprachen`() {
        let betrag = Geld.euro(1_234, 56)
        #expect(Sprache.de.euro(betrag) == "1.234,56\u{A0}€")
        #expect(Sprache.en.euro(betrag) == "€1,234.56")
        #expect(Sprache.en.euro(-betrag) == "−€1,234.56")
        #expect(Sprache.de.unterschied(betrag) == "+1.234,56")
        #expect(Sprache.de.unterschied(.null) == "0,00")
        #expect(Sprache.en.unterschied(-betrag) == "−1,234.56")
    }

    @Test(arguments: [
        (Tag(2026, 7, 1), "19 Tage", "0 Monate"), (Tag(2026, 6, 20), "", "1 Monat"),
        (Tag(2023, 7, 21), "", "35 Monate"), (Tag(2023, 7, 20), "", "3 Jahre"),
    ])
    func `kleine Kinder zählen nach Monaten`(geboren: Tag, _: String, alter: String) {
        #expect(Sprache.de.alter(of: geboren, am: Tag(2026, 7, 20)) == alter)
    }

    @Test(arguments: [(0, "1 kB"), (1_499, "1 kB"), (999_999, "1000 kB"), (1_250_000, "1,3 MB")])
    func `Dateien haben eine lesbare Größe`(bytes: Int, text: String) {
        #expect(Sprache.de.größe(bytes: bytes) == text)
    }

    /// Jedes Recht der Oberfläche hängt an einer Befugnis, die eine Rolle auch hat.
    @Test(arguments: Recht.allCases)
    func `jedes Recht hat eine Rolle`(recht: Recht) {
        #expect(Rolle.allCases.contains { $0.befugnisse.contains(recht.befugnis) })
    }

    @Test func `Uhrzeiten folgen der Sommerzeit`() async throws {
        let w = try await Werkstatt()
        let gang = Arbeitsgang(
            mittel: w.mittel, zugang: w.zugang("anna"), akteur: try await w.akteur("anna"))
        #expect(gang.zeit(Werkstatt.mittag(Tag(2026, 7, 20))) == "20.07.2026, 12:00")
        #expect(gang.zeit(Werkstatt.mittag(Tag(2026, 12, 1))).hasSuffix("11:00"))
    }

    @Test func `ein Ablagefehler ist keine Absage`() async throws {
        let w = try await Werkstatt()
        let gang = Arbeitsgang(
            mittel: w.mittel, zugang: w.zugang("anna"), akteur: try await w.akteur("anna"))
        let fehler = await gang.absage(.ablage(.speicher(.keinPlatz(ort: "x"))))
        #expect(fehler is Fachfehler)
        let iban = await gang.absage(.iban(pfad: "kontakt.konto.iban", eingabe: "DE12"))
        guard case .fehlerhaft(let felder)? = iban as? Absage else {
            Issue.record("keine Absage")
            return
        }
        #expect(felder.map(\.feld) == ["kontakt.konto.iban"])
    }
}
