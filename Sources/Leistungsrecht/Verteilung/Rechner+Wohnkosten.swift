import Grundtypen
import Rechtskern

extension Rechner {
    /// Nimmt in die anerkannten Kosten auf, was im Monat einmal anfällt oder als Guthaben abgeht.
    ///
    /// - Parameters:
    ///   - unterkunft: die laufenden Kosten der Bedarfsgemeinschaft, soweit anerkannt.
    ///   - heizung: ebenso.
    ///   - mitglieder: Zahl der Mitglieder.
    /// - Returns: beides mit Nachforderungen und ohne Guthaben.
    /// - Throws: `Rechtsfehler`, wenn das Guthaben höher ist als die Kosten.
    mutating func einmaliges(
        _ unterkunft: B, _ heizung: B, mitglieder: Int
    ) throws(Rechtsfehler) -> (unterkunft: B, heizung: B) {
        let w = lage.wohnung
        var (u, h) = (unterkunft, heizung)
        if w.einmaligUnterkunft.istPositiv {
            let teil = kopfteile(
                .einmaligeUnterkunft, "§ 22 Abs. 1 Satz 1 SGB II", w.einmaligUnterkunft, mitglieder)
            gemeinsam.einmaligeUnterkunft = teil
            u = spur.summe(.unterkunft, "§ 22 Abs. 1 Satz 1 SGB II", u, teil)
        }
        if w.einmaligHeizung.istPositiv {
            let teil = kopfteile(
                .einmaligeHeizung, "§ 22 Abs. 1 Satz 1 SGB II", w.einmaligHeizung, mitglieder)
            gemeinsam.einmaligeHeizung = teil
            h = spur.summe(.heizung, "§ 22 Abs. 1 Satz 1 SGB II", h, teil)
        }
        if w.instandhaltung.istPositiv {
            let norm: Norm = "§ 22 Abs. 2 Satz 1 SGB II"
            let teil = kopfteile(.instandhaltung, norm, w.instandhaltung, mitglieder)
            gemeinsam.instandhaltung = teil
            u = spur.summe(.unterkunft, norm, u, teil)
        }
        guard w.guthaben.istPositiv else { return (u, h) }
        return try mindere(u, h, um: w.guthaben, mitglieder)
    }

    /// § 22 Abs. 3 SGB II: erst die Unterkunft, dann die Heizung (AV-0066).
    private mutating func mindere(
        _ unterkunft: B, _ heizung: B, um guthaben: Geld, _ mitglieder: Int
    ) throws(Rechtsfehler) -> (unterkunft: B, heizung: B) {
        let norm: Norm = "§ 22 Abs. 3 SGB II"
        let teil = kopfteile(.wohnguthaben, norm, guthaben, mitglieder)
        guard teil.geld <= unterkunft.geld + heizung.geld else {
            throw .nichtGebaut(
                norm,
                was: "Ein Guthaben, das höher ist als die anerkannten Kosten des Monats danach",
                pfad: "wohnung.guthaben")
        }
        gemeinsam.guthaben = teil
        let vonUnterkunft = min(teil.geld, unterkunft.geld)
        let erster = spur.betrag(
            .guthabenUnterkunft, norm, vonUnterkunft, .folge, aus: [teil.grund, unterkunft.grund])
        let u = spur.differenz(.unterkunft, norm, unterkunft, erster)
        guard vonUnterkunft < teil.geld else { return (u, heizung) }
        let zweiter = spur.differenz(.guthabenHeizung, norm, teil, erster)
        return (u, spur.differenz(.heizung, norm, heizung, zweiter))
    }

    /// Der Anteil der Bedarfsgemeinschaft nach Köpfen.
    private mutating func kopfteile(
        _ begriff: Begriff, _ norm: Norm, _ betrag: Geld, _ mitglieder: Int
    ) -> B {
        let köpfe = lage.wohnung.köpfe
        let gesamt = spur.tatsache(begriff, norm, betrag)
        guard mitglieder != köpfe else { return gesamt }
        return spur.anteil(
            .anteilBedarfsgemeinschaft, norm, gesamt, Int64(mitglieder), Int64(köpfe),
            Begriff("\(mitglieder) von \(köpfe) Köpfen", "\(mitglieder) of \(köpfe) persons"))
    }
}

extension Begriff {
    static var einmaligeUnterkunft: Self {
        .init("einmalige Kosten der Unterkunft", "one-off housing costs")
    }
    static var einmaligeHeizung: Self {
        .init("einmalige Kosten der Heizung", "one-off heating costs")
    }
    static var instandhaltung: Self {
        .init("Instandhaltung und Reparatur", "maintenance and repair")
    }
    static var wohnguthaben: Self {
        .init("Rückzahlungen und Guthaben", "refunds and credits")
    }
    static var guthabenUnterkunft: Self {
        .init("Guthaben für die Unterkunft", "credit for housing")
    }
    static var guthabenHeizung: Self { .init("Guthaben für die Heizung", "credit for heating") }
}
