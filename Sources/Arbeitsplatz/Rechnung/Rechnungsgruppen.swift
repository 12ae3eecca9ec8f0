import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Macht aus einem gerechneten Monat die Tabelle seiner Rechnung.
struct Rechnungsgruppen {
    typealias Zeile = Rechnungstabelle.Zeile
    typealias Zelle = Rechnungstabelle.Zelle
    typealias Gruppe = Rechnungstabelle.Gruppe

    private let ergebnis: Monatsergebnis
    private let s: Sprache

    init(_ ergebnis: Monatsergebnis, _ s: Sprache) {
        self.ergebnis = ergebnis
        self.s = s
    }

    var tabelle: Rechnungstabelle {
        Rechnungstabelle(
            personen: ergebnis.personen.map { .init(name: $0.name, zusatz: zusatz($0)) },
            zeilengruppen: gruppen, s: s)
    }

    /// Wessen Beträge erklärt werden und welche Schritte dazu die Tabelle nennt.
    func erklärte(_ tabelle: Rechnungstabelle) -> [Erklärte] {
        ergebnis.personen.enumerated().map { stelle, person in
            Erklärte(
                name: person.name, gesamt: person.gesamt,
                gründe: person.gründe, weitere: tabelle.gründe(spalte: stelle))
        }
    }

    private var istGeteilt: Bool {
        ergebnis.abschnitte.count > 1
            || ergebnis.abschnitte.contains { $0.personen.contains { $0.tage != 30 } }
    }

    private func zusatz(_ person: Personenmonat) -> String? {
        let blätter = ergebnis.abschnitte.flatMap(\.personen).filter { $0.id == person.id }
        guard blätter.contains(where: \.gehörtDazu) else {
            return s("nicht in der Bedarfsgemeinschaft", "not in the benefit unit")
        }
        if let grund = blätter.lazy.compactMap(\.ausschluss).first {
            if blätter.contains(where: { $0.mehrbedarfAuszubildende != nil }) {
                return s("nur Mehrbedarf: ", "additional need only: ") + s(grund.begriff)
            }
            return s("ohne Leistungen: ", "no benefits: ") + s(grund.begriff)
        }
        let stufen = Set(blätter.filter(\.gehörtDazu).map(\.stufe.rawValue)).sorted()
        return s("Stufe ", "stage ") + stufen.map(String.init).joined(separator: ", ")
    }

    private var gruppen: [Gruppe] {
        let abschnitte = ergebnis.abschnitte.flatMap { abschnitt in
            let zeit = istGeteilt ? ", " + zeitraum(abschnitt) : ""
            return [
                Gruppe(
                    titel: s("Bedarf", "Need") + zeit + zählung(abschnitt),
                    zeilen: bedarf(abschnitt)),
                Gruppe(titel: s("Einkommen", "Income") + zeit, zeilen: einkommen(abschnitt)),
                Gruppe(
                    titel: s("Verteilung", "Distribution") + zeit, zeilen: verteilung(abschnitt)),
                Gruppe(
                    titel: s("Anspruch", "Entitlement") + zeit,
                    zeilen: anspruch(abschnitt) + (istGeteilt ? [] : monatszeilen)),
            ]
        }
        guard istGeteilt else { return abschnitte }
        return abschnitte + [
            Gruppe(titel: s("Der ganze Monat", "The whole month"), zeilen: monatszeilen)
        ]
    }

    private func zeitraum(_ abschnitt: Abschnitt) -> String {
        s.dauer(ab: s.tag(abschnitt.von), bis: s.tag(abschnitt.bis))
    }

    /// Wie der Abschnitt in den Monat eingeht; steht nur bei seiner ersten Gruppe.
    private func zählung(_ abschnitt: Abschnitt) -> String {
        guard istGeteilt else { return "" }
        let tage = abschnitt.personen.map(\.tage).max() ?? 0
        return s(
            " (gerechnet für einen vollen Monat, es zählen \(tage) von 30 Tagen)",
            " (calculated for a full month, \(tage) of 30 days count)")
    }

    // MARK: Gruppen eines Abschnitts

