import Grundtypen
import Rechtskern

/// Die Grundabsetzung vom Erwerbseinkommen (§ 11b Abs. 2, 2b SGB II).
enum Grundabsetzung {
    static let pauschale = Parameter<Geld>(
        "sgb2.11b-2-1", "Grundabsetzung",
        .init(ab: Monat(2011, 4), "§ 11b Abs. 2 Satz 1 SGB II, BGBl. I 2011 S. 453", .euro(100)))
    /// Bruttoeinkommen, über dem höhere Kosten nachgewiesen werden können.
    static let nachweisschwelle = Parameter<Geld>(
        "sgb2.11b-2-2", "Einkommen, über dem höhere Ausgaben nachgewiesen werden können",
        .init(ab: Monat(2011, 4), "§ 11b Abs. 2 Satz 2 SGB II, BGBl. I 2011 S. 453", .euro(400)))

    /// § 8 Abs. 1a SGB IV: Mindestlohn × 130 ÷ 3, auf volle Euro aufgerundet.
    static let geringfügigkeitsgrenze = Parameter<Geld>(
        "sgb4.8-1a", "Geringfügigkeitsgrenze", festgesetztBis: Monat(2027, 12),
        .init(ab: Monat(2012, 1), "§ 8 Abs. 1 Nr. 1 SGB IV a.F.", .euro(400)),
        .init(
            ab: Monat(2013, 1), "§ 8 Abs. 1 Nr. 1 SGB IV, BGBl. I 2012 S. 2474", .euro(450)),
        .init(ab: Monat(2022, 10), "§ 8 Abs. 1a SGB IV (Mindestlohn 12,00 Euro)", .euro(520)),
        .init(ab: Monat(2024, 1), "§ 8 Abs. 1a SGB IV, MiLoV4 (12,41 Euro)", .euro(538)),
        .init(ab: Monat(2025, 1), "§ 8 Abs. 1a SGB IV, MiLoV4 (12,82 Euro)", .euro(556)),
        .init(ab: Monat(2026, 1), "§ 8 Abs. 1a SGB IV, MiLoV5 (13,90 Euro)", .euro(603)),
        .init(ab: Monat(2027, 1), "§ 8 Abs. 1a SGB IV, MiLoV5 (14,60 Euro)", .euro(633)))

    /// § 11b Abs. 2b Satz 3 SGB II: ab 25 im Freiwilligendienst; nil, solange es den Absatz nicht gab.
    static let freiwilligendienstAb25 = Parameter<Geld?>(
        "sgb2.11b-2b", "Absetzbetrag im Freiwilligendienst ab 25 Jahren",
        .init(ab: Monat(2011, 4), "§ 11b SGB II, BGBl. I 2011 S. 453 (noch kein Absatz 2b)", nil),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11b Abs. 2b Satz 3 SGB II, BGBl. I 2022 S. 2328", .euro(250)))

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
        if person.ehrenamt.istPositiv, let höher = recht.ehrenamtsabsetzung.wert {
            return ehrenamt(person, nachgewiesen, höher, recht, &spur)
        }
        let imDienst = person.freiwilligendienstAb25 ? recht.freiwilligendienstAb25.wert : nil
        let pauschal = imDienst ?? recht.grundabsetzung.wert
        let schwelle = recht.nachweisschwelle
        if person.brutto > schwelle.wert && nachgewiesen.geld > pauschal {
            let grenze = spur.wert(
                .nachweisschwelle, "§ 11b Abs. 2 Satz 2 SGB II", schwelle, nachweisschwelle,
                .euro(schwelle.wert))
            return spur.betrag(
                .grundabsetzung, "§ 11b Abs. 2 Satz 2 SGB II", nachgewiesen.geld, .übernahme,
                aus: [nachgewiesen.grund, grenze])
        }
        guard imDienst == nil else {
            return spur.parameter(
                .grundabsetzung, "§ 11b Abs. 2b Satz 3 SGB II", pauschal,
                recht.freiwilligendienstAb25, freiwilligendienstAb25)
        }
        return spur.parameter(
            .grundabsetzung, "§ 11b Abs. 2 Satz 1 SGB II", pauschal, recht.grundabsetzung,
            pauschale)
    }
}

