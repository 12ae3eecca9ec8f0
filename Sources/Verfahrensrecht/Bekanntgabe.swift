package import Grundtypen
package import Rechtskern

/// Auf welchem Weg ein Verwaltungsakt die Beteiligten erreicht.
package enum Bekanntgabeweg: Hashable, Sendable, CaseIterable {
    /// Aufgabe zur Post im Inland.
    case post
    /// Elektronische Übermittlung.
    case elektronisch
    /// Bereitstellung zum Abruf mit elektronischer Benachrichtigung, nur mit Einwilligung.
    case abruf
    /// In die Hand gegeben.
    case übergabe
    /// Förmliche Zustellung; der Tag steht in der Urkunde.
    case zustellung
}

/// Wann ein Verwaltungsakt als bekannt gegeben gilt (§ 37 SGB X).
///
/// Kommt er nicht oder später an, gilt die Fiktion nicht; im Zweifel beweist die Behörde den Zugang
/// (§ 37 Abs. 2 Satz 3 SGB X). Auslegung: docs/auslegung/AV-0025.
package struct Bekanntgabe: Hashable, Sendable {
    package let tag: Tag
    package let norm: Norm
    /// Ob das Gesetz den Tag vermutet.
    package let istFiktion: Bool

    /// Seit dem 1. Januar 2025 der vierte, davor der dritte Tag nach der Aufgabe.
    ///
    /// Art. 33 des Postrechtsmodernisierungsgesetzes vom 15. Juli 2024 (BGBl. 2024 I Nr. 236).
    static let vierTageAb = Tag(2025, 1, 1)

    /// Nil bei förmlicher Zustellung: den Tag nennt erst die Urkunde (§ 65 SGB X).
    package init?(_ weg: Bekanntgabeweg, abgesandt tag: Tag) {
        let fiktion = tag + (tag >= Bekanntgabe.vierTageAb ? 4 : 3)
        switch weg {
        case .post: self.init(tag: fiktion, norm: "§ 37 Abs. 2 Satz 1 SGB X", istFiktion: true)
        case .elektronisch:
            self.init(tag: fiktion, norm: "§ 37 Abs. 2 Satz 2 SGB X", istFiktion: true)
        case .abruf:
            // Maßgebend ist der Tag der Benachrichtigung.
            self.init(tag: fiktion, norm: "§ 37 Abs. 2a Satz 4 SGB X", istFiktion: true)
        case .übergabe: self.init(tag: tag, norm: "§ 37 Abs. 1 SGB X", istFiktion: false)
        case .zustellung: return nil
        }
    }

    private init(tag: Tag, norm: Norm, istFiktion: Bool) {
        self.tag = tag
        self.norm = norm
        self.istFiktion = istFiktion
    }
}
