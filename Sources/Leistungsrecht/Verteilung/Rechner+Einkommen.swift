import Grundtypen
import Rechtskern

extension Rechner {
    /// Einkommen aller Mitglieder; nicht verbrauchte Absetzbeträge gehen auf das sonstige Einkommen
    /// eines anderen volljährigen Mitglieds über (AV-0009).
    mutating func rechneEinkommen(_ recht: borrowing Rechtslage) {
        setzeMinderjährigeKinder()
        var rest = Geld.null
        for i in blätter.indices where blätter[i].gehörtDazu && personen[i].rolle != .kind {
            let überhang = überhang(an: personen[i].stelle)
            let ergebnis = Einkommensbereinigung.rechne(
                personen[i], überhang: überhang, fremderRest: .null, herkunft: herkunft(i, recht),
                recht,
                &spur)
            blätter[i].einkommen = ergebnis.anrechenbar
            if überhang != nil {
                blätter[i].angerechneterÜberhang =
                    ergebnis.anrechenbar.geld - ohneÜberhang(personen[i], recht)
            }
            guard blätter[i].ausschluss == nil else {
                nimmEigenenBedarf(i)
                continue
            }
            blätter[i].rest = ergebnis.rest
            rest += ergebnis.rest
        }
        if rest.istPositiv { übertrageRest(recht) }
        guard mitKindern else { return }
        for i in blätter.indices where blätter[i].gehörtDazu && personen[i].rolle == .kind {
            rechneKind(i, recht)
            if blätter[i].ausschluss?.bleibtAußenVor ?? false { nimmEigenenBedarf(i) }
        }
    }

    /// Rechnet mit Spur nach, wie die besonderen Einnahmen einer Person entstanden.
    @inline(__always)
    private mutating func herkunft(
        _ i: Int, _ recht: borrowing Rechtslage
    ) -> Herkunft<S.Grund> {
        var herkunft = Herkunft<S.Grund>()
        guard S.hältFest else { return herkunft }
        for herleitung in lage.herleitungen where herleitung.stelle == personen[i].stelle {
            herkunft.nimm(herleitung, recht, &spur)
        }
        return herkunft
    }

    /// § 11b Abs. 3 Satz 3 SGB II: wer mit einem minderjährigen Kind in Bedarfsgemeinschaft lebt oder selbst
    /// eines hat.
    private mutating func setzeMinderjährigeKinder() {
        var minderjährige = 0
        for i in blätter.indices where blätter[i].gehörtDazu && personen[i].istMinderjährigesKind {
            minderjährige += 1
        }
        for i in blätter.indices where blätter[i].gehörtDazu {
            personen[i].hatMinderjährigesKind =
                personen[i].minderjährigesKindSicher
                || minderjährige > (personen[i].istMinderjährigesKind ? 1 : 0)
        }
    }

    /// Der Überhang aller Kinder, deren Kindergeld diese Person erhält.
    private mutating func überhang(an stelle: Int32) -> B? {
        guard !niemandGedeckt else { return nil }
        var gesamt: B?
        for i in blätter.indices {
            guard !blätter[i].gehörtDazu || blätter[i].bleibtWegenBildung,
                personen[i].kindergeldAn == stelle,
                let teil = blätter[i].überhang, teil.geld.istPositiv
            else { continue }
            gesamt =
                gesamt.map {
                    spur.summe(.kindergeldÜberhang, "§ 11 Abs. 1 Satz 5 SGB II", $0, teil)
                } ?? teil
        }
        return gesamt
    }

    /// Das Einkommen, wie es ohne Kindergeld ausgeschiedener Kinder wäre.
    private mutating func ohneÜberhang(_ p: PersonLage, _ recht: borrowing Rechtslage) -> Geld {
        var stumm = OhneSpur()
        return Einkommensbereinigung.rechne(
            p, überhang: nil, fremderRest: .null, recht, &stumm
        ).anrechenbar.geld
    }

    private mutating func übertrageRest(_ recht: borrowing Rechtslage) {
        for geber in blätter.indices where blätter[geber].rest.istPositiv {
            for nehmer in blätter.indices {
                let p = personen[nehmer]
                guard nehmer != geber, blätter[nehmer].gehörtDazu,
                    blätter[nehmer].ausschluss == nil, p.rolle != .kind, p.alter >= 18,
                    !blätter[nehmer].rest.istPositiv,
                    blätter[nehmer].einkommen?.geld.istPositiv ?? false
                else { continue }
                let überhang = überhang(an: p.stelle)
                guard p.sonstige.summe + (überhang?.geld ?? .null) > .null else { continue }
                let ergebnis = Einkommensbereinigung.rechne(
                    p, überhang: überhang, fremderRest: blätter[geber].rest,
                    herkunft: herkunft(nehmer, recht), recht, &spur)
                blätter[nehmer].einkommen = ergebnis.anrechenbar
                blätter[geber].rest = .null
                break
            }
        }
    }

