import Fallformat
package import Leistungsrecht

/// Liest die gespeicherten Angaben eines Falls.
package enum Angaben {
    /// Der Sachverhalt im JSON.
    ///
    /// - Throws: ``Fachfehler/eingabe(_:)`` mit jeder Stelle.
    package static func lies(_ text: String) throws(Fachfehler) -> Sachverhalt {
        try gelesen(text).sachverhalt
    }

    static func gelesen(_ text: String) throws(Fachfehler) -> Gelesen {
        do { return try Fallleser.read(text, datei: "Angaben") } catch {
            throw .eingabe(
                error.meldungen.map {
                    Eingabemeldung(pfad: $0.pfad, zeile: $0.zeile, text: $0.text)
                })
        }
    }
}
