import Grundtypen
import Rechtskern

extension Lagebild {
    func personLage(
        _ stelle: Int, am tag: Tag, anwesend: [Int], wohnung: WohnungLage,
        erste: Bool
    ) throws(Rechtsfehler) -> PersonLage {
        let person = s.personen[stelle]
        var p = PersonLage()
        p.stelle = Int32(stelle)
        p.rolle = person.rolle
        p.alter = person.geboren.alter(am: tag)
        p.erwerbsfähig = p.alter >= 15 && (person.erwerbsfähig ?? false)
        p.umzugOhneZusicherung = person.umzugOhneZusicherung
        p.alleinerziehend = person.alleinerziehend
        p.kinder = kinder(of: person, am: tag, anwesend: anwesend)
        try prüfeAlleinsorge(person, p.kinder, anwesend: anwesend)
        p.istMinderjährigesKind = istMinderjährigesKindImMonat(stelle)
        p.minderjährigesKindSicher =
            person.minderjährigesKindAußerhalb
            || s.personen.indices.contains {
                $0 != stelle && istMinderjährigesKindImMonat($0)
                    && (s.istKind(s.personen[$0], of: person) || !anwesend.contains($0))
            }
        setzeBesondereLagen(person, am: tag, &p)
        try setzeEinkommen(person, am: tag, anwesend: anwesend, &p)
        setzeAbzüge(person, anwesend: anwesend, &p)
        try setzeAusschluss(person, am: tag, &p)
        p.vermögen = try vermögen(
            of: person, anwesend: anwesend.count, wohnung: wohnung)
        p.vermögensfreibetrag = try vermögensrecht.wert.betrag(
            geboren: person.geboren, in: monat, inKarenz: wohnung.vermögenskarenz,
            erste: erste)
        return p
    }

    private func istMinderjährigesKindImMonat(_ stelle: Int) -> Bool {
        let kind = s.personen[stelle]
        return kind.rolle == .kind && kind.geboren <= monat.letzter
            && kind.imHaushalt.berührt(monat) && kind.geboren.alter(am: monat.erster) < 18
    }

    /// Minderjährige Kinder dieser Person, deren anderer Elternteil an dem Tag nicht im Haushalt lebt:
    /// nur für sie kann sie allein sorgen (§ 21 Abs. 3 SGB II).
    private func kinder(of person: Person, am tag: Tag, anwesend: [Int]) -> KinderZahl {
        var zahl = KinderZahl()
        for stelle in anwesend where s.istKind(s.personen[stelle], of: person) {
            let beide = anwesend.contains { anderer in
                s.personen[anderer].id != person.id
                    && s.istKind(s.personen[stelle], of: s.personen[anderer])
            }
            if beide { continue }
            let alter = s.personen[stelle].geboren.alter(am: tag)
            if alter < 7 { zahl.unter7 += 1 }
            if alter < 16 { zahl.unter16 += 1 }
            if alter < 18 { zahl.unter18 += 1 }
        }
        return zahl
    }

    /// Neben einem Partner, der kein Elternteil ist, steht nicht von selbst fest, wer das Kind erzieht
    /// (AV-0051).
    private func prüfeAlleinsorge(
        _ person: Person, _ kinder: KinderZahl, anwesend: [Int]
    ) throws(Rechtsfehler) {
        guard person.alleinerziehend, kinder.unter18 > 0, person.alleinNebenPartner == nil,
            let partner = anwesend.first(where: { stelle in
                let andere = s.personen[stelle]
                return andere.id != person.id
                    && (andere.rolle == .antragsteller || andere.rolle == .partner)
            })
        else { return }
        throw .feststellungFehlt(
            "§ 21 Abs. 3 SGB II",
            was: "\(person.name) soll allein für Pflege und Erziehung sorgen, lebt aber mit "
                + "\(s.personen[partner].name) zusammen. Bitte unter allein_neben_partner begründen, "
                + "warum das so ist, oder alleinerziehend löschen.",
            pfad: "personen.\(person.id).allein_neben_partner")
    }

