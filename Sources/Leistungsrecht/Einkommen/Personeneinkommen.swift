import Grundtypen
import Rechtskern

/// Pauschbeträge der Verordnung, die vom Einkommen abgehen (GrusiGV § 1, § 6).
enum Pauschbeträge {
    /// Euro je Monat.
    static let versicherung = Parameter<Geld>(
        "grusigv.6-1-1", "Versicherungspauschale",
        .init(ab: Monat(2008, 1), "§ 6 Abs. 1 Nr. 1, 2 Alg II-V, BGBl. I 2007 S. 2942", .euro(30)),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 6 Abs. 1 Nr. 1, 2 GrusiGV, BGBl. 2026 I Nr. 107", .euro(30)))
    /// Je Entfernungskilometer und Arbeitstag.
    static let jeKilometer = Parameter<Geld>(
        "grusigv.6-1-5", "Fahrtkosten je Entfernungskilometer und Arbeitstag",
        .init(ab: Monat(2008, 1), "§ 6 Abs. 1 Alg II-V, BGBl. I 2007 S. 2942", .euro(0, 20)))
    /// Euro je Monat und Person.
    static let bagatelle = Parameter<Geld>(
        "grusigv.1-1-1", "Einnahmen, die nicht zu berücksichtigen sind",
        .init(ab: Monat(2011, 1), "§ 1 Abs. 1 Nr. 1 Alg II-V, BGBl. I 2007 S. 2942", .euro(10)))
    static let altersvorsorge = Parameter<Altersvorsorgesatz>(
        "grusigv.6-1-4", "Pauschale der geförderten Altersvorsorge",
        // Eine Pauschale gab es davor nicht; die Rechnung hält an.
        .init(
            ab: Monat(2012, 1), "Alg II-V, BGBl. I 2011 S. 2833 (noch kein § 6 Abs. 1 Nr. 4)",
            .init(vomEinkommen: Promille(0), wenigerJeKind: Promille(0), mindestens: .null)),
        .init(
            ab: Monat(2016, 8), "§ 6 Abs. 1 Nr. 4 Alg II-V, BGBl. I 2016 S. 1858",
            .init(vomEinkommen: .prozent(3), wenigerJeKind: Promille(15), mindestens: .euro(5))))
}

/// Was von Beiträgen zur geförderten Altersvorsorge abgeht (GrusiGV § 6 Abs. 1 Nr. 4).
struct Altersvorsorgesatz: Hashable, Sendable {
    let vomEinkommen: Promille
    /// Je Kind mit Zulage.
    let wenigerJeKind: Promille
    /// Euro je Monat.
    let mindestens: Geld

    /// Nie mehr als gezahlt (§ 11b Abs. 1 Satz 1 Nr. 4 SGB II).
    func betrag(gezahlt: Geld, einkommen: Geld, zulagekinder: Int) -> Geld {
        guard gezahlt.istPositiv else { return .null }
        let satz = max(
            .null, Promille(vomEinkommen.wert - wenigerJeKind.wert * Int64(zulagekinder)))
        return min(gezahlt, max(mindestens, einkommen.mal(satz)))
    }

    var einzelheit: Begriff {
        Begriff(
            "\(vomEinkommen.begriff.de) des Einkommens, je Kind \(wenigerJeKind.begriff.de) weniger, "
                + "mindestens \(mindestens.deutsch), höchstens wie gezahlt",
            "\(vomEinkommen.begriff.en) of income, \(wenigerJeKind.begriff.en) less per child, "
                + "at least \(mindestens), at most as paid")
    }
}

/// Was von den Einnahmen einer Person zu berücksichtigen ist, vor der Verteilung.
struct Personeneinkommen<Grund: Sendable & BitwiseCopyable>: Sendable {
    /// Nach allen Abzügen; bei Kindern noch ohne Kindergeld.
    var anrechenbar: Betrag<Grund>
    /// Absetzbeträge, die das eigene Einkommen übersteigen und beim Kindergeld eines volljährigen
    /// Kindes oder bei einem anderen volljährigen Mitglied abgehen (AV-0009).
    var rest: Geld
}

/// Abzüge vom Einkommen in der Reihenfolge des § 11b SGB II.
enum Einkommensbereinigung {
    /// Beiträge nach § 11b Abs. 1 Satz 1 Nr. 3, 4 SGB II, die unabhängig von der Arbeit anfallen.
    @inline(__always)
    static func versicherungen<S: Spur>(
        _ p: PersonLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let a = versicherungspauschale(p, recht, &spur)
        let b = spur.tatsache(
            .pflichtversicherungen, "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II", p.pflichtversicherungen)
        let c = altersvorsorge(p, recht, &spur)
        return spur.betrag(
            .versicherungen, "§ 11b Abs. 1 Satz 1 Nr. 3, § 11b Abs. 1 Satz 1 Nr. 4 SGB II",
            a.geld + b.geld + c.geld, .summe, aus: [a.grund, b.grund, c.grund])
    }

