import Grundtypen
import Rechtskern

/// Welche Vorschriften nur in jüngeren Fassungen nachgelesen sind; in früheren Monaten hält die Rechnung an.
extension Lagebild {
    /// Für diese Bedarfe ist erst die Fassung vom April 2021 nachgelesen; die Vorschriften der Paragrafen 21,
    /// 24 und 28 und über Wohnkosten eines Monats lauten dort wie 2023.
    func prüfeBedarfe() throws(Rechtsfehler) {
        guard monat < Monat(2021, 4) else { return }
        for person in s.personen where person.rolle != .mitbewohner {
            guard let norm = person.normNeuererBedarfe(in: monat) else { continue }
            throw .nichtGebaut(
                norm,
                was: "Bildung und Teilhabe, Mehrbedarf im Einzelfall oder einmalige Leistungen "
                    + "vor April 2021",
                pfad: "personen.\(person.id)")
        }
        for (nummer, wohnung) in s.wohnungen.enumerated() {
            guard let norm = wohnung.normNeuererBedarfe(in: monat) else { continue }
            throw .nichtGebaut(
                norm, was: "Einmalige Kosten, Guthaben oder gemessenes Warmwasser vor April 2021",
                pfad: "wohnung.\(nummer)")
        }
    }

    /// Für diese Einnahmen ist erst die Fassung vom April 2021 nachgelesen.
    func prüfeFassung(
        _ einnahme: Einnahme, _ person: Person, _ pfad: String
    ) throws(Rechtsfehler) {
        guard monat < Monat(2021, 4) else { return }
        let norm: Norm
        switch einnahme.art {
        case .bafoeg, .bab, .ausbildungsgeld: norm = "§ 11a Abs. 3 Satz 2 SGB II"
        case .ehrenamt: norm = "§ 11b Abs. 2 Satz 3 SGB II"
        case .mutterschaftsgeld: norm = "§ 11 Abs. 1 Satz 1 SGB II"
        case .selbstaendig: norm = "§ 3 Alg II-V"
        case .erwerbstaetigkeit where person.geboren.alter(am: monat.letzter) < 15:
            norm = "§ 1 Abs. 1 Nr. 9 Alg II-V"
        case .erwerbstaetigkeit where einnahme.sachbezug != Sachbezug():
            norm = "§ 2 Abs. 5 Alg II-V"
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt,
            .unterhaltsvorschuss, .kindergeld, .sonstiges, .elterngeld, .pflegegeld,
            .kinderzuschlag:
            return
        }
        throw .nichtGebaut(
            norm, was: "\(einnahme.art.begriff.de) in Monaten vor April 2021", pfad: pfad)
    }
}

extension Person {
    /// Die Vorschrift eines Bedarfs, der in den Monat gehören kann; nil ohne solche.
    fileprivate func normNeuererBedarfe(in monat: Monat) -> Norm? {
        if bildung.contains(where: { $0.zeit.berührt(monat) }) { return "§ 28 SGB II" }
        if einmaligeLeistungen.contains(where: { $0.beantragt.monat == monat }) {
            return "§ 24 Abs. 3 SGB II"
        }
        if mehrbedarfe.ernährung.contains(where: { $0.dauer.berührt(monat) }) {
            return "§ 21 Abs. 5 SGB II"
        }
        if mehrbedarfe.besondere.contains(where: { $0.zeit.berührt(monat) }) {
            return "§ 21 Abs. 6 SGB II"
        }
        return mehrbedarfe.schulbücher.contains { $0.fällig.monat == monat }
            ? "§ 21 Abs. 6a SGB II" : nil
    }
}

extension Wohnung {
    fileprivate func normNeuererBedarfe(in monat: Monat) -> Norm? {
        if einmaligeKosten.contains(where: { $0.fällig.monat == monat }) {
            return "§ 22 Abs. 1 Satz 1 SGB II"
        }
        if guthaben.contains(where: { $0.zufluss.monat + 1 == monat }) {
            return "§ 22 Abs. 3 SGB II"
        }
        return warmwasserNachgewiesen != nil && dauer.berührt(monat) ? "§ 21 Abs. 7 SGB II" : nil
    }
}

extension Bildungsangabe.Zeit {
    /// Ob der Bedarf in diesen Monat gehört.
    func berührt(_ monat: Monat) -> Bool {
        switch self {
        case .monatlich(let ab, let bis): ab <= monat && (bis.map { monat <= $0 } ?? true)
        case .fällig(let tag): tag.monat == monat
        }
    }
}

extension BesondererBedarf.Zeit {
    /// Ob der Bedarf in diesen Monat gehört.
    func berührt(_ monat: Monat) -> Bool {
        switch self {
        case .monatlich(let ab, let bis): ab <= monat && (bis.map { monat <= $0 } ?? true)
        case .einmalig(let tag): tag.monat == monat
        }
    }
}
