import Foundation
import Testing
import Yams

/// Was an einer Datei mit Referenzfällen nicht stimmt.
struct Referenzmangel: Error, CustomStringConvertible {
    let ort: String
    let satz: String
    var description: String { "\(ort): \(satz)" }
}

/// Eine Gruppe von Angaben, die nur bekannte Schlüssel haben darf.
struct Gruppe {
    let ort: String
    let angaben: Node.Mapping

    /// - Throws: `Referenzmangel`, wenn der Knoten keine Gruppe ist oder ein Schlüssel nicht bekannt.
    init(_ knoten: Node?, ort: String, kennt schlüssel: Set<String>? = nil) throws {
        guard let angaben = knoten?.mapping else {
            throw Referenzmangel(ort: ort, satz: "Erwartet wird eine Gruppe von Angaben.")
        }
        self.ort = ort
        self.angaben = angaben
        guard let schlüssel else { return }
        for (name, _) in angaben {
            let name = name.scalar?.string ?? "?"
            guard schlüssel.contains(name) else {
                let bekannt = schlüssel.sorted().joined(separator: ", ")
                throw Referenzmangel(
                    ort: ort, satz: "„\(name)“ ist kein Schlüssel; es gibt \(bekannt).")
            }
        }
    }

    subscript(name: String) -> Node? { angaben[Node(name)] }

    func text(_ name: String) throws -> String {
        guard let text = self[name]?.scalar?.string, !text.isEmpty else {
            throw Referenzmangel(ort: ort, satz: "„\(name)“ fehlt oder ist leer.")
        }
        return text
    }

    func liste(_ name: String) throws -> [Node] {
        guard let liste = self[name]?.sequence, !liste.isEmpty else {
            throw Referenzmangel(ort: ort, satz: "„\(name)“ fehlt oder ist keine Liste.")
        }
        return Array(liste)
    }

    /// Name und Wert jeder Angabe in der Reihenfolge der Datei.
    var einträge: [(name: String, wert: Node)] {
        angaben.map { ($0.key.scalar?.string ?? "", $0.value) }
    }
}

/// Ein Fall mit dem, was in einem Monat herauskommen soll.
struct Referenzfall: Sendable, CustomTestStringConvertible {
    let datei: String
    let norm: String
    let name: String
    /// Der Haushalt im Fallformat.
    let text: String
    let erwartet: [Soll]

    var testDescription: String { "\(datei): \(name)" }
}

/// Liest die Dateien unter `Tests/Referenzfaelle` (`docs/referenzfaelle.md`).
enum Referenzdateien {
    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Referenzfaelle")

    static func namen(in unterordner: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: ordner.appending(path: unterordner).path
        ).filter { $0.hasSuffix(".yaml") }.sorted()
    }

    /// Alle Fälle der Datei einer Vorschrift.
    static func fälle(in datei: String) throws -> [Referenzfall] {
        let wurzel = try Gruppe(
            try lies(datei), ort: datei, kennt: ["norm", "thema", "basis", "faelle"])
        let norm = try wurzel.text("norm")
        let basis = try Gruppe(wurzel["basis"], ort: "\(datei): basis")
        var namen: Set<String> = []
        return try wurzel.liste("faelle").enumerated().map { nummer, knoten in
            let eintrag = try Gruppe(
                knoten, ort: "\(datei): Fall \(nummer + 1)",
                kennt: ["name", "quelle", "monat", "aendern", "erwartet"])
            let name = try eintrag.text("name")
            guard namen.insert(name).inserted else {
                throw Referenzmangel(ort: eintrag.ort, satz: "„\(name)“ gibt es zweimal.")
            }
            try prüfeQuelle(eintrag)
            let monat = try eintrag.text("monat")
            let ort = "\(datei): \(name)"
            var haushalt = Node.mapping(basis.angaben)
            if let änderungen = eintrag["aendern"] {
                for (pfad, wert) in try Gruppe(änderungen, ort: ort).einträge {
                    haushalt = try Flicken(pfad, wert, ort: ort).auf(haushalt)
                }
            }
            return Referenzfall(
                datei: datei, norm: norm, name: name,
                text: try text(Flicken.setze(monat: monat, in: haushalt)),
                erwartet: [try Soll(eintrag["erwartet"], monat: monat, ort: ort)])
        }
    }

    /// Ein ganzer Haushalt über mehrere Monate.
    static func haushalt(in datei: String) throws -> Referenzfall {
        let wurzel = try Gruppe(
            try lies("haushalte/\(datei)"), ort: datei,
            kennt: ["titel", "quelle", "fall", "verlauf"])
        try prüfeQuelle(wurzel)
        let verlauf = try wurzel.liste("verlauf").map { knoten in
            let eintrag = try Gruppe(
                knoten, ort: "\(datei): verlauf", kennt: ["monat", "quelle", "erwartet"])
            try prüfeQuelle(eintrag)
            let monat = try eintrag.text("monat")
            return try Soll(eintrag["erwartet"], monat: monat, ort: "\(datei): \(monat)")
        }
        guard verlauf.count > 1 else {
            throw Referenzmangel(ort: datei, satz: "Ein Haushalt nennt mehrere Monate.")
        }
        let fall = try Gruppe(wurzel["fall"], ort: "\(datei): fall")
        return Referenzfall(
            datei: datei, norm: "", name: try wurzel.text("titel"),
            text: try text(.mapping(fall.angaben)), erwartet: verlauf)
    }

    /// Eine Quelle nennt eine Vorschrift, eine Weisung oder ein Urteil und rechnet vor.
    private static func prüfeQuelle(_ gruppe: Gruppe) throws {
        let quelle = try gruppe.text("quelle")
        guard quelle.contains("§") || quelle.contains("Rz.") || quelle.contains("BSG") else {
            throw Referenzmangel(ort: gruppe.ort, satz: "„quelle“ nennt keine Vorschrift.")
        }
    }

    private static func lies(_ datei: String) throws -> Node? {
        try Yams.compose(
            yaml: String(contentsOf: ordner.appending(path: datei), encoding: .utf8))
    }

    private static func text(_ haushalt: Node) throws -> String {
        try Yams.serialize(node: haushalt, width: -1, allowUnicode: true)
    }
}