    private func setzeBesondereLagen(_ person: Person, am tag: Tag, _ p: inout PersonLage) {
        if let schwangerschaft = person.schwangerschaft {
            let termin = schwangerschaft.entbindungstermin
            let endmonat = (schwangerschaft.entbunden ?? termin).monat
            p.schwangerAb13Woche =
                tag >= Mehrbedarf.beginnSchwangerschaft(termin) && tag <= endmonat.letzter
            p.ohneElterneinkommen =
                person.rolle == .kind && tag >= Mehrbedarf.beginnTragezeit(termin)
                && tag < (schwangerschaft.entbunden ?? endmonat.letzter + 1)
        }
        // § 21 Abs. 4 und § 23 Nr. 2 SGB II verlangen das vollendete 15. Lebensjahr.
        p.teilhabe =
            p.alter >= 15 && (person.behinderung.teilhabeleistung?.contains(tag) ?? false)
        p.merkzeichenG =
            person.behinderung.merkzeichenG && person.behinderung.vollErwerbsgemindert
        guard let ausbildung = person.ausbildung, recht.kenntAbsatz2b else {
            return
        }
        let dauert = ausbildung.dauer.berührt(monat)
        // § 11b Abs. 2b Satz 1 Nr. 4 Hs. 2 SGB II: bis zum Ablauf des dritten Monats nach der Schule.
        let nachSchule =
            ausbildung.art == .schule
            && ausbildung.dauer.bis.map { monat > $0.monat && monat <= $0.monat + 3 } ?? false
        // Das Alter am Monatsersten: der Betrag ist monatlich, ein Tag genügt (AV-0015).
        let unter25 = person.geboren.alter(am: monat.erster) < 25
        p.absatz2b = unter25 && (dauert || nachSchule)
        p.freiwilligendienstAb25 = !unter25 && dauert && ausbildung.art == .freiwilligendienst
    }

    private func setzeEinkommen(
        _ person: Person, am tag: Tag, anwesend: [Int], _ p: inout PersonLage
    ) throws(Rechtsfehler) {
        for (nummer, einnahme) in person.einkommen.enumerated() {
            let stelle = Einmalstelle(person: Int(p.stelle), nummer: nummer)
            guard try zähltGanz(einnahme, stelle) else { continue }
            // § 11a Abs. 7 SGB II; die Voraussetzungen sind geprüft (prüfeFerienlohn).
            if einnahme.ferienbeschäftigung { continue }
            // Die stehen in den Herleitungen.
            guard !einnahme.istBesonders(person, alter: p.alter) else { continue }
            let pfad = "personen.\(person.id).einkommen.\(nummer)"
            let betrag = try betrag(of: einnahme, person, pfad)
            // § 11b Abs. 1 Satz 1 Nr. 5 SGB II, höchstens bis zu dieser Einnahme (§ 5 Satz 1 GrusiGV).
            if einnahme.art == .erwerbstaetigkeit {
                p.werbungskosten += einnahme.ausgaben
            } else {
                p.ausgaben += min(einnahme.ausgaben, betrag)
            }
            switch einnahme.art {
            case .erwerbstaetigkeit:
                guard let netto = einnahme.netto else {
                    throw .angabeFehlt(
                        "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II",
                        was: "Bitte das Nettoentgelt angeben.", pfad: pfad)
                }
                p.brutto += betrag
                p.netto += netto
            case .kindergeld:
                p.kindergeld += betrag
                p.kindergeldGesetzlich = einnahme.betrag == nil
                p.kindergeldAn = kindergeldberechtigt(einnahme, anwesend: anwesend)
            case .arbeitslosengeld: p.sonstige.arbeitslosengeld += betrag
            case .krankengeld: p.sonstige.krankengeld += betrag
            case .rente: p.sonstige.rente += betrag
            case .unterhalt: p.sonstige.unterhalt += betrag
            case .unterhaltsvorschuss:
                p.sonstige.unterhaltsvorschuss += betrag
                let alter = person.geboren.alter(am: (monat + 1).erster)
                p.unterhaltsvorschussGesetzlich =
                    einnahme.betrag == nil
                    && betrag == recht.unterhaltsvorschuss.wert.betrag(alter: min(alter, 17))
            case .sonstiges: p.sonstige.sonstiges += betrag
            case .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
                .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
                continue
            }
        }
        setzeBesondere(
            try herleitungen(of: Int(p.stelle), am: tag, anwesend: anwesend), &p)
    }

