import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern
import Verfahrensrecht
import Weboberflaeche

/// Baut die Seite eines erlassenen Bescheids mit Zugang und Fristen.
struct Bescheidansicht {
    private let gang: Arbeitsgang
    private let akte: Akte
    private let bescheid: Bescheid
    private let vorschlag: Vorschlag

    init(_ gang: Arbeitsgang, _ akte: Akte, _ bescheid: Bescheid, _ vorschlag: Vorschlag) {
        self.gang = gang
        self.akte = akte
        self.bescheid = bescheid
        self.vorschlag = vorschlag
    }

    private var s: Sprache { gang.s }
    private var versand: Versand? { akte.stand.versendungen[bescheid.id] }
    private var pfad: String { Pfade.bescheid(bescheid.id, of: akte.fall) }

    func seite() async throws(Fachfehler) -> Bescheidseite {
        let kopf = await gang.kopf(akte.fall, akte.stand)
        let abgleich = await abgleich()
        let beträge = beträge(abgleich.monate)
        return Bescheidseite(
            titel: "\(s.titel(vorschlag.art)) \(bescheid.id)", brotkrumen: gang.brotkrumen(kopf),
            kopf: kopf, zustand: zustand, angaben: await angaben(), pdfÖffnen: "\(pfad)/pdf",
            pdfLaden: "\(pfad)/pdf?laden=ja", fristen: try fristen(), hinweise: abgleich.hinweise,
            berechnung: abgleich.monate.first.map {
                Verweis(gang.w("bescheid.berechnung"), ziel($0.bewahrt.monat))
            }, monate: beträge.monate, summe: beträge.summe, aufgabe: aufgabe)
    }

    private var zustand: Marke {
        guard let versand else {
            return Marke(s("noch nicht versandt", "not sent yet"), .achtung)
        }
        return Marke("\(s.name(versand.weg)), \(s.tag(versand.am))", .gut)
    }

    private func angaben() async -> [Angabe] {
        var angaben = [
            Angabe(s("Entscheidung", "Decision"), s.name(vorschlag.art)),
            Angabe(s("Zeitraum", "Period"), s.monate(bescheid.zeitraum)),
            Angabe(s("Erlassen am", "Issued on"), s.tag(bescheid.am)),
            Angabe(
                s("Vorschlag", "Proposal"), await gang.amt.name(of: vorschlag.verfasstDurch),
                verweis: Pfade.vorschlag(vorschlag.id, of: akte.fall)),
            Angabe(s("Geprüft von", "Checked by"), await gang.amt.name(of: bescheid.geprüftDurch)),
        ]
        if let grund = vorschlag.art.grund {
            angaben.insert(Angabe(s("Grund", "Reason"), grund), at: 1)
        }
        if let versand {
            angaben.append(
                Angabe(s("Versand", "Sending"), "\(s.name(versand.weg)), \(s.tag(versand.am))"))
        }
        return angaben
    }

    private var aufgabe: Bescheidseite.Aufgabeformular? {
        guard versand == nil, gang.akteur.darf(.vorschlagen) || gang.akteur.darf(.prüfen) else {
            return nil
        }
        return .init(
            pfad: "\(pfad)/aufgabe",
            feld: Felder.aufgabe(gang.heute.deutsch, gang.w))
    }
}

// MARK: Berechnung

extension Bescheidansicht {
    private func ziel(_ monat: Monat) -> String {
        Pfade.berechnung(monat, zu: bescheid.id, of: akte.fall)
    }

    /// Die aufbewahrte Berechnung neben der von heute; lässt sie sich nicht lesen, steht da, warum.
    private func abgleich() async -> (monate: [Abgleichsmonat], hinweise: [Weboberflaeche.Hinweis])
    {
        do throws(Fachfehler) {
            let bewahrt = try await gang.amt.bewahrteBerechnung(
                of: bescheid, in: akte.fall, by: gang.akteur)
            let monate = akte.stand.abgleich(bescheid, with: bewahrt)
            return (monate, abweichung(monate))
        } catch {
            return ([], [Weboberflaeche.Hinweis(s.satz(error), .gefahr)])
        }
    }

