import Weboberflaeche

extension Musterfall {
    private static let namen = ["Annemarie", "Bernd", "Carla", "David", "alle"]
    private static let gesetz = "https://www.gesetze-im-internet.de/sgb_2/"

    func rechnung(_ fall: String, monat: String, allesOffen: Bool, for zugang: Zugang) async throws
        -> Rechnungsseite
    {
        try Muster.prüfe(fall)
        guard monat.count == 7 else { throw Absage.nichtGefunden }
        let pfad = "/faelle/\(fall)/monate/\(monat)"
        return Rechnungsseite(
            titel: "Berechnung für Juli 2026", brotkrumen: Muster.fallkrumen, kopf: Muster.kopf,
            monat: "Juli 2026", voriger: Verweis("06/2026", "/faelle/\(fall)/monate/2026-06"),
            nächster: Verweis("08/2026", "/faelle/\(fall)/monate/2026-08"),
            ergebnis: [
                Angabe("zusteht im Juli 2026", "1.419,00 €"), Angabe("davon Bund", "473,66 €"),
                Angabe("davon Kommune", "945,34 €"), Angabe("bewilligt", "1.356,00 €"),
            ],
            hinweise: [
                Hinweis(
                    "Ein Wert ist fortgeschrieben: für 2027 sind die Regelbedarfe noch nicht verkündet.",
                    .achtung)
            ],
            spalten: [
                Rechnungsspalte("Annemarie", zusatz: "Antragstellerin"),
                Rechnungsspalte("Bernd", zusatz: "Partner"),
                Rechnungsspalte("Carla", zusatz: "Kind, 5"),
                Rechnungsspalte("David", zusatz: "Kind, 12"),
                Rechnungsspalte("alle", istSumme: true),
            ],
            gruppen: gruppen, erklärungen: erklärungen(offen: allesOffen), allesOffen: allesOffen,
            umschalten: allesOffen
                ? Verweis(zugang.worte("rechnung.alles_schliessen"), pfad)
                : Verweis(zugang.worte("rechnung.alles_oeffnen"), "\(pfad)?offen=ja"))
    }

    private var gruppen: [Rechnungsgruppe] {
        [
            Rechnungsgruppe(
                "Bedarf",
                [
                    zeile(
                        "Regelbedarf", "§ 20 SGB II",
                        ["506,00", "506,00", "357,00", "390,00", "1.759,00"]),
                    zeile(
                        "Mehrbedarf Schwangerschaft", "§ 21 Abs. 2 SGB II",
                        ["86,02", "–", "–", "–", "86,02"]),
                    zeile(
                        "Unterkunft", "§ 22 Abs. 1 SGB II",
                        ["205,00", "205,00", "205,00", "205,00", "820,00"]),
                    zeile(
                        "Heizung", "§ 22 Abs. 1 SGB II",
                        ["45,00", "45,00", "45,00", "45,00", "180,00"]),
                    zeile(
                        "Gesamtbedarf", nil, ["842,02", "756,00", "607,00", "640,00", "2.845,02"],
                        .summe),
                ], spaltenzahl: 6),
            Rechnungsgruppe(
                "Einkommen",
                [
                    zeile("Bruttoentgelt", nil, ["1.500,00", "–", "–", "–", "1.500,00"]),
                    zeile(
                        "nach Steuern und Pflichtbeiträgen", "§ 11b Abs. 1 Satz 1 Nr. 1, 2 SGB II",
                        ["1.250,00", "–", "–", "–", "1.250,00"]),
                    zeile(
                        "Grundabsetzung", "§ 11b Abs. 2 Satz 1 SGB II",
                        ["−100,00", "–", "–", "–", "−100,00"], .abzug),
                    zeile(
                        "Erwerbstätigenfreibetrag", "§ 11b Abs. 3 SGB II",
                        ["−278,00", "–", "–", "–", "−278,00"], .abzug),
                    zeile(
                        "Kindergeld", "§ 11 Abs. 1 Satz 5 SGB II",
                        ["–", "–", "259,00", "259,00", "518,00"]),
                    zeile(
                        "zu berücksichtigendes Einkommen", nil,
                        ["872,00", "0,00", "259,00", "259,00", "1.390,00"], .summe),
                ], spaltenzahl: 6),
            Rechnungsgruppe(
                "Anspruch",
                [
                    zeile(
                        "angerechneter Anteil", "§ 9 Abs. 2 Satz 3 SGB II",
                        ["294,17", "294,17", "135,41", "148,25", "872,00"], .abzug),
                    zeile(
                        "für Regel- und Mehrbedarf (Bund)", "§ 19 Abs. 3 Satz 2 SGB II",
                        ["211,83", "211,83", "0,00", "0,00", "423,66"]),
                    zeile(
                        "für Unterkunft und Heizung (Kommune)", "§ 19 Abs. 3 Satz 2 SGB II",
                        ["250,00", "250,00", "212,59", "232,75", "945,34"]),
                    zeile("Sofortzuschlag", "§ 72 SGB II", ["–", "–", "25,00", "25,00", "50,00"]),
                    zeile(
                        "zusteht", nil, ["461,83", "461,83", "237,59", "257,75", "1.419,00"],
                        .ergebnis),
                ], spaltenzahl: 6),
        ]
    }

