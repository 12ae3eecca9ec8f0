import Grundtypen
import Rechtskern

extension Bescheidbrief {
    /// Die Abschnitte einer Bewilligung; `vorläufigkeit` nur bei § 41a SGB II.
    func bewilligungsabschnitte(
        _ bewilligung: Bewilligungsverfügung, _ vorläufigkeit: Vorläufigkeit?
    ) -> [Abschnitt] {
        let gruppen = Monatsgruppe.gruppen(of: bewilligung.mitAnspruch)
        let abschnitte: [Abschnitt?] = [
            verfügungssatz(bewilligung, gruppen, vorläufig: vorläufigkeit != nil),
            personenbeträge(gruppen),
            auszahlung(bewilligung, gruppen),
            vorläufigkeit.map(vorläufigkeitsabschnitt),
            teilablehnung(bewilligung.abgelehnt),
            begründung(mitBerechnung: true),
            nichtFestgesetzt(gruppen, vorläufig: vorläufigkeit != nil),
            bildungUndTeilhabe(gruppen),
            mitteilungspflicht,
            weitereHinweise,
        ]
        return abschnitte.compactMap(\.self)
    }

    private func verfügungssatz(
        _ bewilligung: Bewilligungsverfügung, _ gruppen: [Monatsgruppe], vorläufig: Bool
    ) -> Abschnitt {
        let wer = mehrere ? "Ihnen und den Mitgliedern Ihrer Bedarfsgemeinschaft" : "Ihnen"
        let spannen = gruppen.map(\.monate).zusammengelegt
        let satz =
            "\(antragssatz) bewilligen wir \(wer) \(vorläufig ? "vorläufig " : "")\(leistung) für "
            + "die Zeit \(Schreibweise.aufzählung(spannen.map(\.inTagen)))."
        let abgelehnt = bewilligung.abgelehnt.spannen
        let rest =
            abgelehnt.isEmpty
            ? "" : " Für \(Schreibweise.aufzählung(abgelehnt)) lehnen wir den Antrag ab."
        var bausteine: [Baustein] = [.absatz(satz + rest)]
        let beträge = zusammengefasst(gruppen, \.gesamt)
        if let einziger = beträge.first, beträge.count == 1 {
            bausteine.append(
                .betrag(
                    name: "Sie erhalten im Monat insgesamt", wert: Schreibweise.euro(einziger.wert))
            )
        }
        bausteine.append(.tabelle(trägertabelle(gruppen)))
        return Abschnitt(bausteine: bausteine)
    }

    /// `auf Ihren Antrag vom 14.07.2026`.
    var antragssatz: String {
        switch inhalt.antrag.art {
        case .erstantrag: "auf Ihren Antrag vom \(inhalt.antrag.vom.deutsch)"
        case .weiterbewilligung:
            "auf Ihren Antrag auf Weiterbewilligung vom \(inhalt.antrag.vom.deutsch)"
        }
    }

    private func trägertabelle(_ gruppen: [Monatsgruppe]) -> Tabelle {
        Tabelle(
            titel: "Bewilligte Leistung im Monat in Euro",
            spalten: [
                .text("Zeitraum"), .betrag("vom Bund"), .betrag("vom \(inhalt.behörde.träger)"),
                .gesamt("insgesamt"),
            ],
            zeilen: gruppen.map { gruppe in
                Tabelle.Zeile(
                    .posten,
                    [
                        gruppe.monate.ausgeschrieben, gruppe.inhalt.bund.deutsch,
                        gruppe.inhalt.kommune.deutsch, gruppe.inhalt.gesamt.deutsch,
                    ],
                    zusatz: gruppe.inhalt.fortgeschrieben.isEmpty
                        ? "" : "mit noch nicht festgesetzten Beträgen, siehe unten")
            })
    }

    private func personenbeträge(_ gruppen: [Monatsgruppe]) -> Abschnitt {
        Abschnitt(
            ueberschrift: mehrere ? "Was jede Person erhält" : "Für wen der Bescheid gilt",
            bausteine: bekanntgabe
                + (mehrere ? zusammengefasst(gruppen, \.beträge) : []).map { gruppe in
                    .tabelle(personentabelle(gruppe.monate, gruppe.wert))
                })
    }

