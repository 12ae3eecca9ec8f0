import Grundtypen
import Rechtskern

extension Lagebild {
    /// Die Bedarfe für Bildung und Teilhabe aller Personen des Monats; meist keine.
    func bildung() throws(Rechtsfehler) -> [Bildungslage] {
        var lagen: [Bildungslage] = []
        for (stelle, person) in s.personen.enumerated() where !person.bildung.isEmpty {
            guard person.rolle != .mitbewohner else { continue }
            var posten: [Bildungsposten] = []
            for (nummer, angabe) in person.bildung.enumerated() {
                let pfad = "personen.\(person.id).bildung_teilhabe.\(nummer)"
                for neuer in try bedarfe(angabe, person, pfad) where neuer.betrag.istPositiv {
                    if let gleicher = posten.firstIndex(where: { $0.istWie(neuer) }) {
                        if !neuer.istFest { posten[gleicher].betrag += neuer.betrag }
                    } else {
                        posten.append(neuer)
                    }
                }
            }
            guard !posten.isEmpty else { continue }
            lagen.append(
                Bildungslage(
                    stelle: Int32(stelle), name: person.name, posten: Self.nachAbsätzen(posten)))
        }
        return lagen
    }

    private static func nachAbsätzen(_ posten: [Bildungsposten]) -> [Bildungsposten] {
        Bildungsangabe.Art.allCases.flatMap { art in posten.filter { $0.art == art } }
    }

