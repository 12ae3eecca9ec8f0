package import Grundtypen

/// Wem der Bescheid bekannt gegeben wird (§ 37 Abs. 1 SGB X).
package struct Adressat: Hashable, Sendable {
    /// Vollständige Namen, je Person eine Zeile; auch ein Bevollmächtigter (§ 37 Abs. 1 Satz 2 SGB X).
    package var namen: [String]
    package var anschrift: Anschrift

    package init(namen: [String], anschrift: Anschrift) {
        self.namen = namen
        self.anschrift = anschrift
    }
}

/// Wodurch der Bescheid eine Person erreicht.
package enum Vertretung: Hashable, Sendable {
    /// Sie ist selbst Adressat.
    case selbst
    /// Vermutete Bevollmächtigung der antragstellenden Person (§ 38 Abs. 1 SGB II).
    case vermuteteVollmacht
    /// Gesetzliche Vertretung, etwa durch die Eltern.
    case gesetzlich(durch: String)
}

/// Eine Person der Bedarfsgemeinschaft; jede hat einen eigenen Anspruch.
package struct Mitglied: Hashable, Sendable {
    /// Der Schlüssel der Person im Fall.
    package var id: String
    package var vorname: String
    /// Leer, wenn nur ein Name bekannt ist.
    package var nachname: String
    package var geboren: Tag
    package var vertretung: Vertretung

    package init(
        id: String, vorname: String, nachname: String, geboren: Tag, vertretung: Vertretung
    ) {
        self.id = id
        self.vorname = vorname
        self.nachname = nachname
        self.geboren = geboren
        self.vertretung = vertretung
    }

    package var name: String { nachname.isEmpty ? vorname : "\(vorname) \(nachname)" }
}
