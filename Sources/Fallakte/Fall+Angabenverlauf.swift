package import Grundtypen

/// Welche Angaben von einem Monat an gelten, bis zum nächsten Wechsel.
package struct Angabenabschnitt: Hashable, Sendable {
    package let ab: Monat
    /// Letzter Monat; nil bei den neuesten.
    package let bis: Monat?
    /// JSON im Fallformat.
    package let angaben: String
}

extension Fall {
    /// Die Angaben im Lauf der Monate, wie sie heute bekannt sind; gleiche in Folge sind eines.
    package var angabenverlauf: [Angabenabschnitt] {
        var verlauf: [Angabenabschnitt] = []
        for monat in Set(angabenstände.compactMap(\.giltAb)).sorted() {
            guard let angaben = angaben(for: monat), angaben != verlauf.last?.angaben else {
                continue
            }
            if let letzter = verlauf.popLast() {
                verlauf.append(
                    Angabenabschnitt(ab: letzter.ab, bis: monat - 1, angaben: letzter.angaben))
            }
            verlauf.append(Angabenabschnitt(ab: monat, bis: nil, angaben: angaben))
        }
        return verlauf
    }

    /// Eine Änderung, die nur bis zum nächsten Wechsel gilt; was von da an gilt, wird bekräftigt.
    ///
    /// Es gelten immer die zuletzt erfassten Angaben; ohne die Bekräftigung gälte die Änderung auch für
    /// die Monate danach.
    ///
    /// - Throws: ``Ablehnung``, auch wenn sich im betroffenen Zeitraum nichts ändert.
    package func decideBisZumWechsel(
        _ änderung: Angabenänderung
    ) throws(Ablehnung) -> [FallEreignis] {
        var ereignisse = try decide(änderung)
        let verlauf = angabenverlauf
        guard let erster = verlauf.first else { return ereignisse }
        let ab = änderung.giltAb ?? erster.ab
        if let hier = verlauf.last(where: { $0.ab <= ab }),
            try Fall.baum(hier.angaben) == Fall.baum(änderung.angaben)
        {
            throw .angaben(.ohneUnterschied)
        }
        for abschnitt in verlauf where abschnitt.ab > ab {
            ereignisse.append(
                .angabenGeändert(
                    Angabenänderung(
                        angaben: abschnitt.angaben,
                        grund: "Weiter wie bisher ab \(abschnitt.ab.ausgeschrieben)",
                        giltAb: abschnitt.ab)))
        }
        return ereignisse
    }
}
