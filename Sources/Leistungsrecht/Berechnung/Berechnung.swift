public import Grundtypen
public import Rechtskern

/// Die Leistungen eines Haushalts für die Monate eines Bewilligungszeitraums.
public struct Berechnung: Hashable, Sendable {
    public let zeitraum: Bewilligungszeitraum
    public let monate: [Monatsergebnis]

    public var gesamt: Geld { monate.map(\.gesamt).summe }
    public var hatAnspruch: Bool { monate.contains(where: \.hatAnspruch) }
    /// Das Vorhaben, nach dem gerechnet wurde; nil, wenn es das geltende Recht war.
    public var überlagerung: Überlagerung? { monate.lazy.compactMap(\.überlagerung).first }

    /// Rechnet die genannten Monate, sonst alle des Bewilligungszeitraums.
    ///
    /// - Parameters:
    ///   - sachverhalt: Angaben des Haushalts; sie müssen den ganzen Zeitraum decken.
    ///   - monate: Monate, die zu rechnen sind; nil rechnet den Zeitraum.
    ///   - recht: das Recht, wie es an einem Tag bekannt war.
    /// - Throws: `Rechtsfehler`, wenn eine Angabe oder Feststellung fehlt oder eine Vorschrift nicht
    ///   gebaut ist; nie wird etwas angenommen.
    public init(
        _ sachverhalt: Sachverhalt, monate: [Monat]? = nil, under recht: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) {
        zeitraum = try Berechnung.zeitraum(of: sachverhalt, under: recht)
        var ergebnisse: [Monatsergebnis] = []
        for monat in monate ?? zeitraum.monate {
            ergebnisse.append(
                try Berechnung.monat(monat, of: sachverhalt, in: zeitraum, under: recht))
        }
        self.monate = ergebnisse
    }

    /// Setzt gerechnete Monate zusammen, etwa wenn für jeden andere Angaben gelten.
    public init(zeitraum: Bewilligungszeitraum, monate: [Monatsergebnis]) {
        self.zeitraum = zeitraum
        self.monate = monate
    }

    /// Der angegebene oder der gesetzliche Bewilligungszeitraum (§ 37 Abs. 2 Satz 2, § 41 Abs. 3 SGB II).
    ///
    /// Zwölf Monate ab dem Monat des Antrags; sechs, wenn vorläufig entschieden wird, ein Gewinn nicht
    /// feststeht oder die Aufwendungen für Unterkunft oder Heizung unangemessen sind; bis Juli 2016 immer.
    public static func zeitraum(
        of sachverhalt: Sachverhalt, under recht: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) -> Bewilligungszeitraum {
        let ab = sachverhalt.antrag.monat
        if let angegeben = sachverhalt.bewilligungszeitraum {
            guard angegeben.ab >= ab else {
                throw .angabeFehlt(
                    "§ 37 Abs. 2 SGB II",
                    was:
                        "Leistungen gibt es frühestens ab \(ab.ausgeschrieben), dem Monat des Antrags; "
                        + "angegeben ist \(angegeben.ab.ausgeschrieben).",
                    pfad: "bewilligungszeitraum.ab")
            }
            return angegeben
        }
        // § 41 Abs. 1 Satz 4 SGB II in der Fassung bis Juli 2016.
        if ab < Monat(2016, 8) { return Bewilligungszeitraum(ab: ab, anzahl: 6) }
        let jahr = Bewilligungszeitraum(ab: ab, anzahl: 12)
        if sachverhalt.vorläufigWeil != nil || sachverhalt.hatOffenenGewinn {
            return Bewilligungszeitraum(ab: ab, anzahl: 6)
        }
        let lagebild = Lagebild(
            s: sachverhalt, monat: ab, zeitraum: jahr,
            recht: try Rechtslage(in: ab, under: recht))
        for abschnitt in try lagebild.abschnitte() {
            let mitglieder = abschnitt.lage.personen.count
            if Unterkunft.istUnangemessen(
                abschnitt.lage.wohnung, abschnitt.lage.grenzen, mitglieder: mitglieder)
            {
                return Bewilligungszeitraum(ab: ab, anzahl: 6)
            }
        }
        return jahr
    }

    static func monat(
        _ monat: Monat, of s: Sachverhalt, in zeitraum: Bewilligungszeitraum,
        under recht: Rechtsstand
    ) throws(Rechtsfehler) -> Monatsergebnis {
        let rechtslage = try Rechtslage(in: monat, under: recht)
        let lagebild = Lagebild(s: s, monat: monat, zeitraum: zeitraum, recht: rechtslage)
        let abschnitte = try lagebild.abschnitte()
        var monatsrechnung = Monatsrechnung(s, rechtslage, abschnitte)
        try monatsrechnung.rechne()
        return monatsrechnung.ergebnis()
    }
}