    private func bedarf(_ a: Abschnitt) -> [Zeile] {
        let mehrbedarfe = geordnet(a.personen.flatMap { $0.mehrbedarfe.map(\.begriff) })
        let gekürzt = a.personen.contains { $0.mehrbedarfGekürzt.istPositiv }
        let kürzung = zeile(
            s("Kürzung auf den Regelbedarf", "Reduction to the standard need"), art: .abzug,
            norm: "§ 21 Abs. 8 SGB II", in: a
        ) { p in
            p.mehrbedarfGekürzt.istPositiv ? Zelle(p.mehrbedarfGekürzt, p.bedarf?.grund) : nil
        }
        return posten(in: a, \.regelbedarf)
            + mehrbedarfe.flatMap { begriff in
                posten(in: a) { p in p.mehrbedarfe.first { $0.begriff == begriff } }
            } + (gekürzt ? [kürzung] : []) + posten(in: a, \.unterkunft) + posten(in: a, \.heizung)
            + posten(in: a, art: .summe, \.bedarf)
    }

    private func einkommen(_ a: Abschnitt) -> [Zeile] {
        let wege = a.personen.map(Einkommensspalte.init)
        let zeilen = Einkommensspalte.folge(wege).flatMap { schlüssel in
            posten(in: a, art: schlüssel.zeilenart) { p in Einkommensspalte(p).posten(schlüssel) }
        }
        let ergebnis = posten(
            in: a, art: .summe,
            titel: s("Einkommen insgesamt", "Income in total"), \.einkommen)
        return zeilen + ergebnis
    }

    private func verteilung(_ a: Abschnitt) -> [Zeile] {
        let offen = zeile(
            s("Bedarf nach eigenem Einkommen", "Need after own income"), norm: "§ 9 Abs. 2 SGB II",
            in: a
        ) { p in p.anspruch.flatMap { vorgänger($0.grund, 0) } }
        var zeilen = offen.zellen.contains { $0 != nil } ? [offen] : []
        let topf = a.personen.lazy.compactMap { p in p.verteilt.flatMap { vorgänger($0.grund, 0) } }
        if let topf = topf.first {
            zeilen.append(
                Zeile(
                    begriff: s(
                        "Zu verteilendes Einkommen und Vermögen",
                        "Income and assets to distribute"), norm: "§ 9 Abs. 2 Satz 3 SGB II",
                    art: .posten, zellen: ergebnis.personen.map { _ in nil }, summe: topf))
        }
        return zeilen + posten(in: a, art: .abzug, \.verteilt)
    }

    private func anspruch(_ a: Abschnitt) -> [Zeile] {
        posten(in: a, art: .summe, \.anspruch)
            + posten(in: a, art: .abzug, titel: s("Minderung", "Reduction"), \.minderung)
            + (istGeteilt ? posten(in: a, \.bund) + posten(in: a, \.kommune) : []) + bildung(a)
    }

    /// Je Bedarf für Bildung und Teilhabe, was davon offen ist.
    private func bildung(_ a: Abschnitt) -> [Zeile] {
        let alle = a.personen.flatMap(\.bildungsposten)
        return geordnet(alle.map(\.begriff)).map { begriff in
            let norm = alle.first { $0.begriff == begriff }?.norm
            return zeile(s.satzanfang(begriff), norm: norm, in: a) { p in
                let eigene = p.bildungsposten.filter { $0.begriff == begriff }
                guard let erster = eigene.first else { return nil }
                // Mittagessen in Kita und Schule sind zwei Bedarfe desselben Monats.
                return eigene.count == 1 ? Zelle(erster) : Zelle(eigene.map(\.betrag).summe)
            }
        }
    }

