import Fachprozesse
import Fallakte
import Fallformat
import Grundtypen
import Weboberflaeche

/// Ein Monat der Berechnung, wie sie mit dem Bescheid aufbewahrt ist; was heute anders wäre, steht
/// darüber.
struct Bewahrtansicht {
    let gang: Arbeitsgang
    let id: FallID
    let fall: Fall
    let bescheid: Bescheid
    let monate: [Abgleichsmonat]
    let allesOffen: Bool

    private var s: Sprache { gang.s }

    /// - Throws: `nichtGefunden`, wenn die Berechnung den Monat nicht enthält.
    func seite(_ monat: Monat) async throws(Absage) -> Rechnungsseite {
        guard let stelle = monate.firstIndex(where: { $0.bewahrt.monat == monat }) else {
            throw .nichtGefunden
        }
        let abgleich = monate[stelle]
        let kopf = await gang.kopf(id, fall)
        let gruppen = Bewahrtgruppen(abgleich.bewahrt, s)
        let tabelle = gruppen.tabelle
        var baum = Erklärungsbaum(
            abgleich.bewahrt.schritte.map { Rechenschritt($0) }, in: monat, s,
            allesOffen: allesOffen)
        let name = s.monat(monat)
        let pfad = Pfade.berechnung(monat, zu: bescheid.id, of: id)
        return Rechnungsseite(
            titel: s(
                "Berechnung zum Bescheid \(bescheid.id): \(name)",
                "Calculation of decision \(bescheid.id): \(name)"),
            brotkrumen: gang.brotkrumen(kopf) + [
                Verweis(
                    s("Bescheid \(bescheid.id)", "Decision \(bescheid.id)"),
                    Pfade.bescheid(bescheid.id, of: id))
            ], kopf: kopf, monat: name,
            voriger: stelle > 0 ? verweis(monate[stelle - 1]) : nil,
            nächster: stelle + 1 < monate.count ? verweis(monate[stelle + 1]) : nil,
            ergebnis: beträge(abgleich), hinweise: hinweise(abgleich), spalten: tabelle.spalten,
            gruppen: tabelle.gruppen, erklärungen: baum.erklärungen(gruppen.erklärte),
            allesOffen: allesOffen,
            umschalten: allesOffen
                ? Verweis(gang.w("rechnung.alles_schliessen"), pfad)
                : Verweis(gang.w("rechnung.alles_oeffnen"), "\(pfad)?offen=ja"))
    }

    private func verweis(_ monat: Abgleichsmonat) -> Verweis {
        let monat = monat.bewahrt.monat
        return Verweis(s.monat(monat), Pfade.berechnung(monat, zu: bescheid.id, of: id))
    }

    private func beträge(_ abgleich: Abgleichsmonat) -> [Angabe] {
        let bewahrt = abgleich.bewahrt
        return [
            Angabe(s("stand zu", "was due"), s.euro(bewahrt.gesamt)),
            Angabe(s("davon Bund", "of it federal"), s.euro(bewahrt.bund)),
            Angabe(s("davon Kommune", "of it municipal"), s.euro(bewahrt.kommune)),
        ] + s.besondere(bildung: bewahrt.bildung, einmalig: bewahrt.einmalig) + heute(abgleich)
    }

    private func heute(_ abgleich: Abgleichsmonat) -> [Angabe] {
        guard case .anders(let betrag) = abgleich.heute else { return [] }
        return [Angabe(s("heute gerechnet", "calculated today"), s.euro(betrag))]
    }

    private func hinweise(_ abgleich: Abgleichsmonat) -> [Weboberflaeche.Hinweis] {
        var hinweise = [
            Weboberflaeche.Hinweis(
                s(
                    "So wurde gerechnet, als der Bescheid am \(s.tag(bescheid.am)) erlassen wurde.",
                    "This is how it was calculated when the decision was issued on "
                        + "\(s.tag(bescheid.am)). The words are those of the letter, in German."),
                .neutral)
        ]
        if let satz = s.satz(abgleich) {
            hinweise.append(
                Weboberflaeche.Hinweis(
                    satz, .achtung,
                    verweis: Verweis(
                        s("Zur Rechnung von heute", "To today’s calculation"),
                        Pfade.monat(abgleich.bewahrt.monat, of: id))))
        }
        if let hindernis = abgleich.bewahrt.hindernis {
            hinweise.append(Weboberflaeche.Hinweis(hindernis, .achtung))
        }
        if !abgleich.bewahrt.fortgeschrieben.isEmpty {
            let liste = abgleich.bewahrt.fortgeschrieben.joined(separator: "; ")
            hinweise.append(
                Weboberflaeche.Hinweis(
                    s(
                        "Damals noch nicht festgesetzt und fortgeschrieben: \(liste).",
                        "Not yet set then and carried forward: \(liste).")))
        }
        if !abgleich.bewahrt.außerhalb.isEmpty {
            hinweise.append(
                Weboberflaeche.Hinweis(
                    s("Nicht in der Bedarfsgemeinschaft: ", "Not in the benefit unit: ")
                        + abgleich.bewahrt.außerhalb.joined(separator: ", ")))
        }
        return hinweise
    }
}

extension Sprache {
    /// Was die Rechnung heute anders ergibt; nil, wenn sie dasselbe ergibt.
    func satz(_ abgleich: Abgleichsmonat) -> String? {
        switch abgleich.heute {
        case .gleich: nil
        case .andersVerteilt:
            self(
                "Heute ergibt die Rechnung dieselbe Summe, aber anders verteilt.",
                "Today’s calculation gives the same total, distributed differently.")
        case .anders(let betrag):
            self(
                "Heute ergibt die Rechnung \(euro(betrag)), "
                    + "Unterschied \(unterschied(betrag - abgleich.bewahrt.gesamt)).",
                "Today’s calculation gives \(euro(betrag)), "
                    + "difference \(unterschied(betrag - abgleich.bewahrt.gesamt)).")
        case .nichtGerechnet(let fehler):
            self(
                "Heute lässt sich der Monat nicht rechnen: \(satz(fehler))",
                "The month cannot be calculated today: \(satz(fehler))")
        }
    }
}
