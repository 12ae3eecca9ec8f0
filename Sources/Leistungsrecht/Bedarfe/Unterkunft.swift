import Grundtypen
import Rechtskern

/// Bedarfe für Unterkunft und Heizung (§ 22 SGB II).
enum Unterkunft {
    /// § 22 Abs. 1 Satz 6 SGB II: das Anderthalbfache der abstrakten Grenze; nil vor der Reform.
    static let deckel = Parameter<Promille?>(
        "sgb2.22-1-6", "Deckel der Unterkunft in der Karenzzeit",
        .init(ab: Monat(2011, 1), "§ 22 Abs. 1 SGB II, BGBl. I 2011 S. 453 (kein Deckel)", nil),
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 22 Abs. 1 SGB II, BGBl. I 2022 S. 2328 (kein Deckel)", nil),
        .init(
            ab: Monat(2026, 7), verkündet: Tag(2026, 4, 22),
            "§ 22 Abs. 1 Satz 6 SGB II, BGBl. 2026 I Nr. 107", Promille(1500)))

    /// § 22 Abs. 1 Satz 6 SGB II, soweit er in diesem Monat gilt (AV-0004).
    static func deckel(
        in monat: Monat, zeitraumAb: Monat, _ einstellungen: Einstellungen,
        under stand: Rechtsstand
    ) throws(Rechtsfehler) -> Promille? {
        let imMonat = try deckel.satz(in: monat, under: stand).wert
        return switch einstellungen.unterkunftsreform {
        case .abMonat: imMonat
        case .abBewilligungszeitraum:
            try imMonat == nil ? nil : deckel.satz(in: zeitraumAb, under: stand).wert
        }
    }

    /// Monate ab dem ersten des Leistungsbezugs; null, solange es sie nicht gab.
    static let karenzzeit = Parameter<Int>(
        "sgb2.22-1-2", "Karenzzeit",
        .init(ab: Monat(2011, 1), "§ 22 Abs. 1 SGB II, BGBl. I 2011 S. 453 (keine Karenzzeit)", 0),
        .init(
            ab: Monat(2023, 1), verkündet: Tag(2022, 12, 20),
            "§ 22 Abs. 1 Satz 2 SGB II, BGBl. I 2022 S. 2328", 12))
    /// Monate; bis Dezember 2022 in Satz 3, bis Juni 2026 in Satz 7, seither in Satz 9.
    static let kostensenkungsfrist = Parameter<Int>(
        "sgb2.22-1-9", "Frist zur Kostensenkung",
        .init(ab: Monat(2011, 1), "§ 22 Abs. 1 SGB II, BGBl. I 2011 S. 453", 6))

    /// Ob Aufwendungen über dem anzuerkennenden Maß liegen (§ 41 Abs. 3 Satz 2 Nr. 2 SGB II).
    ///
    /// In der Karenzzeit sind die tatsächlichen Kosten der Unterkunft anzuerkennen und damit bis zum
    /// Anderthalbfachen nicht unangemessen.
    static func istUnangemessen(_ w: WohnungLage, _ grenzen: Wohngrenzen, mitglieder: Int)
        -> Bool
    {
        guard mitglieder > 0, w.köpfe > 0, w.giltAlsAngemessen == nil else { return false }
        let anteil = (zähler: Int64(mitglieder), nenner: Int64(w.köpfe))
        let unterkunft = w.unterkunft.mal(anteil.zähler, durch: anteil.nenner)
        let grenze = grenzen.unterkunft.betrag(mitglieder)
        let deckel = w.deckel.map(grenze.mal) ?? unterkunft
        let heizung = w.heizung.mal(anteil.zähler, durch: anteil.nenner)
        return unterkunft > (w.karenz ? deckel : grenze)
            || heizung > grenzen.heizung.betrag(mitglieder)
    }

