import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Rechnet eine Erklärung Schritt für Schritt nach.
enum Gegenprobe {
    /// - Parameters:
    ///   - erklärung: die Schritte.
    ///   - ohneBetrag: ob auch Zwischenwerte mit mehr Stellen als ein Betrag vorkommen dürfen.
    static func prüfe(_ erklärung: Erklärung, ohneBetrag: Bool = false) {
        for knoten in erklärung.knoten {
            guard let betrag = knoten.betrag else { continue }
            let schritte = knoten.aus.compactMap { erklärung[$0] }
            #expect(schritte.count == knoten.aus.count)
            // Ohne Betrag sind sonst nur Sätze, Fristen und Staffeln des Rechts.
            for schritt in schritte where schritt.betrag == nil {
                #expect(ohneBetrag || schritt.istWertDesRechts, "\(schritt.begriff.de)")
            }
            let aus = schritte.compactMap(\.betrag)
            guard let soll = nachgerechnet(knoten, aus) else { continue }
            #expect(soll == betrag, "\(knoten.begriff.de) (\(knoten.norm))")
        }
    }

    /// Nil, wo die Rechenart keine Formel hat.
    private static func nachgerechnet(_ knoten: Knoten, _ aus: [Geld]) -> Geld? {
        switch knoten.rechenart {
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
}

extension Knoten {
    fileprivate var istWertDesRechts: Bool {
        if case .parameter = rechenart { true } else { false }
    }
}
