import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

extension Monatsergebnis {
    /// Rechnet jeden Schritt der Erklärung aus den Schritten darunter nach.
    func rechneNach() {
        for knoten in erklärung.knoten {
            guard let betrag = knoten.betrag else { continue }
            let schritte = knoten.aus.compactMap { erklärung[$0] }
            #expect(schritte.count == knoten.aus.count)
            // Ohne Betrag sind nur Sätze, Fristen und Staffeln des Rechts.
            for schritt in schritte where schritt.betrag == nil {
                #expect(schritt.istWertDesRechts, "\(schritt.begriff.de)")
            }
            guard let soll = knoten.nachgerechnet(schritte.compactMap(\.betrag)) else { continue }
            #expect(soll == betrag, "\(knoten.begriff.de) (\(knoten.norm))")
        }
    }
}

extension Knoten {
    /// Nil, wo die Rechenart keine Formel hat.
    fileprivate func nachgerechnet(_ aus: [Geld]) -> Geld? {
        switch rechenart {
        case .tatsache, .parameter, .folge: nil
        case .summe: aus.summe
        case .differenz: aus.first.map { ($0 - aus.dropFirst().summe).mindestensNull }
        case .anteil(let zähler, let nenner): aus.first?.mal(zähler, durch: nenner)
        case .kleinster: aus.min()
        case .übernahme: aus.first
        case .verhältnis(let restcent):
            aus.count == 3
                ? aus[0].mal(aus[1].cent, durch: aus[2].cent) + Geld(cent: restcent) : nil
        }
    }

    fileprivate var istWertDesRechts: Bool {
        if case .parameter = rechenart { true } else { false }
    }
}
