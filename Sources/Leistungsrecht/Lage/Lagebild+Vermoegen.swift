import Grundtypen
import Rechtskern

extension Lagebild {
    /// Was vom Vermögen einer Person zu berücksichtigen ist (§ 12 Abs. 1 SGB II), ohne angemessene
    /// Kraftfahrzeuge: über sie entscheidet der ``Rechner``.
    func vermögen(
        of person: Person, anwesend: Int, wohnung: WohnungLage
    ) throws(Rechtsfehler) -> Geld {
        for (nummer, gegenstand) in person.vermögen.enumerated()
        where gegenstand.art == .selbstgenutzteImmobilie {
            try prüfeImmobilie(
                gegenstand, "personen.\(person.id).vermoegen.\(nummer)", anwesend: anwesend,
                inKarenz: wohnung.vermögenskarenz)
        }
        let fahrzeuge = angemesseneFahrzeuge(of: person)
        let summe = person.gezähltesVermögen(in: monat, ohne: Set(fahrzeuge)).map(\.betrag)
            .summe
        // Ohne Wohnung ist der Beginn der Karenzzeit unbekannt; ob sie läuft, ändert dann den Freibetrag.
        // Sicher geschützt ist hier nur ein Fahrzeug.
        let weitere = fahrzeuge.map { person.vermögen[$0].betrag }.sorted().dropLast()
        let freibeträge = try vermögensrecht.wert
        if s.wohnungen.isEmpty && freibeträge.kenntKarenz
            && summe + weitere.summe
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

    /// § 67 Abs. 2 SGB II: in den ersten Monaten zählt nur erhebliches Vermögen, und was erheblich ist, sagt
    /// das Gesetz nicht.
    func prüfeErheblichesVermögen(_ lage: Lage) throws(Rechtsfehler) {
        guard
            try ErleichterterZugang.satz(
                in: monat, zeitraumAb: zeitraum.ab, under: recht.stand) != nil
        else { return }
        for p in lage.personen {
            let fahrzeuge = lage.fahrzeuge.filter { $0.stelle == p.stelle }.map(\.wert)
            let sicher = p.vermögen + fahrzeuge.dropFirst().reduce(.null, +)
            guard sicher > p.vermögensfreibetrag else { continue }
            let person = s.personen[Int(p.stelle)]
            throw .nichtGebaut(
                "§ 67 Abs. 2 SGB II",
                was:
                    "\(person.name) hat Vermögen über dem Freibetrag; ob es erheblich ist, entscheidet "
                    + "ein Mensch", pfad: "personen.\(person.id).vermoegen")
        }
    }

    /// Wem der erhöhte Freibetrag der Karenzzeit zusteht (§ 12 Abs. 4 SGB II a.F.): in jeder
    /// Bedarfsgemeinschaft einer Person, nach dem Auszug der antragstellenden einer anderen (AV-0050).
    func ersterInKarenz(_ anwesend: [Int], am tag: Tag) -> Int? {
        let mitglieder = anwesend.filter { kannDazugehören(s.personen[$0], am: tag) }
        return mitglieder.first { s.personen[$0].rolle != .kind } ?? mitglieder.first
    }

    /// Die angemessenen Kraftfahrzeuge aller, die dazugehören können, die wertvollsten zuerst.
    func fahrzeuge(_ anwesend: [Int]) -> [Fahrzeuglage] {
        anwesend.filter { s.personen[$0].rolle != .mitbewohner }.flatMap { stelle in
            angemesseneFahrzeuge(of: s.personen[stelle]).map {
                Fahrzeuglage(
                    stelle: Int32(stelle), nummer: $0, wert: s.personen[stelle].vermögen[$0].betrag)
            }
        }.sorted { ($1.wert, $0.stelle, $0.nummer) < ($0.wert, $1.stelle, $1.nummer) }
    }

    private func angemesseneFahrzeuge(of person: Person) -> [Int] {
        person.vermögen.indices.filter {
            person.vermögen[$0].art == .kfz && person.vermögen[$0].angemessen
        }
    }

    /// § 12 Abs. 1 Satz 2 Nr. 5, Satz 3 SGB II: geschützt in der Karenzzeit oder nach Wohnfläche.
    private func prüfeImmobilie(
        _ gegenstand: Vermögensgegenstand, _ pfad: String, anwesend: Int, inKarenz: Bool
    ) throws(Rechtsfehler) {
        if inKarenz { return }
        guard let geschützt = recht.wohnfläche.wert else {
            if gegenstand.angemessen { return }
            throw .feststellungFehlt(
                "§ 12 Abs. 3 Satz 1 Nr. 4 SGB II",
                was:
                    "Ist die selbst genutzte Immobilie von angemessener Größe? Bis 2022 nannte das Gesetz "
                    + "keine Fläche. Wenn ja, bitte angemessen: ja angeben; sonst entscheidet ein Mensch.",
                pfad: pfad)
        }
        guard let fläche = gegenstand.wohnfläche, let form = gegenstand.form else {
            throw .angabeFehlt(
                "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II",
                was: "Bitte Wohnfläche und Form (haus oder wohnung) der Immobilie angeben.",
                pfad: pfad)
        }
        let erlaubt = geschützt.erlaubt(form, personen: anwesend)
        guard fläche > erlaubt else { return }
        throw .nichtGebaut(
            "§ 24 Abs. 5 SGB II",
            was:
                "Die Immobilie hat \(fläche) m², geschützt sind \(erlaubt) m². Über eine besondere "
                + "Härte oder ein Darlehen entscheidet ein Mensch", pfad: pfad)
    }
}

extension Person {
    /// Was als Vermögen zählt: alles Verwertbare außer diesen Fahrzeugen, Hausrat, Altersvorsorge und der
    /// selbst genutzten Immobilie (§ 12 Abs. 1 SGB II), soweit es in diesem Monat schon da ist (Abs. 5 Satz 2).
    func gezähltesVermögen(
        in monat: Monat, ohne fahrzeuge: Set<Int>
    ) -> [Vermögensgegenstand] {
        vermögen.enumerated().compactMap { nummer, gegenstand in
            guard gegenstand.istDa(in: monat) else { return nil }
            return switch gegenstand.art {
            case .bargeld, .girokonto, .sparguthaben, .wertpapiere, .sonstiges: gegenstand
            case .kfz: fahrzeuge.contains(nummer) ? nil : gegenstand
            case .hausrat, .altersvorsorge, .selbstgenutzteImmobilie: nil
            }
        }
    }
}

extension Vermögensgegenstand {
    func istDa(in monat: Monat) -> Bool { ab.map { $0 <= monat } ?? true }
}
