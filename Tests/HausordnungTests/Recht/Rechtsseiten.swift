import Rechtskern

/// Die Seiten unter `docs/recht/`, als Markdown.
struct Rechtsseiten {
    /// Ein Block zusammengehöriger Vorschriften auf einer Seite.
    struct Block {
        let datei: String
        let titel: String
        let gesetz: String
        /// Erste und letzte Nummer; nil nimmt das ganze Gesetz.
        let nummern: ClosedRange<Int>?
    }

    static let blöcke: [Block] = [
        .init(
            datei: "sgb2-07-10-berechtigte.md", titel: "Wer Leistungen erhält (§§ 7 bis 10 SGB II)",
            gesetz: "SGB II", nummern: 7...10),
        .init(
            datei: "sgb2-11-13-einkommen-vermoegen.md",
            titel: "Einkommen und Vermögen (§§ 11 bis 13 SGB II)", gesetz: "SGB II",
            nummern: 11...13),
        .init(
            datei: "sgb2-19-23-bedarfe.md", titel: "Leistungen und Bedarfe (§§ 19 bis 23 SGB II)",
            gesetz: "SGB II", nummern: 19...23),
        .init(
            datei: "sgb2-24-30-besondere-leistungen.md",
            titel: "Besondere Leistungen, Bildung und Teilhabe (§§ 24 bis 30 SGB II)",
            gesetz: "SGB II", nummern: 24...30),
        .init(
            datei: "sgb2-31-32-minderungen.md",
            titel: "Pflichtverletzungen und Meldeversäumnisse (§§ 31 bis 32 SGB II)",
            gesetz: "SGB II", nummern: 31...32),
        .init(
            datei: "sgb2-36-46-verfahren.md",
            titel: "Zuständigkeit, Verfahren, Finanzierung (§§ 36 bis 46 SGB II)",
            gesetz: "SGB II", nummern: 36...46),
        .init(
            datei: "sgb2-65-74-uebergang.md",
            titel: "Übergang und Sonderregeln (§§ 65 bis 74 SGB II)", gesetz: "SGB II",
            nummern: 65...74),
        .init(
            datei: "grusigv.md",
            titel: "Grundsicherungsgeld-Verordnung, bis Juni 2026 Bürgergeld-Verordnung",
            gesetz: Zitat.verordnung, nummern: nil),
        .init(
            datei: "sgb1.md", titel: "Allgemeiner Teil: benutzte Vorschriften des SGB I",
            gesetz: "SGB I", nummern: nil),
        .init(
            datei: "sgb10.md", titel: "Verwaltungsverfahren: benutzte Vorschriften des SGB X",
            gesetz: "SGB X", nummern: nil),
        .init(
            datei: "sgb12.md", titel: "Sozialhilfe: benutzte Vorschriften des SGB XII",
            gesetz: "SGB XII", nummern: nil),
        .init(
            datei: "bgb.md", titel: "Fristen und Vertretung: benutzte Vorschriften des BGB",
            gesetz: "BGB", nummern: nil),
    ]

    static let erneuern = "AKTUALISIEREN=1 swift test --filter RechtsseitenTests"

    let verzeichnis: Rechtsverzeichnis

    /// Alle Seiten: Dateiname und Inhalt.
    var seiten: [(datei: String, text: String)] {
        [("README.md", übersicht)] + Self.blöcke.map { ($0.datei, seite($0)) }
    }

    func vorschriften(_ block: Block) -> [Vorschriften.Vorschrift] {
        verzeichnis.vorschriften.alle.filter { vorschrift in
            vorschrift.gesetz == block.gesetz
                && block.nummern.map { $0.contains(Paragraf(vorschrift).ordnung.0) } ?? true
        }
    }

    // MARK: Übersicht

