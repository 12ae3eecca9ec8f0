import Foundation

/// Liest kleine Dateien der Kommandozeile; jeder Fehler sagt, welche und was zu tun ist.
enum Eingabedatei {
    /// Größer ist kein Haushalt; eine größere Datei ist ein Versehen.
    private static let höchstgröße = 1 << 20

    /// Wie die Datei in Meldungen heißt.
    static func name(_ pfad: String) -> String { pfad == "-" ? "Eingabe" : pfad }

    /// Die Standardeingabe lässt sich nur einmal lesen.
    ///
    /// - Parameter angaben: Option oder Argument und sein Wert.
    /// - Throws: ``Eingabefehler``, wenn zwei davon `-` sind.
    static func nurEinmal(_ angaben: [(was: String, pfad: String?)]) throws {
        let alle = angaben.filter { $0.pfad == "-" }.map(\.was)
        guard alle.count > 1 else { return }
        throw Eingabefehler(zeilen: [
            "\(alle.joined(separator: " und ")): „-“ liest die Standardeingabe, und die gibt es nur einmal. "
                + "Bitte eines davon als Datei angeben."
        ])
    }

    /// - Parameters:
    ///   - pfad: `-` liest die Standardeingabe.
    ///   - name: wie die Datei in Meldungen heißt.
    ///   - erwartet: was statt einer fehlenden Datei erwartet wird.
    /// - Returns: den ganzen Text.
    /// - Throws: ``Eingabefehler``, wenn sie fehlt, zu groß oder nicht in UTF-8 ist.
    static func lies(_ pfad: String, name: String, erwartet: String) throws -> String {
        let daten: Data
        do {
            let griff =
                pfad == "-"
                ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: pfad))
            daten = try griff.read(upToCount: höchstgröße + 1) ?? Data()
        } catch {
            throw Eingabefehler(zeilen: [
                "\(name): Die Datei gibt es nicht oder sie ist nicht lesbar. Erwartet wird \(erwartet)."
            ])
        }
        guard daten.count <= höchstgröße else {
            throw Eingabefehler(zeilen: [
                "\(name): Die Datei ist größer als 1 MiB. Erwartet wird \(erwartet)."
            ])
        }
        guard let text = String(data: daten, encoding: .utf8) else {
            throw Eingabefehler(zeilen: [
                "\(name): Die Datei ist nicht in UTF-8 gespeichert. Bitte als UTF-8 speichern."
            ])
        }
        return text
    }
}
