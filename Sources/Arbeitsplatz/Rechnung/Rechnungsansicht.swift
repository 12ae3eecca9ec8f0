import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Ein Monat eines Falls, gerechnet und erklärt; was nicht zu rechnen ist, sagt, woran es liegt.
struct Rechnungsansicht {
    let gang: Arbeitsgang
    let id: FallID
    let fall: Fall
    let monat: Monat
    let allesOffen: Bool

    private var s: Sprache { gang.s }

    func seite() async -> Rechnungsseite {
        var rechner = Monatsrechner(fall)
        let (monate, hindernis) = rechner.monate()
        let offen = hindernis.map { [gang.hinweis($0, in: id, Gelesene(fall).sachverhalt)] } ?? []
        let kopf = await gang.kopf(id, fall)
        do throws(Fachfehler) {
            let ergebnis = try rechner.ergebnis(monat)
            let gruppen = Rechnungsgruppen(ergebnis, s)
            let tabelle = gruppen.tabelle
            var baum = Erklärungsbaum(
                ergebnis.erklärung.knoten.map { Rechenschritt($0, s) }, in: monat, s,
                allesOffen: allesOffen)
            let erklärungen = baum.erklärungen(gruppen.erklärte(tabelle))
            return seite(
                kopf, monate, ergebnis: beträge(ergebnis), hinweise: offen + hinweise(ergebnis),
                tabelle: tabelle, erklärungen: erklärungen,
                ausblick: Lohntafel(try rechner.ausblick(monat), s))
        } catch {
            let hinweis = gang.hinweis(error, in: id, Gelesene(fall).sachverhalt)
            let alle = offen.filter { $0.text != hinweis.text } + [hinweis]
            return seite(
                kopf, monate, ergebnis: bewilligt, hinweise: alle, tabelle: nil,
                erklärungen: [])
        }
    }

    private func seite(
        _ kopf: Fallkopf, _ monate: [Monat], ergebnis: [Angabe], hinweise: [Hinweis],
        tabelle: Rechnungstabelle?, erklärungen: [Weboberflaeche.Erklärung],
        ausblick: Lohntafel? = nil
    ) -> Rechnungsseite {
        let name = s.monat(monat)
        let pfad = Pfade.monat(monat, of: id)
        return Rechnungsseite(
            titel: s("Berechnung für \(name)", "Calculation for \(name)"),
            brotkrumen: gang.brotkrumen(kopf), kopf: kopf, monat: name,
            voriger: monate.last { $0 < monat }.map(verweis),
            nächster: monate.first { $0 > monat }.map(verweis), ergebnis: ergebnis,
            hinweise: hinweise, spalten: tabelle?.spalten ?? [], gruppen: tabelle?.gruppen ?? [],
            erklärungen: erklärungen, ausblick: ausblick, allesOffen: allesOffen,
            umschalten: allesOffen
                ? Verweis(gang.w("rechnung.alles_schliessen"), pfad)
                : Verweis(gang.w("rechnung.alles_oeffnen"), "\(pfad)?offen=ja"))
    }

    private func verweis(_ monat: Monat) -> Verweis {
        Verweis(s.monat(monat), Pfade.monat(monat, of: id))
    }

    private func beträge(_ ergebnis: Monatsergebnis) -> [Angabe] {
        [
            Angabe(s("zusteht", "due"), s.euro(ergebnis.gesamt)),
            Angabe(s("davon Bund", "of it federal"), s.euro(ergebnis.bund)),
            Angabe(s("davon Kommune", "of it municipal"), s.euro(ergebnis.kommune)),
        ] + s.besondere(bildung: ergebnis.bildung, einmalig: ergebnis.einmalig) + bewilligt
    }

    private var bewilligt: [Angabe] {
        guard fall.bewilligung(for: monat) != nil else { return [] }
        let summe = fall.bewilligt(for: monat).map(\.gesamt).summe
        return [Angabe(s("bewilligt", "granted"), s.euro(summe))]
    }

    private func hinweise(_ ergebnis: Monatsergebnis) -> [Hinweis] {
        var hinweise: [Hinweis] = []
        if let hindernis = ergebnis.hindernis {
            hinweise.append(
                Hinweis(
                    s(hindernis.begriff), .achtung,
                    verweis: hindernis.norm.link.map { Verweis(hindernis.norm.text, $0) }))
        }
        if !ergebnis.fortgeschrieben.isEmpty {
            let zahl = ergebnis.fortgeschrieben.count
            hinweise.append(
                Hinweis(
                    s(
                        "Für diesen Monat noch nicht festgesetzt, der letzte Wert ist "
                            + "fortgeschrieben: \(ergebnis.fortgeschrieben.joined(separator: "; ")).",
                        "\(zahl) values of the law are not set yet for this month; the last value "
                            + "is carried forward and marked below.")))
        }
        let namen = namen(ergebnis.außerhalb)
        if !namen.isEmpty {
            hinweise.append(
                Hinweis(
                    s("Nicht in der Bedarfsgemeinschaft: ", "Not in the benefit unit: ")
                        + namen.joined(separator: ", ")))
        }
        return hinweise
    }

    private func namen(_ kennungen: [String]) -> [String] {
        let personen = Gelesene(fall).sachverhalt?.personen ?? []
        return kennungen.map { kennung in personen.first { $0.id == kennung }?.name ?? kennung }
    }
}

extension Sprache {
    /// Was neben den laufenden Anteilen der Träger steht, damit die Teile die Summe ergeben.
    func besondere(bildung: Geld, einmalig: Geld) -> [Angabe] {
        [
            (self("davon Bildung und Teilhabe", "of it education and participation"), bildung),
            (self("davon einmalige Leistungen", "of it one-off benefits"), einmalig),
        ].filter(\.1.istPositiv).map { Angabe($0.0, euro($0.1)) }
    }
}
