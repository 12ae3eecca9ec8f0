import Grundtypen
import Rechtskern

/// Was der Kinderzuschlag von einer Familie wissen muss; alle Beträge im Monat (§ 6a BKGG).
struct Kinderzuschlagslage: Hashable, Sendable {
    /// Je Kind mit Kindergeld das zu berücksichtigende Einkommen ohne Kindergeld (§ 6a Abs. 3 BKGG).
    var kinder: [Geld]
    /// Alle Kinder der Bedarfsgemeinschaft; sie teilen die Wohnung auf.
    var kinderzahl: Int
    var paar = false
    /// Ob das niedrigere Mindesteinkommen gilt (§ 6a Abs. 1 Nr. 2 BKGG).
    var alleinerziehend = false
    /// Einnahmen der Eltern ohne Absetzbeträge, ohne Kindergeld und Wohngeld.
    var bruttoeinkommen = Geld.null
    /// Zu berücksichtigendes Erwerbseinkommen der Eltern.
    var erwerbseinkommen = Geld.null
    /// Anderes zu berücksichtigendes Einkommen der Eltern.
    var anderesEinkommen = Geld.null
    /// Regel- und Mehrbedarf der Eltern.
    var lebensunterhaltEltern = Geld.null
    /// Unterkunft und Heizung der Bedarfsgemeinschaft.
    var unterkunft = Geld.null
    /// Zu berücksichtigendes Vermögen aller Mitglieder.
    var vermögen = Geld.null
    /// Mitglieder der Bedarfsgemeinschaft.
    var mitglieder = 1
    /// Erster Monat des Bewilligungszeitraums; nur darin mindert Vermögen (§ 6a Abs. 3 Satz 7 BKGG).
    var ersterMonat = true
}

/// Mindesteinkommen der Eltern, Euro im Monat.
struct Mindesteinkommen: Hashable, Sendable { let eltern, alleinerziehend: Geld }

/// Vermögen, das außer Betracht bleibt.
struct Zuschlagsvermögen: Hashable, Sendable {
    let berechtigte, jeWeiteres: Geld

    func betrag(mitglieder: Int) -> Geld {
        berechtigte + jeWeiteres * Int64(max(0, mitglieder - 1))
    }
}

/// Unterkunft und Heizung im Existenzminimum, Euro im Jahr.
struct Wohnanteile: Hashable, Sendable {
    let alleinstehende, paar, kind: Geld

    /// Der Teil, der auf die Eltern entfällt.
    func elternanteil(paar mitPartner: Bool, kinder: Int) -> (zähler: Int64, nenner: Int64) {
        let eltern = (mitPartner ? paar : alleinstehende).cent
        return (eltern, eltern + kind.cent * Int64(kinder))
    }
}

