import Grundtypen
import Leistungsrecht

extension Haushaltsbau {
    /// Lohn, Lohnersatz und Unterhalt der Erwachsenen; Kindergeld und Unterhalt der Kinder.
    func gibEinkommen(_ personen: inout [Person]) {
        var z = kreis.zufall(nummer, .einkommen)
        for stelle in personen.indices {
            switch personen[stelle].rolle {
            case .antragsteller, .partner: gibEigenes(&personen[stelle], &z)
            case .kind: gibDemKind(&personen[stelle], personen, &z)
            case .mitbewohner: continue
            }
        }
    }

    private enum Quelle {
        case keine, minijob, teilzeit, vollzeit, arbeitslosengeld, rente, krankengeld
    }

    private func gibEigenes(_ person: inout Person, _ z: inout SplitMix64) {
        let alter = person.geboren.alter(am: antrag)
        let quelle: Quelle = z.eines(gewichtet: [
            (.keine, 62), (.minijob, 12), (.teilzeit, 10), (.vollzeit, art == .familie ? 9 : 3),
            (.arbeitslosengeld, 7), (.rente, alter < 35 ? 0 : 4), (.krankengeld, 1),
        ])
        switch quelle {
        case .keine: break
        case .minijob: minijob(&person, &z)
        case .teilzeit: lohn(&person, brutto: z.zahl(14...30) * 50, &z)
        case .vollzeit: lohn(&person, brutto: z.zahl(46...53) * 50 + z.zahl(0...49), &z)
        case .arbeitslosengeld:
            gib(&person, .arbeitslosengeld, Geld(cent: Int64(z.zahl(420_00...1_090_00))))
        case .rente:
            gib(
                &person, .rente, Geld(cent: Int64(z.zahl(310_00...820_00))),
                "Rente wegen teilweiser Erwerbsminderung")
        case .krankengeld: gib(&person, .krankengeld, Geld(cent: Int64(z.zahl(600_00...980_00))))
        }
        if z.trifft(4) { einmalig(&person, &z) }
    }

    /// Bis zur Grenze der geringfügigen Beschäftigung; brutto gleich netto.
    private func minijob(_ person: inout Person, _ z: inout SplitMix64) {
        let betrag = Geld.euro(z.eines([165, 200, 250, 300, 400, 450, 520, 538, 556, 603]))
        var einnahme = Einnahme(
            art: .erwerbstaetigkeit, betrag: betrag, netto: betrag, zufluss: seitFrüher(person, &z))
        einnahme.bezeichnung = z.eines([
            "Zeitungszustellung", "Gebäudereinigung", "Gaststätte „Zur Linde“", "Gärtnerei Öhler",
        ])
        person.einkommen.append(einnahme)
    }

    private func lohn(_ person: inout Person, brutto: Int, _ z: inout SplitMix64) {
        // Grobe Anteile nach Steuern und Beiträgen; niedriger Lohn trägt weniger.
        let anteil = brutto < 1_300 ? z.zahl(80...86) : z.zahl(art.istPaar ? 75...79 : 70...74)
        let betrag = Geld.euro(Int64(brutto))
        var einnahme = Einnahme(
            art: .erwerbstaetigkeit, betrag: betrag, netto: betrag.mal(Int64(anteil), durch: 100),
            zufluss: seitFrüher(person, &z))
        einnahme.bezeichnung = z.eines([
            "Bäckerei", "Pflegedienst Sonnenhöhe", "Spedition Musterland", "Discounter",
            "Kindergarten Neuenmark", "Leiharbeit", "Gebäudereinigung", "Schlachthof",
        ])
        person.einkommen.append(einnahme)
        if z.trifft(70) {
            person.abzüge.fahrtKilometer = z.zahl(3...38)
            person.abzüge.arbeitstage = brutto > 2_000 ? 19 : z.zahl(8...19)
        }
        if z.trifft(10) { person.abzüge.werbungskosten = .euro(Int64(z.zahl(6...25))) }
        if z.trifft(8) { person.abzüge.riester = .euro(Int64(z.zahl(5...40))) }
    }

