import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Schreibt die Gründe eines Bescheids in einfachen Sätzen, aus der Berechnung.
struct Begründungsbau {
    /// Die Angaben, mit denen jeder Monat gerechnet ist: aus ihnen folgt, was er begründet.
    let jeMonat: [Monat: Sachverhalt]
    let berechnung: Berechnung

    func absätze(_ art: Entscheidungsart) -> [Begründungsabsatz] {
        switch art {
        case .bewilligung, .vorläufig:
            [anspruch, bedarf, unterkunft, einkommen, vermögen, kinderAußerhalb, zuschlag]
                .compactMap { $0 }
        case .ablehnung(let grund):
            [
                Begründungsabsatz(
                    grund, überschrift: "Warum wir ablehnen",
                    normen: ["§ 9 Abs. 1, § 19 Abs. 3 SGB II"]),
                berechnung.monate.first?.hindernis.map {
                    Begründungsabsatz(
                        $0.begriff.de, überschrift: "Erwerbsfähigkeit", normen: [$0.norm])
                },
            ].compactMap { $0 }
        }
    }

    private var erster: Monatsergebnis? { berechnung.monate.first }
    private var mehrere: Bool { (erster?.personen.count ?? 1) > 1 }

    /// Der Satz zu jedem Monat; gleiche in Folge zusammen, mit ihren Monaten, wenn nicht alle gleich sind.
    private func jeZeitraum(_ satz: (Monatsergebnis, Sachverhalt) -> String?) -> [String] {
        var folgen: [(monate: ClosedRange<Monat>, satz: String?)] = []
        for monat in berechnung.monate {
            guard let angaben = jeMonat[monat.monat] else { continue }
            let neu = satz(monat, angaben)
            if let letzte = folgen.last, letzte.satz == neu {
                folgen[folgen.count - 1].monate = letzte.monate.lowerBound...monat.monat
            } else {
                folgen.append((monat.monat...monat.monat, neu))
            }
        }
        guard folgen.count > 1 else { return folgen.compactMap(\.satz) }
        return folgen.compactMap { monate, satz in
            satz.map { "\(monate.ausgeschrieben): \($0)" }
        }
    }

    private var anspruch: Begründungsabsatz? {
        Begründungsabsatz(
            mehrere
                ? "Sie und die Personen, die mit Ihnen in einer Bedarfsgemeinschaft leben, können Ihren "
                    + "Lebensunterhalt nicht vollständig aus eigenem Einkommen und Vermögen bestreiten."
                : "Sie können Ihren Lebensunterhalt nicht vollständig aus eigenem Einkommen und Vermögen "
                    + "bestreiten.",
            überschrift: "Anspruch", normen: ["§ 7 Abs. 1 Satz 1 SGB II", "§ 9 Abs. 1 SGB II"])
    }

    private var bedarf: Begründungsabsatz? {
        guard let abschnitt = erster?.abschnitte.first else { return nil }
        let mehrbedarfe = abschnitt.personen.flatMap { $0.mehrbedarfe.map(\.begriff.de) }
        let eindeutig = mehrbedarfe.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let satz =
            eindeutig.isEmpty
            ? "" : " Außerdem erkennen wir an: \(eindeutig.joined(separator: ", "))."
        return Begründungsabsatz(
            "Für den Lebensunterhalt gilt der Regelbedarf. Er ist eine feste Summe im Monat und hängt vom "
                + "Alter und von der Familie ab." + satz,
            überschrift: "Regelbedarf und Mehrbedarfe",
            normen: eindeutig.isEmpty ? ["§ 20 SGB II"] : ["§ 20 SGB II", "§ 21 SGB II"])
    }

    /// Je Wohnung ein Satz; gilt er nicht für alle Monate, sagt er, für welche.
    private var unterkunft: Begründungsabsatz? {
        var normen: [Norm] = []
        let sätze = jeZeitraum { monat, angaben in
            unterkunft(in: monat, angaben).map { satz, norm in
                if !normen.contains(norm) { normen.append(norm) }
                return satz
            }
        }
        guard !sätze.isEmpty else { return nil }
        return Begründungsabsatz(
            sätze.joined(separator: " "), überschrift: "Unterkunft und Heizung", normen: normen)
    }

