import Grundtypen
import Rechtskern

// Vor April 2021 hält die Rechnung bei den meisten dieser Einnahmen an (`Lagebild.prüfeFassung`); die erste Zeile
// beginnt nur deshalb früher, damit alle Monate einen Wert haben.

/// Ausbildungsförderung, von der wenigstens ein Pauschbetrag abgeht.
enum Ausbildungsförderung {
    /// Euro im Monat, wenn nichts vom Erwerbseinkommen abgeht.
    static let mindestabsetzung = Parameter<Geld>(
        "sgb2.11b-2b-4", "Mindestens von Ausbildungsförderung abzusetzen",
        .init(
            ab: Monat(2012, 1), "SGB II § 11b Abs. 2 Satz 5 in der Fassung vom April 2021",
            .euro(100)),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11b Abs. 2b Satz 4 SGB II, BGBl. I 2022 S. 2328", .euro(100)))

    /// Bis Juni 2023 stand die Vorschrift in Absatz 2.
    static func norm(_ recht: borrowing Rechtslage) -> Norm {
        recht.kenntAbsatz2b ? "§ 11b Abs. 2b Satz 4 SGB II" : "§ 11b Abs. 2 Satz 5 SGB II"
    }
}

/// Was vom Elterngeld frei bleibt (§ 10 Abs. 5 BEEG), Euro im Monat.
struct Elterngeldfreibetrag: Hashable, Sendable {
    let basis, plus: Geld

    static let beträge = Parameter<Elterngeldfreibetrag>(
        "beeg.10-5", "Freibetrag vom Elterngeld",
        .init(
            ab: Monat(2012, 1), "§ 10 Abs. 5 BEEG a.F. (die Rechnung hält an)",
            .init(basis: .null, plus: .null)),
        .init(
            ab: Monat(2015, 7), "§ 10 Abs. 5 BEEG (ElterngeldPlus seit Juli 2015)",
            .init(basis: .euro(300), plus: .euro(150))))
}

/// Was vom Pflegegeld für den erzieherischen Einsatz zählt (§ 11a Abs. 3 Satz 2 Nr. 1 SGB II).
struct Pflegegeldanteile: Hashable, Sendable {
    /// So viele Pflegekinder zählen nicht.
    let frei: Int
    /// Anteil für das nächste; alle weiteren zählen ganz.
    let nächstes: Promille

    static let anteile = Parameter<Pflegegeldanteile>(
        "sgb2.11a-3-2-1", "Pflegegeld, das als Einkommen zählt",
        .init(
            ab: Monat(2011, 4), "§ 11a Abs. 3 Satz 2 Nr. 1 SGB II, BGBl. I 2011 S. 453",
            .init(frei: 2, nächstes: .prozent(75))))

    var einzelheit: Begriff {
        Begriff(
            "\(frei) Pflegekinder frei, das nächste zu \(nächstes.begriff.de), weitere ganz",
            "\(frei) foster children free, the next at \(nächstes.begriff.en), others in full")
    }
}

/// Steuerfreie Einnahmen aus dem Ehrenamt (§ 3 Nr. 12, 26, 26a EStG).
enum Ehrenamt {
    /// Euro im Kalenderjahr, die nicht zählen; nil, solange es die Vorschrift nicht gab.
    static let grenze = Parameter<Geld?>(
        "sgb2.11a-1-5", "Steuerfreie Einnahmen aus dem Ehrenamt, frei im Kalenderjahr",
        .init(
            ab: Monat(2012, 1), "§ 11a SGB II in der Fassung vom April 2021 (noch keine Nr. 5)",
            nil),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11a Abs. 1 Nr. 5 SGB II, BGBl. I 2022 S. 2328", .euro(3000)),
        .init(
            ab: Monat(2026, 1),
            "§ 11a Abs. 1 Nr. 5 SGB II, BGBl. 2025 I Nr. 363; § 3 Nr. 26 Satz 1 EStG", .euro(3300)))
    /// Euro im Monat statt 100; nil, seit Nr. 5 gilt.
    static let grundabsetzung = Parameter<Geld?>(
        "sgb2.11b-2-3", "Grundabsetzung mit Einnahmen aus dem Ehrenamt",
        .init(
            ab: Monat(2012, 1), "SGB II § 11b Abs. 2 Satz 3 in der Fassung vom April 2021",
            .euro(250)),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11b Abs. 2 SGB II, BGBl. I 2022 S. 2328 (ohne den früheren Satz 3)", nil))

    /// Einnahmen im Kalenderjahr von `ab` bis zu diesem Monat.
    static func summe(of person: Person, ab: Monat, bis: Monat) -> Geld {
        var summe = Geld.null
        var laufend = ab
        while laufend <= bis {
            for einnahme in person.einkommen
            where einnahme.art == .ehrenamt && einnahme.fließtZu(in: laufend) {
                summe += einnahme.betrag ?? .null
            }
            laufend = laufend + 1
        }
        return summe
    }
}

/// Mutterschaftsgeld nach § 19 MuSchG.
enum Mutterschaftsgeld {
    /// Ob es frei ist.
    static let frei = Parameter<Bool>(
        "sgb2.11a-1-6", "Mutterschaftsgeld ist frei",
        .init(
            ab: Monat(2012, 1), "§ 11a SGB II in der Fassung vom April 2021 (noch keine Nr. 6)",
            false),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11a Abs. 1 Nr. 6 SGB II, BGBl. I 2022 S. 2328", true))
}

/// Lohn von Kindern unter 15.
enum Kinderlohn {
    /// Euro im Monat.
    static let frei = Parameter<Geld>(
        "grusigv.1-1-9", "Lohn von Kindern unter 15, frei im Monat",
        .init(
            ab: Monat(2012, 1), "§ 1 Abs. 1 Nr. 9 Alg II-V, BGBl. I 2011 S. 2833",
            .euro(100)),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 1 Abs. 1 Nr. 9 GrusiGV, BGBl. 2026 I Nr. 107", .euro(100)))
}