    func ergibtBedarf(
        _ angabe: Bildungsangabe, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> Bool {
        try !bedarfe(angabe, person, pfad).isEmpty
    }

    /// Was eine Angabe in diesem Monat ergibt.
    private func bedarfe(
        _ angabe: Bildungsangabe, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> [Bildungsposten] {
        switch angabe.art {
        case .schulbedarf: return try schulbedarf(angabe, person, pfad)
        case .teilhabe:
            guard istTeilhabe(angabe, person) else { return [] }
            let satz = try Teilhabe.pauschale.satz(in: monat, under: recht.stand)
            return [Bildungsposten(.teilhabe, .pauschale(satz), satz.wert)]
        case .teilhabeWeitere:
            guard istTeilhabe(angabe, person) else { return [] }
            return [Bildungsposten(.teilhabeWeitere, .angabe, try betrag(angabe, pfad))]
        case .lernfoerderung:
            guard try istBeantragt(angabe, person, pfad) else { return [] }
        case .ausflug, .klassenfahrt, .befoerderung, .mittagsverpflegung: break
        }
        let betrag = try betrag(angabe, pfad)
        let vorher = angabe.einrichtung != .schule
        guard try gilt(angabe, person, inDerSchule: !vorher, pfad) else { return [] }
        return [Bildungsposten(angabe.art, .angabe, betrag, vorDerSchule: vorher)]
    }

    private func betrag(
        _ angabe: Bildungsangabe, _ pfad: String
    ) throws(Rechtsfehler) -> Geld {
        guard let betrag = angabe.betrag else {
            throw .angabeFehlt(
                "§ 28 Abs. 1 Satz 1 SGB II", was: "Bitte den Betrag des Bedarfs angeben.",
                pfad: pfad)
        }
        return betrag
    }

    /// Ob der Bedarf im Monat besteht; bei einem Bedarf je Monat genügt ein Tag (AV-0061).
    private func gilt(
        _ angabe: Bildungsangabe, _ person: Person, inDerSchule: Bool, _ pfad: String
    ) throws(Rechtsfehler) -> Bool {
        guard angabe.zeit.berührt(monat) else { return false }
        switch angabe.zeit {
        case .fällig(let tag):
            guard istAnwesend(person, am: tag) else { return false }
            return inDerSchule ? try istSchüler(person, am: tag, pfad) : true
        case .monatlich:
            guard person.imHaushalt.berührt(monat), person.geboren <= monat.letzter else {
                return false
            }
            return inDerSchule ? try istSchülerImMonat(person, pfad) : true
        }
    }

    /// § 28 Abs. 7 SGB II: bis zur Vollendung des 18. Lebensjahres.
    private func istTeilhabe(_ angabe: Bildungsangabe, _ person: Person) -> Bool {
        guard angabe.zeit.berührt(monat) else { return false }
        return switch angabe.zeit {
        case .fällig(let tag):
            istAnwesend(person, am: tag) && person.geboren.alter(am: tag) < 18
        case .monatlich:
            person.imHaushalt.berührt(monat) && person.geboren <= monat.letzter
                && person.geboren.alter(am: max(monat.erster, person.geboren)) < 18
        }
    }

    // MARK: Schule

    /// § 28 Abs. 1 Satz 2 SGB II: unter 25, in einer Schule, ohne Ausbildungsvergütung.
    private func istSchüler(
        _ person: Person, am tag: Tag, _ pfad: String
    ) throws(Rechtsfehler) -> Bool {
        let schule = try schule(person, pfad)
        return person.geboren.alter(am: tag) < 25 && schule.contains(tag)
    }

    private func istSchülerImMonat(_ person: Person, _ pfad: String) throws(Rechtsfehler) -> Bool {
        let schule = try schule(person, pfad)
        return schule.berührt(monat) && person.geboren.alter(am: monat.erster) < 25
    }

    private func schule(_ person: Person, _ pfad: String) throws(Rechtsfehler) -> Dauer {
        guard let ausbildung = person.ausbildung, ausbildung.art == .schule else {
            throw .angabeFehlt(
                "§ 28 Abs. 1 Satz 2 SGB II",
                was: "\(person.name) soll einen Bedarf für Bildung haben, ist aber nicht als "
                    + "Schülerin oder Schüler angegeben. Bitte ausbildung mit art: schule angeben; "
                    + "wer Ausbildungsvergütung erhält, hat diese Bedarfe nicht.", pfad: pfad)
        }
        return ausbildung.dauer
    }

    /// § 37 Abs. 1 Satz 2 SGB II; bis Dezember 2023 umfasste der Antrag auch Lernförderung, und zwar
    /// für jeden Bewilligungszeitraum, der da schon lief (§ 71 Abs. 1 SGB II).
    private func istBeantragt(
        _ angabe: Bildungsangabe, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> Bool {
        if monat >= Monat(2021, 7), zeitraum.ab <= Monat(2023, 12) { return true }
        guard let beantragt = angabe.beantragt else {
            throw .angabeFehlt(
                "§ 37 Abs. 1 Satz 2 SGB II",
                was: "Lernförderung ist gesondert zu beantragen. Bitte für \(person.name) den Tag "
                    + "des Antrags unter beantragt angeben.", pfad: pfad)
        }
        return beantragt.monat <= monat
    }

    // MARK: Schulbedarf

    private func schulbedarf(
        _ angabe: Bildungsangabe, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> [Bildungsposten] {
        switch angabe.zeit {
        case .monatlich:
            guard angabe.zeit.berührt(monat), istAnwesend(person, am: monat.erster) else {
                return []
            }
            return try zumTermin(person, pfad)
        case .fällig:
            guard try gilt(angabe, person, inDerSchule: true, pfad) else { return [] }
            let anlass = angabe.anlass ?? .aufnahme
            if anlass == .aufnahme { try prüfeErsteAufnahme(person, pfad) }
            return try außerDerReihe(anlass, pfad)
        }
    }

    /// Regelmäßig zum 1. August und zum 1. Februar (§ 28 Abs. 3 SGB II).
    private func zumTermin(
        _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> [Bildungsposten] {
        switch monat.imJahr {
        case 2: return try istSchüler(person, am: monat.erster, pfad) ? [zweites()] : []
        case 8:
            // Der erste Schultag liegt in manchen Ländern erst im September (AV-0062).
            let schule = try schule(person, pfad)
            let beginnt = schule.ab.map { $0 <= (monat + 1).letzter } ?? true
            let besteht = schule.bis.map { $0 >= monat.erster } ?? true
            guard beginnt, besteht, person.geboren.alter(am: monat.erster) < 25 else { return [] }
            return [try erstes()]
        default: return []
        }
    }

    /// Das erste Halbjahr gibt es im Schuljahr einmal: zum 1. August oder bei der ersten Aufnahme (§ 34 Abs. 3
    /// SGB XII).
    private func prüfeErsteAufnahme(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        let august = Monat(monat.imJahr >= 8 ? monat.jahr : monat.jahr - 1, 8)
        let schule = try schule(person, pfad)
        let zumAugust =
            (schule.ab.map { $0 <= (august + 1).letzter } ?? true)
            && person.bildung.contains {
                if case .monatlich = $0.zeit {
                    $0.art == .schulbedarf && $0.zeit.berührt(august)
                } else {
                    false
                }
            }
        let aufnahmen = person.bildung.count { angabe in
            guard angabe.art == .schulbedarf, angabe.anlass == .aufnahme,
                case .fällig(let tag) = angabe.zeit
            else { return false }
            return (august...(august + 11)).contains(tag.monat)
        }
        guard zumAugust || aufnahmen > 1 else { return }
        throw .angabeFehlt(
            "§ 28 Abs. 3 SGB II",
            was: zumAugust
                ? "Für \(person.name) gibt es den Schulbedarf schon zum \(august.erster.deutsch). Bitte die "
                    + "Angabe mit anlass: aufnahme löschen, oder ausbildung.ab berichtigen, wenn die Schule "
                    + "erst nach dem \((august + 1).letzter.deutsch) begann."
                : "\(person.name) kann in einem Schuljahr nur einmal erstmals aufgenommen werden. Bitte eine "
                    + "der Angaben mit anlass: aufnahme löschen, oder wiederaufnahme angeben.",
            pfad: pfad)
    }

    /// § 34 Abs. 3 Satz 2 SGB XII: Aufnahme innerhalb des Schuljahres oder nach einer Unterbrechung.
    private func außerDerReihe(
        _ anlass: Bildungsangabe.Anlass, _ pfad: String
    ) throws(Rechtsfehler) -> [Bildungsposten] {
        switch (anlass, monat.imJahr) {
        case (.aufnahme, 9...12), (.aufnahme, 1): return [try erstes()]
        case (.aufnahme, 2...7): return [try erstes(), try zweites()]
        case (.wiederaufnahme, 3...7): return [try zweites()]
        case (.aufnahme, _), (.wiederaufnahme, _):
            throw .angabeFehlt(
                "§ 28 Abs. 3 SGB II",
                was: anlass == .aufnahme
                    ? "Für eine Aufnahme im August gibt es den Schulbedarf zum 1. August. Bitte ihn "
                        + "mit ab und ohne anlass angeben."
                    : "Eine Wiederaufnahme löst Schulbedarf nur aus, wenn sie nach dem Februar und "
                        + "vor August liegt. Bitte den Tag prüfen oder die Angabe löschen.",
                pfad: pfad)
        }
    }

    /// Für das erste Halbjahr gilt der Betrag des Kalenderjahres, in dem es begann.
    private func erstes() throws(Rechtsfehler) -> Bildungsposten {
        let beginn = Monat(monat.imJahr >= 8 ? monat.jahr : monat.jahr - 1, 8)
        let satz = try Schulbedarf.beträge.satz(in: beginn, under: recht.stand)
        return Bildungsposten(.schulbedarf, .erstesHalbjahr(satz), satz.wert.erstes)
    }

    private func zweites() throws(Rechtsfehler) -> Bildungsposten {
        let satz = try Schulbedarf.beträge.satz(
            in: Monat(monat.jahr, 2), under: recht.stand)
        return Bildungsposten(.schulbedarf, .zweitesHalbjahr(satz), satz.wert.zweites)
    }
}
