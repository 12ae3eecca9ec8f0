import Grundtypen
import Rechtskern

extension Bescheidbrief {
    /// Wie viele Personen nebeneinander auf die Seite passen.
    static let spaltenJeTabelle = 4

    func berechnungsanlage(_ gruppen: [Monatsgruppe]) -> Anlage {
        let abschnitte = zusammengefasst(gruppen, \.berechnungen).flatMap { gruppe in
            gruppe.wert.flatMap { bogen in
                rechnung(bogen, überschrift: überschrift(gruppe.monate, bogen))
            }
        }
        return Anlage(titel: "Berechnungsbogen", abschnitte: [vorspann] + abschnitte)
    }

    func berechnungsanlage(_ teile: [Ablehnungsteil]) -> Anlage {
        let abschnitte = teile.flatMap { teil in
            teil.grund.gedeckt.flatMap { bogen in
                rechnung(bogen, überschrift: überschrift(teil.monate, bogen))
            }
        }
        return Anlage(titel: "Berechnungsbogen", abschnitte: [vorspann] + abschnitte)
    }

    private var vorspann: Abschnitt {
        Abschnitt(bausteine: [
            .absatz(
                "Alle Beträge sind Euro im Monat. Jeder Rechenschritt ist auf Cent gerundet.",
                "§ 41 Abs. 2 SGB II")
        ])
    }

    private func überschrift(_ monate: ClosedRange<Monat>, _ bogen: Berechnungsbogen) -> String {
        guard let abschnitt = bogen.abschnitt else { return monate.ausgeschrieben }
        return "\(abschnitt.zeitraum.von.deutsch) bis \(abschnitt.zeitraum.bis.deutsch) "
            + "(\(abschnitt.tage) von 30 Tagen)"
    }

    private func rechnung(_ bogen: Berechnungsbogen, überschrift: String) -> [Abschnitt] {
        let bausteine =
            personentabellen("Bedarf", bogen, zeilen: bedarfszeilen)
            + einkommenstabelle(bogen) + vermögenstabelle(bogen) + verteilung(bogen)
            + personentabellen("Anspruch", bogen) { anspruchszeilen(bogen, $0, $1, $2) }
        return [Abschnitt(ueberschrift: überschrift, bausteine: bausteine)]
    }

    /// Die Personen nebeneinander; sind es zu viele, in mehreren Tabellen. „Alle“ steht in der letzten.
    private func personentabellen(
        _ titel: String, _ bogen: Berechnungsbogen,
        zeilen: (_ teil: [Personenrechnung], _ alle: [Personenrechnung]?, _ tage: Int?)
            -> [Tabelle.Zeile]
    ) -> [Baustein] {
        let personen = bogen.personen
        let teile = stride(from: 0, to: personen.count, by: Self.spaltenJeTabelle).map {
            Array(personen[$0..<min($0 + Self.spaltenJeTabelle, personen.count)])
        }
        return teile.enumerated().map { stelle, teil in
            let letzte = stelle + 1 == teile.count
            let alle = letzte && personen.count > 1 ? personen : nil
            return .tabelle(
                Tabelle(
                    titel: teile.count == 1
                        ? titel : "\(titel) (Teil \(stelle + 1) von \(teile.count))",
                    spalten: [.text("Posten")] + teil.map { .betrag(kurzname($0.person)) }
                        + (alle == nil ? [] : [.gesamt("Alle")]),
                    zeilen: zeilen(teil, alle, bogen.abschnitt?.tage)))
        }
    }

    /// Eine Zeile: je Person ein Betrag, zuletzt die Summe über alle.
    private func zeile(
        _ art: Tabelle.Zeile.Art, _ bezeichnung: String, zusatz: String = "",
        _ teil: [Personenrechnung], _ alle: [Personenrechnung]?, abzug: Bool = false,
        _ betrag: (Personenrechnung) -> Geld
    ) -> Tabelle.Zeile {
        let beträge = teil.map(betrag) + (alle.map { [$0.map(betrag).summe] } ?? [])
        return .init(
            art, [bezeichnung] + beträge.map { abzug ? Schreibweise.abzug($0) : $0.deutsch },
            zusatz: zusatz)
    }

