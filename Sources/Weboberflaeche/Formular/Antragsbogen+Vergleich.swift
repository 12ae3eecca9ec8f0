/// Worin sich zwei ausgefüllte Bögen unterscheiden.
extension Antragsbogen {
    /// - Parameters:
    ///   - alt: was der eine zeigt.
    ///   - neu: was der andere zeigt.
    ///   - worte: in welcher Sprache die Felder heißen.
    /// - Returns: jedes Feld, das anders lautet, in der Reihenfolge des Bogens.
    package static func unterschiede(
        from alt: Eingaben, to neu: Eingaben, _ worte: Worte
    ) -> [Unterschied] {
        let (links, rechts) = (felder(alt, worte), felder(neu, worte))
        let namen = rechts.map(\.name) + links.map(\.name).filter { neu.werte[$0] == nil }
        return namen.compactMap { name in
            let (a, b) = (links.first { $0.name == name }, rechts.first { $0.name == name })
            guard let feld = b ?? a else { return nil }
            let (vorher, nachher) = (a?.lesbar ?? "–", b?.lesbar ?? "–")
            guard vorher != nachher else { return nil }
            return Unterschied(feld.was, bisher: vorher, neu: nachher)
        }
    }

    private struct Vergleichsfeld {
        let name: String
        let was: String
        let lesbar: String
    }

    private static func felder(_ eingaben: Eingaben, _ worte: Worte) -> [Vergleichsfeld] {
        let bogen = Antragsbogen(worte, eingaben)
        return bogen.angaben.flatMap(\.alleFelder).map { feld in
            let teile = feld.name.split(separator: ".")
            let person = teile.first == "personen" ? Int(teile[1]) : nil
            let gewählt = feld.wahlen.first(where: \.gewählt)?.text
            let wert = feld.art == .ja && !feld.wert.isEmpty ? worte("antrag.ja") : feld.wert
            return Vergleichsfeld(
                name: feld.name,
                was: person.map { "\(bogen.titel(ofPerson: $0)), \(feld.bezeichnung)" }
                    ?? feld.bezeichnung,
                lesbar: wert.isEmpty ? "–" : gewählt ?? wert)
        }
    }
}
