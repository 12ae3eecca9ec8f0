import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Die Angaben des Haushalts mit Geltung und Beleg.
extension Fallansicht {
    func angabengruppen(_ sachverhalt: Sachverhalt) -> [Angabengruppe] {
        let mehrere = sachverhalt.personen.count > 1
        return [
            Angabengruppe(gang.w("antrag.b_personen"), sachverhalt.personen.flatMap(stammdaten)),
            Angabengruppe(
                gang.w("antrag.b_einkommen"),
                sachverhalt.personen.flatMap { person in
                    person.einkommen.enumerated().map {
                        einnahme($1, nummer: $0, of: person, mehrere)
                    } + abzüge(person, mehrere)
                }),
            Angabengruppe(gang.w("antrag.b_wohnung"), wohnungen(sachverhalt)),
            Angabengruppe(
                gang.w("antrag.b_vermoegen"),
                sachverhalt.personen.flatMap { person in
                    person.vermögen.enumerated().map {
                        vermögen($1, nummer: $0, of: person, mehrere)
                    }
                }),
            Angabengruppe(gang.w("antrag.b_kontakt"), sachverhalt.kontakt.map(kontakt) ?? []),
        ].filter { !$0.zeilen.isEmpty }
    }

    /// Eine Angabe; ob sie belegt sein muss und ist, sagt ihr Pfad.
    func tatsache(
        _ bezeichnung: String, _ wert: String, gilt: String = "", pfad: String? = nil
    ) -> Tatsache {
        let beleg = pfad.flatMap { pfad in fall.nachweise.last { $0.zuPfad == pfad } }
        let nötig = pfad.map { pfad in bedarf.contains { $0.pfad == pfad } } ?? false
        return Tatsache(
            bezeichnung, wert, gilt: gilt,
            beleg: beleg.map { Verweis($0.bezeichnung, Pfade.nachweis($0.id, of: id)) },
            belegFehlt: nötig && beleg == nil)
    }

    private func stammdaten(_ p: Person) -> [Tatsache] {
        var teile = [s("geboren ", "born ") + s.tag(p.geboren)]
        if let stand = p.stammdaten.familienstand { teile.append(name(stand)) }
        if let staat = p.stammdaten.staatsangehörigkeit { teile.append(staat) }
        if let kasse = p.stammdaten.krankenversicherung?.kasse { teile.append(kasse) }
        var zeilen = [
            tatsache(
                p.name, teile.joined(separator: ", "), gilt: dauer(p.imHaushalt),
                pfad: "personen.\(p.id)")
        ]
        if let schwanger = p.schwangerschaft {
            zeilen.append(
                tatsache(
                    "\(p.name): \(gang.w("antrag.schwanger"))", s.tag(schwanger.entbindungstermin),
                    pfad: "personen.\(p.id).schwanger"))
        }
        return zeilen
    }

    private func einnahme(_ e: Einnahme, nummer: Int, of p: Person, _ mehrere: Bool) -> Tatsache {
        let art = s.satzanfang(e.art.begriff)
        let bezeichnung = e.bezeichnung.map { "\(art) (\($0))" } ?? art
        var betrag: String
        if let brutto = e.betrag, let netto = e.netto {
            betrag = s(
                "\(s.euro(brutto)) brutto, \(s.euro(netto)) netto",
                "\(s.euro(brutto)) gross, \(s.euro(netto)) net")
        } else {
            betrag = e.betrag.map(s.euro) ?? s("gesetzlicher Betrag", "statutory amount")
        }
        if let betrieb = e.betrieb { betrag = zahlen(betrieb) }
        if e.ferienbeschäftigung {
            betrag += s(", Schulferien: zählt nicht", ", school holidays: not counted")
        }
        if e.sachbezug != Sachbezug() {
            betrag += s(", dazu Sachbezüge", ", with benefits in kind")
        }
        if e.einmalig.nachzahlung { betrag += s(", Nachzahlung", ", back payment") }
        let gilt =
            switch e.zufluss {
            case .monatlich(let ab, let bis): s.dauer(ab: s.monat(ab), bis: bis.map(s.monat))
            case .einmal(let tag): s("einmal am \(s.tag(tag))", "once on \(s.tag(tag))")
            }
        return tatsache(
            mehrere ? "\(p.name): \(bezeichnung)" : bezeichnung, betrag, gilt: gilt,
            pfad: "personen.\(p.id).einkommen.\(nummer)")
    }

