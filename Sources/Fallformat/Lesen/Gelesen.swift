public import Grundtypen
public import Leistungsrecht

/// Eine gelesene Datei.
public struct Gelesen: Sendable {
    public let sachverhalt: Sachverhalt
    /// Nur in Beispielen.
    public let erwartung: Erwartung?
    let stellen: [String: Stelle]

    /// Wo eine Angabe in der Datei steht, etwa `personen.anna.einkommen.0`.
    ///
    /// Steht die Angabe nicht da, gilt die Stelle der Gruppe, in die sie gehört; nil nur beim leeren
    /// Pfad.
    public func stelle(of pfad: String) -> Stelle? {
        var rest = pfad[...]
        while !rest.isEmpty {
            if let stelle = stellen[String(rest)] { return stelle }
            rest = rest[..<(rest.lastIndex(of: ".") ?? rest.startIndex)]
        }
        return pfad.isEmpty ? nil : Stelle(zeile: 1, spalte: 1)
    }
}

/// Geprüfte Ergebnisse eines Beispiels; geprüft wird nur, was da steht.
public struct Erwartung: Hashable, Sendable {
    public var monate: [MonatErwartung]

    /// Was in einem Monat herauskommen soll.
    public struct MonatErwartung: Hashable, Sendable {
        public var monat: Monat
        /// Alle Ansprüche mit Sofortzuschlag.
        public var gesamt: Geld?
        public var bund: Geld?
        public var kommune: Geld?
        /// Bildung und Teilhabe.
        public var bildung: Geld?
        /// Einmalige Leistungen.
        public var einmalig: Geld?
        public var personen: [String: PersonErwartung]
        /// Personen, die nicht zur Bedarfsgemeinschaft gehören.
        public var außerhalb: [String]?
        public var keinAnspruch: Bool
        public var fortgeschrieben: Bool
        /// Zeile in der Datei, für die Meldung eines gescheiterten Vergleichs.
        public var zeile: Int
    }

    /// Was für eine Person in einem Monat herauskommen soll.
    public struct PersonErwartung: Hashable, Sendable {
        public var regelbedarf: Geld?
        public var mehrbedarf: Geld?
        /// Mit Heizung.
        public var unterkunft: Geld?
        public var einkommen: Geld?
        public var verteilt: Geld?
        public var anspruch: Geld?
        public var bund: Geld?
        public var kommune: Geld?
        /// Um so viel ist der Anspruch gemindert.
        public var minderung: Geld?
        /// Bildung und Teilhabe.
        public var bildung: Geld?
        /// Einmalige Leistungen.
        public var einmalig: Geld?
        public var sofortzuschlag: Geld?
    }
}