    private func personentabelle(
        _ monate: ClosedRange<Monat>, _ beträge: [Personenbetrag]
    ) -> Tabelle {
        let mitZuschlag = beträge.contains { $0.sofortzuschlag.istPositiv }
        let mitBildung = beträge.contains { $0.bildung.istPositiv }
        let mitEinmalig = beträge.contains { $0.einmalig.istPositiv }
        func zellen(_ name: String, _ teile: [Personenbetrag]) -> [String] {
            let zuschlag = teile.map(\.sofortzuschlag).summe
            let bund = teile.map { $0.bund - $0.einmaligBund }.summe
            let kommune = teile.map { $0.kommune - $0.bildung - $0.einmaligKommune }.summe
            return [name, (bund - zuschlag).deutsch] + (mitZuschlag ? [zuschlag.deutsch] : [])
                + [kommune.deutsch] + (mitBildung ? [teile.map(\.bildung).summe.deutsch] : [])
                + (mitEinmalig ? [teile.map(\.einmalig).summe.deutsch] : [])
                + [teile.map(\.gesamt).summe.deutsch]
        }
        return Tabelle(
            titel: "\(monate.ausgeschrieben), Euro im Monat",
            spalten: [.text("Person"), .betrag("Regel- und Mehrbedarf")]
                + (mitZuschlag ? [.betrag("Sofort\u{AD}zuschlag")] : [])
                + [.betrag("Unterkunft und Heizung")]
                + (mitBildung ? [.betrag("Bildung und Teilhabe")] : [])
                + (mitEinmalig ? [.betrag("Einmalige Leistungen")] : []) + [.gesamt("insgesamt")],
            zeilen: beträge.map { .init(.posten, zellen(name($0.person), [$0])) }
                + (beträge.count > 1 ? [.init(.summe, zellen("Alle Personen", beträge))] : []))
    }

    /// An wen sich der Bescheid richtet und wie er die anderen erreicht.
    var bekanntgabe: [Baustein] {
        let mitglieder = inhalt.mitglieder.map { "\($0.name), geboren am \($0.geboren.deutsch)" }
        let vermutet = inhalt.mitglieder.filter { $0.vertretung == .vermuteteVollmacht }.map {
            kurzname($0.id)
        }
        var sätze: [String] = []
        if !vermutet.isEmpty {
            sätze.append(
                "Wir geben ihn Ihnen auch für \(Schreibweise.aufzählung(vermutet)) bekannt, weil "
                    + "vermutet wird, dass Sie dazu bevollmächtigt sind.")
        }
        for (durch, vertretene) in gesetzlichVertretene {
            sätze.append(
                "\(Schreibweise.aufzählung(vertretene)) \(vertretene.count == 1 ? "wird" : "werden") "
                    + "gesetzlich vertreten durch \(durch).")
        }
        let normen = Schreibweise.fundstellen(
            ["§ 37 Abs. 1 SGB X"] + (vermutet.isEmpty ? [] : ["§ 38 Abs. 1 SGB II"]))
        guard mehrere else {
            return [
                .absatz(
                    text: (["Der Bescheid gilt für \(mitglieder.joined())."] + sätze)
                        .joined(separator: " "), normen: normen)
            ]
        }
        return [
            .absatz(text: "Der Bescheid gilt für:", normen: sätze.isEmpty ? normen : ""),
            .liste(punkte: mitglieder),
        ] + (sätze.isEmpty ? [] : [.absatz(text: sätze.joined(separator: " "), normen: normen)])
    }

    /// Wer von denselben vertreten wird, zusammen und in der Reihenfolge des Bescheids.
    private var gesetzlichVertretene: [(durch: String, namen: [String])] {
        var gruppen: [(durch: String, namen: [String])] = []
        for mitglied in inhalt.mitglieder {
            guard case .gesetzlich(let durch) = mitglied.vertretung else { continue }
            if let stelle = gruppen.firstIndex(where: { $0.durch == durch }) {
                gruppen[stelle].namen.append(kurzname(mitglied.id))
            } else {
                gruppen.append((durch, [kurzname(mitglied.id)]))
            }
        }
        return gruppen
    }

    /// Gruppen, die sich nur in anderem als diesem Teil unterscheiden, noch einmal zusammengefasst.
    func zusammengefasst<Wert: Equatable>(
        _ gruppen: [Monatsgruppe], _ teil: KeyPath<Monatsinhalt, Wert>
    ) -> [(monate: ClosedRange<Monat>, wert: Wert)] {
        var fertig: [(monate: ClosedRange<Monat>, wert: Wert)] = []
        for gruppe in gruppen {
            let wert = gruppe.inhalt[keyPath: teil]
            if let letzte = fertig.last, letzte.wert == wert,
                letzte.monate.upperBound + 1 == gruppe.monate.lowerBound
            {
                fertig[fertig.count - 1].monate =
                    letzte.monate.lowerBound...gruppe.monate.upperBound
            } else {
                fertig.append((gruppe.monate, wert))
            }
        }
        return fertig
    }
}
