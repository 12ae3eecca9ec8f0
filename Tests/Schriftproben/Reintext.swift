package import Schriftgut

/// Ein Brief als einfacher Text, damit man im Vergleich liest, was sich geändert hat.
package enum Reintext {
    package static func text(_ brief: Briefdaten) -> String {
        let rahmen = brief.rahmen
        let zeilen =
            [rahmen.behoerde, rahmen.absender] + rahmen.anschrift
            + rahmen.angaben.map { "\($0.name): \($0.wert)" }
            + ["", "# \(brief.betreff)", brief.untertitel, ""] + brief.anrede + [""]
            + brief.abschnitte.flatMap { abschnitt($0) }
            + [brief.gruss] + brief.zeichnung
            + brief.anlagen.flatMap {
                ["", "# Anlage: \($0.titel)"] + $0.abschnitte.flatMap { abschnitt($0) }
            }
            + ["", "---"] + rahmen.fusszeile
        return zeilen.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
    }

    private static func abschnitt(_ abschnitt: Abschnitt) -> [String] {
        (abschnitt.ueberschrift.map { ["", "## \($0)", ""] } ?? [])
            + abschnitt.bausteine.flatMap { baustein($0) }
    }

    private static func baustein(_ baustein: Baustein) -> [String] {
        switch baustein {
        case .absatz(let text, let normen): [normen.isEmpty ? text : "\(text) (\(normen))", ""]
        case .zwischentitel(let text): ["### \(text)"]
        case .liste(let punkte): punkte.map { "- \($0)" } + [""]
        case .betrag(let name, let wert): ["\(name): \(wert)", ""]
        case .tabelle(let tabelle):
            ["[\(tabelle.titel)]", tabelle.spalten.map(\.titel).joined(separator: " | ")]
                + tabelle.zeilen.map(zeile) + [""]
        }
    }

    private static func zeile(_ zeile: Tabelle.Zeile) -> String {
        let text = zeile.zellen.joined(separator: " | ")
        let zusatz = zeile.zusatz.isEmpty ? "" : "  (\(zeile.zusatz))"
        switch zeile.art {
        case .posten: return text + zusatz
        case .zwischensumme: return "– \(text)\(zusatz)"
        case .summe: return "= \(text)\(zusatz)"
        case .gruppe: return "* \(text)\(zusatz)"
        }
    }
}
