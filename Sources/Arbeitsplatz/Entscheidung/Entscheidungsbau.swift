import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut
import Weboberflaeche

/// Baut die Seite, auf der jemand eine Entscheidung vorschlägt.
struct Entscheidungsbau {
    private let gang: Arbeitsgang
    private let id: FallID
    private let fall: Fall
    private let eingaben: Eingaben
    private let wahl: Wunschlesung

    init(_ gang: Arbeitsgang, _ id: FallID, _ fall: Fall, _ eingaben: Eingaben) {
        self.gang = gang
        self.id = id
        self.fall = fall
        self.eingaben = eingaben
        wahl = Wunschlesung(eingaben, gang)
    }

    private var s: Sprache { gang.s }

    func seite() async -> Entscheidungsseite {
        var hindernisse = zustandshindernisse
        var entwurf: Entwurf?
        var wort = wahl.wort
        do throws(Fachfehler) {
            // Lässt sich nichts rechnen, ist auch nichts vorgewählt.
            let wahlwort: Wunschlesung.Wahlwort
            if let wort { wahlwort = wort } else { wahlwort = try naheliegend() }
            wort = wahlwort
            let neu = try gang.amt.entwurf(
                id, fall, Entscheidungswunsch(art: wahl.art(wahlwort), monate: wahl.anzahl),
                by: gang.akteur)
            if hindernisse.isEmpty { hindernisse += self.hindernisse(of: neu) }
            entwurf = neu
        } catch {
            if hindernisse.isEmpty { hindernisse += self.hindernisse(of: error) }
        }
        let kopf = await gang.kopf(id, fall)
        let beträge = entwurf.map { Betragstabelle(gang, id, $0.vorschlag) }
        return Entscheidungsseite(
            titel: s("Entscheidung vorschlagen", "Propose a decision"),
            brotkrumen: gang.brotkrumen(kopf), kopf: kopf, version: fall.version,
            hindernisse: hindernisse, hinweise: entwurf.map { hinweise($0, wort) } ?? [],
            felder: felder(wort), monate: beträge?.monate ?? [], summe: beträge?.summe,
            möglich: hindernisse.isEmpty)
    }

    /// Bewilligen, wenn etwas zusteht; sonst ablehnen.
    private func naheliegend() throws(Fachfehler) -> Wunschlesung.Wahlwort {
        try gang.amt.berechnung(fall).berechnung.hatAnspruch ? .bewilligung : .ablehnung
    }

    // MARK: Was im Weg steht

    private var zustandshindernisse: [Hinweis] {
        if let offen = fall.offenerVorschlag {
            return [
                Hinweis(
                    s(
                        "Ein Vorschlag wartet schon auf die zweite Person.",
                        "A proposal already awaits the second person."), .achtung,
                    verweis: Verweis(
                        s("Vorschlag ansehen", "View proposal"), Pfade.vorschlag(offen.id, of: id)))
            ]
        }
        guard fall.offeneAnträge.isEmpty else { return [] }
        return [
            Hinweis(
                fall.anträge.isEmpty
                    ? s(
                        "In diesem Fall liegt noch kein Antrag vor.",
                        "There is no application in this case yet.")
                    : s(
                        "Über jeden Antrag ist entschieden.",
                        "Every application has been decided."), .achtung,
                verweis: Verweis(s("Zum Fall", "To the case"), Pfade.fall(id)))
        ]
    }

    private func hindernisse(of entwurf: Entwurf) -> [Hinweis] {
        do throws(Ablehnung) {
            _ = try fall.decide(entwurf.vorschlag)
        } catch {
            switch error {
            case .vorschlag(.grundDerVorläufigkeitFehlt), .vorschlag(.grundDerAblehnungFehlt):
                // Den Grund verlangt das Feld, wenn abgeschickt wird; der Knopf bleibt.
                break
            case .auszahlung(.kontoFehlt):
                return [hindernis(s.satz(.ablehnung(error)), "kontakt.konto.iban")]
            case .angaben, .eingang, .vorschlag, .auszahlung, .prüfung:
                return [hindernis(s.satz(.ablehnung(error)), "")]
            }
        }
        let fehlend = entwurf.schreiben.fehlendePflichtangaben
            .filter { $0 != .vorläufigkeitsgrund && $0 != .ablehnungsgrund && $0 != .begründung }
        guard fehlend.isEmpty else {
            return [hindernis(s.satz(.bescheidUnvollständig(fehlend.map(\.bezeichnung))), "")]
        }
        return unstimmig(entwurf.schreiben)
    }

