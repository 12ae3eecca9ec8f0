package import Fallakte
package import Foundation

/// Wo Schriftstücke liegen: unveränderlich, unter der Prüfsumme ihres Inhalts.
package protocol Dokumentablage: Sendable {
    /// Legt den Inhalt ab; liegt er schon im Fall, geschieht nichts.
    func store(_ inhalt: Data, for fall: FallID) async throws(Ablagefehler) -> Prüfsumme

    /// Der Inhalt, gegen seine Prüfsumme geprüft; nil, wenn er nicht im Fall liegt.
    func dokument(_ prüfsumme: Prüfsumme, of fall: FallID) async throws(Ablagefehler) -> Data?
}
