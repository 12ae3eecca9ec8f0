import Grundtypen
import Rechtskern

/// Ein Abschnitt eines Monats mit allem, was die Regeln wissen müssen.
struct Lageabschnitt: Sendable {
    let von: Tag
    let bis: Tag
    var lage: Lage
    /// Personen des Haushalts, die in keiner Bedarfsgemeinschaft mit der antragstellenden sind:
    /// Stellen in `Sachverhalt.personen`.
    var außerhalb: [Int32]

    /// Dieselbe Lage ohne Bildung und Teilhabe, nach denen vorrangige Leistungen nicht fragen.
    var ohneBildung: Lage {
        var ohne = lage
        ohne.bildung = []
        return ohne
    }
}

/// Leitet aus den Angaben eines Haushalts die ``Lage`` je Abschnitt ab.
///
/// Hier wird festgestellt, wer zur Bedarfsgemeinschaft gehören kann und welche Angaben in diesem
/// Monat gelten; gerechnet wird hier nicht. Was das Gesetz verlangt und die Angaben nicht hergeben,
/// hält an (``Rechtsfehler``).
struct Lagebild {
    let s: Sachverhalt
    let monat: Monat
    let zeitraum: Bewilligungszeitraum
    let recht: Rechtslage
    /// Wie einmalige Einnahmen zählen; nil, solange es nicht entschieden ist (§ 11 Abs. 3 SGB II).
    var zuordnung: Einmalzuordnung?

    /// Maßgebend ist der Beginn des Zeitraums (§ 65a Abs. 1 SGB II).
    var vermögensrecht: Satz<Vermögensfreibeträge> {
        get throws(Rechtsfehler) {
            try Vermögensfreibetrag.satz(
                in: monat, zeitraumAb: zeitraum.ab, under: recht.stand)
        }
    }

    /// Die Abschnitte des Monats, lückenlos.
    func abschnitte() throws(Rechtsfehler) -> [Lageabschnitt] {
        try prüfeGebautes()
        guard zuordnung == nil else { return try entschiedeneAbschnitte() }
        var bild = self
        bild.zuordnung = try einmalzuordnung()
        return try bild.entschiedeneAbschnitte()
    }

    private func entschiedeneAbschnitte() throws(Rechtsfehler) -> [Lageabschnitt] {
        let minderungen = try minderungen()
        let bildung = try bildung()
        let anfänge = Abschnittsgrenzen.anfänge(s, in: monat, minderungen)
        var ergebnis: [Lageabschnitt] = []
        for (stelle, von) in anfänge.enumerated() {
            let bis = stelle + 1 < anfänge.count ? anfänge[stelle + 1] - 1 : monat.letzter
            var abschnitt = try abschnitt(von: von, bis: bis)
            abschnitt.lage.minderungen = minderungen.filter { $0.minderung.gilt(am: von) }
            abschnitt.lage.bildung = bildung
            abschnitt.lage.mehrbedarfe = try mehrbedarfe(am: von)
            ergebnis.append(abschnitt)
        }
        return ergebnis
    }

    private func abschnitt(von: Tag, bis: Tag) throws(Rechtsfehler) -> Lageabschnitt {
        var lage = Lage(vermögensrecht: try vermögensrecht)
        var außerhalb: [Int32] = []
        let anwesend = s.personen.indices.filter { istAnwesend(s.personen[$0], am: von) }
        lage.wohnung = try wohnungLage(am: von, anwesend: anwesend.count)
        if !s.wohnungen.isEmpty { lage.grenzen = try Wohngrenzen(s.örtlich, in: monat) }
        lage.getrenntesKindvermögen = s.örtlich.einstellungen.kindvermögen == .getrennt
        lage.kopfteilrestBleibt = s.örtlich.einstellungen.kopfteilrest == .keiner
        lage.fahrzeuge = fahrzeuge(anwesend)
        let erste = ersterInKarenz(anwesend, am: von)
        for stelle in anwesend {
            let person = s.personen[stelle]
            switch person.rolle {
            case .mitbewohner: continue
            case .kind where !kannDazugehören(person, am: von): außerhalb.append(Int32(stelle))
            case .antragsteller, .partner, .kind:
                lage.personen.append(
                    try personLage(
                        stelle, am: von, anwesend: anwesend, wohnung: lage.wohnung,
                        erste: stelle == erste))
                lage.herleitungen += try herleitungen(
                    of: stelle, am: von, anwesend: anwesend)
            }
        }
        try prüfeErheblichesVermögen(lage)
        try prüfeUnter15(lage)
        try prüfeGemischte(lage)
        return Lageabschnitt(von: von, bis: bis, lage: lage, außerhalb: außerhalb)
    }

    /// Ob die Person nach Rolle und Alter zur Bedarfsgemeinschaft gehören kann; Kinder nur bis zur
    /// Vollendung des 25. Lebensjahres (§ 7 Abs. 3 Nr. 4 SGB II).
    func kannDazugehören(_ person: Person, am tag: Tag) -> Bool {
        switch person.rolle {
        case .antragsteller, .partner: true
        case .kind: person.geboren.alter(am: tag) < 25
        case .mitbewohner: false
        }
    }

    func istAnwesend(_ person: Person, am tag: Tag) -> Bool {
        person.geboren <= tag && person.imHaushalt.contains(tag)
    }