    /// Zahlen, die nicht zueinander passen, oder Zeichen, die sich nicht drucken lassen.
    private func unstimmig(_ schreiben: Bescheidinhalt) -> [Hinweis] {
        do throws(Schriftfehler) {
            _ = try schreiben.brief()
            return []
        } catch {
            switch error {
            case .pflichtangabenFehlen: return []
            case .unstimmig, .nichtDruckbar:
                return [hindernis(s.satz(.brief(error.meldung)), "")]
            }
        }
    }

    private func hindernisse(of fehler: Fachfehler) -> [Hinweis] {
        switch fehler {
        case .recht(let recht): [hindernis(s.satz(fehler), recht.pfad)]
        case .iban(let pfad, _): [hindernis(s.satz(fehler), pfad)]
        case .eingabe(let meldungen):
            meldungen.map { hindernis(s.meldung($0.text), $0.pfad) }
        case .nichtBefugt, .fallUnbekannt, .dokumentUnbekannt, .ablehnung, .überholt, .ablage,
            .brief, .bescheidUnvollständig, .berechnungUnlesbar, .lauf, .zahlung, .ausgabe,
            .zurückgestellt,
            .unterbrochen:
            [hindernis(s.satz(fehler), "")]
        }
    }

    /// Ein Satz mit dem Weg zu der Angabe, um die es geht.
    private func hindernis(_ text: String, _ pfad: String) -> Hinweis {
        Hinweis(
            text, .gefahr,
            verweis: gang.angabenziel(pfad, of: id, fall).map {
                Verweis(s("Angaben ändern", "Change facts"), $0)
            })
    }

    // MARK: Was auffällt

    private func hinweise(_ entwurf: Entwurf, _ wort: Wunschlesung.Wahlwort?) -> [Hinweis] {
        var hinweise = weitereAnträge + gang.nachweishinweise(id, fall)
        if let letzter = fall.vorschläge.last,
            case .zurückgegeben(let grund)? = fall.zustand(of: letzter.id)
        {
            hinweise.append(
                Hinweis(
                    s("Zurückgegeben: „\(grund)“", "Given back: “\(grund)”"), .achtung,
                    verweis: Verweis(
                        s("Vorschlag ansehen", "View proposal"),
                        Pfade.vorschlag(letzter.id, of: id))))
        }
        if entwurf.sachverhalt.wohnungen.isEmpty {
            hinweise.append(
                Hinweis(
                    s(
                        "Es ist keine Wohnung eingetragen; Unterkunft und Heizung sind nicht gerechnet.",
                        "No dwelling is entered; housing and heating are not calculated."),
                    .achtung,
                    verweis: Verweis(
                        s("Angaben ändern", "Change facts"), "\(Pfade.angaben(id))#b-wohnung")))
        }
        if wort == .ablehnung, entwurf.berechnung.hatAnspruch {
            let summe = s.euro(entwurf.berechnung.gesamt)
            hinweise.append(
                Hinweis(
                    s(
                        "Die Rechnung ergibt einen Anspruch von \(summe). Der Grund der Ablehnung "
                            + "muss erklären, warum trotzdem nichts zusteht.",
                        "The calculation gives an entitlement of \(summe). The reason must explain "
                            + "why nothing is due nevertheless."), .achtung))
        }
        let werte = Set(entwurf.berechnung.monate.flatMap(\.fortgeschrieben)).sorted()
        if !werte.isEmpty { hinweise.append(gang.fortgeschrieben(werte)) }
        return hinweise
    }

    /// Sind mehrere Anträge offen, muss dastehen, um welchen es geht.
    private var weitereAnträge: [Hinweis] {
        let offen = fall.offeneAnträge
        guard let erster = offen.first, offen.count > 1 else { return [] }
        let andere = offen.dropFirst().map { s.tag($0.eingang) }.joined(separator: ", ")
        return [
            Hinweis(
                s(
                    "Entschieden wird über den Antrag vom \(s.tag(erster.eingang)). "
                        + "Offen bleibt der Antrag vom \(andere).",
                    "This decides the application of \(s.tag(erster.eingang)). "
                        + "The application of \(andere) stays open."), .achtung)
        ]
    }

    // MARK: Formular

    private func felder(_ wort: Wunschlesung.Wahlwort?) -> [Feld] {
        var werte = eingaben
        if let wort { werte["art"] = wort.rawValue }
        return Felder.entscheidung(werte, gang.w).map { feld in
            var feld = feld
            if feld.name == "anzahl" { feld.fehler = wahl.anzahlfehler }
            return feld
        }
    }
}