    /// Jeder Bedarf einmal, in der Reihenfolge des ersten Auftretens.
    private func bedarfszeilen(
        _ teil: [Personenrechnung], _ alle: [Personenrechnung]?, _ tage: Int?
    ) -> [Tabelle.Zeile] {
        var bezeichnungen: [String] = []
        for posten in (alle ?? teil).flatMap(\.bedarfe)
        where !bezeichnungen.contains(posten.bezeichnung) {
            bezeichnungen.append(posten.bezeichnung)
        }
        let posten = bezeichnungen.map { bezeichnung in
            func norm(_ personen: [Personenrechnung]) -> [Norm] {
                personen.flatMap(\.bedarfe).filter { $0.bezeichnung == bezeichnung }.map(\.norm)
            }
            // Hat hier niemand diesen Bedarf, steht die Fundstelle der anderen dabei.
            let normen = norm(teil).isEmpty ? norm(alle ?? teil) : norm(teil)
            return zeile(
                .posten, bezeichnung, zusatz: Schreibweise.fundstellen(normen), teil, alle
            ) { $0.bedarfe.filter { $0.bezeichnung == bezeichnung }.map(\.betrag).summe }
        }
        return posten + [
            zeile(
                .summe, "Gesamtbedarf",
                zusatz: Schreibweise.fundstellen(["§ 19 Abs. 1 Satz 3 SGB II"]),
                teil, alle, \.gesamtbedarf)
        ]
    }

    /// Je Person mit Abzügen eine Gruppe; was ohne Abzüge zählt, zusammen in einer.
    private func einkommenstabelle(_ bogen: Berechnungsbogen) -> [Baustein] {
        let mit = bogen.personen.filter { $0.einkommen.contains(where: \.hatAbzüge) }
        let ohne = bogen.personen.filter { !$0.einkommen.contains(where: \.hatAbzüge) }
        let ohneZeilen = ohne.flatMap { person in
            person.einkommen.map { einkommen in
                var posten = einkommen.einnahme
                posten.bezeichnung += ", \(kurzname(person.person))"
                return Tabelle.Zeile(.posten, posten, betrag: posten.betrag.deutsch)
            }
        }
        let zeilen =
            mit.flatMap { person in
                [Tabelle.Zeile(.gruppe, [kurzname(person.person)])]
                    + person.einkommen.flatMap(einkommenszeilen)
            }
            + (ohneZeilen.isEmpty ? [] : [.init(.gruppe, ["ohne Abzüge"])] + ohneZeilen)
        guard !zeilen.isEmpty else { return [] }
        return [
            .tabelle(
                Tabelle(
                    titel: "Einkommen", spalten: [.text("Posten"), .betrag("Euro")], zeilen: zeilen)
            )
        ]
    }

    /// Eine Einnahme mit ihren Abzügen; Abzüge von null und eine Summe ohne Abzüge entfallen.
    private func einkommenszeilen(_ einkommen: Einkommensrechnung) -> [Tabelle.Zeile] {
        let einnahme = Tabelle.Zeile(
            .posten, einkommen.einnahme, betrag: einkommen.einnahme.betrag.deutsch)
        guard einkommen.hatAbzüge else { return [einnahme] }
        let abzüge = einkommen.abzüge.filter(\.betrag.istPositiv)
        return [einnahme]
            + abzüge.map { .init(.posten, $0, betrag: Schreibweise.abzug($0.betrag)) }
            + [.init(.zwischensumme, ["zu berücksichtigen", einkommen.anrechenbar.deutsch])]
    }

    private func vermögenstabelle(_ bogen: Berechnungsbogen) -> [Baustein] {
        guard let vermögen = bogen.vermögen else { return [] }
        let übrig = vermögen.nichtÜbertragen
        let zeilen: [Tabelle.Zeile] =
            vermögen.posten.map { .init(.posten, $0, betrag: $0.betrag.deutsch) }
            + [.init(.zwischensumme, ["Vermögen zusammen", vermögen.vermögen.deutsch])]
            + vermögen.freibeträge.map {
                .init(.posten, $0, betrag: Schreibweise.abzug($0.betrag))
            }
            + (übrig.istPositiv
                ? [.init(.posten, ["nicht übertragbare Freibeträge", übrig.deutsch])] : [])
            + [.init(.summe, ["Vermögen über den Freibeträgen", vermögen.einzusetzen.deutsch])]
            + vermögen.kinder.map { .init(.posten, $0, betrag: $0.betrag.deutsch) }
        return [
            .tabelle(
                Tabelle(
                    titel: "Vermögen", spalten: [.text("Posten"), .betrag("Euro")], zeilen: zeilen))
        ]
    }

