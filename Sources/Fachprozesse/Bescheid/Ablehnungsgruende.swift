import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Sucht für jeden Monat ohne Anspruch, was ihn trägt: die Rechnung, ein Hindernis des Gesetzes oder,
/// wo beides fehlt, die Worte des Menschen.
struct Ablehnungsgründe {
    let jeMonat: [Monat: Sachverhalt]
    /// Was der Mensch als Grund genannt hat; nil bei einer Bewilligung.
    let genannt: String?

    /// Aufeinander folgende Monate mit gleichem Grund zusammen.
    func teile(_ monate: [Monatsergebnis]) -> [Ablehnungsteil] {
        monate.reduce(into: []) { teile, monat in
            let grund = grund(monat)
            if let letzter = teile.last, letzter.grund == grund,
                letzter.monate.upperBound + 1 == monat.monat
            {
                teile[teile.count - 1].monate = letzter.monate.lowerBound...monat.monat
            } else {
                teile.append(Ablehnungsteil(monate: monat.monat...monat.monat, grund: grund))
            }
        }
    }

    private func grund(_ monat: Monatsergebnis) -> Ablehnungsgrund {
        // Die Rechnung ergibt einen Anspruch; warum trotzdem nichts zusteht, weiß nur der Mensch.
        guard !monat.hatAnspruch else { return Ablehnungsgrund(andere: worte) }
        let gedeckt = Bogenbau(monat: monat).bögen()
        let hindernis = monat.hindernis.map { [absatz($0, monat)] } ?? []
        guard !gedeckt.isEmpty || !hindernis.isEmpty else { return Ablehnungsgrund(andere: worte) }
        return Ablehnungsgrund(
            gedeckt: gedeckt,
            andere: hindernis + (gedeckt.isEmpty ? [] : Bildungsbegründung.gedeckt(monat)))
    }

    private var worte: [Begründungsabsatz] {
        genannt.map { [Begründungsabsatz($0, normen: ["§ 7 Abs. 1 Satz 1 SGB II"])] } ?? []
    }

    private func absatz(_ hindernis: Hindernis, _ monat: Monatsergebnis) -> Begründungsabsatz {
        switch hindernis {
        case .niemandErwerbsfähig:
            Begründungsabsatz(
                "Niemand in der Bedarfsgemeinschaft ist erwerbsfähig. Dann gibt es keine Leistungen "
                    + "nach dem SGB II. \(draußen(monat))Bitte wenden Sie sich an das Sozialamt. Dort "
                    + "können Sie Sozialhilfe nach dem SGB XII beantragen.",
                normen: [hindernis.norm])
        case .altersgrenze:
            Begründungsabsatz(
                "Die Altersgrenze ist überschritten, und sonst begründet niemand im Haushalt einen "
                    + "Anspruch. Dann gibt es keine Leistungen nach dem SGB II. Bitte wenden Sie sich an das "
                    + "Sozialamt. Dort können Sie Grundsicherung im Alter nach dem SGB XII beantragen.",
                normen: [hindernis.norm])
        case .unter15:
            Begründungsabsatz(
                "Die antragstellende Person ist noch nicht 15 Jahre alt, und niemand sonst im Haushalt "
                    + "ist erwerbsfähig. Dann gibt es keine Leistungen nach dem SGB II. Bitte wenden Sie "
                    + "sich an das Sozialamt.", normen: [hindernis.norm])
        case .ausgeschlossen(let grund): ausschluss(grund, monat)
        }
    }

    private func ausschluss(
        _ grund: Ausschluss.Grund, _ monat: Monatsergebnis
    ) -> Begründungsabsatz {
        let name =
            jeMonat[monat.monat]?.personen.first { $0.rolle == .antragsteller }?.name
            ?? "Die antragstellende Person"
        return Begründungsabsatz(
            "\(name) ist von den Leistungen nach dem SGB II ausgeschlossen: \(grund.begriff.de). "
                + "Sonst hat niemand im Haushalt einen Anspruch."
                + (grund.zuständig.map { " " + $0.de } ?? ""),
            normen: [grund.norm])
    }

    /// Wer erwerbsfähig ist und doch nicht dazugehört.
    private func draußen(_ monat: Monatsergebnis) -> String {
        (jeMonat[monat.monat]?.personen ?? [])
            .filter { monat.außerhalb.contains($0.id) && $0.erwerbsfähig == true }
            .map { person in
                let weil =
                    person.geboren.alter(am: monat.monat.letzter) >= 25
                    ? "das 25. Lebensjahr vollendet ist"
                    : "eigenes Einkommen oder Vermögen den eigenen Bedarf deckt"
                return
                    "\(person.name) ist erwerbsfähig, gehört aber nicht dazu, weil \(weil) (§ 7 Abs. "
                    + "3 Nr. 4 SGB II). "
            }.joined()
    }
}
