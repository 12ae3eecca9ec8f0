import Grundtypen
import Rechtskern

/// Was § 11 Abs. 3 SGB II aufteilt und wie lange.
struct Aufteilungsregel: Hashable, Sendable {
    /// Nur Nachzahlungen, die nicht für den Monat des Zuflusses erbracht werden; sonst jede einmalige Einnahme.
    let nurNachzahlungen: Bool
    /// Ob schon erbrachte Leistungen die Einnahme in den Folgemonat schieben (Satz 3 der alten Fassung).
    let kenntFolgemonat: Bool
    /// Monate der Aufteilung.
    let monate: Int
}

/// Eine einmalige Einnahme, die über mehrere Monate zu berücksichtigen ist (§ 11 Abs. 3 SGB II).
///
/// Beträge in Euro; `einnahme` nach Steuern und Pflichtbeiträgen (§ 11b Abs. 1 Satz 1 Nr. 1, 2 SGB II).
struct Aufteilung: Sendable {
    static let regel = Parameter<Aufteilungsregel>(
        "sgb2.11-3", "Aufteilung einmaliger Einnahmen",
        .init(
            ab: Monat(2011, 4), "§ 11 Abs. 3 SGB II, BGBl. I 2011 S. 453",
            .init(nurNachzahlungen: false, kenntFolgemonat: true, monate: 6)),
        .init(
            ab: Monat(2016, 8), "§ 11 Abs. 3 SGB II, BGBl. I 2016 S. 1824",
            .init(nurNachzahlungen: false, kenntFolgemonat: true, monate: 6)),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11 Abs. 3 SGB II, BGBl. I 2022 S. 2328",
            .init(nurNachzahlungen: true, kenntFolgemonat: false, monate: 6)))

    /// Wie es zum Teilbetrag kam.
    enum Herkunft: Sendable {
        /// In diesem Zeitraum entschieden: vorweg gehen `ausgaben` und `freibetrag` ab (§ 11b Abs. 1 Satz 2).
        case gerechnet(einnahme: Geld, ausgaben: Geld, freibetrag: Geld, monate: Int)
        /// Vom Bescheid eines früheren Zeitraums übernommen.
        case früher(Geld)
    }

    let stelle: Einmalstelle
    let zufluss: Tag
    let nachzahlung: Bool
    /// Erster und letzter Monat, in dem ein Teilbetrag zählt.
    let ab: Monat
    let bis: Monat
    let herkunft: Herkunft

    /// Der Teilbetrag eines Monats, auf Cent gerundet (§ 41 Abs. 2 SGB II, AV-0071).
    func teilbetrag<S: Spur>(_ spur: inout S) -> Betrag<S.Grund> {
        let norm: Norm = "§ 11 Abs. 3 SGB II"
        switch herkunft {
        case .früher(let betrag):
            return spur.tatsache(
                .teilbetrag, norm, betrag,
                Begriff(
                    "laut früherem Bescheid, zugeflossen am \(zufluss.deutsch)",
                    "by an earlier decision, received on \(zufluss)"))
        case .gerechnet(let einnahme, let ausgaben, let freibetrag, let monate):
            let zugeflossen = spur.tatsache(
                .einmaligeEinnahme, norm, einnahme,
                Begriff("zugeflossen am \(zufluss.deutsch)", "received on \(zufluss)"))
            let kosten = spur.tatsache(
                .werbungskosten, "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", ausgaben)
            let frei = spur.betrag(
                .erwerbstätigenfreibetrag, "§ 11b Abs. 1 Satz 2 SGB II", freibetrag, .folge,
                aus: [],
                Begriff(
                    "soweit er im Monat des Zuflusses auf diese Einnahme entfällt",
                    "as far as it falls on this receipt in the month of receipt"))
            let vorweg = spur.summe(
                .vorwegAbgesetzt, "§ 11b Abs. 1 Satz 2 SGB II", kosten, frei)
            let rest = spur.differenz(
                .einmaligeEinnahmeBereinigt, "§ 11b Abs. 1 Satz 2 SGB II", zugeflossen, vorweg)
            return spur.anteil(
                .teilbetrag, norm, rest, 1, Int64(monate),
                Begriff(
                    "1/\(monate) von \(rest.geld.deutsch) Euro vom \(zufluss.deutsch)",
                    "1/\(monate) of \(rest.geld) euro of \(zufluss)"))
        }
    }
}

/// Eine Einnahme in den Angaben: Stelle der Person und Nummer in ihrer Liste.
struct Einmalstelle: Hashable, Sendable {
    let person: Int
    let nummer: Int
}

/// Wie die einmaligen Einnahmen, um die es bei § 11 Abs. 3 SGB II geht, in einem Monat zählen.
struct Einmalzuordnung: Sendable {
    /// In diesem Monat ganz.
    var ganz: Set<Einmalstelle> = []
    /// In diesem Monat mit einem Teilbetrag.
    var teile: [Aufteilung] = []
}
