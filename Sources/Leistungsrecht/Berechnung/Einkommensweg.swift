import Grundtypen
import Rechtskern

/// Liest aus der Spur, wie aus Einnahmen das zu berücksichtigende Einkommen wurde.
///
/// Der Berechnungsbogen zeigt dieselben Schritte wie die Erklärung, weil er aus ihr gelesen wird.
struct Einkommensweg {
    private let knoten: [Knoten]

    init(_ knoten: [Knoten]) { self.knoten = knoten }

    /// Einnahmen, Absetzungen und Zwischenergebnisse in der Reihenfolge der Rechnung.
    func schritte(zu grund: Int32?) -> [Einkommensschritt] {
        guard let grund else { return [] }
        var besucht: Set<Int32> = []
        var schritte: [Einkommensschritt] = []
        func besuche(_ stelle: Int32, _ tiefe: Int) {
            guard tiefe < 64, besucht.insert(stelle).inserted, let knoten = knoten(stelle),
                let betrag = knoten.betrag
            else { return }
            guard let art = Self.art(of: knoten) else {
                knoten.aus.forEach { besuche($0, tiefe + 1) }
                return
            }
            let posten = Posten(knoten, betrag, stelle)
            switch art {
            case .angabe, .einnahme, .abzug:
                if betrag.istPositiv { schritte.append(.init(art: art, posten: posten)) }
            case .ergebnis:
                knoten.aus.forEach { besuche($0, tiefe + 1) }
                schritte.append(.init(art: art, posten: posten))
            }
        }
        besuche(grund, 0)
        return schritte
    }

    /// Je Zwischenergebnis, was unmittelbar zu ihm führt, in der Reihenfolge der Rechnung.
    func rechnungen(zu grund: Int32?) -> [Zwischenrechnung] {
        guard let grund else { return [] }
        var fertig: [Zwischenrechnung] = []
        var besucht: Set<Int32> = []
        func sammle(_ stelle: Int32, _ tiefe: Int, in teil: inout Zwischenrechnung.Teile) {
            guard tiefe < 64, besucht.insert(stelle).inserted, let knoten = knoten(stelle),
                let betrag = knoten.betrag
            else { return }
            guard let art = Self.art(of: knoten) else {
                for darunter in knoten.aus { sammle(darunter, tiefe + 1, in: &teil) }
                return
            }
            let posten = Posten(knoten, betrag, stelle)
            switch art {
            case .angabe: break
            case .einnahme: if betrag.istPositiv { teil.einnahmen.append(posten) }
            case .abzug: if betrag.istPositiv { teil.abzüge.append(posten) }
            case .ergebnis:
                var eigene = Zwischenrechnung.Teile()
                for darunter in knoten.aus { sammle(darunter, tiefe + 1, in: &eigene) }
                fertig.append(Zwischenrechnung(teile: eigene, ergebnis: posten))
                if betrag.istPositiv { teil.vorher.append(posten) }
            }
        }
        var wurzel = Zwischenrechnung.Teile()
        sammle(grund, 0, in: &wurzel)
        return fertig
    }

    /// Die Posten unter ihrer Summe: Mehrbedarfe, Bedarfe für Bildung und Teilhabe.
    func teile(unter grund: Int32?) -> [Posten] {
        guard let grund, let summe = knoten(grund) else { return [] }
        return summe.aus.compactMap { stelle in
            guard let knoten = knoten(stelle), let betrag = knoten.betrag else { return nil }
            return Posten(knoten, betrag, stelle)
        }
    }

    private func knoten(_ stelle: Int32) -> Knoten? {
        knoten.indices.contains(Int(stelle)) ? knoten[Int(stelle)] : nil
    }

    /// Nil für Schritte, die nur zu anderen hinführen.
    private static func art(of knoten: Knoten) -> Einkommensschritt.Art? {
        switch knoten.begriff {
        case .bruttoentgelt: .angabe
        case .nettoentgelt, .kindergeldGebraucht, .kindergeldÜberhang, .vermögensüberschuss,
            .teilbetrag, .gewinn, .gewinnNachAbgaben, .kindergeldAußerhalb,
            .sachbezüge:
            .einnahme
        case .grundabsetzung, .erwerbstätigenfreibetrag, .absetzbeträgeSonstige, .unterhaltGezahlt,
            .nachgewieseneAbzüge, .absetzbeträgeFörderung, .ausgabenZurEinnahme, .eigenerBedarf:
            .abzug
        case .erwerbseinkommen, .sonstigesEinkommen, .einkommen, .kindeseinkommen,
            .ausbildungsförderungBereinigt, .restÜberEigenemBedarf:
            .ergebnis
        case .sonstigeEinnahmen, .absetzbeträgeErwerb, .erwerbNetto, .ausbildungsförderung: nil
        case let begriff
        where Einkommensart.allCases.contains { $0.begriff == begriff }: .einnahme
        default: nil
        }
    }
}
