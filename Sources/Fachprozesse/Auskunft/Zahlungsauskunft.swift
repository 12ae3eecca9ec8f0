package import Fallakte
package import Grundtypen

/// Was für einen Fall gezahlt ist; beantwortet wird es aus dem Hauptbuch.
package protocol Zahlungsauskunft: Sendable {
    /// Je Monat, für den gezahlt wurde: was das Konto des Amts verlassen hat und nicht zurückkam.
    func gezahlt(_ fall: FallID) async throws -> [Monat: Geld]
}
