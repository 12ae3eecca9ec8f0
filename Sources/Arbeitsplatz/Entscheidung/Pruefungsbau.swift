import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Baut die Seite, auf der die zweite Person einen Vorschlag prüft.
struct Prüfungsbau {
    private let gang: Arbeitsgang
    private let akte: Akte
    private let vorschlag: Vorschlag

    init(_ gang: Arbeitsgang, _ akte: Akte, _ vorschlag: Vorschlag) {
        self.gang = gang
        self.akte = akte
        self.vorschlag = vorschlag
    }

    private var s: Sprache { gang.s }
    private var fall: Fall { akte.stand }
    private var id: FallID { akte.fall }
    private var offen: Bool { fall.zustand(of: vorschlag.id) == .offen }

    func seite() async -> Prüfseite {
        let kopf = await gang.kopf(id, fall)
        let beträge = Betragstabelle(gang, id, vorschlag)
        let pfad = Pfade.vorschlag(vorschlag.id, of: id)
        return Prüfseite(
            titel: s("Vorschlag prüfen", "Check the proposal"), brotkrumen: gang.brotkrumen(kopf),
            kopf: kopf, version: fall.version, pfad: pfad, vorschlag: await angaben(),
            unterschiede: Bescheidvergleich(gang, fall, vorschlag).unterschiede,
            monate: beträge.monate, summe: beträge.summe, hinweise: hinweise,
            vorschau: offen
                ? Verweis(gang.w("entscheiden.vorschau"), "\(pfad)/pdf") : nil,
            rückgabefeld: Felder.rückgabe(gang.w),
            gesperrt: gesperrt,
            rückgabeMöglich: offen
                && (gang.akteur.darf(.vorschlagen) || gang.akteur.darf(.prüfen)))
    }

    private func angaben() async -> [Angabe] {
        var angaben = [
            Angabe(s("Entscheidung", "Decision"), s.name(vorschlag.art)),
            Angabe(s("Zeitraum", "Period"), s.monate(vorschlag.zeitraum)),
        ]
        if let grund = vorschlag.art.grund { angaben.append(Angabe(s("Grund", "Reason"), grund)) }
        if vorschlag.art.bewilligt {
            angaben.append(
                Angabe(s("Summe", "Total"), s.euro(vorschlag.zeilen.map(\.gesamt).summe)))
        }
        angaben += wege
        let autor = await gang.amt.name(of: vorschlag.verfasstDurch)
        angaben.append(
            Angabe(
                s("Verfasst von", "Written by"),
                erstellt.map { "\(autor), \(gang.zeit($0))" } ?? autor))
        angaben.append(Angabe(s("Gerechnet mit", "Calculated with"), vorschlag.rechenstand))
        return angaben
    }

    /// Wer prüft, prüft auch das Konto; deshalb steht es hier ganz.
    private var wege: [Angabe] {
        var angaben: [Angabe] = []
        if let konto = vorschlag.auszahlung {
            angaben.append(
                Angabe(
                    s("Auszahlung an", "Paid to"), "\(konto.inhaber), \(konto.iban.gruppiert)"))
        }
        angaben += vorschlag.direktzahlungen.map {
            Angabe(
                s("Direkt an", "Directly to"),
                "\($0.an.inhaber), \($0.an.iban.gruppiert), \(s.monate($0.zeitraum))")
        }
        return angaben
    }

    private var erstellt: Zeitpunkt? {
        akte.blätter.first { blatt in
            guard case .vorschlagErstellt(let erstellt) = blatt.ereignis else { return false }
            return erstellt.id == vorschlag.id
        }?.erfasst
    }

    /// Warum diese Person nicht freigeben kann.
    private var gesperrt: String? {
        guard offen else { return nichtOffen }
        guard gang.akteur.kennung != vorschlag.verfasstDurch else {
            return s(
                "Sie haben diesen Vorschlag verfasst. Wer verfasst, prüft nicht: bitte eine zweite "
                    + "Person den Vorschlag prüfen lassen.",
                "You wrote this proposal. Whoever writes does not check: please let a second "
                    + "person check it.")
        }
        guard gang.akteur.darf(.prüfen) else { return s.satz(.nichtBefugt(.prüfen)) }
        return nil
    }

    private var nichtOffen: String {
        switch fall.zustand(of: vorschlag.id) {
        case .veraltet:
            s(
                "Die Angaben haben sich seit dem Vorschlag geändert. Bitte neu vorschlagen.",
                "The facts have changed since the proposal. Please propose again.")
        case .zurückgegeben(let grund):
            s("Zurückgegeben: „\(grund)“", "Given back: “\(grund)”")
        case .erlassen(let bescheid):
            s(
                "Aus diesem Vorschlag ist der Bescheid \(bescheid) geworden.",
                "This proposal has become decision \(bescheid).")
        case .offen, nil: s.vorschlagNichtOffen
        }
    }

    private var hinweise: [Hinweis] {
        guard offen else { return [] }
        var hinweise = gang.nachweishinweise(id, fall)
        do throws(Fachfehler) {
            let (_, _, berechnung) = try gang.amt.berechnung(
                fall, über: vorschlag.antrag, art: vorschlag.art, monate: vorschlag.zeitraum.anzahl)
            hinweise += abweichung(berechnung)
            let werte = Set(berechnung.monate.flatMap(\.fortgeschrieben)).sorted()
            if !werte.isEmpty { hinweise.append(gang.fortgeschrieben(werte)) }
        } catch {
            hinweise.append(Hinweis(s.satz(error), .gefahr))
        }
        return hinweise
    }

    /// Ergäbe die Rechnung heute anderes, hielte der Erlass an; das soll vorher zu sehen sein.
    private func abweichung(_ berechnung: Berechnung) -> [Hinweis] {
        guard vorschlag.art.bewilligt else {
            guard berechnung.hatAnspruch else { return [] }
            return [
                Hinweis(
                    s(
                        "Abgelehnt werden soll, obwohl die Rechnung einen Anspruch von "
                            + "\(s.euro(berechnung.gesamt)) ergibt. Bitte den Grund prüfen.",
                        "A refusal is proposed although the calculation gives an entitlement of "
                            + "\(s.euro(berechnung.gesamt)). Please check the reason."), .gefahr)
            ]
        }
        let anders = berechnung.monate.contains { monat in
            monat.gesamt != vorschlag.zeilen.filter { $0.monat == monat.monat }.map(\.gesamt).summe
        }
        guard anders else { return [] }
        return [
            Hinweis(
                s(
                    "Die Rechnung ergibt heute andere Beträge als der Vorschlag. "
                        + "Bitte zurückgeben und neu rechnen lassen.",
                    "Today the calculation gives other amounts than the proposal. "
                        + "Please give it back and have it calculated again."), .gefahr)
        ]
    }
}
