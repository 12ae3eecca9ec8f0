import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Welches Einkommen in einem Abschnitt wem angerechnet wird.
struct Einkommensaussage {
    struct Zeile {
        let name: String
        let betrag: Geld
        let istKind: Bool
    }

    let zeilen: [Zeile]
    private let mitAbzügen: Bool
    private let mehrere: Bool

    init(_ abschnitt: Leistungsrecht.Abschnitt) {
        let personen = abschnitt.alleMitglieder
        zeilen = personen.compactMap { person in
            // Eigenes Vermögen eines Kindes steht beim Vermögen.
            let betrag =
                (person.einkommen?.betrag ?? .null) - (person.kindvermögen?.betrag ?? .null)
            return betrag.istPositiv
                ? Zeile(name: person.name, betrag: betrag, istKind: person.rolle == .kind) : nil
        }
        mitAbzügen = personen.contains { person in
            person.zwischenrechnungen.contains { !$0.abzüge.isEmpty }
        }
        mehrere = abschnitt.mitglieder.count > 1
    }

    var wirdVerteilt: Bool { mehrere && zeilen.contains { !$0.istKind } }

    var aussage: Aussage { Aussage(text: text, normen: normen) }

    private var text: String {
        guard !zeilen.isEmpty else {
            return mitAbzügen
                ? "Nach den gesetzlichen Abzügen bleibt kein Einkommen, das wir anrechnen."
                : "Es gibt kein Einkommen, das wir anrechnen."
        }
        let teile = zeilen.map { "\($0.name) \($0.betrag.deutsch) Euro" }
        return "Nach den gesetzlichen Abzügen rechnen wir im Monat an: "
            + teile.joined(separator: "; ") + "."
    }

    private var normen: [Norm] {
        ["§ 11 Abs. 1 Satz 1 SGB II"] + (mitAbzügen ? ["§ 11b SGB II"] : [])
            + (mehrere && zeilen.contains(where: \.istKind) ? ["§ 9 Abs. 2 Satz 2 SGB II"] : [])
    }
}

/// Was die Prüfung des Vermögens in einem Abschnitt ergab.
struct Vermögensaussage {
    let aussage: Aussage

    /// Nil, wenn niemand Vermögen angegeben hat.
    init?(
        _ abschnitt: Leistungsrecht.Abschnitt, _ sachverhalt: Sachverhalt?, _ recht: Vermögensrecht
    ) {
        let mitglieder = abschnitt.mitglieder
        let ids = Set(abschnitt.alleMitglieder.map(\.id))
        guard
            let personen = sachverhalt?.personen,
            personen.contains(where: { ids.contains($0.id) && !$0.vermögen.isEmpty })
        else { return nil }
        let überschuss = abschnitt.vermögen?.überschuss.betrag ?? .null
        var sätze: [String] = []
        if überschuss.istPositiv {
            sätze.append(
                "Ihr Vermögen übersteigt die Freibeträge um \(überschuss.deutsch) Euro. Das mindert Ihre "
                    + "Leistungen.")
        }
        for kind in mitglieder {
            guard let betrag = kind.kindvermögen?.betrag else { continue }
            sätze.append(
                "Das Vermögen von \(kind.name) übersteigt die Freibeträge um \(betrag.deutsch) Euro. Das "
                    + "mindert nur die Leistungen für \(kind.name).")
        }
        if sätze.isEmpty {
            aussage = Aussage(
                text:
                    "Ihr Vermögen haben wir geprüft. Es ist geschützt oder übersteigt die Freibeträge "
                    + "nicht. Es mindert Ihre Leistungen nicht.",
                normen: ["§ 12 SGB II"])
        } else {
            aussage = Aussage(
                text: sätze.joined(separator: " ") + " Die Rechnung steht im Berechnungsbogen.",
                normen: recht.normen)
        }
    }
}

/// Welche Kinder in einem Abschnitt nicht zur Bedarfsgemeinschaft gehören und warum.
struct Außerhalbaussage {
    let aussage: Aussage

    /// Nil, wenn alle Kinder des Haushalts dazugehören.
    init?(_ abschnitt: Leistungsrecht.Abschnitt, _ sachverhalt: Sachverhalt?) {
        let älter = abschnitt.ab25.map { id in
            let name = sachverhalt?.personen.first { $0.id == id }?.name ?? id
            return
                "\(name) gehört nicht zur Bedarfsgemeinschaft, weil das 25. Lebensjahr vollendet ist. "
                + "Für sich selbst kann \(name) einen eigenen Antrag stellen."
        }
        let gedeckt = abschnitt.personen.filter { !$0.gehörtDazu }
        let überhang = abschnitt.personen.contains { $0.gehörtDazu && $0.erhältÜberhang }
        let sätze =
            älter + gedeckt.map(Self.satz)
            + (überhang
                ? [
                    "Kindergeld, das ein Kind nicht braucht, zählt als Einkommen der Person, die es "
                        + "erhält."
                ] : [])
        guard !sätze.isEmpty else { return nil }
        aussage = Aussage(
            text: sätze.joined(separator: " "),
            normen: ["§ 7 Abs. 3 Nr. 4 SGB II"] + (überhang ? ["§ 11 Abs. 1 Satz 5 SGB II"] : []))
    }

    private static func satz(_ kind: Personenblatt) -> String {
        let vermögen = kind.kindvermögen?.betrag ?? .null
        let einkommen = (kind.einkommen?.betrag ?? .null) - vermögen
        let mittel = [
            einkommen.istPositiv ? "Einkommen von \(einkommen.deutsch) Euro" : nil,
            vermögen.istPositiv ? "Vermögen von \(vermögen.deutsch) Euro" : nil,
        ].compactMap(\.self).joined(separator: " und ")
        let bedarf = kind.bedarf?.betrag ?? .null
        return
            "\(kind.name) gehört nicht zur Bedarfsgemeinschaft: Eigenes \(mittel) deckt den eigenen "
            + "Bedarf von \(bedarf.deutsch) Euro."
    }
}
