import Leistungsrecht

/// Welches Feld des Bogens zu einer Angabe im Fallformat gehört.
struct Bogenzuordnung: Sendable {
    /// Nummer der Person im Bogen, je Kennung.
    var personen: [String: Int] = [:]
    /// Nummern im Bogen, in der Reihenfolge der Angaben.
    var personenstellen: [Int] = []
    /// Nummern der Zeilen im Bogen, je Liste; fehlt eine Liste, stimmen sie überein.
    var zeilen: [String: [Int]] = [:]

    init() {}

    /// Für gespeicherte Angaben: der Bogen zeigt sie in derselben Reihenfolge.
    init(_ sachverhalt: Sachverhalt) {
        for (nummer, person) in sachverhalt.personen.enumerated() { personen[person.id] = nummer }
        personenstellen = Array(sachverhalt.personen.indices)
    }

    /// Das Feld zur Angabe; nil, wenn der Bogen nichts dazu zeigt.
    ///
    /// Meint der Pfad eine Gruppe, ist es ihr erstes Feld.
    func feld(of pfad: String) -> String? {
        var schritte = pfad.split(separator: ".").map(String.init)
        while !schritte.isEmpty {
            if let name = name(of: schritte) { return name }
            schritte.removeLast()
        }
        return nil
    }

    private func name(of schritte: [String]) -> String? {
        guard let kopf = schritte.first else { return nil }
        let rest = Array(schritte.dropFirst())
        switch kopf {
        case "antrag": return "antrag"
        case "personen": return name(ofPerson: rest)
        case "wohnung":
            // Eine einzige Wohnung darf ohne Nummer stehen.
            let hatNummer = rest.first.flatMap { Int($0) } != nil
            return name(of: hatNummer ? rest : ["0"] + rest, in: "wohnung", Bogenfelder.wohnung)
        case "kontakt": return treffer(rest, Bogenfelder.kontakt).map { "kontakt.\($0)" }
        default: return nil
        }
    }

    private func name(ofPerson schritte: [String]) -> String? {
        guard let wer = schritte.first else { return nil }
        let laufend = Int(wer).flatMap {
            personenstellen.indices.contains($0) ? personenstellen[$0] : nil
        }
        guard let stelle = personen[wer] ?? laufend else { return nil }
        let p = "personen.\(stelle)"
        let rest = Array(schritte.dropFirst())
        switch rest.first {
        case "einkommen":
            return name(of: zeile(rest), in: "\(p).einkommen", Bogenfelder.einkommen)
        case "vermoegen":
            return name(of: zeile(rest), in: "\(p).vermoegen", Bogenfelder.vermögen)
        default: return treffer(rest, Bogenfelder.person).map { "\(p).\($0)" }
        }
    }

    /// Die Schritte ab der Nummer der Zeile; ist die ganze Liste gemeint, die ihrer ersten.
    private func zeile(_ schritte: [String]) -> [String] {
        schritte.count > 1 ? Array(schritte.dropFirst()) : ["0"]
    }

    private func name(of schritte: [String], in liste: String, _ felder: [Bogenfeld]) -> String? {
        guard let nummer = schritte.first.flatMap({ Int($0) }) else { return nil }
        let stellen = zeilen[liste]
        guard stellen == nil || stellen?.indices.contains(nummer) == true else { return nil }
        let stelle = stellen?[nummer] ?? nummer
        return treffer(Array(schritte.dropFirst()), felder).map { "\(liste).\(stelle).\($0)" }
    }

    /// Das Feld mit diesem Pfad, sonst das erste darunter.
    private func treffer(_ schritte: [String], _ felder: [Bogenfeld]) -> String? {
        let pfad = schritte.joined(separator: ".")
        return felder.first { $0.pfad == pfad }?.pfad
            ?? felder.first { pfad.isEmpty || $0.pfad.hasPrefix(pfad + ".") }?.pfad
    }
}
