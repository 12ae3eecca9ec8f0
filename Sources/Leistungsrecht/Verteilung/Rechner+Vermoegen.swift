import Grundtypen
import Rechtskern

extension Rechner {
    /// Vermögen, das die Freibeträge aller Mitglieder übersteigt (§ 12 Abs. 2 Satz 3 SGB II).
    ///
    /// Nicht ausgeschöpfte Freibeträge gehen auf andere über, zuerst auf Eltern, dann auf Kinder. Was
    /// bei einem Kind übrig bleibt, deckt nur dessen Bedarf (§ 9 Abs. 2 Satz 2 SGB II, AV-0005). Die
    /// Prüfung wiederholt sich jeden Monat, solange das Vermögen da ist.
    ///
    /// - Returns: was die Erwachsenen einzusetzen haben; nil ohne jedes Vermögen.
    /// - Throws: `Rechtsfehler`, wenn davon etwas einer ausgeschlossenen Person gehört.
    mutating func rechneVermögen() throws(Rechtsfehler) -> B? {
        var überErwachsene = Geld.null
        var frei = Geld.null
        var gesamt = Geld.null
        var freibeträge = Geld.null
        let übertragbar = lage.vermögensrecht.wert.istÜbertragbar
        if !lage.fahrzeuge.isEmpty { schützeFahrzeuge() }
        for i in blätter.indices where blätter[i].gehörtDazu {
            let p = personen[i]
            let eigenes = p.vermögen + p.ungeschützteFahrzeuge
            gesamt += eigenes
            freibeträge += p.vermögensfreibetrag
            let über = eigenes - p.vermögensfreibetrag
            if über < .null {
                if übertragbar || p.rolle != .kind { frei -= über }
            } else if p.rolle == .kind {
                blätter[i].kindüberschuss = über
            } else {
                überErwachsene += über
            }
        }
        guard gesamt.istPositiv else { return nil }
        let gemeinsam = (überErwachsene - frei).mindestensNull
        if gemeinsam.istPositiv { try prüfeVermögenAusgeschlossener() }
        übertrage(
            lage.getrenntesKindvermögen || !übertragbar
                ? .null : (frei - überErwachsene).mindestensNull)
        let vermögen = spur.tatsache(.vermögen, "§ 12 Abs. 1 SGB II", gesamt)
        let einzeln = S.hältFest ? freibetragsgründe() : []
        let freibetrag = spur.betrag(
            .vermögensfreibetrag, lage.vermögensrecht.wert.norm, freibeträge, .summe, aus: einzeln)
        return spur.betrag(
            .vermögensüberschuss, lage.vermögensrecht.wert.normÜberschuss, gemeinsam, .folge,
            aus: [vermögen.grund, freibetrag.grund])
    }

    /// So viele angemessene Kraftfahrzeuge, wie erwerbsfähige Personen dazugehören, gleich wem von ihnen
    /// sie gehören, die wertvollsten zuerst (§ 12 Abs. 1 Satz 2 Nr. 2 SGB II, AV-0017).
    private mutating func schützeFahrzeuge() {
        var frei = 0
        for i in blätter.indices where blätter[i].gehörtDazu {
            personen[i].ungeschützteFahrzeuge = .null
            if personen[i].erwerbsfähig { frei += 1 }
        }
        for nummer in lage.fahrzeuge.indices {
            let stelle = lage.fahrzeuge[nummer].stelle
            for i in blätter.indices where blätter[i].gehörtDazu && blätter[i].stelle == stelle {
                lage.fahrzeuge[nummer].istGeschützt = frei > 0
                if frei > 0 {
                    frei -= 1
                } else {
                    personen[i].ungeschützteFahrzeuge += lage.fahrzeuge[nummer].wert
                }
            }
        }
    }

    private mutating func freibetragsgründe() -> [S.Grund] {
        var gründe: [S.Grund] = []
        for i in blätter.indices where blätter[i].gehörtDazu {
            gründe.append(
                spur.parameter(
                    .vermögensfreibetragPerson, lage.vermögensrecht.wert.norm,
                    personen[i].vermögensfreibetrag, lage.vermögensrecht,
                    Vermögensfreibetrag.beträge
                ).grund)
        }
        return gründe
    }

    /// Überträgt freie Beträge auf Kinder, den kleinsten Überschuss zuerst.
    ///
    /// Das Gesetz nennt keine Reihenfolge; so bleiben möglichst viele Kinder geschützt und die
    /// Reihenfolge der Angaben ändert nichts (AV-0005).
    private mutating func übertrage(_ frei: Geld) {
        var rest = frei
        while let i = kindMitKleinstemÜberschuss() {
            let über = blätter[i].kindüberschuss
            let übertragen = min(rest, über)
            rest -= übertragen
            blätter[i].kindüberschuss = .null
            guard über > übertragen else { continue }
            blätter[i].kindvermögen = spur.tatsache(
                .vermögensüberschuss, lage.vermögensrecht.wert.normÜberschuss, über - übertragen)
        }
    }

    private mutating func kindMitKleinstemÜberschuss() -> Int? {
        var kleinste: Int?
        for i in blätter.indices where blätter[i].kindüberschuss.istPositiv {
            if let bisher = kleinste,
                blätter[bisher].kindüberschuss <= blätter[i].kindüberschuss
            {
                continue
            }
            kleinste = i
        }
        return kleinste
    }
}
