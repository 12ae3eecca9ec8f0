import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Testing
@testable import Weboberflaeche

/// Alle Texte eines Seitenmodells, wie die Vorlage sie sähe.
func texte(_ wert: Any) -> [String] {
    if let text = wert as? String { return [text] }
    return Mirror(reflecting: wert).children.flatMap { texte($0.value) }
}

extension Werkstatt {
    /// Die Seite als HTML; jeder Wert, den die Vorlage vermisst, ist ein Fehler.
    func html<S: Seite>(_ seite: S, _ sprache: Sprache = .de) throws -> String {
        let mängel = Mängelliste()
        let rahmen = Rahmen.leer(seite.titel, sprache)
        let html = try werk.html(
            seite, in: rahmen, sprache: sprache, csrf: "siegel", mängel: mängel)
        #expect(mängel.alle.isEmpty, "Die Vorlage vermisst \(mängel.alle)")
        #expect(!html.contains("⟦"), "Ein Wort fehlt.")
        return html
    }
}

extension Rahmen {
    /// Ein Rahmen ohne Nutzer; hier geht es um die Seite darin.
    static func leer(_ titel: String, _ sprache: Sprache) -> Rahmen {
        Rahmen(
            titel: titel, sprache: sprache.rawValue, amt: "Jobcenter Musterkreis",
            vorführung: false,
            nutzer: nil, navigation: [], brotkrumen: [], fehler: [], erfolg: nil,
            sprachwechsel: Verweis("English", "/sprache/en"), andereSprache: "en", suchtext: "",
            sucht: false)
    }
}
