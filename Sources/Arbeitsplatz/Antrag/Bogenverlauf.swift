import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Welche Angaben der Bogen zeigt, und für welche Monate er sie ändert.
///
/// Der Bogen zeigt immer einen Abschnitt, ohne Wahl den neuesten. Was in anderen Monaten gilt,
/// überschreibt er nur, wenn der Mensch es sagt: sonst gälte die neue Miete auch für die Monate der alten
/// Wohnung.
struct Bogenverlauf {
    struct Wunsch {
        /// Nil berichtigt alle Monate.
        let giltAb: Monat?
        let nurBisZumWechsel: Bool
    }

    private let gang: Arbeitsgang
    private let id: FallID
    private let fall: Fall
    private let verlauf: [Angabenabschnitt]

    init(_ gang: Arbeitsgang, _ id: FallID, _ fall: Fall) {
        self.gang = gang
        self.id = id
        self.fall = fall
        verlauf = fall.angabenverlauf
    }

    private var s: Sprache { gang.s }

    /// Der Abschnitt, der mit diesem Monat beginnt; leer der neueste, nil ohne Angaben.
    func abschnitt(_ text: String) throws(Absage) -> Angabenabschnitt? {
        guard !text.isEmpty else { return verlauf.last }
        guard let abschnitt = verlauf.first(where: { $0.ab.description == text }) else {
            throw .nichtGefunden
        }
        return abschnitt
    }

    func sachverhalt(_ abschnitt: Angabenabschnitt?) throws(Fachfehler) -> Sachverhalt {
        guard let abschnitt, abschnitt.bis != nil else { return try gang.sachverhalt(of: fall) }
        return try Angaben.lies(abschnitt.angaben)
    }

    // MARK: Was die Seite dazu sagt

    /// Nil, wenn es nur einen Abschnitt gibt.
    func zeitraum(_ abschnitt: Angabenabschnitt?) -> String? {
        guard let abschnitt, verlauf.count > 1 else { return nil }
        return name(abschnitt)
    }

    func andere(_ abschnitt: Angabenabschnitt?) -> [Verweis] {
        verlauf.filter { $0 != abschnitt }.map { anderer in
            Verweis(
                s("Angaben ", "Facts ") + name(anderer),
                anderer.bis == nil
                    ? Pfade.angaben(id) : "\(Pfade.angaben(id))?abschnitt=\(anderer.ab)")
        }
    }

    private func name(_ abschnitt: Angabenabschnitt) -> String {
        guard let bis = abschnitt.bis else {
            return s("ab \(s.monat(abschnitt.ab))", "from \(s.monat(abschnitt.ab))")
        }
        return abschnitt.ab == bis
            ? s("für \(s.monat(bis))", "for \(s.monat(bis))")
            : s(
                "von \(s.monat(abschnitt.ab)) bis \(s.monat(bis))",
                "from \(s.monat(abschnitt.ab)) to \(s.monat(bis))")
    }

    /// Was in späteren Monaten anders gilt, Feld für Feld.
    func später(_ abschnitt: Angabenabschnitt?) throws -> [Angabe] {
        guard let abschnitt else { return [] }
        let hier = try Bogenausgabe.eingaben(of: Angaben.lies(abschnitt.angaben))
        var angaben: [Angabe] = []
        for anderer in verlauf where anderer.ab > abschnitt.ab {
            let dort = try Bogenausgabe.eingaben(of: Angaben.lies(anderer.angaben))
            let unterschiede = Antragsbogen.unterschiede(from: hier, to: dort, gang.w)
            angaben.append(
                Angabe(
                    name(anderer),
                    unterschiede.map {
                        s(
                            "\($0.was): \($0.neu) statt \($0.bisher)",
                            "\($0.was): \($0.neu) instead of \($0.bisher)")
                    }.joined(separator: "; ")))
        }
        return angaben
    }

    // MARK: Was der Mensch will

    /// Ab wann und wie weit die Änderung gilt.
    func wunsch(
        _ eingaben: Eingaben, in abschnitt: Angabenabschnitt?
    ) throws(Absage) -> Wunsch {
        var fehler: [Feldfehler] = []
        if eingaben["grund"].isEmpty {
            fehler.append(
                Feldfehler("grund", gang.w("antrag.f_fehlt", gang.w("antrag.grund"))))
        }
        let text = eingaben["gilt_ab"]
        let monat = Lesart.monat(text).flatMap { Monat($0) }
        if monat == nil, !text.isEmpty {
            fehler.append(Feldfehler("gilt_ab", gang.w("antrag.f_monat", text)))
        } else if let satz = außerhalb(monat, of: abschnitt) {
            fehler.append(Feldfehler("gilt_ab", satz))
        }
        let reichweite = eingaben["reichweite"]
        if abschnitt?.bis != nil, reichweite != "bis", reichweite != "alle" {
            fehler.append(
                Feldfehler(
                    "reichweite", gang.w("antrag.f_fehlt", gang.w("antrag.reichweite"))))
        }
        guard fehler.isEmpty else { throw .fehlerhaft(fehler) }
        return Wunsch(
            giltAb: monat, nurBisZumWechsel: abschnitt?.bis != nil && reichweite == "bis")
    }

    /// Warum der Monat nicht zu den gezeigten Angaben gehört; nil, wenn er es tut.
    private func außerhalb(_ monat: Monat?, of abschnitt: Angabenabschnitt?) -> String? {
        guard let abschnitt else { return nil }
        if abschnitt != verlauf.first, monat.map({ $0 < abschnitt.ab }) ?? true {
            let ab = s.monat(abschnitt.ab)
            return s(
                "Vor \(ab) galten andere Angaben; dieser Bogen zeigt sie nicht. Bitte \(ab) oder "
                    + "einen späteren Monat eintragen, oder oben die früheren Angaben öffnen.",
                "Before \(ab) other facts applied, which this form does not show. Please enter "
                    + "\(ab) or a later month, or open the earlier facts above.")
        }
        if let bis = abschnitt.bis, let monat, monat > bis {
            let nach = s.monat(bis)
            return s(
                "Nach \(nach) gelten andere Angaben; dieser Bogen zeigt sie nicht. Bitte \(nach) oder "
                    + "einen früheren Monat eintragen, oder oben die späteren Angaben öffnen.",
                "After \(nach) other facts apply, which this form does not show. Please enter "
                    + "\(nach) or an earlier month, or open the later facts above.")
        }
        return nil
    }
}
