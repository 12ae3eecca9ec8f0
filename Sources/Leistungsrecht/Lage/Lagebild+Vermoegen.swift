import Grundtypen
import Rechtskern

extension Lagebild {
    /// Was vom Vermögen einer Person zu berücksichtigen ist (§ 12 Abs. 1 SGB II).
    func vermögen(
        of person: Person, _ stelle: Int, anwesend: Int, inKarenz: Bool
    ) throws(Rechtsfehler) -> Geld {
        var summe = Geld.null
        var kraftfahrzeuge = 0
        for (nummer, gegenstand) in person.vermögen.enumerated() {
            let pfad = "personen.\(person.id).vermoegen.\(nummer)"
            switch gegenstand.art {
            case .bargeld, .girokonto, .sparguthaben, .wertpapiere, .sonstiges:
                summe += gegenstand.betrag
            case .kfz:
                kraftfahrzeuge += 1
                // § 12 Abs. 1 Satz 2 Nr. 2 SGB II: eines je erwerbsfähige Person, wenn angemessen.
                let geschützt =
                    kraftfahrzeuge == 1 && gegenstand.angemessen && (person.erwerbsfähig ?? false)
                if !geschützt { summe += gegenstand.betrag }
            case .hausrat, .altersvorsorge: continue
            case .selbstgenutzteImmobilie:
                try prüfeImmobilie(gegenstand, pfad, anwesend: anwesend, inKarenz: inKarenz)
            }
        }
        return summe
    }

    /// § 12 Abs. 1 Satz 2 Nr. 5, Satz 3 SGB II: geschützt in der Karenzzeit oder nach Wohnfläche.
    private func prüfeImmobilie(
        _ gegenstand: Vermögensgegenstand, _ pfad: String, anwesend: Int, inKarenz: Bool
    ) throws(Rechtsfehler) {
        if inKarenz { return }
        guard let fläche = gegenstand.wohnfläche, let form = gegenstand.form else {
            throw .angabeFehlt(
                "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II",
                was: "Bitte Wohnfläche und Form (haus oder wohnung) der Immobilie angeben.",
                pfad: pfad)
        }
        let grundfläche =
            switch form {
            case .haus: 140
            case .wohnung: 130
            }
        let erlaubt = grundfläche + 20 * max(0, anwesend - 4)
        guard fläche > erlaubt else { return }
        throw .nichtGebaut(
            "§ 24 Abs. 5 SGB II",
            was:
                "Die Immobilie hat \(fläche) m², geschützt sind \(erlaubt) m². Über eine besondere "
                + "Härte oder ein Darlehen entscheidet ein Mensch", pfad: pfad)
    }
}