/// Der Kinderzuschlag (§ 6a BKGG).
///
/// Ob mit ihm keine Hilfebedürftigkeit mehr besteht (§ 6a Abs. 1 Nr. 3 BKGG), prüft ``Vorrang``. Der
/// erweiterte Zugang des Absatzes 1a und der Durchschnitt aus sechs Monaten (Absatz 8) sind nicht
/// gebaut; gerechnet wird mit dem übergebenen Monat (AV-0028).
enum Kinderzuschlag {
    static let mindesteinkommen = Parameter<Mindesteinkommen>(
        "bkgg.6a-1-2", "Mindesteinkommen für den Kinderzuschlag",
        .init(
            ab: Monat(2008, 10), "§ 6a Abs. 1 BKGG, BGBl. I 2008 S. 1854",
            .init(eltern: .euro(900), alleinerziehend: .euro(600))))
    /// Je Kind, mit dem Sofortzuschlag des § 6a Abs. 2 Satz 4 BKGG.
    static let höchstbetrag = Parameter<Geld>(
        "bkgg.6a-2", "Höchstbetrag des Kinderzuschlags", festgesetztBis: Monat(2026, 12),
        .init(ab: Monat(2023, 1), "BKGG § 20 Abs. 3a", .euro(250)),
        .init(
            ab: Monat(2024, 1),
            "BKGG § 6a Abs. 2: Existenzminimum 522, Kindergeld 250, Sofortzuschlag 20", .euro(292)),
        .init(
            ab: Monat(2025, 1), "BKGG § 6a Abs. 2 Satz 3, 4: Vorjahr 272, Sofortzuschlag 25",
            .euro(297)),
        .init(
            ab: Monat(2026, 1), "BKGG § 6a Abs. 2 Satz 3, 4: Vorjahr 272, Sofortzuschlag 25",
            .euro(297)))
    static let minderungKind = Parameter<Promille>(
        "bkgg.6a-3-3", "Minderung des Kinderzuschlags durch Einkommen des Kindes",
        .init(ab: Monat(2019, 7), "§ 6a Abs. 3 BKGG, BGBl. I 2019 S. 530", .prozent(45)))
    static let minderungEltern = Parameter<Promille>(
        "bkgg.6a-6-3", "Minderung des Kinderzuschlags durch Erwerbseinkommen der Eltern",
        .init(ab: Monat(2020, 1), "§ 6a Abs. 6 BKGG, BGBl. I 2019 S. 530", .prozent(45)))
    /// Bis Juni 2026 als „erhebliches“ Vermögen nach § 12 Abs. 4 SGB II a.F. in gleicher Höhe.
    static let vermögen = Parameter<Zuschlagsvermögen>(
        "bkgg.6a-3-5", "Vermögen neben dem Kinderzuschlag",
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 12 Abs. 4 SGB II a.F., BGBl. I 2022 S. 2328",
            .init(berechtigte: .euro(40_000), jeWeiteres: .euro(15_000))),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 6a Abs. 3 BKGG, BGBl. 2026 I Nr. 107",
            .init(berechtigte: .euro(40_000), jeWeiteres: .euro(15_000))))
    /// Unterkunft und Heizung im Jahr 2020: 3 552 + 660, 5 328 + 852, 1 068 + 180 (AV-0028).
    static let wohnanteile = Parameter<Wohnanteile>(
        "bkgg.6a-5-4", "Aufteilung der Wohnkosten beim Kinderzuschlag",
        .init(
            ab: Monat(2020, 1), "12. Existenzminimumbericht, BT-Drs. 19/5400, Übersicht 4",
            .init(alleinstehende: .euro(4212), paar: .euro(6180), kind: .euro(1248))))

    /// Der Gesamtkinderzuschlag im Monat, auf volle Euro gerundet; null, wenn eine Voraussetzung fehlt.
    static func betrag<S: Spur>(
        _ lage: Kinderzuschlagslage, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let einnahmen = spur.tatsache(
            .einnahmenEltern, "§ 6a Abs. 1 Nr. 2 BKGG", lage.bruttoeinkommen)
        let satz = recht.mindesteinkommen
        let mindestens = spur.parameter(
            .mindesteinkommen, "§ 6a Abs. 1 Nr. 2 BKGG",
            lage.alleinerziehend ? satz.wert.alleinerziehend : satz.wert.eltern, satz,
            mindesteinkommen,
            lage.alleinerziehend
                ? Begriff("alleinerziehend", "lone parent") : Begriff("Eltern", "parents"))
        guard einnahmen.geld >= mindestens.geld else {
            return spur.betrag(
                .kinderzuschlag, "§ 6a Abs. 1 Nr. 2 BKGG", .null, .folge,
                aus: [einnahmen.grund, mindestens.grund],
                Begriff("das Mindesteinkommen fehlt", "below the minimum income"))
        }
        let kinder = lage.kinder.map { jeKind($0, recht, &spur) }
        let gesamt = spur.betrag(
            .gesamtkinderzuschlag, "§ 6a Abs. 4 BKGG", kinder.map(\.geld).summe, .summe,
            aus: kinder.map(\.grund))
        let minderung = minderungEltern(lage, recht, &spur)
        let verbleibend = spur.differenz(
            .kinderzuschlagVorVermögen, "§ 6a Abs. 6 Satz 1 BKGG", gesamt, minderung)
        let ergebnis = nachVermögen(verbleibend, lage, recht, &spur)
        return spur.betrag(
            .kinderzuschlag, "§ 11 Abs. 2 BKGG", ergebnis.geld.volleEuro, .folge,
            aus: [ergebnis.grund], Begriff("auf volle Euro gerundet", "rounded to full euros"))
    }

    /// Höchstbetrag weniger 45 Prozent des Einkommens des Kindes (§ 6a Abs. 2, 3 BKGG).
    private static func jeKind<S: Spur>(
        _ einkommen: Geld, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let höchstens = spur.parameter(
            .kinderzuschlagHöchstens, "§ 6a Abs. 2 BKGG", recht.kinderzuschlag.wert,
            recht.kinderzuschlag, höchstbetrag)
        guard einkommen.istPositiv else { return höchstens }
        let eigenes = spur.tatsache(.kindeseinkommen, "§ 6a Abs. 3 Satz 1 BKGG", einkommen)
        let minderung = spur.anteil(
            .kinderzuschlagMinderung, "§ 6a Abs. 3 Satz 3 BKGG", eigenes, recht.minderungKind.wert,
            recht.minderungKind, minderungKind)
        return spur.differenz(
            .kinderzuschlagJeKind, "§ 6a Abs. 3 Satz 1 BKGG", höchstens, minderung)
    }

    /// Was das Einkommen der Eltern über ihrem Bedarf abzieht (§ 6a Abs. 5, 6 BKGG).
    private static func minderungEltern<S: Spur>(
        _ lage: Kinderzuschlagslage, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let bedarf = gesamtbedarf(lage, recht, &spur)
        let erwerb = spur.tatsache(
            .erwerbseinkommen, "§ 6a Abs. 5 Satz 1 BKGG", lage.erwerbseinkommen)
        let anderes = spur.tatsache(
            .sonstigesEinkommen, "§ 6a Abs. 5 Satz 1 BKGG", lage.anderesEinkommen)
        // § 6a Abs. 6 Satz 2 BKGG: erst wenn das andere allein den Bedarf übersteigt, zählt es ganz.
        let ganz = spur.differenz(
            .einkommenÜberBedarf, "§ 6a Abs. 6 Satz 4 BKGG", anderes, bedarf)
        let offen = spur.differenz(
            .bedarfNachAnderem, "§ 6a Abs. 6 Satz 2 BKGG", bedarf, anderes)
        let über = spur.differenz(
            .erwerbÜberBedarf, "§ 6a Abs. 6 Satz 2 BKGG", erwerb, offen)
        let anteilig = spur.anteil(
            .kinderzuschlagMinderung, "§ 6a Abs. 6 Satz 3 BKGG", über, recht.minderungEltern.wert,
            recht.minderungEltern, minderungEltern)
        return spur.summe(.kinderzuschlagMinderung, "§ 6a Abs. 6 Satz 1 BKGG", ganz, anteilig)
    }

    /// Der Bedarf der Eltern; die Wohnung wird nach dem Existenzminimumbericht geteilt.
    private static func gesamtbedarf<S: Spur>(
        _ lage: Kinderzuschlagslage, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let leben = spur.tatsache(
            .lebensunterhaltEltern, "§ 6a Abs. 5 Satz 1 BKGG", lage.lebensunterhaltEltern)
        let wohnung = spur.tatsache(
            .unterkunftUndHeizung, "§ 6a Abs. 5 Satz 1 BKGG", lage.unterkunft)
        let satz = recht.wohnanteile
        let teilung = satz.wert.elternanteil(paar: lage.paar, kinder: lage.kinderzahl)
        let maß = spur.wert(
            .wohnaufteilung, "§ 6a Abs. 5 Satz 4 BKGG", satz, wohnanteile, .wohnanteile(satz.wert))
        let anteil = spur.betrag(
            .wohnanteilEltern, "§ 6a Abs. 5 Satz 4 BKGG",
            wohnung.geld.mal(teilung.zähler, durch: teilung.nenner),
            .anteil(teilung.zähler / 100, teilung.nenner / 100), aus: [wohnung.grund, maß])
        return spur.summe(.gesamtbedarfEltern, "§ 6a Abs. 5 Satz 1 BKGG", leben, anteil)
    }

    /// § 6a Abs. 3 Satz 5 bis 7, Abs. 6 Satz 5 BKGG (AV-0028).
    private static func nachVermögen<S: Spur>(
        _ anspruch: Betrag<S.Grund>, _ lage: Kinderzuschlagslage, _ recht: Nachbarrecht,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        guard lage.vermögen.istPositiv else { return anspruch }
        let satz = recht.vermögensfreibetrag
        let vorhanden = spur.tatsache(.vermögen, "§ 6a Abs. 3 Satz 5 BKGG", lage.vermögen)
        let frei = spur.parameter(
            .vermögensfreibetrag, "§ 6a Abs. 3 Satz 5 BKGG",
            satz.wert.betrag(mitglieder: lage.mitglieder), satz, vermögen,
            .für(personen: lage.mitglieder))
        let über = spur.differenz(.vermögensüberschuss, "§ 6a Abs. 3 Satz 5 BKGG", vorhanden, frei)
        guard über.geld <= anspruch.geld else {
            return spur.betrag(
                .kinderzuschlagNachVermögen, "§ 6a Abs. 3 Satz 6 BKGG", .null, .folge,
                aus: [anspruch.grund, über.grund])
        }
        guard lage.ersterMonat else {
            return spur.betrag(
                .kinderzuschlagNachVermögen, "§ 6a Abs. 3 Satz 7 BKGG", anspruch.geld, .übernahme,
                aus: [anspruch.grund, über.grund])
        }
        return spur.differenz(
            .kinderzuschlagNachVermögen, "§ 6a Abs. 3 Satz 7 BKGG", anspruch, über)
    }
}

extension Geld {
    /// Auf volle Euro, ab 50 Cent aufwärts (§ 11 Abs. 2 BKGG); für Beträge ab null.
    var volleEuro: Geld { .euro((cent + 50) / 100) }
}