    /// Volljährige immer, Minderjährige nur mit eigener Versicherung (§ 6 Abs. 1 Nr. 2 GrusiGV).
    @inline(__always)
    private static func versicherungspauschale<S: Spur>(
        _ p: PersonLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.versicherungspauschale
        guard p.alter >= 18 || p.eigeneVersicherung else {
            return spur.betrag(
                .versicherungspauschale, "§ 6 Abs. 1 Nr. 2 GrusiGV", .null, .folge, aus: [],
                Begriff("minderjährig ohne eigene Versicherung", "minor without own insurance"))
        }
        return spur.parameter(
            .versicherungspauschale,
            p.alter >= 18 ? "§ 6 Abs. 1 Nr. 1 GrusiGV" : "§ 6 Abs. 1 Nr. 2 GrusiGV", satz.wert,
            satz, Pauschbeträge.versicherung)
    }

    @inline(__always)
    private static func altersvorsorge<S: Spur>(
        _ p: PersonLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.altersvorsorge
        guard p.riester.istPositiv else {
            return spur.tatsache(.altersvorsorge, "§ 11b Abs. 1 Satz 1 Nr. 4 SGB II", .null)
        }
        let maß = spur.wert(
            .satzDesRechts, "§ 6 Abs. 1 Nr. 4 GrusiGV", satz, Pauschbeträge.altersvorsorge,
            satz.wert.einzelheit)
        return spur.betrag(
            .altersvorsorge, "§ 11b Abs. 1 Satz 1 Nr. 4 SGB II", p.riester, .folge, aus: [maß])
    }

    /// Ausgaben für die Arbeit, Wege mit dem Auto als Pauschale je Kilometer.
    static func werbungskosten<S: Spur>(
        _ p: PersonLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let einzeln = spur.tatsache(
            .werbungskosten, "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", p.werbungskosten)
        guard p.fahrtkilometer > 0 else { return einzeln }
        let satz = recht.jeKilometer
        let jeKilometer = spur.parameter(
            .jeKilometer, "§ 6 Abs. 1 Nr. 5 GrusiGV", satz.wert, satz, Pauschbeträge.jeKilometer)
        let fahrten = spur.betrag(
            .fahrten, "§ 6 Abs. 1 Nr. 5 GrusiGV", satz.wert * p.fahrtkilometer,
            .anteil(p.fahrtkilometer, 1), aus: [jeKilometer.grund],
            Begriff(
                "\(p.fahrtkilometer) Entfernungskilometer im Monat",
                "\(p.fahrtkilometer) kilometres of distance in the month"))
        return spur.summe(
            .werbungskosten, "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", einzeln, fahrten)
    }

