import Fallformat
import Foundation
import Leistungsrecht
import Musterkreis
import Testing

/// Zufällig verstümmelte Dateien: nie ein Absturz, immer ein Ergebnis oder Fehler mit einer Stelle.
@Suite struct `Verstümmelte Dateien` {
    static let anzahlJeVorlage = 1_540

    /// Dreizehn Vorlagen: die Beispiele ohne ihre Ergebnisse und der Fall mit jedem Schlüssel.
    static func vorlagen() throws -> [String] {
        let beispiele = try Projektdatei.beispiele().prefix(12).map { beispiel in
            beispiel.text.components(separatedBy: "\nerwartet:")[0] + "\n"
        }
        return beispiele + [try Projektdatei.text("Tests/FallformatTests/Golden/voll.yaml")]
    }

    @Test(arguments: 0..<13)
    func `gelesen oder mit Stelle abgelehnt`(vorlage: Int) throws {
        let text = try Self.vorlagen()[vorlage]
        let json = Fallschreiber.json(try Fallleser.read(text, datei: "x").sachverhalt)
        var zufall = SplitMix64(UInt64(vorlage))
        var gelesen = 0
        for lauf in 0..<Self.anzahlJeVorlage {
            let kaputt = verstümmelt(lauf.isMultiple(of: 4) ? json : text, &zufall)
            do {
                let fall = try Fallleser.read(kaputt, datei: "x").sachverhalt
                gelesen += 1
                // Was lesbar ist, übersteht auch das Schreiben.
                if lauf.isMultiple(of: 16) {
                    #expect(
                        try Fallleser.read(Fallschreiber.json(fall), datei: "x").sachverhalt == fall
                    )
                }
            } catch {
                let fehler: Lesefehler = error
                try #require(!fehler.meldungen.isEmpty, "\(kaputt)")
                let zeilen = kaputt.unicodeScalars.count { $0.properties.isWhitespace } + 2
                for meldung in fehler.meldungen {
                    try #require(meldung.zeile >= 1 && meldung.spalte >= 1, "\(meldung)")
                    try #require(meldung.zeile <= zeilen, "\(meldung)")
                    try #require(!meldung.text.isEmpty)
                }
                #expect(
                    fehler.meldungen.map { [$0.zeile, $0.spalte] }.isAufsteigend, "\(kaputt)")
            }
        }
        // Beides muss vorkommen, sonst prüft der Test nichts.
        #expect(gelesen > 20 && gelesen < Self.anzahlJeVorlage - 20, "\(gelesen)")
    }

    private static let stücke = [
        "\"", "'", ":", ": ", "- ", "\n", "  ", "\t", "{", "}", "[", "]", ",", "#", "&a", "*a",
        "!!x",
        "|", ">", "?", "%", "@", "\\", "0", "9", ".", "-", "e", "ja", "null", "~", "ß", "😀",
        "\u{0}",
        "\u{85}", "\u{2028}", "\u{FEFF}", "\u{301}", "<<: ", "---\n", "...\n",
        "99999999999999999999",
    ]

    private func verstümmelt(_ text: String, _ zufall: inout SplitMix64) -> String {
        var zeichen = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &zufall) {
            let stelle = Int.random(in: 0..<zeichen.count, using: &zufall)
            let länge = Int.random(in: 1...6, using: &zufall)
            let ende = min(zeichen.count, stelle + länge)
            let stück = Array((Self.stücke.randomElement(using: &zufall) ?? "x").unicodeScalars)
            switch Int.random(in: 0..<6, using: &zufall) {
            case 0: zeichen.removeSubrange(stelle..<ende)
            case 1: zeichen.insert(contentsOf: stück, at: stelle)
            case 2: zeichen.replaceSubrange(stelle..<ende, with: stück)
            case 3: zeichen.insert(contentsOf: zeichen[stelle..<ende], at: stelle)
            case 4: zeichen.swapAt(stelle, Int.random(in: 0..<zeichen.count, using: &zufall))
            default: zeichen.removeSubrange(min(stelle + 40, zeichen.count - 1)...)
            }
            if zeichen.isEmpty { return "" }
        }
        var ergebnis = String.UnicodeScalarView()
        ergebnis.append(contentsOf: zeichen)
        return String(ergebnis)
    }
}

extension [[Int]] {
    var isAufsteigend: Bool {
        zip(self, dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) || $0 == $1 }
    }
}
