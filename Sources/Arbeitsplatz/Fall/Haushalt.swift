import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Wer im Haushalt lebt, mit dem, was festgestellt ist.
extension Fallansicht {
    func haushalt(_ sachverhalt: Sachverhalt) -> [Haushaltsperson] {
        sachverhalt.personen.map { person in
            Haushaltsperson(
                name: person.name, rolle: name(person.rolle),
                alter: s.alter(of: person.geboren, am: heute), geboren: s.tag(person.geboren),
                feststellungen: feststellungen(person))
        }
    }

    func name(_ rolle: Leistungsrecht.Rolle) -> String {
        switch rolle {
        case .antragsteller: gang.w("antrag.rolle_antragsteller")
        case .partner: gang.w("antrag.rolle_partner")
        case .kind: gang.w("antrag.rolle_kind")
        case .mitbewohner: gang.w("antrag.rolle_mitbewohner")
        }
    }

    private func feststellungen(_ p: Person) -> [Marke] {
        [erwerbsfähigkeit(p)].compactMap(\.self) + umstände(p) + zeiten(p)
    }

    /// § 8 SGB II wird festgestellt, nie angenommen; unter 15 stellt sich die Frage nicht (§ 7 Abs. 1).
    private func erwerbsfähigkeit(_ p: Person) -> Marke? {
        switch p.erwerbsfähig {
        case true?: Marke(s("erwerbsfähig", "fit for work"), .gut)
        case false?: Marke(s("nicht erwerbsfähig", "not fit for work"), .achtung)
        case nil where p.rolle != .mitbewohner && p.geboren.alter(am: heute) >= 15:
            Marke(
                s("Erwerbsfähigkeit nicht festgestellt", "fitness for work not established"),
                .gefahr)
        case nil: nil
        }
    }

    private func umstände(_ p: Person) -> [Marke] {
        var marken: [Marke] = []
        if let schwanger = p.schwangerschaft {
            if let entbunden = schwanger.entbunden {
                marken.append(
                    Marke(s("entbunden am ", "gave birth on ") + s.tag(entbunden), .neutral))
            } else {
                let termin = s.tag(schwanger.entbindungstermin)
                marken.append(
                    Marke(s("schwanger, Termin \(termin)", "pregnant, due \(termin)"), .hinweis))
            }
        }
        if p.alleinerziehend {
            marken.append(Marke(s("alleinerziehend", "lone parent"), .hinweis))
            if let feststellung = p.alleinNebenPartner {
                marken.append(
                    Marke(
                        s(
                            "trotz Partner: \(feststellung.grund)",
                            "despite partner: \(feststellung.grund)"), .achtung))
            }
        }
        if p.behinderung.merkzeichenG { marken.append(Marke(s("Merkzeichen G", "mark G"))) }
        if p.behinderung.vollErwerbsgemindert {
            marken.append(
                Marke(s("voll erwerbsgemindert", "fully incapacitated for work"), .achtung))
        }
        if p.umzugOhneZusicherung {
            marken.append(
                Marke(s("umgezogen ohne Zusicherung", "moved without assurance"), .achtung))
        }
        if p.minderjährigesKindAußerhalb {
            marken.append(
                Marke(s("Kind in anderem Haushalt", "child in another household")))
        }
        return marken
    }

    private func zeiten(_ p: Person) -> [Marke] {
        var marken: [Marke] = []
        if let teilhabe = p.behinderung.teilhabeleistung {
            marken.append(
                Marke(mitDauer(s("Teilhabeleistung", "participation benefit"), teilhabe)))
        }
        if let ausbildung = p.ausbildung {
            let art = gang.w("antrag.ausbildung_\(ausbildung.art.rawValue)")
            marken.append(Marke(mitDauer(art, ausbildung.dauer)))
        }
        let aufenthalt = dauer(p.imHaushalt)
        if !aufenthalt.isEmpty {
            marken.append(
                Marke(s("im Haushalt ", "in the household ") + aufenthalt))
        }
        return marken
    }

    private func mitDauer(_ wort: String, _ dauer: Dauer) -> String {
        let zeit = self.dauer(dauer)
        return zeit.isEmpty ? wort : "\(wort) \(zeit)"
    }

    func dauer(_ dauer: Dauer) -> String {
        s.dauer(ab: dauer.ab.map(s.tag), bis: dauer.bis.map(s.tag))
    }
}
