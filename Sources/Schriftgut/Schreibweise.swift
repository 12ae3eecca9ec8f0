import Grundtypen
import Rechtskern

/// Wie Beträge, Fundstellen und Sätze im Brief geschrieben werden.
enum Schreibweise {
    /// `1.234,56 Euro`, untrennbar.
    static func euro(_ betrag: Geld) -> String { "\(betrag.deutsch)\u{A0}Euro" }

    /// Ein Abzug: `−123,45`; null bleibt ohne Vorzeichen.
    static func abzug(_ betrag: Geld) -> String { (-betrag).deutsch }

    /// Die Fundstellen, gleiche nur einmal; stehen mehrere im selben Gesetz hintereinander, steht es
    /// am Ende: `§ 20 Abs. 1a, § 23 Nr. 1 SGB II`.
    static func fundstellen(_ normen: [Norm]) -> String {
        var teile: [(stelle: String, gesetz: String)] = []
        for norm in normen {
            let teil = zerlege(norm)
            if !teile.contains(where: { $0 == teil }) { teile.append(teil) }
        }
        var text = ""
        for (stelle, teil) in teile.enumerated() {
            let letzteImGesetz =
                stelle + 1 == teile.count || teile[stelle + 1].gesetz != teil.gesetz
            text += (stelle == 0 ? "" : ", ") + teil.stelle
            if letzteImGesetz { text += " \(teil.gesetz)" }
        }
        return geschützt(text)
    }

    private static func zerlege(_ norm: Norm) -> (stelle: String, gesetz: String) {
        let wörter = norm.text.split(separator: " ")
        let länge = wörter.dropLast().last == "SGB" ? 2 : 1
        return (
            wörter.dropLast(länge).joined(separator: " "),
            wörter.suffix(länge).joined(separator: " ")
        )
    }

    /// Untrennbare Leerzeichen, wo ein Umbruch das Lesen stört: nach `§`, `Abs.`, vor `Euro`.
    static func geschützt(_ text: String) -> String {
        var fertig = text
        for wort in ["§", "Abs.", "Satz", "Nr."] {
            fertig = fertig.replacing("\(wort) ", with: "\(wort)\u{A0}")
        }
        return fertig.replacing(" Euro", with: "\u{A0}Euro").replacing(
            " SGB ", with: "\u{A0}SGB\u{A0}")
    }

    /// `Anna`, `Anna und Bernd`, `Anna, Bernd und Carla`.
    static func aufzählung(_ namen: [String]) -> String {
        guard let letzter = namen.last, namen.count > 1 else { return namen.first ?? "" }
        return namen.dropLast().joined(separator: ", ") + " und \(letzter)"
    }
}

extension Baustein {
    static func absatz(_ text: String, _ normen: Norm...) -> Baustein {
        .absatz(text: Schreibweise.geschützt(text), normen: Schreibweise.fundstellen(normen))
    }

    static func absatz(_ text: String, normen: [Norm]) -> Baustein {
        .absatz(text: Schreibweise.geschützt(text), normen: Schreibweise.fundstellen(normen))
    }

    static func absatz(_ absatz: Begründungsabsatz) -> Baustein {
        .absatz(
            text: Schreibweise.geschützt(absatz.text),
            normen: Schreibweise.fundstellen(absatz.normen))
    }

    static func liste(_ punkte: [String]) -> Baustein {
        .liste(punkte: punkte.map(Schreibweise.geschützt))
    }
}

extension Tabelle.Zeile {
    init(_ art: Art, _ zellen: [String], zusatz: String = "") {
        self.init(art: art, zellen: zellen, zusatz: zusatz)
    }

    /// Zwei Spalten: Bezeichnung mit Fundstelle, Betrag.
    init(_ art: Art, _ posten: Rechenposten, betrag: String) {
        self.init(art: art, zellen: [posten.bezeichnung, betrag], zusatz: posten.zusatz)
    }
}

extension Tabelle.Spalte {
    static func text(_ titel: String) -> Self { .init(titel: titel, art: .text) }
    static func betrag(_ titel: String) -> Self { .init(titel: titel, art: .betrag) }
    static func gesamt(_ titel: String) -> Self { .init(titel: titel, art: .gesamt) }
}

extension Rechenposten {
    /// Einzelheit und Fundstelle in einer Zeile.
    var zusatz: String {
        ((einzelheit.map { [$0] } ?? []) + [Schreibweise.fundstellen([norm])])
            .joined(separator: " · ")
    }
}
