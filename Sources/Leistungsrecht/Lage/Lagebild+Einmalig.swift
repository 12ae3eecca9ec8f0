import Grundtypen
import Rechtskern

/// Eine einmalige Einnahme, über die § 11 Abs. 3 SGB II entscheidet, und der erste Monat, in dem sie zählt.
private struct Einmalfall {
    let stelle: Einmalstelle
    let einnahme: Einnahme
    let zufluss: Tag
    let ab: Monat
    let monate: Int

    var bis: Monat { ab + (monate - 1) }
    var nachzahlung: Bool { einnahme.einmalig.nachzahlung }
}

extension Lagebild {
    /// Die Nachzahlungsregel des Monats, in dem eine Einnahme zufließt.
    private func aufteilungsregel(in monat: Monat) throws(Rechtsfehler) -> Aufteilungsregel {
        try Aufteilung.regel.satz(in: monat, under: recht.stand).wert
    }

    /// Nil, wenn § 11 Abs. 3 SGB II die Einnahme nicht aufteilen kann; sie zählt dann im Monat des Zuflusses.
    private func einmalfall(
        _ einnahme: Einnahme, _ stelle: Einmalstelle
    ) throws(Rechtsfehler) -> Einmalfall? {
        guard case .einmal(let tag) = einnahme.zufluss, einnahme.kannAufgeteiltWerden,
            tag.monat >= Monat(2011, 4)
        else { return nil }
        let regel = try aufteilungsregel(in: tag.monat)
        guard einnahme.einmalig.nachzahlung || !regel.nurNachzahlungen else { return nil }
        let pfad = "personen.\(s.personen[stelle.person].id).einkommen.\(stelle.nummer)"
        // Der Folgemonat kennt die Vorschrift nicht mehr (AV-0070).
        if einnahme.einmalig.bereitsErbracht, tag.monat == Monat(2023, 6) {
            throw .nichtGebaut(
                "§ 11 Abs. 3 SGB II",
                was: "Einmalige Einnahme im Juni 2023 nach schon erbrachten Leistungen", pfad: pfad)
        }
        if einnahme.art == .unterhaltsvorschuss, einnahme.betrag == nil {
            throw .angabeFehlt(
                "§ 11 Abs. 3 SGB II",
                was: "Bitte den Betrag der Nachzahlung angeben; der gesetzliche gilt nur für einen "
                    + "laufenden Unterhaltsvorschuss.", pfad: pfad)
        }
        let später = einnahme.einmalig.bereitsErbracht && regel.kenntFolgemonat
        return Einmalfall(
            stelle: stelle, einnahme: einnahme, zufluss: tag, ab: tag.monat + (später ? 1 : 0),
            monate: regel.monate)
    }

    /// Ob die Einnahme in diesem Monat ganz zählt; Teilbeträge stehen in der Zuordnung.
    func zähltGanz(_ einnahme: Einnahme, _ stelle: Einmalstelle) throws(Rechtsfehler) -> Bool {
        guard try einmalfall(einnahme, stelle) != nil else {
            return einnahme.fließtZu(in: monat)
        }
        return zuordnung?.ganz.contains(stelle) ?? false
    }

    /// Entscheidet Monat für Monat, was aufgeteilt wird, bis zu diesem.
    ///
    /// Aufgeteilt wird, was den Anspruch der Bedarfsgemeinschaft in einem Monat entfallen ließe (AV-0071).
    /// Monate vor dem Zeitraum rechnet das Programm nicht; was damals entschieden wurde, ist eine Angabe.
    func einmalzuordnung() throws(Rechtsfehler) -> Einmalzuordnung {
        let fälle = try einmalfälle()
        guard !fälle.isEmpty else { return Einmalzuordnung() }
        var laufend = try früherAufgeteilte(fälle)
        let neue = fälle.filter { $0.ab >= zeitraum.ab }
        var stand = Einmalzuordnung()
        var laufender = neue.map(\.ab).min().map { min($0, monat) } ?? monat
        if let erster = laufend.map(\.ab).min() {
            laufender = min(laufender, max(erster, zeitraum.ab))
        }
        while laufender <= monat {
            laufend.removeAll { $0.bis < laufender || endet($0, vor: laufender) }
            let bild = Lagebild(
                s: s, monat: laufender, zeitraum: zeitraum,
                recht: try Rechtslage(in: laufender, under: recht.stand))
            stand = try bild.zuordnung(neue.filter { $0.ab == laufender }, neben: &laufend)
            laufender = laufender + 1
        }
        return stand
    }

