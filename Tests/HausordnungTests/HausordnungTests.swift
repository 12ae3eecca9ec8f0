import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Testing

@Suite struct `Hausordnung` {
    static let rechtsziele = ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte"]

    @Test func `Quelltexte sind NFC und ihre Namen ASCII`() throws {
        for datei in try Quelltext.swift("Sources", "Tests") {
            #expect(
                Array(datei.text.unicodeScalars)
                    == Array(datei.text.precomposedStringWithCanonicalMapping.unicodeScalars),
                "\(datei) ist nicht NFC")
            let nurASCII = datei.pfad.allSatisfy { $0.isASCII }
            #expect(nurASCII, "\(datei): Dateinamen sind ASCII")
        }
    }

    @Test(arguments: ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Zahlungswesen"])
    func `Recht und Geld rechnen ohne Gleitkomma, Uhr und Ausgabe`(ziel: String) throws {
        let verboten = try Regex(#"\b(Double|Float|CGFloat|Date\(|print\(|import Foundation)"#)
        for datei in try Quelltext.swift("Sources/\(ziel)") {
            for (nummer, zeile) in datei.zeilen.enumerated()
            where !zeile.drop(while: { $0 == " " }).hasPrefix("//") {
                #expect(zeile.firstMatch(of: verboten) == nil, "\(datei):\(nummer + 1): \(zeile)")
            }
        }
    }

    @Test func `jede Norm im Recht folgt der Grammatik`() throws {
        let literal = try Regex(#""((?:§|Art\.) [^"\\]*)""#)
        var gefunden = 0
        for datei in try Quelltext.swift("Sources/Leistungsrecht") {
            for (nummer, zeile) in datei.zeilen.enumerated() {
                for treffer in zeile.matches(of: literal) {
                    guard let text = treffer.output[1].substring.map(String.init),
                        !["BGBl", "Anlage", "a.F.", "(", ":", "RBSFV", "MiLo", "MinUh"]
                            .contains(where: text.contains)
                    else { continue }
                    gefunden += 1
                    #expect(Norm(text).istGültig, "\(datei):\(nummer + 1): „\(text)“")
                }
            }
        }
        #expect(gefunden > 80, "Die Suche findet die Normen nicht mehr.")
    }

    @Test(arguments: Parameterverzeichnis.alle)
    func `Parameter steigen in Geltung und Verkündung und nennen ihre Quelle`(
        parameter: Parameterauskunft
    ) {
        #expect(parameter.id.allSatisfy { $0.isASCII && !$0.isWhitespace })
        let ab = parameter.zeilen.map(\.ab)
        #expect(ab == ab.sorted() && Set(ab).count == ab.count)
        let verkündet = parameter.zeilen.compactMap(\.verkündet)
        #expect(verkündet == verkündet.sorted())
        for zeile in parameter.zeilen { #expect(!zeile.quelle.isEmpty) }
    }

    @Test func `jeder Parameter steht im Verzeichnis`() throws {
        let id = try Regex(#"Parameter<\w+\??>\(\s*"([^"]+)""#)
        let imText = Set(
            try Quelltext.swift("Sources/Leistungsrecht").flatMap { datei in
                datei.text.matches(of: id).compactMap { $0.output[1].substring.map(String.init) }
            })
        #expect(imText == Set(Parameterverzeichnis.alle.map(\.id)))
    }

    @Test func `jede genannte Auslegung und jede Entscheidung gibt es`() throws {
        let dateien =
            try Quelltext.swift("Sources", "Tests")
            + Quelltext.dateien(in: "docs", endung: "md")
        let auslegungen = try namen(in: "docs/auslegung")
        let entscheidungen = try namen(in: "docs/adr")
        for datei in dateien {
            for treffer in datei.text.matches(of: #/AV-(\d{4})/#) {
                #expect(
                    auslegungen.contains { $0.hasPrefix("AV-\(treffer.1)-") },
                    "\(datei) nennt AV-\(treffer.1)")
            }
            for treffer in datei.text.matches(of: #/ADR (\d{4})/#) {
                #expect(
                    entscheidungen.contains { $0.hasPrefix("\(treffer.1)-") },
                    "\(datei) nennt ADR \(treffer.1)")
            }
        }
    }

    private func namen(in ordner: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: Quelltext.wurzel.appending(path: ordner).path)
    }

    /// Eine Ratsche: die Grenze darf sinken, nie steigen.
    @Test func `Dateien und Funktionen bleiben überschaubar`() throws {
        for datei in try Quelltext.swift("Sources") {
            #expect(datei.zeilen.count <= 330, "\(datei) hat \(datei.zeilen.count) Zeilen")
            for (name, länge) in Funktionslängen(datei).alle {
                #expect(länge <= 75, "\(datei): \(name) hat \(länge) Zeilen")
            }
        }
    }

    @Test func `nichts nennt eine Paketquelle oder einen Pfad dieses Rechners`() throws {
        // In Teilen, damit die Regel nicht über sich selbst stolpert.
        let verboten = ["pypi" + ".org", "pythonhosted" + ".org", "deb" + ".debian.org"]
        let dateien =
            try Quelltext.swift("Sources", "Tests")
            + Quelltext.dateien(in: "docs", endung: "md")
            + Quelltext.dateien(in: "Werkzeuge", endung: "sh")
        for datei in dateien {
            for name in verboten { #expect(!datei.text.contains(name), "\(datei) nennt \(name)") }
        }
    }
}

/// Die Länge jeder Funktion, an ihrer Einrückung erkannt (die Formatprüfung sichert sie).
struct Funktionslängen {
    let alle: [(name: String, länge: Int)]

    init(_ datei: Quelltext.Datei) {
        let anfang = #/^(\s*)(?:[@a-z()]+ )*(?:func|init)\b[^\n]*/#
        var ergebnis: [(String, Int)] = []
        let zeilen = datei.zeilen
        for (nummer, zeile) in zeilen.enumerated() {
            guard let treffer = try? anfang.wholeMatch(in: zeile) else { continue }
            let einzug = String(treffer.1)
            let ende = zeilen[(nummer + 1)...].firstIndex { $0 == einzug + "}" } ?? nummer
            let nächste = zeilen[(nummer + 1)...].firstIndex {
                (try? anfang.wholeMatch(in: $0)).flatMap { $0?.1.count == einzug.count } ?? false
            }
            guard ende > nummer, nächste.map({ ende < $0 }) ?? true else { continue }
            ergebnis.append((zeile.trimmingCharacters(in: .whitespaces), ende - nummer + 1))
        }
        alle = ergebnis
    }
}

@Suite struct `Overlays bleiben draußen` {
    /// Wer entscheidet, schreibt, zahlt oder speichert, kann ein Overlay weder lesen noch setzen.
    @Test func `nur die Kommandozeile rechnet mit einem Overlay`() throws {
        let namen = [
            "Überlagerungsleser", "Rechtsstand(mit:", "mit: überlagerung", "mit: vorhaben",
        ]
        var gefunden = 0
        for datei in try Quelltext.swift("Sources") where namen.contains(where: datei.text.contains)
        {
            gefunden += 1
            #expect(
                ["Sources/Rechtskern/", "Sources/Fallformat/", "Sources/Kommandozeile/"]
                    .contains(where: datei.pfad.hasPrefix), "\(datei)")
        }
        #expect(gefunden >= 2)
    }
}
