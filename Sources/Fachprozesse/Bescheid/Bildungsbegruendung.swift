import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Begründet Leistungen für Bildung und Teilhabe (§ 28 SGB II).
struct Bildungsbegründung {
    private let monate: [Monatsergebnis]

    init(_ monate: [Monatsergebnis]) { self.monate = monate }

    /// Warum etwas zusteht, obwohl der Lebensunterhalt gedeckt ist.
    static let anspruch = Begründungsabsatz(
        "Ihr Einkommen und Vermögen deckt Ihren Lebensunterhalt. Es deckt aber nicht alle Bedarfe für "
            + "Bildung und Teilhabe. Dafür erhalten Sie Leistungen.",
        überschrift: "Anspruch", normen: ["§ 7 Abs. 2 Satz 3 SGB II", "§ 19 Abs. 3 Satz 3 SGB II"])

    /// In welchen Monaten der Lebensunterhalt gedeckt ist, wenn es nicht alle sind.
    var nurBildung: [Begründungsabsatz] {
        let betroffen = monate.filter(\.nurBildung)
        guard !betroffen.isEmpty, betroffen.count < monate.count else { return [] }
        let wann = betroffen.map { $0.monat...$0.monat }.zusammengelegt.map(\.ausgeschrieben)
        return [
            Begründungsabsatz(
                "\(wann.joined(separator: ", ")): Hier deckt Ihr Einkommen und Vermögen den "
                    + "Lebensunterhalt. Sie erhalten nur Leistungen für Bildung und Teilhabe, soweit es "
                    + "dafür nicht reicht, und den Sofortzuschlag dazu.",
                normen: ["§ 7 Abs. 2 Satz 3 SGB II", "§ 19 Abs. 3 Satz 3 SGB II"])
        ]
    }

    /// Warum auch für Bildung und Teilhabe nichts zusteht, wo es solche Bedarfe gibt.
    static func gedeckt(_ monat: Monatsergebnis) -> [Begründungsabsatz] {
        guard monat.personen.contains(where: { $0.bildungGrund != nil }) else { return [] }
        return [
            Begründungsabsatz(
                "Was darüber hinaus übrig bleibt, deckt auch die Bedarfe für Bildung und Teilhabe.",
                normen: ["§ 19 Abs. 3 Satz 3 SGB II"])
        ]
    }

    var absätze: [Begründungsabsatz] {
        let blätter = monate.flatMap(\.abschnitte).flatMap(\.personen)
        let mit = blätter.filter { !$0.bildungsposten.isEmpty }
        guard !mit.isEmpty else { return [] }
        let namen = mit.map(\.name).ohneDoppelte.joined(separator: ", ")
        var satz =
            "Für Bildung und Teilhabe erkennen wir neben dem Regelbedarf Bedarfe an von: \(namen). Welche "
            + "es sind und wie viel wir zahlen, steht im Berechnungsbogen. Sie gehen nicht in die "
            + "Verteilung des Einkommens ein und werden nicht nach Tagen geteilt."
        let gekürzt = mit.flatMap(\.bildungsposten).contains { $0.einzelheit != nil }
        if gekürzt {
            satz +=
                " Einkommen, das nach allen anderen Bedarfen übrig bleibt, mindert sie in der "
                + "Reihenfolge des Gesetzes."
        }
        let normen = mit.flatMap(\.bildungsposten).map(\.norm).ohneDoppelte
        return [
            Begründungsabsatz(
                satz, überschrift: "Bildung und Teilhabe",
                normen: ["§ 28 Abs. 1 Satz 1 SGB II", "§ 9 Abs. 2 Satz 3 SGB II"]
                    + (gekürzt ? ["§ 19 Abs. 3 Satz 3 SGB II"] : normen))
        ]
    }
}

extension Monatsergebnis {
    /// Ob nur Bildung und Teilhabe (und der Zuschlag dazu) zusteht.
    var nurBildung: Bool {
        bildung.istPositiv && personen.allSatisfy { !$0.anspruch.istPositiv }
    }
}
