import Grundtypen
import Rechtskern

/// Wo das Recht vor 2017 anders war, ohne gebaut zu sein, hält die Rechnung für die Betroffenen an.
///
/// Nachgelesen sind das SGB II vom August 2012 und Januar 2013 und die Alg II-V in der Fassung der
/// Verordnung vom 19.12.2011 (BGBl. I S. 2833), danach die Fassungen vom April 2021; dazwischen liegt das
/// 9. SGB II-ÄndG vom August 2016 (BGBl. I S. 1824).
extension Lagebild {
    func prüfeVor2017() throws(Rechtsfehler) {
        try prüfeEntbindung()
        guard monat < Monat(2017, 1) else { return }
        for person in s.personen
        where person.rolle != .mitbewohner && person.imHaushalt.berührt(monat) {
            let pfad = "personen.\(person.id)"
            try prüfeVorAugust2016(person, pfad)
            try prüfeEinkommenVor2017(person, pfad)
            try prüfeNachzahlungen(person, pfad)
            if person.rolle != .kind, person.geboren < Tag(1948, 1, 1), !person.vermögen.isEmpty {
                throw .nichtGebaut(
                    "§ 65 Abs. 5 SGB II",
                    was: "Vermögen von \(person.name), geboren vor 1948", pfad: "\(pfad).vermoegen")
            }
        }
    }

    /// Im Gesetz von 2013 endete der Mehrbedarf mit der Entbindung, im April 2021 mit ihrem Monat (§ 21 Abs. 2
    /// SGB II; RBEG v. 9.12.2020, BGBl. I S. 2855).
    private func prüfeEntbindung() throws(Rechtsfehler) {
        guard monat < Monat(2021, 1) else { return }
        for person in s.personen {
            guard let schwangerschaft = person.schwangerschaft,
                (schwangerschaft.entbunden ?? schwangerschaft.entbindungstermin).monat == monat
            else { continue }
            throw .nichtGebaut(
                "§ 21 Abs. 2 SGB II", was: "Der Monat der Entbindung vor 2021",
                pfad: "personen.\(person.id).schwangerschaft")
        }
    }

    /// Auszubildende, und was neben Lohn von den Ausgaben abgeht.
    private func prüfeVorAugust2016(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        guard monat < Monat(2016, 8) else { return }
        if let ausbildung = person.ausbildung, ausbildung.dauer.berührt(monat),
            ausbildung.art == .berufsausbildung
                || ausbildung.art == .schule && person.rolle != .kind
        {
            throw .nichtGebaut(
                "§ 7 Abs. 5 SGB II", was: "\(person.name) in Ausbildung vor August 2016",
                pfad: "\(pfad).ausbildung")
        }
        let abzüge = person.abzüge
        let hatLohn = person.einkommen.contains {
            $0.art == .erwerbstaetigkeit && $0.fließtZu(in: monat)
        }
        // Neben Lohn gingen 15,33 Euro als notwendige Ausgaben ab; bis 100 Euro ändern sie nichts.
        let mitAusgaben =
            abzüge.fahrtKilometer > 0 || abzüge.werbungskosten.istPositiv
            || hatLohn && abzüge.pflichtversicherungen.istPositiv
        let alter = person.geboren.alter(am: monat.letzter)
        let ohneGrundabsetzung = hatLohn && alter >= 15 && person.erwerbsfähig == false
        if mitAusgaben || ohneGrundabsetzung {
            throw .nichtGebaut(
                "§ 6 Abs. 1 Nr. 3 Alg II-V",
                was: "Nachgewiesene Ausgaben neben Lohn von \(person.name) vor August 2016",
                pfad: "\(pfad).abzuege")
        }
        if abzüge.kfzHaftpflichtJahr.istPositiv || abzüge.riester.istPositiv {
            throw .nichtGebaut(
                "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II",
                was:
                    "Kraftfahrzeugversicherung und geförderte Altersvorsorge von \(person.name) vor "
                    + "August 2016", pfad: "\(pfad).abzuege")
        }
    }

    private func prüfeEinkommenVor2017(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        for (stelle, einnahme) in person.einkommen.enumerated() where einnahme.fließtZu(in: monat) {
            let hier = "\(pfad).einkommen.\(stelle)"
            switch einnahme.art {
            case .erwerbstaetigkeit where zeitraum.ab < Monat(2011, 7):
                throw .nichtGebaut(
                    "§ 77 Abs. 3 SGB II",
                    was: "Lohn in einem Bewilligungszeitraum, der vor Juli 2011 begann", pfad: hier)
            case .elterngeld where monat < Monat(2015, 7):
                throw .nichtGebaut(
                    "§ 10 Abs. 5 BEEG", was: "Elterngeld vor Juli 2015", pfad: hier)
            case .kindergeld: try prüfeKindergeld2015(einnahme, hier)
            case .unterhaltsvorschuss
            where einnahme.betrag == nil && Monat(2015, 7) <= monat && monat <= Monat(2015, 8):
                throw .angabeFehlt(
                    "§ 11 Abs. 2 Satz 1 SGB II",
                    was:
                        "Der Unterhaltsvorschuss stieg rückwirkend zum Juli 2015. Bitte den Betrag "
                        + "angeben, der in diesem Monat zufloss.", pfad: hier)
            default: continue
            }
        }
    }

    /// Das Kindergeld stieg im Juli 2015 rückwirkend zum Januar. Für Januar bis August zählt die Erhöhung
    /// nicht (Art. 8 Abs. 1 G v. 16.7.2015); für die Monate danach ist der Text nicht nachgelesen.
    private func prüfeKindergeld2015(
        _ einnahme: Einnahme, _ pfad: String
    ) throws(Rechtsfehler) {
        guard monat.jahr == 2015 else { return }
        if monat >= Monat(2015, 9) {
            throw .nichtGebaut(
                "§ 11 Abs. 1 Satz 4 SGB II",
                was: "Kindergeld von September bis Dezember 2015 (Art. 8 G v. 16.7.2015)",
                pfad: pfad)
        }
        guard einnahme.betrag != nil else { return }
        throw .angabeFehlt(
            "§ 11 Abs. 1 Satz 4 SGB II",
            was:
                "Für Januar bis August 2015 zählt das Kindergeld ohne die Erhöhung. Bitte den Betrag "
                + "weglassen; dann gilt der gesetzliche.", pfad: pfad)
    }

    /// Ob Nachzahlungen einmalige Einnahmen sind, steht im Gesetz erst seit August 2016.
    private func prüfeNachzahlungen(_ person: Person, _ pfad: String) throws(Rechtsfehler) {
        for (stelle, einnahme) in person.einkommen.enumerated() {
            guard case .einmal(let tag) = einnahme.zufluss, einnahme.einmalig.nachzahlung,
                tag.monat < Monat(2016, 8), tag.monat <= monat, monat <= tag.monat + 6
            else { continue }
            throw .nichtGebaut(
                "§ 11 Abs. 3 SGB II", was: "Eine Nachzahlung vor August 2016",
                pfad: "\(pfad).einkommen.\(stelle)")
        }
    }
}
