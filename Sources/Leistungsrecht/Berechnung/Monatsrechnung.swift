import Grundtypen
import Rechtskern

/// Rechnet die Abschnitte eines Monats mit Spur und setzt sie zum Monat zusammen.
struct Monatsrechnung {
    let s: Sachverhalt
    let recht: Rechtslage
    let abschnitte: [Lageabschnitt]
    var spur: MitSpur
    var personen: [Int32: Personenmonat] = [:]
    var gerechnet: [Rechenabschnitt] = []
    var blätter: [Abschnitt] = []
    private var außerhalb: Set<Int32> = []
    private var hindernis: Hindernis?
    /// Was von der Kommune auf § 22 Abs. 2 SGB II entfällt.
    private var fürInstandhaltung = Geld.null

    init(_ s: Sachverhalt, _ recht: Rechtslage, _ abschnitte: [Lageabschnitt]) {
        self.s = s
        self.recht = recht
        self.abschnitte = abschnitte
        spur = MitSpur(recht.stand.überlagerung)
    }

    mutating func rechne() throws(Rechtsfehler) {
        try rechneAbschnitte()
        let tage = tageJePerson()
        for (nummer, abschnitt) in gerechnet.enumerated() {
            var zeilen: [Personenblatt] = []
            for blatt in abschnitt.blätter {
                let dreißigstel = tage[blatt.stelle]?[nummer] ?? 0
                nimm(blatt, dreißigstel)
                fürInstandhaltung += abschnitt.gemeinsam.instandhaltung(
                    in: anteil(blatt.kommune, dreißigstel))
                zeilen.append(personenblatt(blatt, tage: dreißigstel))
            }
            guard !zeilen.isEmpty else { continue }
            blätter.append(ergebnis(of: abschnitt, zeilen))
        }
        try nimmEinmalige()
        try nimmEinmalzahlung()
    }

    /// Rechnet jeden Abschnitt; ergibt er dasselbe wie der vorige, verlängert er ihn nur.
    private mutating func rechneAbschnitte() throws(Rechtsfehler) {
        for abschnitt in abschnitte {
            außerhalb.formUnion(abschnitt.außerhalb)
            let anfang = spur.knoten.count
            var rechner = Rechner(spur: spur, abschnitt.lage)
            // Die Spur wandert mit; zwei Besitzer hießen, sie zu kopieren.
            spur = MitSpur()
            try rechner.rechne(recht)
            spur = rechner.spur
            if let bedarf = rechner.fahrtenMitEinkommen {
                throw .nichtGebaut(
                    "§ 5a GrusiGV",
                    was:
                        "\(bedarf.name) hat Kosten für einen Ausflug oder eine Klassenfahrt, und das "
                        + "gerechnete Einkommen reicht über alle anderen Bedarfe hinaus",
                    pfad: "personen")
            }
            let gerechneteBlätter = rechner.blätter.array
            for blatt in gerechneteBlätter where !blatt.gehörtDazu {
                außerhalb.insert(blatt.stelle)
            }
            if rechner.niemandErwerbsfähig { hindernis = hindernis(in: abschnitt.lage) }
            let neu = rechner.niemandErwerbsfähig ? [] : gerechneteBlätter
            if let letzter = gerechnet.last, letzter.gleicht(neu) {
                spur.kürze(auf: anfang)
                gerechnet[gerechnet.count - 1].bis = abschnitt.bis
            } else {
                gerechnet.append(
                    Rechenabschnitt(
                        lage: abschnitt, bis: abschnitt.bis, blätter: neu,
                        gemeinsam: rechner.gemeinsam,
                        geschützt: rechner.lage.fahrzeuge.filter(\.istGeschützt)))
            }
        }
    }

    /// Dreißigstel je Person und Abschnitt.
    private func tageJePerson() -> [Int32: [Int]] {
        let längen = gerechnet.map { $0.bis - $0.von + 1 }
        var ergebnis: [Int32: [Int]] = [:]
        for stelle in Set(gerechnet.flatMap { $0.blätter.map(\.stelle) }) {
            let dabei = gerechnet.map { abschnitt in
                abschnitt.blätter.contains { $0.stelle == stelle }
            }
            ergebnis[stelle] = Tageszählung.dreißigstel(abschnitte: längen, dabei: dabei)
        }
        return ergebnis
    }

