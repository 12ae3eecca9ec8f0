import Ablage
import AblagePruefung
import Fallakte
import Foundation
import Testing

@Suite struct `Kette` {
    let blatt = Journalblatt(
        fall: "f-1", nummer: 1, erfasst: 1_780_000_000_000, autor: "clara", auftrag: "x1",
        art: "antrag_eingegangen", fassung: 1, inhalt: Data("{}".utf8), kette: "")

    @Test func `ein Glied ist auf jedem Rechner und für immer dasselbe`() {
        // Unabhängig nachgerechnet mit Python hashlib, siehe die Beschreibung in `glied(after:)`.
        #expect(
            blatt.glied(after: Kettenkopf.anfang.kette)
                == "2c21a20f2eae781b93ab8b571647942e15b7e34094327333319562a80f36143b")
    }

    @Test func `jedes Feld bindet, auch an seiner Grenze`() {
        func anders(
            fall: String = "f-1", nummer: Int = 1, erfasst: Int64 = 1_780_000_000_000,
            autor: String = "clara", auftrag: String = "x1", art: String = "antrag_eingegangen",
            fassung: Int = 1, inhalt: String = "{}"
        ) -> String {
            Journalblatt(
                fall: fall, nummer: nummer, erfasst: erfasst, autor: autor, auftrag: auftrag,
                art: art, fassung: fassung, inhalt: Data(inhalt.utf8), kette: ""
            ).glied(after: Kettenkopf.anfang.kette)
        }
        let glieder = [
            anders(), anders(fall: "f-2"), anders(nummer: 2), anders(erfasst: 0),
            anders(autor: "dora"), anders(auftrag: "x2"), anders(art: "anderes"),
            anders(fassung: 2), anders(inhalt: "{ }"),
            // Ein Zeichen, das von einem Feld ins nächste wandert.
            anders(autor: "clarax", auftrag: "1"), anders(autor: "clar", auftrag: "ax1"),
            blatt.glied(after: String(repeating: "1", count: 64)),
        ]
        #expect(Set(glieder).count == glieder.count)
        #expect(anders() == blatt.glied(after: Kettenkopf.anfang.kette))
    }

    @Test func `die Meldungen nennen Ort und Rat`() throws {
        let fall: FallID = try Muster.schlüssel("f-1")
        let auftrag: AuftragID = try Muster.schlüssel("x1")
        let clara: Kennung = try Muster.schlüssel("clara")
        let fehler: [(Ablagefehler, String)] = [
            (
                .versionVeraltet(
                    Versionskonflikt(fall: fall, gesehen: 2, jetzt: 4, inzwischen: [])), "Blatt 4"
            ),
            (.auftragFremd(auftrag, gehörtZu: fall), "f-1"),
            (.autorWeichtAb(handelnd: clara, autor: clara), "clara"),
            (.dokumentFehlt(Prüfsumme(1, 0, 0, 0)), "000000000000"),
            (.eintragLeer(auftrag), "x1"), (.kontoUnbekannt(clara), "clara"),
            (.beschädigt(Schaden(fall: "f-1", blatt: 7, art: .prüfsummeFalsch)), "Blatt 7"),
            (.beschädigt(Schaden(fall: "f-1", blatt: 7, art: .blattFehlt)), "fehlt"),
            (.beschädigt(Schaden(fall: "f-1", blatt: 7, art: .zeitLäuftRückwärts)), "Vorgänger"),
            (.beschädigt(Schaden(fall: "f-1", blatt: 7, art: .auftragFehlt)), "Auftrag"),
            (.dokumentBeschädigt(Prüfsumme(1, 0, 0, 0)), "Sicherung"),
            (.inhaltNichtGeschützt(fall), "f-1"), (.kontoUnlesbar(kennung: "x"), "„x“"),
            (.lesetabelleUnlesbar(fall: "f-1"), "neu aufbauen"),
            (.speicher(.keinPlatz(ort: "amt.sqlite")), "Platz"),
            (.speicher(.abgebrochen(ort: "amt.sqlite")), "amt.sqlite"),
            (.speicher(.sonstiger(ort: "amt.sqlite", code: 19, text: "t")), "19"),
        ]
        for (fehler, wort) in fehler {
            #expect(fehler.meldung.contains(wort), "\(fehler.meldung)")
            #expect(fehler.meldung.hasSuffix("."))
        }
    }
}
