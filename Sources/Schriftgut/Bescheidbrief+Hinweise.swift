import Grundtypen
import Rechtskern

/// Auszahlung, Vorläufigkeit, Begründung und Hinweise einer Bewilligung.
extension Bescheidbrief {
    func auszahlung(
        _ bewilligung: Bewilligungsverfügung, _ gruppen: [Monatsgruppe]
    ) -> Abschnitt {
        let auszahlungen = zusammengefasst(gruppen, \.auszahlungen)
        var zeilen: [Tabelle.Zeile] = []
        for gruppe in auszahlungen {
            if auszahlungen.count > 1 {
                zeilen.append(.init(.gruppe, [gruppe.monate.ausgeschrieben]))
            }
            // Jeden Empfänger gibt es; das sichern die Pflichtangaben.
            for auszahlung in gruppe.wert {
                for empfänger in bewilligung.zahlungsempfänger
                where empfänger.id == auszahlung.empfänger {
                    zeilen.append(
                        .init(
                            .posten,
                            [empfänger.name, empfänger.konto.text, auszahlung.betrag.deutsch]))
                }
            }
        }
        return Abschnitt(
            ueberschrift: "Wohin wir zahlen",
            bausteine: [
                .absatz("Wir zahlen monatlich im Voraus.", "§ 42 Abs. 1 SGB II"),
                .tabelle(
                    Tabelle(
                        titel: "Auszahlung im Monat in Euro",
                        spalten: [.text("Empfänger"), .text("IBAN (gekürzt)"), .betrag("Betrag")],
                        zeilen: zeilen)),
            ] + bewilligung.zahlungsempfänger.compactMap { direktzahlung($0, in: bewilligung) })
    }

    private func direktzahlung(
        _ empfänger: Zahlungsempfänger, in bewilligung: Bewilligungsverfügung
    ) -> Baustein? {
        guard case .direktzahlung(let monate, let miete) = empfänger.art else { return nil }
        let wann =
            monate == bewilligung.zeitraum ? "" : "Für \(monate.ausgeschrieben): "
        return .absatz(
            "\(wann)Die Leistung für Unterkunft und Heizung zahlen wir direkt an \(empfänger.name), "
                + "höchstens die Miete von \(Schreibweise.euro(miete)) im Monat. Das haben Sie "
                + "beantragt.", "§ 22 Abs. 7 Satz 1 SGB II")
    }

    func vorläufigkeitsabschnitt(_ vorläufigkeit: Vorläufigkeit) -> Abschnitt {
        Abschnitt(
            ueberschrift: "Warum der Bescheid vorläufig ist",
            bausteine: [
                .absatz(
                    "\(vorläufigkeit.grund) \(vorläufigkeit.umfang)",
                    "§ 41a Abs. 1 Satz 1 SGB II"),
                .absatz(
                    "Nach dem Ende des Bewilligungszeitraums entscheiden wir abschließend, wenn die "
                        + "vorläufige Leistung von der endgültigen abweicht oder wenn Sie es "
                        + "beantragen. \(wer) müssen dann die Nachweise einreichen, die wir "
                        + "anfordern. Fehlen sie trotz Frist und schriftlicher Belehrung, stellen wir "
                        + "den Anspruch nur so weit fest, wie er nachgewiesen ist; für Monate ohne "
                        + "Nachweis stellen wir fest, dass kein Anspruch bestand.",
                    "§ 41a Abs. 3 SGB II"),
                .absatz(
                    "Haben Sie zu wenig erhalten, zahlen wir nach. Haben Sie zu viel erhalten, "
                        + "rechnen wir das auf Nachzahlungen für andere Monate an; was bleibt, ist "
                        + "zu erstatten, wenn es für alle zusammen mindestens 50 Euro sind.",
                    "§ 41a Abs. 6 SGB II"),
                .absatz(
                    "Entscheiden wir nicht innerhalb eines Jahres nach dem Ende des "
                        + "Bewilligungszeitraums, gilt die vorläufige Leistung in der Regel als "
                        + "endgültig.", "§ 41a Abs. 5 SGB II"),
            ])
    }

    private var wer: String { mehrere ? "Sie und die anderen Mitglieder" : "Sie" }

    func begründung(mitBerechnung: Bool) -> Abschnitt {
        var bausteine = inhalt.begründung.flatMap(mitZwischentitel)
        if mitBerechnung {
            bausteine.append(
                .absatz(
                    "Wie die Beträge zustande kommen, zeigt der Berechnungsbogen in der Anlage. Er "
                        + "ist Teil dieses Bescheids."))
        }
        return Abschnitt(ueberschrift: "Begründung", bausteine: bausteine)
    }

