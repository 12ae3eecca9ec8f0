import Grundtypen
import Rechtskern

/// Wie eine besondere Einnahme einer Person entstand; die Erklärung rechnet es Schritt für Schritt nach.
///
/// In die ``PersonLage`` geht nur der Betrag ein, damit die Massenrechnung nichts davon merkt.
struct Herleitung: Sendable {
    enum Rechnung: Sendable {
        case aufteilung(Aufteilung)
        case gewinn(Gewinnrechnung)
    }

    /// Stelle der Person in den Angaben.
    let stelle: Int32
    let rechnung: Rechnung

    /// Der Betrag neben Lohn und Kindergeld; null, wo die Einnahme Erwerbseinkommen ist.
    func sonstiges<S: Spur>(_ spur: inout S) -> Betrag<S.Grund>? {
        switch rechnung {
        case .aufteilung(let aufteilung): aufteilung.teilbetrag(&spur)
        case .gewinn: nil
        }
    }
}

/// Die Schritte der besonderen Einnahmen einer Person; ohne Spur immer leer.
struct Herkunft<Grund: Sendable & BitwiseCopyable>: Sendable {
    /// Neben Lohn und Kindergeld.
    var sonstige: [Grund] = []
    /// Gewinne vor und nach Steuern und Pflichtbeiträgen.
    var gewinne: [(brutto: Betrag<Grund>, netto: Betrag<Grund>)] = []

    mutating func nimm<S: Spur>(
        _ herleitung: Herleitung, _ recht: borrowing Rechtslage, _ spur: inout S
    ) where S.Grund == Grund {
        if case .gewinn(let rechnung) = herleitung.rechnung {
            gewinne.append(rechnung.rechne(recht.kilometerBetrieb, &spur))
        } else if let betrag = herleitung.sonstiges(&spur) {
            sonstige.append(betrag.grund)
        }
    }

    /// Brutto und netto des Erwerbseinkommens als Schritte: Lohn und Gewinne.
    func erwerb<S: Spur>(
        _ p: PersonLage, _ spur: inout S
    ) -> (brutto: Betrag<Grund>, netto: Betrag<Grund>) where S.Grund == Grund {
        // Ohne Spur und für alle anderen bleibt es beim Lohn.
        guard S.hältFest, !gewinne.isEmpty else { return lohn(p.brutto, p.netto, &spur) }
        let lohnBrutto = p.brutto - gewinne.map(\.brutto.geld).summe
        let lohnNetto = p.netto - gewinne.map(\.netto.geld).summe
        let (brutto, netto) = lohn(lohnBrutto, lohnNetto, &spur)
        return (
            spur.betrag(
                .erwerbBrutto, "§ 11 Abs. 1 Satz 1 SGB II", p.brutto, .summe,
                aus: [brutto.grund] + gewinne.map(\.brutto.grund)),
            spur.betrag(
                .erwerbNetto, "§ 11 Abs. 1 Satz 1 SGB II", p.netto, .summe,
                aus: [netto.grund] + gewinne.map(\.netto.grund))
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
