import Grundtypen
import Rechtskern
package import Schriftgut

/// Sechs erfundene Bescheide, an denen Wortlaut, Satz und Geschwindigkeit geprüft werden.
package enum Probe: String, CaseIterable, Sendable {
    case alleinstehend, paarMitKindern = "paar-mit-kindern", vorlaeufig
    case ablehnungEinkommen = "ablehnung-einkommen", ablehnungVermoegen = "ablehnung-vermoegen"
    case grossfamilie

    package var inhalt: Bescheidinhalt {
        switch self {
        case .alleinstehend: Muster.alleinstehend
        case .paarMitKindern: Muster.paarMitKindern
        case .vorlaeufig: Muster.vorläufig
        case .ablehnungEinkommen: Muster.ablehnungEinkommen
        case .ablehnungVermoegen: Muster.ablehnungVermögen
        case .grossfamilie: Muster.großfamilie
        }
    }
}

extension Muster {
    private static let warmwasser = Rechenposten(
        "Mehrbedarf Warmwasser", .euro(12, 95), "§ 21 Abs. 7 SGB II")

    private static let wohnkosten = Begründungsabsatz(
        "Die Kosten für Unterkunft und Heizung erkennen wir in tatsächlicher Höhe an. Sie sind "
            + "angemessen.",
        überschrift: "Unterkunft und Heizung", normen: ["§ 22 Abs. 1 Satz 1 SGB II"])

    private static let hilfebedürftig = Begründungsabsatz(
        "Sie können Ihren Lebensunterhalt nicht ausreichend aus eigenem Einkommen oder Vermögen "
            + "sichern und sind deshalb hilfebedürftig.",
        normen: ["§ 7 Abs. 1 Satz 1 Nr. 3 SGB II", "§ 9 Abs. 1 SGB II"])

    // MARK: Bewilligungen

    /// Wie Beispiele/01: ohne Einkommen, dezentrales Warmwasser.
    package static var alleinstehend: Bescheidinhalt {
        let jana = Musterperson(
            "jana", regelbedarf: .euro(563), stufe: "§ 20 Abs. 2 Satz 1 SGB II",
            mehrbedarfe: [warmwasser], unterkunft: .euro(400), heizung: .euro(80))
        let zeitraum = Monat(2026, 7)...Monat(2026, 12)
        let inhalt = Musterrechnung.inhalt(Musterrechnung.bogen([jana], verteilbar: .null))
        return bescheid(
            an: Adressat(
                namen: ["Jana Muster"], anschrift: straße),
            [
                .init(
                    id: "jana", vorname: "Jana", nachname: "Muster", geboren: Tag(1990, 5, 20),
                    vertretung: .selbst)
            ],
            antrag: .init(.erstantrag, vom: Tag(2026, 7, 9)), am: Tag(2026, 7, 21),
            .bewilligung(
                .init(
                    zeitraum: zeitraum, monate: monate(zeitraum) { _ in inhalt },
                    zahlungsempfänger: [konto("Jana Muster")])),
            begründung: [
                hilfebedürftig, wohnkosten,
                .init(
                    "Ihr Warmwasser wird in der Wohnung selbst erzeugt. Dafür erkennen wir einen "
                        + "Mehrbedarf an.",
                    überschrift: "Warmwasser", normen: ["§ 21 Abs. 7 SGB II"]),
            ])
    }

    /// Wie Beispiele/02: ein Lohn, im Dezember ein zweiter.
    package static var paarMitKindern: Bescheidinhalt {
        let lohn = Musterrechnung.lohn(
            brutto: .euro(1500), netto: .euro(1250), freibetrag: .euro(278))
        let zweiter = Musterrechnung.lohn(
            brutto: .euro(250), netto: .euro(250), freibetrag: .euro(30))
        let bisher = Musterrechnung.bogen(familie(annas: lohn), verteilbar: .euro(872))
        let dezember = Musterrechnung.bogen(
            familie(annas: lohn, bernds: zweiter), verteilbar: .euro(992))
        let zeitraum = Monat(2026, 7)...Monat(2027, 6)
        return bescheid(
            an: Adressat(
                namen: ["Anna Beispiel"], anschrift: straße),
            beispielfamilie, antrag: .init(.weiterbewilligung, vom: Tag(2026, 6, 14)),
            am: Tag(2026, 6, 26),
            .bewilligung(
                .init(
                    zeitraum: zeitraum,
                    monate: monate(zeitraum) { monat in
                        Musterrechnung.inhalt(
                            monat < Monat(2026, 12) ? bisher : dezember,
                            fortgeschrieben: monat >= Monat(2027, 1)
                                ? ["Regelbedarf", "Kindergeld"] : [])
                    },
                    zahlungsempfänger: [konto("Anna Beispiel")])),
            begründung: [
                hilfebedürftig, wohnkosten,
                .init(
                    "Bei Anna Beispiel berücksichtigen wir den Lohn der Bäckerei, ab Dezember 2026 bei "
                        + "Bernd Beispiel den Lohn der Zeitungszustellung. Abgezogen sind Steuern, "
                        + "Sozialversicherung, die Grundabsetzung und der Freibetrag für Erwerbstätige.",
                    überschrift: "Einkommen",
                    normen: [
                        "§ 11 Abs. 1 Satz 1 SGB II", "§ 11b Abs. 2 SGB II", "§ 11b Abs. 3 SGB II",
                    ]),
                .init(
                    "Das Kindergeld ist Einkommen des jeweiligen Kindes, soweit es das Geld für "
                        + "seinen Lebensunterhalt braucht.",
                    normen: ["§ 11 Abs. 1 Satz 5 SGB II"]),
            ])
    }

