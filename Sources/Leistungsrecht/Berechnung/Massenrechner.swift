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
        public var bildung = Geld.null
    }

    private let recht: Rechtslage
    private let lagen: [Lage]

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
    public func rechne() throws(Rechtsfehler) -> Ergebnis {
        var ergebnis = Ergebnis()
        guard let erste = lagen.first else { return ergebnis }
        var rechner = Rechner(spur: OhneSpur(), erste)
        for lage in lagen {
            rechner.setze(lage)
            try rechner.rechne(recht)
            ergebnis.haushalte += 1
            guard !rechner.niemandErwerbsfähig else { continue }
            for i in rechner.blätter.indices {
                // Den Zuschlag erhält auch ein Kind, das nur wegen des Kindergelds ausgeschieden ist.
                ergebnis.sofortzuschlag += rechner.blätter[i].sofortzuschlag?.geld ?? .null
                guard rechner.blätter[i].gehörtDazu else { continue }
                ergebnis.bund += rechner.blätter[i].bund?.geld ?? .null
                ergebnis.kommune += rechner.blätter[i].kommune?.geld ?? .null
                ergebnis.bildung += rechner.blätter[i].bildung?.geld ?? .null
            }
        }
        return ergebnis
    }
}
