import Grundtypen
import Rechtskern
import Weboberflaeche

/// Wie ein Betrag entsteht, als Rechnung, die man nachrechnen kann.
struct Rechensatz {
    let satz: String?
    /// Fundstelle und Beginn, nur bei Werten des Rechts.
    let quelle: String?
    let fortgeschrieben: String?

    init(_ knoten: Rechenschritt, aus beträge: [Geld], in monat: Monat, _ s: Sprache) {
        satz = Rechensatz.satz(knoten, beträge, s)
        guard case .parameter(_, let fundstelle, let ab, let fort) = knoten.rechenart else {
            quelle = nil
            fortgeschrieben = nil
            return
        }
        quelle = "\(fundstelle), \(s("ab", "from")) \(s.monat(ab))"
        fortgeschrieben =
            fort
            ? s(
                "für \(s.monat(monat)) noch nicht festgesetzt; der Wert ab \(s.monat(ab)) gilt weiter",
                "not set yet for \(s.monat(monat)); the value from \(s.monat(ab)) continues")
            : nil
    }

    private static func satz(_ knoten: Rechenschritt, _ beträge: [Geld], _ s: Sprache) -> String? {
        let zahlen = beträge.map(s.geld)
        let ergibt = knoten.betrag.map { " = \(s.geld($0))" } ?? ""
        switch knoten.rechenart {
        // Angaben des Haushalts und örtliche Werte.
        case .tatsache: return s("Ausgangswert", "starting value")
        case .parameter: return s("Wert des Rechts", "value of the law")
        case .summe: return zahlen.count > 1 ? zahlen.joined(separator: " + ") + ergibt : nil
        case .differenz:
            guard zahlen.count > 1 else { return nil }
            let unterNull = beträge[0] < beträge.dropFirst().summe
            return zahlen.joined(separator: " − ")
                + (unterNull ? s(", mindestens 0,00", ", at least 0.00") : ergibt)
        case .anteil(let zähler, let nenner):
            return zahlen.first.map { "\($0) × \(zähler) ÷ \(nenner)\(ergibt)" }
        case .kleinster:
            let liste = zahlen.joined(separator: s(" und ", " and "))
            return s("der kleinste Betrag von \(liste)", "the smallest amount of \(liste)")
        case .übernahme:
            return s("unverändert übernommen", "taken over unchanged")
        case .verhältnis(let restcent):
            guard zahlen.count == 3 else { return nil }
            let rest = restcent == 0 ? "" : " + \(s.geld(Geld(cent: restcent)))"
            return "\(zahlen[0]) × \(zahlen[1]) ÷ \(zahlen[2])\(rest)\(ergibt)"
        case .folge:
            return beträge.isEmpty
                ? nil : s("folgt aus den Schritten darunter", "follows from the steps below")
        }
    }
}
