import Grundtypen
import Rechtskern

/// Die Schritte der besonderen Einnahmen einer Person; ohne Spur immer leer.
struct Herkunft<Grund: Sendable & BitwiseCopyable>: Sendable {
    /// Neben Erwerbseinkommen, Kindergeld und Ausbildungsförderung.
    var sonstige: [Grund] = []
    var förderung: [Grund] = []
    /// Gewinne und anderes Erwerbseinkommen vor und nach Steuern und Pflichtbeiträgen.
    var erwerbe: [(brutto: Betrag<Grund>, netto: Betrag<Grund>)] = []

    mutating func nimm<S: Spur>(
        _ herleitung: Herleitung, _ recht: borrowing Rechtslage, _ spur: inout S
    ) where S.Grund == Grund {
        switch herleitung.rechne(recht, &spur) {
        case .sonstiges(let betrag): sonstige.append(betrag.grund)
        case .förderung(let betrag): förderung.append(betrag.grund)
        case .erwerb(let brutto, let netto): erwerbe.append((brutto, netto))
        }
    }

    /// Brutto und netto des Erwerbseinkommens als Schritte: Lohn und alles andere.
    func erwerb<S: Spur>(
        _ p: PersonLage, _ spur: inout S
    ) -> (brutto: Betrag<Grund>, netto: Betrag<Grund>) where S.Grund == Grund {
        // Ohne Spur und für alle anderen bleibt es beim Lohn.
        guard S.hältFest, !erwerbe.isEmpty else { return lohn(p.brutto, p.netto, &spur) }
        let lohnBrutto = p.brutto - erwerbe.map(\.brutto.geld).summe
        let lohnNetto = p.netto - erwerbe.map(\.netto.geld).summe
        let (brutto, netto) = lohn(lohnBrutto, lohnNetto, &spur)
        return (
            spur.betrag(
                .erwerbBrutto, "§ 11 Abs. 1 Satz 1 SGB II", p.brutto, .summe,
                aus: [brutto.grund] + erwerbe.map(\.brutto.grund)),
            spur.betrag(
                .erwerbNetto, "§ 11 Abs. 1 Satz 1 SGB II", p.netto, .summe,
                aus: [netto.grund] + erwerbe.map(\.netto.grund))
        )
    }

    private func lohn<S: Spur>(
        _ brutto: Geld, _ netto: Geld, _ spur: inout S
    ) -> (brutto: Betrag<Grund>, netto: Betrag<Grund>) where S.Grund == Grund {
        let a = spur.tatsache(.bruttoentgelt, "§ 11 Abs. 1 Satz 1 SGB II", brutto)
        let b = spur.tatsache(
            .nettoentgelt, "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II", netto,
            Begriff("brutto \(brutto.deutsch) Euro", "gross \(brutto) euro"))
        return (a, b)
    }
}
