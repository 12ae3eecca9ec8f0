import Fallformat
import Foundation
import Testing

/// Falsche Eingaben mit der genauen Meldung (`Golden/falsche-eingaben.txt`).
@Suite struct `Falsche Eingaben` {
    static let datei = "Tests/FallformatTests/Golden/falsche-eingaben.txt"

    @Test func `der Grundfall ist richtig`() throws {
        _ = try Fallleser.read(try Eingabefall.grundfall(), datei: "fall.yaml")
    }

    @Test func `jede Meldung nennt Stelle, Pfad, Fund und Erwartung`() throws {
        let text = try Projektdatei.text(Self.datei)
        let grundfall = try Eingabefall.grundfall()
        let fälle = try Eingabefall.alle(text)
        #expect(fälle.count >= 60)
        #expect(Set(fälle.map(\.titel)).count == fälle.count)
        if ProcessInfo.processInfo.environment["AKTUALISIEREN"] != nil {
            try aktualisiere(text, fälle, grundfall)
            return
        }
        for fall in fälle {
            let meldungen = try fall.meldungen(grundfall)
            #expect(meldungen == fall.erwartet, "\(fall.titel)")
        }
    }

    private func aktualisiere(_ text: String, _ fälle: [Eingabefall], _ grundfall: String) throws {
        var zeilen = text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0.hasPrefix("# ") }.map(String.init)
        for fall in fälle {
            zeilen += ["", "## \(fall.titel)"]
            zeilen += fall.alt.map { "- \($0)" } + fall.neu.map { "+ \($0)" }
            zeilen += try fall.meldungen(grundfall).map { "> \($0)" }
        }
        try (zeilen.joined(separator: "\n") + "\n").write(
            to: Projektdatei.wurzel.appending(path: Self.datei), atomically: true, encoding: .utf8)
    }
}

/// Eine Änderung am Grundfall und die Meldungen, die sie auslöst.
struct Eingabefall {
    var titel: String
    var alt: [String] = []
    var neu: [String] = []
    var erwartet: [String] = []

    static func grundfall() throws -> String {
        try Projektdatei.text("Tests/FallformatTests/Golden/grundfall.yaml")
    }

    static func alle(_ text: String) throws -> [Eingabefall] {
        var fälle: [Eingabefall] = []
        for zeile in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if zeile.hasPrefix("## ") {
                fälle.append(Eingabefall(titel: String(zeile.dropFirst(3))))
                continue
            }
            guard let letzter = fälle.indices.last, let zeichen = zeile.first else { continue }
            let inhalt = String(zeile.dropFirst(2))
            switch zeichen {
            case "-": fälle[letzter].alt.append(inhalt)
            case "+": fälle[letzter].neu.append(inhalt)
            case ">": fälle[letzter].erwartet.append(inhalt)
            default: throw Fehler(zeile: String(zeile))
            }
        }
        return fälle
    }

    struct Fehler: Error { let zeile: String }

    /// Der geänderte Text; die ersetzten Zeilen müssen im Grundfall genau einmal stehen.
    func text(_ grundfall: String) throws -> String {
        let neu = self.neu.map { $0 + "\n" }.joined()
        guard !alt.isEmpty else { return neu }
        let stücke = ("\n" + grundfall).components(
            separatedBy: "\n" + alt.joined(separator: "\n") + "\n")
        try #require(stücke.count == 2, "\(titel): \(alt)")
        return String((stücke[0] + "\n" + neu + stücke[1]).dropFirst())
    }

    func meldungen(_ grundfall: String) throws -> [String] {
        do {
            _ = try Fallleser.read(try text(grundfall), datei: "fall.yaml")
            return []
        } catch let fehler as Lesefehler {
            return fehler.meldungen.map(\.description)
        }
    }
}
