import Grundtypen
import Rechtskern
package import Schriftgut

extension Muster {
    /// Sieben Personen, Miete direkt an den Vermieter, ein Geburtstag, Werte 2027 noch offen.
    package static var großfamilie: Bescheidinhalt {
        let zeitraum = Monat(2026, 9)...Monat(2027, 8)
        return bescheid(
            an: Adressat(
                namen: ["Friederike-Charlotte von Langenstein-Überacker"],
                anschrift: Anschrift(
                    straße: "Alte Poststraße 112, Hinterhaus", postleitzahl: "99996",
                    ort: "Bad Musterbrunn")),
            langensteiner, antrag: .init(.weiterbewilligung, vom: Tag(2026, 8, 10)),
            am: Tag(2026, 8, 27),
            .bewilligung(
                .init(
                    zeitraum: zeitraum,
                    monate: monate(zeitraum) { monat in
                        Musterrechnung.inhalt(
                            haushalt(ab14: monat >= Monat(2026, 11)), vermieter: true,
                            fortgeschrieben: monat >= Monat(2027, 1)
                                ? ["Regelbedarf", "Kindergeld", "Unterhaltsvorschuss"] : [])
                    },
                    zahlungsempfänger: [
                        konto("Friederike-Charlotte von Langenstein-Überacker"),
                        vermieter(
                            "Wohnungsgenossenschaft Musterbrunn eG", zeitraum,
                            miete: .euro(1_320)),
                    ])),
            begründung: [
                .init(
                    "Das gemeinsame Einkommen reicht für den Lebensunterhalt der Familie nicht aus. "
                        + "Sie sind deshalb hilfebedürftig.",
                    normen: [
                        "§ 7 Abs. 1 Satz 1 Nr. 3 SGB II", "§ 9 Abs. 1 SGB II", "§ 9 Abs. 2 SGB II",
                    ]),
                .init(
                    "Für sieben Personen sind die Kosten angemessen. Wir erkennen sie in tatsächlicher "
                        + "Höhe an und teilen sie auf die Köpfe auf.",
                    überschrift: "Unterkunft und Heizung", normen: ["§ 22 Abs. 1 Satz 1 SGB II"]),
                .init(
                    "Edgar vollendet im November 2026 das 14. Lebensjahr. Ab diesem Monat gilt für ihn "
                        + "ein höherer Regelbedarf.",
                    überschrift: "Höherer Regelbedarf", normen: ["§ 23 Nr. 1 SGB II"]),
            ])
    }

    private static func haushalt(ab14: Bool) -> Berechnungsbogen {
        func kind(_ id: String, _ regelbedarf: Int64) -> Musterperson {
            Musterperson(
                id, regelbedarf: .euro(regelbedarf), stufe: "§ 23 Nr. 1 SGB II",
                unterkunft: .euro(157), heizung: .euro(31)
            ).mitKindergeld()
        }
        let lohn = Musterrechnung.lohn(
            brutto: .euro(1820), netto: .euro(1431, 28), freibetrag: .euro(278))
        return Musterrechnung.bogen(
            [
                Musterperson(
                    "mutter", regelbedarf: .euro(506), stufe: "§ 20 Abs. 4 SGB II",
                    mehrbedarfe: [
                        Rechenposten(
                            "Mehrbedarf Schwangerschaft", .euro(86, 2), "§ 21 Abs. 2 SGB II")
                    ], unterkunft: .euro(158), heizung: .euro(34)),
                Musterperson(
                    "vater", regelbedarf: .euro(506), stufe: "§ 20 Abs. 4 SGB II",
                    unterkunft: .euro(157), heizung: .euro(31)
                ).mit(lohn),
                kind("edgar", ab14 ? 471 : 390), kind("fine", 390), kind("gustav", 390),
                kind("hanna", 357), kind("ida", 357),
            ], verteilbar: .euro(1053, 28))
    }

    private static var langensteiner: [Mitglied] {
        let eltern = "Friederike-Charlotte und Maximilian von Langenstein-Überacker"
        func kind(_ id: String, _ name: String, _ geboren: Tag) -> Mitglied {
            .init(
                id: id, vorname: name, nachname: "von Langenstein-Überacker", geboren: geboren,
                vertretung: .gesetzlich(durch: eltern))
        }
        return [
            .init(
                id: "mutter", vorname: "Friederike-Charlotte",
                nachname: "von Langenstein-Überacker",
                geboren: Tag(1987, 4, 8), vertretung: .selbst),
            .init(
                id: "vater", vorname: "Maximilian", nachname: "von Langenstein-Überacker",
                geboren: Tag(1985, 10, 21),
                vertretung: .vermuteteVollmacht),
            kind("edgar", "Edgar", Tag(2012, 11, 1)), kind("fine", "Fine", Tag(2014, 3, 17)),
            kind("gustav", "Gustav", Tag(2016, 8, 5)), kind("hanna", "Hanna", Tag(2021, 5, 30)),
            kind("ida", "Ida", Tag(2023, 9, 12)),
        ]
    }
}