    /// Was verteilt oder, bei einer Person allein, angerechnet wird.
    private func verteilung(_ bogen: Berechnungsbogen) -> [Baustein] {
        guard bogen.verteilbar.istPositiv else { return [] }
        let überschuss = bogen.vermögen?.überschuss ?? .null
        let was =
            überschuss == .null
            ? "Einkommen" : überschuss == bogen.verteilbar ? "Vermögen" : "Einkommen und Vermögen"
        let betrag = Schreibweise.euro(bogen.verteilbar)
        guard bogen.personen.count > 1 else {
            guard überschuss.istPositiv else { return [] }
            return [
                .absatz("\(was) von \(betrag) mindern Ihren Bedarf.", "§ 9 Abs. 1 SGB II")
            ]
        }
        return [
            .absatz(
                "Das zu verteilende \(was) von \(betrag) mindert den Bedarf jeder Person im "
                    + "Verhältnis ihres Bedarfs zum Bedarf aller.", "§ 9 Abs. 2 Satz 3 SGB II")
        ]
    }

    private func anspruchszeilen(
        _ bogen: Berechnungsbogen, _ teil: [Personenrechnung], _ alle: [Personenrechnung]?,
        _ tage: Int?
    ) -> [Tabelle.Zeile] {
        let gemeint = alle ?? teil
        let kinder = bogen.vermögen?.kinder ?? []
        func normen(_ posten: (Personenrechnung) -> Rechenposten?) -> String {
            Schreibweise.fundstellen(teil.compactMap { posten($0)?.norm })
        }
        var zeilen = [zeile(.posten, "Gesamtbedarf", teil, alle, \.gesamtbedarf)]
        if gemeint.contains(where: { $0.eigenesEinkommen.istPositiv }) {
            zeilen.append(
                zeile(
                    .posten,
                    kinder.isEmpty ? "eigenes Einkommen" : "eigenes Einkommen und Vermögen",
                    zusatz: Schreibweise.fundstellen(["§ 9 Abs. 2 Satz 2 SGB II"]), teil, alle,
                    abzug: true, \.eigenesEinkommen))
        }
        if let angerechnet = gemeint.map(\.angerechnet).first(where: \.betrag.istPositiv) {
            zeilen.append(
                zeile(
                    .posten, angerechnet.bezeichnung, zusatz: normen(\.angerechnet), teil, alle,
                    abzug: true, \.angerechnet.betrag))
        }
        if gemeint.contains(where: { $0.minderung != nil }) {
            zeilen.append(
                zeile(
                    .posten, "Minderung", zusatz: normen(\.minderung), teil, alle, abzug: true
                ) { $0.minderung?.betrag ?? .null })
        }
        zeilen += [
            zeile(.zwischensumme, "Anspruch", teil, alle, \.anspruch),
            zeile(
                .posten, "davon Regel- und Mehrbedarf", zusatz: normen(\.lebensunterhalt), teil,
                alle,
                \.lebensunterhalt.betrag),
            zeile(
                .posten, "davon Unterkunft und Heizung", zusatz: normen(\.unterkunft), teil, alle,
                \.unterkunft.betrag),
        ]
        zeilen += postenzeilen(teil, alle) { $0.bildung }
        zeilen += postenzeilen(teil, alle) { $0.einmaligKommune + $0.einmaligBund }
        if gemeint.contains(where: { $0.sofortzuschlag != nil }) {
            zeilen.append(
                zeile(
                    .posten, "Sofortzuschlag", zusatz: normen(\.sofortzuschlag), teil, alle
                ) { $0.sofortzuschlag?.betrag ?? .null })
        }
        let summe = tage.map { "Auszahlung für \($0) von 30 Tagen" } ?? "Auszahlung"
        return zeilen + [zeile(.summe, summe, teil, alle, \.ergebnis.gesamt)]
    }
}

extension Bescheidbrief {
    /// Jeder Posten einmal, in der Reihenfolge der Rechnung.
    private func postenzeilen(
        _ teil: [Personenrechnung], _ alle: [Personenrechnung]?,
        _ posten: (Personenrechnung) -> [Rechenposten]
    ) -> [Tabelle.Zeile] {
        let gemeint = (alle ?? teil).flatMap(posten)
        var bezeichnungen: [String] = []
        for einer in gemeint where !bezeichnungen.contains(einer.bezeichnung) {
            bezeichnungen.append(einer.bezeichnung)
        }
        return bezeichnungen.map { bezeichnung in
            let normen = gemeint.filter { $0.bezeichnung == bezeichnung }.map(\.norm)
            return zeile(
                .posten, bezeichnung, zusatz: Schreibweise.fundstellen(normen), teil, alle
            ) { posten($0).filter { $0.bezeichnung == bezeichnung }.map(\.betrag).summe }
        }
    }
}

extension Einkommensrechnung {
    fileprivate var hatAbzüge: Bool { abzüge.contains(where: \.betrag.istPositiv) }
}
