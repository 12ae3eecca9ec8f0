import Bevoelkerung
import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern

/// Die Zeilen eines Overlays, wie ein Vergleich sie nennt; hält an, wenn er nur Nullen zeigte.
enum Overlayzeilen {
    /// - Parameters:
    ///   - vorhaben: das Overlay.
    ///   - wirkung: ein Eintrag je Zeile.
    ///   - datei: wie in `--recht` angegeben.
    ///   - monat: der gerechnete Monat.
    /// - Returns: eine je Zeile.
    /// - Throws: ``Eingabefehler``, wenn die Spalten einen Parameter nicht kennen oder keine Zeile wirkt.
    static func geprüft(
        _ vorhaben: Überlagerung, _ wirkung: [Overlaywirkung], datei: String, _ monat: Monat
    ) throws -> [Vergleichszeile] {
        let zeilen = zip(OverlayForm(vorhaben).zeilen, wirkung).map { zeile, wirkung in
            Vergleichszeile(
                parameter: zeile.parameter, titel: zeile.titel, ab: zeile.ab, bis: zeile.bis,
                quelle: zeile.quelle, wert: zeile.wert, wirkung)
        }
        let name = "--recht \(Eingabedatei.name(datei))"
        let fremde = zip(zeilen, wirkung).enumerated().compactMap { stelle, paar -> String? in
            guard case .nichtGelesen(let grund) = paar.1 else { return nil }
            return
                "\(name): zeilen.\(stelle): \(paar.0.titel) (\(paar.0.parameter)) ändert in population "
                + "nichts: \(grund). Bitte die Zeile löschen; einen einzelnen Haushalt rechnet berechne "
                + "damit."
        }
        guard fremde.isEmpty else { throw Eingabefehler(zeilen: fremde) }
        guard zeilen.contains(where: { $0.ohne_wirkung == nil }) else {
            throw Eingabefehler(
                zeilen: [
                    "\(name): Im \(monat.ausgeschrieben) ändert keine Zeile des Overlays etwas. Bitte „ab“ und "
                        + "--monat prüfen (docs/formate/recht.md)."
                ] + zeilen.enumerated().map { "  zeilen.\($0.offset): \($0.element.worte)" })
        }
        return zeilen
    }
}