    /// Alle, die in diesem Monat zählen können, und frühere, die dabei mitentscheiden.
    private func einmalfälle() throws(Rechtsfehler) -> [Einmalfall] {
        let alle = try begonnene()
        var gewählt = Set(alle.filter { monat <= $0.bis }.map(\.stelle))
        // Wer im Monat des Beginns einer jüngeren noch lief, entscheidet mit, und wer dabei noch lief, ebenso.
        while let erster = alle.filter({ gewählt.contains($0.stelle) }).map(\.ab).min() {
            let mehr = alle.filter { $0.bis >= erster && !gewählt.contains($0.stelle) }
            guard !mehr.isEmpty else { break }
            gewählt.formUnion(mehr.map(\.stelle))
        }
        return alle.filter { gewählt.contains($0.stelle) }
    }

    /// Alle, die bis zu diesem Monat zu zählen begannen.
    private func begonnene() throws(Rechtsfehler) -> [Einmalfall] {
        var fälle: [Einmalfall] = []
        for (stelle, person) in s.personen.enumerated() where person.rolle != .mitbewohner {
            for (nummer, einnahme) in person.einkommen.enumerated() {
                let hier = Einmalstelle(person: stelle, nummer: nummer)
                guard let fall = try einmalfall(einnahme, hier), fall.ab <= monat else { continue }
                fälle.append(fall)
            }
        }
        return fälle
    }

    /// Was vor diesem Zeitraum zufloss, mit dem Teilbetrag des früheren Bescheids.
    private func früherAufgeteilte(_ fälle: [Einmalfall]) throws(Rechtsfehler) -> [Aufteilung] {
        var ergebnis: [Aufteilung] = []
        for fall in fälle where fall.ab < zeitraum.ab && fall.bis >= zeitraum.ab {
            guard let betrag = fall.einnahme.einmalig.teilbetrag else {
                let person = s.personen[fall.stelle.person]
                throw .angabeFehlt(
                    "§ 11 Abs. 3 SGB II",
                    was:
                        "\(person.name) hatte am \(fall.zufluss.deutsch) eine einmalige Einnahme. Bitte "
                        + "unter teilbetrag angeben, mit wie viel Euro im Monat sie nach dem früheren "
                        + "Bescheid bis \(fall.bis.ausgeschrieben) zählt; 0, wenn sie nicht aufgeteilt wurde "
                        + "oder vor dem ersten Antrag zufloss.",
                    pfad: "personen.\(person.id).einkommen.\(fall.stelle.nummer)")
            }
            guard betrag.istPositiv else { continue }
            ergebnis.append(
                Aufteilung(
                    stelle: fall.stelle, zufluss: fall.zufluss, nachzahlung: fall.nachzahlung,
                    ab: fall.ab, bis: fall.bis, herkunft: .früher(betrag)))
        }
        return ergebnis
    }

    /// Ob eine Aufteilung aus dem alten Recht mit dem Juni 2023 endet (AV-0070).
    private func endet(_ aufteilung: Aufteilung, vor laufender: Monat) -> Bool {
        s.örtlich.einstellungen.aufteilung2023 == .endet && !aufteilung.nachzahlung
            && aufteilung.zufluss.monat < Monat(2023, 7) && laufender >= Monat(2023, 7)
    }