    /// Summen der angegebenen Monate eines Betriebs, und ob geschätzt wird.
    private func zahlen(_ b: Betrieb) -> String {
        let einnahmen = s.euro(b.monate.values.map(\.einnahmen).summe)
        let ausgaben = s.euro(b.monate.values.map(\.ausgaben).summe)
        let angegeben = s(
            "\(b.monate.count) Monate: \(einnahmen) Einnahmen, \(ausgaben) Ausgaben",
            "\(b.monate.count) months: \(einnahmen) receipts, \(ausgaben) expenses")
        guard let schätzung = b.schätzung else { return angegeben }
        let erwartet = s(
            "geschätzt je Monat \(s.euro(schätzung.einnahmen)) Einnahmen, "
                + "\(s.euro(schätzung.ausgaben)) Ausgaben",
            "estimated per month \(s.euro(schätzung.einnahmen)) receipts, "
                + "\(s.euro(schätzung.ausgaben)) expenses")
        return b.monate.isEmpty ? erwartet : "\(angegeben); \(erwartet)"
    }

    private func abzüge(_ p: Person, _ mehrere: Bool) -> [Tatsache] {
        let a = p.abzüge
        let beträge: [(String, Geld)] = [
            ("werbungskosten", a.werbungskosten), ("kfz_haftpflicht_jahr", a.kfzHaftpflichtJahr),
            ("versicherungen_pflicht", a.pflichtversicherungen), ("riester", a.riester),
            ("unterhalt_gezahlt", a.unterhaltGezahlt),
        ]
        var zeilen = beträge.filter { $0.1.istPositiv }.map { wort, betrag in
            (gang.w("antrag.\(wort)"), s.euro(betrag))
        }
        if a.fahrtKilometer > 0 {
            zeilen.append(
                (
                    s("Arbeitsweg", "Way to work"),
                    s(
                        "\(a.fahrtKilometer) km an \(a.arbeitstage) Tagen",
                        "\(a.fahrtKilometer) km on \(a.arbeitstage) days")
                ))
        }
        let vorn = mehrere ? "\(p.name): " : ""
        return zeilen.map { tatsache(vorn + $0.0, $0.1) }
    }

    private func vermögen(
        _ v: Vermögensgegenstand, nummer: Int, of p: Person, _ mehrere: Bool
    ) -> Tatsache {
        let art = s.satzanfang(v.art.begriff)
        let fläche = v.wohnfläche.map { ", \($0) m²" } ?? ""
        return tatsache(
            mehrere ? "\(p.name): \(art)" : art, s.euro(v.betrag) + fläche,
            gilt: v.ab.map { s.dauer(ab: s.monat($0), bis: nil) } ?? "",
            pfad: "personen.\(p.id).vermoegen.\(nummer)")
    }

    private func name(_ stand: Stammdaten.Familienstand) -> String {
        switch stand {
        case .ledig: s("ledig", "single")
        case .verheiratet: s("verheiratet", "married")
        case .verwitwet: s("verwitwet", "widowed")
        case .geschieden: s("geschieden", "divorced")
        case .lebenspartnerschaft: s("Lebenspartnerschaft", "civil partnership")
        case .dauerndGetrennt: s("dauernd getrennt lebend", "permanently separated")
        case .lebenspartnerschaftAufgehoben:
            s("Lebenspartnerschaft aufgehoben", "civil partnership dissolved")
        }
    }
}