    /// Nimmt die Beträge eines Abschnitts nach Tagen in den Monat auf.
    private mutating func nimm(_ blatt: PersonBlatt<Int32>, _ tage: Int) {
        let person = s.personen[Int(blatt.stelle)]
        var monat =
            personen[blatt.stelle] ?? Personenmonat(id: person.id, name: person.name)
        if blatt.gehörtDazu && blatt.kannErhalten {
            if blatt.ausschluss == nil {
                monat.regelbedarf += anteil(blatt.regelbedarf, tage)
                monat.mehrbedarf += anteil(blatt.mehrbedarf, tage)
                monat.unterkunft += anteil(blatt.unterkunft, tage)
                monat.heizung += anteil(blatt.heizung, tage)
            } else {
                monat.mehrbedarf += anteil(blatt.mehrbedarfAuszubildende, tage)
            }
            monat.einkommen += anteil(blatt.einkommen, tage)
            monat.verteilt += anteil(blatt.verteilt, tage)
            if let minderung = blatt.minderung, tage > 0 {
                monat.minderung +=
                    anteil(Betrag(blatt.ungemindert, minderung.grund), tage)
                    - anteil(blatt.bund, tage) - anteil(blatt.kommune, tage)
                monat.minderungGrund = minderung.grund
            }
            (monat.bund, monat.bundGrund) = addiere(
                blatt.bund, tage, zu: monat.bund, monat.bundGrund, .anspruchBund)
            (monat.kommune, monat.kommuneGrund) = addiere(
                blatt.kommune, tage, zu: monat.kommune, monat.kommuneGrund, .anspruchKommune)
        } else if blatt.gehörtDazu, monat.bundGrund == nil {
            monat.bundGrund = blatt.bund?.grund
        }
        if let zuschlag = blatt.sofortzuschlag {
            // Der Zuschlag ist monatlich und wird nicht nach Tagen geteilt (AV-0007).
            monat.sofortzuschlag = zuschlag.geld
            monat.sofortzuschlagGrund = zuschlag.grund
        }
        if blatt.gehörtDazu, let bildung = blatt.bildung,
            monat.bildungGrund == nil || bildung.geld > monat.bildung
        {
            // Nicht nach Tagen geteilt; sind Abschnitte verschieden, gilt der höchste (AV-0061).
            monat.bildung = bildung.geld
            monat.bildungGrund = bildung.grund
        }
        personen[blatt.stelle] = monat
    }

    private func anteil(_ betrag: Betrag<Int32>?, _ tage: Int) -> Geld {
        betrag.map { tage == 30 ? $0.geld : $0.geld.mal(Int64(tage), durch: 30) } ?? .null
    }

    private mutating func addiere(
        _ betrag: Betrag<Int32>?, _ tage: Int, zu summe: Geld, _ grund: Int32?, _ begriff: Begriff
    ) -> (Geld, Int32?) {
        guard let betrag, tage > 0 else { return (summe, grund) }
        let teil =
            tage == 30
            ? betrag
            : spur.anteil(
                .anteiligeTage, "§ 41 Abs. 1 Satz 3 SGB II", betrag, Int64(tage), 30,
                Begriff("\(tage) von 30 Tagen", "\(tage) of 30 days"))
        guard let grund else { return (teil.geld, teil.grund) }
        let gesamt = spur.summe(
            begriff, "§ 41 Abs. 1 SGB II", Betrag(summe, grund), teil)
        return (gesamt.geld, gesamt.grund)
    }

    func ergebnis() -> Monatsergebnis {
        let kennungen = s.personen.map(\.id)
        let sortiert = personen.sorted { $0.key < $1.key }.map(\.value)
        let kommune = sortiert.map(\.kommune).summe
        return Monatsergebnis(
            monat: recht.monat, personen: sortiert, abschnitte: blätter,
            außerhalb: außerhalb.sorted().map { kennungen[Int($0)] },
            bundesbeteiligung: Bundesbeteiligung.anteil(
                kommune - fürInstandhaltung, s.örtlich.land, recht),
            fortgeschrieben: fortgeschrieben, überlagerung: recht.stand.überlagerung,
            hindernis: hindernis,
            erklärung: Erklärung(knoten: spur.knoten))
    }

