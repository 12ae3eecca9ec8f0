import Fallformat
import Leistungsrecht
import Rechtskern

/// Ein gelesener Haushalt, der bei Fehlern des Rechts noch weiß, wo die Angabe steht.
struct Falldatei {
    let name: String
    private let gelesen: Gelesen

    var sachverhalt: Sachverhalt { gelesen.sachverhalt }

    /// - Parameter pfad: Datei im Fallformat; `-` liest die Standardeingabe.
    /// - Throws: ``Eingabefehler`` mit Datei, Zeile und Erwartung.
    init(_ pfad: String) throws {
        name = pfad == "-" ? "Eingabe" : pfad
        let text = try Eingabedatei.lies(
            pfad, name: name,
            erwartet: "ein einzelner Haushalt im Fallformat, zum Beispiel "
                + "Beispiele/01-alleinstehend.yaml")
        do {
            gelesen = try Fallleser.read(text, datei: name)
        } catch {
            throw Eingabefehler(zeilen: error.meldungen.map(\.description))
        }
    }

    func eingabefehler(_ fehler: Rechtsfehler) -> Eingabefehler {
        let stelle = gelesen.stelle(of: fehler.pfad).map { ":\($0.zeile):\($0.spalte)" } ?? ""
        let pfad = fehler.pfad.isEmpty ? "" : " \(fehler.pfad):"
        return Eingabefehler(zeilen: ["\(name)\(stelle):\(pfad) \(fehler.meldung)"])
    }
}
