import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
package import Weboberflaeche

/// Der Eingang: wer wartet, seit wann, was fehlt, wer zuständig ist.
package struct Eingangskorb: Eingangsdienst {
    private let mittel: Arbeitsmittel

    package init(_ mittel: Arbeitsmittel) { self.mittel = mittel }

    package func eingang(_ filter: Eingangsfilter, for zugang: Zugang) async throws
        -> Eingangsseite
    {
        try await mittel.perform(for: zugang) { gang in
            let offene = try await gang.offeneFälle()
            let auswahl = Eingangsauswahl(filter, gang.akteur)
            let liste = try await gang.liste(auswahl, offene)
            let namen = await Namen(Set(liste.zeilen.compactMap(\.zuständig)), in: gang.amt)
            return Eingangsseite(
                titel: gang.w("eingang.titel"),
                kacheln: Eingangskacheln(gang: gang, auswahl: auswahl, offene: offene).alle,
                filter: gang.filterfelder(filter),
                suche: Feld("text", gang.w("eingang.text"), wert: filter.text, breite: .lang),
                zeilen: liste.zeilen.map { gang.eingangszeile($0, namen) },
                leer: liste.zeilen.isEmpty
                    ? Leerstand(
                        gang.w("eingang.leer"),
                        handlung: Verweis(gang.w("eingang.alles_zeigen"), "/eingang")) : nil,
                blättern: gang.blättern(liste, seite: filter.seite),
                handlungen: gang.akteur.darf(.antragErfassen)
                    ? [Handlung(gang.w("eingang.neuer_antrag"), ziel: "/antraege/neu", haupt: true)]
                    : [])
        }
    }

    package func takeOver(_ fall: String, version: Int, for zugang: Zugang) async throws {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            guard let zeile = try await gang.amt.zeile(id, by: gang.akteur) else {
                throw Absage.nichtGefunden
            }
            guard let standort = zeile.standort else {
                throw Absage.unmöglich(
                    gang.s(
                        "Der Fall liegt noch bei keinem Standort. "
                            + "Bitte ihn zuerst einem Standort zuweisen.",
                        "The case is not at any site yet. Please assign it to a site first."))
            }
            try await gang.amt.weise(
                id, zu: gang.akteur.kennung, standort: standort, gesehen: version,
                try gang.auftrag(), by: gang.akteur)
        }
    }
}

/// Was im Eingang gezeigt werden soll, gedeutet aus den Feldern des Filters.
struct Eingangsauswahl: Sendable {
    /// Auswahlen, die sich erst an der Zeile entscheiden lassen.
    enum Besondere: String, CaseIterable {
        case prüfen = "pruefen", unvollständig = "unvollstaendig"
    }

    static let zeilenJeSeite = 50
    let filter: Eingangsfilter
    let suche: Fallsuche
    let besondere: Besondere?
    private let ich: Kennung

    init(_ filter: Eingangsfilter, _ akteur: Akteur) {
        self.filter = filter
        ich = akteur.kennung
        besondere = Besondere(rawValue: filter.zustand)
        let zuteilung: Fallzuteilung =
            switch filter.zuteilung {
            case "meine": .person(akteur.kennung)
            case "eingangskorb": .eingangskorb
            // Ein erfundener Wert in der Adresse schränkt nicht ein.
            default: .alle
            }
        suche = Fallsuche(
            text: filter.text, standort: filter.standort.isEmpty ? nil : filter.standort,
            zuteilung: zuteilung, zustände: Eingangsauswahl.zustände(filter.zustand),
            ab: (max(1, filter.seite) - 1) * Eingangsauswahl.zeilenJeSeite,
            anzahl: Eingangsauswahl.zeilenJeSeite)
    }

    private static func zustände(_ text: String) -> Set<Fallzustand> {
        switch Besondere(rawValue: text) {
        case .prüfen: [.zurPrüfung]
        case .unvollständig: [.inBearbeitung]
        case nil: Set([Fallzustand(rawValue: text)].compactMap(\.self))
        }
    }

    /// Ob die Zeile zur besonderen Auswahl gehört.
    func gehört(_ zeile: Fallzeile) -> Bool {
        switch besondere {
        case .prüfen: zeile.istPrüfbar(by: ich)
        case .unvollständig: zeile.istUnvollständig
        case nil: true
        }
    }
}

extension Fallzeile {
    /// Ob die Person den offenen Vorschlag prüfen könnte.
    ///
    /// Die Liste weiß nicht, wer vorgeschlagen hat; das ist in aller Regel, wer den Fall führt. Der Fall
    /// selbst entscheidet beim Prüfen genau.
    func istPrüfbar(by kennung: Kennung) -> Bool {
        zustand == .zurPrüfung && zuständig != kennung
    }

    var istUnvollständig: Bool {
        zustand == .inBearbeitung && (vollständigkeit.map { $0 < 100 } ?? false)
    }
}

extension Arbeitsgang {
    /// Mehr offene Fälle zählen die Kacheln nicht einzeln; ein Amt hat einige Hundert.
    static let höchstzahlOffene = 10_000

    /// Alle Fälle mit offenem Antrag.
    func offeneFälle() async throws -> Fallliste {
        try await amt.arbeitsliste(
            Fallsuche(
                zustände: [.inBearbeitung, .zurPrüfung], anzahl: Arbeitsgang.höchstzahlOffene),
            by: akteur)
    }

    func liste(_ auswahl: Eingangsauswahl, _ offene: Fallliste) async throws -> Fallliste {
        guard auswahl.besondere != nil else {
            return try await amt.arbeitsliste(auswahl.suche, by: akteur)
        }
        var suche = auswahl.suche
        suche.ab = 0
        suche.anzahl = Arbeitsgang.höchstzahlOffene
        let passend = try await amt.arbeitsliste(suche, by: akteur).zeilen
            .filter(auswahl.gehört)
        return Fallliste(
            zeilen: Array(passend.dropFirst(auswahl.suche.ab).prefix(auswahl.suche.anzahl)),
            gesamt: passend.count)
    }

    func blättern(_ liste: Fallliste, seite: Int) -> Blättern {
        let erste = (max(1, seite) - 1) * Eingangsauswahl.zeilenJeSeite
        guard !liste.zeilen.isEmpty else { return Blättern(text: s("0 Fälle", "0 cases")) }
        let letzte = erste + liste.zeilen.count
        return Blättern(
            text: s(
                "\(erste + 1)–\(letzte) von \(liste.gesamt)",
                "\(erste + 1)–\(letzte) of \(liste.gesamt)"),
            zurück: seite > 1 ? seite - 1 : nil,
            weiter: letzte < liste.gesamt ? max(1, seite) + 1 : nil)
    }
}
