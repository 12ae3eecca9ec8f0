@testable import Fallformat
import Leistungsrecht
import Rechtskern
import Testing

/// Jeder Schlüssel wird gelesen, geprüft und geschrieben.
@Suite struct `Jeder Schlüssel` {
    static func voll() throws -> String {
        try Projektdatei.text("Tests/FallformatTests/Golden/voll.yaml")
    }

    private func wurzel(_ text: String) throws -> YamlKnoten {
        var quelltext = Quelltext(datei: "voll.yaml")
        let knoten = quelltext.knoten(aus: text)
        return try #require(knoten)
    }

    /// Jeder Wert ohne weitere Angaben darin, mit seinem Pfad und dem Schlüssel davor.
    private func blätter(_ knoten: YamlKnoten, pfad: [String] = []) -> [([String], YamlKnoten)] {
        switch knoten.inhalt {
        case .text: [(pfad, knoten)]
        case .liste(let teile):
            teile.enumerated().flatMap { blätter($1, pfad: pfad + ["\($0)"]) }
        case .angaben(let einträge):
            einträge.flatMap { blätter($0.wert, pfad: pfad + [$0.schlüssel]) }
        }
    }

    @Test func `steht im vollen Fall`() throws {
        let benutzt = Set(blätter(try wurzel(try Self.voll())).flatMap(\.0))
        for gruppe in Fallform.gruppen {
            for wort in worte(gruppe) { #expect(benutzt.contains(wort), "\(wort) fehlt") }
        }
    }

    private func worte<S: Schlüssel>(_: S.Type) -> [String] { S.worte }

    @Test func `wird gelesen: an seiner Stelle etwas Falsches fällt auf`() throws {
        let text = try Self.voll()
        let zeilen = text.split(separator: "\n", omittingEmptySubsequences: false)
        let alle = blätter(try wurzel(text))
        #expect(alle.count > 120)
        for (pfad, blatt) in alle {
            guard case .text(_, let schlicht) = blatt.inhalt, schlicht || pfad != ["zweck"] else {
                continue
            }
            // Ein Wert, der nirgends gilt: eine Gruppe mit unbekanntem Schlüssel.
            let zeile = Array(zeilen[blatt.stelle.zeile - 1].unicodeScalars)
            var neu = String.UnicodeScalarView(zeile.prefix(blatt.stelle.spalte - 1))
            neu.append(contentsOf: "{unsinn: x}".unicodeScalars)
            neu.append(contentsOf: rest(zeile.dropFirst(blatt.stelle.spalte - 1)))
            var geändert = zeilen.map(String.init)
            geändert[blatt.stelle.zeile - 1] = String(neu)
            let fehler = #expect(throws: Lesefehler.self, "\(pfad) wird nicht gelesen") {
                try Fallleser.read(geändert.joined(separator: "\n"), datei: "voll.yaml")
            }
            #expect(
                fehler?.meldungen.contains { $0.zeile == blatt.stelle.zeile } == true,
                "\(pfad): \(fehler?.description ?? "")")
        }
    }

    /// Was nach dem Wert auf der Zeile steht.
    private func rest(_ ab: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        if ab.first == "\"" {
            return ab.dropFirst().drop { $0 != "\"" }.dropFirst()
        }
        return ab.drop { !["}", "]", ","].contains($0) }
    }

    @Test func `wird geschrieben`() throws {
        let fall = try Fallleser.read(try Self.voll(), datei: "voll.yaml").sachverhalt
        let json = Fallschreiber.json(fall)
        #expect(try Fallleser.read(json, datei: "voll.json").sachverhalt == fall)
        let geschrieben = Set(blätter(try wurzel(json)).flatMap(\.0))
        // Die Woche wird zum Termin, Erwartungen gehören nicht zum Fall.
        let nichtGeschrieben: Set = ["woche", "am", "erwartet"]
        for gruppe in Fallform.gruppen
        where gruppe != Erwartungsschlüssel.self && gruppe != Personenerwartungsschlüssel.self {
            for wort in worte(gruppe) where !nichtGeschrieben.contains(wort) {
                #expect(geschrieben.contains(wort), "\(wort) wird nicht geschrieben")
            }
        }
    }

    @Test func `steht in der festen Reihenfolge`() throws {
        let fall = try Fallleser.read(try Self.voll(), datei: "voll.yaml").sachverhalt
        guard case .angaben(let einträge) = try wurzel(Fallschreiber.json(fall)).inhalt else {
            Issue.record("kein Objekt")
            return
        }
        let folge = einträge.map(\.schlüssel)
        #expect(folge == Fallschlüssel.worte.filter { folge.contains($0) })
        #expect(folge.count == Fallschlüssel.worte.count - 1)
    }

    @Test func `eine nicht gebaute Regel nennt eine gültige Vorschrift`() {
        for tafel in [
            NichtGebaut.personenangaben, NichtGebaut.wohnungsangaben, NichtGebaut.einkommensarten,
        ] {
            for (schlüssel, regel) in tafel {
                #expect(regel.norm.istGültig, "\(schlüssel): \(regel.norm)")
                #expect(!regel.was.isEmpty)
            }
        }
        for art in Einkommensart.allCases {
            #expect(NichtGebaut.einkommensarten[art.rawValue] == nil)
        }
    }
}