    /// Erwerbseinkommen nach Abzügen und die Beiträge, die dabei nicht verbraucht wurden.
    static func erwerb<S: Spur>(
        _ p: PersonLage, _ versicherungen: Betrag<S.Grund>,
        herkunft: Herkunft<S.Grund> = Herkunft(), _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> (einkommen: Betrag<S.Grund>, unverbraucht: Geld) {
        let (brutto, netto) = herkunft.erwerb(p, &spur)
        let kosten = werbungskosten(p, recht, &spur)
        guard p.erwerbsfähig else {
            return ohneErwerbsfähigkeit(netto, kosten, versicherungen, &spur)
        }
        let nachgewiesen = spur.summe(
            .nachgewieseneAbzüge, "§ 11b Abs. 2 Satz 2 SGB II", versicherungen, kosten)
        let grundabsetzung = Grundabsetzung.betrag(p, nachgewiesen, recht, &spur)
        let freibetrag = Erwerbstätigenfreibetrag.betrag(p, brutto: brutto, recht, &spur)
        let abzug = spur.summe(
            .absetzbeträgeErwerb, "§ 11b Abs. 1 Satz 1 Nr. 6, § 11b Abs. 2 SGB II",
            grundabsetzung, freibetrag)
        let ergebnis = spur.differenz(
            .erwerbseinkommen, "§ 5 Satz 1 GrusiGV", netto, abzug)
        // § 11b Abs. 2 Satz 1 ersetzt Nr. 3 bis 5; was davon über die Grundabsetzung hinausgeht,
        // bleibt für anderes Einkommen, wenn kein Nachweis höherer Kosten möglich war (AV-0010).
        let unverbraucht =
            p.brutto > recht.nachweisschwelle.wert
            ? Geld.null
            : (versicherungen.geld - min(p.netto, grundabsetzung.geld)).mindestensNull
        return (ergebnis, unverbraucht)
    }

    /// § 11b Abs. 2 und 3 SGB II gelten nur für erwerbsfähige Leistungsberechtigte; sonst werden die
    /// Beträge nach Absatz 1 einzeln abgesetzt (AV-0014).
    private static func ohneErwerbsfähigkeit<S: Spur>(
        _ netto: Betrag<S.Grund>, _ kosten: Betrag<S.Grund>, _ versicherungen: Betrag<S.Grund>,
        _ spur: inout S
    ) -> (einkommen: Betrag<S.Grund>, unverbraucht: Geld) {
        let abzug = spur.summe(
            .nachgewieseneAbzüge, "§ 11b Abs. 1 Satz 1 SGB II", kosten, versicherungen)
        let ergebnis = spur.differenz(
            .erwerbseinkommen, "§ 5 Satz 1 GrusiGV", netto, abzug)
        let unverbraucht = (abzug.geld - netto.geld).mindestensNull
        return (ergebnis, min(unverbraucht, versicherungen.geld))
    }

    /// Einkommen einer Person ohne Kindergeld für sie selbst.
    ///
    /// `überhang` ist Kindergeld für Kinder, das diese Person erhält und die Kinder nicht brauchen.
    // Die meisten haben kein Einkommen; für sie soll nicht einmal die Person kopiert werden.
    @inline(__always)
    static func rechne<S: Spur>(
        _ p: PersonLage, überhang: Betrag<S.Grund>?, fremderRest: Geld,
        herkunft: Herkunft<S.Grund> = Herkunft(), _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Personeneinkommen<S.Grund> {
        let alle = p.einnahmen + (überhang?.geld ?? .null)
        // Das Kindergeld eines Kindes zählt bei der Grenze mit (AV-0054).
        guard alle.istPositiv && alle + p.kindergeld > recht.bagatelle.wert else {
            return Personeneinkommen(anrechenbar: keines(alle, recht, &spur), rest: .null)
        }
        return bereinige(
            p, überhang: überhang, fremderRest: fremderRest, herkunft: herkunft, recht, &spur)
    }

    private static func bereinige<S: Spur>(
        _ p: PersonLage, überhang: Betrag<S.Grund>?, fremderRest: Geld,
        herkunft: Herkunft<S.Grund>, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Personeneinkommen<S.Grund> {
        let versicherungen = versicherungen(p, recht, &spur)
        var erwerbseinkommen: Betrag<S.Grund>?
        var unverbraucht = versicherungen.geld
        if p.brutto.istPositiv {
            let ergebnis = erwerb(p, versicherungen, herkunft: herkunft, recht, &spur)
            erwerbseinkommen = ergebnis.einkommen
            unverbraucht = ergebnis.unverbraucht
        }
        var gefördert: Betrag<S.Grund>?
        if p.förderung.istPositiv {
            let ergebnis = förderung(p, versicherungen, unverbraucht, herkunft, recht, &spur)
            gefördert = ergebnis.einkommen
            unverbraucht = ergebnis.unverbraucht
        }
        let sonstiges = ohneAusgaben(p, sonstiges(p, überhang, herkunft, recht, &spur), &spur)
        let abzug = spur.betrag(
            .absetzbeträgeSonstige, "§ 11b Abs. 1 Satz 1 Nr. 3, § 11b Abs. 1 Satz 1 Nr. 4 SGB II",
            unverbraucht + fremderRest, .folge, aus: [versicherungen.grund])
        let bereinigt = spur.differenz(
            .sonstigesEinkommen, "§ 11b Abs. 1 Satz 1 SGB II", sonstiges, abzug)
        let zusammen = zusammen(erwerbseinkommen, gefördert, bereinigt, &spur)
        let unterhalt = spur.tatsache(
            .unterhaltGezahlt, "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II", p.unterhaltGezahlt)
        let ergebnis =
            p.unterhaltGezahlt.istPositiv
            ? spur.differenz(.einkommen, "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II", zusammen, unterhalt)
            : zusammen
        let rest = (unverbraucht + fremderRest - sonstiges.geld).mindestensNull
        return Personeneinkommen(anrechenbar: ergebnis, rest: rest)
    }

    /// § 11b Abs. 1 Satz 1 Nr. 5 SGB II bei Einnahmen, die nicht aus Arbeit sind.
    private static func ohneAusgaben<S: Spur>(
        _ p: PersonLage, _ einnahmen: Betrag<S.Grund>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        guard p.ausgaben.istPositiv else { return einnahmen }
        let norm: Norm = "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II"
        let ausgaben = spur.tatsache(.ausgabenZurEinnahme, norm, p.ausgaben)
        return spur.differenz(.einnahmenNachAusgaben, norm, einnahmen, ausgaben)
    }

    private static func zusammen<S: Spur>(
        _ erwerb: Betrag<S.Grund>?, _ gefördert: Betrag<S.Grund>?, _ sonstiges: Betrag<S.Grund>,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        guard let gefördert else {
            return erwerb.map {
                spur.summe(.einkommen, "§ 11 Abs. 1 Satz 1 SGB II", $0, sonstiges)
            } ?? sonstiges
        }
        return spur.betrag(
            .einkommen, "§ 11 Abs. 1 Satz 1 SGB II",
            (erwerb?.geld ?? .null) + gefördert.geld + sonstiges.geld, .summe,
            aus: [erwerb?.grund, gefördert.grund, sonstiges.grund].compactMap(\.self))
    }

    /// Nichts oder so wenig, dass es nicht zählt.
    private static func keines<S: Spur>(
        _ alle: Geld, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        guard alle.istPositiv else {
            return spur.betrag(.einkommen, "§ 11 Abs. 1 Satz 1 SGB II", .null, .folge, aus: [])
        }
        let satz = recht.bagatelle
        let grenze = spur.wert(
            .bagatelle, "§ 1 Abs. 1 Nr. 1 GrusiGV", satz, Pauschbeträge.bagatelle,
            .euro(satz.wert))
        return spur.betrag(.einkommen, "§ 1 Abs. 1 Nr. 1 GrusiGV", .null, .folge, aus: [grenze])
    }

    /// Alle Einnahmen außer Erwerbseinkommen und eigenem Kindergeld.
    static func sonstiges<S: Spur>(
        _ p: PersonLage, _ überhang: Betrag<S.Grund>?, _ herkunft: Herkunft<S.Grund>,
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let s = p.sonstige
        let summe = s.summe
        guard summe.istPositiv else {
            return überhang
                ?? spur.tatsache(.sonstigeEinnahmen, "§ 11 Abs. 1 Satz 1 SGB II", .null)
        }
        let a = einnahme(.arbeitslosengeld, s.arbeitslosengeld, &spur)
        let b = einnahme(.krankengeld, s.krankengeld, &spur)
        let c = einnahme(.rente, s.rente, &spur)
        let d = einnahme(.unterhalt, s.unterhalt, &spur)
        let e = unterhaltsvorschuss(p, recht, &spur)
        let f = einnahme(.sonstiges, s.sonstiges, &spur)
        return spur.betrag(
            .sonstigeEinnahmen, "§ 11 Abs. 1 Satz 1 SGB II", summe + (überhang?.geld ?? .null),
            .summe,
            aus: [überhang?.grund, a, b, c, d, e, f].compactMap(\.self) + herkunft.sonstige)
    }

    /// Der gesetzliche Betrag nennt seine Zeile, ein anderer nur, dass er angegeben ist.
    private static func unterhaltsvorschuss<S: Spur>(
        _ p: PersonLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> S.Grund? {
        let betrag = p.sonstige.unterhaltsvorschuss
        guard betrag.istPositiv, p.unterhaltsvorschussGesetzlich else {
            return einnahme(.unterhaltsvorschuss, betrag, &spur)
        }
        return spur.parameter(
            Einkommensart.unterhaltsvorschuss.begriff, "§ 2 Abs. 1 UhVorschG", betrag,
            recht.unterhaltsvorschuss, Unterhaltsvorschuss.beträge
        ).grund
    }

    /// Eine Einnahme als Schritt der Erklärung, wenn es sie gibt.
    private static func einnahme<S: Spur>(
        _ art: Einkommensart, _ betrag: Geld, _ spur: inout S
    ) -> S.Grund? {
        betrag.istPositiv
            ? spur.tatsache(art.begriff, "§ 11 Abs. 1 Satz 1 SGB II", betrag).grund : nil
    }
}
