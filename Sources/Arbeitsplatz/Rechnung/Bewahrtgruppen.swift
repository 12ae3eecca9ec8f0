import Fallformat
import Grundtypen
import Rechtskern
import Weboberflaeche

/// Macht aus einem aufbewahrten Monat dieselbe Tabelle wie aus einem gerechneten.
///
/// Aufbewahrt sind die Summen des Monats; wie sie entstehen, sagt die Erklärung darunter.
struct Bewahrtgruppen {
    private let monat: BewahrteBerechnung.Monat
    private let s: Sprache

    init(_ monat: BewahrteBerechnung.Monat, _ s: Sprache) {
        self.monat = monat
        self.s = s
    }

    var tabelle: Rechnungstabelle {
        Rechnungstabelle(
            personen: monat.personen.map { .init(name: $0.name, zusatz: nil) },
            zeilengruppen: [
                .init(titel: s("Der ganze Monat", "The whole month"), zeilen: bedarf + anspruch)
            ], s: s)
    }

    var erklärte: [Erklärte] {
        monat.personen.map { person in
            Erklärte(
                name: person.name, gesamt: person.gesamt,
                gründe: person.gründe, weitere: [])
        }
    }

    private var bedarf: [Rechnungstabelle.Zeile] {
        [
            zeile(s("Regelbedarf", "Standard need"), "§ 20 SGB II", \.regelbedarf),
            zeile(s("Mehrbedarfe", "Additional needs"), "§ 21 SGB II", \.mehrbedarf),
            zeile(s("Unterkunft", "Housing"), "§ 22 Abs. 1 SGB II", \.unterkunft),
            zeile(s("Heizung", "Heating"), "§ 22 Abs. 1 SGB II", \.heizung),
            zeile(s("Bedarf", "Need"), nil, art: .summe, \.bedarf),
            zeile(
                s("Eigenes Einkommen", "Own income"), "§ 11 Abs. 1 Satz 1 SGB II", \.einkommen),
            zeile(
                s("Angerechneter Anteil", "Share counted"), "§ 9 Abs. 2 Satz 3 SGB II",
                art: .abzug, \.verteilt),
        ]
    }

    private var anspruch: [Rechnungstabelle.Zeile] {
        let mitZuschlag = monat.personen.contains { $0.sofortzuschlagGrund != nil }
        let gemindert = monat.personen.compactMap(\.minderungGrund).first
        let minderung = gemindert.map { grund in
            zeile(
                s("Minderung", "Reduction"), norm(grund), art: .abzug, grund: \.minderungGrund,
                \.minderung)
        }
        let zuschlag = zeile(
            s("Sofortzuschlag (Bund)", "Immediate supplement (federal)"), "§ 72 SGB II",
            grund: \.sofortzuschlagGrund, \.sofortzuschlag)
        let bildung = zeile(
            s("Bildung und Teilhabe (Kommune)", "Education and participation (municipal)"),
            "§ 28 SGB II", grund: \.bildungGrund, \.bildung)
        let einmalig = zeile(
            s("Einmalige Leistungen", "One-off benefits"),
            monat.personen.compactMap(\.einmaligGrund).first.flatMap(norm) ?? "§ 24 Abs. 3 SGB II",
            grund: \.einmaligGrund, \.einmalig)
        let mitEinmalig = monat.personen.contains { $0.einmaligGrund != nil }
        let mitBildung = monat.personen.contains { $0.bildungGrund != nil }
        return [minderung].compactMap(\.self) + [
            zeile(
                s("Anspruch", "Entitlement"), "§ 19 Abs. 3 Satz 1 SGB II", art: .summe,
                \.anspruch),
            zeile(
                s(
                    "Für Regel- und Mehrbedarf (Bund)", "For standard and additional need (federal)"
                ), "§ 19 Abs. 3 Satz 2 SGB II", grund: \.bundGrund, \.bund),
            zeile(
                s(
                    "Für Unterkunft und Heizung (Kommune)", "For housing and heating (municipal)"),
                "§ 19 Abs. 3 Satz 2 SGB II", grund: \.kommuneGrund, \.kommune),
        ] + (mitBildung ? [bildung] : [])
            + (mitEinmalig ? [einmalig] : []) + (mitZuschlag ? [zuschlag] : []) + [
                zeile(s("Stand damals zu", "Was due then"), nil, art: .ergebnis, \.gesamt)
            ]
    }

    private func norm(_ grund: Int32) -> Norm? {
        monat.schritte.indices.contains(Int(grund)) ? monat.schritte[Int(grund)].norm : nil
    }

    private func zeile(
        _ begriff: String, _ norm: Norm?, art: Rechnungszeile.Art = .posten,
        grund: KeyPath<BewahrteBerechnung.Person, Int32?>? = nil,
        _ betrag: KeyPath<BewahrteBerechnung.Person, Geld>
    ) -> Rechnungstabelle.Zeile {
        Rechnungstabelle.Zeile(
            begriff: begriff, norm: norm, art: art,
            zellen: monat.personen.map { person in
                .init(person[keyPath: betrag], grund.flatMap { person[keyPath: $0] })
            }, summe: .init(monat.personen.map { $0[keyPath: betrag] }.summe))
    }
}
