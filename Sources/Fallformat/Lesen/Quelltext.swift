import Foundation
import Yams

/// Liest YAML zu ``YamlKnoten`` und hält dabei die ``Grenzen`` ein.
struct Quelltext {
    let datei: String
    private var knotenZahl = 0
    private(set) var meldungen: [Meldung] = []

    init(datei: String) { self.datei = datei }

    /// Nil, wenn der Text nicht lesbar ist; ``meldungen`` sagt, warum.
    mutating func knoten(aus text: String) -> YamlKnoten? {
        guard text.utf8.count <= Grenzen.bytes else {
            melde(Stelle(zeile: 1, spalte: 1), .zuGroß(bytes: text.utf8.count))
            return nil
        }
        if let (stelle, zeichen) = Verweissuche.ersterVerweis(in: text) {
            melde(stelle, .verweis(zeichen))
            return nil
        }
        guard let wurzel = yaml(text) else { return nil }
        return knoten(aus: wurzel, tiefe: 1)
    }

    private mutating func yaml(_ text: String) -> Node? {
        // Yams behält einen Zeiger auf den Text; sehr kurze Texte lägen im Stapel und nicht im Speicher.
        var dauerhaft = text.utf8.count < 32 ? text + String(repeating: " ", count: 32) : text
        dauerhaft.makeContiguousUTF8()
        do {
            if let wurzel = try Yams.compose(yaml: dauerhaft, .basic, .default, .utf8) {
                return wurzel
            }
            melde(Stelle(zeile: 1, spalte: 1), .leer)
        } catch let fehler as YamlError {
            melde(fehler, in: text)
        } catch {
            melde(Stelle(zeile: 1, spalte: 1), .yaml(problem: "\(error)"))
        }
        return nil
    }

    private mutating func melde(_ fehler: YamlError, in text: String) {
        switch fehler {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            melde(Stelle(mark), .yaml(problem: problem))
        case .duplicatedKeysInMapping(let schlüssel, let context):
            melde(Stelle(context.mark), .schlüsselDoppelt(schlüssel))
        case .reader(let problem, let offset, _, _):
            melde(Stelle(offset: offset ?? 0, in: text), .yaml(problem: problem))
        case .writer(let problem), .emitter(let problem), .representer(let problem):
            melde(Stelle(zeile: 1, spalte: 1), .yaml(problem: problem))
        case .no, .memory, .dataCouldNotBeDecoded:
            melde(Stelle(zeile: 1, spalte: 1), .yaml(problem: fehler.description))
        }
    }

    private mutating func knoten(aus node: Node, tiefe: Int) -> YamlKnoten? {
        let stelle = node.mark.map { Stelle($0) } ?? Stelle(zeile: 1, spalte: 1)
        knotenZahl += 1
        guard knotenZahl <= Grenzen.knoten else {
            if knotenZahl == Grenzen.knoten + 1 { melde(stelle, .zuVieleAngaben) }
            return nil
        }
        guard tiefe <= Grenzen.tiefe else {
            melde(stelle, .zuTief)
            return nil
        }
        if let etikett = etikett(of: node) {
            melde(stelle, .etikett(etikett))
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return YamlKnoten(
                stelle: stelle,
                inhalt: .text(scalar.string, schlicht: scalar.style == .plain))
        case .sequence(let folge):
            var liste: [YamlKnoten] = []
            for teil in folge {
                guard let knoten = knoten(aus: teil, tiefe: tiefe + 1) else { return nil }
                liste.append(knoten)
            }
            return YamlKnoten(stelle: stelle, inhalt: .liste(liste))
        case .mapping(let paare):
            return angaben(aus: paare, stelle, tiefe: tiefe)
        case .alias:
            melde(stelle, .verweis("*"))
            return nil
        }
    }

    private mutating func angaben(
        aus paare: Node.Mapping, _ stelle: Stelle, tiefe: Int
    ) -> YamlKnoten? {
        var einträge: [YamlKnoten.Eintrag] = []
        for (schlüssel, wert) in paare {
            guard case .scalar(let wort) = schlüssel else {
                let hier = schlüssel.mark.map { Stelle($0) } ?? stelle
                meldungen.append(
                    Meldung(datei: datei, stelle: hier, pfad: "", .form(.schlüsselKeinText)))
                return nil
            }
            let hier = wort.mark.map { Stelle($0) } ?? stelle
            // Mit Typangabe wären zwei gleiche Schlüssel für die YAML-Bibliothek verschieden.
            if let etikett = etikett(of: schlüssel) {
                melde(hier, .etikett(etikett))
                return nil
            }
            guard let knoten = knoten(aus: wert, tiefe: tiefe + 1) else { return nil }
            einträge.append(YamlKnoten.Eintrag(schlüssel: wort.string, stelle: hier, wert: knoten))
        }
        return YamlKnoten(stelle: stelle, inhalt: .angaben(einträge))
    }

    /// Eine ausdrückliche Typangabe (`!!binary`); die üblichen fallen nicht auf.
    private func etikett(of node: Node) -> String? {
        let yamlVorsatz = "tag:yaml.org,2002:"
        return switch node.tag.rawValue {
        case "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq":
            nil
        case let name:
            // Nach dem Vorsatz kann nichts mehr stehen: `!! wert` ist eine leere Typangabe.
            name.hasPrefix(yamlVorsatz) ? "!!" + name.dropFirst(yamlVorsatz.count) : name
        }
    }

    private mutating func melde(_ stelle: Stelle, _ mangel: Dateimangel) {
        meldungen.append(Meldung(datei: datei, stelle: stelle, pfad: "", .datei(mangel)))
    }
}

extension Stelle {
    init(_ mark: Mark) { self.init(zeile: max(1, mark.line), spalte: max(1, mark.column)) }

    /// Die Stelle nach so vielen Zeichen.
    init(offset: Int, in text: String) {
        var zeile = 1
        var spalte = 1
        for zeichen in text.prefix(offset) {
            if zeichen.isNewline {
                (zeile, spalte) = (zeile + 1, 1)
            } else {
                spalte += 1
            }
        }
        self.init(zeile: zeile, spalte: spalte)
    }
}
