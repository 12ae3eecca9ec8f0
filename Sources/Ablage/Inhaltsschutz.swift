package import Fallakte
package import Foundation

/// Verschließt und öffnet, was von einem Fall gespeichert wird.
///
/// Die Kette umfasst die verschlossenen Bytes. Wird der Schlüssel eines Falls nach § 84 SGB X
/// vernichtet, bleibt sie prüfbar, ohne dass jemand den Inhalt lesen kann.
package protocol Inhaltsschutz: Sendable {
    func seal(_ klar: Data, for fall: FallID) throws -> Data
    func open(_ verschlossen: Data, for fall: FallID) throws -> Data
}

/// Speichert lesbar; für Ämter, deren Datenträger verschlüsselt ist.
package struct Klartext: Inhaltsschutz {
    package init() {}
    package func seal(_ klar: Data, for fall: FallID) -> Data { klar }
    package func open(_ verschlossen: Data, for fall: FallID) -> Data { verschlossen }
}
