package import Fallakte
package import Grundtypen

/// Ein Fall in der Arbeitsliste; folgt vollständig aus dem Journal.
package struct Fallzeile: Hashable, Sendable {
    package let fall: FallID
    package let version: Int
    /// `Nachname, Vorname` der antragstellenden Person; ohne Namen ihre Kennung, sonst leer.
    package let name: String
    package let standort: String?
    package let zuständig: Kennung?
    package let zustand: Fallzustand
    /// Tag des jüngsten Antrags.
    package let eingang: Tag?
    /// Prozent der Unterlagen; nil, solange niemand es festgestellt hat.
    package let vollständigkeit: Int?
    /// Bis wann Fehlendes nachzureichen ist.
    package let frist: Tag?
    /// Eingang des ältesten Antrags ohne Bescheid.
    package let offenSeit: Tag?
    /// Letzter bewilligter Monat.
    package let bewilligtBis: Monat?
    /// Personen der neuesten Angaben ohne Mitbewohner.
    package let haushaltsgröße: Int
    /// Falsch, wenn sich aus den neuesten Angaben kein Haushalt lesen lässt.
    package let angabenLesbar: Bool
    package let letzteÄnderung: Zeitpunkt
    /// Klein, gefaltet, sortiert, jeder einmal; siehe ``Suchbegriffe``.
    package let suchbegriffe: [String]

    package init(
        fall: FallID, version: Int, name: String, standort: String?, zuständig: Kennung?,
        zustand: Fallzustand, eingang: Tag?, vollständigkeit: Int?, frist: Tag?, offenSeit: Tag?,
        bewilligtBis: Monat?, haushaltsgröße: Int,
        angabenLesbar: Bool, letzteÄnderung: Zeitpunkt, suchbegriffe: [String]
    ) {
        self.fall = fall
        self.version = version
        self.name = name
        self.standort = standort
        self.zuständig = zuständig
        self.zustand = zustand
        self.eingang = eingang
        self.vollständigkeit = vollständigkeit
        self.frist = frist
        self.offenSeit = offenSeit
        self.bewilligtBis = bewilligtBis
        self.haushaltsgröße = haushaltsgröße
        self.angabenLesbar = angabenLesbar
        self.letzteÄnderung = letzteÄnderung
        self.suchbegriffe = suchbegriffe
    }
}

/// Wessen Fälle gezeigt werden.
package enum Fallzuteilung: Hashable, Sendable {
    case alle
    /// Noch niemandem zugewiesen.
    case eingangskorb
    case person(Kennung)
}

/// In welcher Folge; bei Gleichstand entscheidet das Aktenzeichen.
package enum Fallfolge: Hashable, Sendable, CaseIterable {
    /// Am längsten offen zuerst, ohne offenen Antrag zuletzt.
    case längsteOffene
    case zuletztGeändert
    case name
}

/// Was in der Arbeitsliste stehen soll.
package struct Fallsuche: Hashable, Sendable {
    /// Wortanfänge aus Name, Aktenzeichen, Geburtstag oder Straße; alle müssen passen.
    package var text: String
    package var standort: String?
    package var zuteilung: Fallzuteilung
    /// Leer: jeder Zustand.
    package var zustände: Set<Fallzustand>
    package var folge: Fallfolge
    package var ab: Int
    package var anzahl: Int

    package init(
        text: String = "", standort: String? = nil, zuteilung: Fallzuteilung = .alle,
        zustände: Set<Fallzustand> = [], folge: Fallfolge = .längsteOffene, ab: Int = 0,
        anzahl: Int = 50
    ) {
        self.text = text
        self.standort = standort
        self.zuteilung = zuteilung
        self.zustände = zustände
        self.folge = folge
        self.ab = ab
        self.anzahl = anzahl
    }
}

/// Ein Ausschnitt der Arbeitsliste.
package struct Fallliste: Hashable, Sendable {
    package let zeilen: [Fallzeile]
    /// Wie viele Fälle insgesamt passen.
    package let gesamt: Int

    package init(zeilen: [Fallzeile], gesamt: Int) {
        self.zeilen = zeilen
        self.gesamt = gesamt
    }
}