    /// Hält an, wo eine Vorschrift gebraucht würde, die noch nicht gebaut ist.
    private func prüfeGebautes() throws(Rechtsfehler) {
        try prüfeBedarfe()
        try prüfeVor2017()
        for person in s.personen where person.imHaushalt.berührt(monat) {
            let pfad = "personen.\(person.id)"
            switch person.rolle {
            // Ob sie Leistungen erhalten, steht erst mit dem Haushalt fest (``prüfeGemischte(_:)``).
            case .antragsteller, .partner: break
            case .kind:
                if s.personen.contains(where: { $0.eltern.contains(person.id) }) {
                    throw .nichtGebaut(
                        "§ 7 Abs. 3 SGB II",
                        was: "\(person.name) lebt mit einem eigenen Kind im Haushalt der Eltern",
                        pfad: "\(pfad).rolle")
                }
            case .mitbewohner:
                if person.verwandt { try prüfeVerwandte(person) }
                continue
            }
            if person.rolle == .kind, !kannDazugehören(person, am: monat.letzter) {
                try prüfeVerwandte(person)
            }
            if person.erwerbsfähig == nil && person.geboren.alter(am: monat.letzter) >= 15 {
                throw .angabeFehlt(
                    "§ 8 Abs. 1 SGB II",
                    was: "Bitte für \(person.name) angeben, ob sie oder er erwerbsfähig ist.",
                    pfad: "\(pfad).erwerbsfaehig")
            }
            try prüfeEinkommen(person, pfad)
            if person.ausbildung?.art == .freiwilligendienst,
                !recht.kenntAbsatz2b
            {
                throw .nichtGebaut(
                    "§ 11b Abs. 2 SGB II", was: "Freiwilligendienst vor Juli 2023",
                    pfad: "\(pfad).ausbildung")
            }
        }
    }

    private func prüfeEinkommen(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        for (stelle, einnahme) in person.einkommen.enumerated() where einnahme.fließtZu(in: monat) {
            let hier = "\(pfad).einkommen.\(stelle)"
            try prüfeFassung(einnahme, person, hier)
            try prüfeEinmalige(einnahme, person, hier)
            if einnahme.art == .kindergeld, person.rolle != .kind,
                einnahme.besonderes.weitergeleitet == nil
            {
                throw .angabeFehlt(
                    "§ 1 Abs. 1 Nr. 8 GrusiGV",
                    was:
                        "Bei \(person.name) steht Kindergeld. Für ein Kind im Haushalt gehört es zum Kind; für "
                        + "eines außerhalb bitte unter weitergeleitet angeben, wie viel im Monat nachweislich "
                        + "an das Kind geht, oder 0.",
                    pfad: hier)
            }
            if einnahme.ferienbeschäftigung {
                try prüfeFerienlohn(person, hier)
            } else if einnahme.art == .selbstaendig, person.geboren.alter(am: monat.letzter) < 15 {
                throw .nichtGebaut(
                    "§ 1 Abs. 1 Nr. 9 GrusiGV", was: "Selbständige Arbeit einer Person unter 15",
                    pfad: hier)
            }
        }
    }

    /// Hält an, wo offen ist, in welchem Monat eine einmalige Einnahme zählt.
    private func prüfeEinmalige(
        _ einnahme: Einnahme, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) {
        guard case .einmal = einnahme.zufluss else { return }
        // Sie zählen für den Monat, für den sie gezahlt werden, oder verteilen sich auf das Jahr.
        if einnahme.art == .ehrenamt, recht.ehrenamtsgrenze.wert == nil {
            throw .nichtGebaut(
                "§ 11b Abs. 2 Satz 3 SGB II",
                was: "Aufwandsentschädigung als einmalige Einnahme vor Juli 2023", pfad: pfad)
        }
        let nurNachzahlungen = try Aufteilung.regel.satz(in: monat, under: recht.stand).wert
            .nurNachzahlungen
        if einnahme.art == .kindergeld, einnahme.einmalig.nachzahlung || !nurNachzahlungen {
            throw .nichtGebaut(
                "§ 11 Abs. 3 SGB II", was: "Kindergeld als Nachzahlung oder einmalige Einnahme",
                pfad: pfad)
        }
        if einnahme.art == .erwerbstaetigkeit, person.geboren.alter(am: monat.letzter) < 15,
            einnahme.einmalig.nachzahlung || !nurNachzahlungen, !einnahme.ferienbeschäftigung
        {
            throw .nichtGebaut(
                "§ 1 Abs. 1 Nr. 9 GrusiGV",
                was: "Einmaliger Lohn oder Nachzahlung einer Person unter 15", pfad: pfad)
        }
    }

    /// Hält an, wo der Lohn aus den Ferien nicht oder nicht ganz frei ist.
    private func prüfeFerienlohn(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        let grenze = recht.ferienbeschäftigung
        let norm = Ferienbeschäftigung.norm(grenze, in: monat)
        guard Ferienbeschäftigung.istSchüler(person, zufluss: monat) else {
            throw .angabeFehlt(
                norm,
                was:
                    "\(person.name) ist im \(monat.ausgeschrieben) und im Monat davor nicht unter 25 "
                    + "und in der Schule. Bitte ausbildung berichtigen oder ferienbeschaeftigung "
                    + "löschen; dann zählt der Lohn.", pfad: pfad)
        }
        if let höchstens = grenze.wert,
            Ferienbeschäftigung.summe(of: person, bis: monat) > höchstens
        {
            throw .nichtGebaut(
                norm, was: "Lohn aus den Ferien von mehr als \(höchstens.deutsch) Euro im Jahr",
                pfad: pfad)
        }
    }
}
