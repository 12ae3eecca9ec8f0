import Foundation
import Rechtskern
import Testing

/// Das Verzeichnis des Rechts passt zum Code (ADR 0015).
@Suite struct `Verzeichnis des Rechts` {
    static let ordner = "docs/recht"
    static let verzeichnis = Result { try Rechtsverzeichnis() }

    private func verzeichnis() throws -> Rechtsverzeichnis { try Self.verzeichnis.get() }

    @Test func `die Seiten passen zum Code`() throws {
        let seiten = Rechtsseiten(verzeichnis: try verzeichnis()).seiten
        let ordner = Quelltext.wurzel.appending(path: Self.ordner)
        if ProcessInfo.processInfo.environment["AKTUALISIEREN"] == "1" {
            for seite in seiten {
                try seite.text.write(
                    to: ordner.appending(path: seite.datei), atomically: true, encoding: .utf8)
            }
            return
        }
        let vorhanden = try FileManager.default.contentsOfDirectory(atPath: ordner.path)
            .filter { $0.hasSuffix(".md") }
        #expect(Set(vorhanden) == Set(seiten.map(\.datei)))
        for seite in seiten {
            let bisher = try Quelltext.text("\(Self.ordner)/\(seite.datei)")
            #expect(
                bisher == seite.text,
                "\(seite.datei) passt nicht zum Code. Neu schreiben: \(Rechtsseiten.erneuern)")
        }
    }

    @Test func `jeder Verweis der Seiten zeigt auf eine Datei`() throws {
        let seiten = Rechtsseiten(verzeichnis: try verzeichnis()).seiten
        var gezählt = 0
        for seite in seiten {
            let anker = Set(
                seite.text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { zeile in
                    String(
                        zeile.dropFirst(3).lowercased().compactMap { zeichen -> Character? in
                            if zeichen == " " { return "-" }
                            return zeichen.isLetter || zeichen.isNumber || zeichen == "-"
                                ? zeichen : nil
                        })
                })
            for treffer in seite.text.matches(of: #/\]\(([^)]+)\)/#) {
                let ziel = String(treffer.1)
                gezählt += 1
                if ziel.hasPrefix("https://www.gesetze-im-internet.de/") { continue }
                if ziel.hasPrefix("#") {
                    #expect(anker.contains(String(ziel.dropFirst())), "\(seite.datei): \(ziel)")
                    continue
                }
                let pfad = Quelltext.wurzel.appending(path: Self.ordner).appending(path: ziel)
                #expect(
                    FileManager.default.fileExists(atPath: pfad.standardizedFileURL.path),
                    "\(seite.datei): \(ziel)")
            }
        }
        #expect(gezählt > 500, "Die Suche findet die Verweise nicht mehr.")
    }

    @Test func `kein Absatz bleibt ohne Code, Ablehnung oder Grund`() throws {
        let verzeichnis = try verzeichnis()
        var stumm: [String] = []
        for vorschrift in verzeichnis.vorschriften.alle {
            for absatz in vorschrift.absätze
            where verzeichnis.stellen(vorschrift, absatz).isEmpty
                && verzeichnis.vorschriften.vermerke[vorschrift.stelle(absatz)] == nil
            {
                stumm.append(vorschrift.stelle(absatz))
            }
        }
        #expect(
            stumm.isEmpty,
            "In \(Vorschriften.vermerkdatei) fehlt der Grund: \(stumm.joined(separator: "; "))")
    }

    @Test func `kein Vermerk widerspricht dem Code`() throws {
        let verzeichnis = try verzeichnis()
        var offen = verzeichnis.vorschriften.vermerke
        for vorschrift in verzeichnis.vorschriften.alle {
            for absatz in vorschrift.absätze {
                let stelle = vorschrift.stelle(absatz)
                guard let vermerk = offen.removeValue(forKey: stelle) else { continue }
                let beantwortet = verzeichnis.stellen(vorschrift, absatz).contains {
                    $0.ablehnung == nil
                }
                switch vermerk.art {
                case .keinCode:
                    #expect(!beantwortet, "\(stelle): kein Code nötig, aber es gibt welchen")
                case .teilweise:
                    #expect(beantwortet, "\(stelle): teilweise, aber kein Code nennt ihn")
                case .offen: break
                }
            }
        }
        #expect(offen.isEmpty, "Vermerke ohne Vorschrift: \(offen.keys.sorted())")
    }

    /// Ein Tippfehler in einer Norm fiele hier auf: jeden genannten Absatz muss es geben.
    @Test func `jeden Absatz, den der Code nennt, gibt es`() throws {
        let verzeichnis = try verzeichnis()
        var absätze: [Paragraf: Set<String>] = [:]
        for vorschrift in verzeichnis.vorschriften.alle {
            absätze[Paragraf(vorschrift)] = Set(vorschrift.absätze.map(\.nummer))
        }
        let ganz: Set<String> = ["GrusiGV", "SGB I", "SGB X", "SGB XII", "BGB"]
        for (zitat, stellen) in verzeichnis.code.jeZitat {
            let ort = stellen.map(\.datei).joined(separator: ", ")
            guard let bekannt = absätze[Paragraf(zitat)] else {
                #expect(
                    !ganz.contains(zitat.gesetz), "§ \(zitat.paragraf) \(zitat.gesetz) in \(ort)")
                continue
            }
            if let absatz = zitat.absatz, bekannt != ["–"] {
                #expect(
                    bekannt.contains(absatz),
                    "§ \(zitat.paragraf) Abs. \(absatz) \(zitat.gesetz) in \(ort)")
            }
        }
    }

    @Test(arguments: [
        ("§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. b SGB II", ["11b/1/SGB II"]),
        ("§ 19 Abs. 3 Satz 2, § 20 SGB II", ["19/3/SGB II", "20/-/SGB II"]),
        (
            "(§ 21 Abs. 2 bis 4, § 23 Nr. 2, 4 SGB II).",
            [
                "21/2/SGB II", "21/3/SGB II", "21/4/SGB II", "23/-/SGB II",
            ]
        ),
        ("§§ 31a, 32 und 7b Abs. 4 SGB II", ["31a/-/SGB II", "32/-/SGB II", "7b/4/SGB II"]),
        (
            "nach § 26 Abs. 1 SGB X, § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB",
            [
                "26/1/SGB X", "187/2/BGB", "188/2/BGB",
            ]
        ),
        ("§ 11b Abs. 2, 2b SGB II", ["11b/2/SGB II", "11b/2b/SGB II"]),
        ("§ 1 Abs. 1 Nr. 16 Bürgergeld-V und § 6 Abs. 1 Alg II-V", ["1/1/GrusiGV", "6/1/GrusiGV"]),
        ("§ 21 Abs. 8 deckelt", ["21/8/Vorgabe"]), ("kein Verweis auf 2 Absätze", []),
    ])
    func `Verweise werden gelesen`(text: String, erwartet: [String]) {
        let gelesen = Zitatleser.zitate(in: text, vorgabe: "Vorgabe").map {
            "\($0.paragraf)/\($0.absatz ?? "-")/\($0.gesetz)"
        }
        #expect(gelesen == erwartet)
    }
}