    private func abweichung(_ monate: [Abgleichsmonat]) -> [Weboberflaeche.Hinweis] {
        let anders = monate.filter { s.satz($0) != nil }
        guard let erster = anders.first else { return [] }
        let summe = monate.compactMap(\.differenz).summe
        return [
            Weboberflaeche.Hinweis(
                s(
                    "Heute ergibt die Rechnung für \(anders.count) von \(monate.count) Monaten "
                        + "anderes als im Bescheid; Unterschied zusammen \(s.unterschied(summe)).",
                    "Today’s calculation differs from the decision in \(anders.count) of "
                        + "\(monate.count) months; difference in total \(s.unterschied(summe))."),
                .achtung,
                verweis: Verweis(
                    gang.w("bescheid.erster_unterschied"), ziel(erster.bewahrt.monat)))
        ]
    }

    private func beträge(_ monate: [Abgleichsmonat]) -> Betragstabelle {
        var beträge = Betragstabelle(gang, akte.fall, vorschlag)
        guard !monate.isEmpty else { return beträge }
        beträge.ziel = ziel
        beträge.bemerkung = { monat in
            monate.first { $0.bewahrt.monat == monat }.flatMap { s.satz($0) }
        }
        return beträge
    }
}

// MARK: Fristen

extension Bescheidansicht {
    private func fristen() throws(Fachfehler) -> [Fristzeile] {
        guard let versand else { return [] }
        guard let bekanntgabe = Bekanntgabe(versand.weg.bekanntgabeweg, abgesandt: versand.am)
        else {
            return [
                Fristzeile(
                    s(
                        "Bekannt gegeben ist der Bescheid mit der Zustellung; der Tag steht in der "
                            + "Zustellungsurkunde.",
                        "The decision is notified by service; the day is in the record of service."),
                    "–", norm: verweis("§ 65 Abs. 1 SGB X"))
            ]
        }
        let frist = Widerspruchsfrist(
            after: bekanntgabe.tag, at: Feiertage(try feiertagsland()))
        return [
            Fristzeile(
                bekanntgabe.istFiktion
                    ? s(
                        "gilt als bekannt gegeben, wenn nicht später oder gar nicht zugegangen",
                        "counts as notified unless received later or not at all")
                    : s("bekannt gegeben", "notified"),
                s.tag(bekanntgabe.tag), norm: verweis(bekanntgabe.norm)),
            Fristzeile(
                s("Ende der Widerspruchsfrist", "End of the objection period")
                    + verschiebung(frist),
                s.tag(frist.ende), norm: verweis("§ 84 Abs. 1 Satz 1 SGG"), zustand: läuft(frist)),
        ]
    }

    /// Der Sitz des Amts bestimmt, welche Feiertage gelten: dort geht der Widerspruch ein.
    private func feiertagsland() throws(Fachfehler) -> Feiertagsland {
        let land: Land
        if let eigenes = Ämter.mitgeliefert[gang.amt.daten.örtlicheWerte]?.land {
            land = eigenes
        } else {
            land = try gang.sachverhalt(of: akte.stand).örtlich.land
        }
        guard let feiertagsland = Feiertagsland(rawValue: land.rawValue) else {
            throw .unterbrochen
        }
        return feiertagsland
    }

    private func verschiebung(_ frist: Widerspruchsfrist) -> String {
        if let anlass = frist.verschoben {
            let tag = s.tag(frist.rechnerisch)
            return s(
                " (verschoben: der \(tag) ist \(s.name(anlass)))",
                " (moved: \(tag) is \(s.name(anlass)))")
        }
        guard let örtlich = frist.örtlichMöglich else { return "" }
        return s(
            " (in manchen Gemeinden Feiertag: \(örtlich.bezeichnung))",
            " (a holiday in some municipalities: \(örtlich.bezeichnung))")
    }

    private func läuft(_ frist: Widerspruchsfrist) -> Marke {
        let tage = frist.ende - gang.heute
        guard tage >= 0 else { return Marke(s("abgelaufen", "expired"), .neutral) }
        return tage == 0
            ? Marke(s("letzter Tag", "last day"), .achtung)
            : Marke(s("noch \(s.tage(tage))", "\(s.tage(tage)) left"), .hinweis)
    }

    private func verweis(_ norm: Norm) -> Verweis? {
        norm.link.map { Verweis(norm.text, $0) }
    }
}

extension Versandweg {
    fileprivate var bekanntgabeweg: Bekanntgabeweg {
        switch self {
        case .post: .post
        case .portal: .abruf
        case .übergabe: .übergabe
        case .zustellung: .zustellung
        }
    }
}

extension Sprache {
    fileprivate func name(_ ruhe: Ruhe) -> String {
        switch ruhe {
        case .sonnabend: self("Sonnabend", "a Saturday")
        case .sonntag: self("Sonntag", "a Sunday")
        case .feiertag(let feiertag): feiertag.bezeichnung
        }
    }
}
