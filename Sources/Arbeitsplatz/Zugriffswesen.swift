import Ablage
package import Fachprozesse
import Fallakte
package import Weboberflaeche
import Zahlungswesen

/// Das Zugriffsprotokoll für den Datenschutz.
package struct Zugriffswesen: Zugriffsdienst {
    static let jeSeite = 50
    private let mittel: Arbeitsmittel
    private let kasse: Kasse

    package init(_ mittel: Arbeitsmittel, kasse: Kasse) {
        self.mittel = mittel
        self.kasse = kasse
    }

    package func zugriffe(
        _ filter: Zugriffsfilter, for zugang: Zugang
    ) async throws -> Zugriffsseite {
        try await mittel.perform(for: zugang) { gang in
            let personal = try await gang.amt.personal(by: gang.akteur)
            let fall = FallID(filter.fall)
            guard filter.fall.isEmpty || fall != nil else {
                return gang.zugriffsseite(
                    filter, personal, Zugriffsliste(zugriffe: [], gesamt: 0),
                    leer: gang.w("zugriffe.falsch", filter.fall))
            }
            let liste = try await kasse.zugriffe(
                Zugriffssuche(
                    fall: fall, durch: Kennung(filter.person),
                    ab: (max(1, filter.seite) - 1) * Zugriffswesen.jeSeite,
                    anzahl: Zugriffswesen.jeSeite), by: gang.akteur)
            return gang.zugriffsseite(filter, personal, liste, leer: gang.w("zugriffe.leer"))
        }
    }
}

extension Arbeitsgang {
    fileprivate func zugriffsseite(
        _ filter: Zugriffsfilter, _ personal: [Personalkonto], _ liste: Zugriffsliste, leer: String
    ) -> Zugriffsseite {
        let namen = Dictionary(personal.map { ($0.kennung, $0.name) }) { eine, _ in eine }
        return Zugriffsseite(
            titel: w("zugriffe.titel"), filter: filterfelder(filter, personal),
            zeilen: liste.zugriffe.map { zugriff in
                Zugriffszeile(
                    wann: zeit(zugriff.zeit), wer: namen[zugriff.durch] ?? zugriff.durch.text,
                    kennung: zugriff.durch.text, gegenstand: s.name(zugriff.gegenstand),
                    ansicht: s.ansicht(zugriff.ansicht))
            },
            leer: liste.zugriffe.isEmpty
                ? Leerstand(leer, handlung: Verweis(w("zugriffe.alles_zeigen"), "/zugriffe")) : nil,
            blättern: blättern(liste, seite: max(1, filter.seite)))
    }

    private func filterfelder(_ filter: Zugriffsfilter, _ personal: [Personalkonto]) -> [Feld] {
        let personen = personal.sorted { ($0.name, $0.kennung) < ($1.name, $1.kennung) }
        return [
            Feld(
                "fall", w("zugriffe.fall"), wert: filter.fall, breite: .kurz,
                hinweis: w("zugriffe.fall_hinweis")),
            Feld(
                "person", w("zugriffe.person"), wert: filter.person, art: .auswahl,
                wahlen: [Wahl("", w("eingang.alle"))]
                    + personen.map { Wahl($0.kennung.text, "\($0.name) (\($0.kennung))") }),
        ]
    }

    private func blättern(_ liste: Zugriffsliste, seite: Int) -> Blättern {
        guard !liste.zugriffe.isEmpty else { return Blättern(text: s("0 Zugriffe", "0 accesses")) }
        let erste = (seite - 1) * Zugriffswesen.jeSeite
        let letzte = erste + liste.zugriffe.count
        return Blättern(
            text: s(
                "\(s.zahl(erste + 1))–\(s.zahl(letzte)) von \(s.zahl(liste.gesamt))",
                "\(s.zahl(erste + 1))–\(s.zahl(letzte)) of \(s.zahl(liste.gesamt))"),
            zurück: seite > 1 ? seite - 1 : nil,
            weiter: letzte < liste.gesamt ? seite + 1 : nil)
    }
}

extension Sprache {
    fileprivate func name(_ gegenstand: Zugriffsgegenstand) -> String {
        switch gegenstand {
        case .fall(let fall): self("Fall \(fall)", "case \(fall)")
        case .lauf(let lauf): self("Zahllauf \(lauf)", "payment run \(lauf)")
        }
    }

    /// Das Kürzel selbst, wenn ein anderes Programm es schrieb.
    fileprivate func ansicht(_ kürzel: String) -> String {
        switch kürzel {
        case "akte": self("Akte", "case file")
        case "rechnung": self("Rechnung eines Monats", "calculation of a month")
        case "angaben": self("Angaben", "facts")
        case "nachweis": self("Nachweis", "proof")
        case "dokument": self("Dokument", "document")
        case "entscheiden": self("Entscheidung", "decision form")
        case "entwurf": self("Entwurf des Bescheids", "draft of the decision")
        case "pruefen": self("Vorschlag", "proposal")
        case "vorschau": self("Vorschau des Bescheids", "preview of the decision")
        case "bescheid": self("Bescheid", "decision")
        case "schreiben": self("Schreiben", "letter")
        case "zahllauf": self("Zahlungen des Laufs", "payments of the run")
        case "zahlungsdatei": self("Datei für die Bank", "file for the bank")
        default: kürzel
        }
    }
}