    /// Der Anteil der Bedarfsgemeinschaft nach Köpfen, einmal gerundet.
    @inline(__always)
    static func anteil<S: Spur>(
        _ begriff: @autoclosure () -> Begriff, _ betrag: Geld, mitglieder: Int, köpfe: Int,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let tatsächlich = spur.tatsache(begriff(), "§ 22 Abs. 1 Satz 1 SGB II", betrag)
        guard mitglieder != köpfe else { return tatsächlich }
        return spur.anteil(
            .anteilBedarfsgemeinschaft, "§ 22 Abs. 1 Satz 1 SGB II", tatsächlich,
            Int64(mitglieder), Int64(köpfe),
            Begriff("\(mitglieder) von \(köpfe) Köpfen", "\(mitglieder) of \(köpfe) persons"))
    }

    /// Die Frist zur Kostensenkung; der Satz wurde zweimal umgezählt.
    private static func normSenkung(_ recht: borrowing Rechtslage) -> Norm {
        if recht.unterkunftsdeckel.wert != nil { return "§ 22 Abs. 1 Satz 9 SGB II" }
        return recht.karenzzeit.wert > 0
            ? "§ 22 Abs. 1 Satz 7 SGB II" : "§ 22 Abs. 1 Satz 3 SGB II"
    }

    /// Anerkannte Unterkunftskosten der Bedarfsgemeinschaft.
    @inline(__always)
    static func unterkunft<S: Spur>(
        _ w: WohnungLage, grenze: Geld, mitglieder: Int, mitKindern: Bool,
        _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) throws(Rechtsfehler) -> Betrag<S.Grund> {
        let kosten = anteil(
            .tatsächlicheUnterkunft, w.unterkunft, mitglieder: mitglieder, köpfe: w.köpfe, &spur)
        let grenze = spur.tatsache(
            .grenzeUnterkunft, "§ 22 Abs. 1 Satz 1 SGB II", grenze,
            .für(personen: mitglieder))
        guard kosten.geld > grenze.geld else {
            return spur.betrag(
                .unterkunft, "§ 22 Abs. 1 Satz 1 SGB II", kosten.geld, .übernahme,
                aus: [kosten.grund, grenze.grund], Anerkennung.angemessen.begriff)
        }
        if let dauer = w.giltAlsAngemessen {
            return erleichtert(.unterkunft, kosten, grenze, dauer, &spur)
        }
        let schutz = schutz(w, recht, &spur)
        guard w.karenz || !w.fristUnterkunftAbgelaufen else {
            return gesenkt(.unterkunft, kosten, grenze, schutz, recht, &spur)
        }
        let deckel = w.deckel.map { satz in
            spur.anteil(
                .anderthalbfaches, "§ 22 Abs. 1 Satz 6 SGB II", grenze, satz,
                recht.unterkunftsdeckel, Unterkunft.deckel)
        }
        guard let deckel, kosten.geld > deckel.geld else {
            return spur.betrag(
                .unterkunft,
                w.karenz ? "§ 22 Abs. 1 Satz 3 SGB II" : normSenkung(recht), kosten.geld,
                .übernahme, aus: [kosten.grund, grenze.grund, schutz],
                w.karenz
                    ? Anerkennung.karenzzeit.begriff
                    : Anerkennung.frist.begriff)
        }
        switch w.höhereKostenAnerkannt {
        case true? where w.karenz:
            return spur.betrag(
                .unterkunft, "§ 22 Abs. 1 Satz 7 SGB II", kosten.geld, .übernahme,
                aus: [kosten.grund, deckel.grund],
                Anerkennung.einzelfall.begriff)
        case nil where mitKindern && w.karenz:
            throw .feststellungFehlt(
                "§ 22 Abs. 1 Satz 7 SGB II",
                was: "Die Unterkunft kostet mehr als das Anderthalbfache der Grenze und es leben "
                    + "Kinder im Haushalt. Bitte unter hoehere_kosten entscheiden, ob die höheren "
                    + "Aufwendungen anerkannt werden.", pfad: "wohnung.hoehere_kosten")
        case true?, false?, nil:
            // Satz 7 gilt nur in der Karenzzeit; danach nie mehr als in ihr (AV-0021).
            return spur.kleinster(
                .unterkunft, "§ 22 Abs. 1 Satz 6 SGB II", deckel, kosten,
                Anerkennung.deckel.begriff)
        }
    }

