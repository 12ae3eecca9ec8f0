import Grundtypen
import Rechtskern

/// Was Verpflegung durch den Arbeitgeber wert ist (§ 2 Abs. 5 GrusiGV).
struct Verpflegungssatz: Hashable, Sendable {
    /// Volle Verpflegung eines Tages, vom monatlichen Regelbedarf der Person.
    let täglich: Promille
    /// Anteile der Mahlzeiten am Tag in Prozent.
    let frühstück, mittagessen, abendessen: Int64

    static let sätze = Parameter<Verpflegungssatz>(
        "grusigv.2-5", "Wert der Verpflegung durch den Arbeitgeber",
        .init(
            ab: Monat(2012, 1), "§ 2 Abs. 5 Alg II-V, BGBl. I 2011 S. 2833",
            .init(täglich: .prozent(1), frühstück: 20, mittagessen: 40, abendessen: 40)),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 2 Abs. 5 GrusiGV, BGBl. 2026 I Nr. 107",
            .init(täglich: .prozent(1), frühstück: 20, mittagessen: 40, abendessen: 40)))

    /// Alle Mahlzeiten eines Monats in Prozent eines Tages.
    func prozent(_ s: Sachbezug) -> Int64 {
        Int64(s.frühstück) * frühstück + Int64(s.mittagessen) * mittagessen
            + Int64(s.abendessen) * abendessen
    }
}

/// Der Wert der Sachbezüge einer Person im Monat, in Euro.
struct Sachbezugsrechnung: Sendable {
    let sachbezug: Sachbezug
    /// Die Stufe, deren Regelbedarf für die Person maßgebend ist (AV-0076).
    let stufe: Regelbedarfsstufe

    func rechne<S: Spur>(_ recht: borrowing Rechtslage, _ spur: inout S) -> Betrag<S.Grund> {
        let wert = spur.tatsache(.verkehrswert, "§ 2 Abs. 6 GrusiGV", sachbezug.wert)
        guard sachbezug.mahlzeiten > 0 else {
            return spur.betrag(
                .sachbezüge, "§ 2 Abs. 6 GrusiGV", wert.geld, .übernahme, aus: [wert.grund])
        }
        let verpflegung = verpflegung(recht, &spur)
        return spur.summe(.sachbezüge, "§ 2 Abs. 5, § 2 Abs. 6 GrusiGV", verpflegung, wert)
    }

    /// Erst der volle Tag, dann alle Mahlzeiten auf einmal: drei am Tag sind genau ein voller Tag.
    private func verpflegung<S: Spur>(
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let norm: Norm = "§ 2 Abs. 5 Satz 1 GrusiGV"
        let satz = recht.verpflegung
        let regelbedarf = spur.parameter(
            .regelbedarf, "§ 20 SGB II", recht.regelbedarf.wert[stufe], recht.regelbedarf,
            Regelbedarf.sätze)
        let tag = spur.anteil(
            .volleVerpflegung, norm, regelbedarf, satz.wert.täglich, satz, Verpflegungssatz.sätze)
        return spur.anteil(
            .verpflegung, "§ 2 Abs. 5 Satz 2 GrusiGV", tag, satz.wert.prozent(sachbezug), 100,
            Begriff(
                "\(sachbezug.frühstück) Tage Frühstück, \(sachbezug.mittagessen) Mittagessen, "
                    + "\(sachbezug.abendessen) Abendessen",
                "\(sachbezug.frühstück) days of breakfast, \(sachbezug.mittagessen) of lunch, "
                    + "\(sachbezug.abendessen) of dinner"))
    }
}
