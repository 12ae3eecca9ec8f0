import Foundation
import Testing

/// Kleine Fälle je Vorschrift und ganze Haushalte, beide von Hand gerechnet (`docs/referenzfaelle.md`).
@Suite struct `Referenzfälle` {
    static let dateien = (try? Referenzdateien.namen()) ?? []
    static let haushalte = (try? Referenzdateien.namen(in: "haushalte")) ?? []
    /// Eine Datei, die sich nicht lesen lässt, fällt in ihrer eigenen Prüfung auf.
    static let fälle = dateien.flatMap { (try? Referenzdateien.fälle(in: $0)) ?? [] }

    @Test(arguments: dateien)
    func `lassen sich lesen`(datei: String) throws {
        #expect(try !Referenzdateien.fälle(in: datei).isEmpty)
    }

    @Test(arguments: fälle)
    func `stimmen auf den Cent`(fall: Referenzfall) {
        for abweichung in fall.abweichungen() {
            Issue.record("\(fall.datei), „\(fall.name)“: \(abweichung)")
        }
    }

    @Test(arguments: haushalte)
    func `stimmen über mehrere Monate`(datei: String) throws {
        let haushalt = try Referenzdateien.haushalt(in: datei)
        for abweichung in haushalt.abweichungen() { Issue.record("\(datei): \(abweichung)") }
    }

    @Test func `sind mindestens 600`() {
        #expect(Self.fälle.count >= 600)
    }

    /// `vorschriften.txt` nennt die gebauten Vorschriften, die Geld bewegen.
    @Test func `decken jede Vorschrift wenigstens fünfmal`() throws {
        let liste = try String(
            contentsOf: Referenzdateien.ordner.appending(path: "vorschriften.txt"), encoding: .utf8)
        let vorschriften = liste.split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") && !$0.isEmpty }
        #expect(vorschriften.count >= 40)
        let anzahl = Dictionary(grouping: Self.fälle, by: \.norm).mapValues(\.count)
        for norm in vorschriften {
            let fälle = anzahl[norm] ?? 0
            #expect(fälle >= 5, "\(norm) hat \(fälle) Fälle, gebraucht werden 5")
        }
        for norm in anzahl.keys {
            #expect(vorschriften.contains(norm), "\(norm) steht nicht in vorschriften.txt")
        }
        print(vorschriften.map { "\($0): \(anzahl[$0] ?? 0)" }.joined(separator: "\n"))
    }

    /// Mit den Beispielen, die mehr als einen Monat prüfen.
    @Test func `umfassen mindestens 80 ganze Haushalte über mehrere Monate`() throws {
        let beispiele = try Beispiele.dateien.filter { datei in
            let text = try String(
                contentsOf: Beispiele.ordner.appending(path: datei), encoding: .utf8)
            return text.split(separator: "\n").count { $0.hasPrefix("  - monat:") } > 1
        }
        #expect(beispiele.count + Self.haushalte.count >= 80)
    }
}

/// Der Läufer selbst: was er nicht versteht, lässt er nicht durch.
@Suite struct `Läufer der Referenzfälle` {
    @Test
    func `ein unbekannter Schlüssel, eine fehlende Quelle und eine leere Erwartung fallen auf`() {
        for text in ["{}", "{gesamd: 5}", "{gesamt: fünf}", "{personen: {eva: {lohn: 3}}}"] {
            #expect(throws: Referenzmangel.self, "\(text)") {
                try Soll(try Yaml.knoten(text), monat: "2026-01", ort: "probe")
            }
        }
        #expect(throws: Referenzmangel.self) {
            try Gruppe(
                try Yaml.knoten("{name: x, qelle: y}"), ort: "probe", kennt: ["name", "quelle"])
        }
        #expect(throws: Referenzmangel.self) {
            try Gruppe(try Yaml.knoten("{name: x}"), ort: "probe").text("quelle")
        }
    }

    @Test func `eine falsche Erwartung fällt auf`() throws {
        let fall = try #require(Referenzfälle.fälle.first)
        let soll = try Soll(try Yaml.knoten("{gesamt: 0.01}"), monat: "2026-01", ort: "probe")
        let falsch = Referenzfall(
            datei: fall.datei, norm: fall.norm, name: fall.name, text: fall.text, erwartet: [soll])
        #expect(!falsch.abweichungen().isEmpty)
    }

    @Test func `ein Flicken ändert, ergänzt und nimmt weg`() throws {
        let basis = try #require(
            try Yaml.knoten("{personen: [{id: eva, rolle: partner}], a: {b: 1}}"))
        func geflickt(_ pfad: String, _ wert: String) throws -> String? {
            let wert = try #require(try Yaml.knoten(wert))
            return try Yaml.text(try Flicken(pfad, wert, ort: "probe").auf(basis))
        }
        #expect(try geflickt("a.b", "2")?.contains("b: 2") == true)
        #expect(try geflickt("personen.eva.rolle", "kind")?.contains("rolle: kind") == true)
        #expect(try geflickt("personen.ben", "{rolle: kind}")?.contains("id: ben") == true)
        #expect(try geflickt("personen.eva", "entfaellt")?.contains("eva") == false)
        #expect(throws: Referenzmangel.self) { try geflickt("a.c", "entfaellt") }
        #expect(throws: Referenzmangel.self) { try geflickt("personen.ben.rolle", "kind") }
    }
}
