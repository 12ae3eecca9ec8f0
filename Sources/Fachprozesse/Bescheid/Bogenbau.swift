import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Macht aus einem gerechneten Monat die Berechnungsbögen des Bescheids.
struct Bogenbau {
    let monat: Monatsergebnis

    func bögen() -> [Berechnungsbogen] {
        let geteilt = monat.abschnitte.count > 1
        var mitZuschlag: Set<String> = []
        return monat.abschnitte.map { abschnitt in
            // Auch ein ausgeschiedenes Kind mit Sofortzuschlag bekommt seine Rechnung.
            let personen = abschnitt.personen.filter { $0.gehörtDazu || $0.sofortzuschlag != nil }
            let tage = personen.map(\.tage).max() ?? 0
            return Berechnungsbogen(
                abschnitt: geteilt
                    ? Zeitraum(von: abschnitt.von, bis: abschnitt.bis).map {
                        Tagesabschnitt($0, tage: tage)
                    } : nil,
                personen: personen.map { person in
                    // Der Zuschlag ist monatlich; er steht im ersten Abschnitt, der ihn kennt.
                    let erstmals =
                        person.sofortzuschlag != nil && mitZuschlag.insert(person.id).inserted
                    return rechnung(person, geteilt: geteilt, mitZuschlag: erstmals)
                },
                verteilbar: verteilbar(personen))
        }
    }

    private func rechnung(
        _ p: Personenblatt, geteilt: Bool, mitZuschlag: Bool
    ) -> Personenrechnung {
        let zuschlag = mitZuschlag ? p.sofortzuschlag : nil
        let eigenes = !p.gehörtDazu || monat.erklärung.istKindeseinkommen(p.einkommen)
        return Personenrechnung(
            person: p.id, bedarfe: bedarfe(p), einkommen: einkommen(p),
            eigenesEinkommen: eigenes ? p.einkommen?.betrag ?? .null : .null,
            angerechnet: posten(
                p.verteilt, sonst: "angerechneter Anteil", "§ 9 Abs. 2 Satz 3 SGB II"),
            minderung: p.minderung.map(Rechenposten.init),
            lebensunterhalt: posten(
                p.bund, sonst: "Regelbedarf und Mehrbedarfe", "§ 19 Abs. 3 Satz 2 SGB II"),
            unterkunft: posten(
                p.kommune, sonst: "Unterkunft und Heizung", "§ 19 Abs. 3 Satz 2 SGB II"),
            sofortzuschlag: zuschlag.map(Rechenposten.init),
            anteilig: geteilt ? anteilig(p, zuschlag?.betrag ?? .null) : nil)
    }

    private func anteilig(_ p: Personenblatt, _ zuschlag: Geld) -> Personenbetrag {
        func anteil(_ posten: Posten?) -> Geld {
            posten?.betrag.mal(Int64(p.tage), durch: 30) ?? .null
        }
        return Personenbetrag(
            person: p.id, bund: anteil(p.bund) + zuschlag, kommune: anteil(p.kommune),
            sofortzuschlag: zuschlag)
    }

    private func bedarfe(_ p: Personenblatt) -> [Rechenposten] {
        var bedarfe = [p.regelbedarf].compactMap { $0 }.map(Rechenposten.init)
        bedarfe += p.mehrbedarfe.map(Rechenposten.init)
        if p.mehrbedarfGekürzt.istPositiv {
            bedarfe.append(
                Rechenposten(
                    "Kürzung der Mehrbedarfe auf den Regelbedarf", -p.mehrbedarfGekürzt,
                    "§ 21 Abs. 8 SGB II"))
        }
        return bedarfe + [p.unterkunft, p.heizung].compactMap { $0 }.map(Rechenposten.init)
    }

    /// Fasst je Zwischenergebnis die Einnahmen und Abzüge zusammen, die zu ihm führen.
    private func einkommen(_ p: Personenblatt) -> [Einkommensrechnung] {
        var rechnungen: [Einkommensrechnung] = []
        var gruppe = Einkommensgruppe()
        for schritt in p.einkommensweg {
            switch schritt.art {
            case .angabe: continue
            case .einnahme: gruppe.einnahmen.append(schritt.posten)
            case .abzug: gruppe.abzüge.append(schritt.posten)
            case .ergebnis:
                if let rechnung = gruppe.rechnung { rechnungen.append(rechnung) }
                gruppe = Einkommensgruppe(bisher: schritt.posten)
            }
        }
        return rechnungen
    }

    /// Der Topf, aus dem verteilt wird: der erste Schritt unter jedem Anteil.
    private func verteilbar(_ personen: [Personenblatt]) -> Geld {
        for person in personen {
            if let grund = person.verteilt?.grund, let topf = monat.erklärung[grund]?.aus.first,
                let betrag = monat.erklärung[topf]?.betrag
            {
                return betrag
            }
        }
        return .null
    }

    private func posten(_ p: Posten?, sonst bezeichnung: String, _ norm: Norm) -> Rechenposten {
        p.map(Rechenposten.init) ?? Rechenposten(bezeichnung, .null, norm)
    }
}

extension Rechenposten {
    init(_ p: Posten) {
        self.init(p.begriff.de, p.betrag, p.norm, p.einzelheit?.de)
    }
}

/// Einnahmen und Abzüge bis zum nächsten Zwischenergebnis.
private struct Einkommensgruppe {
    /// Das vorige Ergebnis; davon gehen Abzüge ab, die keiner Einnahme gehören (Unterhalt).
    var bisher: Posten?
    var einnahmen: [Posten] = []
    var abzüge: [Posten] = []

    /// Nil, wenn es nichts abzurechnen gibt.
    var rechnung: Einkommensrechnung? {
        guard let einnahme else { return nil }
        let rest = einnahme.betrag - abzüge.map(\.betrag).summe
        return Einkommensrechnung(
            einnahme: einnahme, abzüge: abzüge.map(Rechenposten.init),
            anrechenbar: rest.mindestensNull)
    }

    private var einnahme: Rechenposten? {
        guard let erste = einnahmen.first else {
            return abzüge.isEmpty ? nil : bisher.map(Rechenposten.init)
        }
        let teile = einnahmen.map { "\($0.begriff.de) \($0.betrag.deutsch)" }
        return Rechenposten(
            einnahmen.map(\.begriff.de).joined(separator: ", "), einnahmen.map(\.betrag).summe,
            erste.norm,
            einnahmen.count > 1 ? teile.joined(separator: "; ") : erste.einzelheit?.de)
    }
}