extension Grundabsetzung {
    /// § 11b Abs. 2 Satz 3 SGB II bis Juni 2023: mit steuerfreien Einnahmen bis 250 Euro, höchstens 100 Euro und
    /// diese Einnahmen; derselbe Betrag ersetzt die Schwelle von 400 Euro.
    private static func ehrenamt<S: Spur>(
        _ person: PersonLage, _ nachgewiesen: Betrag<S.Grund>, _ höher: Geld,
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let norm: Norm = "§ 11b Abs. 2 Satz 3 SGB II"
        let satz = recht.ehrenamtsabsetzung
        let grenze = spur.parameter(.ehrenamtsbetrag, norm, höher, satz, Ehrenamt.grundabsetzung)
        let grund = spur.parameter(
            .grundabsetzung, "§ 11b Abs. 2 Satz 1 SGB II", recht.grundabsetzung.wert,
            recht.grundabsetzung, pauschale)
        let steuerfrei = spur.tatsache(Einkommensart.ehrenamt.begriff, norm, person.ehrenamt)
        let beide = spur.summe(.ehrenamtsbetrag, norm, grund, steuerfrei)
        let betrag = spur.kleinster(.grundabsetzung, norm, grenze, beide)
        guard person.brutto > betrag.geld, nachgewiesen.geld > betrag.geld else { return betrag }
        return spur.betrag(
            .grundabsetzung, "§ 11b Abs. 2 Satz 2 SGB II", nachgewiesen.geld, .übernahme,
            aus: [nachgewiesen.grund, betrag.grund])
    }
}

/// Die Bänder des weiteren Freibetrags in Euro brutto je Monat.
struct Freibetragsbänder: Hashable, Sendable {
    /// Das erste Band beginnt über diesem Betrag.
    let beginn: Geld
    let ende1: Geld
    let satz1: Promille
    /// Gleich `ende1`, wenn es nur zwei Bänder gibt.
    let ende2: Geld
    let satz2: Promille
    let satz3: Promille
    /// Ende des letzten Bandes ohne und mit minderjährigem Kind (§ 11b Abs. 3 Satz 3 SGB II).
    let ende3: Geld
    let ende3MitKind: Geld

    func obergrenze(mitKind: Bool) -> Geld { mitKind ? ende3MitKind : ende3 }
}

/// Der weitere Absetzbetrag für Erwerbstätige (§ 11b Abs. 3 SGB II), vom Brutto gerechnet.
enum Erwerbstätigenfreibetrag {
    static let bänder = Parameter<Freibetragsbänder>(
        "sgb2.11b-3", "Bänder des Erwerbstätigenfreibetrags",
        .init(
            ab: Monat(2011, 4), "§ 11b Abs. 3 SGB II, BGBl. I 2011 S. 453",
            .init(
                beginn: .euro(100), ende1: .euro(1000), satz1: .prozent(20), ende2: .euro(1000),
                satz2: .null, satz3: .prozent(10), ende3: .euro(1200), ende3MitKind: .euro(1500))),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11b Abs. 3 SGB II, BGBl. I 2022 S. 2328",
            .init(
                beginn: .euro(100), ende1: .euro(520), satz1: .prozent(20), ende2: .euro(1000),
                satz2: .prozent(30), satz3: .prozent(10), ende3: .euro(1200),
                ende3MitKind: .euro(1500))))

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
        let oben = b.obergrenze(mitKind: person.hatMinderjährigesKind)
        // § 11b Abs. 3 Satz 4 SGB II: in den Fällen des Absatzes 2b entfällt das erste Band (AV-0008).
        let ohneErstes = person.absatz2b || person.freiwilligendienstAb25
        let erstes =
            ohneErstes
            ? Geld.null
            : teil(brutto.geld, über: b.beginn, bis: b.ende1).mal(b.satz1)
        let zweites = teil(brutto.geld, über: b.ende1, bis: b.ende2).mal(b.satz2)
        let drittes = teil(brutto.geld, über: b.ende2, bis: oben).mal(b.satz3)
        let recht = spur.wert(
            .freibetragBänder, "§ 11b Abs. 3 SGB II", satz, bänder, .bänder(b))
        let band1 = spur.betrag(
            .freibetragBand1, "§ 11b Abs. 3 Satz 2 Nr. 1 SGB II", erstes, .folge,
            aus: [brutto.grund, recht], .band(b.beginn, b.ende1, b.satz1, entfällt: ohneErstes))
        let band2 = spur.betrag(
            .freibetragBand2, "§ 11b Abs. 3 Satz 2 Nr. 2 SGB II", zweites, .folge,
            aus: [brutto.grund, recht],
            .band(b.ende1, b.ende2, b.satz2, entfällt: b.ende1 == b.ende2))
        let band3 = spur.betrag(
            .freibetragBand3,
            person.hatMinderjährigesKind
                ? "§ 11b Abs. 3 Satz 3 SGB II" : normDrittesBand(b), drittes,
            .folge,
            aus: [brutto.grund, recht], .band(b.ende2, oben, b.satz3, entfällt: false))
        return spur.betrag(
            .erwerbstätigenfreibetrag, "§ 11b Abs. 3 SGB II", erstes + zweites + drittes, .summe,
            aus: [band1.grund, band2.grund, band3.grund])
    }
}
