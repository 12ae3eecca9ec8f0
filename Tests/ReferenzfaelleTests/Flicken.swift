import Foundation
import Yams

/// Eine Änderung am Haushalt der Basis: ein Pfad wie `personen.eva.einkommen` und sein neuer Wert.
///
/// Teile des Pfads sind Schlüssel, bei Personen ihre Kennung, in anderen Listen die Nummer ab 0. Was es
/// nicht gibt, kommt dazu; der Wert `entfaellt` nimmt die Angabe weg.
struct Flicken {
    let teile: ArraySlice<String>
    let wert: Node
    let ort: String

    init(_ pfad: String, _ wert: Node, ort: String) throws {
        teile = pfad.split(separator: ".").map(String.init)[...]
        self.wert = wert
        self.ort = "\(ort): aendern \(pfad)"
        guard !teile.isEmpty else { throw Referenzmangel(ort: ort, satz: "Der Pfad ist leer.") }
    }

    private var entfällt: Bool { wert.scalar?.string == "entfaellt" }

    func auf(_ knoten: Node) throws -> Node {
        try setze(knoten, teile) ?? knoten
    }

    /// Der geänderte Knoten; nil, wenn er wegfällt.
    private func setze(_ knoten: Node?, _ rest: ArraySlice<String>) throws -> Node? {
        guard let erster = rest.first else { return entfällt ? nil : wert }
        if let liste = knoten?.sequence {
            return .sequence(try setze(liste, erster, rest.dropFirst()))
        }
        guard var gruppe = knoten == nil ? Node.Mapping([]) : knoten?.mapping else {
            throw Referenzmangel(ort: ort, satz: "„\(erster)“ liegt in keiner Gruppe.")
        }
        if entfällt, rest.count == 1, gruppe[Node(erster)] == nil {
            throw Referenzmangel(ort: ort, satz: "Es gibt die Angabe nicht, die entfallen soll.")
        }
        gruppe[Node(erster)] = try setze(gruppe[Node(erster)], rest.dropFirst())
        return .mapping(gruppe)
    }

    private func setze(
        _ liste: Node.Sequence, _ teil: String, _ rest: ArraySlice<String>
    ) throws -> Node.Sequence {
        var neu = Array(liste)
        let stelle = neu.firstIndex { $0.mapping?[Node("id")]?.scalar?.string == teil } ?? Int(teil)
        if let stelle, neu.indices.contains(stelle) {
            if let geändert = try setze(neu[stelle], rest) {
                neu[stelle] = geändert
            } else {
                neu.remove(at: stelle)
            }
            return Node.Sequence(neu, liste.tag, liste.style)
        }
        guard rest.isEmpty, !entfällt, var person = wert.mapping else {
            throw Referenzmangel(ort: ort, satz: "„\(teil)“ gibt es in der Liste nicht.")
        }
        person[Node("id")] = Node(teil)
        return Node.Sequence(neu + [.mapping(person)], liste.tag, liste.style)
    }

    /// Setzt den Monat des Falls für jedes `MONAT` ein.
    static func setze(monat: String, in knoten: Node) -> Node {
        switch knoten {
        case .scalar(var scalar):
            scalar.string = scalar.string.replacingOccurrences(of: "MONAT", with: monat)
            return .scalar(scalar)
        case .sequence(let liste):
            return .sequence(
                Node.Sequence(liste.map { setze(monat: monat, in: $0) }, liste.tag, liste.style))
        case .mapping(let gruppe):
            let paare = gruppe.map { ($0.key, setze(monat: monat, in: $0.value)) }
            return .mapping(Node.Mapping(paare, gruppe.tag, gruppe.style))
        default:
            return knoten
        }
    }
}
