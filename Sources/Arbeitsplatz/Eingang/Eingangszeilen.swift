import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Schriftgut
import Weboberflaeche

extension Arbeitsgang {
    /// Länger als zehn Tage wartet ein Antrag, wenn er nach der Frist zum Nachreichen (14 Tage) noch
    /// keine Entscheidung haben wird; der Hinweis kommt davor.
    static let tageBisHinweis = 10
    /// Mehr als zwanzig Tage sind vor dem Ende des Monats kaum noch aufzuholen; die Miete ist am
    /// Ersten fällig.
    static let tageBisGefahr = 20

    func eingangszeile(_ zeile: Fallzeile, _ namen: Namen) -> Eingangszeile {
        Eingangszeile(
            ziel: Pfade.fall(zeile.fall),
            name: zeile.name.isEmpty ? s("ohne Namen", "no name") : zeile.name,
            aktenzeichen: zeile.fall.text,
            personen: zeile.angabenLesbar
                ? s.personen(zeile.haushaltsgröße) : s("Haushalt unbekannt", "household unknown"),
            mangel: zeile.angabenLesbar
                ? nil : Marke(s("Angaben unlesbar", "facts unreadable"), .gefahr),
            eingang: zeile.eingang.map(s.tag) ?? "",
            alter: zeile.offenSeit.map { alter(tage: heute - $0) },
            vollständigkeit: zeile.vollständigkeit.map(balken), zustand: s.marke(zeile.zustand),
            standort: zeile.standort.map(standort) ?? "",
            zuständig: zeile.zuständig.map { namen[$0] }, übernehmen: übernehmen(zeile))
    }

    private func alter(tage: Int) -> Marke {
        switch tage {
        case ...0: Marke(s("heute", "today"), .neutral)
        case ...Arbeitsgang.tageBisHinweis: Marke(s.tage(tage), .neutral)
        case ...Arbeitsgang.tageBisGefahr: Marke(s.tage(tage), .hinweis)
        default: Marke(s.tage(tage), .gefahr)
        }
    }

    private func balken(_ prozent: Int) -> Balken {
        prozent == 100
            ? Balken(prozent: 100, text: s("vollständig", "complete"), ton: .gut)
            : Balken(prozent: prozent, text: "\(prozent) %", ton: .achtung)
    }

    /// Wer Fälle bearbeitet, nimmt sich einen aus dem Eingangskorb des eigenen Standorts.
    func übernehmen(_ zeile: Fallzeile) -> Handlung? {
        guard zeile.zuständig == nil, zeile.standort == akteur.standort, akteur.darf(.vorschlagen)
        else { return nil }
        return Handlung(
            w("eingang.uebernehmen"), ziel: Pfade.übernehmen(zeile.fall), sendet: true,
            felder: [VerborgenesFeld("version", String(zeile.version))],
            wofür: zeile.name.isEmpty ? zeile.fall.text : zeile.name)
    }

    func filterfelder(_ filter: Eingangsfilter) -> [Feld] {
        let alle = Wahl("", w("eingang.alle"))
        let zustände = Fallzustand.allCases.filter { $0 != .ohneAntrag }
            .map { Wahl($0.rawValue, s.marke($0).text) }
        let besondere = Eingangsauswahl.Besondere.allCases.map { Wahl($0.rawValue, name($0)) }
        return [
            Feld(
                "zustand", w("eingang.filter_zustand"), wert: filter.zustand, art: .auswahl,
                wahlen: [alle] + zustände + besondere),
            Feld(
                "standort", w("eingang.filter_standort"), wert: filter.standort, art: .auswahl,
                wahlen: [alle]
                    + amt.daten.standorte.map { Wahl($0.id, $0.behörde.dienststelle) }),
            Feld(
                "zuteilung", w("eingang.filter_zuteilung"), wert: filter.zuteilung, art: .auswahl,
                wahlen: [
                    alle, Wahl("meine", w("eingang.meine")),
                    Wahl("eingangskorb", w("eingang.eingangskorb")),
                ]),
        ]
    }

    private func name(_ besondere: Eingangsauswahl.Besondere) -> String {
        switch besondere {
        case .prüfen: s("von mir zu prüfen", "for me to check")
        case .unvollständig: s("unvollständig", "incomplete")
        }
    }
}
