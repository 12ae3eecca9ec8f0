public import Grundtypen
public import Rechtskern

/// Kosten der Wohnung in einem Abschnitt, für die ganze Bedarfsgemeinschaft.
public struct Wohnkosten: Hashable, Sendable {
    /// Die Unterkunft oder die Heizung.
    public struct Teil: Hashable, Sendable {
        /// Der Anteil der Bedarfsgemeinschaft an den tatsächlichen Kosten.
        public let tatsächlich: Geld
        /// Die örtliche Grenze für so viele Personen.
        public let grenze: Geld
        /// Vor dem Teilen nach Köpfen; wer ausgeschlossen ist, bekommt davon nichts.
        public let anerkannt: Posten
        public let anerkennung: Anerkennung
        /// Der letzte Monat der Frist zur Kostensenkung; nil, solange niemand dazu aufgefordert ist.
        public let fristBis: Monat?

        public var istGekürzt: Bool { anerkannt.betrag < tatsächlich }
    }

    public let unterkunft: Teil
    public let heizung: Teil
    /// Wie viele Personen in der Wohnung leben.
    public let köpfe: Int
    /// Wie viele davon zur Bedarfsgemeinschaft gehören.
    public let mitglieder: Int
    /// Der letzte Monat der laufenden Karenzzeit für die Unterkunft; nil, wenn keine läuft.
    public let karenzBis: Monat?
    /// Anteil der Bedarfsgemeinschaft an Kosten, die nur in diesem Monat fällig sind.
    public let einmalig: [Posten]
    /// Ihr Anteil an Rückzahlungen und Guthaben aus dem Vormonat (§ 22 Abs. 3 SGB II).
    public let guthaben: Posten?
}

/// Die Prüfung des Vermögens in einem Abschnitt (§ 12 SGB II).
public struct Vermögensprüfung: Hashable, Sendable {
    public struct Zeile: Hashable, Sendable {
        public let person: String
        public let name: String
        /// Was bei dieser Person zählt.
        public let gegenstände: [Vermögensgegenstand]
        public let freibetrag: Geld
        public let norm: Norm
    }

    /// Die Mitglieder der Bedarfsgemeinschaft.
    public let zeilen: [Zeile]
    /// Was die Erwachsenen einzusetzen haben; kann null sein.
    public let überschuss: Posten
    /// Ob freie Beträge anderer nicht auf Kinder übergehen (Einstellung des Amts, AV-0005).
    public let kinderGetrennt: Bool
}

/// Wie aus Einnahmen ein Zwischenergebnis wurde.
public struct Zwischenrechnung: Hashable, Sendable {
    /// Frühere Zwischenergebnisse, Einnahmen und Abzüge, die unmittelbar eingehen; ohne Nullen.
    struct Teile: Hashable, Sendable {
        var vorher: [Posten] = []
        var einnahmen: [Posten] = []
        var abzüge: [Posten] = []
    }

    public let vorher: [Posten]
    public let einnahmen: [Posten]
    public let abzüge: [Posten]
    public let ergebnis: Posten

    init(teile: Teile, ergebnis: Posten) {
        vorher = teile.vorher
        einnahmen = teile.einnahmen
        abzüge = teile.abzüge
        self.ergebnis = ergebnis
    }
}
