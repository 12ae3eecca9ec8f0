import Ablage
import Fallakte
import Weboberflaeche

extension Arbeitsgang {
    /// So viele Schäden stehen auf der Seite; die Ablage nennt jeden Fall auch einzeln.
    private static let höchstzahlSchäden = 20

    func prüfungen(_ lauf: Prüflauf?) -> [Prüfergebnis] {
        [ketten(lauf), tabellen(lauf)]
    }

    private func ketten(_ lauf: Prüflauf?) -> Prüfergebnis {
        let was = s("Ketten der Akten", "Chains of the case files")
        guard let lauf else { return ungeprüft(was) }
        let zahlen = s(
            "\(lauf.kette.fälle) Fälle, \(lauf.kette.blätter) Blätter",
            "\(lauf.kette.fälle) cases, \(lauf.kette.blätter) sheets")
        guard !lauf.kette.istHeil else {
            return Prüfergebnis(
                was, zustand: Marke(s("unverändert", "unchanged"), .gut), einzelheit: zahlen,
                zuletzt: zeit(lauf.zeit))
        }
        let orte = lauf.kette.schäden.prefix(Arbeitsgang.höchstzahlSchäden).map { schaden in
            s(
                "Fall \(schaden.fall), Blatt \(schaden.blatt)",
                "case \(schaden.fall), sheet \(schaden.blatt)") + ": \(name(schaden.art))"
        }
        return Prüfergebnis(
            was,
            zustand: Marke(
                s(
                    "beschädigt: \(lauf.kette.schäden.count)",
                    "damaged: \(lauf.kette.schäden.count)"), .gefahr),
            einzelheit: zahlen + "; " + orte.joined(separator: "; ")
                + s(
                    ". Nichts weiter schreiben und die Sicherung vergleichen.",
                    ". Write nothing further and compare with the backup."),
            zuletzt: zeit(lauf.zeit))
    }

    private func tabellen(_ lauf: Prüflauf?) -> Prüfergebnis {
        let was = s("Lesetabellen neu abgeleitet", "Read tables derived anew")
        guard let lauf else { return ungeprüft(was) }
        guard let zeilen = lauf.tabellen else {
            return Prüfergebnis(
                was, zustand: Marke(s("nicht gebaut", "not built"), .achtung),
                einzelheit: s(
                    "erst die beschädigten Akten klären", "deal with the damaged files first"),
                zuletzt: zeit(lauf.zeit))
        }
        return Prüfergebnis(
            was, zustand: Marke(s("gebaut", "built"), .gut),
            einzelheit: s("\(zeilen) Fälle", "\(zeilen) cases"), zuletzt: zeit(lauf.zeit))
    }

    private func ungeprüft(_ was: String) -> Prüfergebnis {
        Prüfergebnis(
            was, zustand: Marke(s("noch nicht geprüft", "not checked yet"), .neutral),
            einzelheit: s("seit dem Start des Programms", "since the program started"),
            zuletzt: Arbeitsgang.unbekannt)
    }

    private func name(_ art: Schaden.Art) -> String {
        switch art {
        case .prüfsummeFalsch: s("Inhalt verändert", "content changed")
        case .blattFehlt: s("Blatt fehlt", "sheet missing")
        case .zeitLäuftRückwärts: s("Zeit läuft rückwärts", "time runs backwards")
        case .auftragFehlt: s("Auftrag fehlt", "order missing")
        case .unlesbar: s("unlesbar", "unreadable")
        }
    }

    func ereignis(_ lauf: Prüflauf) -> Betriebsereignis {
        Betriebsereignis(
            wann: zeit(lauf.zeit), wer: lauf.durch.text, was: s("Prüfung", "check"),
            gegenstand: s("alle Akten", "all case files"),
            ergebnis: lauf.kette.istHeil
                ? Marke(s("unverändert", "unchanged"), .gut)
                : Marke(s("beschädigt", "damaged"), .gefahr))
    }
}
