package import Foundation
import Mustache

/// Setzt Seiten: Vorlagen, Worte und öffentliche Dateien, beim Start einmal gelesen und geprüft.
package struct Seitenwerk: Sendable {
    package let mittel: Mittel
    package let worttabelle: Worttabelle
    private let vorlagen: MustacheLibrary
    private let worte: [Sprache: Worte]
    /// Namen aller Vorlagen.
    package let vorlagennamen: [String]

    /// Warum die Oberfläche nicht starten kann.
    package enum Fehler: Error {
        case ordnerFehlt(String)
        case vorlageFehlt(String)
        case vorlageUnlesbar(String, any Error)
    }

    /// Liest alles aus dem Ordner mit `Vorlagen`, `Worte` und `Oeffentlich`.
    package init(ordner: URL = Bundle.module.bundleURL) throws {
        mittel = try Mittel(ordner: ordner.appendingPathComponent("Oeffentlich"))
        var tabelle = Worttabelle()
        for (name, text) in try Seitenwerk.texte(
            in: ordner.appendingPathComponent("Worte"), endung: "txt")
        {
            try tabelle.read(text, gruppe: name)
        }
        let quellen = try Seitenwerk.texte(
            in: ordner.appendingPathComponent("Vorlagen"), endung: "mustache")
        let gebraucht = quellen.reduce(into: Set<String>()) {
            $0.formUnion(Seitenwerk.gebrauchteWorte(in: $1.text))
        }
        try tabelle.prüfe(gebraucht)
        vorlagen = MustacheLibrary(
            templates: try Dictionary(
                uniqueKeysWithValues: quellen.map { name, text in
                    do {
                        return (name, try MustacheTemplate(string: Seitenwerk.verdichtet(text)))
                    } catch { throw Fehler.vorlageUnlesbar(name, error) }
                }))
        vorlagennamen = quellen.map(\.name).sorted()
        worttabelle = tabelle
        worte = Dictionary(
            uniqueKeysWithValues: Sprache.allCases.map { ($0, Worte($0, aus: tabelle)) })
    }

    package func worte(_ sprache: Sprache) -> Worte {
        worte[sprache] ?? Worte(sprache, aus: worttabelle)
    }

    /// Die ganze Seite als HTML.
    package func html<S: Seite>(
        _ seite: S, in rahmen: Rahmen, sprache: Sprache, csrf: String, mängel: Mängelliste? = nil
    ) throws(Fehler) -> String {
        try html(
            vorlage: "rahmen", seite, vorlageDerSeite: S.vorlage, in: rahmen, sprache: sprache,
            csrf: csrf, mängel: mängel)
    }

    /// Nur ein Teil der Seite, für Aktualisierungen im Browser.
    package func html(
        teil: String, of seite: some Seite, in rahmen: Rahmen, sprache: Sprache, csrf: String
    ) throws(Fehler) -> String {
        try html(
            vorlage: "teil", seite, vorlageDerSeite: teil, in: rahmen, sprache: sprache,
            csrf: csrf, mängel: nil)
    }

    private func html(
        vorlage: String, _ seite: some Seite, vorlageDerSeite: String, in rahmen: Rahmen,
        sprache: Sprache, csrf: String, mängel: Mängelliste?
    ) throws(Fehler) -> String {
        let wurzel = Vorlagenobjekt(
            werte: [
                "w": worte(sprache), "csrf": csrf, "mittel": mittel, "vorlage": vorlageDerSeite,
                "rahmen": Vorlagenbaum.baum(rahmen, mängel: mängel),
                "seite": Vorlagenbaum.baum(seite, mängel: mängel),
            ], mängel: mängel)
        guard vorlagen.getTemplate(named: vorlageDerSeite) != nil else {
            throw .vorlageFehlt(vorlageDerSeite)
        }
        guard let text = vorlagen.render(wurzel, withTemplate: vorlage) else {
            throw .vorlageFehlt(vorlage)
        }
        return text
    }

    /// Die Worte, die eine Vorlage braucht.
    package static func gebrauchteWorte(in vorlage: String) -> Set<String> {
        Set(
            vorlage.components(separatedBy: "{{w.").dropFirst().compactMap { rest in
                rest.range(of: "}}").map { String(rest[..<$0.lowerBound]) }
            })
    }

    /// Ohne Einzüge: sie wären nur Gewicht und gerieten in mehrzeilige Felder.
    private static func verdichtet(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func texte(in ordner: URL, endung: String) throws -> [(
        name: String, text: String
    )] {
        guard let pfade = FileManager.default.enumerator(atPath: ordner.path) else {
            throw Fehler.ordnerFehlt(ordner.lastPathComponent)
        }
        let dateien = pfade.compactMap { $0 as? String }.filter { $0.hasSuffix("." + endung) }
        guard !dateien.isEmpty else { throw Fehler.ordnerFehlt(ordner.lastPathComponent) }
        return try dateien.sorted().map { datei in
            let text = try String(contentsOf: ordner.appendingPathComponent(datei), encoding: .utf8)
            return (String(datei.dropLast(endung.count + 1)), text)
        }
    }
}
