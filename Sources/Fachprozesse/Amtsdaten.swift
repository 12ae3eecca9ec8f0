package import Schriftgut

/// Was das Amt über sich selbst weiß: Daten, nie Quelltext.
package struct Amtsdaten: Hashable, Sendable {
    package struct Standort: Hashable, Sendable {
        /// ASCII-Schlüssel, wie er in den Fällen steht.
        package let id: String
        package let behörde: Behörde

        package init(id: String, behörde: Behörde) {
            self.id = id
            self.behörde = behörde
        }
    }

    package let standorte: [Standort]
    /// Schlüssel der örtlichen Werte im Fallformat (`amt`).
    package let örtlicheWerte: String

    package init(standorte: [Standort], örtlicheWerte: String) {
        self.standorte = standorte
        self.örtlicheWerte = örtlicheWerte
    }

    /// Der Standort; nil, wenn es ihn nicht gibt. Ein Brief nennt nie die Anschrift eines anderen.
    package func standort(_ id: String?) -> Standort? { standorte.first { $0.id == id } }
}