    private func zeile(
        _ begriff: String, _ norm: String?, _ beträge: [String], _ art: Rechnungszeile.Art = .posten
    ) -> Rechnungszeile {
        Rechnungszeile(
            begriff, norm: norm.map { Verweis($0, Musterfall.gesetz) }, art: art,
            zip(beträge, Musterfall.namen).map { betrag, name in
                Rechnungsbetrag(
                    betrag,
                    ziel: art == .ergebnis && name != "alle" ? "#e-\(name.lowercased())" : nil,
                    spalte: name, istSumme: name == "alle")
            })
    }

    private func erklärungen(offen: Bool) -> [Erklärung] {
        [
            Erklärung(
                id: "e-annemarie", titel: "Annemarie", betrag: "461,83",
                knoten: [anspruch("a", offen: offen)]),
            Erklärung(
                id: "e-bernd", titel: "Bernd", betrag: "461,83",
                knoten: [anspruch("b", offen: offen)]),
            Erklärung(
                id: "e-carla", titel: "Carla", betrag: "237,59",
                knoten: [anspruch("c", offen: offen)]),
            Erklärung(
                id: "e-david", titel: "David", betrag: "257,75",
                knoten: [anspruch("d", offen: offen)]),
        ]
    }

    private func anspruch(_ k: String, offen: Bool) -> Erklärungsknoten {
        let regelbedarf = Erklärungsknoten(
            id: "\(k)-3", begriff: "Regelbedarf", betrag: "506,00",
            norm: Verweis("§ 20 Abs. 4 SGB II", Musterfall.gesetz + "__20.html"),
            einzelheit: "Stufe 2, volljährige Partner",
            quelle: "Anlage zu § 28 SGB XII, ab 01/2024, BGBl. 2023 I Nr. 287",
            fortgeschrieben: "für 2027 noch nicht verkündet")
        let einkommen = Erklärungsknoten(
            id: "\(k)-6", begriff: "zu berücksichtigendes Erwerbseinkommen", betrag: "872,00",
            norm: Verweis("§ 11b SGB II", Musterfall.gesetz + "__11b.html"),
            rechensatz: "1.250,00 − 100,00 − 278,00 = 872,00", offen: offen,
            aus: [
                Erklärungsknoten(
                    id: "\(k)-7", begriff: "nach Steuern und Pflichtbeiträgen", betrag: "1.250,00",
                    einzelheit: "Angabe: Lohn Bäckerei, Lohnabrechnung Oktober"),
                Erklärungsknoten(
                    id: "\(k)-8", begriff: "Grundabsetzung", betrag: "100,00",
                    norm: Verweis("§ 11b Abs. 2 Satz 1 SGB II", Musterfall.gesetz + "__11b.html")),
                Erklärungsknoten(
                    id: "\(k)-9", begriff: "Erwerbstätigenfreibetrag", betrag: "278,00",
                    norm: Verweis("§ 11b Abs. 3 SGB II", Musterfall.gesetz + "__11b.html"),
                    rechensatz: "84,00 + 144,00 + 50,00 = 278,00", offen: offen,
                    aus: [
                        Erklärungsknoten(
                            id: "\(k)-10", begriff: "erstes Band", betrag: "84,00",
                            einzelheit: "20 % vom Brutto über 100,00 bis 520,00"),
                        Erklärungsknoten(
                            id: "\(k)-11", begriff: "zweites Band", betrag: "144,00",
                            einzelheit: "30 % vom Brutto über 520,00 bis 1.000,00"),
                        Erklärungsknoten(
                            id: "\(k)-12", begriff: "drittes Band", betrag: "50,00",
                            einzelheit: "10 % vom Brutto über 1.000,00 bis 1.500,00"),
                    ]),
            ])
        return Erklärungsknoten(
            id: "\(k)-1", begriff: "Anspruch", betrag: "461,83",
            norm: Verweis("§ 19 Abs. 3 SGB II", Musterfall.gesetz + "__19.html"),
            rechensatz: "756,00 − 294,17 = 461,83", offen: true,
            aus: [
                Erklärungsknoten(
                    id: "\(k)-2", begriff: "Gesamtbedarf", betrag: "756,00",
                    norm: Verweis("§ 19 Abs. 1 SGB II", Musterfall.gesetz + "__19.html"),
                    rechensatz: "506,00 + 250,00 = 756,00", offen: offen, aus: [regelbedarf]),
                Erklärungsknoten(
                    id: "\(k)-5", begriff: "angerechneter Anteil", betrag: "294,17",
                    norm: Verweis("§ 9 Abs. 2 Satz 3 SGB II", Musterfall.gesetz + "__9.html"),
                    rechensatz: "872,00 × 756,00 ÷ 2.241,00 = 294,17", offen: offen,
                    aus: [einkommen]),
            ])
    }
}