    /// Was im Monat zusteht, je Träger.
    private var monatszeilen: [Zeile] {
        let personen = ergebnis.personen
        let zuschlag = Zeile(
            begriff: s("Sofortzuschlag (Bund)", "Immediate supplement (federal)"),
            norm: "§ 72 SGB II", art: .posten,
            zellen: personen.map { p in
                p.sofortzuschlagGrund.map { Zelle(p.sofortzuschlag, $0) }
            }, summe: Zelle(personen.map(\.sofortzuschlag).summe))
        let einmalig = Zeile(
            begriff: s("Einmalige Leistungen", "One-off benefits"), norm: einmalnorm, art: .posten,
            zellen: personen.map { p in p.einmalig.grund.map { Zelle(p.einmalig.summe, $0) } },
            summe: Zelle(personen.map(\.einmalig.summe).summe))
        let bildung = Zeile(
            begriff: s(
                "Bildung und Teilhabe (Kommune)", "Education and participation (municipal)"),
            norm: "§ 28 SGB II", art: .posten,
            zellen: personen.map { p in p.bildungGrund.map { Zelle(p.bildung, $0) } },
            summe: Zelle(personen.map(\.bildung).summe))
        return [
            Zeile(
                begriff: s(
                    "Für Regel- und Mehrbedarf (Bund)", "For standard and additional need (federal)"
                ),
                norm: "§ 19 Abs. 3 Satz 2 SGB II", art: .posten,
                zellen: personen.map { p in p.bundGrund.map { Zelle(p.bund, $0) } },
                summe: Zelle(personen.map(\.bund).summe)),
            Zeile(
                begriff: s(
                    "Für Unterkunft und Heizung (Kommune)", "For housing and heating (municipal)"),
                norm: "§ 19 Abs. 3 Satz 2 SGB II", art: .posten,
                zellen: personen.map { p in p.kommuneGrund.map { Zelle(p.kommune, $0) } },
                summe: Zelle(personen.map(\.kommune).summe)),
        ] + (personen.contains { $0.bildungGrund != nil } ? [bildung] : [])
            + (personen.contains { $0.einmalig.grund != nil } ? [einmalig] : [])
            + (personen.contains { $0.sofortzuschlagGrund != nil } ? [zuschlag] : []) + [
                Zeile(
                    begriff: s("Zusteht", "Due"), norm: nil, art: .ergebnis,
                    zellen: personen.map { Zelle($0.gesamt) }, summe: Zelle(ergebnis.gesamt))
            ]
    }

    /// Die Einmalzahlungen haben je ihre Vorschrift.
    private var einmalnorm: Norm {
        let alle = ergebnis.personen.map(\.einmalig)
        let beantragt = alle.contains { !($0.kommune + $0.bund).isEmpty }
        return beantragt
            ? "§ 24 Abs. 3 SGB II"
            : alle.flatMap(\.vonAmtsWegen).first?.norm ?? "§ 24 Abs. 3 SGB II"
    }

    // MARK: Bausteine

    /// Eine Zeile für einen Posten, mit seinem Wort und seiner Norm; keine, wenn ihn niemand hat.
    private func posten(
        in a: Abschnitt, art: Rechnungszeile.Art = .posten, titel: String? = nil,
        _ hole: (Personenblatt) -> Posten?
    ) -> [Zeile] {
        // Wort und Norm von jemandem, der Leistungen erhält; bei Ausgeschlossenen steht die des Ausschlusses.
        let geordnet = a.personen.filter(\.erhältLeistungen) + a.personen
        guard let erster = geordnet.lazy.compactMap(hole).first else { return [] }
        return [
            zeile(titel ?? s.satzanfang(erster.begriff), art: art, norm: erster.norm, in: a) { p in
                hole(p).map(Zelle.init)
            }
        ]
    }

    private func zeile(
        _ begriff: String, art: Rechnungszeile.Art = .posten, norm: Norm?, in a: Abschnitt,
        _ hole: (Personenblatt) -> Zelle?
    ) -> Zeile {
        let zellen = ergebnis.personen.map { person in
            a.personen.first { $0.id == person.id }.flatMap(hole)
        }
        return Zeile(
            begriff: begriff, norm: norm, art: art, zellen: zellen,
            summe: Zelle(zellen.compactMap { $0?.betrag }.summe))
    }

    /// Der Schritt, aus dem dieser folgt, an der Stelle seiner Rechnung.
    private func vorgänger(_ grund: Int32, _ stelle: Int) -> Zelle? {
        guard let aus = ergebnis.erklärung[grund]?.aus, aus.indices.contains(stelle),
            let betrag = ergebnis.erklärung[aus[stelle]]?.betrag
        else { return nil }
        return Zelle(betrag, aus[stelle])
    }

    private func geordnet(_ begriffe: [Begriff]) -> [Begriff] {
        var gesehen: Set<Begriff> = []
        return begriffe.filter { gesehen.insert($0).inserted }
    }
}
