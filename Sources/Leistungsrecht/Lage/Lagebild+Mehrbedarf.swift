import Grundtypen
import Rechtskern

extension Lagebild {
    /// Festgestellte Mehrbedarfe am Tag; meist keine.
    func mehrbedarfe(am tag: Tag) throws(Rechtsfehler) -> [Mehrbedarfslage] {
        var lagen: [Mehrbedarfslage] = []
        for (stelle, person) in s.personen.enumerated()
        where !person.mehrbedarfe.istLeer && person.rolle != .mitbewohner {
            var lage = Mehrbedarfslage()
            lage.stelle = Int32(stelle)
            for bedarf in person.mehrbedarfe.ernährung where bedarf.dauer.contains(tag) {
                switch bedarf.höhe {
                case .betrag(let betrag): lage.ernährung += betrag
                case .prozentStufe1(let prozent):
                    lage.prozentStufe1 += Int64(prozent)
                case .prozentEigener(let prozent):
                    lage.prozentEigener += Int64(prozent)
                }
            }
            lage.besonderer = try besondererBedarf(person)
            lage.schulbücher = try schulbücher(person)
            if !lage.istLeer { lagen.append(lage) }
        }
        return lagen
    }

    private func besondererBedarf(_ person: Person) throws(Rechtsfehler) -> Geld {
        var summe = Geld.null
        for (nummer, bedarf) in person.mehrbedarfe.besondere.enumerated() {
            guard bedarf.zeit.berührt(monat) else { continue }
            switch bedarf.zeit {
            case .monatlich: summe += bedarf.betrag
            case .einmalig(let tag):
                let pfad = "personen.\(person.id).besonderer_bedarf.\(nummer)"
                guard istAnwesend(person, am: tag) else { continue }
                guard bedarf.darlehenAusgeschlossen else {
                    throw .feststellungFehlt(
                        "§ 21 Abs. 6 Satz 1 SGB II",
                        was:
                            "Ein einmaliger Bedarf ist nur Mehrbedarf, wenn ein Darlehen nach § 24 "
                            + "Abs. 1 SGB II nicht zumutbar oder nicht möglich ist. Bitte für "
                            + "\(person.name) unter darlehen_ausgeschlossen entscheiden.",
                        pfad: pfad)
                }
                try prüfeGanzenMonat(person, "§ 21 Abs. 6, § 41 Abs. 1 Satz 3 SGB II", pfad)
                summe += bedarf.betrag
            }
        }
        return summe
    }

    private func schulbücher(_ person: Person) throws(Rechtsfehler) -> Geld {
        var summe = Geld.null
        for (nummer, bedarf) in person.mehrbedarfe.schulbücher.enumerated()
        where bedarf.fällig.monat == monat && istAnwesend(person, am: bedarf.fällig) {
            let pfad = "personen.\(person.id).schulbuecher.\(nummer)"
            guard let ausbildung = person.ausbildung, ausbildung.art == .schule,
                // Bücher werden auch vor dem ersten Schultag gekauft (AV-0065).
                ausbildung.dauer.ab.map({ $0 <= (monat + 1).letzter }) ?? true,
                ausbildung.dauer.bis.map({ bedarf.fällig <= $0 }) ?? true
            else {
                throw .angabeFehlt(
                    "§ 21 Abs. 6a SGB II",
                    was: "Schulbücher sind Mehrbedarf von Schülerinnen und Schülern. Bitte für "
                        + "\(person.name) ausbildung mit art: schule angeben, oder die Angabe löschen.",
                    pfad: pfad)
            }
            try prüfeGanzenMonat(person, "§ 21 Abs. 6a, § 41 Abs. 1 Satz 3 SGB II", pfad)
            summe += bedarf.betrag
        }
        return summe
    }

    /// Wie ein einmaliger Bedarf im Teilmonat zu teilen ist, sagt das Gesetz nicht.
    private func prüfeGanzenMonat(
        _ person: Person, _ norm: Norm, _ pfad: String
    ) throws(Rechtsfehler) {
        let ganz =
            istAnwesend(person, am: monat.erster) && istAnwesend(person, am: monat.letzter)
            && (person.rolle != .kind || kannDazugehören(person, am: monat.letzter))
        guard !ganz else { return }
        throw .nichtGebaut(
            norm,
            was:
                "Ein einmaliger Bedarf von \(person.name) in einem Monat, von dem nur ein Teil der "
                + "Tage zählt", pfad: pfad)
    }
}
