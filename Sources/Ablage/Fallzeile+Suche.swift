import Fallakte
import Grundtypen

extension Fallzeile {
    /// Ob die Zeile in die Liste gehört; Datenbanken filtern gleich, nur schneller.
    func passt(zu suche: Fallsuche) -> Bool {
        if let standort = suche.standort, standort != self.standort { return false }
        if !suche.zustände.isEmpty, !suche.zustände.contains(zustand) { return false }
        switch suche.zuteilung {
        case .alle: break
        case .eingangskorb: if zuständig != nil { return false }
        case .person(let kennung): if zuständig != kennung { return false }
        }
        return Suchbegriffe.anfrage(suche.text).allSatisfy { anfang in
            suchbegriffe.contains { $0.utf8.starts(with: anfang.utf8) }
        }
    }
}

extension Fallfolge {
    func precedes(_ a: Fallzeile, _ b: Fallzeile) -> Bool {
        switch self {
        case .längsteOffene:
            let (links, rechts) = (a.offenSeit?.nummer ?? .max, b.offenSeit?.nummer ?? .max)
            return (links, a.fall) < (rechts, b.fall)
        case .zuletztGeändert:
            return (b.letzteÄnderung, a.fall) < (a.letzteÄnderung, b.fall)
        case .name:
            return (a.sortiername, a.fall) < (b.sortiername, b.fall)
        }
    }
}

extension Fallzeile {
    /// Der Name in der Form, in der er sich ohne Kenntnis einer Sprache sortieren lässt.
    package var sortiername: String { Suchbegriffe.anfrage(name).joined(separator: " ") }
}