    private func unterkunft(
        in monat: Monatsergebnis, _ angaben: Sachverhalt
    ) -> (satz: String, norm: Norm)? {
        guard let person = monat.abschnitte.first?.personen.first,
            let grund = person.unterkunft?.grund,
            let gesamt = monat.erklärung[grund]?.aus.first.flatMap({ monat.erklärung[$0] })
        else { return nil }
        let wohnung =
            angaben.wohnungen.first { $0.dauer.contains(monat.monat.erster) }
            ?? angaben.wohnungen.first
        let wie = gesamt.einzelheit?.de ?? "angemessen"
        let anerkannt = gesamt.betrag ?? .null
        let voll = wohnung.map { anerkannt >= $0.grundmiete + $0.nebenkosten } ?? true
        let köpfe = wohnung?.köpfe ?? monat.personen.count
        let anteil =
            köpfe > monat.personen.count
            ? " In der Wohnung leben \(köpfe) Personen; die Kosten teilen wir nach Köpfen." : ""
        let satz =
            voll
            ? "Die Kosten Ihrer Wohnung erkennen wir in voller Höhe an (\(wie))."
            : "Für die Wohnung erkennen wir \(anerkannt.deutsch) Euro im Monat an (\(wie))."
        return (satz + anteil, gesamt.norm)
    }

    private var einkommen: Begründungsabsatz? {
        guard let monat = erster else { return nil }
        let mit = monat.personen.filter(\.einkommen.istPositiv)
        guard !mit.isEmpty else {
            return Begründungsabsatz(
                "Es gibt kein Einkommen, das wir anrechnen.", überschrift: "Einkommen",
                normen: ["§ 11 Abs. 1 Satz 1 SGB II"])
        }
        let teile = mit.map { "\($0.name): \($0.einkommen.deutsch) Euro" }
        let verteilung =
            mehrere
            ? " Einkommen der Erwachsenen verteilen wir auf alle im Verhältnis ihrer Bedarfe."
            : ""
        return Begründungsabsatz(
            "Nach den gesetzlichen Abzügen rechnen wir im ersten Monat an: "
                + teile.joined(separator: "; ") + ". Jeder Schritt steht im Berechnungsbogen."
                + verteilung,
            überschrift: "Einkommen",
            normen: ["§ 11 Abs. 1 Satz 1 SGB II", "§ 11b SGB II", "§ 9 Abs. 2 Satz 3 SGB II"])
    }

    private var vermögen: Begründungsabsatz? {
        let alle = jeMonat.values.flatMap(\.personen)
        guard alle.contains(where: { !$0.vermögen.isEmpty }) else { return nil }
        return Begründungsabsatz(
            "Ihr Vermögen haben wir geprüft. Es übersteigt die Freibeträge nicht oder ist geschützt; es "
                + "mindert Ihre Leistungen nicht.",
            überschrift: "Vermögen", normen: ["§ 12 SGB II"]
        ).wenn(!vermögenWirdAngerechnet)
    }

    private var vermögenWirdAngerechnet: Bool {
        berechnung.monate.contains { monat in
            monat.erklärung.knoten.contains {
                $0.begriff == .vermögensüberschuss && ($0.betrag?.istPositiv ?? false)
            }
        }
    }

    private var kinderAußerhalb: Begründungsabsatz? {
        let sätze = jeZeitraum { monat, angaben in
            let namen = angaben.personen.filter { monat.außerhalb.contains($0.id) }.map(\.name)
            guard !namen.isEmpty else { return nil }
            return "Nicht zur Bedarfsgemeinschaft gehört: \(namen.joined(separator: ", "))."
        }
        guard !sätze.isEmpty else { return nil }
        return Begründungsabsatz(
            sätze.joined(separator: " ") + " Eigenes Einkommen deckt "
                + "den Bedarf, oder das 25. Lebensjahr ist vollendet. Was vom Kindergeld übrig bleibt, zählt "
                + "als Einkommen der Person, die es erhält.",
            überschrift: "Kinder im Haushalt",
            normen: ["§ 7 Abs. 3 Nr. 4 SGB II", "§ 11 Abs. 1 Satz 5 SGB II"])
    }

    private var zuschlag: Begründungsabsatz? {
        guard
            berechnung.monate.contains(where: { m in
                m.personen.contains { $0.sofortzuschlag.istPositiv }
            })
        else { return nil }
        return Begründungsabsatz(
            "Kinder, Jugendliche und junge Erwachsene erhalten zusätzlich den Sofortzuschlag. Er wird nicht "
                + "auf andere Leistungen angerechnet.",
            überschrift: "Sofortzuschlag", normen: ["§ 72 Abs. 1 SGB II"])
    }
}

extension Begründungsabsatz {
    fileprivate func wenn(_ bedingung: Bool) -> Begründungsabsatz? { bedingung ? self : nil }
}