    /// Was kein Erwachsener braucht, geht beim Einkommen des volljährigen Kindes ab, das am meisten davon hat (AV-0009).
    ///
    /// Erst wenn feststeht, wer dazugehört: ob ein Kind seinen Bedarf deckt, fragt nur nach seinen eigenen Mitteln
    /// (§ 7 Abs. 3 Nr. 4 SGB II), und wer ausscheidet, ist kein Mitglied.
    // Selten; in der Massenrechnung soll die Schleife darum nicht größer werden.
    @inline(never)
    mutating func übertrageRestAufKind(_ recht: borrowing Rechtslage) {
        for geber in blätter.indices
        where blätter[geber].gehörtDazu && blätter[geber].rest.istPositiv {
            var nehmer: Int?
            var meistes = Geld.null
            for i in blätter.indices where nimmtRest(i) && personen[i].sonstige.summe > meistes {
                (nehmer, meistes) = (i, personen[i].sonstige.summe)
            }
            guard let nehmer else { return }
            blätter[nehmer].fremderRest += blätter[geber].rest
            blätter[geber].rest = .null
            rechneKind(nehmer, recht)
        }
    }

    // Verändernd wie `rechne`: sonst würde der ganze Rechner dafür kopiert.
    private mutating func nimmtRest(_ i: Int) -> Bool {
        blätter[i].gehörtDazu && blätter[i].ausschluss == nil && personen[i].rolle == .kind
            && personen[i].alter >= 18 && !blätter[i].bleibtWegenBildung
    }

    /// Eigene Mittel eines Kindes: erst alles andere mit Vermögen, zuletzt das Kindergeld, soweit nötig.
    mutating func rechneKind(_ i: Int, _ recht: borrowing Rechtslage) {
        let p = personen[i]
        var ohne = Einkommensbereinigung.rechne(
            p, überhang: nil, fremderRest: blätter[i].fremderRest, herkunft: herkunft(i, recht),
            recht, &spur)
        if let vermögen = blätter[i].kindvermögen {
            ohne.anrechenbar = spur.summe(
                .kindeseinkommen, "§ 9 Abs. 2 Satz 2 SGB II", ohne.anrechenbar, vermögen)
        }
        blätter[i].einkommen = ohne.anrechenbar
        guard let bedarf = blätter[i].bedarf else { return }
        blätter[i].spielraum = ohne.anrechenbar.geld - bedarf.geld
        guard p.kindergeld.istPositiv else { return }
        let kindergeld =
            p.kindergeldGesetzlich
            ? spur.parameter(
                .kindergeld, "§ 66 Abs. 1 EStG", p.kindergeld, recht.kindergeld, Kindergeld.betrag)
            : spur.tatsache(.kindergeld, "§ 66 Abs. 1 EStG", p.kindergeld)
        // Die Pauschale eines volljährigen Kindes, die sein anderes Einkommen nicht verbraucht,
        // geht vom Kindergeld ab (AV-0009); ohne anderes Einkommen ist sie ganz übrig.
        let anderes = p.einnahmen
        let hatAnderes = anderes.istPositiv && anderes + p.kindergeld > recht.bagatelle.wert
        let abzug =
            hatAnderes ? ohne.rest : Einkommensbereinigung.versicherungen(p, recht, &spur).geld
        blätter[i].spielraum += (p.kindergeld - abzug).mindestensNull
        let fehlbetrag = (bedarf.geld - ohne.anrechenbar.geld).mindestensNull
        // Wer nichts davon braucht, dem wird nichts zugerechnet, also geht auch nichts ab (AV-0016).
        let zugerechnet = fehlbetrag.istPositiv ? min(p.kindergeld, fehlbetrag + abzug) : .null
        let gebraucht = spur.betrag(
            .kindergeldGebraucht, "§ 11 Abs. 1 Satz 5 SGB II", (zugerechnet - abzug).mindestensNull,
            .folge, aus: [kindergeld.grund, bedarf.grund],
            abzug.istPositiv && zugerechnet.istPositiv
                ? Begriff("nach Abzug von \(abzug.deutsch) Euro", "less \(abzug) euro") : nil)
        blätter[i].gebrauchtesKindergeld = gebraucht.geld
        blätter[i].einkommen = spur.summe(
            .kindeseinkommen, "§ 11 Abs. 1 Satz 1 SGB II", ohne.anrechenbar, gebraucht)
        let überhang = p.kindergeld - zugerechnet
        blätter[i].überhang = spur.betrag(
            .kindergeldÜberhang, "§ 11 Abs. 1 Satz 5 SGB II", überhang, .folge,
            aus: [kindergeld.grund, gebraucht.grund])
    }
}
