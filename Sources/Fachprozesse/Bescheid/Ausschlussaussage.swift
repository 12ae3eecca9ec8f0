import Grundtypen
import Leistungsrecht
import Rechtskern

/// Wer in einem Abschnitt zur Bedarfsgemeinschaft gehört und doch keine Leistungen erhält.
struct Ausschlussaussage {
    let aussage: Aussage

    /// Nil, wenn alle Mitglieder Leistungen erhalten können.
    init?(_ abschnitt: Leistungsrecht.Abschnitt) {
        let personen = abschnitt.alleMitglieder.filter { $0.ausschluss != nil }
        let gründe = personen.compactMap(\.ausschluss)
        guard !gründe.isEmpty else { return nil }
        let mitMehrbedarf = personen.contains { $0.mehrbedarfAuszubildende != nil }
        let sätze = personen.compactMap { person in
            person.ausschluss.map { Self.satz(person, $0) }
        }
        let mitEigenem = personen.contains { $0.eigenerBedarf != nil }
        aussage = Aussage(
            text: sätze.joined(separator: " ")
                + " Die Kosten der Wohnung teilen wir nach Köpfen auch auf diese Person"
                + (personen.count > 1 ? "en" : "") + " auf; diesen Teil zahlen wir nicht.",
            normen: gründe.map(\.norm).ohneDoppelte
                + (mitMehrbedarf ? ["§ 27 Abs. 2 SGB II"] : [])
                + (mitEigenem ? ["§ 9 Abs. 2 Satz 1 SGB II"] : []))
    }

    private static func satz(_ person: Personenblatt, _ grund: Ausschluss.Grund) -> String {
        let kopf =
            person.mehrbedarfAuszubildende.map { mehrbedarf in
                "\(person.name) erhält neben der Ausbildung nur Mehrbedarfe, zusammen höchstens "
                    + "\(mehrbedarf.betrag.deutsch) Euro; andere Leistungen zum Lebensunterhalt gibt es "
                    + "nicht: \(grund.begriff.de)."
            } ?? "\(person.name) erhält keine Leistungen nach dem SGB II: \(grund.begriff.de)."
        guard let bedarf = person.eigenerBedarf?.betrag else { return kopf }
        let übrig = person.einkommen?.betrag ?? .null
        return kopf
            + (übrig.istPositiv
                ? " Einkommen deckt zuerst den eigenen Bedarf von \(bedarf.deutsch) Euro; was darüber "
                    + "hinausgeht, zählt für die anderen: \(übrig.deutsch) Euro."
                : " Einkommen zählt für die anderen nur, soweit es den eigenen Bedarf von "
                    + "\(bedarf.deutsch) Euro übersteigt. Das ist nicht der Fall.")
    }
}

extension Hindernis {
    /// Was an den Tagen ohne Anspruch galt.
    var imTeilmonat: String {
        switch self {
        case .niemandErwerbsfähig, .unter15:
            "ist niemand in der Bedarfsgemeinschaft erwerbsfähig"
        case .altersgrenze: "ist die Altersgrenze überschritten"
        case .ausgeschlossen(let grund): "gibt es keinen Anspruch (\(grund.begriff.de))"
        }
    }
}
