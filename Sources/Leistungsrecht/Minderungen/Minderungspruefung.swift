import Grundtypen
import Rechtskern

/// Prüft, was aus den Anlässen einer Person folgt (§§ 31 bis 32, § 7b Abs. 4 SGB II).
///
/// Jeder Anlass wird nach dem Recht seines Tages geprüft, in der Reihenfolge der Tage: ob eine
/// Pflichtverletzung wiederholt ist, hängt von den früher festgestellten Minderungen ab.
struct Minderungsprüfung {
    let person: Person
    /// Der laufende Bewilligungszeitraum; § 7b Abs. 4 Satz 3 SGB II endet mit ihm.
    let zeitraum: Bewilligungszeitraum
    let recht: Rechtsstand

    /// Ein entschiedener Anlass.
    struct Anlass {
        let stelle: Int
        let angaben: Minderungsanlass
        let bekanntgegeben: Tag
        let pfad: String
        /// Am Tag der Pflichtverletzung (§ 7 Abs. 1 Satz 1 Nr. 1 und 2 SGB II).
        let erwerbsfähig: Bool

        var am: Tag { angaben.am }
    }

    /// Die Folge jedes Anlasses, in der Reihenfolge der Angaben.
    func folgen() throws(Rechtsfehler) -> [Minderungsfolge] {
        let folge = person.minderungen.indices.sorted {
            (person.minderungen[$0].am, $0) < (person.minderungen[$1].am, $1)
        }
        var ergebnis = person.minderungen.map { _ in Minderungsfolge.keine(.nichtEntschieden) }
        for stelle in folge {
            ergebnis[stelle] = try self.folge(stelle, ergebnis.flatMap(\.minderungen))
        }
        return ergebnis
    }

    private func folge(
        _ stelle: Int, _ frühere: [Minderung]
    ) throws(Rechtsfehler) -> Minderungsfolge {
        let angaben = person.minderungen[stelle]
        guard let bekanntgegeben = angaben.bekanntgegeben else { return .keine(.nichtEntschieden) }
        let anlass = Anlass(
            stelle: stelle, angaben: angaben, bekanntgegeben: bekanntgegeben, pfad: pfad(stelle),
            erwerbsfähig: person.geboren.alter(am: angaben.am) >= 15
                && person.erwerbsfähig == true)
        try prüfeTag(anlass)
        if let grund = try ausgeschlossen(anlass) { return .keine(grund) }
        if angaben.art == .nichterreichbar, let folge = try nichterreichbarkeit(anlass) {
            return folge
        }
        guard try istRechtzeitig(anlass) else { return .keine(.zuSpätFestgestellt) }
        switch angaben.art {
        case .nichterreichbar, .meldeversaeumnis: return try meldeversäumnis(anlass)
        case .sperrzeitMeldung:
            // Seit 2023 gelten hier die Rechtsfolgen des § 32 (§ 31a Abs. 1 SGB II).
            let fassung = try fassung(anlass)
            return fassung == .bürgergeld || fassung == .grundsicherung
                ? try meldeversäumnis(anlass) : try pflichtverletzung(anlass, frühere)
        case .arbeitsverweigerung:
            if let folge = try arbeitsverweigerung(anlass, frühere) { return folge }
            return try pflichtverletzung(anlass, frühere)
        case .eigenbemuehungen, .arbeit, .massnahme, .einkommenVermindert, .unwirtschaftlich,
            .sperrzeit, .sperrzeitVoraussetzungen:
            return try pflichtverletzung(anlass, frühere)
        }
    }

    /// § 31b Abs. 1 Satz 3 SGB II (früher Satz 5): nur innerhalb von sechs Monaten.
    private func istRechtzeitig(_ anlass: Anlass) throws(Rechtsfehler) -> Bool {
        let monate = try Minderungszeitraum.feststellungsfrist.satz(am: anlass.am, under: recht)
            .wert
        return anlass.bekanntgegeben <= Minderungszeitraum.frist(nach: anlass.am, monate: monate)
    }

    // MARK: Voraussetzungen

    private func prüfeTag(_ anlass: Anlass) throws(Rechtsfehler) {
        if anlass.am < Tag(2011, 4, 1) {
            throw .nichtGebaut(
                "§ 31 SGB II", was: "Pflichtverletzung vor April 2011", pfad: "\(anlass.pfad).am")
        }
        guard anlass.bekanntgegeben >= anlass.am else {
            throw .angabeFehlt(
                "§ 31b Abs. 1 Satz 1 SGB II",
                was: "Der Bescheid vom \(anlass.bekanntgegeben.deutsch) liegt vor der "
                    + "Pflichtverletzung am \(anlass.am.deutsch). Bitte beide Tage prüfen.",
                pfad: "\(anlass.pfad).bekanntgegeben")
        }
    }

    /// Warum der Anlass niemanden trifft; nil, wenn er trifft.
    private func ausgeschlossen(_ anlass: Anlass) throws(Rechtsfehler) -> Minderungsfolge.Grund? {
        let art = anlass.angaben.art
        let alter = person.geboren.alter(am: anlass.am)
        if !anlass.erwerbsfähig, !art.giltOhneErwerbsfähigkeit {
            return .nichtErwerbsfähig
        }
        if art == .einkommenVermindert, alter < 18 { return .minderjährig }
        if art.verlangtBelehrung,
            !(try festgestellt(
                anlass.angaben.belehrt, anlass, "belehrt", tatbestand(art),
                "Wurde die Person schriftlich über die Rechtsfolgen belehrt, oder kannte sie sie?"))
        {
            return .ohneBelehrung
        }
        if art.kenntWichtigenGrund,
            try festgestellt(
                anlass.angaben.wichtigerGrund, anlass, "wichtiger_grund", tatbestand(art),
                "Ist ein wichtiger Grund dargelegt und nachgewiesen?")
        {
            return .wichtigerGrund
        }
        return nil
    }

    private func tatbestand(_ art: Minderungsanlass.Art) -> Norm {
        art.pflichtverletzung
            ?? (art == .nichterreichbar ? "§ 7b Abs. 4 Satz 1 SGB II" : "§ 32 Abs. 1 SGB II")
    }

    // MARK: Feststellungen

    func härte(_ anlass: Anlass, _ norm: Norm) throws(Rechtsfehler) -> Bool {
        try festgestellt(
            anlass.angaben.härte, anlass, "haerte", norm,
            "Wäre die Minderung im Einzelfall eine außergewöhnliche Härte?")
    }

    func festgestellt(
        _ wert: Bool?, _ anlass: Anlass, _ schlüssel: String, _ norm: Norm, _ frage: String
    ) throws(Rechtsfehler) -> Bool {
        try festgestellt(wert, anlass.pfad, schlüssel, norm, frage)
    }

    func festgestellt(
        _ wert: Bool?, _ pfad: String, _ schlüssel: String, _ norm: Norm, _ frage: String
    ) throws(Rechtsfehler) -> Bool {
        guard let wert else {
            throw .feststellungFehlt(norm, was: frage, pfad: "\(pfad).\(schlüssel)")
        }
        return wert
    }

    func fassung(_ anlass: Anlass) throws(Rechtsfehler) -> Minderungsfassung {
        try Minderungsfassung.fassungen.satz(am: anlass.am, under: recht).wert
    }

    func pfad(_ stelle: Int) -> String { "personen.\(person.id).minderungen.\(stelle)" }
}
