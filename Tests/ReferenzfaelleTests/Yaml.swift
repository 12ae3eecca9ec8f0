import Yams

/// Kurze Wege für die Prüfung des Läufers.
enum Yaml {
    static func knoten(_ text: String) throws -> Node? { try Yams.compose(yaml: text) }
    static func text(_ knoten: Node) throws -> String { try Yams.serialize(node: knoten) }
}