    /// Anerkannte Heizkosten der Bedarfsgemeinschaft; für sie gibt es keine Karenzzeit (AV-0011).
    @inline(__always)
    static func heizung<S: Spur>(
        _ w: WohnungLage, grenze: Geld, mitglieder: Int, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let kosten = anteil(
            .tatsächlicheHeizung, w.heizung, mitglieder: mitglieder, köpfe: w.köpfe, &spur)
        let grenze = spur.tatsache(
            .grenzeUnterkunft, "§ 22 Abs. 1 Satz 1 SGB II", grenze,
            .für(personen: mitglieder))
        guard kosten.geld > grenze.geld else {
            return spur.betrag(
                .heizung, "§ 22 Abs. 1 Satz 1 SGB II", kosten.geld, .übernahme,
                aus: [kosten.grund, grenze.grund], Anerkennung.angemessen.begriff)
        }
        if let dauer = w.giltAlsAngemessen {
            return erleichtert(.heizung, kosten, grenze, dauer, &spur)
        }
        let frist = frist(recht, &spur)
        if w.fristHeizungAbgelaufen {
            return gesenkt(.heizung, kosten, grenze, frist, recht, &spur)
        }
        return spur.betrag(
            .heizung, normSenkung(recht), kosten.geld, .übernahme,
            aus: [kosten.grund, grenze.grund, frist],
            Anerkennung.frist.begriff)
    }

    /// Die tatsächlichen Kosten, weil sie in dieser Zeit als angemessen gelten.
    private static func erleichtert<S: Spur>(
        _ begriff: @autoclosure () -> Begriff, _ kosten: Betrag<S.Grund>,
        _ grenze: Betrag<S.Grund>, _ dauer: Satz<Int>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let monate = spur.wert(
            .erleichterterZugang, "§ 67 Abs. 3 Satz 1 SGB II", dauer, ErleichterterZugang.monate,
            .monate(dauer.wert))
        return spur.betrag(
            begriff(), "§ 67 Abs. 3 Satz 1 SGB II", kosten.geld, .übernahme,
            aus: [kosten.grund, grenze.grund, monate], Anerkennung.erleichtert.begriff)
    }

    /// Die Grenze, weil die Frist zur Kostensenkung abgelaufen ist.
    @inline(__always)
    private static func gesenkt<S: Spur>(
        _ begriff: @autoclosure () -> Begriff, _ kosten: Betrag<S.Grund>,
        _ grenze: Betrag<S.Grund>, _ frist: S.Grund, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        spur.betrag(
            begriff(), normSenkung(recht), min(grenze.geld, kosten.geld), .kleinster,
            aus: [grenze.grund, kosten.grund, frist],
            Anerkennung.gesenkt.begriff)
    }

    /// Was höhere Aufwendungen noch trägt: die Karenzzeit oder die Frist zur Kostensenkung.
    @inline(__always)
    private static func schutz<S: Spur>(
        _ w: WohnungLage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> S.Grund {
        guard w.karenz else { return frist(recht, &spur) }
        return spur.wert(
            .karenzzeit, "§ 22 Abs. 1 Satz 2 SGB II", recht.karenzzeit, karenzzeit,
            .monate(recht.karenzzeit.wert))
    }

    @inline(__always)
    private static func frist<S: Spur>(
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> S.Grund {
        spur.wert(
            .fristKostensenkung, normSenkung(recht), recht.kostensenkungsfrist,
            kostensenkungsfrist, .monate(recht.kostensenkungsfrist.wert))
    }
}