    func nichtFestgesetzt(_ gruppen: [Monatsgruppe], vorläufig: Bool) -> Abschnitt? {
        let betroffen = zusammengefasst(gruppen, \.fortgeschrieben).filter { !$0.wert.isEmpty }
        guard !betroffen.isEmpty else { return nil }
        return Abschnitt(
            ueberschrift: "Beträge, die noch nicht feststehen",
            bausteine: betroffen.map { teil in
                .absatz(
                    "Für \(teil.monate.ausgeschrieben) ist noch nicht festgesetzt: "
                        + "\(Schreibweise.aufzählung(teil.wert)). Wir haben mit den heute geltenden "
                        + "Werten gerechnet.")
            } + [
                vorläufig
                    ? .absatz(
                        "Die neuen Werte berücksichtigen wir, sobald sie feststehen, spätestens bei der "
                            + "abschließenden Entscheidung. Sie müssen dafür nichts tun.",
                        "§ 41a Abs. 3 Satz 1 SGB II")
                    : .absatz(
                        "Sobald die neuen Werte feststehen, prüfen wir diesen Bescheid und ändern ihn "
                            + "für die betroffenen Monate. Sie müssen dafür nichts tun.",
                        "§ 48 Abs. 1 Satz 1 SGB X")
            ])
    }

    /// Was über Bildung und Teilhabe entschieden ist und was nicht; auf das zweite ist hinzuweisen.
    func bildungUndTeilhabe(_ gruppen: [Monatsgruppe]) -> Abschnitt {
        let entschieden = gruppen.flatMap(\.inhalt.berechnungen).flatMap(\.personen)
            .contains { !$0.bildung.isEmpty }
        let andere =
            "Ausflüge und Klassenfahrten, Schülerbeförderung, gemeinschaftliches Mittagessen und "
            + "Teilhabe am sozialen und kulturellen Leben (§ 28 Abs. 2, 4, 6 und 7 SGB II)"
        return Abschnitt(
            ueberschrift: "Bildung und Teilhabe",
            bausteine: [
                .absatz(
                    entschieden
                        ? "Dieser Bescheid entscheidet nur über die Bedarfe für Bildung und Teilhabe, "
                            + "die im Berechnungsbogen stehen. Über andere Leistungen für \(andere) "
                            + "entscheiden wir gesondert."
                        : "Dieser Bescheid entscheidet nicht über Leistungen für \(andere). Darüber "
                            + "entscheiden wir gesondert.",
                    "§ 41 Abs. 3 Satz 4 SGB II")
            ])
    }

    var mitteilungspflicht: Abschnitt {
        Abschnitt(
            ueberschrift: "Was Sie uns mitteilen müssen",
            bausteine: [
                .absatz(
                    "Teilen Sie uns bitte unverzüglich jede Änderung mit, die für die Leistung "
                        + "wichtig ist. Dazu gehören vor allem:", "§ 60 Abs. 1 Satz 1 Nr. 2 SGB I"),
                .liste([
                    "Beginn oder Ende einer Arbeit, anderer Lohn, andere Einnahmen wie Rente, "
                        + "Unterhalt oder Steuererstattung",
                    "neues Vermögen, etwa aus einer Erbschaft",
                    "Umzug, andere Miete oder Heizkosten, Guthaben aus einer Abrechnung",
                    "Einzug, Auszug, Geburt, Heirat, Trennung oder Tod im Haushalt",
                    "Beginn oder Ende von Ausbildung, Studium oder Krankenhausaufenthalt",
                ]),
                .absatz(
                    "Wer eine Änderung nicht oder zu spät mitteilt, muss zu viel gezahltes Geld "
                        + "in der Regel zurückzahlen. Es kann auch ein Bußgeld bis zu 5.000 Euro verhängt werden.",
                    "§ 48 Abs. 1 Satz 2 Nr. 2 SGB X", "§ 50 Abs. 1 SGB X",
                    "§ 63 Abs. 1 Nr. 8 SGB II", "§ 63 Abs. 2 SGB II"),
                .absatz(
                    "Fordern wir Angaben oder Nachweise an und fehlen sie, können wir die Leistung "
                        + "ganz oder teilweise versagen oder entziehen. Vorher weisen wir Sie "
                        + "schriftlich darauf hin und setzen Ihnen eine Frist.",
                    "§ 66 Abs. 1 SGB I", "§ 66 Abs. 3 SGB I"),
            ])
    }

    var weitereHinweise: Abschnitt? {
        inhalt.hinweise.isEmpty
            ? nil
            : Abschnitt(
                ueberschrift: "Weitere Hinweise",
                bausteine: inhalt.hinweise.flatMap(mitZwischentitel))
    }

    func mitZwischentitel(_ absatz: Begründungsabsatz) -> [Baustein] {
        (absatz.überschrift.map { [.zwischentitel(text: $0)] } ?? []) + [.absatz(absatz)]
            + (absatz.punkte.isEmpty ? [] : [.liste(absatz.punkte)])
    }
}
