import Grundtypen
import Rechtskern

extension Lagebild {
    /// Die besonderen Einnahmen einer Person in diesem Monat, mit allem, was ihre Rechnung braucht.
    ///
    /// - Throws: `Rechtsfehler`, wo eine Angabe fehlt oder die Vorschrift nicht gebaut ist.
    func herleitungen(
        of stelle: Int, am tag: Tag, anwesend: [Int]
    ) throws(Rechtsfehler) -> [Herleitung] {
        let alter = s.personen[stelle].geboren.alter(am: tag)
        var rechnungen: [Herleitung.Rechnung] = []
        for teil in zuordnung?.teile ?? [] where teil.stelle.person == stelle {
            rechnungen.append(.aufteilung(teil))
        }
        let person = s.personen[stelle]
        var pflegegeld: [Geld] = []
        var kinderlohn: (brutto: Geld, netto: Geld)?
        for (nummer, einnahme) in person.einkommen.enumerated() {
            guard try zähltGanz(einnahme, Einmalstelle(person: stelle, nummer: nummer)),
                !einnahme.ferienbeschäftigung
            else { continue }
            if einnahme.ausgaben.istPositiv, einnahme.istBesonders(person, alter: alter) {
                throw .nichtGebaut(
                    "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II",
                    was: "Notwendige Ausgaben bei \(einnahme.art.begriff.de) von \(person.name)",
                    pfad: "personen.\(person.id).einkommen.\(nummer)")
            }
            if einnahme.sachbezug != Sachbezug() {
                rechnungen.append(
                    .sachbezug(try sachbezug(einnahme, stelle, nummer, am: tag, anwesend)))
            }
            switch einnahme.art {
            case .selbstaendig:
                guard let rechnung = try gewinnrechnung(einnahme, person, nummer) else { continue }
                rechnungen.append(.gewinn(rechnung))
            case .pflegegeld: pflegegeld.append(einnahme.betrag ?? .null)
            case .erwerbstaetigkeit where alter < 15:
                kinderlohn = (
                    (kinderlohn?.brutto ?? .null) + (einnahme.betrag ?? .null),
                    (kinderlohn?.netto ?? .null) + (einnahme.netto ?? .null)
                )
            default:
                if let rechnung = try rechnung(einnahme, person, nummer) {
                    rechnungen.append(rechnung)
                }
            }
        }
        rechnungen += try kindergeldAb25(an: stelle, am: tag, anwesend)
        if !pflegegeld.isEmpty {
            rechnungen.append(.pflegegeld(summe: pflegegeld.summe, kinder: pflegegeld.count))
        }
        if let kinderlohn {
            rechnungen.append(.kinderlohn(brutto: kinderlohn.brutto, netto: kinderlohn.netto))
        }
        return rechnungen.map { Herleitung(stelle: Int32(stelle), rechnung: $0) }
    }

    /// Kindergeld für Kinder im Haushalt, die mit 25 nicht mehr dazugehören, ist Einkommen der Person, die es erhält:
    /// § 11 Abs. 1 Satz 5 SGB II rechnet es nur Kindern der Bedarfsgemeinschaft zu.
    private func kindergeldAb25(
        an stelle: Int, am tag: Tag, _ anwesend: [Int]
    ) throws(Rechtsfehler) -> [Herleitung.Rechnung] {
        var rechnungen: [Herleitung.Rechnung] = []
        for nummer in anwesend {
            let kind = s.personen[nummer]
            guard kind.rolle == .kind, !kannDazugehören(kind, am: tag) else { continue }
            for (i, einnahme) in kind.einkommen.enumerated()
            where einnahme.art == .kindergeld && einnahme.fließtZu(in: monat) {
                guard kindergeldberechtigt(einnahme, anwesend: anwesend) == Int32(stelle) else {
                    continue
                }
                let betrag = try betrag(
                    of: einnahme, kind, "personen.\(kind.id).einkommen.\(i)")
                rechnungen.append(.ganz(.kindergeld, betrag, "§ 11 Abs. 1 Satz 1 SGB II"))
            }
        }
        return rechnungen
    }

    private func sachbezug(
        _ einnahme: Einnahme, _ stelle: Int, _ nummer: Int, am tag: Tag, _ anwesend: [Int]
    ) throws(Rechtsfehler) -> Sachbezugsrechnung {
        let person = s.personen[stelle]
        let alter = person.geboren.alter(am: tag)
        guard alter >= 15 else {
            throw .nichtGebaut(
                "§ 1 Abs. 1 Nr. 9 GrusiGV", was: "Sachbezüge einer Person unter 15",
                pfad: "personen.\(person.id).einkommen.\(nummer)")
        }
        var p = PersonLage()
        p.rolle = person.rolle
        p.alter = alter
        p.umzugOhneZusicherung = person.umzugOhneZusicherung
        let gegenüber: Rolle? =
            person.rolle == .antragsteller
            ? .partner : person.rolle == .partner ? .antragsteller : nil
        let partner = anwesend.first { s.personen[$0].rolle == gegenüber }
        let partnerAlter = partner.map { s.personen[$0].geboren.alter(am: tag) }
        return Sachbezugsrechnung(
            sachbezug: einnahme.sachbezug,
            stufe: Regelbedarf.stufe(of: p, partnerAlter: partnerAlter).stufe)
    }

