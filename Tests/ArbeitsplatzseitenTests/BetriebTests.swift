import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Testing
import Weboberflaeche

@Suite struct `Betrieb und Konten` {
    @Test func `die Prüfung zählt Fälle und Blätter und nennt niemanden`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let betrieb = Betriebsstand(w.mittel) { [Speicherangabe(Begriff("Größe", "Size"), "1 MB")] }
        let vorher = try await betrieb.protokoll(for: w.zugang("ivo"))
        #expect(vorher.prüfungen.map(\.zustand.ton) == [.neutral, .neutral])
        try await betrieb.verify(for: w.zugang("ivo"))
        let seite = try await betrieb.protokoll(for: w.zugang("ivo"))
        #expect(seite.prüfungen.map(\.zustand.ton) == [.gut, .gut])
        #expect(seite.prüfungen.first?.einzelheit == "1 Fälle, 3 Blätter")
        #expect(seite.ereignisse.count == 1)
        let html = try w.html(seite)
        for verräterisch in ["Muster, Anna", "Anna", "1.419", fall.text] {
            #expect(!html.contains(verräterisch), "\(verräterisch)")
        }
    }

    @Test func `ein verändertes Blatt fällt auf und die Lesetabellen bleiben`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        await w.ablage.damage(fall) { blätter in Array(blätter.dropLast()) }
        let betrieb = Betriebsstand(w.mittel) { [] }
        try await betrieb.verify(for: w.zugang("ivo"))
        let seite = try await betrieb.protokoll(for: w.zugang("ivo", .en))
        #expect(seite.prüfungen.map(\.zustand.text) == ["damaged: 1", "not built"])
        #expect(seite.prüfungen.first?.einzelheit.contains(fall.text) == true)
    }

    @Test(arguments: ["anna", "lea", "kai", "tina"])
    func `nur die IT prüft`(kennung: String) async throws {
        let w = try await Werkstatt()
        let betrieb = Betriebsstand(w.mittel) { [] }
        #expect(
            await absage { _ = try await betrieb.protokoll(for: w.zugang(kennung)) }?.istVerboten
                == true)
        #expect(
            await absage { try await betrieb.verify(for: w.zugang(kennung)) }?.istVerboten == true)
    }

    @Test func `ein Konto trägt Rechte und Aufgabe seiner Rollen`() async throws {
        let w = try await Werkstatt()
        let konten = Kontenverzeichnis(
            w.mittel,
            muster: [
                .init(kennung: "anna", passwort: "geheim"), .init(kennung: "fremd", passwort: "x"),
            ])
        let anna = try #require(try await konten.konto("anna"))
        #expect(
            anna.aufgabe == [
                .de: "Ansprechperson, Standort Nord", .en: "case worker, Standort Nord",
            ])
        #expect(
            anna.rechte == [.fälleSehen, .antragErfassen, .nachweisAnfügen, .vorschlagen, .prüfen])
        #expect(try await konten.konto("ivo")?.rechte == [.betriebSehen])
        #expect(
            try await konten.konto("kai")?.rechte == [
                .zahllaufSehen, .zahllaufVorbereiten, .zahllaufFreigeben,
            ])
        #expect(try await konten.konto("fremd") == nil)
        #expect(try await konten.konto("Ä'; DROP") == nil)
        let quer = try #require(try await konten.konto("quer"))
        #expect(!quer.aktiv && quer.rechte.isEmpty)
        #expect(try await konten.musterkonten(.de).map(\.kennung) == ["anna"])
        #expect(try await Kontenverzeichnis(w.mittel).musterkonten(.de).isEmpty)
    }
}
