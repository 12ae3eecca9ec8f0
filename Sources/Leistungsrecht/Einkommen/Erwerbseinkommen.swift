import Grundtypen
import Rechtskern

/// Die Grundabsetzung vom Erwerbseinkommen (§ 11b Abs. 2, 2b SGB II).
enum Grundabsetzung {
    static let betrag = Geld.euro(100)
    /// Bruttoeinkommen, über dem höhere Kosten nachgewiesen werden können.
    static let nachweisschwelle = Geld.euro(400)

    /// § 8 Abs. 1a SGB IV: Mindestlohn × 130 ÷ 3, auf volle Euro aufgerundet.
    static let geringfügigkeitsgrenze = Parameter<Geld>(
        "sgb4.8-1a", "Geringfügigkeitsgrenze", festgesetztBis: Monat(2027, 12),
        .init(ab: Monat(2022, 10), "§ 8 Abs. 1a SGB IV (Mindestlohn 12,00 Euro)", .euro(520)),
        .init(ab: Monat(2024, 1), "§ 8 Abs. 1a SGB IV, MiLoV4 (12,41 Euro)", .euro(538)),
        .init(ab: Monat(2025, 1), "§ 8 Abs. 1a SGB IV, MiLoV4 (12,82 Euro)", .euro(556)),
        .init(ab: Monat(2026, 1), "§ 8 Abs. 1a SGB IV, MiLoV5 (13,90 Euro)", .euro(603)),
        .init(ab: Monat(2027, 1), "§ 8 Abs. 1a SGB IV, MiLoV5 (14,60 Euro)", .euro(633)))

    /// § 11b Abs. 2b SGB II gilt seit Juli 2023.
    static let beginnAbsatz2b = Monat(2023, 7)
    /// § 11b Abs. 2b Satz 3 SGB II: ab 25 im Freiwilligendienst.
    static let freiwilligendienstAb25 = Geld.euro(250)

    static func betrag<S: Spur>(
        _ person: PersonLage, _ nachgewiesen: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        if person.absatz2b {
            let satz = recht.geringfügigkeit
            return spur.parameter(
                .grundabsetzung, "§ 11b Abs. 2b Satz 1 SGB II", satz.wert, satz,
                geringfügigkeitsgrenze)
        }
        let pauschal = person.freiwilligendienstAb25 ? freiwilligendienstAb25 : betrag
        if person.brutto > nachweisschwelle && nachgewiesen.geld > pauschal {
            return spur.betrag(
                .grundabsetzung, "§ 11b Abs. 2 Satz 2 SGB II", nachgewiesen.geld, .übernahme,
                aus: [nachgewiesen.grund])
        }
        return spur.tatsache(
            .grundabsetzung,
            person.freiwilligendienstAb25
                ? "§ 11b Abs. 2b Satz 3 SGB II" : "§ 11b Abs. 2 Satz 1 SGB II", pauschal)
    }
}

/// Die Bänder des weiteren Freibetrags, in Euro brutto je Monat und Prozent.
struct Freibetragsbänder: Hashable, Sendable {
    /// Das erste Band beginnt über 100 Euro und endet hier.
    let ende1: Geld
    let prozent1: Int64
    /// Das zweite Band endet bei 1 000 Euro; gleich `ende1`, wenn es keines gibt.
    let ende2: Geld
    let prozent2: Int64
    let prozent3: Int64
}

/// Der weitere Absetzbetrag für Erwerbstätige (§ 11b Abs. 3 SGB II), vom Brutto gerechnet.
enum Erwerbstätigenfreibetrag {
    static let beginn = Geld.euro(100)
    static let obergrenze = Geld.euro(1200)
    /// § 11b Abs. 3 Satz 3 SGB II.
    static let obergrenzeMitKind = Geld.euro(1500)

    static let bänder = Parameter<Freibetragsbänder>(
        "sgb2.11b-3", "Bänder des Erwerbstätigenfreibetrags",
        .init(
            ab: Monat(2011, 4), "§ 11b Abs. 3 SGB II, BGBl. I 2011 S. 453",
            .init(
                ende1: .euro(1000), prozent1: 20, ende2: .euro(1000), prozent2: 0, prozent3: 10)),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11b Abs. 3 SGB II, BGBl. I 2022 S. 2328",
            .init(
                ende1: .euro(520), prozent1: 20, ende2: .euro(1000), prozent2: 30, prozent3: 10)))

    /// Der Teil des Einkommens zwischen zwei Grenzen.
    @inline(__always)
    private static func teil(_ brutto: Geld, über unten: Geld, bis oben: Geld) -> Geld {
        (min(brutto, oben) - unten).mindestensNull
    }

    /// Bis Juni 2023 gab es nur zwei Bänder; das von 10 Prozent stand in Nummer 2.
    private static func normDrittesBand(_ b: Freibetragsbänder) -> Norm {
        b.ende1 == b.ende2
            ? "§ 11b Abs. 3 Satz 2 Nr. 2 SGB II" : "§ 11b Abs. 3 Satz 2 Nr. 3 SGB II"
    }

    static func betrag<S: Spur>(
        _ person: PersonLage, brutto: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.freibetragsbänder
        let b = satz.wert
        let oben = person.hatMinderjährigesKind ? obergrenzeMitKind : obergrenze
        // § 11b Abs. 3 Satz 4 SGB II: in den Fällen des Absatzes 2b entfällt das erste Band (AV-0008).
        let erstes =
            person.absatz2b
            ? Geld.null
            : teil(brutto.geld, über: beginn, bis: b.ende1).mal(b.prozent1, durch: 100)
        let zweites = teil(brutto.geld, über: b.ende1, bis: b.ende2).mal(b.prozent2, durch: 100)
        let drittes = teil(brutto.geld, über: .euro(1000), bis: oben).mal(b.prozent3, durch: 100)
        let band1 = spur.betrag(
            .freibetragBand1, "§ 11b Abs. 3 Satz 2 Nr. 1 SGB II", erstes, .folge,
            aus: [brutto.grund], .band(beginn, b.ende1, b.prozent1, entfällt: person.absatz2b))
        let band2 = spur.betrag(
            .freibetragBand2, "§ 11b Abs. 3 Satz 2 Nr. 2 SGB II", zweites, .folge,
            aus: [brutto.grund], .band(b.ende1, b.ende2, b.prozent2, entfällt: b.ende1 == b.ende2))
        let band3 = spur.betrag(
            .freibetragBand3,
            person.hatMinderjährigesKind
                ? "§ 11b Abs. 3 Satz 3 SGB II" : normDrittesBand(b), drittes,
            .folge, aus: [brutto.grund], .band(.euro(1000), oben, b.prozent3, entfällt: false))
        return spur.betrag(
            .erwerbstätigenfreibetrag, "§ 11b Abs. 3 SGB II", erstes + zweites + drittes, .summe,
            aus: [band1.grund, band2.grund, band3.grund],
            Begriff(
                "Recht ab \(bänder.zeilen[Int(satz.zeile)].ab.deutsch)",
                "law from \(bänder.zeilen[Int(satz.zeile)].ab)"))
    }
}
