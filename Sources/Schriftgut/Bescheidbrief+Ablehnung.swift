import Grundtypen
import Rechtskern

/// Der Bescheid über eine Ablehnung.
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
                bausteine: worte(ablehnung) + gründe(ablehnung.teile)
                    + begründung(mitBerechnung: ablehnung.teile.hatBerechnung).bausteine),
            Abschnitt(ueberschrift: "Für wen der Bescheid gilt", bausteine: bekanntgabe),
            Abschnitt(ueberschrift: "Wenn sich etwas ändert", bausteine: [neuerAntrag]),
            weitereHinweise,
        ]
        return abschnitte.compactMap(\.self)
    }

    /// Die Monate einer Bewilligung, in denen nichts zusteht.
    func teilablehnung(_ teile: [Ablehnungsteil]) -> Abschnitt? {
        guard !teile.isEmpty else { return nil }
        return Abschnitt(
            ueberschrift: "Warum Sie für \(Schreibweise.aufzählung(teile.spannen)) nichts erhalten",
            bausteine: gründe(teile) + [neuerAntrag])
    }

    /// Die Worte des Menschen zuerst; sind sie selbst der Grund, stehen sie dort.
    private func worte(_ ablehnung: Ablehnungsverfügung) -> [Baustein] {
        let sindGrund = ablehnung.teile.contains { teil in
            teil.grund.andere.contains { $0.text == ablehnung.worte }
        }
        return ablehnung.worte.isEmpty || sindGrund ? [] : [.absatz(ablehnung.worte)]
    }

    private var antragsart: String {
        switch inhalt.antrag.art {
        case .erstantrag: ""
        case .weiterbewilligung: "auf Weiterbewilligung "
        }
    }

    private var neuerAntrag: Baustein {
        .absatz(
            "Sie können jederzeit einen neuen Antrag stellen. Er wirkt auf den Ersten des Monats "
                + "zurück, in dem Sie ihn stellen.", "§ 37 Abs. 2 Satz 2 SGB II")
    }

    private func gründe(_ teile: [Ablehnungsteil]) -> [Baustein] {
        let rechnung = teile.hatBerechnung
        return (rechnung ? [hilfebedürftig] : [])
            + teile.flatMap { teil in
                (teile.count > 1 ? [.zwischentitel(text: teil.monate.ausgeschrieben)] : [])
                    + teil.grund.gedeckt.map { gedeckt($0, in: teil.monate) }
                    + teil.grund.andere.flatMap(mitZwischentitel)
            }
    }

    private var hilfebedürftig: Baustein {
        .absatz(
            "Leistungen erhält nur, wer seinen Lebensunterhalt nicht aus dem Einkommen und Vermögen "
                + "sichern kann, das zu berücksichtigen ist.", "§ 7 Abs. 1 Satz 1 Nr. 3 SGB II",
            "§ 9 Abs. 1 SGB II")
    }

    /// Was den Bedarf deckt, mit den Zahlen der Rechnung; was nicht gedeckt ist, hält die Prüfung auf.
    private func gedeckt(_ bogen: Berechnungsbogen, in monate: ClosedRange<Monat>) -> Baustein {
        let wann =
            bogen.abschnitt.map {
                "Vom \($0.zeitraum.von.deutsch) bis \($0.zeitraum.bis.deutsch)"
            }
            ?? (monate.anzahl == 1 ? "Im \(monate.lowerBound.ausgeschrieben)" : "Im Monat")
        let bedarf = "\(wann) beträgt der Bedarf \(Schreibweise.euro(bogen.bedarf))."
        switch bogen.deckung {
        case .einkommen:
            return .absatz(
                "Das Einkommen deckt den Bedarf. \(bedarf) Als Einkommen rechnen wir "
                    + "\(Schreibweise.euro(bogen.einkommen)) an. "
                    + mehr(bogen.einkommen - bogen.bedarf),
                "§ 11 Abs. 1 Satz 1 SGB II", "§ 11b SGB II")
        case .vermögen:
            return .absatz(
                "Das Vermögen deckt den Bedarf. \(bedarf) \(einsatz(bogen))",
                normen: vermögensrecht.normen)
        case .beides, nil:
            return .absatz(
                "Einkommen und Vermögen decken zusammen den Bedarf. \(bedarf) Als Einkommen rechnen "
                    + "wir \(Schreibweise.euro(bogen.einkommen)) an. \(einsatz(bogen)) Zusammen sind "
                    + "das \(Schreibweise.euro(bogen.einkommen + bogen.einzusetzen)).",
                normen: ["§ 11 Abs. 1 Satz 1 SGB II"] + vermögensrecht.normen)
        }
    }

    private func mehr(_ betrag: Geld) -> String {
        betrag.istPositiv
            ? "Das sind \(Schreibweise.euro(betrag)) mehr, als gebraucht werden."
            : "Das ist genau so viel, wie gebraucht wird."
    }

    private func einsatz(_ bogen: Berechnungsbogen) -> String {
        guard let vermögen = bogen.vermögen else { return "" }
        return "Vom Vermögen von \(Schreibweise.euro(vermögen.vermögen)) sind "
            + "\(Schreibweise.euro(vermögen.einzusetzen)) einzusetzen; der Rest ist frei. Maßgebend "
            + "ist der Wert am \(inhalt.antrag.vom.deutsch)."
    }
}

extension [Ablehnungsteil] {
    /// Ob einer der Gründe auf einer Rechnung beruht.
    var hatBerechnung: Bool { contains { !$0.grund.gedeckt.isEmpty } }
    var spannen: [String] { map(\.monate).zusammengelegt.map(\.ausgeschrieben) }
}
