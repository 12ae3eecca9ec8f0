package import Fallakte

/// Jemand hat in einen Fall gesehen.
package struct Zugriff: Hashable, Sendable {
    package let fall: FallID
    package let durch: Kennung
    package let zeit: Zeitpunkt
    /// Was gesehen wurde, als ASCII-Kürzel, etwa `akte` oder `bescheid`; nie ein Inhalt.
    package let ansicht: String

    package init(fall: FallID, durch: Kennung, zeit: Zeitpunkt, ansicht: String) {
        self.fall = fall
        self.durch = durch
        self.zeit = zeit
        self.ansicht = ansicht
    }
}

/// Wer wann welchen Fall gesehen hat; wird ergänzt, nie geändert.
package protocol Zugriffsprotokoll: Sendable {
    func record(_ zugriff: Zugriff) async throws(Ablagefehler)
    /// In der Reihenfolge, in der sie geschahen.
    func zugriffe(on fall: FallID) async throws(Ablagefehler) -> [Zugriff]
    func zugriffe(by kennung: Kennung) async throws(Ablagefehler) -> [Zugriff]
}