    /// Entscheidet über die Einnahmen, die in diesem Monat beginnen.
    private func zuordnung(
        _ neue: [Einmalfall], neben laufend: inout [Aufteilung]
    ) throws(Rechtsfehler) -> Einmalzuordnung {
        // Endet die Hilfebedürftigkeit auch ohne die Teilbeträge, ist der Rest Vermögen (AV-0071).
        if !laufend.isEmpty, try !probe(Einmalzuordnung()).anspruch.istPositiv { laufend = [] }
        guard !neue.isEmpty else { return Einmalzuordnung(teile: laufend) }
        let mit = Einmalzuordnung(ganz: Set(neue.map(\.stelle)), teile: laufend)
        let ohne = try probe(Einmalzuordnung(teile: laufend))
        let bleibt = try probe(mit).anspruch
        guard ohne.anspruch.istPositiv, !bleibt.istPositiv else { return mit }
        var brutto: [Int: Geld] = [:]
        for fall in neue {
            let person = ohne.personen[fall.stelle.person]
            let bisher =
                person.map {
                    $0.brutto + lohnunterschied(fall) + (brutto[fall.stelle.person] ?? .null)
                } ?? .null
            let eigenes = fall.einnahme.art == .erwerbstaetigkeit ? fall.einnahme.betrag : nil
            laufend.append(
                aufteilung(fall, freibetrag: freibetrag(person, bisher, eigenes ?? .null)))
            brutto[fall.stelle.person, default: .null] += eigenes ?? .null
        }
        return Einmalzuordnung(teile: laufend)
    }

    /// Maßgeblich ist der Lohn im Monat des Zuflusses (§ 11b Abs. 1 Satz 2 SGB II), auch wenn die Einnahme erst im
    /// Monat danach zu zählen beginnt: um so viel war er höher.
    private func lohnunterschied(_ fall: Einmalfall) -> Geld {
        func lohn(_ monat: Monat) -> Geld {
            s.personen[fall.stelle.person].einkommen.enumerated().filter { nummer, einnahme in
                nummer != fall.stelle.nummer && einnahme.art == .erwerbstaetigkeit
                    && einnahme.fließtZu(in: monat) && !einnahme.istEinmalig
            }.map { $0.element.betrag ?? .null }.summe
        }
        return fall.zufluss.monat == monat ? .null : lohn(fall.zufluss.monat) - lohn(monat)
    }

    /// § 11b Abs. 1 Satz 2 SGB II: um so viel ist der Freibetrag durch diese Einnahme höher.
    private func freibetrag(_ person: PersonLage?, _ bisher: Geld, _ brutto: Geld) -> Geld {
        guard let person, person.erwerbsfähig, brutto.istPositiv else { return .null }
        var stumm = OhneSpur()
        func betrag(_ brutto: Geld) -> Geld {
            Erwerbstätigenfreibetrag.betrag(
                person, brutto: Betrag(brutto, OhneSpur.Grund()), recht, &stumm
            ).geld
        }
        return betrag(bisher + brutto) - betrag(bisher)
    }

    private func aufteilung(_ fall: Einmalfall, freibetrag: Geld) -> Aufteilung {
        let e = fall.einnahme
        return Aufteilung(
            stelle: fall.stelle, zufluss: fall.zufluss, nachzahlung: fall.nachzahlung, ab: fall.ab,
            bis: fall.bis,
            herkunft: .gerechnet(
                einnahme: e.netto ?? e.betrag ?? .null, ausgaben: e.ausgaben,
                freibetrag: freibetrag, monate: fall.monate))
    }

    /// Der Anspruch aller Mitglieder in diesem Monat mit der angenommenen Zuordnung, und die Personen,
    /// wie sie gerechnet wurden.
    private func probe(
        _ zuordnung: Einmalzuordnung
    ) throws(Rechtsfehler) -> (anspruch: Geld, personen: [Int: PersonLage]) {
        var bild = self
        bild.zuordnung = zuordnung
        var anspruch = Geld.null
        var personen: [Int: PersonLage] = [:]
        for abschnitt in try bild.abschnitte() {
            var rechner = Rechner(spur: OhneSpur(), abschnitt.lage)
            try rechner.rechne(recht)
            for i in rechner.blätter.indices {
                let stelle = Int(rechner.personen[i].stelle)
                if personen[stelle] == nil { personen[stelle] = rechner.personen[i] }
                guard !rechner.niemandErwerbsfähig, rechner.blätter[i].gehörtDazu else { continue }
                anspruch += rechner.blätter[i].anspruch?.geld ?? .null
            }
        }
        return (anspruch, personen)
    }
}

extension Einnahme {
    fileprivate var istEinmalig: Bool {
        if case .einmal = zufluss { true } else { false }
    }

    /// Kindergeld, Ehrenamt und freier Ferienlohn werden nie aufgeteilt.
    fileprivate var kannAufgeteiltWerden: Bool {
        art != .kindergeld && art != .ehrenamt && !ferienbeschäftigung
    }
}