    /// Ein Zufluss, der vor dem Antrag begonnen hat; bei wenigen endet er absehbar.
    private func seitFrüher(_ person: Person, _ z: inout SplitMix64) -> Einnahme.Zufluss {
        let mit16 = person.geboren.geburtstag(16).monat
        let ab = max(antrag.monat - z.zahl(0...30), mit16)
        return .monatlich(ab: ab, bis: z.trifft(8) ? antrag.monat + z.zahl(2...9) : nil)
    }

    private func gib(
        _ person: inout Person, _ art: Einkommensart, _ betrag: Geld, _ bezeichnung: String? = nil,
        bis: Monat? = nil
    ) {
        var einnahme = Einnahme(
            art: art, betrag: betrag, zufluss: .monatlich(ab: antrag.monat, bis: bis))
        einnahme.bezeichnung = bezeichnung
        person.einkommen.append(einnahme)
    }

    private func einmalig(_ person: inout Person, _ z: inout SplitMix64) {
        var einnahme = Einnahme(
            art: .sonstiges, betrag: .euro(Int64(z.zahl(80...650))),
            zufluss: .einmal((antrag.monat + z.zahl(1...8)).erster + z.zahl(0...27)))
        einnahme.bezeichnung = "Steuererstattung"
        person.einkommen.append(einnahme)
    }

    // MARK: Kinder

    private func gibDemKind(_ kind: inout Person, _ personen: [Person], _ z: inout SplitMix64) {
        let alter = kind.geboren.alter(am: antrag)
        if alter >= 16 { gibAusbildung(&kind, &z) }
        // § 32 Abs. 4 EStG: nach 18 nur in Ausbildung; mit 25 ist Schluss.
        let endeMit18 = kind.geboren.geburtstag(18).monat
        let inAusbildung = kind.ausbildung != nil
        if alter < 18 || inAusbildung {
            var kindergeld = Einnahme(
                art: .kindergeld, betrag: nil,
                zufluss: .monatlich(
                    ab: antrag.monat,
                    bis: inAusbildung || endeMit18 > letzterMonat ? nil : endeMit18))
            kindergeld.berechtigt = z.eines(personen.filter { $0.rolle != .kind }.map(\.id))
            kind.einkommen.append(kindergeld)
        }
        guard art == .alleinerziehend, alter < 18 else { return }
        let volljährig = kind.geboren.geburtstag(18).monat
        switch z.zahl(1...100) {
        case ...42 where alter <= 16:
            // § 1 Abs. 1 UhVorschG: längstens bis zum 18. Geburtstag.
            kind.einkommen.append(
                Einnahme(
                    art: .unterhaltsvorschuss, betrag: nil,
                    zufluss: .monatlich(
                        ab: antrag.monat, bis: volljährig > letzterMonat ? nil : volljährig - 1)))
        case 43...63: gib(&kind, .unterhalt, .euro(Int64(z.zahl(12...60) * 10)))
        default: break
        }
    }

    private func gibAusbildung(_ kind: inout Person, _ z: inout SplitMix64) {
        let beginn = Tag(antrag.jahr - (antrag.monat.imJahr < 8 ? 1 : 0), 8, 1)
        let schüler = kind.geboren.alter(am: antrag) < 18 || z.trifft(30)
        guard schüler || z.trifft(60) else { return }
        let dauer = Dauer(ab: beginn, bis: Tag(beginn.jahr + (schüler ? 1 : 3), 7, 31))
        kind.ausbildung = Ausbildung(art: schüler ? .schule : .berufsausbildung, dauer: dauer)
        guard !schüler else { return }
        let brutto = Geld.euro(Int64(z.zahl(68...110) * 10))
        var lohn = Einnahme(
            art: .erwerbstaetigkeit, betrag: brutto, netto: brutto.mal(80, durch: 100),
            zufluss: .monatlich(ab: antrag.monat, bis: nil))
        lohn.bezeichnung = "Ausbildungsvergütung"
        kind.einkommen.append(lohn)
    }
}
