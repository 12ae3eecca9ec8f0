import Grundtypen
import Rechtskern
package import Schriftgut

extension Muster {
    package static var ablehnungEinkommen: Bescheidinhalt {
        let uwe = Musterperson(
            "uwe", regelbedarf: .euro(563), stufe: "§ 20 Abs. 2 Satz 1 SGB II",
            unterkunft: .euro(380), heizung: .euro(70)
        ).mit(
            Musterrechnung.lohn(brutto: .euro(2050), netto: .euro(1498, 37), freibetrag: .euro(248))
        )
        let bogen = Musterrechnung.bogen([uwe], verteilbar: .euro(1150, 37))
        return bescheid(
            an: Adressat(
                namen: ["Uwe Beispiel"], anschrift: straße),
            [
                .init(
                    id: "uwe", vorname: "Uwe", nachname: "Beispiel", geboren: Tag(1979, 2, 14),
                    vertretung: .selbst)
            ],
            antrag: .init(.erstantrag, vom: Tag(2026, 8, 3)), am: Tag(2026, 8, 25),
            .ablehnung(
                .init(
                    zeitraum: Monat(2026, 8)...Monat(2027, 7),
                    teile: [
                        .init(
                            monate: Monat(2026, 8)...Monat(2027, 7), grund: .init(gedeckt: [bogen]))
                    ])),
            begründung: [
                .init(
                    "Den Lohn haben wir Ihrer Abrechnung für August 2026 entnommen. Unterkunft und "
                        + "Heizung sind in tatsächlicher Höhe berücksichtigt.",
                    normen: ["§ 11 Abs. 2 SGB II", "§ 22 Abs. 1 Satz 1 SGB II"])
            ], hinweise: [wohngeld])
    }

    package static var ablehnungVermögen: Bescheidinhalt {
        bescheid(
            an: Adressat(
                namen: ["Gerda Wohlhab", "Horst Wohlhab"],
                anschrift: straße),
            [
                .init(
                    id: "gerda", vorname: "Gerda", nachname: "Wohlhab", geboren: Tag(1969, 6, 30),
                    vertretung: .selbst),
                .init(
                    id: "horst", vorname: "Horst", nachname: "Wohlhab", geboren: Tag(1984, 12, 1),
                    vertretung: .selbst),
            ],
            antrag: .init(.erstantrag, vom: Tag(2026, 9, 1)), am: Tag(2026, 9, 22),
            .ablehnung(
                .init(
                    zeitraum: Monat(2026, 9)...Monat(2027, 8),
                    teile: [
                        .init(
                            monate: Monat(2026, 9)...Monat(2027, 8),
                            grund: .init(gedeckt: [wohlhab]))
                    ])),
            begründung: [
                .init(
                    "Ihr Auto und Ihr Hausrat zählen nicht zum Vermögen. Freibeträge, die eine Person "
                        + "nicht ausschöpft, haben wir auf die andere übertragen.",
                    normen: ["§ 12 Abs. 1 Satz 2 SGB II", "§ 12 Abs. 2 Satz 3 SGB II"])
            ], hinweise: [krankenversicherung])
    }

    private static var wohlhab: Berechnungsbogen {
        func person(_ id: String) -> Musterperson {
            Musterperson(
                id, regelbedarf: .euro(506), stufe: "§ 20 Abs. 4 SGB II", unterkunft: .euro(300),
                heizung: .euro(60))
        }
        return Musterrechnung.bogen(
            [person("gerda"), person("horst")],
            vermögen: Vermögensrechnung(
                posten: [
                    .init("Sparguthaben, Gerda Wohlhab", .euro(21_480, 15), "§ 12 Abs. 1 SGB II"),
                    .init("Wertpapiere, Horst Wohlhab", .euro(38_912, 40), "§ 12 Abs. 1 SGB II"),
                    .init("Girokonto, Gerda Wohlhab", .euro(1_204, 86), "§ 12 Abs. 1 SGB II"),
                ],
                freibeträge: [
                    .init(
                        "Freibetrag Gerda Wohlhab", .euro(20_000), "§ 12 Abs. 2 Satz 1 SGB II"),
                    .init(
                        "Freibetrag Horst Wohlhab", .euro(12_500), "§ 12 Abs. 2 Satz 1 SGB II"),
                ], überschuss: .euro(29_097, 41)),
            verteilbar: .euro(29_097, 41))
    }

    private static let wohngeld = Begründungsabsatz(
        "Vielleicht haben Sie Anspruch auf Wohngeld. Den Antrag stellen Sie bei der Wohngeldbehörde "
            + "Ihrer Stadt oder Gemeinde.",
        überschrift: "Wohngeld", normen: [])

    private static let krankenversicherung = Begründungsabsatz(
        "Über das Jobcenter sind Sie nicht krankenversichert. Bitte klären Sie mit Ihrer Krankenkasse, "
            + "wie Sie weiter versichert sind.",
        überschrift: "Krankenversicherung", normen: [])
}
