import Fallakte
import Grundtypen

/// Was zu Angaben gehört und nicht im Bogen steht.
enum Bogenrahmen {
    /// Die Angaben eines neuen Antrags, noch ohne Personen.
    static func neu(antrag: Tag, amt: String) -> JSONWert {
        .objekt([
            "format": .text("fall/1"), "titel": .text(""), "antrag": .text(antrag.description),
            "amt": .text(amt),
        ])
    }

    /// Mit einem Titel nach der antragstellenden Person; ein eigener Titel bleibt.
    static func betitelt(_ angaben: JSONWert, bisher: JSONWert) -> JSONWert {
        let alt = bisher["titel"]?.alsText ?? ""
        guard alt.isEmpty || alt == titel(of: bisher) else { return angaben }
        return angaben.setting(.text(titel(of: angaben)), at: "titel")
    }

    private static func titel(of angaben: JSONWert) -> String {
        let erste = angaben["personen"]?.elemente.first
        let name = ["vorname", "nachname"].compactMap { erste?[$0]?.alsText }
            .joined(separator: " ")
        guard name.isEmpty else { return "Antrag \(name)" }
        return "Antrag vom \(angaben["antrag"]?.alsText ?? "")"
    }
}