    /// Nil, wenn die Einnahme nicht zählt oder keine besondere ist.
    private func rechnung(
        _ einnahme: Einnahme, _ person: Person, _ nummer: Int
    ) throws(Rechtsfehler) -> Herleitung.Rechnung? {
        let pfad = "personen.\(person.id).einkommen.\(nummer)"
        let betrag = einnahme.betrag ?? .null
        switch einnahme.art {
        case .bafoeg, .bab, .ausbildungsgeld:
            return .förderung(
                einnahme.art, betrag: betrag, kinderbetreuung: einnahme.besonderes.kinderbetreuung)
        case .elterngeld: return try elterngeld(einnahme, betrag, pfad)
        case .kinderzuschlag: return .ganz(.kinderzuschlag, betrag, "§ 11 Abs. 1 Satz 4 SGB II")
        case .mutterschaftsgeld:
            return recht.mutterschaftsgeldFrei.wert
                ? nil : .ganz(.mutterschaftsgeld, betrag, "§ 11 Abs. 1 Satz 1 SGB II")
        case .ehrenamt: return try ehrenamt(person, betrag, pfad)
        case .kindergeld where person.rolle != .kind:
            let voll = try kindergeldAußerhalb(einnahme, pfad)
            return .kindergeldAußerhalb(
                betrag: voll, gesetzlich: einnahme.betrag == nil,
                weitergeleitet: einnahme.besonderes.weitergeleitet ?? .null)
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt,
            .unterhaltsvorschuss, .kindergeld, .sonstiges, .selbstaendig, .pflegegeld:
            return nil
        }
    }

    /// Bis 2022 hing der gesetzliche Betrag an der Ordnungszahl des Kindes, die hier niemand kennt (AV-0030).
    private func kindergeldAußerhalb(
        _ einnahme: Einnahme, _ pfad: String
    ) throws(Rechtsfehler) -> Geld {
        if let betrag = einnahme.betrag { return betrag }
        let staffel = recht.kindergeld.wert
        guard staffel.istGleich else {
            throw .angabeFehlt(
                "§ 66 Abs. 1 EStG",
                was: "Bitte den Betrag des Kindergelds angeben; bis 2022 hing er davon ab, das "
                    + "wievielte Kind es war.", pfad: pfad)
        }
        return staffel.betrag(kind: 1)
    }

    private func elterngeld(
        _ einnahme: Einnahme, _ betrag: Geld, _ pfad: String
    ) throws(Rechtsfehler) -> Herleitung.Rechnung {
        guard let vorGeburt = einnahme.besonderes.einkommenVorGeburt else {
            throw .angabeFehlt(
                "§ 10 Abs. 5 BEEG",
                was: "Bitte unter einkommen_vor_geburt das Erwerbseinkommen vor der Geburt im "
                    + "Monat angeben; 0, wenn es keines gab.",
                pfad: pfad)
        }
        let plus = einnahme.besonderes.elterngeldPlus
        // Ob auch das Einkommen vor der Geburt nur zur Hälfte zählt, ist offen (AV-0074).
        if plus, vorGeburt.istPositiv, vorGeburt < recht.elterngeldfreibetrag.wert.basis {
            throw .nichtGebaut(
                "§ 10 Abs. 5 BEEG",
                was: "ElterngeldPlus nach einem Einkommen von weniger als "
                    + "\(recht.elterngeldfreibetrag.wert.basis.deutsch) Euro vor der Geburt",
                pfad: pfad)
        }
        return .elterngeld(betrag: betrag, vorGeburt: vorGeburt, plus: plus)
    }

    /// Frei bis zur Grenze des Kalenderjahrs; vorher Erwerbseinkommen mit höherer Grundabsetzung (AV-0073).
    private func ehrenamt(
        _ person: Person, _ betrag: Geld, _ pfad: String
    ) throws(Rechtsfehler) -> Herleitung.Rechnung? {
        guard let grenze = recht.ehrenamtsgrenze.wert else { return .ehrenamt(betrag) }
        let imJahr = Ehrenamt.summe(of: person, ab: Monat(monat.jahr, 1), bis: monat)
        guard imJahr > grenze else { return nil }
        throw .nichtGebaut(
            "§ 11a Abs. 1 Nr. 5 SGB II",
            was: "\(person.name) hat im Kalenderjahr \(imJahr.deutsch) Euro aus dem Ehrenamt, mehr "
                + "als \(grenze.deutsch) Euro; was darüber liegt",
            pfad: pfad)
    }

    /// Die Beträge der besonderen Einnahmen in die Lage.
    func setzeBesondere(
        _ herleitungen: [Herleitung], _ p: inout PersonLage
    ) {
        var stumm = OhneSpur()
        for herleitung in herleitungen {
            switch herleitung.rechne(recht, &stumm) {
            case .sonstiges(let betrag): p.sonstige.besondere += betrag.geld
            case .förderung(let betrag): p.förderung += betrag.geld
            case .erwerb(let brutto, let netto):
                p.brutto += brutto.geld
                p.netto += netto.geld
            }
            if case .ehrenamt(let betrag) = herleitung.rechnung { p.ehrenamt += betrag }
        }
    }
}
