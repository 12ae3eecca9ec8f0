import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

extension Arbeitsgang {
    /// Warum etwas nicht gerechnet werden kann, mit dem Weg zur Angabe, an der es liegt.
    func hinweis(_ fehler: Fachfehler, in fall: FallID, _ s: Sachverhalt?) -> Hinweis {
        let personen = s?.personen.map(\.id) ?? []
        let ziel = fehler.pfad.flatMap { Angabepfad(personen: personen).ziel($0, of: fall) }
        return Hinweis(
            grund(fehler), .achtung,
            verweis: akteur.darf(.angabenÄndern)
                ? ziel.map { Verweis(self.s("Zur Angabe", "To the fact"), $0) } : nil)
    }

    /// Was an gespeicherten Angaben nicht zu lesen ist, versteht nur, wer weiß, dass es um sie geht.
    private func grund(_ fehler: Fachfehler) -> String {
        guard case .eingabe = fehler else { return s.satz(fehler) }
        return s("Die Angaben lassen sich nicht lesen. ", "The facts cannot be read. ")
            + s.satz(fehler)
    }
}

extension Fachfehler {
    /// Die Angabe, an der es liegt; leer für den ganzen Fall, nil, wenn keine Angabe hilft.
    var pfad: String? {
        switch self {
        case .recht(.parameterUnbekannt), .recht(.nichtGebaut(_, _, "")): nil
        case .recht(let fehler): fehler.pfad
        case .eingabe(let meldungen): meldungen.first?.pfad
        case .iban(let pfad, _): pfad
        case .nichtBefugt, .fallUnbekannt, .dokumentUnbekannt, .ablehnung, .überholt, .ablage,
            .brief, .bescheidUnvollständig, .berechnungUnlesbar, .unterbrochen, .lauf, .zahlung,
            .ausgabe, .zurückgestellt:
            nil
        }
    }
}

extension Fallansicht {
    /// Was vor allem anderen zu klären ist; jeder Satz einmal, auch wenn er zwölf Monate betrifft.
    var hinweise: [Hinweis] {
        var hinweise: [Hinweis] = []
        var gesagt: Set<String> = []
        for fehler in fehler {
            let hinweis = gang.hinweis(fehler, in: id, lesbar)
            if gesagt.insert(hinweis.text).inserted { hinweise.append(hinweis) }
        }
        if let erster = monate.stände.first(where: { !$0.fortgeschrieben.isEmpty }) {
            hinweise.append(
                Hinweis(
                    s(
                        "Ab \(s.monat(erster.monat)) sind Werte des Rechts noch nicht festgesetzt und "
                            + "werden fortgeschrieben.",
                        "From \(s.monat(erster.monat)) some values of the law are not set yet and "
                            + "are carried forward."),
                    verweis: Verweis(
                        s("Zur Rechnung", "To the calculation"),
                        Pfade.monat(erster.monat, of: id))))
        }
        return hinweise
    }

    private var fehler: [Fachfehler] {
        ([angaben.fehler, monate.hindernis] + monate.stände.map(\.hindernis)).compactMap(\.self)
    }
}