    private static func familie(
        annas: Einkommensrechnung, bernds: Einkommensrechnung? = nil
    ) -> [Musterperson] {
        let bernd = Musterperson(
            "bernd", regelbedarf: .euro(506), stufe: "§ 20 Abs. 4 SGB II", unterkunft: .euro(205),
            heizung: .euro(45))
        return [
            Musterperson(
                "anna", regelbedarf: .euro(506), stufe: "§ 20 Abs. 4 SGB II",
                unterkunft: .euro(205), heizung: .euro(45)
            ).mit(annas),
            bernds.map { bernd.mit($0) } ?? bernd,
            Musterperson(
                "carla", regelbedarf: .euro(357), stufe: "§ 23 Nr. 1 SGB II",
                unterkunft: .euro(205), heizung: .euro(45)
            ).mitKindergeld(),
            Musterperson(
                "david", regelbedarf: .euro(390), stufe: "§ 23 Nr. 1 SGB II",
                unterkunft: .euro(205), heizung: .euro(45)
            ).mitKindergeld(),
        ]
    }

    private static let beispielfamilie: [Mitglied] = [
        .init(
            id: "anna", vorname: "Anna", nachname: "Beispiel", geboren: Tag(1994, 3, 2),
            vertretung: .selbst),
        .init(
            id: "bernd", vorname: "Bernd", nachname: "Beispiel", geboren: Tag(1991, 9, 11),
            vertretung: .vermuteteVollmacht),
        .init(
            id: "carla", vorname: "Carla", nachname: "Beispiel", geboren: Tag(2021, 2, 10),
            vertretung: .gesetzlich(durch: "Anna und Bernd Beispiel")),
        .init(
            id: "david", vorname: "David", nachname: "Beispiel", geboren: Tag(2014, 1, 25),
            vertretung: .gesetzlich(durch: "Anna und Bernd Beispiel")),
    ]

    package static var vorläufig: Bescheidinhalt {
        let kim = Musterperson(
            "kim", regelbedarf: .euro(563), stufe: "§ 20 Abs. 2 Satz 1 SGB II",
            unterkunft: .euro(390), heizung: .euro(75)
        ).mit(
            Musterrechnung.lohn(brutto: .euro(480), netto: .euro(480), freibetrag: .euro(76)))
        let zeitraum = Monat(2026, 8)...Monat(2027, 1)
        let bogen = Musterrechnung.bogen([kim], verteilbar: .euro(304))
        return bescheid(
            an: Adressat(
                namen: ["Kim Ungewiss"],
                anschrift: straße),
            [
                .init(
                    id: "kim", vorname: "Kim", nachname: "Ungewiss", geboren: Tag(1988, 11, 3),
                    vertretung: .selbst)
            ],
            antrag: .init(.erstantrag, vom: Tag(2026, 8, 4)), am: Tag(2026, 8, 18),
            .vorläufig(
                .init(
                    zeitraum: zeitraum,
                    monate: monate(zeitraum) {
                        Musterrechnung.inhalt(
                            bogen, fortgeschrieben: $0 >= Monat(2027, 1) ? ["Regelbedarf"] : [])
                    },
                    zahlungsempfänger: [konto("Kim Ungewiss")]),
                .init(
                    grund: "Ihr Lohn aus der Aushilfe im Café schwankt und steht für die nächsten "
                        + "Monate noch nicht fest. Wir haben mit dem Durchschnitt der letzten drei "
                        + "Monate gerechnet.",
                    umfang: "Vorläufig ist allein die Höhe des Einkommens und damit die Höhe der "
                        + "Leistung.")),
            begründung: [hilfebedürftig, wohnkosten])
    }
}
