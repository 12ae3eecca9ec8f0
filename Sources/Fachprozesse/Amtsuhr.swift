package import Fallakte
package import Grundtypen

/// Die Uhr des Amts; nur wer das Programm zusammensetzt, fragt das Betriebssystem.
package struct Amtsuhr: Sendable {
    package let jetzt: @Sendable () -> Zeitpunkt
    /// Der Kalendertag eines Augenblicks am Sitz des Amts.
    package let tag: @Sendable (Zeitpunkt) -> Tag

    package init(
        jetzt: @escaping @Sendable () -> Zeitpunkt, tag: @escaping @Sendable (Zeitpunkt) -> Tag
    ) {
        self.jetzt = jetzt
        self.tag = tag
    }

    package var heute: Tag { tag(jetzt()) }
}
