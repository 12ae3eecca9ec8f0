import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern

/// Was mit jedem Text gehen muss, ob er ein Haushalt ist oder nicht; für den Fuzzer und seinen Korpus.
///
/// Erlaubt sind nur Meldungen des Lesers und Fehler des Rechts.
package enum Fallprobe {
    /// Liest den Text, rechnet ihn und liest ihn geschrieben noch einmal.
    ///
    /// - Parameter text: irgendein Text.
    /// - Returns: was nicht stimmt; nil, wenn alles stimmt.
    package static func mangel(_ text: String) -> String? {
        let gelesen: Gelesen
        do { gelesen = try Fallleser.read(text, datei: "probe") } catch {
            let sätze = error.meldungen.map(\.description)
            return sätze.isEmpty ? "Abgelehnt ohne Meldung" : nil
        }
        let sachverhalt = gelesen.sachverhalt
        do {
            let wieder = try Fallleser.read(Fallschreiber.json(sachverhalt), datei: "geschrieben")
            guard wieder.sachverhalt == sachverhalt else {
                return "Geschrieben liest er sich anders"
            }
        } catch {
            return "Geschrieben liest er sich nicht: "
                + error.meldungen.map(\.description).joined(separator: "; ")
        }
        return rechne(gelesen)
    }

    /// Der erste Monat, der letzte und einer dazwischen: alle zwölf kosteten den Lauf mehr, als sie fänden.
    private static func rechne(_ gelesen: Gelesen) -> String? {
        do {
            let zeitraum = try Berechnung.zeitraum(of: gelesen.sachverhalt)
            let monate = [zeitraum.ab, zeitraum.ab + zeitraum.anzahl / 2, zeitraum.bis]
            let berechnung = try Berechnung(gelesen.sachverhalt, monate: monate)
            let beträge = berechnung.monate.flatMap(\.personen).map(\.anspruch)
            return beträge.contains { $0 < .null } ? "Ein Anspruch ist negativ" : nil
        } catch {
            return error.meldung.isEmpty ? "Nicht zu rechnen, ohne zu sagen warum" : nil
        }
    }
}
