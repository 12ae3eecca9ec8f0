import Grundtypen
import Rechtskern

/// Bedarfe für Unterkunft und Heizung (§ 22 SGB II).
enum Unterkunft {
    /// § 22 Abs. 1 Satz 6 SGB II: anderthalbmal so hoch wie die abstrakte Grenze.
    static let deckelZähler: Int64 = 3
    static let deckelNenner: Int64 = 2
    /// § 22 Abs. 1 Satz 2 SGB II.
    static let karenzMonate = 12
    /// § 22 Abs. 1 Satz 9 SGB II (bis Juni 2026: Satz 7).
    static let kostensenkungMonate = 6
    /// Erster Monat des neuen § 22 SGB II (BGBl. 2026 I Nr. 107).
    static let reform = Monat(2026, 7)

    /// Ob Aufwendungen über dem anzuerkennenden Maß liegen (§ 41 Abs. 3 Satz 2 Nr. 2 SGB II).
    ///
    /// In der Karenzzeit sind die tatsächlichen Kosten der Unterkunft anzuerkennen und damit bis zum
    /// Anderthalbfachen nicht unangemessen.
    static func istUnangemessen(_ w: WohnungLage, mitglieder: Int) -> Bool {
        guard mitglieder > 0, w.köpfe > 0 else { return false }
        let anteil = (zähler: Int64(mitglieder), nenner: Int64(w.köpfe))
        let unterkunft = w.unterkunft.mal(anteil.zähler, durch: anteil.nenner)
        let grenze = w.grenzeUnterkunft.betrag(mitglieder)
        let deckel = w.deckel ? grenze.mal(deckelZähler, durch: deckelNenner) : unterkunft
        let heizung = w.heizung.mal(anteil.zähler, durch: anteil.nenner)
        return unterkunft > (w.karenz ? deckel : grenze)
            || heizung > w.grenzeHeizung.betrag(mitglieder)
    }

    /// Der Anteil der Bedarfsgemeinschaft nach Köpfen, einmal gerundet.
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

    /// Die Frist zur Kostensenkung; der Satz wurde mit der Reform umgezählt.
    private static func normSenkung(_ w: WohnungLage) -> Norm {
        w.nachReform ? "§ 22 Abs. 1 Satz 9 SGB II" : "§ 22 Abs. 1 Satz 7 SGB II"
    }

    /// Anerkannte Unterkunftskosten der Bedarfsgemeinschaft.
    static func unterkunft<S: Spur>(
        _ w: WohnungLage, mitglieder: Int, mitKindern: Bool, _ spur: inout S
    ) throws(Rechtsfehler) -> Betrag<S.Grund> {
        let kosten = anteil(
            .tatsächlicheUnterkunft, w.unterkunft, mitglieder: mitglieder, köpfe: w.köpfe, &spur)
        let grenze = spur.tatsache(
            .grenzeUnterkunft, "§ 22 Abs. 1 Satz 1 SGB II", w.grenzeUnterkunft.betrag(mitglieder),
            .für(personen: mitglieder))
        guard kosten.geld > grenze.geld else {
            return spur.betrag(
                .unterkunft, "§ 22 Abs. 1 Satz 1 SGB II", kosten.geld, .übernahme,
                aus: [kosten.grund, grenze.grund], Begriff("angemessen", "appropriate"))
        }
        guard w.karenz || !w.fristUnterkunftAbgelaufen else {
            return spur.kleinster(
                .unterkunft, normSenkung(w), grenze, kosten,
                Begriff("Frist zur Kostensenkung abgelaufen", "time for reducing costs has ended"))
        }
        let deckel = spur.anteil(
            .anderthalbfaches, "§ 22 Abs. 1 Satz 6 SGB II", grenze, deckelZähler, deckelNenner)
        guard w.deckel && kosten.geld > deckel.geld else {
            return spur.betrag(
                .unterkunft,
                w.karenz ? "§ 22 Abs. 1 Satz 3 SGB II" : normSenkung(w), kosten.geld,
                .übernahme, aus: [kosten.grund, grenze.grund],
                w.karenz
                    ? Begriff("in der Karenzzeit", "in the waiting period")
                    : Begriff(
                        "bis zum Ablauf der Frist zur Kostensenkung",
                        "until the time for reducing costs ends"))
        }
        switch w.höhereKostenAnerkannt {
        case true? where w.karenz:
            return spur.betrag(
                .unterkunft, "§ 22 Abs. 1 Satz 7 SGB II", kosten.geld, .übernahme,
                aus: [kosten.grund, deckel.grund],
                Begriff("im Einzelfall anerkannt", "recognised in this case"))
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
                Begriff("höchstens das Anderthalbfache", "at most 1.5 times the limit"))
        }
    }

    /// Anerkannte Heizkosten der Bedarfsgemeinschaft; für sie gibt es keine Karenzzeit (AV-0011).
    static func heizung<S: Spur>(
        _ w: WohnungLage, mitglieder: Int, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let kosten = anteil(
            .tatsächlicheHeizung, w.heizung, mitglieder: mitglieder, köpfe: w.köpfe, &spur)
        let grenze = spur.tatsache(
            .grenzeUnterkunft, "§ 22 Abs. 1 Satz 1 SGB II", w.grenzeHeizung.betrag(mitglieder),
            .für(personen: mitglieder))
        if kosten.geld > grenze.geld && w.fristHeizungAbgelaufen {
            return spur.kleinster(
                .heizung, normSenkung(w), grenze, kosten,
                Begriff("Frist zur Kostensenkung abgelaufen", "time for reducing costs has ended"))
        }
        return spur.betrag(
            .heizung,
            kosten.geld > grenze.geld ? normSenkung(w) : "§ 22 Abs. 1 Satz 1 SGB II",
            kosten.geld, .übernahme, aus: [kosten.grund, grenze.grund],
            kosten.geld > grenze.geld
                ? Begriff(
                    "bis zum Ablauf der Frist zur Kostensenkung",
                    "until the time for reducing costs ends")
                : Begriff("angemessen", "appropriate"))
    }
}
