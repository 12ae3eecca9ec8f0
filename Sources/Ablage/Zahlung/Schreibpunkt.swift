/// Ein Schritt, nach dem etwas dauerhaft geschrieben ist oder gerade noch nicht.
///
/// An jedem davon darf der Strom ausfallen; die Prüfung mit SIGKILL zählt sie durch.
package enum Schreibschritt: String, Hashable, Sendable, CaseIterable {
    // In der Transaktion der Ablage.
    case auftrag, blätter = "blaetter", belegungen, buchungen, datei, liste
    case zurückstellungen = "zurueckstellungen"
    /// Die Transaktion selbst.
    case abschluss
    // Beim Schreiben der Datei für die Bank.
    case vorläufig = "vorlaeufig"
    case gesichert
    case benannt
    case ordner
}

/// Wird vor und nach jedem Schreibschritt gerufen; im Betrieb geschieht nichts.
package struct Schreibpunkt: Sendable {
    package enum Seite: Hashable, Sendable, CaseIterable {
        case davor, danach
    }

    private let melde: @Sendable (Schreibschritt, Seite) throws -> Void

    package init(_ melde: @escaping @Sendable (Schreibschritt, Seite) throws -> Void) {
        self.melde = melde
    }

    package static let keiner = Schreibpunkt { _, _ in }

    /// Führt den Schritt aus und meldet ihn davor und danach.
    package func around<T>(_ schritt: Schreibschritt, _ arbeit: () throws -> T) throws -> T {
        try melde(schritt, .davor)
        let ergebnis = try arbeit()
        try melde(schritt, .danach)
        return ergebnis
    }

    package func meldeVor(_ schritt: Schreibschritt) throws { try melde(schritt, .davor) }
    package func meldeNach(_ schritt: Schreibschritt) throws { try melde(schritt, .danach) }
}
