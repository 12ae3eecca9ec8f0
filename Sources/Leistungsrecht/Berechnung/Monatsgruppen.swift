import Grundtypen
import Rechtskern

/// Fasst aufeinander folgende Monate mit gleichem Ergebnis zusammen.
public enum Monatsgruppen {
    /// Gleich heißt: gleiche Beträge je Person, gleicher Rechenweg, gleiche Fortschreibung.
    ///
    /// - Parameters:
    ///   - monate: gerechnete Monate, aufsteigend.
    ///   - mitErklärung: trennt auch, wenn nur eine andere Zeile eines Parameters gilt, etwa ein neu
    ///     verkündeter Satz in gleicher Höhe.
    /// - Returns: die Gruppen in derselben Reihenfolge, keine leer.
    public static func gruppiere(
        _ monate: [Monatsergebnis], mitErklärung: Bool = false
    ) -> [[Monatsergebnis]] {
        monate.reduce(into: []) { gruppen, monat in
            if let letzter = gruppen.last?.last, letzter.gleicht(monat),
                !mitErklärung || letzter.erklärung == monat.erklärung
            {
                gruppen[gruppen.count - 1].append(monat)
            } else {
                gruppen.append([monat])
            }
        }
    }
}

extension Monatsergebnis {
    /// Ob ein anderer Monat sich nur im Datum unterscheidet.
    func gleicht(_ anderer: Monatsergebnis) -> Bool {
        personen == anderer.personen && außerhalb == anderer.außerhalb
            && fortgeschrieben == anderer.fortgeschrieben && hindernis == anderer.hindernis
            && bundesbeteiligung == anderer.bundesbeteiligung
            && abschnitte.count == 1 && anderer.abschnitte.count == 1
            && abschnitte.map(\.personen) == anderer.abschnitte.map(\.personen)
    }
}