    private var übersicht: String {
        var zeilen = [
            "# Das Recht und seine Antworten", "",
            "<!-- Erzeugt. Nicht von Hand ändern. Neu schreiben: \(Self.erneuern) -->", "",
            "Jeder Absatz des Leistungsrechts und was dieses Programm dazu sagt: den Code, der ihn "
                + "beantwortet, die Werte nach Datum mit Fundstelle, den Rechenbaum, Beispiele und "
                + "Prüfungen. Die Seiten entstehen aus dem Quelltext; ein Test schlägt fehl, wenn sie "
                + "nicht zu ihm passen. Neu geschrieben werden sie mit", "",
            "    \(Self.erneuern)", "",
            "Die Liste der Vorschriften mit ihren amtlichen Überschriften steht in "
                + "[vorschriften.txt](vorschriften.txt), Gründe für Absätze ohne Code und Grenzen "
                + "gebauter stehen in [vermerke.txt](vermerke.txt). Gezählt werden Absätze:", "",
            "| Seite | " + Antwort.allCases.map(\.wort).joined(separator: " | ") + " | Absätze |",
            "|---|" + String(repeating: "--:|", count: Antwort.allCases.count + 1),
        ]
        var summe: [Antwort: Int] = [:]
        for block in Self.blöcke {
            let zahlen = zähle(vorschriften(block))
            summe.merge(zahlen, uniquingKeysWith: +)
            zeilen.append(zeile("[\(block.titel)](\(block.datei))", zahlen))
        }
        zeilen.append(zeile("**Zusammen**", summe))
        zeilen += [
            "",
            "- **beantwortet**: mindestens eine Stelle im Code wendet den Absatz an oder prüft ihn; "
                + "was daran fehlt, steht als Vermerk dabei. Das Zählwerk sieht, *dass* Code den Absatz "
                + "nennt, nicht, ob er ihn erschöpft.",
            "- **abgelehnt**: der Fall wird erkannt und mit der Vorschrift abgelehnt; das Amt "
                + "entscheidet von Hand.",
            "- **kein Code nötig**: der Absatz rechnet und entscheidet nichts, was dieses Programm tut; "
                + "der Grund steht dabei.",
            "- **nicht gebaut**: danach fragt das Programm nicht; wer so einen Fall hat, entscheidet "
                + "von Hand ([offen.md](../offen.md)).", "",
            "Bei den SGB I, X, XII und dem BGB stehen nur die Absätze, die der Code nennt. Weitere "
                + "Gesetze (WoGG, BKGG, UhVorschG, EStG, SGB IV, SGG) nennt der Code mit ihrer Stelle; "
                + "hier sind sie nicht aufgeführt.", "",
        ]
        return zeilen.joined(separator: "\n")
    }

    private func zeile(_ name: String, _ zahlen: [Antwort: Int]) -> String {
        "| \(name) | "
            + Antwort.allCases.map { "\(zahlen[$0] ?? 0)" }.joined(separator: " | ")
            + " | \(zahlen.values.reduce(0, +)) |"
    }

    private func zähle(_ vorschriften: [Vorschriften.Vorschrift]) -> [Antwort: Int] {
        var zahlen: [Antwort: Int] = [:]
        for vorschrift in vorschriften {
            for absatz in vorschrift.absätze {
                zahlen[verzeichnis.antwort(vorschrift, absatz), default: 0] += 1
            }
        }
        return zahlen
    }

    // MARK: Eine Seite

    private func seite(_ block: Block) -> String {
        let alle = vorschriften(block)
        var zeilen = [
            "# \(block.titel)", "",
            "<!-- Erzeugt. Nicht von Hand ändern. Neu schreiben: \(Self.erneuern) -->", "",
            "[Übersicht](README.md) · "
                + alle.map { "[§ \($0.paragraf)](#\($0.anker))" }.joined(separator: " · "), "",
        ]
        for vorschrift in alle { zeilen += Rechtsabschnitt(vorschrift, verzeichnis).zeilen }
        return zeilen.joined(separator: "\n")
    }
}
