public import Grundtypen

/// Zeilen von Parametern, wie sie ein Vorhaben hätte: sie ersetzen oder ergänzen die des geltenden Rechts.
///
/// Damit lässt sich vergleichen und vorausrechnen, aber nie entscheiden: Rechte und Pflichten gibt nur das
/// Gesetz (§ 31 SGB I). Woraus sie gelesen wird, beschreibt `docs/formate/recht.md`.
public struct Überlagerung: Sendable {
    /// Eine Zeile; sie gilt ab ihrem Monat, bis eine jüngere Zeile des Rechts oder der Überlagerung gilt.
    public struct Zeile: Sendable {
        /// Schlüssel und Titel des Parameters.
        public let id: String
        public let titel: String
        public let ab: Monat
        /// Woher der Wert stammt, etwa ein Entwurf.
        public let quelle: String
        /// Cent, Promille oder Anzahl, in der Reihenfolge der Form des Parameters.
        public let zahlen: [Int64]
        /// Der Wert im Typ des Parameters.
        let wert: any Sendable

        /// Der Wert als Text, wie ihn das Verzeichnis der Parameter zeigt.
        public var wertText: String { "\(wert)" }

        public init<W: Sendable>(
            id: String, titel: String, ab: Monat, quelle: String, zahlen: [Int64], wert: W
        ) {
            self.id = id
            self.titel = titel
            self.ab = ab
            self.quelle = quelle
            self.zahlen = zahlen
            self.wert = wert
        }
    }

    public let titel: String
    public let zeilen: [Zeile]

    public init(titel: String, zeilen: [Zeile]) {
        self.titel = titel
        self.zeilen = zeilen
    }

    /// Die jüngste eigene Zeile am Tag und ihre Stelle; nil ohne eigene.
    func zeile<W>(of id: String, am tag: Tag, als _: W.Type) -> (stelle: Int, wert: W)? {
        var jüngste: (stelle: Int, wert: W)?
        for (stelle, zeile) in zeilen.enumerated()
        where zeile.id == id && zeile.ab.erster <= tag {
            guard let wert = zeile.wert as? W else { continue }
            if let bisher = jüngste, zeilen[bisher.stelle].ab > zeile.ab { continue }
            jüngste = (stelle, wert)
        }
        return jüngste
    }

    /// So steht eine Zeile in der Erklärung.
    public func quelle(_ zeile: Zeile) -> String {
        "nicht geltendes Recht, Overlay „\(titel)“: \(zeile.quelle)"
    }
}

extension Überlagerung: Hashable {
    public static func == (a: Self, b: Self) -> Bool {
        a.titel == b.titel && a.zeilen == b.zeilen
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(titel)
        hasher.combine(zeilen)
    }
}

extension Überlagerung.Zeile: Hashable {
    // Der Wert folgt aus dem Schlüssel und den Zahlen.
    public static func == (a: Self, b: Self) -> Bool {
        a.id == b.id && a.ab == b.ab && a.quelle == b.quelle && a.zahlen == b.zahlen
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(ab)
        hasher.combine(quelle)
        hasher.combine(zahlen)
    }
}
