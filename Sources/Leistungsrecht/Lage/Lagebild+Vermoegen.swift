import Grundtypen
import Rechtskern

extension Lagebild {
    /// Was vom Vermögen einer Person zu berücksichtigen ist (§ 12 Abs. 1 SGB II).
    func vermögen(
        of person: Person, _ stelle: Int, anwesend: Int, wohnung: WohnungLage,
        geschützt: Set<Vermögensort>
    ) throws(Rechtsfehler) -> Geld {
        for (nummer, gegenstand) in person.vermögen.enumerated()
        where gegenstand.art == .selbstgenutzteImmobilie {
            try prüfeImmobilie(
                gegenstand, "personen.\(person.id).vermoegen.\(nummer)", anwesend: anwesend,
                inKarenz: wohnung.vermögenskarenz)
        }
        let summe = gezählt(person, stelle, geschützt: geschützt).map(\.betrag).summe
        // Ohne Wohnung ist der Beginn der Karenzzeit unbekannt; ob sie läuft, ändert dann den Freibetrag.
        let freibeträge = try vermögensrecht.wert
        if s.wohnungen.isEmpty && freibeträge.kenntKarenz
            && summe
                > freibeträge.betrag(
                    geboren: person.geboren, in: monat, inKarenz: false, erste: false)
        {
            throw .nichtGebaut(
                "§ 12 Abs. 3 SGB II",
                was:
                    "Vermögen ohne Wohnung in einem Zeitraum vor Juli 2026: der Beginn der Karenzzeit "
                    + "ist nicht angegeben", pfad: "personen.\(person.id).vermoegen")
        }
        return summe
    }

    /// Wem der erhöhte Freibetrag der Karenzzeit zusteht (§ 12 Abs. 4 SGB II a.F.): in jeder
    /// Bedarfsgemeinschaft einer Person, nach dem Auszug der antragstellenden einer anderen (AV-0050).
    func ersterInKarenz(_ anwesend: [Int], am tag: Tag) -> Int? {
        let mitglieder = anwesend.filter { kannDazugehören(s.personen[$0], am: tag) }
        return mitglieder.first { s.personen[$0].rolle != .kind } ?? mitglieder.first
    }

    /// Was als Vermögen zählt: alles Verwertbare außer geschützten Fahrzeugen, Hausrat, Altersvorsorge
    /// und der selbst genutzten Immobilie.
    func gezählt(
        _ person: Person, _ stelle: Int, geschützt: Set<Vermögensort>
    ) -> [Vermögensgegenstand] {
        person.vermögen.enumerated().compactMap { nummer, gegenstand in
            switch gegenstand.art {
            case .bargeld, .girokonto, .sparguthaben, .wertpapiere, .sonstiges: gegenstand
            case .kfz:
                geschützt.contains(Vermögensort(person: stelle, nummer: nummer)) ? nil : gegenstand
            case .hausrat, .altersvorsorge, .selbstgenutzteImmobilie: nil
            }
        }
    }

    /// § 12 Abs. 1 Satz 2 Nr. 2 SGB II: so viele angemessene Fahrzeuge, wie erwerbsfähige Personen in
    /// der Bedarfsgemeinschaft leben, gleich wem sie gehören; die wertvollsten zuerst (AV-0017).
    func geschützteFahrzeuge(_ anwesend: [Int], am tag: Tag) -> Set<Vermögensort> {
        var fahrzeuge: [(ort: Vermögensort, wert: Geld)] = []
        var erwerbsfähige = 0
        for stelle in anwesend {
            let person = s.personen[stelle]
            let alter = person.geboren.alter(am: tag)
            guard kannDazugehören(person, am: tag) else { continue }
            if alter >= 15 && (person.erwerbsfähig ?? false) { erwerbsfähige += 1 }
            for (nummer, gegenstand) in person.vermögen.enumerated()
            where gegenstand.art == .kfz && gegenstand.angemessen {
                fahrzeuge.append((Vermögensort(person: stelle, nummer: nummer), gegenstand.betrag))
            }
        }
        return Set(
            fahrzeuge.sorted { $0.wert > $1.wert }.prefix(erwerbsfähige).map(\.ort))
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
        let erlaubt = recht.wohnfläche.wert.erlaubt(form, personen: anwesend)
        guard fläche > erlaubt else { return }
        throw .nichtGebaut(
            "§ 24 Abs. 5 SGB II",
            was:
                "Die Immobilie hat \(fläche) m², geschützt sind \(erlaubt) m². Über eine besondere "
                + "Härte oder ein Darlehen entscheidet ein Mensch", pfad: pfad)
    }
}

/// Ein Gegenstand in der Liste einer Person.
struct Vermögensort: Hashable {
    let person: Int
    let nummer: Int
}
