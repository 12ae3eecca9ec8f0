package import Weboberflaeche

/// Erfundene Stücke, die mehrere Seiten zeigen.
package enum Muster {
    package static let fall = "mk-24118"
    package static let name = "Özdemir-Schönfeld, Annemarie"

    package static let kopf = Fallkopf(
        name: name, aktenzeichen: "MK-24118", ziel: "/faelle/\(fall)",
        zustand: Marke("in Bearbeitung"),
        angaben: [
            Angabe("Ansprechpartnerin", "Ayşe Yılmaz, Nord"), Angabe("Antrag vom", "02.11.2026"),
            Angabe("Anschrift", "Lange Straße 14, 07999 Musterstadt"),
            Angabe("Bewilligt bis", "noch nicht"), Angabe("Unterlagen", "60 %, 3 fehlen"),
        ])

    package static let krumen = [Verweis("Eingang", "/eingang")]
    package static var fallkrumen: [Verweis] { krumen + [Verweis(name, "/faelle/\(fall)")] }

    package static let änderung = Verlaufseintrag(
        wann: "25.11.2026, 10:42", wer: "Jonas Brandt", was: "Angaben geändert",
        einzelheit: "Lohn ab 12/2026: 1.500,00 statt 1.350,00 Euro (Lohnabrechnung)")

    package static let monate: [Entscheidungsmonat] =
        (11...12).map {
            Entscheidungsmonat(
                monat: "\($0)/2026", ziel: "/faelle/\(fall)/monate/2026-\($0)", bund: "473,66",
                kommune: "945,34", gesamt: "1.419,00",
                anmerkung: "davon 820,00 an die Vermieterin")
        }
        + (1...10).map {
            Entscheidungsmonat(
                monat: "\($0 < 10 ? "0" : "")\($0)/2027",
                ziel: "/faelle/\(fall)/monate/2027-\($0 < 10 ? "0" : "")\($0)", bund: "473,66",
                kommune: "945,34", gesamt: "1.419,00")
        }
    package static let summe = Entscheidungsmonat(
        monat: "12 Monate", bund: "5.683,92", kommune: "11.344,08", gesamt: "17.028,00")

    package static func pdf(_ name: String) -> Datei {
        let text = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            """
        return Datei(name: name, art: "application/pdf", inhalt: Array(text.utf8))
    }

    static func prüfe(_ fall: String) throws {
        guard fall == Muster.fall || fall.hasPrefix("mk-") else { throw Absage.nichtGefunden }
    }
}
