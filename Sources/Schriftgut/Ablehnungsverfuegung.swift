package import Grundtypen

/// Was für welche Zeit abgelehnt wird und warum.
package struct Ablehnungsverfügung: Hashable, Sendable {
    package var zeitraum: ClosedRange<Monat>
    /// Was der Mensch, der entscheidet, dazu sagt; leer, wenn nichts.
    package var worte: String
    /// Aufsteigend, ohne Lücke über den ganzen Zeitraum.
    package var teile: [Ablehnungsteil]

    package init(zeitraum: ClosedRange<Monat>, worte: String = "", teile: [Ablehnungsteil]) {
        self.zeitraum = zeitraum
        self.worte = worte
        self.teile = teile
    }
}

/// Aufeinander folgende Monate, in denen aus demselben Grund nichts zusteht.
package struct Ablehnungsteil: Hashable, Sendable {
    package var monate: ClosedRange<Monat>
    package var grund: Ablehnungsgrund

    package init(monate: ClosedRange<Monat>, grund: Ablehnungsgrund) {
        self.monate = monate
        self.grund = grund
    }
}

/// Warum in einem Monat nichts zusteht; beides nebeneinander, wenn sich der Monat teilt.
package struct Ablehnungsgrund: Hashable, Sendable {
    /// Einkommen und Vermögen decken den Bedarf: je Abschnitt des Monats die Rechnung, die es zeigt.
    package var gedeckt: [Berechnungsbogen]
    /// Andere Gründe mit ihren Tatsachen und Normen.
    package var andere: [Begründungsabsatz]

    package init(gedeckt: [Berechnungsbogen] = [], andere: [Begründungsabsatz] = []) {
        self.gedeckt = gedeckt
        self.andere = andere
    }
}