    func kindergeldberechtigt(_ einnahme: Einnahme, anwesend: [Int]) -> Int32 {
        guard let berechtigt = einnahme.berechtigt else { return 0 }
        return anwesend.first { s.personen[$0].id == berechtigt }.map(Int32.init) ?? -1
    }

    /// Das wievielte Kind, für das dieselbe Person in diesem Monat Kindergeld erhält (§ 66 Abs. 1 EStG, bis
    /// 2022). Kinder außerhalb des Haushalts zählen nur mit Betrag (AV-0030).
    private func ordnungszahl(of kind: Person, _ einnahme: Einnahme) -> Int {
        func erhält(_ einnahme: Einnahme) -> String? { einnahme.berechtigt ?? s.personen.first?.id }
        let ältere = s.personen.filter { anderes in
            anderes.rolle == .kind && anderes.id != kind.id
                && (anderes.geboren, anderes.id) < (kind.geboren, kind.id)
                && anderes.einkommen.contains {
                    $0.art == .kindergeld && erhält($0) == erhält(einnahme)
                        && $0.fließtZu(in: monat)
                }
        }
        return ältere.count + 1
    }

    func betrag(
        of einnahme: Einnahme, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) -> Geld {
        if let betrag = einnahme.betrag { return betrag }
        switch einnahme.art {
        case .kindergeld:
            return recht.kindergeld.wert.betrag(kind: ordnungszahl(of: person, einnahme))
        case .unterhaltsvorschuss:
            guard
                let betrag = Unterhaltsvorschuss.betrag(
                    geboren: person.geboren, in: monat, recht.unterhaltsvorschuss.wert)
            else {
                throw .angabeFehlt(
                    "§ 1 Abs. 1a UhVorschG",
                    was:
                        "Unterhaltsvorschuss endet mit 18 Jahren, bis Juni 2017 mit 12. Bitte bis angeben oder "
                        + "den Betrag.",
                    pfad: pfad)
            }
            return betrag
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt, .sonstiges,
            .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
            .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
            throw .angabeFehlt(
                "§ 11 Abs. 1 Satz 1 SGB II", was: "Bitte den Betrag der Einnahme angeben.",
                pfad: pfad)
        }
    }

    private func setzeAbzüge(_ person: Person, anwesend: [Int], _ p: inout PersonLage) {
        let a = person.abzüge
        // § 6 Abs. 1 Nr. 3 GrusiGV: ein Zwölftel des Jahresbeitrags.
        p.pflichtversicherungen =
            a.pflichtversicherungen + a.kfzHaftpflichtJahr.mal(1, durch: 12)
        p.eigeneVersicherung = a.eigeneVersicherung
        let zulagekinder = anwesend.count {
            s.istKind(s.personen[$0], of: person)
                && s.personen[$0].einkommen.contains {
                    $0.art == .kindergeld && $0.fließtZu(in: monat)
                }
        }
        p.riester = recht.altersvorsorge.wert.betrag(
            gezahlt: a.riester, einkommen: p.einnahmen, zulagekinder: zulagekinder)
        p.werbungskosten += a.werbungskosten
        p.fahrtkilometer = Int64(a.fahrtKilometer) * Int64(a.arbeitstage)
        // § 11b Abs. 1 Satz 1 Nr. 7 SGB II: bis zu dem Betrag, den der Titel festlegt.
        p.unterhaltGezahlt = min(a.unterhaltGezahlt, a.unterhaltTitel)
    }
}

extension Einnahme {
    /// Ob sie nicht einfach so zählt, wie sie angegeben ist.
    func istBesonders(_ person: Person, alter: Int) -> Bool {
        switch art {
        case .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
            .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
            true
        case .erwerbstaetigkeit: alter < 15
        case .kindergeld: person.rolle != .kind
        case .arbeitslosengeld, .krankengeld, .rente, .unterhalt, .unterhaltsvorschuss,
            .sonstiges:
            false
        }
    }
}
