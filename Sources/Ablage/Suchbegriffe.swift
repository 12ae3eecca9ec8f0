import Foundation
import Grundtypen

/// Zerlegt Text in Begriffe, die sich mit einfachem Bytevergleich finden lassen.
///
/// Jede Ablage vergleicht Begriffe vom Anfang her; Schreibweisen gleicht diese Zerlegung aus, nicht
/// die Datenbank, damit alle Ablagen dasselbe finden.
package enum Suchbegriffe {
    /// Die Begriffe, unter denen ein gespeicherter Text zu finden ist.
    static func aus(_ text: String) -> [String] {
        stücke(text).filter(istNummer)
            + wörter(text).flatMap { wort in
                // „Muller“ und „Mueller“ sollen beide „Müller“ finden.
                straßenformen(faltung(wort)) + straßenformen(ohneZeichen(wort))
            }
    }

    /// Die Begriffe einer Anfrage; ein Tag in beiden Schreibweisen wird zu `JJJJ-MM-TT`.
    package static func anfrage(_ text: String) -> [String] {
        stücke(text).flatMap { stück -> [String] in
            if let tag = Tag(stück) ?? deutscherTag(stück) { return [tag.description] }
            // „f-2“ meint ein Aktenzeichen, nicht ein F und eine Hausnummer 2.
            return istNummer(stück) ? [stück] : wörter(stück).map(faltung)
        }
    }

    private static func stücke(_ text: String) -> [String] {
        text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    }

    /// Eine zusammengesetzte Nummer wie ein Aktenzeichen oder „7-9“.
    private static func istNummer(_ stück: String) -> Bool {
        stück.contains { $0 == "-" || $0 == "_" } && stück.contains(where: \.isNumber)
    }

    private static func wörter(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func faltung(_ wort: String) -> String {
        guard !istASCII(wort) else { return wort }
        let ersatz: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
        return ohneZeichen(
            wort.precomposedStringWithCanonicalMapping.map { ersatz[$0] ?? String($0) }.joined())
    }

    /// Ohne Akzente, Häkchen und Pünktchen.
    private static func ohneZeichen(_ wort: String) -> String {
        guard !istASCII(wort) else { return wort }
        let zerlegt = wort.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(zerlegt)).replacing("ß", with: "ss")
    }

    /// Die meisten Wörter; sie sind schon gefaltet, und das Zerlegen kostet mehr als alles andere.
    private static func istASCII(_ wort: String) -> Bool { wort.utf8.allSatisfy { $0 < 0x80 } }

    /// „Lindenstr.“ und „Lindenstraße“ sind dieselbe Straße.
    private static func straßenformen(_ wort: String) -> [String] {
        if wort.hasSuffix("strasse") { return [wort, String(wort.dropLast(4))] }
        if wort.hasSuffix("str") { return [wort, wort + "asse"] }
        return [wort]
    }

    /// `2.3.1994` oder `02.03.1994`.
    private static func deutscherTag(_ text: String) -> Tag? {
        let teile = text.split(separator: ".", omittingEmptySubsequences: false)
        guard teile.count == 3, teile[2].count == 4, let tag = Int(teile[0]),
            let monat = Int(teile[1]), let jahr = Int(teile[2])
        else { return nil }
        return Tag(prüfend: jahr, monat, tag)
    }
}