    /// Titel der Werte, die in dieser Rechnung vorkommen und noch nicht festgesetzt sind.
    private var fortgeschrieben: [String] {
        let benutzt = Set(
            spur.knoten.compactMap { knoten -> String? in
                guard case .parameter(let id, _, _, true) = knoten.rechenart else { return nil }
                return id
            })
        // Nicht jeder Haushalt braucht den Schulbedarf; er steht nicht in der Rechtslage.
        let schulbedarf = (id: Schulbedarf.beträge.id, titel: Schulbedarf.beträge.titel)
        return (recht.fortgeschrieben + [schulbedarf]).filter { benutzt.contains($0.id) }
            .map(\.titel)
    }

    private func ergebnis(of abschnitt: Rechenabschnitt, _ zeilen: [Personenblatt]) -> Abschnitt {
        Abschnitt(
            von: abschnitt.von, bis: abschnitt.bis, personen: zeilen,
            wohnen: wohnkosten(abschnitt), vermögen: vermögen(abschnitt),
            topf: posten(abschnitt.gemeinsam.topf),
            ab25: abschnitt.lage.außerhalb.map { s.personen[Int($0)].id })
    }

    private func wohnkosten(_ abschnitt: Rechenabschnitt) -> Wohnkosten? {
        let wohnung = abschnitt.lage.lage.wohnung
        let grenzen = abschnitt.lage.lage.grenzen
        let mitglieder = abschnitt.blätter.count(where: \.gehörtDazu)
        func teil(
            _ begriff: Begriff, _ kosten: Geld, _ grenze: Grenzwerte, _ anerkannt: Betrag<Int32>?,
            fristBis: Monat?
        ) -> Wohnkosten.Teil? {
            guard let anerkannt = posten(anerkannt),
                let anerkennung = Anerkennung(spur.knoten[Int(anerkannt.grund)])
            else { return nil }
            var stumm = OhneSpur()
            let anteil = Unterkunft.anteil(
                begriff, kosten, mitglieder: mitglieder, köpfe: wohnung.köpfe, &stumm)
            return Wohnkosten.Teil(
                tatsächlich: anteil.geld, grenze: grenze.betrag(mitglieder), anerkannt: anerkannt,
                anerkennung: anerkennung, fristBis: fristBis)
        }
        guard
            let unterkunft = teil(
                .tatsächlicheUnterkunft, wohnung.unterkunft, grenzen.unterkunft,
                abschnitt.gemeinsam.unterkunft, fristBis: wohnung.fristUnterkunftBis),
            let heizung = teil(
                .tatsächlicheHeizung, wohnung.heizung, grenzen.heizung,
                abschnitt.gemeinsam.heizung, fristBis: wohnung.fristHeizungBis)
        else { return nil }
        return Wohnkosten(
            unterkunft: unterkunft, heizung: heizung, köpfe: wohnung.köpfe,
            mitglieder: mitglieder, karenzBis: wohnung.karenzBis,
            einmalig: [
                abschnitt.gemeinsam.einmaligeUnterkunft, abschnitt.gemeinsam.einmaligeHeizung,
                abschnitt.gemeinsam.instandhaltung,
            ].compactMap(posten),
            guthaben: posten(abschnitt.gemeinsam.guthaben))
    }

