public import Grundtypen
public import Rechtskern

/// Rechnet viele Haushalte eines Monats ohne Erklärung, mit denselben Regeln.
///
/// Die Angaben werden einmal in Lagen aus Zahlen übersetzt; danach entsteht je Haushalt keine
/// Zuteilung mehr.
public struct Massenrechner {
    /// Summen eines Laufs.
    public struct Ergebnis: Hashable, Sendable {
        public var haushalte = 0
        public var bund = Geld.null
        public var kommune = Geld.null
        public var sofortzuschlag = Geld.null
    }

    private let recht: Rechtslage
    private let lagen: [Lage]
    private var rechner = Rechner(spur: OhneSpur())

    /// - Parameters:
    ///   - haushalte: Angaben; Haushalte mit mehreren Abschnitten im Monat werden mit dem ersten gerechnet.
    ///   - monat: der Monat, für den gerechnet wird.
    ///   - stand: das Recht, wie es bekannt ist.
    /// - Throws: `Rechtsfehler`, wenn ein Haushalt nicht zu rechnen ist.
    public init(
        _ haushalte: [Sachverhalt], in monat: Monat, under stand: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) {
        recht = try Rechtslage(in: monat, under: stand)
        var lagen: [Lage] = []
        for haushalt in haushalte {
            let zeitraum = try Berechnung.zeitraum(of: haushalt, under: stand)
            let bild = Lagebild(s: haushalt, monat: monat, zeitraum: zeitraum, recht: recht)
            if let erster = try bild.abschnitte().first { lagen.append(erster.lage) }
        }
        self.lagen = lagen
    }

    /// Rechnet alle Haushalte einmal.
    public mutating func rechne() throws(Rechtsfehler) -> Ergebnis {
        var ergebnis = Ergebnis()
        for lage in lagen {
            try rechner.rechne(lage, recht)
            ergebnis.haushalte += 1
            guard !rechner.niemandErwerbsfähig else { continue }
            for blatt in rechner.blätter {
                // Den Zuschlag erhält auch ein Kind, das nur wegen des Kindergelds ausgeschieden ist.
                ergebnis.sofortzuschlag += blatt.sofortzuschlag?.geld ?? .null
                guard blatt.gehörtDazu else { continue }
                ergebnis.bund += blatt.bund?.geld ?? .null
                ergebnis.kommune += blatt.kommune?.geld ?? .null
            }
        }
        return ergebnis
    }
}
