import Grundtypen
import Rechtskern

extension Bescheidbrief {
    func ablehnungsabschnitte(_ ablehnung: Ablehnungsverfügung) -> [Abschnitt] {
        let wer = mehrere ? "Sie und die Mitglieder Ihrer Bedarfsgemeinschaft haben" : "Sie haben"
        let abschnitte: [Abschnitt?] = [
            Abschnitt(bausteine: [
                .absatz(
                    "Ihren Antrag \(antragsart)vom \(inhalt.antrag.vom.deutsch) lehnen wir ab. \(wer) "
                        + "für die Zeit \(ablehnung.zeitraum.inTagen) keinen Anspruch auf "
                        + "\(leistung).")
            ]),
            Abschnitt(
                ueberschrift: "Warum wir ablehnen",
                bausteine: gründe(ablehnung.grund)
                    + begründung(mitBerechnung: mitBerechnung(ablehnung.grund)).bausteine),
            Abschnitt(
                ueberschrift: "Für wen der Bescheid gilt",
                bausteine: bekanntgabe),
            Abschnitt(
                ueberschrift: "Wenn sich etwas ändert",
                bausteine: [
                    .absatz(
                        "Sie können jederzeit einen neuen Antrag stellen. Er wirkt auf den Ersten des "
                            + "Monats zurück, in dem Sie ihn stellen.",
                        "§ 37 Abs. 2 Satz 2 SGB II")
                ]),
            weitereHinweise,
        ]
        return abschnitte.compactMap(\.self)
    }

    private var antragsart: String {
        switch inhalt.antrag.art {
        case .erstantrag: ""
        case .weiterbewilligung: "auf Weiterbewilligung "
        }
    }

    private func mitBerechnung(_ grund: Ablehnungsgrund) -> Bool {
        switch grund {
        case .einkommen: true
        case .vermögen, .andere: false
        }
    }

    private func gründe(_ grund: Ablehnungsgrund) -> [Baustein] {
        switch grund {
        case .einkommen(let überschuss): gründe(überschuss)
        case .vermögen(let überschuss): gründe(überschuss)
        case .andere(let absatz): mitZwischentitel(absatz)
        }
    }

    private var hilfebedürftig: Baustein {
        .absatz(
            "Leistungen erhält, wer seinen Lebensunterhalt nicht aus dem zu berücksichtigenden "
                + "Einkommen oder Vermögen sichern kann.", "§ 7 Abs. 1 Satz 1 Nr. 3 SGB II",
            "§ 9 Abs. 1 SGB II")
    }

    private func gründe(_ grund: Einkommensüberschuss) -> [Baustein] {
        [
            hilfebedürftig,
            .absatz(
                "Das Einkommen deckt den Bedarf: Im \(grund.monat.ausgeschrieben) stehen dem Bedarf von "
                    + "\(Schreibweise.euro(grund.bedarf)) zu berücksichtigende Einnahmen von "
                    + "\(Schreibweise.euro(grund.einkommen)) gegenüber. Das sind "
                    + "\(Schreibweise.euro(grund.einkommen - grund.bedarf)) mehr, als gebraucht werden.",
                "§ 11 Abs. 1 Satz 1 SGB II", "§ 11b SGB II"),
        ]
    }

    private func gründe(_ grund: Vermögensüberschuss) -> [Baustein] {
        [
            hilfebedürftig,
            .absatz(
                "Das Vermögen übersteigt die Freibeträge. Maßgebend ist der Wert am "
                    + "\(grund.stichtag.deutsch). Von \(Schreibweise.euro(grund.vermögen)) bleiben "
                    + "\(Schreibweise.euro(grund.freibetrag)) frei. Die übersteigenden "
                    + "\(Schreibweise.euro(grund.überschuss)) decken den Bedarf von "
                    + "\(Schreibweise.euro(grund.bedarf)) im Monat.",
                "§ 12 Abs. 2 SGB II", "§ 12 Abs. 3 SGB II"),
            .tabelle(vermögenstabelle(grund)),
        ]
    }

    private func vermögenstabelle(_ grund: Vermögensüberschuss) -> Tabelle {
        Tabelle(
            titel: "Vermögen und Freibeträge in Euro",
            spalten: [.text("Posten"), .betrag("Betrag")],
            zeilen: grund.posten.map { .init(.posten, $0, betrag: $0.betrag.deutsch) }
                + [.init(.zwischensumme, ["Vermögen zusammen", grund.vermögen.deutsch])]
                + grund.freibeträge.map {
                    .init(.posten, $0, betrag: Schreibweise.abzug($0.betrag))
                }
                + [.init(.summe, ["Vermögen über den Freibeträgen", grund.überschuss.deutsch])])
    }
}
