import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Macht aus einem gerechneten Monat die Berechnungsbögen des Bescheids.
struct Bogenbau {
    let monat: Monatsergebnis

    func bögen() -> [Berechnungsbogen] {
        // Auch ein einzelner Abschnitt, der nicht den ganzen Monat dauert.
        let geteilt =
            monat.abschnitte.count > 1
            || monat.abschnitte.contains { $0.personen.contains { $0.tage < 30 } }
        var mitZuschlag: Set<String> = []
        var mitBildung: Set<String> = []
        var mitEinmalig: Set<String> = []
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
                    // Ebenso Bildung und Teilhabe, im ersten Abschnitt mit dem Betrag des Monats.
                    let bildung =
                        person.bildung != nil && person.bildung?.betrag == monatsbildung(person)
                        && mitBildung.insert(person.id).inserted
                    let einmalig =
                        mitEinmalig.insert(person.id).inserted ? einmalbetrag(person) : nil
                    return rechnung(
                        person, allein: personen.count == 1, geteilt: geteilt,
                        mitZuschlag: erstmals, mitBildung: bildung,
                        einmalig ?? Einmalbetrag())
                },
                vermögen: vermögen(abschnitt), verteilbar: abschnitt.topf?.betrag ?? .null)
        }
    }

    private func rechnung(
        _ p: Personenblatt, allein: Bool, geteilt: Bool, mitZuschlag: Bool, mitBildung: Bool,
        _ einmalig: Einmalbetrag
    ) -> Personenrechnung {
        let zuschlag = mitZuschlag ? p.sofortzuschlag : nil
        let bildung = mitBildung ? p.bildungsposten : []
        let einkommen = p.einkommen?.betrag ?? .null
        let eigenes = p.rolle == .kind
        return Personenrechnung(
            person: p.id, bedarfe: bedarfe(p), einkommen: rechnungen(p),
            eigenesEinkommen: eigenes ? einkommen : .null,
            gemeinsamesEinkommen: eigenes ? .null : einkommen,
            angerechnet: allein
                ? Rechenposten("angerechnet", p.verteilt?.betrag ?? .null, "§ 9 Abs. 1 SGB II")
                : posten(p.verteilt, sonst: "angerechneter Anteil", "§ 9 Abs. 2 Satz 3 SGB II"),
            minderung: p.minderung.map(Rechenposten.init),
            lebensunterhalt: posten(
                p.bund, sonst: "Regelbedarf und Mehrbedarfe", "§ 19 Abs. 3 Satz 2 SGB II"),
            unterkunft: posten(
                p.kommune, sonst: "Unterkunft und Heizung", "§ 19 Abs. 3 Satz 2 SGB II"),
            bildung: bildung.map(Rechenposten.init),
            einmaligBund: (einmalig.bund + einmalig.vonAmtsWegen).map(Rechenposten.init),
            einmaligKommune: einmalig.kommune.map(Rechenposten.init),
            sofortzuschlag: zuschlag.map(Rechenposten.init),
            anteilig: geteilt
                ? anteilig(p, zuschlag?.betrag ?? .null, bildung.map(\.betrag).summe, einmalig)
                : nil)
    }

    private func einmalbetrag(_ p: Personenblatt) -> Einmalbetrag? {
        monat.personen.first { $0.id == p.id }?.einmalig
    }

    private func monatsbildung(_ p: Personenblatt) -> Geld? {
        monat.personen.first { $0.id == p.id }?.bildung
    }

    private func anteilig(
        _ p: Personenblatt, _ zuschlag: Geld, _ bildung: Geld, _ einmalig: Einmalbetrag
    ) -> Personenbetrag {
        func anteil(_ posten: Posten?) -> Geld {
            posten?.betrag.mal(Int64(p.tage), durch: 30) ?? .null
        }
        return Personenbetrag(
            person: p.id, bund: anteil(p.bund) + zuschlag + einmalig.vomBund,
            kommune: anteil(p.kommune) + bildung + einmalig.vonKommune, sofortzuschlag: zuschlag,
            bildung: bildung, einmaligBund: einmalig.vomBund,
            einmaligKommune: einmalig.vonKommune)
    }

    private func bedarfe(_ p: Personenblatt) -> [Rechenposten] {
        // Ihr eigener Bedarf steht als Abzug bei ihrem Einkommen; gedeckt wird er hier nicht.
        if let grund = p.ausschluss {
            return [
                p.mehrbedarfAuszubildende.map(Rechenposten.init)
                    ?? Rechenposten("keine Leistungen", .null, grund.norm, grund.begriff.de)
            ]
        }
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

    /// Je Zwischenergebnis, was zu ihm führt; der Betrag ist der der Rechnung, nicht nachgerechnet.
    private func rechnungen(_ p: Personenblatt) -> [Einkommensrechnung] {
        p.zwischenrechnungen.compactMap { schritt in
            guard let einnahme = einnahme(schritt) else { return nil }
            // Ohne eigene Abzüge steht das frühere Ergebnis schon in seiner Zeile.
            let früher =
                schritt.abzüge.isEmpty ? schritt.vorher.map(\.betrag).summe : .null
            return Einkommensrechnung(
                einnahme: einnahme, abzüge: schritt.abzüge.map(Rechenposten.init),
                anrechenbar: schritt.ergebnis.betrag - früher)
        }
    }

    /// Die Einnahmen in einer Zeile; Abzüge, die keiner Einnahme gehören (Unterhalt), gehen vom
    /// früheren Ergebnis ab. Nil, wenn es nichts abzurechnen gibt.
    private func einnahme(_ schritt: Zwischenrechnung) -> Rechenposten? {
        let teile =
            schritt.abzüge.isEmpty ? schritt.einnahmen : schritt.vorher + schritt.einnahmen
        guard let erste = teile.first, !(schritt.einnahmen + schritt.abzüge).isEmpty else {
            return nil
        }
        return Rechenposten(
            teile.map(\.begriff.de).joined(separator: ", "), teile.map(\.betrag).summe,
            erste.norm,
            teile.count > 1
                ? teile.map { "\($0.begriff.de) \($0.betrag.deutsch)" }.joined(separator: "; ")
                : erste.einzelheit?.de)
    }

    /// Nil, wenn niemand Vermögen einzusetzen hat.
    private func vermögen(_ abschnitt: Leistungsrecht.Abschnitt) -> Vermögensrechnung? {
        guard let prüfung = abschnitt.vermögen else { return nil }
        let kinder = abschnitt.personen.filter(\.erhältLeistungen).compactMap { kind in
            kind.kindvermögen.map {
                Rechenposten("davon nur für \(kind.name)", $0.betrag, "§ 9 Abs. 2 Satz 2 SGB II")
            }
        }
        let überschuss = prüfung.überschuss.betrag
        guard überschuss.istPositiv || !kinder.isEmpty else { return nil }
        return Vermögensrechnung(
            posten: prüfung.zeilen.flatMap { zeile in
                zeile.gegenstände.map {
                    Rechenposten(
                        "\($0.art.begriff.de), \(zeile.name)", $0.betrag,
                        "§ 12 Abs. 1 Satz 1 SGB II")
                }
            },
            freibeträge: prüfung.zeilen.map {
                Rechenposten("Freibetrag \($0.name)", $0.freibetrag, $0.norm)
            },
            überschuss: überschuss, kinder: kinder, übertragbar: !prüfung.kinderGetrennt)
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
