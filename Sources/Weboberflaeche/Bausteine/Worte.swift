import Foundation
import Mustache

/// In welcher Sprache die Oberfläche spricht; Deutsch ist verbindlich.
package enum Sprache: String, Sendable, CaseIterable {
    case de, en
}

/// Alle Worte der Oberfläche in einer Sprache.
///
/// Sie stehen zweisprachig nebeneinander in `Worte/*.txt`; der Dateiname ist die Gruppe, aus
/// `eingang.txt` wird `eingang.titel`. Vorlagen lesen sie als `w.eingang.titel`.
package struct Worte: Sendable {
    package let sprache: Sprache
    private let gruppen: [String: [String: String]]

    package init(_ sprache: Sprache, aus tabelle: Worttabelle) {
        self.sprache = sprache
        gruppen = tabelle.gruppen.mapValues { gruppe in
            gruppe.mapValues { sprache == .de ? $0.de : $0.en }
        }
    }

    /// Der Text zum Schlüssel; `{1}`, `{2}` … werden durch die Werte ersetzt.
    ///
    /// Ein unbekannter Schlüssel erscheint in Klammern; ``Worttabelle/prüfe(_:)`` verhindert beim
    /// Start, dass es einen gibt.
    package func callAsFunction(_ schlüssel: String, _ werte: String...) -> String {
        let teile = schlüssel.split(separator: ".", maxSplits: 1).map(String.init)
        guard teile.count == 2, var text = gruppen[teile[0]]?[teile[1]] else {
            return "⟦\(schlüssel)⟧"
        }
        for (stelle, wert) in werte.enumerated() {
            text = text.replacingOccurrences(of: "{\(stelle + 1)}", with: wert)
        }
        return text
    }

    package func contains(_ schlüssel: String) -> Bool {
        let teile = schlüssel.split(separator: ".", maxSplits: 1).map(String.init)
        return teile.count == 2 && gruppen[teile[0]]?[teile[1]] != nil
    }
}

extension Worte: MustacheParent {
    package func child(named name: String) -> Any? { gruppen[name] }
}

/// Die Worte beider Sprachen.
package struct Worttabelle: Sendable {
    package struct Eintrag: Sendable {
        package let de: String
        package let en: String
    }

    /// Warum eine Tabelle nicht taugt.
    package enum Fehler: Error, Equatable {
        case zeileUnlesbar(datei: String, zeile: Int)
        case doppelt(String)
        case fehlen([String])
    }

    package private(set) var gruppen: [String: [String: Eintrag]] = [:]

    package init() {}

    /// Liest eine Gruppe: je Zeile `schlüssel | Deutsch | Englisch`, `#` beginnt eine Bemerkung.
    package mutating func read(_ text: String, gruppe: String) throws(Fehler) {
        var einträge = gruppen[gruppe] ?? [:]
        for (nummer, zeile) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard !zeile.isEmpty, !zeile.hasPrefix("#") else { continue }
            let spalten = zeile.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard spalten.count == 3, !spalten.contains("") else {
                throw .zeileUnlesbar(datei: gruppe, zeile: nummer + 1)
            }
            guard einträge[spalten[0]] == nil else { throw .doppelt("\(gruppe).\(spalten[0])") }
            einträge[spalten[0]] = Eintrag(de: spalten[1], en: spalten[2])
        }
        gruppen[gruppe] = einträge
    }

    package var schlüssel: Set<String> {
        Set(gruppen.flatMap { gruppe, einträge in einträge.keys.map { "\(gruppe).\($0)" } })
    }

    /// Alles, was gebraucht wird, muss da sein; sonst startet das Programm nicht.
    package func prüfe(_ gebraucht: Set<String>) throws(Fehler) {
        let fehlend = gebraucht.subtracting(schlüssel).sorted()
        guard fehlend.isEmpty else { throw .fehlen(fehlend) }
    }
}
