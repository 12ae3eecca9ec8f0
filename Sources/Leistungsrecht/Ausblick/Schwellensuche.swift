import Grundtypen
import Rechtskern

/// Sucht das nächste Brutto, über dem das Geld des Haushalts anders auf mehr Lohn antwortet.
///
/// Geht in Schritten aufwärts und vergleicht, was jeder Schritt dem Haushalt lässt; der erste, der davon
/// abweicht, enthält die Schwelle. Was sich dort ändert, sagt der Vergleich der Rechnungen davor und danach;
/// auf den Cent grenzt es eine Halbierung ein. Schwellen, die näher sind als ein Schritt, zählen als
/// erreicht.
struct Schwellensuche {
    /// So weit über dem jetzigen Lohn wird gesucht; darüber hat kein Haushalt mehr Anspruch, dessen
    /// Wohnung nicht außergewöhnlich teuer ist.
    static let weite = Geld.euro(8000)

    private let probe: Lohnprobe
    /// Ein Euro; zehn, wenn jede Probe neu abgeleitet wird oder mehrere Abschnitte für sich runden.
    private let schritt: Geld
    /// So weit darf ein Schritt durch Rundung abweichen.
    private let spiel: Geld

    init(_ probe: Lohnprobe) {
        self.probe = probe
        schritt = probe.istGenau ? .euro(1) : .euro(10)
        // Der kleinste Knick sind zehn Cent je Euro.
        spiel = probe.istGenau ? Geld(cent: 4) : Geld(cent: 45)
    }

    /// Nil, wenn keine Schwelle in der ``weite`` liegt.
    func schwelle() throws(Rechtsfehler) -> Lohnschwelle? {
        var davor = try probe.verfügbar(bei: probe.brutto)
        var zuwachs: Geld?
        var hier = probe.brutto
        while hier < probe.brutto + Self.weite {
            let dort = hier + schritt
            let danach = try probe.verfügbar(bei: dort)
            let jetzt = danach - davor
            if let bisher = zuwachs {
                if max(jetzt - bisher, bisher - jetzt) > spiel {
                    return try benenne(von: max(probe.brutto, hier - schritt), bis: dort)
                }
            } else {
                zuwachs = jetzt
            }
            (davor, hier) = (danach, dort)
        }
        return nil
    }

    // MARK: Benennen

    private func benenne(von: Geld, bis: Geld) throws(Rechtsfehler) -> Lohnschwelle {
        guard let unten = try probe.stand(bei: von), let oben = try probe.stand(bei: bis) else {
            return Lohnschwelle(bis: von, art: .andereAnrechnung, norm: "§ 11b SGB II")
        }
        if unten.leistungen.istPositiv && !oben.leistungen.istPositiv {
            let kinder = probe.mitKindern
            return Lohnschwelle(
                bis: try halbiere(von, bis) { $0.leistungen.istPositiv },
                art: .anspruchEndet(mitKindern: kinder), norm: "§ 9 Abs. 1 SGB II")
        }
        if unten.mitglieder != oben.mitglieder {
            return Lohnschwelle(
                bis: try halbiere(von, bis) { $0.mitglieder == unten.mitglieder },
                art: unten.mitglieder.isSubset(of: oben.mitglieder)
                    ? .kehrtZurück(namen(oben.mitglieder.subtracting(unten.mitglieder)))
                    : .scheidetAus(namen(unten.mitglieder.subtracting(oben.mitglieder))),
                norm: "§ 7 Abs. 3 Nr. 4 SGB II")
        }
        if !unten.zuschläge.isSubset(of: oben.zuschläge) {
            return Lohnschwelle(
                bis: try halbiere(von, bis) { $0.zuschläge == unten.zuschläge },
                art: .sofortzuschlagEndet(namen(unten.zuschläge.subtracting(oben.zuschläge))),
                norm: "§ 72 Abs. 1 Satz 1 SGB II")
        }
        if !unten.wirdAngerechnet && oben.wirdAngerechnet {
            return Lohnschwelle(
                bis: try halbiere(von, bis) { !$0.wirdAngerechnet }, art: .anrechnungBeginnt,
                norm: probe.person.absatz2b ? "§ 11b Abs. 2b SGB II" : "§ 11b Abs. 2 SGB II")
        }
        return grenzeDesRechts(von: von, bis: bis, oben.obergrenze)
            ?? Lohnschwelle(bis: von, art: .andereAnrechnung, norm: "§ 11b SGB II")
    }

    /// Eine Grenze aus den Werten des Rechts, die in diesem Stück liegt.
    private func grenzeDesRechts(von: Geld, bis: Geld, _ obergrenze: Geld) -> Lohnschwelle? {
        func liegtHier(_ grenze: Geld) -> Bool { von <= grenze && grenze < bis }
        let b = probe.recht.freibetragsbänder.wert
        let nachweis = probe.recht.nachweisschwelle.wert
        if probe.person.erwerbsfähig {
            if liegtHier(obergrenze) {
                return Lohnschwelle(
                    bis: obergrenze, art: .freibetrag(darüber: .null),
                    norm: obergrenze == b.ende3
                        ? "§ 11b Abs. 3 Satz 2 Nr. 3 SGB II" : "§ 11b Abs. 3 Satz 3 SGB II")
            }
            if liegtHier(b.ende2) {
                return Lohnschwelle(
                    bis: b.ende2, art: .freibetrag(darüber: b.satz3),
                    norm: "§ 11b Abs. 3 Satz 2 Nr. 2 SGB II")
            }
            if liegtHier(b.ende1) {
                return Lohnschwelle(
                    bis: b.ende1, art: .freibetrag(darüber: b.satz2),
                    norm: "§ 11b Abs. 3 Satz 2 Nr. 1 SGB II")
            }
            if liegtHier(b.beginn), !probe.person.absatz2b {
                return Lohnschwelle(
                    bis: b.beginn, art: .freibetrag(darüber: b.satz1),
                    norm: "§ 11b Abs. 3 Satz 2 Nr. 1 SGB II")
            }
            if liegtHier(nachweis) {
                return Lohnschwelle(
                    bis: nachweis, art: .nachweis, norm: "§ 11b Abs. 2 Satz 2 SGB II")
            }
        }
        let bagatelle = probe.recht.bagatelle.wert
        guard liegtHier(bagatelle) else { return nil }
        return Lohnschwelle(
            bis: bagatelle, art: .kleineEinnahmen, norm: "§ 1 Abs. 1 Nr. 1 GrusiGV")
    }

    /// Ein Brutto, für das die Bedingung gilt und einen Cent darüber nicht; unten gilt sie, oben nicht.
    ///
    /// Netto und Freibetrag runden für sich; so kann sie wenige Cent darüber noch einmal gelten.
    private func halbiere(
        _ von: Geld, _ bis: Geld, solange gilt: (Lohnprobe.Stand) -> Bool
    ) throws(Rechtsfehler) -> Geld {
        var (unten, oben) = (von, bis)
        while (oben - unten).cent > 1 {
            let mitte = Geld(cent: (unten.cent + oben.cent) / 2)
            if let stand = try probe.stand(bei: mitte), gilt(stand) {
                unten = mitte
            } else {
                oben = mitte
            }
        }
        return unten
    }

    private func namen(_ stellen: Set<Int32>) -> [String] {
        stellen.sorted().map { probe.namen[Int($0)] }
    }
}