    private func vermögen(_ abschnitt: Rechenabschnitt) -> Vermögensprüfung? {
        guard let überschuss = posten(abschnitt.gemeinsam.vermögen) else { return nil }
        let lage = abschnitt.lage.lage
        let inKarenz = lage.vermögensrecht.wert.kenntKarenz && lage.wohnung.vermögenskarenz
        let zeilen = zip(lage.personen, abschnitt.blätter).filter(\.1.gehörtDazu).map {
            (eigene, blatt) in
            let person = s.personen[Int(blatt.stelle)]
            let geschützt = abschnitt.geschützt.filter { $0.stelle == blatt.stelle }.map(\.nummer)
            return Vermögensprüfung.Zeile(
                person: person.id, name: person.name,
                gegenstände: person.gezähltesVermögen(in: recht.monat, ohne: Set(geschützt)),
                freibetrag: eigene.vermögensfreibetrag,
                norm: inKarenz
                    ? "§ 12 Abs. 4 Satz 1 SGB II" : lage.vermögensrecht.wert.norm)
        }
        return Vermögensprüfung(
            zeilen: zeilen, überschuss: überschuss, kinderGetrennt: lage.getrenntesKindvermögen)
    }

    private func personenblatt(_ blatt: PersonBlatt<Int32>, tage: Int) -> Personenblatt {
        let person = s.personen[Int(blatt.stelle)]
        let weg = Einkommensweg(spur.knoten)
        return Personenblatt(
            id: person.id, name: person.name, rolle: person.rolle, tage: tage,
            gehörtDazu: blatt.gehörtDazu, ausschluss: blatt.ausschluss,
            stufe: blatt.stufe, regelbedarf: posten(blatt.regelbedarf),
            mehrbedarfe: weg.teile(unter: blatt.mehrbedarf?.grund),
            mehrbedarfGekürzt: blatt.mehrbedarfGekürzt, unterkunft: posten(blatt.unterkunft),
            heizung: posten(blatt.heizung), bedarf: posten(blatt.bedarf),
            eigenerBedarf: posten(blatt.eigenerBedarf),
            mehrbedarfAuszubildende: posten(blatt.mehrbedarfAuszubildende),
            einkommensweg: weg.schritte(zu: blatt.einkommen?.grund),
            zwischenrechnungen: weg.rechnungen(zu: blatt.einkommen?.grund),
            einkommen: posten(blatt.einkommen), verteilt: posten(blatt.verteilt),
            anspruch: posten(blatt.anspruch), bund: posten(blatt.bund),
            kommune: posten(blatt.kommune), minderung: posten(blatt.minderung),
            bildung: posten(blatt.bildung),
            bildungsposten: weg.teile(unter: blatt.bildung?.grund),
            sofortzuschlag: posten(blatt.sofortzuschlag),
            überhang: posten(blatt.überhang), kindvermögen: posten(blatt.kindvermögen))
    }

    func posten(_ betrag: Betrag<Int32>?) -> Posten? {
        guard let betrag, spur.knoten.indices.contains(Int(betrag.grund)) else {
            return nil
        }
        return Posten(spur.knoten[Int(betrag.grund)], betrag.geld, betrag.grund)
    }
}

/// Ein gerechneter Abschnitt, bevor er nach Tagen in den Monat eingeht.
struct Rechenabschnitt {
    let lage: Lageabschnitt
    var bis: Tag
    let blätter: [PersonBlatt<Int32>]
    let gemeinsam: Gemeinschaftsblatt<Int32>
    let geschützt: [Fahrzeuglage]

    var von: Tag { lage.von }

    /// Ob dieselben Personen dieselben Beträge haben; dann ändert sich im Monat nichts.
    func gleicht(_ andere: [PersonBlatt<Int32>]) -> Bool {
        blätter.count == andere.count
            && zip(blätter, andere).allSatisfy { eines, anderes in
                eines.stelle == anderes.stelle && eines.beträge == anderes.beträge
                    && eines.gehörtDazu == anderes.gehörtDazu && eines.stufe == anderes.stufe
                    && eines.ausschluss == anderes.ausschluss
            }
    }
}

extension PersonBlatt {
    /// Was ohne Minderung zustünde.
    var ungemindert: Geld {
        [bund, kommune, minderung].map { $0?.geld ?? .null }.summe
    }

    /// Alle Beträge, an denen sich zwei Blätter unterscheiden können.
    fileprivate var beträge: [Geld?] {
        [
            regelbedarf, mehrbedarf, unterkunft, heizung, bedarf, einkommen, verteilt, bund,
            kommune, sofortzuschlag, minderung, bildung,
        ].map { $0?.geld }
    }
}
